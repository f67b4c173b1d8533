import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { prefixed, scan, shellWords } from './command-line.ts';
import { DockerRefusal, readDockerBuild, reference } from './docker-flags.ts';
import { runProgram } from './programs.ts';
import { imageIn } from './push.ts';
import type { Step } from './task-file.ts';
import { type Workspace, withTag } from './workspace.ts';

/** What the agent looks for in a Dockerfile before it builds (acr-builder, scan/dependencies.go). */
async function scanDependencies(build: string, folder: string, { log }: Workspace): Promise<string[]> {
  log('Scanning for dependencies...');
  const { tags, buildArgs, dockerfile, context } = scan(build);
  const refuse = (output: string) => {
    log(`Output from dependency scanning: ${output}`);
    return new Error('failed to scan dependencies: exit status 1');
  };
  if (/^(?:https?|git|oci):\/\//.test(context)) {
    throw refuse(`failed to download source code: unable to download remote context ${context}`);
  }
  const path = resolve(folder, dockerfile === '' ? join(context, 'Dockerfile') : dockerfile);
  if (!existsSync(path)) {
    const name = dockerfile || 'Dockerfile';
    throw refuse(`error opening dockerfile: ${name}, error: open ${name}: no such file or directory`);
  }
  const argument = buildArgs.find((value) => !value.includes('='));
  if (argument !== undefined) {
    throw refuse(`${argument} cannot be split into 2 tokens with '='`);
  }
  // It knows no options of FROM, such as --platform.
  const from = (await readFile(path, 'utf8')).split('\n').filter((line) => /^\s*from\s/i.test(line));
  if (from.length === 0) {
    throw refuse('unexpected dockerfile format');
  }
  const odd = from
    .map((line) => line.trim().split(/\s+/))
    .find((words) => words.length > 2 && (words.length < 4 || !/^as$/i.test(words[2] ?? '')));
  if (odd !== undefined) {
    throw refuse(`unable to understand line ${odd.join(' ')}`);
  }
  const tag = tags.find((name) => !reference.test(name));
  if (tag !== undefined) {
    throw refuse(`Failed to parse image reference, ensure tags have a valid format: ${tag}: invalid reference format`);
  }
  log('Successfully scanned dependencies');
  return tags;
}

/** buildctl says what docker says, but for this. */
const asDocker = (line: string) => line.replace(/^error: (?=failed to)/, 'ERROR: ');
const isNoise = (line: string) => /^time="[^"]*" level=warning/.test(line);

/**
 * Runs a build step: what `docker build` would do is done by the lab's BuildKit.
 * @returns the tags that the agent knows of
 * @throws Error `exit status N`
 */
export async function buildStep(step: Step, workspace: Workspace, signal: AbortSignal): Promise<string[]> {
  const { host, folder, log, output } = workspace;
  const build = prefixed(step.build, workspace.registry.loginServer);
  const cwd = resolve(workspace.source, step.workingDirectory);
  const tags = await scanDependencies(build, cwd, workspace);
  log(`Launching container with name: ${step.id}`);
  if (!step.env.includes('DOCKER_BUILDKIT=1')) {
    output(
      "The lab has no legacy builder: it builds with BuildKit only, which a step's env DOCKER_BUILDKIT=1 turns on.",
    );
    throw new Error('exit status 1');
  }
  const docker = await readCommand(build, cwd, signal).catch((error: Error) => {
    const { output: words } = error as { output?: string };
    for (const line of (words ?? error.message).trimEnd().split('\n')) output(line);
    throw error instanceof DockerRefusal ? new Error(`exit status ${error.code}`) : error;
  });
  const dockerfile = resolve(cwd, docker.dockerfile || join(docker.context, 'Dockerfile'));
  const layout = join(folder, `image-${randomUUID()}`);
  const platform = docker.options.some((option) => option.startsWith('platform='))
    ? []
    : [`platform=${workspace.platform}`];
  const args = [
    ...['--addr', host.builder.address, 'build', '--progress', 'plain', '--frontend', 'dockerfile.v0'],
    ...['--local', `context=${resolve(cwd, docker.context)}`, '--local', `dockerfile=${dirname(dockerfile)}`],
    ...[`filename=${basename(dockerfile)}`, ...platform, ...docker.options].flatMap((option) => ['--opt', option]),
    ...docker.more,
    ...['--output', `type=docker,oci-mediatypes=false,tar=false,dest=${layout}`],
  ];
  const env = {
    PATH: '/usr/bin:/bin',
    DOCKER_CONFIG: folder,
    SSL_CERT_FILE: host.authorityFile,
    OTEL_TRACES_EXPORTER: 'none',
  };
  const code = await runProgram(host.builder.command, args, { cwd, env, signal }, (line) => {
    if (!isNoise(line)) output(asDocker(line));
  });
  signal.throwIfAborted();
  if (code !== 0) {
    throw new Error(`exit status ${code}`);
  }
  const image = await imageIn(layout);
  for (const tag of docker.tags) workspace.images.set(withTag(tag), image);
  log(`Successfully executed container: ${step.id}`);
  return tags;
}

async function readCommand(build: string, cwd: string, signal: AbortSignal) {
  return readDockerBuild(await shellWords(build, cwd, signal));
}
