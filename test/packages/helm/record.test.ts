import { gunzipSync, gzipSync } from 'node:zlib';
import {
  decodeRecord,
  ownerLabels,
  type RecordSecret,
  revisionOf,
  sameJob,
  withLabels,
  withStatus,
} from '@aks-delivery/helm/release/record';
import { describe, expect, test } from '@jest/globals';

const record = {
  name: 'shop',
  version: 3,
  info: { status: 'pending-upgrade', description: 'Preparing upgrade', first_deployed: 't' },
  config: { a: 1 },
  manifest: 'x',
};
const once = (bytes: Buffer) => Buffer.from(bytes.toString('base64')).toString('base64');
const secret = (release: string): RecordSecret => ({
  kind: 'Secret',
  metadata: {
    name: 'sh.helm.release.v1.shop.v3',
    resourceVersion: '9',
    labels: { owner: 'helm', name: 'shop', version: '3', status: 'pending-upgrade', 'aks-delivery/run-id': '7' },
  },
  data: { release },
});
const zipped = secret(once(gzipSync(JSON.stringify(record))));

describe('a release record', () => {
  test('is decoded from base64, base64, gzip and JSON', () => {
    expect(decodeRecord(zipped)).toEqual(record);
  });

  test('of an old Helm, without gzip, is decoded too', () => {
    expect(decodeRecord(secret(once(Buffer.from(JSON.stringify(record)))))).toEqual(record);
  });

  test('gets another status in the record and in the label, and keeps everything else', () => {
    const changed = withStatus(zipped, 'failed', 'why', 'unhealthy');
    expect(decodeRecord(changed)).toEqual({
      ...record,
      info: { ...record.info, status: 'failed', description: 'why' },
    });
    expect(changed.metadata).toEqual({
      ...zipped.metadata,
      labels: { ...zipped.metadata.labels, status: 'failed', 'aks-delivery/health': 'unhealthy' },
    });
    const bytes = Buffer.from(Buffer.from(changed.data?.release ?? '', 'base64').toString(), 'base64');
    expect(() => gunzipSync(bytes)).not.toThrow();
  });

  test('gets other labels without being touched', () => {
    const changed = withLabels(zipped, { 'aks-delivery/health': 'healthy' });
    expect(changed.data).toBe(zipped.data);
    expect(changed.metadata.labels).toEqual({ ...zipped.metadata.labels, 'aks-delivery/health': 'healthy' });
  });

  test('tells revision, status, age and owner by its labels alone', () => {
    const { data: _, metadata } = zipped;
    const owner = { repositoryId: '1', runId: '7', attempt: 2, runner: 'r' };
    const labels = { ...metadata.labels, createdAt: '100', modifiedAt: '200', ...ownerLabels(owner, 60_000) };
    expect(revisionOf({ metadata: { ...metadata, labels } })).toEqual({
      revision: 3,
      status: 'pending-upgrade',
      writtenAt: 200_000,
      timeoutMs: 60_000,
      owner,
    });
  });

  test.each(['GitHub Actions 12', 'self/hosted runner (β)', `-${'x'.repeat(80)}.`])(
    'names its owner in labels that Kubernetes takes, also on the runner "%s"',
    (runner) => {
      const owner = { repositoryId: '1', runId: '7', attempt: 1, runner };
      const given = ownerLabels(owner, 1_000);
      for (const value of Object.values(given)) expect(value).toMatch(/^([A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?)?$/);
      const read = revisionOf({ metadata: { name: 'x', labels: { version: '1', status: 'deployed', ...given } } });
      expect(read?.owner && sameJob(read.owner, owner)).toBe(true);
    },
  );

  test('is not made out of another Secret', () => {
    expect(revisionOf({ metadata: { name: 'x' } })).toBeUndefined();
  });
});
