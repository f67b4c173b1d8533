export const id = 155;
export const ids = [155];
export const modules = {

/***/ 24649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   G2: () => (/* binding */ refreshOn),
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
/**
 * Stores a token: 0600, in a 0700 folder, written beside and moved into place, so that processes side by side read
 * either the old entry or the new one. Returns false, and stores nothing, when the folder is not ours alone.
 */
function writeToken(folder, key, token) {
    const target = fileOf(folder, key);
    const draft = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    try {
        makeFolder(folder);
        if (!isPrivate(folder))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, JSON.stringify({ key: keyText(key), token }), { mode: 0o600, flag: 'wx' });
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

/***/ 19018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ execCredential),
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   VA: () => (/* binding */ execToken),
/* harmony export */   ZZ: () => (/* binding */ pluginEnvironment),
/* harmony export */   ho: () => (/* binding */ pluginPath)
/* harmony export */ });
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24649);

// Standard names where there are any. The kubeconfig carries these values, none of them secret, to our credential plugin.
const names = {
    clientId: 'AZURE_CLIENT_ID',
    tenantId: 'AZURE_TENANT_ID',
    authorityHost: 'AZURE_AUTHORITY_HOST',
    cloud: 'AZURE_CLOUD_ENVIRONMENT',
    audience: 'AKS_DELIVERY_AUDIENCE',
    scope: 'AKS_DELIVERY_SCOPE',
    folder: 'AKS_DELIVERY_TOKEN_FOLDER',
};
/** Pure: a built program, by the path of another built entry (`dist/<action>/main.js`): they lie side by side. */
const pluginPath = (entry, program = 'kubectl-credential') => `${entry.split('/').slice(0, -2).join('/')}/${program}/main.js`;
/** Pure: the `env` of the exec plugin in a kubeconfig. */
function pluginEnvironment(identity, scope, runnerTemp) {
    return {
        [names.clientId]: identity.clientId,
        [names.tenantId]: identity.tenantId,
        [names.authorityHost]: identity.authorityHost,
        [names.cloud]: identity.cloud,
        [names.audience]: identity.audience,
        [names.scope]: scope,
        [names.folder]: (0,_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheFolder */ .nF)(runnerTemp),
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
    const cached = (0,_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .readToken */ .AI)(folder, { ...identity, scope }, Date.now());
    if (cached !== undefined)
        return cached;
    const [{ signIn }, { realTime }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(831)]).then(__webpack_require__.bind(__webpack_require__, 68917)), __webpack_require__.e(/* import() */ 497).then(__webpack_require__.bind(__webpack_require__, 18497))]);
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
        status: { token: token.value, expirationTimestamp: new Date((0,_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .refreshOn */ .G2)(token)).toISOString() },
    });
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
    const identity = {
        authorityHost: needed(env, names.authorityHost, giver),
        tenantId: needed(env, names.tenantId, giver),
        clientId: needed(env, names.clientId, giver),
        audience: needed(env, names.audience, giver),
        cloud: needed(env, names.cloud, giver),
    };
    return { identity, folder: needed(env, names.folder, giver) };
}
function needed(env, name, giver) {
    const value = env[name];
    if (!value)
        throw new Error(`${name} is not set; ${giver}.`);
    return value;
}


/***/ }),

/***/ 78155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _exec_credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19018);
// The credential plugin that kubectl, helm and every client-go program start by the kubeconfig of aks-context.
// A program of its own, so it reads its environment here; kubectl shows what it prints on stderr.

(0,_exec_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .execToken */ .VA)(process.env, (line) => process.stderr.write(`${line}\n`)).then((token) => process.stdout.write((0,_exec_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .execCredential */ .BA)(token, process.env.KUBERNETES_EXEC_INFO)), (error) => {
    const { message, fix } = error;
    process.stderr.write(`${[message ?? String(error), fix].filter(Boolean).join(' ')}\n`);
    process.exitCode = 1;
});


/***/ })

};
