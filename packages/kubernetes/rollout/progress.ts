import { gist } from '../diagnosis/pods.ts';
import { display, type ObjectRef } from '../objects.ts';
import type { Assessment, ObjectProgress } from './assess.ts';

/** One bar of the timeline. Times are the runner's clock, milliseconds since the epoch. */
export interface Span {
  label: string;
  status: 'ready' | 'progressing' | 'failed';
  start: number;
  end: number;
}

/** Follows assessments: says what changed, and remembers when. */
export interface Progress {
  /** One readable line per object that changed since the last call. */
  update(assessment: Assessment, now: number): string[];
  spans(now: number): Span[];
}

export function createProgress(start: number): Progress {
  const lines = new Map<string, string>();
  const ends = new Map<string, Span>();
  const key = (ref: ObjectRef): string => `${ref.namespace ?? ''}/${display(ref)}`;
  return {
    update(assessment, now) {
      const changed: string[] = [];
      for (const entry of assessment.objects) {
        const id = key(entry.ref);
        const status = entry.diagnosis?.doomed === true ? 'failed' : entry.readiness.status;
        const known = ends.get(id);
        if (known?.status !== status) ends.set(id, { label: display(entry.ref), status, start, end: now });
        const line = lineOf(entry);
        const meaning = gist(line);
        if (lines.get(id) === meaning) continue;
        lines.set(id, meaning);
        changed.push(line);
      }
      return changed;
    },
    spans: (now) => [...ends.values()].map((span) => (span.status === 'progressing' ? { ...span, end: now } : span)),
  };
}

function lineOf({ ref, readiness, countsPods, warning }: ObjectProgress): string {
  const count = countsPods ? ` ${readiness.ready}/${readiness.desired}` : '';
  if (readiness.status === 'ready') return `✓ ${display(ref)}${count} ${readiness.message}`;
  const mark = readiness.status === 'failed' ? '✗' : '·';
  return `${mark} ${display(ref)}${count} ${readiness.message}${warning === undefined ? '' : ` — ${warning}`}`;
}
