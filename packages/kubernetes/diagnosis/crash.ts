import type { Pod, Terminated } from '../objects.ts';
import { counted } from '../words.ts';
import { loopEnd, ranInVain } from './patience.ts';
import { type Container, containersOf, diagnosePods, type Finding, nameOf, oneLine } from './pods.ts';
import type { DiagnosisRule, Situation } from './rule.ts';

const logsFix = 'Read the last log lines below; run the image with the same environment and arguments to see it fail.';

const causes = {
  memory: {
    code: 'crash/out-of-memory',
    means: 'A container is killed because it needs more memory than its limit.',
    fix: "Raise resources.limits.memory, or lower the application's own limit (heap, workers) below it.",
  },
  start: {
    code: 'crash/start-failed',
    means: 'The container runtime cannot start the program of a container.',
    fix: 'Check command and args against the image: the program must exist in it, be executable, and fit the platform.',
  },
  exit: { code: 'crash/exit-code', means: 'A container ends again and again.', fix: logsFix },
} as const;

/** Exit codes of a program that cannot be run at all: 126 not executable, 127 not found. */
const cannotRun = new Set([126, 127]);

export const crash: DiagnosisRule = {
  causes: Object.values(causes),
  diagnose: (situation) => diagnosePods(situation, (pod) => findIn(pod, situation)),
};

function findIn(pod: Pod, situation: Situation): Finding | undefined {
  for (const container of containersOf(pod)) {
    const { state, lastState } = container.status;
    const waiting = state?.waiting?.reason;
    const ended = state?.terminated ?? lastState?.terminated;
    if (ended === undefined || (ended.exitCode === 0 && waiting !== 'CrashLoopBackOff')) continue;
    const loops = loopEnd(container.status) !== undefined || waiting === 'RunContainerError';
    if (!loops && container.status.ready === true) continue;
    return describe(pod, container, ended, loops, situation);
  }
  return undefined;
}

function describe(pod: Pod, container: Container, ended: Terminated, loops: boolean, situation: Situation): Finding {
  const restarts = container.status.restartCount ?? 0;
  const kind = kindOf(ended);
  const who = `${nameOf(container)} of pod ${pod.metadata.name}`;
  const how = `exit code ${ended.exitCode}${ended.signal === undefined ? '' : `, signal ${ended.signal}`}`;
  const clause = {
    memory: `${who} was killed because it used more memory than its limit (OOMKilled, ${how})`,
    start: `${who} cannot be started: ${programFault(ended.message) ?? `${ended.reason ?? 'Error'}, ${how}`}`,
    exit: `${who} ends again and again (${how}, ${counted(restarts, 'restart')})`,
  }[kind];
  return {
    code: causes[kind].code,
    clause: oneLine(clause),
    container,
    evidence: [
      `last end: ${ended.reason ?? 'Error'}, ${how}${ended.message === undefined ? '' : `: ${oneLine(ended.message)}`}`,
      `restarts: ${restarts}`,
    ],
    fix: causes[kind].fix,
    // What cannot start or fit its memory will not later.
    doomed: loops && (kind !== 'exit' || ranInVain(pod, container, ended, situation)),
  };
}

/** What the container runtime says when the program itself is at fault: runc's "exec: …", else the whole message. */
function programFault(message = ''): string | undefined {
  const exec = /exec: .*/.exec(message)?.[0].replace(/: unknown$/, '');
  return exec ?? (/no such file or directory|permission denied|exec format error/.test(message) ? message : undefined);
}

function kindOf({ reason, exitCode, message }: Terminated): keyof typeof causes {
  if (reason === 'OOMKilled') return 'memory';
  if (cannotRun.has(exitCode)) return 'start';
  if (reason !== 'StartError' && reason !== 'ContainerCannotRun') return 'exit';
  // 128 may be passing trouble of the node, too (Krane's exception), unless the runtime blames the program.
  return exitCode !== 128 || programFault(message) !== undefined ? 'start' : 'exit';
}
