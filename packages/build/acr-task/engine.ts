import { explainTasks, registryNotShown } from '@aks-delivery/azure/explain/tasks';
import { ServiceFailure } from '@aks-delivery/azure/failures';
import { taskRuns } from '@aks-delivery/azure/task-runs';
import { parseReference } from '@aks-delivery/oci';
import { bytes } from '../bytes.ts';
import type { BuildPlan, Built, Engine, EngineTools } from '../plan.ts';
import { packContext } from './context-archive.ts';
import { explainRun } from './failure.ts';
import { putIndex } from './index-image.ts';
import { type FinishedRun, type RunTools, runTask } from './run.ts';
import { openStorage } from './storage.ts';
import { longestRunSeconds, platformReference, taskFile } from './task-file.ts';
import { requireSupported } from './unsupported.ts';

/** ACR Tasks: Azure builds, and the runner needs no Docker. One run for each platform, on machines of that kind. */
export const acrTask: Engine = {
  name: 'acr-task',
  async build(plan, tools) {
    requireSupported(plan);
    const { azure } = tools;
    const { registry: host } = parseReference(plan.references[0] ?? '');
    const registry = await azure?.registries.find(host);
    if (azure === undefined || registry === undefined) throw registryNotShown(host, azure?.registries.subscriptionId);
    const storage = openStorage(tools.env, azure.registries.arm.retries);
    const runs = taskRuns(azure.registries.arm, registry);
    const { cancel } = taskRuns(azure.afterCancel, registry);
    try {
      return await build(plan, tools, { runs, cancel, storage });
    } catch (error) {
      throw error instanceof ServiceFailure ? explainTasks(error, azure.clientId) : error;
    } finally {
      storage.close();
    }
  },
};

type Place = Pick<RunTools, 'runs' | 'cancel' | 'storage'>;

async function build(plan: BuildPlan, tools: EngineTools, { runs, cancel, storage }: Place): Promise<Built> {
  const source = await upload(plan, tools, { runs, storage });
  const platforms = plan.platforms.length === 0 ? ['linux/amd64'] : plan.platforms;
  const several = platforms.length > 1;
  // When one platform fails, the others are of no use any more.
  const stop = new AbortController();
  const signal = AbortSignal.any([tools.signal, stop.signal]);
  const sleep = (ms: number): Promise<void> => {
    signal.throwIfAborted();
    return tools.sleep(ms);
  };
  const finished = await Promise.allSettled(
    platforms.map(async (platform) => {
      const [, architecture = '', variant] = platform.split('/');
      const references = several ? perPlatform(plan.references, platform) : plan.references;
      const task = taskFile({ plan, dockerfile: source.dockerfile, references, env: tools.env });
      const run = await runTask(
        {
          ...{ task, source: source.address, agentPool: plan.agentPool, timeoutSeconds: longestRunSeconds },
          platform: { architecture, ...(variant === undefined ? {} : { variant }) },
        },
        several ? platform : undefined,
        { runs, cancel, storage, signal, sleep, log: tools.log, now: Date.now },
      );
      if (run.status !== 'Succeeded') stop.abort();
      return run;
    }),
  );
  tools.signal.throwIfAborted();
  return result(finished, plan, platforms, tools);
}

/** Brings the context to Azure; one that Azure fetches itself is only named. */
async function upload(
  plan: BuildPlan,
  tools: EngineTools,
  { runs, storage }: Pick<Place, 'runs' | 'storage'>,
): Promise<{ address: string; dockerfile: string | undefined }> {
  const { context, dockerfile } = plan;
  if (context.kind === 'remote') return { address: context.address, dockerfile };
  const archive = await packContext(context.path, dockerfile ?? '', tools);
  tools.log.info(`Uploading the context: ${archive.files} files, ${bytes(archive.size)} packed.`);
  const { uploadUrl, relativePath } = await runs.uploadPlace();
  await storage.put(uploadUrl, { path: archive.file, size: archive.size });
  return { address: relativePath, dockerfile: archive.dockerfile };
}

const perPlatform = (references: readonly string[], platform: string): string[] =>
  references.map((reference) => platformReference(reference, platform));

async function result(
  finished: readonly PromiseSettledResult<FinishedRun>[],
  plan: BuildPlan,
  platforms: readonly string[],
  tools: EngineTools,
): Promise<Built> {
  const runs = finished.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const steps = runs.flatMap((run) => run.steps);
  const metadata = { 'acr-task.runs': runs.map(({ id }) => id) };
  const [problem] = runs.flatMap((run) => explainRun(run, plan, tools.workspace) ?? []);
  if (problem !== undefined) return { metadata, steps, problem, onlyPushFailed: false };
  const thrown = finished.find((one) => one.status === 'rejected');
  if (thrown !== undefined) throw thrown.reason;
  const built = { metadata, steps, onlyPushFailed: false };
  if (!plan.push) return built;
  return {
    ...built,
    digest:
      platforms.length > 1 ? await putIndex(plan.references, platforms, tools) : await digestOf(runs, plan, tools),
  };
}

/** Azure tells the digest with the run; where it does not, the tag that was just pushed does. */
async function digestOf([run]: readonly FinishedRun[], plan: BuildPlan, tools: EngineTools): Promise<string> {
  const { registry, repository, tag = 'latest' } = parseReference(plan.references[0] ?? '');
  const told = run?.images.find((image) => image.repository === repository && image.tag === tag)?.digest;
  return told ?? (await tools.registries(registry)?.resolve(repository, tag))?.digest ?? '';
}
