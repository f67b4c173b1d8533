import type { UserError } from '@aks-delivery/action/errors';
import { jsonObject, type ServiceFailure } from '../failures.ts';
import type { Principal, WayOf } from '../identities/identity.ts';
import { keptFailing, networkWords, problem } from './problem.ts';

const otherWay = 'or leave auth-type at SERVICE_PRINCIPAL, which signs in with OIDC on any runner.';

/** Pure: why the machine's metadata service gave no token. Its errors are of OAuth's form, with texts instead of numbers. */
export function explainManagedIdentity(
  error: ServiceFailure,
  { clientId, endpoint, systemAssigned }: Principal & WayOf<'managed-identity'>,
): UserError {
  const { failure } = error;
  const who = systemAssigned ? 'system-assigned managed identity' : `managed identity ${clientId}`;
  if (failure.kind === 'network') {
    return problem(
      'sign-in/no-metadata-service',
      `The metadata service at ${endpoint} ${networkWords(failure.code)}, so there is no managed identity to sign in with.`,
      `Use auth-type: IDENTITY only on a runner that is an Azure machine, and open ${endpoint} to its jobs; ${otherWay}`,
    );
  }
  const said = textsOf(failure.body);
  if (/multiple user assigned/i.test(said)) {
    return problem(
      'sign-in/several-managed-identities',
      'This machine has several user-assigned managed identities, and none was chosen.',
      'Set client-id to that of the one to sign in with.',
      said,
      error,
    );
  }
  if (/identity not found|unauthorized_client|no (managed )?identity/i.test(said)) {
    return problem(
      'sign-in/no-managed-identity',
      `This machine has no ${who}.`,
      `Assign it: az vm identity assign --resource-group GROUP --name MACHINE${systemAssigned ? '' : ' --identities RESOURCE_ID'}; ${otherWay}`,
      said,
      error,
    );
  }
  if (failure.status === 429 || failure.status === 410 || failure.status >= 500 || failure.status < 300) {
    return problem(
      failure.status === 429 ? 'sign-in/throttled' : 'sign-in/unavailable',
      `The metadata service at ${endpoint} ${keptFailing(error)}${failure.status < 300 ? ' without a token or a reason' : ''}.`,
      'Re-run the job later, and spread jobs of one machine that start together.',
      said,
    );
  }
  if (failure.status === 404 || jsonObject(failure.body) === undefined) {
    return problem(
      'sign-in/no-metadata-service',
      `What answers at ${endpoint} is not the metadata service of Azure: it knows no managed identities (HTTP ${failure.status}).`,
      `Use auth-type: IDENTITY only on a runner that is an Azure machine; ${otherWay}`,
    );
  }
  return problem(
    'sign-in/refused',
    `The metadata service at ${endpoint} refused a token for the ${who} (HTTP ${failure.status}${said === '' ? '' : `, ${said}`}).`,
    'Correct what the message names; learn.microsoft.com/entra/identity/managed-identities-azure-resources lists the errors.',
    said,
    error,
  );
}

function textsOf(body: string): string {
  const { error, error_description: description } = jsonObject(body) ?? {};
  return [error, description].filter((text) => typeof text === 'string').join(': ');
}
