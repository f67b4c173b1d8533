import { join } from 'node:path';
import { world as fixedWorld, githubIssuer, type World } from '../world.ts';
import { RegistryContent } from './acr/content.ts';
import { supervised } from './control.ts';
import { type SigningKey, signingKey } from './keys.ts';
import { listen, type RunningServer, type TlsMaterial } from './server.ts';
import type { Cloud, ClusterAccess } from './stand-in.ts';
import { standIns } from './stand-ins.ts';
import { BlobStore } from './storage/blob-store.ts';
import { agentHost, type Builder } from './tasks/host.ts';

export interface CloudConfig {
  /** An address of this machine, of the loopback or of the lab's own network; never all addresses. */
  address: string;
  /** Stand-ins with an address of their own, because their clients insist on port 443. */
  addresses?: Record<string, string>;
  /** Port of each stand-in by its name; 0 or absent takes any free one. */
  ports?: Record<string, number>;
  tls: TlsMaterial;
  /** Where signing keys are kept; without it they live as long as the cloud. */
  stateFolder?: string;
  /** The bearer token of the control API. */
  controlToken: string;
  /** How real clusters are reached, by cluster name. */
  clusters?: Record<string, ClusterAccess>;
  /** Where the plain registry behind each container registry answers, by the container registry's name. */
  registries?: Record<string, string>;
  /** The BuildKit that ACR Tasks builds with; without one its runs end with an error. */
  builder?: Builder;
  /** Parts of the world that differ from `world.ts`. */
  world?: Partial<World>;
  /** Seconds that Entra's access tokens live; an hour by default. */
  tokenLifetimeSeconds?: number;
}

export interface RunningCloud {
  /** Base URL of each stand-in by its name. */
  urls: Record<string, string>;
  /** Stops listening and cuts open connections. */
  close(): Promise<void>;
}

const hour = 3600;

function withIssuer(world: World, issuer: string): World {
  const applications = world.applications.map((application) => ({
    ...application,
    // Lists of their own: an administrator of this cloud may add to them.
    federatedCredentials: application.federatedCredentials.map((credential) => ({
      ...credential,
      issuer: credential.issuer === githubIssuer ? issuer : credential.issuer,
    })),
  }));
  return { ...world, applications };
}

function known<Value>(values: Map<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) {
    throw new Error(`The cloud has no stand-in ${name}; it has ${[...values.keys()].join(', ')}.`);
  }
  return value;
}

// A cluster that the lab does not run is at a name that never resolves, like a private cluster seen from outside.
function unreachable(cluster: string, certificateAuthority: string): ClusterAccess {
  return { server: `https://${cluster}.privatelink.lab.invalid:443`, certificateAuthority };
}

/** A port that nothing may listen on: a registry without one behind it is a registry that is down. */
const nowhere = 'http://127.0.0.1:1';

async function listenAll(config: CloudConfig): Promise<Map<string, RunningServer>> {
  const servers = new Map<string, RunningServer>();
  try {
    for (const { name, plain } of standIns) {
      const address = config.addresses?.[name] ?? config.address;
      servers.set(name, await listen(address, config.ports?.[name] ?? 0, plain ? undefined : config.tls));
    }
  } catch (error) {
    await Promise.all([...servers.values()].map((server) => server.close()));
    throw error;
  }
  return servers;
}

async function issuerKeys(stateFolder: string | undefined): Promise<Map<string, SigningKey>> {
  const issuers = standIns.filter((standIn) => standIn.issuesTokens);
  const keys = await Promise.all(issuers.map(({ name }) => signingKey(name, stateFolder)));
  return new Map(issuers.map(({ name }, index) => [name, keys[index] as SigningKey]));
}

/**
 * Starts all stand-ins, each on its own port, almost all with HTTPS.
 * @param now the cloud's clock, by which tokens are issued and expire
 * @throws the system's error when a port is taken, after closing what was already listening
 */
export async function startCloud(config: CloudConfig, now: () => Date = () => new Date()): Promise<RunningCloud> {
  const addresses = [config.address, ...Object.values(config.addresses ?? {})];
  if (addresses.some((address) => ['0.0.0.0', '::', ''].includes(address))) {
    throw new Error('The stand-ins must not listen on all addresses: give them one of the loopback or of the lab.');
  }
  if (config.controlToken === '') {
    throw new Error('The control API needs a token.');
  }
  const keys = await issuerKeys(config.stateFolder);
  const servers = await listenAll(config);
  const url = (name: string) => known(servers, name).url;
  const contents = new Map(
    fixedWorld.registries.map(({ name }) => [
      name,
      new RegistryContent(name, config.registries?.[name] ?? nowhere, config.stateFolder),
    ]),
  );
  const agents = await agentHost(config);
  const cloud: Cloud = {
    world: withIssuer({ ...fixedWorld, ...config.world }, url('github')),
    url,
    key: (name) => known(keys, name),
    clusterAccess: (name) => config.clusters?.[name] ?? unreachable(name, config.tls.certificateAuthority),
    registry: (name) => known(contents, name),
    blobs: new BlobStore(join(agents.folder, 'blobs'), () => url('storage'), now),
    agents,
    tokenLifetime: config.tokenLifetimeSeconds ?? hour,
    now,
  };
  for (const standIn of standIns) {
    const { handle, control, streams } = standIn.create(cloud);
    known(servers, standIn.name).serve(supervised(handle, control, config.controlToken, now), streams);
  }
  return {
    urls: Object.fromEntries([...servers].map(([name, server]) => [name, server.url])),
    close: async () => {
      await Promise.all([...servers.values()].map((server) => server.close()));
      await agents.close();
    },
  };
}
