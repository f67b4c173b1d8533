import type { SignatureRule } from './rule.ts';

/** What is not looked at, because the trusted root has no such part. */
export interface Leniency {
  /** Whether the signature is in a transparency log. */
  log: boolean;
  /** Whether the certificate is in a log of certificates. */
  certificateLog: boolean;
}

/**
 * Pure: what a rule does not ask for. With the public Sigstore everything is asked for. A Sigstore of one's own may have no logs:
 * then its trusted root lists none, and cosign would find nothing to check against.
 */
export function leniencyOf({ by, root }: SignatureRule): Leniency {
  if (root === undefined) return { log: false, certificateLog: false };
  return { log: !root.logs, certificateLog: by === 'identity' && !root.certificateLogs };
}

/**
 * Pure: the arguments of cosign. Values stand in one argument with their flag, so that none can be taken for a flag. A pattern has to
 * match the whole identity: cosign itself takes a part, with which `github.com/contoso/` lets `evil.example/github.com/contoso/` in.
 * `timestamps` asks for signed timestamps, as certificates of a Sigstore without a log's own time need.
 */
export function verifyArguments(rule: SignatureRule, reference: string, timestamps: boolean): string[] {
  const { root } = rule;
  const { log, certificateLog } = leniencyOf(rule);
  return [
    'verify',
    '--output=json',
    ...(rule.by === 'key' ? [`--key=${rule.key.reference}`] : identityArguments(rule.identity)),
    ...(root === undefined ? [] : [`--trusted-root=${root.absolute}`]),
    ...(timestamps ? ['--use-signed-timestamps'] : []),
    ...(log ? ['--insecure-ignore-tlog=true'] : []),
    ...(certificateLog ? ['--insecure-ignore-sct=true'] : []),
    reference,
  ];
}

function identityArguments({
  name,
  pattern,
  issuer,
}: {
  name: string;
  pattern: string | undefined;
  issuer: string;
}): string[] {
  return [
    pattern === undefined ? `--certificate-identity=${name}` : `--certificate-identity-regexp=^(?:${pattern})$`,
    `--certificate-oidc-issuer=${issuer}`,
  ];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Pure: the environment without what changes cosign's mind. Each of its flags can be set by a variable (`COSIGN_…`), and its roots of
 * trust by others; what is verified shall depend on the inputs alone.
 */
export function verifyEnvironment(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:COSIGN|SIGSTORE|TUF)_/.test(name)));
}
