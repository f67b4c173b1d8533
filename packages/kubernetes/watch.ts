import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { inNamespace, type KubernetesClient, queryOf, type Selection, selectors } from './client.ts';
import { apiError, isTransient } from './errors.ts';
import type { KubernetesObject } from './objects.ts';
import { pathOf, type Resource } from './resources.ts';

/** `SYNC` replaces everything known about the selection; the others change one object. */
export type WatchEvent<T> = { type: 'SYNC'; objects: T[] } | { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: T };

type Line<T> =
  | { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: T }
  | { type: 'BOOKMARK'; object: KubernetesObject }
  | { type: 'ERROR'; object: { code?: number; message?: string } };

const streamSeconds = 300;
/** The server sends a bookmark about once a minute: two missed ones mean a dead connection. */
const idleMs = 150_000;

/**
 * Follows a selection: one list, then changes as they happen, without end. A lost connection is resumed from the last known
 * resourceVersion; when that is too old (410 Gone) the selection is listed again. Ends by `signal` (throws its reason) or by
 * an error that waiting does not cure.
 */
export async function* watch<T extends KubernetesObject>(
  client: KubernetesClient,
  resource: Resource,
  selection: Selection,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent<T>> {
  while (true) {
    const { items, resourceVersion } = await client.list<T>(resource, selection);
    signal.throwIfAborted();
    yield { type: 'SYNC', objects: items };
    yield* changesSince<T>(client, resource, selection, resourceVersion, signal);
  }
}

/** Yields changes until the version is too old to go on from. */
async function* changesSince<T extends KubernetesObject>(
  client: KubernetesClient,
  resource: Resource,
  selection: Selection,
  start: string,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent<T>> {
  let version = start;
  while (true) {
    const opened = Date.now();
    const query = queryOf({
      ...selectors(selection),
      watch: 'true',
      allowWatchBookmarks: 'true',
      timeoutSeconds: String(streamSeconds),
      resourceVersion: version,
    });
    const what = `watch ${resource.plural}${inNamespace(selection)}`;
    let stream: IncomingMessage;
    try {
      stream = await client.open(pathOf(resource, selection.namespace) + query, what, idleMs, signal);
    } catch (error) {
      if ((error as { status?: number }).status === 410) return;
      throw error;
    }
    try {
      for await (const text of lines(stream)) {
        const line = JSON.parse(text) as Line<T>;
        if (line.type === 'ERROR') {
          if (line.object.code === 410) return;
          throw apiError(line.object.code ?? 500, JSON.stringify(line.object), what, client.server);
        }
        version = line.object.metadata.resourceVersion ?? version;
        if (line.type === 'BOOKMARK') continue;
        line.object.kind = resource.kind;
        yield line;
      }
    } catch (error) {
      signal.throwIfAborted();
      // The stream broke, by a restart of the server for instance: open() has the patience for what comes next.
      if (!isTransient(error)) throw error;
    } finally {
      stream.destroy();
    }
    signal.throwIfAborted();
    // A server that ends every stream at once must not be asked in a tight loop.
    if (Date.now() - opened < 1_000) await sleep(1_000, undefined, { signal });
  }
}

async function* lines(stream: IncomingMessage): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + (chunk as string)).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part !== '') yield part;
  }
}
