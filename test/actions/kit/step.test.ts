import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { buildFixtureSuite, type FixtureSuite } from '../../harness/fixture-suite.ts';
import { type Job, openJob } from '../../harness/runner.ts';

let suite: FixtureSuite;
let job: Job;
beforeAll(async () => {
  suite = await buildFixtureSuite('step');
}, 60_000);
afterAll(() => suite.dispose());
beforeEach(async () => {
  job = await openJob({ suite: suite.root });
});
afterEach(() => job.dispose());

const childScript = (body: string) => ({ name: 'x', program: process.execPath, arguments: `-e\n${body}` });

describe('a built action does its work as a step', () => {
  test('outputs, summary and state arrive, and post gets the state', async () => {
    const result = await job.main('greet', { name: 'world', also: 'moon', loud: 'true', times: '2' });
    expect(result).toMatchObject({
      code: 0,
      outputs: { greeting: 'Hello, world and moon' },
      annotations: [],
      stderr: '',
    });
    expect(result.log.match(/HELLO, WORLD AND MOON/g)).toHaveLength(2);
    expect(result.summary).toBe('## Greeting\n\n| who | how |\n| --- | --- |\n| world and moon | `warm` |\n\n');
    const [post] = await job.posts();
    expect(post).toMatchObject({ code: 0 });
    expect(post?.log).toContain('Good bye, world and moon');
  });

  test('an output of several lines is one output', async () => {
    const { outputs } = await job.main('greet', { name: 'a\nEOF\ngreeting=evil' });
    expect(outputs).toEqual({ greeting: 'Hello, a\nEOF\ngreeting=evil' });
  });

  test('a secret input is masked in the log from the start', async () => {
    const { log, masks } = await job.main('greet', {
      ...childScript('console.log(`hunter2 ${btoa("hunter2")}`)'),
      password: 'hunter2',
    });
    expect(masks).toContain('hunter2');
    expect(log).toContain('*** ***');
    expect(log).not.toContain('hunter2');
  });
});

describe('a step that fails says why', () => {
  const cases = [
    {
      name: 'bad inputs, all at once',
      inputs: { times: '9', tone: 'hot', pause: '5' },
      message: /^4 inputs are wrong\. Input 'name' is required.*'hot' is none of them.*from 1 to 5.*'5s'/,
      cause: 'input/invalid',
    },
    {
      name: 'a path outside the workspace',
      inputs: { name: 'x', card: '../../etc/passwd' },
      message: /^Input 'card' must be a path inside the workspace/,
      cause: 'input/invalid',
    },
    {
      name: 'an error of the user',
      inputs: { name: 'x', failure: 'user' },
      message: /did not want/,
      cause: 'greet/refused',
    },
    { name: 'a bug', inputs: { name: 'x', failure: 'bug' }, message: /bug in this action: the greeting/, cause: 'bug' },
    {
      name: 'a wait for what can no longer come',
      inputs: { name: 'x', failure: 'abandoned' },
      message: /bug in this action: it waits for something/,
      cause: 'bug',
    },
    {
      name: 'a missing program',
      inputs: { name: 'x', program: 'nope' },
      message: /'nope' could not/,
      cause: 'process/not-started',
    },
  ];
  test.each(cases)('$name', async ({ inputs, message, cause }) => {
    const { code, annotations, outputs, log } = await job.main('greet', inputs);
    expect(code).toBe(1);
    expect(annotations).toEqual([
      { level: 'error', message: expect.stringMatching(message), properties: { title: 'Greet' } },
    ]);
    expect(outputs).toEqual({ cause });
    expect(/^\s+at /m.test(log)).toBe(cause === 'bug');
  });
});

describe('a program that an action runs', () => {
  test('cannot issue workflow commands', async () => {
    const body = "console.log('::set-env name=A::b'); console.log('::add-mask::x'); console.log('##[error]fake')";
    const { commands, log } = await job.main('greet', childScript(body));
    expect(commands.map(({ name }) => name)).toEqual(['group', 'endgroup']);
    expect(log).toContain('::set-env name=A::b');
  });

  test('does not see inputs and state', async () => {
    const body = "console.log('seen', Object.keys(process.env).filter((n) => /^(INPUT|STATE)_/.test(n)).length)";
    expect((await job.main('greet', childScript(body))).log).toContain('seen 0');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('gets to know of %s, and post still runs', async (signal) => {
    const body =
      "process.on('SIGINT', () => { console.log('child cleans up'); process.exit(5) }); setInterval(() => {}, 1000); console.log('child ready')";
    const running = await job.start('greet', childScript(body));
    await running.line(/child ready/);
    running.kill(signal);
    const result = await running.result;
    expect(result.code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(result.log).toContain('child cleans up');
    expect(result.outputs).toEqual({ cause: 'run/cancelled' });
    const [post] = await job.posts();
    expect(post?.log).toContain('Good bye, x');
  });
});

test('the stub of an entry is all that action.yml names', async () => {
  expect(await readFile(join(suite.root, 'dist', 'greet', 'main.js'), 'utf8')).toBe(
    "require('../index.js').start('greet/main');\n",
  );
});
