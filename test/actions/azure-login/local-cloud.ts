import { mkdtempSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll } from '@jest/globals';
import { decodeJwt } from 'jose';
import { createAuthority } from '../../../lab/cloud/certificates.ts';
import { type ControlClient, controlClient } from '../../../lab/cloud/client.ts';
import { startCloud } from '../../../lab/cloud/cloud.ts';
import type { RunRegistration } from '../../../lab/cloud/github/registration.ts';

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
  close(): Promise<void>;
}

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

/** Starts the stand-ins on free loopback ports. */
export async function startLocalCloud(tokenLifetimeSeconds?: number): Promise<LocalCloud> {
  const folder = await mkdtemp(join(tmpdir(), 'cloud-'));
  const authority = await createAuthority('test');
  const leaf = await authority.issue({ commonName: 'test', ipAddresses: ['127.0.0.1'], usage: 'server' });
  const admin = await authority.issue({ commonName: 'admin', organization: 'system:masters', usage: 'client' });
  const authorityFile = join(folder, 'ca.pem');
  await writeFile(authorityFile, authority.certificate);

  const seen: string[] = [];
  let status = 0;
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
      response.end(JSON.stringify({ kind: 'SelfSubjectReview', status: { userInfo: { username } } }));
    },
  );
  await new Promise<void>((resolve) => apiServer.listen(0, '127.0.0.1', resolve));
  const server = `https://127.0.0.1:${(apiServer.address() as AddressInfo).port}`;

  const cloud = await startCloud({
    address: '127.0.0.1',
    tls: { certificate: leaf.certificate, privateKey: leaf.privateKey, certificateAuthority: authority.certificate },
    controlToken: 'control',
    stateFolder: keys,
    clusters: { 'aks-shop': { server, certificateAuthority: authority.certificate, admin } },
    ...(tokenLifetimeSeconds === undefined ? {} : { tokenLifetimeSeconds }),
  });
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
    async jobEnvironment(changes = {}) {
      const registered = await control.registerRun({ ...run, ...changes });
      return {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${registered.requestUrl}&job=deploy`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: registered.requestToken,
        NODE_EXTRA_CA_CERTS: authorityFile,
      };
    },
    async close() {
      apiServer.closeAllConnections();
      await Promise.all([cloud.close(), new Promise((resolve) => apiServer.close(resolve))]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
