/** A step into values: a key of a mapping, or an index of a list. */
export type PathStep = string | number;

/** Helm's limits (pkg/strvals/parser.go, MaxIndex and MaxNestedNameLevel). */
const highestIndex = 65_536;
const deepest = 30;

/**
 * Reads a path in Helm's notation, `a.b[0].c`, from the start of `text`; `\` takes the next character literally, so that
 * `\.` is a dot inside a key. Gives the steps and what follows the first `=`, or what is wrong: a clause for "… ".
 */
export function readPath(text: string): { path: PathStep[]; rest: string } | { problem: string } {
  const path: PathStep[] = [];
  let at = 0;
  const key = (): string | undefined => {
    let name = '';
    for (; at < text.length; at++) {
      const character = text.charAt(at);
      if ('=[.,'.includes(character)) return name;
      name += character === '\\' ? text.charAt(++at) : character;
    }
    return undefined;
  };
  while (true) {
    const name = key();
    if (name === undefined) return { problem: 'has no "="' };
    if (text.charAt(at) === ',')
      return { problem: 'has a comma in a key (a line is one assignment; "\\," is a comma)' };
    if (name === '')
      return { problem: path.length === 0 ? 'has no key before the "="' : 'has an empty key in its path' };
    if (name !== name.trim()) return { problem: 'has white space around a key' };
    path.push(name);
    while (text.charAt(at) === '[') {
      const index = /^\[(\d{1,6})\]/.exec(text.slice(at));
      if (index === null) return { problem: 'has an index that is not a number in brackets, such as [0]' };
      if (Number(index[1]) > highestIndex) return { problem: `has an index above ${highestIndex}` };
      path.push(Number(index[1]));
      at += index[0].length;
    }
    const end = text.charAt(at);
    if (end === '') return { problem: 'has no "="' };
    at += 1;
    if (end === '=')
      return path.length > deepest ? { problem: `nests deeper than ${deepest} keys` } : { path, rest: text.slice(at) };
    if (end !== '.') return { problem: 'has text behind an index, where only ".", "[" or "=" can follow' };
  }
}
