import { UserError } from '@aks-delivery/action/errors';
import { parseReference } from '@aks-delivery/oci';
import type { BuildPlan, EngineTools } from '../plan.ts';

/** Platforms that agents of ACR Tasks have (learn.microsoft.com/azure/container-registry/container-registry-tasks-overview). */
const platforms = /^linux\/(?:amd64|arm64(?:\/v8)?|arm(?:\/v[67])?|386)$/;

/** White space that does not survive the agent, which splits its command line as Go does (U+0085 is none for JavaScript). */
const unkept = /\s\s|[^\S ]|^\s|\s$|\u0085/;

/**
 * Pure: refuses what ACR Tasks cannot do, before anything is uploaded: its agents run `docker build` with BuildKit, not buildx.
 * @throws UserError build/engine-unsupported
 */
export function requireSupported(plan: BuildPlan, env: EngineTools['env']): void {
  const off = (value: string | undefined) => value === undefined || value === 'false';
  const wanted: readonly [string, boolean][] = [
    ['secrets', plan.secrets.length > 0],
    ['ssh', plan.ssh.length > 0],
    ['build-contexts', plan.contexts.length > 0],
    ['annotations', plan.annotations.length > 0],
    ['load', plan.load],
    ['outputs', plan.outputs.length > 0],
    ['cache-from', plan.cacheFrom.length > 0],
    ['cache-to', plan.cacheTo.length > 0],
    ['no-cache-filters', plan.noCacheFilters.length > 0],
    ['provenance', !off(plan.provenance)],
    ['sbom', !off(plan.sbom)],
    ['attests', plan.attests.length > 0],
    ['allow', plan.allow.length > 0],
    ['builder', plan.builder !== undefined],
  ];
  const inputs = wanted.flatMap(([name, used]) => (used ? [name] : []));
  if (inputs.length > 0) {
    throw unsupported(
      `ACR Tasks has nothing for the input${inputs.length > 1 ? 's' : ''} ${inputs.join(', ')}`,
      'Leave it out, or set engine: buildx.',
    );
  }
  const platform = plan.platforms.find((name) => !platforms.test(name));
  if (platform !== undefined) {
    throw unsupported(
      `ACR Tasks has no agent for the platform ${platform}`,
      'Use linux/amd64, linux/arm64, linux/arm/v7 or linux/386, or set engine: buildx.',
    );
  }
  const hosts = [...new Set(plan.references.map((reference) => parseReference(reference).registry))];
  if (hosts.length !== 1) {
    throw unsupported(
      hosts.length === 0
        ? 'ACR Tasks builds inside a registry, and no image is named'
        : `A run of ACR Tasks pushes to its own registry only, not to ${hosts.join(' and ')}`,
      'Name one registry in images or tags; acr-promote brings the image to others.',
    );
  }
  const argument = plan.buildArgs.find(({ name, value = env[name] ?? '' }) => unkept.test(value));
  if (argument !== undefined) {
    throw unsupported(
      `ACR Tasks cannot be given the build argument ${argument.name}, because its command line keeps neither line breaks nor several spaces in a row`,
      'Write the value into a file of the context, or set engine: buildx.',
    );
  }
}

const unsupported = (what: string, fix: string): UserError =>
  new UserError({ code: 'build/engine-unsupported', message: `${what}; nothing was built.`, fix });
