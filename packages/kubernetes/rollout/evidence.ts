import type { KubernetesClient } from '../client.ts';
import { containersOf } from '../diagnosis/pods.ts';
import type { Diagnosis } from '../diagnosis/rule.ts';
import { redact } from '../redact.ts';
import type { Assessment } from './assess.ts';

/** The end of one container's log. */
export interface LogExcerpt {
  pod: string;
  container: string;
  /** True for the run before the last restart. */
  previous: boolean;
  text: string;
}

/** What is kept of a failed rollout before anything is undone. All of it is safe to show. */
export interface Evidence {
  lines: string[];
  logs: LogExcerpt[];
}

/** What the kubelet answers, as if it were a log, when the runtime has already removed it. */
const goneLog = 'unable to retrieve container logs';
const tailLines = 40;
const limitBytes = 16_384;
const excerptLimit = 8_000;

/**
 * Takes the evidence of a diagnosis: its lines, and the logs (current and previous run) of the container it names, or of the
 * containers of that workload that are not ready. `secrets` are values that must not appear in it.
 */
export async function takeEvidence(
  client: KubernetesClient,
  diagnosis: Diagnosis,
  assessment: Assessment,
  secrets: readonly string[],
): Promise<Evidence> {
  const containers = diagnosis.container === undefined ? unready(diagnosis, assessment) : [diagnosis.container];
  const requests = containers.flatMap((container) => [true, false].map((previous) => ({ ...container, previous })));
  const logs = await Promise.all(
    requests.map(async ({ pod, namespace, name, previous }): Promise<LogExcerpt[]> => {
      try {
        const text = await client.log({ namespace, pod, container: name, previous, tailLines, limitBytes });
        if (text === undefined || text.trim() === '' || text.startsWith(goneLog)) return [];
        return [{ pod, container: name, previous, text: redact(text.trimEnd().slice(-excerptLimit), secrets) }];
      } catch (error) {
        // A log that cannot be read must not hide the cause that is already known.
        return [{ pod, container: name, previous, text: `(not readable: ${(error as Error).message})` }];
      }
    }),
  );
  return { lines: diagnosis.evidence.map((line) => redact(line, secrets)), logs: withoutRepeats(logs.flat()) };
}

// Between two runs of a container, "current" and "previous" are the same log.
function withoutRepeats(logs: LogExcerpt[]): LogExcerpt[] {
  return logs.filter(
    (log, index) =>
      !logs
        .slice(index + 1)
        .some(({ pod, container, text }) => pod === log.pod && container === log.container && text === log.text),
  );
}

const containerLimit = 2;

function unready(diagnosis: Diagnosis, assessment: Assessment): NonNullable<Diagnosis['container']>[] {
  const { object } = diagnosis;
  const progress = assessment.objects.find(
    ({ ref }) => ref.kind === object.kind && ref.name === object.name && ref.namespace === object.namespace,
  );
  return (progress?.pods ?? [])
    .flatMap((pod) =>
      containersOf(pod)
        .filter(({ status, init }) => (init ? status.state?.terminated?.exitCode !== 0 : status.ready !== true))
        .filter(({ status }) => status.state?.running !== undefined || (status.restartCount ?? 0) > 0)
        .map(({ status }) => ({
          pod: pod.metadata.name,
          namespace: pod.metadata.namespace ?? 'default',
          name: status.name,
        })),
    )
    .slice(0, containerLimit);
}
