import { readStatus, runningProcess } from '../host/record.ts';

/** The components as a table, a line each. Exit code 0 when the lab is up, 3 when it is not (as systemctl has it). */
export function status(say: (line: string) => void): number {
  const lab = readStatus();
  if (runningProcess() === undefined || lab === undefined) {
    say('no lab is running');
    return 3;
  }
  for (const [name, { state, seconds }] of Object.entries(lab.components))
    say(`${name.padEnd(26)}${state.padEnd(10)}${seconds === undefined ? '' : `${seconds.toFixed(1)} s`}`);
  if (lab.failure !== undefined) say(`\nfailed: ${lab.failure}`);
  return lab.ready ? 0 : 3;
}
