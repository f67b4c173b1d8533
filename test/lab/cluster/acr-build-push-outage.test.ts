import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { restart } from '../../../lab/restart.ts';
import { until } from '../../../lab/until.ts';
import { registries } from '../../../lab/world.ts';
import { type BuildJob, errorsOf, openBuildJob } from './build-job.ts';

let opened: BuildJob;
beforeEach(async () => {
  opened = await openBuildJob({ registry: registries.production });
});
afterEach(() => opened.close());

test('a registry that is down for ten seconds in the middle of a push costs a repeated push, and nothing else', async () => {
  const { name } = registries.production;
  await opened.checkOut('staged');
  await control().clearRequests(name);
  // The first upload waits at the door until the registry behind it has gone.
  await control().setFaults(name, [{ kind: 'delay', method: 'PUT', path: '/blobs/uploads/', delayMs: 2_000 }]);
  const running = await opened.start();
  const isUploading = async () => (await control().requests(name)).some(({ fault }) => fault === 'delay');
  await until(isUploading, 'the first upload', 60);
  await restart('production-registry', 10_000);
  const step = await running.result;
  expect(errorsOf(step)).toEqual([]);
  expect(step.log).toContain('Only the push is repeated: 1 of 5');
  expect(step.log.match(/wrote \d+ bytes/g)).toHaveLength(1);
  const digest = await opened.stored('1');
  expect(digest).toMatch(/^sha256:/);
  expect(step).toMatchObject({ code: 0, outputs: { digest, skipped: 'false', cause: '' } });
  const away = (await control().requests(name)).filter(({ method, status }) => method !== 'GET' && status === 503);
  expect(away.length).toBeGreaterThan(1);
}, 120_000);
