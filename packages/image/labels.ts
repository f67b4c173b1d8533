import type { Expand } from './expressions.ts';
import { type LineInput, lineInvalid, readPairLines } from './lines.ts';
import type { ImageSource } from './source.ts';

/**
 * The keys of the OCI image spec, which hold for labels and annotations alike
 * (https://github.com/opencontainers/image-spec/blob/main/annotations.md). `created` is the date of the commit: the same source
 * gives the same image.
 */
export function standardLabels(source: ImageSource, version: string): Record<string, string> {
  const url = `${source.serverUrl}/${source.repository}`;
  return {
    'org.opencontainers.image.created': source.commitDate.toISOString(),
    'org.opencontainers.image.description': source.description ?? '',
    'org.opencontainers.image.licenses': source.licence ?? '',
    'org.opencontainers.image.revision': source.sha,
    'org.opencontainers.image.source': url,
    'org.opencontainers.image.title': source.repository.split('/').at(-1) ?? '',
    'org.opencontainers.image.url': url,
    'org.opencontainers.image.version': version,
  };
}

/**
 * The standard labels with those of an input over them, sorted by key.
 * @throws UserError image/labels-invalid, image/annotations-invalid, image/expression-invalid
 */
export function withCustom(
  standard: Readonly<Record<string, string>>,
  input: Extract<LineInput, 'labels' | 'annotations'>,
  text: string,
  expand: Expand,
): Record<string, string> {
  const all = new Map(Object.entries(standard));
  for (const line of readPairLines(input, text)) {
    const separator = line.text.indexOf('=');
    if (separator < 0) throw lineInvalid(line, "has no '='");
    const key = line.text.slice(0, separator).trim();
    if (key === '') throw lineInvalid(line, "has no key before the '='");
    all.set(expand(key, line), expand(line.text.slice(separator + 1).trim(), line));
  }
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
