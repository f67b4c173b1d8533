import { expect, test } from '@jest/globals';
import { explainUnreachable } from '../../../packages/azure/api-server.ts';

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
