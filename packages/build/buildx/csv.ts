/** One field of the comma-separated options that buildx reads with Go's encoding/csv. */
export function field(text: string): string {
  return /[",\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
