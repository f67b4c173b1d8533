"use strict";
exports.id = 263;
exports.ids = [263];
exports.modules = {

/***/ 17234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/declaration.js
var declaration = __webpack_require__(5766);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/builders.js + 11 modules
var builders = __webpack_require__(53589);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/refusal.js
var refusal = __webpack_require__(72962);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/timeout.js
var timeout = __webpack_require__(45077);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/index.js + 8 modules
var diagnosis = __webpack_require__(24755);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/errors.js
var errors = __webpack_require__(84553);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/kubeconfig/causes.js
var causes = __webpack_require__(94680);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/rules.js + 1 modules
var rules = __webpack_require__(78407);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/input-causes.js
/** What can be wrong with inputs, for the README's error table. */
const inputCauses = [
    {
        code: 'helm/chart-invalid',
        means: 'The input `chart` is not a reference that Helm takes.',
        fix: 'Write oci://registry/path/name, https://…, repository/name, or a path.',
    },
    {
        code: 'helm/chart-conflict',
        means: 'The inputs `version` or `repository` contradict the chart, or Helm would ignore them.',
        fix: 'Leave them away for paths and URLs; with `repository`, give the plain name of the chart.',
    },
    {
        code: 'helm/chart-version-invalid',
        means: 'The input `version` is neither a version nor a range of versions.',
        fix: 'Write 1.2.3, or a range such as ~1.2.',
    },
    {
        code: 'helm/chart-repository-invalid',
        means: 'The input `repository` is not an http(s) URL, or holds credentials.',
        fix: 'Write https://…; registries (oci://…) belong into `chart`, credentials into `helm repo add`.',
    },
    {
        code: 'helm/set-invalid',
        means: 'A line of `set`, `set-string` or `set-file` cannot be read, or does not fit the other values.',
        fix: 'Write one `path=value` a line, with the paths of helm --set.',
    },
    {
        code: 'helm/image-keys-invalid',
        means: 'The input `image-keys` names something that is no part of an image, or has no key for its tag or digest.',
        fix: 'Write lines such as tag=app.image.tag; parts are repository, tag, digest, registry and reference.',
    },
    {
        code: 'helm/label-invalid',
        means: 'A label is not one that Kubernetes takes, or is reserved by Helm or this action.',
        fix: 'Use letters, digits, hyphens, underscores and dots, 63 characters at most.',
    },
    {
        code: 'helm/description-invalid',
        means: 'The description is no short line, or reads like that of a failed revision.',
        fix: 'Write one short line.',
    },
    {
        code: 'helm/history-max-invalid',
        means: 'One revision of history leaves none to go back to.',
        fix: 'Keep 2 or more, or 0 for all.',
    },
];
/** What can go wrong with `helm-version`. */
const installCauses = [
    {
        code: 'helm/version-invalid',
        means: 'The input `helm-version` is not one full version of Helm 3 or Helm 4.',
        fix: 'Write v4.2.4, best with the SHA-256 of the archive: v4.2.4@sha256:….',
    },
    {
        code: 'helm/version-unavailable',
        means: 'That version of Helm does not exist, or not for this kind of runner.',
        fix: 'Choose one of https://github.com/helm/helm/releases.',
    },
    {
        code: 'helm/version-mismatch',
        means: 'The program in the tool cache is another version than its folder says.',
        fix: 'Remove it from the tool cache.',
    },
    {
        code: 'helm/download-url-invalid',
        means: 'The input `helm-download-url` is not an https URL.',
        fix: 'Use https; http is taken only with a SHA-256 in `helm-version`.',
    },
    {
        code: 'helm/download-failed',
        means: 'The server with the Helm archives does not answer, or not with an archive.',
        fix: 'Run the job again, or set `helm-download-url` to a mirror.',
    },
    {
        code: 'helm/download-mismatch',
        means: 'The Helm archive is not the one that its SHA-256 says.',
        fix: 'Do not use it before you know why.',
    },
];

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/causes.js




/** Everything that can end a deployment, for the README's error table. */
const deployCauses = [
    {
        code: 'helm/missing',
        means: 'There is no helm on PATH.',
        fix: 'Install it in an earlier step, e.g. with azure/setup-helm.',
    },
    {
        code: 'helm/unsupported-version',
        means: 'The helm on PATH is neither Helm 3 nor Helm 4, or too old for a chart with a digest.',
        fix: 'Set `helm-version`, or install a newer one.',
    },
    ...installCauses,
    {
        code: 'helm/name-invalid',
        means: 'The release or the namespace has a name that Kubernetes does not take.',
        fix: 'Use lower-case letters, digits and hyphens.',
    },
    {
        code: 'helm/chart-missing',
        means: 'There is no chart at that path.',
        fix: 'Check the repository out first; give the path from its root.',
    },
    {
        code: 'helm/chart-outside',
        means: 'The chart lies outside the workspace.',
        fix: 'Move it into the repository, or use oci://….',
    },
    {
        code: 'helm/values-file-missing',
        means: 'There is no such value file.',
        fix: 'Give paths from the root of the repository.',
    },
    {
        code: 'helm/values-file-outside',
        means: 'A value file lies outside the workspace.',
        fix: 'Move it into the repository.',
    },
    ...inputCauses,
    { code: 'helm/values-invalid', means: 'The input `values` is not YAML.', fix: 'Write it as in a values file.' },
    {
        code: 'helm/image-invalid',
        means: 'The input `image` is not an image reference.',
        fix: 'Give `repository:tag` or `repository@sha256:…`.',
    },
    {
        code: 'helm/image-unused',
        means: 'The chart renders nothing with the given image: it reads other keys. Nothing was touched.',
        fix: 'Set image-keys to the values that the chart reads; `helm show values` lists them.',
    },
    {
        code: 'helm/locked',
        means: 'Another run is at work on the release for longer than the timeout, or died at it and nothing proves that.',
        fix: 'Wait for that run. When you know that it is over, set `lock: take` for one run.',
    },
    {
        code: 'helm/superseded',
        means: 'Somebody deployed a newer revision during the rollout; nothing was taken back.',
        fix: 'Look at that run. A common concurrency group keeps jobs that deploy the same release apart.',
    },
    {
        code: 'helm/test-failed',
        means: 'A test of the chart failed.',
        fix: 'Read the log of its pod, which the job summary shows.',
    },
    ...rules/* textRules */.f.map(({ code, means, fix }) => ({ code, means, fix })),
    ...refusal/* differenceCauses */._T,
    ...timeout/* rolloutCauses */.M,
    ...diagnosis/* diagnosisCauses */.kc,
    ...errors/* apiCauses */.jA,
    ...causes/* kubeconfigCauses */.u,
];

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/helm-deploy/action.js


/* harmony default export */ const action = ((0,declaration/* defineAction */.Q)({
    name: 'helm-deploy',
    title: 'Helm deploy',
    description: 'Plans a Helm release, deploys it, watches its rollout, says why it fails as soon as that is certain, and takes it back to the last good revision.',
    branding: { icon: 'upload-cloud', color: 'blue' },
    inputs: {
        release: (0,builders/* text */.Qq)({ description: 'Name of the release.', required: true }),
        namespace: (0,builders/* text */.Qq)({ description: "Namespace of the release; by default the kubeconfig context's." }),
        'create-namespace': (0,builders/* boolean */.zM)({ description: 'Create the namespace when it does not exist.', default: 'false' }),
        chart: (0,builders/* text */.Qq)({
            description: 'Chart: a folder or archive in the workspace, `oci://…` (a tag or digest may follow), a URL, `repository/name` of a repository that Helm knows, or a name in `repository`.',
            required: true,
        }),
        version: (0,builders/* text */.Qq)({ description: 'Version of a chart that comes from a repository or registry; best an exact one.' }),
        repository: (0,builders/* text */.Qq)({ description: 'URL of the chart repository that holds `chart`.' }),
        'value-files': (0,builders/* list */.p_)({ description: 'Value files in the workspace; later ones win.' }),
        values: (0,builders/* text */.Qq)({ description: 'Values as YAML; they win over value-files.' }),
        set: (0,builders/* text */.Qq)({
            description: 'Values as `path=value` lines, with the paths and types of helm --set; one assignment a line, so commas need no escape.',
        }),
        'set-string': (0,builders/* text */.Qq)({ description: 'Like `set`, but every value is a string.' }),
        'set-file': (0,builders/* text */.Qq)({ description: 'Like `set`, but the value is the text of a file in the workspace.' }),
        image: (0,builders/* text */.Qq)({
            description: 'Full image reference, `repository:tag` or `repository@sha256:…`, written to the values of image-keys.',
        }),
        'image-keys': (0,builders/* keyValues */.K7)({
            description: 'Where the chart reads the image from, as lines `part=path`. Parts: registry, repository, tag, digest, and reference for the whole.',
            default: 'repository=image.repository\ntag=image.tag\ndigest=image.digest',
        }),
        'dry-run': (0,builders/* choice */.Yq)({
            description: '`client` renders only; `server` also shows what would change and what the API server would refuse. Nothing is touched.',
            values: ['none', 'client', 'server'],
            default: 'none',
        }),
        diff: (0,builders/* boolean */.zM)({
            description: 'Before deploying, compare every object with the live one, and stop when the API server refuses one.',
            default: 'true',
        }),
        'skip-unchanged': (0,builders/* boolean */.zM)({
            description: 'Make no new revision when nothing changes; its health is still checked.',
            default: 'true',
        }),
        timeout: (0,builders/* duration */.p0)({
            description: 'How long hooks, rollout and tests may take together; a rollback gets the same again.',
            default: '5m',
        }),
        wait: (0,builders/* choice */.Yq)({
            description: 'What must be healthy: `workloads` and what they need, `all` for the Ready condition of custom resources too, or `none`.',
            values: ['workloads', 'all', 'none'],
            default: 'workloads',
        }),
        tests: (0,builders/* boolean */.zM)({ description: 'Run the chart’s tests (`helm test`) after the rollout.', default: 'false' }),
        'rollback-on-failure': (0,builders/* boolean */.zM)({
            description: 'Go back to the last good revision when the release fails.',
            default: 'true',
        }),
        'failed-install': (0,builders/* choice */.Yq)({
            description: 'What a rollback does to a failed first install, which has no good revision before it.',
            values: ['uninstall', 'keep'],
            default: 'uninstall',
        }),
        lock: (0,builders/* choice */.Yq)({
            description: 'When another step holds the release: `wait` up to the timeout, `fail`, or `take` it without proof that its owner is gone.',
            values: ['wait', 'fail', 'take'],
            default: 'wait',
        }),
        'take-ownership': (0,builders/* boolean */.zM)({
            description: 'Adopt objects that belong to no release or to another one, and take over fields that other tools manage.',
            default: 'false',
        }),
        'history-max': (0,builders/* integer */.nd)({ description: 'Revisions that Helm keeps; 0 for all.', default: '10', min: 0, max: 1000 }),
        labels: (0,builders/* keyValues */.K7)({ description: 'Labels for the release’s record.' }),
        description: (0,builders/* text */.Qq)({ description: 'Description of the revision, instead of "Upgrade complete".' }),
        'helm-version': (0,builders/* text */.Qq)({
            description: 'Helm to use, e.g. `v4.2.4` or `v4.2.4@sha256:…`: downloaded, checked and kept in the tool cache. By default the helm on PATH.',
        }),
        'helm-download-url': (0,builders/* text */.Qq)({ description: 'Where helm is downloaded from.', default: 'https://get.helm.sh' }),
        token: (0,builders/* secret */.rJ)({
            description: 'Asks GitHub whether the workflow run that holds the release is over; needs `actions: read`.',
            default: '${{ github.token }}',
        }),
    },
    outputs: {
        revision: 'The revision that is deployed or was tried; empty when there is none.',
        'previous-revision': 'The newest revision before this run; empty for a first install.',
        status: '`deployed`, `rolled-back`, `uninstalled`, `failed`, or `dry-run`.',
        'rolled-back-to': 'The revision that was restored; empty when none was.',
        cause: 'Stable code of what went wrong, such as image/not-found; empty when nothing did.',
        changed: '`true` when this run made a revision, and for a dry run when it would.',
        ready: 'Pods of the deployed or tried revision that were ready when it was last looked at.',
        desired: 'Pods that this revision wants.',
        changes: 'What the plan changes, as a JSON list of `{kind, name, namespace, change}`.',
        manifest: 'Path of the rendered manifest; the values of Secrets are hidden.',
        diff: 'Path of the whole diff against the live objects; the values of Secrets are hidden.',
        notes: "The chart's notes.",
    },
    permissions: { 'id-token': 'write', contents: 'read', actions: 'read' },
    azureRoles: [
        {
            role: 'Azure Kubernetes Service RBAC Writer',
            scope: 'the cluster, or one namespace of it',
            why: 'to apply the chart, keep the release’s records, and watch pods and events',
        },
    ],
    causes: deployCauses,
    example: `- uses: actions/checkout@v7
- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
- uses: aks-delivery/actions/actions/aks-context@v1
  with:
    resource-group: rg-shop
    cluster-name: aks-shop
- uses: aks-delivery/actions/actions/helm-deploy@v1
  with:
    release: shop
    namespace: shop
    chart: charts/shop
    value-files: charts/shop/values-production.yaml
    image: myregistry.azurecr.io/shop:\${{ github.sha }}
`,
    post: true,
}));


/***/ }),

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

/***/ 78407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ textRules)
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/chart-rules.js
// "FetchReference" and "tags/list" are requests of a registry, "failed to fetch" and "valid chart repository" those of a repository.
const fetching = 'FetchReference|/tags/list|failed to fetch|valid chart repository';
/** Helm's texts about a chart that it cannot get or read. In front of those about clusters, which name networks in the same words. */
const chartTextRules = [
    {
        code: 'helm/registry-unauthorized',
        pattern: new RegExp(`(${fetching}).*(basic credential not found|: 40[13]\\b|code 40[13]\\b|unauthorized|denied)`, 'i'),
        clause: 'the registry or repository of the chart does not let it in',
        means: 'The registry or repository of the chart wants a sign-in, or this identity may not read the chart.',
        fix: 'Sign in earlier in the job with `helm registry login` (for Azure: `az acr login`; the identity needs the role AcrPull) or `helm repo add --username`.',
    },
    {
        code: 'helm/repository-unknown',
        pattern: /repo \S+ not found/,
        clause: 'Helm knows no repository of that name',
        means: 'The chart is given as `repository/name`, and Helm knows no repository of that name.',
        fix: 'Run `helm repo add` in an earlier step, or give its URL in `repository` and the plain name in `chart`.',
    },
    {
        code: 'helm/chart-version-missing',
        pattern: /could not locate a version matching|no chart version found|chart "[^"]*" version "[^"]*" not found|reference and version mismatch/i,
        clause: 'there is no such version of the chart',
        means: 'The repository or registry has the chart, but not in that version.',
        fix: 'Give a version that exists (`helm search repo --versions`); after `helm repo add`, `helm repo update` brings in newer ones.',
    },
    {
        code: 'helm/chart-not-found',
        pattern: new RegExp(`FetchReference.*: not found|name unknown|(${fetching}).*: 404 Not Found|chart "[^"]*" (matching .*)?not found|no chart name found|failed to download|unable to locate|path "[^"]*" not found`),
        clause: 'the chart, or this version of it, is not there',
        means: 'The repository or registry does not have the chart, or not in that version.',
        fix: 'Check the reference, the version and the URL of the repository.',
    },
    {
        code: 'helm/repository-unreachable',
        pattern: new RegExp(`(${fetching}).*(connection refused|no such host|i/o timeout|TLS|x509|HTTP response to HTTPS|: 5\\d\\d |code 5\\d\\d|EOF|reset|deadline exceeded|invalid reference|yaml)`),
        clause: 'the registry or repository of the chart cannot be read',
        means: 'The registry or repository of the chart does not answer, or not as one.',
        fix: 'Check the address, and that this runner may reach it; run the job again when the server was only overloaded.',
    },
    {
        code: 'helm/chart-broken',
        pattern: /Chart\.yaml file is missing|no Chart\.yaml found|unable to detect chart|outside the base directory|unable to load chart archive|not appear to be a gzipped archive|validation: chart\.metadata/,
        clause: 'the chart cannot be read',
        means: 'What was found is no chart: the archive is damaged, or Chart.yaml is missing or incomplete.',
        fix: 'Make the archive with `helm package`, and check the folder with `helm lint`.',
    },
];

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/rules.js

/** Tried in order; the last one matches everything. Texts are those of helm v3.21 and v4.2. */
const textRules = [
    {
        code: 'helm/locked',
        pattern: /another operation \(install\/upgrade\/rollback\) is in progress/,
        clause: 'another operation on it is in progress',
        means: 'Another run is at work on the release.',
        fix: 'Give jobs that deploy the same release a common concurrency group, and run this one again.',
    },
    {
        code: 'helm/values-schema',
        pattern: /don't meet the specifications of the schema/,
        clause: "the values do not fit the chart's schema",
        means: "The values do not fit the chart's values.schema.json.",
        fix: 'Correct the values that the message names.',
    },
    {
        code: 'helm/values-file-invalid',
        pattern: /failed to parse \S+: |cannot load values\.yaml|error parsing values/,
        clause: 'a value file is not YAML',
        means: 'A value file or the chart’s values.yaml is not YAML.',
        fix: 'Correct the file at the line that the message names.',
    },
    {
        code: 'helm/template-error',
        pattern: /template: |parse error at \(|execution error at \(|\/templates\/\S+:\d+:\d+$/m,
        clause: 'a template of the chart fails',
        means: 'A template of the chart cannot be read or executed with these values.',
        fix: 'Correct the template, or give the value that it needs; `helm template` shows the same error.',
    },
    {
        code: 'helm/rendered-yaml',
        pattern: /YAML parse error on /,
        clause: 'a template renders text that is not YAML',
        means: 'What a template renders with these values is not YAML; the line is one of the rendered text.',
        fix: 'Look at the rendered text with `helm template --debug`; indentation (nindent) and quoting are the usual reasons.',
    },
    {
        code: 'helm/dependencies-missing',
        pattern: /missing in charts\/ directory|dependencies? .*(out of sync|helm dependency build)/,
        clause: "the chart's dependencies are not there",
        means: "The chart's dependencies are not there.",
        fix: 'Run `helm dependency build` on the chart in an earlier step.',
    },
    ...chartTextRules,
    {
        code: 'helm/ownership',
        pattern: /cannot be imported into the current release: invalid ownership metadata/,
        clause: 'an object of the chart exists already and belongs to somebody else',
        means: 'An object of the chart exists already and belongs to another release, or to none.',
        fix: 'Remove it, or give it the annotations and the label of this release that the message names.',
    },
    {
        code: 'kubernetes/field-conflict',
        pattern: /Apply failed with \d+ conflicts?|conflict with "/,
        clause: 'another tool manages a field that the chart sets',
        means: 'Another tool (an autoscaler, kubectl) manages a field that the chart sets.',
        fix: 'Leave the field out of the chart: with an HPA, do not set replicas.',
    },
    {
        code: 'helm/immutable-field',
        pattern: /field is immutable|updates to statefulset spec for fields other than/i,
        clause: 'the chart changes a field that cannot be changed',
        means: 'The chart changes a field that Kubernetes does not allow to change.',
        fix: 'Undo the change, or delete the object first (its pods or data may go with it).',
    },
    {
        code: 'helm/unknown-kind',
        pattern: /no matches for kind|contains removed kubernetes api\(s\)|resource mapping not found/i,
        clause: 'the cluster does not know a kind of the chart',
        means: 'A CRD is not installed, or the cluster no longer serves that API version.',
        fix: 'Install the CRD first, or move the chart to the API version that the cluster serves.',
    },
    {
        code: 'helm/namespace-missing',
        pattern: /namespaces? "[^"]*" not found/,
        clause: 'its namespace does not exist',
        means: 'The namespace does not exist.',
        fix: 'Create it, or set `create-namespace: true`.',
    },
    {
        code: 'helm/hook-failed',
        pattern: /(pre|post)-(install|upgrade|rollback|delete) hooks? failed|hooks? failed|failed (pre|post)-(install|upgrade)/i,
        clause: 'a hook failed',
        means: 'A hook of the chart (a migration, for instance) failed or took too long.',
        fix: "Read the log of the hook's Job; `kubectl logs job/NAME` shows it while the Job exists.",
    },
    {
        code: 'kubernetes/forbidden',
        pattern: /is forbidden: User |forbidden: User /,
        clause: 'the API server does not allow it',
        means: 'The identity has no permission for a request (403).',
        fix: 'Give it a role on the namespace, e.g. "Azure Kubernetes Service RBAC Writer".',
    },
    {
        code: 'helm/admission-denied',
        pattern: /admission webhook .* denied|ValidatingAdmissionPolicy|exceeded quota|is forbidden: |violates PodSecurity/,
        clause: 'the API server refuses an object of the chart',
        means: 'A policy, quota or admission webhook refuses an object of the chart.',
        fix: 'Change what the message names.',
    },
    {
        code: 'kubernetes/unauthorized',
        pattern: /Unauthorized|must be logged in to the server|getting credentials: exec/,
        clause: 'the API server does not accept the credential',
        means: 'The API server does not accept the identity (401).',
        fix: 'Run azure-login and aks-context earlier in this job.',
    },
    {
        code: 'kubernetes/unreachable',
        pattern: /[Kk]ubernetes cluster unreachable|connection refused|no such host|i\/o timeout|TLS handshake/,
        clause: 'the API server cannot be reached',
        means: 'No connection to the API server.',
        fix: 'Check that the cluster runs, and that this runner may reach it.',
    },
    {
        code: 'helm/invalid-object',
        pattern: /is invalid: |unable to build kubernetes objects|error validating|unknown field|failed to create typed patch object/,
        clause: 'the API server does not accept an object of the chart',
        means: 'An object of the chart is not valid.',
        fix: 'Correct the field that the message names.',
    },
    {
        code: 'helm/timeout',
        pattern: /timed out waiting|context deadline exceeded/,
        clause: 'the time is over',
        means: 'Helm did not finish within the timeout.',
        fix: 'See what it was waiting for, and raise `timeout` if that is just slow.',
    },
    {
        code: 'helm/failed',
        pattern: /(?:)/,
        clause: 'it ended with an error',
        means: 'Helm ended with an error that is not known to us.',
        fix: 'Read its message.',
    },
];


/***/ }),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   mC: () => (/* binding */ lastGood),
/* harmony export */   mm: () => (/* binding */ isPending)
/* harmony export */ });
function isPending(status) {
    return status.startsWith('pending-');
}
/** Newest revision, or undefined for a release that does not exist. `history` is oldest first. */
function newest(history) {
    return history.at(-1);
}
// A failed revision can be recorded as superseded when a later rollback fails; its description still tells.
const failedDescription = /^(Upgrade|Rollback|Release) ".*" failed:/;
/**
 * The revision to go back to when `failed` does not work: the newest older one that is deployed, else the newest superseded
 * one that had not failed. (`helm rollback 0` takes the previous one, whatever became of it; `--atomic` cannot tell either.)
 * A revision whose rollout was never seen to its end is only a last resort. Undefined when there is none.
 */
function lastGood(history, failed) {
    const older = history.filter(({ revision }) => revision < failed).toReversed();
    const candidates = [
        ...older.filter(({ status }) => status === 'deployed'),
        ...older.filter(({ status, description }) => status === 'superseded' && !failedDescription.test(description ?? '')),
    ].filter(({ health }) => health !== 'unhealthy');
    return candidates.find(({ health }) => health !== 'unproved') ?? candidates[0];
}


/***/ }),

/***/ 79331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ askForHolder),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   Tl: () => (/* binding */ unlock),
/* harmony export */   Uv: () => (/* binding */ waitForRelease),
/* harmony export */   rA: () => (/* binding */ unlockOwn),
/* harmony export */   zT: () => (/* binding */ superseded)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96831);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6006);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13385);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98461);





/** Finds out who holds a revision, and whether he lives. */
async function askForHolder(progress, held) {
    const { deployment, client, log } = progress;
    const { owner } = deployment.policy;
    const answer = held.owner !== undefined && (0,_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .mustAsk */ .XN)(held, owner) ? await ask(progress, held.owner.runId) : undefined;
    const holder = (0,_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .holderOf */ .Kd)(held, owner, answer, client.now());
    log.info(`Release ${deployment.release} is held by ${holder.who} (${describe(held, client.now())}): ${holder.why}.`);
    return holder;
}
// Without an answer the age of the record may still tell; the reason is part of the message if it does not.
async function ask({ runOf }, runId) {
    try {
        return { run: await runOf(runId) };
    }
    catch (error) {
        if (!(error instanceof _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y))
            throw error;
        return { unasked: error.message.replace(/\.$/, '') };
    }
}
const lookMs = 3_000;
/** GitHub counts requests; the record itself is looked at more often. */
const askAgainMs = 15_000;
/** Waits until the newest revision changes, or long enough that its holder may have died. Gives the history then. */
async function waitForRelease({ releases, signal, lockDeadline }, held) {
    const until = Math.min(Date.now() + askAgainMs, lockDeadline);
    while (true) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(lookMs, undefined, { signal });
        const history = await releases.history();
        const last = (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .newest */ .BP)(history);
        const same = last?.revision === held.revision && last.status === held.status && last.health === held.health;
        if (!same || Date.now() >= until)
            return history;
    }
}
/** The error for a release that somebody else holds. */
function refuse(held, { state, who, why }, release) {
    const living = state === 'alive';
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
        code: 'helm/locked',
        message: `Release ${release} is ${held.status} at revision ${held.revision}, held by ${who}: ${living ? why : `nothing proves that it is over, because ${why}`}.`,
        fix: living
            ? 'Wait for it and run this job again; a common concurrency group keeps such jobs apart.'
            : 'When you know that it is over, set `lock: take` for one run. With `permissions: actions: read` GitHub can be asked about workflow runs.',
    });
}
/** The error for a rollout that was lost to a newer revision: what is seen of it says nothing about ours any more. */
function superseded({ release }, ours, history) {
    const last = (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .newest */ .BP)(history);
    const by = last?.owner === undefined ? 'somebody' : `workflow run ${last.owner.runId}`;
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
        code: 'helm/superseded',
        message: `While revision ${ours} of ${release} was rolling out, ${by} deployed revision ${last?.revision ?? ''}; nothing was taken back.`,
        fix: 'Look at that run. A common concurrency group keeps jobs that deploy the same release apart.',
    });
}
/**
 * Opens a release that a dead operation left locked, the least destructive way (Flux's helm-controller,
 * internal/reconcile/unlock.go): its last revision is marked as failed, in the record and in the label, and nothing else.
 */
async function unlock(releases, { revision }, why, log) {
    await releases.markStatus(revision, 'failed', `Release "${releases.release}" failed: unlocked from a stale pending state`);
    log.info(`Revision ${revision} of ${releases.release} was left pending (${why}); it is marked as failed now.`);
}
/** Finishes what a killed or cancelled main could not: a pending revision of this job is unlocked. */
async function unlockOwn(releases, owner, log) {
    const last = (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .newest */ .BP)(await releases.history());
    if (last?.owner === undefined || !(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isPending */ .mm)(last.status) || !(0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .sameJob */ .YU)(last.owner, owner))
        return;
    await unlock(releases, last, 'the step that wrote it is over', log);
}
function describe(held, now) {
    const state = (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isPending */ .mm)(held.status) ? held.status : 'its rollout is being watched';
    return `${state}, revision ${held.revision}, for ${(0,_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .age */ .KW)(held, now)}`;
}


/***/ }),

/***/ 13385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ age),
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   XN: () => (/* binding */ mustAsk),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   i7: () => (/* binding */ isHeld)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6006);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98461);


/** This step, by GitHub's variables. Empty outside GitHub, where no two steps are the same. */
function ownerOf(github, runner) {
    const { repositoryId = '', runId, runAttempt } = github;
    return { repositoryId, runId, attempt: Number(runAttempt), runner: runner ?? '' };
}
/** GitHub ends a job after six hours (usage limits of GitHub-hosted runners): an unnamed owner cannot be older. */
const longestJobMs = 6 * 3_600_000;
/** What a step may need beyond its own timeout: the rollback gets the same again, and clocks differ. */
const slackMs = 10 * 60_000;
/**
 * True when somebody may be at work on this revision: it is pending, or one of our runs has applied it and has not yet said how
 * its rollout went.
 */
function isHeld({ status, health, owner }) {
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .isPending */ .mm)(status) || (status === 'deployed' && health === 'unproved' && owner !== undefined);
}
/** True when only GitHub can tell whether the owner lives: it is a run of our repository, and not ours. */
function mustAsk({ owner }, us) {
    return owner !== undefined && owner.runId !== us.runId && owner.repositoryId === us.repositoryId;
}
/**
 * Judges the owner of a held revision. Pure. Only proof makes it `gone`: it is an earlier step of this job, an earlier attempt,
 * a run that GitHub calls completed, or more time has passed than it had.
 */
function holderOf(revision, us, answer, now) {
    const { owner } = revision;
    if (owner === undefined)
        return unnamed(revision, now);
    const who = `workflow run ${owner.runId}`;
    if ((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .sameJob */ .YU)(owner, us))
        return { state: 'gone', who, why: 'it was an earlier step of this job' };
    if (owner.runId === us.runId && us.runId !== '') {
        return owner.attempt < us.attempt
            ? { state: 'gone', who, why: `attempt ${owner.attempt} of this run is over` }
            : { state: 'alive', who: 'another job of this workflow run', why: 'the run is still going on' };
    }
    // A job may go on after its step has died; what the step allowed itself ends in any case.
    if (isOlder(revision, 2 * (revision.timeoutMs ?? longestJobMs) + slackMs, now))
        return { state: 'gone', who, why: `it wrote that ${age(revision, now)} ago, longer than it allowed itself` };
    if (answer === undefined)
        return { state: 'unknown', who, why: 'it belongs to another repository' };
    if ('unasked' in answer)
        return { state: 'unknown', who, why: answer.unasked };
    if (answer.run === undefined)
        return { state: 'unknown', who, why: 'GitHub does not know the run (any more)' };
    return asGitHubSays(owner, answer.run);
}
function asGitHubSays(owner, run) {
    const who = `workflow run ${owner.runId} ("${run.name}" by ${run.actor}, ${run.url})`;
    if (run.attempt > owner.attempt)
        return { state: 'gone', who, why: `its attempt ${owner.attempt} is over` };
    return run.status === 'completed'
        ? { state: 'gone', who, why: 'GitHub says that the run is completed' }
        : { state: 'alive', who, why: `GitHub says that the run is ${run.status.replaceAll('_', ' ')}` };
}
function unnamed(revision, now) {
    const who = 'a program that left no name';
    return isOlder(revision, longestJobMs, now)
        ? { state: 'gone', who, why: `it wrote that ${age(revision, now)} ago, longer than any job may run` }
        : { state: 'unknown', who, why: 'the record does not say who wrote it' };
}
function isOlder({ writtenAt }, ms, now) {
    return writtenAt !== undefined && now - writtenAt > ms;
}
/** `45 s`, `12 min` or `7 h`. */
function age({ writtenAt }, now) {
    if (writtenAt === undefined)
        return 'some time';
    const seconds = Math.max(0, Math.round((now - writtenAt) / 1000));
    if (seconds < 120)
        return `${seconds} s`;
    return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}


/***/ }),

/***/ 98461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   DT: () => (/* binding */ revisionOf),
/* harmony export */   H0: () => (/* binding */ ownerLabels),
/* harmony export */   IO: () => (/* binding */ withLabels),
/* harmony export */   WD: () => (/* binding */ labels),
/* harmony export */   YU: () => (/* binding */ sameJob),
/* harmony export */   eT: () => (/* binding */ decodeRecord),
/* harmony export */   xD: () => (/* binding */ recordName),
/* harmony export */   zC: () => (/* binding */ withStatus)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

/** The content alone: a record also carries the chart's files, which can be megabytes. */
function contentOf(record) {
    const { info, chart, config, manifest, hooks, apply_method: applyMethod } = record;
    return {
        description: info.description ?? '',
        notes: info.notes ?? '',
        chart: chart?.metadata ?? {},
        config: config ?? {},
        manifest: manifest ?? '',
        hooks: hooks ?? [],
        applyMethod: applyMethod ?? 'csa',
    };
}
const labels = {
    health: 'aks-delivery/health',
    repositoryId: 'aks-delivery/repository-id',
    runId: 'aks-delivery/run-id',
    runAttempt: 'aks-delivery/run-attempt',
    runner: 'aks-delivery/runner',
    timeout: 'aks-delivery/timeout-seconds',
};
function recordName(release, revision) {
    return `sh.helm.release.v1.${release}.v${revision}`;
}
/**
 * The labels that say who works on a release and until when. They are on a record from the moment it is pending (`--labels`),
 * and later revisions inherit them, so all of them are written each time.
 */
function ownerLabels(owner, timeoutMs) {
    return {
        [labels.repositoryId]: owner.repositoryId,
        [labels.runId]: owner.runId,
        [labels.runAttempt]: String(owner.attempt),
        [labels.runner]: labelValue(owner.runner),
        [labels.timeout]: String(Math.ceil(timeoutMs / 1000)),
    };
}
/** A text as a label's value: 63 characters of a small alphabet, letters or digits at both ends. */
function labelValue(text) {
    return text
        .replace(/[^\w.-]+/g, '-')
        .slice(0, 63)
        .replace(/^[^a-zA-Z0-9]+|[^a-zA-Z0-9]+$/g, '');
}
/** What a record's metadata tells; undefined for a Secret that is no release record. */
function revisionOf({ metadata }) {
    const given = metadata.labels ?? {};
    const { version, status } = given;
    if (version === undefined || status === undefined)
        return undefined;
    const health = given[labels.health];
    const owner = ownerOf(given);
    // Helm writes one of them, in seconds (pkg/storage/driver/secrets.go).
    const writtenAt = Math.max(Number(given.createdAt ?? 0), Number(given.modifiedAt ?? 0)) * 1000;
    const timeoutMs = Number(given[labels.timeout] ?? 0) * 1000;
    return {
        revision: Number(version),
        status: status,
        ...(health === undefined ? {} : { health }),
        ...(owner === undefined ? {} : { owner }),
        ...(writtenAt > 0 ? { writtenAt } : {}),
        ...(timeoutMs > 0 ? { timeoutMs } : {}),
    };
}
function ownerOf(given) {
    const runId = given[labels.runId];
    if (runId === undefined || runId === '')
        return undefined;
    return {
        repositoryId: given[labels.repositoryId] ?? '',
        runId,
        attempt: Number(given[labels.runAttempt] ?? 1),
        runner: given[labels.runner] ?? '',
    };
}
/** True for two names of the same job. A runner's name is compared as it is written in labels. */
function sameJob(one, other) {
    return (one.runId !== '' &&
        one.runId === other.runId &&
        one.attempt === other.attempt &&
        labelValue(one.runner) === labelValue(other.runner));
}
/** Decodes a record (pkg/storage/driver/util.go): base64 of the Secret, base64 of Helm, gzip, JSON. Old records have no gzip. */
function decodeRecord(secret) {
    const once = Buffer.from(secret.data?.release ?? '', 'base64').toString('latin1');
    const bytes = Buffer.from(once, 'base64');
    const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
    return JSON.parse((zipped ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(bytes) : bytes).toString('utf8'));
}
/** The same Secret with another status, in the record and in the label, as Helm itself writes it. */
function withStatus(secret, status, description, health) {
    const record = decodeRecord(secret);
    const changed = { ...record, info: { ...record.info, status, description } };
    const encoded = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(JSON.stringify(changed)).toString('base64');
    return {
        ...withLabels(secret, { status, [labels.health]: health }),
        data: { release: Buffer.from(encoded).toString('base64') },
    };
}
/** The same Secret with other labels: metadata only, the record stays byte for byte. */
function withLabels(secret, changes) {
    return { ...secret, metadata: { ...secret.metadata, labels: { ...secret.metadata.labels, ...changes } } };
}


/***/ }),

/***/ 4098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ releaseStore)
/* harmony export */ });
/* harmony import */ var _aks_delivery_kubernetes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84981);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98461);


function releaseStore(client, release, namespace) {
    async function history() {
        const labelSelector = `owner=helm,name=${release}`;
        const { items } = await client.list(_aks_delivery_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .resources */ .ES.secret, { namespace, labelSelector }, { metadataOnly: true });
        return items.flatMap((item) => (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .revisionOf */ .DT)(item) ?? []).sort((a, b) => a.revision - b.revision);
    }
    function record(revision) {
        return client.get(_aks_delivery_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .resources */ .ES.secret, namespace, (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordName */ .xD)(release, revision));
    }
    async function read(revision) {
        const secret = await record(revision);
        return secret === undefined ? undefined : (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeRecord */ .eT)(secret));
    }
    async function change(revision, edit) {
        const secret = await record(revision);
        if (secret !== undefined)
            await client.replace(_aks_delivery_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .resources */ .ES.secret, edit(secret));
    }
    return {
        release,
        namespace,
        history,
        read,
        async describedHistory() {
            const known = await history();
            return Promise.all(known.map(async (entry) => {
                if (entry.status !== 'superseded' || entry.health === 'healthy')
                    return entry;
                const description = (await read(entry.revision))?.description;
                return description === undefined ? entry : { ...entry, description };
            }));
        },
        markHealth: (revision, health) => change(revision, (secret) => (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withLabels */ .IO)(secret, { [_record_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .WD.health]: health })),
        label: (revision, changes) => change(revision, (secret) => (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withLabels */ .IO)(secret, changes)),
        markStatus: (revision, status, description) => change(revision, (secret) => (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withStatus */ .zC)(secret, status, description, 'unhealthy')),
    };
}


/***/ }),

/***/ 99425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UU: () => (/* binding */ createClient),
  d2: () => (/* binding */ inNamespace),
  US: () => (/* binding */ isForbidden),
  c4: () => (/* binding */ isNotFound),
  E2: () => (/* binding */ queryOf),
  Tp: () => (/* binding */ selectors)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/resources.js
var resources = __webpack_require__(84981);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(96831);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/errors.js
var kubernetes_errors = __webpack_require__(84553);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/process.js
var action_process = __webpack_require__(84839);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/credentials.js


/** A token is renewed this long before it expires, so that none expires on its way. */
const renewEarlyMs = 10_000;
/** The credential of a connection. `env` is the environment that an exec plugin is started with. */
function credentialSource(connection, env) {
    const { credential } = connection;
    if ('token' in credential)
        return fixed({ token: credential.token });
    if ('clientCertificate' in credential) {
        return fixed({ certificate: credential.clientCertificate, key: credential.clientKey });
    }
    return fromPlugin(credential.exec, connection, env);
}
function fixed(proof) {
    return { get: async () => proof, refuse: () => false };
}
function fromPlugin(plugin, connection, env) {
    let current;
    let pending;
    async function ask() {
        current = await askPlugin(plugin, connection, env);
        return current.proof;
    }
    return {
        async get() {
            if (current !== undefined && Date.now() < current.expires)
                return current.proof;
            // Requests side by side share one question.
            pending ??= ask().finally(() => {
                pending = undefined;
            });
            return pending;
        },
        refuse(proof) {
            if (current?.proof === proof)
                current = undefined;
            return true;
        },
    };
}
// https://kubernetes.io/docs/reference/config-api/client-authentication.v1/
async function askPlugin(plugin, connection, env) {
    const info = {
        apiVersion: 'client.authentication.k8s.io/v1',
        kind: 'ExecCredential',
        spec: { interactive: false, cluster: { server: connection.server } },
    };
    const result = await (0,action_process/* run */.e)(plugin.command, plugin.args, {
        env: { ...env, ...plugin.env, KUBERNETES_EXEC_INFO: JSON.stringify(info) },
    });
    if (result.code !== 0)
        throw noCredential(connection, result.stderr.trim() || `exit code ${result.code}`);
    const status = parseCredential(result.stdout);
    if (status === undefined)
        throw noCredential(connection, 'it printed no ExecCredential with a status');
    const { token, clientCertificateData, clientKeyData, expirationTimestamp } = status;
    const expires = expirationTimestamp === undefined ? Number.POSITIVE_INFINITY : Date.parse(expirationTimestamp) - renewEarlyMs;
    return {
        proof: {
            ...(token === undefined ? {} : { token }),
            ...(clientCertificateData === undefined ? {} : { certificate: clientCertificateData }),
            ...(clientKeyData === undefined ? {} : { key: clientKeyData }),
        },
        expires,
    };
}
function parseCredential(text) {
    try {
        return JSON.parse(text)?.status;
    }
    catch {
        return undefined;
    }
}
function noCredential({ name }, why) {
    return new errors/* UserError */.y({
        code: 'kubernetes/credential-plugin',
        message: `The credential plugin of the kubeconfig's context ${name} gave no credential: ${why.slice(0, 500)}.`,
        fix: 'Run azure-login and aks-context earlier in this job, with the permission id-token: write.',
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/transport.js

/**
 * One keep-alive connection pool to one API server. It stands on node:https, taken by getBuiltinModule, because fetch and an
 * ESM import of node:http each load undici (50 to 150 ms), and @kubernetes/client-node costs 20 MB and 300 ms.
 */
function createTransport(connection, env) {
    const server = new URL(connection.server);
    const plain = server.protocol === 'http:';
    const http = plain ? process.getBuiltinModule('node:http') : process.getBuiltinModule('node:https');
    // proxyEnv makes Node's own agent follow HTTPS_PROXY and NO_PROXY, as kubectl and helm do.
    const agent = new http.Agent({ keepAlive: true, proxyEnv: { ...env } });
    const credentials = credentialSource(connection, env);
    const base = server.pathname.replace(/\/$/, '');
    let skew = 0;
    function once(request, proof) {
        const options = {
            host: server.hostname.replace(/^\[|\]$/g, ''),
            port: server.port === '' ? (plain ? 80 : 443) : server.port,
            method: request.method,
            path: base + request.path,
            agent,
            timeout: request.idleMs,
            headers: {
                accept: 'application/json',
                'user-agent': 'aks-delivery-actions',
                ...(proof.token === undefined ? {} : { authorization: `Bearer ${proof.token}` }),
                ...(request.body === undefined ? {} : { 'content-length': Buffer.byteLength(request.body) }),
                ...request.headers,
            },
            ...(request.signal === undefined ? {} : { signal: request.signal }),
            ...(connection.certificateAuthority === undefined ? {} : { ca: connection.certificateAuthority }),
            ...(connection.insecure === true ? { rejectUnauthorized: false } : {}),
            ...(proof.certificate === undefined ? {} : { cert: proof.certificate }),
            ...(proof.key === undefined ? {} : { key: proof.key }),
        };
        return new Promise((resolve, reject) => {
            const outgoing = http.request(options, (answer) => {
                if (answer.headers.date !== undefined)
                    skew = Date.parse(answer.headers.date) - Date.now();
                resolve(answer);
            });
            outgoing.on('timeout', () => outgoing.destroy(silence(request.idleMs)));
            outgoing.on('error', reject);
            // A change of protocols (101) ends a request without an answer or an error.
            outgoing.on('close', () => reject(Object.assign(new Error('no answer'), { code: 'ECONNRESET' })));
            outgoing.end(request.body);
        });
    }
    return {
        async send(request) {
            const proof = await credentials.get();
            const answer = await once(request, proof);
            if (answer.statusCode !== 401 || !credentials.refuse(proof))
                return answer;
            answer.resume();
            return once(request, await credentials.get());
        },
        skew: () => skew,
        close: () => agent.destroy(),
    };
}
function silence(idleMs) {
    return Object.assign(new Error(`no answer within ${Math.round(idleMs / 1000)} s`), { code: 'ETIMEDOUT' });
}
/** Reads an answer to its end as text. */
async function bodyOf(answer) {
    const chunks = [];
    for await (const chunk of answer)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/retry.js




/** A server that never answered is given less time: a wrong address should be named soon. */
const firstContactMs = 5_000;
const longestWaitMs = 10_000;
/**
 * Repeats what failed for a passing reason: lost connections, 429, and the 5xx that mean "not now", for `patienceMs` (an API
 * server's restart takes up to a minute). A repeated PUT or merge patch does no harm: the first is guarded by its
 * resourceVersion, the second sets the same values again. Throws UserErrors, and the signal's reason.
 */
function persistent(transport, server, patienceMs) {
    let answered = false;
    return async (request, what) => {
        const started = Date.now();
        for (let attempt = 0;; attempt += 1) {
            const waitMs = Math.min(250 * 2 ** attempt, 5_000);
            const again = Date.now() - started + waitMs < (answered ? patienceMs : firstContactMs);
            let answer;
            try {
                answer = await transport.send(request);
            }
            catch (error) {
                request.signal?.throwIfAborted();
                if (error instanceof errors/* UserError */.y)
                    throw error;
                if (!(0,kubernetes_errors/* isTransient */.dg)(error) || !again)
                    throw (0,kubernetes_errors/* connectionError */.$t)(error, server);
                await (0,promises_.setTimeout)(waitMs, undefined, { signal: request.signal });
                continue;
            }
            answered = true;
            const status = answer.statusCode ?? 0;
            if (status < 400)
                return answer;
            const body = await bodyOf(answer);
            if (![429, 502, 503, 504].includes(status) || !again)
                throw (0,kubernetes_errors/* apiError */.pb)(status, body, what, server);
            const asked = Number(answer.headers['retry-after'] ?? 0) * 1000;
            await (0,promises_.setTimeout)(Math.min(Math.max(asked, waitMs), longestWaitMs), undefined, { signal: request.signal });
        }
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/client.js



const answerMs = 30_000;
const pageSize = 500;
/** A small generic client: get, list, replace, patch, log, and the streams that watch() reads. All errors are UserErrors. */
function createClient(connection, options) {
    const transport = createTransport(connection, options.env);
    const { server } = connection;
    const send = persistent(transport, server, options.patienceMs ?? 60_000);
    async function json(request, what) {
        const answer = await send({ signal: options.signal, ...request, idleMs: answerMs }, what);
        return JSON.parse(await bodyOf(answer));
    }
    return {
        server,
        namespace: connection.namespace,
        async get(resource, namespace, name) {
            try {
                return await json({ method: 'GET', path: (0,resources/* pathOf */.XM)(resource, namespace, name) }, `get ${resource.kind} ${name}`);
            }
            catch (error) {
                if (isNotFound(error))
                    return undefined;
                throw error;
            }
        },
        async list(resource, selection, listOptions) {
            const accept = listOptions?.metadataOnly === true
                ? 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1'
                : 'application/json';
            const items = [];
            for (let next;;) {
                const query = queryOf({ ...selectors(selection), limit: String(pageSize), continue: next });
                const page = await json({ method: 'GET', path: (0,resources/* pathOf */.XM)(resource, selection.namespace) + query, headers: { accept } }, `list ${resource.plural}${inNamespace(selection)}`);
                for (const item of page.items ?? [])
                    items.push(named(item, resource));
                next = page.metadata.continue || undefined;
                if (next === undefined)
                    return { items, resourceVersion: page.metadata.resourceVersion };
            }
        },
        replace: (resource, object) => json({
            method: 'PUT',
            path: (0,resources/* pathOf */.XM)(resource, object.metadata.namespace, object.metadata.name),
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(object),
        }, `update ${resource.kind} ${object.metadata.name}`),
        patch: (resource, namespace, name, patch) => json({
            method: 'PATCH',
            path: (0,resources/* pathOf */.XM)(resource, namespace, name),
            headers: { 'content-type': 'application/merge-patch+json' },
            body: JSON.stringify(patch),
        }, `patch ${resource.kind} ${name}`),
        async log({ namespace, pod, container, previous, tailLines, limitBytes }) {
            const query = queryOf({
                container,
                previous: previous ? 'true' : undefined,
                tailLines: `${tailLines}`,
                limitBytes: `${limitBytes}`,
            });
            const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log${query}`;
            try {
                return await bodyOf(await send({ method: 'GET', path, idleMs: answerMs, headers: { accept: '*/*' } }, `read the log of pod ${pod}`));
            }
            catch (error) {
                // 400: the container has not started, or has no previous run; 404: the pod is gone.
                if (isNotFound(error) || error.status === 400)
                    return undefined;
                throw error;
            }
        },
        send: json,
        open: (path, what, idleMs, signal) => send({ method: 'GET', path, idleMs, signal }, what),
        now: () => Date.now() + transport.skew(),
        close: () => transport.close(),
    };
}
function isNotFound(error) {
    return error?.status === 404;
}
function isForbidden(error) {
    return error?.status === 403;
}
/** The query parameters of a selection. */
function selectors(selection) {
    return { labelSelector: selection.labelSelector, fieldSelector: selection.fieldSelector };
}
/** ` in namespace shop`, for messages. */
function inNamespace({ namespace }) {
    return namespace === undefined ? '' : ` in namespace ${namespace}`;
}
function queryOf(parameters) {
    const pairs = Object.entries(parameters).filter((entry) => entry[1] !== undefined);
    return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
/** Items of a list carry no kind of their own; the code that judges them needs it. */
function named(item, resource) {
    item.kind = resource.kind;
    return item;
}


/***/ }),

/***/ 43103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ refusalFor),
/* harmony export */   a: () => (/* binding */ admission)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74232);
/* harmony import */ var _pods_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4440);


const denied = {
    code: 'admission/denied',
    pattern: /(?:)/,
    means: 'The API server refuses to create the pods.',
    clause: 'the API server refuses its pods',
    fix: 'Read the message; it names the rule.',
};
const refusals = [
    {
        code: 'admission/quota-unknown',
        pattern: /status unknown for quota/i,
        means: 'The use of a new ResourceQuota is still being counted, and until then nothing is let in.',
        clause: "the namespace's quota is still being counted",
        fix: 'Run the job again; if it stays so, look at the controller manager.',
        passing: true,
    },
    {
        code: 'admission/quota',
        pattern: /exceeded quota|failed quota|must specify .*(limits|requests)/i,
        means: "The namespace's ResourceQuota leaves no room for the pods.",
        clause: "the namespace's quota refuses its pods",
        fix: 'Raise the ResourceQuota, lower requests or replicas, or give every container the limits that the quota asks for.',
    },
    {
        code: 'admission/limit-range',
        pattern: /(maximum|minimum) \S+ usage per |max limit to request ratio per /i,
        means: "The namespace's LimitRange refuses the pods.",
        clause: "the namespace's LimitRange refuses its pods",
        fix: 'Bring requests and limits into the range that the message names.',
    },
    {
        code: 'admission/pod-security',
        pattern: /violates PodSecurity/i,
        means: "The namespace's pod security level refuses the pods.",
        clause: "the namespace's pod security level refuses its pods",
        fix: 'Set the securityContext fields that the message lists.',
    },
    {
        code: 'admission/webhook-unavailable',
        pattern: /failed calling webhook/i,
        means: 'An admission webhook does not answer.',
        clause: 'an admission webhook that must be asked does not answer',
        fix: 'Look at the pods behind the webhook that the message names.',
        passing: true,
    },
    {
        code: 'admission/webhook',
        pattern: /admission webhook .* denied/i,
        means: 'An admission webhook (a policy engine, for instance) refuses the pods.',
        clause: 'an admission webhook refuses its pods',
        fix: 'Change what the policy objects to; its message names the rule.',
    },
    {
        code: 'admission/policy',
        pattern: /ValidatingAdmissionPolicy/i,
        means: 'A ValidatingAdmissionPolicy refuses the pods.',
        clause: 'a ValidatingAdmissionPolicy refuses its pods',
        fix: 'Change what the policy objects to; its message names the rule.',
    },
    {
        code: 'admission/service-account',
        pattern: /serviceaccount "[^"]*" not found/i,
        means: "The pods' ServiceAccount does not exist.",
        clause: "its pods' ServiceAccount does not exist",
        fix: 'Create the ServiceAccount, or correct serviceAccountName.',
    },
    denied,
];
/** Which rule of admission a message of the API server tells of. `passing` ones may be gone a moment later. */
function refusalFor(message) {
    return refusals.find(({ pattern }) => pattern.test(message)) ?? denied;
}
/** What is refused may become allowed a moment later: old pods leave a quota, a ServiceAccount is being created. */
const graceMs = 5_000;
/** Quota and admission: there are no pods and no logs, only a condition (Deployment) or FailedCreate events (the others). */
const admission = {
    causes: refusals.map(({ code, means, fix }) => ({ code, means, fix })),
    diagnose(situation) {
        const said = refusalOf(situation);
        if (said === undefined)
            return undefined;
        const refusal = refusalFor(said.message);
        const object = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .refOf */ .H8)(situation.object);
        return {
            code: refusal.code,
            sentence: `${(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(object)}: ${refusal.clause}: ${(0,_pods_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(said.message).replace(/\.$/, '')}.`,
            object,
            evidence: [(0,_pods_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(said.message, evidenceLimit), ...(0,_pods_js__WEBPACK_IMPORTED_MODULE_1__/* .eventLines */ .Cl)(situation.events)],
            fix: refusal.fix,
            doomed: refusal.passing !== true && isFinal(said, situation),
        };
    },
};
/** Pod security lists every field that it misses. */
const evidenceLimit = 1_000;
// Pods that are not ready yet may be what the old ones wait for before they leave.
function isFinal({ since, last }, { pods, now, roomSince }) {
    const ready = pods.map(({ status }) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .condition */ .uH)(status?.conditions, 'Ready'));
    if (ready.some((entry) => entry?.status !== 'True') || last < roomSince)
        return false;
    const readySince = ready.map((entry) => Date.parse(entry?.lastTransitionTime ?? ''));
    return now - Math.max(since, roomSince, ...readySince) >= graceMs;
}
function refusalOf({ object, pods, events }) {
    const failure = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .condition */ .uH)(object.status?.conditions, 'ReplicaFailure');
    const event = events.find(({ reason }) => reason === 'FailedCreate');
    const last = event === undefined ? 0 : (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .occurrence */ .Gu)(event).at;
    // A Deployment keeps the condition of an older ReplicaSet for a while; with pods there, an event must confirm it.
    if (failure?.status === 'True' && (pods.length === 0 || event !== undefined)) {
        const since = Date.parse(failure.lastTransitionTime ?? '');
        return { message: failure.message ?? '', since, last: Math.max(since, last) };
    }
    if (event === undefined || pods.length > 0)
        return undefined;
    const first = Date.parse(event.firstTimestamp ?? event.eventTime ?? event.metadata.creationTimestamp ?? '');
    return { message: event.message ?? '', since: first, last };
}


/***/ }),

/***/ 24755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h4: () => (/* binding */ diagnose),
  kc: () => (/* binding */ diagnosisCauses)
});

// UNUSED EXPORTS: diagnosisRules

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/admission.js
var admission = __webpack_require__(43103);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/pods.js
var diagnosis_pods = __webpack_require__(4440);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/config.js

const causes = {
    object: {
        code: 'config/missing-object',
        means: 'A pod refers to a ConfigMap or Secret that does not exist.',
        fix: 'Create it in this namespace, add it to the chart, or mark the reference as optional.',
    },
    key: {
        code: 'config/missing-key',
        means: 'A ConfigMap or Secret lacks the key that a pod reads.',
        fix: 'Add the key, or correct its name in the chart.',
    },
    security: {
        code: 'config/security-context',
        means: "The image contradicts the pod's security context.",
        fix: 'Set a numeric USER in the Dockerfile, or runAsUser in the chart.',
    },
    container: {
        code: 'config/container',
        means: 'The container runtime refuses the settings of a container.',
        fix: 'Correct the setting that the message names.',
    },
};
/** The kubelet's caches start empty; it says so once and tries again. */
const passing = /failed to sync .* cache/i;
/** A Secret or ConfigMap may be applied a moment after the pod that needs it. */
const graceMs = 5_000;
const config = {
    causes: Object.values(causes),
    diagnose: (situation) => (0,diagnosis_pods/* diagnosePods */.lo)(situation, (pod) => inStatus(pod, situation) ?? inMounts(pod, situation)),
};
function inStatus(pod, situation) {
    for (const container of (0,diagnosis_pods/* containersOf */.Mz)(pod)) {
        const waiting = container.status.state?.waiting;
        if (waiting?.reason !== 'CreateContainerConfigError' && waiting?.reason !== 'CreateContainerError')
            continue;
        const message = (0,diagnosis_pods/* oneLine */.TN)(waiting.message);
        if (passing.test(message))
            continue;
        const kind = kindOf(message);
        return {
            code: causes[kind].code,
            clause: `${(0,diagnosis_pods/* nameOf */.Vb)(container)} of pod ${pod.metadata.name} cannot be created: ${message}`,
            evidence: [`${waiting.reason}: ${message}`],
            fix: causes[kind].fix,
            doomed: isHopeless(kind, pod, situation),
        };
    }
    return undefined;
}
function inMounts(pod, situation) {
    // A container that has started has its volumes: an older event no longer matters.
    if ((0,diagnosis_pods/* containersOf */.Mz)(pod).some(({ status }) => status.state?.waiting?.reason !== 'ContainerCreating' && status.state?.waiting?.reason !== 'PodInitializing'))
        return undefined;
    const event = (0,diagnosis_pods/* eventsOf */.XL)(situation.events, pod).find(({ reason }) => reason === 'FailedMount');
    const message = (0,diagnosis_pods/* oneLine */.TN)(event?.message);
    if (event === undefined || passing.test(message))
        return undefined;
    const kind = kindOf(message);
    if (kind !== 'object' && kind !== 'key')
        return undefined;
    return {
        code: causes[kind].code,
        clause: `pod ${pod.metadata.name} cannot mount a volume: ${message}`,
        evidence: [],
        fix: causes[kind].fix,
        doomed: isHopeless(kind, pod, situation),
    };
}
function kindOf(message) {
    if (/(couldn't find key|references non-existent .*key)/i.test(message))
        return 'key';
    if (/(configmap|secret)s? "[^"]*" not found/i.test(message))
        return 'object';
    if (/runAsNonRoot|non-numeric user|run as root/i.test(message))
        return 'security';
    return 'container';
}
function isHopeless(kind, pod, { now, hasCustomResources }) {
    if (kind === 'security')
        return true;
    if (kind === 'container')
        return false;
    const started = Date.parse(pod.status?.startTime ?? pod.metadata.creationTimestamp ?? '');
    return !hasCustomResources && now - started >= graceMs;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/words.js
var words = __webpack_require__(18325);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/patience.js
var patience = __webpack_require__(36531);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/crash.js



const logsFix = 'Read the last log lines below; run the image with the same environment and arguments to see it fail.';
const crash_causes = {
    memory: {
        code: 'crash/out-of-memory',
        means: 'A container is killed because it needs more memory than its limit.',
        fix: "Raise resources.limits.memory, or lower the application's own limit (heap, workers) below it.",
    },
    start: {
        code: 'crash/start-failed',
        means: 'The container runtime cannot start the program of a container.',
        fix: 'Check command and args against the image: the program must exist in it, be executable, and fit the platform.',
    },
    exit: { code: 'crash/exit-code', means: 'A container ends again and again.', fix: logsFix },
};
/** Exit codes of a program that cannot be run at all: 126 not executable, 127 not found. */
const cannotRun = new Set([126, 127]);
const crash = {
    causes: Object.values(crash_causes),
    diagnose: (situation) => (0,diagnosis_pods/* diagnosePods */.lo)(situation, (pod) => findIn(pod, situation)),
};
function findIn(pod, situation) {
    for (const container of (0,diagnosis_pods/* containersOf */.Mz)(pod)) {
        const { state, lastState } = container.status;
        const waiting = state?.waiting?.reason;
        const ended = state?.terminated ?? lastState?.terminated;
        if (ended === undefined || (ended.exitCode === 0 && waiting !== 'CrashLoopBackOff'))
            continue;
        const loops = (0,patience/* loopEnd */.s)(container.status) !== undefined || waiting === 'RunContainerError';
        if (!loops && container.status.ready === true)
            continue;
        return describe(pod, container, ended, loops, situation);
    }
    return undefined;
}
function describe(pod, container, ended, loops, situation) {
    const restarts = container.status.restartCount ?? 0;
    const kind = crash_kindOf(ended);
    const who = `${(0,diagnosis_pods/* nameOf */.Vb)(container)} of pod ${pod.metadata.name}`;
    const how = `exit code ${ended.exitCode}${ended.signal === undefined ? '' : `, signal ${ended.signal}`}`;
    const clause = {
        memory: `${who} was killed because it used more memory than its limit (OOMKilled, ${how})`,
        start: `${who} cannot be started: ${programFault(ended.message) ?? `${ended.reason ?? 'Error'}, ${how}`}`,
        exit: `${who} ends again and again (${how}, ${(0,words/* counted */.h)(restarts, 'restart')})`,
    }[kind];
    return {
        code: crash_causes[kind].code,
        clause: (0,diagnosis_pods/* oneLine */.TN)(clause),
        container,
        evidence: [
            `last end: ${ended.reason ?? 'Error'}, ${how}${ended.message === undefined ? '' : `: ${(0,diagnosis_pods/* oneLine */.TN)(ended.message)}`}`,
            `restarts: ${restarts}`,
        ],
        fix: crash_causes[kind].fix,
        // What cannot start or fit its memory will not later.
        doomed: loops && (kind !== 'exit' || (0,patience/* ranInVain */.b)(pod, container, ended, situation)),
    };
}
/** What the container runtime says when the program itself is at fault: runc's "exec: …", else the whole message. */
function programFault(message = '') {
    const exec = /exec: .*/.exec(message)?.[0].replace(/: unknown$/, '');
    return exec ?? (/no such file or directory|permission denied|exec format error/.test(message) ? message : undefined);
}
function crash_kindOf({ reason, exitCode, message }) {
    if (reason === 'OOMKilled')
        return 'memory';
    if (cannotRun.has(exitCode))
        return 'start';
    if (reason !== 'StartError' && reason !== 'ContainerCannotRun')
        return 'exit';
    // 128 may be passing trouble of the node, too (Krane's exception), unless the runtime blames the program.
    return exitCode !== 128 || programFault(message) !== undefined ? 'start' : 'exit';
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/image.js

const reasons = new Set([
    'ErrImagePull',
    'ImagePullBackOff',
    'ErrImageNeverPull',
    'InvalidImageName',
    'ImageInspectError',
    'RegistryUnavailable',
]);
const unauthorized = 'image/unauthorized';
// The first match counts. "pull access denied, repository does not exist or may require authorization" is Docker Hub's
// answer for both cases, so refusals are looked for before absence;
// a missing platform is also "not found".
const problems = [
    {
        code: 'image/invalid-name',
        pattern: /InvalidImageName|invalid reference format|couldn't parse image/i,
        means: 'The image reference is not a valid one.',
        clause: (image) => `"${image}" is not a valid image reference`,
        fix: 'Correct the reference; repository names are lower case, and an empty tag leaves a stray colon.',
        certainAfter: 1,
    },
    {
        code: 'image/never-pulled',
        pattern: /ErrImageNeverPull/,
        means: 'imagePullPolicy is Never and the node does not have the image.',
        clause: (image) => `the node does not have the image "${image}", and imagePullPolicy Never forbids pulling it`,
        fix: 'Use imagePullPolicy IfNotPresent.',
        certainAfter: 1,
    },
    {
        code: 'image/rate-limited',
        pattern: /toomanyrequests|429|rate limit/i,
        means: 'The registry limits how often it is asked.',
        clause: (image) => `the registry refuses to serve the image "${image}" for now, because it is asked too often`,
        fix: 'Pull with an account, or mirror the image into your own registry (az acr import).',
        certainAfter: 0,
    },
    {
        code: unauthorized,
        pattern: /\b40[13]\b|unauthorized|forbidden|denied|authentication required|no basic auth/i,
        means: 'The registry refuses the node.',
        clause: (image) => `the registry does not let the cluster pull the image "${image}"`,
        fix: 'Give the kubelet identity the role AcrPull (az aks update --attach-acr), or set imagePullSecrets.',
        certainAfter: 1,
    },
    {
        code: 'image/wrong-platform',
        pattern: /no match for platform|no matching manifest/i,
        means: "The image is not built for the node's platform.",
        clause: (image) => `the image "${image}" is not built for the platform of the node`,
        fix: 'Build the image for the node pool’s architecture, or select nodes that fit with a nodeSelector.',
        certainAfter: 1,
    },
    {
        code: 'image/not-found',
        pattern: /not found|manifest unknown|name unknown|does not exist|NotFound/i,
        means: 'The registry has no such image.',
        clause: (image) => `the image "${image}" does not exist in its registry`,
        fix: 'Check repository and tag, and that the build pushed this very reference.',
        certainAfter: 1,
    },
    {
        code: 'image/registry-unreachable',
        pattern: /no such host|i\/o timeout|connection refused|deadline exceeded|TLS|x509|RegistryUnavailable|EOF|reset by peer/i,
        means: 'The node cannot reach the registry.',
        clause: (image) => `the node cannot reach the registry of the image "${image}"`,
        fix: "Check the registry's name, its firewall and private endpoint, and the node's DNS.",
        certainAfter: 0,
    },
    {
        code: 'image/pull-failed',
        pattern: /(?:)/,
        means: 'The image cannot be pulled, for a reason of its own.',
        clause: (image) => `the image "${image}" cannot be pulled`,
        fix: 'Read the event below; pull the image by hand with the same reference.',
        certainAfter: 0,
    },
];
const image_image = {
    causes: problems.map(({ code, means, fix }) => ({ code, means, fix })),
    diagnose: (situation) => (0,diagnosis_pods/* diagnosePods */.lo)(situation, (pod) => image_findIn(pod, situation)),
};
function image_findIn(pod, situation) {
    const container = (0,diagnosis_pods/* containersOf */.Mz)(pod).find(({ status }) => reasons.has(status.state?.waiting?.reason ?? ''));
    const waiting = container?.status.state?.waiting;
    if (container === undefined || waiting === undefined)
        return undefined;
    const name = container.spec?.image ?? container.status.image ?? '';
    // The waiting message decays to "Back-off pulling image", the event keeps the registry's words (krane#124).
    const pulls = (0,diagnosis_pods/* eventsOf */.XL)(situation.events, pod).filter((event) => event.reason === 'Failed' &&
        (event.message?.includes('ailed to pull') ?? false) &&
        (event.message?.includes(name) ?? false));
    // The reference itself must not decide ("registry/app-not-found:403").
    const words = [waiting.reason, waiting.message, ...pulls.map((event) => event.message)]
        .join(' ')
        .replaceAll(name, '');
    const problem = problems.find(({ pattern }) => pattern.test(words));
    if (problem === undefined)
        return undefined;
    const attempts = waiting.reason === 'ImagePullBackOff' ? 2 : 1;
    const needed = problem.code === unauthorized && secretMayCome(pod, situation) ? 2 : problem.certainAfter;
    return {
        code: problem.code,
        clause: `${problem.clause(name)} (pod ${pod.metadata.name}, ${(0,diagnosis_pods/* nameOf */.Vb)(container)})`,
        evidence: [`${waiting.reason}: ${(0,diagnosis_pods/* oneLine */.TN)(waiting.message)}`],
        fix: problem.fix,
        doomed: problem.certainAfter > 0 && attempts >= needed,
    };
}
/** A pull secret that is not there yet may be made by somebody while the node tries again. */
function secretMayCome(pod, { events, hasCustomResources }) {
    return hasCustomResources || (0,diagnosis_pods/* eventsOf */.XL)(events, pod).some(({ reason }) => reason === 'FailedToRetrieveImagePullSecret');
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/objects.js
var objects = __webpack_require__(74232);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/job.js


const job_causes = {
    deadline: {
        code: 'job/deadline',
        means: 'A Job ran longer than its activeDeadlineSeconds.',
        fix: 'Raise activeDeadlineSeconds, or find out in the log what takes so long.',
    },
    failed: {
        code: 'job/failed',
        means: 'A Job failed as often as its backoffLimit allows.',
        fix: 'Read the last log lines below, those of the Job’s last pod; with restartPolicy Never its pods stay to be looked at.',
    },
};
const job = {
    causes: Object.values(job_causes),
    diagnose({ object, pods, events }) {
        if (object.kind !== 'Job')
            return undefined;
        const { conditions } = object.status ?? {};
        // FailureTarget comes first, while the Job's pods are still being ended.
        const failed = ['Failed', 'FailureTarget']
            .map((type) => (0,objects/* condition */.uH)(conditions, type))
            .find((entry) => entry?.status === 'True');
        if (failed === undefined)
            return undefined;
        const cause = failed.reason === 'DeadlineExceeded' ? job_causes.deadline : job_causes.failed;
        const last = pods.at(-1);
        const container = last === undefined
            ? undefined
            : (0,diagnosis_pods/* containersOf */.Mz)(last).find(({ status }) => (status.state?.terminated?.exitCode ?? 0) !== 0);
        const code = container?.status.state?.terminated?.exitCode;
        const ref = (0,objects/* refOf */.H8)(object);
        return {
            code: cause.code,
            sentence: `${(0,objects/* display */.Vy)(ref)} failed: ${(0,diagnosis_pods/* oneLine */.TN)(failed.message ?? failed.reason).replace(/\.$/, '')}${code === undefined ? '' : ` (exit code ${code})`}.`,
            object: ref,
            ...(last === undefined || container === undefined
                ? {}
                : {
                    container: {
                        pod: last.metadata.name,
                        namespace: last.metadata.namespace ?? 'default',
                        name: container.status.name,
                    },
                }),
            evidence: [`Failed=True, reason ${failed.reason ?? 'unknown'}`, ...(0,diagnosis_pods/* eventLines */.Cl)(events)],
            fix: cause.fix,
            doomed: true,
        };
    },
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/pod-failed.js

const cause = {
    code: 'pod/failed',
    means: 'A pod that nothing restarts has failed.',
    fix: 'Read the last log lines below; use a Deployment or Job, so that a failed pod is replaced.',
};
/** Bare Pods only. Pods of a workload are replaced, and an eviction (Evicted, Preempting) is no fault of theirs. */
const podFailed = {
    causes: [cause],
    diagnose(situation) {
        if (situation.object.kind !== 'Pod')
            return undefined;
        return (0,diagnosis_pods/* diagnosePods */.lo)(situation, (pod) => {
            if (pod.status?.phase !== 'Failed')
                return undefined;
            const container = (0,diagnosis_pods/* containersOf */.Mz)(pod).find(({ status }) => (status.state?.terminated?.exitCode ?? 0) !== 0);
            const code = container?.status.state?.terminated?.exitCode;
            const why = (0,diagnosis_pods/* oneLine */.TN)(pod.status.message ?? pod.status.reason) ||
                (code === undefined ? 'it gives no reason' : `exit code ${code}`);
            return {
                code: cause.code,
                clause: `the pod failed: ${why}`,
                ...(container === undefined ? {} : { container }),
                evidence: [],
                fix: cause.fix,
                doomed: true,
            };
        });
    },
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/probe.js


const probe_causes = {
    startup: {
        code: 'probe/startup',
        means: 'A container is restarted because its startup probe fails.',
        fix: 'Correct path and port of the startupProbe, or give the start more time (failureThreshold × periodSeconds).',
    },
    liveness: {
        code: 'probe/liveness',
        means: 'A container is restarted because its liveness probe fails.',
        fix: 'Correct path and port of the livenessProbe; for a slow start use a startupProbe.',
    },
    readiness: {
        code: 'probe/readiness',
        means: 'A container runs, and its readiness probe fails.',
        fix: 'Correct path and port of the readinessProbe, or find out in the log why the application says that it is not ready.',
    },
};
const probe = {
    causes: Object.values(probe_causes),
    diagnose: (situation) => (0,diagnosis_pods/* diagnosePods */.lo)(situation, (pod) => probe_findIn(pod, situation)),
};
function probe_findIn(pod, situation) {
    const events = (0,diagnosis_pods/* eventsOf */.XL)(situation.events, pod);
    for (const container of (0,diagnosis_pods/* containersOf */.Mz)(pod)) {
        if (container.status.ready === true)
            continue;
        const { state } = container.status;
        const about = events.filter((entry) => isAbout(entry, container, pod));
        // A probe that kills is the cause, also when the readiness probe failed after it.
        const killer = about.map(killerOf).find((entry) => entry !== undefined);
        const kind = killer ?? (state?.running === undefined ? undefined : 'readiness');
        const event = about.find((entry) => entry.reason === 'Unhealthy' && probeKind(entry) === kind);
        if (event === undefined || kind === undefined)
            continue;
        // A failed readiness probe may succeed at any time; a container that a probe had killed twice will be killed again.
        const ended = (0,patience/* loopEnd */.s)(container.status);
        return {
            code: probe_causes[kind].code,
            clause: `the ${kind} probe${target(container.spec?.[`${kind}Probe`])} of ${(0,diagnosis_pods/* nameOf */.Vb)(container)} in pod ${pod.metadata.name} fails: ${answer(event)}`,
            container,
            evidence: [(0,diagnosis_pods/* oneLine */.TN)(event.message)],
            fix: probe_causes[kind].fix,
            doomed: killer !== undefined && ended !== undefined && (0,patience/* ranInVain */.b)(pod, container, ended, situation),
        };
    }
    return undefined;
}
// An event names its container only in a field path; with one container there is nothing to tell apart.
function isAbout(event, container, pod) {
    const path = event.involvedObject.fieldPath;
    return path === undefined ? (0,diagnosis_pods/* containersOf */.Mz)(pod).length === 1 : path.includes(`{${container.status.name}}`);
}
function probeKind(event) {
    return /^(startup|liveness|readiness) probe/i.exec(event.message ?? '')?.[1]?.toLowerCase();
}
function killerOf({ reason, message }) {
    const probe = reason === 'Killing' ? /failed (startup|liveness) probe, will be restarted/.exec(message ?? '') : null;
    return probe?.[1];
}
function answer(event) {
    return (0,diagnosis_pods/* oneLine */.TN)(event.message?.replace(/^\w+ probe (failed|errored)[^:]*: ?/i, ''), 200);
}
function target(spec) {
    if (spec?.httpGet !== undefined)
        return ` (GET ${spec.httpGet.path ?? '/'} on port ${spec.httpGet.port ?? ''})`;
    if (spec?.tcpSocket !== undefined)
        return ` (TCP port ${spec.tcpSocket.port ?? ''})`;
    if (spec?.grpc !== undefined)
        return ` (gRPC port ${spec.grpc.port ?? ''})`;
    return spec?.exec === undefined ? '' : ` (${(0,diagnosis_pods/* oneLine */.TN)(spec.exec.command?.join(' '), 80)})`;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/progress-deadline.js


const progress_deadline_cause = {
    code: 'rollout/progress-deadline',
    means: 'A Deployment made no progress for as long as its progressDeadlineSeconds, and nothing tells why.',
    fix: 'Look at the pods’ events and logs below; for slow starts raise progressDeadlineSeconds.',
};
/** The cluster's own verdict, when no rule before it knows better. */
const progressDeadline = {
    causes: [progress_deadline_cause],
    diagnose({ object, replicaSet, events }) {
        if (object.kind !== 'Deployment')
            return undefined;
        const progressing = (0,objects/* condition */.uH)(object.status?.conditions, 'Progressing');
        if (progressing?.reason !== 'ProgressDeadlineExceeded')
            return undefined;
        // The condition outlives a rollback for a moment; its message names the ReplicaSet that it is about.
        if (replicaSet !== undefined && !(progressing.message?.includes(`"${replicaSet.metadata.name}"`) ?? false))
            return undefined;
        const ref = (0,objects/* refOf */.H8)(object);
        return {
            code: progress_deadline_cause.code,
            sentence: `${(0,objects/* display */.Vy)(ref)} made no progress within its deadline: ${(0,diagnosis_pods/* oneLine */.TN)(progressing.message).replace(/\.$/, '')}.`,
            object: ref,
            evidence: [(0,diagnosis_pods/* oneLine */.TN)(progressing.message), ...(0,diagnosis_pods/* eventLines */.Cl)(events)],
            fix: progress_deadline_cause.fix,
            doomed: true,
        };
    },
};

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/scheduling.js
var scheduling = __webpack_require__(66494);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/volume.js


const volume_causes = {
    claim: {
        code: 'volume/missing-claim',
        means: 'A pod uses a PersistentVolumeClaim that does not exist.',
        fix: 'Add the claim to the chart, or correct claimName.',
    },
    volume: {
        code: 'volume/not-provisioned',
        means: 'A PersistentVolumeClaim gets no volume.',
        fix: 'Correct storageClassName (`kubectl get storageclass` lists the classes), size and access modes of the claim.',
    },
    mount: {
        code: 'volume/not-mounted',
        means: 'A volume cannot be attached to its node, or not be mounted.',
        fix: 'Look at what the event names: a disk can be attached to one node only, so the pod that has it must go first.',
    },
};
/** A storage class or claim may be applied a moment later. */
const volume_graceMs = 5_000;
/** What the volume controller itself says: no class, or none of that name. A provisioner tries again and again. */
const certain = /storageclass\S* "[^"]*" not found|no persistent volumes available for this claim/i;
const volume = {
    causes: Object.values(volume_causes),
    diagnose: (situation) => situation.object.kind === 'PersistentVolumeClaim'
        ? ofClaim(situation)
        : (0,diagnosis_pods/* diagnosePods */.lo)(situation, (pod) => unbound(pod, situation) ?? unmounted(pod, situation)),
};
function ofClaim(situation) {
    const object = (0,objects/* refOf */.H8)(situation.object);
    const refusal = refusalOf(situation.events);
    if (refusal === undefined)
        return undefined;
    return {
        code: volume_causes.volume.code,
        sentence: `${(0,objects/* display */.Vy)(object)} gets no volume: ${(0,diagnosis_pods/* oneLine */.TN)(refusal.message)}.`,
        object,
        evidence: (0,diagnosis_pods/* eventLines */.Cl)(situation.events, situation.object),
        fix: volume_causes.volume.fix,
        doomed: isCertain(refusal, situation),
    };
}
function unbound(pod, situation) {
    const scheduled = (0,objects/* condition */.uH)(pod.status?.conditions, 'PodScheduled');
    if (scheduled?.status !== 'False')
        return undefined;
    const message = (0,diagnosis_pods/* oneLine */.TN)(scheduled.message);
    const missing = /persistentvolumeclaim "([^"]*)" not found/.exec(message)?.[1];
    if (missing !== undefined) {
        const since = Date.parse(scheduled.lastTransitionTime ?? '');
        return {
            code: volume_causes.claim.code,
            clause: `pod ${pod.metadata.name} uses the PersistentVolumeClaim ${missing}, which does not exist`,
            evidence: [`PodScheduled=False: ${message}`],
            fix: volume_causes.claim.fix,
            doomed: situation.now - since >= volume_graceMs && !situation.hasCustomResources,
        };
    }
    if (!/unbound immediate PersistentVolumeClaims/.test(message))
        return undefined;
    const names = pod.spec?.volumes?.flatMap(({ persistentVolumeClaim: claim }) => claim?.claimName ?? []) ?? [];
    const events = situation.events.filter(({ involvedObject: { kind, name } }) => kind === 'PersistentVolumeClaim' && names.includes(name ?? ''));
    const refusal = refusalOf(events);
    return {
        code: volume_causes.volume.code,
        clause: refusal === undefined
            ? `pod ${pod.metadata.name} waits for a volume for its PersistentVolumeClaim ${names.join(', ')}`
            : `PersistentVolumeClaim ${refusal.involvedObject.name ?? ''} gets no volume: ${(0,diagnosis_pods/* oneLine */.TN)(refusal.message)}`,
        evidence: (0,diagnosis_pods/* eventLines */.Cl)(events),
        fix: volume_causes.volume.fix,
        doomed: refusal !== undefined && isCertain(refusal, situation),
    };
}
function unmounted(pod, { events }) {
    // A container that has started has its volumes: an older event no longer matters.
    const starts = /^(ContainerCreating|PodInitializing)$/;
    if ((0,diagnosis_pods/* containersOf */.Mz)(pod).some(({ status }) => !starts.test(status.state?.waiting?.reason ?? '')))
        return undefined;
    const event = (0,diagnosis_pods/* eventsOf */.XL)(events, pod).find(({ reason }) => reason === 'FailedMount' || reason === 'FailedAttachVolume');
    if (event === undefined)
        return undefined;
    return {
        code: volume_causes.mount.code,
        clause: `pod ${pod.metadata.name} has to wait for a volume: ${(0,diagnosis_pods/* oneLine */.TN)(event.message)}`,
        evidence: [],
        fix: volume_causes.mount.fix,
        doomed: false,
    };
}
function refusalOf(events) {
    return events.find(({ reason }) => reason === 'ProvisioningFailed' || reason === 'FailedBinding');
}
function isCertain(refusal, { now, hasCustomResources }) {
    const first = Date.parse(refusal.firstTimestamp ?? '');
    const since = Number.isNaN(first) ? (0,objects/* occurrence */.Gu)(refusal).at : first;
    return certain.test(refusal.message ?? '') && !hasCustomResources && now - since >= volume_graceMs;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/index.js










/**
 * The cause engine's rules, the more telling before the more general: a container that a probe kills also crashes, and
 * everything ends in the progress deadline. A new rule is one module and one line here.
 */
const diagnosisRules = [
    admission/* admission */.a,
    image_image,
    config,
    probe,
    crash,
    volume,
    scheduling/* scheduling */.B,
    job,
    podFailed,
    progressDeadline,
];
/**
 * Why a workload does not become ready: the first rule that is certain, else the first that has an idea. The cluster's own
 * verdict, the progress deadline, makes an idea certain.
 */
function diagnose(situation) {
    let idea;
    for (const rule of diagnosisRules) {
        const diagnosis = rule.diagnose(situation);
        if (diagnosis?.doomed !== true)
            idea ??= diagnosis;
        else if (rule !== progressDeadline || idea === undefined)
            return diagnosis;
        else
            return { ...idea, evidence: [...diagnosis.evidence.slice(0, 1), ...idea.evidence], doomed: true };
    }
    return idea;
}
const diagnosisCauses = diagnosisRules.flatMap((rule) => rule.causes);


/***/ }),

/***/ 36531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ranInVain),
/* harmony export */   s: () => (/* binding */ loopEnd)
/* harmony export */ });
/* harmony import */ var _pods_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4440);

/** Four ends, about a minute. */
const hopelessRestarts = 3;
/** Endpoints and DNS follow a pod that became ready after a moment; times of the cluster are whole seconds. */
const propagationMs = 2_000;
/**
 * The last run of a container that has ended more than once and is held back from the next start. The kubelet calls that
 * CrashLoopBackOff, but often for a moment only, and not before its next look at the pod.
 */
function loopEnd({ state, lastState, restartCount }) {
    if (state?.waiting?.reason === 'CrashLoopBackOff')
        return lastState?.terminated;
    return (restartCount ?? 0) > 0 ? state?.terminated : undefined;
}
/**
 * Whether a run that ended counts against its container; see loopEnd. It may have been waiting
 * for another workload of the release, or for another container of its pod: only a run that began after those were ready counts.
 */
function ranInVain(pod, container, ended, situation) {
    const often = (container.status.restartCount ?? 0) >= hopelessRestarts;
    // The author of a Job says by its backoffLimit how often it may fail.
    if (situation.object.kind === 'Job')
        return often;
    const startedAt = Date.parse(ended.startedAt ?? '');
    const after = (time) => time === 0 || startedAt >= time + propagationMs;
    if (!often && !neighbours(pod, container).every((time) => after(time)))
        return false;
    const { othersSettledAt, othersCrash } = situation;
    return othersSettledAt === undefined ? often && othersCrash : after(othersSettledAt);
}
/** When the other containers of the pod that run now became useful; Infinity for those that still are not. */
function neighbours(pod, container) {
    return (0,_pods_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .Mz)(pod)
        .filter(({ status, init }) => !init && !container.init && status.name !== container.status.name)
        .flatMap(({ status }) => {
        const startedAt = status.state?.running?.startedAt;
        if (startedAt === undefined)
            return [];
        return [status.ready === true ? Date.parse(startedAt) : Number.POSITIVE_INFINITY];
    });
}


/***/ }),

/***/ 4440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ eventLines),
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   XL: () => (/* binding */ eventsOf),
/* harmony export */   gK: () => (/* binding */ gist),
/* harmony export */   lo: () => (/* binding */ diagnosePods),
/* harmony export */   n6: () => (/* binding */ tells)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74232);

/** A pod's containers that have a status, init containers first, as they run. */
function containersOf(pod) {
    const list = (statuses, specs, init) => (statuses ?? []).map((status) => ({ status, spec: specs?.find((entry) => entry.name === status.name), init }));
    return [
        ...list(pod.status?.initContainerStatuses, pod.spec?.initContainers, true),
        ...list(pod.status?.containerStatuses, pod.spec?.containers, false),
    ];
}
/**
 * Looks at each pod and turns the findings into a diagnosis of the workload. It is doomed when every pod is (Krane's rule:
 * one sick node does not doom a rollout), but a StatefulSet goes pod by pod, so one that is stuck blocks the rest. Pods that
 * use a claim are diagnosed with their own workload, not with the claim.
 */
function diagnosePods(situation, find) {
    const { kind } = situation.object;
    if (kind === 'PersistentVolumeClaim')
        return undefined;
    const found = situation.pods.flatMap((pod) => {
        const finding = find(pod);
        return finding === undefined ? [] : [{ pod, finding }];
    });
    const hopeless = found.filter(({ finding }) => finding.doomed);
    const [worst] = hopeless.length > 0 ? hopeless : found;
    if (worst === undefined)
        return undefined;
    const { pod, finding } = worst;
    // The pods of a Job's earlier attempts stay.
    const living = situation.pods.filter(({ status }) => kind !== 'Job' || status?.phase !== 'Failed');
    const needed = kind === 'StatefulSet' ? 1 : living.length;
    const object = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .refOf */ .H8)(situation.object);
    return {
        code: finding.code,
        sentence: `${(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(object)}: ${finding.clause.replace(/\.+$/, '')}.`,
        object,
        ...(finding.container === undefined
            ? {}
            : {
                container: {
                    pod: pod.metadata.name,
                    namespace: pod.metadata.namespace ?? 'default',
                    name: finding.container.status.name,
                },
            }),
        evidence: [...finding.evidence, ...eventLines(situation.events, pod)],
        fix: finding.fix,
        doomed: hopeless.length > 0 && hopeless.length >= needed,
    };
}
/** `container "app"` or `init container "migrate"`. */
function nameOf({ status, init }) {
    return `${init ? 'init container' : 'container'} "${status.name}"`;
}
function eventsOf(events, pod) {
    return events.filter((event) => event.involvedObject.uid === pod.metadata.uid);
}
const eventLimit = 8;
/** False for warnings such as "Error: ImagePullBackOff", which only repeat the state of the container. */
function tells(event) {
    return event.type === 'Warning' && !/^Error: \w+$/.test(event.message ?? '');
}
/** The newest warnings about an object, one readable line each, and each text once. */
function eventLines(events, object) {
    const lines = new Map();
    for (const event of events) {
        if (!tells(event) || (object !== undefined && event.involvedObject.uid !== object.metadata.uid))
            continue;
        const { count } = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .occurrence */ .Gu)(event);
        const { kind, name } = event.involvedObject;
        const line = `event ${event.reason ?? ''}${count > 1 ? ` (${count}×)` : ''} on ${kind}/${name}: ${oneLine(event.message)}`;
        const key = `${event.reason} ${gist(event.message)}`;
        if (!lines.has(key))
            lines.set(key, line);
    }
    return [...lines.values()].slice(0, eventLimit);
}
/** A message without the names of the moment: retries make the same event for ever new pod names. */
function gist(message) {
    return (message ?? '').replace('(combined from similar events): ', '').replace(/"[^"]*"/g, '""');
}
/** A message of the cluster, on one line and bounded. The pull rate limit's text names the user's account. */
function oneLine(message, limit = 400) {
    const text = (message ?? '')
        .replace(/reached your pull rate limit as \S+/i, 'reached your pull rate limit as (hidden)')
        .replace(/\s+/g, ' ')
        .trim();
    return text.length > limit ? `${text.slice(0, limit)}…` : text;
}


/***/ }),

/***/ 66494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ scheduling),
/* harmony export */   w: () => (/* binding */ unschedulable)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74232);
/* harmony import */ var _pods_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4440);


const unschedulable = 'scheduling/unschedulable';
const cause = {
    code: unschedulable,
    means: 'No node can take a pod, and no node will be added.',
    fix: 'Lower the requests, raise the node pool’s maximum, or correct nodeSelector, affinity and tolerations.',
};
/**
 * An autoscaler looks every 10 s and then says what it does, some time after the pods that it looked at. Without one, and with
 * no pod leaving, only pods of other namespaces may still make room.
 */
const graceMs = { autoscaled: 60_000, unknown: 30_000, fixed: 6_000 };
const scheduling = {
    causes: [cause],
    diagnose: (situation) => (0,_pods_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosePods */ .lo)(situation, (pod) => findIn(pod, situation)),
};
function findIn(pod, situation) {
    const scheduled = (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .condition */ .uH)(pod.status?.conditions, 'PodScheduled');
    // SchedulingGated is no error: somebody will open the gate.
    if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable')
        return undefined;
    const message = (0,_pods_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(scheduled.message);
    // A claim that is not bound yet makes pods unschedulable, too; see the rule for volumes.
    if (/PersistentVolumeClaim/i.test(message))
        return undefined;
    return {
        code: cause.code,
        clause: `no node can take pod ${pod.metadata.name}: ${message}`,
        evidence: [`PodScheduled=False: ${message}`],
        fix: cause.fix,
        doomed: pod.status?.nominatedNodeName === undefined &&
            isHopeless(pod, Date.parse(scheduled.lastTransitionTime ?? ''), situation),
    };
}
function isHopeless(pod, since, { now, events, roomSince, autoscaled }) {
    if (roomSince === now)
        return false;
    const last = (help) => Math.max(0, ...(0,_pods_js__WEBPACK_IMPORTED_MODULE_0__/* .eventsOf */ .XL)(events, pod)
        .filter(help)
        .map((event) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .occurrence */ .Gu)(event).at));
    const helps = last(({ reason }) => reason === 'TriggeredScaleUp' || reason === 'Nominated');
    const helpsNot = last(({ reason, reportingComponent }) => reason === 'NotTriggerScaleUp' || (reason === 'FailedScheduling' && reportingComponent === 'karpenter'));
    if (helps > 0 || helpsNot > 0)
        return helpsNot > helps;
    const grace = autoscaled === undefined ? graceMs.unknown : autoscaled ? graceMs.autoscaled : graceMs.fixed;
    return now - Math.max(since, roomSince) >= grace;
}


/***/ }),

/***/ 72962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ noNamespace),
/* harmony export */   DZ: () => (/* binding */ isFieldConflict),
/* harmony export */   FK: () => (/* binding */ isRbac),
/* harmony export */   Hc: () => (/* binding */ verdictOn),
/* harmony export */   _T: () => (/* binding */ differenceCauses),
/* harmony export */   me: () => (/* binding */ DoubtfulRefusal),
/* harmony export */   uD: () => (/* binding */ isOutage)
/* harmony export */ });
/* harmony import */ var _diagnosis_admission_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43103);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84553);


const invalid = {
    code: 'kubernetes/invalid',
    means: 'An object is not valid: a field is missing, misspelled, or has a value that it cannot have.',
    fix: 'Correct the field that the message names.',
};
const immutable = {
    code: 'kubernetes/immutable',
    means: 'A field changes that Kubernetes does not allow to change.',
    fix: 'Undo the change, or delete the object first (its pods or data may go with it).',
};
const conflict = {
    code: 'kubernetes/field-conflict',
    means: 'Another tool (an autoscaler, kubectl) manages a field that the release sets.',
    fix: 'Leave the field out of the chart (with an HPA, do not set replicas), or take it over with `take-ownership: true`.',
};
const differenceCauses = [invalid, immutable, conflict];
/** What is unknown about an object whose namespace is missing. */
const noNamespace = 'its namespace does not exist yet';
const rbac = /\bUser "[^"]*" cannot \w+ |is attempting to grant RBAC permissions not currently held/;
const admission = /is forbidden: |admission webhook|denied (the )?request/;
const typed = /failed to create typed patch object|duplicate entries/;
const fixedField = /immutable|may not change once set|cannot change roleRef|updates to statefulset spec for fields other than|pod updates may not change fields/i;
/** What a pod needs to be admitted, and a release may bring along. */
const needed = [
    { kind: 'ServiceAccount', pattern: /serviceaccount "([^"]*)" not found/ },
    { kind: 'PriorityClass', pattern: /no PriorityClass with name (\S+) was found/ },
];
/** A server-side apply refused an object that somebody applied client-side, and the client-side merge could not be tried. */
class DoubtfulRefusal extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD {
}
/** True for 403 by lack of permission; admission policies answer 403, too. */
function isRbac({ status, said }) {
    return status === 403 && rbac.test(said);
}
/** True for a server-side apply that would take fields of another manager. Other 409s mean that the object has just changed. */
function isFieldConflict({ status, said }) {
    return status === 409 && said.startsWith('Apply failed with');
}
/** True when it is not about the object: the credential is not accepted, or the server is not there. A policy may answer 401, too. */
function isOutage({ status, said }) {
    return (status === 401 && !admission.test(said)) || [429, 502, 503, 504].includes(status);
}
/** Judges the answer to a dry run. `brings` tells whether the manifests themselves hold an object. */
function verdictOn(refused, brings) {
    const { status, said } = refused;
    if (/does not support dry run/.test(said)) {
        return { unknown: 'an admission webhook that must be asked does not support dry runs' };
    }
    if (status === 404) {
        return { unknown: /^namespaces? "/.test(said) ? noNamespace : `what it needs is not there: ${said}` };
    }
    if (isFieldConflict(refused))
        return { code: conflict.code, fix: conflict.fix, certain: true };
    if (isRbac(refused))
        return { code: refused.code, fix: refused.fix, certain: true };
    if (admission.test(said) || /failed calling webhook/.test(said)) {
        const { code, fix, passing } = (0,_diagnosis_admission_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalFor */ .I)(said);
        const coming = needed.some(({ kind, pattern }) => brings(kind, pattern.exec(said)?.[1] ?? ''));
        return { code, fix, certain: passing !== true && !coming };
    }
    const certain = !typed.test(said) && !(refused instanceof DoubtfulRefusal);
    if (fixedField.test(said))
        return { code: immutable.code, fix: immutable.fix, certain };
    if (typed.test(said) || [400, 413, 422].includes(status))
        return { code: invalid.code, fix: invalid.fix, certain };
    return { unknown: `the API server could not tell: ${said}` };
}


/***/ }),

/***/ 84553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ connectionError),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   jA: () => (/* binding */ apiCauses),
/* harmony export */   pb: () => (/* binding */ apiError)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);

/**
 * What the Kubernetes API server answered, as an error a user can act on. `status` is the HTTP code, `reason` the Status
 * object's, `said` its own words.
 */
class ApiError extends _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    status;
    reason;
    said;
    constructor(answer) {
        super({ code: answer.code, message: answer.message, fix: answer.fix });
        this.status = answer.status;
        this.reason = answer.reason;
        this.said = answer.said;
    }
}
const apiCauses = [
    {
        code: 'kubernetes/unreachable',
        means: 'No connection to the API server could be made, or it was lost for too long.',
        fix: 'Check the server address, the network path (private clusters need a runner in their network) and the proxy.',
    },
    {
        code: 'kubernetes/certificate',
        means: "The API server's certificate is not trusted.",
        fix: 'Use the kubeconfig of this cluster, with its certificate authority.',
    },
    {
        code: 'kubernetes/unauthorized',
        means: 'The API server does not accept the identity (401).',
        fix: 'Sign in again with azure-login and make the context with aks-context.',
    },
    {
        code: 'kubernetes/forbidden',
        means: 'The identity is known, and has no permission for this request (403).',
        fix: 'Grant the role that the message names, on this namespace.',
    },
    {
        code: 'kubernetes/conflict',
        means: 'Somebody else changed the object at the same time.',
        fix: 'Run the job again.',
    },
    { code: 'kubernetes/request', means: 'The API server refused a request.', fix: 'Read its message.' },
    {
        code: 'kubernetes/credential-plugin',
        means: 'The exec plugin of the kubeconfig gave no credential.',
        fix: 'Run azure-login and aks-context earlier in the same job.',
    },
];
/** Maps an error answer (a `Status` object, or a proxy's text) to an ApiError. `what` says what was asked, e.g. `list pods in shop`. */
function apiError(status, body, what, server) {
    const { message, reason } = parseStatus(body);
    const said = message === '' ? `HTTP ${status}` : message;
    if (status === 401) {
        return new ApiError({
            status,
            reason,
            said,
            code: 'kubernetes/unauthorized',
            message: `The API server ${server} did not accept the credential of the kubeconfig when asked to ${what}.`,
            fix: 'Run azure-login and aks-context in this job; for a cluster with Microsoft Entra ID, check that the token is for its tenant.',
        });
    }
    if (status === 403) {
        return new ApiError({
            status,
            reason,
            said,
            code: 'kubernetes/forbidden',
            message: `The API server refused to ${what}: ${said}.`,
            fix: 'Give the identity a role for it, e.g. "Azure Kubernetes Service RBAC Writer" on the namespace, or a RoleBinding.',
        });
    }
    if (status === 409) {
        return new ApiError({
            status,
            reason,
            said,
            code: 'kubernetes/conflict',
            message: `The API server refused to ${what}, because it was changed at the same time: ${said}.`,
            fix: 'Run the job again; give jobs that deploy the same release a common concurrency group.',
        });
    }
    return new ApiError({
        status,
        reason,
        said,
        code: 'kubernetes/request',
        message: `The API server could not ${what}: ${said} (HTTP ${status}).`,
        fix: 'Check the request that the message names; if the server is overloaded, run the job again.',
    });
}
function parseStatus(body) {
    try {
        const parsed = JSON.parse(body);
        if (typeof parsed === 'object' && parsed !== null) {
            const { message, reason } = parsed;
            return {
                message: typeof message === 'string' ? message.replace(/\.$/, '') : '',
                reason: typeof reason === 'string' ? reason : '',
            };
        }
    }
    catch {
        // A proxy or load balancer answered in its own words: HTML is of no use in a message.
    }
    return { message: body.startsWith('<') ? '' : body.trim().slice(0, 300), reason: '' };
}
/** Maps a failed connection to a UserError. `cause` is the error of node:https. */
function connectionError(cause, server) {
    const code = cause.code ?? '';
    const text = cause instanceof Error ? cause.message : String(cause);
    if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/.test(code)) {
        return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
            code: 'kubernetes/certificate',
            message: `The certificate of the API server ${server} is not trusted: ${text}.`,
            fix: "Use this cluster's own kubeconfig; a proxy that opens TLS needs its authority in NODE_EXTRA_CA_CERTS.",
            cause,
        });
    }
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'kubernetes/unreachable',
        message: `The API server ${server} cannot be reached: ${text === '' ? code : text}.`,
        fix: code === 'ENOTFOUND'
            ? "The name does not resolve here: a private cluster needs a runner inside its network; a stopped or deleted cluster's name is gone."
            : 'Check that the cluster runs and that this runner may reach it (authorized IP ranges, private cluster, proxy).',
        cause,
    });
}
/** True for failures after which the same request may simply be sent again. */
function isTransient(error) {
    const code = error.code ?? '';
    return /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND|ERR_STREAM_PREMATURE_CLOSE)$/.test(code);
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


/***/ }),

/***/ 74232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ isOwnedBy),
/* harmony export */   Gu: () => (/* binding */ occurrence),
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   Vy: () => (/* binding */ display),
/* harmony export */   uH: () => (/* binding */ condition)
/* harmony export */ });
/** How often an event was seen, and when last (milliseconds since the epoch; 0 when the event does not say). */
function occurrence(event) {
    const at = event.series?.lastObservedTime ??
        event.lastTimestamp ??
        event.eventTime ??
        event.firstTimestamp ??
        event.metadata.creationTimestamp;
    return { count: event.series?.count ?? event.count ?? 1, at: at ? Date.parse(at) : 0 };
}
function condition(conditions, type) {
    return conditions?.find((entry) => entry.type === type);
}
function refOf(object) {
    const { name, namespace } = object.metadata;
    return { kind: object.kind ?? 'Object', name, ...(namespace === undefined ? {} : { namespace }) };
}
/** `Deployment/shop`: how an object is called in messages. */
function display(ref) {
    return `${ref.kind}/${ref.name}`;
}
function isOwnedBy(object, uid) {
    return uid !== undefined && (object.metadata.ownerReferences?.some((owner) => owner.uid === uid) ?? false);
}


/***/ }),

/***/ 84981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ resources),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   ec: () => (/* binding */ resourceFor)
/* harmony export */ });
const row = (group, plural, kind, namespaced = true) => ({
    group,
    version: 'v1',
    plural,
    kind,
    namespaced,
});
const resources = {
    deployment: row('apps', 'deployments', 'Deployment'),
    replicaSet: row('apps', 'replicasets', 'ReplicaSet'),
    statefulSet: row('apps', 'statefulsets', 'StatefulSet'),
    daemonSet: row('apps', 'daemonsets', 'DaemonSet'),
    job: row('batch', 'jobs', 'Job'),
    pod: row('', 'pods', 'Pod'),
    persistentVolumeClaim: row('', 'persistentvolumeclaims', 'PersistentVolumeClaim'),
    service: row('', 'services', 'Service'),
    secret: row('', 'secrets', 'Secret'),
    event: row('', 'events', 'Event'),
    customResourceDefinition: row('apiextensions.k8s.io', 'customresourcedefinitions', 'CustomResourceDefinition', false),
};
/** The API path of a collection, or of one object when `name` is given. */
function pathOf(resource, namespace, name) {
    const root = resource.group === '' ? `/api/${resource.version}` : `/apis/${resource.group}/${resource.version}`;
    const scope = resource.namespaced && namespace !== undefined ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    return `${root}${scope}/${resource.plural}${name === undefined ? '' : `/${encodeURIComponent(name)}`}`;
}
/** The resource for a manifest's apiVersion and kind; undefined for kinds whose readiness we do not judge. */
function resourceFor(apiVersion, kind) {
    const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
    return Object.values(resources).find((entry) => entry.kind === kind && entry.group === group);
}


/***/ }),

/***/ 45077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ rolloutCauses),
/* harmony export */   j: () => (/* binding */ explainTimeout)
/* harmony export */ });
/* harmony import */ var _diagnosis_pods_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4440);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74232);


const rolloutCauses = [
    {
        code: 'rollout/timeout',
        means: 'The time is over, and nothing tells why the release is not ready.',
        fix: 'Look at the objects that are not ready; for slow starts raise `timeout`.',
    },
    {
        code: 'rollout/failed',
        means: 'An object of the release says itself that it failed.',
        fix: 'Look at its status and events.',
    },
];
/** What to say when the time is over: the likeliest cause, else the first object that is not ready. */
function explainTimeout(assessment, timeoutMs) {
    const late = assessment.objects.filter(({ readiness }) => readiness.status !== 'ready');
    const within = `within ${Math.round(timeoutMs / 1000)} s`;
    const explained = late.find(({ diagnosis }) => diagnosis !== undefined);
    if (explained?.diagnosis !== undefined) {
        const { diagnosis } = explained;
        return { ...diagnosis, sentence: `Not ready ${within}: ${diagnosis.sentence}` };
    }
    const first = late[0];
    const what = first === undefined
        ? 'The cluster did not tell how far the release is'
        : `${(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(first.ref)} is not ready: ${(0,_diagnosis_pods_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first.readiness.message)}`;
    return {
        code: 'rollout/timeout',
        sentence: `${what} (waited ${within.replace('within ', '')}).`,
        object: first?.ref ?? { kind: 'Release', name: '' },
        evidence: late
            .map(({ ref, readiness, warning }) => `${(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .Vy)(ref)}: ${readiness.message}${warning === undefined ? '' : ` — ${warning}`}`)
            .slice(0, 20),
        fix: 'Look at the objects that are not ready; for slow starts raise `timeout`.',
        doomed: false,
    };
}


/***/ }),

/***/ 18325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 object`, `2 objects`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ })

};
;