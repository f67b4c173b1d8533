import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RegistryContent } from '../../../lab/cloud/acr/content.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-content-'));
});
afterAll(() => rm(folder, { recursive: true }));

const nowhere = 'http://127.0.0.1:1';

test('locks and referrers survive a restart of the stand-in', async () => {
  const before = new RegistryContent('shop', nowhere, folder);
  before.setAttributes('app:1', { writeEnabled: false });
  before.addReferrer('app', 'sha256:a', { mediaType: 'm', digest: 'sha256:b', size: 1 });
  before.addReferrer('app', 'sha256:a', { mediaType: 'm', digest: 'sha256:b', size: 1 });
  const after = new RegistryContent('shop', nowhere, folder);
  expect(after.attributes('app:1')).toMatchObject({ writeEnabled: false, deleteEnabled: true });
  expect(after.referrers('app', 'sha256:a')).toHaveLength(1);
  after.removeReferrer('app', 'sha256:b');
  expect(new RegistryContent('shop', nowhere, folder).referrers('app', 'sha256:a')).toEqual([]);
  expect((await stat(join(folder, 'shop-registry.json'))).mode & 0o777).toBe(0o600);
});

test('a registry whose store is away says 503', async () => {
  await expect(new RegistryContent('shop', nowhere, undefined).resolve('app', '1')).rejects.toMatchObject({
    reply: { status: 503 },
  });
});
