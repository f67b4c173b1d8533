import type { PresentedIdentity } from '../claims.ts';

/**
 * The command that creates the federated credential which this job's assertion would match.
 * One line, so that it can be copied out of a log; the JSON is what `az ad app federated-credential create` takes.
 */
export function createCredentialCommand(clientId: string, presented: PresentedIdentity): string {
  const credential = {
    name: credentialName(presented.subject),
    issuer: presented.issuer,
    subject: presented.subject,
    audiences: [presented.audience],
  };
  // GitHub subjects come from branch and environment names, which may hold a quote.
  const json = JSON.stringify(credential).replaceAll("'", "'\\''");
  return `az ad app federated-credential create --id ${clientId} --parameters '${json}'`;
}

// Entra allows 3–120 letters, digits, dashes and underscores, starting with a letter or digit.
function credentialName(subject: string): string {
  const words = subject.replace(/^repo:/, '').replaceAll(/[^A-Za-z0-9]+/g, '-');
  const name = words.replaceAll(/^-+|-+$/g, '').slice(0, 120);
  return name.length < 3 ? `github-${name}` : name;
}
