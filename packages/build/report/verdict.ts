import type { Order, Outcome } from '../build-push.ts';
import { seconds } from '../progress/lines.ts';

/** True when nothing was built, because an image of this source was there. */
export function isSkipped({ foundAt }: Outcome): boolean {
  return foundAt !== undefined;
}

/** One line: what became of the image. */
export function verdictText({ plan }: Order, outcome: Outcome): string {
  const { verdict, tookMs, attempts } = outcome;
  const name = plan.references[0] ?? 'the image';
  switch (verdict) {
    case 'pushed':
      return `${name} is built and pushed in ${seconds(tookMs)}${attempts > 1 ? `, at the ${attempts}. attempt` : ''}`;
    case 'already-built':
      return `${name}: the same source was built before, so nothing was built`;
    case 'built':
      return `${name} is built in ${seconds(tookMs)}, and was not pushed`;
    case 'incomplete':
      return `${name} was pushed, and what had to follow failed`;
    case 'failed':
      // The first tags may have been taken before the push of another one failed.
      return `${name}: ${attempts > 0 && plan.references.length > 1 ? 'not all tags were' : 'nothing was'} pushed`;
  }
}
