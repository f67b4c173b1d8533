import { UserError } from '@aks-delivery/action/errors';
import { createSummary } from '@aks-delivery/action/summary';
import { fit as cut, SUMMARY_LIMIT } from '@aks-delivery/action/summary-fit';
import { digestOf, manifestTypes, type Place } from '@aks-delivery/oci';
import { promote } from '@aks-delivery/oci/promote/index';
import { promotionOutputs, reportPromotion } from '@aks-delivery/oci/promote/report';
import { promotionOf } from '@aks-delivery/oci/promote/request';
import { expect, test } from '@jest/globals';

const bytes = Buffer.from('{}');
const digest = digestOf(bytes);
/** A registry in which the image is, under its tag, and of which nothing may be locked. */
const place = {
  repository: 'shop',
  registry: {
    host: 'prod.azurecr.io',
    manifest: async () => ({ mediaType: manifestTypes.image, digest, bytes, content: {} }),
    resolve: async () => ({ mediaType: manifestTypes.image, digest, size: 2 }),
    connection: {
      ask: () => Promise.reject(new UserError({ code: 'registry/lock-denied', message: 'No.', fix: 'Ask.' })),
    },
  },
} as unknown as Place;

test('an image that is there and could not be locked has its digest told, and fails all the same', async () => {
  const promotion = promotionOf({
    ...{ source: 'dev.azurecr.io/shop:v1', target: 'prod.azurecr.io', tags: undefined, mode: 'auto' },
    ...{ overwrite: false, lock: true, referrers: false },
  });
  const nothing = () => Promise.reject(new Error('nothing has to be moved'));
  const outcome = await promote(promotion, {
    ...{ source: place, target: place, carry: { import: nothing, copy: nothing } },
    signal: new AbortController().signal,
    log: { info: () => undefined, notice: () => undefined, warning: () => undefined },
  });
  expect(outcome).toMatchObject({ digest, locked: false, problem: { code: 'registry/lock-denied' } });
  expect(promotionOutputs(promotion, outcome)).toMatchObject({ digest, cause: 'registry/lock-denied' });
  const summary = createSummary();
  reportPromotion(summary, promotion, outcome);
  expect(cut(summary.blocks, SUMMARY_LIMIT)).toContain('⚠️');
});
