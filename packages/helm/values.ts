import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { imageValues, parseImage } from './image.ts';

type Values = Record<string, unknown>;

/**
 * The values that the inputs give, as one object: inline YAML, and over it the image. Undefined when there are none.
 *
 * YAML 1.1 like Helm's own parser. An unquoted `tag` stays the text that was typed: Helm would read 1234567 as a number and
 * write it as 1.234567e+06. Throws helm/values-invalid.
 */
export function inlineValues(yaml: string | undefined, image: string | undefined): Values | undefined {
  const given = yaml === undefined || yaml.trim() === '' ? undefined : parseValues(yaml);
  if (image === undefined) return given;
  const before = given?.image;
  const kept = typeof before === 'object' && before !== null ? before : {};
  return { ...given, image: { ...kept, ...imageValues(parseImage(image)) } };
}

function parseValues(yaml: string): Values {
  const document = parseDocument(yaml, { version: '1.1', merge: true });
  const [error] = document.errors;
  // The parser's text quotes the line, which may hold a secret: only the place is passed on.
  if (error !== undefined) throw invalid(`is not YAML: ${error.code} in line ${error.linePos?.[0].line ?? 1}`);
  if (document.contents !== null && !isMap(document.contents)) throw invalid('is not a mapping of keys to values');
  visit(document, {
    Pair(_, pair) {
      const { key, value } = pair;
      if (!isScalar(key) || key.value !== 'tag' || !isScalar(value) || value.source === undefined) return;
      if (typeof value.value === 'number' || typeof value.value === 'boolean') value.value = value.source;
    },
  });
  return (document.toJS({ maxAliasCount: 100 }) as Values | null) ?? {};
}

function invalid(why: string): UserError {
  return new UserError({
    code: 'helm/values-invalid',
    message: `The input values ${why}.`,
    fix: 'Write values as YAML, as in a values file: `replicas: 3`.',
  });
}

/**
 * Writes values into a file that only we can read, and removes it after `use`. Values go through a file because arguments are
 * visible to every process of the machine, and because `--set` has escapes and types of its own. JSON is YAML to Helm.
 */
export async function withValuesFile<T>(
  values: Values | undefined,
  folder: string,
  use: (files: string[]) => Promise<T>,
): Promise<T> {
  if (values === undefined) return use([]);
  const file = join(folder, `helm-values-${randomUUID()}.json`);
  await writeFile(file, JSON.stringify(values), { mode: 0o600, flag: 'wx' });
  try {
    return await use([file]);
  } finally {
    await rm(file, { force: true });
  }
}
