import { isDeepStrictEqual } from 'node:util';
import { UserError } from '@aks-delivery/action/errors';
import { counted, type Difference, display, liveDifference } from '@aks-delivery/kubernetes';
import type { Deployment, Plan, Progress } from '../deployment.ts';
import { newest, type Revision } from '../release/history.ts';
import { objectsOf } from '../release/manifest.ts';
import type { ReleaseContent } from '../release/record.ts';
import { parseImage } from '../values/image.ts';
import { render } from './render.ts';

/** Renders the release and finds out what applying it would change, and whether the API server would take it. Touches nothing. */
export async function planRelease(progress: Progress, history: readonly Revision[]): Promise<Plan> {
  const { deployment, releases, log } = progress;
  const last = newest(history);
  const [rendered, before] = await Promise.all([
    render(deployment, 'server', progress),
    last === undefined ? undefined : releases.read(last.revision),
  ]);
  requireImage(deployment, rendered);
  const difference = deployment.diff ? await compare(progress, rendered, before?.manifest ?? '') : undefined;
  if (difference !== undefined) for (const line of planLines(difference)) log.info(line);
  const settled = last?.status === 'deployed' && last.health !== 'unhealthy';
  const unchanged =
    settled && before !== undefined && isSameContent(before, rendered) && (difference?.changes.every(isIdle) ?? true);
  return { rendered, unchanged, ...(difference === undefined ? {} : { difference }) };
}

/** The manager under which Helm's server-side apply is known (Helm 4: the program's name). */
const fieldManager = 'helm';

function compare(progress: Progress, { manifest, applyMethod }: ReleaseContent, before: string): Promise<Difference> {
  const { client, deployment, signal } = progress;
  return liveDifference(client, {
    objects: objectsOf(manifest),
    previous: objectsOf(before),
    namespace: deployment.namespace,
    createsNamespace: deployment.createNamespace,
    secrets: [],
    fieldManager,
    takesFields: applyMethod !== 'ssa' || deployment.takeOwnership,
    signal,
  });
}

const isIdle = ({ change }: Difference['changes'][number]): boolean => change === 'unchanged' || change === 'kept';

/** True when two releases are made of the same: objects, hooks, given values, and Chart.yaml. */
export function isSameContent(one: ReleaseContent, other: ReleaseContent): boolean {
  const hooks = ({ hooks }: ReleaseContent): string[] => hooks.map(({ manifest }) => manifest).sort();
  return (
    one.manifest === other.manifest &&
    isDeepStrictEqual(hooks(one), hooks(other)) &&
    isDeepStrictEqual(one.config, other.config) &&
    isDeepStrictEqual(one.chart, other.chart)
  );
}

// A chart that ignores the keys we write would deploy another image without a word.
function requireImage({ image }: Deployment, { manifest, hooks }: ReleaseContent): void {
  if (image === undefined) return;
  const { repository, tag, digest } = parseImage(image);
  const essential = digest ?? tag ?? repository;
  if (manifest.includes(essential) || hooks.some((hook) => hook.manifest.includes(essential))) return;
  throw new UserError({
    code: 'helm/image-unused',
    message: `The chart does not use the image ${image}: "${essential}" is nowhere in what it renders.`,
    fix: 'Set image-keys to the values that the chart reads, e.g. tag=app.image.tag; `helm show values` lists them.',
  });
}

const signs = { created: '+', changed: '~', removed: '-', unknown: '?' } as const;
const lineLimit = 50;

/** The plan as lines of the log: what changes, and how much stays. */
export function planLines({ changes }: Difference): string[] {
  if (changes.length === 0) return [];
  const active = changes.filter((change) => !isIdle(change));
  const lines = active.map(({ change, ref, note }) => {
    const sign = signs[change as keyof typeof signs];
    return `  ${sign} ${display(ref)} ${change}${note === undefined ? '' : ` (${note})`}`;
  });
  const rest = changes.length - active.length;
  const title = `Plan: ${counted(active.length, 'object')} of ${changes.length} ${active.length === 1 ? 'changes' : 'change'}, ${rest} stay as they are.`;
  const hidden = lines.length - lineLimit;
  return [title, ...lines.slice(0, lineLimit), ...(hidden > 0 ? [`  … and ${hidden} more`] : [])];
}

/** The error for a plan that the API server refuses; undefined when nothing is certain. */
export function refusalError({ release }: Deployment, { rendered, difference }: Plan): UserError | undefined {
  // A hook may delete the object first, which is how charts change what cannot be changed.
  const before = rendered.hooks.some(({ events }) => events?.includes('pre-upgrade'));
  const certain = (difference?.refusals ?? []).filter(
    (refusal) => refusal.certain && !(before && refusal.code === 'kubernetes/immutable'),
  );
  const [first] = certain;
  if (first === undefined) return undefined;
  const others = certain.length > 1 ? ` (and ${counted(certain.length - 1, 'other object')})` : '';
  return new UserError({
    code: first.code,
    message: `Release ${release} was not touched. ${first.message.replace(/\.$/, '')}${others}.`,
    fix: first.fix,
    evidence: certain.map(({ message }) => message).join('\n'),
  });
}
