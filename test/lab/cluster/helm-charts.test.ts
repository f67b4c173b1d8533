import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '@aks-delivery/action/process';
import { resolveChart } from '@aks-delivery/helm/chart/index';
import { explainHelm } from '@aks-delivery/helm/failure/index';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAuthority } from '../../../lab/cloud/certificates.ts';
import { ports, url } from '../../../lab/network.ts';
import { lab } from './lab.ts';

type Options = { version?: string; repository?: string };

let workspace: string;
let authority: string;
let digest: string;
const servers: Server[] = [];
const at: Record<'registry' | 'private' | 'denying' | 'repository', string> = {
  registry: '',
  private: '',
  denying: '',
  repository: '',
};
const missing = `sha256:${'0'.repeat(64)}`;

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(join(workspace, file)), { recursive: true });
  await writeFile(join(workspace, file), text);
};
const helm = (major: 3 | 4, ...args: string[]) =>
  run(join(lab.helm[major], 'helm'), args, {
    env: { HOME: join(workspace, 'home'), SSL_CERT_FILE: authority },
    cwd: workspace,
  });
const listen = async (server: Server): Promise<string> => {
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** The lab's registry behind TLS, since Helm 4 speaks to a registry without only when it is told on the command line. */
const forward = (question: IncomingMessage, answer: ServerResponse): void => {
  const { url: path = '', method = 'GET', headers } = question;
  const onward = request(url('http', ports.registry) + path, { method, headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  question.pipe(onward);
};

/** A chart repository: the files of a folder. */
const serveFiles = async ({ url: path = '' }: IncomingMessage, answer: ServerResponse): Promise<void> => {
  const content = await readFile(join(workspace, 'repository', path)).catch(() => undefined);
  const status = path.startsWith('/private')
    ? 401
    : path.startsWith('/broken')
      ? 500
      : content === undefined
        ? 404
        : 200;
  answer.writeHead(status).end(status === 200 ? content : '');
};

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'helm-charts-'));
  authority = join(workspace, 'ca.crt');
  const { certificate, issue } = await createAuthority('Registries');
  await writeFile(authority, certificate);
  const pair = await issue({ commonName: 'registry', ipAddresses: ['127.0.0.1'], usage: 'server' });
  const tls = { cert: pair.certificate, key: pair.privateKey };
  at.registry = `oci://${await listen(createHttpsServer(tls, forward))}/helm-charts`;
  const unauthorized = { 'www-authenticate': 'Basic realm="charts"' };
  at.private = `oci://${await listen(createHttpsServer(tls, (_, answer) => answer.writeHead(401, unauthorized).end()))}/charts`;
  at.denying = `oci://${await listen(createHttpsServer(tls, (_, answer) => answer.writeHead(403).end()))}/charts`;
  at.repository = `http://${await listen(createHttpServer(serveFiles))}`;

  for (const version of ['1.0.0', '1.1.0']) {
    await write('shop/Chart.yaml', `apiVersion: v2\nname: shop\nversion: ${version}\n`);
    await write('shop/templates/version.yaml', 'version: {{ .Chart.Version }}\n');
    expect(await helm(4, 'package', 'shop', '-d', 'repository')).toMatchObject({ code: 0 });
    const pushed = await helm(4, 'push', `repository/shop-${version}.tgz`, at.registry);
    digest ??= /sha256:[0-9a-f]{64}/.exec(pushed.stdout + pushed.stderr)?.[0] ?? '';
  }
  await rm(join(workspace, 'shop'), { recursive: true });
  await write('charts/shop/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 9.9.9\n');
  await write('charts/shop/templates/version.yaml', 'version: {{ .Chart.Version }}\n');
  await helm(4, 'repo', 'index', 'repository', '--url', at.repository);
  await run('tar', ['-czf', 'repository/bare.tgz', '-C', 'charts/shop', 'templates'], {
    cwd: workspace,
    env: process.env,
  });
  await write('repository/text.tgz', 'no archive');
  await helm(4, 'repo', 'add', 'known', at.repository);
}, 60_000);
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(workspace, { recursive: true });
});

describe.each([3, 4] as const)('charts and Helm %d', (major) => {
  const template = async (input: string, { version, repository }: Options) => {
    const chart = await resolveChart(input, workspace, { version, repository });
    const options = [
      ...(chart.version === undefined ? [] : ['--version', chart.version]),
      ...(chart.repository === undefined ? [] : ['--repo', chart.repository]),
    ];
    return helm(major, 'template', 'x', chart.argument, ...options);
  };

  test.each<[string, () => [string, Options?], string]>([
    ['a folder', () => ['charts/shop'], '9.9.9'],
    ['an archive', () => ['repository/shop-1.0.0.tgz'], '1.0.0'],
    ['the newest version of a registry', () => [`${at.registry}/shop`], '1.1.0'],
    ['a tag', () => [`${at.registry}/shop:1.0.0`], '1.0.0'],
    ['a digest', () => [`${at.registry}/shop@${digest}`], '1.0.0'],
    ['a tag and a digest', () => [`${at.registry}/shop:1.0.0@${digest}`], '1.0.0'],
    ['a version of a registry', () => [`${at.registry}/shop`, { version: '1.0.0' }], '1.0.0'],
    ['a range of a registry', () => [`${at.registry}/shop`, { version: '>=1.0 <1.1' }], '1.0.0'],
    ['a URL', () => [`${at.repository}/shop-1.0.0.tgz`], '1.0.0'],
    ['a name in a repository', () => ['shop', { repository: at.repository, version: '~1.0.0' }], '1.0.0'],
    ['a name in a known repository', () => ['known/shop', { version: '1.0.0' }], '1.0.0'],
  ])('%s is taken', async (_, input, version) => {
    const [chart, options = {}] = input();
    expect(await template(chart, options)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`version: ${version}\n`),
    });
  });

  test.each<[string, () => [string, Options?], string]>([
    ['no such tag', () => [`${at.registry}/shop:9.9.9`], 'helm/chart-not-found'],
    ['no such version in a registry', () => [`${at.registry}/shop`, { version: '9.9.9' }], 'helm/chart-not-found'],
    [
      'no version of a registry in the range',
      () => [`${at.registry}/shop`, { version: '^9' }],
      'helm/chart-version-missing',
    ],
    ['no such digest', () => [`${at.registry}/shop@${missing}`], 'helm/chart-not-found'],
    ['no such chart in a registry', () => [`${at.registry}/nope`], 'helm/chart-not-found'],
    ['no such chart and version in a registry', () => [`${at.registry}/nope:1.0.0`], 'helm/chart-not-found'],
    ['a registry that wants a sign-in', () => [`${at.private}/shop`], 'helm/registry-unauthorized'],
    ['a registry that wants a sign-in for a version', () => [`${at.private}/shop:1.0.0`], 'helm/registry-unauthorized'],
    ['a registry that denies', () => [`${at.denying}/shop:1.0.0`], 'helm/registry-unauthorized'],
    ['no registry', () => ['oci://127.0.0.1:1/shop:1.0.0'], 'helm/repository-unreachable'],
    [
      'a registry with a strange certificate',
      () => [`oci://${new URL(at.registry.replace('oci', 'https')).host.replace('127.0.0.1', 'localhost')}/shop:1.0.0`],
      'helm/repository-unreachable',
    ],
    [
      'no such version in a repository',
      () => ['shop', { repository: at.repository, version: '9.9.9' }],
      'helm/chart-version-missing',
    ],
    ['no such chart in a repository', () => ['nope', { repository: at.repository }], 'helm/chart-not-found'],
    ['a repository that is none', () => ['shop', { repository: `${at.repository}/nope` }], 'helm/chart-not-found'],
    [
      'a repository that wants a sign-in',
      () => ['shop', { repository: `${at.repository}/private` }],
      'helm/registry-unauthorized',
    ],
    [
      'a repository that is overloaded',
      () => ['shop', { repository: `${at.repository}/broken` }],
      'helm/repository-unreachable',
    ],
    ['no repository', () => ['shop', { repository: 'http://127.0.0.1:1' }], 'helm/repository-unreachable'],
    ['a repository that Helm does not know', () => ['strange/shop'], 'helm/repository-unknown'],
    ['no such version in a known repository', () => ['known/shop', { version: '9.9.9' }], 'helm/chart-version-missing'],
    ['no such chart in a known repository', () => ['known/nope'], 'helm/chart-not-found'],
    ['no such archive', () => [`${at.repository}/nope.tgz`], 'helm/chart-not-found'],
    ['an archive that wants a sign-in', () => [`${at.repository}/private/shop.tgz`], 'helm/registry-unauthorized'],
    ['a server that is overloaded', () => [`${at.repository}/broken/shop.tgz`], 'helm/repository-unreachable'],
    ['an archive without Chart.yaml', () => ['repository/bare.tgz'], 'helm/chart-broken'],
    ['an archive without Chart.yaml, from a URL', () => [`${at.repository}/bare.tgz`], 'helm/chart-broken'],
    ['a file that is no archive', () => ['repository/text.tgz'], 'helm/chart-broken'],
  ])('%s is named', async (_, input, code) => {
    const [chart, options = {}] = input();
    const { stderr } = await template(chart, options);
    const error = explainHelm(stderr, { release: 'x', verb: 'render' });
    expect({ code: error.code, message: error.message }).toEqual({ code, message: expect.any(String) });
  });
});
