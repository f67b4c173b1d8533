/** A piece of a summary that can be shortened between its parts and nowhere else. */
export interface Block {
  readonly open: string;
  readonly parts: readonly (string | Block)[];
  readonly close: string;
}

/** GitHub refuses the summary of a step that is larger; source: "Workflow commands", step isolation and limits. */
export const SUMMARY_LIMIT = 1024 * 1024;

const NOTE = '\n> This summary was cut here to stay under the 1 MiB that GitHub shows. The log has everything.\n';

/**
 * Renders the blocks in at most `limit` bytes. What does not fit is left out between two parts (rows of a table, lines
 * of code), so tables, fences and folded parts always end properly, and a note says that something is missing.
 */
export function fit(blocks: readonly Block[], limit: number): string {
  const whole = blocks.map(render).join('');
  if (bytes(whole) <= limit) return whole;
  const cut = take(blocks, limit - bytes(NOTE));
  return cut.text + NOTE;
}

interface Taken {
  readonly text: string;
  readonly size: number;
  readonly complete: boolean;
}

function take(parts: readonly (string | Block)[], room: number): Taken {
  const taken: string[] = [];
  let size = 0;
  for (const part of parts) {
    const next = typeof part === 'string' ? takeText(part, room - size) : takeBlock(part, room - size);
    taken.push(next.text);
    size += next.size;
    if (!next.complete) return { text: taken.join(''), size, complete: false };
  }
  return { text: taken.join(''), size, complete: true };
}

function takeText(text: string, room: number): Taken {
  const size = bytes(text);
  return size <= room ? { text, size, complete: true } : { text: '', size: 0, complete: false };
}

function takeBlock(block: Block, room: number): Taken {
  const frame = bytes(block.open) + bytes(block.close);
  if (frame > room) return { text: '', size: 0, complete: false };
  const inner = take(block.parts, room - frame);
  return { text: block.open + inner.text + block.close, size: frame + inner.size, complete: inner.complete };
}

const render = (part: string | Block): string =>
  typeof part === 'string' ? part : part.open + part.parts.map(render).join('') + part.close;

const bytes = (text: string): number => Buffer.byteLength(text);
