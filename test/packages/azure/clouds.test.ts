import { describe, expect, test } from '@jest/globals';
import { type Cloud, cloudFromMetadata, recognizeCloud } from '../../../packages/azure/clouds.ts';

const asName = (found: Cloud | { describedBy: string }) => ('describedBy' in found ? found.describedBy : found.name);

describe('recognizeCloud', () => {
  test.each([
    { input: 'AzureCloud', expected: 'AzureCloud' },
    { input: 'azurecloud', expected: 'AzureCloud' },
    { input: ' AzurePublicCloud ', expected: 'AzureCloud' },
    { input: 'azureusgovernment', expected: 'AzureUSGovernment' },
    { input: 'AzureUSGovernmentCloud', expected: 'AzureUSGovernment' },
    { input: 'azurechinacloud', expected: 'AzureChinaCloud' },
    { input: 'https://management.azure.com/', expected: 'AzureCloud' },
    { input: 'https://management.contoso.example:8443/', expected: 'https://management.contoso.example:8443' },
  ])('takes $input for $expected', ({ input, expected }) => {
    expect(asName(recognizeCloud(input))).toBe(expected);
  });

  test.each([
    { input: 'azuregermancloud', says: /closed/ },
    { input: 'azurestack', says: /URL of its ARM endpoint/ },
    { input: 'http://management.contoso.example', says: /https only/ },
    { input: 'Azure', says: /is not an Azure cloud/ },
  ])('refuses $input and names the choices', ({ input, says }) => {
    expect(() => recognizeCloud(input)).toThrow(
      expect.objectContaining({ code: 'cloud/unknown', message: expect.stringMatching(says) }),
    );
  });

  test.each([
    {
      cloud: 'AzureCloud',
      audience: 'api://AzureADTokenExchange',
      scope: 'https://management.azure.com/.default',
      authority: 'https://login.microsoftonline.com',
    },
    {
      cloud: 'AzureUSGovernment',
      audience: 'api://AzureADTokenExchangeUSGov',
      scope: 'https://management.usgovcloudapi.net/.default',
      authority: 'https://login.microsoftonline.us',
    },
    {
      cloud: 'AzureChinaCloud',
      audience: 'api://AzureADTokenExchangeChina',
      scope: 'https://management.chinacloudapi.cn/.default',
      authority: 'https://login.chinacloudapi.cn',
    },
  ])('$cloud has its own audience, authority and ARM endpoint', ({ cloud, audience, scope, authority }) => {
    expect(recognizeCloud(cloud)).toEqual({
      name: cloud,
      federationAudience: audience,
      armScope: scope,
      authorityHost: authority,
      resourceManager: scope.replace('/.default', ''),
    });
  });
});

describe('cloudFromMetadata', () => {
  const endpoint = 'https://arm.contoso.example';
  const authentication = {
    loginEndpoint: 'https://login.contoso.example/',
    audiences: ['https://arm.contoso.example/'],
  };

  test.each([
    { name: 'one object', body: { authentication } },
    { name: 'a list, as older api-versions answer', body: [{ authentication }] },
  ])('reads $name', ({ body }) => {
    expect(cloudFromMetadata(endpoint, JSON.stringify(body))).toEqual({
      name: endpoint,
      authorityHost: 'https://login.contoso.example',
      resourceManager: endpoint,
      armScope: 'https://arm.contoso.example//.default',
      federationAudience: 'api://AzureADTokenExchange',
    });
  });

  test.each([
    { login: 'https://login.sovcloud-identity.fr/', audience: 'api://AzureADTokenExchangeFrance' },
    { login: 'https://login.sovcloud-identity.de', audience: 'api://AzureADTokenExchangeGermany' },
    { login: 'https://login.sovcloud-identity.sg/', audience: 'api://AzureADTokenExchangeGovSG' },
    { login: 'https://login.microsoftonline.us/', audience: 'api://AzureADTokenExchangeUSGov' },
    { login: 'https://login.partner.microsoftonline.cn', audience: 'api://AzureADTokenExchangeChina' },
    { login: 'https://login.microsoftonline.us.evil.example', audience: 'api://AzureADTokenExchange' },
  ])('$login expects assertions for $audience', ({ login, audience }) => {
    const body = JSON.stringify({ authentication: { ...authentication, loginEndpoint: login } });
    expect(cloudFromMetadata(endpoint, body).federationAudience).toBe(audience);
  });

  test.each([
    { name: 'a web page', body: '<html></html>', says: /loginEndpoint/ },
    {
      name: 'a plain http authority',
      body: JSON.stringify({ authentication: { ...authentication, loginEndpoint: 'http://x' } }),
      says: /https/,
    },
    {
      name: 'no audience',
      body: JSON.stringify({ authentication: { loginEndpoint: 'https://x' } }),
      says: /audiences/,
    },
    {
      name: 'AD FS',
      body: JSON.stringify({ authentication: { ...authentication, identityProvider: 'ADFS' } }),
      says: /AD FS/,
    },
  ])('refuses $name', ({ body, says }) => {
    expect(() => cloudFromMetadata(endpoint, body)).toThrow(
      expect.objectContaining({ code: 'cloud/not-described', message: expect.stringMatching(says) }),
    );
  });
});
