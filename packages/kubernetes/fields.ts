/** A mapping of YAML or JSON of which nothing is known yet. */
export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The mappings of a list, none when it is no list. */
export function entriesOf(list: unknown): Fields[] {
  return Array.isArray(list) ? (list as unknown[]).filter(isFields) : [];
}

/** The text under a key; undefined when it is empty or no text. */
export function textOf(fields: Fields, key: string): string | undefined {
  const value = fields[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
