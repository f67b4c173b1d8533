import { afterEach, describe, expect, test } from '@jest/globals';
import { type Job, openJob } from '../../harness/runner.ts';

const digest = `sha256:${'0f'.repeat(32)}`;
const good = { source: `contosodev.azurecr.io/shop@${digest}`, target: 'contosoprod.azurecr.io/shop' };
const signedIn = {
  AZURE_CLIENT_ID: '3f1c7e52-8a44-4b0e-9d61-5c2f0a7b1e01',
  AZURE_TENANT_ID: '0f2b6a94-6d0e-4c53-a7c1-1d9e4b8f3c22',
};

interface Row {
  name: string;
  inputs: Record<string, string>;
  env?: Record<string, string>;
  cause: string;
  says: string;
}

const rows: Row[] = [
  { name: 'no source', inputs: { target: good.target }, cause: 'input/invalid', says: 'source' },
  {
    name: 'a source without tag and digest',
    inputs: { ...good, source: 'contosodev.azurecr.io/shop' },
    cause: 'promote/source-unnamed',
    says: '"contosodev.azurecr.io/shop" has neither a tag nor a digest',
  },
  {
    name: 'a digest that is cut short',
    inputs: { ...good, source: 'contosodev.azurecr.io/shop@sha256:0f0f' },
    cause: 'reference/malformed',
    says: 'sha256:0f0f',
  },
  {
    name: 'a target with a tag',
    inputs: { ...good, target: 'contosoprod.azurecr.io/shop:v1' },
    cause: 'promote/target-invalid',
    says: 'put tags into the tags input',
  },
  {
    name: "a target that is not Azure's",
    inputs: { ...good, target: 'ghcr.io/contoso/shop' },
    cause: 'promote/target-invalid',
    says: 'its host is ghcr.io',
  },
  {
    name: 'a name in place of the login server',
    inputs: { ...good, target: 'contosoprod' },
    cause: 'promote/target-invalid',
    says: '"contosoprod" is not in an Azure Container Registry',
  },
  {
    name: 'a tag with a repository in it',
    inputs: { ...good, tags: 'shop:v1' },
    cause: 'promote/tag-invalid',
    says: '"shop:v1" is not a tag',
  },
  { name: 'a mode that does not exist', inputs: { ...good, mode: 'move' }, cause: 'input/invalid', says: "'import'" },
  { name: 'a timeout without a unit', inputs: { ...good, timeout: '300' }, cause: 'input/invalid', says: "'300s'" },
  { name: 'no sign-in', inputs: good, cause: 'session/not-signed-in', says: 'azure-login' },
  {
    name: 'registries that do not answer in the time that it has',
    inputs: { ...good, timeout: '800ms' },
    env: signedIn,
    cause: 'promote/timed-out',
    says: 'to contosoprod.azurecr.io/shop was not over after 1 s',
  },
];

describe('acr-promote says in one sentence, and without a stack, that it got', () => {
  let job: Job;
  afterEach(() => job.dispose());

  test.each(rows)(
    '$name',
    async ({ inputs, env = {}, cause, says }) => {
      // Registries are found by a proxy that is not there: nothing of a test may leave this machine.
      job = await openJob({ env: { HTTPS_PROXY: 'http://127.0.0.1:1', ...env } });
      const step = await job.main('acr-promote', inputs);
      expect(step.code).toBe(1);
      expect(step.outputs).toMatchObject({ cause });
      const [error, ...others] = step.annotations.filter(({ level }) => level === 'error');
      expect(others).toEqual([]);
      expect(error?.message).toContain(says);
      expect(error?.message).toContain(`[${cause}]`);
      expect(step.stdout + step.stderr + step.summary).not.toMatch(/\n\s+at /);
    },
    20_000,
  );
});
