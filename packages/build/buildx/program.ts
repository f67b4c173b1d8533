import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where docker looks for its plugins besides its configuration (docker/cli, cli-plugins/manager). */
const pluginFolders = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
];

/**
 * The buildx of this runner: on PATH, or as a plugin of docker. It runs on its own, because going through `docker` costs 100 ms
 * and finds no plugin when there is no docker at all.
 * @throws UserError build/buildx-missing
 */
export async function findBuildx(env: Environment): Promise<string> {
  const onPath = (env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  const configured = [env.DOCKER_CONFIG, env.HOME === undefined ? undefined : join(env.HOME, '.docker')];
  const candidates = [
    ...onPath.flatMap((folder) => [join(folder, 'buildx'), join(folder, 'docker-buildx')]),
    ...configured
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'cli-plugins', 'docker-buildx')),
    ...pluginFolders.map((folder) => join(folder, 'docker-buildx')),
  ];
  for (const candidate of candidates) if (await isProgram(candidate)) return candidate;
  throw new UserError({
    code: 'build/buildx-missing',
    message: 'There is no buildx on this runner.',
    fix: 'Install it earlier in the job with docker/setup-buildx-action.',
  });
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
