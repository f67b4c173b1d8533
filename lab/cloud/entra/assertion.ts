import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import type { Application } from '../../world.ts';
import { entraTime, type Refusal, refusals } from './refusals.ts';

interface Presented {
  issuer: string;
  subject: string;
  audience: string;
  validFrom: number;
  expires: number;
  keyId: string | undefined;
}

const longestLifetime = 25 * 3600;

function read(assertion: string): Presented {
  try {
    const { iss, sub, aud, nbf, iat, exp } = decodeJwt(assertion);
    const audience = Array.isArray(aud) ? aud[0] : aud;
    if (iss !== undefined && sub !== undefined && audience !== undefined && exp !== undefined) {
      const { kid } = decodeProtectedHeader(assertion);
      return { issuer: iss, subject: sub, audience, validFrom: nbf ?? iat ?? 0, expires: exp, keyId: kid };
    }
  } catch {
    // Not a JWT at all: the same refusal as a JWT without the needed claims.
  }
  throw refusals.malformedAssertion();
}

/**
 * Compares what an assertion presents with an application's federated credentials, letter case included.
 * Gives the refusal, or undefined when one credential fits.
 */
export function mismatch(
  credentials: Application['federatedCredentials'],
  presented: Pick<Presented, 'issuer' | 'subject' | 'audience'>,
): Refusal | undefined {
  const sameIssuer = credentials.filter((credential) => credential.issuer === presented.issuer);
  if (sameIssuer.length === 0) {
    return refusals.mismatch(700211, 'issuer', presented.issuer);
  }
  const sameSubject = sameIssuer.filter((credential) => credential.subject === presented.subject);
  if (sameSubject.length === 0) {
    const folded = presented.subject.toLowerCase();
    return sameIssuer.some((credential) => credential.subject.toLowerCase() === folded)
      ? refusals.caseMismatch(presented.subject)
      : refusals.mismatch(700213, 'subject', presented.subject);
  }
  return sameSubject.some((credential) => credential.audiences.includes(presented.audience))
    ? undefined
    : refusals.mismatch(700212, 'audience', presented.audience);
}

async function verifySignature(assertion: string, keys: JSONWebKeySet, presented: Presented, now: Date): Promise<void> {
  try {
    await jwtVerify(assertion, createLocalJWKSet(keys), { algorithms: ['RS256'], currentDate: now });
  } catch (error) {
    const outside =
      error instanceof errors.JWTExpired || (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf');
    if (!outside) {
      throw refusals.badSignature(presented.keyId);
    }
    const time = (seconds: number) => entraTime(new Date(seconds * 1000));
    throw refusals.outsideValidity(entraTime(now), time(presented.validFrom), time(presented.expires));
  }
}

/**
 * Accepts a federated assertion for an application, or throws Entra's refusal.
 * The claims are compared before the signature is checked: they say whose keys to fetch.
 * @param keysOf the key set of an issuer, or undefined when that issuer cannot be reached
 */
export async function verifyAssertion(
  application: Application,
  assertion: string,
  keysOf: (issuer: string) => JSONWebKeySet | undefined,
  now: Date,
): Promise<void> {
  if (application.federatedCredentials.length === 0) {
    throw refusals.noFederatedCredential(application.clientId, application.displayName);
  }
  const presented = read(assertion);
  const refused = mismatch(application.federatedCredentials, presented);
  if (refused !== undefined) {
    throw refused;
  }
  const keys = keysOf(presented.issuer);
  if (keys === undefined) {
    throw refusals.issuerUnreachable(presented.issuer);
  }
  await verifySignature(assertion, keys, presented, now);
  const lifetime = presented.expires - presented.validFrom;
  if (lifetime > longestLifetime) {
    throw refusals.lifetimeTooLong(`${lifetime} s`);
  }
}
