import { expect, test } from '@jest/globals';
import { withNames, withRegistries } from '../../../lab/host/names.ts';

test.each([
  { name: 'an empty file', hosts: '' },
  { name: 'a file without a last line end', hosts: '127.0.0.1 localhost' },
  {
    name: 'a file that gives a registry another meaning',
    hosts: '127.0.0.1 localhost\n1.2.3.4 contososhop.azurecr.io\n',
  },
])('the registries are named in $name, and nothing else changes', ({ hosts }) => {
  const lines = withRegistries(hosts).split('\n').filter(Boolean);
  expect(lines.filter((line) => line.includes('azurecr.io'))).toEqual([
    '10.213.0.10 contososhop.azurecr.io',
    '10.213.0.11 contosoprod.azurecr.io',
  ]);
  expect(lines.filter((line) => !line.includes('azurecr.io'))).toEqual(
    hosts.includes('localhost') ? ['127.0.0.1 localhost'] : [],
  );
  expect(withRegistries(withRegistries(hosts))).toBe(withRegistries(hosts));
});

test('a command keeps its arguments as they are', () => {
  const { command, args } = withNames('act', ['push', "it's $HOME"]);
  expect([command, args.slice(-3)]).toEqual(['unshare', ['act', 'push', "it's $HOME"]]);
});
