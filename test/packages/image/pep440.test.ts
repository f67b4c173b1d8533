import { parsePythonVersion } from '@aks-delivery/image/pep440';
import { describe, expect, test } from '@jest/globals';

describe('versions by PEP 440 have one normal form', () => {
  test.each([
    ['1.0', '1.0', true],
    ['v01.2.003', '1.2.3', true],
    ['1!2.0', '1!2.0', true],
    ['1.1RC1', '1.1rc1', false],
    ['1.1.a1', '1.1a1', false],
    ['1.1alpha', '1.1a0', false],
    ['1.1-beta_2', '1.1b2', false],
    ['1.1c3', '1.1rc3', false],
    ['1.1preview4', '1.1rc4', false],
    ['1.2.post2', '1.2.post2', false],
    ['1.2-r4', '1.2.post4', false],
    ['1.2rev', '1.2.post0', false],
    ['1.0-1', '1.0.post1', false],
    ['1.2-dev2', '1.2.dev2', false],
    ['1.0a2.dev456', '1.0a2.dev456', false],
    ['1.0b2.post345.dev456', '1.0b2.post345.dev456', false],
    ['1.0+Ubuntu-01', '1.0+ubuntu.1', true],
  ])('%s is %s', (text, version, final) => {
    expect(parsePythonVersion(text)).toMatchObject({ version, final });
  });

  test.each(['', 'sometag', '1.2.x', '1.0+', 'p1-1.0', '1.0-', '1.0rc1rc2'])('%j is none', (text) => {
    expect(parsePythonVersion(text)).toBeUndefined();
  });
});
