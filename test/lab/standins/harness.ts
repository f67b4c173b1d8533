import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { createAuthority } from '../../../lab/cloud/certificates.ts';
import { type ControlClient, controlClient } from '../../../lab/cloud/client.ts';
import { type CloudConfig, startCloud } from '../../../lab/cloud/cloud.ts';
import type { RunRegistration } from '../../../lab/cloud/github/registration.ts';
import { applications, world } from '../../../lab/world.ts';

/** The scope of ARM tokens, and the audience that GitHub's assertions need. */
export const armScope = 'https://management.azure.com/.default';
export const exchangeAudience = 'api://AzureADTokenExchange';

/** A name that nobody resolves: only a proxy leads to it. Clients go past their proxy to loopback addresses. */
export const behindProxy = 'stand-ins.invalid';

export const deployRun: RunRegistration = {
  repository: 'contoso/shop',
  ref: 'refs/heads/main',
  sha: '4f2d3a1b0c9e8d7f6a5b4c3d2e1f0a9b8c7d6e5f',
  event: 'push',
  workflow: '.github/workflows/deploy.yml',
  actor: 'octavia',
  subjectStyle: 'classic',
  jobs: { build: {}, production: { environment: 'production' }, matrix: { environment: '${{ matrix.stage }}' } },
};

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json<T>(): T;
}

export interface TestCloud {
  urls: {
    github: string;
    entra: string;
    arm: string;
    storage: string;
    machine: string;
    contososhop: string;
    contosoprod: string;
  };
  control: ControlClient;
  config: CloudConfig;
  /** The cloud's clock, moved by tests instead of waiting. */
  clock: { offsetSeconds: number };
  close(): Promise<void>;
  /** An assertion for a job of a run. */
  assertion(job: string, options?: { run?: Partial<RunRegistration>; audience?: string }): Promise<string>;
  /** The token endpoint's answer for a form; a good request of the deployer's production job unless said otherwise. */
  exchange(form?: Record<string, string | undefined>, tenant?: string): Promise<Answer>;
  /** An access token of an application. */
  token(clientId?: string, scope?: string): Promise<string>;
}

export async function ask(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
}

/** Starts a cloud on the loopback, whose certificate this process trusts from then on. */
export async function startTestCloud(overrides: Partial<CloudConfig> = {}): Promise<TestCloud> {
  const authority = await createAuthority('Test lab');
  const server = await authority.issue({
    commonName: 'test lab',
    dnsNames: [behindProxy],
    ipAddresses: ['127.0.0.1'],
    usage: 'server',
  });
  setDefaultCACertificates([...getCACertificates('default'), authority.certificate]);
  const clock = { offsetSeconds: 0 };
  const config: CloudConfig = {
    address: '127.0.0.1',
    tls: { ...server, certificateAuthority: authority.certificate },
    controlToken: 'control-token-of-the-tests',
    ...overrides,
  };
  const cloud = await startCloud(config, () => new Date(Date.now() + clock.offsetSeconds * 1000));
  const {
    github = '',
    entra = '',
    arm = '',
    storage = '',
    machine = '',
    contososhop = '',
    contosoprod = '',
  } = cloud.urls;
  const control = controlClient({ ...config, urls: cloud.urls, certificateAuthority: authority.certificate });

  const assertion: TestCloud['assertion'] = async (job, options = {}) => {
    const run = await control.registerRun({ ...deployRun, ...options.run });
    const audience = encodeURIComponent(options.audience ?? exchangeAudience);
    const answer = await ask(`${run.requestUrl}&job=${job}&matrix.stage=staging&audience=${audience}`, {
      headers: { authorization: `Bearer ${run.requestToken}` },
    });
    return answer.json<{ value: string }>().value;
  };

  const exchange: TestCloud['exchange'] = async (form = {}, tenant = world.tenant.id) => {
    const fields: Record<string, string | undefined> = {
      client_id: applications.deployer.clientId,
      grant_type: 'client_credentials',
      scope: armScope,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: 'client_assertion' in form ? undefined : await assertion('production'),
      ...form,
    };
    const given = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return ask(`${entra}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(given) });
  };

  return {
    urls: { github, entra, arm, storage, machine, contososhop, contosoprod },
    control,
    config,
    clock,
    close: cloud.close,
    assertion,
    exchange,
    token: async (clientId = applications.deployer.clientId, scope = armScope) => {
      const immutable = clientId === applications.immutable.clientId;
      const run = { subjectStyle: immutable ? ('immutable' as const) : ('classic' as const) };
      const client_assertion = await assertion('production', { run });
      const answer = await exchange({ client_id: clientId, scope, client_assertion });
      return answer.json<{ access_token: string }>().access_token;
    },
  };
}
