import { oneLine } from '../diagnosis/pods.ts';
import type { Discovery } from '../discovery.ts';
import { ApiError } from '../errors.ts';
import { type Fields, isFields } from '../fields.ts';
import { display, type ObjectRef } from '../objects.ts';
import type { Resource } from '../resources.ts';
import { afterUpdate, mergedLocally, type Update } from './after.ts';
import { withOwnership } from './clean.ts';
import type { Hide } from './masking.ts';
import type { Change, Manifested, Refusal } from './model.ts';
import { isFieldConflict, isOutage, noNamespace, verdictOn } from './refusal.ts';
import type { DryRuns, Place } from './requests.ts';
import { showChange, showWhole } from './show.ts';

/** What the differences of all objects need. */
export interface Scene {
  server: DryRuns;
  discovery: Discovery;
  namespace: string;
  createsNamespace: boolean;
  fieldManager: string;
  takesFields: boolean;
  hide: Hide;
  /** True for objects that the manifests hold. */
  brings(kind: string, name: string): boolean;
}

/** `change` is absent when there is nothing to tell: the object is gone already. */
export interface Outcome {
  change?: Change;
  refusal?: Refusal;
}

/** What applying one manifest does. */
export async function differenceOfApplied(
  object: Manifested,
  previous: Manifested | undefined,
  scene: Scene,
): Promise<Outcome> {
  const { server, hide, fieldManager } = scene;
  const resource = await scene.discovery.resource(object.apiVersion, object.kind);
  const start = outline(object, resource, scene);
  if (resource === undefined) {
    return {
      change: { ...start, change: 'unknown', diff: showWhole('+', object.body, hide), note: unserved(object) },
    };
  }
  const place = placeOf(object, resource, scene);
  let live: Fields | undefined;
  try {
    live = await server.read(place);
  } catch (error) {
    return judge(error, { ...start, change: 'unknown', diff: '' }, scene);
  }
  if (live === undefined) {
    const change: Change = { ...start, change: 'created', diff: showWhole('+', object.body, hide) };
    try {
      await server.create(place, object.body);
      return { change };
    } catch (error) {
      return judge(error, change, scene);
    }
  }
  const update = { place, live, next: object.body, previous: previous?.body, fieldManager };
  try {
    const after = await afterUpdate(server, update);
    const diff = showChange(live, after, hide);
    const change: Change = { ...start, change: diff === '' ? 'unchanged' : 'changed', diff };
    // What stays as it is takes nothing from anybody.
    return diff === '' || scene.takesFields ? { change } : await withConflict(change, update, scene);
  } catch (error) {
    const diff = showChange(live, mergedLocally(update), hide);
    return judge(error, { ...start, change: 'changed', diff }, scene);
  }
}

/** Finds out whether the real apply would stop at a field of another manager. Other refusals have shown before. */
async function withConflict(change: Change, { place, live, next }: Update, scene: Scene): Promise<Outcome> {
  try {
    await scene.server.applyPolitely(place, withOwnership(next, live));
    return { change };
  } catch (error) {
    return error instanceof ApiError && isFieldConflict(error) ? judge(error, change, scene) : { change };
  }
}

/** What becomes of an object that the last release held and this one does not. */
export async function differenceOfRemoved(object: Manifested, scene: Scene): Promise<Outcome> {
  const resource = await scene.discovery.resource(object.apiVersion, object.kind);
  const start = outline(object, resource, scene);
  if (resource === undefined) return { change: { ...start, change: 'unknown', diff: '', note: unserved(object) } };
  let live: Fields | undefined;
  try {
    live = await scene.server.read(placeOf(object, resource, scene));
  } catch (error) {
    const { change } = judge(error, { ...start, change: 'unknown', diff: '' }, scene);
    return change === undefined ? {} : { change };
  }
  if (live === undefined) return {};
  if (isKept(live)) return { change: { ...start, change: 'kept', diff: '', note: 'helm.sh/resource-policy is keep' } };
  return { change: { ...start, change: 'removed', diff: showWhole('-', object.body, scene.hide) } };
}

/** The change and the refusal that an error answer means. Throws what is not about the object. */
function judge(error: unknown, change: Change, { hide, brings, namespace, createsNamespace }: Scene): Outcome {
  if (!(error instanceof ApiError) || isOutage(error)) throw error;
  // Errors of a typed apply quote the value that has the wrong type.
  const said = oneLine(hide(error.said.replace(/&value\.\w+\{Value:.*?\}/g, '(hidden)')));
  const verdict = verdictOn(error, brings);
  if ('unknown' in verdict) {
    const known = createsNamespace && verdict.unknown === noNamespace && change.ref.namespace === namespace;
    return { change: { ...change, change: known ? 'created' : 'unknown', note: oneLine(hide(verdict.unknown)) } };
  }
  const message = `The API server would refuse ${display(change.ref)}: ${said}.`;
  return {
    change: { ...change, note: 'the API server would refuse it; the diff is worked out without it' },
    refusal: { ref: change.ref, code: verdict.code, message, fix: verdict.fix, certain: verdict.certain },
  };
}

function outline(
  { apiVersion, kind, name, namespace }: Manifested,
  resource: Resource | undefined,
  scene: Scene,
): { ref: ObjectRef; apiVersion: string } {
  const where = resource?.namespaced === true ? (namespace ?? scene.namespace) : undefined;
  return { apiVersion, ref: { kind, name, ...(where === undefined ? {} : { namespace: where }) } };
}

function placeOf({ name, namespace }: Manifested, resource: Resource, scene: Scene): Place {
  return { resource, name, namespace: resource.namespaced ? (namespace ?? scene.namespace) : undefined };
}

function unserved({ apiVersion, kind }: Manifested): string {
  return `the cluster does not serve the kind ${kind} of ${apiVersion}`;
}

/** Helm asks the live object, too. */
function isKept({ metadata }: Fields): boolean {
  const annotations = isFields(metadata) ? metadata.annotations : undefined;
  return isFields(annotations) && annotations['helm.sh/resource-policy'] === 'keep';
}
