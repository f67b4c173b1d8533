import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { registryName } from '../../../lab/images/references.ts';
import { advisories } from '../../../lab/scanning/advisories.ts';
import { pushVulnerableImage } from '../../../lab/scanning/image.ts';
import { byIdentity } from './signatures.ts';
import { type SignedInJob, signIn } from './signed-in.ts';

const recordings = join(import.meta.dirname, '../../fixtures/scan');
const repository = `scanning-test/${randomUUID().slice(0, 8)}/checkout`;
let job: SignedInJob;
let image: string;

beforeAll(async () => {
  job = await signIn();
  image = `${registryName}/${repository}@${await pushVulnerableImage(`${registryName}/${repository}:1`)}`;
}, 60_000);
afterAll(() => job.dispose());

interface Match {
  readonly vulnerability: { readonly id: string; readonly severity: string; readonly fix: { versions: string[] } };
  readonly artifact: { readonly name: string };
}

/** What Grype finds, and its exit code. */
async function scan(source: string, ...args: string[]): Promise<{ code: number | null; found: object[] }> {
  const { code } = await job.program('grype', [source, '--output', 'json=found.json', ...args]);
  const { matches } = JSON.parse(read('found.json')) as { matches: Match[] };
  const found = matches.map(({ vulnerability: { id, severity, fix }, artifact }) => ({
    id,
    package: artifact.name,
    severity: severity.toLowerCase(),
    ...(fix.versions[0] === undefined ? {} : { fixed: fix.versions[0] }),
  }));
  return { code, found };
}

const read = (file: string) => readFileSync(join(job.folder, file), 'utf8');
const known = advisories.map(({ description, affected, ...rest }) => rest);

test("Grype finds the lab's vulnerabilities in an image of the registry, and no others, and fails on high ones", async () => {
  expect(await scan(`registry:${image}`, '--fail-on', 'high')).toEqual({ code: 2, found: known });
});

test('an image with every fix has the one vulnerability that has none', async () => {
  const fixed = `${registryName}/${repository}-fixed`;
  const digest = await pushVulnerableImage(`${fixed}:1`, 'fixed');
  const found = known.filter((advisory) => !('fixed' in advisory));
  expect(found).toHaveLength(1);
  expect(await scan(`registry:${fixed}@${digest}`, '--fail-on', 'critical')).toEqual({ code: 0, found });
});

test("Syft's list of an image's parts is attested without a key, and Grype finds the same in it", async () => {
  const listed = await job.program('syft', ['scan', `registry:${image}`, '--output', 'spdx-json=parts.json']);
  expect(listed).toMatchObject({ code: 0 });
  const attest = ['attest', '--yes', '--type', 'spdxjson', '--predicate', 'parts.json', image];
  expect(await job.program('cosign', attest)).toMatchObject({ code: 0 });
  const verify = ['verify-attestation', '--type', 'spdxjson', ...byIdentity, image];
  expect(await job.program('cosign', verify)).toMatchObject({ code: 0 });
  expect(await scan('sbom:parts.json')).toEqual({ code: 0, found: known });
});

test('Grype fails when it has no database: no findings are not taken for none', async () => {
  const without = { env: { GRYPE_DB_CACHE_DIR: join(job.folder, 'nothing') } };
  const { code, stdout, stderr } = await job.program('grype', [`registry:${image}`], without);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('database does not exist');
});

test('Grype still reports what was recorded for tests of other parts', async () => {
  const one = `${registryName}/shop/checkout`; // its fingerprints are of the image's name, too
  const outputs = ['--output', 'json=grype.json', '--output', 'sarif=grype.sarif'];
  await job.program('grype', [`registry:${one}@${await pushVulnerableImage(`${one}:1`)}`, ...outputs]);
  const recorded = (file: string) => JSON.parse(readFileSync(join(recordings, file), 'utf8'));
  expect(JSON.parse(read('grype.sarif'))).toEqual(recorded('grype.sarif'));
  const { matches, source } = recorded('grype.json');
  expect(JSON.parse(read('grype.json'))).toMatchObject({ matches, source });
});
