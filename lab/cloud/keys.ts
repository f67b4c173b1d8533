import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';

/** An issuer's signing key: signs tokens and gives the public half as a key set. */
export interface SigningKey {
  keySet: JSONWebKeySet;
  sign(claims: JWTPayload): Promise<string>;
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return exportJWK(privateKey);
}

async function savedKey(file: string): Promise<JWK> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw error;
    }
  }
  const key = await newKey();
  await writeFile(file, JSON.stringify(key), { mode: 0o600, flag: 'wx' });
  return key;
}

/**
 * An RS256 key, the only algorithm that Entra ID takes from issuers and uses itself. With a state folder the key is kept
 * there (0600), so that tokens and the API server's trust survive a restart of the stand-ins.
 */
export async function signingKey(name: string, stateFolder?: string): Promise<SigningKey> {
  const key = await (stateFolder === undefined ? newKey() : savedKey(join(stateFolder, `${name}-signing-key.json`)));
  const { kty, n, e } = key;
  if (kty !== 'RSA' || n === undefined || e === undefined) {
    throw new Error(`The saved signing key of ${name} is not an RSA key; delete it and start again.`);
  }
  const publicKey = { kty, n, e };
  const kid = await calculateJwkThumbprint(publicKey);
  const privateKey = (await importJWK(key, 'RS256')) as CryptoKey;
  return {
    keySet: { keys: [{ ...publicKey, kid, use: 'sig', alg: 'RS256' }] },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey),
  };
}
