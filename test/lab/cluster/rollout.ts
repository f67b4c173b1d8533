import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  createClient,
  type Declared,
  type Evidence,
  followRollout,
  type KubernetesClient,
  type KubernetesObject,
  loadConnection,
  type Resource,
  type Rollout,
  releaseOf,
  resources,
  takeEvidence,
  watch,
} from '@aks-delivery/kubernetes';
import { parseAllDocuments } from 'yaml';
import { lab } from './lab.ts';
import { charts } from './stage.ts';

const execute = promisify(execFile);

export const openClient = (): KubernetesClient => createClient(loadConnection(lab.kubeconfig), { env: lab.env });

/** What a chart renders with an image (by default its own) and further values. */
export async function render(chart: string, image: string | undefined, values: readonly string[]): Promise<string> {
  const [repository, tag] = image?.split(/:(?=[^/]+$)/) ?? [];
  const named = image === undefined ? [] : [`image.repository=${repository}`, `image.tag=${tag}`];
  const sets = [...named, ...values].map((value) => `--set=${value}`);
  return (await execute(`${lab.helm[4]}/helm`, ['template', 'app', `${charts}/${chart}`, ...sets])).stdout;
}

function declaredIn(manifest: string): Declared[] {
  const objects = parseAllDocuments(manifest).map((document) => document.toJS() as Declared & KubernetesObject);
  return objects.map(({ apiVersion, kind, metadata, spec }) => ({ apiVersion, kind, name: metadata.name, spec }));
}

export interface Followed extends Rollout {
  evidence: Evidence;
  /** Milliseconds from when the cluster first showed `shows` to the verdict; undefined when it never did. */
  afterShown: number | undefined;
  /** When the verdict was there, milliseconds since the epoch. */
  endedAt: number;
}

/** Applies a manifest and follows its rollout; a second observer notes when the cluster shows what decides. */
export async function applyAndFollow(
  client: KubernetesClient,
  manifest: string,
  { namespace, timeoutMs, shows }: { namespace: string; timeoutMs: number; shows: RegExp },
): Promise<Followed> {
  const stop = new AbortController();
  const since = Math.floor(client.now() / 1000) * 1000;
  let shown: number | undefined;
  const look = (object: KubernetesObject): void => {
    if (shown === undefined && shows.test(JSON.stringify(object))) shown = Date.now();
  };
  const observe = async (resource: Resource): Promise<void> => {
    for await (const event of watch(client, resource, { namespace }, stop.signal)) {
      if (event.type === 'SYNC') event.objects.forEach(look);
      else look(event.object);
    }
  };
  const kinds = [resources.pod, resources.event, resources.deployment, resources.job];
  const observers = Promise.allSettled(kinds.map(observe));
  try {
    await lab.apply(manifest, namespace);
    const rollout = await followRollout(client, releaseOf(declaredIn(manifest), namespace), {
      timeoutMs,
      since,
      signal: stop.signal,
      onLine: () => undefined,
      onWarning: () => undefined,
    });
    const ended = Date.now();
    const { diagnosis, assessment } = rollout;
    const evidence =
      diagnosis === undefined ? { lines: [], logs: [] } : await takeEvidence(client, diagnosis, assessment, []);
    return {
      ...rollout,
      evidence,
      afterShown: shown === undefined ? undefined : ended - shown,
      endedAt: ended,
    };
  } finally {
    stop.abort();
    await observers;
  }
}
