"use strict";
exports.id = 105;
exports.ids = [105,288];
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

/***/ 56288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainGitHub: () => (/* binding */ explainGitHub),
/* harmony export */   noIdToken: () => (/* binding */ noIdToken)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15320);

/** Pure: GitHub offered no way to ask for an assertion: the job lacks a permission, or may not have it. */
function noIdToken(fork) {
    if (fork !== undefined) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('sign-in/fork', `GitHub offers this job no OIDC token, because its pull request comes from the fork ${fork}.`, 'Sign in on push, after the merge: code of a fork never gets a token, whatever the permissions say.');
    }
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('sign-in/no-id-token', 'GitHub offers this job no OIDC token, because its permissions do not hold id-token: write.', 'Add to the job (or workflow): permissions: { id-token: write, contents: read }.', 'permissions:\n  id-token: write\n  contents: read');
}
/** Pure: GitHub's OIDC issuer was asked for an assertion and gave none. */
function explainGitHub(error) {
    const { failure } = error;
    const transport = (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .explainTransport */ .B4)(error);
    if (transport !== undefined || failure.kind === 'network') {
        return transport ?? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('network/unreachable', `${error.message}.`, 'Check the network of this runner.');
    }
    if (failure.status === 429) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('sign-in/throttled', `GitHub's OIDC issuer ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .keptFailing */ .Bt)(error)}.`, 'Re-run the job later.');
    }
    if (failure.status >= 500) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('sign-in/unavailable', `GitHub's OIDC issuer ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .keptFailing */ .Bt)(error)}.`, 'Re-run the job when www.githubstatus.com shows Actions as healthy.');
    }
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('sign-in/github-refused', `GitHub's OIDC issuer refused to issue a token for this job (HTTP ${failure.status}).`, 'Re-run the job; if the refusal stays, check that the job still runs and that the organisation allows OIDC tokens.', failure.body.slice(0, 500));
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

/***/ 60105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestAssertion: () => (/* binding */ requestAssertion)
/* harmony export */ });
/* harmony import */ var _explain_github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56288);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10324);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20539);



/**
 * Asks GitHub for one assertion (an OIDC token about this job, alive for 5 minutes). Callers use it at once and never
 * store it: a later need asks again. Throws a ServiceFailure, or a UserError `sign-in/no-id-token` or `sign-in/fork`
 * without asking.
 *
 * Protocol: docs.github.com/actions/reference/security/oidc. Not @actions/core's getIDToken: it hides the status and
 * Retry-After that our retries need, starts undici, and kubectl's credential plugin must do without it anyway.
 */
async function requestAssertion(audience, { env, signal, fork }) {
    const address = env.ACTIONS_ID_TOKEN_REQUEST_URL;
    const requestToken = env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
    if (!address || !requestToken || !URL.canParse(address))
        throw (0,_explain_github_js__WEBPACK_IMPORTED_MODULE_0__.noIdToken)(await fork?.());
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)({
        service: 'github',
        url: url.href,
        headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json; api-version=2.0' },
        timeoutMs: 15_000,
        signal,
        env,
    });
    const value = answer.status === 200 ? (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonObject */ .o$)(answer.body)?.value : undefined;
    if (typeof value === 'string' && value !== '')
        return value;
    // A 200 may hold the token in another place: its body must not travel into evidence.
    const body = answer.status === 200 ? '' : answer.body;
    throw new _failures_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceFailure */ .A({ kind: 'answer', service: 'github', host: url.host, ...answer, body });
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


/***/ })

};
;