import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeRecord, type RecordSecret, revisionOf, withHealth, withStatus } from '@aks-delivery/helm/record';
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

  test('gets another word about its health without being touched', () => {
    expect(withHealth(zipped, 'healthy').data).toBe(zipped.data);
  });

  test('tells revision, status and owner by its labels alone', () => {
    const { data: _, ...metadataOnly } = zipped;
    expect(revisionOf(metadataOnly)).toEqual({ revision: 3, status: 'pending-upgrade', runId: '7' });
  });

  test('is not made out of another Secret', () => {
    expect(revisionOf({ metadata: { name: 'x' } })).toBeUndefined();
  });
});
