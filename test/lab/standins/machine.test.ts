import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applications, managedIdentities, world } from '../../../lab/world.ts';
import { ask, startTestCloud, type TestCloud } from './harness.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());

const good = { 'api-version': '2018-02-01', resource: 'https://management.azure.com/' };
const request = (query: Record<string, string> = good, headers: Record<string, string> = { Metadata: 'true' }) =>
  ask(`${cloud.urls.machine}/metadata/identity/oauth2/token?${new URLSearchParams(query)}`, { headers });

describe("the machine's metadata service", () => {
  test('answers with numbers as texts, for the very resource that was asked for', async () => {
    const answer = await request();
    const body = answer.json<Record<string, string>>();
    expect(answer.status).toBe(200);
    expect(body).toMatchObject({
      client_id: managedIdentities.machine.clientId,
      expires_in: '86399',
      ext_expires_in: '86399',
      expires_on: expect.stringMatching(/^\d{10}$/),
      not_before: expect.stringMatching(/^\d{10}$/),
      resource: good.resource,
      token_type: 'Bearer',
    });
    const claims = JSON.parse(Buffer.from(body.access_token?.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({ aud: good.resource, oid: managedIdentities.machine.objectId, tid: world.tenant.id });
  });

  test.each([
    { name: 'no Metadata header', headers: {}, error: 'bad_request_102' },
    { name: 'another Metadata header', headers: { Metadata: 'True' }, error: 'bad_request_102' },
    {
      name: 'a forwarded request',
      headers: { Metadata: 'true', 'X-Forwarded-For': '10.0.0.1' },
      error: 'invalid_request',
    },
    { name: 'no api-version', query: { resource: good.resource }, error: 'invalid_request' },
    { name: 'no resource', query: { 'api-version': '2018-02-01' }, error: 'invalid_resource' },
    {
      name: 'a scope',
      query: { ...good, resource: 'https://management.azure.com/.default' },
      error: 'invalid_resource',
    },
    { name: 'an unknown resource', query: { ...good, resource: 'https://example.com' }, error: 'invalid_resource' },
    {
      name: 'an identity that it does not have',
      query: { ...good, client_id: applications.deployer.clientId },
      error: 'invalid_request',
    },
    {
      name: 'its own identity by name',
      query: { ...good, client_id: managedIdentities.machine.clientId },
      error: 'invalid_request',
    },
  ])('refuses $name', async ({ query, headers, error }) => {
    const answer = await request(query, headers);
    expect([answer.status, answer.json<{ error: string }>().error]).toEqual([400, error]);
  });

  test.each([
    { names: [], says: 'Identity not found' },
    { names: ['id-shop-deployer', 'id-other'], says: 'Multiple user assigned identities exist' },
  ])('with the identities $names and no choice says: $says', async ({ names, says }) => {
    await cloud.control.setMachineIdentities(names);
    expect((await request()).json<{ error_description: string }>().error_description).toContain(says);
  });

  test('with one assigned identity takes that one', async () => {
    await cloud.control.setMachineIdentities(['id-other']);
    expect((await request()).json()).toMatchObject({ client_id: managedIdentities.other.clientId });
  });
});
