import { outputsOf } from '@aks-delivery/helm';
import { verdictText } from '@aks-delivery/helm/report';
import { gantt } from '@aks-delivery/helm/timeline';
import { describe, expect, test } from '@jest/globals';

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
    [{ verdict: 'uninstalled', revision: 1, ...empty }, 'shop: the first install failed and was uninstalled'],
    [{ verdict: 'failed', ...empty }, 'shop: nothing was deployed'],
    [{ verdict: 'failed', revision: 3, ...empty }, 'shop: revision 3 failed and is still there'],
  ] as const)('is said in one line: %#', (outcome, expected) => {
    expect(verdictText('shop', { ...outcome, logs: [], spans: [] })).toBe(expected);
  });
});
