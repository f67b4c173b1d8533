/**
 * The regular expression of a pattern of .dockerignore, by the rules of Go's filepath.Match and Docker's `**`
 * (https://docs.docker.com/build/concepts/context/#dockerignore-files); or what is wrong with the pattern. The pattern is clean: no
 * empty, `.` or `..` steps, no slash at either end.
 */
export function patternRegExp(pattern: string): RegExp | string {
  // only here does ** stand for a part of a name
  const tail = /^\*\*([^*?[\\\]/][^*?[\\\]]*)$/.exec(pattern)?.[1];
  if (tail !== undefined) return new RegExp(`^.*${literal(tail)}$`, 'su');
  let source = '';
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    if (rest.startsWith('**')) {
      const length = rest[2] === '/' ? 3 : 2;
      source += rest.length === length ? '.*' : '(?:.*/)?';
      at += length;
    } else if (rest.startsWith('*')) {
      source += '[^/]*';
      at += 1;
    } else if (rest.startsWith('?')) {
      source += '[^/]';
      at += 1;
    } else if (rest.startsWith('[')) {
      const set = characterSet(rest);
      if (typeof set === 'string') return set;
      source += set.source;
      at += set.length;
    } else {
      const character = /^\\?./su.exec(rest)?.[0] ?? rest;
      if (character === '\\') return 'ends with a backslash';
      source += literal(character.length > 1 && character.startsWith('\\') ? character.slice(1) : character);
      at += character.length;
    }
  }
  return new RegExp(`^${source}$`, 'su');
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A set such as `[a-z]` or `[^\]]`. Go wants `-` and `]` escaped in it, wherever they stand. */
function characterSet(text: string): { source: string; length: number } | string {
  const negated = text[1] === '^';
  let source = negated ? '[^' : '[';
  let at = negated ? 2 : 1;
  const start = at;
  while (text[at] !== ']' || at === start) {
    const range = /^(\\.|[^\\\]-])(?:-(\\.|[^\\\]-]))?/su.exec(text.slice(at));
    if (range === null)
      return at < text.length ? "has a '[' with a set that is not valid" : "has a '[' that no ']' closes";
    const [all, low = '', high] = range;
    const from = low.replace(/^\\/, '');
    const to = (high ?? low).replace(/^\\/, '');
    if ((from.codePointAt(0) ?? 0) > (to.codePointAt(0) ?? 0)) return `has the range ${all}, which runs backwards`;
    source += high === undefined ? inSet(from) : `${inSet(from)}-${inSet(to)}`;
    at += all.length;
  }
  return { source: `${source}]`, length: at + 1 };
}

/** By code point: what needs an escape in a set depends on too much. */
const inSet = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
