"use strict";
exports.id = 123;
exports.ids = [123];
exports.modules = {

/***/ 36067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5766);
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53589);
/* harmony import */ var _aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15253);
/* harmony import */ var _aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53323);


/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'azure-login',
    title: 'Azure login',
    description: 'Signs in to Azure with OIDC, a managed identity, a workload identity or a secret, for all later steps of the job.',
    branding: { icon: 'log-in', color: 'blue' },
    inputs: {
        'client-id': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'Application (client) id of the app registration or managed identity. Needed unless creds or auth-type says who signs in.',
        }),
        'tenant-id': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Directory (tenant) id. Needed as client-id is.' }),
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
            description: 'SERVICE_PRINCIPAL: an OIDC token of GitHub signs in (or the secret in creds). IDENTITY: a managed identity of the runner, the system-assigned one unless client-id names another. WORKLOAD_IDENTITY: the service account of a runner on AKS.',
            values: ['SERVICE_PRINCIPAL', 'IDENTITY', 'WORKLOAD_IDENTITY'],
            default: 'SERVICE_PRINCIPAL',
        }),
        creds: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)({
            description: 'JSON of a service principal with its secret: clientId, clientSecret, tenantId and subscriptionId. Works, with a warning: OIDC needs no secret.',
        }),
        'allowed-tenants': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({
            description: 'Tenants that this job may sign in to; any other is refused before Azure is asked.',
        }),
        'allowed-subscriptions': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({ description: 'Subscriptions that this job may work in; any other is refused.' }),
        preflight: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({
            description: 'roles: asks Azure what the identity may do with the clusters and registries of the subscription, and names the roles that are missing.',
        }),
        'az-cli': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({
            description: 'Also sign the Azure CLI in for scripts, in a configuration folder of this job.',
            default: 'false',
        }),
        'mask-client-id': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({
            description: 'Hide the client id in the log. GitHub then drops outputs of the job that hold it.',
            default: 'false',
        }),
        'enable-azpssession': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({
            description: 'Refused when true: Azure PowerShell is not signed in. For workflows that come from azure/login.',
            default: 'false',
        }),
    },
    outputs: {
        'client-id': 'Application (client) id that signed in.',
        'tenant-id': 'Directory (tenant) id.',
        'subscription-id': 'Subscription of the session, empty without one.',
        'object-id': 'Object id of the service principal: what role assignments and Kubernetes RBAC name.',
        subject: 'Subject that was presented for this job, empty for a managed identity or a secret.',
        'expires-on': 'When the first access token expires (ISO 8601). Later steps renew by themselves.',
        cause: 'Stable code of the failure, such as sign-in/subject-mismatch; empty after success.',
    },
    permissions: { 'id-token': 'write' },
    azureRoles: [],
    causes: [..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__/* .signInCauses */ .R, ..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__/* .loginCauses */ .C, ..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_3__/* .armCauses */ .hg],
    example: `- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
`,
    post: true,
}));


/***/ }),

/***/ 28790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ azure_login_main)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(18497);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cache.js
var cache = __webpack_require__(24649);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(83519);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cluster-access.js + 2 modules
var cluster_access = __webpack_require__(23097);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/private-file.js
var private_file = __webpack_require__(12071);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/tokens.js
var tokens = __webpack_require__(40065);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/login/guards.js

/**
 * Pure: throws a UserError `guard/tenant` or `guard/subscription` for an id that its list does not hold. An id that is not known
 * yet (empty or absent) passes.
 */
function requireAllowed(guards, tenantId, subscriptionId) {
    if (tenantId !== '' && !holds(guards.tenants, tenantId)) {
        throw (0,problem/* problem */.CC)('guard/tenant', `This job may not sign in to tenant ${tenantId}: allowed-tenants does not hold it.`, 'Correct tenant-id, or have the owner of this workflow add the tenant to allowed-tenants.');
    }
    if (subscriptionId !== undefined && !holds(guards.subscriptions, subscriptionId)) {
        throw (0,problem/* problem */.CC)('guard/subscription', `This job may not work in subscription ${subscriptionId}: allowed-subscriptions does not hold it.`, 'Correct subscription-id, or have the owner of this workflow add the subscription to allowed-subscriptions.');
    }
}
function holds(list, id) {
    return list === undefined || list.some((allowed) => allowed.toLowerCase() === id.toLowerCase());
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/login/log-in.js






/**
 * Signs in and returns what later steps need to do so again. Guards are asked before Azure is, and once more when only the token
 * told the tenant; until then nothing is kept. Throws UserErrors `guard/…`, `cloud/…`, `sign-in/…`, `network/…`.
 */
async function logIn(request, guards, place) {
    const { clientId, tenantId, subscriptionId } = request;
    requireAllowed(guards, tenantId, subscriptionId);
    const cloud = await (0,azure_session/* findCloud */.nO)(request.environment, place.env, place.retries);
    const wanted = {
        ...{ cloud, clientId, tenantId, way: wayIn(request.wish, cloud, place) },
        ...(subscriptionId === undefined ? {} : { subscriptionId }),
    };
    const { cacheFolder, ...tools } = place;
    const { token, identity, presented } = await (0,tokens.signIn)((0,azure_session/* identityOf */.cu)(wanted), cloud.armScope, tools);
    const session = { ...wanted, tenantId: identity.tenantId, clientId: identity.clientId };
    requireAllowed(guards, session.tenantId, undefined);
    if (cacheFolder !== undefined)
        (0,cache/* writeToken */.tK)(cacheFolder, { ...identity, scope: cloud.armScope }, token);
    return { session, token, presented };
}
function wayIn(wish, cloud, { temp, mask, onPrivate }) {
    if (wish.kind === 'oidc')
        return { kind: 'oidc', audience: wish.audience ?? cloud.federationAudience };
    if (wish.kind !== 'client-secret')
        return wish;
    mask?.(wish.secret);
    const secretFile = (0,private_file/* writePrivateFile */.Pl)(temp, 'client-secret', wish.secret);
    onPrivate((0,external_node_path_.dirname)(secretFile));
    return { kind: 'client-secret', secretFile };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(85241);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/login/report.js

/** What a job with a client secret is told each time. */
const secretAdvice = 'This job signs in with a client secret (creds), which can be stolen and will expire. Better: give client-id and tenant-id instead, permissions id-token: write, and the application a federated credential; the secret can then be deleted.';
const by = {
    oidc: 'OIDC',
    'workload-identity': 'workload identity',
    'managed-identity': 'managed identity',
    'client-secret': 'client secret',
};
/** The log's one line about a sign-in. */
function loginLine({ session, presented }) {
    const how = presented === undefined ? `with a ${by[session.way.kind]}` : `presenting ${presented.subject}`;
    return `Signed in to ${session.cloud.name} as application ${session.clientId}, ${how}.`;
}
/** The sign-in as a part of the job summary. */
function describeLogin(summary, { session, token, presented }) {
    summary
        .heading(3, 'Azure login')
        .table(['application', 'by', 'presented subject', 'cloud', 'first token until'], [
        [
            (0,markdown/* code */.aY)(session.clientId),
            by[session.way.kind],
            presented === undefined ? '' : (0,markdown/* code */.aY)(presented.subject),
            (0,markdown/* code */.aY)(session.cloud.name),
            new Date(token.expiresOn).toISOString(),
        ],
    ]);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(96831);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/managed-identity.js
var managed_identity = __webpack_require__(35842);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/names.js
var names = __webpack_require__(45122);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/workload-identity.js
var workload_identity = __webpack_require__(55612);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/ids.js
var ids = __webpack_require__(50169);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/login/creds.js


/**
 * Pure: reads the creds input of azure/login. Throws a UserError `input/creds-invalid` that quotes nothing of it: a secret that
 * is written wrongly is a secret.
 */
function parseCreds(text) {
    const fields = (0,failures/* jsonObject */.o$)(text);
    if (fields === undefined || Array.isArray(fields))
        throw invalid('is not a JSON object');
    const wrong = ['clientId', 'clientSecret', 'tenantId'].filter((name) => !isText(fields[name]));
    if (wrong.length > 0)
        throw invalid(`has no text for ${wrong.join(' and ')}`);
    const { clientId, clientSecret, tenantId, subscriptionId, resourceManagerEndpointUrl } = fields;
    return {
        clientId: clientId ?? '',
        clientSecret: clientSecret ?? '',
        tenantId: tenantId ?? '',
        subscriptionId: isText(subscriptionId) ? subscriptionId : undefined,
        resourceManager: isText(resourceManagerEndpointUrl) ? resourceManagerEndpointUrl : undefined,
    };
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function invalid(why) {
    return (0,problem/* problem */.CC)('input/creds-invalid', `The input creds ${why}.`, 'Store {"clientId": "…", "clientSecret": "…", "tenantId": "…", "subscriptionId": "…"} as the secret. Better, leave creds out and sign in with OIDC, which needs no secret.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/login/request.js







/**
 * Pure: one way to sign in out of the inputs, or a UserError `input/…` before anything is asked. Where azure/login prefers one way
 * silently, two are an error: the other one would be a surprise on the day when it starts to count.
 */
function loginRequest(inputs, env) {
    if (inputs.azPowerShell) {
        throw (0,problem/* problem */.CC)('input/not-offered', 'This action does not sign Azure PowerShell in (enable-AzPSSession).', 'Keep azure/login for the job that runs PowerShell, or call az in it, which az-cli: true signs in.');
    }
    const unknown = inputs.preflight.find((check) => check !== 'roles');
    if (unknown !== undefined) {
        throw new errors/* UserError */.y({
            code: 'input/invalid',
            message: `The input preflight holds '${unknown}', but the only check there is is 'roles'.`,
            fix: 'Write preflight: roles, or leave it out.',
        });
    }
    const request = inputs.creds === undefined ? withoutSecret(inputs, env) : withSecret(inputs, inputs.creds);
    (0,ids/* requireSubscription */.xO)(request.subscriptionId, inputs.allowNoSubscriptions);
    if (inputs.preflight.length > 0)
        (0,ids/* preflightSubscription */.zT)(request.subscriptionId);
    return request;
}
function withSecret(inputs, text) {
    const { clientId, tenantId, authType } = inputs;
    const others = [
        ...(clientId === undefined ? [] : ['client-id']),
        ...(tenantId === undefined ? [] : ['tenant-id']),
        ...(authType === 'SERVICE_PRINCIPAL' ? [] : [`auth-type: ${authType}`]),
    ];
    if (others.length > 0)
        throw twoSignIns(others);
    const creds = parseCreds(text);
    (0,ids/* requireGuids */.qV)({
        'clientId in creds': creds.clientId,
        'tenantId in creds': creds.tenantId,
        'subscriptionId in creds': creds.subscriptionId,
        'subscription-id': inputs.subscriptionId,
    });
    const subscriptionId = inputs.subscriptionId ?? creds.subscriptionId;
    if (creds.subscriptionId !== undefined && subscriptionId?.toLowerCase() !== creds.subscriptionId.toLowerCase()) {
        throw twoSignIns(['another subscription-id']);
    }
    const stack = inputs.environment.toLowerCase() === 'azurestack' ? creds.resourceManager : undefined;
    return {
        wish: { kind: 'client-secret', secret: creds.clientSecret },
        ...{ clientId: creds.clientId, tenantId: creds.tenantId, subscriptionId },
        environment: stack ?? inputs.environment,
    };
}
function twoSignIns(others) {
    return (0,problem/* problem */.CC)('input/two-sign-ins', `The inputs give two ways to sign in: creds, and ${others.join(', ')}.`, 'Leave creds out, which is the safer of the two; or leave the others out, since creds holds all ids.');
}
function withoutSecret(inputs, env) {
    const { subscriptionId, environment, authType } = inputs;
    (0,ids/* requireGuids */.qV)({ 'client-id': inputs.clientId, 'tenant-id': inputs.tenantId, 'subscription-id': subscriptionId });
    if (authType === 'IDENTITY') {
        const endpoint = env[managed_identity/* endpointVariable */.gz] || managed_identity/* usualEndpoint */.El;
        return {
            wish: { kind: 'managed-identity', endpoint, systemAssigned: inputs.clientId === undefined },
            clientId: inputs.clientId ?? '',
            tenantId: inputs.tenantId ?? '',
            subscriptionId,
            environment,
        };
    }
    // The webhook of Azure Workload Identity gives a pod the ids of its service account.
    const pod = authType === 'WORKLOAD_IDENTITY' ? env : {};
    const clientId = inputs.clientId || pod[names/* clientIdVariable */.b];
    const tenantId = inputs.tenantId || pod[names/* tenantIdVariable */.w];
    if (!clientId || !tenantId)
        throw missingIds({ 'client-id': clientId, 'tenant-id': tenantId });
    const wish = authType === 'WORKLOAD_IDENTITY'
        ? { kind: 'workload-identity', tokenFile: tokenFileOf(env) }
        : { kind: 'oidc', audience: inputs.audience };
    return { wish, clientId, tenantId, subscriptionId, environment };
}
function missingIds(ids) {
    const missing = Object.keys(ids).filter((name) => !ids[name]);
    return (0,problem/* problem */.CC)('input/missing-id', `The input ${missing.join(' and the input ')} ${missing.length === 1 ? 'is' : 'are'} missing.`, 'Set client-id and tenant-id; a variable that is not defined for this environment or repository is empty. Only auth-type: IDENTITY needs neither.');
}
function tokenFileOf(env) {
    const file = env[workload_identity/* tokenFileVariable */.a];
    if (file)
        return file;
    throw (0,problem/* problem */.CC)('sign-in/no-token-file', `This runner has no service account token to sign in with: ${workload_identity/* tokenFileVariable */.a} is not set.`, 'Give the pod of the runner the label azure.workload.identity/use: "true" and a service account with azure.workload.identity/client-id, or leave auth-type at SERVICE_PRINCIPAL.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/terraform.js

const environments = {
    AzureCloud: 'public',
    AzureUSGovernment: 'usgovernment',
    AzureChinaCloud: 'china',
};
const switches = {
    oidc: 'ARM_USE_OIDC',
    'workload-identity': 'ARM_USE_AKS_WORKLOAD_IDENTITY',
    'managed-identity': 'ARM_USE_MSI',
    'client-secret': 'ARM_CLIENT_SECRET_FILE_PATH',
};
/**
 * Pure: the variables by which Terraform's providers and backend for Azure sign in as this session does, asking for their own
 * tokens (registry.terraform.io/providers/hashicorp/azurerm/latest/docs#argument-reference). None for a job that has an
 * ARM_CLIENT_ID of its own, which an earlier login did not leave: its Terraform is meant to be somebody else.
 */
function terraformVariables(session, env) {
    if (env.ARM_CLIENT_ID && env.ARM_CLIENT_ID !== env[names/* clientIdVariable */.b])
        return {};
    const { way, cloud, clientId, tenantId, subscriptionId = '' } = session;
    const own = way.kind === 'managed-identity' && way.systemAssigned;
    const known = environments[cloud.name];
    const variables = {
        ARM_CLIENT_ID: own ? '' : clientId,
        ARM_TENANT_ID: tenantId,
        ARM_SUBSCRIPTION_ID: subscriptionId,
        ARM_ENVIRONMENT: known ?? '',
        ARM_METADATA_HOSTNAME: known === undefined ? new URL(cloud.resourceManager).host : '',
        ...Object.fromEntries(Object.values(switches).map((name) => [name, ''])),
        [switches[way.kind]]: way.kind === 'client-secret' ? way.secretFile : 'true',
    };
    return Object.fromEntries(Object.entries(variables).filter(([name, value]) => value !== '' || env[name]));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/azure-login/request.js
/** The inputs in the words of the azure package. */
function loginInputs(inputs) {
    return {
        clientId: inputs['client-id'],
        tenantId: inputs['tenant-id'],
        subscriptionId: inputs['subscription-id'],
        creds: inputs.creds,
        authType: inputs['auth-type'],
        environment: inputs.environment,
        audience: inputs.audience,
        allowNoSubscriptions: inputs['allow-no-subscriptions'],
        azPowerShell: inputs['enable-azpssession'],
        preflight: inputs.preflight ?? [],
    };
}
/** Where the workflow lets this job sign in to. */
function guards(inputs) {
    return { tenants: inputs['allowed-tenants'], subscriptions: inputs['allowed-subscriptions'] };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/azure-login/main.js






const main = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
    const request = loginRequest(loginInputs(inputs), runner.env);
    const { temp, env, mask, fork } = runner;
    if (request.wish.kind === 'client-secret')
        log.warning(secretAdvice);
    const hideClient = (id) => inputs['mask-client-id'] && id !== '' && mask(id);
    hideClient(request.clientId);
    const folders = [];
    const onPrivate = (folder) => {
        folders.push(folder);
        state.set('folders', JSON.stringify(folders));
    };
    const retries = (0,azure_retries.realTime)(120_000, signal, log.info);
    const place = { temp, env, mask, fork, signal, retries, cacheFolder: (0,cache/* cacheFolder */.nF)(temp), onPrivate, log };
    const login = await logIn(request, guards(inputs), place);
    const { session, token, presented } = login;
    hideClient(session.clientId);
    describeLogin(summary, login);
    if (inputs.preflight !== undefined) {
        const { describeRoles, preflightRoles } = await __webpack_require__.e(/* import() */ 851).then(__webpack_require__.bind(__webpack_require__, 88851));
        const report = await preflightRoles(login, place);
        if (report.warning !== undefined)
            log.warning(report.warning);
        describeRoles(summary, report);
    }
    if (inputs['az-cli']) {
        const { signAzIn } = await __webpack_require__.e(/* import() */ 880).then(__webpack_require__.bind(__webpack_require__, 8880));
        runner.exportVariable('AZURE_CONFIG_DIR', await signAzIn(session, place));
    }
    const variables = { ...(0,azure_session/* sessionVariables */.qu)(session, env), ...terraformVariables(session, env) };
    for (const [name, value] of Object.entries(variables))
        runner.exportVariable(name, value);
    outputs.set('client-id', session.clientId);
    outputs.set('tenant-id', session.tenantId);
    outputs.set('subscription-id', session.subscriptionId ?? '');
    outputs.set('object-id', (0,cluster_access/* objectIdOf */.m)(token));
    outputs.set('subject', presented?.subject ?? '');
    outputs.set('expires-on', new Date(token.expiresOn).toISOString());
    outputs.set('cause', '');
    log.info(loginLine(login));
};
/* harmony default export */ const azure_login_main = (main);


/***/ }),

/***/ 54123:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14669);
/* harmony import */ var _actions_azure_login_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36067);
/* harmony import */ var _actions_azure_login_main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28790);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_actions_azure_login_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_azure_login_main_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/shell.js
var shell = __webpack_require__(21817);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/arm.js



const nouns = { managedClusters: 'cluster', fleets: 'fleet' };
const listCommands = { managedClusters: 'az aks list', fleets: 'az fleet list' };
/** `cluster aks-shop`, as messages name what was asked for. */
const named = ({ resourceType, cluster }) => `${nouns[resourceType]} ${cluster}`;
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
        says: (request) => `Resource group ${request.resourceGroup} of subscription ${request.subscriptionId} has no ${named(request)}`,
        fix: ({ resourceType, subscriptionId }) => `Check cluster-name, resource-group and resource-type; "${listCommands[resourceType]} --subscription ${subscriptionId} -o table" shows the ${nouns[resourceType]}s.`,
    },
    ResourceGroupNotFound: {
        code: 'aks/resource-group-not-found',
        says: ({ resourceGroup, subscriptionId }) => `Subscription ${subscriptionId} has no resource group ${resourceGroup}`,
        fix: () => 'Check resource-group, and the subscription that it is looked for in.',
    },
    SubscriptionNotFound: subscriptionMissing,
    InvalidSubscriptionId: subscriptionMissing,
    InvalidHubOperation: {
        code: 'aks/fleet-without-hub',
        says: ({ cluster }) => `Fleet ${cluster} has no hub cluster, so there is no API server to connect to`,
        fix: () => 'Give the fleet a hub cluster, or name one of its member clusters with resource-type: managedClusters.',
    },
    AuthorizationFailed: {
        code: 'aks/no-role',
        says: (request) => `Application ${request.clientId} has no Azure role that lets it read the ${request.admin ? 'admin' : 'user'} credential of ${named(request)}`,
        // ARM checks roles before it looks: a misspelt group is refused in the same words as a missing role.
        fix: (request) => `If resource group ${request.resourceGroup} and the ${nouns[request.resourceType]} are spelled right, have an owner run: ${assignRoleCommand(request)} (it takes effect within minutes).`,
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
    return (0,problem/* problem */.CC)('arm/refused', `${who} refused to give the credential of ${named(request)} (${said ?? (0,problem/* keptFailing */.Bt)(error)}).`, 'Correct what the message names, or look the code up at aka.ms/arm-errors.', said, error);
}
/** The smallest built-in role that allows the request, on the cluster only. */
function assignRoleCommand(request) {
    const scope = `/subscriptions/${request.subscriptionId}/resourceGroups/${request.resourceGroup}/providers/Microsoft.ContainerService/${request.resourceType}/${request.cluster}`;
    const assignee = request.objectId === undefined
        ? `--assignee ${request.clientId}`
        : `--assignee-object-id ${request.objectId} --assignee-principal-type ServicePrincipal`;
    return `az role assignment create --role "${roleFor(request)}" ${assignee} --scope ${(0,shell/* shellWord */.r)(scope)}`;
}
function roleFor({ resourceType, admin }) {
    if (resourceType === 'fleets')
        return 'Azure Kubernetes Fleet Manager Hub Cluster User Role';
    return `Azure Kubernetes Service Cluster ${admin ? 'Admin' : 'User'} Role`;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/http.js
var http = __webpack_require__(20539);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(18497);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/managed-clusters.js




/** The newest versions that are no preview. */
const apiVersions = { managedClusters: '2026-06-01', fleets: '2025-03-01' };
const armTimeoutMs = 60_000;
/**
 * The kubeconfig (YAML text) that Azure Resource Manager hands out: for an AKS cluster with an exec plugin if it is integrated with
 * Entra ID, else, and for admin, with a certificate; for a fleet that of its hub cluster, with an exec plugin always. One request,
 * repeated while ARM throttles or fails. A plain one: the SDK takes longer to load than the whole action. The official clients judge
 * in the tests what the stand-in answers. Throws a UserError `aks/…`, `arm/…` or `network/…`.
 */
async function requestKubeconfig(request, { retries, env }) {
    const url = new URL(addressOf(request), request.resourceManager);
    try {
        return await (0,azure_retries.withRetries)(async () => {
            const answer = await (0,http/* send */.tN)({
                service: 'arm',
                url: url.href,
                method: 'POST',
                // A POST without a length would be sent in chunks, which ARM refuses.
                headers: { authorization: `Bearer ${request.armToken}`, accept: 'application/json', 'content-length': '0' },
                timeoutMs: armTimeoutMs,
                signal: retries.signal,
                env,
            });
            const kubeconfig = answer.status === 200 ? kubeconfigIn(answer.body) : undefined;
            if (kubeconfig !== undefined)
                return kubeconfig;
            // The body of a success may hold a credential in another place: it must not travel into evidence.
            const body = answer.status === 200 ? '' : answer.body;
            throw new failures/* ServiceFailure */.A({ kind: 'answer', service: 'arm', host: url.host, ...answer, body });
        }, retries);
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? explainArm(error, request) : error;
    }
}
/** ManagedClusters_ListClusterUserCredentials, …AdminCredentials, Fleets_ListCredentials. */
function addressOf({ resourceType, admin, publicFqdn, ...request }) {
    const [group, name] = [request.resourceGroup, request.cluster].map(encodeURIComponent);
    const scope = `/subscriptions/${request.subscriptionId}/resourceGroups/${group}`;
    const query = new URLSearchParams({ 'api-version': apiVersions[resourceType] });
    if (publicFqdn)
        query.set('server-fqdn', 'public');
    if (resourceType === 'managedClusters' && !admin)
        query.set('format', 'exec');
    const user = admin ? 'listClusterAdminCredential' : 'listClusterUserCredential';
    const operation = resourceType === 'fleets' ? 'listCredentials' : user;
    return `${scope}/providers/Microsoft.ContainerService/${resourceType}/${name}/${operation}?${query}`;
}
function kubeconfigIn(body) {
    const kubeconfigs = (0,failures/* jsonObject */.o$)(body)?.kubeconfigs;
    const first = Array.isArray(kubeconfigs) ? kubeconfigs[0] : undefined;
    const value = first?.value;
    return typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : undefined;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(83519);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/tokens.js
var tokens = __webpack_require__(40065);
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
    const clusterToken = async () => choice.newToken ? (await (0,tokens.signIn)(identity, tokens.aksScope, tools)).token : (0,tokens.tokenFor)(identity, tokens.aksScope, tools);
    const early = choice.admin ? undefined : clusterToken();
    early?.catch(() => undefined);
    const objectId = objectIdOf(armToken);
    const request = {
        ...choice,
        subscriptionId,
        clientId: session.clientId,
        tenantId: session.tenantId,
        ...(objectId === '' ? {} : { objectId }),
    };
    const { resourceManager } = session.cloud;
    const kubeconfig = await requestKubeconfig({ ...request, resourceManager, armToken: armToken.value }, tools);
    return { kubeconfig, token: () => early ?? clusterToken() };
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

/***/ 21817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord),
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/** One word for a shell, quoted. */
const shellQuoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
/** One word for a shell, quoted where it must be: resource groups may have brackets in their names. */
const shellWord = (text) => (/^[\w./:@-]+$/.test(text) ? text : shellQuoted(text));


/***/ }),

/***/ 50169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qV: () => (/* binding */ requireGuids),
/* harmony export */   xO: () => (/* binding */ requireSubscription),
/* harmony export */   zT: () => (/* binding */ preflightSubscription)
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
/** The subscription in which `preflight: roles` looks. Throws a UserError `preflight/no-subscription`. */
function preflightSubscription(subscriptionId) {
    if (subscriptionId !== undefined)
        return subscriptionId;
    throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'preflight/no-subscription',
        message: 'preflight: roles has no subscription to look in.',
        fix: 'Set subscription-id, or leave preflight out.',
    });
}


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


/***/ })

};
;