import type { InputsOf } from '@aks-delivery/action';
import type { Owner, Request } from '@aks-delivery/helm';
import type action from './action.ts';

/** The inputs in the words of the helm package. */
export function requestOf(inputs: InputsOf<typeof action>, namespace: string, owner: Owner): Request {
  return {
    release: inputs.release,
    namespace: inputs.namespace ?? namespace,
    createNamespace: inputs['create-namespace'],
    takeOwnership: inputs['take-ownership'],
    chart: inputs.chart,
    version: inputs.version,
    repository: inputs.repository,
    valueFiles: inputs['value-files'] ?? [],
    values: inputs.values,
    set: inputs.set,
    setString: inputs['set-string'],
    setFile: inputs['set-file'],
    image: inputs.image,
    imageKeys: inputs['image-keys'],
    labels: inputs.labels ?? {},
    description: inputs.description,
    historyMax: inputs['history-max'],
    diff: inputs.diff,
    timeoutMs: inputs.timeout,
    policy: {
      wait: inputs.wait,
      tests: inputs.tests,
      skipUnchanged: inputs['skip-unchanged'],
      rollbackOnFailure: inputs['rollback-on-failure'],
      failedInstall: inputs['failed-install'],
      lock: inputs.lock,
      owner,
    },
  };
}
