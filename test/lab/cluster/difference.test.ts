import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@aks-delivery/action/process';
import {
  type Change,
  createClient,
  type Difference,
  liveDifference,
  loadConnection,
  type Manifested,
  type Wanted,
} from '@aks-delivery/kubernetes';
import { showChange } from '@aks-delivery/kubernetes/difference/show';
import { redact } from '@aks-delivery/kubernetes/redact';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../../lab/until.ts';
import { lab } from './lab.ts';
import { charts } from './stage.ts';
import { configMap, deployment, upgrades } from './upgrades.ts';

const connection = loadConnection(lab.kubeconfig);
const client = createClient(connection, { env: lab.env });
afterAll(() => client.close());

const made: string[] = [];
afterAll(() => lab.kubectl('delete', 'namespace', ...made, '--wait=false', '--ignore-not-found'));

async function makeNamespace(purpose: string): Promise<string> {
  const namespace = `difference-${purpose}-${Date.now().toString(36)}`;
  made.push(namespace);
  await lab.kubectl('create', 'namespace', namespace);
  return namespace;
}

function differ(namespace: string, wanted: Partial<Wanted>, by = client): Promise<Difference> {
  const { signal } = new AbortController();
  return liveDifference(by, {
    objects: [],
    previous: [],
    namespace,
    createsNamespace: false,
    secrets: [],
    fieldManager: 'helm',
    takesFields: true,
    signal,
    ...wanted,
  });
}

/** Waits until the Deployment controller has written its last status. */
async function settled(namespace: string): Promise<void> {
  const reason = '{.status.conditions[?(@.type=="Progressing")].reason}';
  await lab.kubectl(
    ...['wait', 'deployments', '--all', '-n', namespace, `--for=jsonpath=${reason}=NewReplicaSetAvailable`],
  );
}

/** The live objects of a namespace by `Kind/name`. */
async function liveObjects(namespace: string): Promise<Map<string, Record<string, unknown>>> {
  const kinds = 'deployments,services,configmaps,secrets,roles';
  const { items } = JSON.parse(await lab.kubectl('get', kinds, '-n', namespace, '-o', 'json')) as {
    items: { kind: string; metadata: { name: string; resourceVersion: string } }[];
  };
  return new Map(items.map((item) => [`${item.kind}/${item.metadata.name}`, { ...item }]));
}

const versions = (objects: Map<string, Record<string, unknown>>) =>
  [...objects].map(([name, { metadata }]) => `${name} ${(metadata as { resourceVersion: string }).resourceVersion}`);

/** The lines of a diff that change something. */
const changedLines = (diff = ''): string[] => diff.split('\n').filter((line) => /^[+-]/.test(line));

describe.each([3, 4] as const)('the difference before an upgrade with Helm %d', (major) => {
  let namespace: string;
  let folder: string;
  let predicted: Difference;
  let before: Map<string, Record<string, unknown>>;
  let after: Map<string, Record<string, unknown>>;
  const versionOf = (which: 'old' | 'new'): Manifested[] => upgrades.flatMap((upgrade) => upgrade[which] ?? []);
  const helm = async (objects: readonly Manifested[]): Promise<void> => {
    const values = join(folder, 'values.json');
    await writeFile(values, JSON.stringify({ objects: objects.map(({ body }) => body) }));
    const args = ['upgrade', '--install', 'all', join(charts, 'objects'), '-n', namespace, '-f', values];
    const env = { ...lab.env, KUBECONFIG: lab.kubeconfig, HOME: folder };
    const { code, stderr } = await run(join(lab.helm[major], 'helm'), args, { env });
    if (code !== 0) throw new Error(stderr);
  };
  const changeOf = (object: Manifested | undefined): Change | undefined =>
    predicted.changes.find(({ ref }) => ref.kind === object?.kind && ref.name === object.name);

  beforeAll(async () => {
    namespace = await makeNamespace(`helm${major}`);
    folder = await mkdtemp(join(tmpdir(), 'difference-'));
    await helm(versionOf('old'));
    await settled(namespace);
    before = await liveObjects(namespace);
    predicted = await differ(namespace, { objects: versionOf('new'), previous: versionOf('old') });
    expect(versions(await liveObjects(namespace))).toEqual(versions(before));
    await helm(versionOf('new'));
    after = await liveObjects(namespace);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('nothing is refused', () => expect(predicted.refusals).toEqual([]));

  test.each(upgrades.map((upgrade) => [upgrade.name, upgrade] as const))('foretells %s', (_, upgrade) => {
    const object = upgrade.new ?? upgrade.old;
    const change = changeOf(object);
    expect(change).toMatchObject({ change: upgrade.change });
    const name = `${object?.kind}/${object?.name}`;
    const [was, is] = [before.get(name), after.get(name)];
    if (was === undefined || is === undefined) return;
    expect(change?.diff).toBe(showChange(was, is, (text) => redact(text, [])));
  });

  test('a new image is exactly one changed line', () => {
    const { diff = '' } = changeOf(deployment('image', {})) ?? {};
    expect(changedLines(diff).map((line) => line.replace(/\s+/g, ' '))).toEqual([
      '- image: contoso.example/app:1',
      '+ image: contoso.example/app:2',
    ]);
  });

  test('no value of a Secret is shown', () => {
    const text = JSON.stringify(predicted);
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain(Buffer.from('hunter2').toString('base64').slice(0, 8));
    expect(text).toContain('+  password: (hidden, changed)');
  });

  test('after the upgrade nothing is left to change', async () => {
    const again = await differ(namespace, { objects: versionOf('new'), previous: versionOf('new') });
    expect(again.changes.filter(({ change }) => change !== 'unchanged')).toEqual([]);
  });
});

describe('the difference, with what only a live cluster knows', () => {
  test('a change by hand to what the chart sets is undone, and what was added by hand stays', async () => {
    const namespace = await makeNamespace('drift');
    const objects = [deployment('shop', { env: [{ name: 'A', value: '1' }] })];
    await lab.apply(JSON.stringify(objects[0]?.body), namespace);
    await lab.kubectl('set', 'env', 'deployment/shop', 'A=2', 'B=3', '-n', namespace);
    const { changes } = await differ(namespace, { objects, previous: objects });
    expect(changedLines(changes[0]?.diff)).toEqual(['-              value: "2"', '+              value: "1"']);
  });

  test('a Deployment of Helm 3 may change its strategy, although a server-side apply alone may not', async () => {
    const namespace = await makeNamespace('strategy');
    const old = deployment('shop', {});
    await lab.apply(JSON.stringify(old.body), namespace);
    const { changes, refusals } = await differ(namespace, {
      objects: [deployment('shop', {}, { strategy: { type: 'Recreate' } })],
      previous: [old],
    });
    expect(refusals).toEqual([]);
    expect(changedLines(changes[0]?.diff)).toContain('+    type: Recreate');
  });

  test.each([
    [
      'a field that cannot change',
      deployment('shop', {}, { selector: { matchLabels: { app: 'other' } } }),
      'kubernetes/immutable',
    ],
    ['a value that cannot be', deployment('shop', { ports: [{ containerPort: 99_999 }] }), 'kubernetes/invalid'],
    ['a value of the wrong type', deployment('shop', { ports: 'none' }), 'kubernetes/invalid'],
    ['a new object that is not valid', deployment('other', { image: 7 }), 'kubernetes/invalid'],
  ])('%s is refused', async (_, object, code) => {
    const namespace = await makeNamespace('invalid');
    const old = deployment('shop', {});
    await lab.apply(JSON.stringify(old.body), namespace);
    const { changes, refusals } = await differ(namespace, { objects: [object], previous: [old] });
    expect(refusals).toMatchObject([{ ref: { name: object.name }, code, certain: true }]);
    expect(changes[0]?.diff).not.toBe('');
  });

  test('what may come with the release itself is no refusal', async () => {
    const namespace = await makeNamespace('coming');
    const body = { apiVersion: 'shop.example/v1', kind: 'Basket', metadata: { name: 'b' } };
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'runner' } };
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'p' },
      spec: { serviceAccountName: 'runner', containers: [{ name: 'p', image: 'contoso.example/p:1' }] },
    };
    const { changes, refusals } = await differ(namespace, {
      objects: [
        { apiVersion: body.apiVersion, kind: body.kind, name: 'b', body },
        { ...configMap('elsewhere', {}), namespace: `${namespace}-later` },
        { apiVersion: 'v1', kind: 'ServiceAccount', name: 'runner', body: account },
        { apiVersion: 'v1', kind: 'Pod', name: 'p', body: pod },
      ],
    });
    expect(changes).toMatchObject([
      { change: 'unknown', note: 'the cluster does not serve the kind Basket of shop.example/v1' },
      { change: 'unknown', note: 'its namespace does not exist yet' },
      { change: 'created' },
      { change: 'created' },
    ]);
    expect(refusals).toMatchObject([{ ref: { kind: 'Pod' }, code: 'admission/service-account', certain: false }]);
  });

  test('what belongs into a namespace that will be made is sure to be created, and nothing else', async () => {
    const later = `difference-later-${Date.now().toString(36)}`;
    const objects = [configMap('here', {}), { ...configMap('elsewhere', {}), namespace: `${later}-still` }];
    const { changes } = await differ(later, { objects, createsNamespace: true });
    expect(changes).toMatchObject([{ change: 'created' }, { change: 'unknown' }]);
  });

  test('a missing permission and a policy are told apart', async () => {
    const namespace = await makeNamespace('refused');
    const user = `system:serviceaccount:${namespace}:deployer`;
    await lab.kubectl('create', 'serviceaccount', 'deployer', '-n', namespace);
    await lab.kubectl(
      ...['create', 'role', 'deployer', '-n', namespace, '--verb=get,create,patch', '--resource=deployments'],
    );
    await lab.kubectl('create', 'rolebinding', 'deployer', '-n', namespace, '--role=deployer', `--user=${user}`);
    await lab.apply(policies(namespace), namespace);
    const token = (await lab.kubectl('create', 'token', 'deployer', '-n', namespace)).trim();
    const deployer = createClient({ ...connection, credential: { token } }, { env: lab.env });
    const refused = ['Invalid', 'Forbidden', 'RequestEntityTooLarge'].map((reason) =>
      deployment(reason.toLowerCase(), {}),
    );
    const wanted = { objects: [...refused, deployment('fine', {}), configMap('settings', { a: '1' })] };
    try {
      let result: Difference | undefined;
      // A policy counts when the API server has heard of it.
      await until(
        async () => {
          result = await differ(namespace, wanted, deployer);
          return result.refusals.length === 4;
        },
        'the policies',
        30,
      );
      expect(result?.refusals).toMatchObject([
        ...refused.map(({ name }) => ({ ref: { name }, code: 'admission/policy', certain: true })),
        { ref: { kind: 'ConfigMap', name: 'settings' }, code: 'kubernetes/forbidden', certain: true },
      ]);
      expect(result?.refusals[0]?.message).toContain('not this one');
      expect(result?.changes[3]).toMatchObject({ change: 'created' });
      // Helm patches, so a deployer without the right to update must be shown what it drops, too.
      const old = deployment('fine', { env: [{ name: 'A', value: '1' }] });
      await lab.apply(JSON.stringify(old.body), namespace);
      const { changes } = await differ(namespace, { objects: [deployment('fine', {})], previous: [old] }, deployer);
      expect(changedLines(changes[0]?.diff)).toContain('-            - name: A');
    } finally {
      deployer.close();
      const kinds = 'validatingadmissionpolicies,validatingadmissionpolicybindings';
      await lab.kubectl('delete', kinds, '--ignore-not-found', `--field-selector=metadata.name=${namespace}`);
    }
  }, 60_000);
});

/** A policy that refuses Deployments by their names, with each reason that a policy may give. */
function policies(namespace: string): string {
  const validations = ['Invalid', 'Forbidden', 'RequestEntityTooLarge'].map((reason) => ({
    expression: `object.metadata.name != '${reason.toLowerCase()}'`,
    message: 'not this one',
    reason,
  }));
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const metadata = { name: namespace };
  const rule = {
    apiGroups: ['apps'],
    apiVersions: ['v1'],
    operations: ['CREATE', 'UPDATE'],
    resources: ['deployments'],
  };
  const items = [
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata,
      spec: { failurePolicy: 'Fail', matchConstraints: { resourceRules: [rule] }, validations },
    },
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata,
      spec: {
        policyName: namespace,
        validationActions: ['Deny'],
        matchResources: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } },
      },
    },
  ];
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
}
