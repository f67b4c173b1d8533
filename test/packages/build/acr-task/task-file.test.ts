import { execFileSync } from 'node:child_process';
import { platformReference, taskFile } from '@aks-delivery/build/acr-task/task-file';
import type { BuildPlan } from '@aks-delivery/build/plan';
import { describe, expect, test } from '@jest/globals';
import { plainPlan } from '../plan.ts';

const reference = 'contoso.azurecr.io/shop:1';

/** What an agent makes of a task: template, YAML (JSON is a part of it), white space, tags in front, and a real shell. */
function asRead(changes: Partial<BuildPlan>, dockerfile = 'Dockerfile') {
  const plan = { ...plainPlan, push: true, references: [reference], ...changes };
  const text = taskFile({ plan, dockerfile, references: plan.references, env: { FROM_RUNNER: 'yes' } });
  const rendered = text.replace(/\{\{\s*"((?:[^"\\]|\\.)*)"\s*\}\}/g, '$1');
  const task = JSON.parse(rendered) as {
    version: string;
    steps: { build?: string; push?: string[]; env?: string[]; timeout: number }[];
  };
  const words = (task.steps[0]?.build ?? '').split(/\s+/).filter(Boolean).join(' ');
  const argv = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' });
  return { task, text, argv: argv.split('\0').slice(0, -1) };
}

const values = [
  'plain',
  'with a space',
  "it's",
  'a "quoted" word',
  '$HOME and `id` and $(id)',
  '{{.Run.ID}} {{ "x" }}',
  'back\\slash\\n',
  '; rm -rf / #',
  'ünï ☃',
  '--file',
  '',
];

describe.each(values)('the value %p reaches docker as it is', (value) => {
  test('as a label', () => {
    expect(asRead({ labels: [{ name: 'note', value }] }).argv).toContain(`note=${value}`);
  });
  test('as a build argument', () => {
    expect(asRead({ buildArgs: [{ name: 'NOTE', value }] }).argv).toContain(`NOTE=${value}`);
  });
});

describe('the task file', () => {
  test('asks for BuildKit and gives both steps the longest time', () => {
    const { task } = asRead({});
    expect(task.steps).toMatchObject([
      { env: ['DOCKER_BUILDKIT=1'], timeout: 28_800 },
      { push: [reference], timeout: 28_800 },
    ]);
  });

  test('pushes nothing when nothing is to be pushed', () => {
    expect(asRead({ push: false }).task.steps).toHaveLength(1);
  });

  test('has no aliases of the agent, which would replace words of the user', () => {
    expect(asRead({}).task.version).toBe('v1.0.0');
  });

  test('names tags and build arguments without quotes, because the agent looks for them before a shell does', () => {
    const { task } = asRead({ buildArgs: [{ name: 'BASE', value: 'debian:12' }] });
    expect(task.steps[0]?.build).toContain(`--tag ${reference} --build-arg BASE=debian:12`);
  });

  test('gives build arguments without a value that of the runner, and leaves unknown ones out', () => {
    const buildArgs = ['FROM_RUNNER', 'UNKNOWN'].map((name) => ({ name, value: undefined }));
    const { argv } = asRead({ buildArgs });
    expect(argv).toContain('FROM_RUNNER=yes');
    expect(argv.join(' ')).not.toContain('UNKNOWN');
  });

  test('has the file before the context, which the agent takes for what follows a word without a dash', () => {
    const { argv } = asRead({ noCache: true, target: 'app' }, 'docker/app.Dockerfile');
    expect(argv.slice(-5)).toEqual(['app', '--no-cache', '--file', 'docker/app.Dockerfile', '.']);
  });

  test('writes what YAML allows in no text as an escape', () => {
    const { text, argv } = asRead({ labels: [{ name: 'note', value: 'a\u007f\u0080\ufeffb' }] });
    expect(text).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff]/);
    expect(argv.join()).toMatch(/note=a\u007f\u0080.?b/);
  });

  test('writes what is long over several lines in a label on one', () => {
    expect(asRead({ labels: [{ name: 'note', value: ' one\n  two ' }] }).argv).toContain('note=one two');
  });
});

test('the image of one platform waits under a tag that is never too long', () => {
  expect(platformReference('contoso.azurecr.io/shop:1', 'linux/arm/v7')).toBe('contoso.azurecr.io/shop:1-linux-arm-v7');
  const long = platformReference(`contoso.azurecr.io/shop:${'a'.repeat(128)}`, 'linux/amd64');
  expect(long.split(':')[1]).toHaveLength(128);
  expect(long).toMatch(/a-linux-amd64$/);
});
