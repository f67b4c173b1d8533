import type { Context } from '../inputs/context.ts';
import type { BuildPlan } from '../plan.ts';
import { field } from './csv.ts';

/** Files that this build reads and writes. */
export interface BuildFiles {
  /** Where buildx writes what it made. */
  metadata: string;
  /** Files with the secrets, by id. */
  secrets: readonly { id: string; path: string }[];
}

/**
 * Arguments of `buildx build`. Every value is joined to its option by `=`, so none can become an option of its own, whatever it
 * begins with; the context, which stands alone, is an absolute path or an address. Secrets are never among them, only their files.
 */
export function buildArgs(plan: BuildPlan, files: BuildFiles): string[] {
  return [
    'build',
    '--progress=rawjson',
    `--metadata-file=${files.metadata}`,
    ...one('builder', plan.builder),
    ...one('file', plan.dockerfile),
    ...one('target', plan.target),
    ...one('platform', plan.platforms.length === 0 ? undefined : plan.platforms.join(',')),
    ...each('tag', plan.references),
    ...each(
      'build-arg',
      plan.buildArgs.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)),
    ),
    ...each(
      'build-context',
      plan.contexts.map(({ name, context }) => `${name}=${placeOf(context)}`),
    ),
    ...each(
      'label',
      plan.labels.map(({ name, value }) => `${name}=${value}`),
    ),
    ...each('annotation', plan.annotations),
    ...each(
      'secret',
      files.secrets.map(({ id, path }) => `id=${id},${field(`src=${path}`)}`),
    ),
    ...each('ssh', plan.ssh),
    ...each('cache-from', plan.cacheFrom),
    ...each('cache-to', plan.cacheTo),
    ...(plan.noCache ? ['--no-cache'] : []),
    ...each('no-cache-filter', plan.noCacheFilters),
    ...(plan.pull ? ['--pull'] : []),
    ...one('provenance', plan.provenance),
    ...one('sbom', plan.sbom),
    ...each('attest', plan.attests),
    ...one('network', plan.network),
    // This one option is split at commas.
    ...each('add-host', plan.addHosts.map(field)),
    ...one('shm-size', plan.shmSize),
    ...each('ulimit', plan.ulimits),
    ...each('allow', plan.allow),
    ...each('output', plan.outputs),
    ...(plan.push ? ['--push'] : []),
    ...(plan.load ? ['--load'] : []),
    placeOf(plan.context),
  ];
}

const one = (option: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`--${option}=${value}`];
const each = (option: string, values: readonly string[]): string[] => values.map((value) => `--${option}=${value}`);
const placeOf = (context: Context): string => (context.kind === 'folder' ? context.path : context.address);
