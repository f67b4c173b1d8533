import { type Fields, isFields } from '../fields.ts';
import { isSecretName, mask } from '../redact.ts';
import { shownData } from './secrets.ts';

export type Hide = (text: string) => string;

/**
 * Both states of an object (see cleaned()), without secrets: the values of Secrets, those that `hide` hides, and those of
 * settings with a telling name. A value that is hidden on both sides and differs is marked, so that the change can be seen.
 */
export function masked(before: Fields, after: Fields, hide: Hide): [Fields, Fields] {
  const seen = new Map<string, Set<string>>();
  const remember: Show = (raw, safe) => {
    seen.set(safe, (seen.get(safe) ?? new Set()).add(raw));
    return safe;
  };
  const mark: Show = (raw, safe) => (seen.get(safe)?.has(raw) === false ? `${safe} (changed)` : safe);
  return [
    { ...maskFields(withoutData(before), hide, remember), ...shownData(before, {}) },
    { ...maskFields(withoutData(after), hide, mark), ...shownData(after, before) },
  ];
}

function withoutData(object: Fields): Fields {
  const { data: _, ...rest } = object;
  return object.kind === 'Secret' ? rest : object;
}

/** Makes a hidden line of its raw and its safe text. */
type Show = (raw: string, safe: string) => string;

function maskFields(fields: Fields, hide: Hide, show: Show): Fields {
  const entries = Object.entries(fields).map(([name, value]): [string, unknown] => {
    const telling = isSecretName(name) || (name === 'value' && isSecretName(`${fields.name}`));
    return [name, maskValue(value, telling, hide, show)];
  });
  return Object.fromEntries(entries);
}

function maskValue(value: unknown, telling: boolean, hide: Hide, show: Show): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => maskValue(item, false, hide, show));
  if (isFields(value)) return maskFields(value, hide, show);
  if (typeof value === 'number' && telling) return show(`${value}`, mask);
  if (typeof value !== 'string' || value === '') return value;
  if (telling) return show(value, mask);
  const safe = hide(value);
  return safe === value ? value : lineByLine(value, safe, show);
}

/** A change is marked on its own line; where hiding took lines away (private keys), at the end. */
function lineByLine(value: string, safe: string, show: Show): string {
  const raw = value.split('\n');
  const lines = safe.split('\n');
  if (lines.length !== raw.length) return show(value, safe);
  return lines.map((line, index) => (line === raw[index] ? line : show(raw[index] ?? '', line))).join('\n');
}
