/** JSON of which nothing is known yet. Whatever is missing or of another type reads as empty. */
export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The texts of a list. */
export function textsOf(value: unknown): string[] {
  return listOf(value).map(textOf).filter(Boolean);
}

const digest = /sha256:[0-9a-f]{64}/;

/** The digest at the end of a reference, or a digest alone. */
export function digestIn(text: string): string | undefined {
  return new RegExp(`(?:^|@|/)(${digest.source})$`).exec(text)?.[1];
}
