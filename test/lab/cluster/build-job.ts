import { randomUUID } from 'node:crypto';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { control } from '../../../lab/control.ts';
import { repositoryVariables } from '../../../lab/environment.ts';
import { withNames } from '../../../lab/host/names.ts';
import { ports, url } from '../../../lab/network.ts';
import { checkout } from '../../../lab/paths.ts';
import { applications, registries } from '../../../lab/world.ts';
import { type Job, openJob } from '../../harness/runner.ts';
import type { RunningStep, StepResult } from '../../harness/step.ts';
import { deployRun } from '../standins/harness.ts';
import { lab } from './lab.ts';

type Who = 'deployer' | 'immutable' | 'noRole';
type Registry = (typeof registries)[keyof typeof registries];

/** A job that builds one image, in a repository of its own. */
export interface BuildJob {
  readonly job: Job;
  readonly repository: string;
  readonly registry: Registry;
  /** Fills the checkout with a fixture that nobody has built yet. */
  checkOut(fixture: string): Promise<void>;
  /** Starts acr-build-push for the tag `1`, unless the inputs say something else. */
  start(inputs?: Readonly<Record<string, string>>): Promise<RunningStep>;
  /** Starts it and waits for its end. */
  build(inputs?: Readonly<Record<string, string>>): Promise<StepResult>;
  /** The digest that the plain registry behind the lab's ACR has at a tag; null when it has none. */
  stored(tag: string): Promise<string | null>;
  /** The labels of the image at a tag; for several platforms those of the first. */
  labels(tag: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** Opens a job that is signed in. */
export async function openBuildJob({
  who = 'deployer',
  registry = registries.shop,
  env = {},
}: {
  who?: Who;
  registry?: Registry;
  /** Wins over the lab's. */
  env?: Readonly<Record<string, string>>;
} = {}): Promise<BuildJob> {
  const subjectStyle = who === 'immutable' ? ('immutable' as const) : ('classic' as const);
  const { requestUrl, requestToken } = await control().registerRun({ ...deployRun, subjectStyle });
  const job = await openJob({
    env: {
      ...lab.env,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${requestUrl}&job=production`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
      ...env,
    },
    through: withNames,
  });
  const login = await job.main('azure-login', {
    'client-id': applications[who].clientId,
    'tenant-id': repositoryVariables.AZURE_TENANT_ID ?? '',
    'subscription-id': repositoryVariables.AZURE_SUBSCRIPTION_ID ?? '',
    environment: repositoryVariables.AZURE_ENVIRONMENT ?? '',
  });
  expect(errorsOf(login)).toEqual([]);
  const repository = `build-push-test/${randomUUID().slice(0, 8)}`;
  const port = registry === registries.production ? ports.productionRegistry : ports.registry;
  const manifests = ['oci.image.index.v1', 'oci.image.manifest.v1', 'docker.distribution.manifest.v2'];
  const accept = manifests.map((type) => `application/vnd.${type}+json`).join();
  const plain = (path: string) => fetch(`${url('http', port)}/v2/${repository}/${path}`, { headers: { accept } });
  const start: BuildJob['start'] = (inputs = {}) =>
    job.start('acr-build-push', { registry: registry.name, images: repository, tags: 'type=raw,value=1', ...inputs });
  return {
    job,
    repository,
    registry,
    start,
    async checkOut(fixture) {
      await cp(join(checkout, 'test/fixtures/build', fixture), job.workspace, { recursive: true });
      await writeFile(join(job.workspace, 'message.txt'), `hello ${randomUUID()}\n`);
    },
    build: async (inputs) => (await start(inputs)).result,
    stored: async (tag) => (await plain(`manifests/${tag}`)).headers.get('docker-content-digest'),
    async labels(tag) {
      const read = async <T>(path: string) => (await plain(path)).json() as Promise<T>;
      type Manifest = { manifests?: { digest: string }[]; config?: { digest: string } };
      const top = await read<Manifest>(`manifests/${tag}`);
      const first = top.manifests?.[0]?.digest;
      const { config } = first === undefined ? top : await read<Manifest>(`manifests/${first}`);
      return (await read<{ config: { Labels: Record<string, string> } }>(`blobs/${config?.digest}`)).config.Labels;
    },
    async close() {
      await control().setFaults(registry.name, []);
      for (const post of await job.posts()) expect(post).toMatchObject({ code: 0 });
      await job.dispose();
    },
  };
}

export const errorsOf = ({ annotations }: StepResult) => annotations.filter(({ level }) => level === 'error');
