import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, test } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { ports, url } from '../../../lab/network.ts';
import { stateFolder } from '../../../lab/paths.ts';
import { requireUp } from '../../../lab/preflight.ts';
import { applications, world } from '../../../lab/world.ts';
import type { Who } from '../registries/registries.ts';
import { contextOf, production, shop, task, tasksOf } from '../registries/task-client.ts';
import { armScope, ask, deployRun, exchangeAudience } from '../standins/harness.ts';

requireUp();
setDefaultCACertificates([...getCACertificates('default'), readFileSync(`${stateFolder}/ca/ca.crt`, 'utf8')]);

/** Signs in as a job does. */
async function token(who: Who): Promise<string> {
  const { requestUrl, requestToken } = await control().registerRun(deployRun);
  const assertion = await ask(`${requestUrl}&job=production&audience=${encodeURIComponent(exchangeAudience)}`, {
    headers: { authorization: `Bearer ${requestToken}` },
  });
  const body = new URLSearchParams({
    client_id: applications[who].clientId,
    grant_type: 'client_credentials',
    scope: armScope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion.json<{ value: string }>().value,
  });
  const answer = await ask(`${url('https', ports.entra)}/${world.tenant.id}/oauth2/v2.0/token`, {
    method: 'POST',
    body,
  });
  return answer.json<{ access_token: string }>().access_token;
}

const tasks = tasksOf(url('https', ports.arm), token);

test.each([
  { where: shop, port: ports.registry },
  { where: production, port: ports.productionRegistry },
])(
  'ACR Tasks of $where.name build and push in the running lab',
  async ({ where, port }) => {
    const repository = tasks.repository();
    const image = `${where.loginServer}/${repository}:1`;
    const source = await tasks.upload(contextOf({ Dockerfile: 'FROM busybox:1\nRUN true\n' }), where);
    const credentials = { sourceRegistry: { loginMode: 'Default', identity: '[caller]' } };
    const id = await tasks.schedule(task(`-t ${image} .`, [image]), source, { credentials }, where);
    const { status, outputImages } = await tasks.end(id, where);
    const stored = await ask(`${url('http', port)}/v2/${repository}/manifests/1`, {
      headers: { accept: 'application/vnd.docker.distribution.manifest.v2+json' },
    });
    expect(stored.headers.get('docker-content-digest')).toMatch(/^sha256:/);
    expect({ status, outputImages }).toEqual({
      status: 'Succeeded',
      outputImages: [
        {
          registry: where.loginServer,
          repository,
          tag: '1',
          digest: stored.headers.get('docker-content-digest'),
        },
      ],
    });
    // Nobody pushed past the front.
    const pushes = (await control().requests(where.name)).filter(
      ({ path }) => path === `/v2/${repository}/manifests/1`,
    );
    expect(pushes.map(({ method, status: answered }) => [method, answered])).toEqual([['PUT', 201]]);
  },
  30_000,
);

test('an agent pulls base images that are private to its registry, with its own credential', async () => {
  const base = `${shop.loginServer}/lab/pause:1`;
  const source = await tasks.upload(contextOf({ Dockerfile: `FROM ${base}\n` }));
  const { status, log } = await tasks.end(await tasks.schedule(task('.'), source));
  expect(log).toContain(`lab/pause:pull token for ${shop.loginServer}`);
  expect(status).toBe('Succeeded');
}, 30_000);
