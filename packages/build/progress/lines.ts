import type { BuildEvent, BuildStep } from './read.ts';

/** Loading the Dockerfile, asking for tokens, and the export, whose parts are told: of interest only when they fail or are slow. */
const internal = /^\[(?:internal|auth)\]|^exporting to |^resolving provenance /;
const slowMs = 1_000;
const longestName = 160;

/** The line that a build shows for an event; undefined when there is nothing to show. */
export function lineOf(event: Exclude<BuildEvent, { kind: 'warning' }>): string | undefined {
  const { step } = event;
  if (event.kind === 'output') return `  ${placeOf(step)} ${event.line}`.trimEnd();
  const quiet = isInternal(step.name);
  if (event.kind === 'started') return quiet ? undefined : `→ ${shortName(step)}`;
  if (quiet && step.outcome !== 'failed' && tookMs(step) < slowMs) return undefined;
  switch (step.outcome) {
    case 'cached':
      return `✓ ${shortName(step)} (cached)`;
    case 'failed':
      return `✗ ${shortName(step)} (failed after ${seconds(tookMs(step))})`;
    case 'canceled':
      return `✗ ${shortName(step)} (stopped)`;
    default:
      return `✓ ${shortName(step)} (${seconds(tookMs(step))})`;
  }
}

export function isInternal(name: string): boolean {
  return internal.test(name);
}

export function tookMs({ started, completed }: BuildStep): number {
  return completed === undefined ? 0 : Math.max(0, completed - started);
}

/** `0.2 s`, `75 s`. */
export function seconds(ms: number): string {
  return `${ms < 10_000 ? (ms / 1000).toFixed(1) : Math.round(ms / 1000)} s`;
}

/** A step's name at the length of a line; digests as short as docker shows them. */
export function shortName({ name }: Pick<BuildStep, 'name'>): string {
  const short = name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}/, '@sha256:$1');
  return short.length > longestName ? `${short.slice(0, longestName - 1)}…` : short;
}

/** The bracket at the begin of a step's name, which tells outputs of steps that run side by side apart. */
function placeOf({ name }: BuildStep): string {
  return /^\[[^\]]*\]/.exec(name)?.[0] ?? '';
}
