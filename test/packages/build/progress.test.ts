import { lineOf, seconds, shortName } from '@aks-delivery/build/progress/lines';
import { readProgress } from '@aks-delivery/build/progress/read';
import { parseStatus } from '@aks-delivery/build/progress/status';
import { describe, expect, test } from '@jest/globals';
import { recorded } from './recorded.ts';

/** The lines of a log, without the times, which differ from recording to recording. */
const linesOf = (name: string): string[] =>
  recorded(name).events.flatMap((event) => {
    const line = event.kind === 'warning' ? undefined : lineOf(event);
    return line === undefined ? [] : [line.replace(/\d+(\.\d)? s\)$/, '… s)').replace(/@sha256:\w+/, '')];
  });

const rows = [
  {
    name: 'run-error',
    expected: [
      '✓ [1/4] FROM docker.io/library/busybox:1 (cached)',
      '→ [2/4] RUN echo before',
      '  [2/4] before',
      '✓ [2/4] RUN echo before (… s)',
      '→ [3/4] RUN echo "looking for the module" && echo "no such module: left-pad" >&2 && exit 3',
      '  [3/4] looking for the module',
      '  [3/4] no such module: left-pad',
      '✗ [3/4] RUN echo "looking for the module" && echo "no such module: left-pad" >&2 && exit 3 (failed after … s)',
    ],
  },
  { name: 'syntax-error', expected: [] },
  {
    name: 'missing-base',
    expected: ['✗ [internal] load metadata for docker.io/library/busybox:never-pushed (failed after … s)'],
  },
] as const;

describe('a recorded build shows a line for each step that begins or ends', () => {
  test.each(rows)('$name', ({ name, expected }) => {
    const lines = linesOf(name).filter((line) => !line.startsWith('→ [1/4]'));
    expect(lines).toEqual(expected);
  });

  test('what came from the cache is one line, and is told from what was executed', () => {
    const outcomes = (name: string) =>
      recorded(name)
        .steps.filter((step) => /RUN|COPY/.test(step.name))
        .map(({ outcome }) => outcome);
    expect(new Set(outcomes('cached'))).toEqual(new Set(['cached']));
    expect(new Set(outcomes('executed'))).toEqual(new Set(['done']));
    expect(linesOf('cached').filter((line) => /RUN grep/.test(line))).toEqual([
      expect.stringMatching(/^✓ .* \(cached\)$/),
    ]);
  });

  test('the push is a step of its own', () => {
    expect(linesOf('executed').slice(-4)).toEqual([
      '→ exporting layers',
      '✓ exporting layers (… s)',
      '→ pushing layers',
      '✓ pushing layers (… s)',
    ]);
  });

  test('no step is told to end twice in the same way', () => {
    for (const name of ['executed', 'cached', 'two-platforms', 'warnings']) {
      const ends = linesOf(name).filter((line) => /^[✓✗]/.test(line));
      expect(ends).toEqual([...new Set(ends)]);
    }
  });

  test('findings of the Dockerfile checks come with their line, each once', () => {
    const warnings = recorded('warnings').events.flatMap((event) => (event.kind === 'warning' ? [event.warning] : []));
    expect(warnings).toContainEqual({
      message: 'SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ENV "API_TOKEN")',
      url: 'https://docs.docker.com/go/dockerfile/rule/secrets-used-in-arg-or-env/',
      line: 2,
    });
    expect(warnings).toHaveLength(new Set(warnings.map((warning) => JSON.stringify(warning))).size);
  });
});

describe('output of a step', () => {
  const started = { digest: 'a', name: '[1/1] RUN x', started: '2026-01-01T00:00:00Z' };
  const log = (text: string) => ({ logs: [{ vertex: 'a', data: Buffer.from(text).toString('base64') }] });
  const outputs = (...pieces: string[]): string[] => {
    const progress = readProgress();
    const events = [
      ...progress.read({ vertexes: [started] }),
      ...pieces.flatMap((piece) => progress.read(log(piece))),
      ...progress.read({ vertexes: [{ ...started, completed: '2026-01-01T00:00:01Z' }] }),
      ...progress.finish(),
    ];
    return events.flatMap((event) => (event.kind === 'output' ? [event.line] : []));
  };

  test.each([
    { name: 'is put together to lines', pieces: ['one\ntw', 'o\n'], expected: ['one', 'two'] },
    { name: 'is whole without a last line break', pieces: ['one\ntwo'], expected: ['one', 'two'] },
    { name: 'shows what stays of a progress bar', pieces: ['10 %\r50 %\r100 %\n'], expected: ['100 %'] },
    { name: 'has no empty lines', pieces: ['\n\none\r\n'], expected: ['one'] },
  ])('$name', ({ pieces, expected }) => {
    expect(outputs(...pieces)).toEqual(expected);
  });

  test('is kept to its last lines', () => {
    const progress = readProgress();
    progress.read({ vertexes: [started] });
    progress.read(log(Array.from({ length: 500 }, (_, index) => `${index}\n`).join('')));
    expect(progress.steps()[0]?.log).toHaveLength(60);
    expect(progress.steps()[0]?.log.at(-1)).toBe('499');
  });
});

test.each([
  { name: 'a line for people', input: 'ERROR: no', expected: undefined },
  { name: 'half a line of JSON', input: '{"vertexes":[', expected: undefined },
  { name: 'a status', input: '{"vertexes":[]}', expected: { vertexes: [] } },
])('$name is read as such', ({ input, expected }) => {
  expect(parseStatus(input)).toEqual(expected);
});

test.each([
  { input: 40, expected: '0.0 s' },
  { input: 9_940, expected: '9.9 s' },
  { input: 75_400, expected: '75 s' },
])('$input ms are $expected', ({ input, expected }) => {
  expect(seconds(input)).toBe(expected);
});

test('long names are cut, and digests short', () => {
  expect(shortName({ name: `[1/2] FROM a@sha256:${'0'.repeat(64)}` })).toBe('[1/2] FROM a@sha256:000000000000');
  expect(shortName({ name: 'x'.repeat(300) })).toHaveLength(160);
});
