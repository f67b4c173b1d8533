const first = ['apiVersion', 'kind', 'metadata', 'name'];

/** The order of fields in what is shown: what names an object or a list item comes first, the rest by the alphabet. */
export function byName(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : Number(a > b));
}

function rank(name: string): number {
  const at = first.indexOf(name);
  return at < 0 ? first.length : at;
}
