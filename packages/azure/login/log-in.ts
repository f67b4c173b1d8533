import { dirname } from 'node:path';
import { writeToken } from '../cache.ts';
import type { Cloud } from '../clouds.ts';
import type { WayIn } from '../identities/identity.ts';
import { writePrivateFile } from '../private-file.ts';
import { findCloud, identityOf, type Session } from '../session.ts';
import { type SignedIn, type SignInTools, signIn } from '../tokens.ts';
import { type Guards, requireAllowed } from './guards.ts';
import type { LoginRequest, Wish } from './request.ts';

/** What a login needs from its surroundings. */
export interface LoginPlace extends SignInTools {
  /** RUNNER_TEMP. */
  temp: string;
  /** Called with each private folder of this job that post must remove. */
  onPrivate(folder: string): void;
}

/** A job that is signed in. */
export interface Login extends Omit<SignedIn, 'identity'> {
  session: Session;
}

/**
 * Signs in and returns what later steps need to do so again. Guards are asked before Azure is, and once more when only the token
 * told the tenant; until then nothing is kept. Throws UserErrors `guard/…`, `cloud/…`, `sign-in/…`, `network/…`.
 */
export async function logIn(request: LoginRequest, guards: Guards, place: LoginPlace): Promise<Login> {
  const { clientId, tenantId, subscriptionId } = request;
  requireAllowed(guards, tenantId, subscriptionId);
  const cloud = await findCloud(request.environment, place.env, place.retries);
  const wanted: Session = {
    ...{ cloud, clientId, tenantId, way: wayIn(request.wish, cloud, place) },
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
  };
  const { cacheFolder, ...tools } = place;
  const { token, identity, presented } = await signIn(identityOf(wanted), cloud.armScope, tools);
  const session = { ...wanted, tenantId: identity.tenantId, clientId: identity.clientId };
  requireAllowed(guards, session.tenantId, undefined);
  if (cacheFolder !== undefined) writeToken(cacheFolder, { ...identity, scope: cloud.armScope }, token);
  return { session, token, presented };
}

function wayIn(wish: Wish, cloud: Cloud, { temp, mask, onPrivate }: LoginPlace): WayIn {
  if (wish.kind === 'oidc') return { kind: 'oidc', audience: wish.audience ?? cloud.federationAudience };
  if (wish.kind !== 'client-secret') return wish;
  mask?.(wish.secret);
  const secretFile = writePrivateFile(temp, 'client-secret', wish.secret);
  onPrivate(dirname(secretFile));
  return { kind: 'client-secret', secretFile };
}
