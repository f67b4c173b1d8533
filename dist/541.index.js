"use strict";
exports.id = 541;
exports.ids = [541,65,497];
exports.modules = {

/***/ 96831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/** A failure that the user can act on. It is reported without a stack; any other error counts as a bug of ours. */
class UserError extends Error {
    name = 'UserError';
    code;
    fix;
    evidence;
    snippets;
    location;
    constructor(problem) {
        super(problem.message, problem.cause === undefined ? undefined : { cause: problem.cause });
        this.code = problem.code;
        this.fix = problem.fix;
        this.evidence = problem.evidence;
        this.snippets = problem.snippets ?? [];
        this.location = problem.location;
    }
}


/***/ }),

/***/ 15320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ explainTransport),
/* harmony export */   Bt: () => (/* binding */ keptFailing),
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   GL: () => (/* binding */ networkWords),
/* harmony export */   N_: () => (/* binding */ withoutTokens)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10324);


/** A UserError whose code has a row in the cause tables (the compiler checks it). */
function problem(code, message, fix, evidence, cause, snippets = []) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code,
        message,
        fix,
        cause,
        snippets,
        ...(evidence === undefined ? {} : { evidence: withoutTokens(evidence) }),
    });
}
/** Evidence quotes what services said; should one ever quote a token back, it must not reach the summary. */
function withoutTokens(text) {
    return text.replaceAll(/eyJ[\w-]{10,}\.[\w-]+(\.[\w-]*)?/g, '(token)');
}
const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS_CERT/;
/**
 * Pure: failures that mean the same whichever service was asked: no answer, an untrusted certificate, or an answer that
 * is not the service's own. Undefined when the service itself has spoken.
 */
function explainTransport({ failure, attempts }) {
    const who = `${_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceNames */ ._m[failure.service]} at ${failure.host}`;
    if (failure.kind === 'answer') {
        const spoken = failure.body === '' || (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(failure.body) !== undefined || failure.status >= 500;
        if (spoken || failure.status === 429)
            return undefined;
        return problem('network/not-the-service', `Something other than ${who} answered HTTP ${failure.status} with a page that is not the service's.`, `Let the proxy or firewall of this runner pass ${failure.host} unchanged (see HTTPS_PROXY and NO_PROXY).`, failure.body.slice(0, 500));
    }
    if (/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/.test(failure.code)) {
        return problem('network/certificate', `The TLS certificate of ${who} is not valid at ${new Date().toISOString()}, the time that this runner's clock shows (${failure.code}).`, `Correct the clock of the runner if it is wrong; else ${failure.host} shows a certificate that its owner must renew.`);
    }
    if (certificateCodes.test(failure.code)) {
        return problem('network/certificate', `The TLS certificate of ${who} is not trusted on this runner (${failure.code}).`, 'If a proxy or a private cloud has its own authority, set NODE_EXTRA_CA_CERTS to its PEM file in the environment of the runner.');
    }
    const tried = attempts === 1 ? '' : ` in ${attempts} attempts`;
    return problem('network/unreachable', `${who} ${networkWords(failure.code)}${failure.address === undefined ? '' : ` (address ${failure.address})`}${tried}.`, `Check that this runner can resolve and reach ${failure.host}; behind a proxy, set HTTPS_PROXY and NO_PROXY.`);
}
/** What a Node error code means, to follow the name of a host. */
function networkWords(code) {
    const words = {
        ENOTFOUND: 'has no DNS entry that this runner can see',
        EAI_AGAIN: 'could not be looked up because DNS gave no answer',
        ECONNREFUSED: 'refused the connection',
        ECONNRESET: 'closed the connection in the middle',
        EPIPE: 'closed the connection in the middle',
        TIMEOUT: 'gave no answer in time',
        ETIMEDOUT: 'gave no answer in time',
        ERR_PROXY_INVALID_CONFIG: 'could not be asked, because the proxy in HTTPS_PROXY or HTTP_PROXY is not a URL',
        ANSWER_TOO_LARGE: 'sent an answer too large to be right',
    };
    return words[code] ?? `could not be reached (${code})`;
}
/** Status, attempts and time of a service that kept failing, to follow its name. */
function keptFailing({ failure, attempts, elapsedMs }) {
    const status = failure.kind === 'answer' ? `HTTP ${failure.status}` : failure.code;
    const tried = attempts === 1 ? '' : ` in ${attempts} attempts over ${Math.round(elapsedMs / 1000)} s`;
    return `answered ${status}${tried}${laterWords(failure)}`;
}
function laterWords(failure) {
    const wait = failure.kind === 'answer' ? failure.retryAfterMs : undefined;
    return wait === undefined ? '' : `, and asks to wait another ${Math.ceil(wait / 1000)} s`;
}


/***/ }),

/***/ 20539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Bo: () => (/* binding */ largestAnswer),
/* harmony export */   qE: () => (/* binding */ noAnswer),
/* harmony export */   tN: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10324);

/** Bytes. */
const largestAnswer = 4 * 1024 * 1024;
/**
 * One request, one answer as text, whatever its status. Throws a ServiceFailure when no whole answer came within
 * `timeoutMs` (it bounds the whole exchange) or when it was larger than 4 MiB.
 *
 * Not `fetch`, and no import of node:http: both start undici, which costs 50–150 ms of CPU, more than a sign-in itself.
 * `process.getBuiltinModule` loads the plain client only. Proxies are Node's own support (`proxyEnv`, since 24.5).
 */
function send(request) {
    const url = new URL(request.url);
    const { promise, resolve, reject } = Promise.withResolvers();
    let address;
    const fail = (code, cause) => reject(new _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFailure */ .A(noAnswer(request.service, url.host, code, address), cause));
    let outgoing;
    try {
        outgoing = open(request, url);
    }
    catch (error) {
        fail(codeOf(error), error);
        return promise;
    }
    const timer = setTimeout(() => outgoing.destroy(Object.assign(new Error('timed out'), { code: 'TIMEOUT' })), request.timeoutMs);
    outgoing.on('socket', (socket) => socket.once('lookup', (_error, found) => (address = found)));
    outgoing.on('error', (error) => {
        address = error.address ?? address;
        if (request.signal?.aborted === true)
            reject(request.signal.reason);
        else
            fail(codeOf(error), error);
    });
    let answered = false;
    outgoing.on('close', () => {
        clearTimeout(timer);
        // A change of protocols (101) ends a request without an answer or an error.
        if (!answered)
            fail('ECONNRESET');
    });
    outgoing.on('response', (incoming) => {
        answered = true;
        const chunks = [];
        let size = 0;
        incoming.on('data', (chunk) => {
            size += chunk.length;
            if (size > largestAnswer)
                outgoing.destroy(Object.assign(new Error('too large'), { code: 'ANSWER_TOO_LARGE' }));
            else
                chunks.push(chunk);
        });
        incoming.on('error', (error) => fail(codeOf(error), error));
        incoming.on('end', () => {
            const wait = (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfter */ .P9)(incoming.headers['retry-after'], Date.now());
            resolve({
                status: incoming.statusCode ?? 0,
                body: Buffer.concat(chunks).toString('utf8'),
                ...(wait === undefined ? {} : { retryAfterMs: wait }),
                ...(incoming.headers.location === undefined ? {} : { location: incoming.headers.location }),
            });
        });
    });
    outgoing.end(request.body);
    return promise;
}
/** Throws when the proxy of the environment is no URL. */
function open(request, url) {
    const proxyEnv = withProxySchemes(request.env);
    const options = {
        method: request.method ?? 'GET',
        headers: { 'user-agent': 'aks-delivery-actions', ...request.headers },
        ...(request.signal === undefined ? {} : { signal: request.signal }),
        ...(request.lookup === undefined ? {} : { lookup: request.lookup }),
    };
    if (url.protocol === 'http:') {
        const http = process.getBuiltinModule('node:http');
        return http.request(url, { ...options, agent: new http.Agent({ proxyEnv }) });
    }
    const https = process.getBuiltinModule('node:https');
    return https.request(url, { ...options, agent: new https.Agent({ proxyEnv, ...request.tls }) });
}
/** `HTTPS_PROXY=proxy:3128` means an http proxy to curl, Go and Python; Node would take no notice of it. */
function withProxySchemes(env) {
    const entries = Object.entries(env).map(([name, value]) => /^https?_proxy$/i.test(name) && value && !value.includes('://') ? [name, `http://${value}`] : [name, value]);
    return Object.fromEntries(entries);
}
/** The code of the innermost error: certificate and DNS errors are often wrapped. */
function codeOf(error) {
    let current = error;
    while (typeof current === 'object' && current !== null) {
        const { code, cause } = current;
        if (typeof code === 'string' && code !== 'REQUEST_SEND_ERROR')
            return code;
        current = cause;
    }
    return 'UNKNOWN';
}
function noAnswer(service, host, code, address) {
    return { kind: 'network', service, host, code, ...(address === undefined ? {} : { address }) };
}


/***/ }),

/***/ 18497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nextWait: () => (/* binding */ nextWait),
/* harmony export */   persistence: () => (/* binding */ persistence),
/* harmony export */   realTime: () => (/* binding */ realTime),
/* harmony export */   withRetries: () => (/* binding */ withRetries)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10324);

const attemptsOf = {
    transient: Number.POSITIVE_INFINITY,
    brief: 3,
    once: 2,
    permanent: 1,
};
// learn.microsoft.com/entra/identity-platform/reference-error-codes: the service says "try again" for these.
const transientEntraCodes = new Set([90006, 90012, 90024, 90033, 90055, 90090]);
const assertionExpired = 700024;
const briefNetworkCodes = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'TIMEOUT', 'ETIMEDOUT']);
const transientNetworkCodes = new Set([
    'ECONNRESET',
    'EPIPE',
    'EAI_AGAIN',
    'ECONNABORTED',
    'ERR_STREAM_PREMATURE_CLOSE',
]);
/** Pure: whether asking again can help. Permanent refusals (wrong subject, no role) must never be repeated. */
function persistence(failure) {
    if (failure.kind === 'network') {
        if (transientNetworkCodes.has(failure.code))
            return 'transient';
        // A registry is away for longer than a moment when it moves, and work of many minutes waits for it.
        if (briefNetworkCodes.has(failure.code))
            return failure.service === 'registry' ? 'transient' : 'brief';
        return failure.code === 'ENOTFOUND' ? 'once' : 'permanent';
    }
    if ([408, 429, 500, 502, 503, 504].includes(failure.status))
        return 'transient';
    if (failure.service === 'entra') {
        const codes = (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .entraError */ .nA)(failure.body)?.codes ?? [];
        if (codes.some((code) => transientEntraCodes.has(code)))
            return 'transient';
        if (codes.includes(assertionExpired))
            return 'once';
    }
    // The metadata service answers 404 while it starts, and 410 for up to 70 s while it is updated.
    if (failure.service === 'machine' && failure.status === 410)
        return 'transient';
    if (failure.service === 'machine' && failure.status === 404)
        return 'brief';
    // A success without the promised content (empty or cut body): seen from Entra ID under load.
    return failure.status < 300 ? 'brief' : 'permanent';
}
const noticeableMs = 2000;
const firstWaitMs = 500;
const longestWaitMs = 20_000;
/**
 * Pure: how long to wait after `failure`, the `attempt`-th one (from 1), with `leftMs` to spend; undefined = give up.
 * Retry-After wins over our own doubling, except one of 0, which would have us ask as fast as we can. One that is longer than the
 * time left ends the attempts at once.
 */
function nextWait(failure, attempt, leftMs, random) {
    if (attempt >= attemptsOf[persistence(failure)])
        return undefined;
    const doubling = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
    const asked = failure.kind === 'answer' ? failure.retryAfterMs : undefined;
    const wait = asked || doubling * (0.8 + 0.4 * random);
    return wait > leftMs ? undefined : wait;
}
/**
 * Runs `attempt` until it succeeds, fails for good, or the time is up. Only a ServiceFailure is considered for another
 * attempt; the last one is thrown with the number of attempts and the time they took.
 */
async function withRetries(attempt, options) {
    const start = options.now();
    for (let count = 1;; count += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFailure */ .A))
                throw error;
            error.attempts = count;
            error.elapsedMs = options.now() - start;
            const wait = nextWait(error.failure, count, options.totalMs - error.elapsedMs, options.random());
            if (wait === undefined || options.signal?.aborted === true)
                throw error;
            if (wait > noticeableMs)
                options.onWait?.(waitLine(error.failure, wait, count + 1));
            await options.sleep(wait, options.signal);
        }
    }
}
function waitLine(failure, wait, attempt) {
    const outcome = failure.kind === 'answer' ? `answered HTTP ${failure.status}` : `gave no answer (${failure.code})`;
    const who = `${_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceNames */ ._m[failure.service]} (${failure.host})`;
    return `${who} ${outcome}; attempt ${attempt} in ${Math.round(wait / 1000)} s.`;
}
/** The real clock, for `totalMs` milliseconds; a wait ends at once with the signal's reason when the job is cancelled. */
function realTime(totalMs, signal, onWait) {
    return {
        // Not performance.now(), whose first call loads what takes as long as a request.
        now: () => process.uptime() * 1000,
        random: Math.random,
        totalMs,
        ...(signal === undefined ? {} : { signal }),
        ...(onWait === undefined ? {} : { onWait }),
        sleep: (ms, cancelled) => new Promise((resolve, reject) => {
            const stop = () => {
                clearTimeout(timer);
                reject(cancelled?.reason);
            };
            const timer = setTimeout(() => {
                cancelled?.removeEventListener('abort', stop);
                resolve();
            }, ms);
            cancelled?.addEventListener('abort', stop, { once: true });
        }),
    };
}


/***/ }),

/***/ 40065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aksScope: () => (/* binding */ aksScope),
/* harmony export */   signIn: () => (/* binding */ signIn),
/* harmony export */   tokenFor: () => (/* binding */ tokenFor)
/* harmony export */ });
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24649);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18506);
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15320);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10324);
/* harmony import */ var _identities_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2248);
/* harmony import */ var _retries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18497);






/** The AKS server application: every Entra-integrated cluster of every cloud accepts tokens for it. */
const aksScope = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';
/**
 * Gets an access token by a fresh proof of the identity, and keeps the token in the cache. Transient failures are repeated,
 * each time with another assertion, because one lives for 5 minutes and a wait may be longer.
 * Throws a UserError `sign-in/…` or `network/…`.
 */
async function signIn(identity, scope, tools) {
    const kind = (0,_identities_index_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(identity);
    let presented;
    const onPresented = (seen) => {
        presented = seen;
    };
    let token;
    try {
        token = await (0,_retries_js__WEBPACK_IMPORTED_MODULE_1__.withRetries)(() => kind.request(identity, scope, { ...tools, onPresented }), tools.retries);
    }
    catch (error) {
        throw error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceFailure */ .A ? await kind.explain(error, identity, presented) : error;
    }
    tools.mask?.(token.value);
    const known = completed(identity, token.value);
    if (tools.cacheFolder !== undefined)
        (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .writeToken */ .tK)(tools.cacheFolder, keyOf(known, scope), token);
    return { token, identity: known, presented };
}
/** A token for `scope`: the job's cached one while it is fresh, else by a new sign-in. */
async function tokenFor(identity, scope, tools) {
    const cached = tools.cacheFolder === undefined ? undefined : (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .readToken */ .AI)(tools.cacheFolder, keyOf(identity, scope), Date.now());
    if (cached === undefined)
        return (await signIn(identity, scope, tools)).token;
    tools.mask?.(cached.value);
    return cached;
}
/**
 * The identity with the ids that its token names. A token that names others than were asked for is not used: it would do the job's
 * work as somebody else. Throws a UserError `sign-in/unexpected-token`. Tokens may be opaque; then what was asked for must do.
 */
function completed(identity, token) {
    const { tid, appid, azp } = (0,_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .jwtClaims */ .vE)(token) ?? {};
    const tenantId = agreed('tenant', identity.tenantId, tid);
    const clientId = agreed('application', identity.clientId, appid ?? azp);
    return { ...identity, tenantId, clientId };
}
function agreed(what, wanted, claimed) {
    const told = typeof claimed === 'string' ? claimed : undefined;
    if (told === undefined && wanted === '') {
        throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)('sign-in/unexpected-token', `The token that was issued does not say which ${what} it is for.`, 'Give client-id and tenant-id, and check that the answer comes from Azure and not from another service in its place.');
    }
    if (told === undefined || wanted === '' || told.toLowerCase() === wanted.toLowerCase())
        return wanted || (told ?? '');
    throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)('sign-in/unexpected-token', `The token that was issued is for ${what} ${told}, and not for ${wanted}.`, `Check client-id and tenant-id, and that no other service answers in the place of Azure's.`);
}
function keyOf({ authorityHost, tenantId, clientId }, scope) {
    return { authorityHost, tenantId, clientId, scope };
}


/***/ }),

/***/ 21541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  acrCredential: () => (/* binding */ acrCredential),
  exchange: () => (/* binding */ exchange),
  refreshTokenFor: () => (/* binding */ refreshTokenFor)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cache.js
var cache = __webpack_require__(24649);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/claims.js
var claims = __webpack_require__(18506);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/http.js
var http = __webpack_require__(20539);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var retries = __webpack_require__(18497);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/tokens.js
var tokens = __webpack_require__(40065);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/answer.js
var answer = __webpack_require__(82743);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/explain.js + 1 modules
var explain = __webpack_require__(35679);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/problem.js
var problem = __webpack_require__(2646);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/exchange.js




/** Pure: why a registry did not exchange an Entra token for its own. */
function explainExchange(error, entraToken, tenantId) {
    const { failure } = error;
    const asked = { host: failure.host, scopes: [], what: 'sign in' };
    if (failure.kind === 'network' || ![400, 401].includes(failure.status))
        return (0,explain/* explain */.W)(error, asked);
    const { code, message } = (0,answer/* registryError */.e)(failure.body);
    const said = code === '' ? undefined : `${code}: ${message}`;
    const audience = (0,claims/* jwtClaims */.vE)(entraToken)?.aud;
    if (typeof audience === 'string' && /^https:\/\/management\./.test(audience)) {
        return (0,problem/* problem */.CC)('registry/arm-audience', `The registry ${failure.host} does not accept a token for Azure Resource Manager (${audience}): its policy azureADAuthenticationAsArmPolicy is disabled.`, 'Ask Entra ID for the scope https://containerregistry.azure.net/.default; or enable it with "az acr config authentication-as-arm update --status enabled".', said, error);
    }
    return (0,problem/* problem */.CC)('registry/sign-in-refused', `The registry ${failure.host} does not accept the identity of azure-login from tenant ${tenantId}${said === undefined ? '' : ` (${said})`}.`, 'Check that the registry belongs to this tenant, and give the identity a role on it (AcrPull or AcrPush; with ABAC a Container Registry Repository role).', said, error);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/token-key.js
var token_key = __webpack_require__(1643);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/exchange.js








const exchangeTimeoutMs = 30_000;
const spareMs = 5 * 60_000;
/**
 * A refresh token of a registry, good for every repository that the identity has a role for: the stored one while it is
 * fresh, else by `POST /oauth2/exchange` (Azure/acr, docs/AAD-OAuth.md). It lives for 3 h by its own `exp`; it counts as
 * ended 10 minutes before, because docker keeps what it was given for a whole push.
 * Throws UserErrors `registry/…`, `sign-in/…` and `network/…`.
 */
async function refreshTokenFor(identity, host, tools, refused) {
    const key = (0,token_key/* refreshTokenKey */.y)(identity, host);
    const { cacheFolder } = tools;
    const stored = cacheFolder === undefined ? undefined : (0,cache/* readToken */.AI)(cacheFolder, key, Date.now());
    if (stored !== undefined && stored.value !== refused) {
        tools.mask?.(stored.value);
        return stored;
    }
    const entra = await (0,tokens.tokenFor)(identity, token_key/* acrScope */.L, tools);
    const token = await exchange(host, identity.tenantId, entra.value, tools);
    tools.mask?.(token.value);
    if (cacheFolder !== undefined)
        (0,cache/* writeToken */.tK)(cacheFolder, key, token);
    return token;
}
/** The credential of a registry client: renews itself for as long as the job may sign in. */
function acrCredential(identity, host, tools) {
    let held;
    return {
        kind: 'refresh',
        async refreshToken(refused) {
            const token = await held?.catch(() => undefined);
            const usable = token !== undefined && token.value !== refused && Date.now() < (0,cache/* refreshOn */.G2)(token);
            if (usable)
                return token.value;
            held = refreshTokenFor(identity, host, tools, refused);
            return (await held).value;
        },
    };
}
/** Exchanges an Entra token, whatever its audience; registries decide by themselves which they take. */
async function exchange(host, tenantId, entraToken, tools) {
    const form = { grant_type: 'access_token', service: host, tenant: tenantId, access_token: entraToken };
    try {
        return await (0,retries.withRetries)(async () => {
            const obtainedOn = Date.now();
            const answer = await (0,http/* send */.tN)({
                service: 'registry',
                url: `https://${host}/oauth2/exchange`,
                method: 'POST',
                headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
                body: new URLSearchParams(form).toString(),
                timeoutMs: exchangeTimeoutMs,
                signal: tools.retries.signal,
                env: tools.env,
            });
            const value = (0,failures/* jsonObject */.o$)(answer.body)?.refresh_token;
            if (answer.status === 200 && typeof value === 'string') {
                return { value, obtainedOn, expiresOn: endOf(value, obtainedOn) };
            }
            throw new failures/* ServiceFailure */.A({ kind: 'answer', service: 'registry', host, ...answer });
        }, tools.retries);
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? explainExchange(error, entraToken, tenantId) : error;
    }
}
// Both times in the token are the registry's, so their distance is right whatever our clock says. The cache's own margin is
// 5 minutes; a token of a few minutes must not lose all of its life to the spare.
function endOf(token, obtainedOn) {
    const { exp, iat } = (0,claims/* jwtClaims */.vE)(token) ?? {};
    const life = typeof exp === 'number' && typeof iat === 'number' ? (exp - iat) * 1000 : 3 * 3_600_000;
    return obtainedOn + life - Math.min(spareMs, life / 10);
}


/***/ }),

/***/ 588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sk: () => (/* binding */ parseScope),
/* harmony export */   mt: () => (/* binding */ missingActions),
/* harmony export */   xy: () => (/* binding */ parseChallenge)
/* harmony export */ });
/**
 * Pure: reads a WWW-Authenticate header (RFC 9110, 11.6.1; scopes: distribution's token specification). Undefined when it has
 * no Bearer challenge with a realm.
 */
function parseChallenge(header) {
    const parameters = /(?:^|,\s*)Bearer\s+(.*)$/is.exec(header ?? '')?.[1];
    if (parameters === undefined)
        return undefined;
    const fields = {};
    for (const [, name = '', quoted, bare] of parameters.matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)) {
        fields[name.toLowerCase()] ??= quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '';
    }
    const { realm, service = '', scope = '', error } = fields;
    if (realm === undefined || !URL.canParse(realm))
        return undefined;
    return { realm, service, scopes: scope.split(' ').filter(Boolean), ...(error === undefined ? {} : { error }) };
}
/** Pure: one scope in parts. A name may hold colons (a host with a port), so the ends decide. */
function parseScope(scope) {
    const first = scope.indexOf(':');
    const last = scope.lastIndexOf(':');
    return {
        type: scope.slice(0, first),
        name: scope.slice(first + 1, last),
        actions: scope.slice(last + 1).split(','),
    };
}
/** Pure: which actions of the wanted scopes a token does not grant; empty when it grants all. */
function missingActions(scopes, granted) {
    return scopes.flatMap((scope) => {
        const wanted = parseScope(scope);
        const held = granted.filter(({ type, name }) => type === wanted.type && name === wanted.name);
        return wanted.actions.filter((action) => !held.some(({ actions }) => actions.includes(action) || actions.includes('*')));
    });
}


/***/ }),

/***/ 82743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ registryError)
/* harmony export */ });
/* harmony import */ var _aks_delivery_azure_failures__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10324);

/** Pure: reads `{"errors":[{"code","message"}]}`, and the `{"error","error_description"}` of token endpoints. */
function registryError(body) {
    const fields = (0,_aks_delivery_azure_failures__WEBPACK_IMPORTED_MODULE_0__/* .jsonObject */ .o$)(body);
    const listed = Array.isArray(fields?.errors) ? fields.errors[0] : undefined;
    const { code, message } = (listed ?? {});
    if (typeof code === 'string')
        return { code, message: typeof message === 'string' ? sentence(message) : '' };
    const { error, error_description: description } = fields ?? {};
    if (typeof error === 'string') {
        return { code: error, message: typeof description === 'string' ? sentence(description) : '' };
    }
    return { code: '', message: '' };
}
const sentence = (text) => text.trim().replace(/\.$/, '');


/***/ }),

/***/ 35679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/challenge.js
var challenge = __webpack_require__(588);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/answer.js
var answer = __webpack_require__(82743);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/problem.js
var explain_problem = __webpack_require__(2646);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/roles.js
const reader = 'Container Registry Repository Reader';
const writer = 'Container Registry Repository Writer';
const contributor = 'Container Registry Repository Contributor';
// The most telling action first: who may not push is told about pushing, though the same token lacked pulling too.
const byAction = [
    ['delete', { code: 'registry/delete-denied', legacy: 'AcrDelete', abac: contributor }],
    ['metadata_write', { code: 'registry/lock-denied', legacy: 'AcrPush', abac: writer }],
    ['push', { code: 'registry/push-denied', legacy: 'AcrPush', abac: writer }],
];
/** Pure: the role that allows these actions of a scope. */
function roleFor(actions) {
    const found = byAction.find(([action]) => actions.includes(action));
    return found?.[1] ?? { code: 'registry/pull-denied', legacy: 'AcrPull', abac: reader };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/explain.js





/** Pure: why a registry did not do what it was asked. */
function explain(error, asked) {
    const { failure } = error;
    // A copy has two registries; the one that failed is named in the failure.
    const { host } = failure;
    const name = `The registry ${host}`;
    if (failure.kind === 'network') {
        if (!['ENOTFOUND', 'EAI_AGAIN'].includes(failure.code))
            return (0,problem/* explainTransport */.B4)(error) ?? unavailable(error, name);
        return (0,explain_problem/* problem */.CC)('registry/unknown-host', `${name} has no DNS entry that this runner can see.`, 'Check the name of the registry; one with a private endpoint needs a runner in its network, with its private DNS zone.');
    }
    const { code, message } = (0,answer/* registryError */.e)(failure.body);
    const said = code === '' ? undefined : `${code}: ${message}`;
    const { status } = failure;
    if (status === 403 && isFirewall(message, asked))
        return firewall(name, said, error);
    if (status === 401 || (status === 403 && code !== ''))
        return denied(asked, host, said, error);
    if (status === 405 || code === 'REGISTRY_DISALLOWED_OPERATION') {
        return (0,explain_problem/* problem */.CC)('registry/locked', `${name} refused to ${asked.what}: it is locked, or its repository is.`, 'Use a new tag; to change this one, an owner unlocks it with "az acr repository update --image NAME:TAG --write-enabled true --delete-enabled true".', said, error);
    }
    if (status === 404 && code === 'NAME_UNKNOWN') {
        return (0,explain_problem/* problem */.CC)('registry/repository-unknown', `${name} could not ${asked.what}: it has no such repository.`, 'Check the name of the repository; a registry makes it with the first push.', said, error);
    }
    if (status === 404 && /^(MANIFEST|TAG|BLOB)_UNKNOWN$/.test(code)) {
        return (0,explain_problem/* problem */.CC)('registry/image-unknown', `${name} could not ${asked.what}: there is no such image, or a part of it is missing.`, 'Check the tag or digest; an image that was purged has to be built again.', said, error);
    }
    if (status === 429) {
        return (0,explain_problem/* problem */.CC)('registry/throttled', `${name} ${(0,problem/* keptFailing */.Bt)(error)} when asked to ${asked.what}.`, 'Re-run the job later, spread jobs that start together, or use a higher tier of the registry.', said, error);
    }
    if (status >= 500 || status < 400)
        return unavailable(error, name, asked.what);
    return ((0,problem/* explainTransport */.B4)(error) ??
        (0,explain_problem/* problem */.CC)('registry/refused', `${name} refused to ${asked.what} (${said ?? `HTTP ${status}`}).`, 'Correct what the message names; aka.ms/acr/faq lists what Azure Container Registry refuses, and why.', said, error));
}
/** ACR's firewall says the address that it saw. A 403 to one who has shown no token cannot be about roles either. */
function isFirewall(message, { granted, scopes }) {
    return (/not allowed access|acr\/firewall|public (network )?access/i.test(message) || (!granted && scopes.length === 0));
}
function firewall(name, said, cause) {
    const address = /IP '([^']+)'/.exec(said ?? '')?.[1];
    return (0,explain_problem/* problem */.CC)('registry/firewall', `${name} does not let this runner in${address === undefined ? '' : ` (it saw the address ${address})`}: its firewall refuses the address, or its public network access is disabled.`, `Allow the address under Networking of the registry ("az acr network-rule add${address === undefined ? '' : ` --ip-address ${address}`}"), or use a runner in the network of its private endpoint.`, said, cause);
}
/** Names the one role that is missing: by what the token lacks, else by what was asked. */
function denied(asked, host, said, cause) {
    const lacking = asked.granted === undefined ? [] : (0,challenge/* missingActions */.mt)(asked.scopes, asked.granted);
    const wanted = lacking.length > 0 ? lacking : asked.scopes.flatMap((scope) => (0,challenge/* parseScope */.Sk)(scope).actions);
    const repositories = [...new Set(asked.scopes.map((scope) => (0,challenge/* parseScope */.Sk)(scope).name))].join(' and ');
    const { code, legacy, abac } = roleFor(wanted);
    const role = asked.byRepository === undefined
        ? `${legacy} on the registry, or, if its role assignment mode is "RBAC Registry + ABAC Repository Permissions", ${abac}`
        : asked.byRepository
            ? `${abac}, for this repository or the whole registry`
            : `${legacy} on the registry`;
    return (0,explain_problem/* problem */.CC)(asked.byRepository === true ? 'registry/abac-role' : code, asked.byRepository === true
        ? `The registry ${host} refused to ${asked.what}: it grants access by repository (ABAC), where ${legacy}, Contributor and Owner do not count.`
        : `The registry ${host} refused to ${asked.what}: the identity has no permission to ${wanted.join(' and ')} in ${repositories}.`, `Have an owner grant the identity of azure-login the role ${role}; it takes effect within minutes.`, said, cause);
}
function unavailable(error, name, what) {
    return (0,explain_problem/* problem */.CC)('registry/unavailable', `${name} ${(0,problem/* keptFailing */.Bt)(error)}${what === undefined ? '' : ` when asked to ${what}`}.`, 'Re-run the job later; azure.status.microsoft shows outages.', error.failure.kind === 'answer' ? error.failure.body.slice(0, 500) || undefined : undefined, error);
}


/***/ }),

/***/ 2646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   SD: () => (/* binding */ unknownImage),
/* harmony export */   h2: () => (/* binding */ strangeAnswer),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);
/* harmony import */ var _aks_delivery_azure_explain_problem__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15320);


/** A UserError whose code has a row in the cause table (the compiler checks it). */
function problem(code, message, fix, evidence, cause) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code,
        message,
        fix,
        cause,
        ...(evidence === undefined ? {} : { evidence: (0,_aks_delivery_azure_explain_problem__WEBPACK_IMPORTED_MODULE_1__/* .withoutTokens */ .N_)(evidence) }),
    });
}
/** Content that does not have its digest. */
function damaged(name, digest) {
    return problem('registry/digest-mismatch', `The content of ${name} is not what its digest ${digest} promises.`, 'Run the job again; if it stays, something between this runner and the registry changes what it carries, or the registry is damaged.');
}
/** An answer that is not of the registry's API. */
function strangeAnswer(name) {
    return problem('registry/strange-answer', `What came for ${name} is not what a registry answers: it is not a JSON object.`, 'Check the name of the registry, and that no proxy or sign-in page answers in its place.');
}
/** An image that has to be there and is not. `name` is the whole reference. */
function unknownImage(name) {
    return problem('registry/image-unknown', `There is no image ${name}.`, 'Check the repository and the tag or digest; an image that was purged has to be built again.');
}


/***/ })

};
;