import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** What a stand-in sees of a request: read whole, with the query's keys and values decoded. */
export interface Request {
  method: string;
  /** As sent, still percent-encoded, without the query. */
  path: string;
  /** Official clients encode keys too (`api%2Dversion`), which URLSearchParams undoes. */
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Empty when the stand-in takes this request as a stream. */
  body: string;
  stream?: Readable;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** Objects are sent as JSON; a stream goes through as it is, with the headers given. */
  body?: string | object | Readable;
}

export type Handler = (request: Request) => Reply | Promise<Reply>;

/** The names in braces of a path pattern. */
type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

export type Params<Path extends string> = Record<Names<Path>, string>;

export interface Route {
  method: string;
  /** Gives the path's parameters when the path fits, else undefined. */
  match(path: string): Record<string, string> | undefined;
  handle(request: Request, params: Record<string, string>): Reply | Promise<Reply>;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Matches paths such as `/subscriptions/{subscription}/resourceGroups/{group}`. Letter case is ignored, because ARM and
 * Entra ID ignore it and clients differ; a slash at the end is allowed for the same reason.
 */
export function pathMatcher<const Path extends string>(path: Path): (actual: string) => Params<Path> | undefined {
  const escaped = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const pattern = new RegExp(`^${escaped}/?$`, 'i');
  return (actual) => {
    const found = pattern.exec(actual);
    if (found === null) {
      return undefined;
    }
    const entries = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(value)]);
    return Object.fromEntries(entries) as Params<Path>;
  };
}

/** A route whose handler gets the path's parameters by name. */
export function route<const Path extends string>(
  method: string,
  path: Path,
  handle: (request: Request, params: Params<Path>) => Reply | Promise<Reply>,
): Route {
  const match = pathMatcher(path);
  return { method, match, handle: (request, params) => handle(request, params as Params<Path>) };
}

/** Tries the routes in order; what fits none of them goes to `otherwise`. */
export function router(routes: readonly Route[], otherwise: Handler): Handler {
  return (request) => {
    for (const candidate of routes) {
      const params = candidate.method === request.method ? candidate.match(request.path) : undefined;
      if (params !== undefined) {
        return candidate.handle(request, params);
      }
    }
    return otherwise(request);
  };
}

/** The token of an `Authorization: Bearer …` header; the scheme's case does not matter (RFC 9110, 11.1). */
export function bearerToken(request: Request): string | undefined {
  return /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
