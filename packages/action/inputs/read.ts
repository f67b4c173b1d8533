import { UserError } from '../errors.ts';
import type { Input, Place } from './kind.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What reading does besides reading. */
export interface Effects {
  mask(secret: string): void;
  warn(message: string): void;
}

interface Bad {
  readonly sentence: string;
}

/**
 * Reads and parses all inputs from the variables of the runner: INPUT_, then the name in capitals, hyphens kept.
 * An input that is empty counts as not given, because the runner cannot tell the two apart.
 * @throws UserError `input/invalid` that lists every bad input.
 */
export async function readInputs(
  inputs: Readonly<Record<string, Input<unknown>>>,
  env: Environment,
  place: Place,
  effects: Effects,
): Promise<Record<string, unknown>> {
  const names = Object.keys(inputs);
  const raws = new Map(names.map((name) => [name, rawValue(env, name)]));
  // All secrets first: the message about one input must not meet the unmasked secret of another.
  for (const [name, raw] of raws) if (inputs[name]?.secret && raw !== '') effects.mask(raw);

  const values: Record<string, unknown> = {};
  const bad: Bad[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    const raw = raws.get(name) ?? '';
    if (raw !== '' && input.deprecationMessage !== undefined) {
      effects.warn(`Input '${name}' is deprecated: ${input.deprecationMessage}`);
    }
    const result = await readOne(name, input, raw, place);
    if ('sentence' in result) bad.push(result);
    else values[name] = result.value;
  }
  if (bad.length > 0) throw invalid(bad);
  return values;
}

// Only ASCII white space: @actions/core trims the byte order mark and other characters too, which let a prepared
// branch name pass for a commit in actions/checkout v7.0.0.
const rawValue = (env: Environment, name: string): string =>
  (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

async function readOne(
  name: string,
  input: Input<unknown>,
  raw: string,
  place: Place,
): Promise<{ value: unknown } | Bad> {
  if (raw === '' && input.required) {
    return {
      sentence: `Input '${name}' is required but was not given: add '${name}: ${input.example}' (${input.allowed}).`,
    };
  }
  if (raw === '' && input.default === undefined) return { value: undefined };
  const parsed = await input.parse(raw === '' ? (input.default ?? '') : raw, place);
  if ('value' in parsed) return parsed;
  const given = input.secret ? 'a secret that is not shown here' : `'${raw}'`;
  return {
    sentence: `Input '${name}' must be ${input.allowed}, but ${given} ${parsed.problem}: correct '${name}:' under 'with:'.`,
  };
}

function invalid(bad: readonly Bad[]): UserError {
  const sentences = bad.map(({ sentence }) => sentence);
  return new UserError({
    code: 'input/invalid',
    message:
      sentences.length === 1 ? sentences.join('') : `${sentences.length} inputs are wrong. ${sentences.join(' ')}`,
    fix: "Correct the 'with:' block of this step.",
  });
}
