import { helperEnvironment } from '@aks-delivery/oci';
import { credentialHelper } from '@aks-delivery/oci/acr/credential-helper';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { ask } from '../standins/harness.ts';
import { startRegistries, type TestRegistries } from './registries.ts';

const hour = 3_600_000;
let lab: TestRegistries;
beforeAll(async () => {
  lab = await startRegistries();
});
afterAll(() => lab.close());
afterEach(() => void jest.restoreAllMocks());

/** For the helper and for the cloud, which takes its own time from the same clock. */
function letPass(milliseconds: number): void {
  const now = Date.now();
  jest.restoreAllMocks();
  const behind = now + milliseconds - Date.now();
  const real = Date.now.bind(Date);
  jest.spyOn(Date, 'now').mockImplementation(() => real() + behind);
}

test('a build that takes longer than a refresh token lives is given another one, by which it still may push', async () => {
  const host = lab.host('contososhop');
  const { env: job } = await lab.tools('deployer');
  const env = { ...job, ...helperEnvironment(lab.identity('deployer'), [host], lab.folder) };
  /** What docker asks before a push. */
  const secret = async (): Promise<string> =>
    (JSON.parse(await credentialHelper('get', host, env, () => undefined)) as { Secret: string }).Secret;
  /** What docker does with the answer: the way of passwords, in which this user means a refresh token. */
  const token = (password: string) =>
    ask(`https://${host}/oauth2/token?service=${host}&scope=repository:long-build:pull,push`, {
      headers: {
        authorization: `Basic ${Buffer.from(`00000000-0000-0000-0000-000000000000:${password}`).toString('base64')}`,
      },
    });
  const first = await secret();
  letPass(hour);
  expect(await secret()).toBe(first);
  letPass(hour + 55 * 60_000);
  // Five minutes before its end: a push that began with it could not be finished.
  const second = await secret();
  expect(second).not.toBe(first);
  letPass(10 * 60_000);
  expect([(await token(first)).status, (await token(second)).status]).toEqual([401, 200]);
  expect(await secret()).toBe(second);
});
