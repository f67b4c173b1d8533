import type { UserError } from '@aks-delivery/action/errors';
import { type PresentedIdentity, subjectForm } from '../claims.ts';
import { type EntraError, entraError, type ServiceFailure } from '../failures.ts';
import { entraMeanings, type SignIn } from './entra-codes.ts';
import { createCredentialCommand, credentialSnippets } from './federated-credential.ts';
import { issuerWords } from './issuer.ts';
import { explainTransport, keptFailing, problem } from './problem.ts';

/**
 * Pure: why Entra ID gave no token to this job, in one sentence, with the identity that was presented; a client secret presents
 * none.
 */
export function explainEntra(
  error: ServiceFailure,
  signIn: SignIn,
  presented: PresentedIdentity | undefined,
): UserError {
  const { failure } = error;
  const refusal = failure.kind === 'answer' ? entraError(failure.body) : undefined;
  const meaning = refusal?.codes.map((code) => entraMeanings[code]).find((found) => found !== undefined);
  if (refusal !== undefined && meaning !== undefined) {
    // The credential that would match is the cure where the code has no other one.
    const missing = meaning.fix === undefined ? presented : undefined;
    const shown = meaning.code === 'sign-in/audience-mismatch' ? presented : missing;
    return problem(
      meaning.code,
      `Sign-in was refused: ${meaning.says(signIn, refusal)}${shown === undefined ? '' : presentedWords(shown)} (AADSTS${refusal.codes[0]}).`,
      missing === undefined
        ? (meaning.fix?.(signIn) ?? 'Use a sign-in that Entra ID can match: see the evidence in the job summary.')
        : createFix(signIn, missing),
      evidenceOf(refusal, presented),
      error,
      missing === undefined ? [] : credentialSnippets(signIn.clientId, missing),
    );
  }
  const transport = refusal === undefined ? explainTransport(error) : undefined;
  if (transport !== undefined) return transport;
  if (failure.kind === 'answer' && failure.status === 429) {
    return problem(
      'sign-in/throttled',
      `Entra ID at ${failure.host} ${keptFailing(error)}.`,
      'Re-run the job later, and spread jobs that sign in at the same time.',
      refusal === undefined ? undefined : evidenceOf(refusal, presented),
    );
  }
  if (refusal === undefined || (failure.kind === 'answer' && failure.status >= 500)) {
    return problem(
      'sign-in/unavailable',
      `Entra ID at ${failure.host} ${keptFailing(error)}${refusal === undefined ? ' without a token or a reason' : ''}.`,
      'Re-run the job later; status.cloud.microsoft shows outages.',
    );
  }
  const number = refusal.codes[0];
  return problem(
    'sign-in/refused',
    `Sign-in of application ${signIn.clientId} was refused by Entra ID: ${refusal.description.replace(/[.\s]+$/, '')}.`,
    number === undefined
      ? 'See the evidence in the job summary.'
      : `See https://login.microsoftonline.com/error?code=${number}.`,
    evidenceOf(refusal, presented),
    error,
  );
}

function presentedWords({ issuer, subject, audience }: PresentedIdentity): string {
  return `: issuer ${issuer}${issuerWords(issuer)}, subject ${subject}, audience ${audience}`;
}

function createFix(signIn: SignIn, presented: PresentedIdentity): string {
  const form =
    subjectForm(presented.subject) === 'immutable'
      ? 'The subject has the immutable form with ids, which a credential for the classic repo:OWNER/NAME form does not match. '
      : '';
  const command = createCredentialCommand(signIn.clientId, presented);
  return `${form}If this job may sign in, run: ${command} (a new credential takes some minutes to be seen).`;
}

function evidenceOf(refusal: EntraError, presented: PresentedIdentity | undefined): string {
  const asserted =
    presented === undefined
      ? []
      : [
          `presented issuer:   ${presented.issuer}`,
          `presented subject:  ${presented.subject}`,
          `presented audience: ${presented.audience}`,
          `subject form:       ${subjectForm(presented.subject)}`,
        ];
  return [
    ...asserted,
    `Entra ID:           ${refusal.description}`,
    ...(refusal.traceId === undefined ? [] : [`trace id:           ${refusal.traceId}`]),
    ...(refusal.correlationId === undefined ? [] : [`correlation id:     ${refusal.correlationId}`]),
  ].join('\n');
}
