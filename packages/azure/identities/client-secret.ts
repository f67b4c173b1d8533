import type { IdentityKind } from './identity.ts';
import { clientIdVariable } from './names.ts';

const secretFileVariable = 'AKS_DELIVERY_SECRET_FILE';

/** An application with a password. The password lies in a private file of the job and goes nowhere but to Entra ID. */
export const clientSecret: IdentityKind<'client-secret'> = {
  kind: 'client-secret',
  variables: ({ secretFile }, clientId) => ({ [clientIdVariable]: clientId, [secretFileVariable]: secretFile }),
  read(env) {
    const [clientId, secretFile] = [env[clientIdVariable], env[secretFileVariable]];
    return clientId && secretFile ? { way: { kind: 'client-secret', secretFile }, clientId } : undefined;
  },
  async request(identity, scope, tools) {
    const [{ readSecret }, { tokenBySdk }] = await Promise.all([
      import('../secret-file.ts'),
      import('../sdk-credential.ts'),
    ]);
    const secret = readSecret(identity.secretFile);
    tools.mask?.(secret);
    return tokenBySdk(identity, scope, { secret }, tools.signal);
  },
  explain: async (error, identity) => (await import('../explain/entra.ts')).explainEntra(error, identity, undefined),
};
