import { UserError } from '@aks-delivery/action/errors';
import { type Diagnosis, followRollout, type Rollout, redact, releaseOf, takeEvidence } from '@aks-delivery/kubernetes';
import type { Progress } from '../deployment.ts';
import { parseManifest, secretValues } from '../release/manifest.ts';
import type { Hook } from '../release/record.ts';
import { evidenceText } from './follow.ts';

/** A hook that failed is already there to be looked at; one that hangs shows its events in this time. */
const lookMs = 3_000;

/** Tests are hooks, too, and are called by their own name. */
type Noun = 'hook' | 'test';

/** Why a hook failed, with its log; Helm only names the Job. `helmSays` is returned when the hook is gone. */
export async function explainHook(
  progress: Progress,
  revision: number,
  noun: Noun,
  helmSays: UserError,
): Promise<UserError> {
  const content = await progress.releases.read(revision);
  if (content === undefined) return helmSays;
  const manifest = content.hooks.filter(isUnfinished).map((hook) => hook.manifest);
  const rollout = await follow(progress, manifest, lookMs, progress.signal);
  if (rollout?.diagnosis === undefined || rollout.diagnosis.code === 'rollout/timeout') return helmSays;
  return hookError(progress, rollout, rollout.diagnosis, { noun, manifest: content.manifest, helmSays });
}

// Pods that never start do not become better by the Job's own retries. What runs and fails is left to the Job.
const neverStarts = /^(image|config|scheduling|admission|volume)\//;
const duringUpgrade = new Set(['pre-install', 'post-install', 'pre-upgrade', 'post-upgrade']);

/**
 * Watches the hooks while Helm waits for them, without end: Helm itself would not notice until its timeout that a hook's image
 * does not exist. Gives the error for a hook that can never start; undefined when `signal` ends the watch.
 */
export async function watchHooks(progress: Progress, signal: AbortSignal): Promise<UserError | undefined> {
  const rendered = progress.outcome.plan?.rendered;
  const hooks = (rendered?.hooks ?? []).filter(({ events }) => events?.some((event) => duringUpgrade.has(event)));
  const left = progress.deadline - Date.now();
  try {
    const rollout = await follow(
      progress,
      hooks.map(({ manifest }) => manifest),
      left,
      signal,
    );
    if (rollout?.diagnosis === undefined || !neverStarts.test(rollout.diagnosis.code)) return undefined;
    return await hookError(progress, rollout, rollout.diagnosis, { noun: 'hook', manifest: rendered?.manifest ?? '' });
  } catch {
    // Ended, or not allowed to watch: then Helm alone waits for the hooks.
    return undefined;
  }
}

async function follow(
  { client, releases, since, log }: Progress,
  manifests: readonly string[],
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Rollout | undefined> {
  // A hook of the same name may be left from the revision before.
  const release = releaseOf(parseManifest(manifests.join('\n---\n')), releases.namespace, { notBefore: since });
  if (release.targets.length === 0) return undefined;
  return followRollout(client, release, {
    timeoutMs,
    since,
    signal,
    // Hooks are made one after the other.
    onLine: (line) => line.endsWith('does not exist yet') || log.info(`hook ${line}`),
    onWarning: () => undefined,
  });
}

async function hookError(
  progress: Progress,
  rollout: Rollout,
  diagnosis: Diagnosis,
  { noun, manifest, helmSays }: { noun: Noun; manifest: string; helmSays?: UserError },
): Promise<UserError> {
  const secrets = secretValues(manifest);
  const evidence = await takeEvidence(progress.client, diagnosis, rollout.assessment, secrets);
  progress.outcome.logs = evidence.logs;
  return new UserError({
    code: `helm/${noun}-failed`,
    message: `A ${noun} of the release ${progress.deployment.release} failed: ${redact(diagnosis.sentence, secrets)}`,
    fix: diagnosis.fix,
    evidence: [evidenceText(evidence), helmSays?.evidence ?? ''].filter((text) => text !== '').join('\n'),
  });
}

/** Hooks that ran and did not succeed. */
function isUnfinished({ last_run: run }: Hook): boolean {
  return run?.phase === 'Failed' || run?.phase === 'Running' || run?.phase === 'Unknown';
}
