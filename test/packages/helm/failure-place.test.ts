import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Location } from '@aks-delivery/action/errors';
import { type FailedRun, failurePlace } from '@aks-delivery/helm/failure/place';
import { templateLine } from '@aks-delivery/helm/failure/rendered-place';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const schema3 = `Error: values don't meet the specifications of the schema(s) in the following chart(s):
shop:
- at '': missing property 'owner'
- at '/hosts/1': validation failed
  - at '/hosts/1': missing property 'name'
  - at '/hosts/1/port': got string, want integer
- at '/image': validation failed
  - at '/image/tag': 'abc' does not match pattern '^v'
  - at '/image/pull~1policy~0x': value must be 'Always'
- at '/replicas': got string, want integer
- at '': additional properties 'extra' not allowed
db:
- at '/size': got string, want integer
`;
const schema = (...lines: string[]): string =>
  `Error: UPGRADE FAILED: values don't meet the specifications of the schema(s) in the following chart(s):\n${lines.join('\n')}\n`;

const files = {
  'values-dev.yaml': `replicas: many
extra: 1
image:
  tag: abc
  pull/policy~x: no
hosts:
  - name: a
  - port: x
db:
  size: big
`,
  'values-prod.yaml': '# later ones win\nimage: { tag: old, "quoted": 1 }\n',
  'charts/shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
  'charts/shop/values.yaml': 'replicas: 1\nonly:\n  here: 1\ncache:\n  size: 1\n',
  'charts/shop/charts/cache/values.yaml': 'memory: 1\nsize: 2\n',
  'charts/shop/templates/a.yaml': 'a: 1\n',
  'documents.yaml': '# first\na: 1\n---\nb: 1\nc: d: e\n',
};
let workspace: string;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'place-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(workspace, dirname(file)), { recursive: true });
    await writeFile(join(workspace, file), text);
  }
});
afterAll(() => rm(workspace, { recursive: true }));

const place = (stderr: string, run: Partial<FailedRun> = {}): Promise<Location | undefined> =>
  failurePlace(stderr.replaceAll('/w/', `${workspace}/`), {
    workspace,
    chart: { argument: join(workspace, 'charts/shop'), folder: 'charts/shop' },
    valueFiles: ['values-dev.yaml', 'values-prod.yaml', 'documents.yaml'].map((file) => join(workspace, file)),
    values: undefined,
    helmMajor: 4,
    renderText: async () => '',
    ...run,
  });

describe('a value that the schema refuses is shown at the line that sets it', () => {
  test.each<[string, string, Location | undefined]>([
    ['a whole report: the first that has a place', schema3, { file: 'values-dev.yaml', line: 8, column: 5 }],
    [
      'a key',
      schema('shop:', "- at '/replicas': got string, want integer"),
      { file: 'values-dev.yaml', line: 1, column: 1 },
    ],
    [
      'the last file that sets it',
      schema('shop:', "- at '/image/tag': got x"),
      { file: 'values-prod.yaml', line: 2, column: 10 },
    ],
    [
      'a key with a slash',
      schema('shop:', "- at '/image/pull~1policy~0x': no"),
      { file: 'values-dev.yaml', line: 5, column: 3 },
    ],
    [
      'an item of a list',
      schema('shop:', "- at '/hosts/1': missing property 'name'"),
      { file: 'values-dev.yaml', line: 8, column: 5 },
    ],
    [
      'a key that is not allowed',
      schema('shop:', "- at '': additional properties 'extra', 'more' not allowed"),
      { file: 'values-dev.yaml', line: 2, column: 1 },
    ],
    [
      'a value of a subchart',
      schema('db:', "- at '/size': got string, want integer"),
      { file: 'values-dev.yaml', line: 10, column: 3 },
    ],
    [
      'a default of the chart',
      schema('shop:', "- at '/only/here': no"),
      { file: 'charts/shop/values.yaml', line: 3, column: 3 },
    ],
    [
      'a default of the chart for its subchart',
      schema('cache:', "- at '/size': no"),
      { file: 'charts/shop/values.yaml', line: 5, column: 3 },
    ],
    [
      'a default of a subchart',
      schema('cache:', "- at '/memory': no"),
      { file: 'charts/shop/charts/cache/values.yaml', line: 1, column: 1 },
    ],
    ['a value that is missing everywhere', schema('shop:', "- at '': missing property 'owner'"), undefined],
  ])('%s', async (_, stderr, expected) => {
    expect(await place(stderr)).toEqual(expected);
  });

  test('a value that came from an input has no line in a file', async () => {
    const stderr = schema('shop:', "- at '/replicas': got string, want integer", "- at '/hosts/0/port': no");
    expect(await place(stderr, { values: { replicas: 'x', hosts: [{ port: 'x' }] } })).toBeUndefined();
  });

  test('a chart of a registry is known by its reference', async () => {
    const chart = { argument: 'oci://acr.io/charts/shop:1.2.3' };
    expect(await place(schema('shop:', "- at '/replicas': no"), { chart })).toMatchObject({ line: 1 });
    expect(
      await place(schema('shop:', "- at '/replicas': no"), { chart: { argument: '/w/shop-1.2.3.tgz' } }),
    ).toMatchObject({ line: 1 });
  });
});

describe('an error in a template is shown at its line', () => {
  test.each<[string, string, Location]>([
    [
      'Helm 3',
      'Error: UPGRADE FAILED: template: shop/templates/deployment.yaml:12:20: executing "shop/templates/deployment.yaml" at <.Values.a.b>: nil pointer',
      { file: 'charts/shop/templates/deployment.yaml', line: 12, column: 21 },
    ],
    [
      'Helm 4',
      'Error: shop/templates/a.yaml:3:12\n  executing "shop/templates/a.yaml" at <.Values.x.y>:\n    nil pointer evaluating interface {}.y\n',
      { file: 'charts/shop/templates/a.yaml', line: 3, column: 13 },
    ],
    [
      'Helm 4, an upgrade',
      'Error: UPGRADE FAILED: shop/templates/a.yaml:3:12\n  executing',
      { file: 'charts/shop/templates/a.yaml', line: 3, column: 13 },
    ],
    [
      'a helper: where it happens, not where it is called',
      'Error: template: shop/templates/a.yaml:3:5: executing "shop/templates/a.yaml" at <include "h" .>: error calling include: template: shop/templates/_h.tpl:2:10: executing "h" at <.Values.x.y.z>: nil pointer',
      { file: 'charts/shop/templates/_h.tpl', line: 2, column: 11 },
    ],
    [
      'a helper, Helm 4',
      'Error: shop/templates/a.yaml:3:5\n  executing "shop/templates/a.yaml" at <include "h" .>:\n    error calling include:\nshop/templates/_h.tpl:2:10\n  executing "h" at <.Values.x>:\n',
      { file: 'charts/shop/templates/_h.tpl', line: 2, column: 11 },
    ],
    [
      'a helper of a library chart: where the chart calls it',
      'Error: template: shop/templates/a.yaml:3:5: executing "x" at <include "h" .>: error calling include: template: shop/charts/lib/templates/_h.tpl:2:10: executing "h"',
      { file: 'charts/shop/templates/a.yaml', line: 3, column: 6 },
    ],
    [
      'a required value, in a subchart',
      'Error: execution error at (shop/charts/db/templates/x.yaml:3:7): password is required',
      { file: 'charts/shop/charts/db/templates/x.yaml', line: 3, column: 8 },
    ],
    [
      'a template that cannot be read',
      'Error: parse error at (shop/templates/a.yaml:5): function "foo" not defined',
      { file: 'charts/shop/templates/a.yaml', line: 5 },
    ],
  ])('%s', async (_, stderr, expected) => {
    expect(await place(stderr)).toEqual(expected);
  });

  test('a chart that is the workspace itself', async () => {
    const chart = { argument: workspace, folder: '' };
    expect(await place('Error: parse error at (shop/templates/a.yaml:5): x', { chart })).toEqual({
      file: 'templates/a.yaml',
      line: 5,
    });
  });

  test('a chart that is no folder has no files to show', async () => {
    expect(
      await place('Error: parse error at (shop/templates/a.yaml:5): x', { chart: { argument: 'bitnami/shop' } }),
    ).toBeUndefined();
  });
});

describe('a value file that is no YAML is shown at the line', () => {
  const broken = (file: string, text: string) => `Error: failed to parse /w/${file}: ${text}`;
  const converting = 'error converting YAML to JSON: yaml:';

  test.each<[string, string, Location | undefined]>([
    [
      'found by the scanner',
      broken('values-dev.yaml', `${converting} line 3: mapping values are not allowed in this context`),
      { file: 'values-dev.yaml', line: 3 },
    ],
    [
      'found by the parser, which counts from 0',
      broken('values-dev.yaml', `${converting} line 3: did not find expected key`),
      { file: 'values-dev.yaml', line: 4 },
    ],
    [
      'the first line, which Helm does not name',
      broken('values-dev.yaml', `${converting} found character that cannot start any token`),
      { file: 'values-dev.yaml', line: 1 },
    ],
    [
      'a document of Helm 4, which counts from its start',
      broken(
        'documents.yaml',
        `cannot unmarshal yaml document: ${converting} line 2: mapping values are not allowed in this context`,
      ),
      { file: 'documents.yaml', line: 5 },
    ],
    [
      'no line',
      broken(
        'values-dev.yaml',
        'error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value',
      ),
      { file: 'values-dev.yaml' },
    ],
    [
      'our own temporary file',
      'Error: failed to parse /tmp/helm-values.json: error converting YAML to JSON: yaml: line 1: x',
      undefined,
    ],
    [
      'values.yaml of the chart',
      `Error: cannot load values.yaml: ${converting} line 1: did not find expected key`,
      { file: 'charts/shop/values.yaml', line: 2 },
    ],
  ])('%s', async (_, stderr, expected) => {
    expect(await place(stderr)).toEqual(expected);
  });
});

/** What `helm template --debug` of v3.22.0 and v4.3.1 printed for these templates. */
const recorded = `---
# Source: shop/templates/two.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: a
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: b
data:
  x: a: b
---
# Source: shop/templates/deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: x
  labels:
    app: shop
    tier: web
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: app
          image: "x"
         env:
          - name: a
          - name: b
`;
const deployment = `{{- /* a comment
of two lines */ -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
  labels:
    {{- include "shop.labels" . | nindent 4 }}
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: app
          image: "x"
         env:
          {{- range .Values.env }}
          - name: {{ . }}
          {{- end }}
`;
const two = `apiVersion: v1
kind: ConfigMap
metadata:
  name: a
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: b
data:
  x: a: b
`;

describe('a line of rendered text that is no YAML is shown at the line of the template that made it', () => {
  test.each<[string, string, string, string, number, number | undefined]>([
    ['a literal line', recorded, 'deployment', deployment, 15, 16],
    ['a line with a value, told by its neighbours', recorded, 'deployment', deployment, 4, 6],
    ['a line of a loop', recorded, 'deployment', deployment, 17, 18],
    ['a line of a helper of another file', recorded, 'deployment', deployment, 6, undefined],
    ['a line of the second document', recorded, 'two', two, 6, 11],
    ['a template that rendered nothing', recorded, 'three', two, 1, undefined],
    ['a line beyond the end', recorded, 'deployment', deployment, 99, undefined],
  ])('%s', (_, rendered, name, source, line, expected) => {
    expect(templateLine(rendered, `shop/templates/${name}.yaml`, source, line)).toBe(expected);
  });

  test('a value that is empty leaves the space before it, unless Helm cuts it', () => {
    const source = 'a: 1\n b: {{ .x }}\n';
    for (const end of [' \n', '']) {
      const rendered = `---\n# Source: s/templates/a.yaml\na: 1\n b:${end}`;
      expect(templateLine(rendered, 's/templates/a.yaml', source, 2)).toBe(2);
    }
  });

  test('two lines that could have made it give none', () => {
    const source = 'a:\n  {{ if .x }}\n  k: {{ .x }}\n  {{ else }}\n  k: {{ .y }}\n  {{ end }}\nb: 1\n';
    const rendered = '---\n# Source: shop/templates/a.yaml\na:\n  k: v: w\nb: 1\n';
    expect(templateLine(rendered, 'shop/templates/a.yaml', source, 2)).toBeUndefined();
  });

  test('the file alone is shown when the line cannot be told', async () => {
    const stderr =
      'Error: YAML parse error on shop/templates/a.yaml: error converting YAML to JSON: yaml: line 9: mapping values are not allowed';
    expect(await place(stderr)).toEqual({ file: 'charts/shop/templates/a.yaml' });
    const renderText = async (): Promise<string> => '---\n# Source: shop/templates/a.yaml\na: 1\n';
    const first = stderr.replace('line 9: ', '');
    expect(await place(first, { renderText })).toEqual({ file: 'charts/shop/templates/a.yaml', line: 1 });
  });
});
