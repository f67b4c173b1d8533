/** What buildx and BuildKit put before an error on its way to us; the third is of BuildKit before 0.10, in Docker before 23. */
const wrapping =
  /^(?:failed to build: |failed to solve: |rpc error: code = \w+ desc = failed to solve with frontend \S+: |failed to create LLB definition: |Error response from daemon: )+/;

/** The last error of buildx without its usual beginning. */
export function essence(lines: readonly string[]): string {
  const text = lines.join('\n');
  const at = text.lastIndexOf('ERROR: ');
  return text
    .slice(at < 0 ? 0 : at + 'ERROR: '.length)
    .replace(wrapping, '')
    .trim();
}
