import type { Deployment } from '@aks-delivery/helm/deployment';
import { rollbackArgs, type UpgradeRun, uninstallArgs, upgradeArgs } from '@aks-delivery/helm/program/flags';
import { parseVersion } from '@aks-delivery/helm/program/version';
import { describe, expect, test } from '@jest/globals';

const three = parseVersion('v3.21.4');
const four = parseVersion('v4.2.4');
const owner = { repositoryId: '1', runId: '7', attempt: 1, runner: 'r' };
const deployment: Deployment = {
  release: 'shop',
  namespace: 'prod',
  createNamespace: false,
  takeOwnership: false,
  chart: { argument: '/w/charts/shop' },
  valueFiles: ['/w/a.yaml'],
  values: undefined,
  image: undefined,
  labels: {},
  description: undefined,
  historyMax: 10,
  diff: true,
  timeoutMs: 299_500,
  policy: {
    wait: 'workloads',
    tests: false,
    skipUnchanged: true,
    rollbackOnFailure: true,
    failedInstall: 'uninstall',
    lock: 'wait',
    owner,
  },
};
const run: UpgradeRun = {
  valuesFiles: ['/w/a.yaml', '/t/values.json'],
  labels: { 'aks-delivery/run-id': '7', 'aks-delivery/health': 'unproved' },
  dryRun: 'none',
  timeoutMs: 299_500,
};

describe('the arguments of helm', () => {
  test('Helm 3 upgrades without waiting or rolling back by itself', () => {
    expect(upgradeArgs(deployment, run, three)).toEqual(
      'upgrade shop /w/charts/shop --install --reset-values --namespace prod --timeout 300s --history-max 10 --values /w/a.yaml --values /t/values.json --labels aks-delivery/run-id=7,aks-delivery/health=unproved'.split(
        ' ',
      ),
    );
  });

  test('Helm 4 is told the same by its wait strategy', () => {
    expect(upgradeArgs(deployment, run, four)).toContain('--wait=hookOnly');
    expect(rollbackArgs(deployment, 3, 60_000, four)).toContain('--wait=hookOnly');
    expect(rollbackArgs(deployment, 3, 60_000, three)).not.toContain('--wait=hookOnly');
  });

  test.each([three, four])(
    'no version is ever told to roll back by itself: a cancelled job would lock the release',
    (version) => {
      expect(upgradeArgs(deployment, run, version).join(' ')).not.toMatch(/atomic|rollback-on-failure|--wait( |$)/);
    },
  );

  test.each([three, four])('a dry run is one that Helm answers in JSON, and writes no labels', (version) => {
    const args = upgradeArgs(deployment, { ...run, labels: {}, dryRun: 'server' }, version);
    expect(args).toEqual(expect.arrayContaining(['--dry-run=server', '--output', 'json']));
    expect(args).not.toContain('--labels');
  });

  test('what the user adds is passed on', () => {
    const more = {
      ...deployment,
      chart: { argument: 'shop', version: '1.2.3', repository: 'https://charts.example.com' },
      takeOwnership: true,
      historyMax: 0,
      description: 'by hand',
      labels: { team: 'web' },
    };
    expect(upgradeArgs(more, { ...run, labels: { mine: '1' } }, four).join(' ')).toBe(
      'upgrade shop shop --version 1.2.3 --repo https://charts.example.com --install --reset-values --namespace prod --timeout 300s --history-max 0 --wait=hookOnly --take-ownership --force-conflicts --description by hand --values /w/a.yaml --values /t/values.json --labels team=web,mine=1',
    );
  });

  test('a rollback names its revision, an uninstall waits for the end of the objects', () => {
    expect(rollbackArgs(deployment, 3, 60_000, three).slice(0, 3)).toEqual(['rollback', 'shop', '3']);
    expect(uninstallArgs(deployment, 60_000)).toContain('--wait');
  });

  test('time that has run out is still a valid timeout', () => {
    expect(upgradeArgs(deployment, { ...run, timeoutMs: -5 }, three)).toContain('1s');
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
