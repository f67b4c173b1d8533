import type { RegistryCause } from './causes.ts';

/** The smallest built-in roles for something done in a repository: of registries as they were, and of those with ABAC. */
export interface NeededRole {
  code: RegistryCause;
  legacy: string;
  abac: string;
}

const reader = 'Container Registry Repository Reader';
const writer = 'Container Registry Repository Writer';
const contributor = 'Container Registry Repository Contributor';

// The most telling action first: who may not push is told about pushing, though the same token lacked pulling too.
const byAction: readonly [action: string, role: NeededRole][] = [
  ['delete', { code: 'registry/delete-denied', legacy: 'AcrDelete', abac: contributor }],
  ['metadata_write', { code: 'registry/lock-denied', legacy: 'AcrPush', abac: writer }],
  ['push', { code: 'registry/push-denied', legacy: 'AcrPush', abac: writer }],
];

/** Pure: the role that allows these actions of a scope. */
export function roleFor(actions: readonly string[]): NeededRole {
  const found = byAction.find(([action]) => actions.includes(action));
  return found?.[1] ?? { code: 'registry/pull-denied', legacy: 'AcrPull', abac: reader };
}
