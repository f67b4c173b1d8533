/** Pure: path of the next page, by a Link header with rel="next" (RFC 8288); undefined on the last one. */
export function nextPage(link: string | string[] | undefined): string | undefined {
  const text = Array.isArray(link) ? link.join(', ') : link;
  return /<([^>]+)>\s*;[^,]*\brel="?next"?/i.exec(text ?? '')?.[1];
}
