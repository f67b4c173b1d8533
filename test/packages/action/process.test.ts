import { UserError } from '@aks-delivery/action';
import { exitStatus, run } from '@aks-delivery/action/process';
import { describe, expect, test } from '@jest/globals';

const node = (script: string, options: Partial<Parameters<typeof run>[2]> = {}) =>
  run(process.execPath, ['-e', script], { env: {}, ...options });

describe('a program runs without a shell and its end is a result', () => {
  test('output, lines and exit code', async () => {
    const lines: string[] = [];
    const script = "process.stdout.write('a\\nä'); process.stderr.write('e\\r\\n'); process.exitCode = 3";
    const finished = await node(script, { onLine: (line, stream) => lines.push(`${stream} ${line}`) });
    expect(finished).toEqual({ code: 3, signal: null, stdout: 'a\nä', stderr: 'e\r\n' });
    expect(lines.sort()).toEqual(['stderr e', 'stdout a', 'stdout ä']);
  });

  test('characters that are cut between two chunks stay whole', async () => {
    const script =
      "const b = Buffer.from('ä'); process.stdout.write(b.subarray(0, 1), () => setImmediate(() => process.stdout.write(b.subarray(1))))";
    expect((await node(script)).stdout).toBe('ä');
  });

  test('arguments are not interpreted', async () => {
    const { stdout } = await run(process.execPath, ['-p', 'process.argv[1]', '$(id); `id` "x'], { env: {} });
    expect(stdout).toBe('$(id); `id` "x\n');
  });

  test('the environment is what was given and nothing else', async () => {
    const { stdout } = await node('console.log(process.env.ONLY, process.env.HOME)', { env: { ONLY: 'this' } });
    expect(stdout).toBe('this undefined\n');
  });

  test('input reaches the program', async () => {
    expect((await node('process.stdin.pipe(process.stdout)', { input: 'secret' })).stdout).toBe('secret');
  });

  test('a program that ignores its input is no failure', async () => {
    expect((await node('process.exit(0)', { input: 'x'.repeat(1_000_000) })).code).toBe(0);
  });

  test('a missing program is an error of the user', async () => {
    const error = await run('no-such-program', [], { env: { PATH: '/nowhere' } }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: 'process/not-started',
      message: "The program 'no-such-program' could not be started (ENOENT).",
    });
  });
});

describe('a cancel is forwarded to the program', () => {
  const waiting = (handlers: string) => `${handlers}; setInterval(() => {}, 1000); console.log('ready')`;
  const cases = [
    {
      name: 'SIGINT first',
      handlers: "process.on('SIGINT', () => process.exit(7))",
      expected: { code: 7, signal: null },
    },
    {
      name: 'then SIGTERM',
      handlers: "process.on('SIGINT', () => {}); process.on('SIGTERM', () => process.exit(8))",
      expected: { code: 8, signal: null },
    },
    {
      name: 'then SIGKILL',
      handlers: "process.on('SIGINT', () => {}); process.on('SIGTERM', () => {})",
      expected: { code: null, signal: 'SIGKILL' },
    },
  ];
  test.each(cases)('$name', async ({ handlers, expected }) => {
    const controller = new AbortController();
    const onLine = (): void => controller.abort();
    const finished = await node(waiting(handlers), { signal: controller.signal, onLine, graceMs: 60 });
    expect(finished).toMatchObject(expected);
  });

  test('nothing is started after it', async () => {
    await expect(node('', { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled');
  });
});

test('the exit status of a killed program is 128 plus the signal', () => {
  expect(exitStatus({ code: null, signal: 'SIGTERM' })).toBe(143);
  expect(exitStatus({ code: 2, signal: null })).toBe(2);
});
