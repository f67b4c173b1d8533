import { explainTasks } from '@aks-delivery/azure/explain/tasks';
import { ServiceFailure } from '@aks-delivery/azure/failures';
import { expect, test } from '@jest/globals';

const arm = (status: number, body: string) =>
  new ServiceFailure({ kind: 'answer', service: 'arm', host: 'management.azure.com', status, body });
const refusal = (code: string, message = '') => JSON.stringify({ error: { code, message } });
const action = 'Microsoft.ContainerRegistry/registries/scheduleRun/action';

const cases = [
  {
    name: 'a missing role: the action and the role',
    error: arm(403, refusal('AuthorizationFailed', `has no authorization to perform action '${action}' over scope`)),
    code: 'tasks/no-role',
    says: action,
  },
  {
    name: 'a subscription without ACR Tasks',
    error: arm(409, refusal('TasksOperationsNotAllowed')),
    code: 'tasks/not-allowed',
    says: 'does not allow ACR Tasks',
  },
  {
    name: 'a token of another tenant',
    error: arm(401, refusal('InvalidAuthenticationTokenTenant')),
    code: 'arm/token-refused',
    says: 'does not accept the token',
  },
  {
    name: 'an agent pool that is not there',
    error: arm(400, refusal('AgentPoolNotFound', 'no pool x')),
    code: 'tasks/request-refused',
    says: 'AgentPoolNotFound: no pool x',
  },
  { name: 'an outage', error: arm(503, refusal('ServerTimeout')), code: 'arm/unavailable', says: 'HTTP 503' },
  { name: 'too many requests', error: arm(429, refusal('TooManyRequests')), code: 'arm/throttled', says: 'HTTP 429' },
  {
    name: "a proxy's page",
    error: arm(403, '<html>blocked</html>'),
    code: 'network/not-the-service',
    says: 'not the service',
  },
];

test.each(cases)('ACR Tasks refused: $name', ({ error, code, says }) => {
  expect(explainTasks(error, 'client')).toMatchObject({ code, message: expect.stringContaining(says) });
});
