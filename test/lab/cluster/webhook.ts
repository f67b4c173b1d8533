import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createAuthority } from '../../../lab/cloud/certificates.ts';
import { network } from '../../../lab/network.ts';

export interface Webhook {
  readonly url: string;
  /** Base64 of the authority's certificate, as a webhook configuration holds it. */
  readonly authority: string;
  close(): Promise<void>;
}

/** A policy engine that refuses everything, on this machine's end of the cable, where the API server reaches it. */
export async function startDenyingWebhook(message: string): Promise<Webhook> {
  const authority = await createAuthority('Policy engine');
  const address = network.hostAddress;
  const { certificate, privateKey } = await authority.issue({
    commonName: address,
    ipAddresses: [address],
    usage: 'server',
  });
  const server = createServer({ cert: certificate, key: privateKey }, async (request, response) => {
    const { request: review } = JSON.parse(await text(request)) as { request: { uid: string } };
    const answer = { uid: review.uid, allowed: false, status: { message } };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ apiVersion: 'admission.k8s.io/v1', kind: 'AdmissionReview', response: answer }));
  });
  server.listen(0, address);
  await once(server, 'listening');
  return {
    url: `https://${address}:${(server.address() as AddressInfo).port}/`,
    authority: Buffer.from(authority.certificate).toString('base64'),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
