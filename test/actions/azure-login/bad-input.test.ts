import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../lab/cloud/faults.ts';
import { applications, legacySecrets, world } from '../../../lab/world.ts';
import { ahead } from './ahead.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { type Case, login, loginAlone } from './login.ts';
import { leaked, visible } from './no-secrets.ts';

let shared: LocalCloud;
/** Takes connections and never says a word. */
let silent: Server;
beforeAll(async () => {
  shared = await startLocalCloud();
  silent = createServer((socket) => void socket.resume());
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await Promise.all([shared.close(), new Promise((resolve) => silent.close(resolve))]);
});

const none = { 'client-id': '', 'tenant-id': '', 'subscription-id': '' };
const secret = legacySecrets.current;
const good = {
  clientId: applications.legacy.clientId,
  clientSecret: secret,
  tenantId: world.tenant.id,
  subscriptionId: world.subscription.id,
};
const creds = (changes: object = {}) => JSON.stringify({ ...good, ...changes });
const machine = { 'client-id': '', 'tenant-id': '', 'auth-type': 'IDENTITY' };
const token = (claims: object) =>
  `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2lnbmF0dXJl`;
const answer = (body: object): Fault => ({ kind: 'status', status: 200, path: '/token$', body: JSON.stringify(body) });
const stranger = '11111111-2222-4333-8444-555555555555';
const toStranger = { expires_in: 3599, access_token: token({ tid: stranger, appid: applications.deployer.clientId }) };

const rows: { name: string; given: Case; cause: string; says: RegExp }[] = [
  {
    name: 'creds that are no JSON',
    given: { inputs: { ...none, creds: `clientSecret: ${secret}` } },
    cause: 'input/creds-invalid',
    says: /creds is not a JSON object/,
  },
  {
    name: 'creds with a comma too many',
    given: { inputs: { ...none, creds: `${creds().slice(0, -1)},}` } },
    cause: 'input/creds-invalid',
    says: /creds is not a JSON object/,
  },
  {
    name: 'creds that are a list',
    given: { inputs: { ...none, creds: `[${creds()}]` } },
    cause: 'input/creds-invalid',
    says: /creds is not a JSON object/,
  },
  {
    name: 'creds without secret and tenant',
    given: { inputs: { ...none, creds: creds({ clientSecret: '', tenantId: 7 }) } },
    cause: 'input/creds-invalid',
    says: /no text for clientSecret and tenantId/,
  },
  {
    name: 'creds with a malformed id',
    given: { inputs: { ...none, creds: creds({ clientId: 'shop' }) } },
    cause: 'input/malformed-id',
    says: /clientId in creds is not a GUID/,
  },
  {
    name: 'creds without a subscription',
    given: { inputs: { ...none, creds: creds({ subscriptionId: undefined }) } },
    cause: 'input/no-subscription',
    says: /subscription-id is missing/,
  },
  {
    name: 'creds with client and tenant swapped',
    given: { inputs: { ...none, creds: creds({ clientId: good.tenantId, tenantId: good.clientId }) } },
    cause: 'sign-in/wrong-tenant',
    says: /swapped/,
  },
  {
    name: 'creds and OIDC',
    given: { inputs: { creds: creds() } },
    cause: 'input/two-sign-ins',
    says: /creds, and client-id, tenant-id\./,
  },
  {
    name: 'creds and a managed identity',
    given: { inputs: { ...none, creds: creds(), 'auth-type': 'IDENTITY' } },
    cause: 'input/two-sign-ins',
    says: /creds, and auth-type: IDENTITY/,
  },
  {
    name: 'ids that are not set',
    given: { inputs: { 'client-id': '', 'tenant-id': '' } },
    cause: 'input/missing-id',
    says: /client-id and the input tenant-id are missing/,
  },
  {
    name: 'Azure PowerShell',
    given: { inputs: { 'enable-azpssession': 'true' } },
    cause: 'input/not-offered',
    says: /PowerShell/,
  },
  {
    name: 'a preflight without a subscription',
    given: { inputs: { preflight: 'roles', 'subscription-id': '', 'allow-no-subscriptions': 'true' } },
    cause: 'preflight/no-subscription',
    says: /no subscription to look in/,
  },
  {
    name: 'a preflight that does not exist',
    given: { inputs: { preflight: 'rôles' } },
    cause: 'input/invalid',
    says: /only check there is is 'roles'/,
  },
  {
    name: 'a token of another tenant',
    given: { faults: { entra: [answer(toStranger)] } },
    cause: 'sign-in/unexpected-token',
    says: /is for tenant 1{8}-.*, and not for/,
  },
  {
    name: 'a token of another application',
    given: {
      faults: { entra: [answer({ expires_in: 3599, access_token: token({ tid: world.tenant.id, azp: stranger }) })] },
    },
    cause: 'sign-in/unexpected-token',
    says: /is for application 1{8}-/,
  },
  {
    name: 'a token that lives for longer than dates can say',
    given: { faults: { entra: [{ ...answer({ ...toStranger, expires_in: 1e300 }), times: 9 }] } },
    cause: 'sign-in/unavailable',
    says: /without a token or a reason/,
  },
  {
    name: 'a machine token that names nobody',
    given: { inputs: machine, faults: { machine: [answer({ expires_in: '3599', access_token: 'opaque' })] } },
    cause: 'sign-in/unexpected-token',
    says: /does not say which tenant/,
  },
  {
    name: '10 MB from Entra ID',
    given: { faults: { entra: [{ kind: 'huge', path: '/token$' }] } },
    cause: 'network/unreachable',
    says: /Entra ID at .* sent an answer too large/,
  },
  {
    name: '10 MB from Entra ID to a client secret, which the official library would read',
    given: { inputs: { ...none, creds: creds() }, faults: { entra: [{ kind: 'huge', path: '/token$' }] } },
    cause: 'network/unreachable',
    says: /Entra ID at .* sent an answer too large/,
  },
  {
    name: '10 MB from GitHub',
    given: { faults: { github: [{ kind: 'huge' }] } },
    cause: 'network/unreachable',
    says: /GitHub's OIDC issuer at .* sent an answer too large/,
  },
  {
    name: '10 MB from the metadata of the cloud',
    given: { faults: { arm: [{ kind: 'huge' }] } },
    cause: 'network/unreachable',
    says: /metadata endpoint at .* sent an answer too large/,
  },
  {
    name: '10 MB from the metadata service',
    given: { inputs: machine, faults: { machine: [{ kind: 'huge' }] } },
    cause: 'sign-in/no-metadata-service',
    says: /sent an answer too large/,
  },
  {
    name: 'a login page in place of Entra ID',
    given: { faults: { entra: [{ kind: 'html', status: 200, times: 9 }] } },
    cause: 'network/not-the-service',
    says: /Something other than Entra ID/,
  },
  {
    name: 'an error page in place of GitHub',
    given: { faults: { github: [{ kind: 'html', status: 403 }] } },
    cause: 'network/not-the-service',
    says: /Something other than GitHub's OIDC issuer/,
  },
  {
    name: 'a login page in place of the metadata of the cloud',
    given: { faults: { arm: [{ kind: 'html', status: 302 }] } },
    cause: 'network/not-the-service',
    says: /metadata endpoint/,
  },
  {
    name: 'an error page in place of the metadata service',
    given: { inputs: machine, faults: { machine: [{ kind: 'html', status: 403 }] } },
    cause: 'sign-in/no-metadata-service',
    says: /is not the metadata service of Azure/,
  },
  {
    name: 'JSON that is no token',
    given: { faults: { entra: [{ kind: 'status', status: 200, body: '[1, "two"]', times: 9 }] } },
    cause: 'sign-in/unavailable',
    says: /without a token or a reason/,
  },
  {
    name: 'a token that never lives',
    given: { faults: { entra: [{ ...answer({ expires_in: 'soon', access_token: 'x' }), times: 9 }] } },
    cause: 'sign-in/unavailable',
    says: /without a token or a reason/,
  },
];

describe('bad input ends in one sentence, in bounded time, with exit code 1', () => {
  const outcome = ahead(rows, 4, async ({ given }) => {
    const started = performance.now();
    const done = await (given.faults === undefined ? login(given, shared) : loginAlone(given));
    return { ...done, ms: performance.now() - started };
  });

  test.each(rows)('$name: $cause', async (row) => {
    const { step, after, ms } = await outcome(row);
    const errors = step.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
    expect(errors).toEqual([expect.stringMatching(row.says)]);
    expect(step.outputs).toEqual({ cause: row.cause });
    expect(step).toMatchObject({ code: 1, env: {}, stderr: '' });
    expect(step.log).not.toMatch(/^\s+at /m);
    expect(leaked(step)).toBeUndefined();
    expect(visible(step)).not.toContain(secret);
    expect(after).toEqual([]);
    expect(ms).toBeLessThan(20_000);
  });

  test('a metadata service that takes connections and never answers', async () => {
    const started = performance.now();
    const env = {
      AZURE_POD_IDENTITY_AUTHORITY_HOST: `http://127.0.0.1:${(silent.address() as { port: number }).port}`,
    };
    const { step } = await login({ inputs: machine, env }, shared);
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'sign-in/no-metadata-service' } });
    expect(step.log).toMatch(/gave no answer in time/);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);
});

describe('what passes does not stop a sign-in', () => {
  const passing: { name: string; given: Case; assertions: number }[] = [
    {
      name: 'a reset in the middle of an answer of Entra ID',
      given: { faults: { entra: [{ kind: 'cut' }] } },
      assertions: 2,
    },
    {
      name: 'a reset in the middle of an answer of GitHub',
      given: { faults: { github: [{ kind: 'cut' }] } },
      assertions: 2,
    },
    { name: 'a reset in the middle of the metadata', given: { faults: { arm: [{ kind: 'cut' }] } }, assertions: 1 },
    {
      name: 'a reset in the middle of an answer of the metadata service',
      given: { inputs: machine, faults: { machine: [{ kind: 'cut' }] } },
      assertions: 0,
    },
  ];
  const outcome = ahead(passing, 4, ({ given }) => loginAlone(given));
  test.each(passing)('$name', async (row) => {
    const { step, sent } = await outcome(row);
    expect(step).toMatchObject({ code: 0, annotations: [] });
    expect(sent.github).toHaveLength(row.assertions);
  });

  test.each([600_000, -600_000])('a clock that differs from that of the cloud by %s ms', async (aheadMs) => {
    const cloud = await startLocalCloud(undefined, aheadMs);
    try {
      const { step } = await login({}, cloud);
      expect(step).toMatchObject({ code: 0, annotations: [] });
      // An hour from now by this machine's clock, which is the one that later steps look at.
      const life = Date.parse(step.outputs['expires-on'] ?? '') - Date.now();
      expect(Math.round(life / 60_000)).toBe(60);
    } finally {
      await cloud.close();
    }
  });
});
