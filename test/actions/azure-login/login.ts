import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Fault } from '../../../lab/cloud/faults.ts';
import type { RunRegistration } from '../../../lab/cloud/github/registration.ts';
import { applications, world } from '../../../lab/world.ts';
import { openJob, type StepResult } from '../../harness/runner.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';

/** One run of azure-login; what is not said is a sign-in of the deployer from a job of the environment dev. */
export interface Case {
  inputs?: Record<string, string>;
  run?: Partial<RunRegistration>;
  env?: Record<string, string>;
  /** By stand-in; a case that has faults gets a cloud of its own. */
  faults?: Record<string, Fault[]>;
  /** Display names of the managed identities that the machine has, in a cloud of its own; all unless said. */
  identities?: readonly string[];
}

export interface Outcome {
  step: StepResult;
  /** Names in RUNNER_TEMP after main, and after post. */
  left: string[];
  after: string[];
  /** Requests by stand-in; only of a cloud that no other case uses. */
  sent: Record<string, string[]>;
}

/** Runs main and, when it left something, post. */
export async function login(given: Case, cloud: LocalCloud): Promise<Outcome> {
  const job = await openJob({ env: { ...(await cloud.jobEnvironment(given.run)), ...given.env } });
  try {
    const step = await job.main('azure-login', {
      'client-id': applications.deployer.clientId,
      'tenant-id': world.tenant.id,
      'subscription-id': world.subscription.id,
      environment: cloud.urls.arm ?? '',
      ...given.inputs,
    });
    const left = readdirSync(job.temp);
    for (const path of left.map((name) => join(job.temp, name))) {
      const modes = [path, ...readdirSync(path).map((file) => join(path, file))].map(
        (each) => statSync(each).mode & 0o777,
      );
      expect(modes.filter((mode, index) => mode !== (index === 0 ? 0o700 : 0o600))).toEqual([]);
    }
    if (left.length > 0) await job.posts();
    return { step, left, after: readdirSync(job.temp), sent: await requestsOf(cloud) };
  } finally {
    await job.dispose();
  }
}

/** Like `login`, in a cloud of its own. */
export async function loginAlone(given: Case): Promise<Outcome> {
  const cloud = await startLocalCloud();
  try {
    for (const [name, plan] of Object.entries(given.faults ?? {})) await cloud.control.setFaults(name, plan);
    if (given.identities !== undefined) await cloud.control.setMachineIdentities(given.identities);
    return await login(given, cloud);
  } finally {
    await cloud.close();
  }
}

export async function requestsOf(cloud: LocalCloud): Promise<Record<string, string[]>> {
  const names = ['github', 'entra', 'arm', 'machine'];
  const lists = await Promise.all(names.map((name) => cloud.control.requests(name)));
  return Object.fromEntries(
    names.map((name, index) => [name, (lists[index] ?? []).map(({ method, path }) => `${method} ${path}`)]),
  );
}
