/**
 * A line of `--progress=rawjson`: BuildKit's SolveStatus as JSON (github.com/moby/buildkit, client/graph.go). Only what is read
 * here. `data`, `short` and `detail` are base64.
 */
export interface SolveStatus {
  vertexes?: readonly Vertex[];
  /** Parts of a node's work, such as `pushing layers`. */
  statuses?: readonly { id?: string; started?: string; completed?: string }[];
  logs?: readonly { vertex?: string; stream?: number; data?: string }[];
  warnings?: readonly {
    short?: string;
    detail?: readonly string[];
    url?: string;
    sourceInfo?: { filename?: string };
    range?: readonly { start?: { line?: number } }[];
  }[];
}

/** One node of the build's graph. It is told again at every change, and may be started and completed several times. */
export interface Vertex {
  digest?: string;
  name?: string;
  /** RFC 3339. */
  started?: string;
  completed?: string;
  cached?: boolean;
  error?: string;
}

/** A line of buildx's standard error as a status; undefined when it is a line for people. */
export function parseStatus(line: string): SolveStatus | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as SolveStatus;
  } catch {
    return undefined;
  }
}

export const fromBase64 = (text: string | undefined): string => Buffer.from(text ?? '', 'base64').toString('utf8');
