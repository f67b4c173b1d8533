"use strict";
exports.id = 65;
exports.ids = [65,497];
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


/***/ })

};
;