export const id = 138;
export const ids = [138];
export const modules = {

/***/ 758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1693);
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7221);
/* harmony import */ var _aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2480);


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
    causes: [..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__/* .clusterCauses */ .N, ..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__/* .signInCauses */ .R],
    example: `- uses: OWNER/REPO/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
- uses: OWNER/REPO/actions/aks-context@v1
  with:
    resource-group: rg-shop
    cluster-name: aks-shop
- run: kubectl get pods
`,
    post: true,
}));


/***/ }),

/***/ 9844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ aks_context_main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(3564);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/ids.js
var ids = __webpack_require__(8856);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(2564);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(850);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/cluster-access.js + 2 modules
var cluster_access = __webpack_require__(688);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/cache.js
var cache = __webpack_require__(7656);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/exec-credential.js
var exec_credential = __webpack_require__(1039);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/tokens.js + 5 modules
var tokens = __webpack_require__(8488);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(6421);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(9923);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/http.js
var http = __webpack_require__(127);
;// CONCATENATED MODULE: ./node_modules/@aks-delivery/azure/api-server.js



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

// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/private-file.js
var private_file = __webpack_require__(7232);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(1254);
// EXTERNAL MODULE: ../../../yaml/dist/index.js
var dist = __webpack_require__(9171);
;// CONCATENATED MODULE: ./node_modules/@aks-delivery/kubernetes/kubeconfig.js




/**
 * Reads a kubeconfig's text. Throws a UserError `kubeconfig/not-valid` when it is not a YAML mapping.
 * `origin` names the text in messages.
 */
function parseKubeconfig(text, origin, folder = '.') {
    let content;
    try {
        content = (0,dist/* parse */.qg)(text);
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
    for (const path of paths.split(delimiter).filter((entry) => entry !== '')) {
        let text;
        try {
            text = readFileSync(path, 'utf8');
        }
        catch (error) {
            if (error.code === 'ENOENT')
                continue;
            throw notValid(path, `it cannot be read (${error.code})`);
        }
        files.push(parseKubeconfig(text, path, dirname(resolve(path))));
    }
    if (files.length === 0) {
        throw new UserError({
            code: 'kubeconfig/missing',
            message: `No kubeconfig exists at ${paths === '' ? 'the empty path that KUBECONFIG holds' : paths}.`,
            fix: 'Run the aks-context action earlier in this job, or set KUBECONFIG to a kubeconfig file.',
        });
    }
    return connectionFrom(files, context);
}
/** The connection for `context` (default: the current context) of one or several kubeconfigs, first match first. */
function connectionFrom(files, context) {
    const name = context ?? files.map((file) => kubeconfig_text(file.content, 'current-context')).find((value) => value !== undefined);
    if (name === undefined) {
        throw notValid('The kubeconfig', 'it has no current-context and no context was asked for');
    }
    const { fields: chosen } = named(files, 'contexts', 'context', name, `context ${name}`);
    const clusterName = kubeconfig_text(chosen, 'cluster') ?? '';
    const userName = kubeconfig_text(chosen, 'user') ?? '';
    const cluster = named(files, 'clusters', 'cluster', clusterName, `context ${name}`);
    const user = named(files, 'users', 'user', userName, `context ${name}`);
    const server = kubeconfig_text(cluster.fields, 'server');
    if (server === undefined || !URL.canParse(server)) {
        throw notValid(`Cluster ${clusterName}`, `its server ${server === undefined ? 'is missing' : 'is not a URL'}`);
    }
    const authority = pem(cluster, 'certificate-authority', clusterName);
    return {
        name,
        server,
        ...(authority === undefined ? {} : { certificateAuthority: authority }),
        ...(cluster.fields['insecure-skip-tls-verify'] === true ? { insecure: true } : {}),
        namespace: kubeconfig_text(chosen, 'namespace') ?? 'default',
        credential: credentialOf(user, userName),
    };
}
function named(files, list, kind, name, wantedBy) {
    for (const { content, folder } of files) {
        const found = entriesOf(content[list]).find((entry) => entry.name === name)?.[kind];
        if (isFields(found))
            return { fields: found, folder };
    }
    const known = files.flatMap(({ content }) => entriesOf(content[list]).flatMap((entry) => kubeconfig_text(entry, 'name') ?? []));
    throw new errors/* UserError */.y({
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
    const token = kubeconfig_text(user.fields, 'token');
    if (token !== undefined)
        return { token };
    const tokenFile = kubeconfig_text(user.fields, 'tokenFile');
    if (tokenFile !== undefined)
        return { token: readReferenced((0,external_node_path_.resolve)(user.folder, tokenFile), name).trim() };
    const exec = user.fields.exec;
    if (isFields(exec))
        return { exec: execOf(exec, user.folder, name) };
    throw new errors/* UserError */.y({
        code: 'kubeconfig/no-credential',
        message: `User "${name}" of the kubeconfig has no token, no client certificate with key and no exec plugin.`,
        fix: 'Use a kubeconfig that the aks-context action wrote, or one with a token, a client certificate or an exec plugin.',
    });
}
function execOf(exec, folder, name) {
    const command = kubeconfig_text(exec, 'command');
    if (command === undefined)
        throw notValid(`User ${name}`, 'its exec plugin has no command');
    const args = Array.isArray(exec.args) ? exec.args.map(String) : [];
    const env = {};
    for (const entry of entriesOf(exec.env)) {
        const variable = kubeconfig_text(entry, 'name');
        if (variable !== undefined)
            env[variable] = kubeconfig_text(entry, 'value') ?? '';
    }
    // A command with a slash is relative to the kubeconfig; a bare name is looked up in PATH (kubectl's rule).
    return { command: command.includes('/') ? (0,external_node_path_.resolve)(folder, command) : command, args, env };
}
function pem(entry, key, owner) {
    const data = kubeconfig_text(entry.fields, `${key}-data`);
    if (data !== undefined)
        return Buffer.from(data, 'base64').toString('utf8');
    const path = kubeconfig_text(entry.fields, key);
    return path === undefined ? undefined : readReferenced((0,external_node_path_.resolve)(entry.folder, path), owner);
}
function readReferenced(path, owner) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw notValid(`"${owner}" in the kubeconfig`, `${path} cannot be read (${error.code})`);
    }
}
function notValid(what, why) {
    return new errors/* UserError */.y({
        code: 'kubeconfig/not-valid',
        message: `${what} is not a usable kubeconfig: ${why}.`,
        fix: 'Write it again with the aks-context action, or correct the file that KUBECONFIG names.',
    });
}
function kubeconfig_text(fields, key) {
    const value = fields[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./node_modules/@aks-delivery/kubernetes/kubeconfig-plugin.js


/**
 * Pure: the same kubeconfig (YAML text) with `plugin` in place of every exec plugin and legacy auth-provider. Users with a
 * certificate or token are left alone. `namespace` becomes the default of the current context.
 */
function withExecPlugin(kubeconfig, plugin, namespace) {
    const content = structuredClone(kubeconfig.content);
    for (const entry of entriesOf(content.users)) {
        const user = entry.user;
        if (!isFields(user) || !('exec' in user || 'auth-provider' in user))
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
    for (const entry of entriesOf(content.contexts)) {
        const context = entry.context;
        if (namespace !== undefined && entry.name === content['current-context'] && isFields(context)) {
            context.namespace = namespace;
        }
    }
    return (0,dist/* stringify */.As)(content);
}

;// CONCATENATED MODULE: ./actions/aks-context/main.js





const main = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
    const { 'cluster-name': cluster, 'resource-group': resourceGroup, subscription, admin, namespace } = inputs;
    (0,ids/* requireGuids */.q)({ subscription });
    if (inputs['use-kubelogin'])
        log.notice('use-kubelogin is not needed: the kubeconfig fetches its tokens without kubelogin.');
    const retries = (0,azure_retries.realTime)(120_000, signal, log.info);
    const session = await (0,azure_session/* sessionFrom */.Zv)(runner.env, retries);
    const access = await (0,cluster_access/* requestAccess */.c)({ resourceGroup, cluster, subscription, admin, publicFqdn: inputs['public-fqdn'] }, session, { env: runner.env, retries, cacheFolder: (0,cache/* cacheFolder */.nF)(runner.temp), mask: runner.mask, signal });
    // The bundle lays the plugin beside this action's own entry.
    const plugin = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '../kubectl-credential/main.js');
    const env = (0,exec_credential/* pluginEnvironment */.ZZ)((0,azure_session/* identityOf */.cu)(session), tokens.aksScope, runner.temp);
    const given = parseKubeconfig(access.kubeconfig, `The kubeconfig of cluster ${cluster}`);
    const text = withExecPlugin(given, { command: process.execPath, args: [plugin], env }, namespace);
    const connection = connectionFrom([parseKubeconfig(text, 'The rewritten kubeconfig')]);
    const { credential } = connection;
    if ('clientKey' in credential)
        runner.mask(credential.clientKey);
    const proof = 'exec' in credential ? { token: (await access.token()).value } : credential;
    const user = await whoAmI({ ...connection, cluster, proof }, runner.env, signal);
    const kubeconfig = (0,private_file/* writePrivateFile */.P)(runner.temp, 'kubeconfig', text);
    state.set('kubeconfig', kubeconfig);
    runner.exportVariable('KUBECONFIG', kubeconfig);
    runner.exportVariable('KUBE_CONFIG_PATH', kubeconfig);
    outputs.set('kubeconfig', kubeconfig);
    outputs.set('context', connection.name);
    outputs.set('server', connection.server);
    outputs.set('cluster-name', cluster);
    outputs.set('user', user);
    outputs.set('cause', '');
    log.info(`Context ${connection.name}: ${connection.server}, as ${user}.`);
    summary
        .heading(3, 'AKS context')
        .table(['cluster', 'API server', 'namespace', 'as'], [[(0,markdown/* code */.aY)(cluster), (0,markdown/* code */.aY)(connection.server), (0,markdown/* code */.aY)(connection.namespace), (0,markdown/* code */.aY)(user)]]);
};
/* harmony default export */ const aks_context_main = (main);


/***/ }),

/***/ 3138:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7067);
/* harmony import */ var _actions_aks_context_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(758);
/* harmony import */ var _actions_aks_context_main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9844);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__/* .start */ .n)(_actions_aks_context_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_aks_context_main_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ objectIdOf),
  c: () => (/* binding */ requestAccess)
});

// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/claims.js
var claims = __webpack_require__(6097);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(6421);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(9923);
;// CONCATENATED MODULE: ./node_modules/@aks-delivery/azure/explain/arm.js


const subscriptionMissing = {
    code: 'aks/subscription-not-found',
    says: ({ subscriptionId, tenantId }) => `Subscription ${subscriptionId} does not exist in tenant ${tenantId}`,
    fix: () => 'Check subscription-id of azure-login or the subscription input; it must belong to the tenant of the sign-in.',
};
const tokenRefused = {
    code: 'arm/token-refused',
    says: ({ subscriptionId, tenantId }) => `Azure Resource Manager does not accept the token of tenant ${tenantId} for subscription ${subscriptionId}`,
    fix: () => 'Check that the subscription belongs to the tenant of azure-login, and the environment to both.',
};
const meanings = {
    ResourceNotFound: {
        code: 'aks/cluster-not-found',
        says: ({ cluster, resourceGroup, subscriptionId }) => `Resource group ${resourceGroup} of subscription ${subscriptionId} has no cluster ${cluster}`,
        fix: ({ subscriptionId }) => `Check cluster-name and resource-group; "az aks list --subscription ${subscriptionId} -o table" shows the clusters.`,
    },
    ResourceGroupNotFound: {
        code: 'aks/resource-group-not-found',
        says: ({ resourceGroup, subscriptionId }) => `Subscription ${subscriptionId} has no resource group ${resourceGroup}`,
        fix: () => 'Check resource-group, and the subscription that it is looked for in.',
    },
    SubscriptionNotFound: subscriptionMissing,
    InvalidSubscriptionId: subscriptionMissing,
    AuthorizationFailed: {
        code: 'aks/no-role',
        says: ({ cluster, admin, clientId }) => `Application ${clientId} has no Azure role that lets it read the ${admin ? 'admin' : 'user'} credential of cluster ${cluster}`,
        fix: (request) => `Have an owner run: ${assignRoleCommand(request)} (it takes effect within minutes).`,
    },
    InvalidAuthenticationToken: tokenRefused,
    InvalidAuthenticationTokenTenant: tokenRefused,
    ExpiredAuthenticationToken: tokenRefused,
};
/** Pure: why Azure Resource Manager did not hand out the cluster's credential. */
function explainArm(error, request) {
    const { failure } = error;
    const refusal = failure.kind === 'answer' ? (0,failures/* armError */.Tr)(failure.body) : undefined;
    const said = refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`;
    if (request.admin && /local accounts/i.test(refusal?.message ?? '')) {
        return (0,problem/* problem */.CC)('aks/local-accounts-disabled', `Cluster ${request.cluster} has no admin credential, because its local accounts are disabled.`, 'Leave admin at false and give the identity a Kubernetes role instead, such as Azure Kubernetes Service RBAC Writer.', said, error);
    }
    const meaning = meanings[refusal?.code ?? ''];
    if (meaning !== undefined) {
        return (0,problem/* problem */.CC)(meaning.code, `${meaning.says(request)}.`, meaning.fix(request), said, error);
    }
    const transport = (0,problem/* explainTransport */.B4)(error);
    if (transport !== undefined)
        return transport;
    const who = `Azure Resource Manager at ${failure.host}`;
    if (failure.kind === 'answer' && failure.status === 429) {
        return (0,problem/* problem */.CC)('arm/throttled', `${who} ${(0,problem/* keptFailing */.Bt)(error)}.`, 'Re-run the job later, and spread jobs that start together.', said);
    }
    if (failure.kind === 'answer' && (failure.status >= 500 || failure.status < 300)) {
        return (0,problem/* problem */.CC)('arm/unavailable', `${who} ${(0,problem/* keptFailing */.Bt)(error)}.`, 'Re-run the job later; azure.status.microsoft shows outages.', said);
    }
    return (0,problem/* problem */.CC)('arm/refused', `${who} refused to give the credential of cluster ${request.cluster} (${said ?? (0,problem/* keptFailing */.Bt)(error)}).`, 'Correct what the message names, or look the code up at aka.ms/arm-errors.', said, error);
}
/** The smallest built-in role that allows the request, on the cluster only. */
function assignRoleCommand(request) {
    const role = `Azure Kubernetes Service Cluster ${request.admin ? 'Admin' : 'User'} Role`;
    const scope = `/subscriptions/${request.subscriptionId}/resourceGroups/${request.resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${request.cluster}`;
    const assignee = request.objectId === undefined
        ? `--assignee ${request.clientId}`
        : `--assignee-object-id ${request.objectId} --assignee-principal-type ServicePrincipal`;
    return `az role assignment create --role "${role}" ${assignee} --scope ${scope}`;
}

// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/observe.js
var observe = __webpack_require__(3194);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(2564);
;// CONCATENATED MODULE: ./node_modules/@aks-delivery/azure/managed-clusters.js




const armTimeoutMs = 60_000;
/**
 * The kubeconfig (YAML text) that Azure Resource Manager hands out for a cluster: with an exec plugin for Entra-integrated
 * clusters, with a certificate for admin and for clusters with local accounts only. One request, repeated while ARM
 * throttles or fails. Throws a UserError `aks/…`, `arm/…` or `network/…`.
 */
async function requestKubeconfig(request, retries) {
    const { ContainerServiceClient } = await Promise.all(/* import() */[__webpack_require__.e(142), __webpack_require__.e(673)]).then(__webpack_require__.bind(__webpack_require__, 6673));
    const { policy, failed } = (0,observe/* observe */.l)('arm', armTimeoutMs, retries.signal);
    const client = new ContainerServiceClient(
    // An hour from now stands for "do not ask again": the token is fresh, and this client lives for one call.
    { getToken: async () => ({ token: request.armToken, expiresOnTimestamp: Date.now() + 3_600_000 }) }, request.subscriptionId, {
        endpoint: request.resourceManager,
        credentials: { scopes: [request.armScope] },
        // Our own retries show progress, respect the total time and end in an explanation; the SDK's would multiply them.
        retryOptions: { maxRetries: 0 },
        additionalPolicies: [policy],
    });
    const { resourceGroup, cluster } = request;
    const options = request.publicFqdn ? { serverFqdn: 'public' } : {};
    try {
        return await (0,azure_retries.withRetries)(async () => {
            try {
                const answer = request.admin
                    ? await client.managedClusters.listClusterAdminCredentials(resourceGroup, cluster, options)
                    : await client.managedClusters.listClusterUserCredentials(resourceGroup, cluster, {
                        ...options,
                        format: 'exec',
                    });
                const value = answer.kubeconfigs?.[0]?.value;
                if (value === undefined)
                    throw new Error('the answer holds no kubeconfig');
                return Buffer.from(value).toString('utf8');
            }
            catch (error) {
                throw failed(error);
            }
        }, retries);
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? explainArm(error, request) : error;
    }
}

// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(850);
// EXTERNAL MODULE: ./node_modules/@aks-delivery/azure/tokens.js + 5 modules
var tokens = __webpack_require__(8488);
;// CONCATENATED MODULE: ./node_modules/@aks-delivery/azure/cluster-access.js





/**
 * Asks ARM for the kubeconfig of a cluster and, side by side, Entra ID for a token that its API server accepts.
 * Throws UserErrors `session/no-subscription`, `aks/…`, `arm/…`, `sign-in/…`, `network/…`.
 */
async function requestAccess(choice, session, tools) {
    const subscriptionId = choice.subscription ?? session.subscriptionId;
    if (subscriptionId === undefined) {
        throw (0,problem/* problem */.CC)('session/no-subscription', `The subscription of cluster ${choice.cluster} is not known.`, 'Set the subscription input, or subscription-id of azure-login.');
    }
    const identity = (0,azure_session/* identityOf */.cu)(session);
    const armToken = await (0,tokens.tokenFor)(identity, session.cloud.armScope, tools);
    // Nearly every cluster wants this token, and it takes as long as the kubeconfig: it is asked for ahead of need.
    const early = choice.admin ? undefined : (0,tokens.tokenFor)(identity, tokens.aksScope, tools);
    early?.catch(() => undefined);
    const objectId = objectIdOf(armToken);
    const kubeconfig = await requestKubeconfig({
        ...choice,
        subscriptionId,
        clientId: session.clientId,
        tenantId: session.tenantId,
        resourceManager: session.cloud.resourceManager,
        armScope: session.cloud.armScope,
        armToken: armToken.value,
        ...(objectId === '' ? {} : { objectId }),
    }, tools.retries);
    return { kubeconfig, token: () => early ?? (0,tokens.tokenFor)(identity, tokens.aksScope, tools) };
}
/** The object id that a token was issued to; empty when the token is opaque. */
function objectIdOf(token) {
    const objectId = (0,claims/* jwtClaims */.vE)(token.value)?.oid;
    return typeof objectId === 'string' ? objectId : '';
}


/***/ }),

/***/ 1039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ execCredential),
/* harmony export */   VA: () => (/* binding */ execToken),
/* harmony export */   ZZ: () => (/* binding */ pluginEnvironment)
/* harmony export */ });
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7656);

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
    const identity = {
        authorityHost: needed(env, names.authorityHost),
        tenantId: needed(env, names.tenantId),
        clientId: needed(env, names.clientId),
        audience: needed(env, names.audience),
        cloud: needed(env, names.cloud),
    };
    const scope = needed(env, names.scope);
    const folder = needed(env, names.folder);
    const cached = (0,_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .readToken */ .AI)(folder, { ...identity, scope }, Date.now());
    if (cached !== undefined)
        return cached;
    const [{ signIn }, { realTime }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(488), __webpack_require__.e(254)]).then(__webpack_require__.bind(__webpack_require__, 8488)), __webpack_require__.e(/* import() */ 564).then(__webpack_require__.bind(__webpack_require__, 2564))]);
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
function needed(env, name) {
    const value = env[name];
    if (!value)
        throw new Error(`${name} is not set; kubectl sets it from the kubeconfig that the aks-context action writes.`);
    return value;
}


/***/ }),

/***/ 8856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ requireGuids),
/* harmony export */   x: () => (/* binding */ requireSubscription)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1254);

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/**
 * Refuses ids that are not GUIDs before any request is made, all of them in one error.
 * `ids` is keyed by the input's name. Throws a UserError `input/malformed-id`.
 */
function requireGuids(ids) {
    const wrong = Object.entries(ids).flatMap(([name, value]) => {
        const why = value === undefined ? undefined : complaint(value);
        return why === undefined ? [] : [`${name} ${why}`];
    });
    if (wrong.length === 0)
        return;
    throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'input/malformed-id',
        message: `${wrong.join(', and ')}.`,
        fix: 'Copy the id from the Azure portal: an application (client), directory (tenant) or subscription id looks like 00000000-0000-0000-0000-000000000000.',
    });
}
// The value itself is not repeated: people paste secrets into the wrong field.
function complaint(value) {
    if (guid.test(value))
        return undefined;
    if (/^[\w-]+(\.[\w-]+)+$/.test(value))
        return 'is a domain name, but must be a GUID';
    const extra = /[^0-9a-f-]/i.exec(value)?.[0];
    const found = extra === undefined ? '' : `, with the unexpected character ${JSON.stringify(extra)}`;
    return `is not a GUID (it has ${value.length} characters${found})`;
}
/** Throws a UserError `input/no-subscription` unless a subscription is given or the user wants none. */
function requireSubscription(subscriptionId, allowNone) {
    if (subscriptionId !== undefined || allowNone)
        return;
    throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'input/no-subscription',
        message: 'The input subscription-id is missing.',
        fix: 'Set subscription-id, or allow-no-subscriptions: true to sign in without one.',
    });
}


/***/ }),

/***/ 7232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ writePrivateFile),
/* harmony export */   w: () => (/* binding */ removePrivateFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


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

/***/ 850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ sessionFrom),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   nO: () => (/* binding */ findCloud),
/* harmony export */   qu: () => (/* binding */ sessionVariables)
/* harmony export */ });
/* harmony import */ var _clouds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3982);
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9923);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(127);
/* harmony import */ var _retries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2564);





/** The identity of a session, as the token requests take it. */
function identityOf({ cloud, tenantId, clientId, audience }) {
    return { authorityHost: cloud.authorityHost, tenantId, clientId, audience, cloud: cloud.name };
}
// The Azure SDKs of every language read the first three. AZURE_CLOUD_ENVIRONMENT holds a cloud's name or the URL of its
// metadata, which is how Ansible defines it. Nobody has a name for the audience of GitHub's assertion.
const names = {
    clientId: 'AZURE_CLIENT_ID',
    tenantId: 'AZURE_TENANT_ID',
    authorityHost: 'AZURE_AUTHORITY_HOST',
    subscriptionId: 'AZURE_SUBSCRIPTION_ID',
    cloud: 'AZURE_CLOUD_ENVIRONMENT',
    audience: 'AKS_DELIVERY_AUDIENCE',
};
/**
 * Pure: the variables that later steps read. A session without subscription clears one that an earlier login left in
 * `env`, but defines no empty variable where there was none.
 */
function sessionVariables(session, env) {
    const subscriptionId = session.subscriptionId ?? (env[names.subscriptionId] ? '' : undefined);
    return {
        [names.clientId]: session.clientId,
        [names.tenantId]: session.tenantId,
        [names.authorityHost]: `${session.cloud.authorityHost}/`,
        ...(subscriptionId === undefined ? {} : { [names.subscriptionId]: subscriptionId }),
        [names.cloud]: session.cloud.name,
        [names.audience]: session.audience,
    };
}
/**
 * The session that azure-login left in the environment.
 * Throws a UserError `session/not-signed-in`, or one about the cloud, which a custom one is asked about again.
 */
async function sessionFrom(env, retries) {
    const clientId = env[names.clientId];
    const tenantId = env[names.tenantId];
    if (!clientId || !tenantId) {
        throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('session/not-signed-in', `No sign-in was found: ${names.clientId} and ${names.tenantId} are not both set in this job.`, 'Run the azure-login action earlier in the same job.');
    }
    const cloud = await findCloud(env[names.cloud] || 'AzureCloud', env, retries);
    const subscriptionId = env[names.subscriptionId];
    return {
        cloud,
        tenantId,
        clientId,
        audience: env[names.audience] || cloud.federationAudience,
        ...(subscriptionId ? { subscriptionId } : {}),
    };
}
/** The cloud that `environment` names; a cloud given by its ARM endpoint is asked to describe itself. */
async function findCloud(environment, env, retries) {
    const recognized = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .recognizeCloud */ .gV)(environment);
    if (!('describedBy' in recognized))
        return recognized;
    const endpoint = recognized.describedBy;
    try {
        return await (0,_retries_js__WEBPACK_IMPORTED_MODULE_2__.withRetries)(async () => {
            const url = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataUrl */ .bR)(endpoint);
            const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)({ service: 'cloud', url, timeoutMs: 15_000, signal: retries.signal, env });
            if (answer.status === 200)
                return (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudFromMetadata */ .VL)(endpoint, answer.body);
            throw new _failures_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceFailure */ .A({ kind: 'answer', service: 'cloud', host: new URL(url).host, ...answer });
        }, retries);
    }
    catch (error) {
        if (!(error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_4__/* .ServiceFailure */ .A))
            throw error;
        throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .explainTransport */ .B4)(error) ?? undescribed(endpoint, error);
    }
}
function undescribed(endpoint, error) {
    const { failure } = error;
    const failing = failure.kind === 'answer' && (failure.status >= 500 || failure.status === 429);
    return (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(failing ? 'sign-in/unavailable' : 'cloud/not-described', `The metadata endpoint of ${endpoint} ${(0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .keptFailing */ .Bt)(error)}.`, failing
        ? 'Re-run the job later.'
        : `Check the environment input: ${(0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataUrl */ .bR)(endpoint)} must describe the cloud.`);
}


/***/ })

};
