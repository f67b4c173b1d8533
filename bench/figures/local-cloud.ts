import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAuthority } from '../../lab/cloud/certificates.ts';
import { controlClient } from '../../lab/cloud/client.ts';
import { startCloud } from '../../lab/cloud/cloud.ts';

/** The stand-ins for GitHub, Entra ID and Azure Resource Manager, as close as a network can be. */
export interface LocalCloud {
  readonly urls: Readonly<Record<string, string>>;
  /** PEM file of the authority behind every server here. */
  readonly authorityFile: string;
  /** What a job of the environment `dev` has to ask for assertions. */
  readonly job: Readonly<{ ACTIONS_ID_TOKEN_REQUEST_URL: string; ACTIONS_ID_TOKEN_REQUEST_TOKEN: string }>;
  /** Lets every answer of GitHub and Entra ID take this long, as a network does. */
  slow(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

const controlToken = 'bench';

/** Starts the stand-ins, and an API server that tells everybody the same. */
export async function openLocalCloud(folder: string): Promise<LocalCloud> {
  const authority = await createAuthority('bench');
  const { certificate: certificateAuthority } = authority;
  const tls = await authority.issue({ commonName: 'bench', ipAddresses: ['127.0.0.1'], usage: 'server' });
  const authorityFile = join(folder, 'ca.crt');
  await writeFile(authorityFile, certificateAuthority);
  const apiServer = createServer({ cert: tls.certificate, key: tls.privateKey }, (_request, response) => {
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: { userInfo: { username: 'bench' }, resourceRules: [], allowed: true } }));
  });
  await new Promise<void>((resolve) => apiServer.listen(0, '127.0.0.1', resolve));
  const server = `https://127.0.0.1:${(apiServer.address() as AddressInfo).port}`;
  const cloud = await startCloud({
    address: '127.0.0.1',
    tls: { ...tls, certificateAuthority },
    controlToken,
    clusters: { 'aks-shop': { server, certificateAuthority } },
  });
  const control = controlClient({ urls: cloud.urls, controlToken, certificateAuthority });
  const { requestUrl, requestToken } = await control.registerRun({
    repository: 'contoso/shop',
    ref: 'refs/heads/main',
    sha: '0'.repeat(40),
    event: 'push',
    workflow: '.github/workflows/deploy.yml',
    actor: 'octocat',
    subjectStyle: 'classic',
    jobs: { dev: { environment: 'dev' } },
  });
  return {
    urls: cloud.urls,
    authorityFile,
    job: { ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=dev`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken },
    slow: async (delayMs) => {
      const fault = { kind: 'delay', delayMs, times: 1_000_000 } as const;
      await Promise.all(['github', 'entra'].map((standIn) => control.setFaults(standIn, [fault])));
    },
    close: async () => {
      apiServer.closeAllConnections();
      apiServer.close();
      await cloud.close();
    },
  };
}
