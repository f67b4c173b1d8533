/** What the user wants. */
export interface Policy {
  push: boolean;
  /** Tags that exist may be given another image. */
  overwrite: boolean;
  /** Tag and manifest are locked afterwards. */
  lock: boolean;
  /** Do not build what was built from the same source. */
  skipBuilt: boolean;
  /** How often a push is repeated that failed for a reason that passes. */
  retries: number;
}

/** A tag that exists. */
export interface Existing {
  reference: string;
  digest: string;
  /** True when its image was built from the same source, with the same settings. */
  sameSource: boolean;
  /** The registry will not let anybody change it. */
  locked: boolean;
}

/** Where a build stands. Each step adds to it. */
export interface State {
  /** The tags that exist of those that are to be pushed. */
  existing?: readonly Existing[];
  build?: { ok: boolean; onlyPushFailed: boolean; attempts: number };
  /** The tags point to this image, which the registry confirms. */
  confirmed?: boolean;
  /** The image that existed already carries all the tags now. */
  adopted?: boolean;
  locked?: boolean;
}

/** How it ended; `incomplete` when the image is pushed, and something that had to follow failed. */
export type Verdict = 'pushed' | 'already-built' | 'built' | 'incomplete' | 'failed';

/** What to do next. */
export type Step =
  | { do: 'look' }
  | { do: 'refuse'; taken: readonly Existing[] }
  | { do: 'adopt'; digest: string; from: string; missing: readonly string[] }
  | { do: 'build' }
  | { do: 'repeat'; attempt: number; waitMs: number }
  | { do: 'confirm' }
  | { do: 'lock' }
  | { do: 'finish'; verdict: Verdict };

/** BuildKit itself gives up after 7 s, and at once when it is told to slow down. Together these are two minutes. */
const waitsMs = [3_000, 7_000, 15_000, 30_000, 60_000];
export const mostRetries = waitsMs.length;

/** From the state to the next step. Pure. */
export function nextStep(state: State, references: readonly string[], policy: Policy): Step {
  if (state.adopted !== true && state.build?.ok !== true) return beforeImage(state, references, policy);
  if (!policy.push) return { do: 'finish', verdict: 'built' };
  if (state.confirmed !== true) return { do: 'confirm' };
  if (policy.lock && state.locked !== true) return { do: 'lock' };
  return { do: 'finish', verdict: state.adopted === true ? 'already-built' : 'pushed' };
}

function beforeImage({ existing, build }: State, references: readonly string[], policy: Policy): Step {
  if (build !== undefined) {
    const waitMs = waitsMs[build.attempts - 1];
    const again = build.onlyPushFailed && build.attempts <= policy.retries && waitMs !== undefined;
    return again ? { do: 'repeat', attempt: build.attempts, waitMs } : { do: 'finish', verdict: 'failed' };
  }
  if (!policy.push) return { do: 'build' };
  if (existing === undefined) return { do: 'look' };
  const same = policy.skipBuilt
    ? existing.find((image) => image.sameSource && servesAll(image, references))
    : undefined;
  const taken = existing.filter(({ digest }) => digest !== same?.digest);
  const kept = policy.overwrite ? taken.filter(({ locked }) => locked) : taken;
  if (kept.length > 0) return { do: 'refuse', taken: kept };
  if (same === undefined) return { do: 'build' };
  const has = existing.filter(({ digest }) => digest === same.digest).map(({ reference }) => reference);
  const missing = references.filter((reference) => !has.includes(reference));
  return { do: 'adopt', digest: same.digest, from: same.reference, missing };
}

/** Another repository has none of the image's layers, so its tags cannot be given to it. */
function servesAll({ reference }: Existing, references: readonly string[]): boolean {
  return references.every((other) => repositoryOf(other) === repositoryOf(reference));
}

const repositoryOf = (reference: string): string => reference.slice(0, reference.lastIndexOf(':'));
