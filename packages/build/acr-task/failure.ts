import { UserError } from '@aks-delivery/action/errors';
import { explainBuild } from '../failure/explain.ts';
import type { BuildPlan } from '../plan.ts';
import type { FinishedRun } from './run.ts';

/** Pure: why a run did not succeed; undefined when it did. */
export function explainRun(run: FinishedRun, plan: BuildPlan, workspace: string): UserError | undefined {
  const name = `Run ${run.id} of ACR Tasks`;
  switch (run.status) {
    case 'Succeeded':
      return undefined;
    case 'Canceled':
      return new UserError({
        code: 'tasks/canceled',
        message: `${name} was canceled, and not by this job.`,
        fix: 'Ask who did it: "az acr task list-runs" shows the runs of a registry. Then run the job again.',
      });
    case 'Timeout':
      return new UserError({
        code: 'tasks/timeout',
        message: `${name} took longer than it may.`,
        fix: 'Make the build shorter, or set engine: buildx.',
        evidence: run.said.slice(-20).join('\n'),
      });
    case 'Failed':
      return failed(run, plan, workspace);
    default:
      return new UserError({
        code: 'tasks/agent-failed',
        message: `${name} ended with the status ${run.status}${words(run.error)}.`,
        fix: 'Run the job again; azure.status.microsoft shows outages.',
        evidence: run.said.slice(-20).join('\n'),
      });
  }
}

const refusals = /denied|unauthorized|forbidden|disallowed|error|refused|timeout/i;
const scanning = 'Output from dependency scanning: ';

/** The agent pushes three times before it gives up. */
function failed({ id, said, agentSaid, steps, error }: FinishedRun, plan: BuildPlan, workspace: string): UserError {
  const lines = [...said];
  const dockerfile = plan.context.kind === 'folder' ? plan.dockerfile : undefined;
  const pushing = agentSaid.some((line) => line.startsWith('Pushing image: '));
  const refusal = pushing
    ? (lines.findLast((line) => refusals.test(line)) ?? 'the registry gave no reason')
    : undefined;
  if (refusal !== undefined) {
    return new UserError({
      code: 'tasks/push-failed',
      message: `Run ${id} of ACR Tasks built the image, and could not push it${words(refusal)}.`,
      fix: 'In a registry with permissions by repository (ABAC), grant the identity of azure-login Container Registry Repository Writer; for a locked tag, push a new one.',
      evidence: lines.slice(-20).join('\n'),
    });
  }
  if (lines.some((line) => /^ERROR: /.test(line))) return explainBuild({ lines, steps, dockerfile, workspace });
  // It reads the Dockerfile for base images before docker does, and is easier to confuse.
  const scan = agentSaid.findLast((line) => line.startsWith(scanning))?.slice(scanning.length);
  return new UserError({
    code: 'tasks/agent-failed',
    message: `Run ${id} of ACR Tasks failed${words(scan ?? lines.at(-1) ?? error)}.`,
    fix:
      scan === undefined
        ? 'Read the log of the run above.'
        : 'Its agent looks for base images in the Dockerfile, and knows less of the syntax than docker: write the line in a simpler way, or set engine: buildx.',
    evidence: [...lines.slice(-20), ...agentSaid.slice(-10)].join('\n'),
  });
}

function words(text: string | undefined): string {
  return text === undefined ? '' : `: ${text.trim().replace(/[.:]$/, '').slice(0, 300)}`;
}
