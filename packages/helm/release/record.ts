import { gunzipSync, gzipSync } from 'node:zlib';
import type { KubernetesObject } from '@aks-delivery/kubernetes';
import type { Health, Owner, ReleaseStatus, Revision } from './history.ts';

/** The Secret that Helm keeps a revision in: `sh.helm.release.v1.<release>.v<revision>`, type helm.sh/release.v1. */
export interface RecordSecret extends KubernetesObject {
  data?: { release?: string };
}

/** The part of a release record that we read; everything else is kept as it is. Helm leaves out what is empty. */
export interface ReleaseRecord {
  info: { status: ReleaseStatus; description?: string; notes?: string };
  chart?: { metadata?: Record<string, unknown> };
  /** The values that were given, without those of the chart. */
  config?: Record<string, unknown> | null;
  manifest?: string;
  hooks?: Hook[] | null;
  /** Helm 4: `ssa` for server-side apply, `csa` for a client-side one, which is also what its absence means. */
  apply_method?: string;
}

export interface Hook {
  name: string;
  kind: string;
  manifest: string;
  events?: string[];
  last_run?: { phase?: string };
}

/** What a release is made of. Holds secrets: never log it. */
export interface ReleaseContent {
  description: string;
  notes: string;
  /** Chart.yaml. */
  chart: Record<string, unknown>;
  /** The values that were given, without those of the chart. */
  config: Record<string, unknown>;
  manifest: string;
  hooks: Hook[];
  applyMethod: string;
}

/** The content alone: a record also carries the chart's files, which can be megabytes. */
export function contentOf(record: ReleaseRecord): ReleaseContent {
  const { info, chart, config, manifest, hooks, apply_method: applyMethod } = record;
  return {
    description: info.description ?? '',
    notes: info.notes ?? '',
    chart: chart?.metadata ?? {},
    config: config ?? {},
    manifest: manifest ?? '',
    hooks: hooks ?? [],
    applyMethod: applyMethod ?? 'csa',
  };
}

export const labels = {
  health: 'aks-delivery/health',
  repositoryId: 'aks-delivery/repository-id',
  runId: 'aks-delivery/run-id',
  runAttempt: 'aks-delivery/run-attempt',
  runner: 'aks-delivery/runner',
  timeout: 'aks-delivery/timeout-seconds',
} as const;

export function recordName(release: string, revision: number): string {
  return `sh.helm.release.v1.${release}.v${revision}`;
}

/**
 * The labels that say who works on a release and until when. They are on a record from the moment it is pending (`--labels`),
 * and later revisions inherit them, so all of them are written each time.
 */
export function ownerLabels(owner: Owner, timeoutMs: number): Record<string, string> {
  return {
    [labels.repositoryId]: owner.repositoryId,
    [labels.runId]: owner.runId,
    [labels.runAttempt]: String(owner.attempt),
    [labels.runner]: labelValue(owner.runner),
    [labels.timeout]: String(Math.ceil(timeoutMs / 1000)),
  };
}

/** A text as a label's value: 63 characters of a small alphabet, letters or digits at both ends. */
function labelValue(text: string): string {
  return text
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 63)
    .replace(/^[^a-zA-Z0-9]+|[^a-zA-Z0-9]+$/g, '');
}

/** What a record's metadata tells; undefined for a Secret that is no release record. */
export function revisionOf({ metadata }: KubernetesObject): Revision | undefined {
  const given = metadata.labels ?? {};
  const { version, status } = given;
  if (version === undefined || status === undefined) return undefined;
  const health = given[labels.health] as Health | undefined;
  const owner = ownerOf(given);
  // Helm writes one of them, in seconds (pkg/storage/driver/secrets.go).
  const writtenAt = Math.max(Number(given.createdAt ?? 0), Number(given.modifiedAt ?? 0)) * 1000;
  const timeoutMs = Number(given[labels.timeout] ?? 0) * 1000;
  return {
    revision: Number(version),
    status: status as ReleaseStatus,
    ...(health === undefined ? {} : { health }),
    ...(owner === undefined ? {} : { owner }),
    ...(writtenAt > 0 ? { writtenAt } : {}),
    ...(timeoutMs > 0 ? { timeoutMs } : {}),
  };
}

function ownerOf(given: Readonly<Record<string, string>>): Owner | undefined {
  const runId = given[labels.runId];
  if (runId === undefined || runId === '') return undefined;
  return {
    repositoryId: given[labels.repositoryId] ?? '',
    runId,
    attempt: Number(given[labels.runAttempt] ?? 1),
    runner: given[labels.runner] ?? '',
  };
}

/** True for two names of the same job. A runner's name is compared as it is written in labels. */
export function sameJob(one: Owner, other: Owner): boolean {
  return (
    one.runId !== '' &&
    one.runId === other.runId &&
    one.attempt === other.attempt &&
    labelValue(one.runner) === labelValue(other.runner)
  );
}

/** Decodes a record (pkg/storage/driver/util.go): base64 of the Secret, base64 of Helm, gzip, JSON. Old records have no gzip. */
export function decodeRecord(secret: RecordSecret): ReleaseRecord {
  const once = Buffer.from(secret.data?.release ?? '', 'base64').toString('latin1');
  const bytes = Buffer.from(once, 'base64');
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
  return JSON.parse((zipped ? gunzipSync(bytes) : bytes).toString('utf8')) as ReleaseRecord;
}

/** The same Secret with another status, in the record and in the label, as Helm itself writes it. */
export function withStatus(
  secret: RecordSecret,
  status: ReleaseStatus,
  description: string,
  health: Health,
): RecordSecret {
  const record = decodeRecord(secret);
  const changed = { ...record, info: { ...record.info, status, description } };
  const encoded = gzipSync(JSON.stringify(changed)).toString('base64');
  return {
    ...withLabels(secret, { status, [labels.health]: health }),
    data: { release: Buffer.from(encoded).toString('base64') },
  };
}

/** The same Secret with other labels: metadata only, the record stays byte for byte. */
export function withLabels(secret: RecordSecret, changes: Readonly<Record<string, string>>): RecordSecret {
  return { ...secret, metadata: { ...secret.metadata, labels: { ...secret.metadata.labels, ...changes } } };
}
