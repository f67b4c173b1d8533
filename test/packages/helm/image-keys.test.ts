import { parseImage } from '@aks-delivery/helm/values/image';
import { imageAssignments, parseImageKeys } from '@aks-delivery/helm/values/image-keys';
import { describe, expect, test } from '@jest/globals';

const digest = `sha256:${'a'.repeat(64)}`;
const usual = { repository: 'image.repository', tag: 'image.tag', digest: 'image.digest' };

/** The values of an image, by path. */
const values = (image: string, keys: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    imageAssignments(parseImage(image), parseImageKeys(keys)).map(({ path, value }) => [path.join('/'), value]),
  );

describe('an image goes to the keys that the chart reads', () => {
  test.each([
    {
      name: 'a tag clears the digest that a value file may hold',
      image: 'acr.io/shop:1',
      keys: usual,
      expected: { 'image/repository': 'acr.io/shop', 'image/tag': '1', 'image/digest': '' },
    },
    {
      name: 'a digest leaves the tag, which only decorates then',
      image: `acr.io/shop@${digest}`,
      keys: usual,
      expected: { 'image/repository': 'acr.io/shop', 'image/digest': digest },
    },
    {
      name: 'only keys that are mapped are written',
      image: 'acr.io/shop:1',
      keys: { tag: 'app.version' },
      expected: { 'app/version': '1' },
    },
    {
      name: 'the whole reference',
      image: `acr.io/shop:1@${digest}`,
      keys: { reference: 'image' },
      expected: { image: `acr.io/shop:1@${digest}` },
    },
    {
      name: 'a registry of its own',
      image: 'localhost:5000/team/shop:1',
      keys: { registry: 'global.registry', repository: 'image.name', tag: 'image.tag' },
      expected: { 'global/registry': 'localhost:5000', 'image/name': 'team/shop', 'image/tag': '1' },
    },
    {
      name: 'an image of Docker Hub',
      image: 'bitnami/redis:7',
      keys: { registry: 'image.registry', repository: 'image.repository', tag: 'image.tag' },
      expected: { 'image/registry': 'docker.io', 'image/repository': 'bitnami/redis', 'image/tag': '7' },
    },
    {
      name: 'an item of a list, and a key with a dot',
      image: 'acr.io/shop:1',
      keys: { reference: 'containers[0].my\\.image' },
      expected: { 'containers/0/my.image': 'acr.io/shop:1' },
    },
  ])('$name', ({ image, keys, expected }) => {
    expect(values(image, keys)).toEqual(expected);
  });

  test.each([
    {
      name: 'an unknown part, with the known ones',
      image: 'a:1',
      keys: { name: 'x' },
      says: /repository, tag, digest, registry/,
    },
    { name: 'a path that is none', image: 'a:1', keys: { tag: 'a..b' }, says: /gives tag the path "a..b"/ },
    { name: 'a path with an equals sign', image: 'a:1', keys: { tag: 'a=b' }, says: /gives tag the path/ },
    { name: 'a digest without a key', image: `a@${digest}`, keys: { tag: 'tag' }, says: /no key for the digest/ },
    {
      name: 'a digest beside a tag, without a key',
      image: `a:1@${digest}`,
      keys: { tag: 'tag' },
      says: /no key for the digest/,
    },
    { name: 'a tag without a key', image: 'a:1', keys: { digest: 'digest' }, says: /no key for the tag/ },
  ])('$name is refused: another image would run', ({ image, keys, says }) => {
    let error: Error & { code?: string; fix?: string } = new Error('nothing was thrown');
    try {
      values(image, keys);
    } catch (thrown) {
      error = thrown as Error;
    }
    expect(error.code).toBe('helm/image-keys-invalid');
    expect(`${error.message} ${error.fix}`).toMatch(says);
  });
});
