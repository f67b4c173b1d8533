export const id = 666;
export const ids = [666];
export const modules = {

/***/ 5694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1693);
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7221);
/* harmony import */ var _aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2480);


/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'azure-login',
    title: 'Azure login',
    description: 'Signs in to Azure with workload identity federation and leaves ids, never a secret, for later steps.',
    branding: { icon: 'log-in', color: 'blue' },
    inputs: {
        'client-id': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'Application (client) id of the app registration or managed identity.',
            required: true,
        }),
        'tenant-id': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Directory (tenant) id.', required: true }),
        'subscription-id': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'Subscription that later steps work in. Required unless allow-no-subscriptions is true.',
        }),
        environment: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'AzureCloud, AzureUSGovernment, AzureChinaCloud, or the https URL of the ARM endpoint of another cloud.',
            default: 'AzureCloud',
        }),
        audience: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: "Audience of GitHub's OIDC token; by default the one that the cloud expects." }),
        'allow-no-subscriptions': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({ description: 'Sign in without a subscription.', default: 'false' }),
        'auth-type': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)({
            description: 'SERVICE_PRINCIPAL: an OIDC token of GitHub signs in, without a stored secret.',
            values: ['SERVICE_PRINCIPAL'],
            default: 'SERVICE_PRINCIPAL',
        }),
    },
    outputs: {
        'client-id': 'Application (client) id that signed in.',
        'tenant-id': 'Directory (tenant) id.',
        'subscription-id': 'Subscription of the session, empty without one.',
        'object-id': 'Object id of the service principal: what role assignments and Kubernetes RBAC name.',
        subject: 'Subject that GitHub presented for this job.',
        'expires-on': 'When the first access token expires (ISO 8601). Later steps renew by themselves.',
        cause: 'Stable code of the failure, such as sign-in/subject-mismatch; empty after success.',
    },
    permissions: { 'id-token': 'write' },
    azureRoles: [],
    causes: [..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__/* .signInCauses */ .R],
    example: `- uses: OWNER/REPO/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
`,
    post: true,
}));


/***/ }),

/***/ 1433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3564);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8856);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2564);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(850);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8488);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7656);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(688);


const main = async ({ inputs, outputs, log, summary, signal, runner }) => {
    const { 'client-id': clientId, 'tenant-id': tenantId, 'subscription-id': subscriptionId } = inputs;
    (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_0__/* .requireGuids */ .q)({ 'client-id': clientId, 'tenant-id': tenantId, 'subscription-id': subscriptionId });
    (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_0__/* .requireSubscription */ .x)(subscriptionId, inputs['allow-no-subscriptions']);
    const retries = (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_1__.realTime)(120_000, signal, log.info);
    const cloud = await (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_2__/* .findCloud */ .nO)(inputs.environment, runner.env, retries);
    const session = {
        cloud,
        clientId,
        tenantId,
        audience: inputs.audience ?? cloud.federationAudience,
        ...(subscriptionId === undefined ? {} : { subscriptionId }),
    };
    const { token, presented } = await (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_3__.signIn)((0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_2__/* .identityOf */ .cu)(session), cloud.armScope, {
        env: runner.env,
        retries,
        cacheFolder: (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_4__/* .cacheFolder */ .nF)(runner.temp),
        mask: runner.mask,
        signal,
    });
    const until = new Date(token.expiresOn).toISOString();
    for (const [name, value] of Object.entries((0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_2__/* .sessionVariables */ .qu)(session, runner.env)))
        runner.exportVariable(name, value);
    outputs.set('client-id', clientId);
    outputs.set('tenant-id', tenantId);
    outputs.set('subscription-id', subscriptionId ?? '');
    outputs.set('object-id', (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_5__/* .objectIdOf */ .m)(token));
    outputs.set('subject', presented.subject);
    outputs.set('expires-on', until);
    outputs.set('cause', '');
    log.info(`Signed in to ${cloud.name} as application ${clientId}, presenting ${presented.subject}.`);
    summary
        .heading(3, 'Azure login')
        .table(['who', 'presented subject', 'tenant', 'subscription', 'cloud', 'first token until'], [[(0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(clientId), (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(presented.subject), (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(tenantId), (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(subscriptionId ?? 'none'), cloud.name, until]]);
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (main);


/***/ }),

/***/ 6666:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var _actions_azure_login_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5694);
/* harmony import */ var _actions_azure_login_main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1433);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_actions_azure_login_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_azure_login_main_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ objectIdOf),
  c: () => (/* binding */ requestAccess)
});

// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/claims.js
var claims = __webpack_require__(6097);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(6421);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(9923);
;// CONCATENATED MODULE: ./node_modules/@aks-delivery/azure/explain/arm.js


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
        fix: (request) => `Have an owner run: ${assignRoleCommand(request)} (it takes effect within minutes).`,
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
        return (0,problem/* problem */.CC)(meaning.code, `${meaning.says(request)}.`, meaning.fix(request), said, error);
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

// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/observe.js
var observe = __webpack_require__(3194);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(2564);
;// CONCATENATED MODULE: ./node_modules/@aks-delivery/azure/managed-clusters.js




const armTimeoutMs = 60_000;
/**
 * The kubeconfig (YAML text) that Azure Resource Manager hands out for a cluster: with an exec plugin for Entra-integrated
 * clusters, with a certificate for admin and for clusters with local accounts only. One request, repeated while ARM
 * throttles or fails. Throws a UserError `aks/…`, `arm/…` or `network/…`.
 */
async function requestKubeconfig(request, retries) {
    const { ContainerServiceClient } = await Promise.all(/* import() */[__webpack_require__.e(142), __webpack_require__.e(673)]).then(__webpack_require__.bind(__webpack_require__, 6673));
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

// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(850);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/tokens.js + 5 modules
var tokens = __webpack_require__(8488);
;// CONCATENATED MODULE: ./node_modules/@aks-delivery/azure/cluster-access.js





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

/***/ 8856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ requireGuids),
/* harmony export */   x: () => (/* binding */ requireSubscription)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1254);

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

/***/ 850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ sessionFrom),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   nO: () => (/* binding */ findCloud),
/* harmony export */   qu: () => (/* binding */ sessionVariables)
/* harmony export */ });
/* harmony import */ var _clouds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3982);
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9923);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(127);
/* harmony import */ var _retries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2564);





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
