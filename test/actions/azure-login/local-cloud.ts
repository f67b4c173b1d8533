import { mkdtempSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createSilentServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll } from '@jest/globals';
import { decodeJwt } from 'jose';
import { createAuthority } from '../../../lab/cloud/certificates.ts';
import { type ControlClient, controlClient } from '../../../lab/cloud/client.ts';
import { startCloud } from '../../../lab/cloud/cloud.ts';
import type { RunRegistration } from '../../../lab/cloud/github/registration.ts';
import { type Cluster, world } from '../../../lab/world.ts';

/** The lab's cloud inside the test, and an API server that believes its tokens. */
export interface LocalCloud {
  urls: Record<string, string>;
  control: ControlClient;
  /** PEM of the authority behind every server here. */
  authority: string;
  authorityFile: string;
  /** What a job of this run has in its environment. */
  jobEnvironment(run?: Partial<RunRegistration>): Promise<Record<string, string>>;
  /** Bearer tokens that the API server of aks-shop has seen. */
  seen: string[];
  /** Makes that API server answer with this status until it is 0 again. */
  answerWith(status: number): void;
  /** What it says that everybody may do; everything, unless said otherwise. */
  allow(rights: Rights): void;
  close(): Promise<void>;
}

const like = (name: string, changes: Partial<Cluster> = {}): Cluster => ({
  ...(world.clusters[0] as Cluster),
  name,
  ...changes,
});

/** Clusters that only these tests have: without Entra ID, one that refuses connections, and one that never answers them. */
const moreClusters = [like('aks-certificate', { signIn: 'certificate' }), like('aks-refusing'), like('aks-silent')];

/** The answers of an API server's authorizers. */
export interface Rights {
  resourceRules: object[];
  /** Whether an authorizer lists no rules, as Azure RBAC. */
  incomplete: boolean;
  /** The answer to every single question. */
  allowed: boolean;
}

const everything: Rights = {
  resourceRules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }],
  incomplete: false,
  allowed: true,
};

const run: RunRegistration = {
  repository: 'contoso/shop',
  ref: 'refs/heads/main',
  sha: '0123456789abcdef0123456789abcdef01234567',
  event: 'push',
  workflow: '.github/workflows/deploy.yml',
  actor: 'octocat',
  subjectStyle: 'classic',
  jobs: { deploy: { environment: 'dev' }, other: {} },
};

// RSA keys take longer to make than a sign-in: the clouds of one test file share them.
const keys = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rm(keys, { recursive: true, force: true }));

/**
 * Starts the stand-ins on free loopback ports.
 * @param aheadMs by how much the clock of the cloud differs from this machine's
 */
export async function startLocalCloud(tokenLifetimeSeconds?: number, aheadMs = 0): Promise<LocalCloud> {
  const folder = await mkdtemp(join(tmpdir(), 'cloud-'));
  const authority = await createAuthority('test');
  const leaf = await authority.issue({ commonName: 'test', ipAddresses: ['127.0.0.1'], usage: 'server' });
  const admin = await authority.issue({ commonName: 'admin', organization: 'system:masters', usage: 'client' });
  const authorityFile = join(folder, 'ca.pem');
  await writeFile(authorityFile, authority.certificate);

  const seen: string[] = [];
  let status = 0;
  let rights = everything;
  const apiServer = createServer(
    {
      cert: leaf.certificate,
      key: leaf.privateKey,
      ca: authority.certificate,
      requestCert: true,
      rejectUnauthorized: false,
    },
    (request, response) => {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (token !== undefined) seen.push(token);
      const certified = Object.keys((request.socket as TLSSocket).getPeerCertificate()).length > 0;
      const claims = token === undefined ? undefined : decodeJwt(token);
      const trusted = claims?.aud === '6dae42f8-4368-4678-94ff-3960e28e3630' && (claims.exp ?? 0) > Date.now() / 1000;
      const username = certified ? 'admin' : trusted ? String(claims?.oid) : undefined;
      response.writeHead(status || (username === undefined ? 401 : 201), { 'content-type': 'application/json' });
      const { resourceRules, incomplete, allowed } = rights;
      const answers: Record<string, object> = {
        selfsubjectreviews: { userInfo: { username } },
        selfsubjectrulesreviews: { resourceRules, nonResourceRules: [], incomplete },
        selfsubjectaccessreviews: { allowed },
      };
      response.end(JSON.stringify({ status: answers[request.url?.split('/').at(-1) ?? ''] }));
    },
  );
  const silent = createSilentServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => apiServer.listen(0, '127.0.0.1', resolve));
  const server = `https://127.0.0.1:${(apiServer.address() as AddressInfo).port}`;

  const access = { server, certificateAuthority: authority.certificate, admin };

  const cloud = await startCloud(
    {
      address: '127.0.0.1',
      tls: { certificate: leaf.certificate, privateKey: leaf.privateKey, certificateAuthority: authority.certificate },
      controlToken: 'control',
      stateFolder: keys,
      clusters: {
        'aks-shop': access,
        'fleet-shop': access,
        'aks-certificate': { ...access, server: `${server}/another` },
        'aks-shop-sealed': {
          ...access,
          server: 'https://aks-shop-sealed.privatelink.lab.invalid:443',
          publicServer: server,
        },
        'aks-refusing': { ...access, server: 'https://127.0.0.1:1' },
        'aks-silent': { ...access, server: `https://127.0.0.1:${(silent.address() as AddressInfo).port}` },
      },
      world: { clusters: [...world.clusters, ...moreClusters] },
      ...(tokenLifetimeSeconds === undefined ? {} : { tokenLifetimeSeconds }),
    },
    () => new Date(Date.now() + aheadMs),
  );
  const control = controlClient({
    urls: cloud.urls,
    controlToken: 'control',
    certificateAuthority: authority.certificate,
  });
  return {
    urls: cloud.urls,
    control,
    authority: authority.certificate,
    authorityFile,
    seen,
    answerWith(code) {
      status = code;
    },
    allow(changed) {
      rights = changed;
    },
    async jobEnvironment(changes = {}) {
      const registered = await control.registerRun({ ...run, ...changes });
      return {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${registered.requestUrl}&job=deploy`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: registered.requestToken,
        NODE_EXTRA_CA_CERTS: authorityFile,
        // Never the machine that the tests run on.
        AZURE_POD_IDENTITY_AUTHORITY_HOST: cloud.urls.machine ?? '',
      };
    },
    async close() {
      apiServer.closeAllConnections();
      silent.close();
      await Promise.all([cloud.close(), new Promise((resolve) => apiServer.close(resolve))]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
