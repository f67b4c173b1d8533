"use strict";
exports.id = 851;
exports.ids = [851];
exports.modules = {

/***/ 84278:
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

/***/ 9994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ registryApi),
/* harmony export */   Hk: () => (/* binding */ azureRegistries),
/* harmony export */   Io: () => (/* binding */ listRegistries)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10324);
/* harmony import */ var _resource_manager_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46761);


/** learn.microsoft.com/rest/api/container-registry */
const registryApi = '2025-11-01';
/** The registries that the identity of azure-login may see. */
function azureRegistries(session, tools, explain) {
    const arm = (0,_resource_manager_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceManager */ .MD)(session, tools);
    const { subscriptionId } = session;
    let listed;
    return {
        arm,
        subscriptionId,
        async find(host) {
            if (subscriptionId === undefined)
                return undefined;
            listed ??= listRegistries(arm, subscriptionId, explain);
            return (await listed).find(({ loginServer }) => loginServer === host);
        },
    };
}
/** The registries of a subscription that the caller may read. Throws what `explain` makes of a refusal. */
async function listRegistries(arm, subscriptionId, explain) {
    const first = `/subscriptions/${subscriptionId}/providers/Microsoft.ContainerRegistry/registries?api-version=${registryApi}`;
    try {
        const listed = await (0,_resource_manager_js__WEBPACK_IMPORTED_MODULE_0__/* .readPages */ .n4)(arm, first);
        return listed.map(({ id, name, properties: { loginServer = '', roleAssignmentMode } = {} }) => ({
            ...{ id, name, loginServer: loginServer.toLowerCase() },
            byRepository: roleAssignmentMode === 'AbacRepositoryPermissions',
        }));
    }
    catch (error) {
        throw error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceFailure */ .A ? explain(error) : error;
    }
}


/***/ }),

/***/ 91007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10324);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20539);


/**
 * Watches what an SDK client sends and receives. The SDKs report failures in errors of many shapes, some without the
 * status or Retry-After; the last exchange on the wire says it all. Also bounds each request to `timeoutMs`, which the
 * SDKs do not, and each answer to 4 MiB, and passes on `signal`, which MSAL does not.
 */
function observe(service, timeoutMs, signal) {
    let last;
    const policy = {
        position: 'perRetry',
        policy: {
            name: 'aksDeliveryObserver',
            async sendRequest(request, next) {
                const { host } = new URL(request.url);
                const timeout = AbortSignal.timeout(timeoutMs);
                const theirs = request.abortSignal;
                const signals = [timeout, signal, theirs].filter((one) => one instanceof AbortSignal);
                request.abortSignal = AbortSignal.any(signals);
                try {
                    const answer = await next(request);
                    // Neither the library nor our explanations should work through it.
                    if ((answer.bodyAsText?.length ?? 0) > _http_js__WEBPACK_IMPORTED_MODULE_0__/* .largestAnswer */ .Bo)
                        throw Object.assign(new Error('too large'), { code: 'ANSWER_TOO_LARGE' });
                    const wait = (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfter */ .P9)(answer.headers.get('retry-after'), Date.now());
                    last = {
                        kind: 'answer',
                        service,
                        host,
                        status: answer.status,
                        // The body of a success is the secret that was asked for: it is not kept.
                        body: answer.status < 300 ? '' : (answer.bodyAsText ?? ''),
                        ...(wait === undefined ? {} : { retryAfterMs: wait }),
                    };
                    return answer;
                }
                catch (error) {
                    last = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .noAnswer */ .qE)(service, host, timeout.aborted ? 'TIMEOUT' : (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error), addressOf(error));
                    throw error;
                }
            },
        },
    };
    return {
        policy,
        /** The error to throw in place of `cause`, the SDK's own. */
        failed(cause) {
            if (signal?.aborted === true)
                return signal.reason;
            return last === undefined ? cause : new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceFailure */ .A(last, cause);
        },
    };
}
function addressOf(error) {
    const address = /(?:connect|read) E[A-Z]+ ([\d.:a-f]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return address;
}


/***/ }),

/***/ 88851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeRoles: () => (/* binding */ describeRoles),
  preflightRoles: () => (/* binding */ preflightRoles)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(85241);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cluster-access.js + 2 modules
var cluster_access = __webpack_require__(23097);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/ids.js
var ids = __webpack_require__(50169);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/concurrently.js
var concurrently = __webpack_require__(84278);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/container-registry.js
var container_registry = __webpack_require__(9994);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(96831);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/observe.js
var observe = __webpack_require__(91007);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/resource-manager.js
var resource_manager = __webpack_require__(46761);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var retries = __webpack_require__(18497);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(83519);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/tokens.js
var tokens = __webpack_require__(40065);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/list-clusters.js






const timeoutMs = 60_000;
/**
 * The clusters of a subscription that the caller may read, at most `most` of them: Azure shows a list without what the caller may not
 * read, instead of refusing it. By the official library, which turns the pages. Throws a ServiceFailure, and UserErrors of the sign-in.
 */
async function listClusters(session, subscriptionId, most, tools) {
    const { ContainerServiceClient } = await Promise.all(/* import() */[__webpack_require__.e(818), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 80605));
    const { resourceManager, armScope } = session.cloud;
    const identity = (0,azure_session/* identityOf */.cu)(session);
    return (0,retries.withRetries)(async () => {
        const { policy, failed } = (0,observe/* observe */.l)('arm', timeoutMs, tools.retries.signal);
        const getToken = async () => {
            const { value, expiresOn } = await (0,tokens.tokenFor)(identity, armScope, tools);
            return { token: value, expiresOnTimestamp: expiresOn };
        };
        const client = new ContainerServiceClient({ getToken }, subscriptionId, {
            endpoint: resourceManager,
            credentials: { scopes: [armScope] },
            // Our own retries show progress, respect the total time and end in an explanation; the SDK's would multiply them.
            retryOptions: { maxRetries: 0 },
            additionalPolicies: [pagesOf(resourceManager), policy],
        });
        const found = [];
        try {
            for await (const { id, name } of client.managedClusters.list()) {
                if (id !== undefined && name !== undefined)
                    found.push({ id, name });
                if (found.length === most)
                    break;
            }
            return found;
        }
        catch (error) {
            throw error instanceof errors/* UserError */.y ? error : failed(error);
        }
    }, tools.retries);
}
/** The library follows a link to the next page wherever it leads, with the token, and as often as there is one. */
function pagesOf(endpoint) {
    let pages = 0;
    return {
        position: 'perCall',
        policy: {
            name: 'aksDeliveryPages',
            async sendRequest(request, next) {
                (0,resource_manager/* requireArm */.iR)(new URL(request.url), endpoint);
                pages += 1;
                if (pages > resource_manager/* mostPages */.uH)
                    throw new Error(`a list of more than ${resource_manager/* mostPages */.uH} pages`);
                return next(request);
            },
        },
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/preflight/permissions.js
const clusters = 'Microsoft.ContainerService/managedClusters';
const registries = 'Microsoft.ContainerRegistry/registries';
/** For aks-context and everything after it. */
const clusterNeeds = [
    {
        what: 'get the credential',
        action: `${clusters}/listClusterUserCredential/action`,
        role: 'Azure Kubernetes Service Cluster User Role',
    },
];
const pull = { what: 'pull', action: `${registries}/pull/read`, role: 'AcrPull' };
const push = { what: 'push', action: `${registries}/push/write`, role: 'AcrPush' };
const content = `${registries}/repositories/content`;
const readContent = {
    what: 'pull',
    action: `${content}/read`,
    data: true,
    role: 'Container Registry Repository Reader',
};
const writeContent = {
    what: 'push',
    action: `${content}/write`,
    data: true,
    role: 'Container Registry Repository Writer',
};
/** For acr-build-push and acr-promote. In registries with ABAC only roles with data actions count. */
const registryNeeds = (byRepository) => byRepository ? [readContent, writeContent] : [pull, push];
/** Pure: whether role assignments together allow it. What one of them excludes another may still allow. */
function allows(permissions, { action, data }) {
    return permissions.some(({ actions = [], notActions = [], dataActions = [], notDataActions = [] }) => data === true
        ? covered(dataActions, action) && !covered(notDataActions, action)
        : covered(actions, action) && !covered(notActions, action));
}
function covered(patterns, action) {
    return patterns.some((pattern) => {
        const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
        return new RegExp(`^${parts.join('.*')}$`, 'i').test(action);
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/preflight/ask.js







// Subscriptions with hundreds of clusters exist; each costs a request. Of each kind, so that many of one leave room for the other.
const mostOfAKind = 50;
const atOnce = 8;
/**
 * What the identity may do with the clusters and registries of the subscription that it sees, 50 of each at most. Azure shows a list
 * without what the caller may not read, instead of refusing it. Throws UserErrors `arm/…` and `network/…`.
 */
async function askRoles(session, subscriptionId, tools) {
    const arm = (0,resource_manager/* resourceManager */.MD)(session, tools);
    try {
        const [clusters, registries] = await Promise.all([
            listClusters(session, subscriptionId, mostOfAKind, tools),
            (0,container_registry/* listRegistries */.Io)(arm, subscriptionId, (error) => error),
        ]);
        const resources = [
            ...clusters.map(({ id, name }) => ({ kind: 'cluster', id, name, needs: clusterNeeds })),
            ...registries.slice(0, mostOfAKind).map(({ id, name, byRepository }) => ({
                ...{ kind: 'registry', id, name },
                needs: registryNeeds(byRepository),
            })),
        ];
        return await (0,concurrently/* concurrently */.r)(resources, atOnce, (resource) => ask(arm, resource));
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? explain(error, subscriptionId) : error;
    }
}
async function ask(arm, { needs, ...resource }) {
    let permissions;
    try {
        permissions = await (0,resource_manager/* readPages */.n4)(arm, `${resource.id}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`);
    }
    catch (error) {
        const denied = error instanceof failures/* ServiceFailure */.A && error.failure.kind === 'answer' && error.failure.status === 403;
        if (!denied)
            throw error;
        return { ...resource, allowed: [], missing: [], unknown: true };
    }
    const allowed = needs.filter((need) => allows(permissions, need));
    return { ...resource, allowed, missing: needs.filter((need) => !allowed.includes(need)), unknown: false };
}
function explain(error, subscriptionId) {
    const { failure } = error;
    const transport = (0,problem/* explainTransport */.B4)(error);
    if (transport !== undefined)
        return transport;
    const refusal = failure.kind === 'answer' ? (0,failures/* armError */.Tr)(failure.body) : undefined;
    const said = refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`;
    const missing = /^(Invalid)?Subscription(NotFound|Id)/.test(refusal?.code ?? '');
    return (0,problem/* problem */.CC)(missing ? 'preflight/no-subscription' : 'preflight/not-answered', missing
        ? `Subscription ${subscriptionId} does not exist in the tenant of this sign-in.`
        : `Azure Resource Manager at ${failure.host} did not say what this identity may do (${said ?? (0,problem/* keptFailing */.Bt)(error)}).`, missing
        ? 'Check subscription-id; it must belong to the tenant.'
        : 'Re-run the job, or leave preflight out: nothing else depends on it.', said, error);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/shell.js
var shell = __webpack_require__(21817);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/preflight/verdict.js



const kinds = ['cluster', 'registry'];
/**
 * Pure: what the findings mean. A job uses one cluster and one registry of the many that an identity may see, and which is not known
 * here: so a role that is missing somewhere is a warning. It is an error (`preflight/roles-missing`) where no choice of
 * the job's could be right: when of all clusters, or of all registries, that it sees it may use none, or when it sees nothing at all.
 */
function judge(findings, asker) {
    const commands = commandsFor(findings, asker);
    const useless = kinds.filter((kind) => {
        const seen = findings.filter((finding) => finding.kind === kind);
        return seen.length > 0 && seen.every(({ allowed, unknown }) => allowed.length === 0 && !unknown);
    });
    const unseen = kinds.filter((kind) => !findings.some((finding) => finding.kind === kind));
    const who = `Application ${asker.clientId}`;
    if (useless.length > 0 || unseen.length === kinds.length) {
        const what = useless.length > 0
            ? `may use no ${useless.join(' and no ')} of those that it sees in subscription ${asker.subscriptionId}`
            : `sees neither a cluster nor a registry in subscription ${asker.subscriptionId}`;
        const relevant = useless.length > 0 ? useless : kinds;
        throw (0,problem/* problem */.CC)('preflight/roles-missing', `${who} ${what}: it lacks the Azure role ${relevant.map((kind) => rolesOf(findings, kind)).join(', and ')}.`, `Have an owner run: ${commands[0]}${commands.length > 1 ? ' (the summary has the others)' : ''}; it takes effect within minutes.`, undefined, undefined, [snippet(commands)]);
    }
    const lacking = findings.filter(({ missing }) => missing.length > 0);
    const parts = [
        ...lacking.map(({ kind, name, missing }) => `${kind} ${name} (${missing.map(({ role }) => role).join(', ')})`),
        ...unseen.map((kind) => `any ${kind}, since it sees none`),
    ];
    const shown = parts.slice(0, 5).join('; ') + (parts.length > 5 ? `; and ${parts.length - 5} more` : '');
    return {
        warning: parts.length === 0
            ? undefined
            : `${who} lacks roles on ${shown}. The job summary has the commands that grant them.`,
        commands,
    };
}
/** The block with the commands. */
function snippet(commands) {
    return { title: 'Commands that grant what is missing', language: 'sh', text: commands.join('\n') };
}
function rolesOf(findings, kind) {
    const missing = findings.filter((finding) => finding.kind === kind).flatMap((finding) => finding.missing);
    const needs = missing.length > 0 ? missing : defaultNeeds(kind);
    return `${[...new Set(needs.map(({ role }) => role))].join(' or ')} on the ${kind}`;
}
const defaultNeeds = (kind) => kind === 'cluster' ? clusterNeeds : registryNeeds(false);
/** The last need of a resource is the widest: who may push may pull. */
function commandsFor(findings, asker) {
    const concrete = findings.flatMap(({ id, missing }) => missing.slice(-1).map(({ role }) => grant(role, id, asker)));
    const unseen = kinds.filter((kind) => !findings.some((finding) => finding.kind === kind));
    const base = `/subscriptions/${asker.subscriptionId}/resourceGroups/GROUP/providers`;
    const placeholders = {
        cluster: `${base}/Microsoft.ContainerService/managedClusters/NAME`,
        registry: `${base}/Microsoft.ContainerRegistry/registries/NAME`,
    };
    return [
        ...concrete,
        ...unseen.flatMap((kind) => defaultNeeds(kind)
            .slice(-1)
            .map(({ role }) => grant(role, placeholders[kind], asker))),
    ];
}
function grant(role, scope, { clientId, objectId }) {
    const assignee = objectId === ''
        ? `--assignee ${clientId}`
        : `--assignee-object-id ${objectId} --assignee-principal-type ServicePrincipal`;
    return `az role assignment create --role "${role}" ${assignee} --scope ${(0,shell/* shellWord */.r)(scope)}`;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/preflight/index.js





/**
 * Asks Azure what the identity of a login may do with the clusters and registries of its subscription.
 * Throws UserErrors `preflight/…`, `network/…`.
 */
async function preflightRoles({ session, token }, tools) {
    const { clientId } = session;
    const subscriptionId = (0,ids/* preflightSubscription */.zT)(session.subscriptionId);
    const findings = await askRoles(session, subscriptionId, tools);
    return { findings, ...judge(findings, { clientId, subscriptionId, objectId: (0,cluster_access/* objectIdOf */.m)(token) }) };
}
/** The findings as a part of the job summary. */
function describeRoles(summary, { findings, commands }) {
    summary.table(['resource', 'may', 'lacks'], findings.map(({ kind, name, allowed, missing, unknown }) => [
        (0,markdown/* code */.aY)(`${kind} ${name}`),
        unknown ? 'not said' : allowed.map(({ what }) => what).join(', '),
        missing.map(({ role }) => role).join(', '),
    ]));
    if (commands.length === 0)
        return;
    const { title, language, text } = snippet(commands);
    summary.details(title, (inside) => inside.code(language, text));
}


/***/ }),

/***/ 46761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MD: () => (/* binding */ resourceManager),
/* harmony export */   iR: () => (/* binding */ requireArm),
/* harmony export */   n4: () => (/* binding */ readPages),
/* harmony export */   uH: () => (/* binding */ mostPages)
/* harmony export */ });
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15320);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10324);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20539);
/* harmony import */ var _retries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18497);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83519);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40065);






const requestTimeoutMs = 60_000;
function resourceManager(session, tools) {
    const { armScope, resourceManager: endpoint } = session.cloud;
    const identity = (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(session);
    return {
        retries: tools.retries,
        ask: ({ method, address, body, expected }) => (0,_retries_js__WEBPACK_IMPORTED_MODULE_1__.withRetries)(async () => {
            const url = new URL(address, endpoint);
            requireArm(url, endpoint);
            // Asked for each time: an operation may outlive a token.
            const { value } = await (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__.tokenFor)(identity, armScope, tools);
            const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)({
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
            throw new _failures_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceFailure */ .A({ kind: 'answer', service: 'arm', host: url.host, ...answer });
        }, tools.retries),
    };
}
// More than any subscription needs: a list that goes on and on would keep the job for ever.
const mostPages = 100;
/**
 * All items of a list that ARM gives page by page. Throws a ServiceFailure for an answer that is no page, and for a list of more
 * than 100 pages.
 */
async function readPages(arm, first) {
    const found = [];
    let address = first;
    for (let page = 0; page < mostPages; page += 1) {
        const { status, body } = await arm.ask({ method: 'GET', address, expected: [200] });
        const { value, nextLink } = (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonObject */ .o$)(body) ?? {};
        if (!Array.isArray(value))
            throw noList(address, status, body);
        found.push(...value);
        if (typeof nextLink !== 'string' || nextLink === '')
            return found;
        address = nextLink;
    }
    throw noList(address, 200, '');
}
function noList(address, status, body) {
    const host = URL.canParse(address) ? new URL(address).host : 'its endpoint';
    return new _failures_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceFailure */ .A({ kind: 'answer', service: 'arm', host, status, body });
}
/**
 * Our token goes to ARM alone; a region's own endpoint is a name below it. Throws a UserError `arm/refused` for another address, to
 * which only a false answer can have led.
 */
function requireArm(url, endpoint) {
    const { origin, hostname } = new URL(endpoint);
    if (url.origin === origin || (url.protocol === 'https:' && url.hostname.endsWith(`.${hostname}`)))
        return;
    throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)('arm/refused', `Azure Resource Manager at ${new URL(endpoint).host} sends its clients on to ${url.origin}, which is not a place to send this token to.`, 'Check the environment input of azure-login, and that no proxy answers in the place of ARM.');
}


/***/ })

};
;