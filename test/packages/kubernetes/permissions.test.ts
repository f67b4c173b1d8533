import { describe, expect, test } from '@jest/globals';
import { missingForHelm, permissionsOf, type Rights } from '../../../packages/kubernetes/permissions.ts';

const rights = (changes: Partial<Rights>): Rights => ({
  rules: [],
  incomplete: false,
  mayCreateSecrets: undefined,
  ...changes,
});
const everything = { verbs: ['*'], apiGroups: ['*'], resources: ['*'] };

/** `deployments: get+ list- …` in a few signs. */
const told = (given: Rights, resource: string) => {
  const found = permissionsOf(given).find((permission) => permission.resource === resource);
  return Object.entries(found?.answers ?? {}).map(([verb, answer]) => `${verb} ${answer}`);
};

describe('permissionsOf', () => {
  test.each([
    { name: 'everything', rule: everything, resource: 'secrets', has: 'delete yes' },
    {
      name: 'a group',
      rule: { ...everything, apiGroups: ['apps'] },
      resource: 'deployments',
      has: 'patch yes',
    },
    { name: 'another group', rule: { ...everything, apiGroups: ['apps'] }, resource: 'pods', has: 'get no' },
    { name: 'another resource', rule: { ...everything, resources: ['pods/log'] }, resource: 'pods', has: 'get no' },
    { name: 'one verb', rule: { ...everything, verbs: ['list'] }, resource: 'pods', has: 'watch no' },
    {
      name: 'some names only',
      rule: { ...everything, resourceNames: ['mine'] },
      resource: 'secrets',
      has: 'get no',
    },
  ])('a rule for $name: $resource $has', ({ rule, resource, has }) => {
    expect(told(rights({ rules: [rule] }), resource)).toContain(has);
  });

  test('what no rule allows is not known where an authorizer lists none', () => {
    expect(told(rights({ incomplete: true }), 'pods')).toContain('get unknown');
    expect(told(rights({ incomplete: true, mayCreateSecrets: false }), 'secrets')).toContain('create no');
    expect(told(rights({ incomplete: true, mayCreateSecrets: true }), 'secrets')).toContain('create yes');
  });
});

describe('missingForHelm', () => {
  const secrets = (...verbs: string[]) => ({ verbs, apiGroups: [''], resources: ['secrets'] });
  test.each([
    { name: 'all rights', given: rights({ rules: [everything] }), missing: [] },
    { name: 'a reader', given: rights({ rules: [secrets('get', 'list')] }), missing: ['create', 'update'] },
    { name: 'no rights', given: rights({}), missing: ['list', 'create', 'update'] },
    { name: 'rights that nobody lists', given: rights({ incomplete: true }), missing: [] },
    {
      name: 'rights that nobody lists, but the question was answered',
      given: rights({ incomplete: true, mayCreateSecrets: false }),
      missing: ['create'],
    },
  ])('$name', ({ given, missing }) => {
    expect(missingForHelm(permissionsOf(given))).toEqual(missing);
  });
});
