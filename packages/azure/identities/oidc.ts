import { presentedBy } from '../claims.ts';
import type { IdentityKind } from './identity.ts';
import { clientIdVariable } from './names.ts';

const audienceVariable = 'AKS_DELIVERY_AUDIENCE';

/** A workflow job: GitHub asserts which one it is, and Entra ID trusts the assertion by a federated credential. */
export const oidc: IdentityKind<'oidc'> = {
  kind: 'oidc',
  variables: ({ audience }, clientId) => ({ [clientIdVariable]: clientId, [audienceVariable]: audience }),
  read(env, audience) {
    const clientId = env[clientIdVariable];
    return clientId ? { way: { kind: 'oidc', audience: env[audienceVariable] || audience }, clientId } : undefined;
  },
  async request(identity, scope, tools) {
    const [{ requestAssertion }, { requestToken }] = await Promise.all([
      import('../github-assertion.ts'),
      import('../entra-token.ts'),
    ]);
    const assertion = await requestAssertion(identity.audience, tools);
    tools.mask?.(assertion);
    tools.onPresented(presentedBy(assertion));
    return requestToken(identity, scope, assertion, tools);
  },
  async explain(error, identity, presented) {
    if (error.failure.service === 'github') return (await import('../explain/github.ts')).explainGitHub(error);
    return (await import('../explain/entra.ts')).explainEntra(error, identity, presented);
  },
};
