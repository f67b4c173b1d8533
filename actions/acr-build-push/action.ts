import { boolean, choice, defineAction, integer, list, secret, text } from '@aks-delivery/action';
import { buildCauses, mostRetries } from '@aks-delivery/build';

const lines = 'one a line';

export default defineAction({
  name: 'acr-build-push',
  title: 'ACR build and push',
  description:
    'Signs in to Azure Container Registry without a secret, builds an image, pushes it under tags that do not exist yet, and proves its digest.',
  branding: { icon: 'package', color: 'blue' },
  inputs: {
    registry: list({
      description:
        'Azure registries to sign in to, by name or login server; images without a host belong to the first. Registries in `images` and `tags` that end in azurecr.io, .us or .cn need not be named.',
    }),
    images: text({
      description: 'Names of the image without tag, one a line; then `tags` are rules.',
    }),
    tags: text({
      description:
        'With `images`: rules of docker/metadata-action, by default the commit (`type=sha,format=long,prefix=`). Without: whole references, as docker/build-push-action takes them.',
    }),
    flavor: text({ description: 'What the rules have in common: `latest=true|false`, `prefix=`, `suffix=`.' }),
    labels: text({ description: `Labels of the image beside the standard ones, as \`key=value\`, ${lines}.` }),
    annotations: text({
      description: `Annotations of the manifest, as \`key=value\`, ${lines}; with any, the standard ones are added, too.`,
    }),
    overwrite: boolean({ description: 'Allow tags that exist to move to the new image.', default: 'false' }),
    lock: boolean({
      description: 'Lock image and tags afterwards, so that nobody overwrites or deletes them.',
      default: 'false',
    }),
    'skip-built': boolean({
      description: 'Do not build when one of the tags already holds an image of the same source and settings.',
      default: 'true',
    }),
    retries: integer({
      description:
        'How often a push is repeated after a failure that may pass (429, 5xx, a lost connection); five times take two minutes.',
      default: '5',
      min: 0,
      max: mostRetries,
    }),
    engine: choice({
      description:
        '`buildx` builds with BuildKit, on this runner or wherever its builder is; `acr-task` has Azure build (ACR Tasks), for runners without Docker.',
      values: ['buildx', 'acr-task'],
      default: 'buildx',
    }),
    context: text({ description: 'Folder in the workspace to build from, or the address of one.', default: '.' }),
    file: text({ description: 'Path of the Dockerfile; by default `Dockerfile` in the context.' }),
    'build-args': text({ description: `Build arguments, as \`NAME=value\`, ${lines}. Never secrets.` }),
    'build-contexts': text({ description: `More contexts, as \`name=folder or address\`, ${lines}.` }),
    target: text({ description: 'Stage of the Dockerfile to build.' }),
    platforms: list({ description: 'Platforms to build for, such as linux/amd64.' }),
    secrets: secret({ description: `Secrets that the build may mount, as \`id=value\`, ${lines}.` }),
    'secret-files': text({ description: `Secrets from files, as \`id=path\`, ${lines}.` }),
    'secret-envs': text({ description: `Secrets from environment variables, as \`id=VARIABLE\`, ${lines}.` }),
    ssh: list({ description: 'SSH agent sockets or keys that the build may use.' }),
    push: boolean({ description: 'Push the image.', default: 'true' }),
    load: boolean({ description: 'Load the image into the Docker engine of this runner.', default: 'false' }),
    outputs: text({ description: `More results, as buildx takes them, ${lines}.` }),
    'cache-from': text({ description: `Caches to read, as buildx takes them, ${lines}.` }),
    'cache-to': text({ description: `Caches to write, as buildx takes them, ${lines}.` }),
    'no-cache': boolean({ description: 'Use no cache, and build in any case.', default: 'false' }),
    'no-cache-filters': list({ description: 'Stages that use no cache.' }),
    pull: boolean({ description: 'Look for newer base images, and build in any case.', default: 'false' }),
    provenance: text({
      description: "Provenance: `true`, `false`, or `mode=max` and the like; by default the builder's.",
    }),
    sbom: text({ description: 'SBOM: `true`, `false`, or `generator=image`.' }),
    attests: text({ description: `Attestations, as buildx takes them, ${lines}.` }),
    network: text({ description: 'Network of RUN steps: `default`, `none` or `host`.' }),
    'add-hosts': list({ description: 'Names that RUN steps know, as `name:address`.' }),
    'shm-size': text({ description: 'Size of /dev/shm for RUN steps.' }),
    ulimit: text({ description: `Limits of RUN steps, as \`nofile=1024:2048\`, ${lines}.` }),
    allow: list({ description: 'Privileges that the build may use, such as network.host.' }),
    builder: text({ description: 'Name of the builder; by default the current one.' }),
    'agent-pool': text({ description: 'Agent pool of ACR Tasks, for registries that only a private network reaches.' }),
  },
  outputs: {
    image: 'Registry and repository of the first tag, without the tag.',
    digest:
      'Digest that the registry confirms for every tag; empty when nothing was pushed or exported. A step that fails after the push, such as at the lock, has it too.',
    reference: 'The image by its digest, `registry/repository@sha256:…`, for helm-deploy and acr-promote.',
    tags: 'Whole references, one a line.',
    'tag-names': 'The tags alone, one a line.',
    'platform-digests': 'Digest of each platform as a JSON object.',
    'attestation-digests': 'Digests of provenance and SBOM as a JSON list.',
    metadata: "The engine's result metadata as JSON.",
    imageid: 'Digest of the image configuration, for an image of one platform.',
    skipped: '`true` when an image of the same source was found and nothing was built.',
    seconds: 'How long building and pushing took.',
    cause: 'Stable code of what went wrong, such as image/tag-exists; empty when nothing did.',
  },
  permissions: { 'id-token': 'write', contents: 'read' },
  azureRoles: [
    {
      role: 'AcrPush',
      scope: 'the registry',
      why: 'to push and lock images, and to read tags back; registries with ABAC need Container Registry Repository Writer instead',
    },
    {
      role: 'Container Registry Tasks Contributor',
      scope: 'the registry',
      why: 'with engine: acr-task, to build there; and Reader, to find the registry in its subscription',
    },
  ],
  causes: buildCauses,
  example: `- uses: actions/checkout@v7
- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
- uses: docker/setup-buildx-action@v3
- uses: aks-delivery/actions/actions/acr-build-push@v1
  id: build
  with:
    registry: myregistry
    images: shop
    lock: true
- uses: aks-delivery/actions/actions/helm-deploy@v1
  with:
    release: shop
    chart: charts/shop
    image: \${{ steps.build.outputs.reference }}
`,
  post: true,
});
