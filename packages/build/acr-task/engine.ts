import { explainTasks, registryNotShown } from '@aks-delivery/azure/explain/tasks';
import { ServiceFailure } from '@aks-delivery/azure/failures';
import { taskRuns } from '@aks-delivery/azure/task-runs';
import { parseReference } from '@aks-delivery/oci';
import { bytes } from '@aks-delivery/oci/bytes';
import type { BuildPlan, Built, Engine, EngineTools } from '../plan.ts';
import { packContext } from './context-archive.ts';
import { explainRun } from './failure.ts';
import { digestTold, putIndex } from './index-image.ts';
import { type FinishedRun, type RunTools, runTask } from './run.ts';
import { openStorage } from './storage.ts';
import { longestRunSeconds, platformReference, taskFile } from './task-file.ts';
import { together } from './together.ts';
import { requireSupported } from './unsupported.ts';

/** ACR Tasks: Azure builds, and the runner needs no Docker. One run for each platform, on machines of that kind. */
export const acrTask: Engine = {
  name: 'acr-task',
  async build(plan, tools) {
    requireSupported(plan, tools.env);
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
  const finished = await together(
    platforms,
    tools.signal,
    (platform, signal) => {
      const [, architecture = '', variant] = platform.split('/');
      const references = several ? perPlatform(plan.references, platform) : plan.references;
      const task = taskFile({ plan, dockerfile: source.dockerfile, references, env: tools.env });
      const sleep = (ms: number): Promise<void> => {
        signal.throwIfAborted();
        return tools.sleep(ms);
      };
      return runTask(
        {
          ...{ task, source: source.address, agentPool: plan.agentPool, timeoutSeconds: longestRunSeconds },
          platform: { architecture, ...(variant === undefined ? {} : { variant }) },
        },
        several ? platform : undefined,
        { runs, cancel, storage, sleep, log: tools.log, now: Date.now },
      );
    },
    ({ status }) => status === 'Succeeded',
  );
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
  runs: readonly FinishedRun[],
  plan: BuildPlan,
  platforms: readonly string[],
  tools: EngineTools,
): Promise<Built> {
  const steps = runs.flatMap((run) => run.steps);
  const metadata = { 'acr-task.runs': runs.map(({ id }) => id) };
  const built = { metadata, steps, onlyPushFailed: false };
  const [problem] = runs.flatMap((run) => explainRun(run, plan, tools.workspace) ?? []);
  if (problem !== undefined) return { ...built, problem };
  if (!plan.push) return built;
  const digest =
    platforms.length > 1
      ? await putIndex(plan.references, platforms, runs, tools)
      : await digestOf(runs[0], plan, tools);
  return digest === undefined ? built : { ...built, digest };
}

/** Azure tells the digest with the run; where it does not, the tag that was just pushed does. */
async function digestOf(
  run: FinishedRun | undefined,
  plan: BuildPlan,
  tools: EngineTools,
): Promise<string | undefined> {
  const { registry, repository, tag = 'latest' } = parseReference(plan.references[0] ?? '');
  return digestTold(run, repository, tag) ?? (await tools.registries(registry)?.resolve(repository, tag))?.digest;
}
