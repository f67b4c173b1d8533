import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { dockerHost } from '../../../lab/environment.ts';
import { packagesFolder } from '../../../lab/tools/debian.ts';
import { registries } from '../../../lab/world.ts';
import { type BuildJob, errorsOf, openBuildJob } from './build-job.ts';

const { loginServer, name: registry } = registries.shop;
/** A runner with a Docker engine, on which nobody has made another builder. */
const runner = { DOCKER_HOST: dockerHost, BUILDX_BUILDER: '', BUILDX_CONFIG: '' };
let opened: BuildJob;
beforeEach(async () => {
  opened = await openBuildJob({ env: runner });
});
afterEach(() => opened.close());

/** The id of an image that the engine has; fails when it has none. */
async function loaded(reference: string): Promise<string> {
  const args = ['--host', dockerHost, 'image', 'inspect', '--format', '{{.Id}}', reference];
  return (await promisify(execFile)(join(packagesFolder, 'usr/bin/docker'), args)).stdout.trim();
}

describe('with the builder of the Docker engine', () => {
  test('acr-build-push gives the digest that the registry has, locks it, and knows it the next time', async () => {
    await opened.checkOut('staged');
    const tags = 'type=raw,value=1\ntype=raw,value=main';
    const inputs = { tags, lock: 'true', labels: 'team=shop' };
    const step = await opened.build(inputs);
    expect(errorsOf(step)).toEqual([]);
    const image = `${loginServer}/${opened.repository}`;
    const digest = await opened.stored('main');
    expect(step.outputs).toMatchObject({
      digest,
      reference: `${image}@${await opened.stored('1')}`,
      imageid: await loaded(`${image}:1`),
      'platform-digests': JSON.stringify({ 'linux/amd64': digest }),
      'attestation-digests': '[]',
      skipped: 'false',
      cause: '',
    });
    expect(step.log).toContain(`✓ pushing ${image}:main with docker`);
    for (const part of ['locked together with its tags', 'Layers of linux/amd64', '```mermaid'])
      expect(step.summary).toContain(part);
    expect(await opened.labels('1')).toMatchObject({
      team: 'shop',
      'org.opencontainers.image.revision': expect.any(String),
    });
    expect((await opened.build(inputs)).outputs).toMatchObject({ digest, skipped: 'true' });
  }, 60_000);

  test('without a push, the image is in the engine, and its id is not passed off as a digest', async () => {
    await opened.checkOut('scratch');
    const step = await opened.build({ push: 'false', load: 'true' });
    expect(errorsOf(step)).toEqual([]);
    const imageid = await loaded(`${loginServer}/${opened.repository}:1`);
    expect(step.outputs).toMatchObject({ digest: '', reference: '', imageid });
    expect(await opened.stored('1')).toBeNull();
  }, 60_000);

  test('its base images are read by the sign-in of the job', async () => {
    const base = `${loginServer}/hub/library/busybox:1`;
    await writeFile(join(opened.job.workspace, 'Dockerfile'), `FROM ${base}\nRUN echo ${randomUUID()}\n`);
    const step = await opened.build({ pull: 'true' });
    expect(errorsOf(step)).toEqual([]);
    expect(step.outputs.digest).toBe(await opened.stored('1'));
  }, 60_000);

  test.each([
    { inputs: { platforms: 'linux/amd64,linux/arm64' }, says: 'Multi-platform build is not supported' },
    { inputs: { 'cache-to': 'type=local,dest=cache' }, says: 'Cache export is not supported' },
    { inputs: { sbom: 'true' }, says: 'Attestation is not supported' },
    { inputs: { load: 'true' }, says: 'multiple outputs currently unsupported' },
  ])('what it cannot do is said, with the way out: $says', async ({ inputs, says }) => {
    await opened.checkOut('scratch');
    const step = await opened.build(inputs);
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'build/driver-unsupported', digest: '' } });
    expect(errorsOf(step)[0]?.message).toContain(says);
    expect(errorsOf(step)[0]?.message).toContain('docker/setup-buildx-action');
    expect(await opened.stored('1')).toBeNull();
  });

  test.each([
    { fixture: 'bad-syntax', cause: 'build/dockerfile-invalid', at: { line: '3' } },
    { fixture: 'failing-run', cause: 'build/step-failed', at: {} },
    { fixture: 'missing-file', cause: 'build/file-missing', at: {} },
  ])('a Dockerfile that fails is annotated: $fixture', async ({ fixture, cause, at }) => {
    await opened.checkOut(fixture);
    const step = await opened.build();
    expect(step).toMatchObject({ code: 1, outputs: { cause, digest: '' } });
    expect(errorsOf(step)).toMatchObject([{ properties: { file: 'Dockerfile', ...at } }]);
  });

  // It takes such an answer to a manifest as final; uploads it repeats itself for 50 s.
  test.each([
    { name: 'with an error', kind: 'status', status: 503, method: 'PUT', path: '/manifests/2$' },
    { name: 'because it has too much to do', kind: 'status', status: 429, method: 'PUT', path: '/manifests/1$' },
    { name: 'without an answer', kind: 'reset', method: 'PUT', path: '/manifests/1$' },
    { name: 'when it is asked for the digest', kind: 'status', status: 503, method: 'GET', path: '/manifests/sha256:' },
  ] as const)(
    'a registry that fails for a while, $name: only the push is repeated',
    async ({ name: _, ...fault }) => {
      await opened.checkOut('staged');
      await control().setFaults(registry, [{ ...fault, times: 1 }]);
      const step = await opened.build({ tags: 'type=raw,value=1\ntype=raw,value=2' });
      expect(errorsOf(step)).toEqual([]);
      expect(step.log).toContain('Only the push is repeated');
      expect(step.log.match(/wrote \d+ bytes/g)).toHaveLength(1);
      expect([await opened.stored('1'), await opened.stored('2')]).toEqual(Array(2).fill(step.outputs.digest));
    },
    60_000,
  );

  test('a firewall that lets this runner in and the engine not ends with its cause, and at once', async () => {
    await opened.checkOut('staged');
    const message =
      "client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.";
    const body = JSON.stringify({ errors: [{ code: 'DENIED', message }] });
    await control().setFaults(registry, [
      { kind: 'status', status: 403, body, times: 1_000, method: 'POST', path: '/blobs/uploads/' },
    ]);
    const step = await opened.build();
    expect(step).toMatchObject({ code: 1, outputs: { cause: 'registry/firewall', digest: '' } });
    expect(errorsOf(step)[0]?.message).toContain('it saw the address 203.0.113.7');
    expect(step.log).not.toContain('Only the push is repeated');
  }, 60_000);
});
