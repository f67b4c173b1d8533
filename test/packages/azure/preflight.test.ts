import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../packages/azure/preflight/ask.ts';
import { allows, clusterNeeds, type Need, registryNeeds } from '../../../packages/azure/preflight/permissions.ts';
import { judge } from '../../../packages/azure/preflight/verdict.ts';

const need = (action: string, data?: true): Need => ({ what: 'x', role: 'R', action, ...(data && { data }) });

describe('what role assignments together allow', () => {
  const pull = 'Microsoft.ContainerRegistry/registries/pull/read';
  test.each([
    { name: 'nothing', permissions: [], expected: false },
    { name: 'the very action, in another case', permissions: [{ actions: [pull.toUpperCase()] }], expected: true },
    { name: 'a wildcard at the end', permissions: [{ actions: ['Microsoft.ContainerRegistry/*'] }], expected: true },
    { name: 'a wildcard at the start', permissions: [{ actions: ['*/read'] }], expected: true },
    { name: 'everything', permissions: [{ actions: ['*'] }], expected: true },
    {
      name: 'a dot that is no wildcard',
      permissions: [{ actions: ['MicrosoftxContainerRegistry/*'] }],
      expected: false,
    },
    { name: 'everything but this', permissions: [{ actions: ['*'], notActions: ['*/pull/read'] }], expected: false },
    {
      name: 'what one assignment excludes and another allows',
      permissions: [{ actions: ['*'], notActions: ['*/read'] }, { actions: [pull] }],
      expected: true,
    },
    { name: 'data actions for an action', permissions: [{ dataActions: ['*'] }], expected: false },
  ])('$name: $expected', ({ permissions, expected }) => {
    expect(allows(permissions, need(pull))).toBe(expected);
  });

  test('data in a resource is allowed by data actions only', () => {
    const content = need('Microsoft.ContainerRegistry/registries/repositories/content/read', true);
    expect(allows([{ actions: ['*'] }], content)).toBe(false);
    expect(allows([{ dataActions: ['*'] }], content)).toBe(true);
    expect(allows([{ dataActions: ['*'], notDataActions: ['*/content/*'] }], content)).toBe(false);
  });
});

const asker = { clientId: 'CLIENT', objectId: 'OBJECT', subscriptionId: 'SUB' };
const [pull, push] = registryNeeds(false) as [Need, Need];
const cluster = (name: string, usable: boolean): Finding => ({
  ...{ kind: 'cluster', name, id: `/clusters/${name}`, unknown: false },
  ...(usable ? { allowed: clusterNeeds, missing: [] } : { allowed: [], missing: clusterNeeds }),
});
const registry = (name: string, allowed: Need[], unknown = false): Finding => ({
  ...{ kind: 'registry', name, id: `/registries/${name}`, allowed, unknown },
  missing: unknown ? [] : [pull, push].filter((each) => !allowed.includes(each)),
});

describe('the verdict', () => {
  const passing: { name: string; findings: Finding[]; warning: RegExp | undefined; commands: number }[] = [
    { name: 'all roles', findings: [cluster('a', true), registry('r', [pull, push])], warning: undefined, commands: 0 },
    {
      name: 'one cluster of two',
      findings: [cluster('a', true), cluster('b', false), registry('r', [pull, push])],
      warning: /roles on cluster b \(Azure Kubernetes Service Cluster User Role\)\./,
      commands: 1,
    },
    {
      name: 'pull without push',
      findings: [cluster('a', true), registry('r', [pull])],
      warning: /registry r \(AcrPush\)/,
      commands: 1,
    },
    {
      name: 'no registry to see',
      findings: [cluster('a', true)],
      warning: /any registry, since it sees none/,
      commands: 1,
    },
    {
      name: 'a registry of which Azure says nothing',
      findings: [cluster('a', true), registry('r', [], true)],
      warning: undefined,
      commands: 0,
    },
    {
      name: 'many',
      findings: [
        cluster('a', true),
        ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => cluster(name, false)),
        registry('r', [push]),
      ],
      warning: /and 3 more/,
      commands: 8,
    },
  ];
  test.each(passing)('$name passes', ({ findings, warning, commands }) => {
    const verdict = judge(findings, asker);
    if (warning === undefined) expect(verdict.warning).toBeUndefined();
    else expect(verdict.warning).toMatch(warning);
    expect(verdict.commands).toHaveLength(commands);
  });

  test.each([
    {
      name: 'no cluster of those it sees',
      findings: [cluster('a', false), cluster('b', false), registry('r', [push])],
      says: /may use no cluster of those that it sees in subscription SUB: it lacks the Azure role Azure Kubernetes Service Cluster User Role on the cluster/,
    },
    {
      name: 'no registry of those it sees',
      findings: [cluster('a', true), registry('r', [])],
      says: /may use no registry .*AcrPull or AcrPush on the registry/,
    },
    { name: 'nothing to see', findings: [], says: /sees neither a cluster nor a registry/ },
  ])('$name fails, with the commands', ({ findings, says }) => {
    expect(() => judge(findings, asker)).toThrow(
      expect.objectContaining({
        code: 'preflight/roles-missing',
        message: expect.stringMatching(says),
        fix: expect.stringMatching(
          /az role assignment create --role ".*" --assignee-object-id OBJECT --assignee-principal-type ServicePrincipal --scope \//,
        ),
        snippets: [expect.objectContaining({ language: 'sh' })],
      }),
    );
  });

  test('a command can be pasted into a shell, also where a group has brackets in its name', () => {
    const odd = { ...cluster('b', false), id: '/groups/rg(prod)/b' };
    const { commands } = judge([cluster('a', true), odd, registry('r', [pull, push])], asker);
    expect(commands[0]).toMatch(/ --scope '\/groups\/rg\(prod\)\/b'$/);
  });

  test('an identity whose object id is not known is named by its client id', () => {
    const { commands } = judge([cluster('a', true), cluster('b', false), registry('r', [pull, push])], {
      ...asker,
      objectId: '',
    });
    expect(commands[0]).toContain('--assignee CLIENT --scope /clusters/b');
  });
});
