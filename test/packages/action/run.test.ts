import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Context, defineAction, type Handler, secret, text, UserError } from '@aks-delivery/action';
import { execute, type Phase } from '@aks-delivery/action/run';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordingPlatform } from '../../harness/platform.ts';

const action = defineAction({
  name: 'x',
  title: 'X',
  description: 'x',
  branding: { icon: 'box', color: 'blue' },
  inputs: { who: text({ description: 'x', default: 'you' }), token: secret({ description: 'x' }) },
  outputs: { said: 'x', cause: 'x' },
  permissions: {},
  azureRoles: [],
  causes: [],
  example: '',
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function execution(
  handler: Handler<typeof action>,
  { env = {}, phase = 'main', cancelled }: { env?: Record<string, string>; phase?: Phase; cancelled?: UserError } = {},
) {
  const file = join(folder, 'summary');
  await writeFile(file, '');
  const platform = recordingPlatform({ GITHUB_STEP_SUMMARY: file, ...env });
  const signal = cancelled === undefined ? new AbortController().signal : AbortSignal.abort(cancelled);
  const cancellation = { signal, exitStatus: () => (cancelled === undefined ? undefined : 130) };
  const status = await execute(action, handler, phase, platform, cancellation);
  return { status, calls: platform.calls, written: platform.written(), summary: await readFile(file, 'utf8') };
}

const failing =
  (error: unknown): Handler<typeof action> =>
  () =>
    Promise.reject(error);

describe('an action that succeeds', () => {
  test('gets typed inputs, sets outputs, saves state and leaves a summary', async () => {
    const { status, calls, summary } = await execution(
      async ({ inputs, outputs, state, summary: page }) => {
        outputs.set('said', `hello ${inputs.who}`);
        state.set('k', 'v');
        expect(state.get('k')).toBe('v');
        expect(state.get('saved')).toBe('before');
        page.heading(2, 'Done');
      },
      { env: { INPUT_WHO: 'me', STATE_saved: 'before' } },
    );
    expect(status).toBe(0);
    expect(calls).toEqual(['setOutput said hello me', 'saveState k v']);
    expect(summary).toBe('## Done\n\n');
  });

  test('sees the run, but no inputs and no state in its environment', async () => {
    let seen: Context['runner'] | undefined;
    const env = {
      INPUT_WHO: 'me',
      STATE_saved: 'x',
      A: 'b',
      PATH: '/bin',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_RUN_ID: '7',
    };
    await execution(
      async ({ runner }) => {
        runner.exportVariable('C', 'd');
        runner.addPath('/tools');
        seen = runner;
      },
      { env },
    );
    expect(seen?.env).toMatchObject({ A: 'b', C: 'd', PATH: '/tools:/bin' });
    expect(Object.keys(seen?.env ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(INPUT|STATE)_/)]),
    );
    expect(seen?.github.runUrl).toBe('https://github.com/o/r/actions/runs/7/attempts/1');
  });
});

describe('an action that fails', () => {
  const refused = new UserError({ code: 'x/refused', message: 'X said no.', fix: 'Ask Y.', evidence: 'HTTP 403 <b>' });

  test('says what happened and what to do, without a stack, with its cause code', async () => {
    const { status, calls, written } = await execution(failing(refused));
    expect(status).toBe(1);
    expect(calls).toEqual(['error X said no. Ask Y. [x/refused] {"title":"X"}', 'setOutput cause x/refused']);
    expect(written).toBe('');
  });

  test('puts the proof first in the summary', async () => {
    const { summary } = await execution(async ({ summary: page }) => {
      page.heading(2, 'Progress');
      throw refused;
    });
    expect(summary).toMatch(
      /^### ❌ X\n\n\*\*X said no\.\*\*\n\nWhat to do: Ask Y\.\n\nCause: `x\/refused`\n\n```text\nHTTP 403 <b>\n```\n\n## Progress/,
    );
  });

  test('tells a command once in the summary, where it can be copied as it is', async () => {
    const command = `az x --parameters '{"a":["https://b"]}'`;
    const snippets = [{ title: 'With az', language: 'sh', text: `${command}\n# or` }];
    const error = new UserError({ code: 'x/y', message: 'Bad.', fix: `Run: ${command} (soon).`, snippets });
    const { summary, calls } = await execution(failing(error));
    expect(calls[0]).toContain(command);
    expect(summary).toContain('What to do: Run: the command below \\(soon\\).\n');
    expect(summary.split(command)).toHaveLength(2);
  });

  test('points at the place in the user’s file', async () => {
    const error = new UserError({ code: 'x/y', message: 'Bad.', fix: 'Fix.', location: { file: 'a.yaml', line: 3 } });
    expect((await execution(failing(error))).calls[0]).toContain('{"title":"X","file":"a.yaml","startLine":3}');
  });

  test('shows the stack of a bug, and the error behind it', async () => {
    const bug = new TypeError('lost', { cause: new Error('deeper') });
    const { status, calls, written } = await execution(failing(bug));
    expect(status).toBe(1);
    expect(calls[0]).toMatch(/^error Unexpected error, which is a bug in this action: lost\./);
    expect(calls[1]).toBe('setOutput cause bug');
    expect(written).toMatch(/TypeError: lost\n\s+at /);
    expect(written).toContain('caused by Error: deeper');
  });

  test('in post only warns', async () => {
    const { status, calls } = await execution(failing(refused), { phase: 'post' });
    expect(status).toBe(0);
    expect(calls).toEqual(['warning X said no. Ask Y. [x/refused] {"title":"X, clean-up"}']);
  });

  test('because it was cancelled ends with the status of the signal', async () => {
    const cancelled = new UserError({ code: 'run/cancelled', message: 'Cancelled.', fix: 'Again.' });
    const { status, calls } = await execution(failing(new Error('helm died')), { cancelled });
    expect(status).toBe(130);
    expect(calls[0]).toContain('[run/cancelled]');
  });
});

describe('secrets', () => {
  test('are masked before anything else and cut out of the summary', async () => {
    const { calls, summary } = await execution(
      async ({ summary: page }) => void page.paragraph(`it is hunter2 and ${btoa('hunter2')}`),
      { env: { INPUT_TOKEN: 'hunter2' } },
    );
    expect(calls[0]).toBe('setSecret hunter2');
    expect(summary).toBe('it is *** and ***\n\n');
  });
});

test('post is silent about inputs that main has refused already', async () => {
  const strict = { ...action, inputs: { who: text({ description: 'x', required: true }) } };
  const platform = recordingPlatform();
  const cancellation = { signal: new AbortController().signal, exitStatus: () => undefined };
  expect(await execute(strict, async () => {}, 'main', platform, cancellation)).toBe(1);
  const told = platform.calls.length;
  expect(await execute(strict, async () => {}, 'post', platform, cancellation)).toBe(0);
  expect(platform.calls).toHaveLength(told);
});
