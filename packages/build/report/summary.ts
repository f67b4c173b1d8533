import { code, type Summary } from '@aks-delivery/action';
import { bytes } from '@aks-delivery/oci/bytes';
import type { Order, Outcome } from '../build-push.ts';
import type { ImageDescription, Layer, PlatformImage } from '../image/describe.ts';
import { isInternal, seconds, shortName, tookMs } from '../progress/lines.ts';
import type { BuildStep } from '../progress/read.ts';
import { stepChart } from './chart.ts';
import { verdictText } from './verdict.ts';

const signs = { pushed: '✅', 'already-built': '♻️', built: '📦', incomplete: '⚠️', failed: '❌' } as const;
const rowLimit = 60;

/** Writes the job summary of a build. The sentence, evidence and fix of a failure are put before it by the kit. */
export function reportOutcome(summary: Summary, order: Order, outcome: Outcome): void {
  const { image, steps, digest, locked, foundAt } = outcome;
  summary.heading(3, `${signs[outcome.verdict]} ${verdictText(order, outcome)}`);
  if (foundAt !== undefined) {
    summary.paragraph('Nothing was built: `skip-built: false` or `pull: true` builds anyway.');
  }
  if (digest !== undefined && order.plan.push) {
    summary.paragraph(`${code(digest).markdown}, ${locked ? 'locked together with its tags:' : 'not locked, at'}`);
    summary.list(order.plan.references.map((reference) => code(reference)));
  }
  if (image !== undefined) reportImage(summary, image);
  reportSteps(summary, steps);
}

function reportImage(summary: Summary, image: ImageDescription): void {
  summary.table(
    ['Platform', 'Digest', 'Layers', 'Size, compressed'],
    image.platforms.map(({ platform, digest, layers }) => [
      code(platform),
      code(shortDigest(digest)),
      String(layers.length),
      bytes(sizeOf(layers)),
    ]),
  );
  if (image.attestations.length > 0) {
    summary.paragraph(
      `In the registry the image has ${image.attestations.length === 1 ? 'an entry' : `${image.attestations.length} entries`} more, of the platform \`unknown/unknown\`: no image, but the provenance (and SBOM) of one, which BuildKit stores there; nothing pulls it, and \`provenance: false\` leaves it out.`,
    );
  }
  for (const platform of image.platforms) reportLayers(summary, platform);
}

function reportLayers(summary: Summary, { platform, layers }: PlatformImage): void {
  summary.details(`Layers of ${platform}: ${bytes(sizeOf(layers))}`, (inner) => {
    inner.table(
      ['Size', 'Made by', 'Digest'],
      layers
        .slice(0, rowLimit)
        .map(({ size, command, digest }) => [bytes(size), code(commandText(command)), code(shortDigest(digest))]),
    );
    if (layers.length > rowLimit) inner.paragraph(`… and ${layers.length - rowLimit} more layers.`);
  });
}

function reportSteps(summary: Summary, all: readonly BuildStep[]): void {
  const steps = all.filter(({ name, outcome }) => !isInternal(name) || outcome === 'failed');
  if (steps.length === 0) return;
  const cached = steps.filter(({ outcome }) => outcome === 'cached').length;
  summary.heading(4, `Steps: ${steps.length - cached} executed, ${cached} cached`);
  const chart = stepChart(steps);
  if (chart !== undefined) summary.mermaid(chart);
  summary.details('Steps and their times', (inner) => {
    inner.table(
      ['', 'Step', 'Time'],
      steps
        .slice(0, rowLimit)
        .map((step) => [
          marks[step.outcome],
          code(shortName(step)),
          step.outcome === 'cached' ? 'cached' : seconds(tookMs(step)),
        ]),
    );
    if (steps.length > rowLimit) inner.paragraph(`… and ${steps.length - rowLimit} more steps.`);
  });
}

const marks = { done: '✅', cached: '♻️', failed: '❌', canceled: '⏹️', running: '⏳' } as const;

/** As docker shows it; the outputs have it whole. */
const shortDigest = (digest: string): string => digest.slice(0, 'sha256:'.length + 12);

const sizeOf = (layers: readonly Layer[]): number => layers.reduce((sum, { size }) => sum + size, 0);

/** Commands carry the shell's own words, and before them the values of build arguments, which are nobody's business here. */
function commandText(command: string): string {
  const text = command
    .replace(/^RUN \|\d+ .*? (?=\/\S*sh )/s, 'RUN ')
    .replace(/^(RUN )?\/bin\/sh -c (?:#\(nop\)\s*)?/, '$1')
    .replace(/ # buildkit$/, '')
    .trim();
  return text === '' ? '(base image)' : text.slice(0, 120);
}
