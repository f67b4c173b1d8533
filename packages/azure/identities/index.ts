import type { Environment } from '../http.ts';
import { clientSecret } from './client-secret.ts';
import type { IdentityKind, Kind, WayIn } from './identity.ts';
import { managedIdentity } from './managed-identity.ts';
import { oidc } from './oidc.ts';
import { workloadIdentity } from './workload-identity.ts';

const signInVariable = 'AKS_DELIVERY_SIGN_IN';

/** Every kind of identity. A new one is a file, a line here and a member of `WayIn`. */
export const identityKinds: { readonly [K in Kind]: IdentityKind<K> } = {
  oidc,
  'workload-identity': workloadIdentity,
  'managed-identity': managedIdentity,
  'client-secret': clientSecret,
};

/** The module of a kind, for a caller that holds some way in and passes it back. */
export function kindOf({ kind }: Pick<WayIn, 'kind'>): IdentityKind {
  // Each module takes its own kind only; that `kind` picks the right one is what the table's type says.
  return identityKinds[kind] as unknown as IdentityKind;
}

/** Pure: the variables that hold a way in for later processes. Empty text clears one. */
export function wayVariables(way: WayIn, clientId: string): Record<string, string> {
  return { [signInVariable]: way.kind, ...kindOf(way).variables(way, clientId) };
}

/**
 * Pure: the way in that `wayVariables` left in `env`; without a word about it GitHub's OIDC. Undefined when there is none.
 * @param audience what the cloud expects, for an `env` that names no audience
 */
export function wayFrom(env: Environment, audience: string): { way: WayIn; clientId: string } | undefined {
  const named = env[signInVariable] || 'oidc';
  const kind = Object.values(identityKinds).find((candidate) => candidate.kind === named);
  return kind?.read(env, audience);
}
