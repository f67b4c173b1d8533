import { verifyArguments, verifyEnvironment } from '@aks-delivery/gate/signature/arguments';
import { identityOf, type SignatureRule } from '@aks-delivery/gate/signature/rule';
import { trustedRootIn } from '@aks-delivery/gate/signature/trusted-root';
import { describe, expect, test } from '@jest/globals';
import { reference } from './findings.ts';

const issuer = 'https://token.actions.githubusercontent.com';
const workflow = 'https://github.com/contoso/shop/.github/workflows/build.yml@refs/heads/main';
const byKey: SignatureRule = { by: 'key', key: { name: 'cosign.pub', reference: '/w/cosign.pub' } };
const byIdentity: SignatureRule = { by: 'identity', identity: identityOf(workflow, issuer) };
const root = (parts: object) =>
  trustedRootIn(JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1', ...parts }), {
    path: 'root.json',
    absolute: '/w/root.json',
  });
const identityArguments = [`--certificate-identity=${workflow}`, `--certificate-oidc-issuer=${issuer}`];

describe('cosign is asked', () => {
  test.each([
    {
      name: 'for everything that the public Sigstore has, by key',
      rule: byKey,
      expected: ['--key=/w/cosign.pub'],
    },
    { name: 'and by identity', rule: byIdentity, expected: identityArguments },
    {
      name: 'with a pattern for the whole identity',
      rule: { ...byIdentity, identity: identityOf('/https://github.com/contoso/.+|x/', issuer) },
      expected: [
        '--certificate-identity-regexp=^(?:https://github.com/contoso/.+|x)$',
        `--certificate-oidc-issuer=${issuer}`,
      ],
    },
    {
      name: 'for everything that a Sigstore of our own has',
      rule: { ...byIdentity, root: root({ tlogs: [{}], ctlogs: [{}] }) },
      expected: [...identityArguments, '--trusted-root=/w/root.json'],
    },
    {
      name: 'for no log when the trusted root has none',
      rule: { ...byIdentity, root: root({ timestampAuthorities: [{}] }) },
      expected: [
        ...identityArguments,
        '--trusted-root=/w/root.json',
        '--insecure-ignore-tlog=true',
        '--insecure-ignore-sct=true',
      ],
    },
    {
      name: 'for no log of certificates when only that is missing',
      rule: { ...byIdentity, root: root({ tlogs: [{}] }) },
      expected: [...identityArguments, '--trusted-root=/w/root.json', '--insecure-ignore-sct=true'],
    },
    {
      name: 'never about certificates of a key',
      rule: { ...byKey, root: root({}) },
      expected: ['--key=/w/cosign.pub', '--trusted-root=/w/root.json', '--insecure-ignore-tlog=true'],
    },
  ] satisfies { name: string; rule: SignatureRule; expected: string[] }[])('$name', ({ rule, expected }) => {
    expect(verifyArguments(rule, reference, false)).toEqual(['verify', '--output=json', ...expected, reference]);
  });

  test('without variables that would change its mind', () => {
    const env = { PATH: '/bin', AZURE_CLIENT_ID: 'x', DOCKER_CONFIG: '/d', VAULT_ADDR: 'v' };
    const sly = { COSIGN_INSECURE_IGNORE_TLOG: 'true', SIGSTORE_ROOT_FILE: 'x', TUF_ROOT: 'x' };
    expect(verifyEnvironment({ ...env, ...sly })).toEqual(env);
  });
});

describe('a trusted root is refused', () => {
  test.each([
    { name: 'when it is no JSON', text: 'x', says: 'no JSON' },
    { name: 'when it is something else', text: '{"tlogs":[]}', says: 'media type' },
  ])('$name', ({ text, says }) => {
    expect(() => trustedRootIn(text, { path: 'root.json', absolute: '/w/root.json' })).toThrow(says);
  });
});
