import type { InputsOf } from '@aks-delivery/action';
import { UserError } from '@aks-delivery/action/errors';
import type { ClusterChoice } from '@aks-delivery/azure';
import type action from './action.ts';

/**
 * Pure: the inputs in the words of the azure package. Throws a UserError `input/not-for-fleets` for what Azure offers for AKS
 * clusters only.
 */
export function choiceOf(inputs: InputsOf<typeof action>): ClusterChoice {
  const resourceType = inputs['resource-type'].endsWith('fleets') ? 'fleets' : 'managedClusters';
  const refused = (['admin', 'public-fqdn'] as const).filter((name) => inputs[name]);
  if (resourceType === 'fleets' && refused.length > 0) {
    throw new UserError({
      code: 'input/not-for-fleets',
      message: `${refused.join(' and ')} cannot be used with resource-type: fleets, whose hub cluster has one kubeconfig only.`,
      fix: `Leave ${refused.join(' and ')} out, or name an AKS cluster with resource-type: managedClusters.`,
    });
  }
  return {
    resourceType,
    resourceGroup: inputs['resource-group'],
    cluster: inputs['cluster-name'],
    subscription: inputs.subscription,
    admin: inputs.admin,
    publicFqdn: inputs['public-fqdn'],
    newToken: inputs['static-token'],
  };
}
