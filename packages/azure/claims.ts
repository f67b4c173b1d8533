import { jsonObject } from './failures.ts';

/** What GitHub's assertion says about this job: the three values that a federated credential is matched against. */
export interface PresentedIdentity {
  issuer: string;
  subject: string;
  audience: string;
}

/** The claims of a JWT, not verified (that is the receiver's work); undefined when the token is opaque. */
export function jwtClaims(token: string): Record<string, unknown> | undefined {
  const payload = token.split('.')[1];
  return payload === undefined ? undefined : jsonObject(Buffer.from(payload, 'base64url').toString('utf8'));
}

/** Issuer, subject and audience of an assertion; empty text for a claim that is missing. */
export function presentedBy(assertion: string): PresentedIdentity {
  const claims = jwtClaims(assertion) ?? {};
  const audience: unknown = Array.isArray(claims.aud) ? (claims.aud as unknown[])[0] : claims.aud;
  return { issuer: asText(claims.iss), subject: asText(claims.sub), audience: asText(audience) };
}

/**
 * `immutable` = GitHub's subjects with owner and repository ids (`repo:OWNER@1/REPO@2:…`), given to repositories that are
 * new, renamed or transferred since July 2026; `classic` = names only.
 */
export function subjectForm(subject: string): 'classic' | 'immutable' {
  return /^repo:[^@/:]+@\d+\/[^@/:]+@\d+:/.test(subject) ? 'immutable' : 'classic';
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
