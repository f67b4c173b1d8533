import { UserError } from '@aks-delivery/action/errors';
import type { Performers } from '@aks-delivery/action/steps';
import { lock, readAttributes } from '../acr/attributes.ts';
import { unknownImage } from '../explain/problem.ts';
import { printReference } from '../reference.ts';
import { carryReferrers } from './carry-referrers.ts';
import { promoteProblem } from './causes.ts';
import { manifestOf } from './copy.ts';
import { partsOf } from './digests.ts';
import type { ExistingTag, State, Step } from './next-step.ts';
import { platformsOf } from './platforms.ts';
import type { Progress } from './promotion.ts';
import { refusal } from './refusal.ts';

export const performers: Performers<Step, State, Progress> = {
  resolve: async (_, state, progress) => {
    const { source, promotion, outcome, log } = progress;
    const { tag = '', digest = tag } = promotion.source;
    const root = await source.registry.manifest(source.repository, digest);
    if (root === undefined) throw unknownImage(printReference(promotion.source));
    progress.root = root;
    outcome.digest = root.digest;
    outcome.platforms = await platformsOf(source, root);
    log.info(`${printReference(promotion.source)} is ${root.digest}.`);
    return { ...state, digest: root.digest };
  },

  gate: async ({ digest }, state, { source, promotion, root, gate }) => {
    const { registry, repository } = promotion.source;
    await gate?.({
      reference: printReference({ registry, repository, digest }),
      parts: async () => partsOf(source, root ?? (await manifestOf(source, digest))),
    });
    return { ...state, gated: true };
  },

  look: async ({ digest }, state, { target, promotion }) => {
    const { registry, repository } = target;
    const present = (await registry.resolve(repository, digest)) !== undefined;
    const found: ExistingTag[] = [];
    for (const tag of promotion.policy.tags) {
      const at = await registry.resolve(repository, tag);
      if (at === undefined) continue;
      const moves = at.digest !== digest && promotion.policy.overwrite;
      const attributes = moves ? await readAttributes(registry.connection, repository, tag) : undefined;
      found.push({ tag, digest: at.digest, locked: attributes?.writeEnabled === false });
    }
    return { ...state, target: { present, tags: found } };
  },

  refuse: async ({ why, tags }, { digest = '' }, { promotion }) => {
    throw refusal(why, tags, digest, promotion.target);
  },

  move: async ({ digest, way }, state, { carry, target, outcome, log }) => {
    const started = performance.now();
    log.info(
      way === 'import' ? `Azure imports ${digest} into ${nameOf(target)}.` : `Copying ${digest} to ${nameOf(target)}.`,
    );
    outcome.moved = await carry[way](digest, [], false);
    outcome.movedMs = Math.round(performance.now() - started);
    return { ...state, moved: way };
  },

  prove: async ({ digest }, state, { target, log }) => {
    // Read and not only looked up: the bytes are compared with the digest on the way.
    if ((await target.registry.manifest(target.repository, digest)) === undefined) throw notArrived(target, digest);
    log.info(`${nameOf(target)} holds ${digest}.`);
    return { ...state, proved: true };
  },

  referrers: async ({ digest, way }, state, progress) => {
    const root = progress.root ?? (await manifestOf(progress.source, digest));
    progress.outcome.referrers = await carryReferrers(progress, root, way);
    return { ...state, referrersDone: true };
  },

  tag: async ({ digest, way, tags }, state, { target, carry, promotion, log }) => {
    try {
      await carry[way](digest, tags, promotion.policy.overwrite);
    } catch (error) {
      // Another run with the same image may have been faster: what counts is what the tags mean now.
      if (!(error instanceof UserError) || error.code !== 'import/tag-exists') throw error;
      if (!(await mean(target, tags, digest))) throw error;
    }
    if (!(await mean(target, tags, digest))) throw notArrived(target, digest);
    log.info(`${tags.join(', ')} of ${nameOf(target)} now mean ${digest}.`);
    return { ...state, tagged: true };
  },

  lock: async ({ digest, tags }, state, { target, outcome, log }) => {
    await lock(target.registry.connection, target.repository, digest, tags);
    outcome.locked = true;
    log.info(`Locked ${[digest, ...tags].join(', ')} of ${nameOf(target)}.`);
    return { ...state, locked: true };
  },
};

async function mean({ registry, repository }: Progress['target'], tags: readonly string[], digest: string) {
  for (const tag of tags) if ((await registry.resolve(repository, tag))?.digest !== digest) return false;
  return true;
}

const nameOf = ({ registry, repository }: Progress['target']): string => `${registry.host}/${repository}`;

function notArrived(target: Progress['target'], digest: string): UserError {
  return promoteProblem(
    'promote/not-arrived',
    `${nameOf(target)} does not hold ${digest} as it was told to, although nothing was refused.`,
    'Run the job again; two jobs that promote to the same tag need a common concurrency group.',
  );
}
