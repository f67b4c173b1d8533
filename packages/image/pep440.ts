/** A version by PEP 440 (https://peps.python.org/pep-0440/). */
export interface PythonVersion {
  /** Normal form, e.g. `1.2.3b2`, `1.0.dev4`, `2!1.0+ubuntu.1`. */
  readonly version: string;
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  /** Neither pre-release, nor post-release, nor development release. */
  readonly final: boolean;
}

const shape = new RegExp(
  [
    '^v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)',
    '(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|rc|c)[-_.]?(?<preNumber>\\d*))?',
    '(?:-(?<implicitPost>\\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\\d*))?',
    '(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\\d*))?',
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
  ].join(''),
  'i',
);

const spellings: Readonly<Record<string, string>> = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };

/** Reads a version in any spelling that PEP 440 allows; undefined for everything else. */
export function parsePythonVersion(text: string): PythonVersion | undefined {
  const parts = shape.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const release = (parts.release ?? '').split('.').map(integer);
  const epoch = integer(parts.epoch ?? '0');
  const pre = parts.pre?.toLowerCase();
  const post = parts.implicitPost ?? (parts.post === undefined ? undefined : parts.postNumber);
  const local = parts.local?.toLowerCase().split(/[-_.]/).map(integer).join('.');
  const version = [
    epoch === '0' ? '' : `${epoch}!`,
    release.join('.'),
    pre === undefined ? '' : `${spellings[pre] ?? pre}${integer(parts.preNumber ?? '')}`,
    post === undefined ? '' : `.post${integer(post)}`,
    parts.dev === undefined ? '' : `.dev${integer(parts.devNumber ?? '')}`,
    local === undefined ? '' : `+${local}`,
  ].join('');
  const [major = '0', minor = '0', patch = '0'] = release;
  return { version, major, minor, patch, final: pre === undefined && post === undefined && parts.dev === undefined };
}

/** An absent number counts as 0; leading zeros go away, words stay. */
const integer = (text: string): string => (text === '' ? '0' : text.replace(/^0+(?=\d+$)/, ''));
