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
  const lines = ['gantt', '  dateFormat x', ...axis(Math.max(...all.map((span) => span.end)) - start)];
  const titled = new Map<string, Span[]>();
  for (const { section, spans } of sections)
    titled.set(section, [...(titled.get(section) ?? []), ...spans.filter((span) => shown.has(span))]);
  for (const [section, spans] of titled) {
    if (spans.length === 0) continue;
    lines.push(`  section ${plain(section)}`);
    for (const { label, status, start: from, end } of spans) {
      const style = { ready: 'done, ', failed: 'crit, ', progressing: 'active, ' }[status];
      // A bar without width is not drawn.
      lines.push(`    ${plain(label)} :${style}${from - start}, ${Math.max(end, from + 100) - start}`);
    }
  }
  return lines.join('\n');
}

const seconds = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];
const mostTicks = 8;

/** A scale with few ticks, whose labels differ. Takes the length of the whole chart in milliseconds. */
function axis(length: number): string[] {
  const step = seconds.find((candidate) => length / 1000 / candidate <= mostTicks) ?? 3600;
  return [`  axisFormat ${step < 1 ? '%M:%S.%L' : '%M:%S'}`, `  tickInterval ${step * 1000}millisecond`];
}

/** Colons, semicolons and hashes end a label in Mermaid. */
function plain(text: string): string {
  return text.replace(/[:;#,\r\n]/g, ' ');
}
