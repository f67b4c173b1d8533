import type { IncomingMessage } from 'node:http';
import type { ClusterConnection } from './kubeconfig/connection.ts';
import type { KubernetesObject } from './objects.ts';
import { pathOf, type Resource } from './resources.ts';
import { persistent } from './retry.ts';
import { bodyOf, createTransport, type Request } from './transport.ts';

/** Which objects of a collection. Selectors are in Kubernetes' own syntax. */
export interface Selection {
  namespace?: string | undefined;
  labelSelector?: string | undefined;
  fieldSelector?: string | undefined;
}

export interface ObjectList<T> {
  items: T[];
  resourceVersion: string;
}

export interface LogRequest {
  namespace: string;
  pod: string;
  container: string;
  /** The log of the run before the last restart. */
  previous: boolean;
  tailLines: number;
  limitBytes: number;
}

export interface KubernetesClient {
  readonly server: string;
  /** The namespace of the kubeconfig's context. */
  readonly namespace: string;
  /** One object, or undefined when it does not exist. */
  get<T extends KubernetesObject>(
    resource: Resource,
    namespace: string | undefined,
    name: string,
  ): Promise<T | undefined>;
  /** All objects of a selection, page by page. With `metadataOnly` the server sends no spec, status or data. */
  list<T extends KubernetesObject>(
    resource: Resource,
    selection: Selection,
    options?: { metadataOnly?: boolean },
  ): Promise<ObjectList<T>>;
  /** Replaces an object; the server refuses it (kubernetes/conflict) when its resourceVersion is no longer the newest. */
  replace<T extends KubernetesObject>(resource: Resource, object: T): Promise<T>;
  /** Applies a JSON merge patch (RFC 7386). */
  patch<T extends KubernetesObject>(
    resource: Resource,
    namespace: string | undefined,
    name: string,
    patch: unknown,
  ): Promise<T>;
  /** A container's log; undefined when there is none (any more). */
  log(request: LogRequest): Promise<string | undefined>;
  /** Sends a request that the methods above do not cover. `what` completes "The API server could not …". */
  send<T>(request: Omit<Request, 'idleMs'>, what: string): Promise<T>;
  /** Opens a stream, for watch(). The caller reads and ends it. */
  open(path: string, what: string, idleMs: number, signal?: AbortSignal): Promise<IncomingMessage>;
  /** The API server's clock, milliseconds since the epoch. */
  now(): number;
  close(): void;
}

export interface ClientOptions {
  /** For exec plugins and proxies. */
  env: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal | undefined;
  /** How long a server that once answered may be away, in milliseconds: an API server's restart takes up to a minute. */
  patienceMs?: number;
}

const answerMs = 30_000;
const pageSize = 500;

/** A small generic client: get, list, replace, patch, log, and the streams that watch() reads. All errors are UserErrors. */
export function createClient(connection: ClusterConnection, options: ClientOptions): KubernetesClient {
  const transport = createTransport(connection, options.env);
  const { server } = connection;
  const send = persistent(transport, server, options.patienceMs ?? 60_000);

  async function json<T>(request: Omit<Request, 'idleMs'>, what: string): Promise<T> {
    const answer = await send({ signal: options.signal, ...request, idleMs: answerMs }, what);
    return JSON.parse(await bodyOf(answer)) as T;
  }

  return {
    server,
    namespace: connection.namespace,
    async get<T extends KubernetesObject>(resource: Resource, namespace: string | undefined, name: string) {
      try {
        return await json<T>(
          { method: 'GET', path: pathOf(resource, namespace, name) },
          `get ${resource.kind} ${name}`,
        );
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    },
    async list<T extends KubernetesObject>(
      resource: Resource,
      selection: Selection,
      listOptions?: { metadataOnly?: boolean },
    ) {
      const accept =
        listOptions?.metadataOnly === true
          ? 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1'
          : 'application/json';
      const items: T[] = [];
      for (let next: string | undefined; ; ) {
        const query = queryOf({ ...selectors(selection), limit: String(pageSize), continue: next });
        const page = await json<{ items: T[] | null; metadata: { resourceVersion: string; continue?: string } }>(
          { method: 'GET', path: pathOf(resource, selection.namespace) + query, headers: { accept } },
          `list ${resource.plural}${inNamespace(selection)}`,
        );
        for (const item of page.items ?? []) items.push(named(item, resource));
        next = page.metadata.continue || undefined;
        if (next === undefined) return { items, resourceVersion: page.metadata.resourceVersion };
      }
    },
    replace: (resource, object) =>
      json(
        {
          method: 'PUT',
          path: pathOf(resource, object.metadata.namespace, object.metadata.name),
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(object),
        },
        `update ${resource.kind} ${object.metadata.name}`,
      ),
    patch: (resource, namespace, name, patch) =>
      json(
        {
          method: 'PATCH',
          path: pathOf(resource, namespace, name),
          headers: { 'content-type': 'application/merge-patch+json' },
          body: JSON.stringify(patch),
        },
        `patch ${resource.kind} ${name}`,
      ),
    async log({ namespace, pod, container, previous, tailLines, limitBytes }) {
      const query = queryOf({
        container,
        previous: previous ? 'true' : undefined,
        tailLines: `${tailLines}`,
        limitBytes: `${limitBytes}`,
      });
      const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log${query}`;
      try {
        return await bodyOf(
          await send(
            { method: 'GET', path, idleMs: answerMs, headers: { accept: '*/*' } },
            `read the log of pod ${pod}`,
          ),
        );
      } catch (error) {
        // 400: the container has not started, or has no previous run; 404: the pod is gone.
        if (isNotFound(error) || (error as { status?: number }).status === 400) return undefined;
        throw error;
      }
    },
    send: json,
    open: (path, what, idleMs, signal) => send({ method: 'GET', path, idleMs, signal }, what),
    now: () => Date.now() + transport.skew(),
    close: () => transport.close(),
  };
}

export function isNotFound(error: unknown): boolean {
  return (error as { status?: number } | null)?.status === 404;
}

export function isForbidden(error: unknown): boolean {
  return (error as { status?: number } | null)?.status === 403;
}

/** The query parameters of a selection. */
export function selectors(selection: Selection): Record<string, string | undefined> {
  return { labelSelector: selection.labelSelector, fieldSelector: selection.fieldSelector };
}

/** ` in namespace shop`, for messages. */
export function inNamespace({ namespace }: Selection): string {
  return namespace === undefined ? '' : ` in namespace ${namespace}`;
}

export function queryOf(parameters: Record<string, string | undefined>): string {
  const pairs = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** Items of a list carry no kind of their own; the code that judges them needs it. */
function named<T extends KubernetesObject>(item: T, resource: Resource): T {
  item.kind = resource.kind;
  return item;
}
