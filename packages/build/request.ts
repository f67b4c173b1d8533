import { UserError } from '@aks-delivery/action/errors';
import { buildArgumentLeaks } from '@aks-delivery/image';
import { parseReference } from '@aks-delivery/oci';
import type { Order, Tools } from './build-push.ts';
import { parseContext, parseContexts, parseDockerfile } from './inputs/context.ts';
import { cacheLines, itemLines, pairsOrNames } from './inputs/lines.ts';
import { type NameInputs, type Names, namesOf } from './inputs/names.ts';
import { checkPlatforms } from './inputs/platforms.ts';
import { imageSource, type RunFacts } from './inputs/run-facts.ts';
import { readSecrets, type SecretInputs } from './inputs/secrets.ts';
import type { Policy } from './next-step.ts';
import type { BuildPlan } from './plan.ts';
import { sourceHash, sourceLabel } from './source-hash.ts';

/** What a user asks for, as he typed it. */
export interface Request
  extends NameInputs,
    SecretInputs,
    Pick<
      BuildPlan,
      | 'load'
      | 'noCache'
      | 'noCacheFilters'
      | 'pull'
      | 'provenance'
      | 'sbom'
      | 'network'
      | 'addHosts'
      | 'shmSize'
      | 'allow'
      | 'builder'
      | 'agentPool'
      | 'target'
      | 'platforms'
      | 'ssh'
    > {
  context: string;
  file: string | undefined;
  /** Lines; see `itemLines`. */
  buildArgs: string | undefined;
  buildContexts: string | undefined;
  cacheFrom: string | undefined;
  cacheTo: string | undefined;
  attests: string | undefined;
  outputs: string | undefined;
  ulimits: string | undefined;
  policy: Policy;
}

/** What preparing needs from its surroundings. */
export interface Surroundings extends Pick<Tools, 'workspace' | 'env' | 'log' | 'signal'> {
  facts: RunFacts;
  /** Called with every value of a secret. */
  mask(secret: string): void;
}

/** A request that can be carried out, and the registries that it needs a sign-in for. */
export interface Prepared {
  order: Order;
  hosts: readonly string[];
}

/** Checks a request and finds its files. Throws a UserError for everything that is wrong with it. */
export async function prepare(request: Request, around: Surroundings): Promise<Prepared> {
  const { workspace, env, facts, log } = around;
  const { policy } = request;
  const context = await parseContext(request.context, workspace);
  const names = namesOf(request, await imageSource(facts, around), env.AZURE_CLOUD_ENVIRONMENT);
  for (const sentence of names.metadata.warnings) log.warning(sentence);
  requireTarget(names, policy);
  const secrets = await readSecrets(request, { workspace, env });
  for (const { value } of secrets) around.mask(value.toString());
  const buildArgs = pairsOrNames('build-args', request.buildArgs);
  const values = buildArgs.map(({ name, value }) => [name, value ?? env[name] ?? ''] as const);
  for (const { message } of buildArgumentLeaks(Object.fromEntries(values))) log.warning(message);
  const plan: BuildPlan = {
    context,
    dockerfile: await parseDockerfile(request.file, context, workspace),
    contexts: await parseContexts(request.buildContexts, workspace),
    target: request.target,
    platforms: checkPlatforms(request.platforms),
    buildArgs,
    labels: pairsOf(names.metadata.labels),
    annotations:
      request.annotations === ''
        ? []
        : pairsOf(names.metadata.annotations).map(({ name, value }) => `${name}=${value}`),
    secrets,
    ssh: request.ssh,
    references: names.references,
    push: policy.push,
    load: request.load,
    outputs: itemLines(request.outputs),
    cacheFrom: cacheLines('cache-from', request.cacheFrom),
    cacheTo: cacheLines('cache-to', request.cacheTo),
    noCache: request.noCache,
    noCacheFilters: request.noCacheFilters,
    pull: request.pull,
    provenance: request.provenance,
    sbom: request.sbom,
    attests: itemLines(request.attests),
    network: request.network,
    addHosts: request.addHosts,
    shmSize: request.shmSize,
    ulimits: itemLines(request.ulimits),
    allow: request.allow,
    builder: request.builder,
    agentPool: request.agentPool,
  };
  const source = await sourceOf(request, plan, values, around);
  const label = source === undefined ? [] : [{ name: sourceLabel, value: source }];
  return { order: { plan: { ...plan, labels: [...plan.labels, ...label] }, policy, source }, hosts: names.hosts };
}

/**
 * The hash of what the image is made of. None when the user wants a build whatever there is: with fresh base images, without
 * cache, or with other results than a pushed image.
 */
async function sourceOf(
  request: Request,
  plan: BuildPlan,
  buildArgs: readonly (readonly [string, string])[],
  { facts, signal, workspace }: Surroundings,
): Promise<string | undefined> {
  const { push, skipBuilt } = request.policy;
  const wanted = push && skipBuilt && !plan.pull && !plan.noCache && !plan.load && plan.outputs.length === 0;
  if (!wanted) return undefined;
  // Not the standard labels: they tell the commit, and the same source is in many commits.
  const { labels, annotations } = request;
  const { target, platforms, noCacheFilters, provenance, sbom, attests } = plan;
  const settings = { target, platforms, noCacheFilters, provenance, sbom, attests, labels, annotations, buildArgs };
  return sourceHash(plan, settings, { commit: facts.sha, signal, workspace });
}

function requireTarget({ references, hosts }: Names, { push, lock }: Policy): void {
  if (push && references.length === 0) {
    throw new UserError({
      code: 'build/no-tag',
      message: 'There is nothing to push to: the inputs images and tags give no tag for this run.',
      fix: 'Set images (and rules in tags), or whole references in tags, or `push: false`.',
    });
  }
  const foreign = references.find((reference) => !hosts.includes(parseReference(reference).registry));
  if (!push || !lock || foreign === undefined) return;
  throw new UserError({
    code: 'build/lock-unsupported',
    message: `${foreign} cannot be locked: its registry is not an Azure Container Registry.`,
    fix: 'Leave `lock` out, or name the registry in `registry` when it is one.',
  });
}

const pairsOf = (values: Readonly<Record<string, string>>): { name: string; value: string }[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
