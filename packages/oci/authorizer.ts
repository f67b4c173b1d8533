import { type Access, type Challenge, missingActions, parseChallenge } from './challenge.ts';
import type { Credential } from './credential.ts';
import { problem } from './explain/problem.ts';
import { type AccessToken, isFresh, requestAccessToken } from './tokens.ts';
import type { Transport } from './transport.ts';

/** Proves to one registry who we are: a token for each set of scopes, by the registry's own challenge. */
export interface Authorizer {
  /** The Authorization header for a request; undefined before the first challenge. Renews a token that is about to end. */
  header(scopes: readonly string[]): Promise<string | undefined>;
  /** Takes a 401: gives another header to try, or undefined when the registry offers no way. `used` is thrown away. */
  challenged(
    challenge: string | undefined,
    scopes: readonly string[],
    used: string | undefined,
  ): Promise<string | undefined>;
  /** What the registry granted for these scopes, when its token says so. */
  granted(scopes: readonly string[]): Access[] | undefined;
}

/** @param host of the registry, with its port */
export function createAuthorizer(host: string, credential: Credential, transport: Transport): Authorizer {
  /** Learned from the first challenge: the issuer is the same for every request, only the scopes differ. */
  let issuer: Challenge | 'basic' | undefined;
  const asked = new Map<string, Promise<AccessToken>>();
  const held = new Map<string, AccessToken>();

  async function token(from: Challenge, scopes: readonly string[]): Promise<string> {
    const key = keyOf(scopes);
    const known = held.get(key);
    if (known !== undefined && !isFresh(known, Date.now())) forget(key);
    const wider = held.has(key) ? undefined : allowing(scopes);
    if (wider !== undefined) return `Bearer ${wider.value}`;
    // Requests side by side share one question.
    const answer = asked.get(key) ?? requestAccessToken(from, scopes, credential, transport);
    asked.set(key, answer);
    try {
      held.set(key, await answer);
      return `Bearer ${(await answer).value}`;
    } catch (error) {
      forget(key);
      throw error;
    }
  }
  const forget = (key: string) => {
    asked.delete(key);
    held.delete(key);
  };
  /** A token that was asked for more and allows this, too: who may push need not ask for a token to pull. */
  const allowing = (scopes: readonly string[]): AccessToken | undefined =>
    [...held.values()].find(
      (token) =>
        token.granted !== undefined && missingActions(scopes, token.granted).length === 0 && isFresh(token, Date.now()),
    );

  return {
    async header(scopes) {
      if (issuer === 'basic') return basic(credential);
      return issuer === undefined ? undefined : token(issuer, scopes);
    },
    async challenged(text, scopes, used) {
      const challenge = parseChallenge(text);
      if (challenge === undefined) {
        const offered = /(?:^|,\s*)Basic\s/i.test(text ?? '') && used === undefined;
        if (!offered || credential.kind !== 'password') return undefined;
        issuer = 'basic';
        return basic(credential);
      }
      requireOwnRealm(host, challenge, credential);
      issuer = challenge;
      for (const [key, { value }] of held) if (used === `Bearer ${value}`) forget(key);
      return token(challenge, scopes);
    },
    granted: (scopes) => (held.get(keyOf(scopes)) ?? allowing(scopes))?.granted,
  };
}

const keyOf = (scopes: readonly string[]): string => [...scopes].sort().join(' ');

function basic(credential: Credential): string | undefined {
  if (credential.kind !== 'password') return undefined;
  return `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}`;
}

/**
 * A refresh token of ACR opens the whole registry, so it goes to the registry alone, whatever a challenge says. For passwords
 * other hosts are usual: Docker Hub's issuer is auth.docker.io.
 */
function requireOwnRealm(host: string, { realm }: Challenge, credential: Credential): void {
  const issuer = new URL(realm);
  const own = issuer.host === host.replace(/:443$/, '');
  if (issuer.protocol === 'https:' && (own || credential.kind !== 'refresh')) return;
  throw problem(
    'registry/strange-issuer',
    `The registry ${host} sends its clients to ${issuer.origin} for tokens, which is not a place to send this credential to.`,
    'Check the name of the registry, and that no proxy answers in its place.',
  );
}
