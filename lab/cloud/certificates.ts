import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import type { Extension, X509Certificate } from '@peculiar/x509';
import * as x509 from '@peculiar/x509';

/** A certificate and its key, both PEM; the key is PKCS#8, which Go, OpenSSL and Node all read. */
export interface KeyPair {
  certificate: string;
  privateKey: string;
}

export interface CertificateRequest {
  commonName: string;
  /** Kubernetes reads it as the group of a client certificate, for example `system:masters`. */
  organization?: string;
  dnsNames?: readonly string[];
  ipAddresses?: readonly string[];
  usage: 'server' | 'client' | 'both';
}

export interface Authority extends KeyPair {
  issue(request: CertificateRequest): Promise<KeyPair>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const hour = 3_600_000;
const year = 365 * 24 * hour;

// Starting an hour ago keeps a certificate valid for a process whose clock lags a little behind.
function validity(): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now - hour), notAfter: new Date(now + year) };
}

// RFC 5280 wants a positive integer: a set bit on top would make it negative, a zero byte would be cut off.
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes.toString('hex');
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function pem(certificate: X509Certificate, keys: webcrypto.CryptoKeyPair): Promise<KeyPair> {
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate: `${certificate.toString('pem')}\n`,
    privateKey: `${x509.PemConverter.encode(key, 'PRIVATE KEY')}\n`,
  };
}

function usages(usage: CertificateRequest['usage']): string[] {
  const all = { server: x509.ExtendedKeyUsage.serverAuth, client: x509.ExtendedKeyUsage.clientAuth };
  return usage === 'both' ? [all.server, all.client] : [all[usage]];
}

function alternativeNames(request: CertificateRequest): Extension[] {
  const names = [
    ...(request.dnsNames ?? []).map((value) => ({ type: 'dns' as const, value })),
    ...(request.ipAddresses ?? []).map((value) => ({ type: 'ip' as const, value })),
  ];
  return names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : [];
}

/**
 * Makes a certificate authority (EC P-256, valid from an hour ago for a year).
 * It may sign leaf certificates only.
 */
export async function createAuthority(name: string): Promise<Authority> {
  const keys = await newKeys();
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: [{ CN: [name] }],
    ...validity(),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });

  return {
    ...(await pem(root, keys)),
    async issue(request) {
      const leaf = await newKeys();
      const organization = request.organization === undefined ? [] : [{ O: [request.organization] }];
      const certificate = await x509.X509CertificateGenerator.create({
        serialNumber: serialNumber(),
        issuer: root.subjectName,
        subject: [...organization, { CN: [request.commonName] }],
        ...validity(),
        signingAlgorithm: algorithm,
        signingKey: keys.privateKey,
        publicKey: leaf.publicKey,
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
          new x509.ExtendedKeyUsageExtension(usages(request.usage)),
          await x509.SubjectKeyIdentifierExtension.create(leaf.publicKey),
          await x509.AuthorityKeyIdentifierExtension.create(keys.publicKey),
          ...alternativeNames(request),
        ],
      });
      return pem(certificate, leaf);
    },
  };
}
