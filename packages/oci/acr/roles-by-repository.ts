import { azureRegistries } from '@aks-delivery/azure/container-registry';
import type { Session } from '@aks-delivery/azure/session';
import type { SignInTools } from '@aks-delivery/azure/tokens';

/** Milliseconds: an error must not wait long for its advice. */
const patienceMs = 8_000;

/**
 * Whether the permissions of a registry are by repository (ABAC). It is asked only to name the right role in an error, so not to
 * know it is no error of its own.
 */
export function rolesByRepository(
  host: string,
  session: Session,
  tools: SignInTools,
): () => Promise<boolean | undefined> {
  const retries = { ...tools.retries, totalMs: patienceMs };
  const { find } = azureRegistries(session, { ...tools, retries }, (error) => error);
  return async () => {
    try {
      return (await find(host))?.byRepository;
    } catch {
      return undefined;
    }
  };
}
