import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What the agent finds in a `build` string, word by word and without a shell (acr-builder, builder/parse.go and util/). */
export interface Scanned {
  tags: string[];
  buildArgs: string[];
  dockerfile: string;
  context: string;
}

const trimQuotes = (word: string) => word.replace(/^['"]+|['"]+$/g, '');

function after(words: readonly string[], ...options: string[]): string[] {
  return words.filter((_, index) => options.includes(words[index - 1] ?? ''));
}

export function scan(build: string): Scanned {
  const words = build.split(/\s+/).filter(Boolean);
  const free = words.filter((word, index) => !word.startsWith('-') && !words[index - 1]?.startsWith('-'));
  return {
    tags: after(words, '-t', '--tag'),
    buildArgs: after(words, '--build-arg'),
    dockerfile: trimQuotes(after(words, '-f', '--file').at(-1) ?? ''),
    context: trimQuotes(free.at(-1) ?? '.'),
  };
}

/** The string with single spaces, and the registry's name before each tag that does not begin with it. */
export function prefixed(build: string, registry: string): string {
  const words = build.split(/\s+/).filter(Boolean);
  return words
    .map((word, index) => {
      const isTag = ['-t', '--tag'].includes(words[index - 1] ?? '');
      const known = word.startsWith(registry) || word.startsWith('library/');
      return isTag && !known ? `${registry}/${word}` : word;
    })
    .join(' ');
}

/**
 * Has a real shell take a command line apart: quotes, variables and all else mean what they mean to the agent's. The program
 * called is `printf`, so nothing is run but what the line itself substitutes.
 * @throws Error with the shell's words and its exit code
 */
export async function shellWords(line: string, cwd: string, signal: AbortSignal): Promise<string[]> {
  const options = { cwd, signal, env: { PATH: '/usr/bin:/bin' }, maxBuffer: 4_000_000 };
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', `printf '%s\\0' ${line}`], options).catch(
    (error: Error & { code?: number; stderr?: string }) => {
      throw Object.assign(new Error(`exit status ${error.code ?? 1}`), { output: error.stderr ?? '' });
    },
  );
  return stdout.split('\0').slice(0, -1);
}
