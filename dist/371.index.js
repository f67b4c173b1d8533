export const id = 371;
export const ids = [371];
export const modules = {

/***/ 24649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   G2: () => (/* binding */ refreshOn),
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
/**
 * Stores a token: 0600, in a 0700 folder, written beside and moved into place, so that processes side by side read
 * either the old entry or the new one. Returns false, and stores nothing, when the folder is not ours alone.
 */
function writeToken(folder, key, token) {
    const target = fileOf(folder, key);
    const draft = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    try {
        makeFolder(folder);
        if (!isPrivate(folder))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, JSON.stringify({ key: keyText(key), token }), { mode: 0o600, flag: 'wx' });
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

/***/ 23097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ objectIdOf),
  c: () => (/* binding */ requestAccess)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/claims.js
var claims = __webpack_require__(18506);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/arm.js


const subscriptionMissing = {
    code: 'aks/subscription-not-found',
    says: ({ subscriptionId, tenantId }) => `Subscription ${subscriptionId} does not exist in tenant ${tenantId}`,
    fix: () => 'Check subscription-id of azure-login or the subscription input; it must belong to the tenant of the sign-in.',
};
const tokenRefused = {
    code: 'arm/token-refused',
    says: ({ subscriptionId, tenantId }) => `Azure Resource Manager does not accept the token of tenant ${tenantId} for subscription ${subscriptionId}`,
    fix: () => 'Check that the subscription belongs to the tenant of azure-login, and the environment to both.',
};
const meanings = {
    ResourceNotFound: {
        code: 'aks/cluster-not-found',
        says: ({ cluster, resourceGroup, subscriptionId }) => `Resource group ${resourceGroup} of subscription ${subscriptionId} has no cluster ${cluster}`,
        fix: ({ subscriptionId }) => `Check cluster-name and resource-group; "az aks list --subscription ${subscriptionId} -o table" shows the clusters.`,
    },
    ResourceGroupNotFound: {
        code: 'aks/resource-group-not-found',
        says: ({ resourceGroup, subscriptionId }) => `Subscription ${subscriptionId} has no resource group ${resourceGroup}`,
        fix: () => 'Check resource-group, and the subscription that it is looked for in.',
    },
    SubscriptionNotFound: subscriptionMissing,
    InvalidSubscriptionId: subscriptionMissing,
    AuthorizationFailed: {
        code: 'aks/no-role',
        says: ({ cluster, admin, clientId }) => `Application ${clientId} has no Azure role that lets it read the ${admin ? 'admin' : 'user'} credential of cluster ${cluster}`,
        // ARM checks roles before it looks: a misspelt group is refused in the same words as a missing role.
        fix: (request) => `If resource group ${request.resourceGroup} and the cluster are spelled right, have an owner run: ${assignRoleCommand(request)} (it takes effect within minutes).`,
    },
    InvalidAuthenticationToken: tokenRefused,
    InvalidAuthenticationTokenTenant: tokenRefused,
    ExpiredAuthenticationToken: tokenRefused,
};
/** Pure: why Azure Resource Manager did not hand out the cluster's credential. */
function explainArm(error, request) {
    const { failure } = error;
    const refusal = failure.kind === 'answer' ? (0,failures/* armError */.Tr)(failure.body) : undefined;
    const said = refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`;
    if (request.admin && /local accounts/i.test(refusal?.message ?? '')) {
        return (0,problem/* problem */.CC)('aks/local-accounts-disabled', `Cluster ${request.cluster} has no admin credential, because its local accounts are disabled.`, 'Leave admin at false and give the identity a Kubernetes role instead, such as Azure Kubernetes Service RBAC Writer.', said, error);
    }
    const meaning = meanings[refusal?.code ?? ''];
    if (meaning !== undefined) {
        // Commands stand in the evidence too: only a code block of the summary can be copied unchanged.
        const evidence = meaning.code === 'aks/no-role' ? `${said}\n\n${assignRoleCommand(request)}` : said;
        return (0,problem/* problem */.CC)(meaning.code, `${meaning.says(request)}.`, meaning.fix(request), evidence, error);
    }
    const transport = (0,problem/* explainTransport */.B4)(error);
    if (transport !== undefined)
        return transport;
    const who = `Azure Resource Manager at ${failure.host}`;
    if (failure.kind === 'answer' && failure.status === 429) {
        return (0,problem/* problem */.CC)('arm/throttled', `${who} ${(0,problem/* keptFailing */.Bt)(error)}.`, 'Re-run the job later, and spread jobs that start together.', said);
    }
    if (failure.kind === 'answer' && (failure.status >= 500 || failure.status < 300)) {
        return (0,problem/* problem */.CC)('arm/unavailable', `${who} ${(0,problem/* keptFailing */.Bt)(error)}.`, 'Re-run the job later; azure.status.microsoft shows outages.', said);
    }
    return (0,problem/* problem */.CC)('arm/refused', `${who} refused to give the credential of cluster ${request.cluster} (${said ?? (0,problem/* keptFailing */.Bt)(error)}).`, 'Correct what the message names, or look the code up at aka.ms/arm-errors.', said, error);
}
/** The smallest built-in role that allows the request, on the cluster only. */
function assignRoleCommand(request) {
    const role = `Azure Kubernetes Service Cluster ${request.admin ? 'Admin' : 'User'} Role`;
    const scope = `/subscriptions/${request.subscriptionId}/resourceGroups/${request.resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${request.cluster}`;
    const assignee = request.objectId === undefined
        ? `--assignee ${request.clientId}`
        : `--assignee-object-id ${request.objectId} --assignee-principal-type ServicePrincipal`;
    return `az role assignment create --role "${role}" ${assignee} --scope ${scope}`;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/observe.js
var observe = __webpack_require__(91007);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(18497);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/managed-clusters.js




const armTimeoutMs = 60_000;
/**
 * The kubeconfig (YAML text) that Azure Resource Manager hands out for a cluster: with an exec plugin for Entra-integrated
 * clusters, with a certificate for admin and for clusters with local accounts only. One request, repeated while ARM
 * throttles or fails. Throws a UserError `aks/…`, `arm/…` or `network/…`.
 */
async function requestKubeconfig(request, retries) {
    const { ContainerServiceClient } = await Promise.all(/* import() */[__webpack_require__.e(818), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 80605));
    const { policy, failed } = (0,observe/* observe */.l)('arm', armTimeoutMs, retries.signal);
    const client = new ContainerServiceClient(
    // An hour from now stands for "do not ask again": the token is fresh, and this client lives for one call.
    { getToken: async () => ({ token: request.armToken, expiresOnTimestamp: Date.now() + 3_600_000 }) }, request.subscriptionId, {
        endpoint: request.resourceManager,
        credentials: { scopes: [request.armScope] },
        // Our own retries show progress, respect the total time and end in an explanation; the SDK's would multiply them.
        retryOptions: { maxRetries: 0 },
        additionalPolicies: [policy],
    });
    const { resourceGroup, cluster } = request;
    const options = request.publicFqdn ? { serverFqdn: 'public' } : {};
    try {
        return await (0,azure_retries.withRetries)(async () => {
            try {
                const answer = request.admin
                    ? await client.managedClusters.listClusterAdminCredentials(resourceGroup, cluster, options)
                    : await client.managedClusters.listClusterUserCredentials(resourceGroup, cluster, {
                        ...options,
                        format: 'exec',
                    });
                const value = answer.kubeconfigs?.[0]?.value;
                if (value === undefined)
                    throw new Error('the answer holds no kubeconfig');
                return Buffer.from(value).toString('utf8');
            }
            catch (error) {
                throw failed(error);
            }
        }, retries);
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? explainArm(error, request) : error;
    }
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(83519);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/tokens.js + 5 modules
var tokens = __webpack_require__(68917);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cluster-access.js





/**
 * Asks ARM for the kubeconfig of a cluster and, side by side, Entra ID for a token that its API server accepts.
 * Throws UserErrors `session/no-subscription`, `aks/…`, `arm/…`, `sign-in/…`, `network/…`.
 */
async function requestAccess(choice, session, tools) {
    const subscriptionId = choice.subscription ?? session.subscriptionId;
    if (subscriptionId === undefined) {
        throw (0,problem/* problem */.CC)('session/no-subscription', `The subscription of cluster ${choice.cluster} is not known.`, 'Set the subscription input, or subscription-id of azure-login.');
    }
    const identity = (0,azure_session/* identityOf */.cu)(session);
    const armToken = await (0,tokens.tokenFor)(identity, session.cloud.armScope, tools);
    // Nearly every cluster wants this token, and it takes as long as the kubeconfig: it is asked for ahead of need.
    const early = choice.admin ? undefined : (0,tokens.tokenFor)(identity, tokens.aksScope, tools);
    early?.catch(() => undefined);
    const objectId = objectIdOf(armToken);
    const kubeconfig = await requestKubeconfig({
        ...choice,
        subscriptionId,
        clientId: session.clientId,
        tenantId: session.tenantId,
        resourceManager: session.cloud.resourceManager,
        armScope: session.cloud.armScope,
        armToken: armToken.value,
        ...(objectId === '' ? {} : { objectId }),
    }, tools.retries);
    return { kubeconfig, token: () => early ?? (0,tokens.tokenFor)(identity, tokens.aksScope, tools) };
}
/** The object id that a token was issued to; empty when the token is opaque. */
function objectIdOf(token) {
    const objectId = (0,claims/* jwtClaims */.vE)(token.value)?.oid;
    return typeof objectId === 'string' ? objectId : '';
}


/***/ }),

/***/ 53323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ sessionCauses),
/* harmony export */   Nc: () => (/* binding */ clusterCauses),
/* harmony export */   Rj: () => (/* binding */ signInCauses),
/* harmony export */   hg: () => (/* binding */ armCauses)
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

/***/ 50169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ requireGuids),
/* harmony export */   x: () => (/* binding */ requireSubscription)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/**
 * Refuses ids that are not GUIDs before any request is made, all of them in one error.
 * `ids` is keyed by the input's name. Throws a UserError `input/malformed-id`.
 */
function requireGuids(ids) {
    const wrong = Object.entries(ids).flatMap(([name, value]) => {
        const why = value === undefined ? undefined : complaint(value);
        return why === undefined ? [] : [`${name} ${why}`];
    });
    if (wrong.length === 0)
        return;
    throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'input/malformed-id',
        message: `${wrong.join(', and ')}.`,
        fix: 'Copy the id from the Azure portal: an application (client), directory (tenant) or subscription id looks like 00000000-0000-0000-0000-000000000000.',
    });
}
// The value itself is not repeated: people paste secrets into the wrong field.
function complaint(value) {
    if (guid.test(value))
        return undefined;
    if (/^[\w-]+(\.[\w-]+)+$/.test(value))
        return 'is a domain name, but must be a GUID';
    const extra = /[^0-9a-f-]/i.exec(value)?.[0];
    const found = extra === undefined ? '' : `, with the unexpected character ${JSON.stringify(extra)}`;
    return `is not a GUID (it has ${value.length} characters${found})`;
}
/** Throws a UserError `input/no-subscription` unless a subscription is given or the user wants none. */
function requireSubscription(subscriptionId, allowNone) {
    if (subscriptionId !== undefined || allowNone)
        return;
    throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'input/no-subscription',
        message: 'The input subscription-id is missing.',
        fix: 'Set subscription-id, or allow-no-subscriptions: true to sign in without one.',
    });
}


/***/ }),

/***/ 83519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ sessionFrom),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   nO: () => (/* binding */ findCloud),
/* harmony export */   qu: () => (/* binding */ sessionVariables)
/* harmony export */ });
/* harmony import */ var _clouds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(381);
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15320);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10324);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20539);
/* harmony import */ var _retries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18497);





/** The identity of a session, as the token requests take it. */
function identityOf({ cloud, tenantId, clientId, audience }) {
    return { authorityHost: cloud.authorityHost, tenantId, clientId, audience, cloud: cloud.name };
}
// The Azure SDKs of every language read the first three. AZURE_CLOUD_ENVIRONMENT holds a cloud's name or the URL of its
// metadata, which is how Ansible defines it. Nobody has a name for the audience of GitHub's assertion.
const names = {
    clientId: 'AZURE_CLIENT_ID',
    tenantId: 'AZURE_TENANT_ID',
    authorityHost: 'AZURE_AUTHORITY_HOST',
    subscriptionId: 'AZURE_SUBSCRIPTION_ID',
    cloud: 'AZURE_CLOUD_ENVIRONMENT',
    audience: 'AKS_DELIVERY_AUDIENCE',
};
/**
 * Pure: the variables that later steps read. A session without subscription clears one that an earlier login left in
 * `env`, but defines no empty variable where there was none.
 */
function sessionVariables(session, env) {
    const subscriptionId = session.subscriptionId ?? (env[names.subscriptionId] ? '' : undefined);
    return {
        [names.clientId]: session.clientId,
        [names.tenantId]: session.tenantId,
        [names.authorityHost]: `${session.cloud.authorityHost}/`,
        ...(subscriptionId === undefined ? {} : { [names.subscriptionId]: subscriptionId }),
        [names.cloud]: session.cloud.name,
        [names.audience]: session.audience,
    };
}
/**
 * The session that azure-login left in the environment.
 * Throws a UserError `session/not-signed-in`, or one about the cloud, which a custom one is asked about again.
 */
async function sessionFrom(env, retries) {
    const clientId = env[names.clientId];
    const tenantId = env[names.tenantId];
    if (!clientId || !tenantId) {
        throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('session/not-signed-in', `No sign-in was found: ${names.clientId} and ${names.tenantId} are not both set in this job.`, 'Run the azure-login action earlier in the same job.');
    }
    const cloud = await findCloud(env[names.cloud] || 'AzureCloud', env, retries);
    const subscriptionId = env[names.subscriptionId];
    return {
        cloud,
        tenantId,
        clientId,
        audience: env[names.audience] || cloud.federationAudience,
        ...(subscriptionId ? { subscriptionId } : {}),
    };
}
/** The cloud that `environment` names; a cloud given by its ARM endpoint is asked to describe itself. */
async function findCloud(environment, env, retries) {
    const recognized = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .recognizeCloud */ .gV)(environment);
    if (!('describedBy' in recognized))
        return recognized;
    const endpoint = recognized.describedBy;
    try {
        return await (0,_retries_js__WEBPACK_IMPORTED_MODULE_2__.withRetries)(async () => {
            const url = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataUrl */ .bR)(endpoint);
            const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)({ service: 'cloud', url, timeoutMs: 15_000, signal: retries.signal, env });
            if (answer.status === 200)
                return (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudFromMetadata */ .VL)(endpoint, answer.body);
            throw new _failures_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceFailure */ .A({ kind: 'answer', service: 'cloud', host: new URL(url).host, ...answer });
        }, retries);
    }
    catch (error) {
        if (!(error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceFailure */ .A))
            throw error;
        throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .explainTransport */ .B4)(error) ?? undescribed(endpoint, error);
    }
}
function undescribed(endpoint, error) {
    const { failure } = error;
    const failing = failure.kind === 'answer' && (failure.status >= 500 || failure.status === 429);
    return (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(failing ? 'sign-in/unavailable' : 'cloud/not-described', `The metadata endpoint of ${endpoint} ${(0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .keptFailing */ .Bt)(error)}.`, failing
        ? 'Re-run the job later.'
        : `Check the environment input: ${(0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataUrl */ .bR)(endpoint)} must describe the cloud.`);
}


/***/ })

};
