import { apiCauses, diagnosisCauses, differenceCauses } from '@aks-delivery/kubernetes';
import { DoubtfulRefusal, isOutage, type Verdict, verdictOn } from '@aks-delivery/kubernetes/difference/refusal';
import { apiError } from '@aks-delivery/kubernetes/errors';
import { describe, expect, test } from '@jest/globals';

const answer = (status: number, message: string) =>
  apiError(status, JSON.stringify({ kind: 'Status', message, reason: 'X' }), 'create Deployment shop', 'https://api');
const brings = (kind: string, name: string): boolean =>
  name === 'mine' && /^(ServiceAccount|PriorityClass)$/.test(kind);

interface Row {
  name: string;
  status: number;
  message: string;
  expected: Partial<Extract<Verdict, { code: string }>> | { unknown: string };
}

const certain = (code: string) => ({ code, certain: true });
const doubtful = (code: string) => ({ code, certain: false });

// The API server's own words, from v1.36.
const rows: Row[] = [
  {
    name: 'a missing permission',
    status: 403,
    message:
      'deployments.apps "shop" is forbidden: User "dev" cannot patch resource "deployments" in API group "apps" in the namespace "prod"',
    expected: certain('kubernetes/forbidden'),
  },
  {
    name: 'a Role with more rights than its author has',
    status: 403,
    message:
      'roles.rbac.authorization.k8s.io "r" is forbidden: user "dev" (groups=["a"]) is attempting to grant RBAC permissions not currently held:\n{APIGroups:[""]}',
    expected: certain('kubernetes/forbidden'),
  },
  ...[403, 413, 422].map((status) => ({
    name: `a policy that answers ${status}`,
    status,
    message: `deployments.apps "shop" is forbidden: ValidatingAdmissionPolicy 'team' with binding 'team' denied request: no team`,
    expected: certain('admission/policy'),
  })),
  {
    name: 'a webhook',
    status: 400,
    message: 'admission webhook "policy.contoso.example" denied the request: no team',
    expected: certain('admission/webhook'),
  },
  {
    name: 'a webhook that answers 401, which is no matter of credentials',
    status: 401,
    message: 'admission webhook "policy.contoso.example" denied the request: no team',
    expected: certain('admission/webhook'),
  },
  {
    name: 'a webhook that does not answer',
    status: 500,
    message: 'Internal error occurred: failed calling webhook "policy.contoso.example": connection refused',
    expected: doubtful('admission/webhook-unavailable'),
  },
  {
    name: 'a webhook that knows no dry run',
    status: 400,
    message: 'admission webhook "policy.contoso.example" does not support dry run',
    expected: { unknown: expect.stringContaining('dry runs') as unknown as string },
  },
  {
    name: 'a quota',
    status: 403,
    message:
      'services "shop" is forbidden: exceeded quota: small, requested: services=1, used: services=1, limited: services=1',
    expected: certain('admission/quota'),
  },
  {
    name: "a pod below the namespace's security level",
    status: 403,
    message: 'pods "p" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true',
    expected: certain('admission/pod-security'),
  },
  {
    name: 'a ServiceAccount that is not there',
    status: 403,
    message: 'pods "p" is forbidden: error looking up service account prod/other: serviceaccount "other" not found',
    expected: certain('admission/service-account'),
  },
  {
    name: 'a ServiceAccount that the release brings',
    status: 403,
    message: 'pods "p" is forbidden: error looking up service account prod/mine: serviceaccount "mine" not found',
    expected: doubtful('admission/service-account'),
  },
  {
    name: 'a PriorityClass that the release brings',
    status: 403,
    message: 'pods "p" is forbidden: no PriorityClass with name mine was found',
    expected: doubtful('admission/denied'),
  },
  {
    name: 'a missing namespace',
    status: 404,
    message: 'namespaces "prod" not found',
    expected: { unknown: 'its namespace does not exist yet' },
  },
  {
    name: 'a Role that is named and not there',
    status: 404,
    message: 'roles.rbac.authorization.k8s.io "reader" not found',
    expected: { unknown: 'what it needs is not there: roles.rbac.authorization.k8s.io "reader" not found' },
  },
  {
    name: 'a selector that changes',
    status: 422,
    message:
      'Deployment.apps "shop" is invalid: spec.selector: Invalid value: {"matchLabels":{"a":"b"}}: field is immutable',
    expected: certain('kubernetes/immutable'),
  },
  {
    name: "a StatefulSet's claims that change",
    status: 422,
    message:
      "StatefulSet.apps \"db\" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'template' are forbidden",
    expected: certain('kubernetes/immutable'),
  },
  {
    name: 'a roleRef that changes',
    status: 422,
    message: 'RoleBinding.rbac.authorization.k8s.io "r" is invalid: roleRef: Invalid value: {}: cannot change roleRef',
    expected: certain('kubernetes/immutable'),
  },
  {
    name: 'a value out of range',
    status: 422,
    message:
      'Service "shop" is invalid: spec.ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive',
    expected: certain('kubernetes/invalid'),
  },
  {
    name: 'a value of the wrong type',
    status: 400,
    message:
      'Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal string into Go struct field Container.spec.containers.ports of type []v1.ContainerPort',
    expected: certain('kubernetes/invalid'),
  },
  {
    name: 'two variables of one name, which only a server-side apply minds',
    status: 500,
    message:
      'failed to create typed patch object (prod/shop; apps/v1, Kind=Deployment): .spec.template.spec.containers[name="c"].env: duplicate entries for key [name="A"]',
    expected: doubtful('kubernetes/invalid'),
  },
  {
    name: 'an error of the server itself',
    status: 500,
    message: 'etcdserver: mvcc: database space exceeded',
    expected: { unknown: 'the API server could not tell: etcdserver: mvcc: database space exceeded' },
  },
];

describe('the answer to a dry run', () => {
  test.each(rows)('tells of $name', ({ status, message, expected }) => {
    const refused = answer(status, message);
    expect(isOutage(refused)).toBe(false);
    expect(verdictOn(refused, brings)).toMatchObject(expected);
  });

  test.each([
    [401, 'Unauthorized'],
    [429, 'too many requests'],
    [503, 'apiserver is shutting down'],
  ])('%d "%s" is not about the object', (status, message) => {
    expect(isOutage(answer(status, message))).toBe(true);
  });

  test('is not certain when only a server-side apply could be tried on an object of another kind of apply', () => {
    const refused = answer(422, 'Deployment.apps "shop" is invalid: spec.strategy.rollingUpdate: Forbidden');
    expect(verdictOn(new DoubtfulRefusal(refused), brings)).toMatchObject(doubtful('kubernetes/invalid'));
  });

  test('has a documented cause', () => {
    const documented = [...apiCauses, ...diagnosisCauses, ...differenceCauses].map(({ code }) => code);
    for (const { expected } of rows) if ('code' in expected) expect(documented).toContain(expected.code);
  });
});
