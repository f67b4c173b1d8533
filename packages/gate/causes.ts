import { type Cause, type Location, UserError } from '@aks-delivery/action/errors';

/** Why a gate stays shut. Codes are stable: workflows branch on them. */
export const gateCauses = [
  {
    code: 'gate/input-conflict',
    means: 'Inputs of the gate contradict each other, or one lacks the other.',
    fix: 'Give what the error names.',
  },
  {
    code: 'gate/key-unreadable',
    means: 'The public key or the trusted root cannot be read, or is none.',
    fix: 'Check the path and the content of the file.',
  },
  {
    code: 'gate/cosign-missing',
    means: 'There is no cosign on PATH.',
    fix: 'Add a step with sigstore/cosign-installer before.',
  },
  {
    code: 'gate/cosign-failed',
    means: 'cosign ended without a verdict on the signature.',
    fix: 'Read what it says in the job summary.',
  },
  {
    code: 'gate/registry-denied',
    means: 'The registry does not let cosign read the image or its signatures.',
    fix: 'Grant AcrPull, or Container Registry Repository Reader with ABAC, on the source registry.',
  },
  {
    code: 'gate/unsigned',
    means: 'The image has no signature.',
    fix: 'Sign the digest with cosign in the job that builds it.',
  },
  {
    code: 'gate/signature-invalid',
    means: 'The image is signed, but not by the key or the identity that is asked for.',
    fix: 'Find out who has signed it; correct the inputs only when that is who should have.',
  },
  {
    code: 'gate/scan-unreadable',
    means:
      'A scan report is missing, empty, cut off, too large, of an unknown format, or of a scan that did not end well.',
    fix: 'Have the scanner write its report again, as JSON or SARIF.',
  },
  {
    code: 'gate/scan-other-image',
    means: 'A scan report is about something else than the image.',
    fix: 'Scan the image by its digest.',
  },
  {
    code: 'gate/ignore-invalid',
    means: 'The ignore file has an entry that is not written as it must be.',
    fix: 'Give each entry an id, an end date and a reason.',
  },
  {
    code: 'gate/vulnerable',
    means: 'The scan found vulnerabilities at or above the threshold that nobody has accepted.',
    fix: 'Update the packages, or accept the finding for a limited time in the ignore file.',
  },
] as const satisfies Cause[];

export type GateCause = (typeof gateCauses)[number]['code'];

/** A UserError whose code has a row in the table above (the compiler checks it). */
export function gateProblem(
  code: GateCause,
  message: string,
  fix: string,
  more: { evidence?: string; location?: Location; cause?: unknown } = {},
): UserError {
  return new UserError({ code, message, fix, ...more });
}
