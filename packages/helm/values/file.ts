import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import { keepTags, mappingOf, parseHelmYaml, type Values } from './helm-yaml.ts';

/**
 * Values written as YAML in an input, read as Helm reads value files; an unquoted `tag` stays the text that was typed.
 * @throws UserError `helm/values-invalid`, which quotes nothing: there may be secrets in it
 */
export function parseInlineValues(yaml: string | undefined): Values {
  const [document, ...more] = parseHelmYaml(yaml ?? '', { uniqueKeys: true });
  if (document === undefined) return {};
  const [error] = document.errors;
  // The parser's text quotes the line: only the place is passed on.
  if (error !== undefined) throw invalid(`is not YAML: ${error.code} in line ${error.linePos?.[0].line ?? 1}`);
  if (more.length > 0) throw invalid('holds several YAML documents, and one is wanted');
  keepTags(document, () => true);
  const values = mappingOf(document);
  if (values === null) throw invalid('is not a mapping of keys to values');
  return values ?? {};
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
  await writeFile(file, jsonForHelm(values), { mode: 0o600, flag: 'wx' });
  try {
    return await use([file]);
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * JSON that Helm's YAML parser reads as the same values: it takes some characters for line breaks and refuses others, so those
 * are escaped. (Not all that are not ASCII, since it does not know surrogate pairs.)
 */
export function jsonForHelm(values: Values): string {
  return JSON.stringify(values).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
