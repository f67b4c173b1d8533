"use strict";
exports.id = 916;
exports.ids = [916];
exports.modules = {

/***/ 28215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5766);
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53589);
/* harmony import */ var _aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53323);
/* harmony import */ var _aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15253);
/* harmony import */ var _aks_delivery_kubernetes_kubeconfig_causes__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94680);



const provider = 'Microsoft.ContainerService';
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'aks-context',
    title: 'AKS context',
    description: 'Gives kubectl and helm a kubeconfig for an AKS cluster or fleet whose tokens renew themselves for the whole job.',
    branding: { icon: 'anchor', color: 'blue' },
    inputs: {
        'resource-group': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Resource group of the cluster.', required: true }),
        'cluster-name': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Name of the cluster or fleet.', required: true }),
        subscription: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Subscription id of the cluster; by default that of azure-login.' }),
        admin: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({
            description: "Use the cluster's admin certificate instead of this job's identity.",
            default: 'false',
        }),
        'use-kubelogin': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({
            description: 'Accepted so that workflows can switch over: tokens come from our own plugin, kubelogin is not needed.',
            default: 'false',
        }),
        'public-fqdn': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({ description: 'Reach a private cluster by its public name.', default: 'false' }),
        'resource-type': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)({
            description: 'Kind of cluster: managedClusters (AKS) or fleets (hub cluster of a fleet), also in their long forms.',
            values: ['managedClusters', 'fleets', `${provider}/managedClusters`, `${provider}/fleets`],
            default: 'managedClusters',
        }),
        namespace: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: "Namespace for commands that name none; by default the cluster's own, which is default. Also checked for what a deployment needs there.",
        }),
        context: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'Name for the context; by default the one that Azure gives, which is the name of the cluster.',
        }),
        'static-token': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({
            description: 'Put a token into the kubeconfig in place of the plugin, for containers and users that cannot run it. It ends within about an hour and is not renewed.',
            default: 'false',
        }),
    },
    outputs: {
        kubeconfig: 'Path of the kubeconfig; later steps find it in KUBECONFIG.',
        context: 'Name of the context.',
        server: 'URL of the API server.',
        'cluster-name': 'Name of the cluster.',
        namespace: 'Namespace of the context.',
        user: 'Who this job is to the API server.',
        'expires-on': 'With static-token: when the kubeconfig ends (ISO 8601). Otherwise empty, as it lasts as long as the job.',
        cause: 'Stable code of the failure, such as aks/no-role; empty after success.',
    },
    permissions: { 'id-token': 'write' },
    azureRoles: [
        {
            role: 'Azure Kubernetes Service Cluster User Role',
            scope: 'the cluster',
            why: 'to read the user kubeconfig',
        },
        {
            role: 'Azure Kubernetes Service Cluster Admin Role',
            scope: 'the cluster',
            why: 'only with admin: true, to read the admin kubeconfig',
        },
        {
            role: 'Azure Kubernetes Fleet Manager Hub Cluster User Role',
            scope: 'the fleet',
            why: 'only with resource-type: fleets, to read the kubeconfig of its hub cluster',
        },
    ],
    causes: [
        ..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__/* .clusterCauses */ .Nc,
        ..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_3__/* .signInCauses */ .R,
        ..._aks_delivery_kubernetes_kubeconfig_causes__WEBPACK_IMPORTED_MODULE_4__/* .kubeconfigCauses */ .u,
        {
            code: 'input/not-for-fleets',
            means: 'A fleet has neither admin credentials nor a choice of names.',
            fix: 'Leave admin and public-fqdn at false.',
        },
    ],
    example: `- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
- uses: aks-delivery/actions/actions/aks-context@v1
  with:
    resource-group: rg-shop
    cluster-name: aks-shop
- run: kubectl get pods
`,
    post: true,
}));


/***/ }),

/***/ 96411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_azure_cache__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24649);
/* harmony import */ var _aks_delivery_azure_private_file__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12071);


const post = async ({ state, log, runner }) => {
    try {
        const kubeconfig = state.get('kubeconfig');
        if (kubeconfig !== undefined)
            (0,_aks_delivery_azure_private_file__WEBPACK_IMPORTED_MODULE_0__/* .removePrivateFile */ .wi)(runner.temp, kubeconfig);
    }
    finally {
        (0,_aks_delivery_azure_cache__WEBPACK_IMPORTED_MODULE_1__/* .removeTokens */ .zu)((0,_aks_delivery_azure_cache__WEBPACK_IMPORTED_MODULE_1__/* .cacheFolder */ .nF)(runner.temp));
    }
    log.info('The kubeconfig and the tokens of this job are removed.');
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (post);


/***/ }),

/***/ 4916:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14669);
/* harmony import */ var _actions_aks_context_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28215);
/* harmony import */ var _actions_aks_context_post_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96411);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_actions_aks_context_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_aks_context_post_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, 'post');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 24649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   G2: () => (/* binding */ refreshOn),
/* harmony export */   cD: () => (/* binding */ writeEntry),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   tK: () => (/* binding */ writeToken),
/* harmony export */   zu: () => (/* binding */ removeTokens)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const longestMargin = 5 * 60_000;
const shortestMargin = 10_000;
/**
 * The moment after which a token is replaced rather than used: 5 minutes before its end, or a tenth of its life for
 * short ones, but at least 10 s, so that a request started with it can arrive. A token of 60 s serves for 50 s.
 */
function refreshOn(token) {
    const life = token.expiresOn - token.obtainedOn;
    return token.expiresOn - Math.max(shortestMargin, Math.min(longestMargin, life / 10));
}
/** The job's token folder below RUNNER_TEMP, which the runner empties before and after every job. */
function cacheFolder(runnerTemp) {
    return `${runnerTemp}/aks-delivery-tokens`;
}
/**
 * The token stored for `key`, if it is still fresh at `now`. Everything unusual is a miss: no folder, an entry of
 * another identity, a file that was cut short, a folder that others could have written to.
 *
 * This is the path of every kubectl call: it reads one file and loads neither node:crypto nor node:path.
 */
function readToken(folder, key, now) {
    try {
        if (!isPrivate(folder))
            return undefined;
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(fileOf(folder, key), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        let entry;
        try {
            entry = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor, 'utf8'));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
        return entry.key === keyText(key) && now < refreshOn(entry.token) ? entry.token : undefined;
    }
    catch {
        return undefined;
    }
}
/** Stores a token. Returns false, and stores nothing, when the folder is not ours alone. */
function writeToken(folder, key, token) {
    return writeEntry(folder, fileOf(folder, key), JSON.stringify({ key: keyText(key), token }));
}
/**
 * Writes a file of the token folder: 0600, in a 0700 folder, written beside and moved into place, so that processes side by side read
 * either the old entry or the new one. Returns false, and writes nothing, when the folder is not ours alone.
 */
function writeEntry(folder, target, text) {
    const draft = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    try {
        makeFolder(folder);
        if (!isPrivate(folder))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, text, { mode: 0o600, flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, target);
        return true;
    }
    catch {
        // A full disk or a read-only folder costs a round trip later, never the job.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        return false;
    }
}
/** Removes every token of the job. */
function removeTokens(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}
// Not `recursive`: RUNNER_TEMP exists, and Node's recursive mkdir never returns where a parent denies it with ENOENT.
function makeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode: 0o700 });
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
}
function isPrivate(folder) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
    return stat.isDirectory() && (stat.mode & 0o077) === 0 && stat.uid === process.getuid?.();
}
function keyText(key) {
    return [key.authorityHost, key.tenantId, key.clientId, key.scope].join(' ').toLowerCase();
}
// A readable name, cut to what file systems take; the entry holds the whole key, so a shared name is only a miss.
function fileOf(folder, key) {
    const name = [key.tenantId, key.clientId, key.scope, key.authorityHost].join('_').toLowerCase();
    return `${folder}/${name.replaceAll(/[^a-z0-9.-]/g, '_').slice(0, 200)}.json`;
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

/***/ 12071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ writePrivateFile),
/* harmony export */   oN: () => (/* binding */ replacePrivateFile),
/* harmony export */   q1: () => (/* binding */ readPrivateFile),
/* harmony export */   wi: () => (/* binding */ removePrivateFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Writes a file that only we can read (0600) into a new folder (0700) of `runnerTemp`; returns its path. */
function writePrivateFile(runnerTemp, name, content) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runnerTemp, 'aks-delivery-')), name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, content, { mode: 0o600, flag: 'wx' });
    return path;
}
/**
 * The text of a file that an earlier step of this job wrote with `writePrivateFile`. Undefined for any other path: variables
 * name it, which every step can set, and what is not ours alone is not trusted.
 */
function readPrivateFile(runnerTemp, path) {
    if (path === undefined || !isOurs(runnerTemp, path))
        return undefined;
    try {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
            const ours = stat.isFile() && (stat.mode & 0o077) === 0 && stat.uid === process.getuid?.();
            return ours ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor, 'utf8') : undefined;
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch {
        return undefined;
    }
}
/** Puts new content into a file of `writePrivateFile`, in one move: who reads it meanwhile sees the old or the new one. */
function replacePrivateFile(path, content) {
    const draft = `${path}.new`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, content, { mode: 0o600, flag: 'wx' });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path);
}
/** Removes a file of `writePrivateFile` with its folder. A path that is not directly below `runnerTemp` is left alone. */
function removePrivateFile(runnerTemp, path) {
    if (isOurs(runnerTemp, path))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true, force: true });
}
const isOurs = (runnerTemp, path) => /^aks-delivery-[^/]+$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(runnerTemp, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)));


/***/ }),

/***/ 94680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ kubeconfigCauses)
/* harmony export */ });
/** What can be wrong with a kubeconfig. */
const kubeconfigCauses = [
    {
        code: 'kubeconfig/missing',
        means: 'There is no kubeconfig where KUBECONFIG says.',
        fix: 'Run aks-context earlier in the job, or set KUBECONFIG.',
    },
    {
        code: 'kubeconfig/not-valid',
        means: 'The kubeconfig cannot be used.',
        fix: 'Write it again with aks-context, or correct the file.',
    },
    {
        code: 'kubeconfig/no-credential',
        means: 'The user of the kubeconfig has no token, no client certificate and no exec plugin.',
        fix: 'Use a kubeconfig that aks-context wrote, or one with a credential.',
    },
    {
        code: 'kubeconfig/no-such-context',
        means: 'The kubeconfig has no such context.',
        fix: 'Use one of those that the error lists.',
    },
    {
        code: 'kubeconfig/no-such-cluster',
        means: 'The context names a cluster that the kubeconfig does not have.',
        fix: 'Write it again with aks-context, or correct the file.',
    },
    {
        code: 'kubeconfig/no-such-user',
        means: 'The context names a user that the kubeconfig does not have.',
        fix: 'Write it again with aks-context, or correct the file.',
    },
    {
        code: 'kubeconfig/context-taken',
        means: 'An earlier step of the job has another cluster of this name.',
        fix: 'Set the context input to a name of its own.',
    },
];


/***/ })

};
;