import { code, type Summary } from '@aks-delivery/action';
import type { Kind } from '../identities/identity.ts';
import type { Login } from './log-in.ts';

/** What a job with a client secret is told each time. */
export const secretAdvice =
  'This job signs in with a client secret (creds), which can be stolen and will expire. Better: give client-id and tenant-id instead, permissions id-token: write, and the application a federated credential; the secret can then be deleted.';

const by: Readonly<Record<Kind, string>> = {
  oidc: 'OIDC',
  'workload-identity': 'workload identity',
  'managed-identity': 'managed identity',
  'client-secret': 'client secret',
};

/** The log's one line about a sign-in. */
export function loginLine({ session, presented }: Login): string {
  const how = presented === undefined ? `with a ${by[session.way.kind]}` : `presenting ${presented.subject}`;
  return `Signed in to ${session.cloud.name} as application ${session.clientId}, ${how}.`;
}

/** The sign-in as a part of the job summary. */
export function describeLogin(summary: Summary, { session, token, presented }: Login): void {
  summary
    .heading(3, 'Azure login')
    .table(
      ['application', 'by', 'presented subject', 'cloud', 'first token until'],
      [
        [
          code(session.clientId),
          by[session.way.kind],
          presented === undefined ? '' : code(presented.subject),
          code(session.cloud.name),
          new Date(token.expiresOn).toISOString(),
        ],
      ],
    );
}
