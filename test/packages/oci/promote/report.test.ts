import { createSummary } from '@aks-delivery/action/summary';
import { fit as cut, SUMMARY_LIMIT } from '@aks-delivery/action/summary-fit';
import type { Outcome } from '@aks-delivery/oci/promote/index';
import { promotionOutputs, reportPromotion, verdictOf } from '@aks-delivery/oci/promote/report';
import { promotionOf } from '@aks-delivery/oci/promote/request';
import { describe, expect, test } from '@jest/globals';

const digest = `sha256:${'a'.repeat(64)}`;
const signature = `sha256:${'b'.repeat(64)}`;
const promotion = promotionOf({
  ...{ source: 'dev.azurecr.io/shop:v1', target: 'prod.azurecr.io', tags: undefined, mode: 'auto' },
  ...{ overwrite: false, lock: false, referrers: true },
});
const outcome: Outcome = {
  digest,
  copied: 'copy',
  platforms: ['linux/amd64', 'linux/arm64'],
  tags: ['v1'],
  referrers: [{ digest: signature, subject: digest, type: 'sig', tag: 'x.sig', copied: 'kept' }],
  moved: { sent: 3, mounted: 1, bytes: 12_340_000 },
  movedMs: 1_250,
  locked: true,
};

describe('a promotion is reported', () => {
  test('with what moved, where, and how long it took', () => {
    const summary = createSummary();
    reportPromotion(summary, promotion, outcome);
    const text = cut(summary.blocks, SUMMARY_LIMIT);
    for (const part of [
      'prod.azurecr.io/shop:v1 was copied',
      '`dev.azurecr.io/shop:v1`',
      'linux/amd64, linux/arm64',
      'blobs: 3 sent through this runner, 12.3 MB, 1 mounted; in 1.3 s',
      '1, of which 0 were copied now',
      'has others, which stay',
    ]) {
      expect(text).toContain(part);
    }
  });

  test.each([
    { copied: 'none', says: 'was there already' },
    { copied: 'import', says: 'was imported by Azure' },
    { copied: 'copy', says: 'was copied' },
  ] as const)('in one line: $copied', ({ copied, says }) => {
    expect(verdictOf(promotion, { ...outcome, copied })).toBe(`prod.azurecr.io/shop:v1 ${says}`);
  });

  test('to later steps by digest', () => {
    expect(promotionOutputs(promotion, { ...outcome, tags: ['v1', 'stable'] })).toEqual({
      digest,
      reference: `prod.azurecr.io/shop@${digest}`,
      tags: 'v1\nstable',
      copied: 'copy',
      referrers: JSON.stringify(outcome.referrers),
      source: `dev.azurecr.io/shop@${digest}`,
      cause: '',
    });
  });
});
