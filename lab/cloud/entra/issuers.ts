import type { JSONWebKeySet } from 'jose';
import type { Reply } from '../http.ts';
import type { Cloud } from '../stand-in.ts';

/** A federated credential for an issuer that is not the lab's GitHub, such as a cluster. */
export interface IssuerTrust {
  clientId: string;
  issuer: string;
  subject: string;
  audience: string;
  /** What the issuer publishes under its jwks_uri. */
  keys: JSONWebKeySet;
}

/** Whose assertions Entra ID can verify. */
export interface Issuers {
  /** The published keys of an issuer; undefined when it cannot be reached. */
  keysOf(issuer: string): JSONWebKeySet | undefined;
  /** Adds a federated credential and the keys of its issuer. */
  trust(body: unknown): Reply;
}

function isTrust(body: unknown): body is IssuerTrust {
  const fields = (body ?? {}) as Partial<Record<keyof IssuerTrust, unknown>>;
  const texts = [fields.clientId, fields.issuer, fields.subject, fields.audience];
  return texts.every((text) => typeof text === 'string' && text !== '') && typeof fields.keys === 'object';
}

/** The lab's GitHub, and what is added to it by the control API. */
export function trustedIssuers(cloud: Cloud): Issuers {
  const published = new Map<string, JSONWebKeySet>();
  return {
    keysOf: (issuer) => (issuer === cloud.url('github') ? cloud.key('github').keySet : published.get(issuer)),
    trust(body) {
      if (!isTrust(body)) {
        throw new Error('A trusted issuer needs clientId, issuer, subject, audience and keys.');
      }
      const application = cloud.world.applications.find(({ clientId }) => clientId === body.clientId);
      if (application === undefined) {
        throw new Error(`No application has the client id ${body.clientId}.`);
      }
      const { issuer, subject, audience, keys } = body;
      application.federatedCredentials.push({ name: subject, issuer, subject, audiences: [audience] });
      published.set(issuer, keys);
      return { status: 204 };
    },
  };
}
