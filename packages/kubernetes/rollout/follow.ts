import { isForbidden, type KubernetesClient } from '../client.ts';
import type { Diagnosis } from '../diagnosis/index.ts';
import { unschedulable } from '../diagnosis/scheduling.ts';
import type { KubernetesObject } from '../objects.ts';
import { watch } from '../watch.ts';
import { type Assessment, assess } from './assess.ts';
import { hasAutoscaler } from './autoscaler.ts';
import { createProgress, type Span } from './progress.ts';
import { type Selected, selectionsFor } from './selections.ts';
import { createStore } from './store.ts';
import type { Release } from './targets.ts';
import { explainTimeout } from './timeout.ts';

/** How a rollout ended. */
export interface Rollout {
  verdict: 'ready' | 'failed' | 'timeout';
  assessment: Assessment;
  /** Why, when the verdict is not `ready`. */
  diagnosis?: Diagnosis;
  spans: Span[];
}

export interface FollowOptions {
  timeoutMs: number;
  /** The API server's clock when the deployment began: older events belong to earlier rollouts. */
  since: number;
  signal: AbortSignal;
  onLine(line: string): void;
  onWarning(message: string): void;
}

const tickMs = 1_000;
/** Changes come in bursts; judging no more often than this keeps a release of hundreds of objects cheap. */
const burstMs = 50;

/**
 * Watches a release until all of it is ready, it is doomed, or the time is over. Nothing is polled: each kind has one watch,
 * and a local tick only lets grace periods pass. Throws the signal's reason when aborted, and UserErrors of the API.
 */
export async function followRollout(
  client: KubernetesClient,
  release: Release,
  options: FollowOptions,
): Promise<Rollout> {
  const started = Date.now();
  const store = createStore(client.now);
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const waiting = new Set<Selected>(selectionsFor(release));
  let failure: { error: unknown } | undefined;
  let wake = (): void => undefined;

  async function feed(selected: Selected): Promise<void> {
    const { resource, namespace, fieldSelector } = selected;
    const selection = { namespace: namespace === '' ? undefined : namespace, fieldSelector };
    try {
      for await (const event of watch<KubernetesObject>(client, resource, selection, signal)) {
        store.apply(resource, namespace, event);
        waiting.delete(selected);
        wake();
      }
    } catch (error) {
      if (signal.aborted) return wake();
      if (isForbidden(error) && !selected.needed) {
        // Causes will be less precise; the rollout itself can still be followed.
        options.onWarning((error as Error).message);
        waiting.delete(selected);
      } else failure = { error };
      wake();
    }
  }

  let autoscaled: boolean | undefined;
  let asked: Promise<void> | undefined;
  const askForAutoscaler = async (): Promise<void> => {
    autoscaled = await hasAutoscaler(client, signal);
    wake();
  };

  let judgedAt = 0;
  const progress = createProgress(started);
  const feeds = [...waiting].map(feed);
  try {
    while (true) {
      options.signal.throwIfAborted();
      if (failure !== undefined) throw failure.error;
      const now = Date.now();
      const late = now - started >= options.timeoutMs;
      if (waiting.size === 0 || late) {
        const assessment = assess(release, store, { now: client.now(), since: options.since, autoscaled });
        if (isUnschedulable(assessment)) asked ??= askForAutoscaler();
        for (const line of progress.update(assessment, now)) options.onLine(line);
        const ended = verdictOf(assessment, late, options.timeoutMs);
        if (ended !== undefined) return { ...ended, assessment, spans: progress.spans(now) };
        judgedAt = Date.now();
      }
      await pause(Math.min(tickMs, Math.max(0, started + options.timeoutMs - now)), judgedAt + burstMs, (resume) => {
        wake = resume;
      });
    }
  } finally {
    stop.abort();
    await Promise.all([...feeds, asked]);
  }
}

function isUnschedulable({ objects }: Assessment): boolean {
  return objects.some(({ diagnosis }) => diagnosis?.code === unschedulable);
}

function verdictOf(
  assessment: Assessment,
  late: boolean,
  timeoutMs: number,
): Pick<Rollout, 'verdict' | 'diagnosis'> | undefined {
  if (assessment.verdict === 'ready') return { verdict: 'ready' };
  if (assessment.diagnosis !== undefined) return { verdict: 'failed', diagnosis: assessment.diagnosis };
  return late ? { verdict: 'timeout', diagnosis: explainTimeout(assessment, timeoutMs) } : undefined;
}

/** Waits for a change, at most `limitMs`; a change counts from `earliest` on. */
function pause(limitMs: number, earliest: number, listen: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, limitMs);
    listen(() => {
      clearTimeout(limit);
      setTimeout(resolve, Math.max(0, earliest - Date.now()));
    });
  });
}
