import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { send } from '../../../packages/azure/http.ts';

const switching = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';

const answers: Record<string, RequestListener> = {
  '/ok': (_request, response) => void response.writeHead(429, { 'retry-after': '7' }).end('later'),
  '/never': () => undefined,
  '/drip': (_request, response) => void response.writeHead(200).write('a'),
  '/huge': (_request, response) => void response.writeHead(200).end(Buffer.alloc(5 * 1024 * 1024)),
  '/reset': (request) => void request.socket.destroy(),
  '/101': (request) => void request.socket.end(switching),
  '/cut': (_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('a');
    setImmediate(() => response.destroy());
  },
};

let server: Server;
let base: string;
let proxied: string[];
beforeAll(async () => {
  proxied = [];
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://server');
    // A proxy gets the whole URL in the request line.
    if (/^http:/.test(request.url ?? '')) proxied.push(request.url ?? '');
    answers[url.pathname]?.(request, response);
  });
  server.on('connect', (request, socket) => {
    proxied.push(request.url ?? '');
    const upstream = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    for (const end of [socket, upstream]) end.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const get = (path: string, more: object = {}) =>
  send({ service: 'entra', url: base + path, timeoutMs: 300, env: {}, ...more });

describe('send', () => {
  test('gives the answer, whatever its status, with its Retry-After in milliseconds', async () => {
    expect(await get('/ok')).toEqual({ status: 429, body: 'later', retryAfterMs: 7000 });
  });

  test.each([
    { name: 'no answer', path: '/never', code: 'TIMEOUT' },
    { name: 'an answer that never ends', path: '/drip', code: 'TIMEOUT' },
    { name: 'an answer of 5 MB', path: '/huge', code: 'ANSWER_TOO_LARGE', timeoutMs: 5000 },
    { name: 'a reset', path: '/reset', code: 'ECONNRESET' },
    { name: 'a change of protocols', path: '/101', code: 'ECONNRESET' },
    { name: 'an answer that is cut short', path: '/cut', code: 'ECONNRESET' },
  ])('ends in bounded time at $name', async ({ path, code, timeoutMs }) => {
    await expect(get(path, timeoutMs === undefined ? {} : { timeoutMs })).rejects.toMatchObject({
      failure: { kind: 'network', service: 'entra', code },
    });
  });

  test('names the address of a closed port', async () => {
    await expect(send({ service: 'arm', url: 'http://127.0.0.1:9/', timeoutMs: 1000, env: {} })).rejects.toMatchObject({
      failure: { code: 'ECONNREFUSED', address: '127.0.0.1', host: '127.0.0.1:9' },
    });
  });

  test('goes through the proxy of the environment, except where NO_PROXY says so', async () => {
    const env = { HTTP_PROXY: base };
    await send({ service: 'entra', url: 'http://login.invalid/ok', timeoutMs: 1000, env });
    expect(proxied.some((target) => target.includes('login.invalid'))).toBe(true);
    await expect(
      send({
        service: 'entra',
        url: 'http://login.invalid/ok',
        timeoutMs: 1000,
        env: { ...env, NO_PROXY: '.invalid' },
      }),
    ).rejects.toMatchObject({ failure: { kind: 'network' } });
  });

  test('takes a proxy without http:// before it for one, as curl and Go do', async () => {
    const env = { HTTP_PROXY: base.replace('http://', '') };
    await send({ service: 'entra', url: 'http://bare.invalid/ok', timeoutMs: 1000, env });
    expect(proxied.some((target) => target.includes('bare.invalid'))).toBe(true);
  });

  test('a proxy that is no URL is the failure of a request, not a bug', async () => {
    await expect(get('/ok', { env: { HTTP_PROXY: 'http://[proxy' } })).rejects.toMatchObject({
      failure: { kind: 'network', code: 'ERR_PROXY_INVALID_CONFIG' },
    });
  });

  test('ends with the reason when the job is cancelled', async () => {
    await expect(get('/never', { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled');
  });
});
