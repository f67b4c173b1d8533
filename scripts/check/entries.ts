import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programs } from '../dist/entry.ts';
import { command } from './command.ts';
import type { Check } from './step.ts';

/** Every file that a runner or kubectl starts works on its own, away from the repository and its node_modules. */
export const entriesCheck: Check = {
  name: 'every dist entry starts outside the repository',
  async run(root) {
    const home = await mkdtemp(join(tmpdir(), 'entries-'));
    try {
      await cp(join(root, 'dist'), join(home, 'dist'), { recursive: true });
      const entries = await findEntries(join(home, 'dist'));
      const found: string[] = entries.length === 0 ? ['dist has no entries'] : [];
      for (const entry of entries) found.push(...(await startEntry(home, entry)));
      return found;
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  },
};

async function findEntries(dist: string): Promise<string[]> {
  const folders = (await readdir(dist, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const files = await Promise.all(
    folders.map(async ({ name }) => (await readdir(join(dist, name))).map((file) => `${name}/${file}`)),
  );
  return files
    .flat()
    .filter((path) => /\/(main|post)\.js$/.test(path))
    .sort();
}

async function startEntry(home: string, entry: string): Promise<string[]> {
  const coverage = await mkdtemp(join(home, 'coverage-'));
  // An empty environment is what a step with no inputs would see; V8 lists the files that were loaded.
  const env = ['-i', `PATH=${dirname(process.execPath)}`, `NODE_V8_COVERAGE=${coverage}`];
  const { code, output } = await command(home, 'env', [...env, process.execPath, join('dist', entry)]);
  const problems = judge(entry, code, output);
  const [name] = entry.split('/');
  if (programs.some((program) => program.name === name) && (await loadsActionsCore(coverage))) {
    problems.push('loads @actions/core, which kubectl would wait for at every call');
  }
  return problems.map((problem) => `${entry}: ${problem}`);
}

/** What is wrong with the way an entry ended that was started with no inputs. */
export function judge(entry: string, code: number, output: string): string[] {
  const problems: string[] = [];
  if (/MODULE_NOT_FOUND|Cannot find (module|package)/.test(output)) problems.push(`misses a module:\n${output}`);
  if (/^\s+at .*:\d+:\d+/m.test(output)) problems.push(`ends with a stack:\n${output}`);
  if (entry.endsWith('/post.js')) {
    if (code !== 0) problems.push(`a post must not fail the job, but exits with ${code}:\n${output}`);
  } else if (code !== 1) {
    problems.push(`must exit with 1 without inputs, but exits with ${code}:\n${output}`);
  } else if (!programs.some(({ name }) => entry.startsWith(`${name}/`)) && !/^::error(?: |::)/m.test(output)) {
    problems.push(`does not say what is wrong:\n${output}`);
  }
  return problems;
}

async function loadsActionsCore(coverage: string): Promise<boolean> {
  for (const report of await readdir(coverage)) {
    const { result } = JSON.parse(await readFile(join(coverage, report), 'utf8')) as { result: { url: string }[] };
    for (const { url } of result.filter((script) => script.url.startsWith('file:'))) {
      if ((await readFile(new URL(url), 'utf8')).includes('actions/oidc-client')) return true;
    }
  }
  return false;
}
