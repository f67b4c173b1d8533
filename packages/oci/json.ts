import { strangeAnswer } from './explain/problem.ts';

/**
 * Pure: what a registry answered, as an object. Throws a UserError `registry/strange-answer` for anything else: a proxy's page comes
 * with status 200, too. `name` says what was asked for.
 */
export function jsonOf<T extends object>(bytes: Buffer, name: string): T {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw strangeAnswer(name);
  }
  if (typeof value !== 'object' || value === null) throw strangeAnswer(name);
  return value as T;
}
