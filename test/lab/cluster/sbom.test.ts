import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ports, url } from '../../../lab/network.ts';
import { type BuildJob, openBuildJob } from './build-job.ts';

let build: BuildJob;
beforeEach(async () => {
  build = await openBuildJob();
});
afterEach(() => build.close());

/** A manifest or blob that the plain registry behind the lab's ACR has. */
async function stored<T>(kind: 'manifests' | 'blobs', reference: string): Promise<T> {
  const accept = ['index', 'manifest'].map((type) => `application/vnd.oci.image.${type}.v1+json`).join();
  const answer = await fetch(`${url('http', ports.registry)}/v2/${build.repository}/${kind}/${reference}`, {
    headers: { accept },
  });
  return (await answer.json()) as T;
}

interface Manifest {
  readonly layers: readonly { readonly digest: string; readonly annotations: Readonly<Record<string, string>> }[];
}

test('`sbom: true` attests what the image consists of', async () => {
  const { workspace } = build.job;
  await writeFile(join(workspace, 'Dockerfile'), 'FROM scratch\nCOPY package.json /app/\n');
  const version = `1.0.0-${randomUUID()}`; // nobody has built it yet
  await writeFile(join(workspace, 'package.json'), JSON.stringify({ name: '@lab/flawless', version }));
  const step = await build.build({ sbom: 'true', provenance: 'false' });
  expect(step).toMatchObject({ code: 0 });

  const [attestation, ...others] = JSON.parse(step.outputs['attestation-digests'] ?? '') as string[];
  expect(others).toEqual([]);
  const { layers } = await stored<Manifest>('manifests', attestation ?? '');
  expect(layers.map(({ annotations }) => annotations['in-toto.io/predicate-type'])).toEqual([
    'https://spdx.dev/Document',
  ]);
  const statement = await stored<object>('blobs', layers[0]?.digest ?? '');
  expect(statement).toMatchObject({ predicateType: 'https://spdx.dev/Document' });
  expect(statement).toMatchObject({
    predicate: {
      packages: expect.arrayContaining([expect.objectContaining({ name: '@lab/flawless', versionInfo: version })]),
    },
  });
}, 60_000);
