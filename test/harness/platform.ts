import type { Platform } from '@aks-delivery/action/platform';

/** A platform that records what an action asks of it. */
export interface RecordingPlatform extends Platform {
  /** Every call of @actions/core, `name argument argument`, in order. */
  readonly calls: string[];
  /** Everything written to standard output past @actions/core. */
  written(): string;
}

/** A platform without a process: nothing leaves the test. */
export function recordingPlatform(env: Readonly<Record<string, string>> = {}): RecordingPlatform {
  const calls: string[] = [];
  let text = '';
  const record =
    (name: string) =>
    (...args: readonly unknown[]): void => {
      const shown = args.filter((arg) => !(typeof arg === 'object' && Object.keys(arg ?? {}).length === 0));
      calls.push(
        [name, ...shown.map((arg) => (typeof arg === 'object' ? JSON.stringify(arg) : String(arg)))].join(' '),
      );
    };
  return {
    calls,
    written: () => text,
    env: { ...env },
    write: (part) => {
      text += part;
    },
    core: {
      addPath: record('addPath'),
      debug: record('debug'),
      endGroup: record('endGroup'),
      error: record('error'),
      exportVariable: record('exportVariable'),
      notice: record('notice'),
      saveState: record('saveState'),
      setOutput: record('setOutput'),
      setSecret: record('setSecret'),
      startGroup: record('startGroup'),
      warning: record('warning'),
    },
  };
}
