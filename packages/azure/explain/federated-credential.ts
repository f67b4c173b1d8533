import type { Snippet } from '@aks-delivery/action/errors';
import type { PresentedIdentity } from '../claims.ts';
import { shellQuoted } from './shell.ts';

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
  return `az ad app federated-credential create --id ${clientId} --parameters ${shellQuoted(JSON.stringify(credential))}`;
}

/** The same credential in the three forms that teams keep their set-up in, each ready to be copied. */
export function credentialSnippets(clientId: string, presented: PresentedIdentity): Snippet[] {
  return [
    { title: 'With az', language: 'sh', text: shell(clientId, presented) },
    { title: 'With Bicep', language: 'bicep', text: bicep(clientId, presented) },
    { title: 'With Terraform', language: 'hcl', text: terraform(clientId, presented) },
  ];
}

function shell(clientId: string, presented: PresentedIdentity): string {
  const { issuer, subject, audience } = presented;
  const words = [
    `--name ${credentialName(subject)}`,
    '--identity-name NAME --resource-group GROUP',
    `--issuer ${shellQuoted(issuer)} --subject ${shellQuoted(subject)} --audiences ${shellQuoted(audience)}`,
  ];
  return [
    createCredentialCommand(clientId, presented),
    '',
    '# The same for a user-assigned managed identity:',
    `az identity federated-credential create ${words.join(' ')}`,
  ].join('\n');
}

// learn.microsoft.com/graph/templates/reference/federatedidentitycredentials. Bicep finds an application by its unique name only.
function bicep(clientId: string, { issuer, subject, audience }: PresentedIdentity): string {
  return `extension microsoftGraphV1

@description('The uniqueName of the application with client id ${clientId}')
param applicationName string

resource application 'Microsoft.Graph/applications@v1.0' existing = {
  uniqueName: applicationName

  resource credential 'federatedIdentityCredentials@v1.0' = {
    name: '\${applicationName}/${credentialName(subject)}'
    issuer: ${bicepQuoted(issuer)}
    subject: ${bicepQuoted(subject)}
    audiences: [${bicepQuoted(audience)}]
  }
}`;
}

// registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/application_federated_identity_credential
function terraform(clientId: string, { issuer, subject, audience }: PresentedIdentity): string {
  const name = credentialName(subject);
  return `data "azuread_application" "deploy" {
  client_id = ${terraformQuoted(clientId)}
}

resource "azuread_application_federated_identity_credential" ${terraformQuoted(`github-${name}`.toLowerCase())} {
  application_id = data.azuread_application.deploy.id
  display_name   = ${terraformQuoted(name)}
  issuer         = ${terraformQuoted(issuer)}
  subject        = ${terraformQuoted(subject)}
  audiences      = [${terraformQuoted(audience)}]
}`;
}

// Subjects come from names of branches and environments, which may hold what each of these languages takes for its own.
const bicepQuoted = (text: string): string => `'${text.replaceAll(/['\\]|\$(?=\{)/g, '\\$&')}'`;
const terraformQuoted = (text: string): string =>
  JSON.stringify(text).replaceAll(/[$%](?=\{)/g, (sign) => `${sign}${sign}`);

// Entra allows 3–120 letters, digits, dashes and underscores, starting with a letter or digit.
function credentialName(subject: string): string {
  const words = subject.replace(/^repo:/, '').replaceAll(/[^A-Za-z0-9]+/g, '-');
  const name = words.replaceAll(/^-+|-+$/g, '').slice(0, 120);
  return name.length < 3 ? `github-${name}` : name;
}
