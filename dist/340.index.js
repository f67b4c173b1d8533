"use strict";
exports.id = 340;
exports.ids = [340];
exports.modules = {

/***/ 84839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* unused harmony export exitStatus */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96831);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30498);




// GitHub kills the job's processes 10 s after a cancel (SIGINT, 7.5 s, SIGTERM, 2.5 s; actions/runner ProcessInvoker.cs).
// SIGINT, 6 s, SIGTERM, 2 s, SIGKILL leaves us 2 s to report.
const DEFAULT_GRACE_MS = 6_000;
/**
 * Runs a program without a shell and waits for its end. GitHub signals only the action's own process, so the abort is
 * forwarded here. A non-zero exit is a result, not an error.
 * @throws UserError `process/not-started` when there is no such program; the signal's reason when already aborted.
 */
async function run(command, args, options) {
    options.signal?.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        env: options.env,
        stdio: ['pipe', 'pipe', 'pipe'],
        shell: false,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    const stopForwarding = forwardAbort(child, options.signal, options.graceMs ?? DEFAULT_GRACE_MS);
    const stdout = collect(child.stdout, (line) => options.onLine?.(line, 'stdout'));
    const stderr = collect(child.stderr, (line) => options.onLine?.(line, 'stderr'));
    // A child that does not read its input closes the pipe; its exit code tells the story.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    try {
        const [code, signal] = await ended(child);
        return { code, signal, stdout: await stdout, stderr: await stderr };
    }
    catch (error) {
        throw notStarted(command, options.cwd, error);
    }
    finally {
        stopForwarding();
    }
}
/** The exit status that a shell would report: 128 plus the number of a signal. */
const exitStatus = ({ code, signal }) => code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
function ended(child) {
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code, signal) => resolve([code, signal]));
    });
}
/** Reads a stream until it ends or is destroyed, and hands out whole lines on the way. */
function collect(stream, onLine) {
    let text = '';
    let unfinished = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        text += chunk;
        const [first = '', ...rest] = chunk.split('\n');
        // Only appended to: some programs print megabytes in one line, and splitting all of it at each chunk would cost gigabytes.
        unfinished += first;
        for (const next of rest) {
            onLine(unfinished.replace(/\r$/, ''));
            unfinished = next;
        }
    });
    return new Promise((resolve) => {
        stream.once('close', () => {
            if (unfinished !== '')
                onLine(unfinished);
            resolve(text);
        });
    });
}
function forwardAbort(child, signal, graceMs) {
    if (signal === undefined)
        return () => undefined;
    const timers = [];
    const stop = () => {
        child.kill('SIGINT');
        timers.push(setTimeout(() => child.kill('SIGTERM'), graceMs));
        timers.push(setTimeout(() => kill(child), graceMs + graceMs / 3));
    };
    signal.addEventListener('abort', stop, { once: true });
    return () => {
        signal.removeEventListener('abort', stop);
        for (const timer of timers)
            clearTimeout(timer);
    };
}
// Grandchildren may hold the pipes open after the child is gone, and would keep us waiting.
function kill(child) {
    child.kill('SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
}
function notStarted(command, cwd, cause) {
    const where = cwd === undefined ? '' : ` in ${cwd}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
        code: 'process/not-started',
        message: `The program '${command}' could not be started${where} (${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .x)(cause) ?? 'unknown reason'}).`,
        fix: `Install '${command}' in an earlier step and make sure that it is on PATH and executable.`,
        cause,
    });
}


/***/ }),

/***/ 83361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ performStep)
/* harmony export */ });
/** Does one step by its handler. */
function performStep(performers, step, state, progress) {
    // Each handler takes its own kind of step only; that `do` picks the right one is what the type above says.
    const perform = performers[step.do];
    return perform(step, state, progress);
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


/***/ }),

/***/ 42619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s2: () => (/* binding */ lock),
/* harmony export */   wb: () => (/* binding */ readAttributes)
/* harmony export */ });
/* unused harmony export changeAttributes */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89895);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91752);


// Data plane 2021-07-01 (azure-rest-api-specs, containerregistry/data-plane). It has no api-version parameter for these.
const pathOf = (repository, reference) => {
    if (reference === undefined)
        return `/acr/v1/${repository}`;
    return `/acr/v1/${repository}/${(0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference) ? '_manifests' : '_tags'}/${reference}`;
};
/**
 * The attributes of a tag, of a manifest (by digest) or, without reference, of a repository. Undefined when there is none.
 */
async function readAttributes(connection, repository, reference) {
    const { status, bytes } = await connection.askWhole({
        method: 'GET',
        path: pathOf(repository, reference),
        scopes: [`repository:${repository}:metadata_read`],
        expected: [200, 404],
        what: `read the attributes of ${nameOf(repository, reference)}`,
    });
    if (status === 404)
        return undefined;
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o)(bytes, `the attributes of ${nameOf(repository, reference)}`);
    return (answer.tag ?? answer.manifest ?? answer).changeableAttributes;
}
/** Changes some attributes and leaves the others. Throws a UserError `registry/lock-denied`, `registry/image-unknown`, …. */
async function changeAttributes(connection, repository, reference, attributes) {
    const { body } = await connection.ask({
        method: 'PATCH',
        path: pathOf(repository, reference),
        scopes: [`repository:${repository}:metadata_read,metadata_write`],
        headers: { 'content-type': 'application/json' },
        body: () => JSON.stringify(attributes),
        expected: [200],
        what: `change the attributes of ${nameOf(repository, reference)}`,
    });
    body.resume();
}
/**
 * Makes an image safe from being overwritten or deleted. Tag and manifest, because a locked tag alone leaves the manifest to
 * be deleted by its digest, and a locked manifest leaves the tag to be moved. The manifest first: a tag that is locked means
 * the whole is.
 */
async function lock(connection, repository, digest, tags) {
    const locked = { writeEnabled: false, deleteEnabled: false };
    for (const reference of [digest, ...tags])
        await changeAttributes(connection, repository, reference, locked);
}
function nameOf(repository, reference) {
    return reference === undefined ? repository : `${repository}${(0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference) ? '@' : ':'}${reference}`;
}


/***/ }),

/***/ 93504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ helperEnvironment),
/* harmony export */   k: () => (/* binding */ credentialHelper)
/* harmony export */ });
/* harmony import */ var _aks_delivery_azure_cache__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24649);
/* harmony import */ var _aks_delivery_azure_exec_credential__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19018);
/* harmony import */ var _token_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1643);



/** Hosts that the helper answers for, comma separated: a Dockerfile may name any registry, and none else gets our token. */
const registriesVariable = 'AKS_DELIVERY_REGISTRIES';
/** Pure: what the helper needs beside the job's own environment. All of it is ids and paths. */
function helperEnvironment(identity, hosts, runnerTemp) {
    return { ...(0,_aks_delivery_azure_exec_credential__WEBPACK_IMPORTED_MODULE_0__/* .pluginEnvironment */ .ZZ)(identity, _token_key_js__WEBPACK_IMPORTED_MODULE_1__/* .acrScope */ .L, runnerTemp), [registriesVariable]: hosts.join(',') };
}
/** ACR's user name for "the password is a refresh token" (Azure/acr, docs/AAD-OAuth.md). */
const tokenUser = '00000000-0000-0000-0000-000000000000';
/** docker knows this very sentence, and goes on without a credential (docker-credential-helpers, credentials/error.go). */
const notFound = 'credentials not found in native keychain';
/**
 * Answers docker's question for a credential (docker-credential-helpers, protocol of `get`, `list`, `store`, `erase`).
 * `get` signs in anew when the stored refresh token is about to end, so a build may last as long as its job.
 * Throws an Error whose message docker shows to the user.
 */
async function credentialHelper(verb, input, env, tell) {
    const hosts = (env[registriesVariable] ?? '').split(',').filter(Boolean);
    switch (verb) {
        case 'get': {
            const host = hostOf(input);
            if (!hosts.includes(host))
                throw new Error(notFound);
            return JSON.stringify({ ServerURL: input.trim(), Username: tokenUser, Secret: await secret(host, env, tell) });
        }
        case 'list':
            return JSON.stringify(Object.fromEntries(hosts.map((host) => [`https://${host}`, tokenUser])));
        case 'erase':
            // A logout: what is stored is the job's, and goes with it.
            return '';
        case 'store':
            throw new Error(`This job signs in to ${hosts.join(', ')} by azure-login, so no login is needed or kept; leave the login step out.`);
        default:
            throw new Error('Usage: docker-credential-aks-delivery get|list|store|erase');
    }
}
async function secret(host, env, tell) {
    const { identity, folder } = (0,_aks_delivery_azure_exec_credential__WEBPACK_IMPORTED_MODULE_0__/* .identityIn */ .K2)(env, 'the program that docker starts sets it');
    const stored = (0,_aks_delivery_azure_cache__WEBPACK_IMPORTED_MODULE_2__/* .readToken */ .AI)(folder, (0,_token_key_js__WEBPACK_IMPORTED_MODULE_1__/* .refreshTokenKey */ .y)(identity, host), Date.now());
    if (stored !== undefined)
        return stored.value;
    // Loaded here, because almost every call ends above.
    const [{ refreshTokenFor }, { realTime }] = await Promise.all([
        __webpack_require__.e(/* import() */ 541).then(__webpack_require__.bind(__webpack_require__, 21541)),
        __webpack_require__.e(/* import() */ 497).then(__webpack_require__.bind(__webpack_require__, 18497)),
    ]);
    const tools = { env, cacheFolder: folder, retries: realTime(60_000, undefined, tell) };
    return (await refreshTokenFor(identity, host, tools)).value;
}
/** docker sends a host or a URL: `contoso.azurecr.io`, `https://contoso.azurecr.io`, `https://…/v1/`. */
function hostOf(input) {
    const [host = ''] = input
        .trim()
        .replace(/^https?:\/\//i, '')
        .split('/');
    return host.toLowerCase();
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

/***/ 86171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isAcr)
/* harmony export */ });
// learn.microsoft.com/azure/container-registry: one suffix per cloud. The first part is the registry's name, with a hash
// behind it when the registry was made with a domain name label scope.
const suffixes = ['.azurecr.io', '.azurecr.us', '.azurecr.cn'];
/** Whether a host (without path) is an Azure Container Registry of one of the public clouds. */
function isAcr(host) {
    const name = host.toLowerCase().replace(/:443$/, '');
    return suffixes.some((suffix) => name.endsWith(suffix) && /^[a-z0-9]+(-[a-z0-9]+)?$/.test(name.slice(0, -suffix.length)));
}


/***/ }),

/***/ 18960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ rolesByRepository)
/* harmony export */ });
/* harmony import */ var _aks_delivery_azure_container_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9994);

/** Milliseconds: an error must not wait long for its advice. */
const patienceMs = 8_000;
/**
 * Whether the permissions of a registry are by repository (ABAC). It is asked only to name the right role in an error, so not to
 * know it is no error of its own.
 */
function rolesByRepository(host, session, tools) {
    const retries = { ...tools.retries, totalMs: patienceMs };
    const { find } = (0,_aks_delivery_azure_container_registry__WEBPACK_IMPORTED_MODULE_0__/* .azureRegistries */ .Hk)(session, { ...tools, retries }, (error) => error);
    return async () => {
        try {
            return (await find(host))?.byRepository;
        }
        catch {
            return undefined;
        }
    };
}


/***/ }),

/***/ 1643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ acrScope),
/* harmony export */   y: () => (/* binding */ refreshTokenKey)
/* harmony export */ });
/** The audience that every registry takes, also those that refuse tokens for Azure Resource Manager. */
const acrScope = 'https://containerregistry.azure.net/.default';
/** What a registry's refresh token is stored under, beside the Entra tokens of the job. */
function refreshTokenKey({ authorityHost, tenantId, clientId }, host) {
    return { authorityHost, tenantId, clientId, scope: `https://${host}/oauth2/exchange` };
}


/***/ }),

/***/ 29006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ bytes)
/* harmony export */ });
/** `780.0 kB`, `3.4 MB`: decimal units, as registries and docker count. */
function bytes(count) {
    const units = ['B', 'kB', 'MB', 'GB'];
    const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3));
    return `${power === 0 ? count : (count / 1000 ** power).toFixed(1)} ${units[power]}`;
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

/***/ 59415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ signDockerIn)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/exec-credential.js
var exec_credential = __webpack_require__(19018);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/credential-helper.js
var credential_helper = __webpack_require__(93504);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/problem.js
var problem = __webpack_require__(2646);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/docker-config.js



/** docker looks for a program `docker-credential-<name>` on PATH. */
const helperName = 'aks-delivery';
/**
 * Pure: docker's config with our helper for `hosts`. Everything else stays as it was: other registries' credentials and
 * helpers, the default store, plugins, proxies. A credential that was stored for one of the hosts goes, because it would
 * outlive this job's identity.
 */
function withHelper(config, hosts) {
    const ours = new Set(hosts.flatMap((host) => [host, `https://${host}`, `https://${host}/`, `https://${host}/v2/`]));
    const others = Object.entries(fieldsOf(config.auths)).filter(([host]) => !ours.has(host));
    const helpers = Object.fromEntries(hosts.map((host) => [host, helperName]));
    return {
        ...config,
        auths: Object.fromEntries(others),
        credHelpers: { ...fieldsOf(config.credHelpers), ...helpers },
    };
}
/**
 * Makes a DOCKER_CONFIG of the job's own (0700, config 0600) below `runnerTemp`. Jobs side by side on one machine share
 * neither credentials nor a logout. What else lies in the user's folder (plugins, builders, contexts) is linked.
 * Throws a UserError `docker/config-unreadable`.
 */
function writeDockerConfig(runnerTemp, { userFolder, hosts, helper }) {
    const config = withHelper(readConfig((0,external_node_path_.join)(userFolder, 'config.json')), hosts);
    const home = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(runnerTemp, 'aks-delivery-'));
    const made = { folder: (0,external_node_path_.join)(home, 'docker'), binFolder: (0,external_node_path_.join)(home, 'bin') };
    for (const folder of Object.values(made))
        (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
    for (const name of entriesOf(userFolder)) {
        const target = targetOf((0,external_node_path_.join)(userFolder, name));
        if (name !== 'config.json' && target !== undefined)
            (0,external_node_fs_.symlinkSync)(target, (0,external_node_path_.join)(made.folder, name));
    }
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(made.folder, 'config.json'), JSON.stringify(config, undefined, 2), { mode: 0o600, flag: 'wx' });
    const program = (0,external_node_path_.join)(made.binFolder, `docker-credential-${helperName}`);
    (0,external_node_fs_.writeFileSync)(program, helperProgram(helper), { mode: 0o700, flag: 'wx' });
    // The mask of the process may have taken the permission to run it.
    (0,external_node_fs_.chmodSync)(program, 0o700);
    return made;
}
/** Pure: a program that starts the helper. docker passes its own environment on, which lacks what only the action knows. */
function helperProgram({ node, entry, env }) {
    const exports = Object.entries(env).map(([name, value]) => `export ${name}=${quoted(value)}\n`);
    return `#!/bin/sh\n${exports.join('')}exec ${quoted(node)} ${quoted(entry)} "$@"\n`;
}
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
function readConfig(path) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return {};
        throw unreadable(path, error);
    }
    try {
        return fieldsOf(JSON.parse(text === '' ? '{}' : text));
    }
    catch (error) {
        // The parser quotes what it read, which may be a password.
        throw unreadable(path, error instanceof SyntaxError ? undefined : error);
    }
}
function unreadable(path, cause) {
    return (0,problem/* problem */.CC)('docker/config-unreadable', `docker's configuration ${path} cannot be read, or is not JSON.`, 'Repair the file, or set DOCKER_CONFIG to a folder without one.', undefined, cause);
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
/** Where a path leads; undefined for a link that leads nowhere, which is of no use to docker either. */
function targetOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/docker-sign-in.js






/**
 * Signs docker and its kin (buildx, helm, oras, cosign) in to registries, beside those that an earlier step of the job has signed in
 * to: by a credential helper that renews, in a DOCKER_CONFIG of the job's own. Throws a UserError `docker/config-unreadable`.
 */
function signDockerIn(hosts, identity, { env, temp, entry }) {
    // Docker, too, takes an empty variable for none; a relative path would find files of the checkout.
    const userFolder = env.DOCKER_CONFIG || (0,external_node_path_.join)(env.HOME || (0,external_node_os_.homedir)(), '.docker');
    const all = [...new Set([...hostsServed(userFolder), ...hosts])];
    const helper = {
        node: process.execPath,
        entry: (0,exec_credential/* pluginPath */.ho)(entry, 'docker-credential'),
        env: (0,credential_helper/* helperEnvironment */.Y)(identity, all, temp),
    };
    const made = writeDockerConfig(temp, { userFolder, hosts: all, helper });
    return { ...made, home: (0,external_node_path_.dirname)(made.folder) };
}
/** The registries that an earlier step of this job is signed in to by our helper. */
function hostsServed(folder) {
    const file = (0,external_node_path_.join)(folder, 'config.json');
    if (!(0,external_node_fs_.existsSync)(file))
        return [];
    try {
        const { credHelpers = {} } = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        return Object.entries(credHelpers).flatMap(([host, helper]) => (helper === helperName ? [host] : []));
    }
    catch {
        // Whoever needs the file says what is wrong with it.
        return [];
    }
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

/***/ 21373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ registryCauses)
/* harmony export */ });
/** What can stop work with a registry. Codes are stable: workflows branch on them. */
const registryCauses = [
    {
        code: 'reference/malformed',
        means: 'An image reference cannot be read.',
        fix: 'Write it as registry/repository:tag or registry/repository@sha256:digest.',
    },
    {
        code: 'registry/unknown-host',
        means: "The registry's name does not resolve on this runner.",
        fix: 'Check the name; a registry with a private endpoint needs a runner in its network.',
    },
    {
        code: 'registry/firewall',
        means: "The registry's firewall refuses this runner, or its public access is disabled.",
        fix: "Allow the runner's address, or use a runner in the network of the registry.",
    },
    {
        code: 'registry/sign-in-refused',
        means: 'The registry does not accept the identity of azure-login.',
        fix: 'Check that the registry belongs to the tenant of azure-login, and give the identity a role on it.',
    },
    {
        code: 'registry/arm-audience',
        means: 'The registry takes no tokens for Azure Resource Manager (authentication-as-arm is disabled).',
        fix: 'Use a token for https://containerregistry.azure.net, as the actions of this suite do.',
    },
    {
        code: 'registry/pull-denied',
        means: 'The identity may not read the repository.',
        fix: 'Grant AcrPull on the registry, or Container Registry Repository Reader when it uses ABAC.',
    },
    {
        code: 'registry/push-denied',
        means: 'The identity may not write to the repository.',
        fix: 'Grant AcrPush on the registry, or Container Registry Repository Writer when it uses ABAC.',
    },
    {
        code: 'registry/lock-denied',
        means: 'The identity may not change the attributes of images (lock them).',
        fix: 'Grant AcrPush on the registry, or Container Registry Repository Writer when it uses ABAC.',
    },
    {
        code: 'registry/delete-denied',
        means: 'The identity may not delete from the repository.',
        fix: 'Grant AcrDelete on the registry, or Container Registry Repository Contributor when it uses ABAC.',
    },
    {
        code: 'registry/abac-role',
        means: 'The registry uses ABAC, so AcrPull, AcrPush, Contributor and Owner give no access to its repositories.',
        fix: 'Grant the Container Registry Repository role that the error names.',
    },
    {
        code: 'registry/locked',
        means: 'The tag, the manifest or the repository is locked against changes.',
        fix: 'Use a new tag, or unlock it with az acr repository update.',
    },
    {
        code: 'registry/image-unknown',
        means: 'The repository has no such tag or digest.',
        fix: 'Check the reference; an image that was purged has to be built again.',
    },
    {
        code: 'registry/repository-unknown',
        means: 'The registry has no such repository.',
        fix: 'Check the name of the repository.',
    },
    {
        code: 'registry/digest-mismatch',
        means: 'Content does not have the digest under which it was asked for.',
        fix: 'Run the job again; if it stays, look for a proxy that changes content.',
    },
    {
        code: 'registry/strange-answer',
        means: 'What answers is not a registry: its answer is not JSON.',
        fix: 'Check the name of the registry and the proxy.',
    },
    {
        code: 'registry/strange-issuer',
        means: 'The registry sends its clients to another host for tokens.',
        fix: 'Check the name of the registry and the proxy.',
    },
    {
        code: 'docker/config-unreadable',
        means: "docker's config.json cannot be read, or is not JSON.",
        fix: 'Repair the file, or set DOCKER_CONFIG to a folder without one.',
    },
    { code: 'registry/throttled', means: 'The registry kept answering 429.', fix: 'Re-run later, or spread the jobs.' },
    {
        code: 'registry/unavailable',
        means: 'The registry kept failing.',
        fix: 'Re-run later; see azure.status.microsoft.',
    },
    {
        code: 'registry/refused',
        means: 'The registry refused with a code that has no row here.',
        fix: 'Read its message.',
    },
];


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


/***/ }),

/***/ 89895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ jsonOf)
/* harmony export */ });
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2646);

/**
 * Pure: what a registry answered, as an object. Throws a UserError `registry/strange-answer` for anything else: a proxy's page comes
 * with status 200, too. `name` says what was asked for.
 */
function jsonOf(bytes, name) {
    let value;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .strangeAnswer */ .h2)(name);
    }
    if (typeof value !== 'object' || value === null)
        throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .strangeAnswer */ .h2)(name);
    return value;
}


/***/ }),

/***/ 30425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   Pl: () => (/* binding */ acceptManifests),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/** The media types of manifests: an image for one platform, or an index of several; of OCI and, older, of Docker. */
const manifestTypes = {
    image: 'application/vnd.oci.image.manifest.v1+json',
    index: 'application/vnd.oci.image.index.v1+json',
    dockerImage: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
};
/** For `Accept`: a registry converts or hides what is not in this list. */
const acceptManifests = Object.values(manifestTypes).join(', ');
function isIndex({ mediaType }) {
    return mediaType === manifestTypes.index || mediaType === manifestTypes.dockerIndex;
}


/***/ }),

/***/ 91752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   nt: () => (/* binding */ printReference),
/* harmony export */   nz: () => (/* binding */ apiHost)
/* harmony export */ });
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2646);

// Grammar: github.com/distribution/reference, regexp.go. The OCI specification has the same for all but the host.
const host = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/;
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositoryName = new RegExp(`^${component}(?:/${component})*$`);
const tagName = /^\w[\w.-]{0,127}$/;
const digestValue = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const longestRepository = 255;
const dockerHub = 'docker.io';
/**
 * Pure: reads `[host[:port]/]repository[:tag][@digest]`. A name without a host is Docker Hub's, as for docker: `debian` is
 * `docker.io/library/debian`. A missing tag stays missing. Throws a UserError `reference/malformed` that says which part.
 */
function parseReference(text) {
    const refuse = (what) => (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('reference/malformed', `"${text}" is not an image reference: ${what}.`, 'Write it as registry/repository:tag or registry/repository@sha256:digest.');
    const [name = '', digest, ...more] = text.split('@');
    if (more.length > 0 || (digest !== undefined && !digestValue.test(digest))) {
        throw refuse('what follows the @ must be sha256: and 64 hexadecimal digits');
    }
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    // docker's rule: only a dot, a port or the name localhost makes the first part a host.
    const hasHost = /[.:]/.test(first) || first.toLowerCase() === 'localhost';
    const registry = hasHost ? normalHost(first) : dockerHub;
    if (!host.test(registry))
        throw refuse(`${first} is not a host name`);
    // The host is gone, with its port: a colon in what is left starts the tag.
    const rest = hasHost ? name.slice(slash + 1) : name;
    const [path = '', tag, ...others] = rest.split(':');
    if (others.length > 0 || (tag !== undefined && !tagName.test(tag))) {
        throw refuse('a tag has letters, digits, dots, dashes and underscores only, at most 128 of them');
    }
    const repository = registry === dockerHub && path !== '' && !path.includes('/') ? `library/${path}` : path;
    if (repository !== repository.toLowerCase())
        throw refuse('the repository must be in lower case');
    if (!repositoryName.test(repository) || repository.length > longestRepository) {
        throw refuse('its repository is missing or has characters that are not allowed');
    }
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
/** Pure: the reference as text, with its host always written out. */
function printReference({ registry, repository, tag, digest }) {
    return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
function isDigest(text) {
    return digestValue.test(text);
}
function isTag(text) {
    return tagName.test(text);
}
/** Where a registry's API answers: for Docker Hub that is not the name which references use. */
function apiHost(registry) {
    return registry === dockerHub ? 'registry-1.docker.io' : registry;
}
function normalHost(text) {
    const lower = text.toLowerCase();
    return lower === `index.${dockerHub}` ? dockerHub : lower;
}


/***/ }),

/***/ 14486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createRegistry)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/digest.js

/** The digest under which content is stored: `sha256:…`. */
function digestOf(content) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(content).digest('hex')}`;
}
/** Whether content is what a digest promises. */
function fits(content, digest) {
    const [algorithm = '', value] = digest.split(':');
    return (0,external_node_crypto_.createHash)(algorithm).update(content).digest('hex') === value;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/problem.js
var problem = __webpack_require__(2646);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/json.js
var json = __webpack_require__(89895);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/reference.js
var oci_reference = __webpack_require__(91752);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/scopes.js
var oci_scopes = __webpack_require__(28352);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/blobs.js





function blobsOf(connection) {
    const { host } = connection;
    const reading = (repository, digest) => ({
        method: 'GET',
        path: `/v2/${repository}/blobs/${digest}`,
        scopes: [(0,oci_scopes/* pull */.a)(repository)],
        expected: [200],
        what: `read blob ${digest} of ${host}/${repository}`,
    });
    return {
        async blobExists(repository, digest) {
            const { status, body } = await connection.ask({
                method: 'HEAD',
                path: `/v2/${repository}/blobs/${digest}`,
                scopes: [(0,oci_scopes/* pull */.a)(repository)],
                expected: [200, 404],
                what: `look up blob ${digest} of ${host}/${repository}`,
            });
            body.resume();
            return status === 200;
        },
        openBlob: async (repository, digest) => (await connection.ask(reading(repository, digest))).body,
        async json(repository, digest) {
            const { bytes } = await connection.askWhole(reading(repository, digest));
            if (!(0,oci_reference/* isDigest */.Bc)(digest) || !fits(bytes, digest))
                throw (0,problem/* damaged */.qM)(`${host}/${repository}@${digest}`, digest);
            return (0,json/* jsonOf */.o)(bytes, `${host}/${repository}@${digest}`);
        },
        async mountBlob(repository, digest, from) {
            const scopes = [(0,oci_scopes/* push */.V)(repository), (0,oci_scopes/* pull */.a)(from)];
            const what = `mount blob ${digest} of ${from} into ${host}/${repository}`;
            const query = new URLSearchParams({ mount: digest, from });
            const path = `/v2/${repository}/blobs/uploads/?${query}`;
            const { status, headers, body } = await connection.ask({
                method: 'POST',
                path,
                scopes,
                expected: [201, 202],
                what,
            });
            body.resume();
            if (status === 201)
                return true;
            // The registry opened an upload instead; one that nobody uses is better closed.
            if (headers.location !== undefined) {
                const closing = { method: 'DELETE', path: headers.location, scopes, what };
                const closed = await connection.ask({ ...closing, expected: [200, 202, 204, 404, 405] });
                closed.body.resume();
            }
            return false;
        },
    };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(18497);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/challenge.js
var oci_challenge = __webpack_require__(588);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cache.js
var cache = __webpack_require__(24649);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/claims.js
var azure_claims = __webpack_require__(18506);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/transport.js
var oci_transport = __webpack_require__(71912);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/tokens.js




/** An OAuth client must take 60 s when the answer names no life (distribution's token specification). */
const defaultLifeSeconds = 60;
/**
 * Asks a registry's token endpoint: form POST for refresh tokens (OAuth), GET otherwise (the older way, which every registry
 * has). Throws a ServiceFailure of service `registry` whose host is the endpoint's.
 */
async function requestAccessToken({ realm, service }, scopes, credential, transport) {
    const { host } = new URL(realm);
    if (credential.kind !== 'refresh')
        return readToken(await transport.send(getRequest(realm, service, scopes, credential)), host);
    const refreshToken = await credential.refreshToken();
    const post = (token) => transport.send(postRequest(realm, service, scopes, token));
    try {
        return await readToken(await post(refreshToken), host);
    }
    catch (error) {
        // It may have been revoked, or the registry has new keys: once more with another one.
        if (!(error instanceof failures/* ServiceFailure */.A) || error.failure.kind !== 'answer' || error.failure.status !== 401)
            throw error;
        const renewed = await credential.refreshToken(refreshToken);
        return readToken(await post(renewed), host);
    }
}
/** Whether a token is still good for a request that starts now. */
function isFresh(token, now) {
    return now < (0,cache/* refreshOn */.G2)(token);
}
function postRequest(realm, service, scopes, refreshToken) {
    const form = new URLSearchParams({ grant_type: 'refresh_token', service, refresh_token: refreshToken });
    for (const scope of scopes)
        form.append('scope', scope);
    return {
        method: 'POST',
        url: realm,
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: form.toString(),
    };
}
function getRequest(realm, service, scopes, credential) {
    const url = new URL(realm);
    url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const basic = credential.kind === 'password'
        ? { authorization: `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}` }
        : {};
    return { method: 'GET', url: url.href, headers: { accept: 'application/json', ...basic } };
}
async function readToken(answer, host) {
    const status = answer.statusCode ?? 0;
    const body = (await (0,oci_transport/* bytesOf */.$$)(answer, host)).toString('utf8');
    const fields = (0,failures/* jsonObject */.o$)(body);
    const value = fields?.access_token ?? fields?.token;
    if (status !== 200 || typeof value !== 'string') {
        const wait = (0,failures/* retryAfter */.P9)(answer.headers['retry-after'], Date.now());
        throw new failures/* ServiceFailure */.A({
            kind: 'answer',
            service: 'registry',
            host,
            status,
            body,
            ...(wait === undefined ? {} : { retryAfterMs: wait }),
        });
    }
    const obtainedOn = Date.now();
    const claims = (0,azure_claims/* jwtClaims */.vE)(value);
    const life = lifeOf(claims) ?? (typeof fields?.expires_in === 'number' ? fields.expires_in : defaultLifeSeconds);
    return { value, obtainedOn, expiresOn: obtainedOn + life * 1000, granted: grantedBy(claims) };
}
// Both ends come from the registry's clock, so their distance is right whatever ours says.
function lifeOf(claims) {
    const { exp, iat } = claims ?? {};
    return typeof exp === 'number' && typeof iat === 'number' ? exp - iat : undefined;
}
function grantedBy(claims) {
    const access = claims?.access;
    return Array.isArray(access) ? access.filter(isAccess) : undefined;
}
function isAccess(value) {
    const { type, name, actions } = (value ?? {});
    return typeof type === 'string' && typeof name === 'string' && Array.isArray(actions);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/authorizer.js



/** @param host of the registry, with its port */
function createAuthorizer(host, credential, transport) {
    /** Learned from the first challenge: the issuer is the same for every request, only the scopes differ. */
    let issuer;
    const asked = new Map();
    const held = new Map();
    async function token(from, scopes) {
        const key = keyOf(scopes);
        const known = held.get(key);
        if (known !== undefined && !isFresh(known, Date.now()))
            forget(key);
        const wider = held.has(key) ? undefined : allowing(scopes);
        if (wider !== undefined)
            return `Bearer ${wider.value}`;
        // Requests side by side share one question.
        const answer = asked.get(key) ?? requestAccessToken(from, scopes, credential, transport);
        asked.set(key, answer);
        try {
            held.set(key, await answer);
            return `Bearer ${(await answer).value}`;
        }
        catch (error) {
            forget(key);
            throw error;
        }
    }
    const forget = (key) => {
        asked.delete(key);
        held.delete(key);
    };
    /** A token that was asked for more and allows this, too: who may push need not ask for a token to pull. */
    const allowing = (scopes) => [...held.values()].find((token) => token.granted !== undefined && (0,oci_challenge/* missingActions */.mt)(scopes, token.granted).length === 0 && isFresh(token, Date.now()));
    return {
        async header(scopes) {
            if (issuer === 'basic')
                return basic(credential);
            return issuer === undefined ? undefined : token(issuer, scopes);
        },
        async challenged(text, scopes, used) {
            const challenge = (0,oci_challenge/* parseChallenge */.xy)(text);
            if (challenge === undefined) {
                const offered = /(?:^|,\s*)Basic\s/i.test(text ?? '') && used === undefined;
                if (!offered || credential.kind !== 'password')
                    return undefined;
                issuer = 'basic';
                return basic(credential);
            }
            requireOwnRealm(host, challenge, credential);
            issuer = challenge;
            for (const [key, { value }] of held)
                if (used === `Bearer ${value}`)
                    forget(key);
            return token(challenge, scopes);
        },
        granted: (scopes) => (held.get(keyOf(scopes)) ?? allowing(scopes))?.granted,
    };
}
const keyOf = (scopes) => [...scopes].sort().join(' ');
function basic(credential) {
    if (credential.kind !== 'password')
        return undefined;
    return `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}`;
}
/**
 * A refresh token of ACR opens the whole registry, so it goes to the registry alone, whatever a challenge says. For passwords
 * other hosts are usual: Docker Hub's issuer is auth.docker.io.
 */
function requireOwnRealm(host, { realm }, credential) {
    const issuer = new URL(realm);
    const own = issuer.host === host.replace(/:443$/, '');
    if (issuer.protocol === 'https:' && (own || credential.kind !== 'refresh'))
        return;
    throw (0,problem/* problem */.CC)('registry/strange-issuer', `The registry ${host} sends its clients to ${issuer.origin} for tokens, which is not a place to send this credential to.`, 'Check the name of the registry, and that no proxy answers in its place.');
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/explain.js + 1 modules
var explain = __webpack_require__(35679);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/connection.js






const redirects = [301, 302, 303, 307, 308];
const longestRedirect = 5;
/** A connection to one registry: proves who we are, repeats what failed for a passing reason, explains what was refused. */
function connect(host, options) {
    const { retries } = options;
    const transport = (0,oci_transport/* createTransport */.oO)(options.env, retries.signal);
    const authorizer = createAuthorizer(host, options.credential, transport);
    const absolute = (path) => new URL(path, `https://${host}`).href;
    async function once(question) {
        const url = absolute(typeof question.path === 'string' ? question.path : await question.path());
        const send = async (authorization) => {
            const body = await question.body?.();
            return transport.send({
                method: question.method,
                url,
                headers: { ...question.headers, ...(authorization === undefined ? {} : { authorization }) },
                ...(body === undefined ? {} : { body }),
            });
        };
        // A registry gives addresses for the next page and for uploads: our token is for itself alone.
        const own = new URL(url).origin === absolute('').slice(0, -1);
        const used = own ? await authorizer.header(question.scopes) : undefined;
        const answer = await send(used);
        if (answer.statusCode !== 401 || !own)
            return answer;
        const next = await authorizer.challenged(answer.headers['www-authenticate'], question.scopes, used);
        if (next === undefined)
            return answer;
        answer.resume();
        return send(next);
    }
    /** Large content lies in a storage account, whose address carries its own proof: our token must not go there. */
    async function followed(answer, question, hops = 0) {
        const { location } = answer.headers;
        if (location === undefined || !redirects.includes(answer.statusCode ?? 0) || hops === longestRedirect)
            return answer;
        answer.resume();
        const url = absolute(location);
        if (!url.startsWith('https://'))
            return answer;
        return followed(await transport.send({ method: question.method, url }), question, hops + 1);
    }
    async function attempt(question) {
        const first = await once(question);
        const answer = ['GET', 'HEAD'].includes(question.method) ? await followed(first, question) : first;
        const status = answer.statusCode ?? 0;
        if (question.expected.includes(status))
            return { status, headers: answer.headers, body: answer };
        const wait = (0,failures/* retryAfter */.P9)(answer.headers['retry-after'], Date.now());
        throw new failures/* ServiceFailure */.A({
            kind: 'answer',
            service: 'registry',
            host,
            status,
            body: await reasonOf(question, answer),
            ...(wait === undefined ? {} : { retryAfterMs: wait }),
        });
    }
    /** An answer to HEAD has no body, so a refusal says why only when it is asked for by GET. */
    async function reasonOf(question, answer) {
        const body = (await (0,oci_transport/* bytesOf */.$$)(answer, host)).toString('utf8');
        const status = answer.statusCode ?? 0;
        if (question.method !== 'HEAD' || status < 400 || status === 429 || status >= 500)
            return body;
        const again = await once({ ...question, method: 'GET' });
        const reason = await (0,oci_transport/* bytesOf */.$$)(again, host);
        return again.statusCode === status ? reason.toString('utf8') : '';
    }
    async function persistently(question, body) {
        try {
            return await (0,azure_retries.withRetries)(body, retries);
        }
        catch (error) {
            if (!(error instanceof failures/* ServiceFailure */.A))
                throw error;
            throw await refusal(error, question);
        }
    }
    async function refusal(error, { scopes, what }) {
        const denied = error.failure.kind === 'answer' && [401, 403].includes(error.failure.status);
        const byRepository = denied ? await options.rolesByRepository?.() : undefined;
        return (0,explain/* explain */.W)(error, { host, scopes, what, granted: authorizer.granted(scopes), byRepository });
    }
    return {
        host,
        ask: (question) => persistently(question, () => attempt(question)),
        askWhole: (question) => persistently(question, async () => {
            const answer = await attempt(question);
            return { ...answer, bytes: await (0,oci_transport/* bytesOf */.$$)(answer.body, host) };
        }),
        async requireAccess(scopes, what) {
            const question = { method: 'GET', path: '/v2/', scopes, expected: [200, 401, 404], what };
            const { status, bytes } = await this.askWhole(question);
            const granted = authorizer.granted(scopes);
            if (granted === undefined ? status !== 401 : (0,oci_challenge/* missingActions */.mt)(scopes, granted).length === 0)
                return;
            const body = bytes.toString('utf8');
            const failure = { kind: 'answer', service: 'registry', host, status: 401, body };
            throw await refusal(new failures/* ServiceFailure */.A(failure), question);
        },
        close: () => transport.close(),
    };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/media-types.js
var media_types = __webpack_require__(30425);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/pages.js
/** Pure: path of the next page, by a Link header with rel="next" (RFC 8288); undefined on the last one. */
function nextPage(link) {
    const text = Array.isArray(link) ? link.join(', ') : link;
    return /<([^>]+)>\s*;[^,]*\brel="?next"?/i.exec(text ?? '')?.[1];
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/referrers.js


/**
 * Manifests whose subject is `digest`. A registry without the API keeps the list in an index with the tag `sha256-<hex>`
 * ("Referrers Tag Schema" of the specification), which clients write themselves.
 */
async function referrersOf({ connection, manifest }, repository, digest, artifactType) {
    const wanted = ({ artifactType: actual }) => artifactType === undefined || actual === artifactType;
    const query = artifactType === undefined ? '' : `?${new URLSearchParams({ artifactType })}`;
    const found = [];
    for (let path = `/v2/${repository}/referrers/${digest}${query}`; path !== undefined;) {
        const { status, headers, bytes } = await connection.askWhole({
            method: 'GET',
            path,
            scopes: [`repository:${repository}:pull`],
            expected: [200, 404],
            what: `list what refers to ${connection.host}/${repository}@${digest}`,
        });
        if (status === 404) {
            const index = await manifest(repository, digest.replace(':', '-'));
            return (index?.content.manifests ?? []).filter(wanted);
        }
        const list = (0,json/* jsonOf */.o)(bytes, `the referrers of ${connection.host}/${repository}@${digest}`);
        found.push(...(list.manifests ?? []));
        path = nextPage(headers.link);
    }
    // A registry may ignore the filter, and says in OCI-Filters-Applied if it did not; filtering twice does no harm.
    return found.filter(wanted);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/registry.js










function createRegistry(host, options) {
    const connection = connect(host, options);
    const manifestPath = (repository, reference) => `/v2/${repository}/manifests/${reference}`;
    const named = (repository, reference) => `${host}/${repository}${(0,oci_reference/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
    async function manifest(repository, reference) {
        const { status, headers, bytes } = await connection.askWhole({
            method: 'GET',
            path: manifestPath(repository, reference),
            scopes: [(0,oci_scopes/* pull */.a)(repository)],
            headers: { accept: media_types/* acceptManifests */.Pl },
            expected: [200, 404],
            what: `read ${named(repository, reference)}`,
        });
        if (status === 404)
            return undefined;
        const claimed = headers['docker-content-digest'];
        const digest = (0,oci_reference/* isDigest */.Bc)(reference) ? reference : typeof claimed === 'string' ? claimed : digestOf(bytes);
        if (!(0,oci_reference/* isDigest */.Bc)(digest) || !fits(bytes, digest))
            throw (0,problem/* damaged */.qM)(named(repository, reference), digest);
        const content = (0,json/* jsonOf */.o)(bytes, named(repository, reference));
        // A header may carry parameters; the manifest's own field, where there is one, has none.
        const mediaType = content.mediaType ?? headers['content-type']?.split(';')[0] ?? '';
        return { mediaType, digest, bytes, content };
    }
    return {
        host,
        connection,
        manifest,
        async resolve(repository, reference) {
            const { status, headers, body } = await connection.ask({
                method: 'HEAD',
                path: manifestPath(repository, reference),
                scopes: [(0,oci_scopes/* pull */.a)(repository)],
                headers: { accept: media_types/* acceptManifests */.Pl },
                expected: [200, 404],
                what: `look up ${named(repository, reference)}`,
            });
            body.resume();
            if (status === 404)
                return undefined;
            const digest = headers['docker-content-digest'];
            if (typeof digest === 'string') {
                const mediaType = headers['content-type']?.split(';')[0] ?? '';
                return { mediaType, digest, size: Number(headers['content-length'] ?? 0) };
            }
            // The header is optional in the specification: without it, only the bytes tell.
            const whole = await manifest(repository, reference);
            return whole && { mediaType: whole.mediaType, digest: whole.digest, size: whole.bytes.length };
        },
        async putManifest(repository, reference, { mediaType, bytes }) {
            const { headers, body } = await connection.ask({
                method: 'PUT',
                path: manifestPath(repository, reference),
                scopes: [(0,oci_scopes/* push */.V)(repository)],
                headers: { 'content-type': mediaType },
                body: () => bytes,
                expected: [201],
                what: `store ${named(repository, reference)}`,
            });
            body.resume();
            const digest = digestOf(bytes);
            const stored = headers['docker-content-digest'];
            if (stored !== undefined && stored !== digest)
                throw (0,problem/* damaged */.qM)(named(repository, reference), digest);
            return digest;
        },
        ...blobsOf(connection),
        async tags(repository) {
            const found = [];
            for (let path = `/v2/${repository}/tags/list?n=1000`; path !== undefined;) {
                const { status, headers, bytes } = await connection.askWhole({
                    method: 'GET',
                    path,
                    scopes: [(0,oci_scopes/* pull */.a)(repository)],
                    expected: [200, 404],
                    what: `list the tags of ${host}/${repository}`,
                });
                if (status === 404)
                    return found;
                const list = (0,json/* jsonOf */.o)(bytes, `the tags of ${host}/${repository}`);
                found.push(...(list.tags ?? []));
                path = nextPage(headers.link);
            }
            return found;
        },
        referrers: (repository, digest, artifactType) => referrersOf({ connection, manifest }, repository, digest, artifactType),
        close: () => connection.close(),
    };
}


/***/ }),

/***/ 28352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ push),
/* harmony export */   a: () => (/* binding */ pull)
/* harmony export */ });
/** Pure: what a token must allow to read a repository, and to write to it (distribution's token specification). */
const pull = (repository) => `repository:${repository}:pull`;
const push = (repository) => `repository:${repository}:pull,push`;


/***/ }),

/***/ 71912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   oO: () => (/* binding */ createTransport),
/* harmony export */   rd: () => (/* binding */ networkFailure)
/* harmony export */ });
/* harmony import */ var _aks_delivery_azure_failures__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10324);
/* harmony import */ var _aks_delivery_azure_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20539);


/** Milliseconds without a byte after which a connection counts as lost. A registry takes its time to check a large blob. */
const idleMs = 60_000;
/**
 * One pool of keep-alive connections. node:https by getBuiltinModule, for the reason that packages/azure/http.ts gives; the
 * agent follows HTTPS_PROXY and NO_PROXY.
 */
function createTransport(env, signal) {
    const https = process.getBuiltinModule('node:https');
    const agent = new https.Agent({ keepAlive: true, proxyEnv: { ...env } });
    return {
        send(request) {
            const url = new URL(request.url);
            const { body } = request;
            const length = isUpload(body) ? body.size : Buffer.byteLength(body ?? '');
            const { promise, resolve, reject } = Promise.withResolvers();
            const outgoing = https.request(url, {
                method: request.method,
                agent,
                timeout: idleMs,
                headers: {
                    'user-agent': 'aks-delivery-actions',
                    // Without it an empty POST would be sent in chunks, which some gateways refuse.
                    ...(body === undefined && ['GET', 'HEAD'].includes(request.method) ? {} : { 'content-length': length }),
                    ...request.headers,
                },
                ...(signal === undefined ? {} : { signal }),
            }, (answer) => {
                if (isUpload(body) && !body.stream.readableEnded) {
                    // Answered before it has heard everything, so it will not read on, and the connection is of no further use.
                    body.stream.destroy();
                    answer.once('close', () => outgoing.destroy());
                }
                resolve(answer);
            });
            let address;
            outgoing.on('socket', (socket) => {
                // One that is kept alive was looked up long ago.
                if (socket.connecting)
                    socket.once('lookup', (_error, found) => (address = found));
            });
            outgoing.on('timeout', () => outgoing.destroy(Object.assign(new Error('silence'), { code: 'TIMEOUT' })));
            outgoing.on('error', (error) => {
                if (signal?.aborted === true)
                    reject(signal.reason);
                else
                    reject(networkFailure(url.host, error, error.address ?? address));
            });
            // A change of protocols (101) ends a request without an answer or an error.
            outgoing.on('close', () => {
                reject(networkFailure(url.host, Object.assign(new Error('no answer'), { code: 'ECONNRESET' }), address));
            });
            write(outgoing, body, reject);
            return promise;
        },
        close: () => agent.destroy(),
    };
}
function isUpload(body) {
    return typeof body === 'object' && 'stream' in body;
}
function write(outgoing, body, reject) {
    if (!isUpload(body)) {
        outgoing.end(body);
        return;
    }
    body.stream.once('error', (error) => {
        // The source failed, not this connection: its error is the one worth telling.
        reject(error);
        outgoing.destroy();
    });
    // A connection that ends early leaves the source unread.
    outgoing.once('close', () => body.stream.destroy());
    body.stream.pipe(outgoing);
}
/** A connection that failed, as the plain data that decides about another attempt. */
function networkFailure(host, error, address) {
    return new _aks_delivery_azure_failures__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFailure */ .A((0,_aks_delivery_azure_http__WEBPACK_IMPORTED_MODULE_1__/* .noAnswer */ .qE)('registry', host, (0,_aks_delivery_azure_http__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error), address), error);
}
/** Reads an answer to its end. Throws a ServiceFailure when it is cut short or larger than `limit` bytes. */
async function bytesOf(answer, host, limit = 8 * 1024 * 1024) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of answer) {
            size += chunk.length;
            if (size > limit)
                throw Object.assign(new Error('too large'), { code: 'ANSWER_TOO_LARGE' });
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw networkFailure(host, error);
    }
    return Buffer.concat(chunks);
}


/***/ })

};
;