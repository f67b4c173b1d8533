import { resolveInWorkspace } from '../workspace.ts';
import type { Kind } from './kind.ts';

/** The value is the absolute real path; whether something must exist there is for the action to say. */
export const workspacePathKind: Kind<string> = {
  name: 'path',
  docs: 'A path inside the workspace, relative to its root. Links that lead out of the workspace are refused.',
  example: 'charts/shop',
  allowed: () => 'a path inside the workspace',
  parse: async (raw, _options, place) => {
    if (raw.includes('\0')) return { problem: 'contains a NUL byte' };
    const value = resolveInWorkspace(raw, place.workspace);
    return value === undefined ? { problem: 'leads out of it' } : { value };
  },
};
