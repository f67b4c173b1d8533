import { requireSupported } from '@aks-delivery/build/acr-task/unsupported';
import type { BuildPlan } from '@aks-delivery/build/plan';
import { describe, expect, test } from '@jest/globals';
import { plainPlan } from '../plan.ts';

const plan: BuildPlan = { ...plainPlan, push: true, references: ['contoso.azurecr.io/shop:1'] };
const secret = { id: 'token', value: Buffer.from('s3cret') };

const refused: { name: string; changes: Partial<BuildPlan>; says: string }[] = [
  { name: 'secrets', changes: { secrets: [secret] }, says: 'the input secrets;' },
  { name: 'several inputs', changes: { load: true, sbom: 'true' }, says: 'the inputs load, sbom;' },
  { name: 'provenance', changes: { provenance: 'mode=max' }, says: 'the input provenance;' },
  { name: 'a cache', changes: { cacheTo: ['type=inline'] }, says: 'the input cache-to;' },
  { name: 'a platform without agents', changes: { platforms: ['linux/amd64', 'linux/s390x'] }, says: 'linux/s390x' },
  { name: 'Windows', changes: { platforms: ['windows/amd64'] }, says: 'windows/amd64' },
  {
    name: 'two registries',
    changes: { references: ['contoso.azurecr.io/shop:1', 'other.azurecr.io/shop:1'] },
    says: 'not to contoso.azurecr.io and other.azurecr.io',
  },
  { name: 'no image', changes: { references: [], push: false }, says: 'no image is named' },
  {
    name: 'a build argument of several lines',
    changes: { buildArgs: [{ name: 'NOTES', value: 'one\ntwo' }] },
    says: 'the build argument NOTES',
  },
  {
    name: 'a build argument of several lines that comes from the environment',
    changes: { buildArgs: [{ name: 'LINES', value: undefined }] },
    says: 'the build argument LINES',
  },
  {
    name: "a build argument with what only Go's splitting takes for white space",
    changes: { buildArgs: [{ name: 'NEL', value: 'a\u0085b' }] },
    says: 'the build argument NEL',
  },
];

describe('ACR Tasks refuses before anything is uploaded', () => {
  test.each(refused)('$name', ({ changes, says }) => {
    const attempt = () => requireSupported({ ...plan, ...changes }, { LINES: 'one\ntwo' });
    expect(attempt).toThrow(expect.objectContaining({ code: 'build/engine-unsupported' }));
    expect(attempt).toThrow(says);
  });
});

const accepted: { name: string; changes: Partial<BuildPlan> }[] = [
  { name: 'a plain plan', changes: {} },
  { name: 'attestations that are switched off', changes: { provenance: 'false', sbom: 'false' } },
  { name: 'two platforms with agents', changes: { platforms: ['linux/amd64', 'linux/arm64'] } },
  { name: 'a build argument with single spaces', changes: { buildArgs: [{ name: 'NOTE', value: 'a b c' }] } },
];

test.each(accepted)('ACR Tasks takes $name', ({ changes }) => {
  expect(() => requireSupported({ ...plan, ...changes }, { LINES: 'one\ntwo' })).not.toThrow();
});
