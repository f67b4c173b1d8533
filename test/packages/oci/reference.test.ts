import { apiHost, isAcr, parseReference, printReference } from '@aks-delivery/oci';
import { describe, expect, test } from '@jest/globals';

const sha = `sha256:${'a1'.repeat(32)}`;

describe('an image reference', () => {
  test.each([
    { input: 'debian', registry: 'docker.io', repository: 'library/debian', printed: 'docker.io/library/debian' },
    { input: 'grafana/grafana:11', registry: 'docker.io', repository: 'grafana/grafana', tag: '11' },
    { input: 'index.docker.io/library/debian', registry: 'docker.io', repository: 'library/debian' },
    { input: 'contoso.azurecr.io/shop:1.0', registry: 'contoso.azurecr.io', repository: 'shop', tag: '1.0' },
    { input: 'Contoso.AzureCR.io/shop', registry: 'contoso.azurecr.io', repository: 'shop' },
    { input: 'localhost/shop', registry: 'localhost', repository: 'shop' },
    { input: 'localhost:5000/shop', registry: 'localhost:5000', repository: 'shop' },
    { input: 'localhost:5000/team/shop:1', registry: 'localhost:5000', repository: 'team/shop', tag: '1' },
    { input: '[fd00::1]:5000/shop:1', registry: '[fd00::1]:5000', repository: 'shop', tag: '1' },
    { input: `10.0.0.1:5000/shop@${sha}`, registry: '10.0.0.1:5000', repository: 'shop', digest: sha },
    { input: `r.io:443/a/b:v1@${sha}`, registry: 'r.io:443', repository: 'a/b', tag: 'v1', digest: sha },
    { input: 'r.io/a__b/c.d-e:_1', registry: 'r.io', repository: 'a__b/c.d-e', tag: '_1' },
  ])('$input is read, and printed so that it means the same', ({ input, printed, ...expected }) => {
    const reference = parseReference(input);
    expect(reference).toEqual(expected);
    if (printed !== undefined) expect(printReference(reference)).toBe(printed);
    expect(parseReference(printReference(reference))).toEqual(reference);
  });

  test.each([
    { input: '', says: 'repository is missing' },
    { input: 'r.io/', says: 'repository is missing' },
    { input: 'r.io/Shop:1', says: 'lower case' },
    { input: 'r.io/shop:', says: 'a tag has' },
    { input: 'r.io/shop:a:b', says: 'a tag has' },
    { input: 'r.io/shop:-a', says: 'a tag has' },
    { input: `r.io/shop:${'a'.repeat(129)}`, says: 'a tag has' },
    { input: 'r.io/shop@sha256:abc', says: '64 hexadecimal digits' },
    { input: `r.io/shop@${sha}@${sha}`, says: '64 hexadecimal digits' },
    { input: 'https://r.io/shop', says: 'not a host name' },
    { input: 'r.io/a//b', says: 'not allowed' },
    { input: 'r.io/../b', says: 'not allowed' },
    { input: `r.io/${'a'.repeat(256)}`, says: 'not allowed' },
    { input: 'r_o.io/shop', says: 'not a host name' },
    { input: 'r.io/shop 1', says: 'not allowed' },
  ])('$input is refused: $says', ({ input, says }) => {
    expect(() => parseReference(input)).toThrow(says);
  });
});

test.each([
  { host: 'contoso.azurecr.io', expected: true },
  { host: 'CONTOSO.azurecr.io:443', expected: true },
  { host: 'contoso-a1b2c3.azurecr.io', expected: true },
  { host: 'contoso.azurecr.cn', expected: true },
  { host: 'azurecr.io', expected: false },
  { host: 'contoso.azurecr.io.evil.example', expected: false },
  { host: 'evil.example/contoso.azurecr.io', expected: false },
  { host: 'ghcr.io', expected: false },
])('$host is an Azure Container Registry: $expected', ({ host, expected }) => {
  expect(isAcr(host)).toBe(expected);
});

test("Docker Hub's API has a name of its own", () => {
  expect([apiHost('docker.io'), apiHost('ghcr.io')]).toEqual(['registry-1.docker.io', 'ghcr.io']);
});
