import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildEvent, type BuildStep, readProgress } from '@aks-delivery/build/progress/read';
import { parseStatus } from '@aks-delivery/build/progress/status';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'build');

/** What a real buildx wrote to its standard error. */
export interface Recorded {
  events: BuildEvent[];
  steps: BuildStep[];
  /** The lines for people. */
  lines: string[];
}

export function recorded(name: string): Recorded {
  const text = readFileSync(join(fixtures, `rawjson-${name}.txt`), 'utf8');
  const progress = readProgress();
  const lines: string[] = [];
  const events = text.split('\n').flatMap((line) => {
    const status = parseStatus(line);
    if (status !== undefined) return progress.read(status);
    if (line !== '') lines.push(line);
    return [];
  });
  return { events: [...events, ...progress.finish()], steps: progress.steps(), lines };
}
