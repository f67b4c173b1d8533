import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { registries } from '../../../lab/world.ts';
import { type BuildJob, errorsOf, openBuildJob } from './build-job.ts';

const { loginServer, name: registry } = registries.shop;
let opened: BuildJob;
beforeEach(async () => {
  opened = await openBuildJob();
});
afterEach(() => opened.close());

describe('acr-build-push', () => {
  test('builds, pushes, and gives the digest that the registry has; the same source is not built again', async () => {
    await opened.checkOut('staged');
    const first = await opened.build();
    expect(first).toMatchObject({ code: 0 });
    const digest = await opened.stored('1');
    expect(first.outputs).toMatchObject({
      image: `${loginServer}/${opened.repository}`,
      digest,
      reference: `${loginServer}/${opened.repository}@${digest}`,
      tags: `${loginServer}/${opened.repository}:1`,
      'tag-names': '1',
      skipped: 'false',
      cause: '',
    });
    expect(Object.keys(JSON.parse(first.outputs['platform-digests'] ?? ''))).toEqual(['linux/amd64']);
    expect(JSON.parse(first.outputs['attestation-digests'] ?? '')).toHaveLength(1);
    expect(first.summary).toContain('unknown/unknown');
    expect(first.summary).toContain('```mermaid');
    expect(first.log).toContain('pushing layers');

    const second = await opened.build();
    expect(second.outputs).toMatchObject({ digest, skipped: 'true', seconds: '0.0' });
    // Another tag of the same source is given to the same image.
    const third = await opened.build({ tags: 'type=raw,value=1\ntype=raw,value=main' });
    expect(third.outputs).toMatchObject({ digest, skipped: 'true' });
    expect(await opened.stored('main')).toBe(digest);
  }, 60_000);

  test('refuses a tag that exists, before it builds, and overwrites it when told to', async () => {
    await opened.checkOut('staged');
    const first = await opened.build();
    await writeFile(join(opened.job.workspace, 'message.txt'), `hello again ${randomUUID()}\n`);
    const refused = await opened.build();
    expect(refused).toMatchObject({ code: 1, outputs: { cause: 'image/tag-exists' } });
    expect(refused.log).not.toContain('RUN');
    expect(await opened.stored('1')).toBe(first.outputs.digest);
    const forced = await opened.build({ overwrite: 'true' });
    expect(errorsOf(forced)).toEqual([]);
    expect(forced.outputs.skipped).toBe('false');
    expect(forced.outputs.digest).not.toBe(first.outputs.digest);
    expect(await opened.stored('1')).toBe(forced.outputs.digest);
  }, 60_000);

  test('locks image and tags, and says so when a locked tag shall be overwritten', async () => {
    await opened.checkOut('scratch');
    const first = await opened.build({ lock: 'true' });
    expect(first).toMatchObject({ code: 0 });
    expect(first.summary).toContain('locked together with its tags');
    await writeFile(join(opened.job.workspace, 'message.txt'), `hello again ${randomUUID()}\n`);
    const second = await opened.build({ overwrite: 'true' });
    expect(second).toMatchObject({ code: 1, outputs: { cause: 'registry/locked' } });
    expect(second.log).not.toContain('COPY');
    expect(await opened.stored('1')).toBe(first.outputs.digest);
  }, 60_000);

  test('hands secrets to the build and to nobody else', async () => {
    const secret = `hush-${randomUUID()}`;
    await writeFile(
      join(opened.job.workspace, 'Dockerfile'),
      `FROM busybox:1\nRUN --mount=type=secret,id=token cat /run/secrets/token # ${randomUUID()}\n`,
    );
    const step = await opened.build({ secrets: `token=${secret}` });
    expect(step).toMatchObject({ code: 0 });
    expect(step.log + step.summary + JSON.stringify(step.outputs)).not.toContain(secret);
    expect(step.log).toContain('***');
  }, 60_000);
});

describe('a registry that fails', () => {
  // One request more than BuildKit makes before it gives up.
  test.each([
    { name: 'with an error', kind: 'status', status: 503, times: 9 },
    { name: 'without an answer', kind: 'reset', times: 21 },
    { name: 'because it has too much to do', kind: 'status', status: 429, times: 6 },
  ] as const)(
    '$name, for longer than BuildKit tries: only the push is repeated',
    async ({ name: _, ...fault }) => {
      await opened.checkOut('staged');
      await control().setFaults(registry, [{ ...fault, method: 'PUT', path: '/manifests/1$' }]);
      const step = await opened.build();
      expect(errorsOf(step)).toEqual([]);
      expect(step.log).toContain('Only the push is repeated');
      expect(step.log.match(/wrote \d+ bytes/g)).toHaveLength(1);
      expect(step.outputs.digest).toBe(await opened.stored('1'));
    },
    60_000,
  );

  test('for one of two tags: that is no success, and the next run gives the missing tag without a build', async () => {
    await opened.checkOut('staged');
    const tags = 'type=raw,value=first\ntype=raw,value=second';
    const faults = [{ kind: 'status', status: 503, method: 'PUT', path: '/manifests/second$', times: 100 }] as const;
    await control().setFaults(registry, [...faults]);
    const half = await opened.build({ tags, retries: '0' });
    expect(half).toMatchObject({ code: 1, outputs: { cause: 'registry/unavailable', digest: '', reference: '' } });
    expect(half.summary).toContain('not all tags were pushed');
    const digest = await opened.stored('first');
    expect([digest, await opened.stored('second')]).toEqual([expect.stringMatching(/^sha256:/), null]);
    await control().setFaults(registry, []);
    const whole = await opened.build({ tags });
    expect(whole).toMatchObject({ code: 0, outputs: { digest, skipped: 'true' } });
    expect(await opened.stored('second')).toBe(digest);
  }, 60_000);

  test('for good: nothing is reported as pushed', async () => {
    await opened.checkOut('staged');
    const faults = [{ kind: 'status', status: 503, method: 'PUT', path: '/manifests/', times: 100 }] as const;
    await control().setFaults(registry, [...faults]);
    const step = await opened.build({ retries: '0' });
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'registry/unavailable', digest: '', reference: '' } });
  }, 60_000);
});
