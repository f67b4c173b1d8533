import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type Credential, createRegistry, digestOf, manifestTypes, type Registry } from '@aks-delivery/oci';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createAuthority } from '../../../lab/cloud/certificates.ts';

// What ACR does and the plain registry behind the lab's does not, and what other registries do.
let listen: () => Promise<Server>;
let server: Server;
let host: string;
let seen: string[];
let waits: number[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let registry: Registry;

beforeAll(async () => {
  const authority = await createAuthority('Registry');
  const pair = await authority.issue({ commonName: 'registry', ipAddresses: ['127.0.0.1'], usage: 'server' });
  setDefaultCACertificates([...getCACertificates('default'), authority.certificate]);
  listen = async () => {
    const made = createServer({ cert: pair.certificate, key: pair.privateKey }, (request, response) => {
      const { authorization = '-' } = request.headers;
      seen.push(`${request.method} ${request.url} ${authorization}`);
      answer(request, response);
    });
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    return made;
  };
  server = await listen();
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  [seen, waits] = [[], []];
  registry = client({ kind: 'anonymous' });
});
afterEach(() => registry.close());

function client(credential: Credential): Registry {
  return createRegistry(host, {
    credential,
    env: {},
    retries: {
      now: () => waits.reduce((sum, wait) => sum + wait, 0),
      sleep: async (ms) => void waits.push(ms),
      random: () => 0.5,
      totalMs: 60_000,
    },
  });
}

const manifest = JSON.stringify({ schemaVersion: 2, mediaType: manifestTypes.image });
const digest = digestOf(Buffer.from(manifest));
const send = (response: ServerResponse, status: number, headers: Record<string, string> = {}, body = '') =>
  response.writeHead(status, headers).end(body);
/** Answers in turn; the last one stays. */
const inTurn = (...answers: Parameters<typeof send> extends [unknown, ...infer Rest] ? Rest[] : never) => {
  const left = [...answers];
  answer = (_, response) => {
    const [next] = left.length > 1 ? left.splice(0, 1) : left;
    if (next !== undefined) send(response, ...next);
  };
};

describe('proves who we are', () => {
  const challenge = () => ({ 'www-authenticate': `Bearer realm="https://${host}/token",service="s"` });
  const issuing = (request: IncomingMessage, response: ServerResponse) => {
    const { authorization = '' } = request.headers;
    if (request.url?.startsWith('/token')) send(response, 200, {}, JSON.stringify({ token: 'T', expires_in: 300 }));
    else if (authorization === 'Bearer T') send(response, 200, { 'docker-content-digest': digest }, manifest);
    else send(response, 401, challenge());
  };

  test('as nobody in particular, where that is enough', async () => {
    answer = issuing;
    expect((await registry.manifest('a', '1'))?.digest).toBe(digest);
    expect(seen).toEqual([
      'GET /v2/a/manifests/1 -',
      'GET /token?service=s&scope=repository%3Aa%3Apull -',
      'GET /v2/a/manifests/1 Bearer T',
    ]);
  });

  test('by a password, which goes to the issuer alone', async () => {
    answer = issuing;
    registry = client({ kind: 'password', username: 'u', password: 'p' });
    await registry.manifest('a', '1');
    expect(seen.filter((line) => line.includes('Basic dTpw')).map((line) => line.split('?')[0])).toEqual([
      'GET /token',
    ]);
  });

  test('by a password where there is no issuer', async () => {
    answer = (request, response) =>
      request.headers.authorization === 'Basic dTpw'
        ? send(response, 200, {}, '{"tags":["1"]}')
        : send(response, 401, { 'www-authenticate': 'Basic realm="r"' });
    registry = client({ kind: 'password', username: 'u', password: 'p' });
    expect(await registry.tags('a')).toEqual(['1']);
  });

  test('but gives a refresh token to no other host than the registry', async () => {
    inTurn([401, { 'www-authenticate': 'Bearer realm="https://evil.example/token",service="s"' }]);
    let asked = false;
    registry = client({
      kind: 'refresh',
      refreshToken: async () => {
        asked = true;
        return 'secret';
      },
    });
    await expect(registry.tags('a')).rejects.toMatchObject({ code: 'registry/strange-issuer' });
    expect(asked).toBe(false);
  });

  test('and to no storage account that a blob is redirected to', async () => {
    answer = (request, response) => {
      if (request.url?.startsWith('/storage')) send(response, 200, {}, 'content');
      else if (request.headers.authorization === 'Bearer T') send(response, 307, { location: '/storage?sig=x' });
      else issuing(request, response);
    };
    const blob = await registry.openBlob('a', digest);
    expect(await blob.toArray().then((chunks) => Buffer.concat(chunks).toString())).toBe('content');
    expect(seen.at(-1)).toBe('GET /storage?sig=x -');
  });
});

describe('is not taken in by', () => {
  const page: [number, Record<string, string>, string] = [200, { 'content-type': 'text/html' }, '<html>Sign in</html>'];

  test.each([
    { name: 'a page in place of a manifest', ask: () => registry.manifest('a', '1') },
    { name: 'a page in place of tags', ask: () => registry.tags('a') },
    { name: 'a page in place of referrers', ask: () => registry.referrers('a', digest) },
  ])('$name', async ({ ask }) => {
    inTurn(page);
    await expect(ask()).rejects.toMatchObject({ code: 'registry/strange-answer' });
  });

  test('the configuration of another image', async () => {
    inTurn([200, {}, '{"config":{"Labels":{"source":"lie"}}}']);
    await expect(registry.json('a', digest)).rejects.toMatchObject({ code: 'registry/digest-mismatch' });
  });

  test('a next page on another host, which is asked without our token', async () => {
    const other = await listen();
    const otherHost = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    answer = (request, response) => {
      if (request.url?.startsWith('/token')) send(response, 200, {}, '{"token":"T"}');
      else if (request.headers.host === otherHost) send(response, 200, {}, '{"tags":["2"]}');
      else if (request.headers.authorization === undefined)
        send(response, 401, { 'www-authenticate': `Bearer realm="https://${host}/token",service="s"` });
      else send(response, 200, { link: `<https://${otherHost}/next>; rel="next"` }, '{"tags":["1"]}');
    };
    expect(await registry.tags('a')).toEqual(['1', '2']);
    expect(seen.at(-1)).toBe('GET /next -');
    other.closeAllConnections();
    other.close();
  });
});

describe('repeats', () => {
  test.each([
    {
      name: 'throttling, as long as it is told',
      answers: [[429, { 'retry-after': '17' }]] as const,
      expected: [17_000],
    },
    {
      name: 'an outage of half a minute',
      answers: Array.from({ length: 6 }, () => [503] as const),
      expected: [500, 1000, 2000, 4000, 8000, 16_000],
    },
  ])('$name', async ({ answers, expected }) => {
    inTurn(...answers.map(([status, headers]) => [status, headers ?? {}] as [number, Record<string, string>]), [
      200,
      { 'docker-content-digest': digest },
      manifest,
    ]);
    expect((await registry.manifest('a', '1'))?.digest).toBe(digest);
    expect(waits).toEqual(expected);
  });

  test.each([
    { name: 'a connection that is cut', last: '' },
    {
      name: 'a change of protocols',
      last: 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
    },
  ])('$name', async ({ last }) => {
    let cut = false;
    answer = (request, response) => {
      if (cut) return send(response, 200, {}, '{"tags":["1"]}');
      cut = true;
      return request.socket.end(last);
    };
    expect(await registry.tags('a')).toEqual(['1']);
  });

  test('nothing that would be refused again', async () => {
    inTurn([400, {}, '{"errors":[{"code":"MANIFEST_INVALID","message":"no"}]}']);
    const put = registry.putManifest('a', '1', { mediaType: manifestTypes.image, bytes: Buffer.from(manifest) });
    await expect(put).rejects.toMatchObject({ code: 'registry/refused' });
    expect(seen).toHaveLength(1);
  });
});

describe('believes only what it has checked', () => {
  test.each([
    { name: 'a digest that was asked for', reference: digest, headers: {} },
    { name: 'a digest in the header', reference: '1', headers: { 'docker-content-digest': digest } },
  ])('$name', async ({ reference, headers }) => {
    inTurn([200, headers, '{"other":true}']);
    await expect(registry.manifest('a', reference)).rejects.toMatchObject({ code: 'registry/digest-mismatch' });
  });

  test('a registry that names no digest is asked for the bytes', async () => {
    inTurn([200, { 'content-type': manifestTypes.image }, manifest]);
    expect(await registry.resolve('a', '1')).toEqual({ mediaType: manifestTypes.image, digest, size: manifest.length });
  });

  test('a manifest that was stored as something else is no success', async () => {
    inTurn([201, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }]);
    const put = registry.putManifest('a', '1', { mediaType: manifestTypes.image, bytes: Buffer.from(manifest) });
    await expect(put).rejects.toMatchObject({ code: 'registry/digest-mismatch' });
  });
});

test('reads all pages of a list', async () => {
  inTurn([200, { link: '</v2/a/tags/list?n=1000&last=1>; rel="next"' }, '{"tags":["1"]}'], [200, {}, '{"tags":["2"]}']);
  expect(await registry.tags('a')).toEqual(['1', '2']);
});

test('finds referrers by the tag that clients keep where there is no API', async () => {
  const referrers = [
    { mediaType: manifestTypes.image, digest, size: 1, artifactType: 'signature' },
    { mediaType: manifestTypes.image, digest, size: 1, artifactType: 'sbom' },
  ];
  const index = JSON.stringify({ schemaVersion: 2, mediaType: manifestTypes.index, manifests: referrers });
  answer = (request, response) =>
    request.url === `/v2/a/manifests/${digest.replace(':', '-')}`
      ? send(response, 200, {}, index)
      : send(response, 404);
  expect(await registry.referrers('a', digest, 'sbom')).toEqual([referrers[1]]);
});

test('an upload that nobody uses is closed when a blob cannot be mounted', async () => {
  answer = (request, response) =>
    request.method === 'POST' ? send(response, 202, { location: '/v2/a/blobs/uploads/1' }) : send(response, 204);
  expect(await registry.mountBlob('a', digest, 'b')).toBe(false);
  expect(seen.at(-1)).toBe('DELETE /v2/a/blobs/uploads/1 -');
});
