"use strict";
exports.id = 823;
exports.ids = [823];
exports.modules = {

/***/ 69823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kubeconfigFor: () => (/* binding */ kubeconfigFor),
  prepareKubeconfig: () => (/* binding */ prepareKubeconfig)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/exec-credential.js
var exec_credential = __webpack_require__(19018);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/private-file.js
var private_file = __webpack_require__(12071);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/kubeconfig/connection.js + 1 modules
var kubeconfig_connection = __webpack_require__(18969);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/kubeconfig/file.js + 1 modules
var kubeconfig_file = __webpack_require__(40419);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/fields.js
var fields = __webpack_require__(86123);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/kubeconfig/for-job.js

/** Pure: the same kubeconfig for this job. */
function forJob({ content: given, folder }, changes) {
    const content = structuredClone(given);
    for (const entry of (0,fields/* entriesOf */.Mc)(content.users)) {
        const user = entry.user;
        if ((0,fields/* isFields */.Ce)(user) && ('exec' in user || 'auth-provider' in user))
            entry.user = userWith(changes.credential);
    }
    const chosen = (0,fields/* entriesOf */.Mc)(content.contexts).find(({ name }) => name === content['current-context']);
    const context = chosen?.context;
    if (chosen === undefined || !(0,fields/* isFields */.Ce)(context))
        return { content, folder };
    if (changes.namespace !== undefined)
        context.namespace = changes.namespace;
    if (changes.name !== undefined) {
        rename(content.clusters, context.cluster, changes.name);
        rename(content.users, context.user, changes.name);
        Object.assign(context, { cluster: changes.name, user: changes.name });
        chosen.name = changes.name;
        content['current-context'] = changes.name;
    }
    return { content, folder };
}
function rename(list, from, to) {
    for (const entry of (0,fields/* entriesOf */.Mc)(list))
        if (entry.name === from)
            entry.name = to;
}
function userWith(credential) {
    if ('token' in credential)
        return { token: credential.token };
    return {
        exec: {
            apiVersion: 'client.authentication.k8s.io/v1',
            command: credential.command,
            args: credential.args,
            env: Object.entries(credential.env).map(([name, value]) => ({ name, value })),
            // A job has nobody to answer a prompt.
            interactiveMode: 'Never',
            provideClusterInfo: false,
        },
    };
}
/**
 * The kubeconfig as the text of a file: JSON, which is YAML, too. Go reads YAML 1.1, where a namespace `on` without quotes is true; and
 * it is written without a library.
 */
const kubeconfigText = ({ content }) => `${JSON.stringify(content, null, 2)}\n`;

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(96831);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/kubeconfig/merge.js


/**
 * Pure: a kubeconfig with the contexts of both, whose current context is that of `added`. An entry of `added` takes the place of
 * one with the same name, so that the same cluster can be asked for again. Throws a UserError `kubeconfig/context-taken` when the
 * name means another server so far: whoever uses it would be led to the wrong cluster.
 */
function merged(existing, added) {
    for (const list of ['clusters', 'contexts']) {
        for (const { name } of (0,fields/* entriesOf */.Mc)(added.content[list])) {
            const before = serverOf(existing.content, list, name);
            if (before !== undefined && before !== serverOf(added.content, list, name))
                throw taken(String(name), before);
        }
    }
    const lists = ['clusters', 'users', 'contexts'].map((list) => {
        const newer = (0,fields/* entriesOf */.Mc)(added.content[list]);
        const kept = (0,fields/* entriesOf */.Mc)(existing.content[list]).filter(({ name }) => newer.every((entry) => entry.name !== name));
        return [list, [...kept, ...newer]];
    });
    return { content: { ...added.content, ...Object.fromEntries(lists) }, folder: existing.folder };
}
/** The server that a cluster or context of this name leads to. */
function serverOf(content, list, name) {
    const found = (0,fields/* entriesOf */.Mc)(content[list]).find((entry) => entry.name === name);
    if (list === 'clusters')
        return (0,fields/* isFields */.Ce)(found?.cluster) ? found.cluster.server : undefined;
    return (0,fields/* isFields */.Ce)(found?.context) ? serverOf(content, 'clusters', found.context.cluster) : undefined;
}
function taken(name, server) {
    return new errors/* UserError */.y({
        code: 'kubeconfig/context-taken',
        message: `An earlier step of this job has a cluster or context ${name} that leads to ${String(server)}: two clusters cannot share a name in one kubeconfig.`,
        fix: 'Give this one a name of its own with the context input.',
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/aks-context/kubeconfig.js






/** The kubeconfig (YAML text) that Azure gave out, made one of this job's. Throws a UserError `kubeconfig/…` or of the sign-in. */
async function kubeconfigFor(text, origin, wishes) {
    const given = (0,kubeconfig_file/* parseKubeconfig */.DU)(text, origin);
    for (const secret of (0,kubeconfig_file/* secretsOf */.Fj)(given))
        wishes.mask(secret);
    const { namespace, context: name } = wishes;
    const file = forJob(given, { credential: wishes.plugin, namespace, name });
    const connection = (0,kubeconfig_connection/* connectionFrom */.p)([file]);
    const { credential } = connection;
    if (!('exec' in credential))
        return { file, connection, proof: credential, expiresOn: undefined };
    const token = await wishes.token();
    const proof = { token: token.value };
    if (wishes.staticToken) {
        const fixed = forJob(given, { credential: proof, namespace, name });
        return { file: fixed, connection, proof, expiresOn: token.expiresOn };
    }
    // The first kubectl of the job need not start Node.
    (0,exec_credential/* keepReady */.Lu)(wishes.plugin.env, token);
    return { file, connection, proof, expiresOn: undefined };
}
/**
 * A kubeconfig that is ready to be written to a private file. One that an earlier step of this job wrote at `current` gets the new
 * context, so that one KUBECONFIG leads to all clusters of the job. The call of what it returns writes it, and says whether the file
 * is a new one, which its step removes.
 */
async function prepareKubeconfig(file, runnerTemp, current) {
    const present = (0,private_file/* readPrivateFile */.q1)(runnerTemp, current);
    if (current === undefined || present === undefined) {
        const text = kubeconfigText(file);
        return () => ({ path: (0,private_file/* writePrivateFile */.Pl)(runnerTemp, 'kubeconfig', text), created: true });
    }
    const text = kubeconfigText(merged((0,kubeconfig_file/* parseKubeconfig */.DU)(present, 'The kubeconfig of this job'), file));
    return () => {
        (0,private_file/* replacePrivateFile */.oN)(current, text);
        return { path: current, created: false };
    };
}


/***/ }),

/***/ 12071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ writePrivateFile),
/* harmony export */   oN: () => (/* binding */ replacePrivateFile),
/* harmony export */   q1: () => (/* binding */ readPrivateFile),
/* harmony export */   wi: () => (/* binding */ removePrivateFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Writes a file that only we can read (0600) into a new folder (0700) of `runnerTemp`; returns its path. */
function writePrivateFile(runnerTemp, name, content) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runnerTemp, 'aks-delivery-')), name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, content, { mode: 0o600, flag: 'wx' });
    return path;
}
/**
 * The text of a file that an earlier step of this job wrote with `writePrivateFile`. Undefined for any other path: variables
 * name it, which every step can set, and what is not ours alone is not trusted.
 */
function readPrivateFile(runnerTemp, path) {
    if (path === undefined || !isOurs(runnerTemp, path))
        return undefined;
    try {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
            const ours = stat.isFile() && (stat.mode & 0o077) === 0 && stat.uid === process.getuid?.();
            return ours ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor, 'utf8') : undefined;
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch {
        return undefined;
    }
}
/** Puts new content into a file of `writePrivateFile`, in one move: who reads it meanwhile sees the old or the new one. */
function replacePrivateFile(path, content) {
    const draft = `${path}.new`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, content, { mode: 0o600, flag: 'wx' });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path);
}
/** Removes a file of `writePrivateFile` with its folder. A path that is not directly below `runnerTemp` is left alone. */
function removePrivateFile(runnerTemp, path) {
    if (isOurs(runnerTemp, path))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true, force: true });
}
const isOurs = (runnerTemp, path) => /^aks-delivery-[^/]+$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(runnerTemp, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)));


/***/ })

};
;