import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Job, openJob, type StepResult } from '../../harness/runner.ts';
import { lab } from './lab.ts';

const template = `apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}
  labels:
    image: {{ .Values.app.image | quote }}
data:
  tag: {{ .Values.tag | quote }}
  hosts: {{ .Values.hosts | toJson | quote }}
  text: {{ .Values.text | quote }}
`;

/** Runs a dry run of a chart that shows its values, with files in the workspace. */
async function dryRun(
  job: Job,
  inputs: Record<string, string>,
  files: Record<string, string> = {},
): Promise<StepResult> {
  const all = {
    'chart/Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 0.1.0\n',
    'chart/values.yaml': 'app: {image: none}\n',
    'chart/templates/config.yaml': template,
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(job.workspace, file)), { recursive: true });
    await writeFile(join(job.workspace, file), text);
  }
  return job.main('helm-deploy', {
    release: 'inputs',
    namespace: 'default',
    chart: 'chart',
    'dry-run': 'client',
    ...inputs,
  });
}

let job: Job;
afterEach(() => job.dispose());

describe.each([3, 4] as const)('the inputs of the action, with Helm %d', (major) => {
  beforeEach(async () => {
    const { PATH, ...env } = lab.env;
    job = await openJob({ env: { ...env, PATH: `${lab.helm[major]}:${PATH}`, KUBECONFIG: lab.kubeconfig } });
  });

  test('a value that the schema refuses is annotated at its line', async () => {
    const step = await dryRun(
      job,
      { 'value-files': 'values.yaml' },
      { 'chart/values.schema.json': '{"properties":{"tag":{"type":"string"}}}', 'values.yaml': 'text: a\ntag: 5\n' },
    );
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'helm/values-schema' } });
    expect(step.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        properties: expect.objectContaining({ file: 'values.yaml', line: '2' }),
      }),
    );
  }, 60_000);

  test('rendered text that is no YAML is annotated at the line of its template', async () => {
    const step = await dryRun(job, {}, { 'chart/templates/config.yaml': template.replace('  text:', ' text:') });
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'helm/rendered-yaml' } });
    expect(step.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        properties: expect.objectContaining({ file: 'chart/templates/config.yaml', line: '10' }),
      }),
    );
  }, 60_000);

  test('a line that cannot be read is named, and its secret is not shown', async () => {
    const step = await dryRun(job, { set: 'text=a\nhunter22' });
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'helm/set-invalid' } });
    expect(step.log).toContain('Line 2 of the input set has no "="');
    expect(step.log + step.summary).not.toContain('hunter22');
  }, 60_000);

  test('a tag that Helm would print otherwise is noted at its line, and all inputs together make a release', async () => {
    const step = await dryRun(
      job,
      {
        'value-files': 'values.yaml',
        set: 'hosts[1]=x,y',
        'set-file': 'text=text.txt',
        image: 'acr.io/shop:1',
        'image-keys': 'reference=app.image',
      },
      { 'values.yaml': 'hosts: [a, b]\ntag: 1.10\n', 'text.txt': 'some\ntext\n' },
    );
    expect(step).toMatchObject({ code: 0, outputs: { status: 'dry-run' } });
    const manifest = parse(await readFile(step.outputs.manifest ?? '', 'utf8'));
    expect(manifest).toMatchObject({
      metadata: { labels: { image: 'acr.io/shop:1' } },
      data: { tag: '1.10', hosts: '["a","x,y"]', text: 'some\ntext\n' },
    });
    expect(step.annotations).toContainEqual(
      expect.objectContaining({
        level: 'notice',
        properties: expect.objectContaining({ file: 'values.yaml', line: '2' }),
      }),
    );
  }, 60_000);
});

describe('helm-version in the action', () => {
  let folder: string;
  let server: Server;
  let mirror: string;
  let sha256: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mirror-'));
    await mkdir(join(folder, 'linux-amd64'));
    await copyFile(join(lab.helm[4], 'helm'), join(folder, 'linux-amd64/helm'));
    const archive = execFileSync('tar', ['-c', '-I', 'gzip -1', '-C', folder, 'linux-amd64'], { maxBuffer: 1e9 });
    sha256 = createHash('sha256').update(archive).digest('hex');
    server = createServer((request, response) => {
      const known = request.url === `/helm-v4.3.1-linux-${process.arch === 'x64' ? 'amd64' : process.arch}.tar.gz`;
      response.writeHead(known ? 200 : 404).end(known ? archive : '');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 60_000);
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  test('the version that is pinned is downloaded, used, and found in the tool cache by the next step', async () => {
    // PATH has Helm 3.
    const env = {
      PATH: `${lab.helm[3]}:/usr/bin:/bin`,
      RUNNER_TOOL_CACHE: join(folder, 'tools'),
      KUBECONFIG: lab.kubeconfig,
    };
    job = await openJob({ env });
    const pinned = { 'helm-version': `v4.3.1@sha256:${sha256}`, 'helm-download-url': mirror };
    const first = await dryRun(job, pinned);
    expect(first).toMatchObject({ code: 0, outputs: { status: 'dry-run' } });
    expect(first.log).toContain(`Downloading ${mirror}/helm-v4.3.1-`);
    const second = await dryRun(job, pinned);
    expect(second.code).toBe(0);
    expect(second.log).toContain('Helm v4.3.1 comes from the tool cache.');
    const other = await dryRun(job, { ...pinned, 'helm-version': `v4.3.1@sha256:${'0'.repeat(64)}` });
    expect(other).toMatchObject({ code: 1, outputs: { cause: 'helm/download-mismatch' } });
  }, 120_000);
});
