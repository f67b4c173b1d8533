import { build, missing, requireGo } from './build.ts';
import { installPackages } from './debian.ts';
import type { ToolName } from './index.ts';
import { duration, Progress } from './progress.ts';

/** Two at a time: while one compiles on all cores, the other downloads or links. */
const sideBySide = 2;

/** Builds what of `names` is missing, and unpacks the Debian packages. Says every few seconds how far it is. */
export async function install(names: readonly ToolName[], say: (line: string) => void): Promise<void> {
  const wanted = missing(names);
  if (wanted.length > 0) await requireGo();
  await installPackages(say);
  if (wanted.length === 0) return;
  say(
    `building ${wanted.length} tools from source, once (${wanted.join(', ')}): all of them take about seventeen minutes on two cores`,
  );
  const started = Date.now();
  const progress = new Progress(wanted);
  const ticker = setInterval(() => say(progress.line()), 10_000);
  try {
    const queue = [...wanted];
    const worker = async () => {
      for (let name = queue.shift(); name !== undefined; name = queue.shift()) await build(name, progress);
    };
    await Promise.all(Array.from({ length: sideBySide }, worker));
  } finally {
    clearInterval(ticker);
  }
  say(`tools built in ${duration((Date.now() - started) / 1000)}`);
}
