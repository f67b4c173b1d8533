import { buildArgs } from '@aks-delivery/build/buildx/args';
import { field } from '@aks-delivery/build/buildx/csv';
import type { BuildPlan } from '@aks-delivery/build/plan';
import { describe, expect, test } from '@jest/globals';
import { plainPlan } from './plan.ts';

const files = { metadata: '/temp/metadata.json', secrets: [] };
const first = ['build', '--progress=rawjson', '--metadata-file=/temp/metadata.json', '--file=/repo/Dockerfile'];

interface Row {
  name: string;
  plan: Partial<BuildPlan>;
  expected: string[];
}

const rows: Row[] = [
  { name: 'nothing but a context', plan: {}, expected: [] },
  {
    name: 'tags, and a push',
    plan: { references: ['r.io/a:1', 'r.io/a:2'], push: true },
    expected: ['--tag=r.io/a:1', '--tag=r.io/a:2', '--push'],
  },
  {
    name: 'build arguments, with values and from the environment',
    plan: {
      buildArgs: [
        { name: 'VERSION', value: '1=2, 3' },
        { name: 'HTTP_PROXY', value: undefined },
        { name: 'EMPTY', value: '' },
      ],
    },
    expected: ['--build-arg=VERSION=1=2, 3', '--build-arg=HTTP_PROXY', '--build-arg=EMPTY='],
  },
  {
    name: 'values that look like options or hold line breaks, which stay values',
    plan: { target: '--push', builder: '-D', labels: [{ name: 'note', value: 'a\n--push' }], network: '--load' },
    expected: ['--builder=-D', '--target=--push', '--label=note=a\n--push', '--network=--load'],
  },
  {
    name: 'platforms as one list',
    plan: { platforms: ['linux/amd64', 'linux/arm64'] },
    expected: ['--platform=linux/amd64,linux/arm64'],
  },
  {
    name: 'contexts in folders and elsewhere',
    plan: {
      contexts: [
        { name: 'assets', context: { kind: 'folder', path: '/repo/assets' } },
        { name: 'base', context: { kind: 'remote', address: 'docker-image://alpine:3' } },
      ],
    },
    expected: ['--build-context=assets=/repo/assets', '--build-context=base=docker-image://alpine:3'],
  },
  {
    name: 'caches, results and attestations as they were written',
    plan: {
      cacheFrom: ['type=gha'],
      cacheTo: ['type=registry,ref=r.io/a:cache,mode=max'],
      outputs: ['type=local,dest=out'],
      provenance: 'mode=max',
      sbom: 'true',
      attests: ['type=sbom,generator=x'],
    },
    expected: [
      '--cache-from=type=gha',
      '--cache-to=type=registry,ref=r.io/a:cache,mode=max',
      '--provenance=mode=max',
      '--sbom=true',
      '--attest=type=sbom,generator=x',
      '--output=type=local,dest=out',
    ],
  },
  {
    name: 'switches',
    plan: { noCache: true, pull: true, load: true, noCacheFilters: ['test'] },
    expected: ['--no-cache', '--no-cache-filter=test', '--pull', '--load'],
  },
  {
    name: 'what RUN steps get',
    plan: {
      addHosts: ['db:10.0.0.1', 'a,b:10.0.0.2'],
      shmSize: '1g',
      ulimits: ['nofile=1024:2048'],
      allow: ['network.host'],
      ssh: ['default'],
      network: 'none',
    },
    expected: [
      '--ssh=default',
      '--network=none',
      '--add-host=db:10.0.0.1',
      '--add-host="a,b:10.0.0.2"',
      '--shm-size=1g',
      '--ulimit=nofile=1024:2048',
      '--allow=network.host',
    ],
  },
];

describe('buildx gets', () => {
  test.each(rows)('$name', ({ plan, expected }) => {
    expect(buildArgs({ ...plainPlan, ...plan }, files)).toEqual([
      ...first.slice(0, 3),
      ...order(first[3] ?? '', expected),
      '/repo',
    ]);
  });

  test('secrets as files, and never their values', () => {
    const secrets = [{ id: 'npm', value: 'hush-hush' }];
    const args = buildArgs({ ...plainPlan, secrets }, { ...files, secrets: [{ id: 'npm', path: '/te,mp/secret-0' }] });
    expect(args).toContain('--secret=id=npm,"src=/te,mp/secret-0"');
    expect(args.join()).not.toContain('hush-hush');
  });
});

/** The builder comes before the Dockerfile. */
const order = (file: string, expected: string[]): string[] => {
  const [builder, ...rest] = expected;
  return builder?.startsWith('--builder=') ? [builder, file, ...rest] : [file, ...expected];
};

test.each([
  { name: 'plain text as it is', input: 'id=a', expected: 'id=a' },
  { name: 'a comma in quotes', input: 'a,b', expected: '"a,b"' },
  { name: 'a quote doubled', input: 'a"b', expected: '"a""b"' },
])('a field of a comma-separated option holds $name', ({ input, expected }) => {
  expect(field(input)).toBe(expected);
});
