import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '@aks-delivery/action/errors';
import { type WorkflowRunQuestion, workflowRun, workflowRunCauses } from '@aks-delivery/action/workflow-run';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../lab/cloud/faults.ts';
import { behindProxy, deployRun, startTestCloud, type TestCloud } from '../../lab/standins/harness.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());
afterEach(() => cloud.control.setFaults('github', []));

/** A question of a fresh run about itself. */
async function question(permissions: Record<string, string> = { actions: 'read' }): Promise<WorkflowRunQuestion> {
  const run = await cloud.control.registerRun({ ...deployRun, name: 'Deploy', jobs: { deploy: { permissions } } });
  return { apiUrl: run.apiUrl, repository: 'contoso/shop', runId: run.runId, token: run.token };
}

const atOnce = [0, 0];
const refused = (asked: Promise<unknown>): Promise<UserError> =>
  asked.then(
    () => Promise.reject(new Error('it was answered')),
    (error: unknown) => (error instanceof UserError ? error : Promise.reject(error)),
  );

describe('a run of this repository', () => {
  test('is told by its status, its newest attempt and who started that', async () => {
    const asking = await question();
    const other = await question();
    const about = { ...asking, runId: other.runId };
    const facts = {
      id: other.runId,
      name: 'Deploy',
      url: `https://github.com/contoso/shop/actions/runs/${other.runId}`,
    };
    expect(await workflowRun(about)).toEqual({ ...facts, attempt: 1, status: 'in_progress', actor: 'octavia' });
    await cloud.control.completeRun(other.runId, 'cancelled');
    expect(await workflowRun(about)).toEqual({ ...facts, attempt: 1, status: 'completed', actor: 'octavia' });
    await cloud.control.rerun(other.runId, 'monalisa');
    expect(await workflowRun(about)).toEqual({ ...facts, attempt: 2, status: 'in_progress', actor: 'monalisa' });
  });

  test.each(['1', 'build-7', ''])('of the id "%s" does not exist', async (runId) => {
    expect(await workflowRun({ ...(await question()), runId })).toBeUndefined();
  });
});

describe('a refusal has its cause', () => {
  test('without actions: read, and says what the job needs', async () => {
    const error = await refused(workflowRun(await question({ contents: 'read' })));
    expect(error.code).toBe('github/forbidden');
    expect(error.fix).toContain('permissions: actions: read');
  });

  test.each([
    { name: 'no token', token: '', says: 'no token' },
    { name: 'a wrong token', token: 'ghs_wrong', says: 'not valid' },
  ])('with $name', async ({ token, says }) => {
    const error = await refused(workflowRun({ ...(await question()), token }));
    expect(error).toMatchObject({ code: 'github/forbidden', message: expect.stringContaining(says) });
    expect(JSON.stringify([error.message, error.fix, error.cause])).not.toContain('ghs_wrong');
  });

  test.each([
    { name: '429', fault: { kind: 'status', status: 429 }, code: 'github/rate-limited', says: 'some minutes' },
    {
      name: '403 and a time',
      fault: { kind: 'status', status: 403, retryAfter: 7 },
      code: 'github/rate-limited',
      says: '7 seconds',
    },
    { name: 'lost connections', fault: { kind: 'reset', times: 3 }, code: 'github/unreachable', says: 'HTTPS_PROXY' },
    { name: '503', fault: { kind: 'status', status: 503, times: 3 }, code: 'github/unreachable', says: 'githubstatus' },
    {
      name: "a proxy's page",
      fault: { kind: 'html', status: 200, times: 3 },
      code: 'github/unreachable',
      says: 'proxy',
    },
    {
      name: 'a nonsense request',
      fault: { kind: 'status', status: 418 },
      code: 'github/unreachable',
      says: 'githubstatus',
    },
  ] satisfies { name: string; fault: Fault; code: string; says: string }[])(
    'for $name',
    async ({ fault, code, says }) => {
      await cloud.control.setFaults('github', [fault]);
      const error = await refused(workflowRun(await question(), atOnce));
      expect(error.code).toBe(code);
      expect(error.fix.toLowerCase()).toContain(says.toLowerCase());
      expect(workflowRunCauses.map((cause) => cause.code)).toContain(code);
      expect(await cloud.control.faults('github')).toEqual([]); // it was tried as often as planned
    },
  );

  test('for the last request of the hour, and says when there are more', async () => {
    const api = await listen(
      createServer((_, response) => {
        const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1790000000' };
        response.writeHead(403, headers).end('{"message":"API rate limit exceeded"}');
      }),
    );
    const error = await refused(workflowRun({ ...(await question()), apiUrl: api.url })).finally(api.close);
    expect(error.code).toBe('github/rate-limited');
    expect(error.fix).toContain(new Date(1790000000000).toISOString());
  });
});

test.each([
  { name: 'a lost connection', fault: { kind: 'reset', times: 2 } },
  { name: 'an unavailable API', fault: { kind: 'status', status: 502, times: 2 } },
  { name: 'an empty answer', fault: { kind: 'empty', times: 1 } },
] satisfies { name: string; fault: Fault }[])('$name that passes is survived', async ({ fault }) => {
  await cloud.control.setFaults('github', [fault]);
  expect(await workflowRun(await question(), atOnce)).toMatchObject({ status: 'in_progress' });
  expect(await cloud.control.faults('github')).toEqual([]);
});

test('a cancelled job stops asking', async () => {
  await cloud.control.setFaults('github', [{ kind: 'status', status: 503, times: 9 }]);
  const reason = new Error('cancelled');
  const controller = new AbortController();
  const asked = workflowRun({ ...(await question()), signal: controller.signal }, [3_600_000]);
  controller.abort(reason);
  await expect(asked).rejects.toBe(reason);
});

test('it is asked through HTTPS_PROXY, and the authority of NODE_EXTRA_CA_CERTS is believed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'authority-'));
  const authority = join(folder, 'ca.crt');
  await writeFile(authority, cloud.config.tls.certificateAuthority);
  const asked = await question();
  const { port } = new URL(asked.apiUrl);
  const apiUrl = `https://${behindProxy}:${port}`;
  const tunnels: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const upstream = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [upstream, socket]) end.on('error', () => undefined);
  });
  const { url, close } = await listen(proxy);
  const program = `
    const { workflowRun } = await import('@aks-delivery/action/workflow-run');
    const run = await workflowRun(JSON.parse(process.env.QUESTION));
    process.stdout.write(run.status);
    process.exit(0);`;
  try {
    // A process of its own, with nothing in its environment but what a runner has behind a proxy.
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
      cwd: join(import.meta.dirname, '../../..'),
      env: {
        QUESTION: JSON.stringify({ ...asked, apiUrl }),
        GITHUB_API_URL: apiUrl,
        HTTPS_PROXY: url,
        NODE_EXTRA_CA_CERTS: authority,
      },
    });
    expect(stdout).toBe('in_progress');
    expect(tunnels).toEqual([`${behindProxy}:${port}`]);
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
});

async function listen(server: Server): Promise<{ url: string; close(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
