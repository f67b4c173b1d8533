/** What an image is built from: the facts of a workflow run that names and labels are made of. */
export interface ImageSource {
  /** `owner/name`. */
  readonly repository: string;
  /** The full reference, e.g. refs/heads/main. */
  readonly ref: string;
  readonly sha: string;
  readonly eventName: string;
  readonly serverUrl: string;
  /** The committer date of `sha`. */
  readonly commitDate: Date;
  readonly now: Date;
  readonly defaultBranch?: string | undefined;
  /** The target of a pull request, or `base_ref` of a push of a tag; with or without refs/heads/. */
  readonly baseRef?: string | undefined;
  readonly prNumber?: number | undefined;
  /** From the event's payload; an image without them has empty labels, so that it does not show those of its base image. */
  readonly description?: string | undefined;
  /** SPDX id. */
  readonly licence?: string | undefined;
  /** Characters of a short commit id; 7 when absent. */
  readonly shortShaLength?: number | undefined;
}

/** What kind of reference a run is for. Events on the target of a pull request carry the target's reference, so their number counts. */
export type GitReference = { readonly kind: 'branch' | 'tag' | 'pr' | 'other'; readonly name: string };

export function referenceOf({ ref, eventName, prNumber }: ImageSource): GitReference {
  if (eventName === 'pull_request_target' && prNumber !== undefined) return { kind: 'pr', name: String(prNumber) };
  if (ref.startsWith('refs/heads/')) return { kind: 'branch', name: ref.slice('refs/heads/'.length) };
  if (ref.startsWith('refs/tags/')) return { kind: 'tag', name: ref.slice('refs/tags/'.length) };
  if (ref.startsWith('refs/pull/')) return { kind: 'pr', name: ref.slice('refs/pull/'.length).replace(/\/merge$/, '') };
  return { kind: 'other', name: ref };
}

export function shortSha({ sha, shortShaLength = 7 }: ImageSource): string {
  return sha.slice(0, shortShaLength);
}
