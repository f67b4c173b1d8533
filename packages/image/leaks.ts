/** A build argument that seems to hold a secret. The value is never part of it. */
export interface Leak {
  readonly name: string;
  /** A full sentence for a warning. */
  readonly message: string;
}

const telling = new Set([
  ...[
    'password',
    'passwd',
    'pwd',
    'passphrase',
    'secret',
    'secrets',
    'token',
    'pat',
    'key',
    'credential',
    'credentials',
  ],
  ...['apikey', 'accesskey', 'privatekey', 'secretkey', 'accountkey', 'authtoken', 'connectionstring', 'sas'],
]);

/** Words before `key` with which it is no secret. */
const harmlessKeys = new Set(['public', 'cache', 'partition', 'sort', 'primary', 'foreign']);

/** Texts that are secrets whatever they are called. */
const shapes: readonly { what: string; shape: RegExp }[] = [
  { what: 'a private key', shape: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'a JSON web token', shape: /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/ },
  { what: 'a GitHub token', shape: /\b(?:gh[opusr]_[A-Za-z0-9]{36}|github_pat_\w{22})/ },
  { what: 'an npm token', shape: /\bnpm_[A-Za-z0-9]{36}/ },
  { what: 'a Docker Hub token', shape: /\bdckr_(?:pat|oat)_[\w-]{20}/ },
  { what: 'a GitLab token', shape: /\bglpat-[\w-]{20}/ },
  { what: 'a PyPI token', shape: /\bpypi-AgE[\w-]{20}/ },
  { what: 'a Slack token', shape: /\bxox[abeoprs]-[\w-]{10}/ },
  { what: 'an AWS access key', shape: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { what: 'a client secret of Entra ID', shape: /\b[\w~.-]{3}8Q~[\w~.-]{31}/ },
  { what: 'a password of an Azure registry', shape: /\+ACR[A-Za-z0-9+/]{6}/ },
  { what: 'a shared access signature', shape: /[?&]sig=[\w%+/-]{20}/i },
  { what: 'a connection string', shape: /(?:^|;)\s*(?:AccountKey|SharedAccessKey|Password|Pwd)\s*=\s*[^;\s]/i },
  { what: 'a URL with a password', shape: /^[a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/@]*:[^\s@/]+@/i },
];

/**
 * The build arguments that look like secrets, by name or by value. They stay readable in the image's history and in its
 * provenance, unlike secrets. Empty values, switches and numbers are none.
 */
export function buildArgumentLeaks(buildArguments: Readonly<Record<string, string>>): Leak[] {
  return Object.entries(buildArguments).flatMap(([name, value]): Leak[] => {
    const text = value.trim();
    if (/^(?:|true|false|yes|no|\d{1,5})$/i.test(text)) return [];
    const shape = shapes.find((candidate) => candidate.shape.test(text));
    const why =
      shape === undefined ? (namesSecret(name) ? 'has the name of a secret' : undefined) : `holds ${shape.what}`;
    if (why === undefined) return [];
    const message = `The build argument ${name} ${why}, and everybody who can pull the image can read it there; pass it with the input secrets and RUN --mount=type=secret.`;
    return [{ name, message }];
  });
}

/** True for NPM_TOKEN, dbPassword and API_KEY_2, not for TOKENIZER or CACHE_KEY. */
function namesSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (last === 'string' && words.at(-2) === 'connection') return true;
  return telling.has(last) && !(last === 'key' && harmlessKeys.has(words.at(-2) ?? ''));
}
