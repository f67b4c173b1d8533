/** Text that is Markdown already; every plain string in a summary is escaped instead. */
export interface Markdown {
  readonly markdown: string;
}

/** Marks a text as Markdown. Whatever comes from outside must have gone through `escapeMarkdown` or `code` before. */
export const markdown = (text: string): Markdown => ({ markdown: text });

/** Makes text show as it is, in Markdown and in a table cell: no markup, no HTML, no mention, no line break. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u2060')
    .replace(/\s*[\r\n]+\s*/g, '<br>');
}

/** An inline code span that holds the text, whatever backticks it contains. */
export function code(text: string): Markdown {
  const flat = text.replace(/[\r\n]+/g, ' ');
  const fence = '`'.repeat(longestRun(flat) + 1);
  const pad = flat.startsWith('`') || flat.endsWith('`') || flat === '' ? ' ' : '';
  return markdown(`${fence}${pad}${flat}${pad}${fence}`);
}

/** A fence for a code block that no line of the text can close. */
export const fenceFor = (text: string): string => '`'.repeat(Math.max(3, longestRun(text) + 1));

const longestRun = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map((backticks) => backticks.length));
