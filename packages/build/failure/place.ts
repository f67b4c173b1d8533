import { relative } from 'node:path';
import type { Location } from '@aks-delivery/action/errors';

/**
 * The line of the Dockerfile that buildx prints with an error: its name and first line, then some lines around it, those that
 * are meant marked `>>>` (moby/buildkit, solver/errdefs/source.go). Undefined when the Dockerfile is none of the workspace.
 */
export function dockerfilePlace(
  lines: readonly string[],
  dockerfile: string | undefined,
  workspace: string,
): Location | undefined {
  if (dockerfile === undefined) return undefined;
  const file = relative(workspace, dockerfile);
  const ruler = lines.findIndex((line, index) => /^-{20}$/.test(line) && /^.+:\d+$/.test(lines[index - 1] ?? ''));
  const told =
    /:(\d+)$/.exec(lines[ruler - 1] ?? '')?.[1] ?? /parse error (?:on )?line (\d+)/.exec(lines.join('\n'))?.[1];
  return told === undefined ? { file } : { file, line: Number(told) };
}

/** The lines of the Dockerfile that buildx prints with an error, as they are. */
export function dockerfileExcerpt(lines: readonly string[]): string[] {
  const [from = -1, to = -1] = lines.flatMap((line, index) => (/^-{20}$/.test(line) ? [index] : []));
  return from < 1 || to < 0 ? [] : lines.slice(from - 1, to + 1);
}
