import { UserError } from '@aks-delivery/action/errors';
import semver from 'semver';
import { expander } from '../expressions.ts';
import { lineInvalid, type Place } from '../lines.ts';
import { parsePythonVersion } from '../pep440.ts';
import { regExpOf, type TagRule } from './rules.ts';

interface VersionParts {
  readonly raw: string;
  readonly version: string;
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  /** What a version that is not final becomes: it moves too often for tags such as 1.2. */
  readonly unfinished: string | undefined;
}

const schemes: Readonly<Record<'semver' | 'pep440', { name: string; parse(raw: string): VersionParts | undefined }>> = {
  semver: {
    name: 'semantic version (https://semver.org)',
    parse(raw) {
      const parsed = semver.parse(raw);
      if (parsed === null) return undefined;
      const { version, major, minor, patch, prerelease } = parsed;
      return {
        raw,
        version,
        major: String(major),
        minor: String(minor),
        patch: String(patch),
        unfinished: prerelease.length > 0 ? version : undefined,
      };
    },
  },
  pep440: {
    name: 'version by PEP 440 (https://peps.python.org/pep-0440)',
    parse(raw) {
      const parsed = parsePythonVersion(raw);
      if (parsed === undefined) return undefined;
      const { final, ...parts } = parsed;
      return { raw, ...parts, unfinished: final ? undefined : parts.version };
    },
  },
};

/**
 * The tag that a rule of type semver or pep440 makes of a Git tag or of its `value`. `match` takes the version out of a longer text;
 * where it does not match, the whole text is the version.
 * @throws UserError image/version-invalid
 */
export function versionTag(type: 'semver' | 'pep440', rule: TagRule, whole: string): string {
  const raw = matched(rule, whole).replaceAll('/', '-');
  const { pattern = '' } = rule.attributes;
  const parts = schemes[type].parse(raw);
  if (parts === undefined) throw versionInvalid(type, rule.place, whole, raw);
  const { unfinished, ...expressions } = parts;
  if (unfinished !== undefined) return /^\{\{\s*raw\s*\}\}$/.test(pattern) ? raw : unfinished;
  return expander(expressions)(pattern, rule.place);
}

function matched({ attributes, place }: TagRule, whole: string): string {
  if (attributes.match === undefined || attributes.match === '') return whole;
  const match = regExpOf(attributes.match, place).exec(whole);
  if (match === null) return whole;
  if (match.length < 2) throw lineInvalid(place, `has match=${attributes.match}, which has no group in parentheses`);
  return match[1] ?? '';
}

function versionInvalid(type: 'semver' | 'pep440', { line }: Place, whole: string, raw: string): UserError {
  const of = whole === raw ? '' : `, from '${whole}',`;
  return new UserError({
    code: 'image/version-invalid',
    message: `Line ${line} of the input tags has type=${type}, but '${raw}'${of} is no ${schemes[type].name}.`,
    fix: 'Correct the Git tag, take the version out of it with match=…, or switch the rule off for such tags with enable=….',
  });
}
