import type { HelmVersion } from './version.ts';

export type DryRun = 'none' | 'client' | 'server';

export interface UpgradeOptions {
  release: string;
  namespace: string;
  createNamespace: boolean;
  /** A path or a reference that Helm understands. */
  chart: string;
  /** In order; later files win. */
  valuesFiles: readonly string[];
  labels: Readonly<Record<string, string>>;
  dryRun: DryRun;
  timeoutMs: number;
}

/** Revisions that Helm keeps. Named, because the last good one must still be there. */
export const historyMax = 10;

/**
 * Arguments of `helm upgrade --install`. Never --atomic or --rollback-on-failure: a runner that is cancelled gives Helm ten
 * seconds, its rollback needs more, and the release stays pending-rollback. No --wait either: we watch the rollout ourselves
 * (hooks are waited for by Helm in any case). --reset-values, because without any values Helm silently reuses the old ones.
 */
export function upgradeArgs(options: UpgradeOptions, version: HelmVersion): string[] {
  const { release, chart, namespace, createNamespace, valuesFiles, labels, dryRun, timeoutMs } = options;
  return [
    'upgrade',
    release,
    chart,
    '--install',
    '--reset-values',
    ...common(namespace, timeoutMs),
    ...['--history-max', String(historyMax)],
    ...hooksOnly(version),
    ...(createNamespace ? ['--create-namespace'] : []),
    ...valuesFiles.flatMap((file) => ['--values', file]),
    ...(Object.keys(labels).length === 0 ? [] : ['--labels', pairs(labels)]),
    ...(dryRun === 'none' ? [] : [`--dry-run=${dryRun}`, '--hide-secret']),
  ];
}

export function rollbackArgs(
  release: string,
  namespace: string,
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
export function uninstallArgs(release: string, namespace: string, timeoutMs: number): string[] {
  return ['uninstall', release, ...common(namespace, timeoutMs), '--wait'];
}

function common(namespace: string, timeoutMs: number): string[] {
  return ['--namespace', namespace, '--timeout', `${Math.max(1, Math.ceil(timeoutMs / 1000))}s`];
}

// Helm 4 has a wait strategy where Helm 3 has a switch; its absence means the same today, and is said aloud for tomorrow.
function hooksOnly({ major }: HelmVersion): string[] {
  return major === 4 ? ['--wait=hookOnly'] : [];
}

function pairs(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
