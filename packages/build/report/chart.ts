import { ganttHead, ganttLabel } from '@aks-delivery/action/gantt';
import { shortName, tookMs } from '../progress/lines.ts';
import type { BuildStep } from '../progress/read.ts';

const barLimit = 30;
const styles = { done: 'active, ', cached: 'done, ', failed: 'crit, ', canceled: 'crit, ', running: 'crit, ' } as const;
const longestLabel = 60;

/**
 * The steps of a build as a Mermaid gantt chart, a section each for what was executed and what came from the cache, seconds from
 * the start. Long builds are cut to the steps that took longest, since GitHub draws large diagrams badly. Undefined when there is
 * nothing to draw.
 */
export function stepChart(steps: readonly BuildStep[]): string | undefined {
  if (steps.length === 0) return undefined;
  const start = Math.min(...steps.map((step) => step.started));
  const end = Math.max(...steps.map((step) => step.completed ?? step.started));
  const shown = new Set([...steps].sort((a, b) => tookMs(b) - tookMs(a)).slice(0, barLimit));
  const bars = (cached: boolean): string[] =>
    steps
      .filter((step) => shown.has(step) && (step.outcome === 'cached') === cached)
      .map((step) => {
        const from = step.started - start;
        // What was cached only waited for others. A bar without width is not drawn.
        const width = Math.max(cached ? 0 : tookMs(step), (end - start) / 200, 1);
        return `    ${label(step)} :${styles[step.outcome]}${from}, ${Math.round(from + width)}`;
      });
  const sections = [
    ['executed', bars(false)],
    ['cached', bars(true)],
  ] as const;
  return [
    ...ganttHead(end - start),
    ...sections.flatMap(([name, lines]) => (lines.length === 0 ? [] : [`  section ${name}`, ...lines])),
  ].join('\n');
}

function label(step: BuildStep): string {
  const name = ganttLabel(shortName(step));
  return name.length > longestLabel ? `${name.slice(0, longestLabel - 1)}…` : name;
}
