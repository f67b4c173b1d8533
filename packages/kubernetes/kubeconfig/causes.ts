import type { Cause } from '@aks-delivery/action/errors';

/** What can be wrong with a kubeconfig. */
export const kubeconfigCauses: Cause[] = [
  {
    code: 'kubeconfig/missing',
    means: 'There is no kubeconfig where KUBECONFIG says.',
    fix: 'Run aks-context earlier in the job, or set KUBECONFIG.',
  },
  {
    code: 'kubeconfig/not-valid',
    means: 'The kubeconfig cannot be used.',
    fix: 'Write it again with aks-context, or correct the file.',
  },
  {
    code: 'kubeconfig/no-credential',
    means: 'The user of the kubeconfig has no token, no client certificate and no exec plugin.',
    fix: 'Use a kubeconfig that aks-context wrote, or one with a credential.',
  },
  {
    code: 'kubeconfig/no-such-context',
    means: 'The kubeconfig has no such context.',
    fix: 'Use one of those that the error lists.',
  },
  {
    code: 'kubeconfig/no-such-cluster',
    means: 'The context names a cluster that the kubeconfig does not have.',
    fix: 'Write it again with aks-context, or correct the file.',
  },
  {
    code: 'kubeconfig/no-such-user',
    means: 'The context names a user that the kubeconfig does not have.',
    fix: 'Write it again with aks-context, or correct the file.',
  },
  {
    code: 'kubeconfig/context-taken',
    means: 'An earlier step of the job has another cluster of this name.',
    fix: 'Set the context input to a name of its own.',
  },
];
