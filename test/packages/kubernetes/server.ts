import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, type KubernetesClient } from '@aks-delivery/kubernetes';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** An API server that answers each request with the next answer, and remembers what was asked. */
export interface Script {
  client: KubernetesClient;
  asked: string[];
  close(): Promise<void>;
}

export async function serve(answers: Answer[], token = 'secret'): Promise<Script> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const answer = answers.shift();
    if (answer === undefined) response.writeHead(500).end('no answer is left');
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const connection = { name: 'test', server: `http://127.0.0.1:${port}`, namespace: 'prod', credential: { token } };
  const client = createClient(connection, { env: {}, patienceMs: 3_000 });
  return {
    client,
    asked,
    close: async () => {
      client.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const json =
  (body: unknown, status = 200): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** A watch that sends these lines and ends. */
export const stream =
  (...lines: unknown[]): Answer =>
  (_, response) =>
    void response.writeHead(200).end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

/** A connection that is cut without an answer. */
export const cut: Answer = (_, response) => void response.socket?.destroy();

/** A change of protocols, which nobody asked for. */
export const switching: Answer = (_, response) =>
  void response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n');

export const listOf = (resourceVersion: string, ...names: string[]): Answer =>
  json({ metadata: { resourceVersion }, items: names.map((name) => ({ metadata: { name, resourceVersion } })) });
