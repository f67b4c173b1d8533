import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../lab/cloud/faults.ts';
import { control } from '../../../lab/control.ts';
import { registries } from '../../../lab/world.ts';
import { type BuildJob, errorsOf, openBuildJob } from './build-job.ts';

/** How ACR's firewall refuses, which stands before everything else. */
const firewall: Fault = {
  kind: 'status',
  status: 403,
  times: 1_000,
  body: JSON.stringify({
    errors: [
      {
        code: 'DENIED',
        message:
          "client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
      },
    ],
  }),
};
const refusedToken: Fault = {
  kind: 'status',
  status: 401,
  path: '^/oauth2/exchange$',
  times: 10,
  body: JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: 'AADSTS50020: the token is of another tenant.' }] }),
};

interface Refusal {
  name: string;
  job?: Parameters<typeof openBuildJob>[0];
  inputs?: Readonly<Record<string, string>>;
  faults?: readonly Fault[];
  cause: string;
  says: string;
  fix: string;
}

const refusals: Refusal[] = [
  {
    name: 'a role for pulling alone',
    job: { who: 'immutable' },
    cause: 'registry/push-denied',
    says: 'no permission to push',
    fix: 'the role AcrPush on the registry; it takes effect',
  },
  {
    name: 'no role at all, which leaves it open how the registry grants access',
    job: { who: 'noRole' },
    cause: 'registry/push-denied',
    says: 'no permission to pull and push',
    fix: 'AcrPush on the registry, or, if its role assignment mode is "RBAC Registry + ABAC Repository Permissions", Container Registry Repository Writer',
  },
  {
    name: 'AcrPush on a registry that grants access by repository',
    job: { who: 'immutable', registry: registries.production },
    cause: 'registry/abac-role',
    says: 'it grants access by repository (ABAC), where AcrPush, Contributor and Owner do not count',
    fix: 'the role Container Registry Repository Writer, for this repository or the whole registry',
  },
  {
    name: 'a registry that does not take the token',
    faults: [refusedToken],
    cause: 'registry/sign-in-refused',
    says: 'does not accept the identity of azure-login',
    fix: 'Check that the registry belongs to this tenant',
  },
  {
    name: "the registry's firewall",
    faults: [firewall],
    cause: 'registry/firewall',
    says: 'does not let this runner in (it saw the address 203.0.113.7)',
    fix: 'az acr network-rule add --ip-address 203.0.113.7',
  },
  {
    name: "the registry's firewall, which lets this runner in and the builder not",
    faults: [{ ...firewall, method: 'POST', path: '/blobs/uploads/' }],
    cause: 'registry/firewall',
    says: 'it saw the address 203.0.113.7',
    fix: 'az acr network-rule add --ip-address 203.0.113.7',
  },
  {
    name: 'a platform that is none',
    inputs: { platforms: 'linux/amd64,linux/potato' },
    cause: 'build/platform-unknown',
    says: 'linux/potato',
    fix: 'linux/arm64',
  },
  {
    name: 'a Dockerfile that is not there',
    inputs: { file: 'docker/Dockerfile' },
    cause: 'build/dockerfile-missing',
    says: 'docker/Dockerfile',
    fix: 'file',
  },
  {
    name: 'a Dockerfile outside of the workspace',
    inputs: { file: '../../../../etc/passwd' },
    cause: 'build/input-invalid',
    says: '../../../../etc/passwd',
    fix: 'file',
  },
  {
    name: 'a registry that nobody knows',
    inputs: { registry: 'nobodyknows' },
    cause: 'registry/unknown-host',
    says: 'nobodyknows.azurecr.io',
    fix: 'Check the name',
  },
];

async function inJob<T>(options: Parameters<typeof openBuildJob>[0], body: (job: BuildJob) => Promise<T>): Promise<T> {
  const job = await openBuildJob(options);
  try {
    return await body(job);
  } finally {
    await job.close();
  }
}

describe('acr-build-push ends with cause and cure, and nothing pushed, on', () => {
  test.each(refusals)(
    '$name',
    ({ job: options, inputs, faults = [], cause, says, fix }) =>
      inJob(options, async ({ checkOut, build, stored, registry }) => {
        await checkOut('staged');
        await control().setFaults(registry.name, faults);
        const step = await build({ retries: '1', ...inputs });
        await control().setFaults(registry.name, []);
        expect(errorsOf(step).map(({ message }) => message)).toEqual([expect.stringContaining(says)]);
        expect(errorsOf(step)[0]?.message).toContain(fix);
        expect(step).toMatchObject({ code: 1, outputs: { cause, digest: '', reference: '' } });
        expect(step.log).not.toContain('Only the push is repeated');
        expect(await stored('1')).toBeNull();
      }),
    60_000,
  );

  test(
    'one locked tag among several: none of them moves',
    () =>
      inJob({}, async ({ checkOut, build, stored }) => {
        await checkOut('scratch');
        const tags = 'type=raw,value=1\ntype=raw,value=moving';
        const released = await build({ lock: 'true' });
        await checkOut('scratch');
        const moving = await build({ tags: 'type=raw,value=moving' });
        await checkOut('scratch');
        const step = await build({ tags, overwrite: 'true' });
        expect(step).toMatchObject({ code: 1, outputs: { cause: 'registry/locked', digest: '' } });
        expect(step.log).not.toContain('COPY');
        expect([await stored('1'), await stored('moving')]).toEqual([released.outputs.digest, moving.outputs.digest]);
      }),
    60_000,
  );
});

test(
  'a registry that takes no tokens for Azure Resource Manager, and grants access by repository, is pushed to and locked',
  () =>
    inJob({ registry: registries.production }, async ({ checkOut, build, stored }) => {
      await checkOut('scratch');
      const step = await build({ lock: 'true' });
      expect(errorsOf(step)).toEqual([]);
      expect(step.outputs.digest).toBe(await stored('1'));
      expect(step.summary).toContain('locked together with its tags');
    }),
  60_000,
);

test(
  'an image that cannot be locked is told of: the outputs name what was pushed',
  () =>
    inJob({}, async ({ checkOut, build, stored, registry, repository }) => {
      await checkOut('scratch');
      await control().setFaults(registry.name, [
        {
          kind: 'status',
          status: 403,
          method: 'PATCH',
          path: '^/acr/v1/',
          body: '{"errors":[{"code":"DENIED","message":"no"}]}',
        },
      ]);
      const step = await build({ lock: 'true' });
      const digest = await stored('1');
      expect(digest).toMatch(/^sha256:/);
      expect(step).toMatchObject({
        code: 1,
        outputs: {
          cause: 'registry/lock-denied',
          digest,
          reference: `${registry.loginServer}/${repository}@${digest}`,
        },
      });
      expect(errorsOf(step)[0]?.message).toContain(`${repository}@${digest} is in the registry, but it is not locked`);
      expect(step.summary).toContain('not locked, at');
    }),
  60_000,
);
