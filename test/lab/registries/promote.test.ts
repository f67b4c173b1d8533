import type { Session } from '@aks-delivery/azure';
import { changeAttributes, digestOf, manifestTypes, type Registry, readAttributes } from '@aks-delivery/oci';
import { copier } from '@aks-delivery/oci/promote/copy';
import { importer, registriesOf } from '@aks-delivery/oci/promote/import';
import { type Outcome, promote, promotionOf, promotionOutputs } from '@aks-delivery/oci/promote/index';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { world } from '../../../lab/world.ts';
import { armScope, exchangeAudience } from '../standins/harness.ts';
import { type RegistryName, startRegistries, type TestRegistries, upload, type Who } from './registries.ts';

const empty = Buffer.from('{}');
const signature = 'application/vnd.dev.cosign.artifact.sig.v1+json';

interface Wish {
  source: string;
  target: string;
  tags?: string[];
  mode?: 'auto' | 'import' | 'copy';
  overwrite?: boolean;
  lock?: boolean;
  who?: Who;
  signal?: AbortSignal;
}

// The lab builds the registry on its first start.
describe('a promotion', () => {
  let lab: TestRegistries;
  let development: Registry;
  let production: Registry;
  let lines: string[];
  beforeAll(async () => {
    lab = await startRegistries();
    development = await lab.client('contososhop');
    production = await lab.client('contosoprod');
  });
  afterAll(() => lab.close());
  beforeEach(() => {
    lines = [];
  });

  async function run({ who = 'deployer', signal = new AbortController().signal, ...wish }: Wish): Promise<Outcome> {
    const promotion = promotionOf({
      ...{ tags: undefined, mode: 'auto', overwrite: false, lock: false, referrers: true },
      ...wish,
    });
    const signIn = await lab.tools(who, { cacheFolder: lab.folder });
    const session: Session = {
      cloud: {
        ...{ name: 'lab', authorityHost: lab.cloud.urls.entra, resourceManager: lab.cloud.urls.arm },
        ...{ armScope, federationAudience: exchangeAudience },
      },
      ...{ tenantId: world.tenant.id, subscriptionId: world.subscription.id },
      way: { kind: 'oidc', audience: exchangeAudience },
      clientId: lab.identity(who).clientId,
    };
    // The names of Azure's registries belong to Azure: here they stand for the loopback.
    const place = async ({ registry, repository }: { registry: string; repository: string }) => ({
      registry: await lab.client(registry.split('.')[0] as RegistryName, who),
      repository,
    });
    const [source, target] = [await place(promotion.source), await place(promotion.target)];
    const log = { info: (line: string) => lines.push(line), notice: (line: string) => lines.push(line) };
    const tools = { source, target, signal, log: { ...log, warning: log.notice } };
    const noWait = { ...signIn, retries: { ...signIn.retries, sleep: async () => undefined } };
    const carry = {
      copy: copier(source, target, tools.log),
      import: importer(promotion, registriesOf(promotion, session, noWait)),
    };
    return promote(promotion, { ...tools, carry });
  }

  async function index(repository: string, tag: string, layers: string[]): Promise<string> {
    const manifests = [];
    for (const layer of layers) {
      const digest = await lab.image(development, repository, `${tag}-${layer}`, layer);
      const { bytes } = (await development.manifest(repository, digest)) ?? {};
      const platform = { os: 'linux', architecture: layer };
      manifests.push({ mediaType: manifestTypes.image, digest, size: bytes?.length ?? 0, platform });
    }
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: manifestTypes.index, manifests }));
    return development.putManifest(repository, tag, { mediaType: manifestTypes.index, bytes });
  }

  /** A manifest about another one, as cosign and notation store them. */
  async function sign(repository: string, subject: string, text: string, tag?: string): Promise<string> {
    for (const blob of [empty, Buffer.from(text)]) await upload(development, repository, blob);
    const about = { mediaType: manifestTypes.index, digest: subject, size: 1 };
    const content = {
      schemaVersion: 2,
      mediaType: manifestTypes.image,
      artifactType: signature,
      config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(empty), size: empty.length },
      layers: [{ mediaType: 'text/plain', digest: digestOf(Buffer.from(text)), size: text.length }],
      ...(tag === undefined ? { subject: about } : {}),
    };
    const bytes = Buffer.from(JSON.stringify(content));
    return development.putManifest(repository, tag ?? digestOf(bytes), { mediaType: manifestTypes.image, bytes });
  }

  const dev = (name: string) => `contososhop.azurecr.io/${name}`;
  const prod = (name: string) => `contosoprod.azurecr.io/${name}`;

  describe.each(['import', 'copy'] as const)('by %s', (mode) => {
    test('brings all platforms with their signatures, and gives the tag at the end; a second one moves nothing', async () => {
      const digest = await index(`all-${mode}`, 'v1', ['amd64', 'arm64']);
      const child = (await development.manifest(`all-${mode}`, digest))?.content.manifests?.[0]?.digest ?? '';
      const sbom = await sign(`all-${mode}`, digest, 'sbom');
      const ofSbom = await sign(`all-${mode}`, sbom, 'signature of the sbom');
      const ofChild = await sign(`all-${mode}`, child, 'signature of one platform');
      const byTag = await sign(`all-${mode}`, digest, 'cosign', `${digest.replace(':', '-')}.sig`);
      const wish = { source: dev(`all-${mode}:v1`), target: prod(`all-${mode}`), mode };
      const first = await run(wish);
      expect(first).toMatchObject({ digest, copied: mode, platforms: ['linux/amd64', 'linux/arm64'], tags: ['v1'] });
      expect(first.referrers).toEqual([
        { digest: sbom, subject: digest, type: signature, copied: mode },
        { digest: ofChild, subject: child, type: signature, copied: mode },
        { digest: ofSbom, subject: sbom, type: signature, copied: mode },
        { digest: byTag, subject: digest, type: 'sig', tag: `${digest.replace(':', '-')}.sig`, copied: mode },
      ]);
      expect((await production.manifest(`all-${mode}`, 'v1'))?.bytes).toEqual(
        (await development.manifest(`all-${mode}`, 'v1'))?.bytes,
      );
      expect((await production.referrers(`all-${mode}`, digest)).map((each) => each.digest)).toEqual([sbom]);
      const second = await run(wish);
      expect(second).toMatchObject({ digest, copied: 'none', moved: { sent: 0 } });
      expect(second.referrers.map(({ copied }) => copied)).toEqual(['none', 'none', 'none', 'none']);
    });

    test('leaves a tag with another image alone, before anything is moved, unless it may move', async () => {
      const old = await lab.image(development, `moving-${mode}`, 'v1', 'old');
      const wish = { source: dev(`moving-${mode}:v1`), target: prod(`moving-${mode}`), mode };
      await run(wish);
      const next = await lab.image(development, `moving-${mode}`, 'v1', 'new');
      await expect(run(wish)).rejects.toMatchObject({
        code: 'registry/tag-exists',
        message: expect.stringContaining(`moving-${mode}:v1 exists`),
        evidence: expect.stringContaining(old),
      });
      expect(await production.resolve(`moving-${mode}`, next)).toBeUndefined();
      await expect(run({ ...wish, overwrite: true })).resolves.toMatchObject({ digest: next, copied: mode });
      expect((await production.resolve(`moving-${mode}`, 'v1'))?.digest).toBe(next);
    });
  });

  test('locks manifest and tag, and says of a locked tag how to open it', async () => {
    const digest = await lab.image(development, 'locked', 'v1', 'first');
    const wish = { source: dev('locked:v1'), target: prod('locked') };
    expect(await run({ ...wish, lock: true })).toMatchObject({ locked: true, copied: 'import' });
    for (const reference of ['v1', digest]) {
      expect(await readAttributes(production.connection, 'locked', reference)).toMatchObject({ writeEnabled: false });
    }
    await expect(run({ ...wish, lock: true })).resolves.toMatchObject({ copied: 'none' });
    await lab.image(development, 'locked', 'v1', 'second');
    await expect(run({ ...wish, overwrite: true })).rejects.toMatchObject({
      code: 'registry/tag-locked',
      fix: expect.stringContaining('az acr repository update --name contosoprod --image locked:v1'),
    });
    await changeAttributes(production.connection, 'locked', 'v1', { writeEnabled: true });
    await expect(run({ ...wish, overwrite: true })).resolves.toMatchObject({ copied: 'import' });
  });

  test('by digest has no tag, and outputs one reference for deployments', async () => {
    const digest = await lab.image(development, 'untagged', 'v1');
    const outcome = await run({ source: dev(`untagged@${digest}`), target: prod('archive/untagged') });
    expect(await production.resolve('archive/untagged', digest)).toBeDefined();
    expect(await production.tags('archive/untagged')).toEqual([]);
    const promotion = promotionOf({
      ...{ source: dev('untagged:v1'), target: prod('archive/untagged'), tags: undefined, mode: 'auto' },
      ...{ overwrite: false, lock: false, referrers: true },
    });
    expect(promotionOutputs(promotion, outcome)).toMatchObject({
      digest,
      reference: `${prod('archive/untagged')}@${digest}`,
      source: `${dev('untagged')}@${digest}`,
      copied: 'import',
    });
  });

  test('within one registry mounts, and sends not a byte', async () => {
    const digest = await lab.image(development, 'team/shop', 'v1', 'mounted');
    const outcome = await run({ source: dev('team/shop:v1'), target: dev('released/shop') });
    expect(outcome).toMatchObject({ digest, copied: 'copy', moved: { sent: 0, mounted: 2, bytes: 0 } });
  });

  test('of an image that is not there says which', async () => {
    await expect(run({ source: dev('shop:never'), target: prod('shop') })).rejects.toMatchObject({
      code: 'registry/image-unknown',
      message: expect.stringContaining('shop:never'),
    });
  });

  test('by one who may not import copies instead and says why, unless only an import will do', async () => {
    const digest = await lab.image(production, 'hotfix', 'v1', 'hotfix');
    const wish = { source: prod('hotfix:v1'), target: dev('hotfix') };
    await expect(run({ ...wish, mode: 'import' })).rejects.toMatchObject({ code: 'import/no-role' });
    expect(await development.resolve('hotfix', digest)).toBeUndefined();
    await expect(run(wish)).resolves.toMatchObject({ digest, copied: 'copy', moved: { sent: 2 } });
    expect(lines.join('\n')).toContain('[import/no-role]');
  });

  test('by one who may not even look at the target names the role that counts there', async () => {
    await lab.image(development, 'reader', 'v1', 'reader');
    const wish = { source: dev('reader:v1'), target: prod('reader'), who: 'immutable' as const };
    await expect(run(wish)).rejects.toMatchObject({
      code: expect.stringMatching(/^registry\//),
      fix: expect.stringContaining('Container Registry Repository Reader'),
    });
  });

  test('goes on where a run ended that was killed before it set the tag', async () => {
    const digest = await lab.image(development, 'killed', 'v1', 'killed');
    await run({ source: dev(`killed@${digest}`), target: prod('killed') });
    await expect(run({ source: dev('killed:v1'), target: prod('killed') })).resolves.toMatchObject({ copied: 'none' });
    expect((await production.resolve('killed', 'v1'))?.digest).toBe(digest);
  });

  test('keeps signatures that were added at the target', async () => {
    const digest = await lab.image(development, 'signed', 'v1', 'signed');
    const tag = `${digest.replace(':', '-')}.sig`;
    await sign('signed', digest, 'from the build', tag);
    const own = await lab.image(production, 'signed', tag, 'from production');
    const { referrers } = await run({ source: dev('signed:v1'), target: prod('signed') });
    expect(referrers.map(({ copied }) => copied)).toEqual(['kept']);
    expect((await production.resolve('signed', tag))?.digest).toBe(own);
  });

  test('that ran out of time ends with the reason of its signal', async () => {
    const reason = new Error('over');
    const wish = { source: dev('shop:v1'), target: prod('shop'), signal: AbortSignal.abort(reason) };
    await expect(run(wish)).rejects.toBe(reason);
  });
});
