import type { Progress } from '../build-push.ts';
import { manifestOf } from '../image/registries.ts';

/** Gives the tags that are missing to an image that exists. Within one repository this moves no bytes but the manifest's. */
export async function adopt(
  { targets, outcome, log }: Progress,
  { digest, from, missing }: { digest: string; from: string; missing: readonly string[] },
): Promise<void> {
  const source = targets.find(({ reference }) => reference === from);
  if (source === undefined) return;
  log.info(`${from} was built from this very source: nothing is built.`);
  const manifest = await manifestOf(source.registry, source.repository, digest);
  for (const target of targets.filter(({ reference }) => missing.includes(reference))) {
    await target.registry.putManifest(target.repository, target.tag, manifest);
    log.info(`Tagged it as ${target.reference}.`);
  }
  outcome.digest = digest;
  outcome.foundAt = from;
}
