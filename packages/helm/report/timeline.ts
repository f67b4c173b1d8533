import { ganttHead, ganttLabel } from '@aks-delivery/action/gantt';
import type { Span } from '@aks-delivery/kubernetes';

const barLimit = 40;

/**
 * A rollout as a Mermaid gantt chart, one bar an object, seconds from the start. Long rollouts are cut to the bars that took
 * longest, since GitHub draws large diagrams badly. Undefined when there is nothing to draw.
 */
export function gantt(sections: readonly { section: string; spans: readonly Span[] }[]): string | undefined {
  const all = sections.flatMap(({ spans }) => spans);
  if (all.length === 0) return undefined;
  const start = Math.min(...all.map((span) => span.start));
  const shown = new Set([...all].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, barLimit));
  const lines = ganttHead(Math.max(...all.map((span) => span.end)) - start);
  const titled = new Map<string, Span[]>();
  for (const { section, spans } of sections)
    titled.set(section, [...(titled.get(section) ?? []), ...spans.filter((span) => shown.has(span))]);
  for (const [section, spans] of titled) {
    if (spans.length === 0) continue;
    lines.push(`  section ${ganttLabel(section)}`);
    for (const { label, status, start: from, end } of spans) {
      const style = { ready: 'done, ', failed: 'crit, ', progressing: 'active, ' }[status];
      // A bar without width is not drawn.
      lines.push(`    ${ganttLabel(label)} :${style}${from - start}, ${Math.max(end, from + 100) - start}`);
    }
  }
  return lines.join('\n');
}
