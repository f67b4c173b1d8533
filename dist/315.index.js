"use strict";
exports.id = 315;
exports.ids = [315];
exports.modules = {

/***/ 40300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/declaration.js
var declaration = __webpack_require__(5766);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/builders.js + 11 modules
var builders = __webpack_require__(53589);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/next-step.js
var next_step = __webpack_require__(92586);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/sign-in-causes.js
var sign_in_causes = __webpack_require__(15253);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/tasks-causes.js
/** What can stop ACR Tasks from building an image. Codes are stable: workflows branch on them. */
const tasksCauses = [
    {
        code: 'tasks/no-role',
        means: 'The identity may not run ACR Tasks in the registry.',
        fix: 'Grant Container Registry Tasks Contributor on the registry, or use engine: buildx.',
    },
    {
        code: 'tasks/registry-not-found',
        means: 'The registry is not among those of the subscription that the identity may read.',
        fix: 'Sign in with the subscription of the registry, and grant Reader on it.',
    },
    {
        code: 'tasks/not-allowed',
        means: 'ACR Tasks are switched off for this subscription, as for those with free credits.',
        fix: 'Use engine: buildx, or ask Azure support to allow ACR Tasks.',
    },
    {
        code: 'tasks/request-refused',
        means: 'ACR Tasks does not accept the build as it was asked for.',
        fix: 'Correct what the message names: mostly the agent pool or a platform.',
    },
    {
        code: 'tasks/upload-failed',
        means: "The storage of ACR Tasks did not take the context, or did not give the run's log.",
        fix: 'Run the job again; a firewall must let the runner reach *.blob.core.windows.net.',
    },
    {
        code: 'tasks/context-too-large',
        means: 'The context has more bytes than ACR Tasks takes in one upload (5000 MiB).',
        fix: 'Leave out what the image does not need in .dockerignore; the message names what is large.',
    },
    {
        code: 'tasks/push-failed',
        means: 'ACR Tasks built the image, and could not push it.',
        fix: "Read the registry's words: in ABAC registries the identity needs Container Registry Repository Writer.",
    },
    {
        code: 'tasks/canceled',
        means: 'Somebody else canceled the run of ACR Tasks.',
        fix: 'Run the job again.',
    },
    {
        code: 'tasks/timeout',
        means: 'The run of ACR Tasks took longer than the 8 hours that it may.',
        fix: 'Make the build shorter, or use engine: buildx.',
    },
    {
        code: 'tasks/agent-failed',
        means: 'The agent of ACR Tasks failed, not the build.',
        fix: 'Run the job again; azure.status.microsoft shows outages.',
    },
];

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/image/causes.js
/** What can be wrong with the inputs that name and describe an image, and with its .dockerignore. */
const imageCauses = [
    {
        code: 'image/images-invalid',
        means: 'A line of the input `images` is not the name of an image.',
        fix: 'Write one name a line, without tag or digest: contoso.azurecr.io/shop/web.',
    },
    {
        code: 'image/tags-invalid',
        means: 'A line of the input `tags` cannot be read, or has an attribute or value that its type does not know.',
        fix: 'Write one rule a line: type=semver,pattern={{version}}.',
    },
    {
        code: 'image/flavor-invalid',
        means: 'A line of the input `flavor` cannot be read.',
        fix: 'Write latest=true|false|auto, prefix=…, suffix=…, the last two optionally with ,onlatest=true.',
    },
    {
        code: 'image/labels-invalid',
        means: 'A line of the input `labels` is no label.',
        fix: 'Write one key=value a line.',
    },
    {
        code: 'image/annotations-invalid',
        means: 'A line of the input `annotations` is no annotation.',
        fix: 'Write one key=value a line.',
    },
    {
        code: 'image/expression-invalid',
        means: 'An expression in double braces does not exist, or has a wrong format or time zone.',
        fix: "Use {{branch}}, {{tag}}, {{sha}}, {{base_ref}}, {{is_default_branch}}, {{is_not_default_branch}}, {{date 'YYYYMMDD'}} or {{commit_date 'YYYYMMDD'}}.",
    },
    {
        code: 'image/version-invalid',
        means: 'A rule of type semver or pep440 met a Git tag, or a value, that is no such version.',
        fix: 'Correct the tag, take the version out of it with match=…, or switch the rule off for it with enable=….',
    },
    {
        code: 'image/tag-invalid',
        means: 'A rule gives a tag that no registry takes.',
        fix: 'A tag begins with a letter, a digit or an underscore and has 128 characters at most: see to prefix, value and pattern.',
    },
    {
        code: 'image/dockerignore-invalid',
        means: 'A line of .dockerignore is not a pattern that Docker takes.',
        fix: 'Correct the line that the error names.',
    },
];

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/causes.js
var causes = __webpack_require__(21373);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/failure/rules.js
var rules = __webpack_require__(20970);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/build/causes.js





/** Everything that can end a build, for the README's error table. */
const buildCauses = [
    ...sign_in_causes/* signInCauses */.R,
    ...imageCauses,
    ...causes/* registryCauses */.M,
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
    ...rules/* textRules */.f.map(({ code, means, fix }) => ({ code, means, fix })),
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

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-build-push/action.js


const lines = 'one a line';
/* harmony default export */ const action = ((0,declaration/* defineAction */.Q)({
    name: 'acr-build-push',
    title: 'ACR build and push',
    description: 'Signs in to Azure Container Registry without a secret, builds an image, pushes it under tags that do not exist yet, and proves its digest.',
    branding: { icon: 'package', color: 'blue' },
    inputs: {
        registry: (0,builders/* list */.p_)({
            description: 'Azure registries to sign in to, by name or login server; images without a host belong to the first. Registries in `images` and `tags` that end in azurecr.io, .us or .cn need not be named.',
        }),
        images: (0,builders/* text */.Qq)({
            description: 'Names of the image without tag, one a line; then `tags` are rules.',
        }),
        tags: (0,builders/* text */.Qq)({
            description: 'With `images`: rules of docker/metadata-action, by default the commit (`type=sha,format=long,prefix=`). Without: whole references, as docker/build-push-action takes them.',
        }),
        flavor: (0,builders/* text */.Qq)({ description: 'What the rules have in common: `latest=true|false`, `prefix=`, `suffix=`.' }),
        labels: (0,builders/* text */.Qq)({ description: `Labels of the image beside the standard ones, as \`key=value\`, ${lines}.` }),
        annotations: (0,builders/* text */.Qq)({
            description: `Annotations of the manifest, as \`key=value\`, ${lines}; with any, the standard ones are added, too.`,
        }),
        overwrite: (0,builders/* boolean */.zM)({ description: 'Allow tags that exist to move to the new image.', default: 'false' }),
        lock: (0,builders/* boolean */.zM)({
            description: 'Lock image and tags afterwards, so that nobody overwrites or deletes them.',
            default: 'false',
        }),
        'skip-built': (0,builders/* boolean */.zM)({
            description: 'Do not build when one of the tags already holds an image of the same source and settings.',
            default: 'true',
        }),
        retries: (0,builders/* integer */.nd)({
            description: 'How often a push is repeated after a failure that may pass (429, 5xx, a lost connection); five times take two minutes.',
            default: '5',
            min: 0,
            max: next_step/* mostRetries */.o,
        }),
        engine: (0,builders/* choice */.Yq)({
            description: '`buildx` builds with BuildKit, on this runner or wherever its builder is; `acr-task` has Azure build (ACR Tasks), for runners without Docker.',
            values: ['buildx', 'acr-task'],
            default: 'buildx',
        }),
        context: (0,builders/* text */.Qq)({ description: 'Folder in the workspace to build from, or the address of one.', default: '.' }),
        file: (0,builders/* text */.Qq)({ description: 'Path of the Dockerfile; by default `Dockerfile` in the context.' }),
        'build-args': (0,builders/* text */.Qq)({ description: `Build arguments, as \`NAME=value\`, ${lines}. Never secrets.` }),
        'build-contexts': (0,builders/* text */.Qq)({ description: `More contexts, as \`name=folder or address\`, ${lines}.` }),
        target: (0,builders/* text */.Qq)({ description: 'Stage of the Dockerfile to build.' }),
        platforms: (0,builders/* list */.p_)({ description: 'Platforms to build for, such as linux/amd64.' }),
        secrets: (0,builders/* secret */.rJ)({ description: `Secrets that the build may mount, as \`id=value\`, ${lines}.` }),
        'secret-files': (0,builders/* text */.Qq)({ description: `Secrets from files, as \`id=path\`, ${lines}.` }),
        'secret-envs': (0,builders/* text */.Qq)({ description: `Secrets from environment variables, as \`id=VARIABLE\`, ${lines}.` }),
        ssh: (0,builders/* list */.p_)({ description: 'SSH agent sockets or keys that the build may use.' }),
        push: (0,builders/* boolean */.zM)({ description: 'Push the image.', default: 'true' }),
        load: (0,builders/* boolean */.zM)({ description: 'Load the image into the Docker engine of this runner.', default: 'false' }),
        outputs: (0,builders/* text */.Qq)({ description: `More results, as buildx takes them, ${lines}.` }),
        'cache-from': (0,builders/* text */.Qq)({ description: `Caches to read, as buildx takes them, ${lines}.` }),
        'cache-to': (0,builders/* text */.Qq)({ description: `Caches to write, as buildx takes them, ${lines}.` }),
        'no-cache': (0,builders/* boolean */.zM)({ description: 'Use no cache, and build in any case.', default: 'false' }),
        'no-cache-filters': (0,builders/* list */.p_)({ description: 'Stages that use no cache.' }),
        pull: (0,builders/* boolean */.zM)({ description: 'Look for newer base images, and build in any case.', default: 'false' }),
        provenance: (0,builders/* text */.Qq)({
            description: "Provenance: `true`, `false`, or `mode=max` and the like; by default the builder's.",
        }),
        sbom: (0,builders/* text */.Qq)({ description: 'SBOM: `true`, `false`, or `generator=image`.' }),
        attests: (0,builders/* text */.Qq)({ description: `Attestations, as buildx takes them, ${lines}.` }),
        network: (0,builders/* text */.Qq)({ description: 'Network of RUN steps: `default`, `none` or `host`.' }),
        'add-hosts': (0,builders/* list */.p_)({ description: 'Names that RUN steps know, as `name:address`.' }),
        'shm-size': (0,builders/* text */.Qq)({ description: 'Size of /dev/shm for RUN steps.' }),
        ulimit: (0,builders/* text */.Qq)({ description: `Limits of RUN steps, as \`nofile=1024:2048\`, ${lines}.` }),
        allow: (0,builders/* list */.p_)({ description: 'Privileges that the build may use, such as network.host.' }),
        builder: (0,builders/* text */.Qq)({ description: 'Name of the builder; by default the current one.' }),
        'agent-pool': (0,builders/* text */.Qq)({ description: 'Agent pool of ACR Tasks, for registries that only a private network reaches.' }),
    },
    outputs: {
        image: 'Registry and repository of the first tag, without the tag.',
        digest: 'Digest that the registry confirms for every tag; empty when nothing was pushed or exported. A step that fails after the push, such as at the lock, has it too.',
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
}));


/***/ }),

/***/ 16706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ makePrivateFolder),
/* harmony export */   T: () => (/* binding */ removePrivateFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Makes a folder (0700) below `temp` that only we can read. */
function makePrivateFolder(temp) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'aks-delivery-'));
}
/** Removes folders like those. Any other path is left alone: the list comes back from a file that every step can write. */
async function removePrivateFolders(temp, folders) {
    const ours = folders.filter((folder) => /^aks-delivery-[^/]+$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(temp, folder)));
    const done = await Promise.allSettled(ours.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true })));
    // Only now: the process ends at the first error, and would leave the others half removed.
    for (const outcome of done)
        if (outcome.status === 'rejected')
            throw outcome.reason;
}


/***/ }),

/***/ 20970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ textRules)
/* harmony export */ });
/** Tried in order; the last one matches everything. Texts are those of buildx 0.37, BuildKit 0.33, and Docker 20.10, which is the oldest. */
const textRules = [
    {
        code: 'build/buildx-too-old',
        pattern: /invalid progress mode rawjson|unknown flag: --(\S+)/,
        clause: 'this buildx is too old for an option that it was given',
        means: 'The buildx on this runner lacks an option that was used.',
        fix: 'Install buildx 0.13 or newer, e.g. with docker/setup-buildx-action.',
    },
    {
        code: 'build/builder-missing',
        pattern: /no builder "?([^"\s]+)"? found/,
        clause: 'there is no builder "$1"',
        means: 'There is no builder of that name.',
        fix: 'Make it earlier in the job with docker/setup-buildx-action, or correct the input `builder`.',
    },
    {
        code: 'build/driver-unsupported',
        pattern: /(\S[^:\n]*(?:unsupported|not supported|not implemented) (?:for|by) (?:the )?(?:\S+ driver|current BuildKit daemon))/,
        clause: 'the builder cannot do what was asked: $1',
        means: 'The builder cannot do what was asked: several platforms, cache export or attestations.',
        fix: 'Run docker/setup-buildx-action earlier in the job, which makes a builder that can.',
    },
    {
        code: 'build/builder-unreachable',
        pattern: /failed to list workers|[Cc]annot connect to the Docker daemon|failed to connect to the docker API|dial unix \S+: connect|driver not connecting|no valid drivers found|permission denied while trying to connect/,
        clause: 'the builder does not answer',
        means: 'The builder, or the Docker engine behind it, does not answer.',
        fix: 'Check that Docker runs on this runner, or make a builder with docker/setup-buildx-action.',
    },
    {
        code: 'build/target-missing',
        pattern: /target stage "([^"]*)" could not be found/,
        clause: 'the Dockerfile has no stage "$1"',
        means: 'The Dockerfile has no stage of the name in `target`.',
        fix: 'Correct `target`; a stage gets its name by FROM … AS name.',
    },
    {
        code: 'build/dockerfile-invalid',
        pattern: /dockerfile parse error[^:]*: (.*)|failed to parse stage name|(no build stage in current context|the Dockerfile cannot be empty)/i,
        clause: 'the Dockerfile cannot be read: $1$2',
        means: 'The Dockerfile has an error of syntax.',
        fix: 'Correct the line that the annotation marks.',
        inDockerfile: true,
    },
    {
        code: 'build/no-emulation',
        pattern: /exec format error/,
        clause: 'a program of another platform was run, and this builder does not emulate it',
        means: 'A RUN step needs a processor that the builder has not and does not emulate.',
        fix: 'Run docker/setup-qemu-action earlier in the job, or cross-compile with FROM --platform=$BUILDPLATFORM.',
        inDockerfile: true,
    },
    {
        code: 'build/step-failed',
        pattern: /(?:process "(?:[^"\\]|\\.)*" did not complete successfully|executor failed running \[.*\]): (exit code: \d+|.*)/,
        clause: 'a command of the Dockerfile ended with $1',
        means: 'A command of the Dockerfile ended with an error.',
        fix: 'Read its last lines below.',
        inDockerfile: true,
    },
    {
        code: 'build/file-missing',
        pattern: /failed to (?:calculate checksum of ref \S+|compute cache key:) "?([^"\n]*?)"?(?: not found)?: not found/,
        clause: 'the context has no $1',
        means: 'COPY or ADD names a file that the context does not have, or that .dockerignore leaves out.',
        fix: 'Correct the path, which is relative to `context`, look into .dockerignore, or make the file in an earlier step.',
        inDockerfile: true,
    },
    {
        code: 'build/platform-missing',
        pattern: /no match for platform in manifest|does not provide the specified platform|no matching manifest for (\S+)/,
        clause: 'a base image does not exist for the platform',
        means: 'A base image does not exist for one of the platforms.',
        fix: 'Take a base image that is made for it, or leave the platform out.',
        inDockerfile: true,
    },
    {
        code: 'build/base-image-denied',
        pattern: /failed to (?:resolve source metadata for|authorize:[^\n]*|fetch (?:oauth|anonymous) token)[^\n]*?(?:40[13]|denied|unauthorized|authorization failed)/,
        clause: 'the registry of a base image refuses to give it',
        means: 'The registry of a base image wants a sign-in, or this identity may not read it.',
        fix: 'For Azure registries give the identity AcrPull there and name the registry in `registries`; for others sign in with docker/login-action before.',
        inDockerfile: true,
    },
    {
        code: 'build/base-image-missing',
        pattern: /failed to resolve source metadata for (\S+): [^\n]*not found/,
        clause: 'there is no base image $1',
        means: 'A base image does not exist.',
        fix: 'Check its name and tag.',
        inDockerfile: true,
    },
    {
        code: 'build/secret-missing',
        pattern: /secret ([\w.-]+): not found/,
        clause: 'the Dockerfile wants the secret $1, which was not given',
        means: 'The Dockerfile mounts a secret as required that was not given.',
        fix: 'Give it in `secrets`, `secret-files` or `secret-envs`.',
    },
    {
        code: 'build/entitlement',
        pattern: /(security\.insecure|network\.host|device) is not allowed|granting entitlement (\S+)|additional privileges requested/,
        clause: 'it wants a privilege that was not granted',
        means: 'The Dockerfile wants a privilege (host network, insecure mode) that was not granted.',
        fix: 'Grant it in `allow`, and make the builder with the flag of the same name.',
    },
    {
        code: 'build/disk-full',
        pattern: /no space left on device/,
        clause: 'the disk of the builder is full',
        means: 'The disk of the builder is full.',
        fix: 'Free room before the build, or use a larger runner.',
    },
    {
        code: 'build/failed',
        pattern: /(?:)/,
        clause: 'buildx ended with an error',
        means: 'buildx ended with an error that is not known to us.',
        fix: 'Read its message.',
    },
];


/***/ }),

/***/ 92586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ mostRetries),
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/** BuildKit itself gives up after 7 s, and at once when it is told to slow down. Together these are two minutes. */
const waitsMs = [3_000, 7_000, 15_000, 30_000, 60_000];
const mostRetries = waitsMs.length;
/** From the state to the next step. Pure. */
function nextStep(state, references, policy) {
    if (state.adopted !== true && state.build?.ok !== true)
        return beforeImage(state, references, policy);
    if (!policy.push)
        return { do: 'finish', verdict: 'built' };
    if (state.confirmed !== true)
        return { do: 'confirm' };
    if (policy.lock && state.locked !== true)
        return { do: 'lock' };
    return { do: 'finish', verdict: state.adopted === true ? 'already-built' : 'pushed' };
}
function beforeImage({ existing, build }, references, policy) {
    if (build !== undefined) {
        const waitMs = waitsMs[build.attempts - 1];
        const again = build.onlyPushFailed && build.attempts <= policy.retries && waitMs !== undefined;
        return again ? { do: 'repeat', attempt: build.attempts, waitMs } : { do: 'finish', verdict: 'failed' };
    }
    if (!policy.push)
        return { do: 'build' };
    if (existing === undefined)
        return { do: 'look' };
    const same = policy.skipBuilt
        ? existing.find((image) => image.sameSource && servesAll(image, references))
        : undefined;
    const taken = existing.filter(({ digest }) => digest !== same?.digest);
    const kept = policy.overwrite ? taken.filter(({ locked }) => locked) : taken;
    if (kept.length > 0)
        return { do: 'refuse', taken: kept };
    if (same === undefined)
        return { do: 'build' };
    const has = existing.filter(({ digest }) => digest === same.digest).map(({ reference }) => reference);
    const missing = references.filter((reference) => !has.includes(reference));
    return { do: 'adopt', digest: same.digest, from: same.reference, missing };
}
/** Another repository has none of the image's layers, so its tags cannot be given to it. */
function servesAll({ reference }, references) {
    return references.every((other) => repositoryOf(other) === repositoryOf(reference));
}
const repositoryOf = (reference) => reference.slice(0, reference.lastIndexOf(':'));


/***/ })

};
;