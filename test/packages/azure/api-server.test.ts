import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { explainRefused, explainUnreachable, whoAmI } from '../../../packages/azure/api-server.ts';

const failure = (code: string, address?: string) => ({
  kind: 'network' as const,
  service: 'cluster' as const,
  host: 'h',
  code,
  ...(address === undefined ? {} : { address }),
});

test.each([
  {
    name: 'a private link name without DNS',
    server: 'https://aks-1.abc.privatelink.westeurope.azmk8s.io:443',
    failure: failure('ENOTFOUND'),
    code: 'cluster/unreachable',
    message: /^The private API server of cluster aks at https:\/\/aks-1.*has no DNS entry/,
    fix: /public-fqdn: true/,
  },
  {
    name: 'a private address that gives no answer',
    server: 'https://aks-1.hcp.westeurope.azmk8s.io:443',
    failure: failure('TIMEOUT', '10.224.0.4'),
    code: 'cluster/unreachable',
    message: /private API server.*\(address 10\.224\.0\.4\) gave no answer in time/,
    fix: /runner in the network/,
  },
  {
    name: 'a public address that gives no answer',
    server: 'https://aks-1.hcp.westeurope.azmk8s.io:443',
    failure: failure('TIMEOUT', '20.1.2.3'),
    code: 'cluster/unreachable',
    message: /^The API server of cluster aks.*\(address 20\.1\.2\.3\)/,
    fix: /authorized IP ranges/,
  },
  {
    name: 'a certificate of somebody else',
    server: 'https://aks-1.hcp.westeurope.azmk8s.io:443',
    failure: failure('SELF_SIGNED_CERT_IN_CHAIN'),
    code: 'network/certificate',
    message: /does not trust/,
    fix: /NO_PROXY/,
  },
])('$name is named, with what to do', ({ server, failure: given, code, message, fix }) => {
  expect(explainUnreachable({ cluster: 'aks', server }, given)).toMatchObject({
    code,
    message: expect.stringMatching(message),
    fix: expect.stringMatching(fix),
  });
});

test.each([
  { status: 401, message: /does not accept this identity \(HTTP 401\)/, fix: /aadProfile/ },
  { status: 403, message: /does not accept this identity \(HTTP 403\)/, fix: /answers in its place/ },
  { status: 503, message: /answered HTTP 503 when asked who this job is/, fix: /healthy/ },
  { status: 404, message: /answered HTTP 404 when asked who this job is/, fix: /1\.28/ },
])('HTTP $status is told as what it is', ({ status, message, fix }) => {
  const target = { cluster: 'aks', server: 'https://aks.example' };
  expect(explainRefused(target, status)).toMatchObject({
    code: 'cluster/refused',
    message: expect.stringMatching(message),
    fix: expect.stringMatching(fix),
  });
});

test.each([
  { name: 'answers 503 once is asked again', failures: 1, expected: 'me' },
  { name: 'keeps answering 503 is given up in less than 5 s', failures: 100, expected: 'cluster/refused' },
])('a server that $name', async ({ failures, expected }) => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(asked > failures ? 201 : 503).end('{"status":{"userInfo":{"username":"me"}}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const target = { cluster: 'aks', server: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  const start = performance.now();
  const said = await whoAmI({ ...target, proof: { token: 'none' } }, {}).catch(({ code }: { code: string }) => code);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(said).toBe(expected);
  expect(performance.now() - start).toBeLessThan(5000);
});
