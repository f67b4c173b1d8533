import { explainRun } from '@aks-delivery/build/acr-task/failure';
import type { FinishedRun } from '@aks-delivery/build/acr-task/run';
import { expect, test } from '@jest/globals';
import { plainPlan } from '../plan.ts';

const step = { name: '[1/1] RUN false', outcome: 'done', started: 0, completed: 1, log: [] } as const;
const ended = (changes: Partial<FinishedRun>): FinishedRun => ({
  ...{ id: 'ca1', status: 'Failed', images: [], steps: [], said: [], agentSaid: [] },
  ...changes,
});
const ruler = '-'.repeat(20);

const cases: { name: string; run: FinishedRun; code: string; says: string; line?: number }[] = [
  {
    name: 'a command of the Dockerfile failed: its line and its exit code',
    run: ended({
      steps: [{ ...step, outcome: 'failed' }],
      said: [
        'Dockerfile:2',
        ruler,
        '   2 | >>> RUN false',
        ruler,
        'ERROR: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1',
      ],
    }),
    code: 'build/step-failed',
    says: 'exit code 1',
    line: 2,
  },
  {
    name: 'the push was denied',
    run: ended({
      steps: [step],
      agentSaid: ['Pushing image: x/shop:1, attempt 1'],
      said: ['The push refers to repository [x/shop]', 'denied: requested access to the resource is denied'],
    }),
    code: 'tasks/push-failed',
    says: 'denied: requested access',
  },
  {
    name: 'the agent could not read the task',
    run: ended({ said: ['failed to unmarshal task before running'] }),
    code: 'tasks/agent-failed',
    says: 'failed to unmarshal task',
  },
  {
    name: 'the agent does not understand the Dockerfile',
    run: ended({ agentSaid: ['Output from dependency scanning: unable to understand line FROM a b c'] }),
    code: 'tasks/agent-failed',
    says: 'unable to understand line FROM a b c',
  },
  { name: 'nothing was said', run: ended({ error: 'no agent' }), code: 'tasks/agent-failed', says: 'no agent' },
  { name: 'somebody canceled it', run: ended({ status: 'Canceled' }), code: 'tasks/canceled', says: 'ca1' },
  { name: 'it took too long', run: ended({ status: 'Timeout' }), code: 'tasks/timeout', says: 'ca1' },
  {
    name: 'Azure failed',
    run: ended({ status: 'Error', error: 'host lost' }),
    code: 'tasks/agent-failed',
    says: 'host lost',
  },
];

test.each(cases)('$name', ({ run, code, says, line }) => {
  const problem = explainRun(run, plainPlan, '/repo');
  expect(problem).toMatchObject({ code, message: expect.stringContaining(says) });
  if (line !== undefined) expect(problem?.location).toEqual({ file: 'Dockerfile', line });
});

test('a run that succeeded has no problem', () => {
  expect(explainRun(ended({ status: 'Succeeded' }), plainPlan, '/repo')).toBeUndefined();
});
