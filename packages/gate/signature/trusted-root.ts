import type { UserError } from '@aks-delivery/action/errors';
import { gateProblem } from '../causes.ts';
import { type File, textOfFile } from '../file.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';

/** A Sigstore of one's own, as a trusted_root.json describes it. */
export interface TrustedRoot extends File {
  /** It has transparency logs (Rekor). */
  logs: boolean;
  /** It has logs of certificates. */
  certificateLogs: boolean;
  /** It has authorities that sign timestamps. */
  timestamps: boolean;
}

/** Reads a trusted root. Throws a UserError `gate/key-unreadable`. */
export async function readTrustedRoot(file: File): Promise<TrustedRoot> {
  return trustedRootIn(await textOfFile(file, (why) => unreadable(file.path, why)), file);
}

/**
 * Pure: what parts of Sigstore a trusted root has. Names of the fields: sigstore/protobuf-specs, sigstore_trustroot.proto, as
 * protobuf's JSON. Throws a UserError `gate/key-unreadable`.
 */
export function trustedRootIn(text: string, file: File): TrustedRoot {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw unreadable(file.path, 'it is no JSON');
  }
  const { mediaType, tlogs, ctlogs, timestampAuthorities } = fieldsOf(document);
  if (!textOf(mediaType).startsWith('application/vnd.dev.sigstore.trustedroot')) {
    throw unreadable(file.path, 'it has not the media type of one');
  }
  return {
    ...file,
    logs: listOf(tlogs).length > 0,
    certificateLogs: listOf(ctlogs).length > 0,
    timestamps: listOf(timestampAuthorities).length > 0,
  };
}

function unreadable(path: string, why: string): UserError {
  return gateProblem(
    'gate/key-unreadable',
    `The trusted root ${path} cannot be used: ${why}.`,
    'Write it with "cosign trusted-root create", or take trusted_root.json of your Sigstore.',
  );
}
