import { UserError } from '@aks-delivery/action/errors';
import { buildAndPush, type Order, type Tools } from '@aks-delivery/build/build-push';
import type { Built } from '@aks-delivery/build/plan';
import { sourceLabel } from '@aks-delivery/build/source-hash';
import { manifestTypes } from '@aks-delivery/oci';
import { describe, expect, test } from '@jest/globals';
import { plainPlan } from './plan.ts';
import { fakeRegistry } from './registry.ts';

const host = 'contoso.azurecr.io';
const one = `${host}/shop:1`;
const two = `${host}/shop:2`;

const problem = (code: string) => new UserError({ code, message: 'It failed.', fix: 'Repair it.' });
const failing: Built = { metadata: {}, steps: [], problem: problem('registry/unavailable'), onlyPushFailed: true };

/** An engine that pushes an image to the fake registry, after some attempts that fail. */
function setUp({ failures = [], references = [one] }: { failures?: Built[]; references?: string[] } = {}) {
  const registry = fakeRegistry(host);
  const waited: number[] = [];
  const lines: string[] = [];
  let attempts = 0;
  const tools: Tools = {
    engine: {
      name: 'fake',
      build: async (plan) => {
        attempts += 1;
        const failure = failures.shift();
        if (failure !== undefined) return failure;
        const labels = Object.fromEntries(plan.labels.map(({ name, value }) => [name, value]));
        const digest = registry.push('shop', labels);
        for (const reference of plan.references) registry.tag('shop', reference.split(':')[1] ?? '', digest);
        return { metadata: {}, steps: [], onlyPushFailed: false, digest };
      },
    },
    registries: (name) => (name === host ? registry : undefined),
    azure: undefined,
    env: {},
    workspace: '/repo',
    folder: '/temp',
    signal: new AbortController().signal,
    log: { info: (line) => lines.push(line), warning: () => undefined, foreign: () => undefined },
    sleep: async (ms) => void waited.push(ms),
  };
  const order = (changed: Partial<Order['policy']> = {}, source = 'one'): Order => ({
    plan: { ...plainPlan, references, push: true, labels: [{ name: sourceLabel, value: source }] },
    policy: { push: true, overwrite: false, lock: false, skipBuilt: true, retries: 3, ...changed },
    source,
  });
  return { registry, tools, order, waited, lines, attempts: () => attempts };
}

describe('building and pushing', () => {
  test('ends with the digest that the registry has, and what the image consists of', async () => {
    const { tools, order, registry } = setUp();
    const outcome = await buildAndPush(order(), tools);
    expect(outcome).toMatchObject({ verdict: 'pushed', digest: registry.at('shop', '1'), locked: false, attempts: 1 });
    expect(outcome.image?.platforms).toMatchObject([{ platform: 'linux/amd64', layers: [{ command: 'COPY . /' }] }]);
  });

  test('asks for permission to push before it builds', async () => {
    const { tools, order, registry, attempts } = setUp();
    registry.deny(problem('registry/push-denied'));
    await expect(buildAndPush(order(), tools)).rejects.toMatchObject({ code: 'registry/push-denied' });
    expect(attempts()).toBe(0);
  });

  test('repeats only a push that failed in passing, and waits longer each time', async () => {
    const { tools, order, waited, attempts } = setUp({ failures: [failing, failing] });
    expect(await buildAndPush(order(), tools)).toMatchObject({ verdict: 'pushed', attempts: 3 });
    expect(waited).toEqual([3_000, 7_000]);
    expect(attempts()).toBe(3);
  });

  test('gives the last reason when the retries are used up', async () => {
    const { tools, order } = setUp({ failures: [failing, failing, failing] });
    const outcome = await buildAndPush(order({ retries: 2 }), tools);
    expect(outcome).toMatchObject({ verdict: 'failed', attempts: 3, problem: { code: 'registry/unavailable' } });
    expect(outcome.digest).toBeUndefined();
  });

  test('does not repeat a build that failed', async () => {
    const broken: Built = { ...failing, problem: problem('build/step-failed'), onlyPushFailed: false };
    const { tools, order, attempts } = setUp({ failures: [broken] });
    expect(await buildAndPush(order(), tools)).toMatchObject({
      verdict: 'failed',
      problem: { code: 'build/step-failed' },
    });
    expect(attempts()).toBe(1);
  });

  test('takes an image of the same source, and gives it the tags that are missing', async () => {
    const { tools, order, registry, attempts } = setUp({ references: [one, two] });
    const first = await buildAndPush({ ...order(), plan: { ...order().plan, references: [one] } }, tools);
    const second = await buildAndPush(order(), tools);
    expect(second).toMatchObject({ verdict: 'already-built', digest: first.digest, foundAt: one });
    expect(registry.at('shop', '2')).toBe(first.digest);
    expect(attempts()).toBe(1);
  });

  test('refuses a tag that holds another source', async () => {
    const { tools, order, attempts } = setUp();
    await buildAndPush(order(), tools);
    await expect(buildAndPush(order({}, 'two'), tools)).rejects.toMatchObject({
      code: 'image/tag-exists',
      message: expect.stringContaining(one),
    });
    expect(attempts()).toBe(1);
  });

  test('overwrites an image of which a part was purged, since nobody knows its source', async () => {
    const { tools, order, registry } = setUp();
    const gone = { mediaType: manifestTypes.image, digest: `sha256:${'0'.repeat(64)}`, size: 1 };
    const bytes = Buffer.from(JSON.stringify({ mediaType: manifestTypes.index, manifests: [gone] }));
    await registry.putManifest('shop', '1', { mediaType: manifestTypes.index, bytes });
    expect(await buildAndPush(order({ overwrite: true }), tools)).toMatchObject({ verdict: 'pushed' });
  });

  test('locks, and then refuses to overwrite even when told to', async () => {
    const { tools, order, registry } = setUp();
    expect(await buildAndPush(order({ lock: true }), tools)).toMatchObject({ verdict: 'pushed', locked: true });
    expect(registry.lockedTags()).toEqual(['shop:1']);
    await expect(buildAndPush(order({ overwrite: true }, 'two'), tools)).rejects.toMatchObject({
      code: 'registry/locked',
    });
  });

  test('builds nothing and moves no tag when one of several is locked', async () => {
    const { tools, order, registry, attempts } = setUp({ references: [one, two] });
    await buildAndPush({ ...order({ lock: true }), plan: { ...order().plan, references: [two] } }, tools);
    const old = registry.push('shop', { old: 'yes' });
    registry.tag('shop', '1', old);
    await expect(buildAndPush(order({ overwrite: true }, 'two'), tools)).rejects.toMatchObject({
      code: 'registry/locked',
      message: expect.stringContaining(two),
    });
    expect([registry.at('shop', '1'), attempts()]).toEqual([old, 1]);
  });

  test('does not report an image that somebody else has replaced meanwhile', async () => {
    const { tools, order, registry } = setUp();
    const pushed = tools.engine.build;
    const engine = {
      name: 'fake',
      build: async (...given: Parameters<typeof pushed>) => {
        const built = await pushed(...given);
        registry.tag('shop', '1', registry.push('shop', { other: 'yes' }));
        return built;
      },
    };
    const outcome = await buildAndPush(order(), { ...tools, engine });
    expect(outcome).toMatchObject({ verdict: 'incomplete', problem: { code: 'build/digest-changed' }, attempts: 1 });
    expect(outcome.digest).toBeUndefined();
  });

  test('does not report a push without a digest', async () => {
    const { tools, order } = setUp({ failures: [{ metadata: {}, steps: [], onlyPushFailed: false }] });
    const outcome = await buildAndPush(order(), tools);
    expect(outcome).toMatchObject({ verdict: 'incomplete', problem: { code: 'build/digest-unknown' } });
    expect(outcome.digest).toBeUndefined();
  });

  describe('says that the image is there when what follows the push fails', () => {
    test.each([
      { name: 'the lock', door: 'lock', code: 'registry/lock-denied', says: 'it is not locked: It failed.' },
      {
        name: 'reading it back',
        door: 'resolve',
        code: 'registry/unavailable',
        says: 'could not be read back: It failed.',
      },
    ])('$name', async ({ door, code, says }) => {
      const { tools, order, registry } = setUp();
      const broken = async () => {
        throw problem(code);
      };
      const resolve = async (...given: Parameters<typeof registry.resolve>) =>
        registry.at('shop', '1') === undefined ? registry.resolve(...given) : broken();
      const failing = { ...registry, ...(door === 'lock' ? { lock: broken } : { resolve }) };
      const outcome = await buildAndPush(order({ lock: true }), { ...tools, registries: () => failing });
      expect(outcome).toMatchObject({ verdict: 'incomplete', digest: registry.at('shop', '1'), locked: false });
      expect(outcome.problem).toMatchObject({ code, fix: 'Repair it.', message: expect.stringContaining(says) });
      expect(outcome.problem?.message).toMatch(/^contoso\.azurecr\.io\/shop\S+ is in the registry, but /);
    });

    test('but not when the job was cancelled meanwhile', async () => {
      const { tools, order, registry } = setUp();
      const cancelled = new AbortController();
      const lock = async () => {
        cancelled.abort(problem('run/cancelled'));
        throw problem('registry/unavailable');
      };
      const signalled = { ...tools, signal: cancelled.signal, registries: () => ({ ...registry, lock }) };
      await expect(buildAndPush(order({ lock: true }), signalled)).rejects.toThrow();
    });
  });

  test('asks no registry when nothing is pushed', async () => {
    const { tools, order, registry } = setUp({ failures: [{ metadata: {}, steps: [], onlyPushFailed: false }] });
    registry.deny(problem('registry/push-denied'));
    expect(await buildAndPush(order({ push: false }), tools)).toMatchObject({ verdict: 'built' });
  });

  test('leaves registries alone that it is not signed in to', async () => {
    const { tools, order } = setUp();
    const outcome = await buildAndPush(order(), { ...tools, registries: () => undefined });
    expect(outcome).toMatchObject({ verdict: 'pushed' });
    expect(outcome.image).toBeUndefined();
  });
});
