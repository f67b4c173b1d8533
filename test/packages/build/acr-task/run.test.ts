import type { RunStatus, TaskRun } from '@aks-delivery/azure/task-runs';
import { type RunTools, runTask } from '@aks-delivery/build/acr-task/run';
import type { LogPiece } from '@aks-delivery/build/acr-task/storage';
import { describe, expect, test } from '@jest/globals';

const request = {
  task: '{}',
  source: 'source/context.tar.gz',
  platform: { architecture: 'amd64' },
  agentPool: undefined,
  timeoutSeconds: 60,
};
const run = (status: RunStatus): TaskRun => ({ id: 'ca1', status, images: [] });

/** A service whose log is given piece by piece, one a look: text, nothing new (`''`), or not there yet. */
function setUp({ pieces = [], statuses = ['Succeeded'] }: { pieces?: (string | undefined)[]; statuses?: RunStatus[] }) {
  const whole = Buffer.from(pieces.join(''));
  const cancel = new AbortController();
  const shown: string[] = [];
  const told: string[] = [];
  const canceled: string[] = [];
  let looks = 0;
  let slept = 0;
  let onSleep = (): void => undefined;
  const tools: RunTools = {
    runs: {
      uploadPlace: async () => ({ uploadUrl: '', relativePath: '' }),
      schedule: async () => run('Queued'),
      read: async () => run(statuses.length > 1 ? (statuses.shift() ?? 'Failed') : (statuses[0] ?? 'Failed')),
      logPlace: async () => 'https://storage/log',
      cancel: async () => undefined,
    },
    cancel: async (id) => void canceled.push(id),
    storage: {
      put: async () => undefined,
      readFrom: async (_, offset): Promise<LogPiece | undefined> => {
        const piece = pieces[looks];
        looks += 1;
        if (looks <= pieces.length && piece === undefined) return undefined;
        const end = looks > pieces.length ? whole.length : offset + Buffer.byteLength(piece ?? '');
        return { bytes: whole.subarray(offset, end), complete: looks >= pieces.length ? 'successful' : undefined };
      },
      close: () => undefined,
    },
    now: () => slept * 1_000,
    sleep: async () => {
      slept += 1;
      onSleep();
      cancel.signal.throwIfAborted();
    },
    log: { info: (line) => told.push(line), warning: () => undefined, foreign: (line) => shown.push(line) },
  };
  return { tools, shown, told, canceled, cancel, whenSleeping: (does: () => void) => (onSleep = does) };
}

describe('a run', () => {
  test('shows its log as it grows, also from the time before an agent had begun', async () => {
    const { tools, shown } = setUp({ pieces: [undefined, 'one\n', 'tw', 'o\n', ''] });
    await runTask(request, undefined, tools);
    expect(shown).toEqual(['one', 'two']);
  });

  test('is read to the last byte although its status is final before its log is', async () => {
    const { tools, shown } = setUp({ pieces: ['', '', '', '', '', 'late\n', 'later'] });
    await runTask(request, undefined, tools);
    expect(shown).toEqual(['late', 'later']);
  });

  test('is waited for although its log is complete before its status is', async () => {
    const { tools } = setUp({ pieces: ['all\n'], statuses: ['Running', 'Running', 'Succeeded'] });
    expect(await runTask(request, undefined, tools)).toMatchObject({ status: 'Succeeded' });
  });

  test('that never gets an agent ends with its status', async () => {
    const { tools } = setUp({ pieces: Array(9).fill(undefined), statuses: ['Queued', 'Canceled'] });
    expect(await runTask(request, undefined, tools)).toMatchObject({ status: 'Canceled' });
  });

  test('that waits for an agent says so now and then', async () => {
    const { tools, told } = setUp({ pieces: Array(20).fill(undefined), statuses: Array(3).fill('Queued') });
    tools.runs.read = async () => run(told.length > 1 ? 'Canceled' : 'Queued');
    await runTask(request, undefined, tools);
    expect(told).toContain('Run ca1 still waits for an agent.');
  });

  test('does not outlive the job that started it', async () => {
    const { tools, canceled, cancel, whenSleeping } = setUp({ pieces: Array(20).fill('') });
    whenSleeping(() => cancel.abort(new Error('the job was canceled')));
    await expect(runTask(request, undefined, tools)).rejects.toThrow('the job was canceled');
    expect(canceled).toEqual(['ca1']);
  });

  test('characters that are cut between two pieces stay whole', async () => {
    const { tools, shown } = setUp({ pieces: [] });
    const bytes = Buffer.from('☃\n');
    const parts = [bytes.subarray(0, 1), bytes.subarray(1), Buffer.alloc(0)];
    tools.storage.readFrom = async () => ({ bytes: parts.shift() ?? Buffer.alloc(0), complete: 'successful' });
    await runTask(request, undefined, tools);
    expect(shown).toEqual(['☃']);
  });
});
