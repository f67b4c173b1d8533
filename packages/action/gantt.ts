const steps = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];
const mostTicks = 8;

/** Pure: the begin of a Mermaid gantt chart of `length` milliseconds: a scale with few ticks, whose labels differ. */
export function ganttHead(length: number): string[] {
  const step = steps.find((seconds) => length / 1000 / seconds <= mostTicks) ?? 3600;
  return [
    'gantt',
    '  dateFormat x',
    `  axisFormat ${step < 1 ? '%M:%S.%L' : '%M:%S'}`,
    `  tickInterval ${step * 1000}millisecond`,
  ];
}

/** Pure: a label without colons, semicolons and hashes, which end one in Mermaid. */
export function ganttLabel(text: string): string {
  return text.replace(/[:;#,\r\n]/g, ' ');
}
