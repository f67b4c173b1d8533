import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applications, world } from '../../../lab/world.ts';
import { signAzIn } from '../../../packages/azure/login/az-cli.ts';
import { realTime } from '../../../packages/azure/retries.ts';
import { findCloud } from '../../../packages/azure/session.ts';
import { deployRun, exchangeAudience, startTestCloud, type TestCloud } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'az-'));
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  writeFileSync(join(folder, 'az'), `#!/bin/sh\ncat > ${folder}/read-by-$1\n`);
  chmodSync(join(folder, 'az'), 0o755);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await cloud.close();
});

async function signIn(totalMs: number) {
  const { requestUrl, requestToken } = await cloud.control.registerRun(deployRun);
  const env = {
    PATH: `${folder}:/usr/bin:/bin`,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=production`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
  };
  const retries = realTime(totalMs);
  const session = {
    cloud: await findCloud(cloud.urls.arm, env, retries),
    ...{ tenantId: world.tenant.id, clientId: applications.deployer.clientId },
    way: { kind: 'oidc' as const, audience: exchangeAudience },
  };
  return signAzIn(session, {
    env,
    temp: folder,
    retries,
    onPrivate: () => undefined,
    log: { foreign: () => undefined },
  });
}

test('az gets an assertion of its own, also when GitHub fails for a moment', async () => {
  await cloud.control.setFaults('github', [{ kind: 'status', status: 503 }]);
  await signIn(5_000);
  expect(readFileSync(join(folder, 'read-by-login'), 'utf8')).toMatch(/^eyJ/);
});

test('a GitHub that stays away is named', async () => {
  await cloud.control.setFaults('github', [{ kind: 'status', status: 503, times: 9 }]);
  await expect(signIn(0)).rejects.toMatchObject({
    code: 'sign-in/unavailable',
    message: expect.stringContaining('GitHub'),
  });
});
