import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type TarEntry, tarArchive } from '../../../lab/images/tar.ts';
import { until as waitUntil } from '../../../lab/until.ts';
import { registries, world } from '../../../lab/world.ts';
import { type Answer, ask } from '../standins/harness.ts';
import type { Who } from './registries.ts';

/** Properties of a run, as far as tests look at them. */
export interface RunProperties {
  runId: string;
  status: string;
  runErrorMessage?: string;
  startTime?: string;
  finishTime?: string;
  outputImages: { registry: string; repository: string; tag: string; digest: string }[];
}

export interface EndedRun extends RunProperties {
  log: string;
  /** Metadata of the log. */
  complete: string | null;
}

export interface Registry {
  name: 'contososhop' | 'contosoprod';
  loginServer: string;
}

const type = 'Microsoft.ContainerRegistry/registries';
const idOf = ({ name }: Registry) => {
  const group = Object.values(registries).find((registry) => registry.name === name)?.resourceGroup;
  return `/subscriptions/${world.subscription.id}/resourceGroups/${group}/providers/${type}/${name}`;
};

const ended = ['Succeeded', 'Failed', 'Canceled', 'Error', 'Timeout'];

/** A Dockerfile. */
export const busybox = (...lines: string[]): string => ['FROM busybox:1', ...lines, ''].join('\n');

/** A context of some files. */
export const contextOf = (files: Readonly<Record<string, string>>): Buffer =>
  gzipSync(
    tarArchive(
      Object.entries(files).map(([name, text]): TarEntry => ({ name, mode: 0o644, content: Buffer.from(text) })),
    ),
  );

/** A task of a build and a push, as a YAML text. */
export const task = (build: string, push: readonly string[] = [], more: object = {}): string =>
  JSON.stringify({
    version: 'v1.0.0',
    steps: [
      { id: 'build', build, env: ['DOCKER_BUILDKIT=1'], ...more },
      ...(push.length > 0 ? [{ id: 'push', push, when: ['build'] }] : []),
    ],
  });

/** ACR Tasks of a cloud, by plain requests. */
export interface Tasks {
  arm(path: string, options?: { method?: string; body?: object; who?: Who; registry?: Registry }): Promise<Answer>;
  /** Uploads a context; gives its `sourceLocation`. */
  upload(context: Buffer, registry?: Registry): Promise<string>;
  /** Schedules a run of a task; gives its id. */
  schedule(yaml: string, source: string, request?: object, registry?: Registry): Promise<string>;
  run(id: string, registry?: Registry): Promise<RunProperties>;
  logLink(id: string, registry?: Registry): Promise<string>;
  /** Waits until something of a run is so; asks again and again, as clients do. */
  until(id: string, isSo: (run: RunProperties) => boolean, registry?: Registry): Promise<RunProperties>;
  /** Waits for the run's end; gives it with its log. */
  end(id: string, registry?: Registry): Promise<EndedRun>;
  /** Uploads a context, runs a task on it, and waits for the end. */
  ran(files: Readonly<Record<string, string>>, yaml: string, request?: object, registry?: Registry): Promise<EndedRun>;
  /** A repository that no other test uses. */
  repository(): string;
}

export const shop: Registry = { name: 'contososhop', loginServer: registries.shop.loginServer };
export const production: Registry = { name: 'contosoprod', loginServer: registries.production.loginServer };

/** @param token a token for Azure Resource Manager of one of the world's applications */
export function tasksOf(armUrl: string, token: (who: Who) => Promise<string>): Tasks {
  const arm: Tasks['arm'] = async (path, { method = 'POST', body, who = 'deployer', registry = shop } = {}) =>
    ask(`${armUrl}${idOf(registry)}/${path}?api-version=2019-06-01-preview`, {
      method,
      headers: {
        authorization: `Bearer ${await token(who)}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const run: Tasks['run'] = async (id, registry = shop) =>
    (await arm(`runs/${id}`, { method: 'GET', registry })).json<{ properties: RunProperties }>().properties;
  const until: Tasks['until'] = async (id, isSo, registry = shop) => {
    let current = await run(id, registry);
    const look = async () => {
      current = await run(id, registry);
      return isSo(current);
    };
    await waitUntil(look, `run ${id}`, 30);
    return current;
  };
  const logLink: Tasks['logLink'] = async (id, registry = shop) =>
    (await arm(`runs/${id}/listLogSasUrl`, { registry })).json<{ logLink: string }>().logLink;
  const upload: Tasks['upload'] = async (context, registry = shop) => {
    const answer = await arm('listBuildSourceUploadUrl', { registry });
    const { uploadUrl, relativePath } = answer.json<{ uploadUrl: string; relativePath: string }>();
    const put = await ask(uploadUrl, {
      method: 'PUT',
      body: new Uint8Array(context),
      headers: { 'x-ms-blob-type': 'BlockBlob' },
    });
    if (put.status !== 201) throw new Error(put.text);
    return relativePath;
  };
  const schedule: Tasks['schedule'] = async (yaml, sourceLocation, request = {}, registry = shop) => {
    const body = {
      type: 'EncodedTaskRunRequest',
      encodedTaskContent: Buffer.from(yaml).toString('base64'),
      sourceLocation,
      platform: { os: 'Linux', architecture: 'amd64' },
      timeout: 3600,
      ...request,
    };
    const answer = await arm('scheduleRun', { body, registry });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json<{ name: string }>().name;
  };
  const end: Tasks['end'] = async (id, registry = shop) => {
    const properties = await until(id, ({ status }) => ended.includes(status), registry);
    const log = await ask(await logLink(id, registry));
    return { ...properties, log: log.text, complete: log.headers.get('x-ms-meta-complete') };
  };
  return {
    arm,
    run,
    until,
    logLink,
    upload,
    schedule,
    end,
    ran: async (files, yaml, request = {}, registry = shop) =>
      end(await schedule(yaml, await upload(contextOf(files), registry), request, registry), registry),
    repository: () => `tasks-test/${randomUUID().slice(0, 8)}`,
  };
}
