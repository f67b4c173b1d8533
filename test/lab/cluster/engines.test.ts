import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engines } from '@aks-delivery/build/engines';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { registries } from '../../../lab/world.ts';
import { type BuildJob, errorsOf, openBuildJob } from './build-job.ts';

const names = Object.keys(engines);
let opened: BuildJob;
beforeEach(async () => {
  opened = await openBuildJob();
});
afterEach(() => opened.close());

const digest = /^sha256:[0-9a-f]{64}$/;
const shop = registries.shop.loginServer;

describe.each(names)('whatever its engine, a build keeps these promises: %s', (engine) => {
  const build = (inputs: Readonly<Record<string, string>> = {}) => opened.build({ engine, ...inputs });

  test('it gives the digest that the registry has, in all outputs, and locks it', async () => {
    await opened.checkOut('staged');
    const step = await build({ tags: 'type=raw,value=1\ntype=raw,value=main', lock: 'true' });
    expect(errorsOf(step)).toEqual([]);
    expect(step.outputs).toMatchObject({
      image: `${shop}/${opened.repository}`,
      digest: await opened.stored('main'),
      reference: `${shop}/${opened.repository}@${await opened.stored('1')}`,
      tags: `${shop}/${opened.repository}:1\n${shop}/${opened.repository}:main`,
      'tag-names': '1\nmain',
      imageid: expect.stringMatching(digest),
      'platform-digests': expect.stringMatching(/^\{"linux\/amd64":"sha256:[0-9a-f]{64}"\}$/),
      'attestation-digests': expect.stringMatching(/^\[.*\]$/),
      metadata: expect.stringMatching(/^\{.*\}$/s),
      skipped: 'false',
      cause: '',
    });
    expect(Number(step.outputs.seconds)).toBeGreaterThan(0);
    expect(step.log).toMatch(/→ \[build 3\/3\] RUN tr/);
    expect(step.log).toMatch(/✓ \[build 3\/3\] RUN tr/);
    expect(step.log).toContain('wrote');
    for (const part of ['```mermaid', 'locked together with its tags', 'Layers of linux/amd64'])
      expect(step.summary).toContain(part);
  }, 60_000);

  test('its image has the labels and build arguments that were asked for, character for character', async () => {
    const label = `it's "$HOME" \`id\` ${randomUUID()}`;
    const odd = `{{.Run.ID}} ${label}`;
    await writeFile(
      join(opened.job.workspace, 'Dockerfile'),
      'FROM busybox:1\nARG ODD\nRUN printf "given: %s\\n" "$ODD"\n',
    );
    const step = await build({ 'build-args': `ODD=${odd}`, labels: `odd=${label}` });
    expect(errorsOf(step)).toEqual([]);
    expect(step.log).toContain(`given: ${odd}`);
    expect(await opened.labels('1')).toMatchObject({
      odd: label,
      'org.opencontainers.image.revision': expect.any(String),
    });
  }, 60_000);

  test('it knows what was built from the same source by any engine', async () => {
    await opened.checkOut('scratch');
    const first = await build();
    expect(errorsOf(first)).toEqual([]);
    for (const other of names) {
      const again = await opened.build({ engine: other });
      expect(again.outputs).toMatchObject({ skipped: 'true', digest: first.outputs.digest });
    }
  }, 60_000);

  test('it builds for two platforms, under tags of which each has both', async () => {
    await opened.checkOut('scratch');
    const tags = 'type=raw,value=1\ntype=raw,value=main';
    const step = await build({ tags, platforms: 'linux/amd64,linux/arm64', provenance: 'false' });
    expect(errorsOf(step)).toEqual([]);
    expect(Object.keys(JSON.parse(step.outputs['platform-digests'] ?? '')).sort()).toEqual([
      'linux/amd64',
      'linux/arm64',
    ]);
    expect([await opened.stored('1'), await opened.stored('main')]).toEqual(Array(2).fill(step.outputs.digest));
  }, 60_000);

  test('without a push it only proves that the Dockerfile builds', async () => {
    await opened.checkOut('staged');
    const step = await build({ push: 'false' });
    expect(errorsOf(step)).toEqual([]);
    expect(step.outputs).toMatchObject({ digest: '', reference: '' });
    expect(await opened.stored('1')).toBeNull();
  }, 60_000);

  test.each([
    { fixture: 'bad-syntax', cause: 'build/dockerfile-invalid', line: '3', says: 'unknown instruction: RUM' },
    { fixture: 'failing-run', cause: 'build/step-failed', line: '3', says: 'exit code 3' },
    { fixture: 'missing-file', cause: 'build/file-missing', line: '2', says: '/absent.txt' },
    { fixture: 'missing-base', cause: 'build/base-image-missing', line: '1', says: 'busybox:never-pushed' },
  ])(
    'it annotates a Dockerfile that fails on its line: $fixture',
    async ({ fixture, cause, line, says }) => {
      await opened.checkOut(fixture);
      const step = await build();
      expect(step).toMatchObject({ code: 1, outputs: { cause, digest: '', reference: '' } });
      expect(errorsOf(step)).toMatchObject([{ properties: { file: 'Dockerfile', line } }]);
      expect(errorsOf(step)[0]?.message).toContain(says);
      expect(await opened.stored('1')).toBeNull();
    },
    60_000,
  );
});
