import { UserError } from '@aks-delivery/action/errors';

/**
 * Does something with an image that is in the registry already. When that fails, the error has the same cause and fix, and says
 * that the image is there.
 * @param but completes "… is in the registry, but "
 */
export async function afterPush<T>(image: string, but: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, message, fix, evidence } = error;
    const told = `${image} is in the registry, but ${but}: ${message}`;
    throw new UserError({ code, message: told, fix, evidence, cause: error });
  }
}
