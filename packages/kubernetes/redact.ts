const mask = '***';

/** Shapes of secrets that programs print by accident. The first group stays, the rest is hidden. */
const shapes: RegExp[] = [
  // key=value and "key": "value" with a telling key
  /((?:password|passwd|pwd|secret|token|api[-_]?key|access[-_]?key|account[-_]?key|client[-_]?secret|sharedaccesskey|sharedaccesssignature|connectionstring)["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi,
  /(authorization:\s*(?:bearer|basic)\s+)[^\s"']+/gi,
  // credentials in a URL
  /([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)[^\s@/]+(?=@)/gi,
  // JSON web tokens
  /()eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  /()-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
];

/** Shorter values would blacken harmless words. */
const shortest = 6;

/** Hides known secret values (also as base64) and what looks like a secret. */
export function redact(text: string, secrets: readonly string[]): string {
  let safe = text;
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
    if (secret.length < shortest) continue;
    safe = safe.replaceAll(secret, mask).replaceAll(Buffer.from(secret).toString('base64'), mask);
  }
  for (const shape of shapes) safe = safe.replace(shape, `$1${mask}`);
  return safe;
}
