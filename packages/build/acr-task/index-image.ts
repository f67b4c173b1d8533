import type { TaskRun } from '@aks-delivery/azure/task-runs';
import { type Descriptor, parseReference } from '@aks-delivery/oci';
import { type ImageRegistry, manifestOf, targetsOf } from '../image/registries.ts';
import type { EngineTools } from '../plan.ts';
import { platformReference } from './task-file.ts';

const indexType = 'application/vnd.oci.image.index.v1+json';

/**
 * Puts the images of several platforms, which wait under tags of their own, together to one, and gives it all the tags. `runs` are
 * those of the platforms, in their order. Returns its digest. The same images give the same digest (OCI image specification 1.1, image-index.md).
 */
export async function putIndex(
  references: readonly string[],
  platforms: readonly string[],
  runs: readonly Pick<TaskRun, 'images'>[],
  { registries, log }: Pick<EngineTools, 'registries' | 'log'>,
): Promise<string> {
  let digest = '';
  for (const { registry, repository, tag, reference } of targetsOf(references, registries)) {
    const manifests = await Promise.all(
      platforms.map((platform, index) => {
        const { tag = '' } = parseReference(platformReference(reference, platform));
        return entry(registry, repository, digestTold(runs[index], repository, tag) ?? tag, platform);
      }),
    );
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests }));
    digest = await registry.putManifest(repository, tag, { mediaType: indexType, bytes });
    log.info(`Put ${platforms.join(' and ')} together as ${reference}.`);
  }
  return digest;
}

/**
 * Pure: the digest that Azure tells with a run. It comes before the tag, which a second job that builds the same may have moved.
 */
export function digestTold(
  run: Pick<TaskRun, 'images'> | undefined,
  repository: string,
  tag: string,
): string | undefined {
  return run?.images.find((image) => image.repository === repository && image.tag === tag)?.digest;
}

async function entry(
  registry: ImageRegistry,
  repository: string,
  reference: string,
  platform: string,
): Promise<Descriptor> {
  const { mediaType, digest, bytes } = await manifestOf(registry, repository, reference);
  const [os = '', architecture = '', variant] = platform.split('/');
  return {
    ...{ mediaType, digest, size: bytes.length },
    platform: { os, architecture, ...(variant === undefined ? {} : { variant }) },
  };
}
