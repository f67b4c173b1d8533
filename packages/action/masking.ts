// A line of one or two characters would hide half of the log and protects nothing.
const SHORTEST = 3;

/**
 * Every form in which a secret is likely to show up. The runner hides exact strings only, so each form is registered:
 * the value, its lines, base64 and base64url with and without padding, URL-encoded, and as the inside of a JSON string.
 */
export function maskedForms(secret: string): string[] {
  const trimmed = secret.trim();
  const forms = new Set([secret, trimmed, ...secret.split(/[\r\n]+/).map((line) => line.trim())]);
  for (const value of [secret, trimmed]) {
    const base64 = Buffer.from(value).toString('base64');
    forms.add(base64);
    forms.add(base64.replace(/=+$/, ''));
    forms.add(Buffer.from(value).toString('base64url'));
    forms.add(encodeURIComponent(value.toWellFormed()));
    forms.add(new URLSearchParams([['', value]]).toString().slice(1));
    forms.add(JSON.stringify(value).slice(1, -1));
  }
  return [...forms].filter((form) => form.trim().length >= SHORTEST);
}

/** Remembers what was masked, for texts that the runner may not mask, such as the summary under act. */
export interface Masks {
  /** Remembers a secret and returns the forms that were not known yet. */
  add(secret: string): string[];
  /** Replaces every known form by `***`. */
  redact(text: string): string;
}

/** An empty set of masks. */
export function createMasks(): Masks {
  const known = new Set<string>();
  return {
    add(secret) {
      const fresh = maskedForms(secret).filter((form) => !known.has(form));
      for (const form of fresh) known.add(form);
      return fresh;
    },
    // Longest first: a form that is part of another would leave the other's rest readable.
    redact: (text) =>
      [...known].sort((a, b) => b.length - a.length).reduce((rest, form) => rest.replaceAll(form, '***'), text),
  };
}
