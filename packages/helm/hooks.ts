import { UserError } from '@aks-delivery/action/errors';
import { followRollout, redact, releaseOf, takeEvidence } from '@aks-delivery/kubernetes';
import type { Progress } from './deployment.ts';
import { evidenceText } from './health.ts';
import { parseManifest, secretValues } from './manifest.ts';
import { decodeRecord, type ReleaseRecord } from './record.ts';

/** A hook that failed is already there to be looked at; one that hangs shows its events in this time. */
const lookMs = 3_000;

/** Why a hook failed, with its log; Helm only names the Job. `helmSays` is returned when the hook is gone. */
export async function explainHook(progress: Progress, revision: number, helmSays: UserError): Promise<UserError> {
  const secret = await progress.releases.read(revision);
  if (secret === undefined) return helmSays;
  const record = decodeRecord(secret);
  const release = releaseOf(parseManifest(unfinished(record)), progress.releases.namespace);
  if (release.targets.length === 0) return helmSays;
  const rollout = await followRollout(progress.client, release, {
    timeoutMs: lookMs,
    since: progress.since,
    signal: progress.signal,
    onLine: progress.log.info,
    onWarning: progress.log.warning,
  });
  const { diagnosis } = rollout;
  if (diagnosis === undefined || diagnosis.code === 'rollout/timeout') return helmSays;
  const secrets = secretValues(record.manifest ?? '');
  const evidence = await takeEvidence(progress.client, diagnosis, rollout.assessment, secrets);
  progress.outcome.logs = evidence.logs;
  return new UserError({
    code: helmSays.code,
    message: `A hook of the release ${record.name} failed: ${redact(diagnosis.sentence, secrets)}`,
    fix: diagnosis.fix,
    evidence: `${evidenceText(evidence)}\n${helmSays.evidence ?? ''}`,
  });
}

/** The manifests of the hooks that ran and did not succeed. */
function unfinished({ hooks }: ReleaseRecord): string {
  return (hooks ?? [])
    .filter(({ last_run: run }) => run?.phase === 'Failed' || run?.phase === 'Running' || run?.phase === 'Unknown')
    .map(({ manifest }) => manifest)
    .join('\n---\n');
}
