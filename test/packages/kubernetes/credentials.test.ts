import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialSource } from '@aks-delivery/kubernetes/credentials';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plugin-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A plugin that counts its calls and prints this. */
async function source(body: string) {
  const file = join(folder, 'plugin.mjs');
  const count = join(folder, 'count');
  await writeFile(count, '');
  await writeFile(
    file,
    `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(count)}, 'x'); const n = 'token'; ${body}`,
  );
  const exec = { command: process.execPath, args: [file], env: { EXTRA: 'yes' } };
  const connection = { name: 'c', server: 'https://api', namespace: 'default', credential: { exec } };
  return {
    credentials: credentialSource(connection, { PATH: process.env.PATH }),
    calls: async () => (await readFile(count, 'utf8')).length,
  };
}
const prints = (status: string) => `console.log(JSON.stringify({ kind: 'ExecCredential', status: ${status} }));`;

describe('an exec plugin', () => {
  test('is asked once for requests side by side', async () => {
    const { credentials, calls } = await source(prints(`{ token: 'a' }`));
    expect(await Promise.all([credentials.get(), credentials.get()])).toEqual([{ token: 'a' }, { token: 'a' }]);
    await credentials.get();
    expect(await calls()).toBe(1);
  });

  test('is asked again when its token has expired', async () => {
    const { credentials, calls } = await source(prints(`{ token: 'a', expirationTimestamp: '2020-01-01T00:00:00Z' }`));
    await credentials.get();
    await credentials.get();
    expect(await calls()).toBe(2);
  });

  test('is asked again when the server refuses its token', async () => {
    const { credentials, calls } = await source(prints(`{ token: 'a' }`));
    const proof = await credentials.get();
    expect(credentials.refuse(proof)).toBe(true);
    await credentials.get();
    expect(await calls()).toBe(2);
  });

  test('gets the environment of the kubeconfig and the name of the server', async () => {
    const { credentials } = await source(
      prints(`{ token: process.env.EXTRA + JSON.parse(process.env.KUBERNETES_EXEC_INFO).spec.cluster.server }`),
    );
    expect(await credentials.get()).toEqual({ token: 'yeshttps://api' });
  });

  test.each([
    ['fails', 'console.error("no identity"); process.exit(3);', 'no identity'],
    ['prints something else', 'console.log("hello");', 'no ExecCredential'],
  ])('that %s is named as the reason', async (_, body, says) => {
    const { credentials } = await source(body);
    await expect(credentials.get()).rejects.toMatchObject({
      code: 'kubernetes/credential-plugin',
      message: expect.stringContaining(says),
    });
  });
});

test('a fixed token that is refused cannot be asked for again', () => {
  const connection = { name: 'c', server: 'https://api', namespace: 'default', credential: { token: 't' } };
  expect(credentialSource(connection, {}).refuse({ token: 't' })).toBe(false);
});
