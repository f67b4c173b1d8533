import { attributeOf, type FieldLine, lineInvalid, type Place, readFieldLines } from '../lines.ts';

export type TagType = 'schedule' | 'semver' | 'pep440' | 'match' | 'edge' | 'ref' | 'raw' | 'sha';

/** A line of the input `tags`, with the defaults of its type. */
export interface TagRule {
  readonly place: Place;
  readonly type: TagType;
  readonly priority: number;
  readonly attributes: Readonly<Record<string, string>>;
}

interface TypeRules {
  /** The order of the tags of an image; the highest is its version. */
  readonly priority: number;
  readonly required?: string;
  /** The attributes of the type itself, with their defaults; undefined for none. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

const common = ['enable', 'priority', 'prefix', 'suffix'];
const version = { pattern: undefined, value: undefined, match: undefined };

const types: Readonly<Record<TagType, TypeRules>> = {
  schedule: { priority: 1000, attributes: { pattern: 'nightly' } },
  semver: { priority: 900, required: 'pattern', attributes: version },
  pep440: { priority: 900, required: 'pattern', attributes: version },
  match: { priority: 800, required: 'pattern', attributes: { pattern: undefined, group: '0', value: undefined } },
  edge: { priority: 700, attributes: { branch: undefined } },
  ref: {
    priority: 600,
    required: 'event',
    attributes: { event: undefined },
    values: { event: ['branch', 'tag', 'pr'] },
  },
  raw: { priority: 200, required: 'value', attributes: { value: undefined } },
  sha: { priority: 100, attributes: { format: 'short', prefix: 'sha-' }, values: { format: ['short', 'long'] } },
};

const known = new Set([...common, ...Object.values(types).flatMap(({ attributes }) => Object.keys(attributes))]);

/** The rules that an empty input stands for. */
const defaults = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'].join('\n');

/**
 * Reads the input `tags`, highest priority first. Attributes that only other types have are ignored and reported by `warn`.
 * @throws UserError image/tags-invalid
 */
export function parseTagRules(text: string, warn: (message: string) => void): TagRule[] {
  const lines = readFieldLines('tags', text);
  const rules =
    lines.length > 0
      ? lines.map((line) => parseRule(line, warn))
      : readFieldLines('tags', defaults).map((line) => parseRule({ ...line, line: 0 }, warn));
  return rules.sort((a, b) => b.priority - a.priority);
}

function parseRule(line: FieldLine, warn: (message: string) => void): TagRule {
  const given = new Map<string, string>();
  for (const { key = 'value', value } of line.fields.map(attributeOf)) {
    if (given.has(key)) throw lineInvalid(line, `gives '${key}' a second time`);
    given.set(key, value);
  }
  const type = given.get('type') ?? 'raw';
  if (!isType(type))
    throw lineInvalid(line, `has type=${type}, which is none of ${Object.keys(types).sort().join(', ')}`);
  given.delete('type');
  const rules = types[type];
  for (const key of given.keys()) {
    if (Object.hasOwn(rules.attributes, key) || common.includes(key)) continue;
    if (!known.has(key)) throw lineInvalid(line, `has the attribute '${key}', which does not exist`);
    warn(
      `Line ${line.line} of the input tags has the attribute ${key}, which type=${type} does not have; it is ignored.`,
    );
  }
  const attributes = definedOf({ enable: 'true', ...rules.attributes, ...Object.fromEntries(given) });
  if (type === 'ref' && attributes.event === 'pr') attributes.prefix ??= 'pr-';
  check(line, type, attributes);
  return { place: line, type, priority: Number(attributes.priority ?? rules.priority), attributes };
}

function check(line: FieldLine, type: TagType, attributes: Readonly<Record<string, string>>): void {
  const { required, values = {} } = types[type];
  if (required !== undefined && attributes[required] === undefined)
    throw lineInvalid(line, `lacks the attribute ${required}, which type=${type} needs`);
  for (const [key, allowed] of Object.entries(values))
    if (!allowed.includes(attributes[key] ?? ''))
      throw lineInvalid(line, `has ${key}=${attributes[key]}, which is none of ${allowed.join(', ')}`);
  if (!Number.isFinite(Number(attributes.priority || Number.NaN)) && attributes.priority !== undefined)
    throw lineInvalid(line, `has priority=${attributes.priority}, which is no number`);
  if (type === 'match' && !/^\d+$/.test(attributes.group ?? ''))
    throw lineInvalid(line, `has group=${attributes.group}, which is no whole number`);
  for (const key of type === 'match' ? ['pattern'] : ['match']) {
    const expression = attributes[key];
    if (expression !== undefined && Object.hasOwn(types[type].attributes, key)) regExpOf(expression, line);
  }
}

/**
 * The regular expression of a text, which may be written `/…/flags`. The flags g and y are dropped: with them a match has no groups.
 * @throws UserError image/tags-invalid
 */
export function regExpOf(text: string, place: Place): RegExp {
  const [, source = text, flags = ''] = /^\/(.+)\/([a-z]*)$/.exec(text) ?? [];
  try {
    return new RegExp(source, flags.replace(/[gy]/g, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw lineInvalid(place, `has '${text}', which is no regular expression (${why})`);
  }
}

const isType = (text: string): text is TagType => Object.hasOwn(types, text);

function definedOf(record: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(record).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}
