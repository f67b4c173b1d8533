import { type AgentEvent, readAgentLog } from '@aks-delivery/build/acr-task/agent-log';
import { expect, test } from '@jest/globals';

const log = `2026/11/21 10:00:00 Executing step ID: build. Timeout(sec): 28800, Working directory: '', Network: ''
#1 [internal] load build definition from Dockerfile
#1 transferring dockerfile: 120B done
#1 DONE 0.1s

#4 [1/3] FROM docker.io/library/busybox:1
#4 CACHED

#5 [2/3] RUN make
#5 0.250 compiling
#5 0.900 linking
#6 [other 1/1] RUN test
#6 0.100 testing
#5 ...

#6 DONE 0.5s

#5 [2/3] RUN make
#5 1.200 done
#5 DONE 1.4s

#7 [3/3] RUN false
#7 ERROR: process "/bin/sh -c false" did not complete successfully: exit code: 1
------
 > [3/3] RUN false:
------
ERROR: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1
2026/11/21 10:00:09 Container failed during run: build. No retries remaining.
failed to run step ID: build: exit status 1

Run ID: ca1 failed after 9s. Error: failed during run, err: exit status 1
`;

const shown = (events: AgentEvent[]) =>
  events.map((event) =>
    event.kind === 'line'
      ? event.line
      : event.kind === 'output'
        ? `  ${event.line}`
        : `${event.kind} ${event.step.name}`,
  );

test('steps are told with their outcome, their time and the last lines that they wrote', () => {
  const agent = readAgentLog(undefined);
  agent.read(log, 10_000);
  expect(agent.steps()).toMatchObject([
    { name: '[internal] load build definition from Dockerfile', outcome: 'done' },
    { name: '[1/3] FROM docker.io/library/busybox:1', outcome: 'cached' },
    {
      name: '[2/3] RUN make',
      outcome: 'done',
      started: 8_600,
      completed: 10_000,
      log: ['compiling', 'linking', 'done'],
    },
    { name: '[other 1/1] RUN test', outcome: 'done', started: 9_500, log: ['testing'] },
    { name: '[3/3] RUN false', outcome: 'failed', error: expect.stringContaining('exit code: 1') },
  ]);
});

test('what docker says for people is kept apart from what the agent says', () => {
  const agent = readAgentLog(undefined);
  agent.read(log, 0);
  expect(agent.said()).toEqual([
    '------',
    ' > [3/3] RUN false:',
    '------',
    'ERROR: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1',
  ]);
});

test('a log that comes in pieces of any size gives the same events', () => {
  const whole = readAgentLog(undefined);
  const pieces = readAgentLog(undefined);
  const cut = Array.from({ length: Math.ceil(log.length / 7) }, (_, index) => log.slice(index * 7, index * 7 + 7));
  expect(shown(cut.flatMap((piece) => pieces.read(piece, 0)))).toEqual(shown(whole.read(log, 0)));
});

test('a last line without an end is not lost', () => {
  const agent = readAgentLog(undefined);
  expect(agent.read('Run ID: ca1 was succ', 0)).toEqual([]);
  expect(shown(agent.finish(0))).toEqual(['Run ID: ca1 was succ']);
});

test('runs that share a log tell their platform in the names of their steps', () => {
  const agent = readAgentLog('linux/arm64');
  agent.read('#1 [internal] load .dockerignore\n#2 [build 1/2] COPY . .\n#2 DONE 0.1s\n#2 [build 1/2] COPY . .\n', 0);
  expect(agent.steps().map(({ name }) => name)).toEqual([
    '[internal] load .dockerignore',
    '[linux/arm64 build 1/2] COPY . .',
  ]);
});
