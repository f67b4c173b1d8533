import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf, realTime, type SignInTools } from '@aks-delivery/azure';
import { acrCredential, createRegistry, digestOf, manifestTypes, type Registry } from '@aks-delivery/oci';
import { push } from '@aks-delivery/oci/scopes';
import type { CloudConfig } from '../../../lab/cloud/cloud.ts';
import { applications, world } from '../../../lab/world.ts';
import { deployRun, exchangeAudience, startTestCloud, type TestCloud } from '../standins/harness.ts';
import { type PlainRegistry, startRegistry } from './registry.ts';

export type RegistryName = 'contososhop' | 'contosoprod';
export type Who = keyof typeof applications;

/** A cloud whose registries hold real content, and clients of them. */
export interface TestRegistries {
  cloud: TestCloud;
  folder: string;
  /** Host and port of a registry. */
  host(name: RegistryName): string;
  identity(who: Who): ReturnType<typeof identityOf>;
  /** What a sign-in needs: a job's environment, and few retries. */
  tools(who: Who, options?: { totalMs?: number; cacheFolder?: string }): Promise<SignInTools>;
  client(name: RegistryName, who?: Who, options?: { totalMs?: number }): Promise<Registry>;
  /** Stores an image of one layer; returns its digest. */
  image(registry: Registry, repository: string, tag: string, layer?: string): Promise<string>;
  plain: Record<RegistryName, PlainRegistry>;
  close(): Promise<void>;
}

export async function startRegistries(overrides: Partial<CloudConfig> = {}): Promise<TestRegistries> {
  const folder = await mkdtemp(join(tmpdir(), 'registries-'));
  const plain = { contososhop: await startRegistry(), contosoprod: await startRegistry() };
  const cloud = await startTestCloud({
    registries: { contososhop: plain.contososhop.url, contosoprod: plain.contosoprod.url },
    ...overrides,
  });
  const host = (name: RegistryName) => new URL(cloud.urls[name]).host;
  const identity = (who: Who) =>
    identityOf({
      cloud: {
        name: 'lab',
        authorityHost: cloud.urls.entra,
        resourceManager: cloud.urls.arm,
        armScope: '',
        federationAudience: exchangeAudience,
      },
      tenantId: world.tenant.id,
      clientId: applications[who].clientId,
      way: { kind: 'oidc', audience: exchangeAudience },
    });
  const tools: TestRegistries['tools'] = async (who, { totalMs = 0, cacheFolder } = {}) => {
    const subjectStyle = who === 'immutable' ? ('immutable' as const) : ('classic' as const);
    const { requestUrl, requestToken } = await cloud.control.registerRun({ ...deployRun, subjectStyle });
    return {
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=production`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
      },
      retries: realTime(totalMs),
      ...(cacheFolder === undefined ? {} : { cacheFolder }),
    };
  };
  const clients: Registry[] = [];
  return {
    cloud,
    folder,
    host,
    identity,
    tools,
    plain,
    async client(name, who = 'deployer', options = {}) {
      const signIn = await tools(who, options);
      const registry = createRegistry(host(name), {
        credential: acrCredential(identity(who), host(name), signIn),
        env: {},
        retries: signIn.retries,
      });
      clients.push(registry);
      return registry;
    },
    async image(registry, repository, tag, layer = 'layer') {
      const config = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', layer }));
      const parts = [config, Buffer.from(layer)];
      for (const part of parts) await upload(registry, repository, part);
      const [first, second] = parts.map((part) => ({ digest: digestOf(part), size: part.length }));
      const manifest = {
        schemaVersion: 2,
        mediaType: manifestTypes.image,
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...first },
        layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', ...second }],
      };
      const bytes = Buffer.from(JSON.stringify(manifest));
      return registry.putManifest(repository, tag, { mediaType: manifestTypes.image, bytes });
    },
    async close() {
      for (const client of clients) client.close();
      await cloud.close();
      await Promise.all(Object.values(plain).map((registry) => registry.close()));
      await rm(folder, { recursive: true });
    },
  };
}

/** Stores a blob as the specification's monolithic upload does. */
export async function upload({ connection, host }: Registry, repository: string, content: Buffer): Promise<string> {
  const digest = digestOf(content);
  const scopes = [push(repository)];
  const what = 'store a blob';
  const path = `/v2/${repository}/blobs/uploads/`;
  const opened = await connection.ask({ method: 'POST', path, scopes, expected: [202], what });
  opened.body.resume();
  const location = new URL(opened.headers.location ?? '', `https://${host}`);
  location.searchParams.set('digest', digest);
  const put = { method: 'PUT', path: location.href, scopes, body: () => content, expected: [201], what } as const;
  const stored = await connection.ask({ ...put, headers: { 'content-type': 'application/octet-stream' } });
  stored.body.resume();
  return digest;
}
