import { ServiceFailure } from './failures.ts';
import { type ResourceManager, readPages, resourceManager } from './resource-manager.ts';
import type { Session } from './session.ts';
import type { SignInTools } from './tokens.ts';

/** A container registry as a resource of Azure. */
export interface RegistryResource {
  id: string;
  name: string;
  /** Host of its references, in lower case. */
  loginServer: string;
  /** Permissions are by repository (ABAC). */
  byRepository: boolean;
}

/** What Azure Resource Manager knows about the registries of a subscription. */
export interface AzureRegistries {
  readonly arm: ResourceManager;
  readonly subscriptionId: string | undefined;
  /** By host; asked once, when it is first needed. Throws UserErrors. */
  find(host: string): Promise<RegistryResource | undefined>;
}

/** Says in a caller's words why Azure refused. */
export type Explain = (error: ServiceFailure) => Error;

/** learn.microsoft.com/rest/api/container-registry */
export const registryApi = '2025-11-01';

/** The registries that the identity of azure-login may see. */
export function azureRegistries(session: Session, tools: SignInTools, explain: Explain): AzureRegistries {
  const arm = resourceManager(session, tools);
  const { subscriptionId } = session;
  let listed: Promise<RegistryResource[]> | undefined;
  return {
    arm,
    subscriptionId,
    async find(host) {
      if (subscriptionId === undefined) return undefined;
      listed ??= listRegistries(arm, subscriptionId, explain);
      return (await listed).find(({ loginServer }) => loginServer === host);
    },
  };
}

interface Listed {
  id: string;
  name: string;
  properties?: { loginServer?: string; roleAssignmentMode?: string };
}

/** The registries of a subscription that the caller may read. Throws what `explain` makes of a refusal. */
export async function listRegistries(
  arm: ResourceManager,
  subscriptionId: string,
  explain: Explain,
): Promise<RegistryResource[]> {
  const first = `/subscriptions/${subscriptionId}/providers/Microsoft.ContainerRegistry/registries?api-version=${registryApi}`;
  try {
    const listed = await readPages<Listed>(arm, first);
    return listed.map(({ id, name, properties: { loginServer = '', roleAssignmentMode } = {} }) => ({
      ...{ id, name, loginServer: loginServer.toLowerCase() },
      byRepository: roleAssignmentMode === 'AbacRepositoryPermissions',
    }));
  } catch (error) {
    throw error instanceof ServiceFailure ? explain(error) : error;
  }
}
