import type { Log } from './context.ts';
import type { Location } from './errors.ts';
import { harmless } from './foreign.ts';
import type { Platform } from './platform.ts';

type Level = 'notice' | 'warning' | 'error';

// GitHub shows ten annotations of a level per step and drops the rest. Eight are shown as they come, one sums up what
// came after them, and one is kept free for the error that ends the step.
const SHOWN = 8;

// Longer messages are cut by GitHub without a word.
const MESSAGE_LIMIT = 4096;

/** A log, and what has to be said at its end. */
export interface ClosableLog extends Log {
  /** Sums up the annotations that were held back. */
  close(): void;
}

/** Writes to the platform's log. */
export function createLog({ core, write }: Platform): ClosableLog {
  const held: Record<Level, string[]> = { notice: [], warning: [], error: [] };
  const shown: Record<Level, number> = { notice: 0, warning: 0, error: 0 };
  const annotate = (level: Level, message: string, at?: Location): void => {
    if (shown[level] < SHOWN) {
      shown[level] += 1;
      core[level](shorten(message), properties(at));
    } else {
      held[level].push(message);
      write(harmless(`${level}: ${message}`));
    }
  };
  return {
    info: (line) => write(harmless(line)),
    foreign: (text) => write(harmless(text)),
    debug: (line) => core.debug(line),
    notice: (message, at) => annotate('notice', message, at),
    warning: (message, at) => annotate('warning', message, at),
    error: (message, at) => annotate('error', message, at),
    async group(title, body) {
      core.startGroup(title);
      try {
        return await body();
      } finally {
        core.endGroup();
      }
    },
    close() {
      for (const level of ['notice', 'warning', 'error'] as const) {
        const rest = held[level].splice(0);
        if (rest.length > 0) core[level](shorten(rest.length === 1 ? (rest[0] ?? '') : summarise(level, rest)));
      }
    },
  };
}

const summarise = (level: Level, messages: readonly string[]): string =>
  `${messages.length} more ${level}s, all in the log of this step:\n${messages.join('\n')}`;

const shorten = (message: string): string =>
  message.length <= MESSAGE_LIMIT ? message : `${message.slice(0, MESSAGE_LIMIT - 1)}…`;

/** The place of an annotation in the names that @actions/core uses. */
export const properties = (at: Location | undefined) => ({
  ...(at === undefined ? {} : { file: at.file }),
  ...(at?.line === undefined ? {} : { startLine: at.line }),
  ...(at?.column === undefined ? {} : { startColumn: at.column }),
});
