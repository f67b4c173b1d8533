import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Authority, createAuthority, type KeyPair } from '../../../lab/cloud/certificates.ts';

let authority: Authority;
let server: KeyPair;
beforeAll(async () => {
  authority = await createAuthority('Lab CA');
  server = await authority.issue({
    commonName: 'lab',
    dnsNames: ['registry.lab', 'localhost'],
    ipAddresses: ['127.0.0.1', '::1'],
    usage: 'server',
  });
});

/** Connects with a client certificate and gives the subject that the server saw. */
async function handshake(client: KeyPair): Promise<{ CN: string; O: string }> {
  const ca = authority.certificate;
  const listener = createServer({ cert: server.certificate, key: server.privateKey, ca, requestCert: true });
  const seen = new Promise<{ CN: string; O: string }>((resolve, reject) => {
    listener.on('secureConnection', (socket) => {
      const { CN, O } = socket.getPeerCertificate().subject;
      resolve({ CN: String(CN), O: String(O) });
    });
    listener.on('tlsClientError', reject);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const socket = connect({ host: '127.0.0.1', port, ca, cert: client.certificate, key: client.privateKey });
  // The server's own error says why it refused; the client only sees the connection end.
  socket.on('error', () => undefined);
  try {
    return await seen;
  } finally {
    socket.destroy();
    listener.close();
  }
}

describe('lab certificates', () => {
  test('names and addresses are those asked for, signed by the authority, valid since the past', () => {
    const leaf = new X509Certificate(server.certificate);
    const root = new X509Certificate(authority.certificate);
    expect(leaf.verify(root.publicKey)).toBe(true);
    expect(leaf.subjectAltName).toBe(
      'DNS:registry.lab, DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1',
    );
    expect(leaf.validFromDate.getTime()).toBeLessThan(Date.now() - 60_000);
    expect(leaf.validToDate.getTime()).toBeGreaterThan(Date.now() + 300 * 86_400_000);
    expect([root.ca, leaf.ca]).toEqual([true, false]);
  });

  test('keys are PKCS#8, which Go reads, and belong to the certificate', () => {
    expect(server.privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    const leaf = new X509Certificate(server.certificate);
    expect(leaf.checkPrivateKey(createPrivateKey(server.privateKey))).toBe(true);
  });

  test('a client certificate carries user and group, as Kubernetes reads them', async () => {
    const client = await authority.issue({
      commonName: 'kubernetes-admin',
      organization: 'system:masters',
      usage: 'client',
    });
    expect(await handshake(client)).toEqual({ CN: 'kubernetes-admin', O: 'system:masters' });
  });

  test('a certificate of another authority is refused', async () => {
    const stranger = await createAuthority('Lab CA');
    const client = await stranger.issue({ commonName: 'kubernetes-admin', usage: 'client' });
    await expect(handshake(client)).rejects.toThrow();
  });

  test.each([
    { usage: 'server' as const, keyUsage: ['1.3.6.1.5.5.7.3.1'] },
    { usage: 'client' as const, keyUsage: ['1.3.6.1.5.5.7.3.2'] },
    { usage: 'both' as const, keyUsage: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'] },
  ])('usage $usage is in the extended key usage', async ({ usage, keyUsage }) => {
    const { certificate } = await authority.issue({ commonName: 'node', usage });
    expect(new X509Certificate(certificate).keyUsage).toEqual(keyUsage);
  });
});
