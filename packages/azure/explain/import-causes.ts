import type { Cause } from '@aks-delivery/action/errors';

/** What can stop Azure from importing an image into a registry. Codes are stable: workflows branch on them. */
export const importCauses = [
  {
    code: 'import/no-role',
    means: 'The identity may not import images into the target registry.',
    fix: 'Grant Container Registry Data Importer and Data Reader on the target registry.',
  },
  {
    code: 'import/source-denied',
    means: 'Azure may not read the source registry for this identity.',
    fix: 'Grant the identity Reader and AcrPull on the source registry, or use mode: copy.',
  },
  {
    code: 'import/restricted-network',
    means: "A registry's network rules keep Azure's import out.",
    fix: 'Allow trusted Azure services on that registry, or use mode: copy on a runner that it lets in.',
  },
  {
    code: 'import/too-many-manifests',
    means: 'The image has more manifests than one import takes (50).',
    fix: 'Use mode: copy, which has no limit.',
  },
  {
    code: 'import/tag-exists',
    means: 'The tag came to exist while the import was prepared.',
    fix: 'Look at who else promotes to this tag, and run the job again.',
  },
  {
    code: 'import/locked',
    means: 'The repository or a tag of the target is locked.',
    fix: 'Use a new tag, or have an owner unlock it with az acr repository update.',
  },
  {
    code: 'import/source-missing',
    means: 'The source registry does not have the image any more.',
    fix: 'Check the reference; an image that was purged has to be built again.',
  },
  {
    code: 'import/registry-not-found',
    means: 'A registry is not among those of the subscription that the identity may read.',
    fix: 'Sign in with the subscription of the registry, grant Reader on it, or use mode: copy.',
  },
] as const satisfies Cause[];

export type ImportCause = (typeof importCauses)[number]['code'];
