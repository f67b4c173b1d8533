import { readToken, type Token, type TokenKey, writeToken } from './cache.ts';
import { jwtClaims, type PresentedIdentity } from './claims.ts';
import { problem } from './explain/problem.ts';
import { ServiceFailure } from './failures.ts';
import type { Identity, RequestTools } from './identities/identity.ts';
import { kindOf } from './identities/index.ts';
import { type RetryOptions, withRetries } from './retries.ts';

export type { Identity } from './identities/identity.ts';

/** What a sign-in needs from its surroundings. */
export interface SignInTools extends Omit<RequestTools, 'onPresented'> {
  retries: RetryOptions;
  /** Token folder; absent = nothing is kept. */
  cacheFolder?: string;
}

/** What came of a sign-in. */
export interface SignedIn {
  token: Token;
  /** With what only the token says: the ids of a machine's own identity. */
  identity: Identity;
  /** Undefined for identities that assert nothing. */
  presented: PresentedIdentity | undefined;
}

/** The AKS server application: every Entra-integrated cluster of every cloud accepts tokens for it. */
export const aksScope = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';

/**
 * Gets an access token by a fresh proof of the identity, and keeps the token in the cache. Transient failures are repeated,
 * each time with another assertion, because one lives for 5 minutes and a wait may be longer.
 * Throws a UserError `sign-in/…` or `network/…`.
 */
export async function signIn(identity: Identity, scope: string, tools: SignInTools): Promise<SignedIn> {
  const kind = kindOf(identity);
  let presented: PresentedIdentity | undefined;
  const onPresented = (seen: PresentedIdentity) => {
    presented = seen;
  };
  let token: Token;
  try {
    token = await withRetries(() => kind.request(identity, scope, { ...tools, onPresented }), tools.retries);
  } catch (error) {
    throw error instanceof ServiceFailure ? await kind.explain(error, identity, presented) : error;
  }
  tools.mask?.(token.value);
  const known = completed(identity, token.value);
  if (tools.cacheFolder !== undefined) writeToken(tools.cacheFolder, keyOf(known, scope), token);
  return { token, identity: known, presented };
}

/** A token for `scope`: the job's cached one while it is fresh, else by a new sign-in. */
export async function tokenFor(identity: Identity, scope: string, tools: SignInTools): Promise<Token> {
  const cached =
    tools.cacheFolder === undefined ? undefined : readToken(tools.cacheFolder, keyOf(identity, scope), Date.now());
  if (cached === undefined) return (await signIn(identity, scope, tools)).token;
  tools.mask?.(cached.value);
  return cached;
}

/**
 * The identity with the ids that its token names. A token that names others than were asked for is not used: it would do the job's
 * work as somebody else. Throws a UserError `sign-in/unexpected-token`. Tokens may be opaque; then what was asked for must do.
 */
function completed(identity: Identity, token: string): Identity {
  const { tid, appid, azp } = jwtClaims(token) ?? {};
  const tenantId = agreed('tenant', identity.tenantId, tid);
  const clientId = agreed('application', identity.clientId, appid ?? azp);
  return { ...identity, tenantId, clientId };
}

function agreed(what: string, wanted: string, claimed: unknown): string {
  const told = typeof claimed === 'string' ? claimed : undefined;
  if (told === undefined && wanted === '') {
    throw problem(
      'sign-in/unexpected-token',
      `The token that was issued does not say which ${what} it is for.`,
      'Give client-id and tenant-id, and check that the answer comes from Azure and not from another service in its place.',
    );
  }
  if (told === undefined || wanted === '' || told.toLowerCase() === wanted.toLowerCase()) return wanted || (told ?? '');
  throw problem(
    'sign-in/unexpected-token',
    `The token that was issued is for ${what} ${told}, and not for ${wanted}.`,
    `Check client-id and tenant-id, and that no other service answers in the place of Azure's.`,
  );
}

function keyOf({ authorityHost, tenantId, clientId }: Identity, scope: string): TokenKey {
  return { authorityHost, tenantId, clientId, scope };
}
