"use strict";
exports.id = 679;
exports.ids = [679];
exports.modules = {

/***/ 28215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5766);
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53589);
/* harmony import */ var _aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53323);
/* harmony import */ var _aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15253);
/* harmony import */ var _aks_delivery_kubernetes_kubeconfig_causes__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94680);



const provider = 'Microsoft.ContainerService';
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'aks-context',
    title: 'AKS context',
    description: 'Gives kubectl and helm a kubeconfig for an AKS cluster or fleet whose tokens renew themselves for the whole job.',
    branding: { icon: 'anchor', color: 'blue' },
    inputs: {
        'resource-group': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Resource group of the cluster.', required: true }),
        'cluster-name': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Name of the cluster or fleet.', required: true }),
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
            description: 'Kind of cluster: managedClusters (AKS) or fleets (hub cluster of a fleet), also in their long forms.',
            values: ['managedClusters', 'fleets', `${provider}/managedClusters`, `${provider}/fleets`],
            default: 'managedClusters',
        }),
        namespace: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: "Namespace for commands that name none; by default the cluster's own, which is default. Also checked for what a deployment needs there.",
        }),
        context: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'Name for the context; by default the one that Azure gives, which is the name of the cluster.',
        }),
        'static-token': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({
            description: 'Put a token into the kubeconfig in place of the plugin, for containers and users that cannot run it. It ends within about an hour and is not renewed.',
            default: 'false',
        }),
    },
    outputs: {
        kubeconfig: 'Path of the kubeconfig; later steps find it in KUBECONFIG.',
        context: 'Name of the context.',
        server: 'URL of the API server.',
        'cluster-name': 'Name of the cluster.',
        namespace: 'Namespace of the context.',
        user: 'Who this job is to the API server.',
        'expires-on': 'With static-token: when the kubeconfig ends (ISO 8601). Otherwise empty, as it lasts as long as the job.',
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
        {
            role: 'Azure Kubernetes Fleet Manager Hub Cluster User Role',
            scope: 'the fleet',
            why: 'only with resource-type: fleets, to read the kubeconfig of its hub cluster',
        },
    ],
    causes: [
        ..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__/* .clusterCauses */ .Nc,
        ..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_3__/* .signInCauses */ .R,
        ..._aks_delivery_kubernetes_kubeconfig_causes__WEBPACK_IMPORTED_MODULE_4__/* .kubeconfigCauses */ .u,
        {
            code: 'input/not-for-fleets',
            means: 'A fleet has neither admin credentials nor a choice of names.',
            fix: 'Leave admin and public-fqdn at false.',
        },
    ],
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

/***/ 84539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ aks_context_main)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/ids.js
var ids = __webpack_require__(50169);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(18497);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(83519);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cache.js
var cache = __webpack_require__(24649);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cluster-access.js + 2 modules
var cluster_access = __webpack_require__(23097);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/exec-credential.js
var exec_credential = __webpack_require__(19018);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/tokens.js
var tokens = __webpack_require__(40065);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/kubectl-plugin.js



/**
 * Pure: what a kubeconfig has kubectl start for a credential: kubectl-credential.sh, which prints the one that is ready, and else starts
 * Node with kubectl-credential.ts. A shell starts in a sixth of the time that Node takes, and kubectl starts it at each call.
 * @param entry path of another built entry, `dist/<action>/main.js`
 */
function kubectlPlugin(entry, identity, runnerTemp) {
    const env = (0,exec_credential/* pluginEnvironment */.ZZ)(identity, tokens.aksScope, runnerTemp);
    const program = (0,exec_credential/* pluginPath */.ho)(entry);
    // One file an identity: several logins of a job never print each other's credential.
    const ready = `${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(env)).digest('hex')}.ready`;
    return {
        command: '/bin/sh',
        args: [program.replace(/\.js$/, '.sh'), process.execPath, program],
        env: { ...env, [exec_credential/* readyVariable */.cR]: ready },
    };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/http.js
var http = __webpack_require__(20539);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/name-lookup.js
/**
 * Looks a host name up as usual, but gives up when the name servers are silent: the system's own lookup then goes on for 10 to
 * 30 s, and a process cannot end before it does. So the name servers are asked directly first, which can be broken off; the
 * answer itself comes from the system, which also knows /etc/hosts. A silent server is reported as EAI_AGAIN.
 * @param timeoutMs how long to wait for each name server
 */
function lookupWithin(timeoutMs) {
    return (hostname, options, done) => {
        const dns = process.getBuiltinModule('node:dns');
        const resolver = new dns.Resolver({ timeout: timeoutMs, tries: 1 });
        resolver.resolve4(hostname, (error) => {
            if (error?.code !== dns.TIMEOUT || isInHostsFile(hostname))
                dns.lookup(hostname, options, done);
            else
                done(Object.assign(error, { code: 'EAI_AGAIN' }), '');
        });
    };
}
function isInHostsFile(hostname) {
    try {
        const lines = process.getBuiltinModule('node:fs').readFileSync('/etc/hosts', 'utf8').toLowerCase().split('\n');
        return lines.some((line) => line.replace(/#.*/, '').split(/\s+/).includes(hostname.toLowerCase()));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/api-server.js





// An API server within reach answers in well under a second. Less than 5 s in all, so that a step ends that soon.
const answerWithinMs = 3500;
const nameServerWithinMs = 1500;
// A server that is just moving is asked once more.
const againWithinMs = 1000;
const reviewPath = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
/**
 * Asks the API server who we are to it (SelfSubjectReview, open to every authenticated user) and returns the user name.
 * One request, and another one at most, within 4.5 s: a private server that this runner cannot reach is named now, not by a hanging kubectl.
 * Throws a UserError `cluster/unreachable`, `cluster/refused` or `network/certificate`.
 */
async function whoAmI(target, env, signal) {
    const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
    const { host } = new URL(target.server);
    try {
        const { body: answer } = await (0,azure_retries.withRetries)(async () => {
            const answer = await ask(target, { path: reviewPath, body, timeoutMs: answerWithinMs }, env, signal);
            if (answer.status >= 200 && answer.status < 300)
                return answer;
            throw new failures/* ServiceFailure */.A({ kind: 'answer', service: 'cluster', host, ...answer });
        }, (0,azure_retries.realTime)(againWithinMs, signal));
        return userName(answer);
    }
    catch (error) {
        if (!(error instanceof failures/* ServiceFailure */.A))
            throw error;
        const { failure } = error;
        throw failure.kind === 'answer' ? explainRefused(target, failure.status) : explainUnreachable(target, failure);
    }
}
/** One question to the API server, as JSON. Throws a ServiceFailure when no whole answer came in time. */
function ask(target, question, env, signal) {
    return (0,http/* send */.tN)({
        service: 'cluster',
        url: target.server.replace(/\/+$/, '') + question.path,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...authorization(target) },
        body: JSON.stringify(question.body),
        timeoutMs: question.timeoutMs,
        signal,
        env,
        lookup: lookupWithin(nameServerWithinMs),
        tls: {
            ...(target.certificateAuthority === undefined ? {} : { ca: target.certificateAuthority }),
            ...(target.insecure === true ? { rejectUnauthorized: false } : {}),
            ...('token' in target.proof ? {} : { cert: target.proof.clientCertificate, key: target.proof.clientKey }),
        },
    });
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
/** Pure: why the API server did not say who we are. */
function explainRefused({ cluster, server }, status) {
    const who = `The API server of cluster ${cluster} at ${server}`;
    if (status === 401 || status === 403) {
        return (0,problem/* problem */.CC)('cluster/refused', `${who} does not accept this identity (HTTP ${status}).`, status === 401
            ? 'Check that the cluster is integrated with the tenant of azure-login (az aks show --query aadProfile).'
            : 'Check that nothing between the runner and the server answers in its place.');
    }
    return (0,problem/* problem */.CC)('cluster/refused', `${who} answered HTTP ${status} when asked who this job is.`, status === 404
        ? 'Check that the cluster runs Kubernetes 1.28 or newer, and that nothing else answers at this address.'
        : 'Check that the cluster is healthy, and re-run the job.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/access-review.js


// Nobody waits for this answer: it comes while we are told who we are, or not at all.
const access_review_answerWithinMs = 3000;
const api = { group: 'authorization.k8s.io', version: 'v1' };
/**
 * Asks the API server what we may do in a namespace, whether it exists or not (SelfSubjectRulesReview and one
 * SelfSubjectAccessReview, open to every authenticated user; two requests side by side). Azure RBAC lists no rules, so the one
 * thing that a Helm deployment cannot do without is asked for by name. Undefined when the server does not say; never an error.
 */
async function reviewAccess(target, namespace, env, signal) {
    const review = async (kind, spec) => {
        const path = `/apis/${api.group}/${api.version}/${kind.toLowerCase()}s`;
        const body = { apiVersion: `${api.group}/${api.version}`, kind, spec };
        const answer = await ask(target, { path, body, timeoutMs: access_review_answerWithinMs }, env, signal);
        const fields = answer.status >= 200 && answer.status < 300 ? (0,failures/* jsonObject */.o$)(answer.body)?.status : undefined;
        return (fields ?? {});
    };
    const [listed, secrets] = await Promise.allSettled([
        review('SelfSubjectRulesReview', { namespace }),
        review('SelfSubjectAccessReview', { resourceAttributes: { namespace, verb: 'create', resource: 'secrets' } }),
    ]);
    const { resourceRules, incomplete } = listed.status === 'fulfilled' ? listed.value : {};
    const { allowed } = secrets.status === 'fulfilled' ? secrets.value : {};
    if (!Array.isArray(resourceRules) && allowed === undefined)
        return undefined;
    return { rules: resourceRules ?? [], incomplete: incomplete !== false, mayCreateSecrets: allowed };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(85241);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/permissions.js
const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
// What nearly every deployment touches: the workload, what tells whether it runs, and where Helm keeps its releases.
const resources = [
    { group: 'apps', resource: 'deployments' },
    { group: '', resource: 'pods' },
    { group: '', resource: 'secrets' },
];
/** Pure: what rights mean for the objects of a deployment. */
function permissionsOf(rights) {
    return resources.map(({ group, resource }) => ({
        resource,
        answers: Object.fromEntries(verbs.map((verb) => [verb, answerTo(rights, group, resource, verb)])),
    }));
}
function answerTo(rights, group, resource, verb) {
    if (resource === 'secrets' && verb === 'create' && rights.mayCreateSecrets !== undefined) {
        return rights.mayCreateSecrets ? 'yes' : 'no';
    }
    if (rights.rules.some((rule) => allows(rule, group, resource, verb)))
        return 'yes';
    return rights.incomplete ? 'unknown' : 'no';
}
function allows(rule, group, resource, verb) {
    const has = (list, wanted) => list?.includes(wanted) === true || list?.includes('*') === true;
    // A rule for some names only is no right to the kind.
    const named = (rule.resourceNames ?? []).length > 0;
    return !named && has(rule.apiGroups, group) && has(rule.resources, resource) && has(rule.verbs, verb);
}
/** Helm lists a release's records first, creates one for each revision, and marks the one before as superseded. */
const helmNeeds = ['list', 'create', 'update'];
/** Pure: the verbs on secrets without which every deployment by Helm fails, and that are surely missing. */
function missingForHelm(permissions) {
    const secrets = permissions.find(({ resource }) => resource === 'secrets');
    return helmNeeds.filter((verb) => secrets?.answers[verb] === 'no');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/aks-context/report.js


const marks = { yes: '✓', no: '–', unknown: '?' };
/**
 * Tells where the context leads, as whom, and what this job may do there. It warns when every deployment by Helm to a namespace
 * that the user named will fail; a job that named none and may do nothing in `default` deploys elsewhere.
 */
function report({ log, summary }, results, rights, namespaceNamed) {
    const { context, server, 'cluster-name': cluster, namespace, user, 'expires-on': expiresOn } = results;
    log.info(`Context ${context}: ${server}, as ${user}.`);
    if (expiresOn !== '')
        log.info(`The token in this kubeconfig ends at ${expiresOn}; it is not renewed.`);
    summary
        .heading(3, 'AKS context')
        .table(['cluster', 'API server', 'namespace', 'as'], [[cluster, server, namespace, user].map(markdown/* code */.aY)]);
    if (rights === undefined)
        return;
    reportRights(summary, namespace, rights);
    const missing = missingForHelm(permissionsOf(rights));
    if (namespaceNamed && missing.length > 0) {
        log.warning(`${user} may not ${missing.join(', ')} secrets in namespace ${namespace}, where Helm keeps its releases: a deployment by Helm will fail. Bind the Kubernetes role edit or admin there, or, on a cluster with Azure RBAC, assign Azure Kubernetes Service RBAC Writer.`);
    }
}
function reportRights(summary, namespace, rights) {
    const permissions = permissionsOf(rights);
    summary.table([`may in ${namespace}`, ...verbs], permissions.map(({ resource, answers }) => [(0,markdown/* code */.aY)(resource), ...verbs.map((verb) => marks[answers[verb]])]));
    if (permissions.some(({ answers }) => Object.values(answers).includes('unknown'))) {
        summary.paragraph('?: not known, because the cluster does not list the rights that Azure roles give.');
    }
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(96831);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/aks-context/request.js

/**
 * Pure: the inputs in the words of the azure package. Throws a UserError `input/not-for-fleets` for what Azure offers for AKS
 * clusters only.
 */
function choiceOf(inputs) {
    const resourceType = inputs['resource-type'].endsWith('fleets') ? 'fleets' : 'managedClusters';
    const refused = ['admin', 'public-fqdn'].filter((name) => inputs[name]);
    if (resourceType === 'fleets' && refused.length > 0) {
        throw new errors/* UserError */.y({
            code: 'input/not-for-fleets',
            message: `${refused.join(' and ')} cannot be used with resource-type: fleets, whose hub cluster has one kubeconfig only.`,
            fix: `Leave ${refused.join(' and ')} out, or name an AKS cluster with resource-type: managedClusters.`,
        });
    }
    return {
        resourceType,
        resourceGroup: inputs['resource-group'],
        cluster: inputs['cluster-name'],
        subscription: inputs.subscription,
        admin: inputs.admin,
        publicFqdn: inputs['public-fqdn'],
        newToken: inputs['static-token'],
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/aks-context/main.js



const main = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
    const { 'cluster-name': cluster, 'static-token': staticToken, namespace, context: wanted } = inputs;
    (0,ids/* requireGuids */.qV)({ subscription: inputs.subscription });
    const choice = choiceOf(inputs);
    if (inputs['use-kubelogin'])
        log.notice('use-kubelogin is not needed: tokens come without kubelogin.');
    const { temp, env, mask, fork } = runner;
    const retries = (0,azure_retries.realTime)(120_000, signal, log.info);
    const session = await (0,azure_session/* sessionFrom */.Zv)(env, retries);
    const tools = { env, retries, cacheFolder: (0,cache/* cacheFolder */.nF)(temp), mask, fork, signal };
    // YAML takes as long to load as the answers take to come; loading stops everything else, so the requests go first.
    const [access, { kubeconfigFor, prepareKubeconfig }] = await Promise.all([
        (0,cluster_access/* requestAccess */.c)(choice, session, tools),
        new Promise((underWay) => setImmediate(underWay)).then(() => Promise.all(/* import() */[__webpack_require__.e(969), __webpack_require__.e(823)]).then(__webpack_require__.bind(__webpack_require__, 69823))),
    ]);
    const plugin = kubectlPlugin(process.argv[1] ?? '', (0,azure_session/* identityOf */.cu)(session), temp);
    const wishes = { plugin, token: access.token, staticToken, namespace, context: wanted, mask };
    const origin = `What Azure gave for ${cluster}`;
    const { file, connection, proof, expiresOn } = await kubeconfigFor(access.kubeconfig, origin, wishes);
    const target = { ...connection, cluster, proof };
    const [user, rights, write] = await Promise.all([
        whoAmI(target, env, signal),
        reviewAccess(target, connection.namespace, env, signal),
        // A token that ends must not take the place of the plugin that the rest of the job lives by.
        prepareKubeconfig(file, temp, staticToken ? undefined : env.KUBECONFIG),
    ]);
    const { path: kubeconfig, created } = write();
    if (created)
        state.set('kubeconfig', kubeconfig);
    if (!staticToken)
        for (const name of ['KUBECONFIG', 'KUBE_CONFIG_PATH'])
            runner.exportVariable(name, kubeconfig);
    const { name: context, server } = connection;
    const results = {
        ...{ kubeconfig, context, server, 'cluster-name': cluster, namespace: connection.namespace, user },
        'expires-on': expiresOn === undefined ? '' : new Date(expiresOn).toISOString(),
        cause: '',
    };
    for (const [name, value] of Object.entries(results))
        outputs.set(name, value);
    report({ log, summary }, results, rights, namespace !== undefined);
};
/* harmony default export */ const aks_context_main = (main);


/***/ }),

/***/ 14679:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14669);
/* harmony import */ var _actions_aks_context_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28215);
/* harmony import */ var _actions_aks_context_main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84539);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__/* .start */ .n)(_actions_aks_context_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_aks_context_main_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 23097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ objectIdOf),
  c: () => (/* binding */ requestAccess)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/claims.js
var claims = __webpack_require__(18506);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/shell.js
var shell = __webpack_require__(21817);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/arm.js



const nouns = { managedClusters: 'cluster', fleets: 'fleet' };
const listCommands = { managedClusters: 'az aks list', fleets: 'az fleet list' };
/** `cluster aks-shop`, as messages name what was asked for. */
const named = ({ resourceType, cluster }) => `${nouns[resourceType]} ${cluster}`;
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
        says: (request) => `Resource group ${request.resourceGroup} of subscription ${request.subscriptionId} has no ${named(request)}`,
        fix: ({ resourceType, subscriptionId }) => `Check cluster-name, resource-group and resource-type; "${listCommands[resourceType]} --subscription ${subscriptionId} -o table" shows the ${nouns[resourceType]}s.`,
    },
    ResourceGroupNotFound: {
        code: 'aks/resource-group-not-found',
        says: ({ resourceGroup, subscriptionId }) => `Subscription ${subscriptionId} has no resource group ${resourceGroup}`,
        fix: () => 'Check resource-group, and the subscription that it is looked for in.',
    },
    SubscriptionNotFound: subscriptionMissing,
    InvalidSubscriptionId: subscriptionMissing,
    InvalidHubOperation: {
        code: 'aks/fleet-without-hub',
        says: ({ cluster }) => `Fleet ${cluster} has no hub cluster, so there is no API server to connect to`,
        fix: () => 'Give the fleet a hub cluster, or name one of its member clusters with resource-type: managedClusters.',
    },
    AuthorizationFailed: {
        code: 'aks/no-role',
        says: (request) => `Application ${request.clientId} has no Azure role that lets it read the ${request.admin ? 'admin' : 'user'} credential of ${named(request)}`,
        // ARM checks roles before it looks: a misspelt group is refused in the same words as a missing role.
        fix: (request) => `If resource group ${request.resourceGroup} and the ${nouns[request.resourceType]} are spelled right, have an owner run: ${assignRoleCommand(request)} (it takes effect within minutes).`,
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
        // Commands stand in the evidence too: only a code block of the summary can be copied unchanged.
        const evidence = meaning.code === 'aks/no-role' ? `${said}\n\n${assignRoleCommand(request)}` : said;
        return (0,problem/* problem */.CC)(meaning.code, `${meaning.says(request)}.`, meaning.fix(request), evidence, error);
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
    return (0,problem/* problem */.CC)('arm/refused', `${who} refused to give the credential of ${named(request)} (${said ?? (0,problem/* keptFailing */.Bt)(error)}).`, 'Correct what the message names, or look the code up at aka.ms/arm-errors.', said, error);
}
/** The smallest built-in role that allows the request, on the cluster only. */
function assignRoleCommand(request) {
    const scope = `/subscriptions/${request.subscriptionId}/resourceGroups/${request.resourceGroup}/providers/Microsoft.ContainerService/${request.resourceType}/${request.cluster}`;
    const assignee = request.objectId === undefined
        ? `--assignee ${request.clientId}`
        : `--assignee-object-id ${request.objectId} --assignee-principal-type ServicePrincipal`;
    return `az role assignment create --role "${roleFor(request)}" ${assignee} --scope ${(0,shell/* shellWord */.r)(scope)}`;
}
function roleFor({ resourceType, admin }) {
    if (resourceType === 'fleets')
        return 'Azure Kubernetes Fleet Manager Hub Cluster User Role';
    return `Azure Kubernetes Service Cluster ${admin ? 'Admin' : 'User'} Role`;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/http.js
var http = __webpack_require__(20539);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(18497);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/managed-clusters.js




/** The newest versions that are no preview. */
const apiVersions = { managedClusters: '2026-06-01', fleets: '2025-03-01' };
const armTimeoutMs = 60_000;
/**
 * The kubeconfig (YAML text) that Azure Resource Manager hands out: for an AKS cluster with an exec plugin if it is integrated with
 * Entra ID, else, and for admin, with a certificate; for a fleet that of its hub cluster, with an exec plugin always. One request,
 * repeated while ARM throttles or fails. A plain one: the SDK takes longer to load than the whole action. The official clients judge
 * in the tests what the stand-in answers. Throws a UserError `aks/…`, `arm/…` or `network/…`.
 */
async function requestKubeconfig(request, { retries, env }) {
    const url = new URL(addressOf(request), request.resourceManager);
    try {
        return await (0,azure_retries.withRetries)(async () => {
            const answer = await (0,http/* send */.tN)({
                service: 'arm',
                url: url.href,
                method: 'POST',
                // A POST without a length would be sent in chunks, which ARM refuses.
                headers: { authorization: `Bearer ${request.armToken}`, accept: 'application/json', 'content-length': '0' },
                timeoutMs: armTimeoutMs,
                signal: retries.signal,
                env,
            });
            const kubeconfig = answer.status === 200 ? kubeconfigIn(answer.body) : undefined;
            if (kubeconfig !== undefined)
                return kubeconfig;
            // The body of a success may hold a credential in another place: it must not travel into evidence.
            const body = answer.status === 200 ? '' : answer.body;
            throw new failures/* ServiceFailure */.A({ kind: 'answer', service: 'arm', host: url.host, ...answer, body });
        }, retries);
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? explainArm(error, request) : error;
    }
}
/** ManagedClusters_ListClusterUserCredentials, …AdminCredentials, Fleets_ListCredentials. */
function addressOf({ resourceType, admin, publicFqdn, ...request }) {
    const [group, name] = [request.resourceGroup, request.cluster].map(encodeURIComponent);
    const scope = `/subscriptions/${request.subscriptionId}/resourceGroups/${group}`;
    const query = new URLSearchParams({ 'api-version': apiVersions[resourceType] });
    if (publicFqdn)
        query.set('server-fqdn', 'public');
    if (resourceType === 'managedClusters' && !admin)
        query.set('format', 'exec');
    const user = admin ? 'listClusterAdminCredential' : 'listClusterUserCredential';
    const operation = resourceType === 'fleets' ? 'listCredentials' : user;
    return `${scope}/providers/Microsoft.ContainerService/${resourceType}/${name}/${operation}?${query}`;
}
function kubeconfigIn(body) {
    const kubeconfigs = (0,failures/* jsonObject */.o$)(body)?.kubeconfigs;
    const first = Array.isArray(kubeconfigs) ? kubeconfigs[0] : undefined;
    const value = first?.value;
    return typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : undefined;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(83519);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/tokens.js
var tokens = __webpack_require__(40065);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cluster-access.js





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
    const clusterToken = async () => choice.newToken ? (await (0,tokens.signIn)(identity, tokens.aksScope, tools)).token : (0,tokens.tokenFor)(identity, tokens.aksScope, tools);
    const early = choice.admin ? undefined : clusterToken();
    early?.catch(() => undefined);
    const objectId = objectIdOf(armToken);
    const request = {
        ...choice,
        subscriptionId,
        clientId: session.clientId,
        tenantId: session.tenantId,
        ...(objectId === '' ? {} : { objectId }),
    };
    const { resourceManager } = session.cloud;
    const kubeconfig = await requestKubeconfig({ ...request, resourceManager, armToken: armToken.value }, tools);
    return { kubeconfig, token: () => early ?? clusterToken() };
}
/** The object id that a token was issued to; empty when the token is opaque. */
function objectIdOf(token) {
    const objectId = (0,claims/* jwtClaims */.vE)(token.value)?.oid;
    return typeof objectId === 'string' ? objectId : '';
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

/***/ 53323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ sessionCauses),
/* harmony export */   Nc: () => (/* binding */ clusterCauses),
/* harmony export */   hg: () => (/* binding */ armCauses)
/* harmony export */ });

/** What stops every action that works as the identity of azure-login, when there is none. */
const sessionCauses = [
    { code: 'session/not-signed-in', means: 'No azure-login ran earlier in this job.', fix: 'Run azure-login first.' },
];
/** What can stop any request to Azure Resource Manager. */
const armCauses = [
    {
        code: 'arm/token-refused',
        means: 'Azure Resource Manager does not accept the token.',
        fix: 'Check that tenant and subscription belong together.',
    },
    { code: 'arm/throttled', means: 'Azure Resource Manager kept answering 429.', fix: 'Re-run later.' },
    { code: 'arm/unavailable', means: 'Azure Resource Manager kept failing.', fix: 'Re-run later.' },
    {
        code: 'arm/refused',
        means: 'Azure Resource Manager refused with a code that has no row here.',
        fix: 'Read its message.',
    },
];
/** What can stop a request to Azure Resource Manager or the cluster. */
const clusterCauses = [
    ...sessionCauses,
    {
        code: 'session/no-subscription',
        means: 'No subscription is known.',
        fix: 'Set the subscription input, or subscription-id of azure-login.',
    },
    {
        code: 'aks/cluster-not-found',
        means: 'The resource group has no such cluster.',
        fix: 'Check cluster-name and resource-group.',
    },
    {
        code: 'aks/fleet-without-hub',
        means: 'The fleet has no hub cluster.',
        fix: 'Name a member cluster, or give the fleet a hub.',
    },
    {
        code: 'aks/resource-group-not-found',
        means: 'The subscription has no such resource group.',
        fix: 'Check resource-group and subscription.',
    },
    {
        code: 'aks/subscription-not-found',
        means: 'The subscription does not exist, or not in this tenant.',
        fix: 'Check the subscription id.',
    },
    {
        code: 'aks/no-role',
        means: 'The identity has no Azure role for this on the cluster.',
        fix: 'Run the role assignment that the error prints.',
    },
    {
        code: 'aks/local-accounts-disabled',
        means: 'Admin credentials do not exist: local accounts are disabled.',
        fix: 'Leave admin at false.',
    },
    ...armCauses,
    {
        code: 'cluster/unreachable',
        means: 'The API server gives no answer from this runner.',
        fix: 'Use a runner in its network, or public-fqdn.',
    },
    {
        code: 'cluster/refused',
        means: 'The API server does not accept this identity.',
        fix: "Check the cluster's Entra integration.",
    },
];


/***/ }),

/***/ 21817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord),
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/** One word for a shell, quoted. */
const shellQuoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
/** One word for a shell, quoted where it must be: resource groups may have brackets in their names. */
const shellWord = (text) => (/^[\w./:@-]+$/.test(text) ? text : shellQuoted(text));


/***/ }),

/***/ 50169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qV: () => (/* binding */ requireGuids),
/* harmony export */   xO: () => (/* binding */ requireSubscription),
/* harmony export */   zT: () => (/* binding */ preflightSubscription)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);

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
/** The subscription in which `preflight: roles` looks. Throws a UserError `preflight/no-subscription`. */
function preflightSubscription(subscriptionId) {
    if (subscriptionId !== undefined)
        return subscriptionId;
    throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'preflight/no-subscription',
        message: 'preflight: roles has no subscription to look in.',
        fix: 'Set subscription-id, or leave preflight out.',
    });
}


/***/ }),

/***/ 94680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ kubeconfigCauses)
/* harmony export */ });
/** What can be wrong with a kubeconfig. */
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
    {
        code: 'kubeconfig/no-such-context',
        means: 'The kubeconfig has no such context.',
        fix: 'Use one of those that the error lists.',
    },
    {
        code: 'kubeconfig/no-such-cluster',
        means: 'The context names a cluster that the kubeconfig does not have.',
        fix: 'Write it again with aks-context, or correct the file.',
    },
    {
        code: 'kubeconfig/no-such-user',
        means: 'The context names a user that the kubeconfig does not have.',
        fix: 'Write it again with aks-context, or correct the file.',
    },
    {
        code: 'kubeconfig/context-taken',
        means: 'An earlier step of the job has another cluster of this name.',
        fix: 'Set the context input to a name of its own.',
    },
];


/***/ })

};
;