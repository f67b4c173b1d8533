import { explainImport, type ImportParties } from './explain/import.ts';
import { jsonObject, ServiceFailure } from './failures.ts';
import type { HttpAnswer } from './http.ts';
import type { ResourceManager } from './resource-manager.ts';

/** A container registry as a resource of Azure. */
export interface RegistryResource {
  id: string;
  name: string;
  /** Host of its references, in lower case. */
  loginServer: string;
  /** Permissions are by repository (ABAC). */
  byRepository: boolean;
}

/** What one import brings: one manifest with everything below it. */
export interface ImportRequest {
  target: RegistryResource;
  /** A registry of this tenant as a resource; any other by the host of its references, when it lets everybody in. */
  source: { resourceId: string } | { registryUri: string };
  /** `repository@digest` */
  sourceImage: string;
  /** `repository:tag` each; with none, the image goes to `repository` without a tag. */
  repository: string;
  tags: readonly string[];
  /** Tags that exist may be moved. */
  force: boolean;
}

/** learn.microsoft.com/rest/api/container-registry */
const apiVersion = '2025-11-01';
const pollMs = 5_000;
/** Milliseconds between two lines about one import. */
const tellMs = 5_000;

interface Listed {
  value: { id: string; name: string; properties?: { loginServer?: string; roleAssignmentMode?: string } }[];
  nextLink?: string;
}

/** The registries of a subscription that the caller may read. Throws UserErrors `arm/…`, `import/…`, `network/…`. */
export async function listRegistries(
  arm: ResourceManager,
  subscriptionId: string,
  parties: ImportParties,
): Promise<RegistryResource[]> {
  const first = `/subscriptions/${subscriptionId}/providers/Microsoft.ContainerRegistry/registries?api-version=${apiVersion}`;
  const found: RegistryResource[] = [];
  try {
    for (let address: string | undefined = first; address !== undefined; ) {
      const { body }: HttpAnswer = await arm.ask({ method: 'GET', address, expected: [200] });
      const page = JSON.parse(body) as Listed;
      for (const { id, name, properties = {} } of page.value) {
        const { loginServer = '', roleAssignmentMode } = properties;
        const byRepository = roleAssignmentMode === 'AbacRepositoryPermissions';
        found.push({ id, name, loginServer: loginServer.toLowerCase(), byRepository });
      }
      address = page.nextLink;
    }
    return found;
  } catch (error) {
    throw error instanceof ServiceFailure ? explainImport(error, parties) : error;
  }
}

/**
 * Has Azure copy an image from registry to registry, and waits until it is done (POST importImage; 202 with a Location to
 * ask). Importing what is there already changes nothing, so a run that was cut short is simply repeated.
 * Throws UserErrors `import/…`, `arm/…`, `network/…`, and the signal's reason: the import itself then goes on.
 */
export async function importImage(
  arm: ResourceManager,
  { target, source, sourceImage, repository, tags, force }: ImportRequest,
  parties: ImportParties,
): Promise<void> {
  const body = {
    source: { ...source, sourceImage },
    ...(tags.length > 0
      ? { targetTags: tags.map((tag) => `${repository}:${tag}`) }
      : { untaggedTargetRepositories: [repository] }),
    mode: force ? 'Force' : 'NoForce',
  };
  const address = `${target.id}/importImage?api-version=${apiVersion}`;
  try {
    let answer = await arm.ask({ method: 'POST', address, body, expected: [200, 202] });
    const started = arm.retries.now();
    let told = started;
    let operation = answer.location;
    while (isRunning(answer) && operation !== undefined) {
      await arm.retries.sleep(answer.retryAfterMs ?? pollMs, arm.retries.signal);
      answer = await arm.ask({ method: 'GET', address: operation, expected: [200, 201, 202, 204] });
      operation = answer.location ?? operation;
      const now = arm.retries.now();
      if (!isRunning(answer) || now - told < tellMs) continue;
      arm.retries.onWait?.(`Azure is importing ${sourceImage}: ${Math.round((now - started) / 1000)} s so far.`);
      told = now;
    }
    requireSuccess(answer, operation ?? '');
  } catch (error) {
    throw error instanceof ServiceFailure ? explainImport(error, parties) : error;
  }
}

function statusOf({ body }: HttpAnswer): string {
  const status = jsonObject(body)?.status;
  return typeof status === 'string' ? status : '';
}

// ARM has two ways to tell how an operation goes: by 202 until it is over, or by the status in a body that comes with 200.
function isRunning(answer: HttpAnswer): boolean {
  return answer.status === 202 || (answer.status === 200 && /^(InProgress|Running|Accepted)$/i.test(statusOf(answer)));
}

function requireSuccess(answer: HttpAnswer, operation: string): void {
  if (!/^(Failed|Canceled)$/i.test(statusOf(answer))) return;
  const host = URL.canParse(operation) ? new URL(operation).host : '';
  // As if ARM had refused at once: a failure is explained by what it says, not by when it says it.
  throw new ServiceFailure({ kind: 'answer', service: 'arm', host, status: 400, body: answer.body });
}
