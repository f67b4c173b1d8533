import { createMasks, maskedForms } from '@aks-delivery/action/masking';
import { describe, expect, test } from '@jest/globals';

describe('a secret is hidden in every form in which it is likely to show up', () => {
  const secret = 'p@ss word/1?';
  const cases = [
    { name: 'as it is', form: secret },
    { name: 'base64', form: btoa(secret) },
    { name: 'base64 without padding', form: btoa(secret).replace(/=+$/, '') },
    { name: 'base64url', form: Buffer.from(secret).toString('base64url') },
    { name: 'percent-encoded', form: 'p%40ss%20word%2F1%3F' },
    { name: 'form-encoded', form: 'p%40ss+word%2F1%3F' },
  ];
  test.each(cases)('$name', ({ form }) => {
    expect(maskedForms(secret)).toContain(form);
  });

  test('each line of a key, and the key inside JSON', () => {
    const forms = maskedForms('-----BEGIN-----\nabc123\r\n}\n');
    expect(forms).toEqual(expect.arrayContaining(['-----BEGIN-----', 'abc123', '-----BEGIN-----\\nabc123\\r\\n}']));
  });

  test('lines too short to be a secret stay readable', () => {
    expect(maskedForms('}\nsecret')).not.toContain('}');
    expect(maskedForms('')).toEqual([]);
  });
});

describe('known secrets are cut out of texts', () => {
  test('the longest form first', () => {
    const masks = createMasks();
    masks.add('abc');
    masks.add('abcdef');
    expect(masks.redact('x abcdef y abc')).toBe('x *** y ***');
  });

  test('a form is registered once', () => {
    const masks = createMasks();
    expect(masks.add('abcdef').length).toBeGreaterThan(0);
    expect(masks.add('abcdef')).toEqual([]);
  });
});
