import type { UserError } from '@aks-delivery/action/errors';
import type { Token } from '../cache.ts';
import type { PresentedIdentity } from '../claims.ts';
import type { ServiceFailure } from '../failures.ts';
import type { Environment } from '../http.ts';

/** Who signs in, and where. */
export interface Principal {
  authorityHost: string;
  tenantId: string;
  clientId: string;
  /** Name of the cloud, for messages. */
  cloud: string;
}

/** How the identity is proved. Nothing in it is secret: what is, lies in a file or is asked for when it is needed. */
export type WayIn =
  | {
      kind: 'oidc';
      /** Audience to ask GitHub for. */
      audience: string;
    }
  | {
      kind: 'workload-identity';
      /** Where the kubelet keeps a fresh token of the runner's service account. */
      tokenFile: string;
    }
  | {
      kind: 'managed-identity';
      /** Of this machine itself, which has no name to ask for; else the client id names one that was assigned to it. */
      systemAssigned: boolean;
      /** Base URL of the Instance Metadata Service. */
      endpoint: string;
    }
  | {
      kind: 'client-secret';
      /** A private file of this job. */
      secretFile: string;
    };

export type Kind = WayIn['kind'];
export type WayOf<K extends Kind> = Extract<WayIn, { kind: K }>;

/** An identity that can ask for tokens. Nothing in it is secret. */
export type Identity = Principal & WayIn;

/** What a request for a token needs from its surroundings. */
export interface RequestTools {
  /** The job's environment: ACTIONS_ID_TOKEN_REQUEST_* and the proxy's variables. */
  env: Environment;
  signal?: AbortSignal;
  /** Called with each secret before it is used. */
  mask?(secret: string): void;
  /** The fork that this run's pull request comes from: asked only to explain that there is no token. */
  fork?(): Promise<string | undefined>;
  /** Called with what an assertion says, before it is sent. */
  onPresented(presented: PresentedIdentity): void;
}

/**
 * One kind of identity. All have this shape, one file each. Their files are part of every kubectl call, which mostly needs nothing
 * but the variables: what asks and what explains is loaded when it is called.
 */
export interface IdentityKind<K extends Kind = Kind> {
  kind: K;
  /** Pure: the variables that hold this way for later processes, the client id among them. Empty text clears one. */
  variables(way: WayOf<K>, clientId: string): Record<string, string>;
  /** Pure: the way back; undefined when a variable that it needs is missing. `audience` is the cloud's. */
  read(env: Environment, audience: string): { way: WayOf<K>; clientId: string } | undefined;
  /** One attempt to get a token, with a fresh proof. Throws ServiceFailures, and UserErrors where no request can help. */
  request(identity: Principal & WayOf<K>, scope: string, tools: RequestTools): Promise<Token>;
  /** Why a service gave no token. */
  explain(
    error: ServiceFailure,
    identity: Principal & WayOf<K>,
    presented: PresentedIdentity | undefined,
  ): Promise<UserError>;
}
