import { describe, expect, test } from '@jest/globals';
import { prefixed, scan, shellWords } from '../../../lab/cloud/tasks/command-line.ts';
import { readDockerBuild } from '../../../lab/cloud/tasks/docker-flags.ts';
import { readTask } from '../../../lab/cloud/tasks/task-file.ts';
import { render } from '../../../lab/cloud/tasks/template.ts';

const values = {
  ID: 'ca7',
  Registry: 'contososhop.azurecr.io',
  RegistryName: 'contososhop',
  OS: 'linux',
  Architecture: 'amd64',
  Date: '20261121-100000z',
};

describe('a task file is a Go template first', () => {
  test.each([
    {
      name: 'fields of the run',
      text: '{{.Run.Registry}}/x:{{ .Run.ID }}-{{.Build.ID}}',
      expected: 'contososhop.azurecr.io/x:ca7-ca7',
    },
    { name: 'a field that nobody set', text: 'a{{.Run.Commit}}{{.Values.x.y}}b', expected: 'ab' },
    { name: 'braces in a literal', text: '{{"{{"}}x}} {{`}}`}}', expected: '{{x}} }}' },
    { name: 'escapes in a literal', text: '{{"a\\"b"}}', expected: 'a"b' },
    { name: 'trimming', text: 'a \n{{- .Run.ID -}}\n b', expected: 'aca7b' },
    { name: 'a comment', text: 'a{{/* nothing */}}b', expected: 'ab' },
    { name: 'single braces', text: '{a} ${b} }}', expected: '{a} ${b} }}' },
  ])('$name', ({ text, expected }) => {
    expect(render(text, values)).toBe(expected);
  });

  test.each([
    { name: 'a function', text: 'one\n{{ now }}', says: 'template: decoded:2: function "now" not defined' },
    { name: 'an end that is missing', text: '{{.Run.ID', says: 'unclosed action' },
    { name: 'nothing', text: '{{}}', says: 'missing value for command' },
  ])('refuses $name', ({ text, says }) => {
    expect(() => render(text, values)).toThrow(says);
  });
});

describe('a task file is YAML', () => {
  test('steps get the defaults of the task', () => {
    const [build, push] = readTask(`
version: v1.0.0
stepTimeout: 900
env: [A=task, B=task]
steps:
  - build: -t x .
    env: [A=step]
    unknown: passed over
  - id: push
    push: x:1
    timeout: 5
    when: [acb_step_0]
`);
    expect(build).toMatchObject({ id: 'acb_step_0', build: '-t x .', env: ['A=step', 'B=task'], timeout: 900 });
    expect(push).toMatchObject({ id: 'push', push: ['x:1'], timeout: 5 });
    expect(readTask('steps: [{build: .}]')).toMatchObject([{ timeout: 600, retryDelay: 5, retries: 0 }]);
  });

  const deserialize = 'failed to unmarshal task before running: failed to deserialize task and validate: yaml: ';
  test.each([
    { name: 'what is no YAML', text: 'steps: [', says: `${deserialize}line 1: ` },
    { name: 'a list for a text', text: 'steps: [{build: [a]}]', says: 'cannot unmarshal !!seq into string' },
    {
      name: 'a text for a number',
      text: 'steps: [{build: a, timeout: soon}]',
      says: 'cannot unmarshal !!str `soon` into int',
    },
    { name: 'a text for the steps', text: 'steps: build', says: 'cannot unmarshal !!str `build` into []*graph.Step' },
    {
      name: 'an unknown version',
      text: 'version: v2.0.0',
      says: 'invalid version specified: "v2.0.0", the current version is "v1.0.0"',
    },
    {
      name: 'a step with two kinds',
      text: 'steps: [{build: a, push: [b]}]',
      says: 'step must only contain a single build, cmd, or push property',
    },
    { name: 'a step without a kind', text: 'steps: [{id: a}]', says: 'step is missing a cmd, build, or push property' },
    { name: 'an id with a space', text: 'steps: [{id: a b, build: c}]', says: 'step ID cannot contain spaces' },
    {
      name: 'two steps of one id',
      text: 'steps: [{id: a, build: c}, {id: a, build: c}]',
      says: 'a already exists as a vertex',
    },
    {
      name: 'a step that waits for nobody',
      text: 'steps: [{id: a, build: c, when: [b]}]',
      says: 'b does not exist as a vertex [from: b, to: a]',
    },
    {
      name: 'a step that waits for itself',
      text: 'steps: [{id: a, build: c, when: [a]}]',
      says: 'Step ID: a is self-referenced',
    },
    {
      name: 'negative retries',
      text: 'steps: [{id: a, build: c, retries: -1}]',
      says: 'step must specify retries >= 0',
    },
  ])('refuses $name', ({ text, says }) => {
    expect(() => readTask(text)).toThrow(says);
  });
});

describe('a build string', () => {
  test('is looked through word by word, quotes or not', () => {
    expect(scan(`-t a:1 --tag=unseen:1 --tag 'b:2' --build-arg "X=a b" -f 'my.Dockerfile' --pull dir`)).toEqual({
      tags: ['a:1', "'b:2'"],
      buildArgs: ['"X=a'],
      dockerfile: 'my.Dockerfile',
      context: 'b',
    });
  });

  test('loses its white space and gets the registry before tags', () => {
    expect(prefixed(' -t shop:1\n --tag R.io/shop:2 -t library/x  --label "a  b" .', 'R.io')).toBe(
      '-t R.io/shop:1 --tag R.io/shop:2 -t library/x --label "a b" .',
    );
  });

  const { signal } = new AbortController();
  test('is taken apart by a shell', async () => {
    const line = `-t a --label 'it'\\''s $HOME' --label "n=\${NOBODY}\\$x" a\\ b`;
    expect(await shellWords(line, '/', signal)).toEqual(['-t', 'a', '--label', "it's $HOME", '--label', 'n=$x', 'a b']);
  });

  test('with an open quote is refused by the shell', async () => {
    const problem = await shellWords(`-t 'a .`, '/', signal).catch((error: unknown) => error);
    expect(problem).toMatchObject({ message: 'exit status 2', output: expect.stringContaining('quoted string') });
  });
});

describe('options of docker build', () => {
  const read = (line: string) => readDockerBuild(line.split(' '));
  test('become those of buildctl', () => {
    expect(
      read(
        '-t r.io/a:1 -tb --tag=c -f d/File --build-arg X=1 --build-arg UNSET --label l=v=w --label m --target t --no-cache --pull --add-host h:1.2.3.4 --add-host i:1.2.3.5 --ulimit nofile=1:2 --network none ctx',
      ),
    ).toEqual({
      tags: ['r.io/a:1', 'b', 'c'],
      dockerfile: 'd/File',
      context: 'ctx',
      options: [
        'build-arg:X=1',
        'label:l=v=w',
        'label:m=',
        'target=t',
        'image-resolve-mode=pull',
        'force-network-mode=none',
        'add-hosts=h=1.2.3.4,i=1.2.3.5',
        'ulimit=nofile=1:2',
      ],
      more: ['--no-cache'],
    });
  });

  test.each([
    { line: '--x .', says: "unknown flag: --x\nSee 'docker build --help'.", code: 125 },
    { line: '--constructor .', says: 'unknown flag: --constructor', code: 125 },
    { line: '-z .', says: "unknown shorthand flag: 'z' in -z", code: 125 },
    { line: '. --label', says: 'flag needs an argument: --label', code: 125 },
    { line: '-t A:1 .', says: 'invalid argument "A:1" for "-t, --tag" flag: invalid reference format', code: 125 },
    { line: '. other', says: '"docker build" requires exactly 1 argument.', code: 1 },
    { line: '-t a', says: '"docker build" requires exactly 1 argument.', code: 1 },
  ])('docker refuses $line', ({ line, says, code }) => {
    expect(() => read(line)).toThrow(expect.objectContaining({ message: expect.stringContaining(says), code }));
  });
});
