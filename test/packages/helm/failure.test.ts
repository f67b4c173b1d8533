import { explainHelm } from '@aks-delivery/helm/failure/index';
import { describe, expect, test } from '@jest/globals';

const run = { release: 'shop', verb: 'deploy', valuesFile: '/t/values.json' };

const rows: { name: string; stderr: string; code: string; says?: string }[] = [
  {
    name: 'an error in a template',
    stderr:
      'Error: UPGRADE FAILED: template: shop/templates/deployment.yaml:12:20: executing "shop/templates/deployment.yaml" at <.Values.a.b>: nil pointer evaluating interface {}.b',
    code: 'helm/template-error',
  },
  {
    name: 'an error in a template, as Helm 4 writes it',
    stderr: `Error: UPGRADE FAILED: shop/templates/a.yaml:3:5
  executing "shop/templates/a.yaml" at <include "h" .>:
    error calling include:
shop/templates/_h.tpl:2:10
  executing "h" at <.Values.x.y.z>:
    nil pointer evaluating interface {}.y

Use --debug flag to render out invalid YAML`,
    code: 'helm/template-error',
    says: 'nil pointer evaluating interface {}.y.',
  },
  {
    name: 'a template that cannot be read',
    stderr: 'Error: parse error at (shop/templates/a.yaml:5): function "foo" not defined',
    code: 'helm/template-error',
  },
  {
    name: 'a required value, in a subchart',
    stderr: 'Error: execution error at (shop/charts/db/templates/x.yaml:3:7): password is required',
    code: 'helm/template-error',
    says: 'password is required',
  },
  {
    name: 'rendered text that is not YAML',
    stderr:
      'Error: YAML parse error on shop/templates/x.yaml: error converting YAML to JSON: yaml: line 9: mapping values are not allowed',
    code: 'helm/rendered-yaml',
  },
  {
    name: 'a value file that is not YAML',
    stderr:
      'Error: failed to parse /w/values-dev.yaml: error converting YAML to JSON: yaml: line 3: did not find expected key',
    code: 'helm/values-file-invalid',
  },
  {
    name: 'values.yaml of the chart',
    stderr: 'Error: cannot load values.yaml: error converting YAML to JSON: yaml: line 4: did not find expected key',
    code: 'helm/values-file-invalid',
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
    code: 'kubernetes/field-conflict',
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
  { name: 'an unknown repository', stderr: 'Error: repo nope not found', code: 'helm/repository-unknown' },
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

const registry = 'failed to perform "FetchReference" on source:';

// Texts of helm v3.22.0 and v4.3.1, which are the same here.
const chartRows: { name: string; stderr: string; code: string }[] = [
  {
    name: 'a version that the repository does not have',
    stderr: 'chart "c" version "9.9.9" not found in http://127.0.0.1:7445 repository',
    code: 'helm/chart-version-missing',
  },
  {
    name: 'a version that a known repository does not have',
    stderr: `chart "c" matching 7.7 not found in known index. (try 'helm repo update'): no chart version found for c-7.7`,
    code: 'helm/chart-version-missing',
  },
  {
    name: 'a range that no version of the registry fits',
    stderr: 'could not locate a version matching provided version string ^9',
    code: 'helm/chart-version-missing',
  },
  {
    name: 'a chart that the repository does not have',
    stderr: 'chart "nope" not found in http://127.0.0.1:7445 repository',
    code: 'helm/chart-not-found',
  },
  {
    name: 'a chart that a known repository does not have',
    stderr: `chart "nope" matching  not found in known index. (try 'helm repo update'): no chart name found`,
    code: 'helm/chart-not-found',
  },
  {
    name: 'a manifest that the registry does not have',
    stderr: `${registry} acr.io/c:9.9.9: not found`,
    code: 'helm/chart-not-found',
  },
  {
    name: 'a name that the registry does not have',
    stderr:
      'GET "https://acr.io/v2/nope/tags/list": response status code 404: name unknown: repository name not known to registry: map[name:nope]',
    code: 'helm/chart-not-found',
  },
  {
    name: 'an archive that is not there',
    stderr: 'failed to fetch http://127.0.0.1:7445/nope.tgz : 404 Not Found',
    code: 'helm/chart-not-found',
  },
  {
    name: 'a registry that wants a sign-in',
    stderr: `${registry} GET "https://acr.io/v2/c/manifests/1.0.0": basic credential not found`,
    code: 'helm/registry-unauthorized',
  },
  {
    name: 'a registry that wants a sign-in for the list of tags',
    stderr: 'GET "https://acr.io/v2/c/tags/list": basic credential not found',
    code: 'helm/registry-unauthorized',
  },
  {
    name: 'a registry that denies',
    stderr: `${registry} GET "https://acr.io/v2/c/manifests/1.0.0": response status code 403: denied: denied`,
    code: 'helm/registry-unauthorized',
  },
  {
    name: 'a repository that wants a sign-in',
    stderr:
      'looks like "http://x.io/auth" is not a valid chart repository or cannot be reached: failed to fetch http://x.io/auth/index.yaml : 401 Unauthorized',
    code: 'helm/registry-unauthorized',
  },
  {
    name: 'a repository that is none',
    stderr:
      'looks like "http://x.io/no" is not a valid chart repository or cannot be reached: failed to fetch http://x.io/no/index.yaml : 404 Not Found',
    code: 'helm/chart-not-found',
  },
  {
    name: 'a repository that is down',
    stderr:
      'looks like "http://127.0.0.1:1" is not a valid chart repository or cannot be reached: Get "http://127.0.0.1:1/index.yaml": dial tcp 127.0.0.1:1: connect: connection refused',
    code: 'helm/repository-unreachable',
  },
  {
    name: 'a registry whose name nobody knows',
    stderr: `${registry} Get "https://nope.invalid/v2/c/manifests/1.0.0": dial tcp: lookup nope.invalid on 10.0.0.53:53: no such host`,
    code: 'helm/repository-unreachable',
  },
  {
    name: 'a registry without TLS',
    stderr: `${registry} Get "https://10.0.0.1:5000/v2/c/manifests/0.1.0": http: server gave HTTP response to HTTPS client`,
    code: 'helm/repository-unreachable',
  },
  {
    name: 'a server that is overloaded',
    stderr: 'failed to fetch http://127.0.0.1:7445/c.tgz : 500 Internal Server Error',
    code: 'helm/repository-unreachable',
  },
  { name: 'an archive without Chart.yaml, Helm 3', stderr: 'Chart.yaml file is missing', code: 'helm/chart-broken' },
  {
    name: 'an archive without Chart.yaml, Helm 4',
    stderr: 'unable to detect chart version, no Chart.yaml found',
    code: 'helm/chart-broken',
  },
  {
    name: 'an archive of something else, Helm 3',
    stderr: 'chart illegally contains content outside the base directory: "x"',
    code: 'helm/chart-broken',
  },
  { name: 'an archive of something else, Helm 4', stderr: 'unable to load chart archive', code: 'helm/chart-broken' },
  {
    name: 'a file that is no archive',
    stderr: "file '/w/text.tgz' does not appear to be a gzipped archive; got 'application/octet-stream'",
    code: 'helm/chart-broken',
  },
];

describe('why helm could not get the chart', () => {
  test.each(chartRows)('$name', ({ stderr, code }) => {
    expect(explainHelm(`Error: ${stderr}`, run).code).toBe(code);
  });
});

describe('why helm failed', () => {
  test.each(rows)('$name', ({ stderr, code, says }) => {
    const error = explainHelm(stderr, run);
    expect(error.code).toBe(code);
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

  test('a place that was found is the error’s', () => {
    expect(explainHelm('Error: x', { ...run, location: { file: 'a.yaml', line: 3 } }).location).toEqual({
      file: 'a.yaml',
      line: 3,
    });
  });
});
