import { UserError } from '@aks-delivery/action/errors';
import { type Finished, run } from '@aks-delivery/action/process';
import { gateProblem } from '../causes.ts';
import { type Leniency, leniencyOf, verifyArguments, verifyEnvironment } from './arguments.ts';
import { problemOf, subjectIn } from './outcome.ts';
import type { SignatureRule } from './rule.ts';

/** A signature that holds. */
export interface Verified {
  /** The key as the user named it, or the identity: the certificate's own where cosign tells it, else the one that was asked for. */
  signer: string;
  /** Of the identity; undefined for a key. */
  issuer: string | undefined;
  /** What was not looked at. */
  without: Leniency;
}

/** What running cosign needs. */
export interface CosignPlace {
  /** With the registry's credentials by DOCKER_CONFIG. */
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  log: { info(line: string): void };
}

/**
 * Verifies the signature of an image with the cosign on PATH. The reference has to be by digest: a tag could mean another image by the
 * time that it is used. Throws UserErrors `gate/cosign-missing`, `gate/cosign-failed`, `gate/registry-denied`, `gate/unsigned`,
 * `gate/signature-invalid`, and the signal's reason.
 */
export async function verifySignature(rule: SignatureRule, reference: string, place: CosignPlace): Promise<Verified> {
  const without = leniencyOf(rule);
  if (without.log) {
    place.log.info(`${rule.root?.path} lists no transparency log, so none is asked for the signature.`);
  }
  const certified = rule.by === 'identity';
  let ended = await cosign(
    verifyArguments(rule, reference, certified && without.log && rule.root?.timestamps === true),
    place,
  );
  // A log of the newer kind (Rekor 2) gives no time of its own; then a timestamp authority's is asked for, which is no less.
  if (certified && ended.code !== 0 && /integrated timestamps/.test(ended.stderr)) {
    ended = await cosign(verifyArguments(rule, reference, true), place);
  }
  place.signal.throwIfAborted();
  const problem = problemOf(ended, rule, reference);
  if (problem !== undefined) throw problem;
  if (rule.by === 'key') return { signer: rule.key.name, issuer: undefined, without };
  return { signer: subjectIn(ended.stdout) ?? rule.identity.name, issuer: rule.identity.issuer, without };
}

async function cosign(args: readonly string[], { env, signal }: CosignPlace): Promise<Finished> {
  try {
    return await run('cosign', args, { env: verifyEnvironment(env), signal });
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'process/not-started') throw error;
    throw gateProblem(
      'gate/cosign-missing',
      'There is no cosign on PATH, which a check of signatures needs.',
      'Add a step "uses: sigstore/cosign-installer@v4" before this one, or install cosign on the runner.',
      { cause: error },
    );
  }
}
