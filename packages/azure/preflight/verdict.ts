import type { Snippet } from '@aks-delivery/action/errors';
import { problem } from '../explain/problem.ts';
import { shellWord } from '../explain/shell.ts';
import type { Finding } from './ask.ts';
import { clusterNeeds, type Need, registryNeeds } from './permissions.ts';

/** Whose roles were asked for, and where. */
export interface Asker {
  clientId: string;
  /** Empty when the token does not say it. */
  objectId: string;
  subscriptionId: string;
}

/** What the reader is told: a sentence when something is missing, and the commands that grant it. */
export interface Verdict {
  warning: string | undefined;
  commands: readonly string[];
}

const kinds = ['cluster', 'registry'] as const;

/**
 * Pure: what the findings mean. A job uses one cluster and one registry of the many that an identity may see, and which is not known
 * here: so a role that is missing somewhere is a warning. It is an error (`preflight/roles-missing`) where no choice of
 * the job's could be right: when of all clusters, or of all registries, that it sees it may use none, or when it sees nothing at all.
 */
export function judge(findings: readonly Finding[], asker: Asker): Verdict {
  const commands = commandsFor(findings, asker);
  const useless = kinds.filter((kind) => {
    const seen = findings.filter((finding) => finding.kind === kind);
    return seen.length > 0 && seen.every(({ allowed, unknown }) => allowed.length === 0 && !unknown);
  });
  const unseen = kinds.filter((kind) => !findings.some((finding) => finding.kind === kind));
  const who = `Application ${asker.clientId}`;
  if (useless.length > 0 || unseen.length === kinds.length) {
    const what =
      useless.length > 0
        ? `may use no ${useless.join(' and no ')} of those that it sees in subscription ${asker.subscriptionId}`
        : `sees neither a cluster nor a registry in subscription ${asker.subscriptionId}`;
    const relevant = useless.length > 0 ? useless : kinds;
    throw problem(
      'preflight/roles-missing',
      `${who} ${what}: it lacks the Azure role ${relevant.map((kind) => rolesOf(findings, kind)).join(', and ')}.`,
      `Have an owner run: ${commands[0]}${commands.length > 1 ? ' (the summary has the others)' : ''}; it takes effect within minutes.`,
      undefined,
      undefined,
      [snippet(commands)],
    );
  }
  const lacking = findings.filter(({ missing }) => missing.length > 0);
  const parts = [
    ...lacking.map(({ kind, name, missing }) => `${kind} ${name} (${missing.map(({ role }) => role).join(', ')})`),
    ...unseen.map((kind) => `any ${kind}, since it sees none`),
  ];
  const shown = parts.slice(0, 5).join('; ') + (parts.length > 5 ? `; and ${parts.length - 5} more` : '');
  return {
    warning:
      parts.length === 0
        ? undefined
        : `${who} lacks roles on ${shown}. The job summary has the commands that grant them.`,
    commands,
  };
}

/** The block with the commands. */
export function snippet(commands: readonly string[]): Snippet {
  return { title: 'Commands that grant what is missing', language: 'sh', text: commands.join('\n') };
}

function rolesOf(findings: readonly Finding[], kind: Finding['kind']): string {
  const missing = findings.filter((finding) => finding.kind === kind).flatMap((finding) => finding.missing);
  const needs = missing.length > 0 ? missing : defaultNeeds(kind);
  return `${[...new Set(needs.map(({ role }) => role))].join(' or ')} on the ${kind}`;
}

const defaultNeeds = (kind: Finding['kind']): readonly Need[] =>
  kind === 'cluster' ? clusterNeeds : registryNeeds(false);

/** The last need of a resource is the widest: who may push may pull. */
function commandsFor(findings: readonly Finding[], asker: Asker): string[] {
  const concrete = findings.flatMap(({ id, missing }) => missing.slice(-1).map(({ role }) => grant(role, id, asker)));
  const unseen = kinds.filter((kind) => !findings.some((finding) => finding.kind === kind));
  const base = `/subscriptions/${asker.subscriptionId}/resourceGroups/GROUP/providers`;
  const placeholders = {
    cluster: `${base}/Microsoft.ContainerService/managedClusters/NAME`,
    registry: `${base}/Microsoft.ContainerRegistry/registries/NAME`,
  };
  return [
    ...concrete,
    ...unseen.flatMap((kind) =>
      defaultNeeds(kind)
        .slice(-1)
        .map(({ role }) => grant(role, placeholders[kind], asker)),
    ),
  ];
}

function grant(role: string, scope: string, { clientId, objectId }: Asker): string {
  const assignee =
    objectId === ''
      ? `--assignee ${clientId}`
      : `--assignee-object-id ${objectId} --assignee-principal-type ServicePrincipal`;
  return `az role assignment create --role "${role}" ${assignee} --scope ${shellWord(scope)}`;
}
