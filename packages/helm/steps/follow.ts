import { UserError } from '@aks-delivery/action/errors';
import {
  counted,
  createDiscovery,
  customKindsOf,
  type Evidence,
  followRollout,
  type KubernetesClient,
  type Rollout,
  redact,
  releaseOf,
  takeEvidence,
} from '@aks-delivery/kubernetes';
import type { Deployment, Progress } from '../deployment.ts';
import { parseManifest, secretValues } from '../release/manifest.ts';

/** Follows the rollout of one revision: the objects come from its record. */
export async function followRelease(progress: Progress, revision: number, section: string): Promise<Rollout> {
  const { client, log, releases, deployment } = progress;
  const objects = parseManifest(await manifestOf(progress, revision));
  const all = deployment.policy.wait === 'all';
  const release = releaseOf(objects, releases.namespace, {
    ...(all ? { customKinds: await customKindsOf(objects, createDiscovery(client)) } : {}),
  });
  log.info(`Waiting for ${counted(release.targets.length, 'object')} of ${deployment.release} revision ${revision}.`);
  const rollout = await followRollout(client, release, {
    timeoutMs: Math.max(0, progress.deadline - Date.now()),
    since: progress.since,
    signal: progress.signal,
    onLine: log.info,
    onWarning: log.warning,
  });
  progress.outcome.spans.push({ section, spans: rollout.spans });
  return rollout;
}

/** The text of a revision's manifest; empty when there is no such record. */
async function manifestOf({ releases }: Progress, revision: number): Promise<string> {
  return (await releases.read(revision))?.manifest ?? '';
}

/** When a deployment that begins now must be over, and the moment before which events are not its own. */
export function freshTime({ timeoutMs }: Deployment, client: KubernetesClient): Pick<Progress, 'deadline' | 'since'> {
  // Event times are whole seconds.
  return { deadline: Date.now() + timeoutMs, since: Math.floor(client.now() / 1000) * 1000 };
}

/** Takes the evidence of a broken rollout. Gives the error that ends the step. */
export async function rolloutError(progress: Progress, rollout: Rollout, revision: number): Promise<UserError> {
  const { client, log, deployment, outcome } = progress;
  const diagnosis = rollout.diagnosis;
  const secrets = secretValues(await manifestOf(progress, revision));
  const sentence = redact(
    diagnosis?.sentence ?? `Release ${deployment.release} revision ${revision} is not ready.`,
    secrets,
  );
  log.info(sentence);
  const evidence: Evidence =
    diagnosis === undefined
      ? { lines: [], logs: [] }
      : await takeEvidence(client, diagnosis, rollout.assessment, secrets);
  outcome.logs = evidence.logs;
  return new UserError({
    code: diagnosis?.code ?? 'rollout/failed',
    message: sentence,
    fix: diagnosis?.fix ?? 'Look at the objects of the release with kubectl describe.',
    evidence: evidenceText(evidence),
  });
}

/** Records that a revision is broken: Helm itself calls it deployed, and the next rollback must not go there. */
export function markBroken(progress: Progress, revision: number, { message }: UserError): Promise<void> {
  const description = `Upgrade "${progress.deployment.release}" failed: ${message}`;
  return note(progress, progress.releases.markStatus(revision, 'failed', description));
}

/** Waits for a mark to be written. The next run would judge the history better with it, but this one does not fail without. */
export async function note({ log }: Progress, mark: Promise<void>): Promise<void> {
  try {
    await mark;
  } catch (error) {
    log.warning(`The release's record could not be marked: ${(error as Error).message}`);
  }
}

/** Evidence as the text block of the summary. */
export function evidenceText({ lines, logs }: Evidence): string {
  const excerpts = logs.map(({ pod, container, previous, text }) => {
    const which = previous ? 'the run before the last restart' : 'the current run';
    return `--- log of ${pod}/${container}, ${which}\n${text}`;
  });
  return [...lines, ...excerpts].join('\n');
}
