import { code, escapeMarkdown, markdown } from '@aks-delivery/action';
import { createSummary } from '@aks-delivery/action/summary';
import { fit as fitInto, SUMMARY_LIMIT } from '@aks-delivery/action/summary-fit';
import { describe, expect, test } from '@jest/globals';

const render = (build: (summary: ReturnType<typeof createSummary>) => void, limit = SUMMARY_LIMIT): string => {
  const summary = createSummary();
  build(summary);
  return fitInto(summary.blocks, limit);
};

describe('blocks render as GitHub Markdown, and text from outside stays text', () => {
  const cases: { name: string; build: Parameters<typeof render>[0]; expected: string }[] = [
    { name: 'heading', build: (s) => s.heading(2, 'a_b'), expected: '## a\\_b\n\n' },
    { name: 'paragraph is Markdown', build: (s) => s.paragraph('**a**'), expected: '**a**\n\n' },
    {
      name: 'table',
      build: (s) =>
        s.table(
          ['a', 'b'],
          [
            ['x|y', '<b>\n@me'],
            [code('p|q'), markdown('**c**')],
          ],
        ),
      expected: '| a | b |\n| --- | --- |\n| x\\|y | &lt;b&gt;<br>@\u2060me |\n| `p\\|q` | **c** |\n\n',
    },
    { name: 'list', build: (s) => s.list(['[a](b)']), expected: '- \\[a\\]\\(b\\)\n\n' },
    { name: 'diff', build: (s) => s.diff('-a\n+b\n'), expected: '```diff\n-a\n+b\n```\n\n' },
    {
      name: 'code that holds a fence',
      build: (s) => s.code('text', 'a\n```\nb'),
      expected: '````text\na\n```\nb\n````\n\n',
    },
    { name: 'mermaid', build: (s) => s.mermaid('graph TD'), expected: '```mermaid\ngraph TD\n```\n\n' },
    {
      name: 'details',
      build: (s) => s.details('<x>', (inner) => inner.paragraph('y')),
      expected: '<details><summary>&lt;x&gt;</summary>\n\ny\n\n</details>\n\n',
    },
  ];
  test.each(cases)('$name', ({ build, expected }) => {
    expect(render(build)).toBe(expected);
  });

  test('an inline code span holds any backticks', () => {
    expect(code('a`b').markdown).toBe('``a`b``');
    expect(code('`a').markdown).toBe('`` `a ``');
  });
  test('escaped text has no mark-up left', () => {
    expect(escapeMarkdown('<a href=x>*y* `z`')).toBe('&lt;a href=x&gt;\\*y\\* \\`z\\`');
  });
});

describe('a summary larger than GitHub takes is cut with a note', () => {
  const rows = Array.from({ length: 60_000 }, (_, n) => [`row ${n}`, 'ä'.repeat(20)]);

  test('a table ends after a whole row', () => {
    const text = render((s) => s.heading(1, 'x').table(['a', 'b'], rows));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(Buffer.byteLength(text)).toBeGreaterThan(SUMMARY_LIMIT - 200);
    const lines = text.split('\n').filter((line) => line.startsWith('| row'));
    for (const line of lines) expect(line).toMatch(/^\| row \d+ \| ä{20} \|$/);
    expect(text).toContain('> This summary was cut here');
  });

  const big = Array.from({ length: 100 }, (_, n) => `line ${n}`).join('\n');
  test('a code block is closed', () => {
    const text = render((s) => s.code('text', big).paragraph('lost'), 400);
    expect(text).toMatch(/^```text\n(line \d+\n)+```\n\n\n> This summary was cut/);
    expect(text).not.toContain('lost');
  });
  test('a folded part is closed, and the block in it', () => {
    expect(render((s) => s.details('d', (inner) => inner.code('text', big)), 400)).toMatch(
      /line \d+\n```\n\n<\/details>\n\n\n> This summary was cut/,
    );
  });
  test('a diagram is shown whole or not at all', () => {
    expect(render((s) => s.paragraph('a').mermaid(big), 300)).toMatch(/^a\n\n\n> This summary/);
  });
  test('what fits exactly is not cut', () => {
    expect(render((s) => s.paragraph('abc'), 5)).toBe('abc\n\n');
  });
});
