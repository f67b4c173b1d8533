import { UserError } from '@aks-delivery/action/errors';
import type { Affix, Flavor } from '../flavor.ts';
import { lineInvalid } from '../lines.ts';
import { parseTagRules, type TagRule } from './rules.ts';
import { type TagContext, tagValue } from './values.ts';

/**
 * The tags that the rules of the input `tags` give for a run, without doubles; the first is the version of the image. Runs of
 * characters that no tag may have become a hyphen.
 * @throws UserError image/tags-invalid, image/expression-invalid, image/version-invalid, image/tag-invalid
 */
export function tagNames(text: string, flavor: Flavor, context: TagContext): string[] {
  const names = new Set<string>();
  for (const rule of parseTagRules(text, context.warn)) {
    if (!enabled(rule, context)) continue;
    const value = tagValue(rule, context);
    if (value === undefined) continue;
    const prefix = own(rule, 'prefix', context) ?? affix(flavor.prefix, context);
    const suffix = own(rule, 'suffix', context) ?? affix(flavor.suffix, context);
    const name = sanitised(`${prefix}${value}${suffix}`);
    if (name !== '') names.add(checked(name, rule.place.line));
  }
  if (names.size > 0 && flavor.latest === 'true') {
    const on = (part: Affix | undefined): string => (part?.onLatest === true ? affix(part, context) : '');
    names.add(checked(sanitised(`${on(flavor.prefix)}latest${on(flavor.suffix)}`), 0));
  }
  return [...names];
}

function enabled({ attributes, place }: TagRule, { expand }: TagContext): boolean {
  const value = expand(attributes.enable ?? '', place);
  if (value !== 'true' && value !== 'false')
    throw lineInvalid(place, `has enable=${value}, which is neither true nor false`);
  return value === 'true';
}

/** A rule's own prefix or suffix replaces that of the flavor, even when it is empty. */
function own({ attributes, place }: TagRule, key: 'prefix' | 'suffix', { expand }: TagContext): string | undefined {
  const text = attributes[key];
  return text === undefined ? undefined : expand(text, place);
}

const affix = (part: Affix | undefined, { expand }: TagContext): string =>
  part === undefined ? '' : expand(part.text, part.place);

const sanitised = (name: string): string => name.replace(/[^a-zA-Z0-9._-]+/g, '-');

function checked(name: string, line: number): string {
  if (/^\w[\w.-]{0,127}$/.test(name)) return name;
  const from = line === 0 ? 'This run' : `Line ${line} of the input tags`;
  throw new UserError({
    code: 'image/tag-invalid',
    message: `${from} gives the tag '${name}', which no registry takes.`,
    fix: 'A tag begins with a letter, a digit or an underscore and has 128 characters at most: see to prefix, value and pattern.',
  });
}
