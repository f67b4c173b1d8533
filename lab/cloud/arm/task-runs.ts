import { createHash, randomUUID } from 'node:crypto';
import type { ContainerRegistry } from '../../world.ts';
import { idOf } from '../acr/access.ts';
import type { Params, Route } from '../http.ts';
import type { Cloud } from '../stand-in.ts';
import { runAgent } from '../tasks/agent.ts';
import { type Credentials, registryCredential } from '../tasks/registry-credential.ts';
import { type Platform, Run } from '../tasks/run.ts';
import { operation } from './operation.ts';
import { refusals } from './refusals.ts';
import { oneRegistry, registryOf, registryScope, registryType } from './registries.ts';

/** What clients of ACR Tasks send: later versions of the registries' API no longer have it. */
const versions = ['2019-04-01', '2019-06-01-preview'];

/** The body of `scheduleRun` (azure-rest-api-specs, containerregistry 2019-06-01-preview, EncodedTaskRunRequest). */
interface Parameters {
  type?: string;
  encodedTaskContent?: string;
  sourceLocation?: string;
  platform?: Partial<Platform>;
  timeout?: number;
  agentPoolName?: string;
  credentials?: Credentials;
}

const shortestRun = 300;
const longestRun = 28_800;
const usualRun = 3600;
const sourceMinutes = 60;
const logMinutes = 60;

const architectures = ['amd64', 'x86', '386', 'arm', 'arm64'];
const mostRuns = 200;

function parse(body: string): Parameters {
  try {
    return JSON.parse(body) as Parameters;
  } catch {
    throw refusals.badRequest(
      'InvalidRequestContent',
      'The request content was invalid and could not be deserialized.',
    );
  }
}

const invalid = (message: string) => refusals.badRequest('InvalidParameter', message);

function checked(body: string): Parameters & { taskFile: string; timeout: number; platform: Platform } {
  const parameters = parse(body);
  const { type, encodedTaskContent, platform, timeout = usualRun } = parameters;
  if (type !== 'EncodedTaskRunRequest') {
    throw invalid(`The run request type '${type ?? ''}' is not supported.`);
  }
  const { os, architecture = 'amd64', variant } = platform ?? {};
  if (os?.toLowerCase() !== 'linux' || !architectures.includes(architecture)) {
    throw invalid(`The platform '${os ?? ''}/${architecture}' is not supported.`);
  }
  if (!Number.isInteger(timeout) || timeout < shortestRun || timeout > longestRun) {
    throw invalid(`The timeout ${timeout} is not between ${shortestRun} and ${longestRun} seconds.`);
  }
  const content = Buffer.from(encodedTaskContent ?? '', 'base64');
  if (content.length === 0 || content.toString('base64') !== encodedTaskContent) {
    throw invalid('The encoded task content is missing or is not valid base64.');
  }
  return {
    ...parameters,
    taskFile: content.toString('utf8'),
    timeout,
    platform: { os, architecture, ...(variant === undefined ? {} : { variant }) },
  };
}

/** The storage container of a registry's runs. */
function containerOf(cloud: Cloud, registry: ContainerRegistry): string {
  const hash = createHash('sha256').update(idOf(cloud.world, registry)).digest('hex');
  return `/${hash.slice(0, 32)}`;
}

/** A source's URL for the agent: a blob of the registry's container, or what the request names, if it names one. */
function sourceUrl(cloud: Cloud, registry: ContainerRegistry, location: string): string | undefined {
  if (location === '') {
    return undefined;
  }
  const remote = /^https:\/\//.test(location);
  return remote ? location : cloud.blobs.signedUrl(`${containerOf(cloud, registry)}/${location}`, 'r', sourceMinutes);
}

/** ACR Tasks: a place to upload sources to, runs, and their logs. */
export function taskRuns(cloud: Cloud): Route[] {
  const { world, blobs } = cloud;
  const runs = new Map<string, Run>();
  const counts = new Map<string, number>();
  const needs = (action: string) => ({ action: `${registryType}/${action}`, scope: registryScope });
  const one = `${oneRegistry}/runs/{run}` as const;

  function runOf(params: Params<typeof one>): Run {
    const registry = registryOf(world, params);
    const run = runs.get(`${registry.name}/${params.run}`);
    if (run === undefined) {
      throw refusals.unknownResource(`${registryType}/${registry.name}/runs`, params.run, params.group);
    }
    return run;
  }

  return [
    operation(cloud, {
      method: 'POST',
      path: `${oneRegistry}/listBuildSourceUploadUrl`,
      apiVersions: versions,
      needs: needs('listBuildSourceUploadUrl/action'),
      answer: ({ params }) => {
        const registry = registryOf(world, params);
        const day = cloud.now().toISOString().slice(0, 10).replaceAll('-', '');
        const relativePath = `source/${day}0000/${randomUUID().replaceAll('-', '')}.tar.gz`;
        const path = `${containerOf(cloud, registry)}/${relativePath}`;
        return { relativePath, uploadUrl: blobs.signedUrl(path, 'cw', sourceMinutes) };
      },
    }),
    operation(cloud, {
      method: 'POST',
      path: `${oneRegistry}/scheduleRun`,
      apiVersions: versions,
      needs: needs('scheduleRun/action'),
      answer: async ({ caller, params, request }) => {
        const registry = registryOf(world, params);
        const {
          taskFile,
          sourceLocation = '',
          credentials = {},
          platform,
          timeout,
          agentPoolName,
        } = checked(request.body);
        const count = (counts.get(registry.name) ?? 0) + 1;
        counts.set(registry.name, count);
        const id = `ca${count}`;
        const logPath = `${containerOf(cloud, registry)}/logs/${id}/rawtext.log`;
        const pool = agentPoolName === undefined ? {} : { agentPoolName };
        const clock = { now: cloud.now, closing: cloud.agents.closing };
        const run = new Run({ id, registry, platform, timeout, ...pool }, blobs, logPath, clock);
        runs.set(`${registry.name}/${id}`, run);
        if (runs.size > mostRuns) runs.delete(runs.keys().next().value as string);
        const credential = await registryCredential(cloud, registry, caller, credentials);
        const source = sourceUrl(cloud, registry, sourceLocation);
        cloud.agents.track(runAgent(cloud, run, { taskFile, source, credential }));
        return run.resource(idOf(world, registry));
      },
    }),
    operation(cloud, {
      method: 'GET',
      path: one,
      apiVersions: versions,
      needs: needs('runs/read'),
      answer: ({ params }) => runOf(params).resource(idOf(world, registryOf(world, params))),
    }),
    operation(cloud, {
      method: 'POST',
      path: `${one}/listLogSasUrl`,
      apiVersions: versions,
      needs: needs('runs/listLogSasUrl/action'),
      answer: ({ params }) => ({ logLink: blobs.signedUrl(runOf(params).logPath, 'r', logMinutes) }),
    }),
    operation(cloud, {
      method: 'POST',
      path: `${one}/cancel`,
      apiVersions: versions,
      needs: needs('runs/cancel/action'),
      answer: ({ params }) => {
        runOf(params).cancel();
        return {};
      },
    }),
  ];
}
