import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { UserError } from '@aks-delivery/action/errors';
import { problem } from './explain/problem.ts';

/** docker looks for a program `docker-credential-<name>` on PATH. */
export const helperName = 'aks-delivery';

type Fields = Record<string, unknown>;

/**
 * Pure: docker's config with our helper for `hosts`. Everything else stays as it was: other registries' credentials and
 * helpers, the default store, plugins, proxies. A credential that was stored for one of the hosts goes, because it would
 * outlive this job's identity.
 */
export function withHelper(config: Fields, hosts: readonly string[]): Fields {
  const ours = new Set(hosts.flatMap((host) => [host, `https://${host}`, `https://${host}/`, `https://${host}/v2/`]));
  const others = Object.entries(fieldsOf(config.auths)).filter(([host]) => !ours.has(host));
  const helpers = Object.fromEntries(hosts.map((host) => [host, helperName]));
  return {
    ...config,
    auths: Object.fromEntries(others),
    credHelpers: { ...fieldsOf(config.credHelpers), ...helpers },
  };
}

/** What a job's DOCKER_CONFIG is made of. */
export interface DockerConfigRequest {
  /** docker's config folder so far: DOCKER_CONFIG, or .docker in the home folder. It need not exist. */
  userFolder: string;
  /** Registries to sign in to by our helper. */
  hosts: readonly string[];
  helper: {
    /** Absolute path of Node and of the helper's entry in dist. */
    node: string;
    entry: string;
    /** Environment that the helper needs besides the job's own: ids and paths, nothing secret. */
    env: Readonly<Record<string, string>>;
  };
}

/** A job's own docker folders. Remove the parent of `folder` in post. */
export interface DockerConfig {
  /** For DOCKER_CONFIG. */
  folder: string;
  /** For PATH: holds the helper. */
  binFolder: string;
}

/**
 * Makes a DOCKER_CONFIG of the job's own (0700, config 0600) below `runnerTemp`. Jobs side by side on one machine share
 * neither credentials nor a logout. What else lies in the user's folder (plugins, builders, contexts) is linked.
 * Throws a UserError `docker/config-unreadable`.
 */
export function writeDockerConfig(
  runnerTemp: string,
  { userFolder, hosts, helper }: DockerConfigRequest,
): DockerConfig {
  const config = withHelper(readConfig(join(userFolder, 'config.json')), hosts);
  const home = mkdtempSync(join(runnerTemp, 'aks-delivery-'));
  const made: DockerConfig = { folder: join(home, 'docker'), binFolder: join(home, 'bin') };
  for (const folder of Object.values(made) as string[]) mkdirSync(folder, { mode: 0o700 });
  for (const name of entriesOf(userFolder)) {
    const target = targetOf(join(userFolder, name));
    if (name !== 'config.json' && target !== undefined) symlinkSync(target, join(made.folder, name));
  }
  writeFileSync(join(made.folder, 'config.json'), JSON.stringify(config, undefined, 2), { mode: 0o600, flag: 'wx' });
  const program = join(made.binFolder, `docker-credential-${helperName}`);
  writeFileSync(program, helperProgram(helper), { mode: 0o700, flag: 'wx' });
  // The mask of the process may have taken the permission to run it.
  chmodSync(program, 0o700);
  return made;
}

/** Pure: a program that starts the helper. docker passes its own environment on, which lacks what only the action knows. */
export function helperProgram({ node, entry, env }: DockerConfigRequest['helper']): string {
  const exports = Object.entries(env).map(([name, value]) => `export ${name}=${quoted(value)}\n`);
  return `#!/bin/sh\n${exports.join('')}exec ${quoted(node)} ${quoted(entry)} "$@"\n`;
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

function readConfig(path: string): Fields {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw unreadable(path, error);
  }
  try {
    return fieldsOf(JSON.parse(text === '' ? '{}' : text));
  } catch (error) {
    // The parser quotes what it read, which may be a password.
    throw unreadable(path, error instanceof SyntaxError ? undefined : error);
  }
}

function unreadable(path: string, cause: unknown): UserError {
  return problem(
    'docker/config-unreadable',
    `docker's configuration ${path} cannot be read, or is not JSON.`,
    'Repair the file, or set DOCKER_CONFIG to a folder without one.',
    undefined,
    cause,
  );
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Where a path leads; undefined for a link that leads nowhere, which is of no use to docker either. */
function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
