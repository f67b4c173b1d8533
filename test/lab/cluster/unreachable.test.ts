import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkout } from '../../../lab/paths.ts';

// A network of its own in which two addresses swallow everything: one is the name server.
const nowhere = '10.9.9.4';
const nameServer = '10.9.9.9';
const network = (resolver: string) => `
ip link set lo up
ip link add here type veth peer name there
ip address add 10.9.9.1/24 dev here
ip link set here up
ip link set there up
for address in ${nowhere} ${nameServer}; do ip neighbour add $address lladdr 02:00:00:00:00:99 dev here; done
mount --make-rprivate /
mount --bind ${resolver} /etc/resolv.conf
exec "$@"`;

const program = `
import { whoAmI } from '${checkout}/packages/azure/api-server.ts';
const [server] = process.argv.slice(1);
await whoAmI({ cluster: 'aks-shop', server, proof: { token: 'none' } }, {}).catch((error) => console.log(error.code, error.message));
process.exit(1);
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'network-'));
  await writeFile(join(folder, 'resolv.conf'), `nameserver ${nameServer}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

/** What is said of an API server, and the seconds until the process has ended. */
function ask(server: string): Promise<{ said: string; seconds: number }> {
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program];
  const args = ['--net', '--mount', 'bash', '-e', '-c', network(join(folder, 'resolv.conf')), 'bash', ...node, server];
  const started = performance.now();
  return new Promise((resolve) => {
    execFile('unshare', args, (_error, stdout, stderr) =>
      resolve({ said: stdout + stderr, seconds: (performance.now() - started) / 1000 }),
    );
  });
}

test.each([
  {
    name: 'an address that swallows everything',
    server: `https://${nowhere}:443`,
    says: /^cluster\/unreachable The private API server of cluster aks-shop at https:\/\/10\.9\.9\.4:443 gave no answer in time/,
  },
  {
    name: 'a name whose name server is silent',
    server: 'https://aks-shop.privatelink.westeurope.azmk8s.io:443',
    says: /^cluster\/unreachable The private API server .* could not be looked up because DNS gave no answer/,
  },
  {
    name: 'a name in the hosts file, with a silent name server',
    server: 'https://localhost:1',
    says: /^cluster\/unreachable The API server .*\(address 127\.0\.0\.1\) refused the connection/,
  },
])('$name is recognised, and the process has ended, within 5 s', async ({ server, says }) => {
  const { said, seconds } = await ask(server);
  expect(said).toMatch(says);
  expect(seconds).toBeLessThan(5);
});
