"use strict";
exports.id = 10;
exports.ids = [10];
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

/***/ 32010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAssertion: () => (/* binding */ readAssertion)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18506);
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15320);



// A service account's token has some hundred bytes; a path that leads elsewhere must not fill the memory or be sent to anybody.
const largest = 64 * 1024;
/** The assertion in a file that the kubelet keeps fresh. Throws a UserError `sign-in/no-token-file`. */
function readAssertion(path) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').trim();
    }
    catch (error) {
        throw unusable(path, `cannot be read (${error.code ?? 'unknown reason'})`);
    }
    if (text.length > largest || (0,_claims_js__WEBPACK_IMPORTED_MODULE_1__/* .jwtClaims */ .vE)(text) === undefined)
        throw unusable(path, 'holds no token');
    return text;
}
function unusable(path, why) {
    return (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('sign-in/no-token-file', `The service account token of this runner's pod, ${path}, ${why}.`, 'Give the pod the label azure.workload.identity/use: "true" and a service account with azure.workload.identity/client-id; jobs in containers need the file mounted, too.');
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


/***/ })

};
;