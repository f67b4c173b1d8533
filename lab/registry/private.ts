/**
 * A registry on which the cluster's nodes have no role: `node lab/registry/private.ts ADDRESS PORT`. It answers as Azure
 * Container Registry does to a kubelet identity without AcrPull: a challenge that leads to the token endpoint, which
 * refuses. Protocol: distribution's token authentication ("Docker Registry v2 authentication via central service").
 */
import { createServer, type ServerResponse } from 'node:http';
import { privateRegistryName } from '../images/references.ts';

const [address = '', port = ''] = process.argv.slice(2);

function refuse(response: ServerResponse, challenge?: string): void {
  const message = 'authentication required, visit https://aka.ms/acr/authorization for more information.';
  response.writeHead(401, {
    'content-type': 'application/json; charset=utf-8',
    'docker-distribution-api-version': 'registry/2.0',
    ...(challenge === undefined ? {} : { 'www-authenticate': challenge }),
  });
  response.end(JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message }] }));
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://registry');
  if (pathname === '/oauth2/token') return refuse(response);
  const repository = /^\/v2\/(.+)\/(manifests|blobs)\//.exec(pathname)?.[1];
  const scope = repository === undefined ? '' : `,scope="repository:${repository}:pull"`;
  const realm = `http://${address}:${port}/oauth2/token`;
  refuse(response, `Bearer realm="${realm}",service="${privateRegistryName}"${scope}`);
});
server.listen(Number(port), address);
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
