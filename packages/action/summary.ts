import { escapeMarkdown, fenceFor, type Markdown, markdown } from './markdown.ts';
import type { Block } from './summary-fit.ts';

/** Plain text, which is escaped, or Markdown. */
export type Cell = string | Markdown;

/** Builds the job summary, block by block. Calls can be chained. Plain strings are escaped, `Markdown` is taken as is. */
export interface Summary {
  heading(level: 1 | 2 | 3 | 4, text: Cell): Summary;
  /** The argument is Markdown: put names and messages from outside through `escapeMarkdown` or `code`. */
  paragraph(markdown: string | Markdown): Summary;
  table(headers: readonly Cell[], rows: readonly (readonly Cell[])[]): Summary;
  code(language: string, text: string): Summary;
  diff(text: string): Summary;
  mermaid(text: string): Summary;
  /** A part that is folded until the reader opens it. */
  details(title: string, body: (summary: Summary) => void): Summary;
  list(items: readonly Cell[]): Summary;
}

/** A summary together with the blocks it has collected so far. */
export interface CollectedSummary extends Summary {
  readonly blocks: readonly Block[];
}

/** An empty summary. */
export function createSummary(): CollectedSummary {
  const blocks: Block[] = [];
  const add = (block: Block): Summary => {
    blocks.push(block);
    return summary;
  };
  const fenced = (language: string, text: string): Block => {
    const fence = fenceFor(text);
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
    return { open: `${fence}${language}\n`, parts: lines.map((line) => `${line}\n`), close: `${fence}\n\n` };
  };
  const summary: CollectedSummary = {
    blocks,
    heading: (level, text) => add({ open: `${'#'.repeat(level)} ${inline(text)}\n\n`, parts: [], close: '' }),
    paragraph: (text) =>
      add({ open: `${inline(typeof text === 'string' ? markdown(text) : text)}\n\n`, parts: [], close: '' }),
    table: (headers, rows) =>
      add({
        open: `${row(headers)}${row(headers.map(() => markdown('---')))}`,
        parts: rows.map(row),
        close: '\n',
      }),
    code: (language, text) => add(fenced(language, text)),
    diff: (text) => add(fenced('diff', text)),
    // Half a diagram does not draw, so it is one part: shown whole or not at all.
    mermaid: (text) => {
      const { open, parts, close } = fenced('mermaid', text);
      return add({ open: `${open}${parts.join('')}${close}`, parts: [], close: '' });
    },
    details: (title, body) => {
      const inner = createSummary();
      body(inner);
      return add({
        open: `<details><summary>${escapeMarkdown(title)}</summary>\n\n`,
        parts: inner.blocks,
        close: '</details>\n\n',
      });
    },
    list: (items) => add({ open: '', parts: items.map((item) => `- ${inline(item)}\n`), close: '\n' }),
  };
  return summary;
}

const inline = (cell: Cell): string => (typeof cell === 'string' ? escapeMarkdown(cell) : cell.markdown);

const row = (cells: readonly Cell[]): string => `| ${cells.map(tableCell).join(' | ')} |\n`;

// A pipe ends a cell even inside a code span, and a line break ends the table.
const tableCell = (cell: Cell): string =>
  typeof cell === 'string' ? escapeMarkdown(cell) : cell.markdown.replace(/(?<!\\)\|/g, '\\|').replace(/[\r\n]+/g, ' ');
