import { probe } from '@aks-delivery/action/probe';
import { expect, test } from '@jest/globals';

test('a short call answers with its output and exit code', async () => {
  const answer = await probe(process.execPath, ['-e', "console.log('v1'); process.exitCode = 2"], {});
  expect(answer).toEqual({ code: 2, stdout: 'v1\n', stderr: '' });
});

test('a program that does not exist answers with nothing', async () => {
  expect(await probe('no-such-program', [], {})).toBeUndefined();
});
