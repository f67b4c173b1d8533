import { readFile, realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Location } from '@aks-delivery/action/errors';
import { locateInYaml } from '../failure/yaml-position.ts';
import { keepTags, mappingOf, parseHelmYaml, printed, type Values } from './helm-yaml.ts';
import type { PathStep } from './path.ts';
import { isMapping, mergeValues } from './tree.ts';

/** A value file's text. */
export interface ValueFile {
  /** Relative to the workspace. */
  file: string;
  text: string;
}

/** A tag that Helm would print in another way than it was typed. */
export interface TagCorrection {
  location: Location;
  path: readonly PathStep[];
  typed: string;
  becomes: string;
}

/** Reads value files, given by absolute real paths inside the workspace, which may itself be a link. */
export async function readValueFiles(paths: readonly string[], workspace: string): Promise<ValueFile[]> {
  const root = await realpath(workspace);
  return Promise.all(paths.map(async (path) => ({ file: relative(root, path), text: await readFile(path, 'utf8') })));
}

/** What Helm makes of value files together: later ones win. Files that are no YAML count as empty, since Helm will say so. */
export function mergedValues(files: readonly ValueFile[], helmMajor: 3 | 4): Values {
  return merged(files, helmMajor, false);
}

/**
 * The tags that Helm would print in another way than they were typed: 1.10 as 1.1, 1234567 as 1.234567e+06, 0123 as 83, on as
 * true. Only those that no later file replaces, and none inside lists, which a values file can only replace whole.
 */
export function tagCorrections(files: readonly ValueFile[], helmMajor: 3 | 4): TagCorrection[] {
  if (!files.some(({ text }) => /\btag\b/.test(text))) return [];
  return differences(merged(files, helmMajor, false), merged(files, helmMajor, true), []).map(
    ({ path, value, source }) => ({
      location: locateInFiles(files, path, helmMajor),
      path,
      typed: source,
      becomes: printed(value),
    }),
  );
}

/** Where a path is set: the last file that has it wins. Without a line when a merge key (`<<`) brings it in. */
function locateInFiles(files: readonly ValueFile[], path: readonly PathStep[], helmMajor: 3 | 4): Location {
  for (const { file, text } of files.toReversed()) {
    for (const document of documents(text, helmMajor).toReversed()) {
      const position = locateInYaml(document, text, path);
      if (position !== undefined) return { file, ...position };
    }
  }
  return { file: files.at(-1)?.file ?? '' };
}

/** Helm 4 merges the documents of a value file, Helm 3 reads the first one only. */
export function documents(text: string, helmMajor: 3 | 4): ReturnType<typeof parseHelmYaml> {
  const all = parseHelmYaml(text, { uniqueKeys: false });
  return helmMajor === 3 ? all.slice(0, 1) : all;
}

function merged(files: readonly ValueFile[], helmMajor: 3 | 4, asTyped: boolean): Values {
  return files
    .flatMap(({ text }) => documents(text, helmMajor))
    .filter(({ errors }) => errors.length === 0)
    .reduce((under, document) => {
      if (asTyped) keepTags(document, (value, source) => printed(value) !== source);
      return mergeValues(under, mappingOf(document) ?? {});
    }, {} as Values);
}

interface Difference {
  path: readonly PathStep[];
  value: number | boolean;
  source: string;
}

function differences(read: Values, asTyped: Values, path: readonly PathStep[]): Difference[] {
  return Object.entries(read).flatMap(([key, value]) => {
    const other = Object.hasOwn(asTyped, key) ? asTyped[key] : undefined;
    const here = [...path, key];
    if (isMapping(value) && isMapping(other)) return differences(value, other, here);
    const corrected = (typeof value === 'number' || typeof value === 'boolean') && typeof other === 'string';
    return corrected ? [{ path: here, value, source: other }] : [];
  });
}
