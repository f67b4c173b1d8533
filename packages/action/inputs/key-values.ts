import type { Kind, Parsed } from './kind.ts';

export const keyValuesKind: Kind<Readonly<Record<string, string>>> = {
  name: 'key=value lines',
  docs: 'One `key=value` a line. The first `=` separates; the value may hold more of them, and may be empty.',
  example: 'replicas=3',
  allowed: () => "lines of the form 'key=value'",
  parse: (raw): Parsed<Readonly<Record<string, string>>> => {
    const entries = new Map<string, string>();
    for (const [index, line] of raw.split(/\r\n|\r|\n/).entries()) {
      if (line.trim() === '') continue;
      const separator = line.indexOf('=');
      const key = line.slice(0, separator).trim();
      if (separator < 0) return { problem: `has no '=' in line ${index + 1}` };
      if (key === '') return { problem: `has no key before the '=' in line ${index + 1}` };
      if (entries.has(key)) return { problem: `gives '${key}' a second time in line ${index + 1}` };
      entries.set(key, line.slice(separator + 1).trim());
    }
    return { value: Object.fromEntries(entries) };
  },
};
