import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer as createHttpsServer, request as httpsRequest } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy of an enterprise: CONNECT only. */
export interface RunningProxy {
  url: string;
  /** Every `host:port` that was asked for, and every plain request as `GET http://…`. */
  asked: string[];
  close(): Promise<void>;
}

/** How it reads what goes through it: with a certificate of its own for every host. */
interface Interception {
  certificate: string;
  privateKey: string;
  /** PEM of the authority behind the real servers. */
  upstreamAuthority: string;
}

export async function startProxy(interception?: Interception): Promise<RunningProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const reader =
    interception &&
    createHttpsServer({ cert: interception.certificate, key: interception.privateKey }, (incoming, response) => {
      const url = `https://${incoming.headers.host}${incoming.url}`;
      const onward = httpsRequest(url, {
        method: incoming.method ?? 'GET',
        headers: incoming.headers,
        ca: interception.upstreamAuthority,
      });
      onward.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      incoming.pipe(onward);
    });
  if (reader !== undefined) await new Promise<void>((resolve) => reader.listen(0, '127.0.0.1', resolve));

  const server = createHttpServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (incoming: IncomingMessage, client: Socket) => {
    asked.push(incoming.url ?? '');
    const [host = '', port] = (incoming.url ?? '').split(':');
    const upstream =
      reader === undefined ? connect(Number(port), host) : connect((reader.address() as AddressInfo).port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    upstream.once('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      reader?.closeAllConnections();
      server.closeAllConnections();
      await Promise.all(
        [server, reader].map((each) => new Promise((resolve) => (each ? each.close(resolve) : resolve(0)))),
      );
    },
  };
}
