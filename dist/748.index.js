"use strict";
exports.id = 748;
exports.ids = [748];
exports.modules = {

/***/ 48748:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14669);
/* harmony import */ var _actions_acr_promote_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89759);
/* harmony import */ var _actions_acr_promote_post_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53107);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_actions_acr_promote_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_acr_promote_post_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, 'post');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 89759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/declaration.js
var declaration = __webpack_require__(5766);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/builders.js + 11 modules
var builders = __webpack_require__(53589);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/causes.js
var causes = __webpack_require__(53323);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/sign-in-causes.js
var sign_in_causes = __webpack_require__(15253);
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

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/causes.js
var gate_causes = __webpack_require__(73187);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/finding.js
var finding = __webpack_require__(16300);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/causes.js
var explain_causes = __webpack_require__(21373);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/causes.js
var promote_causes = __webpack_require__(58516);
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
            description: 'Where to copy it: `registry/repository`, or a registry alone for a repository of the same name.',
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
        'verify-key': (0,builders/* text */.Qq)({
            description: 'Promote only what is signed with this key: path of the public key in the workspace, or a URI of azurekms, awskms, gcpkms or hashivault. Needs cosign on PATH.',
        }),
        'verify-identity': (0,builders/* text */.Qq)({
            description: 'Promote only what this identity has signed without a key: the identity in the certificate, or `/…/` for a regular expression that the whole of it must match. Needs cosign on PATH.',
        }),
        'verify-issuer': (0,builders/* text */.Qq)({
            description: "OIDC issuer that vouches for the identity; by default GitHub's, `https://token.actions.githubusercontent.com`.",
        }),
        'verify-trusted-root': (0,builders/* text */.Qq)({
            description: 'Path of the `trusted_root.json` of a Sigstore of your own; by default the public one is asked.',
        }),
        'scan-report': (0,builders/* list */.p_)({
            description: 'Promote only what these reports let pass: paths in the workspace of JSON or SARIF by grype, trivy or Microsoft Defender.',
        }),
        'scan-fail-on': (0,builders/* choice */.Yq)({
            description: 'The lowest severity that keeps an image out, by default `high`. Unknown ones count as medium, negligible ones never.',
            values: finding/* thresholds */.pw,
        }),
        'scan-ignore': (0,builders/* text */.Qq)({
            description: 'Path of a YAML list of accepted findings, each `{id, until: YYYY-MM-DD, reason, package}`.',
        }),
        timeout: (0,builders/* duration */.p0)({ description: 'How long the whole promotion may take.', default: '30m' }),
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
        ...promote_causes/* promoteCauses */.N,
        ...gate_causes/* gateCauses */.S,
        ...explain_causes/* registryCauses */.M,
        ...importCauses,
        ...causes/* armCauses */.hg,
        ...causes/* sessionCauses */.$q,
        ...sign_in_causes/* signInCauses */.R,
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
}));


/***/ }),

/***/ 53107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_private_folder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16706);

const post = async ({ state, runner }) => {
    const folders = state.get('folders');
    if (folders !== undefined)
        await (0,_aks_delivery_action_private_folder__WEBPACK_IMPORTED_MODULE_0__/* .removePrivateFolders */ .T)(runner.temp, JSON.parse(folders));
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (post);


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

/***/ 53323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ sessionCauses),
/* harmony export */   Nc: () => (/* binding */ clusterCauses),
/* harmony export */   hg: () => (/* binding */ armCauses)
/* harmony export */ });

/** What stops every action that works as the identity of azure-login, when there is none. */
const sessionCauses = [
    { code: 'session/not-signed-in', means: 'No azure-login ran earlier in this job.', fix: 'Run azure-login first.' },
];
/** What can stop any request to Azure Resource Manager. */
const armCauses = [
    {
        code: 'arm/token-refused',
        means: 'Azure Resource Manager does not accept the token.',
        fix: 'Check that tenant and subscription belong together.',
    },
    { code: 'arm/throttled', means: 'Azure Resource Manager kept answering 429.', fix: 'Re-run later.' },
    { code: 'arm/unavailable', means: 'Azure Resource Manager kept failing.', fix: 'Re-run later.' },
    {
        code: 'arm/refused',
        means: 'Azure Resource Manager refused with a code that has no row here.',
        fix: 'Read its message.',
    },
];
/** What can stop a request to Azure Resource Manager or the cluster. */
const clusterCauses = [
    ...sessionCauses,
    {
        code: 'session/no-subscription',
        means: 'No subscription is known.',
        fix: 'Set the subscription input, or subscription-id of azure-login.',
    },
    {
        code: 'aks/cluster-not-found',
        means: 'The resource group has no such cluster.',
        fix: 'Check cluster-name and resource-group.',
    },
    {
        code: 'aks/fleet-without-hub',
        means: 'The fleet has no hub cluster.',
        fix: 'Name a member cluster, or give the fleet a hub.',
    },
    {
        code: 'aks/resource-group-not-found',
        means: 'The subscription has no such resource group.',
        fix: 'Check resource-group and subscription.',
    },
    {
        code: 'aks/subscription-not-found',
        means: 'The subscription does not exist, or not in this tenant.',
        fix: 'Check the subscription id.',
    },
    {
        code: 'aks/no-role',
        means: 'The identity has no Azure role for this on the cluster.',
        fix: 'Run the role assignment that the error prints.',
    },
    {
        code: 'aks/local-accounts-disabled',
        means: 'Admin credentials do not exist: local accounts are disabled.',
        fix: 'Leave admin at false.',
    },
    ...armCauses,
    {
        code: 'cluster/unreachable',
        means: 'The API server gives no answer from this runner.',
        fix: 'Use a runner in its network, or public-fqdn.',
    },
    {
        code: 'cluster/refused',
        means: 'The API server does not accept this identity.',
        fix: "Check the cluster's Entra integration.",
    },
];


/***/ }),

/***/ 15253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loginCauses),
/* harmony export */   R: () => (/* binding */ signInCauses)
/* harmony export */ });
/** What can stop a sign-in. Codes are stable: workflows branch on them. */
const signInCauses = [
    {
        code: 'input/malformed-id',
        means: 'A client, tenant or subscription id is not a GUID.',
        fix: 'Copy the id again.',
    },
    {
        code: 'input/no-subscription',
        means: 'No subscription is given.',
        fix: 'Set subscription-id or allow-no-subscriptions.',
    },
    {
        code: 'input/missing-id',
        means: 'client-id or tenant-id is missing.',
        fix: 'Set both, or auth-type to the kind of runner that brings its own.',
    },
    {
        code: 'input/two-sign-ins',
        means: 'The inputs describe more than one way to sign in.',
        fix: 'Leave creds out, or everything that it holds.',
    },
    {
        code: 'input/creds-invalid',
        means: 'creds is not the JSON of a service principal.',
        fix: 'Store JSON with clientId, clientSecret and tenantId; better, use OIDC.',
    },
    {
        code: 'input/not-offered',
        means: 'An input of azure/login asks for something that this action does not do.',
        fix: 'Leave the input out, or keep azure/login for it.',
    },
    {
        code: 'guard/tenant',
        means: 'allowed-tenants does not hold the tenant of the sign-in.',
        fix: 'Correct tenant-id, or have the guard changed.',
    },
    {
        code: 'guard/subscription',
        means: 'allowed-subscriptions does not hold the subscription of the sign-in.',
        fix: 'Correct subscription-id, or have the guard changed.',
    },
    {
        code: 'cloud/unknown',
        means: 'environment names no Azure cloud.',
        fix: 'Use one of the names, or the https URL of an ARM endpoint.',
    },
    {
        code: 'cloud/not-described',
        means: 'The ARM endpoint does not describe a cloud to sign in to.',
        fix: 'Check the URL in environment.',
    },
    {
        code: 'sign-in/no-id-token',
        means: 'GitHub offers this job no OIDC token.',
        fix: 'Add permissions: id-token: write to the job.',
    },
    {
        code: 'sign-in/fork',
        means: 'The pull request comes from a fork, and GitHub gives forks no OIDC token.',
        fix: 'Sign in on push, after the merge.',
    },
    {
        code: 'sign-in/github-refused',
        means: "GitHub's OIDC issuer refused to issue a token for this job.",
        fix: 'Re-run the job; see githubstatus.com.',
    },
    {
        code: 'sign-in/subject-mismatch',
        means: "No federated credential of the app has this job's subject.",
        fix: 'Create the credential that the error prints.',
    },
    {
        code: 'sign-in/subject-case',
        means: 'A federated credential has the subject in another spelling (case counts).',
        fix: 'Recreate it with the printed subject.',
    },
    {
        code: 'sign-in/issuer-mismatch',
        means: 'No federated credential of the app has this issuer.',
        fix: 'Create the credential that the error prints.',
    },
    {
        code: 'sign-in/audience-mismatch',
        means: 'No federated credential of the app has this audience.',
        fix: 'Leave the audience input at its default, or correct the credential.',
    },
    {
        code: 'sign-in/no-federated-credential',
        means: 'The app has no federated credential at all.',
        fix: 'Create the credential that the error prints.',
    },
    {
        code: 'sign-in/assertion-expired',
        means: "Entra ID found GitHub's assertion outside its validity, also a fresh one.",
        fix: 'Correct the clock of the runner or of the GitHub server.',
    },
    {
        code: 'sign-in/assertion-invalid',
        means: "Entra ID could not verify the assertion's signature or life time.",
        fix: "Check the issuer's keys and configuration.",
    },
    {
        code: 'sign-in/issuer-unreachable',
        means: 'Entra ID cannot reach the OIDC issuer.',
        fix: 'Make the issuer reachable from the internet.',
    },
    {
        code: 'sign-in/wrong-client',
        means: 'The tenant has no application with this client id.',
        fix: 'Check client-id and tenant-id.',
    },
    { code: 'sign-in/wrong-tenant', means: 'The cloud has no such tenant.', fix: 'Check tenant-id and environment.' },
    {
        code: 'sign-in/wrong-cloud',
        means: 'The tenant or app belongs to another national cloud.',
        fix: 'Set environment to its cloud.',
    },
    {
        code: 'sign-in/blocked-by-policy',
        means: 'Conditional Access or security defaults block the app.',
        fix: 'Have the policy exempt this workload identity.',
    },
    {
        code: 'sign-in/app-disabled',
        means: 'The application is disabled.',
        fix: 'Enable it under Enterprise applications.',
    },
    {
        code: 'sign-in/resource-refused',
        means: 'Entra ID issues no token for this resource to the app.',
        fix: 'Check the cloud and the audience.',
    },
    {
        code: 'sign-in/secret-invalid',
        means: 'The client secret in creds is wrong.',
        fix: "Store the secret's value; better, use OIDC.",
    },
    { code: 'sign-in/secret-expired', means: 'The client secret in creds has expired.', fix: 'Move to OIDC.' },
    {
        code: 'sign-in/no-secret-file',
        means: 'The client secret of this job was removed before its end.',
        fix: 'Leave the folders aks-delivery-* in RUNNER_TEMP alone.',
    },
    {
        code: 'sign-in/no-token-file',
        means: "The runner's pod has no token of its service account.",
        fix: 'Set the pod up for Azure Workload Identity.',
    },
    {
        code: 'sign-in/no-metadata-service',
        means: 'The runner is no Azure machine, or its metadata service is closed to the job.',
        fix: 'Use OIDC, or a runner on an Azure machine.',
    },
    {
        code: 'sign-in/no-managed-identity',
        means: 'The machine does not have the managed identity.',
        fix: 'Assign it to the machine.',
    },
    {
        code: 'sign-in/several-managed-identities',
        means: 'The machine has several managed identities.',
        fix: 'Choose one with client-id.',
    },
    {
        code: 'sign-in/unexpected-token',
        means: 'The token that was issued is for another tenant or application than was asked for.',
        fix: 'Check client-id and tenant-id, and what answers in the place of Azure.',
    },
    {
        code: 'sign-in/throttled',
        means: 'GitHub, Entra ID or the cloud kept answering 429.',
        fix: 'Re-run later; spread jobs that start together.',
    },
    {
        code: 'sign-in/unavailable',
        means: 'GitHub, Entra ID or the cloud kept failing.',
        fix: 'Re-run later; see the status page of the service.',
    },
    {
        code: 'sign-in/refused',
        means: 'Entra ID refused with a code that has no row here.',
        fix: "Follow the link to Microsoft's page for the code.",
    },
    {
        code: 'network/unreachable',
        means: 'A service could not be reached.',
        fix: 'Check DNS, firewall and proxy of the runner.',
    },
    {
        code: 'network/certificate',
        means: "A service's TLS certificate is not trusted.",
        fix: 'Give the authority of the proxy or cloud in NODE_EXTRA_CA_CERTS.',
    },
    {
        code: 'network/not-the-service',
        means: 'Something else answered in place of the service, such as a proxy.',
        fix: 'Let the proxy pass the named host.',
    },
];
/** What can stop azure-login after its sign-in, when it is asked for more. */
const loginCauses = [
    {
        code: 'az/sign-in-failed',
        means: 'az could not sign in, though this action could.',
        fix: 'Read what az said; update az, or leave az-cli out.',
    },
    {
        code: 'preflight/roles-missing',
        means: 'The identity may use no cluster or no registry that it sees.',
        fix: 'Have an owner run the commands in the summary.',
    },
    {
        code: 'preflight/no-subscription',
        means: 'There is no such subscription to look for roles in.',
        fix: 'Correct subscription-id.',
    },
    {
        code: 'preflight/not-answered',
        means: 'Azure did not say what the identity may do.',
        fix: 'Re-run, or leave preflight out.',
    },
];


/***/ }),

/***/ 73187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ gateCauses),
/* harmony export */   T: () => (/* binding */ gateProblem)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);

/** Why a gate stays shut. Codes are stable: workflows branch on them. */
const gateCauses = [
    {
        code: 'gate/input-conflict',
        means: 'Inputs of the gate contradict each other, or one lacks the other.',
        fix: 'Give what the error names.',
    },
    {
        code: 'gate/key-unreadable',
        means: 'The public key or the trusted root cannot be read, or is none.',
        fix: 'Check the path and the content of the file.',
    },
    {
        code: 'gate/cosign-missing',
        means: 'There is no cosign on PATH.',
        fix: 'Add a step with sigstore/cosign-installer before.',
    },
    {
        code: 'gate/cosign-failed',
        means: 'cosign ended without a verdict on the signature.',
        fix: 'Read what it says in the job summary.',
    },
    {
        code: 'gate/registry-denied',
        means: 'The registry does not let cosign read the image or its signatures.',
        fix: 'Grant AcrPull, or Container Registry Repository Reader with ABAC, on the source registry.',
    },
    {
        code: 'gate/unsigned',
        means: 'The image has no signature.',
        fix: 'Sign the digest with cosign in the job that builds it.',
    },
    {
        code: 'gate/signature-invalid',
        means: 'The image is signed, but not by the key or the identity that is asked for.',
        fix: 'Find out who has signed it; correct the inputs only when that is who should have.',
    },
    {
        code: 'gate/scan-unreadable',
        means: 'A scan report is missing, empty, cut off, too large, of an unknown format, or of a scan that did not end well.',
        fix: 'Have the scanner write its report again, as JSON or SARIF.',
    },
    {
        code: 'gate/scan-other-image',
        means: 'A scan report is about something else than the image.',
        fix: 'Scan the image by its digest.',
    },
    {
        code: 'gate/ignore-invalid',
        means: 'The ignore file has an entry that is not written as it must be.',
        fix: 'Give each entry an id, an end date and a reason.',
    },
    {
        code: 'gate/vulnerable',
        means: 'The scan found vulnerabilities at or above the threshold that nobody has accepted.',
        fix: 'Update the packages, or accept the finding for a limited time in the ignore file.',
    },
];
/** A UserError whose code has a row in the table above (the compiler checks it). */
function gateProblem(code, message, fix, more = {}) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({ code, message, fix, ...more });
}


/***/ }),

/***/ 16300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   pw: () => (/* binding */ thresholds),
/* harmony export */   xT: () => (/* binding */ severityNamed)
/* harmony export */ });
/* unused harmony export byWeight */
/** The worst first, for tables. */
const severities = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'];
/** Severities that can be a threshold. */
const thresholds = ['critical', 'high', 'medium', 'low'];
// An unknown severity means that nobody has judged it yet, so that it may be anything: it stands in the middle, where a strict
// threshold catches it and the default does not. Negligible is what a distribution has judged not worth a fix: never a reason.
const ranks = {
    critical: 4,
    high: 3,
    medium: 2,
    unknown: 2,
    low: 1,
    negligible: 0,
};
/** Whether a severity reaches a threshold. Unknown counts as medium; negligible never does. */
function reaches(severity, threshold) {
    return ranks[severity] >= ranks[threshold];
}
/** The worst first, then by id and package. */
function byWeight(a, b) {
    const order = (finding) => `${finding.id} ${finding.package} ${finding.installed}`;
    return (severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        (order(a) < order(b) ? -1 : Number(order(a) !== order(b))));
}
const words = {
    critical: 'critical',
    high: 'high',
    important: 'high',
    medium: 'medium',
    moderate: 'medium',
    low: 'low',
    minor: 'low',
    negligible: 'negligible',
    none: 'negligible',
    informational: 'negligible',
    unknown: 'unknown',
};
/** A scanner's word for a severity; undefined for any other word. */
function severityNamed(word) {
    return Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined;
}
/**
 * Makes one of findings that several scanners, or one scanner in several places, have of the same vulnerability in the same
 * package. The worse severity counts.
 */
function merged(findings) {
    const found = new Map();
    for (const finding of findings) {
        const key = JSON.stringify([finding.id.toUpperCase(), finding.package, finding.installed]);
        const known = found.get(key);
        found.set(key, known === undefined ? finding : together(known, finding));
    }
    return [...found.values()].sort(byWeight);
}
function together(one, other) {
    return {
        ...one,
        aliases: [...new Set([...one.aliases, ...other.aliases])],
        fixed: one.fixed || other.fixed,
        link: one.link || other.link,
        severity: ranks[other.severity] > ranks[one.severity] ? other.severity : one.severity,
    };
}


/***/ }),

/***/ 21373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ registryCauses)
/* harmony export */ });
/** What can stop work with a registry. Codes are stable: workflows branch on them. */
const registryCauses = [
    {
        code: 'reference/malformed',
        means: 'An image reference cannot be read.',
        fix: 'Write it as registry/repository:tag or registry/repository@sha256:digest.',
    },
    {
        code: 'registry/unknown-host',
        means: "The registry's name does not resolve on this runner.",
        fix: 'Check the name; a registry with a private endpoint needs a runner in its network.',
    },
    {
        code: 'registry/firewall',
        means: "The registry's firewall refuses this runner, or its public access is disabled.",
        fix: "Allow the runner's address, or use a runner in the network of the registry.",
    },
    {
        code: 'registry/sign-in-refused',
        means: 'The registry does not accept the identity of azure-login.',
        fix: 'Check that the registry belongs to the tenant of azure-login, and give the identity a role on it.',
    },
    {
        code: 'registry/arm-audience',
        means: 'The registry takes no tokens for Azure Resource Manager (authentication-as-arm is disabled).',
        fix: 'Use a token for https://containerregistry.azure.net, as the actions of this suite do.',
    },
    {
        code: 'registry/pull-denied',
        means: 'The identity may not read the repository.',
        fix: 'Grant AcrPull on the registry, or Container Registry Repository Reader when it uses ABAC.',
    },
    {
        code: 'registry/push-denied',
        means: 'The identity may not write to the repository.',
        fix: 'Grant AcrPush on the registry, or Container Registry Repository Writer when it uses ABAC.',
    },
    {
        code: 'registry/lock-denied',
        means: 'The identity may not change the attributes of images (lock them).',
        fix: 'Grant AcrPush on the registry, or Container Registry Repository Writer when it uses ABAC.',
    },
    {
        code: 'registry/delete-denied',
        means: 'The identity may not delete from the repository.',
        fix: 'Grant AcrDelete on the registry, or Container Registry Repository Contributor when it uses ABAC.',
    },
    {
        code: 'registry/abac-role',
        means: 'The registry uses ABAC, so AcrPull, AcrPush, Contributor and Owner give no access to its repositories.',
        fix: 'Grant the Container Registry Repository role that the error names.',
    },
    {
        code: 'registry/locked',
        means: 'The tag, the manifest or the repository is locked against changes.',
        fix: 'Use a new tag, or unlock it with az acr repository update.',
    },
    {
        code: 'registry/image-unknown',
        means: 'The repository has no such tag or digest.',
        fix: 'Check the reference; an image that was purged has to be built again.',
    },
    {
        code: 'registry/repository-unknown',
        means: 'The registry has no such repository.',
        fix: 'Check the name of the repository.',
    },
    {
        code: 'registry/digest-mismatch',
        means: 'Content does not have the digest under which it was asked for.',
        fix: 'Run the job again; if it stays, look for a proxy that changes content.',
    },
    {
        code: 'registry/strange-answer',
        means: 'What answers is not a registry: its answer is not JSON.',
        fix: 'Check the name of the registry and the proxy.',
    },
    {
        code: 'registry/strange-issuer',
        means: 'The registry sends its clients to another host for tokens.',
        fix: 'Check the name of the registry and the proxy.',
    },
    {
        code: 'docker/config-unreadable',
        means: "docker's config.json cannot be read, or is not JSON.",
        fix: 'Repair the file, or set DOCKER_CONFIG to a folder without one.',
    },
    { code: 'registry/throttled', means: 'The registry kept answering 429.', fix: 'Re-run later, or spread the jobs.' },
    {
        code: 'registry/unavailable',
        means: 'The registry kept failing.',
        fix: 'Re-run later; see azure.status.microsoft.',
    },
    {
        code: 'registry/refused',
        means: 'The registry refused with a code that has no row here.',
        fix: 'Read its message.',
    },
];


/***/ }),

/***/ 58516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ promoteCauses),
/* harmony export */   Q: () => (/* binding */ promoteProblem)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);

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
;