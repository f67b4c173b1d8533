import { describe, expect, test } from '@jest/globals';
import { readWorkflow } from '../../../lab/act/workflow.ts';

const actions = ['azure-login', 'helm-deploy'];
const read = (text: string) => readWorkflow(text, actions);

describe('a job gets an identity token exactly when GitHub would give it one', () => {
  test.each([
    { name: 'nothing granted', permissions: '', job: '', expected: false },
    { name: 'granted by the workflow', permissions: 'permissions: {id-token: write}', job: '', expected: true },
    {
      name: 'granted by the job',
      permissions: 'permissions: {}',
      job: 'permissions: {id-token: write}',
      expected: true,
    },
    {
      name: 'taken back by the job',
      permissions: 'permissions: {id-token: write}',
      job: 'permissions: {contents: read}',
      expected: false,
    },
    { name: 'read is not enough', permissions: 'permissions: {id-token: read}', job: '', expected: false },
    { name: 'write-all', permissions: 'permissions: write-all', job: '', expected: true },
    { name: 'read-all', permissions: 'permissions: read-all', job: '', expected: false },
  ])('$name', ({ permissions, job, expected }) => {
    const text = `${permissions}\njobs:\n  a:\n    runs-on: x\n    ${job}\n`;
    expect(read(text).jobs).toMatchObject([{ id: 'a', environment: undefined, idToken: expected }]);
  });
});

test("a job's permissions are its own, or else those of the workflow, whose name is read, too", () => {
  const { name, jobs } = read(
    'name: Deploy\npermissions: {actions: read}\njobs:\n  a: {runs-on: x}\n  b: {runs-on: x, permissions: {}}\n',
  );
  expect(name).toBe('Deploy');
  expect(jobs.map((job) => job.permissions)).toEqual([{ actions: 'read' }, {}]);
});

test('an environment is read as text and as an object, matrix expressions included', () => {
  const { jobs, matrixKeys, labels } = read(`
jobs:
  a: { runs-on: ubuntu-latest, environment: dev }
  b: { runs-on: [self-hosted, linux], environment: { name: staging, url: https://example.com } }
  c:
    runs-on: ubuntu-latest
    environment: \${{ matrix.stage }}
    strategy: { matrix: { stage: [dev, production], include: [{ stage: dev, extra: 1 }] } }
`);
  expect(jobs.map((job) => job.environment)).toEqual(['dev', 'staging', '${{ matrix.stage }}']);
  expect(matrixKeys).toEqual(['stage', 'extra']);
  expect(labels).toEqual(['ubuntu-latest', 'self-hosted', 'linux']);
});

test('only actions of this suite are resolved to the checkout, each reference once', () => {
  const { suite } = read(`
jobs:
  a:
    runs-on: x
    steps:
      - uses: actions/checkout@v7
      - uses: someone/suite/actions/azure-login@v1
      - uses: someone/suite/actions/helm-deploy@v1
      - uses: someone/suite/actions/azure-login@0123456789012345678901234567890123456789
      - uses: other/thing/actions/unknown@v1
`);
  expect(suite).toEqual([
    { repository: 'someone/suite', ref: 'v1' },
    { repository: 'someone/suite', ref: '0123456789012345678901234567890123456789' },
  ]);
});

test('steps that jobs share by a YAML anchor are seen in each of them', () => {
  const { jobs } = read(
    'jobs:\n  a:\n    permissions: &p {id-token: write}\n    steps: &s [{uses: x/y/actions/azure-login@v1}]\n  b:\n    permissions: *p\n    steps: *s\n',
  );
  expect(jobs.map((job) => job.idToken)).toEqual([true, true]);
});

test.each([
  { name: 'no YAML', text: 'jobs: [', says: /not YAML: .*line 1/ },
  { name: 'no jobs', text: 'on: push', says: /it has no jobs/ },
  { name: 'an empty file', text: '', says: /it has no jobs/ },
])('a file with $name is refused in one sentence', ({ text, says }) => {
  expect(() => read(text)).toThrow(says);
});
