import { UserError } from '@aks-delivery/action/errors';
import { patternRegExp } from './dockerignore-pattern.ts';

/** Which files of a build context Docker leaves out. Paths are relative to the context, with `/`. */
export interface DockerIgnore {
  ignores(path: string): boolean;
  /** True when nothing below a folder can be wanted, so that nobody needs to look. */
  skips(folder: string): boolean;
}

interface Pattern {
  readonly exception: boolean;
  readonly shape: RegExp;
  /** What every match begins with. */
  readonly start: string;
}

/**
 * Reads a .dockerignore as Docker and BuildKit do (https://docs.docker.com/build/concepts/context/#dockerignore-files): the last
 * pattern that matches a path or one of its folders wins, `!` makes exceptions, `#` in the first column comments. Slashes at the
 * ends of a pattern mean nothing: `node_modules/` and `/node_modules` are the one at the root only.
 * @param keep paths that are wanted whatever the file says: a builder needs its Dockerfile
 * @throws UserError image/dockerignore-invalid
 */
export function parseDockerIgnore(
  text: string,
  { file = '.dockerignore', keep = [] as readonly string[] } = {},
): DockerIgnore {
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => parseLine(line, index + 1, file));
  const kept = new Set(keep.map(cleaned));
  /** Which patterns match a folder or one above it. */
  const folders = new Map<string, readonly boolean[]>();

  function matches(path: string): readonly boolean[] {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const slash = path.lastIndexOf('/');
    const above = slash < 0 ? undefined : folderMatches(path.slice(0, slash));
    let ignored = false;
    return patterns.map(({ exception, shape }, index) => {
      // a pattern that would change nothing is not asked: Docker does not ask it for the folders of a path either
      const match = above?.[index] === true || (exception === ignored && shape.test(path));
      if (match) ignored = !exception;
      return match;
    });
  }

  function folderMatches(folder: string): readonly boolean[] {
    const result = matches(folder);
    folders.set(folder, result);
    return result;
  }

  function ignores(path: string): boolean {
    const clean = cleaned(path);
    if (clean === '.' || kept.has(clean)) return false;
    const last = matches(clean).lastIndexOf(true);
    return last >= 0 && patterns[last]?.exception === false;
  }

  return {
    ignores,
    skips(folder) {
      const below = `${cleaned(folder)}/`;
      const wanted = [...patterns.filter(({ exception }) => exception).map(({ start }) => start), ...kept];
      return ignores(folder) && !wanted.some((start) => start.startsWith(below) || below.startsWith(start));
    },
  };
}

function parseLine(line: string, number: number, file: string): Pattern[] {
  if (line.startsWith('#') || line.trim() === '') return [];
  const trimmed = line.trim();
  const exception = trimmed.startsWith('!');
  const pattern = exception ? trimmed.slice(1).trim() : trimmed;
  const invalid = (why: string): UserError =>
    new UserError({
      code: 'image/dockerignore-invalid',
      message: `Line ${number} of ${file} ${why}.`,
      fix: 'Correct the pattern; Docker would refuse the whole file.',
      location: { file, line: number },
    });
  const clean = cleaned(pattern);
  if (exception && (pattern === '' || (clean === '.' && pattern.startsWith('/'))))
    throw invalid('has an exclamation mark without a pattern');
  const shape = patternRegExp(clean);
  if (typeof shape === 'string') throw invalid(shape);
  return [{ exception, shape, start: clean.replace(/[*?[\\].*$/s, '') }];
}

/** A path or pattern without empty, `.` and `..` steps, and without slashes at its ends; `.` for none. */
function cleaned(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '..' || !path.startsWith('/')) steps.push(step);
  }
  return steps.length === 0 ? '.' : steps.join('/');
}
