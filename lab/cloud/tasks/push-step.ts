import { setTimeout as pause } from 'node:timers/promises';
import { pushImage } from './push.ts';
import type { Step } from './task-file.ts';
import { type Workspace, withTag } from './workspace.ts';

const attempts = 3;
const firstPauseMs = 250;

/** `docker push` of one image. @throws Error in docker's words */
async function push(name: string, workspace: Workspace, signal: AbortSignal): Promise<void> {
  const { images, pushed, registry, host, output } = workspace;
  const [, server = '', repository = '', tag = ''] = /^([^/]+[.:][^/]+)\/(.+):([^:/]+)$/.exec(name) ?? [];
  const image = images.get(name);
  if (image === undefined) {
    const untagged = name.replace(/:[^:/]+$/, '');
    output(`The push refers to repository [${untagged}]`);
    throw new Error(`An image does not exist locally with the tag: ${untagged}`);
  }
  if (server !== registry.loginServer) {
    throw new Error('denied: requested access to the resource is denied');
  }
  const target = { host: server, url: registry.url, repository, tag, credential: registry.credential };
  await pushImage(image, target, { authority: host.authority, signal }, output);
  pushed.set(name, { registry: server, repository, tag, digest: image.digest });
}

/**
 * Pushes images, each with three attempts (acr-builder, builder/push.go and util/backoff.go).
 * @throws Error when all attempts at one of them fail
 */
export async function pushStep(step: Step, workspace: Workspace, signal: AbortSignal): Promise<void> {
  const { log, output } = workspace;
  for (const name of new Set(step.push.map(withTag))) {
    for (let attempt = 0; ; attempt++) {
      if (attempt === attempts) {
        throw new Error('failed to push images successfully');
      }
      log(`Pushing image: ${name}, attempt ${attempt + 1}`);
      try {
        await push(name, workspace, signal);
        log(`Successfully pushed image: ${name}`);
        break;
      } catch (error) {
        signal.throwIfAborted();
        output((error as Error).message);
        await pause(firstPauseMs * 2 ** attempt, undefined, { signal });
      }
    }
  }
}
