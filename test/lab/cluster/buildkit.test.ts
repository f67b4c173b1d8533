import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { runWorkflow } from '../../../lab/act/run.ts';
import { network, ports, url } from '../../../lab/network.ts';
import { restart } from '../../../lab/restart.ts';
import { lab } from './lab.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/build');
const folder = mkdtempSync(join(tmpdir(), 'buildkit-'));
const repository = `buildkit-test/${randomUUID().slice(0, 8)}`;
const image = `${network.labAddress}:${ports.registry}/${repository}`;
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of a fixture's build context that nobody has built yet. */
function newContext(fixture: string): string {
  const context = join(folder, randomUUID());
  cpSync(join(fixtures, fixture), context, { recursive: true });
  writeFileSync(join(context, 'message.txt'), `hello ${randomUUID()}\n`);
  return context;
}

interface Vertex {
  readonly name: string;
  readonly cached?: boolean;
  readonly error?: string;
}

/** BuildKit names what it keeps by chance. */
const withoutIds = (text: string) => text.replace(/ref \w+::\w+/, 'ref ID');

/** The last that was said of each step which the Dockerfile names, but for FROM, whose name has a digest. */
function stepsIn(progress: string): Vertex[] {
  const lines = progress.split('\n').filter((line) => line.startsWith('{"'));
  const told = lines.flatMap((line) => (JSON.parse(line) as { vertexes?: Vertex[] }).vertexes ?? []);
  const last = new Map(told.map((vertex) => [vertex.name, vertex]));
  return [...last.values()]
    .filter(({ name }) => /^\[(?!internal)/.test(name) && !/\] FROM /.test(name))
    .map(({ name, cached = false, error }) => ({
      name,
      cached,
      ...(error === undefined ? {} : { error: withoutIds(error) }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What buildx, as a step of a workflow finds it, makes of a context. */
async function build(context: string, ...args: string[]) {
  const metadataFile = join(folder, `${randomUUID()}.json`);
  const options = ['--progress=rawjson', `--metadata-file=${metadataFile}`, ...args];
  const { code, stderr } = await new Promise<{ code: number; stderr: string }>((resolve) => {
    execFile('buildx', ['build', ...options, context], { env: lab.env }, (error, _, text) =>
      resolve({ code: error === null ? 0 : Number(error.code), stderr: text }),
    );
  });
  const digest = () => JSON.parse(readFileSync(metadataFile, 'utf8'))['containerimage.digest'] as string;
  return { code, stderr, steps: stepsIn(stderr), digest };
}

const types = ['application/vnd.oci.image.index.v1+json', 'application/vnd.oci.image.manifest.v1+json'].join();

async function manifest(tag: string): Promise<{ digest: string | null; platforms: string[] }> {
  const answer = await fetch(`${url('http', ports.registry)}/v2/${repository}/manifests/${tag}`, {
    headers: { accept: types },
  });
  const { manifests = [] } = (await answer.json()) as { manifests?: { platform: { architecture: string } }[] };
  return {
    digest: answer.headers.get('docker-content-digest'),
    platforms: manifests.map(({ platform }) => platform.architecture),
  };
}

test('an ordinary Dockerfile builds and is pushed without a network: the metadata file has its digest', async () => {
  const context = newContext('staged');
  const first = await build(context, '--tag', `${image}:staged`, '--push');
  expect(first).toMatchObject({ code: 0 });
  expect(first.steps.find(({ name }) => name.includes('RUN tr'))).toMatchObject({ cached: false });
  expect((await manifest('staged')).digest).toBe(first.digest());

  const second = await build(context, '--tag', `${image}:staged`, '--push');
  expect(second.steps.map(({ cached }) => cached)).toEqual(Array(4).fill(true));

  await restart('buildkitd');
  const third = await build(context, '--tag', `${image}:staged`, '--push');
  expect(third.steps.map(({ cached }) => cached)).toEqual(Array(4).fill(true));
});

test('an image FROM scratch is built for more than one platform', async () => {
  const platforms = ['--platform', 'linux/amd64,linux/arm64', '--provenance=false'];
  const built = await build(newContext('scratch'), '--tag', `${image}:scratch`, '--push', ...platforms);
  expect(built).toMatchObject({ code: 0 });
  expect(await manifest('scratch')).toEqual({ digest: built.digest(), platforms: ['amd64', 'arm64'] });
});

test('a Dockerfile may name its own frontend', async () => {
  const context = newContext('staged');
  const dockerfile = join(context, 'Dockerfile');
  writeFileSync(dockerfile, `# syntax=docker/dockerfile:1\n${readFileSync(dockerfile, 'utf8')}`);
  const { code, stderr } = await build(context);
  expect(stderr).toContain('docker-image://docker.io/docker/dockerfile:1@sha256:');
  expect(code).toBe(0);
});

test.each([
  { recording: 'executed', fixture: 'staged', args: ['--no-cache'] },
  { recording: 'cached', fixture: 'staged', args: [], again: true },
  { recording: 'two-platforms', fixture: 'scratch', args: ['--no-cache', '--platform=linux/amd64,linux/arm64'] },
  { recording: 'run-error', fixture: 'failing-run', args: ['--no-cache'] },
  { recording: 'syntax-error', fixture: 'bad-syntax', args: [] },
  { recording: 'missing-file', fixture: 'missing-file', args: [] },
  { recording: 'missing-base', fixture: 'missing-base', args: [] },
  { recording: 'warnings', fixture: 'warnings', args: ['--no-cache'] },
])(
  'BuildKit still says what was recorded for tests of other parts: $recording',
  async ({ recording, fixture, args, again = false }) => {
    const text = readFileSync(join(fixtures, `rawjson-${recording}.txt`), 'utf8');
    const buildIt = () => build(join(fixtures, fixture), '--tag', `${image}:recording`, '--push', ...args);
    if (again) await buildIt();
    const { stderr, steps } = await buildIt();
    const lastLine = (output: string) => withoutIds(output.trimEnd().split('\n').at(-1)?.replace(/^\{.*/, '') ?? '');
    expect(steps).toEqual(stepsIn(text));
    expect(lastLine(stderr)).toBe(lastLine(text));
  },
);

test('a step of a workflow builds with the lab and pushes, with no more setting up than on a hosted runner', async () => {
  const context = newContext('staged');
  const workflow = join(context, 'build.yml');
  const command = `DOCKER_CONFIG="$RUNNER_TEMP/docker" buildx build --tag ${image}:workflow --push .`;
  writeFileSync(
    workflow,
    JSON.stringify({
      on: 'push',
      jobs: { build: { 'runs-on': 'ubuntu-latest', steps: [{ uses: 'actions/checkout@v7' }, { run: command }] } },
    }),
  );
  const { code, log } = await runWorkflow(workflow);
  if (code !== 0) throw new Error(log.join('\n'));
  expect((await manifest('workflow')).platforms).toContain('amd64');
});
