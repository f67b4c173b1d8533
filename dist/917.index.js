export const id = 917;
export const ids = [917,497];
export const modules = {

/***/ 18506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nB: () => (/* binding */ subjectForm),
/* harmony export */   s7: () => (/* binding */ presentedBy),
/* harmony export */   vE: () => (/* binding */ jwtClaims)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10324);

/** The claims of a JWT, not verified (that is the receiver's work); undefined when the token is opaque. */
function jwtClaims(token) {
    const payload = token.split('.')[1];
    return payload === undefined ? undefined : (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonObject */ .o$)(Buffer.from(payload, 'base64url').toString('utf8'));
}
/** Issuer, subject and audience of an assertion; empty text for a claim that is missing. */
function presentedBy(assertion) {
    const claims = jwtClaims(assertion) ?? {};
    const audience = Array.isArray(claims.aud) ? claims.aud[0] : claims.aud;
    return { issuer: asText(claims.iss), subject: asText(claims.sub), audience: asText(audience) };
}
/**
 * `immutable` = GitHub's subjects with owner and repository ids (`repo:OWNER@1/REPO@2:…`), given to repositories that are
 * new, renamed or transferred since July 2026; `classic` = names only.
 */
function subjectForm(subject) {
    return /^repo:[^@/:]+@\d+\/[^@/:]+@\d+:/.test(subject) ? 'immutable' : 'classic';
}
function asText(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VL: () => (/* binding */ cloudFromMetadata),
/* harmony export */   bR: () => (/* binding */ metadataUrl),
/* harmony export */   gV: () => (/* binding */ recognizeCloud),
/* harmony export */   pc: () => (/* binding */ isKnownAuthority)
/* harmony export */ });
/* unused harmony export knownClouds */
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10324);


function publicCloud(name, authority, arm, audienceSuffix) {
    return {
        name,
        authorityHost: `https://${authority}`,
        resourceManager: `https://${arm}`,
        armScope: `https://${arm}/.default`,
        federationAudience: `api://AzureADTokenExchange${audienceSuffix}`,
    };
}
/** The national clouds; audiences: learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations. */
const knownClouds = [
    publicCloud('AzureCloud', 'login.microsoftonline.com', 'management.azure.com', ''),
    publicCloud('AzureUSGovernment', 'login.microsoftonline.us', 'management.usgovcloudapi.net', 'USGov'),
    publicCloud('AzureChinaCloud', 'login.chinacloudapi.cn', 'management.chinacloudapi.cn', 'China'),
];
// Spellings of the Azure SDKs, Terraform and Kubernetes' azure.json, beside those of azure/login (the names in lower case).
const otherSpellings = {
    azurepubliccloud: 'azurecloud',
    public: 'azurecloud',
    azureusgovernmentcloud: 'azureusgovernment',
    usgovernment: 'azureusgovernment',
    azurechina: 'azurechinacloud',
    china: 'azurechinacloud',
};
/**
 * Pure: the cloud that `environment` names, or the https URL of an ARM endpoint to ask.
 * Throws a UserError `cloud/unknown` for anything else.
 */
function recognizeCloud(environment) {
    const spelled = environment.trim().toLowerCase();
    const name = otherSpellings[spelled] ?? spelled;
    const known = knownClouds.find((cloud) => cloud.name.toLowerCase() === name);
    if (known !== undefined)
        return known;
    if (!URL.canParse(environment) || new URL(environment).protocol !== 'https:') {
        throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
            code: 'cloud/unknown',
            message: `"${environment}" is not an Azure cloud${reasonFor(name)}.`,
            fix: `Set environment to ${knownClouds.map((cloud) => cloud.name).join(', ')}, or to the https URL of the cloud's ARM endpoint.`,
        });
    }
    const endpoint = withoutSlash(new URL(environment).href);
    return knownClouds.find((cloud) => cloud.resourceManager === endpoint) ?? { describedBy: endpoint };
}
function reasonFor(name) {
    if (name === 'azuregermancloud')
        return ': Microsoft closed the German cloud in 2021';
    if (name === 'azurestack')
        return ': Azure Stack is named by the URL of its ARM endpoint';
    if (name.startsWith('http://'))
        return ': an ARM endpoint is reached by https only';
    return '';
}
/** The address that describes a cloud (the api-version that `az cloud register` sends). */
function metadataUrl(endpoint) {
    return `${endpoint}/metadata/endpoints?api-version=2022-09-01`;
}
/**
 * Pure: reads the answer of /metadata/endpoints: one object, or in older api-versions a list that holds it.
 * Throws a UserError `cloud/not-described` when it lacks what a sign-in needs.
 */
function cloudFromMetadata(endpoint, body) {
    const answer = (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(body);
    const described = Array.isArray(answer) ? answer[0] : answer;
    const fields = asFields(described);
    const authentication = asFields(fields.authentication);
    const login = authentication.loginEndpoint;
    const audiences = authentication.audiences;
    const audience = Array.isArray(audiences) ? audiences[0] : undefined;
    if (authentication.identityProvider === 'ADFS') {
        throw notDescribed(endpoint, 'it signs in with AD FS, which has no workload identity federation');
    }
    if (typeof login !== 'string' || !login.startsWith('https://') || !URL.canParse(login)) {
        throw notDescribed(endpoint, 'its answer has no https authentication.loginEndpoint');
    }
    if (typeof audience !== 'string')
        throw notDescribed(endpoint, 'its answer has no authentication.audiences');
    return {
        name: endpoint,
        authorityHost: withoutSlash(login),
        resourceManager: endpoint,
        // Entra takes everything before "/.default" as the resource's exact name, so a trailing slash must be doubled.
        armScope: `${audience}/.default`,
        federationAudience: 'api://AzureADTokenExchange',
    };
}
/** Whether MSAL knows this authority by heart; any other one must be used without asking the public cloud about it. */
function isKnownAuthority(authorityHost) {
    return knownClouds.some((cloud) => cloud.authorityHost === withoutSlash(authorityHost));
}
function notDescribed(endpoint, why) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'cloud/not-described',
        message: `${endpoint} does not describe an Azure cloud that this action can sign in to: ${why}.`,
        fix: `Check the environment input; ${metadataUrl(endpoint)} must answer with the cloud's endpoints.`,
    });
}
function asFields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
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
function problem(code, message, fix, evidence, cause) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code,
        message,
        fix,
        cause,
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

/***/ 10324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ServiceFailure),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   Tr: () => (/* binding */ armError),
/* harmony export */   _m: () => (/* binding */ serviceNames),
/* harmony export */   nA: () => (/* binding */ entraError),
/* harmony export */   o$: () => (/* binding */ jsonObject)
/* harmony export */ });
/** The services that a sign-in talks to, as plain names for messages. */
const serviceNames = {
    github: "GitHub's OIDC issuer",
    entra: 'Entra ID',
    arm: 'Azure Resource Manager',
    cloud: "the cloud's metadata endpoint",
    cluster: 'the API server',
    registry: 'the registry',
};
/** Carries a Failure through the code that retries. `attempts` and `elapsedMs` are filled in when retrying gave up. */
class ServiceFailure extends Error {
    failure;
    attempts = 1;
    elapsedMs = 0;
    constructor(failure, cause) {
        const outcome = failure.kind === 'answer' ? `answered HTTP ${failure.status}` : `gave no answer (${failure.code})`;
        super(`${serviceNames[failure.service]} at ${failure.host} ${outcome}`, { cause });
        this.failure = failure;
    }
}
/** Reads `error_codes` and `error_description`; undefined when the body is not an Entra error. */
function entraError(body) {
    const fields = jsonObject(body);
    const description = fields?.error_description;
    if (fields === undefined || typeof description !== 'string')
        return undefined;
    const listed = Array.isArray(fields.error_codes) ? fields.error_codes : [];
    const codes = listed.filter((code) => typeof code === 'number');
    const named = /AADSTS(\d+)/.exec(description)?.[1];
    return {
        codes: codes.length > 0 || named === undefined ? codes : [Number(named)],
        // The ids at its end are fields of their own.
        description: description.split(/\s+Trace ID:/)[0] ?? description,
        ...(typeof fields.correlation_id === 'string' ? { correlationId: fields.correlation_id } : {}),
        ...(typeof fields.trace_id === 'string' ? { traceId: fields.trace_id } : {}),
    };
}
/** Code and message of an ARM error, wrapped in `error` or (as AKS answers for local accounts) not. */
function armError(body) {
    const outer = jsonObject(body);
    const inner = outer?.error ?? outer;
    if (typeof inner !== 'object' || inner === null)
        return undefined;
    const { code, message } = inner;
    return typeof code === 'string' ? { code, message: typeof message === 'string' ? message : '' } : undefined;
}
/** JSON text as an object, undefined for anything else: error pages of proxies are HTML as often as not. */
function jsonObject(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Retry-After in milliseconds (RFC 9110: seconds or a date), undefined when absent or not readable. */
function retryAfter(value, now) {
    if (value === undefined || value.trim() === '')
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 20539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   qE: () => (/* binding */ noAnswer),
/* harmony export */   tN: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10324);

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
    const outgoing = open(request, url);
    const timer = setTimeout(() => outgoing.destroy(Object.assign(new Error('timed out'), { code: 'TIMEOUT' })), request.timeoutMs);
    outgoing.on('socket', (socket) => socket.once('lookup', (_error, found) => (address = found)));
    outgoing.on('error', (error) => {
        address = error.address ?? address;
        if (request.signal?.aborted === true)
            reject(request.signal.reason);
        else
            fail(codeOf(error), error);
    });
    outgoing.on('close', () => clearTimeout(timer));
    outgoing.on('response', (incoming) => {
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
function open(request, url) {
    const options = {
        method: request.method ?? 'GET',
        headers: { 'user-agent': 'aks-delivery-actions', ...request.headers },
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    };
    if (url.protocol === 'http:') {
        const http = process.getBuiltinModule('node:http');
        return http.request(url, { ...options, agent: new http.Agent({ proxyEnv: request.env }) });
    }
    const https = process.getBuiltinModule('node:https');
    return https.request(url, { ...options, agent: new https.Agent({ proxyEnv: request.env, ...request.tls }) });
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

/***/ 91007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10324);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20539);


/**
 * Watches what an SDK client sends and receives. The SDKs report failures in errors of many shapes, some without the
 * status or Retry-After; the last exchange on the wire says it all. Also bounds each request to `timeoutMs`, which the
 * SDKs do not, and passes on `signal`, which MSAL does not.
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
                if (theirs?.aborted !== true)
                    request.abortSignal = AbortSignal.any(signal === undefined ? [timeout] : [timeout, signal]);
                try {
                    const answer = await next(request);
                    const wait = (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfter */ .P9)(answer.headers.get('retry-after'), Date.now());
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
                    last = (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .noAnswer */ .qE)(service, host, timeout.aborted ? 'TIMEOUT' : (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error), addressOf(error));
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
            return last === undefined ? cause : new _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFailure */ .A(last, cause);
        },
    };
}
function addressOf(error) {
    const address = /(?:connect|read) E[A-Z]+ ([\d.:a-f]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return address;
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
    // A success without the promised content (empty or cut body): seen from Entra ID under load.
    return failure.status < 300 ? 'brief' : 'permanent';
}
const noticeableMs = 2000;
const firstWaitMs = 500;
const longestWaitMs = 20_000;
/**
 * Pure: how long to wait after `failure`, the `attempt`-th one (from 1), with `leftMs` to spend; undefined = give up.
 * Retry-After wins over our own doubling, and one that is longer than the time left ends the attempts at once.
 */
function nextWait(failure, attempt, leftMs, random) {
    if (attempt >= attemptsOf[persistence(failure)])
        return undefined;
    const doubling = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
    const asked = failure.kind === 'answer' ? failure.retryAfterMs : undefined;
    const wait = asked ?? doubling * (0.8 + 0.4 * random);
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
        now: () => performance.now(),
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

/***/ 68917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aksScope: () => (/* binding */ aksScope),
  signIn: () => (/* binding */ signIn),
  tokenFor: () => (/* binding */ tokenFor)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cache.js
var cache = __webpack_require__(24649);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/claims.js
var claims = __webpack_require__(18506);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/clouds.js
var clouds = __webpack_require__(381);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/entra-codes.js
const app = ({ clientId }) => `application ${clientId}`;
const otherCloud = ({ cloud }) => `Set environment to the cloud of the tenant (now ${cloud}): AzureCloud, AzureUSGovernment or AzureChinaCloud.`;
const exempt = (signIn) => `Have the tenant's administrator exempt the workload identity ${signIn.clientId} from the policy that the sign-in log names.`;
const idsBelong = ({ clientId, tenantId }) => `Check client-id (${clientId}) and tenant-id (${tenantId}), also for being swapped: they are the application (client) and directory (tenant) ids on the app's overview page.`;
/**
 * What the AADSTS numbers mean for the user of a workflow. Microsoft may renumber, so they only choose the words:
 * learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
const entraMeanings = {
    70021: mismatch('issuer, subject and audience'),
    700211: mismatch('issuer', 'sign-in/issuer-mismatch'),
    700212: {
        code: 'sign-in/audience-mismatch',
        says: (signIn) => `no federated credential of ${app(signIn)} has the audience that was presented`,
        fix: () => 'Leave the audience input at its default, which fits the cloud, or give the federated credential the presented audience.',
    },
    700213: mismatch('subject'),
    7002138: {
        code: 'sign-in/subject-case',
        says: (signIn) => `a federated credential of ${app(signIn)} has this subject in another spelling, and case counts`,
    },
    70025: {
        code: 'sign-in/no-federated-credential',
        says: (signIn) => `${app(signIn)} has no federated credential`,
    },
    700024: {
        code: 'sign-in/assertion-expired',
        says: () => "GitHub's assertion was outside its validity, also when a fresh one was sent",
        fix: () => 'Correct the clock of the runner (and of the server, on GitHub Enterprise Server): assertions live for 5 minutes.',
    },
    700027: {
        code: 'sign-in/assertion-invalid',
        says: () => "the signature of GitHub's assertion could not be verified",
        fix: () => 'Check that the issuer publishes its current keys; on GitHub Enterprise Server see /_services/token/.well-known/jwks.',
    },
    70023: {
        code: 'sign-in/assertion-invalid',
        says: () => 'the assertion lives longer than the day that is allowed',
        fix: () => "Shorten the token life time of the OIDC issuer: GitHub's own is 5 minutes.",
    },
    501661: {
        code: 'sign-in/issuer-unreachable',
        says: () => 'Microsoft could not reach the OIDC issuer',
        fix: () => "Open the issuer's /.well-known/openid-configuration and keys to the internet (GitHub Enterprise Server behind a firewall).",
    },
    700016: {
        code: 'sign-in/wrong-client',
        says: ({ clientId, tenantId }) => `tenant ${tenantId} has no application ${clientId}`,
        fix: idsBelong,
    },
    700011: {
        code: 'sign-in/wrong-client',
        says: ({ clientId }) => `no directory has an application ${clientId}`,
        fix: idsBelong,
    },
    90002: {
        code: 'sign-in/wrong-tenant',
        says: ({ tenantId, cloud }) => `there is no tenant ${tenantId} in ${cloud}`,
        fix: idsBelong,
    },
    90038: {
        code: 'sign-in/wrong-cloud',
        says: ({ tenantId, cloud }) => `tenant ${tenantId} does not belong to ${cloud} but to another national cloud`,
        fix: otherCloud,
    },
    900382: { code: 'sign-in/wrong-cloud', says: (signIn) => `${app(signIn)} belongs to another cloud`, fix: otherCloud },
    900432: { code: 'sign-in/wrong-cloud', says: (signIn) => `${app(signIn)} belongs to another cloud`, fix: otherCloud },
    53003: {
        code: 'sign-in/blocked-by-policy',
        says: (signIn) => `Conditional Access blocks ${app(signIn)}`,
        fix: exempt,
    },
    530032: {
        code: 'sign-in/blocked-by-policy',
        says: (signIn) => `a security policy blocks ${app(signIn)}`,
        fix: exempt,
    },
    530035: {
        code: 'sign-in/blocked-by-policy',
        says: (signIn) => `security defaults block ${app(signIn)}`,
        fix: exempt,
    },
    7000112: {
        code: 'sign-in/app-disabled',
        says: (signIn) => `${app(signIn)} is disabled`,
        fix: () => 'Enable it: Entra ID, Enterprise applications, Properties, "Enabled for users to sign in".',
    },
    70011: resource('the requested scope is not valid'),
    650057: resource('the app may not ask for this resource'),
    700229: resource('the presented token is not of the kind that may be exchanged'),
};
function mismatch(what, code = 'sign-in/subject-mismatch') {
    return {
        code,
        says: (signIn) => `no federated credential of ${app(signIn)} has the ${what} that this job presented`,
    };
}
function resource(says) {
    return {
        code: 'sign-in/resource-refused',
        says: () => says,
        fix: ({ cloud }) => `Check that environment (${cloud}) and audience belong to the tenant.`,
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/federated-credential.js
/**
 * The command that creates the federated credential which this job's assertion would match.
 * One line, so that it can be copied out of a log; the JSON is what `az ad app federated-credential create` takes.
 */
function createCredentialCommand(clientId, presented) {
    const credential = {
        name: credentialName(presented.subject),
        issuer: presented.issuer,
        subject: presented.subject,
        audiences: [presented.audience],
    };
    // GitHub subjects come from branch and environment names, which may hold a quote.
    const json = JSON.stringify(credential).replaceAll("'", "'\\''");
    return `az ad app federated-credential create --id ${clientId} --parameters '${json}'`;
}
// Entra allows 3–120 letters, digits, dashes and underscores, starting with a letter or digit.
function credentialName(subject) {
    const words = subject.replace(/^repo:/, '').replaceAll(/[^A-Za-z0-9]+/g, '-');
    const name = words.replaceAll(/^-+|-+$/g, '').slice(0, 120);
    return name.length < 3 ? `github-${name}` : name;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/entra.js





/** Pure: why Entra ID gave no token to this job, in one sentence, with the identity that was presented. */
function explainEntra(error, signIn, presented) {
    const { failure } = error;
    const refusal = failure.kind === 'answer' ? (0,failures/* entraError */.nA)(failure.body) : undefined;
    const meaning = refusal?.codes.map((code) => entraMeanings[code]).find((found) => found !== undefined);
    if (refusal !== undefined && meaning !== undefined) {
        const shown = meaning.fix === undefined || meaning.code === 'sign-in/audience-mismatch';
        return (0,problem/* problem */.CC)(meaning.code, `Sign-in was refused: ${meaning.says(signIn)}${shown ? presentedWords(presented) : ''} (AADSTS${refusal.codes[0]}).`, meaning.fix?.(signIn) ?? createFix(signIn, presented), [
            evidenceOf(refusal, presented),
            ...(meaning.fix === undefined ? ['', createCredentialCommand(signIn.clientId, presented)] : []),
        ].join('\n'), error);
    }
    const transport = refusal === undefined ? (0,problem/* explainTransport */.B4)(error) : undefined;
    if (transport !== undefined)
        return transport;
    if (failure.kind === 'answer' && failure.status === 429) {
        return (0,problem/* problem */.CC)('sign-in/throttled', `Entra ID at ${failure.host} ${(0,problem/* keptFailing */.Bt)(error)}.`, 'Re-run the job later, and spread jobs that sign in at the same time.', refusal === undefined ? undefined : evidenceOf(refusal, presented));
    }
    if (refusal === undefined || (failure.kind === 'answer' && failure.status >= 500)) {
        return (0,problem/* problem */.CC)('sign-in/unavailable', `Entra ID at ${failure.host} ${(0,problem/* keptFailing */.Bt)(error)}${refusal === undefined ? ' without a token or a reason' : ''}.`, 'Re-run the job later; status.cloud.microsoft shows outages.');
    }
    const number = refusal.codes[0];
    return (0,problem/* problem */.CC)('sign-in/refused', `Sign-in of application ${signIn.clientId} was refused by Entra ID: ${refusal.description}`, number === undefined
        ? 'See the evidence in the job summary.'
        : `See https://login.microsoftonline.com/error?code=${number}.`, evidenceOf(refusal, presented), error);
}
function presentedWords({ issuer, subject, audience }) {
    return `: issuer ${issuer}, subject ${subject}, audience ${audience}`;
}
function createFix(signIn, presented) {
    const form = (0,claims/* subjectForm */.nB)(presented.subject) === 'immutable'
        ? 'The subject has the immutable form with ids, which a credential for the classic repo:OWNER/NAME form does not match. '
        : '';
    const command = createCredentialCommand(signIn.clientId, presented);
    return `${form}If this job may sign in, run: ${command} (a new credential takes some minutes to be seen).`;
}
function evidenceOf(refusal, presented) {
    return [
        `presented issuer:   ${presented.issuer}`,
        `presented subject:  ${presented.subject}`,
        `presented audience: ${presented.audience}`,
        `subject form:       ${(0,claims/* subjectForm */.nB)(presented.subject)}`,
        `Entra ID:           ${refusal.description}`,
        ...(refusal.traceId === undefined ? [] : [`trace id:           ${refusal.traceId}`]),
        ...(refusal.correlationId === undefined ? [] : [`correlation id:     ${refusal.correlationId}`]),
    ].join('\n');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/github.js

/** Pure: GitHub offered no way to ask for an assertion: the job lacks a permission, or may not have it. */
function noIdToken(fork) {
    if (fork !== undefined) {
        return (0,problem/* problem */.CC)('sign-in/fork', `GitHub offers this job no OIDC token, because its pull request comes from the fork ${fork}.`, 'Sign in on push, after the merge: code of a fork never gets a token, whatever the permissions say.');
    }
    return (0,problem/* problem */.CC)('sign-in/no-id-token', 'GitHub offers this job no OIDC token, because its permissions do not hold id-token: write.', 'Add to the job (or workflow): permissions: { id-token: write, contents: read }.', 'permissions:\n  id-token: write\n  contents: read');
}
/** Pure: GitHub's OIDC issuer was asked for an assertion and gave none. */
function explainGitHub(error) {
    const { failure } = error;
    const transport = (0,problem/* explainTransport */.B4)(error);
    if (transport !== undefined || failure.kind === 'network') {
        return transport ?? (0,problem/* problem */.CC)('network/unreachable', `${error.message}.`, 'Check the network of this runner.');
    }
    if (failure.status === 429) {
        return (0,problem/* problem */.CC)('sign-in/throttled', `GitHub's OIDC issuer ${(0,problem/* keptFailing */.Bt)(error)}.`, 'Re-run the job later.');
    }
    if (failure.status >= 500) {
        return (0,problem/* problem */.CC)('sign-in/unavailable', `GitHub's OIDC issuer ${(0,problem/* keptFailing */.Bt)(error)}.`, 'Re-run the job when www.githubstatus.com shows Actions as healthy.');
    }
    return (0,problem/* problem */.CC)('sign-in/github-refused', `GitHub's OIDC issuer refused to issue a token for this job (HTTP ${failure.status}).`, 'Re-run the job; if the refusal stays, check that the job still runs and that the organisation allows OIDC tokens.', failure.body.slice(0, 500));
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/http.js
var http = __webpack_require__(20539);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/github-assertion.js



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
        throw noIdToken(await fork?.());
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    const answer = await (0,http/* send */.tN)({
        service: 'github',
        url: url.href,
        headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json; api-version=2.0' },
        timeoutMs: 15_000,
        signal,
        env,
    });
    const value = answer.status === 200 ? (0,failures/* jsonObject */.o$)(answer.body)?.value : undefined;
    if (typeof value === 'string' && value !== '')
        return value;
    // A 200 may hold the token in another place: its body must not travel into evidence.
    const body = answer.status === 200 ? '' : answer.body;
    throw new failures/* ServiceFailure */.A({ kind: 'answer', service: 'github', host: url.host, ...answer, body });
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/observe.js
var observe = __webpack_require__(91007);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var retries = __webpack_require__(18497);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/tokens.js









/** The AKS server application: every Entra-integrated cluster of every cloud accepts tokens for it. */
const aksScope = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';
const entraTimeoutMs = 30_000;
/**
 * Exchanges a fresh assertion for an access token, and keeps the token in the cache. Transient failures are repeated,
 * each time with another assertion, because one lives for 5 minutes and a wait may be longer.
 * Throws a UserError `sign-in/…` or `network/…`.
 */
async function signIn(identity, scope, tools) {
    let presented = { issuer: '', subject: '', audience: identity.audience };
    try {
        const token = await (0,retries.withRetries)(async () => {
            const assertion = await requestAssertion(identity.audience, tools);
            tools.mask?.(assertion);
            presented = (0,claims/* presentedBy */.s7)(assertion);
            return exchange(identity, scope, assertion, tools.signal);
        }, tools.retries);
        tools.mask?.(token.value);
        if (tools.cacheFolder !== undefined)
            (0,cache/* writeToken */.tK)(tools.cacheFolder, keyOf(identity, scope), token);
        return { token, presented };
    }
    catch (error) {
        if (!(error instanceof failures/* ServiceFailure */.A))
            throw error;
        throw error.failure.service === 'github' ? explainGitHub(error) : explainEntra(error, identity, presented);
    }
}
/** A token for `scope`: the job's cached one while it is fresh, else by a new sign-in. */
async function tokenFor(identity, scope, tools) {
    const cached = tools.cacheFolder === undefined ? undefined : (0,cache/* readToken */.AI)(tools.cacheFolder, keyOf(identity, scope), Date.now());
    if (cached === undefined)
        return (await signIn(identity, scope, tools)).token;
    tools.mask?.(cached.value);
    return cached;
}
async function exchange(identity, scope, assertion, signal) {
    // Loaded here: the library costs more to load than a whole warm run of the credential plugin.
    const { ClientAssertionCredential } = await Promise.all(/* import() */[__webpack_require__.e(818), __webpack_require__.e(563)]).then(__webpack_require__.bind(__webpack_require__, 25563));
    const { policy, failed } = (0,observe/* observe */.l)('entra', entraTimeoutMs, signal);
    // The SDK calls back twice for each token, so the callback must not be the request to GitHub itself.
    const credential = new ClientAssertionCredential(identity.tenantId, identity.clientId, async () => assertion, {
        authorityHost: identity.authorityHost,
        // Unknown authorities would be checked against the public cloud, which a private cloud cannot reach.
        disableInstanceDiscovery: !(0,clouds/* isKnownAuthority */.pc)(identity.authorityHost),
        retryOptions: { maxRetries: 0 },
        additionalPolicies: [policy],
    });
    const obtainedOn = Date.now();
    try {
        const { token, expiresOnTimestamp } = await credential.getToken(scope);
        return { value: token, obtainedOn, expiresOn: expiresOnTimestamp };
    }
    catch (error) {
        throw failed(error);
    }
}
function keyOf({ authorityHost, tenantId, clientId }, scope) {
    return { authorityHost, tenantId, clientId, scope };
}


/***/ })

};
