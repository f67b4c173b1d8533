import { boolean, choice, defineAction, duration, list, text } from '@aks-delivery/action';
import { armCauses, sessionCauses, signInCauses } from '@aks-delivery/azure/explain/causes';
import { importCauses } from '@aks-delivery/azure/explain/import-causes';
import { registryCauses } from '@aks-delivery/oci/explain/causes';
import { promoteCauses } from '@aks-delivery/oci/promote/causes';

export default defineAction({
  name: 'acr-promote',
  title: 'ACR promote',
  description:
    'Copies an image by its digest to another registry or repository, with its signatures, and proves that both hold the same.',
  branding: { icon: 'chevrons-right', color: 'blue' },
  inputs: {
    source: text({
      description:
        'Image to promote: `registry/repository@sha256:…`, or `registry/repository:tag`, whose digest is looked up once.',
      required: true,
    }),
    target: text({
      description: 'Where it shall be: `registry/repository`, or a registry alone for a repository of the same name.',
      required: true,
    }),
    tags: list({
      description: 'Tags at the target; by default the tag of `source`, and none when that has only a digest.',
    }),
    mode: choice({
      description:
        '`import` has Azure copy, so that nothing goes through the runner; `copy` reads and writes from the runner; `auto` imports, and copies where Azure cannot import.',
      values: ['auto', 'import', 'copy'],
      default: 'auto',
    }),
    overwrite: boolean({ description: 'Move tags of the target that hold another image.', default: 'false' }),
    lock: boolean({
      description: 'Lock manifest and tags at the target against changes and deletion.',
      default: 'false',
    }),
    referrers: boolean({
      description: 'Copy signatures, attestations and SBOMs of the image and of its platforms, too.',
      default: 'true',
    }),
    timeout: duration({ description: 'How long the whole promotion may take.', default: '30m' }),
  },
  outputs: {
    digest: 'Digest of the image, the same on both sides.',
    reference: 'The promoted image as `registry/repository@sha256:…`.',
    tags: 'Its tags at the target, one a line; empty when it has none.',
    copied: '`import`, `copy`, or `none` when the target had this image already.',
    referrers: 'What belongs to the image, as a JSON list of `{digest, subject, type, tag, copied}`.',
    source: 'The source as `registry/repository@sha256:…`.',
    cause: 'Stable code of the failure, such as registry/tag-exists; empty after success.',
  },
  permissions: { 'id-token': 'write' },
  azureRoles: [
    {
      role: 'Container Registry Data Importer and Data Reader',
      scope: 'the target registry',
      why: 'to import, and to read the result',
    },
    {
      role: 'AcrPull, or Container Registry Repository Reader with ABAC, and Reader',
      scope: 'the source registry',
      why: 'to resolve and read the image; Reader only for importing',
    },
    {
      role: 'AcrPush, or Container Registry Repository Writer with ABAC',
      scope: 'the target registry',
      why: 'only to copy (`mode: copy`, or within one registry) and to lock',
    },
  ],
  causes: [...promoteCauses, ...registryCauses, ...importCauses, ...armCauses, ...sessionCauses, ...signInCauses],
  example: `- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
- uses: aks-delivery/actions/actions/acr-promote@v1
  id: promote
  with:
    source: contosodev.azurecr.io/shop@\${{ needs.build.outputs.digest }}
    target: contosoprod.azurecr.io/shop
    tags: v1.4.0
    lock: true
`,
});
