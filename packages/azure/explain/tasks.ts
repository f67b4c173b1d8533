import type { UserError } from '@aks-delivery/action/errors';
import { armError, type ServiceFailure } from '../failures.ts';
import { explainTransport, keptFailing, problem } from './problem.ts';

const tasksRole = 'Container Registry Tasks Contributor';

/** Pure: why Azure did not let ACR Tasks do something for an application. */
export function explainTasks(error: ServiceFailure, clientId: string): UserError {
  const { failure } = error;
  const refusal = failure.kind === 'answer' ? armError(failure.body) : undefined;
  const said = refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`;
  const refused = failure.kind === 'answer' && failure.status < 500 && failure.status !== 429;
  if (refused && /TasksOperationsNotAllowed/.test(said ?? '')) {
    return problem(
      'tasks/not-allowed',
      'Azure does not allow ACR Tasks in the subscription of this registry.',
      'Use engine: buildx; subscriptions with free credits have no ACR Tasks until Azure support allows them.',
      said,
      error,
    );
  }
  if (refused && refusal?.code === 'AuthorizationFailed') {
    return problem(
      'tasks/no-role',
      `Application ${clientId} has no Azure role that lets it build with ACR Tasks${actionIn(refusal.message)}.`,
      `Have an owner grant it ${tasksRole} on the registry, or use engine: buildx.`,
      said,
      error,
    );
  }
  if (refused && /^(Invalid|Expired)AuthenticationToken/.test(refusal?.code ?? '')) {
    return problem(
      'arm/token-refused',
      'Azure Resource Manager does not accept the token of azure-login for its subscription.',
      'Check that the subscription belongs to the tenant of azure-login, and the environment to both.',
      said,
      error,
    );
  }
  const transport = explainTransport(error);
  if (transport !== undefined) return transport;
  if (refused) {
    return problem(
      'tasks/request-refused',
      `ACR Tasks refused the build (${said ?? keptFailing(error)}).`,
      'Correct what the message names, or use engine: buildx.',
      said,
      error,
    );
  }
  const throttled = failure.kind === 'answer' && failure.status === 429;
  return problem(
    throttled ? 'arm/throttled' : 'arm/unavailable',
    `Azure Resource Manager at ${failure.host} ${keptFailing(error)} when asked for a build by ACR Tasks.`,
    throttled
      ? 'Re-run the job later, and spread jobs that start together.'
      : 'Re-run the job later; azure.status.microsoft shows outages.',
    said,
    error,
  );
}

function actionIn(message: string): string {
  const action = /perform action '([^']+)'/.exec(message)?.[1];
  return action === undefined ? '' : ` (it lacks ${action})`;
}

/** A registry that ARM does not show, so that nothing can be built in it. */
export function registryNotShown(host: string, subscriptionId: string | undefined): UserError {
  return problem(
    'tasks/registry-not-found',
    subscriptionId === undefined
      ? `ACR Tasks cannot be asked to build in ${host}, because azure-login was given no subscription.`
      : `Subscription ${subscriptionId} has no registry ${host} that the identity of azure-login may read.`,
    `Give azure-login the subscription of the registry, and the identity ${tasksRole} on it.`,
  );
}
