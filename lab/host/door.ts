import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { stateFolder } from '../paths.ts';

/**
 * The supervisor's door: HTTP over a socket in the lab's own folder, which only root may enter. A path leads into the
 * lab's network namespace, where an address of this machine would not.
 */
const socketPath = join(stateFolder, 'supervisor.sock');

/** What the supervisor can be told to do with a component: start one of the extras, or stop and start any. */
export type Order = 'start' | 'restart';

/** Lets the supervisor answer `POST /ORDER/NAME[/DOWN]`. Rejections become an answer with their sentence. */
export async function openDoor(obey: (order: string, name: string, downMs: number) => Promise<void>): Promise<void> {
  const server = createServer((incoming, response) => {
    const [order = '', name = '', down = '0'] = (incoming.url ?? '').split('/').slice(1).map(decodeURIComponent);
    obey(order, name, Number(down)).then(
      () => response.writeHead(204).end(),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  }).listen(socketPath);
  await once(server, 'listening');
}

/**
 * Gives the running lab's supervisor an order and waits until it is carried out. Rejects with the supervisor's sentence.
 * @param downMs how long a component that is restarted stays away before it is started again
 */
export function knock(order: Order, name: string, downMs = 0): Promise<void> {
  const path = `/${[order, name, String(downMs)].map(encodeURIComponent).join('/')}`;
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath, path, method: 'POST' }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => (answer.statusCode === 204 ? resolve() : reject(new Error(text))));
      answer.on('error', reject);
    });
    outgoing.on('error', reject).end();
  });
}
