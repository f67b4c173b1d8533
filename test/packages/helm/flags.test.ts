import { rollbackArgs, type UpgradeOptions, uninstallArgs, upgradeArgs } from '@aks-delivery/helm/flags';
import { parseVersion } from '@aks-delivery/helm/version';
import { describe, expect, test } from '@jest/globals';

const three = parseVersion('v3.21.4');
const four = parseVersion('v4.2.4');
const options: UpgradeOptions = {
  release: 'shop',
  namespace: 'prod',
  createNamespace: false,
  chart: '/w/charts/shop',
  valuesFiles: ['/w/a.yaml', '/t/values.json'],
  labels: { 'aks-delivery/run-id': '7', 'aks-delivery/health': 'unproved' },
  dryRun: 'none',
  timeoutMs: 299_500,
};

describe('the arguments of helm', () => {
  test('Helm 3 upgrades without waiting or rolling back by itself', () => {
    expect(upgradeArgs(options, three)).toEqual(
      'upgrade shop /w/charts/shop --install --reset-values --namespace prod --timeout 300s --history-max 10 --values /w/a.yaml --values /t/values.json --labels aks-delivery/run-id=7,aks-delivery/health=unproved'.split(
        ' ',
      ),
    );
  });

  test('Helm 4 is told the same by its wait strategy', () => {
    expect(upgradeArgs(options, four)).toContain('--wait=hookOnly');
    expect(rollbackArgs('shop', 'prod', 3, 60_000, four)).toContain('--wait=hookOnly');
    expect(rollbackArgs('shop', 'prod', 3, 60_000, three)).not.toContain('--wait=hookOnly');
  });

  test.each([three, four])(
    'no version is ever told to roll back by itself: a cancelled job would lock the release',
    (version) => {
      expect(upgradeArgs(options, version).join(' ')).not.toMatch(/atomic|rollback-on-failure|--wait( |$)/);
    },
  );

  test('a dry run never prints secrets', () => {
    expect(upgradeArgs({ ...options, dryRun: 'server' }, four)).toEqual(
      expect.arrayContaining(['--dry-run=server', '--hide-secret']),
    );
  });

  test('a rollback names its revision, an uninstall waits for the end of the objects', () => {
    expect(rollbackArgs('shop', 'prod', 3, 60_000, three).slice(0, 3)).toEqual(['rollback', 'shop', '3']);
    expect(uninstallArgs('shop', 'prod', 60_000)).toContain('--wait');
  });

  test('time that has run out is still a valid timeout', () => {
    expect(upgradeArgs({ ...options, timeoutMs: -5 }, three)).toContain('1s');
  });
});

describe('the version of helm', () => {
  test.each([
    ['v3.21.4', 3],
    ['v4.3.1\n', 4],
    ['4.0.0', 4],
  ])('%j is Helm %d', (text, major) => {
    expect(parseVersion(text).major).toBe(major);
  });

  test.each(['v2.17.0', '', 'v5.0.0'])('%j is refused', (text) => {
    expect(() => parseVersion(text)).toThrow(expect.objectContaining({ code: 'helm/unsupported-version' }));
  });
});
