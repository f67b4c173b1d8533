import { gunzipSync, gzipSync } from 'node:zlib';
import type { KubernetesObject } from '@aks-delivery/kubernetes';
import type { Health, ReleaseStatus, Revision } from './history.ts';

/** The Secret that Helm keeps a revision in: `sh.helm.release.v1.<release>.v<revision>`, type helm.sh/release.v1. */
export interface RecordSecret extends KubernetesObject {
  data?: { release?: string };
}

/** The part of a release record that we read; everything else is kept as it is. Holds secrets: never log it. */
export interface ReleaseRecord {
  name: string;
  version: number;
  info: { status: ReleaseStatus; description?: string; notes?: string };
  manifest?: string;
  hooks?: { name: string; kind: string; manifest: string; events?: string[]; last_run?: { phase?: string } }[] | null;
}

export const labels = {
  health: 'aks-delivery/health',
  runId: 'aks-delivery/run-id',
  runAttempt: 'aks-delivery/run-attempt',
  timeout: 'aks-delivery/timeout-seconds',
} as const;

export function recordName(release: string, revision: number): string {
  return `sh.helm.release.v1.${release}.v${revision}`;
}

/** What a record's metadata tells; undefined for a Secret that is no release record. */
export function revisionOf({ metadata }: KubernetesObject): Revision | undefined {
  const { version, status } = metadata.labels ?? {};
  if (version === undefined || status === undefined) return undefined;
  const health = metadata.labels?.[labels.health] as Health | undefined;
  const runId = metadata.labels?.[labels.runId];
  return {
    revision: Number(version),
    status: status as ReleaseStatus,
    ...(health === undefined ? {} : { health }),
    ...(runId === undefined || runId === '' ? {} : { runId }),
  };
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
    ...withHealth(secret, health),
    metadata: { ...secret.metadata, labels: { ...secret.metadata.labels, status, [labels.health]: health } },
    data: { release: Buffer.from(encoded).toString('base64') },
  };
}

/** The same Secret with another word about its rollout. */
export function withHealth(secret: RecordSecret, health: Health): RecordSecret {
  return {
    ...secret,
    metadata: { ...secret.metadata, labels: { ...secret.metadata.labels, [labels.health]: health } },
  };
}
