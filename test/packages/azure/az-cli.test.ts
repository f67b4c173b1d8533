import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realTime } from '@aks-delivery/azure';
import { signAzIn } from '@aks-delivery/azure/login/az-cli';
import { afterAll, expect, test } from '@jest/globals';
import { knownClouds } from '../../../packages/azure/clouds.ts';

const temp = mkdtempSync(join(tmpdir(), 'az-'));
afterAll(() => rmSync(temp, { recursive: true }));

test('what az is given is masked before it is given, also when the kubelet has just renewed it', async () => {
  const read = join(temp, 'read');
  const renewed = `eyJhbGciOiJub25lIn0.${Buffer.from('{"sub":"renewed"}').toString('base64url')}.c2ln`;
  const [tokenFile, cloud] = [join(temp, 'token'), knownClouds[0]];
  writeFileSync(tokenFile, renewed);
  writeFileSync(join(temp, 'az'), `#!/bin/sh\ncat > ${read}\n`, { mode: 0o755 });
  const masked: string[] = [];
  if (cloud === undefined) throw new Error('There is no public cloud.');
  await signAzIn(
    { cloud, tenantId: 't', clientId: 'c', way: { kind: 'workload-identity', tokenFile } },
    {
      ...{ temp, env: { PATH: `${temp}:/usr/bin:/bin` }, retries: realTime(0) },
      mask: (secret) => masked.push(secret),
      onPrivate: () => undefined,
      log: { foreign: () => undefined },
    },
  );
  expect(readFileSync(read, 'utf8')).toBe(renewed);
  expect(masked).toEqual([renewed]);
});
