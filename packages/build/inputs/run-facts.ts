import { readFile } from 'node:fs/promises';
import { run } from '@aks-delivery/action/process';
import type { ImageSource } from '@aks-delivery/image';

/** What the runner knows of a run, by the names of the kit. */
export interface RunFacts {
  repository: string;
  ref: string;
  sha: string;
  eventName: string;
  serverUrl: string;
}

interface Event {
  base_ref?: string | null;
  head_commit?: { id?: string; timestamp?: string } | null;
  pull_request?: { base?: { ref?: string } };
  number?: number;
  repository?: { default_branch?: string; description?: string | null; license?: { spdx_id?: string } | null };
}

interface Place {
  env: Readonly<Record<string, string | undefined>>;
  workspace: string;
}

/** The facts that names and labels are made of: from the event's payload and the checkout, without a request. */
export async function imageSource(facts: RunFacts, { env, workspace }: Place): Promise<ImageSource> {
  const event = await readEvent(env.GITHUB_EVENT_PATH);
  return {
    ...facts,
    commitDate: await commitDate(facts.sha, event, { env, workspace }),
    now: new Date(),
    defaultBranch: event.repository?.default_branch,
    baseRef: event.pull_request?.base?.ref ?? event.base_ref ?? undefined,
    prNumber: event.pull_request === undefined ? undefined : event.number,
    description: event.repository?.description ?? undefined,
    licence: event.repository?.license?.spdx_id,
  };
}

async function readEvent(path: string | undefined): Promise<Event> {
  const text = path === undefined ? undefined : await readFile(path, 'utf8').catch(() => undefined);
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as Event;
  } catch {
    return {};
  }
}

/** Of the commit, so that a build of the same commit is the same image. Without any knowledge of it: the epoch, which is as stable. */
async function commitDate(sha: string, { head_commit }: Event, { env, workspace }: Place): Promise<Date> {
  const told = head_commit?.id === sha ? head_commit.timestamp : undefined;
  const text = told ?? (await askGit(sha, { env, workspace }));
  const date = new Date(text ?? 0);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

async function askGit(sha: string, { env, workspace }: Place): Promise<string | undefined> {
  if (!/^[0-9a-f]{7,64}$/.test(sha)) return undefined;
  // In a container job the checkout belongs to somebody else, which Git would refuse; reading a commit runs no hook.
  const args = ['-c', `safe.directory=${workspace}`, '-C', workspace, 'show', '--no-patch', '--format=%cI', sha];
  const finished = await run('git', args, { env }).catch(() => undefined);
  return finished?.code === 0 ? finished.stdout.trim() : undefined;
}
