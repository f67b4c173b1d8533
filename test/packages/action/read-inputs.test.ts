import { integer, secret, text, UserError } from '@aks-delivery/action';
import { readInputs } from '@aks-delivery/action/inputs/read';
import { describe, expect, test } from '@jest/globals';

const inputs = {
  'client-id': text({ description: 'x', required: true }),
  replicas: integer({ description: 'x', min: 1, default: '2' }),
  old: text({ description: 'x', deprecationMessage: 'use client-id.' }),
  token: secret({ description: 'x' }),
};

async function read(env: Record<string, string>) {
  const effects: string[] = [];
  const values = readInputs(
    inputs,
    env,
    { workspace: '/' },
    {
      mask: (value) => effects.push(`mask ${value}`),
      warn: (message) => effects.push(`warn ${message}`),
    },
  );
  return { values: await values, effects };
}

describe('inputs are read from the variables of the runner', () => {
  const cases = [
    { name: 'hyphens are kept', env: { 'INPUT_CLIENT-ID': 'a' }, expected: { 'client-id': 'a', replicas: 2 } },
    {
      name: 'ASCII white space is trimmed, a byte order mark is not',
      env: { 'INPUT_CLIENT-ID': ' \n\uFEFFa\t' },
      expected: { 'client-id': '\uFEFFa', replicas: 2 },
    },
    {
      name: 'a given value wins over the default',
      env: { 'INPUT_CLIENT-ID': 'a', INPUT_REPLICAS: '3' },
      expected: { 'client-id': 'a', replicas: 3 },
    },
  ];
  test.each(cases)('$name', async ({ env, expected }) => {
    expect((await read(env)).values).toEqual({ old: undefined, token: undefined, ...expected });
  });

  test('a secret is masked and a deprecated input warned about', async () => {
    const { effects } = await read({ 'INPUT_CLIENT-ID': 'a', INPUT_TOKEN: 'tok', INPUT_OLD: 'x' });
    expect(effects).toEqual(['mask tok', "warn Input 'old' is deprecated: use client-id."]);
  });
});

describe('bad inputs are all told in one error', () => {
  test('each with its name, what was given, what is allowed and what to do', async () => {
    const error = await read({ INPUT_REPLICAS: 'many' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code: 'input/invalid', fix: "Correct the 'with:' block of this step." });
    expect((error as UserError).message).toBe(
      "2 inputs are wrong. Input 'client-id' is required but was not given: add 'client-id: shop' (text). " +
        "Input 'replicas' must be a whole number of at least 1, but 'many' is not a whole number: correct 'replicas:' under 'with:'.",
    );
  });

  test('a secret is never quoted', async () => {
    const failing = { ...secret({ description: 'x' }), parse: () => ({ problem: 'is too short' }) };
    const reading = readInputs(
      { token: failing },
      { INPUT_TOKEN: 'hunter2' },
      { workspace: '/' },
      {
        mask: () => undefined,
        warn: () => undefined,
      },
    );
    const error = await reading.catch((thrown: unknown) => String(thrown));
    expect(error).toContain('a secret that is not shown here is too short');
    expect(error).not.toContain('hunter2');
  });
});
