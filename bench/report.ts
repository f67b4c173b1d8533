import type { Goal } from './figure.ts';
import type { Result } from './measure.ts';

/** One line of the report, as `--json` prints it. Absent numbers are null. */
export interface Row {
  name: string;
  what: string;
  unit: string;
  ours: number | null;
  peer: number | null;
  ratio: number | null;
  goal: string;
  /** null: not measured, and `reason` says why. */
  met: boolean | null;
  reason: string | null;
}

const goals: Readonly<Record<Goal['of'], (limit: number) => string>> = {
  ours: (limit) => `≤ ${limit}`,
  ratio: (limit) => `ratio ≤ ${limit}`,
  difference: (limit) => `≤ peer + ${limit}`,
};

/** What a result means for its goal. Ratios and differences compare unrounded numbers. */
export function rowOf({ figure, ours, peer, reason }: Result): Row {
  const ratio = ours === undefined || peer === undefined ? undefined : ours / peer;
  const { of, atMost } = figure.goal;
  const difference = ours === undefined || peer === undefined ? undefined : ours - peer;
  const judged = { ours, ratio, difference }[of];
  return {
    name: figure.name,
    what: figure.what,
    unit: figure.unit,
    ours: ours ?? null,
    peer: peer ?? null,
    ratio: ratio ?? null,
    goal: goals[of](atMost),
    met: judged === undefined ? null : judged <= atMost,
    reason: reason ?? null,
  };
}

const columns = ['name', 'unit', 'ours', 'peer', 'ratio', 'goal', 'met'] as const;

/** The rows as an aligned table, with the reasons for what was not measured below it. */
export function table(rows: readonly Row[]): string {
  const cells = [[...columns], ...rows.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const reasons = rows.filter((row) => row.reason).map((row) => `${row.name}: not measured: ${row.reason}`);
  return [...lines, ...reasons].join('\n');
}

function cellsOf(row: Row): string[] {
  const number = (value: number | null, digits: number) => (value === null ? '-' : value.toFixed(digits));
  const amount = (value: number | null) => number(value, value !== null && value < 10 ? 2 : 1);
  const met = row.met === null ? '-' : row.met ? 'yes' : 'NO';
  return [row.name, row.unit, amount(row.ours), amount(row.peer), number(row.ratio, 2), row.goal, met];
}
