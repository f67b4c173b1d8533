import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSummary } from '@aks-delivery/action/summary';
import { fit as cut, SUMMARY_LIMIT } from '@aks-delivery/action/summary-fit';
import { outputsOf, planOutputs } from '@aks-delivery/helm';
import type { Deployment, Outcome, Plan } from '@aks-delivery/helm/deployment';
import { reportDryRun, reportOutcome } from '@aks-delivery/helm/report/summary';
import { gantt } from '@aks-delivery/helm/report/timeline';
import { verdictText } from '@aks-delivery/helm/report/verdict';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const span = (label: string, start: number, end: number, status: 'ready' | 'failed' = 'ready') => ({
  label,
  start,
  end,
  status,
});

describe('the timeline', () => {
  test('counts from the first bar, groups by section, marks failures, and gives every bar a width', () => {
    expect(
      gantt([
        { section: 'Helm', spans: [span('helm upgrade', 1000, 1500)] },
        { section: 'Rollout', spans: [span('Deployment/a', 1500, 4000, 'failed'), span('Job/b', 1500, 1500)] },
      ]),
    ).toBe(
      [
        'gantt',
        '  dateFormat x',
        '  axisFormat %M:%S.%L',
        '  tickInterval 500millisecond',
        '  section Helm',
        '    helm upgrade :done, 0, 500',
        '  section Rollout',
        '    Deployment/a :crit, 500, 3000',
        '    Job/b :done, 500, 600',
      ].join('\n'),
    );
  });

  test.each([
    { seconds: 3, expected: ['%M:%S.%L', '500millisecond'] },
    { seconds: 30, expected: ['%M:%S', '5000millisecond'] },
    { seconds: 600, expected: ['%M:%S', '120000millisecond'] },
  ])('of $seconds seconds has few ticks, whose labels differ', ({ seconds, expected }) => {
    const drawn = gantt([{ section: 'Rollout', spans: [span('x', 0, seconds * 1000)] }])?.split('\n') ?? [];
    expect(drawn.slice(2, 4).map((line) => line.trim().split(' ')[1])).toEqual(expected);
  });

  test('of a large release shows the bars that took longest', () => {
    const spans = Array.from({ length: 500 }, (_, index) => span(`Deployment/d${index}`, 0, index));
    const drawn = gantt([{ section: 'Rollout', spans }])?.split('\n') ?? [];
    expect(drawn).toHaveLength(45);
    expect(drawn.at(-1)).toContain('d499');
  });

  test('cannot be broken by a name', () => {
    expect(gantt([{ section: 'a:b', spans: [span('x:;#y', 0, 1000)] }])).toContain('    x   y :done');
  });

  test('is not drawn without bars', () => {
    expect(gantt([])).toBeUndefined();
  });
});

describe('the outcome', () => {
  const empty = { logs: [], spans: [] };
  test('sets every output, empty where there is nothing to say', () => {
    expect(outputsOf({ verdict: 'deployed', revision: 2, ...empty })).toEqual({
      revision: '2',
      'previous-revision': '',
      status: 'deployed',
      'rolled-back-to': '',
      cause: '',
      changed: 'true',
      ready: '',
      desired: '',
    });
  });

  test.each([
    [{ verdict: 'deployed', revision: 2, ...empty }, 'shop: revision 2 is deployed'],
    [
      { verdict: 'rolled-back', revision: 2, rolledBackTo: 1, ...empty },
      'shop: revision 2 failed; rolled back to 1, which is healthy',
    ],
    [
      { verdict: 'deployed', revision: 2, previousRevision: 2, ...empty },
      'shop: nothing changed, revision 2 stays deployed',
    ],
    [{ verdict: 'uninstalled', revision: 1, ...empty }, 'shop: the first install failed and was uninstalled'],
    [{ verdict: 'failed', ...empty }, 'shop: nothing was deployed'],
    [{ verdict: 'failed', revision: 3, ...empty }, 'shop: revision 3 failed and is still there'],
  ] as const)('is said in one line: %#', (outcome, expected) => {
    expect(verdictText('shop', { ...outcome, logs: [], spans: [] })).toBe(expected);
  });
});

const deployment = { release: 'shop', namespace: 'prod' } as Deployment;
const password = 'correct-horse-battery';
const secretManifest = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  password: ${password}\n`;

const planOf = (count: number, diff: string, manifest = ''): Plan => ({
  unchanged: false,
  rendered: {
    description: '',
    notes: `the password is ${password}`,
    chart: { name: 'shop', version: '1.2.3' },
    config: {},
    manifest,
    hooks: [],
    applyMethod: 'ssa',
  },
  difference: {
    refusals: [],
    changes: Array.from({ length: count }, (_, number) => ({
      ref: { kind: 'Deployment', name: `d${number}`, namespace: 'prod' },
      apiVersion: 'apps/v1',
      change: 'changed' as const,
      diff,
    })),
  },
});

const written = (write: (summary: ReturnType<typeof createSummary>) => void): string => {
  const summary = createSummary();
  write(summary);
  return cut(summary.blocks, SUMMARY_LIMIT * 10);
};

describe('the summary', () => {
  test('shows what changes as a diff an object, and how much stays', () => {
    const plan = planOf(1, '@@ -1 +1 @@\n-image: a\n+image: b');
    plan.difference?.changes.push({
      ref: { kind: 'Service', name: 's' },
      apiVersion: 'v1',
      change: 'unchanged',
      diff: '',
    });
    const outcome: Outcome = { verdict: 'deployed', revision: 2, plan, logs: [], spans: [] };
    const text = written((summary) => reportOutcome(summary, deployment, outcome, { runUrl: '' }));
    expect(text).toContain('shop 1.2.3');
    expect(text).toContain('What changes: 1 of 2 objects');
    expect(text).toContain('```diff\n@@ -1 +1 @@\n-image: a\n+image: b\n```');
    expect(text).toContain('1 more stay as they are');
    expect(text).not.toContain('Service/s');
  });

  test('of 500 objects with long diffs stays far below what GitHub shows, and says what is left out', () => {
    const diff = Array.from({ length: 400 }, (_, line) => `+  line ${line} of a long object`).join('\n');
    const plan = planOf(500, diff);
    const objects = (plan.difference?.changes ?? []).map(({ ref }) => ({
      ref,
      readiness: { status: 'progressing' as const, ready: 0, desired: 1, message: 'x'.repeat(500) },
      countsPods: true,
      pods: [],
      warning: 'y'.repeat(200),
    }));
    const outcome: Outcome = {
      verdict: 'failed',
      plan,
      assessment: { verdict: 'failed', objects, ready: 0, desired: 500 },
      logs: [],
      spans: [],
    };
    const text = written((summary) => reportOutcome(summary, deployment, outcome, { runUrl: '' }));
    expect(Buffer.byteLength(text)).toBeLessThan(SUMMARY_LIMIT / 2);
    expect(text).toContain('… and 400 more objects');
    expect(text).toMatch(/The diffs of \d+ more objects are in the file/);
  });

  test('of a refused dry run names object, cause and what the API server says', () => {
    const plan = planOf(1, '+x');
    plan.difference?.refusals.push({
      ref: { kind: 'Deployment', name: 'd0' },
      code: 'admission/policy',
      message: 'no latest tags',
      fix: 'f',
      certain: true,
    });
    const outcome: Outcome = { verdict: 'dry-run', plan, logs: [], spans: [] };
    const text = written((summary) => reportDryRun(summary, deployment, 'server', outcome));
    expect(text).toContain('the API server refuses 1 object; nothing was touched');
    expect(text).toContain('| `Deployment/d0` | `admission/policy` | no latest tags |');
  });
});

describe('the outputs of a plan', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('hold no value of a Secret, neither the manifest nor the notes, and only we can read the files', async () => {
    const plan = planOf(1, '+x', `${secretManifest}---\nkind: ConfigMap\ndata:\n  url: db?p=${password}\n`);
    const outputs = await planOutputs(deployment, plan, folder);
    const manifest = await readFile(outputs.manifest, 'utf8');
    expect(manifest).toContain('name: db');
    expect(manifest).toContain('kind: ConfigMap');
    expect(manifest + outputs.notes).not.toContain(password);
    expect((await stat(outputs.manifest)).mode & 0o777).toBe(0o600);
    expect(await readFile(outputs.diff, 'utf8')).toBe('--- Deployment/d0 (changed)\n+x');
    expect(JSON.parse(outputs.changes)).toEqual([
      { kind: 'Deployment', name: 'd0', namespace: 'prod', change: 'changed' },
    ]);
  });

  test('stay valid JSON when a release has thousands of objects', async () => {
    const { changes } = await planOutputs(deployment, planOf(5_000, ''), folder);
    expect(changes.length).toBeLessThanOrEqual(100_000);
    expect(JSON.parse(changes).length).toBeGreaterThan(1_000);
  });
});
