import { parseReference, printReference } from '@aks-delivery/oci';
import type { Order, Outcome } from '../build-push.ts';
import { isSkipped } from './verdict.ts';

/** An output may have 1 MB (GitHub, "Usage limits"), and provenance can be large. */
const metadataLimit = 200_000;

/** The outputs of a build. All of them always, so that a workflow never reads a value of another attempt; empty = none. */
export function outputsOf({ plan }: Order, outcome: Outcome) {
  const { digest = '', image, metadata } = outcome;
  const [first] = plan.references;
  const { tag: _, ...name } = first === undefined ? { tag: '' } : parseReference(first);
  const repository = 'registry' in name ? printReference(name) : '';
  const platforms = Object.fromEntries((image?.platforms ?? []).map(({ platform, digest }) => [platform, digest]));
  return {
    image: repository,
    digest,
    reference: digest === '' || repository === '' || !plan.push ? '' : `${repository}@${digest}`,
    'platform-digests': image === undefined ? '' : JSON.stringify(platforms),
    'attestation-digests': image === undefined ? '' : JSON.stringify(image.attestations.map(({ digest }) => digest)),
    metadata: Object.keys(metadata).length === 0 ? '' : bounded(metadata),
    imageid: outcome.imageId ?? (image?.platforms.length === 1 ? (image.platforms[0]?.imageId ?? '') : ''),
    skipped: String(isSkipped(outcome)),
    seconds: (outcome.tookMs / 1000).toFixed(1),
    cause: outcome.problem?.code ?? '',
  };
}

/** The names of an image, known before it is built. */
export function nameOutputs({ plan }: Order) {
  const names = new Set(plan.references.map((reference) => parseReference(reference).tag ?? 'latest'));
  return { tags: plan.references.join('\n'), 'tag-names': [...names].join('\n') };
}

function bounded(metadata: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(metadata);
  if (text.length <= metadataLimit) return text;
  return JSON.stringify(Object.fromEntries(Object.entries(metadata).filter(([name]) => !/provenance/.test(name))));
}
