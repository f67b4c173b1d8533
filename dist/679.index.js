export const id = 679;
export const ids = [679];
export const modules = {

/***/ 28215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5766);
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53589);
/* harmony import */ var _aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53323);
/* harmony import */ var _aks_delivery_kubernetes_kubeconfig_causes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40270);



/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'aks-context',
    title: 'AKS context',
    description: 'Gives kubectl and helm a kubeconfig for an AKS cluster whose tokens renew themselves for the whole job.',
    branding: { icon: 'anchor', color: 'blue' },
    inputs: {
        'resource-group': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Resource group of the cluster.', required: true }),
        'cluster-name': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Name of the cluster.', required: true }),
        subscription: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Subscription id of the cluster; by default that of azure-login.' }),
        admin: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({
            description: "Use the cluster's admin certificate instead of this job's identity.",
            default: 'false',
        }),
        'use-kubelogin': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({
            description: 'Accepted so that workflows can switch over: tokens come from our own plugin, kubelogin is not needed.',
            default: 'false',
        }),
        'public-fqdn': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({ description: 'Reach a private cluster by its public name.', default: 'false' }),
        'resource-type': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)({
            description: 'Kind of cluster: managedClusters.',
            values: ['managedClusters'],
            default: 'managedClusters',
        }),
        namespace: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: "Namespace for commands that name none; by default the cluster's own, which is default.",
        }),
    },
    outputs: {
        kubeconfig: 'Path of the kubeconfig; later steps find it in KUBECONFIG.',
        context: 'Name of the context.',
        server: 'URL of the API server.',
        'cluster-name': 'Name of the cluster.',
        user: 'Who this job is to the API server.',
        cause: 'Stable code of the failure, such as aks/no-role; empty after success.',
    },
    permissions: { 'id-token': 'write' },
    azureRoles: [
        {
            role: 'Azure Kubernetes Service Cluster User Role',
            scope: 'the cluster',
            why: 'to read the user kubeconfig',
        },
        {
            role: 'Azure Kubernetes Service Cluster Admin Role',
            scope: 'the cluster',
            why: 'only with admin: true, to read the admin kubeconfig',
        },
    ],
    causes: [..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__/* .clusterCauses */ .Nc, ..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__/* .signInCauses */ .Rj, ..._aks_delivery_kubernetes_kubeconfig_causes__WEBPACK_IMPORTED_MODULE_3__/* .kubeconfigCauses */ .u],
    example: `- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
- uses: aks-delivery/actions/actions/aks-context@v1
  with:
    resource-group: rg-shop
    cluster-name: aks-shop
- run: kubectl get pods
`,
    post: true,
}));


/***/ }),

/***/ 49363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ aks_context_main)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(85241);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/ids.js
var ids = __webpack_require__(50169);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(18497);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(83519);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cluster-access.js + 2 modules
var cluster_access = __webpack_require__(23097);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cache.js
var cache = __webpack_require__(24649);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/exec-credential.js
var exec_credential = __webpack_require__(19018);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/tokens.js + 5 modules
var tokens = __webpack_require__(68917);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/http.js
var http = __webpack_require__(20539);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/api-server.js



const answerWithinMs = 5000;
const reviewPath = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
/**
 * Asks the API server who we are to it (SelfSubjectReview, open to every authenticated user) and returns the user name.
 * One request, 5 s at most: a private server that this runner cannot reach is named now, not by a hanging kubectl.
 * Throws a UserError `cluster/unreachable`, `cluster/refused` or `network/certificate`.
 */
async function whoAmI(target, env, signal) {
    const request = {
        service: 'cluster',
        url: target.server.replace(/\/+$/, '') + reviewPath,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...authorization(target) },
        body: '{"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview"}',
        timeoutMs: answerWithinMs,
        signal,
        env,
        tls: {
            ...(target.certificateAuthority === undefined ? {} : { ca: target.certificateAuthority }),
            ...(target.insecure === true ? { rejectUnauthorized: false } : {}),
            ...('token' in target.proof ? {} : { cert: target.proof.clientCertificate, key: target.proof.clientKey }),
        },
    };
    let answer;
    try {
        answer = await (0,http/* send */.tN)(request);
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? explainUnreachable(target, error.failure) : error;
    }
    if (answer.status >= 200 && answer.status < 300)
        return userName(answer.body);
    throw explainRefused(target, answer.status);
}
function authorization({ proof }) {
    return 'token' in proof ? { authorization: `Bearer ${proof.token}` } : {};
}
function userName(body) {
    const status = (0,failures/* jsonObject */.o$)(body)?.status;
    const name = status?.userInfo?.username;
    return typeof name === 'string' ? name : '';
}
/** Pure: why there was no answer, with the address that was tried. */
function explainUnreachable(target, failure) {
    const { hostname } = new URL(target.server);
    const code = failure.kind === 'network' ? failure.code : '';
    const address = failure.kind === 'network' && failure.address !== undefined ? ` (address ${failure.address})` : '';
    if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/.test(code)) {
        return (0,problem/* problem */.CC)('network/certificate', `The API server of cluster ${target.cluster} at ${target.server} shows a certificate that its kubeconfig does not trust (${code}).`, 'A proxy may be intercepting the connection: add the host to NO_PROXY, or run in the network of the cluster.');
    }
    const isPrivate = hostname.includes('.privatelink.') || /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(addressIn(failure, hostname));
    return (0,problem/* problem */.CC)('cluster/unreachable', `The ${isPrivate ? 'private ' : ''}API server of cluster ${target.cluster} at ${target.server}${address} ${(0,problem/* networkWords */.GL)(code)}.`, isPrivate
        ? 'Run the job on a runner in the network of the cluster, or set public-fqdn: true if the cluster has a public name.'
        : "Check that the cluster runs, and that its authorized IP ranges include this runner's address.");
}
function addressIn(failure, hostname) {
    return (failure.kind === 'network' ? failure.address : undefined) ?? hostname;
}
function explainRefused(target, status) {
    return (0,problem/* problem */.CC)('cluster/refused', `The API server of cluster ${target.cluster} at ${target.server} does not accept this identity (HTTP ${status}).`, status === 401
        ? 'Check that the cluster is integrated with the tenant of azure-login (az aks show --query aadProfile).'
        : 'Check that the server is healthy, and that nothing between the runner and the server answers in its place.');
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/private-file.js
var private_file = __webpack_require__(12071);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/kubeconfig.js
var kubernetes_kubeconfig = __webpack_require__(1113);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/kubeconfig-plugin.js


/**
 * Pure: the same kubeconfig (YAML text) with `plugin` in place of every exec plugin and legacy auth-provider. Users with a
 * certificate or token are left alone. `namespace` becomes the default of the current context.
 */
function withExecPlugin(kubeconfig, plugin, namespace) {
    const content = structuredClone(kubeconfig.content);
    for (const entry of (0,kubernetes_kubeconfig/* entriesOf */.Mc)(content.users)) {
        const user = entry.user;
        if (!(0,kubernetes_kubeconfig/* isFields */.Ce)(user) || !('exec' in user || 'auth-provider' in user))
            continue;
        entry.user = {
            exec: {
                apiVersion: 'client.authentication.k8s.io/v1',
                command: plugin.command,
                args: plugin.args,
                env: Object.entries(plugin.env).map(([name, value]) => ({ name, value })),
                // A job has nobody to answer a prompt.
                interactiveMode: 'Never',
                provideClusterInfo: false,
            },
        };
    }
    for (const entry of (0,kubernetes_kubeconfig/* entriesOf */.Mc)(content.contexts)) {
        const context = entry.context;
        if (namespace !== undefined && entry.name === content['current-context'] && (0,kubernetes_kubeconfig/* isFields */.Ce)(context)) {
            context.namespace = namespace;
        }
    }
    return (0,dist/* stringify */.As)(content);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/aks-context/main.js




const main = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
    const { 'cluster-name': cluster, 'resource-group': resourceGroup, subscription, admin, namespace } = inputs;
    (0,ids/* requireGuids */.q)({ subscription });
    if (inputs['use-kubelogin'])
        log.notice('use-kubelogin is not needed: tokens come without kubelogin.');
    const retries = (0,azure_retries.realTime)(120_000, signal, log.info);
    const session = await (0,azure_session/* sessionFrom */.Zv)(runner.env, retries);
    const access = await (0,cluster_access/* requestAccess */.c)({ resourceGroup, cluster, subscription, admin, publicFqdn: inputs['public-fqdn'] }, session, { env: runner.env, retries, cacheFolder: (0,cache/* cacheFolder */.nF)(runner.temp), mask: runner.mask, fork: runner.fork, signal });
    const plugin = {
        command: process.execPath,
        args: [(0,exec_credential/* pluginPath */.ho)(process.argv[1] ?? '')],
        env: (0,exec_credential/* pluginEnvironment */.ZZ)((0,azure_session/* identityOf */.cu)(session), tokens.aksScope, runner.temp),
    };
    const given = (0,kubernetes_kubeconfig/* parseKubeconfig */.DU)(access.kubeconfig, `The kubeconfig of cluster ${cluster}`);
    const text = withExecPlugin(given, plugin, namespace);
    const connection = (0,kubernetes_kubeconfig/* connectionFrom */.pw)([(0,kubernetes_kubeconfig/* parseKubeconfig */.DU)(text, 'The rewritten kubeconfig')]);
    const { credential } = connection;
    if ('clientKey' in credential)
        runner.mask(credential.clientKey);
    const proof = 'exec' in credential ? { token: (await access.token()).value } : credential;
    const user = await whoAmI({ ...connection, cluster, proof }, runner.env, signal);
    const kubeconfig = (0,private_file/* writePrivateFile */.P)(runner.temp, 'kubeconfig', text);
    state.set('kubeconfig', kubeconfig);
    for (const name of ['KUBECONFIG', 'KUBE_CONFIG_PATH'])
        runner.exportVariable(name, kubeconfig);
    const { name: context, server } = connection;
    const results = { kubeconfig, context, server, 'cluster-name': cluster, user, cause: '' };
    for (const [name, value] of Object.entries(results))
        outputs.set(name, value);
    log.info(`Context ${context}: ${server}, as ${user}.`);
    summary
        .heading(3, 'AKS context')
        .table(['cluster', 'API server', 'namespace', 'as'], [[(0,markdown/* code */.aY)(cluster), (0,markdown/* code */.aY)(server), (0,markdown/* code */.aY)(connection.namespace), (0,markdown/* code */.aY)(user)]]);
};
/* harmony default export */ const aks_context_main = (main);


/***/ }),

/***/ 14679:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47142);
/* harmony import */ var _actions_aks_context_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28215);
/* harmony import */ var _actions_aks_context_main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49363);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_actions_aks_context_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_aks_context_main_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 12071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ writePrivateFile),
/* harmony export */   w: () => (/* binding */ removePrivateFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Writes a file that only we can read (0600) into a new folder (0700) of `runnerTemp`; returns its path. */
function writePrivateFile(runnerTemp, name, content) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runnerTemp, 'aks-delivery-')), name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, content, { mode: 0o600, flag: 'wx' });
    return path;
}
/** Removes a file of `writePrivateFile` with its folder. A path that is not directly below `runnerTemp` is left alone. */
function removePrivateFile(runnerTemp, path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    if (/^aks-delivery-[^/]+$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(runnerTemp, folder)))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
}


/***/ }),

/***/ 40270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ kubeconfigCauses)
/* harmony export */ });
/** What can be wrong with a kubeconfig; `kubeconfig.ts` reports it. */
const kubeconfigCauses = [
    {
        code: 'kubeconfig/missing',
        means: 'There is no kubeconfig where KUBECONFIG says.',
        fix: 'Run aks-context earlier in the job, or set KUBECONFIG.',
    },
    {
        code: 'kubeconfig/not-valid',
        means: 'The kubeconfig cannot be used.',
        fix: 'Write it again with aks-context, or correct the file.',
    },
    {
        code: 'kubeconfig/no-credential',
        means: 'The user of the kubeconfig has no token, no client certificate and no exec plugin.',
        fix: 'Use a kubeconfig that aks-context wrote, or one with a credential.',
    },
];


/***/ }),

/***/ 1113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   DU: () => (/* binding */ parseKubeconfig),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   pw: () => (/* binding */ connectionFrom),
/* harmony export */   vh: () => (/* binding */ loadConnection)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96831);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38815);




/**
 * Reads a kubeconfig's text. Throws a UserError `kubeconfig/not-valid` when it is not a YAML mapping.
 * `origin` names the text in messages.
 */
function parseKubeconfig(text, origin, folder = '.') {
    let content;
    try {
        content = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(text);
    }
    catch (error) {
        // The parser quotes the offending line, which may hold a token: only its place is passed on.
        const at = error.linePos?.[0];
        throw notValid(origin, at === undefined ? 'it is not YAML' : `it is not YAML at line ${at.line}, column ${at.col}`);
    }
    if (!isFields(content))
        throw notValid(origin, 'it is not a YAML mapping');
    return { content, folder };
}
/**
 * Loads the connection that `paths` (the value of KUBECONFIG, a list separated like PATH) describe for `context`, or for
 * the current one. As in kubectl, files that do not exist are skipped and the first file that has a name wins.
 */
function loadConnection(paths, context) {
    const files = [];
    for (const path of paths.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((entry) => entry !== '')) {
        let text;
        try {
            text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
        }
        catch (error) {
            if (error.code === 'ENOENT')
                continue;
            throw notValid(path, `it cannot be read (${error.code})`);
        }
        files.push(parseKubeconfig(text, path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path))));
    }
    if (files.length === 0) {
        throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y({
            code: 'kubeconfig/missing',
            message: `No kubeconfig exists at ${paths === '' ? 'the empty path that KUBECONFIG holds' : paths}.`,
            fix: 'Run the aks-context action earlier in this job, or set KUBECONFIG to a kubeconfig file.',
        });
    }
    return connectionFrom(files, context);
}
/** The connection for `context` (default: the current context) of one or several kubeconfigs, first match first. */
function connectionFrom(files, context) {
    const name = context ?? files.map((file) => text(file.content, 'current-context')).find((value) => value !== undefined);
    if (name === undefined) {
        throw notValid('The kubeconfig', 'it has no current-context and no context was asked for');
    }
    const { fields: chosen } = named(files, 'contexts', 'context', name, `context ${name}`);
    const clusterName = text(chosen, 'cluster') ?? '';
    const userName = text(chosen, 'user') ?? '';
    const cluster = named(files, 'clusters', 'cluster', clusterName, `context ${name}`);
    const user = named(files, 'users', 'user', userName, `context ${name}`);
    const server = text(cluster.fields, 'server');
    if (server === undefined || !URL.canParse(server)) {
        throw notValid(`Cluster ${clusterName}`, `its server ${server === undefined ? 'is missing' : 'is not a URL'}`);
    }
    const authority = pem(cluster, 'certificate-authority', clusterName);
    return {
        name,
        server,
        ...(authority === undefined ? {} : { certificateAuthority: authority }),
        ...(cluster.fields['insecure-skip-tls-verify'] === true ? { insecure: true } : {}),
        namespace: text(chosen, 'namespace') ?? 'default',
        credential: credentialOf(user, userName),
    };
}
function named(files, list, kind, name, wantedBy) {
    for (const { content, folder } of files) {
        const found = entriesOf(content[list]).find((entry) => entry.name === name)?.[kind];
        if (isFields(found))
            return { fields: found, folder };
    }
    const known = files.flatMap(({ content }) => entriesOf(content[list]).flatMap((entry) => text(entry, 'name') ?? []));
    throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y({
        code: `kubeconfig/no-such-${kind}`,
        message: kind === 'context'
            ? `The kubeconfig has no context "${name}".`
            : `The kubeconfig has no ${kind} "${name}", which ${wantedBy} refers to.`,
        fix: `Use one of its ${list}: ${known.length === 0 ? '(it has none)' : known.join(', ')}.`,
    });
}
/** The mappings of a list, none when it is no list. */
function entriesOf(list) {
    return Array.isArray(list) ? list.filter(isFields) : [];
}
// kubectl's own precedence: a certificate can stand beside a token, but one proof is enough for us.
function credentialOf(user, name) {
    const certificate = pem(user, 'client-certificate', name);
    const key = pem(user, 'client-key', name);
    if (certificate !== undefined && key !== undefined)
        return { clientCertificate: certificate, clientKey: key };
    const token = text(user.fields, 'token');
    if (token !== undefined)
        return { token };
    const tokenFile = text(user.fields, 'tokenFile');
    if (tokenFile !== undefined)
        return { token: readReferenced((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(user.folder, tokenFile), name).trim() };
    const exec = user.fields.exec;
    if (isFields(exec))
        return { exec: execOf(exec, user.folder, name) };
    throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y({
        code: 'kubeconfig/no-credential',
        message: `User "${name}" of the kubeconfig has no token, no client certificate with key and no exec plugin.`,
        fix: 'Use a kubeconfig that the aks-context action wrote, or one with a token, a client certificate or an exec plugin.',
    });
}
function execOf(exec, folder, name) {
    const command = text(exec, 'command');
    if (command === undefined)
        throw notValid(`User ${name}`, 'its exec plugin has no command');
    const args = Array.isArray(exec.args) ? exec.args.map(String) : [];
    const env = {};
    for (const entry of entriesOf(exec.env)) {
        const variable = text(entry, 'name');
        if (variable !== undefined)
            env[variable] = text(entry, 'value') ?? '';
    }
    // A command with a slash is relative to the kubeconfig; a bare name is looked up in PATH (kubectl's rule).
    return { command: command.includes('/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, command) : command, args, env };
}
function pem(entry, key, owner) {
    const data = text(entry.fields, `${key}-data`);
    if (data !== undefined)
        return Buffer.from(data, 'base64').toString('utf8');
    const path = text(entry.fields, key);
    return path === undefined ? undefined : readReferenced((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(entry.folder, path), owner);
}
function readReferenced(path, owner) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw notValid(`"${owner}" in the kubeconfig`, `${path} cannot be read (${error.code})`);
    }
}
function notValid(what, why) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y({
        code: 'kubeconfig/not-valid',
        message: `${what} is not a usable kubeconfig: ${why}.`,
        fix: 'Write it again with the aks-context action, or correct the file that KUBECONFIG names.',
    });
}
function text(fields, key) {
    const value = fields[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
