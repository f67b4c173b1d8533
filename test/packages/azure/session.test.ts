import { describe, expect, test } from '@jest/globals';
import { jwtClaims, presentedBy, subjectForm } from '../../../packages/azure/claims.ts';
import { recognizeCloud } from '../../../packages/azure/clouds.ts';
import { requireGuids, requireSubscription } from '../../../packages/azure/ids.ts';
import { realTime } from '../../../packages/azure/retries.ts';
import { type Session, sessionFrom, sessionVariables } from '../../../packages/azure/session.ts';

const guid = '0f2b6a94-6d0e-4c53-a7c1-1d9e4b8f3c22';

describe('requireGuids', () => {
  test.each([
    { name: 'a GUID', value: guid },
    { name: 'a GUID in capitals', value: guid.toUpperCase() },
    { name: 'nothing', value: undefined },
  ])('accepts $name', ({ value }) => {
    expect(() => requireGuids({ 'client-id': value })).not.toThrow();
  });

  test.each([
    { name: 'a domain', value: 'contoso.onmicrosoft.com', says: 'domain name' },
    { name: 'a name', value: 'shop', says: 'has 4 characters, with the unexpected character "s"' },
    { name: 'a GUID that was cut', value: guid.slice(0, -1), says: 'has 35 characters' },
    { name: 'a GUID in braces', value: `{${guid}}`, says: 'unexpected character "{"' },
  ])('refuses $name', ({ value, says }) => {
    expect(() => requireGuids({ 'client-id': value })).toThrow(
      expect.objectContaining({ code: 'input/malformed-id', message: expect.stringContaining(says) }),
    );
  });

  test('lists all that are wrong, and repeats no value, which may be a secret', () => {
    expect(() => requireGuids({ 'client-id': 'hunter2', 'tenant-id': 'x' })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^client-id (?!.*hunter2).*tenant-id/) }),
    );
  });
});

test('a subscription may be missing only when that is wanted', () => {
  expect(() => requireSubscription(undefined, true)).not.toThrow();
  expect(() => requireSubscription(undefined, false)).toThrow(
    expect.objectContaining({ code: 'input/no-subscription' }),
  );
});

describe('a session', () => {
  const cloud = recognizeCloud('AzureUSGovernment');
  if ('describedBy' in cloud) throw new Error('not a known cloud');
  const session: Session = {
    cloud,
    tenantId: 't',
    clientId: 'c',
    subscriptionId: 's',
    way: { kind: 'oidc', audience: cloud.federationAudience },
  };

  test('survives the way through the environment', async () => {
    expect(await sessionFrom(sessionVariables(session, {}), realTime(0))).toEqual(session);
  });

  const own = {
    name: 'https://arm.own.example',
    authorityHost: 'https://login.own.example',
    resourceManager: 'https://arm.own.example',
    armScope: 'https://management.own.example//.default',
    federationAudience: 'api://AzureADTokenExchange',
  };
  // Whoever asks the cloud gets no answer: the name leads nowhere.
  const left = sessionVariables({ ...session, cloud: own }, {});

  test("survives it in a cloud of somebody's own, which is not asked about itself again", async () => {
    expect((await sessionFrom(left, realTime(0))).cloud).toEqual(own);
  });

  test.each([
    { name: 'nothing is left', text: '' },
    { name: 'what is left is of another cloud', text: JSON.stringify({ ...own, name: 'https://arm.other.example' }) },
    {
      name: 'what is left signs in without TLS',
      text: JSON.stringify({ ...own, authorityHost: 'http://login.example' }),
    },
    { name: 'what is left has no authority', text: JSON.stringify({ ...own, authorityHost: 'https://' }) },
    { name: 'what is left has no scope', text: JSON.stringify({ ...own, armScope: undefined }) },
    { name: 'what is left was cut short', text: JSON.stringify(own).slice(0, -5) },
  ])('asks such a cloud when $name', async ({ text }) => {
    const env = { ...left, AKS_DELIVERY_CLOUD: text, HTTPS_PROXY: 'http://127.0.0.1:1' };
    await expect(sessionFrom(env, realTime(0))).rejects.toThrow('arm.own.example');
  });

  test('takes no other description of a cloud that everybody knows', async () => {
    const AKS_DELIVERY_CLOUD = JSON.stringify({ ...own, name: cloud.name });
    expect((await sessionFrom({ ...sessionVariables(session, {}), AKS_DELIVERY_CLOUD }, realTime(0))).cloud).toBe(
      cloud,
    );
  });

  test('clears what an earlier login left of another cloud', () => {
    expect(sessionVariables(session, left)).toHaveProperty('AKS_DELIVERY_CLOUD', '');
  });

  test('uses the names that the Azure SDKs read', () => {
    expect(sessionVariables(session, {})).toMatchObject({
      AZURE_CLIENT_ID: 'c',
      AZURE_TENANT_ID: 't',
      AZURE_SUBSCRIPTION_ID: 's',
      AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.us/',
    });
  });

  test('without a subscription clears an earlier one, and defines no empty variable', () => {
    const { subscriptionId: _, ...none } = session;
    expect(sessionVariables(none, {})).not.toHaveProperty('AZURE_SUBSCRIPTION_ID');
    expect(sessionVariables(none, { AZURE_SUBSCRIPTION_ID: 'old' })).toHaveProperty('AZURE_SUBSCRIPTION_ID', '');
  });

  test('is missed with a sentence that names azure-login', async () => {
    await expect(sessionFrom({}, realTime(0))).rejects.toMatchObject({ code: 'session/not-signed-in' });
  });
});

describe('claims', () => {
  const jwt = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

  test.each([
    { name: 'text', aud: 'api://x', expected: 'api://x' },
    { name: 'a list', aud: ['api://x'], expected: 'api://x' },
    { name: 'absent', aud: undefined, expected: '' },
  ])('an audience that is $name is read', ({ aud, expected }) => {
    expect(presentedBy(jwt({ iss: 'i', sub: 's', aud }))).toEqual({ issuer: 'i', subject: 's', audience: expected });
  });

  test('an opaque token has none', () => {
    expect(jwtClaims('opaque')).toBeUndefined();
    expect(jwtClaims('a.b.c')).toBeUndefined();
  });

  test.each([
    { subject: 'repo:contoso/shop:ref:refs/heads/main', expected: 'classic' },
    { subject: 'repo:contoso@6154722/shop@731204518:ref:refs/heads/main', expected: 'immutable' },
    { subject: 'repo:contoso/shop:ref:refs/heads/me@1/x@2:y', expected: 'classic' },
  ])('$subject has the $expected form', ({ subject, expected }) => {
    expect(subjectForm(subject)).toBe(expected);
  });
});
