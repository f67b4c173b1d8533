/** Lines of output that are kept of each step. */
const keptLines = 60;

export interface Output {
  /** Takes a piece of a step's output, and gives the lines that it completes. */
  read(id: string, piece: string): string[];
  /** What stands in an unfinished last line. */
  rest(id: string): string[];
  /** The last lines of a step. */
  kept(id: string): readonly string[];
}

/** Puts the pieces that steps write together to lines. */
export function readOutput(): Output {
  const partial = new Map<string, string>();
  const kept = new Map<string, string[]>();
  const whole = (id: string, texts: readonly string[]): string[] => {
    const lines = texts.map(visible).filter((line) => line !== '');
    kept.set(id, [...(kept.get(id) ?? []), ...lines].slice(-keptLines));
    return lines;
  };
  return {
    read(id, piece) {
      const texts = `${partial.get(id) ?? ''}${piece}`.split('\n');
      partial.set(id, texts.pop() ?? '');
      return whole(id, texts);
    },
    rest(id) {
      const text = partial.get(id) ?? '';
      partial.delete(id);
      return whole(id, [text]);
    },
    kept: (id) => kept.get(id) ?? [],
  };
}

// Progress bars rewrite their line: what stands there at the end counts.
const visible = (text: string): string => (text.replace(/\r+$/, '').split('\r').at(-1) ?? '').trimEnd();
