import { boolean, choice, defineAction, duration, list, text } from '@aks-delivery/action';
import { armCauses, sessionCauses, signInCauses } from '@aks-delivery/azure/explain/causes';
import { importCauses } from '@aks-delivery/azure/explain/import-causes';
import { gateCauses } from '@aks-delivery/gate/causes';
import { thresholds } from '@aks-delivery/gate/scan/finding';
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
      description: 'Where to copy it: `registry/repository`, or a registry alone for a repository of the same name.',
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
    'verify-key': text({
      description:
        'Promote only what is signed with this key: path of the public key in the workspace, or a URI of azurekms, awskms, gcpkms or hashivault. Needs cosign on PATH.',
    }),
    'verify-identity': text({
      description:
        'Promote only what this identity has signed without a key: the identity in the certificate, or `/…/` for a regular expression that the whole of it must match. Needs cosign on PATH.',
    }),
    'verify-issuer': text({
      description:
        "OIDC issuer that vouches for the identity; by default GitHub's, `https://token.actions.githubusercontent.com`.",
    }),
    'verify-trusted-root': text({
      description: 'Path of the `trusted_root.json` of a Sigstore of your own; by default the public one is asked.',
    }),
    'scan-report': list({
      description:
        'Promote only what these reports let pass: paths in the workspace of JSON or SARIF by grype, trivy or Microsoft Defender.',
    }),
    'scan-fail-on': choice({
      description:
        'The lowest severity that keeps an image out, by default `high`. Unknown ones count as medium, negligible ones never.',
      values: thresholds,
    }),
    'scan-ignore': text({
      description: 'Path of a YAML list of accepted findings, each `{id, until: YYYY-MM-DD, reason, package}`.',
    }),
    timeout: duration({ description: 'How long the whole promotion may take.', default: '30m' }),
  },
  outputs: {
    digest: 'Digest of the image, the same on both sides. A step that fails only at the lock has it too.',
    reference: 'The promoted image as `registry/repository@sha256:…`.',
    tags: 'Its tags at the target, one a line; empty when it has none.',
    copied: '`import`, `copy`, or `none` when the target had this image already.',
    referrers: 'What belongs to the image, as a JSON list of `{digest, subject, type, tag, copied}`.',
    source: 'The source as `registry/repository@sha256:…`.',
    signature: 'The key or the identity whose signature was verified; empty when none was asked for.',
    findings: 'How many findings of each severity are not ignored, as a JSON object; empty without a scan report.',
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
  causes: [
    ...promoteCauses,
    ...gateCauses,
    ...registryCauses,
    ...importCauses,
    ...armCauses,
    ...sessionCauses,
    ...signInCauses,
  ],
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
  post: true,
});
