import { randomBytes, randomUUID } from 'node:crypto';
import { type RunRegistration, readRegistration } from './registration.ts';

const conclusions = ['success', 'failure', 'cancelled'] as const;
export type Conclusion = (typeof conclusions)[number];

export interface Run extends RunRegistration {
  id: string;
  attempt: number;
  /** Null while the run is in progress. */
  conclusion: Conclusion | null;
  /** Who started this attempt. */
  triggeringActor: string;
  createdAt: Date;
  /** When this attempt started. */
  startedAt: Date;
  updatedAt: Date;
  /** The bearer token that jobs of this run send as ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  requestToken: string;
  /** GITHUB_TOKEN. GitHub gives each job its own; act knows one for all. It dies with the attempt. */
  token: string;
}

/** The runs of this repository's workflows, and what becomes of them. */
export interface Runs {
  /** @throws Error naming what the registration lacks */
  register(registration: unknown): Run;
  /** Ends a run's attempt. Ending it again changes nothing: a launcher and a test may both do it. */
  complete(id: string, conclusion: unknown): Run;
  /** Starts a further attempt, with new tokens. @throws Error while the run is in progress */
  rerun(id: string, actor: unknown): Run;
  find(fits: (run: Run) => boolean): Run | undefined;
}

const newTokens = () => ({
  requestToken: `${randomUUID()}.${randomBytes(24).toString('base64url')}`,
  // The form of GitHub's installation tokens: a prefix and 36 characters.
  token: `ghs_${randomBytes(18).toString('hex')}`,
});

/** @param repositories the names of the world's repositories */
export function createRuns(repositories: readonly string[], now: () => Date): Runs {
  const runs: Run[] = [];
  // Eleven digits, as GitHub's are today. By the clock, so that stand-ins that are restarted give no id twice.
  const firstId = Math.floor(now().getTime() / 1000) * 10;

  function known(id: string): Run {
    const run = runs.find((candidate) => candidate.id === id);
    if (run === undefined) {
      throw new Error(`The lab has no run ${id}.`);
    }
    return run;
  }

  return {
    register(value) {
      const registration = readRegistration(value, repositories);
      const time = now();
      const run: Run = {
        ...registration,
        id: String(firstId + runs.length),
        attempt: 1,
        conclusion: null,
        triggeringActor: registration.actor,
        createdAt: time,
        startedAt: time,
        updatedAt: time,
        ...newTokens(),
      };
      runs.push(run);
      return run;
    },
    complete(id, value) {
      const conclusion = conclusions.find((candidate) => candidate === value);
      if (conclusion === undefined) {
        throw new Error(`A run ends with the conclusion ${conclusions.join(', ')}, not ${String(value)}.`);
      }
      const run = known(id);
      return run.conclusion === null ? Object.assign(run, { conclusion, updatedAt: now() }) : run;
    },
    rerun(id, actor) {
      const run = known(id);
      if (run.conclusion === null) {
        throw new Error(`Run ${id} is in progress; only a completed run can be run again.`);
      }
      const triggeringActor = typeof actor === 'string' ? actor : run.actor;
      const time = now();
      const changes = { attempt: run.attempt + 1, conclusion: null, triggeringActor, startedAt: time, updatedAt: time };
      return Object.assign(run, changes, newTokens());
    },
    find: (fits) => runs.find(fits),
  };
}

/**
 * The environment of a job, with `${{ matrix.NAME }}` filled in. act tells the issuer nothing about the job, so the
 * launcher puts `matrix.NAME=value` into the request URL for every value that an environment needs.
 * @throws Error when the run has no such job, or when the environment needs something that was not sent
 */
export function environmentOf(run: Run, job: string, query: URLSearchParams): string | undefined {
  const known = run.jobs[job];
  if (known === undefined) {
    throw new Error(`Run ${run.id} has no job ${job}; it has ${Object.keys(run.jobs).join(', ')}.`);
  }
  return known.environment?.replace(/\$\{\{(.*?)\}\}/g, (expression, inner: string) => {
    const name = /^\s*(matrix\.[\w-]+)\s*$/.exec(inner)?.[1];
    const value = name === undefined ? null : query.get(name);
    if (value === null || value === '') {
      throw new Error(`The environment of job ${job} needs a value for ${expression}, and the request has none.`);
    }
    return value;
  });
}
