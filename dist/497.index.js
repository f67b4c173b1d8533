"use strict";
exports.id = 497;
exports.ids = [497];
exports.modules = {

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


/***/ })

};
;