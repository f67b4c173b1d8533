"use strict";
exports.id = 880;
exports.ids = [880];
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

/***/ 8880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  signAzIn: () => (/* binding */ signAzIn)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/process.js
var process = __webpack_require__(84839);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/assertion-file.js
var assertion_file = __webpack_require__(32010);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/github.js
var github = __webpack_require__(56288);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/github-assertion.js
var github_assertion = __webpack_require__(60105);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var retries = __webpack_require__(18497);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/secret-file.js
var secret_file = __webpack_require__(41178);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/clouds.js
var clouds = __webpack_require__(381);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/login/az-config.js



/** az knows a cloud without a name of Microsoft's by the name that its configuration gives it. */
const ownName = 'AksDelivery';
/**
 * Writes a configuration folder (0700) of the Azure CLI in which `cloud` is the active one: what `az cloud register` and
 * `az cloud set` would write, in two processes. Returns its path, for AZURE_CONFIG_DIR; the user's own `~/.azure` stays as it is.
 */
function writeAzConfig(temp, cloud) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp, 'aks-delivery-az-'));
    for (const [name, content] of Object.entries(azConfig(cloud))) {
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), content, { mode: 0o600, flag: 'wx' });
    }
    return folder;
}
/** Pure: the files of that folder (learn.microsoft.com/cli/azure/azure-cli-configuration). */
function azConfig(cloud) {
    if (clouds/* knownClouds */["if"].some(({ name }) => name === cloud.name))
        return { config: ini('cloud', { name: cloud.name }) };
    const arm = cloud.resourceManager;
    const endpoints = {
        endpoint_resource_manager: arm,
        endpoint_management: arm,
        endpoint_sql_management: arm,
        endpoint_gallery: arm,
        endpoint_active_directory: cloud.authorityHost,
        endpoint_active_directory_resource_id: cloud.armScope.replace(/\/\.default$/, ''),
        endpoint_active_directory_graph_resource_id: 'https://graph.windows.net/',
    };
    return {
        // az would ask the public cloud whether it may trust this authority, which private clouds cannot reach.
        config: ini('cloud', { name: ownName }) + ini('core', { instance_discovery: 'false' }),
        'clouds.config': ini(ownName, endpoints),
    };
}
function ini(section, values) {
    return [`[${section}]`, ...Object.entries(values).map(([key, value]) => `${key} = ${value}`), ''].join('\n');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/login/az-cli.js









/**
 * Signs the Azure CLI in for scripts, in a configuration folder of the job's own; returns the folder, for AZURE_CONFIG_DIR.
 * az reads an argument `@-` from its standard input, so neither secret nor assertion is ever on a command line. It keeps what it
 * read in the folder, which is why post removes it. Throws UserErrors `az/sign-in-failed`, `process/not-started` and `sign-in/…`.
 */
async function signAzIn(session, place) {
    const { clientId, tenantId, subscriptionId, way } = session;
    const folder = writeAzConfig(place.temp, session.cloud);
    place.onPrivate(folder);
    const proof = await proofOf(way, clientId, place);
    // Not always what was masked at the sign-in: the kubelet may have renewed its token since.
    if (proof.input !== '')
        place.mask?.(proof.input);
    const principal = way.kind === 'managed-identity' ? [] : ['--service-principal', '--username', clientId, '--tenant', tenantId];
    const quiet = ['--allow-no-subscriptions', '--output', 'none'];
    await az(['login', ...principal, ...proof.args, ...quiet], folder, place, proof.input);
    if (subscriptionId !== undefined)
        await az(['account', 'set', '--subscription', subscriptionId], folder, place);
    return folder;
}
async function proofOf(way, clientId, place) {
    switch (way.kind) {
        case 'managed-identity':
            return { args: ['--identity', ...(way.systemAssigned ? [] : ['--client-id', clientId])], input: '' };
        case 'client-secret':
            return { args: ['--password', '@-'], input: (0,secret_file.readSecret)(way.secretFile) };
        case 'workload-identity':
            return { args: ['--federated-token', '@-'], input: (0,assertion_file.readAssertion)(way.tokenFile) };
        case 'oidc':
            return { args: ['--federated-token', '@-'], input: await anotherAssertion(way.audience, place) };
    }
}
/** One that az alone has: ours was exchanged already, and az keeps its own. */
async function anotherAssertion(audience, place) {
    try {
        return await (0,retries.withRetries)(() => (0,github_assertion.requestAssertion)(audience, place), place.retries);
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? (0,github.explainGitHub)(error) : error;
    }
}
async function az(args, folder, place, input = '') {
    const env = { ...place.env, AZURE_CONFIG_DIR: folder };
    const { code, stderr } = await (0,process/* run */.e)('az', args, { env, input, ...(place.signal && { signal: place.signal }) });
    if (code === 0)
        return;
    place.log.foreign(stderr);
    const said = stderr.split('\n').find((line) => line.startsWith('ERROR: ')) ?? '';
    throw (0,problem/* problem */.CC)('az/sign-in-failed', `This action signed in, but az ${args[0]} failed${said === '' ? ` (exit code ${code})` : `: ${said.slice('ERROR: '.length)}`}.`, 'Read what az said in the log; a newer az may help. Without az-cli: true nothing depends on az.', stderr.slice(-4000));
}


/***/ }),

/***/ 41178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSecret: () => (/* binding */ readSecret)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15320);


/** The client secret that azure-login left in a private file. Throws a UserError `sign-in/no-secret-file`. */
function readSecret(path) {
    try {
        const secret = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
        if (secret !== '')
            return secret;
    }
    catch {
        // What is missing and what cannot be read are the same to the user.
    }
    throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)('sign-in/no-secret-file', `The client secret that azure-login keeps for this job is not in ${path} any more.`, 'Run azure-login in the same job, and leave the folders aks-delivery-* in RUNNER_TEMP alone.');
}


/***/ })

};
;