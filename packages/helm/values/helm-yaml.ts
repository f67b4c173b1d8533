import { type Document, isAlias, isMap, isScalar, parseAllDocuments, Scalar, visit } from 'yaml';

export type Values = Record<string, unknown>;

/** The words of Helm's parser (go.yaml.in/yaml/v2, resolve.go). `y` and `n` are among them, also as keys. */
const words = new Map<string, boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

/**
 * An unquoted scalar as Helm reads it. That is YAML 1.1 with Go's changes: no times and no base 60 (both stay texts), `0o17`
 * and a lone `0123` are octal, `08` is eight. Numbers lose what does not fit into a float, as they do in Helm.
 */
export function plainScalar(source: string): string | number | boolean | null {
  const word = words.get(source);
  if (word !== undefined) return word;
  if (!/^[-+.\d]/.test(source)) return source;
  const text = source.startsWith('.') ? source : source.replaceAll('_', '');
  const [, sign = '', digits] =
    /^([-+]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]+|0|[1-9]\d*)$/.exec(text) ?? [];
  if (digits !== undefined) {
    const size = Number(/^0[0-7]/.test(digits) ? `0o${digits}` : digits);
    return sign === '-' ? -size : size;
  }
  if (!/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text)) return source;
  const float = Number(text);
  return Number.isFinite(float) ? float : source;
}

/** What a template prints for a value that came from a file: Helm reads every number as a float64, and Go prints those so. */
export function printed(value: number | boolean): string {
  if (typeof value === 'boolean' || value === 0) return String(value);
  const [mantissa = '', power = ''] = value.toExponential().split('e');
  if (Number(power) >= -4 && Number(power) < 6) return String(value);
  return `${mantissa}e${power[0]}${power.slice(1).padStart(2, '0')}`;
}

/** Documents of a YAML text, with every scalar as Helm reads it. Errors of syntax are in `documents[n].errors`. */
export function parseHelmYaml(text: string, options: { uniqueKeys: boolean }): Document.Parsed[] {
  const documents = [...parseAllDocuments(text, { version: '1.1', merge: true, ...options })] as Document.Parsed[];
  for (const document of documents) {
    visit(document, {
      Scalar(_, scalar) {
        if (isPlain(scalar) && scalar.source !== '<<') scalar.value = plainScalar(scalar.source);
      },
    });
  }
  return documents;
}

/** Keeps `tag:` as the text that was typed where Helm would read a number or a boolean, for which `wrong` says so. */
export function keepTags(document: Document.Parsed, wrong: (value: number | boolean, source: string) => boolean): void {
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'tag') return;
      const scalar = isAlias(pair.value) ? pair.value.resolve(document) : pair.value;
      if (!isScalar(scalar) || !isPlain(scalar)) return;
      const { value, source } = scalar;
      // A new scalar, because an anchor may be used under other keys, too.
      if ((typeof value === 'number' || typeof value === 'boolean') && wrong(value, source))
        pair.value = new Scalar(source);
    },
  });
}

/** The mapping of a document; undefined for an empty document, null for what can be no values. */
export function mappingOf(document: Document.Parsed): Values | undefined | null {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return undefined;
  if (!isMap(contents)) return null;
  try {
    return document.toJS({ maxAliasCount: 10_000 }) as Values;
  } catch (error) {
    // Aliases that multiply without end; Helm refuses them, too.
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function isPlain(scalar: Scalar): scalar is Scalar & { source: string } {
  return scalar.type === Scalar.PLAIN && scalar.tag === undefined && scalar.source !== undefined;
}
