import { attributeOf, lineInvalid, type Place, readFieldLines } from './lines.ts';

/** A text around every tag; `onLatest` says whether around `latest` too. */
export interface Affix {
  readonly text: string;
  readonly onLatest: boolean;
  readonly place: Place;
}

/** What the input `flavor` says for all tags. */
export interface Flavor {
  /** `auto` is the value of a workflow that says nothing; it adds no `latest`. */
  readonly latest: 'auto' | 'true' | 'false';
  readonly latestSaid: boolean;
  readonly prefix: Affix | undefined;
  readonly suffix: Affix | undefined;
}

/** @throws UserError image/flavor-invalid */
export function parseFlavor(text: string): Flavor {
  let flavor: Flavor = { latest: 'auto', latestSaid: false, prefix: undefined, suffix: undefined };
  for (const line of readFieldLines('flavor', text)) {
    let affix: 'prefix' | 'suffix' | undefined;
    for (const { key, value } of line.fields.map(attributeOf)) {
      if (key === 'latest') {
        if (value !== 'auto' && value !== 'true' && value !== 'false')
          throw lineInvalid(line, `has latest=${value}, which is none of auto, true and false`);
        flavor = { ...flavor, latest: value, latestSaid: true };
      } else if (key === 'prefix' || key === 'suffix') {
        affix = key;
        flavor = { ...flavor, [key]: { text: value, onLatest: false, place: line } };
      } else if (key === 'onlatest') {
        if (affix === undefined) throw lineInvalid(line, 'has onlatest without a prefix or suffix before it');
        if (value !== 'true' && value !== 'false')
          throw lineInvalid(line, `has onlatest=${value}, which is neither true nor false`);
        flavor = { ...flavor, [affix]: { text: flavor[affix]?.text ?? '', onLatest: value === 'true', place: line } };
      } else throw lineInvalid(line, `has '${key ?? value}', which is none of latest, prefix, suffix and onlatest`);
    }
  }
  return flavor;
}
