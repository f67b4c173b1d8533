import { UserError } from '@aks-delivery/action/errors';
import { formatDate, UnknownDateToken } from './dates.ts';
import type { Place } from './lines.ts';
import { type ImageSource, referenceOf, shortSha } from './source.ts';

/** What expressions stand for. A date is written with a format, everything else without. */
export type Expressions = Readonly<Record<string, string | Date>>;

/** Replaces the expressions of a text. */
export type Expand = (text: string, place: Place) => string;

/** The events that GitHub starts for the default branch only, and whose payloads do not always name it. */
const defaultBranchEvents = /^(?:schedule|issues|discussion(?:_comment)?)$/;

/** The expressions that all inputs know. */
export function globalExpressions(source: ImageSource): Expressions {
  const reference = referenceOf(source);
  const isDefaultBranch =
    reference.kind === 'branch' &&
    (reference.name === source.defaultBranch || defaultBranchEvents.test(source.eventName));
  const hasBase = reference.kind === 'tag' || reference.kind === 'pr';
  return {
    branch: reference.kind === 'branch' ? reference.name : '',
    tag: reference.kind === 'tag' ? reference.name : '',
    sha: shortSha(source),
    base_ref: hasBase ? (source.baseRef ?? '').replace(/^refs\/heads\//, '') : '',
    is_default_branch: String(isDefaultBranch),
    is_not_default_branch: String(!isDefaultBranch),
    date: source.now,
    commit_date: source.commitDate,
  };
}

/**
 * A function that replaces `{{name}}`, `{{date 'FORMAT'}}` and `{{date 'FORMAT' tz='Europe/Berlin'}}`; `\{{` stays as it is, without
 * the backslash. Nothing is escaped for HTML, as Handlebars does.
 */
export function expander(expressions: Expressions): Expand {
  return (text, place) =>
    text.replace(
      /(\\?)\{\{(?:\{?\s*([^{}]*?)\s*\}?\}\})?/g,
      (all: string, backslash: string, body: string | undefined) => {
        if (backslash !== '') return all.slice(1);
        if (body === undefined) throw invalid(place, "opens '{{' that no '}}' closes", expressions);
        return evaluate(body, expressions, place);
      },
    );
}

const call =
  /^([a-z_][a-z0-9_]*)(?:\s+(?:'(?<single>[^']*)'|"(?<double>[^"]*)"))?(?:\s+tz=(?:'(?<zone>[^']*)'|"(?<zone2>[^"]*)"))?$/;

function evaluate(body: string, expressions: Expressions, place: Place): string {
  const match = call.exec(body);
  const value = match?.[1] !== undefined && Object.hasOwn(expressions, match[1]) ? expressions[match[1]] : undefined;
  if (match === null || value === undefined)
    throw invalid(place, `has the expression {{${body}}}, which does not exist here`, expressions);
  const format = match.groups?.single ?? match.groups?.double;
  const zone = match.groups?.zone ?? match.groups?.zone2;
  if (typeof value === 'string') {
    if (format === undefined && zone === undefined) return value;
    throw invalid(place, `has the expression {{${body}}}, but {{${match[1]}}} takes no format`, expressions);
  }
  if (format === undefined)
    throw invalid(place, `has the expression {{${body}}}, which lacks its format in quotes`, expressions);
  try {
    return formatDate(value, format, zone ?? 'UTC');
  } catch (error) {
    if (error instanceof UnknownDateToken)
      throw invalid(place, `has the date format '${format}', whose '${error.token}' is not supported`, expressions);
    if (error instanceof RangeError)
      throw invalid(place, `has the time zone '${zone}', which does not exist`, expressions);
    throw error;
  }
}

function invalid({ input, line }: Place, why: string, expressions: Expressions): UserError {
  const known = Object.entries(expressions).map(([name, value]) =>
    typeof value === 'string' ? `{{${name}}}` : `{{${name} 'YYYYMMDD' tz='UTC'}}`,
  );
  return new UserError({
    code: 'image/expression-invalid',
    message: `Line ${line} of the input ${input} ${why}.`,
    fix: `Use one of ${known.join(', ')}.`,
  });
}
