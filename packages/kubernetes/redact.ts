/** What stands where something was hidden. */
export const mask = '***';

const telling =
  'password|passwd|pwd|secret|token|api[-_]?key|access[-_]?key|account[-_]?key|client[-_]?secret|sharedaccesskey|sharedaccesssignature|connectionstring';

/** Shapes of secrets that programs print by accident. The first group stays, the rest is hidden. */
const shapes: RegExp[] = [
  // key=value and "key": "value" with a telling key; containerd's "failed to fetch anonymous token: unexpected status" is none
  new RegExp(`((?:${telling})["']?\\s*[=:]\\s*["']?)(?!unexpected status)[^\\s"',;&]+`, 'gi'),
  /(authorization:\s*(?:bearer|basic)\s+)[^\s"']+/gi,
  // credentials in a URL; without a bound on the scheme, a megabyte of letters takes hours
  /([a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/@]*:)[^\s@/]+(?=@)/gi,
  // JSON web tokens
  /()eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  /()-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
];

/** Shorter values would blacken harmless words. */
const shortest = 6;

/** Hides known secret values (also as base64) and what looks like a secret. */
export function redact(text: string, secrets: readonly string[]): string {
  return redactor(secrets)(text);
}

/** redact() for many texts: the secrets are prepared once. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const known = [...new Set(secrets)]
    .filter((secret) => secret.length >= shortest)
    .sort((a, b) => b.length - a.length)
    .flatMap((secret) => [secret, Buffer.from(secret).toString('base64')]);
  return (text) => {
    let safe = text;
    for (const secret of known) safe = safe.replaceAll(secret, mask);
    for (const shape of shapes) safe = safe.replace(shape, `$1${mask}`);
    return safe;
  };
}

const tellingName = new RegExp(`(?:${telling})$`, 'i');

/** True for the names of settings that hold secrets: `DB_PASSWORD`, `apiKey`. */
export function isSecretName(name: string): boolean {
  return tellingName.test(name);
}
