import { loginServer, type NameInputs, namesOf } from '@aks-delivery/build/inputs/names';
import { describe, expect, test } from '@jest/globals';

const source = {
  repository: 'contoso/shop',
  ref: 'refs/heads/main',
  sha: '4f2d3a1b0c9e8d7f6a5b4c3d2e1f0a9b8c7d6e5f',
  eventName: 'push',
  serverUrl: 'https://github.com',
  commitDate: new Date(0),
  now: new Date(0),
};
const nothing: NameInputs = { registries: [], images: '', tags: '', flavor: '', labels: '', annotations: '' };

interface Row {
  name: string;
  inputs: Partial<NameInputs>;
  references: string[];
  hosts: string[];
}

const rows: Row[] = [
  {
    name: 'an image and a registry by its name: the tag is the commit',
    inputs: { registries: ['contoso'], images: 'shop' },
    references: [`contoso.azurecr.io/shop:${source.sha}`],
    hosts: ['contoso.azurecr.io'],
  },
  {
    name: 'rules for several images',
    inputs: {
      images: 'contoso.azurecr.io/shop\nghcr.io/contoso/shop',
      tags: 'type=ref,event=branch\ntype=raw,value=x',
    },
    references: [
      'contoso.azurecr.io/shop:main',
      'contoso.azurecr.io/shop:x',
      'ghcr.io/contoso/shop:main',
      'ghcr.io/contoso/shop:x',
    ],
    hosts: ['contoso.azurecr.io'],
  },
  {
    name: 'images with attributes and comments',
    inputs: {
      registries: ['contoso'],
      images: '# ours\nname=team/shop\nname=old,enable=false',
      tags: 'type=raw,value=1',
    },
    references: ['contoso.azurecr.io/team/shop:1'],
    hosts: ['contoso.azurecr.io'],
  },
  {
    name: 'whole references, as docker/build-push-action takes them',
    inputs: { tags: 'contoso.azurecr.io/shop:1, contoso.azurecr.io/shop:2\nghcr.io/contoso/shop:1' },
    references: ['contoso.azurecr.io/shop:1', 'contoso.azurecr.io/shop:2', 'ghcr.io/contoso/shop:1'],
    hosts: ['contoso.azurecr.io'],
  },
  {
    name: 'references without a host',
    inputs: { registries: ['contoso.azurecr.io', 'base'.padEnd(5, 's')], tags: 'team/shop:1' },
    references: ['contoso.azurecr.io/team/shop:1'],
    hosts: ['contoso.azurecr.io', 'bases.azurecr.io'],
  },
  { name: 'nothing', inputs: {}, references: [], hosts: [] },
];

describe('the names of an image come from', () => {
  test.each(rows)('$name', ({ inputs, references, hosts }) => {
    const names = namesOf({ ...nothing, ...inputs }, source, undefined);
    expect(names.references).toEqual(references);
    expect(names.hosts).toEqual(hosts);
  });

  test('references with a tag only: docker would push latest', () => {
    expect(() => namesOf({ ...nothing, tags: 'contoso.azurecr.io/shop' }, source, undefined)).toThrow(
      expect.objectContaining({ code: 'build/no-tag', message: expect.stringContaining('names no tag') }),
    );
  });

  test('the version in the labels, also for whole references', () => {
    const { metadata } = namesOf({ ...nothing, tags: 'contoso.azurecr.io/shop:1.2.3' }, source, undefined);
    expect(metadata.labels).toMatchObject({
      'org.opencontainers.image.version': '1.2.3',
      'org.opencontainers.image.revision': source.sha,
    });
  });
});

describe('the login server of a registry', () => {
  test.each([
    { registry: 'Contoso', cloud: undefined, expected: 'contoso.azurecr.io' },
    { registry: 'contoso', cloud: 'AzureChinaCloud', expected: 'contoso.azurecr.cn' },
    { registry: 'contoso', cloud: 'AzureUSGovernment', expected: 'contoso.azurecr.us' },
    { registry: 'https://contoso.azurecr.io/', cloud: 'AzureChinaCloud', expected: 'contoso.azurecr.io' },
    { registry: 'registry.contoso.example:5000', cloud: undefined, expected: 'registry.contoso.example:5000' },
  ])('of $registry in $cloud is $expected', ({ registry, cloud, expected }) => {
    expect(loginServer(registry, cloud)).toBe(expected);
  });

  test.each(['shop/app', '--help', 'con toso', 'abc'])('is not known for "%s"', (registry) => {
    expect(() => loginServer(registry, undefined)).toThrow(expect.objectContaining({ code: 'build/registry-invalid' }));
  });
});
