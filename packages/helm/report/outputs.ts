import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redact } from '@aks-delivery/kubernetes';
import type { Deployment, Outcome, Plan } from '../deployment.ts';
import { maskedManifest, secretValues } from '../release/manifest.ts';
import { isChanged } from './verdict.ts';

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** The outputs of a deployment. All of them always, so that a workflow never reads a value of another attempt; empty = none. */
export function outputsOf(outcome: Outcome) {
  return {
    revision: text(outcome.revision),
    'previous-revision': text(outcome.previousRevision),
    status: outcome.verdict,
    'rolled-back-to': text(outcome.rolledBackTo),
    cause: outcome.problem?.code ?? '',
    changed: String(isChanged(outcome)),
    ready: text(outcome.assessment?.ready),
    desired: text(outcome.assessment?.desired),
  };
}

/** A job's outputs together may have 50 MB, one of them 1 MB (GitHub, "Usage limits"); this leaves room for others. */
const changesLimit = 100_000;
const notesLimit = 20_000;

/**
 * The outputs of a plan: its changes as JSON, and the paths of two files in `folder`: the rendered manifest and the whole diff.
 * Values of Secrets are in neither.
 */
export async function planOutputs({ release }: Deployment, plan: Plan | undefined, folder: string) {
  if (plan === undefined) return { changes: '', manifest: '', diff: '', notes: '' };
  const { rendered, difference } = plan;
  const secrets = secretValues(rendered.manifest);
  const changes = (difference?.changes ?? []).map(({ ref, change }) => ({ ...ref, change }));
  const diff = (difference?.changes ?? [])
    .filter((change) => change.diff !== '')
    .map((change) => `--- ${change.ref.kind}/${change.ref.name} (${change.change})\n${change.diff}`);
  const save = async (name: string, content: string): Promise<string> => {
    const file = join(folder, `${release}-${randomUUID()}.${name}`);
    await writeFile(file, content, { mode: 0o600, flag: 'wx' });
    return file;
  };
  return {
    changes: difference === undefined ? '' : bounded(changes),
    manifest: await save('yaml', maskedManifest(rendered.manifest)),
    diff: difference === undefined ? '' : await save('diff', diff.join('\n')),
    notes: redact(rendered.notes, secrets).slice(0, notesLimit),
  };
}

/** As much of the list as fits, whole entries only. What changes comes first. */
function bounded(changes: readonly { change: string }[]): string {
  const sorted = [...changes].sort((a, b) => Number(a.change === 'unchanged') - Number(b.change === 'unchanged'));
  while (JSON.stringify(sorted).length > changesLimit) sorted.length = Math.floor(sorted.length * 0.9);
  return JSON.stringify(sorted);
}
