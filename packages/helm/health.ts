import { UserError } from '@aks-delivery/action/errors';
import {
  counted,
  type Evidence,
  followRollout,
  type Rollout,
  redact,
  releaseOf,
  takeEvidence,
} from '@aks-delivery/kubernetes';
import type { Progress } from './deployment.ts';
import { parseManifest, secretValues } from './manifest.ts';
import { decodeRecord } from './record.ts';

/** Follows the rollout of one revision: the objects come from its record. */
export async function followRelease(progress: Progress, revision: number, section: string): Promise<Rollout> {
  const { client, log, releases, deployment } = progress;
  const manifest = await manifestOf(progress, revision);
  warnUnusedImage(progress, manifest);
  const release = releaseOf(parseManifest(manifest), releases.namespace);
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
  const secret = await releases.read(revision);
  return secret === undefined ? '' : (decodeRecord(secret).manifest ?? '');
}

// A chart that ignores the key we write would deploy another image without a word.
function warnUnusedImage({ deployment, log }: Progress, manifest: string): void {
  const { image } = deployment;
  const essential = image?.slice(
    Math.max(image.lastIndexOf('@'), image.lastIndexOf(':', image.includes('@') ? image.indexOf('@') : undefined)) + 1,
  );
  if (image === undefined || essential === undefined || manifest.includes(essential)) return;
  log.warning(
    `The chart does not use the image ${image}: "${essential}" is nowhere in what it renders. It must read image.repository, image.tag and image.digest.`,
  );
}

/**
 * Takes the evidence of a broken rollout, then records the failure: Helm itself calls the revision deployed, and the next
 * rollback must not go there. Gives the error that ends the step.
 */
export async function rolloutError(progress: Progress, rollout: Rollout, revision: number): Promise<UserError> {
  const { client, log, releases, deployment, outcome } = progress;
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
  await note(progress, releases.markStatus(revision, 'failed', `Upgrade "${deployment.release}" failed: ${sentence}`));
  return new UserError({
    code: diagnosis?.code ?? 'rollout/failed',
    message: sentence,
    fix: diagnosis?.fix ?? 'Look at the objects of the release with kubectl describe.',
    evidence: evidenceText(evidence),
  });
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
