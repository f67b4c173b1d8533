import type { RegistryResource } from './container-registry.ts';
import type { ResourceManager } from './resource-manager.ts';

/** Runs of ACR Tasks in one registry. All functions throw ServiceFailures, and the errors of the sign-in. */
export interface TaskRuns {
  /** Where to put a context, and its name for `schedule`. The address carries its own proof: it is a secret. */
  uploadPlace(): Promise<{ uploadUrl: string; relativePath: string }>;
  /** Starts a run. */
  schedule(request: RunRequest): Promise<TaskRun>;
  read(id: string): Promise<TaskRun>;
  /** Address of the log, which is a secret like that of the upload. The log exists when an agent has begun. */
  logPlace(id: string): Promise<string>;
  cancel(id: string): Promise<void>;
}

/** What a run does, and on which machine. */
export interface RunRequest {
  /** A task file (learn.microsoft.com/azure/container-registry/container-registry-tasks-reference-yaml). */
  task: string;
  /** Name of an upload, or the address of a Git repository or archive. */
  source: string;
  platform: { architecture: string; variant?: string };
  agentPool: string | undefined;
  timeoutSeconds: number;
}

export interface TaskRun {
  id: string;
  status: RunStatus;
  /** Azure's words about a run that ended badly. */
  error?: string;
  /** What it pushed, as far as Azure knows. */
  images: readonly { repository: string; tag: string; digest: string }[];
}

export type RunStatus = 'Queued' | 'Started' | 'Running' | 'Succeeded' | 'Failed' | 'Canceled' | 'Error' | 'Timeout';

/** The stable version with runs; the newer versions of the registry's API have none. */
const apiVersion = '2019-06-01-preview';

interface RunResource {
  properties: { runId: string; status: RunStatus; runErrorMessage?: string; outputImages?: Partial<Image>[] };
}

type Image = TaskRun['images'][number];

/** `POST registries/{name}/scheduleRun` and its kin. */
export function taskRuns(arm: ResourceManager, registry: RegistryResource): TaskRuns {
  const address = (path: string) => `${registry.id}/${path}?api-version=${apiVersion}`;
  const post = async <T>(path: string, body?: object): Promise<T> => {
    const expected = [200, 201, 202];
    const answer = await arm.ask({ method: 'POST', address: address(path), expected, ...(body && { body }) });
    return JSON.parse(answer.body === '' ? '{}' : answer.body) as T;
  };
  return {
    uploadPlace: () => post('listBuildSourceUploadUrl'),
    schedule: async (request) => runOf(await post<RunResource>('scheduleRun', bodyOf(request, registry))),
    read: async (id) => {
      const { body } = await arm.ask({ method: 'GET', address: address(`runs/${id}`), expected: [200] });
      return runOf(JSON.parse(body) as RunResource);
    },
    logPlace: async (id) => (await post<{ logLink: string }>(`runs/${id}/listLogSasUrl`)).logLink,
    cancel: async (id) => {
      await post(`runs/${id}/cancel`);
    },
  };
}

function bodyOf({ task, source, platform, agentPool, timeoutSeconds }: RunRequest, registry: RegistryResource): object {
  return {
    type: 'EncodedTaskRunRequest',
    encodedTaskContent: Buffer.from(task).toString('base64'),
    sourceLocation: source,
    platform: { os: 'Linux', ...platform },
    timeout: timeoutSeconds,
    ...(agentPool === undefined ? {} : { agentPoolName: agentPool }),
    credentials: {
      // A registry with permissions by repository gives a task none of its own: it acts as the one who started it.
      sourceRegistry: registry.byRepository ? { identity: '[caller]' } : { loginMode: 'Default' },
    },
  };
}

function runOf({ properties }: RunResource): TaskRun {
  const { runId, status, runErrorMessage, outputImages = [] } = properties;
  const images = outputImages.flatMap(({ repository, tag, digest }) =>
    repository === undefined || tag === undefined || digest === undefined ? [] : [{ repository, tag, digest }],
  );
  return { id: runId, status, images, ...(runErrorMessage === undefined ? {} : { error: runErrorMessage }) };
}
