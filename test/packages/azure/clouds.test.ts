import { describe, expect, test } from '@jest/globals';
import { type Cloud, cloudFromMetadata, isKnownAuthority, recognizeCloud } from '../../../packages/azure/clouds.ts';

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
    { cloud: 'AzureCloud', audience: 'api://AzureADTokenExchange', scope: 'https://management.azure.com/.default' },
    {
      cloud: 'AzureUSGovernment',
      audience: 'api://AzureADTokenExchangeUSGov',
      scope: 'https://management.usgovcloudapi.net/.default',
    },
    {
      cloud: 'AzureChinaCloud',
      audience: 'api://AzureADTokenExchangeChina',
      scope: 'https://management.chinacloudapi.cn/.default',
    },
  ])('$cloud has its own audience and ARM scope', ({ cloud, audience, scope }) => {
    expect(recognizeCloud(cloud)).toMatchObject({ federationAudience: audience, armScope: scope });
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

test.each([
  { authority: 'https://login.microsoftonline.com/', expected: true },
  { authority: 'https://login.chinacloudapi.cn', expected: true },
  { authority: 'https://login.microsoftonline.com.evil.example', expected: false },
])('isKnownAuthority($authority) is $expected', ({ authority, expected }) => {
  expect(isKnownAuthority(authority)).toBe(expected);
});
