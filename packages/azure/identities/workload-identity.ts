import { presentedBy } from '../claims.ts';
import type { IdentityKind } from './identity.ts';
import { clientIdVariable } from './names.ts';

/** What the webhook of Azure Workload Identity sets in a pod, and what the Azure SDKs read. */
export const tokenFileVariable = 'AZURE_FEDERATED_TOKEN_FILE';

/** A runner's pod: its cluster asserts which service account it has. The kubelet renews the file, so it is read for each token. */
export const workloadIdentity: IdentityKind<'workload-identity'> = {
  kind: 'workload-identity',
  variables: ({ tokenFile }, clientId) => ({ [clientIdVariable]: clientId, [tokenFileVariable]: tokenFile }),
  read(env) {
    const [clientId, tokenFile] = [env[clientIdVariable], env[tokenFileVariable]];
    return clientId && tokenFile ? { way: { kind: 'workload-identity', tokenFile }, clientId } : undefined;
  },
  async request(identity, scope, tools) {
    const [{ readAssertion }, { tokenBySdk }] = await Promise.all([
      import('../assertion-file.ts'),
      import('../sdk-credential.ts'),
    ]);
    const assertion = readAssertion(identity.tokenFile);
    tools.mask?.(assertion);
    tools.onPresented(presentedBy(assertion));
    return tokenBySdk(identity, scope, { assertion }, tools.signal);
  },
  explain: async (error, identity, presented) =>
    (await import('../explain/entra.ts')).explainEntra(error, identity, presented),
};
