"use strict";
exports.id = 155;
exports.ids = [155];
exports.modules = {

/***/ 24649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   G2: () => (/* binding */ refreshOn),
/* harmony export */   cD: () => (/* binding */ writeEntry),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   tK: () => (/* binding */ writeToken),
/* harmony export */   zu: () => (/* binding */ removeTokens)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const longestMargin = 5 * 60_000;
const shortestMargin = 10_000;
/**
 * The moment after which a token is replaced rather than used: 5 minutes before its end, or a tenth of its life for
 * short ones, but at least 10 s, so that a request started with it can arrive. A token of 60 s serves for 50 s.
 */
function refreshOn(token) {
    const life = token.expiresOn - token.obtainedOn;
    return token.expiresOn - Math.max(shortestMargin, Math.min(longestMargin, life / 10));
}
/** The job's token folder below RUNNER_TEMP, which the runner empties before and after every job. */
function cacheFolder(runnerTemp) {
    return `${runnerTemp}/aks-delivery-tokens`;
}
/**
 * The token stored for `key`, if it is still fresh at `now`. Everything unusual is a miss: no folder, an entry of
 * another identity, a file that was cut short, a folder that others could have written to.
 *
 * This is the path of every kubectl call: it reads one file and loads neither node:crypto nor node:path.
 */
function readToken(folder, key, now) {
    try {
        if (!isPrivate(folder))
            return undefined;
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(fileOf(folder, key), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        let entry;
        try {
            entry = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor, 'utf8'));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
        return entry.key === keyText(key) && now < refreshOn(entry.token) ? entry.token : undefined;
    }
    catch {
        return undefined;
    }
}
/** Stores a token. Returns false, and stores nothing, when the folder is not ours alone. */
function writeToken(folder, key, token) {
    return writeEntry(folder, fileOf(folder, key), JSON.stringify({ key: keyText(key), token }));
}
/**
 * Writes a file of the token folder: 0600, in a 0700 folder, written beside and moved into place, so that processes side by side read
 * either the old entry or the new one. Returns false, and writes nothing, when the folder is not ours alone.
 */
function writeEntry(folder, target, text) {
    const draft = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    try {
        makeFolder(folder);
        if (!isPrivate(folder))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, text, { mode: 0o600, flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, target);
        return true;
    }
    catch {
        // A full disk or a read-only folder costs a round trip later, never the job.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        return false;
    }
}
/** Removes every token of the job. */
function removeTokens(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}
// Not `recursive`: RUNNER_TEMP exists, and Node's recursive mkdir never returns where a parent denies it with ENOENT.
function makeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode: 0o700 });
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
}
function isPrivate(folder) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
    return stat.isDirectory() && (stat.mode & 0o077) === 0 && stat.uid === process.getuid?.();
}
function keyText(key) {
    return [key.authorityHost, key.tenantId, key.clientId, key.scope].join(' ').toLowerCase();
}
// A readable name, cut to what file systems take; the entry holds the whole key, so a shared name is only a miss.
function fileOf(folder, key) {
    const name = [key.tenantId, key.clientId, key.scope, key.authorityHost].join('_').toLowerCase();
    return `${folder}/${name.replaceAll(/[^a-z0-9.-]/g, '_').slice(0, 200)}.json`;
}


/***/ }),

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

/***/ 19018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ execCredential),
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   Lu: () => (/* binding */ keepReady),
/* harmony export */   VA: () => (/* binding */ execToken),
/* harmony export */   ZZ: () => (/* binding */ pluginEnvironment),
/* harmony export */   cR: () => (/* binding */ readyVariable),
/* harmony export */   ho: () => (/* binding */ pluginPath)
/* harmony export */ });
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24649);
/* harmony import */ var _identities_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2248);
/* harmony import */ var _identities_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45122);



// Standard names where there are any. The kubeconfig carries these values, none of them secret, to our credential plugin.
const names = {
    authorityHost: 'AZURE_AUTHORITY_HOST',
    cloud: 'AZURE_CLOUD_ENVIRONMENT',
    scope: 'AKS_DELIVERY_SCOPE',
    folder: 'AKS_DELIVERY_TOKEN_FOLDER',
};
/** Names the file of the token folder that holds the credential which is ready to be printed. */
const readyVariable = 'AKS_DELIVERY_CREDENTIAL';
/** Pure: a built program, by the path of another built entry (`dist/<action>/main.js`): they lie side by side. */
const pluginPath = (entry, program = 'kubectl-credential') => `${entry.split('/').slice(0, -2).join('/')}/${program}/main.js`;
/** Pure: the `env` of the exec plugin in a kubeconfig. */
function pluginEnvironment(identity, scope, runnerTemp) {
    return {
        [_identities_names_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantIdVariable */ .w]: identity.tenantId,
        [names.authorityHost]: identity.authorityHost,
        [names.cloud]: identity.cloud,
        ...(0,_identities_index_js__WEBPACK_IMPORTED_MODULE_1__/* .wayVariables */ .VS)(identity, identity.clientId),
        [names.scope]: scope,
        [names.folder]: (0,_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .cacheFolder */ .nF)(runnerTemp),
    };
}
/**
 * A token for the API server by what the kubeconfig put into `env`: the cached one while it is fresh, else by a new
 * sign-in, whose code is loaded only then. Throws an Error when a variable is missing, and UserErrors of the sign-in.
 */
async function execToken(env, tell) {
    const giver = 'kubectl sets it from the kubeconfig that the aks-context action writes';
    const { identity, folder } = identityIn(env, giver);
    const scope = needed(env, names.scope, giver);
    const cached = (0,_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .readToken */ .AI)(folder, { ...identity, scope }, Date.now());
    if (cached !== undefined)
        return cached;
    const [{ signIn }, { realTime }] = await Promise.all([__webpack_require__.e(/* import() */ 65).then(__webpack_require__.bind(__webpack_require__, 40065)), __webpack_require__.e(/* import() */ 497).then(__webpack_require__.bind(__webpack_require__, 18497))]);
    const { token } = await signIn(identity, scope, {
        env,
        cacheFolder: folder,
        retries: realTime(60_000, undefined, tell),
    });
    return token;
}
/**
 * Pure: the ExecCredential that client-go reads from the plugin's output, in the version that it asked for in
 * KUBERNETES_EXEC_INFO. It expires when the token should be replaced, so that a request has time to arrive.
 */
function execCredential(token, execInfo) {
    return JSON.stringify({
        apiVersion: askedVersion(execInfo),
        kind: 'ExecCredential',
        status: { token: token.value, expirationTimestamp: new Date((0,_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .refreshOn */ .G2)(token)).toISOString() },
    });
}
/**
 * Leaves a credential for kubectl-credential.sh, which kubectl starts by the same variables: the second, since 1970, up to which it
 * serves, and the ExecCredential itself.
 */
function keepReady(env, token) {
    const [folder, name] = [env[names.folder], env[readyVariable]];
    if (!folder || !name)
        return;
    const until = Math.floor((0,_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .refreshOn */ .G2)(token) / 1000);
    (0,_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .writeEntry */ .cD)(folder, `${folder}/${name}`, `${until}\n${execCredential(token, undefined)}\n`);
}
function askedVersion(execInfo) {
    const asked = /"apiVersion":\s*"(client\.authentication\.k8s\.io\/v1(?:beta1)?)"/.exec(execInfo ?? '')?.[1];
    return asked ?? 'client.authentication.k8s.io/v1';
}
/**
 * Who signs in, and the job's token folder, by what `pluginEnvironment` put into `env`.
 * @param giver says who should have set a missing variable
 */
function identityIn(env, giver) {
    const folder = needed(env, names.folder, giver);
    const tenantId = needed(env, _identities_names_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantIdVariable */ .w, giver);
    const authorityHost = needed(env, names.authorityHost, giver);
    const cloud = needed(env, names.cloud, giver);
    const found = (0,_identities_index_js__WEBPACK_IMPORTED_MODULE_1__/* .wayFrom */ .IB)(env, '');
    if (found === undefined)
        throw new Error(`${_identities_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clientIdVariable */ .b}, or a variable beside it, is not set; ${giver}.`);
    return { identity: { authorityHost, tenantId, cloud, clientId: found.clientId, ...found.way }, folder };
}
function needed(env, name, giver) {
    const value = env[name];
    if (!value)
        throw new Error(`${name} is not set; ${giver}.`);
    return value;
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
    machine: "this machine's metadata service",
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

/***/ 2248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ kindOf),
  IB: () => (/* binding */ wayFrom),
  VS: () => (/* binding */ wayVariables)
});

// UNUSED EXPORTS: identityKinds

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/names.js
var names = __webpack_require__(45122);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/client-secret.js

const secretFileVariable = 'AKS_DELIVERY_SECRET_FILE';
/** An application with a password. The password lies in a private file of the job and goes nowhere but to Entra ID. */
const clientSecret = {
    kind: 'client-secret',
    variables: ({ secretFile }, clientId) => ({ [names/* clientIdVariable */.b]: clientId, [secretFileVariable]: secretFile }),
    read(env) {
        const [clientId, secretFile] = [env[names/* clientIdVariable */.b], env[secretFileVariable]];
        return clientId && secretFile ? { way: { kind: 'client-secret', secretFile }, clientId } : undefined;
    },
    async request(identity, scope, tools) {
        const [{ readSecret }, { tokenBySdk }] = await Promise.all([
            __webpack_require__.e(/* import() */ 178).then(__webpack_require__.bind(__webpack_require__, 41178)),
            __webpack_require__.e(/* import() */ 385).then(__webpack_require__.bind(__webpack_require__, 46385)),
        ]);
        const secret = readSecret(identity.secretFile);
        tools.mask?.(secret);
        return tokenBySdk(identity, scope, { secret }, tools.signal);
    },
    explain: async (error, identity) => (await __webpack_require__.e(/* import() */ 766).then(__webpack_require__.bind(__webpack_require__, 24385))).explainEntra(error, identity, undefined),
};

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/managed-identity.js
var managed_identity = __webpack_require__(35842);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/claims.js
var claims = __webpack_require__(18506);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/oidc.js


const audienceVariable = 'AKS_DELIVERY_AUDIENCE';
/** A workflow job: GitHub asserts which one it is, and Entra ID trusts the assertion by a federated credential. */
const oidc = {
    kind: 'oidc',
    variables: ({ audience }, clientId) => ({ [names/* clientIdVariable */.b]: clientId, [audienceVariable]: audience }),
    read(env, audience) {
        const clientId = env[names/* clientIdVariable */.b];
        return clientId ? { way: { kind: 'oidc', audience: env[audienceVariable] || audience }, clientId } : undefined;
    },
    async request(identity, scope, tools) {
        const [{ requestAssertion }, { requestToken }] = await Promise.all([
            __webpack_require__.e(/* import() */ 105).then(__webpack_require__.bind(__webpack_require__, 60105)),
            __webpack_require__.e(/* import() */ 235).then(__webpack_require__.bind(__webpack_require__, 28235)),
        ]);
        const assertion = await requestAssertion(identity.audience, tools);
        tools.mask?.(assertion);
        tools.onPresented((0,claims/* presentedBy */.s7)(assertion));
        return requestToken(identity, scope, assertion, tools);
    },
    async explain(error, identity, presented) {
        if (error.failure.service === 'github')
            return (await __webpack_require__.e(/* import() */ 288).then(__webpack_require__.bind(__webpack_require__, 56288))).explainGitHub(error);
        return (await __webpack_require__.e(/* import() */ 766).then(__webpack_require__.bind(__webpack_require__, 24385))).explainEntra(error, identity, presented);
    },
};

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/workload-identity.js
var workload_identity = __webpack_require__(55612);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/index.js




const signInVariable = 'AKS_DELIVERY_SIGN_IN';
/** Every kind of identity. A new one is a file, a line here and a member of `WayIn`. */
const identityKinds = {
    oidc: oidc,
    'workload-identity': workload_identity/* workloadIdentity */.c,
    'managed-identity': managed_identity/* managedIdentity */.o9,
    'client-secret': clientSecret,
};
/** The module of a kind, for a caller that holds some way in and passes it back. */
function kindOf({ kind }) {
    // Each module takes its own kind only; that `kind` picks the right one is what the table's type says.
    return identityKinds[kind];
}
/** Pure: the variables that hold a way in for later processes. Empty text clears one. */
function wayVariables(way, clientId) {
    return { [signInVariable]: way.kind, ...kindOf(way).variables(way, clientId) };
}
/**
 * Pure: the way in that `wayVariables` left in `env`; without a word about it GitHub's OIDC. Undefined when there is none.
 * @param audience what the cloud expects, for an `env` that names no audience
 */
function wayFrom(env, audience) {
    const named = env[signInVariable] || 'oidc';
    const kind = Object.values(identityKinds).find((candidate) => candidate.kind === named);
    return kind?.read(env, audience);
}


/***/ }),

/***/ 35842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ usualEndpoint),
/* harmony export */   gz: () => (/* binding */ endpointVariable),
/* harmony export */   o9: () => (/* binding */ managedIdentity)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45122);

/** The Azure SDKs' own name for another address of the metadata service. */
const endpointVariable = 'AZURE_POD_IDENTITY_AUTHORITY_HOST';
/** Link-local: the same on every machine of Azure. */
const usualEndpoint = 'http://169.254.169.254';
// The client id of a machine's own identity. Under AZURE_CLIENT_ID the SDKs would take it for the name of an assigned one.
const systemAssignedVariable = 'AKS_DELIVERY_SYSTEM_ASSIGNED';
/** An identity of the runner's machine, by Azure's Instance Metadata Service. Any process of the machine can ask for its tokens. */
const managedIdentity = {
    kind: 'managed-identity',
    variables: ({ systemAssigned, endpoint }, clientId) => ({
        [_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clientIdVariable */ .b]: systemAssigned ? '' : clientId,
        [systemAssignedVariable]: systemAssigned ? clientId : '',
        [endpointVariable]: endpoint === usualEndpoint ? '' : endpoint,
    }),
    read(env) {
        const own = env[systemAssignedVariable];
        const clientId = own || env[_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clientIdVariable */ .b];
        const endpoint = env[endpointVariable] || usualEndpoint;
        return clientId
            ? { way: { kind: 'managed-identity', systemAssigned: Boolean(own), endpoint }, clientId }
            : undefined;
    },
    request: async (identity, scope, tools) => (await __webpack_require__.e(/* import() */ 732).then(__webpack_require__.bind(__webpack_require__, 58732))).requestMachineToken(identity, scope, tools),
    explain: async (error, identity) => (await __webpack_require__.e(/* import() */ 922).then(__webpack_require__.bind(__webpack_require__, 37541))).explainManagedIdentity(error, identity),
};


/***/ }),

/***/ 45122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ clientIdVariable),
/* harmony export */   w: () => (/* binding */ tenantIdVariable)
/* harmony export */ });
/** What the Azure SDKs of every language read. */
const clientIdVariable = 'AZURE_CLIENT_ID';
const tenantIdVariable = 'AZURE_TENANT_ID';


/***/ }),

/***/ 55612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ tokenFileVariable),
/* harmony export */   c: () => (/* binding */ workloadIdentity)
/* harmony export */ });
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18506);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45122);


/** What the webhook of Azure Workload Identity sets in a pod, and what the Azure SDKs read. */
const tokenFileVariable = 'AZURE_FEDERATED_TOKEN_FILE';
/** A runner's pod: its cluster asserts which service account it has. The kubelet renews the file, so it is read for each token. */
const workloadIdentity = {
    kind: 'workload-identity',
    variables: ({ tokenFile }, clientId) => ({ [_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clientIdVariable */ .b]: clientId, [tokenFileVariable]: tokenFile }),
    read(env) {
        const [clientId, tokenFile] = [env[_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clientIdVariable */ .b], env[tokenFileVariable]];
        return clientId && tokenFile ? { way: { kind: 'workload-identity', tokenFile }, clientId } : undefined;
    },
    async request(identity, scope, tools) {
        const [{ readAssertion }, { tokenBySdk }] = await Promise.all([
            __webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 32010)),
            __webpack_require__.e(/* import() */ 385).then(__webpack_require__.bind(__webpack_require__, 46385)),
        ]);
        const assertion = readAssertion(identity.tokenFile);
        tools.mask?.(assertion);
        tools.onPresented((0,_claims_js__WEBPACK_IMPORTED_MODULE_1__/* .presentedBy */ .s7)(assertion));
        return tokenBySdk(identity, scope, { assertion }, tools.signal);
    },
    explain: async (error, identity, presented) => (await __webpack_require__.e(/* import() */ 766).then(__webpack_require__.bind(__webpack_require__, 24385))).explainEntra(error, identity, presented),
};


/***/ }),

/***/ 78155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _exec_credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19018);
// The credential plugin that kubectl, helm and every client-go program start by the kubeconfig of aks-context.
// A program of its own, so it reads its environment here; kubectl shows what it prints on stderr.

// Whatever happens, to print nothing is no success.
process.exitCode = 1;
(0,_exec_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .execToken */ .VA)(process.env, (line) => process.stderr.write(`${line}\n`)).then((token) => {
    (0,_exec_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .keepReady */ .Lu)(process.env, token);
    process.stdout.write((0,_exec_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .execCredential */ .BA)(token, process.env.KUBERNETES_EXEC_INFO));
    process.exitCode = 0;
}, (error) => {
    const { message, fix } = error;
    process.stderr.write(`${[message ?? String(error), fix].filter(Boolean).join(' ')}\n`);
});


/***/ })

};
;