import type { InputsOf } from '@aks-delivery/action';
import type { Request } from '@aks-delivery/build';
import type action from './action.ts';

/** The inputs in the words of the build package. */
export function requestOf(inputs: InputsOf<typeof action>): Request {
  return {
    registries: inputs.registry ?? [],
    images: inputs.images ?? '',
    tags: inputs.tags ?? '',
    flavor: inputs.flavor ?? '',
    labels: inputs.labels ?? '',
    annotations: inputs.annotations ?? '',
    context: inputs.context,
    file: inputs.file,
    buildArgs: inputs['build-args'],
    buildContexts: inputs['build-contexts'],
    target: inputs.target,
    platforms: inputs.platforms ?? [],
    secrets: inputs.secrets,
    secretFiles: inputs['secret-files'],
    secretEnvs: inputs['secret-envs'],
    ssh: inputs.ssh ?? [],
    load: inputs.load,
    outputs: inputs.outputs,
    cacheFrom: inputs['cache-from'],
    cacheTo: inputs['cache-to'],
    noCache: inputs['no-cache'],
    noCacheFilters: inputs['no-cache-filters'] ?? [],
    pull: inputs.pull,
    provenance: inputs.provenance,
    sbom: inputs.sbom,
    attests: inputs.attests,
    network: inputs.network,
    addHosts: inputs['add-hosts'] ?? [],
    shmSize: inputs['shm-size'],
    ulimits: inputs.ulimit,
    allow: inputs.allow ?? [],
    builder: inputs.builder,
    agentPool: inputs['agent-pool'],
    policy: {
      push: inputs.push,
      overwrite: inputs.overwrite,
      lock: inputs.lock,
      skipBuilt: inputs['skip-built'],
      retries: inputs.retries,
    },
  };
}
