import { describe, expect, test } from '@jest/globals';
import type { Figure, Goal } from '../../bench/figure.ts';
import { figures } from '../../bench/figures/index.ts';
import { rowOf, table } from '../../bench/report.ts';

function figure(goal: Goal): Figure {
  return {
    name: 'start',
    what: 'a start',
    unit: 'ms',
    rounds: 1,
    goal,
    prepare: () => Promise.reject(new Error('unused')),
  };
}
const budget = figure({ of: 'ours', atMost: 160 });
const race = figure({ of: 'ratio', atMost: 1.1 });
const extra = figure({ of: 'difference', atMost: 0.5 });

describe('rowOf', () => {
  test.each([
    { name: 'a budget that is kept', result: { figure: budget, ours: 160 }, ratio: null, met: true },
    { name: 'a budget that is missed', result: { figure: budget, ours: 160.1 }, ratio: null, met: false },
    {
      name: 'a budget ignores how its peer does',
      result: { figure: budget, ours: 150, peer: 100 },
      ratio: 1.5,
      met: true,
    },
    { name: 'a ratio that is kept', result: { figure: race, ours: 110, peer: 100 }, ratio: 1.1, met: true },
    {
      name: 'a ratio that is missed by less than it shows',
      result: { figure: race, ours: 110.1, peer: 100 },
      ratio: 1.101,
      met: false,
    },
    { name: 'an extra that is kept', result: { figure: extra, ours: 1.5, peer: 1 }, ratio: 1.5, met: true },
    { name: 'an extra that is missed', result: { figure: extra, ours: 3, peer: 2 }, ratio: 1.5, met: false },
    { name: 'an extra without a peer is neither', result: { figure: extra, ours: 0.1 }, ratio: null, met: null },
    { name: 'nothing measured is neither', result: { figure: budget, reason: 'no root' }, ratio: null, met: null },
    { name: 'a ratio without a peer is neither', result: { figure: race, ours: 1 }, ratio: null, met: null },
  ])('$name', ({ result, ratio, met }) => {
    const row = rowOf(result);
    expect(row.met).toBe(met);
    if (ratio === null) expect(row.ratio).toBeNull();
    else expect(row.ratio).toBeCloseTo(ratio, 6);
  });
});

test('the table shows a dash for a missing peer and the reason for a missing figure', () => {
  const text = table([rowOf({ figure: budget, ours: 104.25 }), rowOf({ figure: race, reason: 'the lab needs root' })]);
  expect(text.split('\n')).toEqual([
    'name   unit  ours   peer  ratio  goal         met',
    'start  ms    104.3  -     -      ≤ 160        yes',
    'start  ms    -      -     -      ratio ≤ 1.1  -',
    'start: not measured: the lab needs root',
  ]);
});

test('every figure has a name of its own that a command line takes', () => {
  const names = figures.map((each) => each.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z\d]+)*$/);
});
