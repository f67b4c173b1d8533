import { UserError } from '@aks-delivery/action/errors';

/**
 * The items of an input with one item a line. A line that begins with a double quote goes on until the closing one, over line
 * breaks, with `""` for a quote inside, as docker/build-push-action takes multi-line values; every other line is taken as it is.
 */
export function itemLines(text: string | undefined): string[] {
  const items: string[] = [];
  const lines = (text ?? '').split(/\r\n|\r|\n/);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    items.push(trimmed.startsWith('"') ? unquote(trimmed, lines) : trimmed);
  }
  return items;
}

/** Takes lines away until the quote is closed. A text whose quote is never closed, or closed before its end, is no quoted one. */
function unquote(first: string, rest: string[]): string {
  let text = first;
  for (let used = 0; ; used += 1) {
    const closed = /^"((?:[^"]|"")*)"\s*$/.exec(text);
    if (closed !== null) {
      rest.splice(0, used);
      return (closed[1] ?? '').replaceAll('""', '"');
    }
    const next = rest[used];
    if (next === undefined) return first;
    text = `${text}\n${next}`;
  }
}

/** Options of a cache that hold a secret (docs.docker.com/build/cache/backends), and the variable that BuildKit takes it from. */
const secretOptions: readonly [RegExp, string][] = [
  [/(?:^|,)"?type=azblob\b.*secret_access_key=/, 'BUILDKIT_AZURE_STORAGE_SECRET_ACCESS_KEY'],
  [/(?:^|,)"?(?:secret_access_key|session_token)=/, 'AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN'],
  [/(?:^|,)"?(?:token|ghtoken)=/, 'ACTIONS_RUNTIME_TOKEN'],
];

/** Caches, as buildx takes them. They become arguments, which every process of the machine can read. */
export function cacheLines(input: string, text: string | undefined): string[] {
  const lines = itemLines(text);
  for (const [index, line] of lines.entries()) {
    const variable = secretOptions.find(([pattern]) => pattern.test(line))?.[1];
    if (variable === undefined) continue;
    throw invalid(input, `its item ${index + 1} holds a secret`, `Give it to the step in env, as ${variable}.`);
  }
  return lines;
}

export interface Pair {
  name: string;
  value: string;
}

/** `name=value` items. Throws `build/input-invalid` that names the line and never quotes it: it may hold a secret. */
export function pairs(input: string, text: string | undefined): Pair[] {
  return itemLines(text).map((item, index) => {
    const at = item.indexOf('=');
    const name = item.slice(0, Math.max(at, 0)).trim();
    if (name === '')
      throw invalid(input, `its item ${index + 1} is not of the form name=value`, 'Write one name=value a line.');
    return { name, value: item.slice(at + 1) };
  });
}

/** Like `pairs`, but a name alone is allowed: its value comes from the environment. */
export function pairsOrNames(input: string, text: string | undefined): { name: string; value: string | undefined }[] {
  const items = itemLines(text);
  const bare = /^[^=\s]+$/;
  return items.flatMap<{ name: string; value: string | undefined }>((item) =>
    bare.test(item) ? [{ name: item, value: undefined }] : pairs(input, quoted(item)),
  );
}

const quoted = (item: string): string => `"${item.replaceAll('"', '""')}"`;

/** The error for an input that cannot be used as it is. */
export function invalid(input: string, why: string, fix: string): UserError {
  return new UserError({
    code: 'build/input-invalid',
    message: `The input ${input} cannot be used: ${why}.`,
    fix,
  });
}
