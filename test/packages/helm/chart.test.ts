import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chart, resolveChart } from '@aks-delivery/helm/chart/index';
import { requireDigestSupport } from '@aks-delivery/helm/chart/reference';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

let workspace: string;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'chart-'));
  await mkdir(join(workspace, 'charts/shop'), { recursive: true });
  await mkdir(join(workspace, 'redis'));
  await writeFile(join(workspace, 'charts/shop/Chart.yaml'), 'name: shop');
  await writeFile(join(workspace, 'shop-1.0.0.tgz'), '');
});
afterAll(() => rm(workspace, { recursive: true }));

const resolve = (chart: string, options: { version?: string; repository?: string } = {}): Promise<Chart> =>
  resolveChart(chart, workspace, { version: options.version, repository: options.repository });
const digest = `sha256:${'a'.repeat(64)}`;

describe('a chart', () => {
  test.each([
    ['a folder', 'charts/shop', {}, () => ({ argument: join(workspace, 'charts/shop'), folder: 'charts/shop' })],
    ['an archive', './shop-1.0.0.tgz', {}, () => ({ argument: join(workspace, 'shop-1.0.0.tgz') })],
    ['a chart of a known repository', 'bitnami/nginx', {}, () => ({ argument: 'bitnami/nginx' })],
    [
      'a version of it',
      'bitnami/nginx',
      { version: '>=1.2 <2 || ^3.0.0-0' },
      () => ({ argument: 'bitnami/nginx', version: '>=1.2 <2 || ^3.0.0-0' }),
    ],
    [
      'a name in a repository',
      'nginx',
      { repository: 'https://charts.example.com/stable', version: '1.2.3' },
      () => ({ argument: 'nginx', repository: 'https://charts.example.com/stable', version: '1.2.3' }),
    ],
    ['a registry', 'oci://acr.io/charts/shop', {}, () => ({ argument: 'oci://acr.io/charts/shop' })],
    [
      'a version in a registry',
      'oci://acr.io:5000/charts/shop',
      { version: 'v1.2.3+build' },
      () => ({ argument: 'oci://acr.io:5000/charts/shop', version: 'v1.2.3+build' }),
    ],
    ['a tag in a registry', 'oci://acr.io/shop:1.2.3', {}, () => ({ argument: 'oci://acr.io/shop:1.2.3' })],
    [
      'a tag and the same version',
      'oci://acr.io/shop:1.2.3',
      { version: '1.2.3' },
      () => ({ argument: 'oci://acr.io/shop:1.2.3' }),
    ],
    ['a digest in a registry', `oci://acr.io/shop@${digest}`, {}, () => ({ argument: `oci://acr.io/shop@${digest}` })],
    [
      'a tag before a digest, which decides alone',
      `oci://acr.io:5000/shop:1.2.3@${digest}`,
      {},
      () => ({ argument: `oci://acr.io:5000/shop@${digest}` }),
    ],
    ['a URL', 'https://example.com/shop-1.tgz', {}, () => ({ argument: 'https://example.com/shop-1.tgz' })],
  ])('%s', async (_, chart, options, expected) => {
    expect(await resolve(chart, options)).toEqual(expected());
  });

  test.each([
    ['a path that is not there', 'charts/nope', {}, 'helm/chart-missing'],
    ['a folder that is no chart', 'charts', {}, 'helm/chart-missing'],
    ['a plain name without repository', 'nginx', {}, 'helm/chart-missing'],
    ['a path outside', '../shop', {}, 'helm/chart-outside'],
    ['an option', '--post-renderer=x', {}, 'helm/chart-missing'],
    ['an option as a name', '--post-renderer', { repository: 'https://x.io' }, 'helm/chart-invalid'],
    ['a registry without a path', 'oci://acr.io', {}, 'helm/chart-invalid'],
    ['a registry with a path that has spaces', 'oci://acr.io/a b', {}, 'helm/chart-invalid'],
    ['a digest that is too short', 'oci://acr.io/shop@sha256:abc', {}, 'helm/chart-invalid'],
    ['a URL with credentials', 'https://me:hunter22@x.io/c.tgz', {}, 'helm/chart-invalid'],
    ['a version of a folder', 'charts/shop', { version: '1.0.0' }, 'helm/chart-conflict'],
    ['a version of an archive', 'shop-1.0.0.tgz', { version: '1.0.0' }, 'helm/chart-conflict'],
    ['a version of a URL', 'https://x.io/c.tgz', { version: '1.0.0' }, 'helm/chart-conflict'],
    ['a version beside a digest', `oci://acr.io/shop@${digest}`, { version: '1.0.0' }, 'helm/chart-conflict'],
    ['a version beside another tag', 'oci://acr.io/shop:1.0.0', { version: '1.0.1' }, 'helm/chart-conflict'],
    ['a repository of a registry', 'oci://acr.io/shop', { repository: 'https://x.io' }, 'helm/chart-conflict'],
    ['a repository of a URL', 'https://x.io/c.tgz', { repository: 'https://x.io' }, 'helm/chart-conflict'],
    ['a repository of repository/name', 'bitnami/nginx', { repository: 'https://x.io' }, 'helm/chart-invalid'],
    ['a name that Helm 3 would take for a folder', 'redis', { repository: 'https://x.io' }, 'helm/chart-conflict'],
    ['a registry as repository', 'shop', { repository: 'oci://acr.io/charts' }, 'helm/chart-repository-invalid'],
    ['a repository that is no URL', 'shop', { repository: '-x' }, 'helm/chart-repository-invalid'],
    [
      'a repository with credentials',
      'shop',
      { repository: 'https://me:hunter22@x.io' },
      'helm/chart-repository-invalid',
    ],
    ['an option as version', 'a/b', { version: '--debug' }, 'helm/chart-version-invalid'],
    ['a word as version', 'a/b', { version: 'latest' }, 'helm/chart-version-invalid'],
    ['two lines as version', 'a/b', { version: '1.0\n--debug' }, 'helm/chart-version-invalid'],
  ])('%s is refused', async (_, chart, options, code) => {
    const error = await resolve(chart, options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toContain('hunter22');
  });
});

test('a Helm that takes no digests is named before it calls them invalid tags', () => {
  const chart = `oci://acr.io/shop@${digest}`;
  expect(() => requireDigestSupport(chart, { text: 'v3.17.4' })).toThrow(
    expect.objectContaining({ code: 'helm/unsupported-version' }),
  );
  for (const text of ['v3.18.0', 'v4.0.0']) expect(() => requireDigestSupport(chart, { text })).not.toThrow();
  expect(() => requireDigestSupport('oci://acr.io/shop:1', { text: 'v3.17.4' })).not.toThrow();
});
