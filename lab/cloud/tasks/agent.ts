import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cloud } from '../stand-in.ts';
import { dockerConfig, type RegistryCredential } from './registry-credential.ts';
import type { Run } from './run.ts';
import { fetchSource } from './source.ts';
import { runSteps } from './steps.ts';
import { readTask } from './task-file.ts';
import { render } from './template.ts';

/** What the agent is given beside the run itself. */
export interface Assignment {
  taskFile: string;
  /** A URL that the agent can read; a task needs no source. */
  source: string | undefined;
  credential: RegistryCredential | undefined;
}

/** Go's log format, in UTC: `2026/11/21 10:00:00`. */
const logTime = (now: Date) => now.toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');

/** `20261121-100000z` */
const runDate = (now: Date) => `${now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}z`;

async function runTask(cloud: Cloud, run: Run, folder: string, { taskFile, credential }: Assignment): Promise<void> {
  const { agents, now } = cloud;
  const { builder } = agents;
  const { name, loginServer } = run.registry;
  if (builder === undefined || !existsSync(builder.address.replace('unix://', ''))) {
    run.finish('Error', now(), 'the lab has no BuildKit; start it with `npm run lab -- up --all`');
    return;
  }
  const rendered = render(taskFile, {
    ID: run.id,
    Registry: loginServer,
    RegistryName: name,
    OS: 'linux',
    Architecture: run.platform.architecture,
    Date: runDate(now()),
  });
  const steps = readTask(rendered);
  const log = (line: string) => run.write(`${logTime(now())} ${line}\n`);
  log(`Using acb_vol_${randomUUID()} as the home volume`);
  log("Creating Docker network: acb_default_network, driver: 'bridge'");
  log('Successfully set up Docker network: acb_default_network');
  log('Setting up Docker configuration...');
  await writeFile(join(folder, 'config.json'), dockerConfig(run.registry, credential), { mode: 0o600, flag: 'wx' });
  log('Successfully set up Docker configuration');
  if (credential !== undefined) {
    log(`Logging in to registry: ${loginServer}`);
    log(`Successfully logged into ${loginServer}`);
  }
  const outputImages = await runSteps(steps, {
    host: { ...agents, builder },
    folder,
    source: join(folder, 'source'),
    registry: { loginServer, url: cloud.url(name), credential },
    platform: run.platformName,
    images: new Map(),
    pushed: new Map(),
    signal: run.signal,
    log,
    output: (line) => run.write(`${line}\n`),
  });
  run.succeed(now(), outputImages);
}

/** A run's agent, from when it is free for the run to the run's end. Never rejects: what goes wrong becomes the run's. */
export async function runAgent(cloud: Cloud, run: Run, assignment: Assignment): Promise<void> {
  const { agents, now } = cloud;
  const folder = join(agents.folder, `${run.id}-${randomUUID()}`);
  try {
    await mkdir(folder, { mode: 0o700 });
    // The agent is there when the source is: whoever wants it to wait lets the storage be slow.
    const trust = { authority: agents.authority, signal: run.signal };
    const problem = await fetchSource(assignment.source, folder, trust);
    run.start(now());
    const log = (line: string) => run.write(`${logTime(now())} ${line}\n`);
    if (assignment.source !== undefined) {
      log('Downloading source code...');
      if (problem !== undefined) {
        throw problem;
      }
      log('Finished downloading source code');
    }
    await runTask(cloud, run, folder, assignment);
  } catch (error) {
    run.fail(now(), error as Error);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
