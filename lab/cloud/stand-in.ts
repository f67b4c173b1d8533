import type { World } from '../world.ts';
import type { RegistryContent } from './acr/content.ts';
import type { Handler, Route } from './http.ts';
import type { SigningKey } from './keys.ts';
import type { Streams } from './server.ts';
import type { BlobStore } from './storage/blob-store.ts';
import type { AgentHost } from './tasks/host.ts';

/** How a cluster is reached, given by the lab's real cluster. All certificates are PEM. */
export interface ClusterAccess {
  /** URL of the API server. */
  server: string;
  /** The public name of a private cluster's API server; absent for public clusters. */
  publicServer?: string;
  certificateAuthority: string;
  /** Client certificate of a cluster administrator, for listClusterAdminCredential. */
  admin?: { certificate: string; privateKey: string };
}

/** What every stand-in knows of the cloud it is part of. */
export interface Cloud {
  /** With the issuer of each federated credential filled in. */
  world: World;
  /** Base URL of a stand-in by its name. */
  url(standIn: string): string;
  /** Signing key of a stand-in that issues tokens. */
  key(standIn: string): SigningKey;
  clusterAccess(cluster: string): ClusterAccess;
  /** What lies in a container registry, by its name. */
  registry(name: string): RegistryContent;
  /** What lies in the storage behind ACR Tasks. */
  blobs: BlobStore;
  /** What agents of ACR Tasks run on. */
  agents: AgentHost;
  /** Seconds that new Entra access tokens live. */
  tokenLifetime: number;
  now(): Date;
}

/** A service of the cloud. All have this shape and stand in one list, `stand-ins.ts`. */
export interface StandIn {
  name: string;
  /** Whether it signs tokens, and so needs a key. */
  issuesTokens: boolean;
  /** Over HTTP, as link-local services are. */
  plain?: true;
  create(cloud: Cloud): { handle: Handler; control: Route[]; streams?: Streams };
}

/** Seconds since 1970, as JWT claims count. */
export function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
