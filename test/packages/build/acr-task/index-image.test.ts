import { putIndex } from '@aks-delivery/build/acr-task/index-image';
import { expect, test } from '@jest/globals';
import { fakeRegistry } from '../registry.ts';

const host = 'contoso.azurecr.io';
const platforms = ['linux/amd64', 'linux/arm64'];
const log = { info: () => undefined, warning: () => undefined, foreign: () => undefined };

test('an index is made of what the runs pushed, also when another job has moved the tags of the platforms', async () => {
  const registry = fakeRegistry(host);
  const [amd, arm] = platforms.map((platform) => registry.push('shop', { platform }));
  const other = registry.push('shop', { platform: 'of another job' });
  registry.tag('shop', '1-linux-amd64', other);
  registry.tag('shop', '1-linux-arm64', arm ?? '');
  const runs = [
    { images: [{ repository: 'shop', tag: '1-linux-amd64', digest: amd ?? '' }] },
    // Azure does not always tell; then the tag does.
    { images: [] },
  ];
  const tools = { registries: () => registry, log };
  const digest = await putIndex([`${host}/shop:1`], platforms, runs, tools);
  const index = await registry.manifest('shop', digest);
  expect(index?.content.manifests?.map((entry) => entry.digest)).toEqual([amd, arm]);
  expect(registry.at('shop', '1')).toBe(digest);
});
