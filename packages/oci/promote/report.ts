import { code, type Summary } from '@aks-delivery/action';
import { bytes } from '../bytes.ts';
import { printReference } from '../reference.ts';
import type { CarriedReferrer, Outcome } from './promotion.ts';
import type { Promotion } from './request.ts';

const rowLimit = 50;
/** GitHub allows an output 1 MB; nobody has this many signatures by intention. */
const referrersLimit = 1000;

/** The outputs of a promotion. */
export function promotionOutputs({ source, target }: Promotion, outcome: Outcome) {
  const { digest, tags, copied, referrers, problem } = outcome;
  return {
    digest,
    reference: printReference({ ...target, digest }),
    tags: tags.join('\n'),
    copied,
    referrers: JSON.stringify(referrers.slice(0, referrersLimit)),
    source: printReference({ registry: source.registry, repository: source.repository, digest }),
    cause: problem?.code ?? '',
  };
}

/** Writes the job summary of a promotion. */
export function reportPromotion(summary: Summary, promotion: Promotion, outcome: Outcome): void {
  const { source, target } = promotion;
  const { digest, tags, platforms, referrers, locked } = outcome;
  summary.heading(3, `${outcome.problem === undefined ? '✅' : '⚠️'} ${verdictOf(promotion, outcome)}`);
  summary.table(
    ['', ''],
    [
      ['Source', code(printReference(source).replace(/@.*/, ''))],
      ['Target', code(`${target.registry}/${target.repository}`)],
      ['Digest, the same on both sides', code(digest)],
      ['Tags', tags.length === 0 ? 'none, only the digest' : code(tags.join(', '))],
      ['Platforms', platforms.length === 0 ? '–' : platforms.join(', ')],
      ['Signatures, attestations, SBOMs', referrersText(promotion, referrers)],
      ['Locked', locked ? 'yes, manifest and tags' : 'no'],
      ['What moved', movedText(outcome)],
    ],
  );
  if (referrers.length === 0) return;
  summary.details('What belongs to the image', (inner) =>
    inner.table(
      ['Kind', 'Digest', 'Speaks about', 'At the target'],
      referrers
        .slice(0, rowLimit)
        .map(({ type, digest: own, subject, copied }) => [
          code(type),
          code(shortDigest(own)),
          subject === digest ? 'the image' : code(shortDigest(subject)),
          becameText[copied],
        ]),
    ),
  );
}

const becameText: Record<CarriedReferrer['copied'], string> = {
  import: 'imported',
  copy: 'copied',
  none: 'was there',
  kept: 'has others, which stay',
};

/** As docker shows it; the outputs have it whole. */
const shortDigest = (digest: string): string => digest.slice(0, 'sha256:'.length + 12);

/** One line: what became of the image. */
export function verdictOf({ target }: Promotion, { digest, copied, tags }: Outcome): string {
  const name = `${target.registry}/${target.repository}${tags.length === 0 ? `@${digest}` : `:${tags[0]}`}`;
  const how = copied === 'none' ? 'was there already' : copied === 'import' ? 'was imported by Azure' : 'was copied';
  return `${name} ${how}`;
}

function referrersText({ policy }: Promotion, referrers: readonly CarriedReferrer[]): string {
  if (!policy.referrers) return 'not looked for';
  const moved = referrers.filter(({ copied }) => copied === 'import' || copied === 'copy').length;
  return referrers.length === 0 ? 'none' : `${referrers.length}, of which ${moved} were copied now`;
}

function movedText({ copied, moved, movedMs }: Outcome): string {
  const took = `${(movedMs / 1000).toFixed(1)} s`;
  if (copied === 'none') return 'nothing';
  if (copied === 'import') return `from registry to registry, in ${took}`;
  const mounted = moved.mounted === 0 ? '' : `, ${moved.mounted} mounted`;
  return `blobs: ${moved.sent} sent through this runner, ${bytes(moved.bytes)}${mounted}; in ${took}`;
}
