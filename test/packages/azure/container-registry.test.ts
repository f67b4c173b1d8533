import { listRegistries } from '@aks-delivery/azure/container-registry';
import { explainImport } from '@aks-delivery/azure/explain/import';
import type { HttpAnswer } from '@aks-delivery/azure/http';
import { importImage } from '@aks-delivery/azure/import-image';
import type { ArmRequest, ResourceManager } from '@aks-delivery/azure/resource-manager';
import { describe, expect, test } from '@jest/globals';

const parties = { source: 'dev.azurecr.io', target: 'prod.azurecr.io', clientId: 'client' };
const target = { id: '/subscriptions/s/prod', name: 'prod', loginServer: 'prod.azurecr.io', byRepository: true };
const request = {
  target,
  source: { resourceId: '/subscriptions/s/dev' },
  sourceImage: 'shop@sha256:00',
  repository: 'shop',
  tags: ['v1', 'stable'],
  force: false,
};

/** Answers in turn, and remembers what it was asked and how long it was waited. */
function fake(answers: HttpAnswer[]) {
  const asked: ArmRequest[] = [];
  const waits: number[] = [];
  const lines: string[] = [];
  const arm: ResourceManager = {
    async ask(question) {
      asked.push(question);
      return answers.shift() ?? { status: 200, body: '' };
    },
    retries: {
      now: () => waits.reduce((sum, wait) => sum + wait, 0),
      sleep: async (ms) => void waits.push(ms),
      random: () => 0,
      totalMs: 0,
      onWait: (line) => void lines.push(line),
    },
  };
  return { arm, asked, waits, lines };
}

describe('an import', () => {
  test('names the digest, every tag, and that tags may not move', async () => {
    const { arm, asked } = fake([{ status: 200, body: '' }]);
    await importImage(arm, request, parties);
    expect(asked).toEqual([
      {
        method: 'POST',
        address: '/subscriptions/s/prod/importImage?api-version=2025-11-01',
        body: {
          source: { resourceId: '/subscriptions/s/dev', sourceImage: 'shop@sha256:00' },
          targetTags: ['shop:v1', 'shop:stable'],
          mode: 'NoForce',
        },
        expected: [200, 202],
      },
    ]);
  });

  test('without a tag goes to the repository', async () => {
    const { arm, asked } = fake([]);
    await importImage(arm, { ...request, tags: [], force: true }, parties);
    expect(asked[0]?.body).toMatchObject({ untaggedTargetRepositories: ['shop'], mode: 'Force' });
    expect(asked[0]?.body).not.toHaveProperty('targetTags');
  });

  const rows: { name: string; answers: HttpAnswer[]; waits: number[]; lines: number }[] = [
    {
      name: 'as often as Retry-After says, and not told each time',
      answers: [
        { status: 202, body: '', location: 'https://arm/1', retryAfterMs: 10_000 },
        { status: 202, body: '', retryAfterMs: 2_000 },
        { status: 202, body: '', retryAfterMs: 1_000 },
        { status: 200, body: '' },
      ],
      waits: [10_000, 2_000, 1_000],
      lines: 1,
    },
    {
      name: 'every five seconds when nothing is said',
      answers: [
        { status: 202, body: '', location: 'https://arm/1' },
        { status: 204, body: '' },
      ],
      waits: [5_000],
      lines: 0,
    },
    {
      name: 'also when the operation tells its state in a body',
      answers: [
        { status: 202, body: '', location: 'https://arm/1' },
        { status: 200, body: '{"status":"InProgress"}' },
        { status: 200, body: '{"status":"Succeeded"}' },
      ],
      waits: [5_000, 5_000],
      lines: 1,
    },
  ];
  test.each(rows)('is asked for until it is done, $name', async ({ answers, waits, lines }) => {
    const arm = fake(answers);
    await importImage(arm.arm, request, parties);
    expect(arm.waits).toEqual(waits);
    expect(arm.lines).toHaveLength(lines);
    expect(arm.asked.slice(1).every(({ address }) => address === 'https://arm/1')).toBe(true);
  });

  test('that fails at the end is explained like one that was refused at once', async () => {
    const error = { code: 'Conflict', message: 'Tag shop:v1 already exists in target registry.' };
    const { arm } = fake([
      { status: 202, body: '', location: 'https://arm/1' },
      { status: 200, body: JSON.stringify({ status: 'Failed', error }) },
    ]);
    await expect(importImage(arm, request, parties)).rejects.toMatchObject({ code: 'import/tag-exists' });
  });
});

test('registries are listed page by page, by the host that references use', async () => {
  const value = (name: string, mode: string) => [
    { id: `/${name}`, name, properties: { loginServer: `${name}.AzureCR.io`, roleAssignmentMode: mode } },
  ];
  const { arm, asked } = fake([
    {
      status: 200,
      body: JSON.stringify({ value: value('Dev', 'LegacyRegistryPermissions'), nextLink: 'https://arm/2' }),
    },
    { status: 200, body: JSON.stringify({ value: value('Prod', 'AbacRepositoryPermissions') }) },
  ]);
  expect(await listRegistries(arm, 's', (error) => explainImport(error, parties))).toEqual([
    { id: '/Dev', name: 'Dev', loginServer: 'dev.azurecr.io', byRepository: false },
    { id: '/Prod', name: 'Prod', loginServer: 'prod.azurecr.io', byRepository: true },
  ]);
  expect(asked[1]?.address).toBe('https://arm/2');
});

test('a list without an end is given up', async () => {
  const page = { status: 200, body: JSON.stringify({ value: [], nextLink: 'https://arm/again' }) };
  const { arm, asked } = fake(Array.from({ length: 5000 }, () => page));
  await expect(listRegistries(arm, 's', (error) => error)).rejects.toMatchObject({ failure: { service: 'arm' } });
  expect(asked.length).toBeLessThanOrEqual(100);
});

test.each(['<html>', '{"value":"none"}', '[]'])(
  'a list that is %s is a failure of the service, not a bug',
  async (body) => {
    const { arm } = fake([{ status: 200, body }]);
    await expect(listRegistries(arm, 's', (error) => error)).rejects.toMatchObject({
      failure: { kind: 'answer', service: 'arm', status: 200 },
    });
  },
);
