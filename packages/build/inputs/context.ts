import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UserError } from '@aks-delivery/action/errors';
import { resolveInWorkspace } from '@aks-delivery/action/workspace';
import { invalid, pairs } from './lines.ts';

/** What a build starts from: a folder of this machine, or an address that BuildKit fetches itself. Paths are absolute and real. */
export type Context = { kind: 'folder'; path: string } | { kind: 'remote'; address: string };

/** https://docs.docker.com/build/concepts/context/: Git and HTTP contexts. */
const remote = /^(?:https?|git|ssh):\/\/|^git@|^github\.com\//;
/** Named contexts may also be images, OCI layouts, and other targets of a bake file. */
const named = /^(?:docker-image|oci-layout):\/\//;

/** A token may stand alone as the user of a web address; the user of SSH is no secret. Images have an @ before their digest. */
const credentials = [
  /^https?:\/\/[^/?#]*@/i,
  /^(?:git|ssh):\/\/[^/@]*:[^/@]*@/i,
  /[?&][\w-]*(?:sig|signature|token|password|secret)=/i,
];

/** The context of docker/build-push-action, which is the commit on GitHub; here it is the checkout of the same commit. */
const ofBuildPush = /^\{\{\s*defaultContext\s*\}\}:?/;

/** Throws UserErrors build/context-missing and build/input-invalid. */
export async function parseContext(text: string, workspace: string): Promise<Context> {
  const path = text.replace(ofBuildPush, '');
  if (remote.test(path)) return { kind: 'remote', address: withoutCredentials('context', path) };
  return { kind: 'folder', path: await folder('context', path === '' ? '.' : path, workspace) };
}

/** `name=folder or address` lines. */
export async function parseContexts(
  text: string | undefined,
  workspace: string,
): Promise<{ name: string; context: Context }[]> {
  return Promise.all(
    pairs('build-contexts', text).map(async ({ name, value }) => {
      const isAddress = remote.test(value) || named.test(value);
      return {
        name,
        context: isAddress
          ? { kind: 'remote' as const, address: withoutCredentials('build-contexts', value) }
          : { kind: 'folder' as const, path: await folder('build-contexts', value, workspace) },
      };
    }),
  );
}

/**
 * The Dockerfile: relative to the workspace, as for docker/build-push-action, by default in the context. For a remote context it
 * is a path inside that, and undefined means BuildKit's default.
 */
export async function parseDockerfile(
  text: string | undefined,
  context: Context,
  workspace: string,
): Promise<string | undefined> {
  if (context.kind === 'remote') return text;
  // A link is followed here: an archive for ACR Tasks would carry it alone.
  const given = text === undefined ? join(context.path, 'Dockerfile') : text.replace(ofBuildPush, '');
  const path = await inside('file', given, workspace);
  if ((await stat(path).catch(() => undefined))?.isFile()) return path;
  throw new UserError({
    code: 'build/dockerfile-missing',
    message: `There is no Dockerfile at ${relative(workspace, path)}.`,
    fix: 'Set `file` to its path from the root of the repository, and check the repository out before.',
  });
}

async function folder(input: string, path: string, workspace: string): Promise<string> {
  const real = await inside(input, path, workspace);
  if ((await stat(real).catch(() => undefined))?.isDirectory()) return real;
  throw new UserError({
    code: 'build/context-missing',
    message: `There is no folder "${path}" in the workspace, which the input ${input} names.`,
    fix: 'Check the repository out first (actions/checkout), and give the path from its root.',
  });
}

async function inside(input: string, path: string, workspace: string): Promise<string> {
  const real = resolveInWorkspace(path, workspace);
  if (real !== undefined) return real;
  throw invalid(input, `"${path}" lies outside the workspace`, 'Give a path inside the checkout.');
}

// An address becomes an argument, and arguments are visible to every process of the machine.
function withoutCredentials(input: string, address: string): string {
  if (!credentials.some((pattern) => pattern.test(address))) return address;
  throw invalid(
    input,
    'its address holds a credential',
    'Leave it away, and give the secret GIT_AUTH_TOKEN in `secrets`.',
  );
}
