import { UserError } from '@aks-delivery/action/errors';

/** The inputs whose lines this package reads. */
export type LineInput = 'images' | 'tags' | 'flavor' | 'labels' | 'annotations';

/** Where a text comes from: a line, counted from 1, of an input. The rules that stand in for an empty input have line 0. */
export interface Place {
  readonly input: LineInput;
  readonly line: number;
}

/** A line of comma separated fields. */
export interface FieldLine extends Place {
  readonly fields: readonly string[];
}

/** A field `key=value`, or a bare value. The key is in lower case. */
export interface Attribute {
  readonly key: string | undefined;
  readonly value: string;
}

const fixes: Readonly<Record<LineInput, string>> = {
  images: 'Write one name a line, without tag or digest: contoso.azurecr.io/shop/web, or name=…,enable=….',
  tags: 'Write one rule a line, such as type=semver,pattern={{version}} or type=raw,value=stable; quote a field that holds a comma.',
  flavor: 'Write latest=true, prefix=…, suffix=…, the last two optionally with ,onlatest=true behind.',
  labels: 'Write one key=value a line.',
  annotations: 'Write one key=value a line.',
};

export function lineInvalid({ input, line }: Place, why: string): UserError {
  return new UserError({
    code: `image/${input}-invalid`,
    message: `Line ${line} of the input ${input} ${why}.`,
    fix: fixes[input],
  });
}

/**
 * Reads the lines of an input whose lines are comma separated values (RFC 4180): a field that begins with a quotation mark ends
 * with one, may hold commas, and has its own quotation marks doubled. Empty lines and lines that begin with `#` are none.
 *
 * docker/metadata-action reads its lines twice and so loses the first layer of quotes; therefore a line that is quoted as a
 * whole counts as the line in it, and a field that was quoted twice is freed twice.
 * @throws UserError image/<input>-invalid
 */
export function readFieldLines(input: LineInput, text: string): FieldLine[] {
  return textLines(text).map((line) => {
    const place = { input, line: line.number };
    const whole = line.text.startsWith('"') ? quoted(line.text, place) : undefined;
    return { ...place, fields: splitFields(whole?.rest === '' ? whole.text : line.text, place) };
  });
}

/**
 * Reads lines of `key=value`, where commas belong to the value and quotes too, except around the whole line.
 * @throws UserError image/<input>-invalid
 */
export function readPairLines(input: LineInput, text: string): (Place & { text: string })[] {
  return textLines(text).map((line) => {
    const place = { input, line: line.number };
    const whole = /^".*"$/.test(line.text) ? quoted(line.text, place) : undefined;
    return { ...place, text: whole?.rest === '' ? whole.text : line.text };
  });
}

export function attributeOf(field: string): Attribute {
  const separator = field.indexOf('=');
  // a bare {{date '…' tz='…'}} is no key
  if (separator < 1 || field.slice(0, separator).includes('{{')) return { key: undefined, value: field };
  return { key: field.slice(0, separator).trim().toLowerCase(), value: field.slice(separator + 1).trim() };
}

function textLines(text: string): { number: number; text: string }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}

function splitFields(text: string, place: Place): string[] {
  const fields: string[] = [];
  let rest: string | undefined = text;
  while (rest !== undefined) {
    rest = rest.trimStart();
    if (rest.startsWith('"')) {
      const field = quoted(rest, place);
      if (field.rest !== '' && !field.rest.startsWith(','))
        throw lineInvalid(place, 'has text behind a closing quotation mark');
      fields.push(/^".*"$/.test(field.text) ? quoted(field.text, place).text.trim() : field.text.trim());
      rest = field.rest === '' ? undefined : field.rest.slice(1);
    } else {
      const comma = rest.indexOf(',');
      fields.push((comma < 0 ? rest : rest.slice(0, comma)).trim());
      rest = comma < 0 ? undefined : rest.slice(comma + 1);
    }
  }
  return fields.filter((field) => field !== '');
}

/** The quoted text that `text` begins with, and what follows it. */
function quoted(text: string, place: Place): { text: string; rest: string } {
  const match = /^"((?:[^"]|"")*)"(?!")\s*/.exec(text);
  if (match === null) throw lineInvalid(place, 'opens a quotation mark that nothing closes');
  return { text: (match[1] ?? '').replaceAll('""', '"'), rest: text.slice(match[0].length) };
}
