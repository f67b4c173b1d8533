import { code, type Log, type Summary } from '@aks-delivery/action';
import { type Answer, missingForHelm, permissionsOf, type Rights, verbs } from '@aks-delivery/kubernetes/permissions';

/** What the step has found out; the values are its outputs. */
export interface Results {
  context: string;
  server: string;
  'cluster-name': string;
  namespace: string;
  user: string;
  'expires-on': string;
}

const marks: Record<Answer, string> = { yes: '✓', no: '–', unknown: '?' };

/**
 * Tells where the context leads, as whom, and what this job may do there. It warns when every deployment by Helm to a namespace
 * that the user named will fail; a job that named none and may do nothing in `default` deploys elsewhere.
 */
export function report(
  { log, summary }: { log: Log; summary: Summary },
  results: Results,
  rights: Rights | undefined,
  namespaceNamed: boolean,
): void {
  const { context, server, 'cluster-name': cluster, namespace, user, 'expires-on': expiresOn } = results;
  log.info(`Context ${context}: ${server}, as ${user}.`);
  if (expiresOn !== '') log.info(`The token in this kubeconfig ends at ${expiresOn}; it is not renewed.`);
  summary
    .heading(3, 'AKS context')
    .table(['cluster', 'API server', 'namespace', 'as'], [[cluster, server, namespace, user].map(code)]);
  if (rights === undefined) return;
  reportRights(summary, namespace, rights);
  const missing = missingForHelm(permissionsOf(rights));
  if (namespaceNamed && missing.length > 0) {
    log.warning(
      `${user} may not ${missing.join(', ')} secrets in namespace ${namespace}, where Helm keeps its releases: a deployment by Helm will fail. Bind the Kubernetes role edit or admin there, or, on a cluster with Azure RBAC, assign Azure Kubernetes Service RBAC Writer.`,
    );
  }
}

function reportRights(summary: Summary, namespace: string, rights: Rights): void {
  const permissions = permissionsOf(rights);
  summary.table(
    [`may in ${namespace}`, ...verbs],
    permissions.map(({ resource, answers }) => [code(resource), ...verbs.map((verb) => marks[answers[verb]])]),
  );
  if (permissions.some(({ answers }) => Object.values(answers).includes('unknown'))) {
    summary.paragraph('?: not known, because the cluster does not list the rights that Azure roles give.');
  }
}
