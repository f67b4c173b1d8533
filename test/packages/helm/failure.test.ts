import { explainHelm } from '@aks-delivery/helm/failure';
import { describe, expect, test } from '@jest/globals';

const run = {
  release: 'shop',
  verb: 'deploy',
  workspace: '/w',
  chartFolder: 'charts/shop',
  valuesFile: '/t/values.json',
};

const rows: { name: string; stderr: string; code: string; location?: object; says?: string }[] = [
  {
    name: 'an error in a template',
    stderr:
      'Error: UPGRADE FAILED: template: shop/templates/deployment.yaml:12:20: executing "shop/templates/deployment.yaml" at <.Values.a.b>: nil pointer evaluating interface {}.b',
    code: 'helm/template-error',
    location: { file: 'charts/shop/templates/deployment.yaml', line: 12, column: 21 },
  },
  {
    name: 'a template that cannot be read',
    stderr: 'Error: parse error at (shop/templates/a.yaml:5): function "foo" not defined',
    code: 'helm/template-error',
    location: { file: 'charts/shop/templates/a.yaml', line: 5 },
  },
  {
    name: 'a required value, in a subchart',
    stderr: 'Error: execution error at (shop/charts/db/templates/x.yaml:3:7): password is required',
    code: 'helm/template-error',
    location: { file: 'charts/shop/charts/db/templates/x.yaml', line: 3, column: 8 },
    says: 'password is required',
  },
  {
    name: 'rendered text that is not YAML: only the file is known',
    stderr:
      'Error: YAML parse error on shop/templates/x.yaml: error converting YAML to JSON: yaml: line 9: mapping values are not allowed',
    code: 'helm/rendered-yaml',
    location: { file: 'charts/shop/templates/x.yaml' },
  },
  {
    name: 'a value file that is not YAML',
    stderr:
      'Error: failed to parse /w/values-dev.yaml: error converting YAML to JSON: yaml: line 3: did not find expected key',
    code: 'helm/values-file-invalid',
    location: { file: 'values-dev.yaml', line: 3 },
  },
  {
    name: 'values.yaml of the chart',
    stderr: 'Error: cannot load values.yaml: error converting YAML to JSON: yaml: line 4: did not find expected key',
    code: 'helm/values-file-invalid',
    location: { file: 'charts/shop/values.yaml', line: 4 },
  },
  {
    name: 'the schema, with what it objects to',
    stderr:
      "Error: UPGRADE FAILED: values don't meet the specifications of the schema(s) in the following chart(s):\nshop:\n- at '/replicas': got string, want integer\n",
    code: 'helm/values-schema',
    says: "at '/replicas': got string",
  },
  {
    name: 'a lock',
    stderr: 'Error: UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress',
    code: 'helm/locked',
  },
  {
    name: 'an object of somebody else',
    stderr:
      'Error: Unable to continue with install: Service "a" in namespace "b" exists and cannot be imported into the current release: invalid ownership metadata; label validation error',
    code: 'helm/ownership',
  },
  {
    name: 'a conflict of field managers',
    stderr:
      'Error: UPGRADE FAILED: conflict occurred while applying object: Apply failed with 1 conflict: conflict with "kubectl": .spec.replicas',
    code: 'helm/apply-conflict',
  },
  {
    name: 'an unknown kind',
    stderr:
      'Error: unable to build kubernetes objects from release manifest: resource mapping not found for name: "x": no matches for kind "Nope" in version "a/v1"',
    code: 'helm/unknown-kind',
  },
  {
    name: 'a missing namespace',
    stderr: 'Error: create: failed to create: namespaces "nope" not found',
    code: 'helm/namespace-missing',
  },
  {
    name: 'missing dependencies',
    stderr:
      'Error: An error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: db',
    code: 'helm/dependencies-missing',
  },
  { name: 'an unknown repository', stderr: 'Error: repo nope not found', code: 'helm/chart-not-found' },
  {
    name: 'a hook',
    stderr:
      'Error: UPGRADE FAILED: pre-upgrade hooks failed: 1 error occurred:\n\t* job migrate failed: BackoffLimitExceeded',
    code: 'helm/hook-failed',
  },
  {
    name: 'a refusal',
    stderr: 'Error: UPGRADE FAILED: secrets is forbidden: User "x" cannot list resource "secrets"',
    code: 'kubernetes/forbidden',
  },
  {
    name: 'a policy',
    stderr: 'Error: UPGRADE FAILED: admission webhook "p" denied the request: no',
    code: 'helm/admission-denied',
  },
  {
    name: 'no cluster',
    stderr: 'Error: Kubernetes cluster unreachable: Get "https://x": dial tcp: connection refused',
    code: 'kubernetes/unreachable',
  },
  { name: 'anything else', stderr: 'Error: the moon is full', code: 'helm/failed', says: 'the moon is full' },
];

describe('why helm failed', () => {
  test.each(rows)('$name', ({ stderr, code, location, says }) => {
    const error = explainHelm(stderr, run);
    expect(error.code).toBe(code);
    expect(error.location).toEqual(location);
    expect(error.message).toContain('Helm could not deploy the release shop');
    if (says !== undefined) expect(error.message).toContain(says);
  });

  test('warnings before the error are evidence, not the message', () => {
    const error = explainHelm('WARNING: Kubernetes configuration file is group-readable\nError: the moon is full', run);
    expect(error.message).not.toContain('group-readable');
    expect(error.evidence).toContain('group-readable');
  });

  test('our temporary values file is not shown, and what looks like a secret is hidden', () => {
    const error = explainHelm('Error: failed in /t/values.json: password=hunter22', run);
    expect(`${error.message}${error.evidence}`).not.toMatch(/values\.json|hunter22/);
  });

  test('a file outside the workspace gets no annotation', () => {
    expect(explainHelm('Error: failed to parse /elsewhere/v.yaml: yaml: line 3: x', run).location).toBeUndefined();
  });
});
