import type { UserError } from '@aks-delivery/action/errors';
import { gateProblem } from '../causes.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';
import type { SignatureRule } from './rule.ts';

/** How cosign ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** cosign's exit codes (cmd/cosign/errors/exit_codes.go). For what has none of its own it is 1. */
const exits = { unsigned: 10, noMatch: 12, noCertificate: 13 };
const wrong = /no matching (?:signatures|attestations)/i;
/** The signature is of another key, or the certificate of another identity; without these words it is something else that fails. */
const otherSigner =
  /accepted signatures do not match|invalid signature|failed to verify (?:signature|certificate identity)/i;
const missing = /no signatures (?:found|associated)|no valid bundles exist/i;
const denied = /\b(?:UNAUTHORIZED|DENIED|401|403)\b|authentication required|error getting credentials/;
const evidenceLimit = 20;

/** Pure: why a signature was not verified, as an error; undefined when it was: cosign says so, and lists what it verified. */
export function problemOf(
  { code, stdout, stderr }: Ended,
  rule: SignatureRule,
  reference: string,
): UserError | undefined {
  if (code === 0 && verifiedIn(stdout).length > 0) return undefined;
  const told = evidenceOf(stderr);
  const evidence = { evidence: told };
  // An image that the registry does not show has no signature either.
  if (denied.test(stderr)) {
    return gateProblem(
      'gate/registry-denied',
      `The registry does not let cosign read ${reference} or its signatures.`,
      'Grant the identity of azure-login AcrPull, or Container Registry Repository Reader with ABAC, on the source registry.',
      evidence,
    );
  }
  if (code === exits.unsigned || missing.test(stderr)) {
    return gateProblem(
      'gate/unsigned',
      `${reference} has no signature that cosign finds, and ${whoOf(rule)} should have signed it.`,
      'Sign this digest with cosign in the job that builds it; signatures in the bundle format need cosign 3 here, too.',
      evidence,
    );
  }
  if (code === exits.noMatch || code === exits.noCertificate || wrong.test(stderr)) {
    const other = presented(stderr);
    return gateProblem(
      'gate/signature-invalid',
      other !== '' || otherSigner.test(stderr)
        ? `${reference} is signed, but not by ${whoOf(rule)}${other}.`
        : `${reference} has a signature, but it does not prove that it is by ${whoOf(rule)}: ${lastLine(told)}.`,
      'Find out who has signed it and how, and correct the inputs only when that is as it should be.',
      evidence,
    );
  }
  return gateProblem(
    'gate/cosign-failed',
    `cosign could not tell whether ${reference} is signed: ${lastLine(told) || `it ended with ${code ?? 'a signal'}`}.`,
    'Follow what cosign says; it needs the internet for the public Sigstore, and has to be new enough to know a trusted root.',
    evidence,
  );
}

/** Pure: who had to sign. */
export function whoOf(rule: SignatureRule): string {
  return rule.by === 'key' ? `the key ${rule.key.name}` : `${rule.identity.name} (issuer ${rule.identity.issuer})`;
}

/**
 * Pure: who the certificate names instead, when cosign tells. Words of sigstore-go (pkg/verify/certificate_identity.go) for bundles,
 * and of cosign (pkg/cosign/verify.go) for signatures under a tag.
 */
function presented(stderr: string): string {
  const bundle = /expected (SAN|issuer) value (?:to match regex )?".*?", got "(.*?)"/.exec(stderr);
  if (bundle !== null)
    return `: the certificate ${bundle[1] === 'SAN' ? 'is for' : 'comes from the issuer'} ${bundle[2]}`;
  const tagged = /got subjects \[(.*?)\] with issuer (\S+)/.exec(stderr);
  return tagged === null ? '' : `: the certificate is for ${tagged[1]} (issuer ${tagged[2]})`;
}

/** Pure: the identity that cosign prints for signatures under a tag; for bundles it prints none. */
export function subjectIn(stdout: string): string | undefined {
  const optional = verifiedIn(stdout).map((each) => fieldsOf(fieldsOf(each).optional));
  return optional.map(({ Subject }) => textOf(Subject)).find(Boolean);
}

/** The signatures that hold, as `--output=json` lists them. */
function verifiedIn(stdout: string): readonly unknown[] {
  try {
    return listOf(JSON.parse(stdout));
  } catch {
    return [];
  }
}

const lastLine = (text: string): string => (text.split('\n').at(-1) ?? '').replace(/\.$/, '');

function evidenceOf(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('WARNING:'));
  return lines
    .slice(-evidenceLimit)
    .join('\n')
    .replaceAll(/^(?:\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d )?(?:main\.go:\d+: )?error during command execution: /gm, '');
}
