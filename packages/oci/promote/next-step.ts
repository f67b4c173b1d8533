/** How content comes to the target: Azure imports it, or this runner reads it from one registry and writes it to the other. */
export type Way = 'import' | 'copy';

/** What the user wants. */
export interface Policy {
  mode: 'auto' | Way;
  /** Tags of the target that hold another image may move. */
  overwrite: boolean;
  lock: boolean;
  /** Signatures, attestations and SBOMs go along. */
  referrers: boolean;
  /** Tags that the target shall have. */
  tags: readonly string[];
  /** Source and target are in one registry, where blobs are mounted and nothing has to travel. */
  oneRegistry: boolean;
}

/** Where a promotion stands. Each step adds to it. */
export interface State {
  /** What the source reference means; from here on nothing is asked of a tag of the source. */
  digest?: string;
  /** The image may be promoted: it has passed the gate, or there is none. */
  gated?: boolean;
  target?: Found;
  /** Azure cannot import this for a reason that a copy by the runner does not know. */
  importRefused?: boolean;
  moved?: Way;
  proved?: boolean;
  referrersDone?: boolean;
  tagged?: boolean;
  locked?: boolean;
}

/** What the target holds before anything is done. */
export interface Found {
  present: boolean;
  /** The wanted tags that exist, and what they mean. */
  tags: readonly ExistingTag[];
}

export interface ExistingTag {
  tag: string;
  digest: string;
  /** May not be written. Looked up only for tags that would have to move. */
  locked: boolean;
}

/** What to do next. */
export type Step =
  | { do: 'resolve' }
  | { do: 'gate'; digest: string }
  | { do: 'look'; digest: string }
  | { do: 'refuse'; why: 'exists' | 'locked'; tags: readonly ExistingTag[] }
  | { do: 'move'; digest: string; way: Way }
  | { do: 'prove'; digest: string }
  | { do: 'referrers'; digest: string; way: Way }
  | { do: 'tag'; digest: string; way: Way; tags: readonly string[] }
  | { do: 'lock'; digest: string; tags: readonly string[] }
  | { do: 'finish'; copied: Way | 'none' };

/**
 * From the state to the next step. Pure. A tag is set last, so that whoever waits for it finds a whole image with all its
 * signatures; a run that was cut short leaves content without a name, which the next run finds and keeps.
 */
export function nextStep(state: State, policy: Policy): Step {
  const { digest, target } = state;
  if (digest === undefined) return { do: 'resolve' };
  if (state.gated !== true) return { do: 'gate', digest };
  if (target === undefined) return { do: 'look', digest };
  const others = target.tags.filter((existing) => existing.digest !== digest);
  if (others.length > 0 && !policy.overwrite) return { do: 'refuse', why: 'exists', tags: others };
  const locked = others.filter((existing) => existing.locked);
  if (locked.length > 0) return { do: 'refuse', why: 'locked', tags: locked };

  const way = wayOf(state, policy);
  if (!target.present && state.moved === undefined) return { do: 'move', digest, way };
  if (state.proved !== true) return { do: 'prove', digest };
  if (policy.referrers && state.referrersDone !== true) return { do: 'referrers', digest, way };
  const right = target.tags.filter((existing) => existing.digest === digest).map(({ tag }) => tag);
  const missing = policy.tags.filter((tag) => !right.includes(tag));
  if (missing.length > 0 && state.tagged !== true) return { do: 'tag', digest, way, tags: missing };
  if (policy.lock && state.locked !== true) return { do: 'lock', digest, tags: policy.tags };
  return { do: 'finish', copied: state.moved ?? 'none' };
}

function wayOf({ importRefused }: State, { mode, oneRegistry }: Policy): Way {
  if (mode !== 'auto') return mode;
  return oneRegistry || importRefused === true ? 'copy' : 'import';
}
