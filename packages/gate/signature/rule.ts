import type { TrustedRoot } from './trusted-root.ts';

/** What a gate asks of a signature. */
export type SignatureRule =
  | { by: 'key'; key: Key; root?: TrustedRoot }
  | { by: 'identity'; identity: Identity; root?: TrustedRoot };

export interface Key {
  /** As the user wrote it: a path, or the URI of a KMS. */
  name: string;
  /** What cosign gets: an absolute path, or the URI. */
  reference: string;
}

/** Who a certificate of Fulcio speaks for. */
export interface Identity {
  /** As the user wrote it: the identity, or a regular expression between slashes. */
  name: string;
  /** Go's syntax (RE2), without the slashes; undefined for an identity that is written out. */
  pattern: string | undefined;
  /** URL of the OIDC issuer that vouches for it. */
  issuer: string;
}

/** The key management services that cosign knows (docs.sigstore.dev/cosign/key_management). */
const services = /^(?:azurekms|awskms|gcpkms|hashivault):\/\/./;

/** Pure: whether a key is held by a service, and not a file. */
export function isServiceKey(text: string): boolean {
  return services.test(text);
}

/** Pure: whether a text has a scheme, so that it cannot be meant as a path. */
export function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

/** Pure: an identity as it is written in the input. */
export function identityOf(text: string, issuer: string): Identity {
  const pattern = /^\/(.+)\/$/s.exec(text)?.[1];
  return { name: text, pattern, issuer };
}
