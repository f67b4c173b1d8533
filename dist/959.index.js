export const id = 959;
export const ids = [959];
export const modules = {

/***/ 959:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7142);
/* harmony import */ var _actions_acr_promote_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9759);
/* harmony import */ var _actions_acr_promote_main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(829);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__/* .start */ .n)(_actions_acr_promote_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_acr_promote_main_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/declaration.js
var declaration = __webpack_require__(5766);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/builders.js + 11 modules
var builders = __webpack_require__(3589);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/causes.js
var causes = __webpack_require__(3323);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/import-causes.js
/** What can stop Azure from importing an image into a registry. Codes are stable: workflows branch on them. */
const importCauses = [
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
];

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/causes.js
var explain_causes = __webpack_require__(1373);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/causes.js
var promote_causes = __webpack_require__(8516);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-promote/action.js





/* harmony default export */ const action = ((0,declaration/* defineAction */.Q)({
    name: 'acr-promote',
    title: 'ACR promote',
    description: 'Copies an image by its digest to another registry or repository, with its signatures, and proves that both hold the same.',
    branding: { icon: 'chevrons-right', color: 'blue' },
    inputs: {
        source: (0,builders/* text */.Qq)({
            description: 'Image to promote: `registry/repository@sha256:…`, or `registry/repository:tag`, whose digest is looked up once.',
            required: true,
        }),
        target: (0,builders/* text */.Qq)({
            description: 'Where it shall be: `registry/repository`, or a registry alone for a repository of the same name.',
            required: true,
        }),
        tags: (0,builders/* list */.p_)({
            description: 'Tags at the target; by default the tag of `source`, and none when that has only a digest.',
        }),
        mode: (0,builders/* choice */.Yq)({
            description: '`import` has Azure copy, so that nothing goes through the runner; `copy` reads and writes from the runner; `auto` imports, and copies where Azure cannot import.',
            values: ['auto', 'import', 'copy'],
            default: 'auto',
        }),
        overwrite: (0,builders/* boolean */.zM)({ description: 'Move tags of the target that hold another image.', default: 'false' }),
        lock: (0,builders/* boolean */.zM)({
            description: 'Lock manifest and tags at the target against changes and deletion.',
            default: 'false',
        }),
        referrers: (0,builders/* boolean */.zM)({
            description: 'Copy signatures, attestations and SBOMs of the image and of its platforms, too.',
            default: 'true',
        }),
        timeout: (0,builders/* duration */.p0)({ description: 'How long the whole promotion may take.', default: '30m' }),
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
    causes: [...promote_causes/* promoteCauses */.N, ...explain_causes/* registryCauses */.M, ...importCauses, ...causes/* armCauses */.hg, ...causes/* sessionCauses */.$q, ...causes/* signInCauses */.Rj],
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
}));


/***/ }),

/***/ 829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ acr_promote_main)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(8497);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(3519);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cache.js
var cache = __webpack_require__(4649);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/hosts.js
var hosts = __webpack_require__(6171);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/reference.js
var reference = __webpack_require__(1752);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/causes.js
var causes = __webpack_require__(8516);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/request.js



/** Pure: checks a request. Throws UserErrors `reference/malformed` and `promote/…`. */
function promotionOf(request) {
    const source = (0,reference/* parseReference */.F2)(request.source);
    if (source.tag === undefined && source.digest === undefined) {
        throw (0,causes/* promoteProblem */.Q)('promote/source-unnamed', `The source "${request.source}" has neither a tag nor a digest.`, 'Name the image: registry/repository@sha256:digest, as acr-build-push outputs it, or registry/repository:tag.');
    }
    const target = targetOf(request.target, source);
    const tags = [...new Set(request.tags ?? (source.tag === undefined ? [] : [source.tag]))];
    const wrong = tags.find((tag) => !(0,reference/* isTag */.dz)(tag));
    if (wrong !== undefined) {
        throw (0,causes/* promoteProblem */.Q)('promote/tag-invalid', `"${wrong}" is not a tag.`, 'A tag has letters, digits, dots, dashes and underscores only, at most 128 of them; the repository belongs into target.');
    }
    const { mode, overwrite, lock, referrers } = request;
    return {
        source,
        target,
        policy: { mode, overwrite, lock, referrers, tags, oneRegistry: source.registry === target.registry },
    };
}
function targetOf(text, source) {
    const alone = !text.includes('/');
    const { registry, repository, tag, digest } = (0,reference/* parseReference */.F2)(alone ? `${text}/${source.repository}` : text);
    if (tag !== undefined || digest !== undefined) {
        throw (0,causes/* promoteProblem */.Q)('promote/target-invalid', `The target "${text}" has a ${digest === undefined ? 'tag' : 'digest'}.`, 'Write target as registry/repository, and put tags into the tags input; the digest is that of the source.');
    }
    if (!(0,hosts/* isAcr */.V)(registry)) {
        throw (0,causes/* promoteProblem */.Q)('promote/target-invalid', `The target "${text}" is not in an Azure Container Registry: its host is ${registry}.`, 'Write target as registry/repository, with the login server of the registry, such as contoso.azurecr.io.');
    }
    return { registry, repository };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/time-limit.js

/** A signal that ends with the job's own, or with a UserError `promote/timed-out` when `ms` milliseconds are over. */
function within(ms, signal, target) {
    const limit = new AbortController();
    const stop = () => {
        const minutes = Math.round(ms / 60_000);
        limit.abort((0,causes/* promoteProblem */.Q)('promote/timed-out', `The promotion to ${target} was not over after ${minutes < 2 ? `${Math.round(ms / 1000)} s` : `${minutes} minutes`}.`, 'Run the job again, which goes on where this run ended, or raise the timeout.'));
    };
    // A timer alone must not keep a job alive.
    setTimeout(stop, ms).unref();
    return AbortSignal.any([signal, limit.signal]);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/exchange.js + 1 modules
var exchange = __webpack_require__(1541);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/registry.js + 6 modules
var registry = __webpack_require__(9017);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/concurrently.js
var concurrently = __webpack_require__(4278);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/problem.js
var problem = __webpack_require__(2646);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/transport.js
var transport = __webpack_require__(1912);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/copy-blob.js





/**
 * Brings a blob into another repository: not at all when it is there, by a mount within one registry, else as a stream from
 * one registry to the other, of which only what is on the way is in memory. The bytes are compared with the digest before
 * the target may keep them. Throws UserErrors `registry/…`.
 */
async function copyBlob(from, to, { digest, size }) {
    if (await to.registry.blobExists(to.repository, digest))
        return 'present';
    const oneRegistry = from.registry.host === to.registry.host;
    if (oneRegistry && (await to.registry.mountBlob(to.repository, digest, from.repository)))
        return 'mounted';
    await sendBlob(from, to, { digest, size });
    return 'sent';
}
async function sendBlob(from, to, { digest, size }) {
    const { connection } = to.registry;
    const scopes = [(0,registry/* push */.VC)(to.repository)];
    const what = `store blob ${digest} in ${to.registry.host}/${to.repository}`;
    // Each attempt opens an upload of its own: one that was cut short is of no use (its length is all the registry knows).
    const open = async () => {
        const path = `/v2/${to.repository}/blobs/uploads/`;
        const { headers, body } = await connection.ask({ method: 'POST', path, scopes, expected: [202], what });
        body.resume();
        const location = new URL(headers.location ?? '', `https://${to.registry.host}`);
        location.searchParams.set('digest', digest);
        return location.href;
    };
    const { body } = await connection.ask({
        method: 'PUT',
        path: open,
        scopes,
        headers: { 'content-type': 'application/octet-stream' },
        body: async () => ({ size, stream: await checked(from, digest, size) }),
        expected: [201],
        what,
    });
    body.resume();
}
/** The source as a stream that ends with an error unless it holds exactly what the descriptor promises. */
async function checked(from, digest, size) {
    const source = await from.registry.openBlob(from.repository, digest);
    const [algorithm = 'sha256', expected] = digest.split(':');
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let seen = 0;
    const check = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            seen += chunk.length;
            done(null, chunk);
        },
        flush(done) {
            if (seen === size && hash.digest('hex') === expected)
                done();
            else
                done((0,problem/* damaged */.qM)(`${from.registry.host}/${from.repository}@${digest}`, digest));
        },
    });
    source.on('error', (error) => check.destroy((0,transport/* networkFailure */.rd)(from.registry.host, error)));
    check.once('close', () => source.destroy());
    source.pipe(check);
    return check;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/media-types.js
var media_types = __webpack_require__(425);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/copy-order.js

const knownTypes = Object.values(media_types/* manifestTypes */.Fm);
/** Pure: the manifests that a manifest names. BuildKit's cache is an index too, but of blobs. */
function childrenOf(manifest) {
    return (0,media_types/* isIndex */.nw)(manifest) ? (manifest.content.manifests ?? []).filter(isManifest) : [];
}
function isManifest({ mediaType }) {
    return knownTypes.includes(mediaType);
}
/** Pure: `missing` are the manifests that the target lacks, by digest; those that it has are whole there. */
function copyOrder(root, missing) {
    const blobs = new Map();
    const manifests = new Map();
    const visit = (digest) => {
        const manifest = missing.get(digest);
        if (manifest === undefined || manifests.has(digest))
            return;
        for (const child of childrenOf(manifest))
            visit(child.digest);
        for (const blob of blobsOf(manifest))
            blobs.set(blob.digest, blob);
        manifests.set(digest, manifest);
    };
    visit(root);
    return { blobs: [...blobs.values()], manifests: [...manifests.values()] };
}
function blobsOf(manifest) {
    const { config, layers = [], manifests = [] } = manifest.content;
    const entries = (0,media_types/* isIndex */.nw)(manifest) ? manifests.filter((entry) => !isManifest(entry)) : layers;
    return [...(config === undefined ? [] : [config]), ...entries].filter(isStored);
}
/** Base layers of Windows are fetched from Microsoft by whoever runs the image; registries do not have them. */
function isStored({ mediaType }) {
    return !/\.foreign\.|\.nondistributable\./.test(mediaType);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/promotion.js
const nothingMoved = { sent: 0, mounted: 0, bytes: 0 };

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/copy.js





/** Blobs on the way at once: enough to fill a line, and few enough that none starves. */
const atOnce = 4;
const progressMs = 5_000;
/**
 * Copies through this runner: blobs as streams, or by a mount within one registry, then the manifests, byte for byte. What the
 * target has is left alone, so a copy that was cut short goes on where it ended.
 */
function copier(from, to, log) {
    return async (digest, tags) => {
        const { blobs, manifests } = copyOrder(digest, await missingManifests(from, to, digest));
        const moved = { ...nothingMoved };
        let done = 0;
        const tell = () => log.info(`${done} of ${blobs.length} blobs are there, ${megabytes(moved.bytes)} were sent.`);
        const timer = setInterval(tell, progressMs);
        try {
            await (0,concurrently/* concurrently */.r)(blobs, atOnce, async (blob) => {
                const way = await copyBlob(from, to, blob);
                done += 1;
                if (way === 'mounted')
                    moved.mounted += 1;
                if (way !== 'sent')
                    return;
                moved.sent += 1;
                moved.bytes += blob.size;
            });
        }
        finally {
            clearInterval(timer);
        }
        if (blobs.length > 0)
            tell();
        for (const manifest of manifests)
            await to.registry.putManifest(to.repository, manifest.digest, manifest);
        if (tags.length > 0) {
            const named = manifests.at(-1) ?? (await manifestOf(to, digest));
            for (const tag of tags)
                await to.registry.putManifest(to.repository, tag, named);
        }
        return moved;
    };
}
/** A manifest that has to be there. Throws a UserError `registry/image-unknown`. */
async function manifestOf({ registry, repository }, digest) {
    const manifest = await registry.manifest(repository, digest);
    if (manifest === undefined)
        throw (0,problem/* unknownImage */.SD)(`${registry.host}/${repository}@${digest}`);
    return manifest;
}
/** The manifests below a digest that the target lacks, read from the source. */
async function missingManifests(from, to, root) {
    const missing = new Map();
    for (const queue = [root]; queue.length > 0;) {
        const digest = queue.shift() ?? '';
        if (missing.has(digest) || (await to.registry.resolve(to.repository, digest)) !== undefined)
            continue;
        const manifest = await manifestOf(from, digest);
        missing.set(digest, manifest);
        queue.push(...childrenOf(manifest).map((child) => child.digest));
    }
    return missing;
}
/** Pure: an amount of bytes, for people. */
function megabytes(bytes) {
    return `${(bytes / 1_000_000).toFixed(bytes < 100_000_000 ? 1 : 0)} MB`;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(324);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var explain_problem = __webpack_require__(5320);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/import.js


const importRole = 'Container Registry Data Importer and Data Reader';
// The first that fits `code: message` wins, so the more telling stand first.
const meanings = [
    {
        matches: /^AuthorizationFailed\b.*importImage\/action/s,
        code: 'import/no-role',
        says: ({ target, clientId }) => `Application ${clientId} has no Azure role that lets it import into ${target}`,
        fix: ({ target }) => `Have an owner grant it ${importRole} on ${target}, or set mode: copy for one that may push.`,
    },
    {
        matches: /^(AuthorizationFailed\b.*registries\/read|SubscriptionNotFound|InvalidSubscriptionId)\b/s,
        code: 'import/registry-not-found',
        says: ({ source, target, clientId }) => `Application ${clientId} cannot see ${source} and ${target} among the registries of its subscription`,
        fix: ({ target }) => `Check subscription-id of azure-login, and have an owner grant it ${importRole} on ${target}.`,
    },
    {
        matches: /^(Invalid|Expired)AuthenticationToken/,
        code: 'arm/token-refused',
        says: () => 'Azure Resource Manager does not accept the token of azure-login for its subscription',
        fix: () => 'Check that the subscription belongs to the tenant of azure-login, and the environment to both.',
    },
    {
        // The first is ARM's name for a refusal that concerns a resource which a request refers to.
        matches: /^(LinkedAuthorizationFailed|AuthorizationFailed)\b/,
        code: 'import/source-denied',
        says: ({ source, clientId }) => `Application ${clientId} has no Azure role that lets it import from ${source}`,
        fix: ({ source }) => `Have an owner grant it Reader and AcrPull on ${source}, or set mode: copy.`,
    },
    {
        matches: /firewall|not allowed access|network (rule|access)|denied.*\bIP\b|private endpoint/i,
        code: 'import/restricted-network',
        says: ({ source, target }) => `Azure cannot import from ${source} to ${target}, because network rules keep it out`,
        fix: () => 'Allow trusted Azure services on the restricted registry ("az acr update --allow-trusted-services true"), or set mode: copy on a runner that both let in.',
    },
    {
        matches: /too many manifests|manifests?.*\b(exceed|maximum|limit|more than)|\b(exceed|maximum|limit).*manifests/i,
        code: 'import/too-many-manifests',
        says: ({ source }) => `The image of ${source} has more manifests than the 50 that one import takes`,
        fix: () => 'Set mode: copy, which has no limit.',
    },
    {
        matches: /\b(tag|image)\b.*already exists|^(Conflict|TagAlreadyExists)\b.*exists/i,
        code: 'import/tag-exists',
        says: ({ target }) => `A tag of ${target} came to exist while the import was prepared`,
        fix: () => 'Look at who else promotes to this tag, and run the job again.',
    },
    {
        matches: /\bdisallowed\b|\blocked\b/i,
        code: 'import/locked',
        says: ({ target }) => `A tag or repository of ${target} is locked`,
        fix: () => 'Promote to a new tag, or have an owner unlock it with "az acr repository update".',
    },
    {
        matches: /(manifest|image|tag|repository)\b.*(unknown|not found|does not exist)/i,
        code: 'import/source-missing',
        says: ({ source }) => `Azure does not find the image in ${source} any more`,
        fix: () => 'Check the reference; an image that was purged has to be built again.',
    },
    {
        matches: /\b(unauthorized|authentication required|access denied|forbidden)\b/i,
        code: 'import/source-denied',
        says: ({ source }) => `The registry ${source} does not let Azure read the image`,
        fix: ({ source }) => `Grant the identity of azure-login AcrPull on ${source}, or set mode: copy.`,
    },
];
/** Pure: why Azure did not import an image. */
function explainImport(error, parties) {
    const { failure } = error;
    const refusal = failure.kind === 'answer' ? (0,failures/* armError */.Tr)(failure.body) : undefined;
    const said = refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`;
    const refused = failure.kind === 'answer' && failure.status < 500 && failure.status !== 429;
    const meaning = refused ? meanings.find(({ matches }) => matches.test(said ?? '')) : undefined;
    if (meaning !== undefined) {
        return (0,explain_problem/* problem */.CC)(meaning.code, `${meaning.says(parties)}.`, meaning.fix(parties), said, error);
    }
    const transport = (0,explain_problem/* explainTransport */.B4)(error);
    if (transport !== undefined)
        return transport;
    const who = `Azure Resource Manager at ${failure.host}`;
    if (!refused) {
        const throttled = failure.kind === 'answer' && failure.status === 429;
        return (0,explain_problem/* problem */.CC)(throttled ? 'arm/throttled' : 'arm/unavailable', `${who} ${(0,explain_problem/* keptFailing */.Bt)(error)} when asked to import from ${parties.source} to ${parties.target}.`, throttled
            ? 'Re-run the job later, and spread jobs that start together.'
            : 'Re-run the job later; azure.status.microsoft shows outages.', said, error);
    }
    return (0,explain_problem/* problem */.CC)('arm/refused', `${who} refused to import from ${parties.source} to ${parties.target} (${said ?? (0,explain_problem/* keptFailing */.Bt)(error)}).`, 'Correct what the message names, or set mode: copy.', said ?? (failure.kind === 'answer' && (0,failures/* jsonObject */.o$)(failure.body) === undefined ? failure.body : undefined), error);
}
/** A registry that ARM does not show, so that it cannot import from it or into it. */
function registryNotFound(loginServer, subscriptionId) {
    return (0,explain_problem/* problem */.CC)('import/registry-not-found', subscriptionId === undefined
        ? `Azure cannot be asked for the registry ${loginServer}, because azure-login was given no subscription.`
        : `Subscription ${subscriptionId} has no registry ${loginServer} that the identity of azure-login may read.`, 'Give azure-login the subscription of both registries, grant the identity Reader on them, or set mode: copy.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/container-registry.js


/** learn.microsoft.com/rest/api/container-registry */
const apiVersion = '2025-11-01';
const pollMs = 5_000;
/** Milliseconds between two lines about one import. */
const tellMs = 5_000;
/** The registries of a subscription that the caller may read. Throws UserErrors `arm/…`, `import/…`, `network/…`. */
async function listRegistries(arm, subscriptionId, parties) {
    const first = `/subscriptions/${subscriptionId}/providers/Microsoft.ContainerRegistry/registries?api-version=${apiVersion}`;
    const found = [];
    try {
        for (let address = first; address !== undefined;) {
            const { body } = await arm.ask({ method: 'GET', address, expected: [200] });
            const page = JSON.parse(body);
            for (const { id, name, properties = {} } of page.value) {
                const { loginServer = '', roleAssignmentMode } = properties;
                const byRepository = roleAssignmentMode === 'AbacRepositoryPermissions';
                found.push({ id, name, loginServer: loginServer.toLowerCase(), byRepository });
            }
            address = page.nextLink;
        }
        return found;
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? explainImport(error, parties) : error;
    }
}
/**
 * Has Azure copy an image from registry to registry, and waits until it is done (POST importImage; 202 with a Location to
 * ask). Importing what is there already changes nothing, so a run that was cut short is simply repeated.
 * Throws UserErrors `import/…`, `arm/…`, `network/…`, and the signal's reason: the import itself then goes on.
 */
async function importImage(arm, { target, source, sourceImage, repository, tags, force }, parties) {
    const body = {
        source: { ...source, sourceImage },
        ...(tags.length > 0
            ? { targetTags: tags.map((tag) => `${repository}:${tag}`) }
            : { untaggedTargetRepositories: [repository] }),
        mode: force ? 'Force' : 'NoForce',
    };
    const address = `${target.id}/importImage?api-version=${apiVersion}`;
    try {
        let answer = await arm.ask({ method: 'POST', address, body, expected: [200, 202] });
        const started = arm.retries.now();
        let told = started;
        let operation = answer.location;
        while (isRunning(answer) && operation !== undefined) {
            await arm.retries.sleep(answer.retryAfterMs ?? pollMs, arm.retries.signal);
            answer = await arm.ask({ method: 'GET', address: operation, expected: [200, 201, 202, 204] });
            operation = answer.location ?? operation;
            const now = arm.retries.now();
            if (!isRunning(answer) || now - told < tellMs)
                continue;
            arm.retries.onWait?.(`Azure is importing ${sourceImage}: ${Math.round((now - started) / 1000)} s so far.`);
            told = now;
        }
        requireSuccess(answer, operation ?? '');
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? explainImport(error, parties) : error;
    }
}
function statusOf({ body }) {
    const status = (0,failures/* jsonObject */.o$)(body)?.status;
    return typeof status === 'string' ? status : '';
}
// ARM has two ways to tell how an operation goes: by 202 until it is over, or by the status in a body that comes with 200.
function isRunning(answer) {
    return answer.status === 202 || (answer.status === 200 && /^(InProgress|Running|Accepted)$/i.test(statusOf(answer)));
}
function requireSuccess(answer, operation) {
    if (!/^(Failed|Canceled)$/i.test(statusOf(answer)))
        return;
    const host = URL.canParse(operation) ? new URL(operation).host : '';
    // As if ARM had refused at once: a failure is explained by what it says, not by when it says it.
    throw new failures/* ServiceFailure */.A({ kind: 'answer', service: 'arm', host, status: 400, body: answer.body });
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/http.js
var http = __webpack_require__(539);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/tokens.js + 5 modules
var tokens = __webpack_require__(8917);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/resource-manager.js






const requestTimeoutMs = 60_000;
function resourceManager(session, tools) {
    const { armScope, resourceManager: endpoint } = session.cloud;
    const identity = (0,azure_session/* identityOf */.cu)(session);
    return {
        retries: tools.retries,
        ask: ({ method, address, body, expected }) => (0,azure_retries.withRetries)(async () => {
            const url = new URL(address, endpoint);
            if (!isArm(url, new URL(endpoint)))
                throw strangeAddress(endpoint, url);
            // Asked for each time: an operation may outlive a token.
            const { value } = await (0,tokens.tokenFor)(identity, armScope, tools);
            const answer = await (0,http/* send */.tN)({
                service: 'arm',
                url: url.href,
                method,
                headers: {
                    authorization: `Bearer ${value}`,
                    accept: 'application/json',
                    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                    // A POST without a length would be sent in chunks, which ARM refuses.
                    ...(method === 'POST' && body === undefined ? { 'content-length': '0' } : {}),
                },
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
                timeoutMs: requestTimeoutMs,
                signal: tools.retries.signal,
                env: tools.env,
            });
            if (expected.includes(answer.status))
                return answer;
            throw new failures/* ServiceFailure */.A({ kind: 'answer', service: 'arm', host: url.host, ...answer });
        }, tools.retries),
    };
}
/** Our token goes to ARM alone; a region's own endpoint is a name below it. */
function isArm(url, endpoint) {
    return (url.origin === endpoint.origin || (url.protocol === 'https:' && url.hostname.endsWith(`.${endpoint.hostname}`)));
}
function strangeAddress(endpoint, { origin }) {
    return (0,explain_problem/* problem */.CC)('arm/refused', `Azure Resource Manager at ${new URL(endpoint).host} sends its clients on to ${origin}, which is not a place to send this token to.`, 'Check the environment input of azure-login, and that no proxy answers in the place of ARM.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/import.js





function registriesOf({ source, target }, session, tools) {
    const arm = resourceManager(session, tools);
    const { subscriptionId, clientId } = session;
    const parties = { source: source.registry, target: target.registry, clientId };
    let listed;
    return {
        arm,
        parties,
        subscriptionId,
        async find(host) {
            if (subscriptionId === undefined)
                return undefined;
            listed ??= listRegistries(arm, subscriptionId, parties);
            return (await listed).find(({ loginServer }) => loginServer === host);
        },
    };
}
/** Has Azure do it: nothing goes through this runner, and no right to push is needed. */
function importer({ source, target }, registries) {
    const { arm, parties, find, subscriptionId } = registries;
    const resource = async (host) => {
        const found = await find(host);
        if (found === undefined)
            throw registryNotFound(host, subscriptionId);
        return found;
    };
    return async (digest, tags, replace) => {
        const request = {
            target: await resource(target.registry),
            // Always by digest: by a tag that moves meanwhile, imports have left tags without a manifest (azure-cli#29974).
            source: (0,hosts/* isAcr */.V)(source.registry)
                ? { resourceId: (await resource(source.registry)).id }
                : { registryUri: source.registry },
            sourceImage: `${source.repository}@${digest}`,
            repository: target.repository,
            tags,
            force: replace,
        };
        await importImage(arm, request, parties);
        return nothingMoved;
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/open.js







/** Opens both registries as the identity of azure-login; one that is not Azure's is asked without a credential. */
function openPromotion(promotion, session, tools) {
    const registries = registriesOf(promotion, session, tools);
    const opened = new Map();
    const open = (host) => {
        const registry = opened.get(host) ?? openRegistry(host, session, tools, registries);
        opened.set(host, registry);
        return registry;
    };
    const place = ({ registry, repository }) => ({
        registry: open(registry),
        repository,
    });
    const [source, target] = [place(promotion.source), place(promotion.target)];
    const { log, signal } = tools;
    const carry = { copy: copier(source, target, log), import: importer(promotion, registries) };
    return { source, target, carry, log, signal };
}
function openRegistry(host, session, tools, { find }) {
    return (0,registry/* createRegistry */.Iq)((0,reference/* apiHost */.nz)(host), {
        credential: (0,hosts/* isAcr */.V)(host) ? (0,exchange.acrCredential)((0,azure_session/* identityOf */.cu)(session), host, tools) : { kind: 'anonymous' },
        env: tools.env,
        retries: tools.retries,
        // Only to name the right role in an error: not to know it is no error of its own.
        rolesByRepository: async () => {
            try {
                return (await find(host))?.byRepository;
            }
            catch {
                return undefined;
            }
        },
    });
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(6831);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/steps.js
var steps = __webpack_require__(3361);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/next-step.js
/**
 * From the state to the next step. Pure. A tag is set last, so that whoever waits for it finds a whole image with all its
 * signatures; a run that was cut short leaves content without a name, which the next run finds and keeps.
 */
function nextStep(state, policy) {
    const { digest, target } = state;
    if (digest === undefined)
        return { do: 'resolve' };
    if (target === undefined)
        return { do: 'look', digest };
    const others = target.tags.filter((existing) => existing.digest !== digest);
    if (others.length > 0 && !policy.overwrite)
        return { do: 'refuse', why: 'exists', tags: others };
    const locked = others.filter((existing) => existing.locked);
    if (locked.length > 0)
        return { do: 'refuse', why: 'locked', tags: locked };
    const way = wayOf(state, policy);
    if (!target.present && state.moved === undefined)
        return { do: 'move', digest, way };
    if (state.proved !== true)
        return { do: 'prove', digest };
    if (policy.referrers && state.referrersDone !== true)
        return { do: 'referrers', digest, way };
    const right = target.tags.filter((existing) => existing.digest === digest).map(({ tag }) => tag);
    const missing = policy.tags.filter((tag) => !right.includes(tag));
    if (missing.length > 0 && state.tagged !== true)
        return { do: 'tag', digest, way, tags: missing };
    if (policy.lock && state.locked !== true)
        return { do: 'lock', digest, tags: policy.tags };
    return { do: 'finish', copied: state.moved ?? 'none' };
}
function wayOf({ importRefused }, { mode, oneRegistry }) {
    if (mode !== 'auto')
        return mode;
    return oneRegistry || importRefused === true ? 'copy' : 'import';
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/attributes.js
var acr_attributes = __webpack_require__(2619);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/referrers.js


const referrers_atOnce = 4;
/** cosign's own scheme, older than the referrers API: one tag a kind, named after the image's digest. */
const cosignKinds = ['sig', 'att', 'sbom'];
/**
 * Everything that speaks about an image or one of its platforms: by the referrers API, also what speaks about that in turn
 * (the signature of an SBOM), and by cosign's tags. Each stands after what it speaks about.
 */
async function referrersOfImage(place, root) {
    const found = new Map();
    const subjects = [root.digest, ...childrenOf(root).map(({ digest }) => digest)];
    for (let level = subjects; level.length > 0;) {
        const lists = await (0,concurrently/* concurrently */.r)(level, referrers_atOnce, async (subject) => {
            const listed = await place.registry.referrers(place.repository, subject);
            return listed.map(({ digest, artifactType = '' }) => ({ digest, subject, type: artifactType }));
        });
        const fresh = lists.flat().filter(({ digest }) => !found.has(digest) && !subjects.includes(digest));
        for (const referrer of fresh)
            found.set(referrer.digest, referrer);
        level = fresh.map(({ digest }) => digest);
    }
    const tags = await (0,concurrently/* concurrently */.r)(cosignTags(subjects), referrers_atOnce, async ({ subject, kind, tag }) => {
        const at = await place.registry.resolve(place.repository, tag);
        return at === undefined ? [] : [{ digest: at.digest, subject, type: kind, tag }];
    });
    return [...found.values(), ...tags.flat()];
}
/** Pure: `sha256:<hex>` is found under `sha256-<hex>.sig`. */
function cosignTags(subjects) {
    return subjects.flatMap((subject) => cosignKinds.map((kind) => ({ subject, kind, tag: `${subject.replace(':', '-')}.${kind}` })));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/carry-referrers.js


/** Brings what belongs to an image, and proves that the target lists it. Nothing that the target has is replaced. */
async function carryReferrers(progress, root, way) {
    const { source, target, carry, log } = progress;
    const carried = [];
    for (const referrer of await referrersOfImage(source, root)) {
        if (referrer.tag !== undefined)
            carried.push(await carryTagged(progress, { ...referrer, tag: referrer.tag }, way));
        else if (await isListed(progress, referrer))
            carried.push({ ...referrer, copied: 'none' });
        else {
            await carry[way](referrer.digest, [], false);
            await list(progress, referrer);
            carried.push({ ...referrer, copied: way });
        }
    }
    const count = carried.length;
    if (count > 0)
        log.info(`${count} signatures, attestations or SBOMs of it are known to ${target.registry.host}.`);
    return carried;
}
// Signatures that were added at the target are in the same tag: replacing it would lose them.
async function carryTagged({ target, carry, promotion, log }, referrer, way) {
    const { overwrite } = promotion.policy;
    const at = await target.registry.resolve(target.repository, referrer.tag);
    if (at?.digest === referrer.digest)
        return { ...referrer, copied: 'none' };
    if (at !== undefined && !overwrite) {
        log.warning(`${target.repository}:${referrer.tag} of ${target.registry.host} holds other signatures than the source; they are left as they are.`);
        return { ...referrer, copied: 'kept' };
    }
    await carry[way](referrer.digest, [referrer.tag], overwrite);
    return { ...referrer, copied: way };
}
async function isListed({ target }, { digest, subject }) {
    const listed = await target.registry.referrers(target.repository, subject);
    return listed.some((each) => each.digest === digest);
}
/**
 * A registry learns by the push of a manifest what that refers to. No document promises the same of an import, so what is there
 * and not listed is pushed once more, which moves only the few hundred bytes of the manifest.
 */
async function list(progress, referrer) {
    const { source, target, log } = progress;
    if (await isListed(progress, referrer))
        return;
    await target.registry.putManifest(target.repository, referrer.digest, await manifestOf(source, referrer.digest));
    if (await isListed(progress, referrer))
        return;
    log.warning(`${target.registry.host} holds ${referrer.digest}, but does not list it among the referrers of ${referrer.subject}.`);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/platforms.js


/** The platforms of an image, such as `linux/amd64`; none for a chart or another artifact. */
async function platformsOf({ registry, repository }, manifest) {
    const { config, manifests = [] } = manifest.content;
    if ((0,media_types/* isIndex */.nw)(manifest)) {
        const all = manifests.flatMap(({ platform }) => (platform === undefined ? [] : [nameOf(platform)]));
        // The entries of BuildKit's attestations have a platform of their own, which is none.
        return [...new Set(all)].filter((name) => name !== 'unknown/unknown');
    }
    if (config === undefined || !/image/.test(config.mediaType))
        return [];
    const blob = await registry.openBlob(repository, config.digest);
    const name = nameOf(JSON.parse((await (0,transport/* bytesOf */.$$)(blob, registry.host)).toString('utf8')));
    return name === '' ? [] : [name];
}
function nameOf({ os, architecture, variant }) {
    return [os, architecture, variant].filter(Boolean).join('/');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/refusal.js

/** Pure: tags that must not move, as the error that ends a promotion before anything was copied. */
function refusal(why, tags, digest, { registry, repository }) {
    const name = `${registry}/${repository}`;
    const [first] = tags;
    const others = tags.length > 1 ? ` (and ${tags.length - 1} more)` : '';
    const evidence = [
        ...tags.map((existing) => `${name}:${existing.tag}  ${existing.digest}`),
        `to be promoted: ${digest}`,
    ].join('\n');
    if (why === 'exists') {
        return (0,causes/* promoteProblem */.Q)('registry/tag-exists', `The tag ${name}:${first?.tag}${others} exists and holds another image; nothing was copied.`, 'Promote to a new tag, or set overwrite: true for tags that are meant to move.', evidence);
    }
    return (0,causes/* promoteProblem */.Q)('registry/tag-locked', `The tag ${name}:${first?.tag}${others} holds another image and is locked; nothing was copied.`, `Promote to a new tag, or have an owner unlock it with "az acr repository update --name ${registry.split('.')[0]} --image ${repository}:${first?.tag} --write-enabled true --delete-enabled true".`, evidence);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/steps.js









const performers = {
    resolve: async (_, state, progress) => {
        const { source, promotion, outcome, log } = progress;
        const { tag = '', digest = tag } = promotion.source;
        const root = await source.registry.manifest(source.repository, digest);
        if (root === undefined)
            throw (0,problem/* unknownImage */.SD)((0,reference/* printReference */.nt)(promotion.source));
        progress.root = root;
        outcome.digest = root.digest;
        outcome.platforms = await platformsOf(source, root);
        log.info(`${(0,reference/* printReference */.nt)(promotion.source)} is ${root.digest}.`);
        return { ...state, digest: root.digest };
    },
    look: async ({ digest }, state, { target, promotion }) => {
        const { registry, repository } = target;
        const present = (await registry.resolve(repository, digest)) !== undefined;
        const found = [];
        for (const tag of promotion.policy.tags) {
            const at = await registry.resolve(repository, tag);
            if (at === undefined)
                continue;
            const moves = at.digest !== digest && promotion.policy.overwrite;
            const attributes = moves ? await (0,acr_attributes/* readAttributes */.wb)(registry.connection, repository, tag) : undefined;
            found.push({ tag, digest: at.digest, locked: attributes?.writeEnabled === false });
        }
        return { ...state, target: { present, tags: found } };
    },
    refuse: async ({ why, tags }, { digest = '' }, { promotion }) => {
        throw refusal(why, tags, digest, promotion.target);
    },
    move: async ({ digest, way }, state, { carry, target, outcome, log }) => {
        const started = performance.now();
        log.info(way === 'import' ? `Azure imports ${digest} into ${steps_nameOf(target)}.` : `Copying ${digest} to ${steps_nameOf(target)}.`);
        outcome.moved = await carry[way](digest, [], false);
        outcome.movedMs = Math.round(performance.now() - started);
        return { ...state, moved: way };
    },
    prove: async ({ digest }, state, { target, log }) => {
        // Read and not only looked up: the bytes are compared with the digest on the way.
        if ((await target.registry.manifest(target.repository, digest)) === undefined)
            throw notArrived(target, digest);
        log.info(`${steps_nameOf(target)} holds ${digest}.`);
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
        }
        catch (error) {
            // Another run with the same image may have been faster: what counts is what the tags mean now.
            if (!(error instanceof errors/* UserError */.y) || error.code !== 'import/tag-exists')
                throw error;
            if (!(await mean(target, tags, digest)))
                throw error;
        }
        if (!(await mean(target, tags, digest)))
            throw notArrived(target, digest);
        log.info(`${tags.join(', ')} of ${steps_nameOf(target)} now mean ${digest}.`);
        return { ...state, tagged: true };
    },
    lock: async ({ digest, tags }, state, { target, outcome, log }) => {
        await (0,acr_attributes/* lock */.s2)(target.registry.connection, target.repository, digest, tags);
        outcome.locked = true;
        log.info(`Locked ${[digest, ...tags].join(', ')} of ${steps_nameOf(target)}.`);
        return { ...state, locked: true };
    },
};
async function mean({ registry, repository }, tags, digest) {
    for (const tag of tags)
        if ((await registry.resolve(repository, tag))?.digest !== digest)
            return false;
    return true;
}
const steps_nameOf = ({ registry, repository }) => `${registry.host}/${repository}`;
function notArrived(target, digest) {
    return (0,causes/* promoteProblem */.Q)('promote/not-arrived', `${steps_nameOf(target)} does not hold ${digest} as it was told to, although nothing was refused.`, 'Run the job again; two jobs that promote to the same tag need a common concurrency group.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/promote.js





/** Why Azure could not import what a runner may still be able to copy. */
const copyInstead = [
    'import/no-role',
    'import/source-denied',
    'import/restricted-network',
    'import/too-many-manifests',
    'import/registry-not-found',
];
/**
 * Copies an image by its digest, with what belongs to it, and proves that the target holds the same: decide, one step, decide
 * again. Throws UserErrors `promote/…`, `registry/…`, `import/…`, `arm/…`, and the signal's reason.
 */
async function promote(promotion, tools) {
    const { policy } = promotion;
    const outcome = {
        digest: '',
        copied: 'none',
        platforms: [],
        tags: policy.tags,
        referrers: [],
        moved: nothingMoved,
        movedMs: 0,
        locked: false,
    };
    const progress = { ...tools, promotion, outcome };
    let state = {};
    while (true) {
        tools.signal.throwIfAborted();
        const step = nextStep(state, policy);
        if (step.do === 'finish')
            return { ...outcome, copied: step.copied };
        try {
            state = await (0,steps/* performStep */.K)(performers, step, state, progress);
        }
        catch (error) {
            const imported = 'way' in step && step.way === 'import';
            const named = error instanceof errors/* UserError */.y && copyInstead.includes(error.code);
            if (!imported || !named || policy.mode !== 'auto')
                throw error;
            tools.log.notice(`${error.message} This runner copies instead. [${error.code}]`);
            state = { ...state, importRefused: true };
        }
    }
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(5241);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/report.js



const rowLimit = 50;
/** GitHub allows an output 1 MB; nobody has this many signatures by intention. */
const referrersLimit = 1000;
/** The outputs of a promotion. */
function promotionOutputs({ source, target }, outcome) {
    const { digest, tags, copied, referrers } = outcome;
    return {
        digest,
        reference: (0,reference/* printReference */.nt)({ ...target, digest }),
        tags: tags.join('\n'),
        copied,
        referrers: JSON.stringify(referrers.slice(0, referrersLimit)),
        source: (0,reference/* printReference */.nt)({ registry: source.registry, repository: source.repository, digest }),
        cause: '',
    };
}
/** Writes the job summary of a promotion. */
function reportPromotion(summary, promotion, outcome) {
    const { source, target } = promotion;
    const { digest, tags, platforms, referrers, locked } = outcome;
    summary.heading(3, `✅ ${verdictOf(promotion, outcome)}`);
    summary.table(['', ''], [
        ['Source', (0,markdown/* code */.aY)((0,reference/* printReference */.nt)(source))],
        ['Target', (0,markdown/* code */.aY)(`${target.registry}/${target.repository}`)],
        ['Digest, the same on both sides', (0,markdown/* code */.aY)(digest)],
        ['Tags', tags.length === 0 ? 'none, only the digest' : (0,markdown/* code */.aY)(tags.join(', '))],
        ['Platforms', platforms.length === 0 ? '–' : platforms.join(', ')],
        ['Signatures, attestations, SBOMs', referrersText(promotion, referrers)],
        ['Locked', locked ? 'yes, manifest and tags' : 'no'],
        ['What moved', movedText(outcome)],
    ]);
    if (referrers.length === 0)
        return;
    summary.details('What belongs to the image', (inner) => inner.table(['Kind', 'Digest', 'Speaks about', 'At the target'], referrers
        .slice(0, rowLimit)
        .map(({ type, digest: own, subject, copied }) => [
        (0,markdown/* code */.aY)(type),
        (0,markdown/* code */.aY)(own),
        subject === digest ? 'the image' : (0,markdown/* code */.aY)(subject),
        becameText[copied],
    ])));
}
const becameText = {
    import: 'imported',
    copy: 'copied',
    none: 'was there',
    kept: 'has others, which stay',
};
/** One line: what became of the image. */
function verdictOf({ target }, { digest, copied, tags }) {
    const name = `${target.registry}/${target.repository}${tags.length === 0 ? '' : `:${tags[0]}`}`;
    const how = copied === 'none' ? 'was there already' : copied === 'import' ? 'was imported by Azure' : 'was copied';
    return `${name}: ${digest} ${how}`;
}
function referrersText({ policy }, referrers) {
    if (!policy.referrers)
        return 'not looked for';
    const moved = referrers.filter(({ copied }) => copied === 'import' || copied === 'copy').length;
    return referrers.length === 0 ? 'none' : `${referrers.length}, of which ${moved} were copied now`;
}
function movedText({ copied, moved, movedMs }) {
    const took = `${(movedMs / 1000).toFixed(1)} s`;
    if (copied === 'none')
        return 'nothing';
    if (copied === 'import')
        return `from registry to registry, in ${took}`;
    const mounted = moved.mounted === 0 ? '' : `, ${moved.mounted} mounted`;
    return `blobs: ${moved.sent} sent through this runner, ${megabytes(moved.bytes)}${mounted}; in ${took}`;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-promote/action.js + 1 modules
var action = __webpack_require__(9759);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-promote/main.js



/** How long one request may be repeated; the whole has its own limit. */
const retryMs = 120_000;
const main = async ({ inputs, outputs, log, summary, signal: cancelled, runner }) => {
    for (const name of Object.keys(action/* default */.A.outputs))
        outputs.set(name, '');
    const promotion = promotionOf(inputs);
    const { env, temp, mask, fork } = runner;
    const signal = within(inputs.timeout, cancelled, inputs.target);
    const retries = (0,azure_retries.realTime)(retryMs, signal, log.info);
    const session = await (0,azure_session/* sessionFrom */.Zv)(env, retries);
    const tools = openPromotion(promotion, session, {
        ...{ env, retries, mask, fork, signal, log },
        cacheFolder: (0,cache/* cacheFolder */.nF)(temp),
    });
    const outcome = await promote(promotion, tools);
    const results = promotionOutputs(promotion, outcome);
    for (const [name, value] of Object.entries(results))
        outputs.set(name, value);
    reportPromotion(summary, promotion, outcome);
    log.info(`${verdictOf(promotion, outcome)}.`);
};
/* harmony default export */ const acr_promote_main = (main);


/***/ }),

/***/ 4278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ concurrently)
/* harmony export */ });
/** Does the work for all items, at most `limit` at a time; gives the results in order. The first failure ends it. */
async function concurrently(items, limit, work) {
    const results = [];
    // A generator, because leaving a loop over it by an error ends it for all workers.
    const queue = (function* () {
        yield* items.entries();
    })();
    const worker = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: limit }, worker));
    return results;
}


/***/ }),

/***/ 8516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ promoteCauses),
/* harmony export */   Q: () => (/* binding */ promoteProblem)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6831);

/** What only a promotion can end with. Codes are stable: workflows branch on them. */
const promoteCauses = [
    {
        code: 'promote/source-unnamed',
        means: 'source has neither a tag nor a digest.',
        fix: 'Name the image: registry/repository@sha256:digest, or registry/repository:tag.',
    },
    {
        code: 'promote/target-invalid',
        means: 'target is not an Azure Container Registry, or names more than a repository.',
        fix: 'Write target as registry/repository; tags have an input of their own.',
    },
    {
        code: 'promote/tag-invalid',
        means: 'A target tag has characters that no registry takes.',
        fix: 'Correct the tag.',
    },
    {
        code: 'promote/not-arrived',
        means: 'After the copy the target registry does not hold the image, or a tag names another one.',
        fix: 'Run the job again; two jobs that promote to one tag need a common concurrency group.',
    },
    {
        code: 'promote/timed-out',
        means: 'The time that the timeout input gives is over.',
        fix: 'Run the job again, which goes on where this run ended, or raise the timeout.',
    },
    {
        code: 'registry/tag-exists',
        means: 'A target tag holds another image.',
        fix: 'Use a new tag, or set overwrite: true for tags that are meant to move.',
    },
    {
        code: 'registry/tag-locked',
        means: 'A target tag that would have to move is locked.',
        fix: 'Use a new tag, or have an owner unlock it with az acr repository update.',
    },
];
/** A UserError whose code has a row in the table above (the compiler checks it). */
function promoteProblem(code, message, fix, evidence) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({ code, message, fix, ...(evidence === undefined ? {} : { evidence }) });
}


/***/ })

};
