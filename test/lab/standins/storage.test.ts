import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { BlobStore } from '../../../lab/cloud/storage/blob-store.ts';
import { applications, world } from '../../../lab/world.ts';
import { type Answer, ask, startTestCloud, type TestCloud } from './harness.ts';

const registry = `/subscriptions/${world.subscription.id}/resourceGroups/rg-shop/providers/Microsoft.ContainerRegistry/registries/contososhop`;
const largestPut = 1000;
const blockBlob = { 'x-ms-blob-type': 'BlockBlob' };

describe('the storage behind ACR Tasks', () => {
  let cloud: TestCloud;
  let uploadUrl: string;
  beforeAll(async () => {
    cloud = await startTestCloud({ world: { storage: { largestPut } } });
    uploadUrl = await newUrl();
  });
  afterAll(() => cloud.close());
  afterEach(async () => {
    cloud.clock.offsetSeconds = 0;
    await cloud.control.setFaults('storage', []);
  });

  async function newUrl(): Promise<string> {
    const token = await cloud.token(applications.deployer.clientId);
    const answer = await ask(`${cloud.urls.arm}${registry}/listBuildSourceUploadUrl?api-version=2019-06-01-preview`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    return answer.json<{ uploadUrl: string }>().uploadUrl;
  }

  const put = (url: string, body = 'content', headers: Record<string, string> = blockBlob) =>
    ask(url, { method: 'PUT', body, headers });
  const changed = (change: (url: URL) => void) => {
    const url = new URL(uploadUrl);
    change(url);
    return url.href;
  };
  const codeOf = ({ headers, text }: Answer) => {
    const code = headers.get('x-ms-error-code');
    expect(text).toContain(`<Code>${code}</Code>`);
    return code;
  };

  test('a signed URL stores a block blob, and again in its place', async () => {
    expect(new URL(uploadUrl).pathname).toMatch(/^\/\w{32}\/source\/\d{12}\/\w{32}\.tar\.gz$/);
    const first = await put(uploadUrl);
    expect(first.status).toBe(201);
    const second = await put(uploadUrl, 'more');
    expect(second.status).toBe(201);
    expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'));
  });

  test.each([
    {
      name: 'no signature',
      url: (url: URL) => url.searchParams.delete('sig'),
      status: 401,
      code: 'NoAuthenticationInformation',
    },
    {
      name: 'a forged signature',
      url: (url: URL) => url.searchParams.set('sig', 'Zm9yZ2Vk'),
      status: 403,
      code: 'AuthenticationFailed',
    },
    {
      name: 'a later expiry than was signed',
      url: (url: URL) => url.searchParams.set('se', '2099-01-01T00:00:00Z'),
      status: 403,
      code: 'AuthenticationFailed',
    },
    {
      name: 'more permissions than were signed',
      url: (url: URL) => url.searchParams.set('sp', 'rcw'),
      status: 403,
      code: 'AuthenticationFailed',
    },
    {
      name: 'the signature of another blob',
      url: (url: URL) => {
        url.pathname += 'x';
      },
      status: 403,
      code: 'AuthenticationFailed',
    },
    { name: 'no blob type', headers: {}, status: 400, code: 'MissingRequiredHeader' },
    {
      name: 'a blob type that is none',
      headers: { 'x-ms-blob-type': 'Blob' },
      status: 400,
      code: 'InvalidHeaderValue',
    },
    {
      name: 'more bytes than one request may have',
      body: 'x'.repeat(largestPut + 1),
      status: 413,
      code: 'RequestBodyTooLarge',
    },
  ])('refuses $name', async ({ url = () => {}, headers, body, status, code }) => {
    const answer = await put(changed(url), body, headers);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  test('a URL that allows writing allows no reading', async () => {
    const answer = await ask(uploadUrl);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'AuthorizationPermissionMismatch']);
    expect((await ask(uploadUrl, { method: 'DELETE' })).status).toBe(405);
  });

  test('a signature ends after an hour, and the refusal says when', async () => {
    const url = await newUrl();
    cloud.clock.offsetSeconds = 3599;
    expect((await put(url)).status).toBe(201);
    cloud.clock.offsetSeconds = 3601;
    const answer = await put(url);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'AuthenticationFailed']);
    expect(answer.text).toContain(`Expiry [${new URL(url).searchParams.get('se')}]`);
  });

  test('an upload can fail once', async () => {
    await cloud.control.setFaults('storage', [{ kind: 'status', status: 503, method: 'PUT', path: '/source/' }]);
    expect((await put(uploadUrl)).status).toBe(503);
    expect((await put(uploadUrl)).status).toBe(201);
  });
});

test('the storage keeps no more than it has room for: the oldest blobs give way', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  try {
    const blobs = new BlobStore(
      folder,
      () => 'https://storage',
      () => new Date(),
    );
    for (let count = 0; count <= 200; count++) blobs.log(`/logs/${count}`).complete({});
    expect([blobs.get('/logs/0'), blobs.get('/logs/1')?.size]).toEqual([undefined, 0]);
    expect(await readdir(folder)).toHaveLength(200);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a log that is complete, or as long as logs may be, grows no more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  try {
    const blobs = new BlobStore(
      folder,
      () => 'https://storage',
      () => new Date(),
    );
    const log = blobs.log('/log');
    const megabyte = 'x'.repeat(1024 * 1024);
    for (let count = 0; count < 20; count++) log.append(megabyte);
    expect(blobs.get('/log')?.size).toBe(16 * 1024 * 1024);
    const other = blobs.log('/other');
    other.append('end');
    other.complete({ complete: 'successful' });
    other.append('more');
    expect(blobs.get('/other')).toMatchObject({ size: 3, metadata: { complete: 'successful' } });
  } finally {
    await rm(folder, { recursive: true });
  }
});
