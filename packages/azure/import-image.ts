import { type RegistryResource, registryApi } from './container-registry.ts';
import { explainImport, type ImportParties } from './explain/import.ts';
import { jsonObject, ServiceFailure } from './failures.ts';
import type { HttpAnswer } from './http.ts';
import type { ResourceManager } from './resource-manager.ts';

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

const pollMs = 5_000;
/** Milliseconds between two lines about one import. */
const tellMs = 5_000;

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
  const address = `${target.id}/importImage?api-version=${registryApi}`;
  try {
    let answer = await arm.ask({ method: 'POST', address, body, expected: [200, 202] });
    const started = arm.retries.now();
    let told = started;
    let operation = answer.location;
    while (isRunning(answer) && operation !== undefined) {
      await arm.retries.sleep(answer.retryAfterMs || pollMs, arm.retries.signal);
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
