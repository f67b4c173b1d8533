import type { Deployment, Outcome, Progress, Tools } from './deployment.ts';
import { releaseStore } from './release/releases.ts';
import { freshTime } from './steps/follow.ts';
import { planRelease, refusalError } from './steps/plan.ts';
import { render } from './steps/render.ts';

/**
 * Plans a deployment and touches nothing: `client` only renders, `server` also compares every object with the live one and has
 * the API server check it. `problem` is what the API server would certainly refuse.
 */
export async function dryRun(deployment: Deployment, mode: 'client' | 'server', tools: Tools): Promise<Outcome> {
  const outcome: Outcome = { verdict: 'dry-run', logs: [], spans: [] };
  if (mode === 'client')
    return { ...outcome, plan: { rendered: await render(deployment, mode, tools), unchanged: false } };
  const releases = releaseStore(tools.client, deployment.release, deployment.namespace);
  const compared = { ...deployment, diff: true };
  const time = { ...freshTime(deployment, tools.client), lockDeadline: 0 };
  const progress: Progress = { ...tools, ...time, deployment: compared, releases, outcome };
  const plan = await planRelease(progress, await releases.history());
  const problem = refusalError(deployment, plan);
  return { ...outcome, plan, ...(problem === undefined ? {} : { problem }) };
}
