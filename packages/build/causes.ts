import type { Cause } from '@aks-delivery/action/errors';
import { signInCauses } from '@aks-delivery/azure';
import { tasksCauses } from '@aks-delivery/azure/explain/tasks-causes';
import { imageCauses } from '@aks-delivery/image';
import { registryCauses } from '@aks-delivery/oci';
import { textRules } from './failure/rules.ts';

/** Everything that can end a build, for the README's error table. */
export const buildCauses: Cause[] = [
  ...signInCauses,
  ...imageCauses,
  ...registryCauses,
  {
    code: 'build/input-invalid',
    means: 'An input cannot be used as it is; the message names it and never quotes a secret.',
    fix: 'Write it as the message says.',
  },
  {
    code: 'build/context-missing',
    means: 'The workspace has no folder of that name.',
    fix: 'Check the repository out first, and give the path from its root.',
  },
  {
    code: 'build/context-unreadable',
    means: 'A file or folder of the context cannot be read, or vanished meanwhile.',
    fix: 'Leave it out in .dockerignore, or let the user of the runner read it.',
  },
  {
    code: 'build/dockerfile-missing',
    means: 'There is no Dockerfile at that path.',
    fix: 'Set `file` to its path from the root of the repository.',
  },
  {
    code: 'build/platform-unknown',
    means: 'The input `platforms` names something that is no platform.',
    fix: 'Write os/architecture, for example linux/amd64,linux/arm64.',
  },
  {
    code: 'build/registry-invalid',
    means: 'The input `registry` names neither a registry nor a login server.',
    fix: 'Write contoso or contoso.azurecr.io.',
  },
  {
    code: 'build/no-tag',
    means: 'The image would be pushed, and there is no tag for it in this run.',
    fix: 'Set `images`, with rules in `tags` that fit this run, or whole references in `tags`.',
  },
  {
    code: 'build/lock-unsupported',
    means: 'The registry is no Azure Container Registry, so its images cannot be locked.',
    fix: 'Leave `lock` out, or name the registry in `registry` when it is one.',
  },
  {
    code: 'build/buildx-missing',
    means: 'There is no buildx on this runner.',
    fix: 'Install it earlier in the job with docker/setup-buildx-action.',
  },
  {
    code: 'image/tag-exists',
    means: 'A tag exists already and holds another image; nothing was built.',
    fix: 'Push a new tag, or set `overwrite: true` for tags that are meant to move.',
  },
  {
    code: 'build/engine-unsupported',
    means: 'The engine cannot do what was asked: ACR Tasks runs docker build, not buildx.',
    fix: 'Leave the input out that the message names, or set engine: buildx.',
  },
  {
    code: 'build/archive-failed',
    means: 'The context could not be packed for the upload.',
    fix: 'Read the words of tar: no other step may change files of the context meanwhile.',
  },
  ...tasksCauses,
  ...textRules.map(({ code, means, fix }) => ({ code, means, fix })),
  {
    code: 'build/push-failed',
    means: 'The image was built, and could not be pushed for as long as it was tried.',
    fix: 'Run the job again; when it stays, look at the registry and the network of the builder.',
  },
  {
    code: 'build/digest-unknown',
    means: 'The builder does not say which image it pushed.',
    fix: 'Use a newer buildx, and leave `outputs` without push=false.',
  },
  {
    code: 'build/digest-changed',
    means: 'After the push the registry has another image at the tag.',
    fix: 'Give jobs that push the same tag a common concurrency group, or tags of their own.',
  },
];
