import type { Expand } from '../expressions.ts';
import { type ImageSource, referenceOf, shortSha } from '../source.ts';
import { regExpOf, type TagRule, type TagType } from './rules.ts';
import { versionTag } from './versions.ts';

/** What a rule sees of a run. */
export interface TagContext {
  readonly source: ImageSource;
  readonly expand: Expand;
  warn(message: string): void;
}

type Value = (rule: TagRule, context: TagContext) => string | undefined;

/** The Git tag of a run, or the rule's own value. */
function subject({ attributes, place }: TagRule, { source, expand }: TagContext): string | undefined {
  if (attributes.value !== undefined && attributes.value !== '') return expand(attributes.value, place);
  const reference = referenceOf(source);
  return reference.kind === 'tag' ? reference.name : undefined;
}

const version =
  (type: 'semver' | 'pep440'): Value =>
  (rule, context) => {
    const whole = subject(rule, context);
    return whole === undefined ? undefined : versionTag(type, rule, whole);
  };

const values: Readonly<Record<TagType, Value>> = {
  schedule({ attributes, place }, { source, expand }) {
    return source.eventName === 'schedule' ? expand(attributes.pattern ?? '', place) : undefined;
  },
  semver: version('semver'),
  pep440: version('pep440'),
  match(rule, context) {
    const text = subject(rule, context);
    if (text === undefined) return undefined;
    const { pattern = '', group } = rule.attributes;
    const found = regExpOf(pattern, rule.place).exec(text)?.[Number(group)];
    if (found === undefined)
      context.warn(
        `Line ${rule.place.line} of the input tags gives no tag: '${text}' has no match for group ${group} of ${pattern}.`,
      );
    return found;
  },
  edge({ attributes }, { source }) {
    const { kind, name } = referenceOf(source);
    return kind === 'branch' && name === (attributes.branch || source.defaultBranch) ? 'edge' : undefined;
  },
  ref({ attributes }, { source }) {
    const { kind, name } = referenceOf(source);
    return kind === attributes.event ? name : undefined;
  },
  raw: ({ attributes, place }, { expand }) => expand(attributes.value ?? '', place),
  sha({ attributes }, { source }) {
    if (source.sha === '') return undefined;
    return attributes.format === 'long' ? source.sha : shortSha(source);
  },
};

/** What a rule gives for a run, without prefix and suffix; undefined when it gives nothing. */
export function tagValue(rule: TagRule, context: TagContext): string | undefined {
  return values[rule.type](rule, context);
}
