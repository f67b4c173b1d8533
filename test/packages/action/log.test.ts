import { createLog } from '@aks-delivery/action/log';
import { describe, expect, test } from '@jest/globals';
import { understand } from '../../harness/commands.ts';
import { recordingPlatform } from '../../harness/platform.ts';

describe('output of other programs cannot act on the runner', () => {
  const hostile = [
    '::set-env name=PATH::/evil',
    '::add-mask::a',
    '  ::error::fake',
    'progress\r::set-output name=x::1',
    'text ##[set-env name=A]b',
    '::stop-commands::x',
    'line\n::add-path::/evil\nline',
  ];
  test.each(hostile)('%j', (text) => {
    const platform = recordingPlatform();
    const log = createLog(platform);
    log.foreign(text);
    log.info(text);
    log.info('after');
    const { commands, log: shown } = understand(platform.written());
    expect(commands).toEqual([]);
    for (const line of text.split(/[\r\n]+/)) expect(shown).toContain(line);
    expect(shown).toContain('after');
  });

  test('ordinary text is shown without decoration', () => {
    const platform = recordingPlatform();
    createLog(platform).foreign('a\nb\n');
    expect(platform.written()).toBe('a\nb\n');
  });

  test('commands of the action still work afterwards', () => {
    const platform = recordingPlatform();
    createLog(platform).foreign('::error::fake');
    expect(understand(`${platform.written()}::warning::real\n`).annotations).toEqual([
      { level: 'warning', message: 'real', properties: {} },
    ]);
  });
});

describe('annotations fit what GitHub shows', () => {
  const annotate = (count: number): string[] => {
    const platform = recordingPlatform();
    const log = createLog(platform);
    for (let n = 1; n <= count; n += 1) log.warning(`w${n}`);
    log.close();
    return platform.calls;
  };

  test('eight are shown as they come', () => {
    expect(annotate(8)).toHaveLength(8);
  });
  test('a ninth is shown at the end', () => {
    expect(annotate(9).at(-1)).toBe('warning w9');
  });
  test('of a hundred, the rest is one annotation that says how many', () => {
    const calls = annotate(100);
    expect(calls).toHaveLength(9);
    expect(calls.at(-1)).toMatch(/^warning 92 more warnings, all in the log of this step:\nw9\nw10/);
  });
  test('a message is cut where GitHub would cut it', () => {
    const platform = recordingPlatform();
    createLog(platform).error('x'.repeat(5000), { file: 'a.yaml', line: 3, column: 2 });
    expect(platform.calls).toEqual([`error ${'x'.repeat(4095)}… {"file":"a.yaml","startLine":3,"startColumn":2}`]);
  });
});

test('a group ends even when its body fails', async () => {
  const platform = recordingPlatform();
  await expect(createLog(platform).group('g', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(platform.calls).toEqual(['startGroup g', 'endGroup']);
});
