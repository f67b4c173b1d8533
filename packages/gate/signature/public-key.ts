import type { UserError } from '@aks-delivery/action/errors';
import { gateProblem } from '../causes.ts';
import { fileIn, textOfFile } from '../file.ts';
import { hasScheme, isServiceKey, type Key } from './rule.ts';

/**
 * A public key by the path of its PEM file in the workspace, or by the URI of a KMS, which cosign asks itself. Throws UserErrors
 * `gate/key-unreadable` and `gate/input-conflict`.
 */
export async function readPublicKey(name: string, workspace: string): Promise<Key> {
  if (isServiceKey(name)) return { name, reference: name };
  if (hasScheme(name)) throw unreadable(name, 'only azurekms, awskms, gcpkms and hashivault are known beside files');
  const file = await fileIn(workspace, name, 'verify-key');
  const text = await textOfFile(file, (why) => unreadable(name, why));
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text))
    throw unreadable(name, 'it holds a private key, which belongs nowhere near here');
  if (!/-----BEGIN [A-Z ]*PUBLIC KEY-----/.test(text)) throw unreadable(name, 'it holds no public key in PEM format');
  return { name, reference: file.absolute };
}

function unreadable(name: string, why: string): UserError {
  return gateProblem(
    'gate/key-unreadable',
    `The key ${name} cannot be used: ${why}.`,
    'Give the path of the public key that "cosign generate-key-pair" wrote (cosign.pub), or a URI such as azurekms://vault.vault.azure.net/key.',
  );
}
