import type { UserError } from '@aks-delivery/action/errors';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { gateProblem } from '../causes.ts';
import type { IgnoreEntry } from './ignore.ts';

const known = ['id', 'package', 'until', 'reason'];

/**
 * Pure: the entries of an ignore file, a YAML list of `{id, until, reason, package?}`. Throws a UserError `gate/ignore-invalid`
 * with the place. A key that nobody knows is refused: it may be the one that would have limited the entry.
 */
export function ignoreEntries(text: string, path: string): IgnoreEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  const lineOf = (offset: number | undefined): number => (offset === undefined ? 1 : lines.linePos(offset).line);
  if (broken !== undefined) throw invalid(path, lineOf(broken.pos[0]), 'it is not YAML');
  const list = document.contents;
  if (list === null) return [];
  if (!isSeq(list)) throw invalid(path, lineOf(list.range?.[0]), 'it is not a list of entries');
  return list.items.map((item) => {
    const line = lineOf((item as Node).range?.[0]);
    const refuse = (why: string): UserError => invalid(path, line, why);
    if (!isMap(item)) throw refuse('an entry is not written as id, until and reason');
    const fields = new Map<string, string>();
    for (const { key, value } of item.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name)) throw refuse(`an entry has the unknown key "${name}"`);
      if (!isScalar(value) || typeof value.value !== 'string') throw refuse(`${name} is not a text`);
      fields.set(name, value.value.trim());
    }
    return entryOf(fields, line, refuse);
  });
}

function entryOf(fields: ReadonlyMap<string, string>, line: number, refuse: (why: string) => UserError): IgnoreEntry {
  const [id = '', until = '', reason = ''] = ['id', 'until', 'reason'].map((name) => fields.get(name));
  if (id === '') throw refuse('an entry has no id');
  if (until === '') throw refuse(`the entry for ${id} has no end (until)`);
  if (!isDay(until))
    throw refuse(`the end of the entry for ${id} is "${until}", which is no day written as YYYY-MM-DD`);
  if (reason === '') throw refuse(`the entry for ${id} has no reason`);
  return { id, package: fields.get('package'), until, reason, line };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function invalid(path: string, line: number, why: string): UserError {
  return gateProblem(
    'gate/ignore-invalid',
    `The ignore file ${path} cannot be used: ${why} (line ${line}).`,
    'Write each entry as "- id: CVE-…", "until: YYYY-MM-DD" and "reason: …", with "package: …" when it is for one package only.',
    { location: { file: path, line } },
  );
}
