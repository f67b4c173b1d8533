import { parseReference } from '@aks-delivery/oci';
import type { BuildPlan } from '../plan.ts';

/** What one run builds: the image of one platform. */
export interface TaskBuild {
  plan: BuildPlan;
  /** Path in the context. */
  dockerfile: string | undefined;
  /** `registry/repository:tag` */
  references: readonly string[];
  /** Values of build arguments that the plan leaves to the environment. */
  env: Readonly<Record<string, string | undefined>>;
}

/** Seconds; the longest that Azure lets a run last. A step alone would have 600. */
export const longestRunSeconds = 28_800;

/**
 * Pure: the task file of a run. The agent (github.com/Azure/acr-builder) reads it in four rounds, and every value has to survive
 * all of them: as a Go template, as YAML (of which JSON is a part), split at white space and joined again by single spaces, and
 * by a shell. Version 1.0.0, because from 1.1.0 on the agent replaces `$Names` of its own as well.
 */
export function taskFile(build: TaskBuild): string {
  const timeout = longestRunSeconds;
  const push = build.plan.push ? [{ id: 'push', push: build.references, timeout, when: ['build'] }] : [];
  const steps = [{ id: 'build', build: commandLine(build), env: ['DOCKER_BUILDKIT=1'], timeout }, ...push];
  return JSON.stringify({ version: 'v1.0.0', stepTimeout: timeout, steps }, undefined, 1)
    .replaceAll(notYaml, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('{{', '{{"{{"}}');
}

/** What JSON lets stand in a text, and YAML does not (yaml.org/spec/1.1, "Character Set" and "Line Break Characters"). */
const notYaml = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/** Options of `docker build`. The file comes last: the agent takes for the context what follows a word without a dash. */
function commandLine({ plan, dockerfile, references, env }: TaskBuild): string {
  const values = plan.buildArgs.flatMap(({ name, value = env[name] }) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  const labels = plan.labels.map(({ name, value }) => `${name}=${value.replace(/\s+/g, ' ').trim()}`);
  const words = [
    ...each('--tag', references),
    ...each('--build-arg', values),
    ...each('--label', labels),
    ...each('--target', plan.target === undefined ? [] : [plan.target]),
    ...each('--network', plan.network === undefined ? [] : [plan.network]),
    ...each('--add-host', plan.addHosts),
    ...each('--shm-size', plan.shmSize === undefined ? [] : [plan.shmSize]),
    ...each('--ulimit', plan.ulimits),
    ...(plan.noCache ? ['--no-cache'] : []),
    ...(plan.pull ? ['--pull'] : []),
    ...each('--file', [dockerfile ?? 'Dockerfile']),
    plan.context.kind === 'folder' ? '.' : plan.context.address,
  ];
  return words.map(shellWord).join(' ');
}

const each = (option: string, values: readonly string[]): string[] => values.flatMap((value) => [option, value]);

/** Quoted only where it must be: the agent looks for tags and build arguments before a shell takes the quotes away. */
function shellWord(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** The tag under which the image of one platform waits for its index: `shop:1.0-linux-arm64`. At most 128 characters. */
export function platformReference(reference: string, platform: string): string {
  const { registry, repository, tag = 'latest' } = parseReference(reference);
  const ending = `-${platform.replaceAll('/', '-')}`;
  return `${registry}/${repository}:${tag.slice(0, 128 - ending.length)}${ending}`;
}
