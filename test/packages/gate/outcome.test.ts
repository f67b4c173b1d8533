import { problemOf, subjectIn } from '@aks-delivery/gate/signature/outcome';
import { identityOf, type SignatureRule } from '@aks-delivery/gate/signature/rule';
import { describe, expect, test } from '@jest/globals';
import { reference } from './findings.ts';

const issuer = 'https://token.actions.githubusercontent.com';
const workflow = 'https://github.com/contoso/shop/.github/workflows/build.yml@refs/heads/main';
const byKey: SignatureRule = { by: 'key', key: { name: 'cosign.pub', reference: '/w/cosign.pub' } };
const byIdentity: SignatureRule = { by: 'identity', identity: identityOf(workflow, issuer) };

const failed = (stderr: string, code = 1) => ({
  code,
  stdout: '',
  stderr: `Error: ${stderr}\nerror during command execution: ${stderr}\n`,
});
const mismatch = (value: string) =>
  `no matching attestations: failed to verify certificate identity: no matching CertificateIdentity found, last error: expected ${value}`;

describe('what cosign says becomes', () => {
  test.each([
    { name: 'no signature', ended: failed('no signatures found', 10), code: 'gate/unsigned', says: 'cosign.pub' },
    {
      name: 'a bundle that is none',
      ended: failed('no matching attestations: no valid bundles exist in registry'),
      code: 'gate/unsigned',
      says: 'no signature',
    },
    {
      name: 'another key',
      ended: failed(
        'no matching attestations: failed to verify signature: could not verify envelope: accepted signatures do not match threshold, Found: 0, Expected 1',
      ),
      code: 'gate/signature-invalid',
      says: 'is signed, but not by the key cosign.pub.',
    },
    {
      name: 'another key of a signature under a tag',
      ended: failed('no matching signatures: invalid signature when validating ASN.1 encoded signature', 12),
      code: 'gate/signature-invalid',
      says: 'is signed, but not by the key cosign.pub.',
    },
    {
      name: 'another identity',
      rule: byIdentity,
      ended: failed(mismatch(`SAN value "${workflow}", got "https://github.com/evil/x"`)),
      code: 'gate/signature-invalid',
      says: `is signed, but not by ${workflow} (issuer ${issuer}): the certificate is for https://github.com/evil/x.`,
    },
    {
      name: 'an identity that the pattern does not match',
      rule: byIdentity,
      ended: failed(mismatch('SAN value to match regex "^(?:x)$", got "https://github.com/evil/x"')),
      code: 'gate/signature-invalid',
      says: 'the certificate is for https://github.com/evil/x.',
    },
    {
      name: 'another issuer',
      rule: byIdentity,
      ended: failed(mismatch(`issuer value "${issuer}", got "https://evil.example"`)),
      code: 'gate/signature-invalid',
      says: 'the certificate comes from the issuer https://evil.example.',
    },
    {
      name: 'another identity of a signature under a tag',
      rule: byIdentity,
      ended: failed(
        'no matching signatures: none of the expected identities matched what was in the certificate, got subjects [me@example.com] with issuer https://accounts.example',
        12,
      ),
      code: 'gate/signature-invalid',
      says: 'the certificate is for me@example.com (issuer https://accounts.example).',
    },
    {
      name: 'no entry in the log',
      ended: failed('no matching attestations: failed to verify log inclusion: not enough verified log entries: 0 < 1'),
      code: 'gate/signature-invalid',
      says: 'does not prove that it is by the key cosign.pub: no matching attestations: failed to verify log inclusion',
    },
    {
      name: 'a registry that refuses',
      ended: failed('GET https://dev.azurecr.io/v2/shop/manifests/x: UNAUTHORIZED: authentication required'),
      code: 'gate/registry-denied',
      says: 'does not let cosign read',
    },
    {
      name: 'no internet',
      ended: failed(
        'setting trusted material: getting trusted root from TUF: dial tcp: lookup tuf-repo-cdn.sigstore.dev',
      ),
      code: 'gate/cosign-failed',
      says: 'lookup tuf-repo-cdn.sigstore.dev',
    },
    {
      name: 'success without a signature',
      ended: { code: 0, stdout: '', stderr: '' },
      code: 'gate/cosign-failed',
      says: '',
    },
    { name: 'an empty list', ended: { code: 0, stdout: '[]', stderr: '' }, code: 'gate/cosign-failed', says: '' },
  ])('$code: $name', ({ ended, rule = byKey, code, says }) => {
    const problem = problemOf(ended, rule, reference);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain(reference);
    expect(problem?.message).toContain(says);
  });

  test('nothing when it lists what it verified; who signed it where it says so', () => {
    const stdout = JSON.stringify([{ critical: {}, optional: { Subject: workflow } }]);
    expect(problemOf({ code: 0, stdout, stderr: '' }, byIdentity, reference)).toBeUndefined();
    expect([subjectIn(stdout), subjectIn('[{"optional":null}]')]).toEqual([workflow, undefined]);
  });
});
