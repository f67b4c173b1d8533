import { UserError } from '@aks-delivery/action/errors';
import { runWorkflow } from '../act/run.ts';
import { buildkitd } from '../components/buildkitd.ts';
import type { HelmMajor } from '../environment.ts';
import { up } from '../up.ts';

/** `run [--helm 3|4] WORKFLOW.yml [EVENT] [act flags]`: starts the lab if need be, runs the file, and exits as act does. */
export async function run(args: readonly string[], say: (line: string) => void): Promise<number> {
  const rest = [...args];
  const helm = rest[0] === '--helm' ? helmMajor(rest.splice(0, 2)[1]) : '4';
  const [file, ...flags] = rest;
  const event = flags[0]?.startsWith('-') === false ? flags.shift() : undefined;
  if (file === undefined) throw usage('No workflow file was given.');
  await up(say, ['act', 'helm3', 'helm4'], [buildkitd]);
  const { code, summaryFile } = await runWorkflow(file, {
    helm,
    flags,
    say,
    ...(event === undefined ? {} : { event }),
  });
  say(`\n${code === 0 ? 'succeeded' : 'failed'}; job summaries: ${summaryFile}`);
  return code;
}

function helmMajor(value: string | undefined): HelmMajor {
  if (value === '3' || value === '4') return value;
  throw usage(`--helm takes 3 or 4, not ${value ?? 'nothing'}.`);
}

const usage = (message: string) =>
  new UserError({
    code: 'lab/usage',
    message,
    fix: 'Usage: npm run lab -- run [--helm 3|4] WORKFLOW.yml [EVENT] [act flags]',
  });
