import { UserError } from '@aks-delivery/action/errors';
import { entriesOf, type Fields, isFields } from '../fields.ts';
import type { KubeconfigFile } from './file.ts';

/**
 * Pure: a kubeconfig with the contexts of both, whose current context is that of `added`. An entry of `added` takes the place of
 * one with the same name, so that the same cluster can be asked for again. Throws a UserError `kubeconfig/context-taken` when the
 * name means another server so far: whoever uses it would be led to the wrong cluster.
 */
export function merged(existing: KubeconfigFile, added: KubeconfigFile): KubeconfigFile {
  for (const list of ['clusters', 'contexts']) {
    for (const { name } of entriesOf(added.content[list])) {
      const before = serverOf(existing.content, list, name);
      if (before !== undefined && before !== serverOf(added.content, list, name)) throw taken(String(name), before);
    }
  }
  const lists = ['clusters', 'users', 'contexts'].map((list) => {
    const newer = entriesOf(added.content[list]);
    const kept = entriesOf(existing.content[list]).filter(({ name }) => newer.every((entry) => entry.name !== name));
    return [list, [...kept, ...newer]] as const;
  });
  return { content: { ...added.content, ...Object.fromEntries(lists) }, folder: existing.folder };
}

/** The server that a cluster or context of this name leads to. */
function serverOf(content: Fields, list: string, name: unknown): unknown {
  const found = entriesOf(content[list]).find((entry) => entry.name === name);
  if (list === 'clusters') return isFields(found?.cluster) ? found.cluster.server : undefined;
  return isFields(found?.context) ? serverOf(content, 'clusters', found.context.cluster) : undefined;
}

function taken(name: string, server: unknown): UserError {
  return new UserError({
    code: 'kubeconfig/context-taken',
    message: `An earlier step of this job has a cluster or context ${name} that leads to ${String(server)}: two clusters cannot share a name in one kubeconfig.`,
    fix: 'Give this one a name of its own with the context input.',
  });
}
