import type { Deployment } from '../deployment.ts';
import type { HelmVersion } from './version.ts';

export type DryRun = 'none' | 'client' | 'server';

/** What differs from run to run of the same deployment. */
export interface UpgradeRun {
  /** In order; later files win. */
  valuesFiles: readonly string[];
  labels: Readonly<Record<string, string>>;
  dryRun: DryRun;
  timeoutMs: number;
}

/**
 * Arguments of `helm upgrade --install`. Never --atomic or --rollback-on-failure: a runner that is cancelled gives Helm ten
 * seconds, its rollback needs more, and the release stays pending-rollback. No --wait either: we watch the rollout ourselves
 * (hooks are waited for by Helm in any case). --reset-values, because without any values Helm silently reuses the old ones.
 */
export function upgradeArgs(deployment: Deployment, run: UpgradeRun, version: HelmVersion): string[] {
  const { release, namespace, chart, description } = deployment;
  const labels = { ...deployment.labels, ...run.labels };
  return [
    'upgrade',
    release,
    chart.argument,
    ...(chart.version === undefined ? [] : ['--version', chart.version]),
    ...(chart.repository === undefined ? [] : ['--repo', chart.repository]),
    '--install',
    '--reset-values',
    ...common(namespace, run.timeoutMs),
    ...['--history-max', String(deployment.historyMax)],
    ...hooksOnly(version),
    ...(deployment.createNamespace ? ['--create-namespace'] : []),
    ...(deployment.takeOwnership ? takeOver(version) : []),
    ...(description === undefined ? [] : ['--description', description]),
    ...run.valuesFiles.flatMap((file) => ['--values', file]),
    ...(Object.keys(labels).length === 0 ? [] : ['--labels', pairs(labels)]),
    // The JSON form has everything in clear, Secrets too; it is read here and shown nowhere.
    ...(run.dryRun === 'none' ? [] : [`--dry-run=${run.dryRun}`, '--output', 'json']),
  ];
}

export function rollbackArgs(
  { release, namespace, historyMax }: Deployment,
  revision: number,
  timeoutMs: number,
  version: HelmVersion,
): string[] {
  return [
    'rollback',
    release,
    String(revision),
    ...common(namespace, timeoutMs),
    '--history-max',
    String(historyMax),
    ...hooksOnly(version),
  ];
}

/** Waits until the objects are gone, so that the next install does not meet them. */
export function uninstallArgs({ release, namespace }: Deployment, timeoutMs: number): string[] {
  return ['uninstall', release, ...common(namespace, timeoutMs), '--wait'];
}

/** Runs the chart's test hooks. Their logs are read by us: Helm prints them only at the end, and unmasked. */
export function testArgs({ release, namespace }: Deployment, timeoutMs: number): string[] {
  return ['test', release, ...common(namespace, timeoutMs)];
}

function common(namespace: string, timeoutMs: number): string[] {
  return ['--namespace', namespace, '--timeout', `${Math.max(1, Math.ceil(timeoutMs / 1000))}s`];
}

// Helm 4 has a wait strategy where Helm 3 has a switch; its absence means the same today, and is said aloud for tomorrow.
function hooksOnly({ major }: HelmVersion): string[] {
  return major === 4 ? ['--wait=hookOnly'] : [];
}

// Helm 3 writes over the fields of others in any case.
function takeOver({ major }: HelmVersion): string[] {
  return ['--take-ownership', ...(major === 4 ? ['--force-conflicts'] : [])];
}

function pairs(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
