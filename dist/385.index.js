"use strict";
exports.id = 385;
exports.ids = [385];
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

/***/ 381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ cloudText),
/* harmony export */   VL: () => (/* binding */ cloudFromMetadata),
/* harmony export */   bR: () => (/* binding */ metadataUrl),
/* harmony export */   gV: () => (/* binding */ recognizeCloud),
/* harmony export */   "if": () => (/* binding */ knownClouds),
/* harmony export */   pc: () => (/* binding */ isKnownAuthority),
/* harmony export */   t: () => (/* binding */ cloudFromText)
/* harmony export */ });
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
// Clouds that are named by their ARM endpoint, by the authority that it names: the sovereign clouds of France, Germany and Singapore,
// and other ways into the national ones. Same source; everybody else has Entra ID's own audience.
const audienceSuffixes = {
    'login.sovcloud-identity.fr': 'France',
    'login.sovcloud-identity.de': 'Germany',
    'login.sovcloud-identity.sg': 'GovSG',
    'login.microsoftonline.us': 'USGov',
    'login.chinacloudapi.cn': 'China',
    'login.partner.microsoftonline.cn': 'China',
};
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
    if (!isHttps(environment)) {
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
    if (typeof login !== 'string' || !isHttps(login)) {
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
        federationAudience: `api://AzureADTokenExchange${audienceSuffixes[new URL(login).hostname] ?? ''}`,
    };
}
/** Pure: a cloud that had to be asked, as text for the job's later processes; empty for one that everybody knows. */
function cloudText(cloud) {
    return knownClouds.includes(cloud) ? '' : JSON.stringify(cloud);
}
/** Pure: what `cloudText` has kept of the cloud at `endpoint`; undefined when it is of another one, or no longer whole. */
function cloudFromText(endpoint, text) {
    const { name, authorityHost, armScope, federationAudience } = (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(text ?? '') ?? {};
    if (name !== endpoint || typeof authorityHost !== 'string' || !isHttps(authorityHost))
        return undefined;
    if (typeof armScope !== 'string' || typeof federationAudience !== 'string')
        return undefined;
    return { name: endpoint, authorityHost, resourceManager: endpoint, armScope, federationAudience };
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
const isHttps = (url) => URL.canParse(url) && new URL(url).protocol === 'https:';
function asFields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
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

/***/ 46385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tokenBySdk: () => (/* binding */ tokenBySdk)
/* harmony export */ });
/* harmony import */ var _clouds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(381);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91007);


const timeoutMs = 30_000;
/**
 * One request for an access token by Microsoft's own library. It costs 40 ms of CPU to load, so the way in
 * that nearly every job takes does without (entra-token.ts). Throws a ServiceFailure.
 */
async function tokenBySdk({ authorityHost, tenantId, clientId }, scope, proof, signal) {
    const { ClientAssertionCredential, ClientSecretCredential } = await Promise.all(/* import() */[__webpack_require__.e(818), __webpack_require__.e(563)]).then(__webpack_require__.bind(__webpack_require__, 25563));
    const { policy, failed } = (0,_observe_js__WEBPACK_IMPORTED_MODULE_0__/* .observe */ .l)('entra', timeoutMs, signal);
    const options = {
        authorityHost,
        // Unknown authorities would be checked against the public cloud, which a private cloud cannot reach.
        disableInstanceDiscovery: !(0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .isKnownAuthority */ .pc)(authorityHost),
        // Our own retries take a fresh proof each time.
        retryOptions: { maxRetries: 0 },
        additionalPolicies: [describedBy(`${authorityHost}/${tenantId}`), policy],
    };
    const credential = 'secret' in proof
        ? new ClientSecretCredential(tenantId, clientId, proof.secret, options)
        : new ClientAssertionCredential(tenantId, clientId, async () => proof.assertion, options);
    const obtainedOn = Date.now();
    try {
        const { token, expiresOnTimestamp } = await credential.getToken(scope);
        return { value: token, obtainedOn, expiresOn: expiresOnTimestamp };
    }
    catch (error) {
        throw failed(error);
    }
}
/**
 * Outside of the clouds that it knows, the library asks an authority to describe itself. Entra ID's paths are the same everywhere
 * (learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints), so the question needs no request.
 */
function describedBy(authority) {
    return {
        position: 'perCall',
        policy: {
            name: 'aksDeliveryDescription',
            async sendRequest(request, next) {
                if (!request.url.split('?')[0]?.endsWith('/.well-known/openid-configuration'))
                    return next(request);
                const { origin, pathname } = new URL(authority);
                const base = `${origin}${pathname}`;
                const description = {
                    issuer: `${base}/v2.0`,
                    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
                    token_endpoint: `${base}/oauth2/v2.0/token`,
                    jwks_uri: `${base}/discovery/v2.0/keys`,
                };
                return { request, status: 200, headers: request.headers, bodyAsText: JSON.stringify(description) };
            },
        },
    };
}


/***/ })

};
;