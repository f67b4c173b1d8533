import type { Order, Outcome } from '../build-push.ts';
import { seconds } from '../progress/lines.ts';

/** True when nothing was built, because an image of this source was there. */
export function isSkipped({ verdict }: Outcome): boolean {
  return verdict === 'already-built';
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
    case 'failed':
      return `${name}: nothing was pushed`;
  }
}
