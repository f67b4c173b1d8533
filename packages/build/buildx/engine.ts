import { join } from 'node:path';
import { run } from '@aks-delivery/action/process';
import { explainBuild, warningPlace } from '../failure/explain.ts';
import { failedPush, isPassing, pushError } from '../failure/push.ts';
import type { BuildPlan, Built, Engine, EngineTools } from '../plan.ts';
import { lineOf } from '../progress/lines.ts';
import { type BuildEvent, readProgress } from '../progress/read.ts';
import { parseStatus } from '../progress/status.ts';
import { buildArgs } from './args.ts';
import { digestIn, imageIdIn, readMetadata } from './metadata.ts';
import { findBuildx } from './program.ts';
import { withSecretFiles } from './secret-files.ts';

/** BuildKit through buildx, whatever the driver of its builder is. */
export const buildx: Engine = {
  name: 'buildx',
  async build(plan, tools) {
    const program = await findBuildx(tools.env);
    return withSecretFiles(plan.secrets, tools.folder, (secrets) => {
      const metadata = join(tools.folder, 'metadata.json');
      return attempt(program, buildArgs(plan, { metadata, secrets }), metadata, plan, tools);
    });
  },
};

async function attempt(
  program: string,
  args: readonly string[],
  metadataFile: string,
  plan: BuildPlan,
  { env, workspace, signal, log }: EngineTools,
): Promise<Built> {
  const progress = readProgress();
  const dockerfile = plan.context.kind === 'folder' ? plan.dockerfile : undefined;
  /** What buildx writes for people. */
  const said: string[] = [];
  const show = (event: BuildEvent): void => {
    if (event.kind === 'warning') {
      const { message, url, line } = event.warning;
      log.warning(url === undefined ? message : `${message}. See ${url}`, warningPlace(dockerfile, workspace, line));
      return;
    }
    const text = lineOf(event);
    if (text !== undefined) log.foreign(text);
  };
  const finished = await run(program, args, {
    env,
    cwd: workspace,
    signal,
    onLine: (line, stream) => {
      if (stream === 'stdout') return;
      const status = parseStatus(line);
      if (status === undefined) said.push(line);
      else progress.read(status).forEach(show);
    },
  });
  progress.finish().forEach(show);
  signal.throwIfAborted();
  const steps = progress.steps();
  if (finished.code !== 0) return failure(said, { dockerfile, workspace, steps });
  const metadata = await readMetadata(metadataFile);
  const digest = digestIn(metadata);
  const imageId = imageIdIn(metadata);
  return {
    metadata,
    steps,
    onlyPushFailed: false,
    ...(digest === undefined ? {} : { digest }),
    ...(imageId === undefined ? {} : { imageId }),
  };
}

function failure(
  lines: readonly string[],
  {
    dockerfile,
    workspace,
    steps,
  }: Pick<EngineTools, 'workspace'> & Pick<Built, 'steps'> & { dockerfile: string | undefined },
): Built {
  const pushed = failedPush(lines, steps);
  const problem = pushed === undefined ? explainBuild({ lines, steps, dockerfile, workspace }) : pushError(pushed);
  return { metadata: {}, steps, problem, onlyPushFailed: pushed !== undefined && isPassing(pushed) };
}
