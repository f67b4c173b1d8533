export const id = 186;
export const ids = [186];
export const modules = {

/***/ 5056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ helm_deploy_main)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(6831);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/names.js

/** Helm's own rule (chartutil.ValidateReleaseName): lower-case DNS labels joined by dots, 53 characters at most. */
const release = { pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, longest: 53 };
/** Kubernetes' rule (RFC 1123 label). */
const namespace = { pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, longest: 63 };
/**
 * Checks the names before they become arguments of helm, where one that begins with a hyphen would be an option.
 * @throws UserError `helm/name-invalid`
 */
function releaseNames(names) {
    check('release', names.release, release);
    check('namespace', names.namespace, namespace);
    return names;
}
function check(kind, name, { pattern, longest }) {
    if (pattern.test(name) && name.length <= longest)
        return;
    throw new errors/* UserError */.y({
        code: 'helm/name-invalid',
        message: `The ${kind} "${name}" is not a name that Kubernetes takes.`,
        fix: `Use lower-case letters, digits and hyphens, a letter or digit first and last, ${longest} characters at most.`,
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/workspace.js
var action_workspace = __webpack_require__(4271);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/chart.js




/** Finds the chart: a folder or archive in the workspace, else `oci://…`, a URL, or `repo/name`. */
async function resolveChart(input, workspace) {
    if (/^(oci|https?):\/\//.test(input))
        return { argument: input };
    const path = await (0,action_workspace/* resolveInWorkspace */.z)(input, workspace);
    if (path === undefined) {
        throw new errors/* UserError */.y({
            code: 'helm/chart-outside',
            message: `The chart "${input}" lies outside the workspace.`,
            fix: 'Check the chart out into the workspace, or pull it from a registry with oci://….',
        });
    }
    const kind = await kindOf(path);
    if (kind === 'file')
        return { argument: path };
    if (kind === 'folder') {
        if ((await kindOf((0,external_node_path_.join)(path, 'Chart.yaml'))) !== 'file')
            throw missing(`The folder "${input}" is no chart: it has no Chart.yaml`);
        return { argument: path, folder: (0,external_node_path_.relative)((await (0,action_workspace/* resolveInWorkspace */.z)('.', workspace)) ?? workspace, path) };
    }
    const [repository, name, ...rest] = input.split('/');
    const reference = repository !== undefined &&
        name !== undefined &&
        name !== '' &&
        rest.length === 0 &&
        /^\w[\w.-]*$/.test(repository);
    // "charts/shop" is a path when there is a folder "charts", else it may be a chart of a repository that Helm knows.
    if (!reference || (await kindOf((0,external_node_path_.join)(workspace, repository))) === 'folder') {
        throw missing(`There is no chart at "${input}" in the workspace`);
    }
    return { argument: input };
}
/** Absolute paths of value files. Throws helm/values-file-outside and helm/values-file-missing. */
async function resolveValueFiles(files, workspace) {
    return Promise.all(files.map(async (file) => {
        const path = await (0,action_workspace/* resolveInWorkspace */.z)(file, workspace);
        if (path !== undefined && (await kindOf(path)) === 'file')
            return path;
        throw new errors/* UserError */.y({
            code: path === undefined ? 'helm/values-file-outside' : 'helm/values-file-missing',
            message: path === undefined
                ? `The value file "${file}" lies outside the workspace.`
                : `There is no value file "${file}" in the workspace.`,
            fix: 'Give paths relative to the root of the repository, and check the repository out before this step.',
        });
    }));
}
async function kindOf(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch {
        return undefined;
    }
}
function missing(what) {
    return new errors/* UserError */.y({
        code: 'helm/chart-missing',
        message: `${what}.`,
        fix: 'Check the repository out before this step, and give the path from its root (e.g. charts/shop) or a reference (oci://…).',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/image.js

// https://github.com/distribution/reference: host[:port]/path, tag, digest
const pattern = /^((?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(\w[\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;
/** Parses `repository:tag`, `repository@sha256:…` or both. Throws helm/image-invalid. */
function parseImage(reference) {
    const [, repository, tag, digest] = pattern.exec(reference) ?? [];
    if (repository === undefined || (tag === undefined && digest === undefined)) {
        throw new errors/* UserError */.y({
            code: 'helm/image-invalid',
            message: repository === undefined
                ? `The input image is "${reference}", which is not an image reference.`
                : `The input image is "${reference}", which names neither a tag nor a digest.`,
            fix: 'Give a full reference: myregistry.azurecr.io/shop:1.2.3 or myregistry.azurecr.io/shop@sha256:….',
        });
    }
    return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
/**
 * The chart's values for an image. A tag alone clears the digest, because charts let a digest win and a value file may still
 * hold an old one. A digest alone leaves the tag as it is: it only decorates then.
 */
function imageValues({ repository, tag, digest }) {
    return { repository, ...(tag === undefined ? {} : { tag }), digest: digest ?? '' };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values.js






/**
 * The values that the inputs give, as one object: inline YAML, and over it the image. Undefined when there are none.
 *
 * YAML 1.1 like Helm's own parser. An unquoted `tag` stays the text that was typed: Helm would read 1234567 as a number and
 * write it as 1.234567e+06. Throws helm/values-invalid.
 */
function inlineValues(yaml, image) {
    const given = yaml === undefined || yaml.trim() === '' ? undefined : parseValues(yaml);
    if (image === undefined)
        return given;
    const before = given?.image;
    const kept = typeof before === 'object' && before !== null ? before : {};
    return { ...given, image: { ...kept, ...imageValues(parseImage(image)) } };
}
function parseValues(yaml) {
    const document = (0,dist.parseDocument)(yaml, { version: '1.1', merge: true });
    const [error] = document.errors;
    // The parser's text quotes the line, which may hold a secret: only the place is passed on.
    if (error !== undefined)
        throw invalid(`is not YAML: ${error.code} in line ${error.linePos?.[0].line ?? 1}`);
    if (document.contents !== null && !(0,dist/* isMap */.jh)(document.contents))
        throw invalid('is not a mapping of keys to values');
    (0,dist/* visit */.YR)(document, {
        Pair(_, pair) {
            const { key, value } = pair;
            if (!(0,dist/* isScalar */.jn)(key) || key.value !== 'tag' || !(0,dist/* isScalar */.jn)(value) || value.source === undefined)
                return;
            if (typeof value.value === 'number' || typeof value.value === 'boolean')
                value.value = value.source;
        },
    });
    return document.toJS({ maxAliasCount: 100 }) ?? {};
}
function invalid(why) {
    return new errors/* UserError */.y({
        code: 'helm/values-invalid',
        message: `The input values ${why}.`,
        fix: 'Write values as YAML, as in a values file: `replicas: 3`.',
    });
}
/**
 * Writes values into a file that only we can read, and removes it after `use`. Values go through a file because arguments are
 * visible to every process of the machine, and because `--set` has escapes and types of its own. JSON is YAML to Helm.
 */
async function withValuesFile(values, folder, use) {
    if (values === undefined)
        return use([]);
    const file = (0,external_node_path_.join)(folder, `helm-values-${(0,external_node_crypto_.randomUUID)()}.json`);
    await (0,promises_.writeFile)(file, JSON.stringify(values), { mode: 0o600, flag: 'wx' });
    try {
        return await use([file]);
    }
    finally {
        await (0,promises_.rm)(file, { force: true });
    }
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/process.js
var process = __webpack_require__(4839);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/version.js


/** Asks the helm on PATH for its version. Throws helm/missing and helm/unsupported-version. */
async function probeHelm(env) {
    const result = await (0,process/* run */.e)('helm', ['version', '--template', '{{.Version}}'], { env }).catch((error) => {
        throw new errors/* UserError */.y({
            code: 'helm/missing',
            message: 'There is no helm on PATH.',
            fix: 'Install it in an earlier step, e.g. with azure/setup-helm and a fixed version; GitHub’s own Ubuntu runners have it.',
            cause: error,
        });
    });
    return parseVersion(result.stdout);
}
function parseVersion(output) {
    const text = output.trim();
    const major = Number(/^v?(\d+)\./.exec(text)?.[1]);
    if (major === 3 || major === 4)
        return { major, text };
    throw new errors/* UserError */.y({
        code: 'helm/unsupported-version',
        message: `The helm on PATH calls itself "${text.slice(0, 60)}", and only Helm 3 and Helm 4 are supported.`,
        fix: 'Install Helm 3 or Helm 4 in an earlier step.',
    });
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(5241);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/objects.js
var kubernetes_objects = __webpack_require__(4232);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/timeline.js
const barLimit = 40;
/**
 * A rollout as a Mermaid gantt chart, one bar an object, seconds from the start. Long rollouts are cut to the bars that took
 * longest, since GitHub draws large diagrams badly. Undefined when there is nothing to draw.
 */
function gantt(sections) {
    const all = sections.flatMap(({ spans }) => spans);
    if (all.length === 0)
        return undefined;
    const start = Math.min(...all.map((span) => span.start));
    const shown = new Set([...all].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, barLimit));
    const lines = ['gantt', '  dateFormat x', ...axis(Math.max(...all.map((span) => span.end)) - start)];
    const titled = new Map();
    for (const { section, spans } of sections)
        titled.set(section, [...(titled.get(section) ?? []), ...spans.filter((span) => shown.has(span))]);
    for (const [section, spans] of titled) {
        if (spans.length === 0)
            continue;
        lines.push(`  section ${plain(section)}`);
        for (const { label, status, start: from, end } of spans) {
            const style = { ready: 'done, ', failed: 'crit, ', progressing: 'active, ' }[status];
            // A bar without width is not drawn.
            lines.push(`    ${plain(label)} :${style}${from - start}, ${Math.max(end, from + 100) - start}`);
        }
    }
    return lines.join('\n');
}
const seconds = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];
const mostTicks = 8;
/** A scale with few ticks, whose labels differ. Takes the length of the whole chart in milliseconds. */
function axis(length) {
    const step = seconds.find((candidate) => length / 1000 / candidate <= mostTicks) ?? 3600;
    return [`  axisFormat ${step < 1 ? '%M:%S.%L' : '%M:%S'}`, `  tickInterval ${step * 1000}millisecond`];
}
/** Colons, semicolons and hashes end a label in Mermaid. */
function plain(text) {
    return text.replace(/[:;#,\r\n]/g, ' ');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/report.js



const rowLimit = 100;
const signs = { deployed: '✅', 'rolled-back': '🔁', uninstalled: '🗑️', failed: '❌' };
/** Writes the job summary of a deployment. The sentence, evidence and fix of a failure are put before it by the kit. */
function reportOutcome(summary, { release, namespace }, outcome, { runUrl }) {
    const { assessment } = outcome;
    summary.heading(3, `${signs[outcome.verdict]} ${verdictText(release, outcome)}`);
    summary.table(['Release', 'Namespace', 'Revision', 'Its pods ready', 'Revision before', 'Rolled back to'], [
        [
            (0,markdown/* code */.aY)(release),
            (0,markdown/* code */.aY)(namespace),
            String(outcome.revision ?? '–'),
            assessment === undefined ? '–' : `${assessment.ready} of ${assessment.desired}`,
            String(outcome.previousRevision ?? '–'),
            String(outcome.rolledBackTo ?? '–'),
        ],
    ]);
    const chart = gantt(outcome.spans);
    if (chart !== undefined)
        summary.mermaid(chart);
    if (assessment !== undefined && assessment.objects.length > 0) {
        // Objects that are not ready are what a reader looks for.
        const sorted = [...assessment.objects].sort((a, b) => Number(a.readiness.status === 'ready') - Number(b.readiness.status === 'ready'));
        summary.table(['', 'Object', 'Ready', 'State', 'Newest warning'], sorted
            .slice(0, rowLimit)
            .map(({ ref, readiness, diagnosis, warning }) => [
            readiness.status === 'ready'
                ? '✅'
                : readiness.status === 'failed' || diagnosis?.doomed === true
                    ? '❌'
                    : '⏳',
            (0,markdown/* code */.aY)((0,kubernetes_objects/* display */.Vy)(ref)),
            `${readiness.ready}/${readiness.desired}`,
            readiness.message,
            warning ?? '',
        ]));
        if (sorted.length > rowLimit)
            summary.paragraph(`… and ${sorted.length - rowLimit} more objects.`);
    }
    if (runUrl !== '')
        summary.paragraph(`[This run](${runUrl})`);
}
/** One line: what became of the release. */
function verdictText(release, { verdict, revision, rolledBackTo }) {
    switch (verdict) {
        case 'deployed':
            return `${release}: revision ${revision ?? ''} is deployed`;
        case 'rolled-back':
            return `${release}: revision ${revision ?? ''} failed; rolled back to ${rolledBackTo ?? ''}, which is healthy`;
        case 'uninstalled':
            return `${release}: the first install failed and was uninstalled`;
        case 'failed':
            return `${release}: ${revision === undefined ? 'nothing was deployed' : `revision ${revision} failed and is still there`}`;
    }
}
/** Writes the job summary of a dry run. */
function reportDryRun(summary, { release, namespace }, mode, objects) {
    summary.heading(3, `📝 ${release}: dry run (${mode}) succeeded, nothing was changed`);
    summary.table(['Object', 'API version', 'Namespace'], objects
        .slice(0, rowLimit)
        .map((object) => [(0,markdown/* code */.aY)((0,kubernetes_objects/* display */.Vy)(object)), (0,markdown/* code */.aY)(object.apiVersion), (0,markdown/* code */.aY)(object.namespace ?? namespace)]));
    if (objects.length > rowLimit)
        summary.paragraph(`… and ${objects.length - rowLimit} more objects.`);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/redact.js
const mask = '***';
/** Shapes of secrets that programs print by accident. The first group stays, the rest is hidden. */
const shapes = [
    // key=value and "key": "value" with a telling key
    /((?:password|passwd|pwd|secret|token|api[-_]?key|access[-_]?key|account[-_]?key|client[-_]?secret|sharedaccesskey|sharedaccesssignature|connectionstring)["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi,
    /(authorization:\s*(?:bearer|basic)\s+)[^\s"']+/gi,
    // credentials in a URL
    /([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)[^\s@/]+(?=@)/gi,
    // JSON web tokens
    /()eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
    /()-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
];
/** Shorter values would blacken harmless words. */
const shortest = 6;
/** Hides known secret values (also as base64) and what looks like a secret. */
function redact(text, secrets) {
    let safe = text;
    for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
        if (secret.length < shortest)
            continue;
        safe = safe.replaceAll(secret, mask).replaceAll(Buffer.from(secret).toString('base64'), mask);
    }
    for (const shape of shapes)
        safe = safe.replace(shape, `$1${mask}`);
    return safe;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure-rules.js
var failure_rules = __webpack_require__(7008);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure.js




/** Turns Helm's error text into a sentence, a cause code, and the place in the chart or values where the text gives one. */
function explainHelm(stderr, run) {
    const hidden = run.valuesFile === undefined ? stderr : stderr.replaceAll(run.valuesFile, '(the inputs values and image)');
    const text = redact(hidden, []).trim();
    const rule = failure_rules/* textRules */.f.find(({ pattern }) => pattern.test(text)) ?? {
        code: 'helm/failed',
        clause: 'it ended with an error',
        fix: 'Read its message.',
    };
    const location = locate(text, run);
    return new errors/* UserError */.y({
        code: rule.code,
        message: `Helm could not ${run.verb} the release ${run.release}: ${rule.clause}: ${essence(text)}.`,
        fix: rule.fix,
        evidence: text.slice(-8_000),
        ...(location === undefined ? {} : { location }),
    });
}
/** The line that says what is wrong, bounded. Helm begins it with "Error: " and may print warnings before. */
function essence(text) {
    const at = text.lastIndexOf('Error: ');
    const [first = '', ...rest] = (at < 0 ? text : text.slice(at + 'Error: '.length)).split('\n');
    // Lists of problems (schema errors) follow a line that ends in a colon.
    const line = first.trimEnd().endsWith(':') ? [first, ...rest.slice(0, 4)].join(' ') : first;
    const flat = line
        .replace(/^(UPGRADE|INSTALLATION|ROLLBACK) FAILED: /, '')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/\.$/, '');
    return flat.length > 500 ? `${flat.slice(0, 500)}…` : flat;
}
// Template names start with the chart's name: shop/templates/x.yaml, shop/charts/db/templates/y.yaml.
const places = [
    /execution error at \((?<path>[^():\s]+):(?<line>\d+):(?<column>\d+)\)/,
    /parse error at \((?<path>[^():\s]+):(?<line>\d+)\)/,
    /template: (?<path>[^:\s]+):(?<line>\d+):(?<column>\d+)/,
    /template: (?<path>[^:\s]+):(?<line>\d+)/,
    // The line here is one of the rendered text, so only the file is known.
    /YAML parse error on (?<path>[^:\s]+):/,
];
function locate(text, run) {
    const file = /failed to parse (?<path>\/\S+): .*?(?:line (?<line>\d+))/.exec(text)?.groups;
    if (file?.path !== undefined) {
        const path = (0,external_node_path_.relative)(run.workspace, file.path);
        return path.startsWith('..') ? undefined : place(path, file.line, undefined);
    }
    if (run.chartFolder === undefined)
        return undefined;
    const values = /cannot load values\.yaml: .*?line (\d+)/.exec(text);
    if (values !== null)
        return place((0,external_node_path_.join)(run.chartFolder, 'values.yaml'), values[1], undefined);
    for (const pattern of places) {
        const found = pattern.exec(text)?.groups;
        if (found?.path === undefined)
            continue;
        const inChart = found.path.slice(found.path.indexOf('/') + 1);
        return place((0,external_node_path_.normalize)((0,external_node_path_.join)(run.chartFolder, inChart)), found.line, found.column);
    }
    return undefined;
}
function place(file, line, column) {
    return {
        file,
        ...(line === undefined ? {} : { line: Number(line) }),
        // Go templates count columns from 0.
        ...(column === undefined ? {} : { column: Number(column) + 1 }),
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/flags.js
/** Revisions that Helm keeps. Named, because the last good one must still be there. */
const historyMax = 10;
/**
 * Arguments of `helm upgrade --install`. Never --atomic or --rollback-on-failure: a runner that is cancelled gives Helm ten
 * seconds, its rollback needs more, and the release stays pending-rollback. No --wait either: we watch the rollout ourselves
 * (hooks are waited for by Helm in any case). --reset-values, because without any values Helm silently reuses the old ones.
 */
function upgradeArgs(options, version) {
    const { release, chart, namespace, createNamespace, valuesFiles, labels, dryRun, timeoutMs } = options;
    return [
        'upgrade',
        release,
        chart,
        '--install',
        '--reset-values',
        ...common(namespace, timeoutMs),
        ...['--history-max', String(historyMax)],
        ...hooksOnly(version),
        ...(createNamespace ? ['--create-namespace'] : []),
        ...valuesFiles.flatMap((file) => ['--values', file]),
        ...(Object.keys(labels).length === 0 ? [] : ['--labels', pairs(labels)]),
        ...(dryRun === 'none' ? [] : [`--dry-run=${dryRun}`, '--hide-secret']),
    ];
}
function rollbackArgs(release, namespace, revision, timeoutMs, version) {
    return [
        'rollback',
        release,
        String(revision),
        ...common(namespace, timeoutMs),
        '--history-max',
        String(historyMax),
        ...hooksOnly(version),
    ];
}
/** Waits until the objects are gone, so that the next install does not meet them. */
function uninstallArgs(release, namespace, timeoutMs) {
    return ['uninstall', release, ...common(namespace, timeoutMs), '--wait'];
}
function common(namespace, timeoutMs) {
    return ['--namespace', namespace, '--timeout', `${Math.max(1, Math.ceil(timeoutMs / 1000))}s`];
}
// Helm 4 has a wait strategy where Helm 3 has a switch; its absence means the same today, and is said aloud for tomorrow.
function hooksOnly({ major }) {
    return major === 4 ? ['--wait=hookOnly'] : [];
}
function pairs(values) {
    return Object.entries(values)
        .map(([key, value]) => `${key}=${value}`)
        .join(',');
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/resources.js
var resources = __webpack_require__(4981);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/manifest.js


/** Documents above this are scanned, not parsed: dashboards and CRDs make manifests of megabytes, and no rollout reads them. */
const parseLimit = 20_000;
/** The objects that a release's manifest declares, in its order. */
function parseManifest(manifest) {
    return documents(manifest).flatMap((text) => {
        if (text.length > parseLimit && !isFollowed(text))
            return scan(text);
        return expand(fields((0,dist/* parse */.qg)(text))).flatMap((object) => declared(object));
    });
}
/** The values of all Secrets of a manifest, so that they can be hidden in evidence. */
function secretValues(manifest) {
    return documents(manifest)
        .filter((text) => /^kind:\s*["']?Secret["']?\s*$/m.test(text))
        .flatMap((text) => {
        const secret = fields((0,dist/* parse */.qg)(text));
        const encoded = Object.values(fields(secret.data)).map((value) => Buffer.from(String(value), 'base64').toString('utf8'));
        return [...encoded, ...Object.values(fields(secret.stringData)).map(String)];
    });
}
function documents(manifest) {
    return manifest.split(/^---(?=\s|$).*$/m).filter((text) => /^[^#\s]/m.test(text));
}
function isFollowed(text) {
    const { apiVersion, kind } = head(text);
    return (0,resources/* resourceFor */.ec)(apiVersion, kind) !== undefined && kind !== 'Secret';
}
function head(text) {
    const value = (key) => new RegExp(`^["']?${key}["']?:\\s*["']?([^\\s"']+)`, 'm').exec(text)?.[1] ?? '';
    return { apiVersion: value('apiVersion'), kind: value('kind') };
}
function scan(text) {
    const metadata = /^metadata:[^\S\n]*\n((?:[ \t]+.*\n?|\n)*)/m.exec(text)?.[1] ?? '';
    const name = /^ +name:\s*["']?([^\s"']+)/m.exec(metadata)?.[1];
    return name === undefined ? [] : [{ ...head(text), name }];
}
/** Objects of a List, or the object itself. */
function expand(object) {
    const { items } = object;
    return object.kind === 'List' && Array.isArray(items) ? items.map(fields) : [object];
}
function declared(object) {
    const { apiVersion, kind, spec } = object;
    const { name, namespace } = fields(object.metadata);
    if (typeof apiVersion !== 'string' || typeof kind !== 'string' || name === undefined)
        return [];
    return [{ apiVersion, kind, name: String(name), ...(typeof namespace === 'string' ? { namespace } : {}), spec }];
}
function fields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/run.js

/**
 * Runs helm. What it prints to stderr is shown as it comes; stdout is kept back, because it may hold a release's manifest
 * with its Secrets. On abort helm gets the signal and marks its release as failed before it ends.
 */
function runHelm(args, { env, workspace, signal, log }) {
    return (0,process/* run */.e)('helm', args, {
        env,
        cwd: workspace,
        signal,
        onLine: (line, stream) => {
            if (stream === 'stderr' && line.trim() !== '')
                log.foreign(`helm: ${line}`);
        },
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/dry-run.js





/** Renders the release (`client`), or has the API server check it too (`server`). Nothing is changed. Gives its objects. */
async function dryRun(deployment, mode, tools) {
    const { release, namespace, createNamespace, chart, valueFiles, values, timeoutMs } = deployment;
    return withValuesFile(values, tools.temp, async (own) => {
        const valuesFiles = [...valueFiles, ...own];
        const args = upgradeArgs({ release, namespace, createNamespace, chart: chart.argument, valuesFiles, labels: {}, dryRun: mode, timeoutMs }, tools.helm);
        const finished = await runHelm(args, tools);
        tools.signal.throwIfAborted();
        if (finished.code === 0)
            return parseManifest(manifestOf(finished.stdout));
        throw explainHelm(finished.stderr, {
            release,
            verb: 'render',
            workspace: tools.workspace,
            ...(chart.folder === undefined ? {} : { chartFolder: chart.folder }),
            ...(own[0] === undefined ? {} : { valuesFile: own[0] }),
        });
    });
}
// The text form is "NAME: …", then "HOOKS:", "MANIFEST:" and "NOTES:", each a line of its own.
function manifestOf(stdout) {
    const start = stdout.search(/^MANIFEST:$/m);
    const rest = start < 0 ? '' : stdout.slice(start + 'MANIFEST:'.length);
    const end = rest.search(/^NOTES:$/m);
    return end < 0 ? rest : rest.slice(0, end);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/history.js
var helm_history = __webpack_require__(4412);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/rule.js
/** Declares a rule for objects of type T. The registry only calls it with objects of its group and kind. */
function readinessRule(rule) {
    return { ...rule, judge: (object, pods) => rule.judge(object, pods) };
}
function ready(count, message = 'ready') {
    return { status: 'ready', ready: count, desired: count, message };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/custom-resource-definition.js


const customResourceDefinition = readinessRule({
    group: 'apiextensions.k8s.io',
    kind: 'CustomResourceDefinition',
    countsPods: false,
    judge({ status = {} }) {
        if ((0,kubernetes_objects/* condition */.uH)(status.conditions, 'Established')?.status === 'True')
            return ready(1, 'established');
        const names = (0,kubernetes_objects/* condition */.uH)(status.conditions, 'NamesAccepted');
        if (names?.status === 'False') {
            return { status: 'failed', ready: 0, desired: 1, message: names.message ?? 'its names are taken' };
        }
        return { status: 'progressing', ready: 0, desired: 1, message: 'not established yet' };
    },
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/daemon-set.js

const daemonSet = readinessRule({
    group: 'apps',
    kind: 'DaemonSet',
    countsPods: true,
    judge({ spec = {}, status = {} }) {
        const desired = status.desiredNumberScheduled ?? 0;
        const updated = status.updatedNumberScheduled ?? 0;
        const running = Math.min(status.numberReady ?? 0, status.numberAvailable ?? 0);
        const onDelete = spec.updateStrategy?.type === 'OnDelete';
        const wait = (message) => ({
            status: 'progressing',
            ready: onDelete ? running : Math.min(running, updated),
            desired,
            message,
        });
        if (status.observedGeneration === undefined)
            return wait('the controller has not seen it yet');
        if (!onDelete && updated < desired)
            return wait(`${updated} of ${desired} pods are of the new revision`);
        if (running < desired)
            return wait(`${running} of ${desired} pods are ready`);
        return ready(desired);
    },
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/deployment.js


/** As kstatus: every replica is of the new revision and available, and none of the old one is left. */
const deployment = readinessRule({
    group: 'apps',
    kind: 'Deployment',
    countsPods: true,
    judge({ spec = {}, status = {} }, pods) {
        const desired = spec.replicas ?? 1;
        const updated = status.updatedReplicas ?? 0;
        const total = status.replicas ?? 0;
        const available = status.availableReplicas ?? 0;
        // Available counts old pods too while both revisions run; no more than the updated ones can be new and ready.
        const count = { ready: Math.min(updated, Math.max(0, available - (total - updated))), desired };
        const progressing = (0,kubernetes_objects/* condition */.uH)(status.conditions, 'Progressing');
        if (progressing?.reason === 'ProgressDeadlineExceeded' && isAbout(progressing, pods)) {
            return { status: 'failed', ...count, message: progressing.message ?? 'the progress deadline is exceeded' };
        }
        const wait = (message) => ({ status: 'progressing', ...count, message });
        if (spec.paused === true)
            return wait('the rollout is paused (spec.paused)');
        if (updated < desired)
            return wait(`${updated} of ${desired} pods are of the new revision`);
        if (total > updated)
            return wait(`pods of the old revision still running: ${total - updated}`);
        if (available < desired)
            return wait(`${available} of ${desired} pods are available`);
        if ((0,kubernetes_objects/* condition */.uH)(status.conditions, 'Available')?.status === 'False')
            return wait('not available yet');
        return ready(desired);
    },
});
// After a rollback to a ReplicaSet that still exists, the controller keeps the condition of the failed one until it sees
// progress. The message names the ReplicaSet that timed out, so it is compared with the owner of the new pods.
function isAbout(progressing, pods) {
    const owners = pods.flatMap((pod) => pod.metadata.ownerReferences ?? []);
    return owners.some((owner) => progressing.message?.includes(`"${owner.name}"`) ?? false);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/job.js


/** Ready is complete, not merely started. A suspended Job waits for a person, so it does not hold a release up. */
const job = readinessRule({
    group: 'batch',
    kind: 'Job',
    countsPods: false,
    judge({ spec = {}, status = {} }) {
        const desired = spec.completions ?? 1;
        const succeeded = status.succeeded ?? 0;
        const failed = (0,kubernetes_objects/* condition */.uH)(status.conditions, 'Failed');
        if (failed?.status === 'True') {
            return {
                status: 'failed',
                ready: succeeded,
                desired,
                message: failed.message ?? failed.reason ?? 'the Job failed',
            };
        }
        if ((0,kubernetes_objects/* condition */.uH)(status.conditions, 'Complete')?.status === 'True')
            return ready(desired, 'complete');
        if (spec.suspend === true)
            return { status: 'ready', ready: succeeded, desired, message: 'suspended (spec.suspend)' };
        return { status: 'progressing', ready: succeeded, desired, message: `${succeeded} of ${desired} completions` };
    },
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/persistent-volume-claim.js

/** A claim that no pod uses is not waited for: with WaitForFirstConsumer it would stay Pending for ever. */
const persistentVolumeClaim = readinessRule({
    group: '',
    kind: 'PersistentVolumeClaim',
    countsPods: false,
    judge({ status = {} }, pods) {
        if (status.phase === 'Bound')
            return ready(1, 'bound');
        if (status.phase === 'Lost')
            return { status: 'failed', ready: 0, desired: 1, message: 'its volume is lost' };
        if (pods.length === 0)
            return { status: 'ready', ready: 0, desired: 1, message: 'not bound: no pod uses it yet' };
        return { status: 'progressing', ready: 0, desired: 1, message: 'waits for a volume' };
    },
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/pod.js


/** Unlike kstatus, a Pod in phase Failed has failed. Evicted and preempted bare Pods have, too: nobody makes new ones. */
const pod = readinessRule({
    group: '',
    kind: 'Pod',
    countsPods: true,
    judge({ status = {} }) {
        if (status.phase === 'Succeeded')
            return ready(1, 'succeeded');
        if (status.phase === 'Failed') {
            return { status: 'failed', ready: 0, desired: 1, message: status.message ?? status.reason ?? 'the Pod failed' };
        }
        if ((0,kubernetes_objects/* condition */.uH)(status.conditions, 'Ready')?.status === 'True')
            return ready(1);
        return { status: 'progressing', ready: 0, desired: 1, message: `phase ${status.phase ?? 'unknown'}` };
    },
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/replica-set.js

const replicaSet = readinessRule({
    group: 'apps',
    kind: 'ReplicaSet',
    countsPods: true,
    judge({ spec = {}, status = {} }) {
        const desired = spec.replicas ?? 1;
        const available = status.availableReplicas ?? 0;
        if (available >= desired && (status.replicas ?? 0) === desired)
            return ready(desired);
        return {
            status: 'progressing',
            ready: available,
            desired,
            message: `${available} of ${desired} pods are available`,
        };
    },
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/service.js

/** A LoadBalancer is ready when it has an address (kstatus does not wait for that, Helm 3 does). */
const service = readinessRule({
    group: '',
    kind: 'Service',
    countsPods: false,
    judge({ spec = {}, status = {} }) {
        if (spec.type !== 'LoadBalancer' || (status.loadBalancer?.ingress?.length ?? 0) > 0)
            return ready(1);
        return { status: 'progressing', ready: 0, desired: 1, message: 'waits for an address from the load balancer' };
    },
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/stateful-set.js

/** Honours OnDelete (pods change when somebody deletes them) and partitions (only pods from that ordinal on change). */
const statefulSet = readinessRule({
    group: 'apps',
    kind: 'StatefulSet',
    countsPods: true,
    judge({ spec = {}, status = {} }) {
        const desired = spec.replicas ?? 1;
        const running = status.readyReplicas ?? 0;
        const updated = status.updatedReplicas ?? 0;
        const wait = (message) => ({
            status: 'progressing',
            ready: Math.min(running, desired),
            desired,
            message,
        });
        if (spec.updateStrategy?.type === 'OnDelete') {
            return running >= desired
                ? ready(desired, 'ready (OnDelete: pods change when they are deleted)')
                : wait(`${running} of ${desired} pods are ready`);
        }
        const toUpdate = desired - Math.min(spec.updateStrategy?.rollingUpdate?.partition ?? 0, desired);
        // When nothing is left to update the controller sets currentRevision = updateRevision and stops counting updated pods.
        const settled = status.currentRevision !== undefined && status.currentRevision === status.updateRevision;
        if (!settled && updated < toUpdate)
            return wait(`${updated} of ${toUpdate} pods are of the new revision`);
        if (running < desired)
            return wait(`${running} of ${desired} pods are ready`);
        if ((status.replicas ?? 0) > desired)
            return wait(`pods still to be removed: ${(status.replicas ?? 0) - desired}`);
        if (!settled && toUpdate === desired)
            return wait('the new revision is not recorded as current yet');
        return ready(desired);
    },
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/index.js









/** Every kind whose readiness is judged. A new kind is one module, one line here, and one row in resources.ts. */
const readinessRules = [
    deployment,
    statefulSet,
    daemonSet,
    replicaSet,
    job,
    pod,
    persistentVolumeClaim,
    service,
    customResourceDefinition,
];
function readinessRuleFor(group, kind) {
    return readinessRules.find((rule) => rule.group === group && rule.kind === kind);
}
/**
 * How far `object` is (after kstatus, `pkg/kstatus/status/core.go`, with its gaps closed). `pods` are those of its new
 * revision. What holds for every kind comes first: deletion, and a controller that has not seen the newest spec.
 */
function readiness(rule, object, pods) {
    const judged = rule.judge(object, pods);
    if (object.metadata.deletionTimestamp !== undefined) {
        return { ...judged, status: 'progressing', ready: 0, message: 'is being deleted' };
    }
    const observed = object.status?.observedGeneration;
    const { generation } = object.metadata;
    // A controller that never wrote a status (no observedGeneration) is behind too, for the kinds that have one.
    const behind = reportsGeneration.has(rule.kind) && (observed ?? 0) < (generation ?? 0);
    if (behind)
        return { ...judged, status: 'progressing', ready: 0, message: 'the controller has not seen the new spec yet' };
    return judged;
}
const reportsGeneration = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/targets.js


/** What to wait for. Kinds without a readiness rule exist as soon as they are applied; Services only matter as load balancers. */
function releaseOf(objects, namespace) {
    const targets = [];
    let hasCustomResources = false;
    for (const { apiVersion, kind, name, namespace: own, spec } of objects) {
        const fields = (typeof spec === 'object' && spec !== null ? spec : {});
        hasCustomResources ||= isCustom(apiVersion);
        const resource = (0,resources/* resourceFor */.ec)(apiVersion, kind);
        const rule = resource === undefined ? undefined : readinessRuleFor(resource.group, resource.kind);
        if (resource === undefined || rule === undefined)
            continue;
        if (kind === 'Service' && fields.type !== 'LoadBalancer')
            continue;
        targets.push({
            resource,
            rule,
            name,
            namespace: resource.namespaced ? (own ?? namespace) : '',
            mayVanish: fields.ttlSecondsAfterFinished !== undefined,
        });
    }
    return { targets, hasCustomResources };
}
/** Groups of Kubernetes itself have no dot or end in .k8s.io; CRDs of SIG projects under x-k8s.io do not count. */
function isCustom(apiVersion) {
    const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
    return group.includes('.') && (!group.endsWith('.k8s.io') || group.endsWith('.x-k8s.io'));
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/client.js + 3 modules
var kubernetes_client = __webpack_require__(9425);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/errors.js
var kubernetes_errors = __webpack_require__(4553);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/watch.js




const streamSeconds = 300;
/** The server sends a bookmark about once a minute: two missed ones mean a dead connection. */
const idleMs = 150_000;
/**
 * Follows a selection: one list, then changes as they happen, without end. A lost connection is resumed from the last known
 * resourceVersion; when that is too old (410 Gone) the selection is listed again. Ends by `signal` (throws its reason) or by
 * an error that waiting does not cure.
 */
async function* watch(client, resource, selection, signal) {
    while (true) {
        const { items, resourceVersion } = await client.list(resource, selection);
        signal.throwIfAborted();
        yield { type: 'SYNC', objects: items };
        yield* changesSince(client, resource, selection, resourceVersion, signal);
    }
}
/** Yields changes until the version is too old to go on from. */
async function* changesSince(client, resource, selection, start, signal) {
    let version = start;
    while (true) {
        const opened = Date.now();
        const query = (0,kubernetes_client/* queryOf */.E2)({
            ...(0,kubernetes_client/* selectors */.Tp)(selection),
            watch: 'true',
            allowWatchBookmarks: 'true',
            timeoutSeconds: String(streamSeconds),
            resourceVersion: version,
        });
        const what = `watch ${resource.plural}${(0,kubernetes_client/* inNamespace */.d2)(selection)}`;
        let stream;
        try {
            stream = await client.open((0,resources/* pathOf */.XM)(resource, selection.namespace) + query, what, idleMs, signal);
        }
        catch (error) {
            if (error.status === 410)
                return;
            throw error;
        }
        try {
            for await (const text of lines(stream)) {
                const line = JSON.parse(text);
                if (line.type === 'ERROR') {
                    if (line.object.code === 410)
                        return;
                    throw (0,kubernetes_errors/* apiError */.pb)(line.object.code ?? 500, JSON.stringify(line.object), what, client.server);
                }
                version = line.object.metadata.resourceVersion ?? version;
                if (line.type === 'BOOKMARK')
                    continue;
                line.object.kind = resource.kind;
                yield line;
            }
        }
        catch (error) {
            signal.throwIfAborted();
            // The stream broke, by a restart of the server for instance: open() has the patience for what comes next.
            if (!(0,kubernetes_errors/* isTransient */.dg)(error))
                throw error;
        }
        finally {
            stream.destroy();
        }
        signal.throwIfAborted();
        // A server that ends every stream at once must not be asked in a tight loop.
        if (Date.now() - opened < 1_000)
            await (0,external_node_timers_promises_.setTimeout)(1_000, undefined, { signal });
    }
}
async function* lines(stream) {
    stream.setEncoding('utf8');
    let rest = '';
    for await (const chunk of stream) {
        const parts = (rest + chunk).split('\n');
        rest = parts.pop() ?? '';
        for (const part of parts)
            if (part !== '')
                yield part;
    }
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/index.js + 9 modules
var kubernetes_diagnosis = __webpack_require__(7603);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/pods.js
var diagnosis_pods = __webpack_require__(4440);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/lineage.js

const revisionAnnotation = 'deployment.kubernetes.io/revision';
/** A Deployment's newest ReplicaSet: the one with the Deployment's own revision. Undefined until the controller has made it. */
function newestReplicaSet(deployment, store) {
    const revision = deployment.metadata.annotations?.[revisionAnnotation];
    if (revision === undefined)
        return undefined;
    for (const replicaSet of store.all('ReplicaSet', deployment.metadata.namespace ?? '')) {
        if (!(0,kubernetes_objects/* isOwnedBy */.D0)(replicaSet, deployment.metadata.uid))
            continue;
        if (replicaSet.metadata.annotations?.[revisionAnnotation] === revision)
            return replicaSet;
    }
    return undefined;
}
/** The pods that tell how the new revision of `object` fares: never those of an older one, nor those being deleted. */
function podsOf(object, replicaSet, store) {
    const pods = [...store.pods(object.metadata.namespace ?? '')].filter((pod) => pod.metadata.deletionTimestamp === undefined);
    const owned = (owner) => pods.filter((pod) => (0,kubernetes_objects/* isOwnedBy */.D0)(pod, owner.metadata.uid));
    switch (object.kind) {
        case 'Deployment':
            return replicaSet === undefined ? [] : owned(replicaSet);
        case 'StatefulSet': {
            const revision = object.status?.updateRevision;
            return owned(object).filter((pod) => pod.metadata.labels?.['controller-revision-hash'] === revision);
        }
        case 'DaemonSet': {
            // The template's generation is still kept as a label of the pods; a hash would need the ControllerRevisions.
            const generation = object.metadata.annotations?.['deprecated.daemonset.template.generation'];
            return owned(object).filter((pod) => pod.metadata.labels?.['pod-template-generation'] === generation);
        }
        case 'PersistentVolumeClaim':
            return pods.filter((pod) => pod.spec?.volumes?.some((volume) => volume.persistentVolumeClaim?.claimName === object.metadata.name));
        case 'Pod':
            return [object];
        default:
            return owned(object).sort((a, b) => (a.metadata.creationTimestamp ?? '').localeCompare(b.metadata.creationTimestamp ?? ''));
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/stability.js

const firstRunMs = 3_000;
/** A container that has ended before must outlast the first pause of the kubelet's back-off. */
const laterRunMs = 10_000;
/**
 * True while a container that nobody probes has not run long enough to be believed. Containers with a readiness probe, and
 * pods that are done, are taken at their word. `now` is the API server's clock.
 */
function justStarted(pods, now) {
    return pods.some((pod) => (0,diagnosis_pods/* containersOf */.Mz)(pod).some(({ spec, status, init }) => {
        const startedAt = status.state?.running?.startedAt;
        if (init || startedAt === undefined || spec?.readinessProbe !== undefined)
            return false;
        return now - Date.parse(startedAt) < ((status.restartCount ?? 0) > 0 ? laterRunMs : firstRunMs);
    }));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/assess.js






/** Judges a rollout as a whole. Pure: from what is known now. */
function assess(release, store, clock) {
    const known = release.targets.map((target) => settle(look(target, store), clock.now));
    const events = store.eventsByObject();
    const underWay = known.filter((entry) => entry.target.rule.countsPods && entry.readiness.status === 'progressing');
    const objects = known.map((entry) => {
        const about = eventsAbout(entry, events, clock.since);
        const others = known.filter((other) => other !== entry);
        const settled = underWay.every((other) => other === entry) ? settledAt(others) : undefined;
        return describe(entry, about, clock.now, settled, release.hasCustomResources);
    });
    const counted = objects.filter(({ countsPods }) => countsPods);
    const failed = objects.find(({ readiness, diagnosis }) => readiness.status === 'failed' || diagnosis?.doomed === true);
    const verdict = failed !== undefined
        ? 'failed'
        : objects.every(({ readiness }) => readiness.status === 'ready')
            ? 'ready'
            : 'progressing';
    return {
        verdict,
        objects,
        ready: counted.reduce((sum, entry) => sum + entry.readiness.ready, 0),
        desired: counted.reduce((sum, entry) => sum + entry.readiness.desired, 0),
        ...(failed === undefined ? {} : { diagnosis: failed.diagnosis ?? unexplained(failed) }),
    };
}
function look(target, store) {
    const object = store.get(target.resource.kind, target.namespace, target.name);
    if (object === undefined) {
        const gone = target.mayVanish
            ? { status: 'ready', ready: 0, desired: 0, message: 'finished and removed (ttlSecondsAfterFinished)' }
            : { status: 'progressing', ready: 0, desired: 1, message: 'does not exist yet' };
        return { target, object, replicaSet: undefined, pods: [], readiness: gone };
    }
    const replicaSet = object.kind === 'Deployment' ? newestReplicaSet(object, store) : undefined;
    const pods = podsOf(object, replicaSet, store);
    return { target, object, replicaSet, pods, readiness: readiness(target.rule, object, pods) };
}
/** When the last pod of these workloads became ready. */
function settledAt(workloads) {
    const times = workloads
        .flatMap(({ pods }) => pods)
        .map((pod) => Date.parse((0,kubernetes_objects/* condition */.uH)(pod.status?.conditions, 'Ready')?.lastTransitionTime ?? ''));
    return Math.max(0, ...times.filter((time) => !Number.isNaN(time)));
}
// "Ready" says little about a container without a readiness probe: it is ready as soon as it runs, also when it ends at once.
function settle(entry, now) {
    if (entry.readiness.status !== 'ready' || !entry.target.rule.countsPods || !justStarted(entry.pods, now))
        return entry;
    return { ...entry, readiness: { ...entry.readiness, status: 'progressing', message: 'has just started' } };
}
function eventsAbout({ object, replicaSet, pods }, events, since) {
    return [object, replicaSet, ...pods]
        .flatMap((entry) => events.get(entry?.metadata.uid ?? '-') ?? [])
        .filter((event) => (0,kubernetes_objects/* occurrence */.Gu)(event).at >= since)
        .sort((a, b) => (0,kubernetes_objects/* occurrence */.Gu)(b).at - (0,kubernetes_objects/* occurrence */.Gu)(a).at);
}
function describe(entry, events, now, othersSettledAt, hasCustomResources) {
    const { target, object, replicaSet, pods } = entry;
    const warning = events.find(diagnosis_pods/* tells */.n6);
    const ref = {
        kind: target.resource.kind,
        name: target.name,
        ...(target.namespace === '' ? {} : { namespace: target.namespace }),
    };
    // A controller that has not seen the new spec still shows the old pods: nothing can be said about the new ones.
    const judged = object !== undefined &&
        entry.readiness.status !== 'ready' &&
        !entry.readiness.message.startsWith('the controller has not seen');
    const diagnosis = judged
        ? (0,kubernetes_diagnosis/* diagnose */.h4)({
            object,
            ...(replicaSet === undefined ? {} : { replicaSet }),
            pods,
            events,
            now,
            othersSettledAt,
            hasCustomResources,
        })
        : undefined;
    return {
        ref,
        readiness: entry.readiness,
        countsPods: target.rule.countsPods,
        pods,
        ...(warning === undefined ? {} : { warning: `${warning.reason ?? ''}: ${(0,diagnosis_pods/* oneLine */.TN)(warning.message, 200)}` }),
        ...(diagnosis === undefined ? {} : { diagnosis }),
    };
}
function unexplained({ ref, readiness }) {
    return {
        code: 'rollout/failed',
        sentence: `${ref.kind}/${ref.name} failed: ${(0,diagnosis_pods/* oneLine */.TN)(readiness.message)}.`,
        object: ref,
        evidence: [],
        fix: 'Look at the object’s status and events with kubectl describe.',
        doomed: true,
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/progress.js


function createProgress(start) {
    const lines = new Map();
    const ends = new Map();
    const key = (ref) => `${ref.namespace ?? ''}/${(0,kubernetes_objects/* display */.Vy)(ref)}`;
    return {
        update(assessment, now) {
            const changed = [];
            for (const entry of assessment.objects) {
                const id = key(entry.ref);
                const status = entry.diagnosis?.doomed === true ? 'failed' : entry.readiness.status;
                const known = ends.get(id);
                if (known?.status !== status)
                    ends.set(id, { label: (0,kubernetes_objects/* display */.Vy)(entry.ref), status, start, end: now });
                const line = lineOf(entry);
                const meaning = (0,diagnosis_pods/* gist */.gK)(line);
                if (lines.get(id) === meaning)
                    continue;
                lines.set(id, meaning);
                changed.push(line);
            }
            return changed;
        },
        spans: (now) => [...ends.values()].map((span) => (span.status === 'progressing' ? { ...span, end: now } : span)),
    };
}
function lineOf({ ref, readiness, countsPods, warning }) {
    const count = countsPods ? ` ${readiness.ready}/${readiness.desired}` : '';
    if (readiness.status === 'ready')
        return `✓ ${(0,kubernetes_objects/* display */.Vy)(ref)}${count} ${readiness.message}`;
    const mark = readiness.status === 'failed' ? '✗' : '·';
    return `${mark} ${(0,kubernetes_objects/* display */.Vy)(ref)}${count} ${readiness.message}${warning === undefined ? '' : ` — ${warning}`}`;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/selections.js

const withPods = new Set([
    'Deployment',
    'StatefulSet',
    'DaemonSet',
    'ReplicaSet',
    'Job',
    'Pod',
    'PersistentVolumeClaim',
]);
/** One watch per kind and namespace; of a kind with a single object in the release only that object. */
function selectionsFor({ targets }) {
    const chosen = new Map();
    const add = (resource, namespace, needed, fieldSelector) => {
        const key = `${resource.plural}/${namespace}`;
        const known = chosen.get(key);
        if (known?.needed === true && fieldSelector === undefined)
            delete known.fieldSelector;
        if (known !== undefined)
            return;
        chosen.set(key, { resource, namespace, needed, ...(fieldSelector === undefined ? {} : { fieldSelector }) });
    };
    for (const { resource, namespace, name } of targets) {
        const alone = targets.filter((other) => other.resource === resource && other.namespace === namespace).length === 1;
        add(resource, namespace, true, alone ? `metadata.name=${name}` : undefined);
    }
    for (const { resource, namespace } of targets) {
        if (!withPods.has(resource.kind))
            continue;
        add(resources/* resources */.ES.pod, namespace, false);
        add(resources/* resources */.ES.event, namespace, false);
        if (resource.kind === 'Deployment')
            add(resources/* resources */.ES.replicaSet, namespace, false);
    }
    return [...chosen.values()];
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/store.js
function createStore() {
    const buckets = new Map();
    const key = (kind, namespace) => `${kind}/${namespace}`;
    function all(kind, namespace) {
        return buckets.get(key(kind, namespace))?.values() ?? [];
    }
    return {
        apply(resource, namespace, event) {
            const id = key(resource.kind, namespace);
            if (event.type === 'SYNC') {
                buckets.set(id, new Map(event.objects.map((object) => [object.metadata.name, slim(object)])));
                return;
            }
            const bucket = buckets.get(id);
            if (event.type === 'DELETED')
                bucket?.delete(event.object.metadata.name);
            else
                bucket?.set(event.object.metadata.name, slim(event.object));
        },
        get: (kind, namespace, name) => buckets.get(key(kind, namespace))?.get(name),
        all,
        pods: (namespace) => all('Pod', namespace),
        eventsByObject() {
            const index = new Map();
            for (const [id, bucket] of buckets) {
                if (!id.startsWith('Event/'))
                    continue;
                for (const event of bucket.values()) {
                    const uid = event.involvedObject.uid ?? '';
                    const known = index.get(uid);
                    if (known === undefined)
                        index.set(uid, [event]);
                    else
                        known.push(event);
                }
            }
            return index;
        },
    };
}
// managedFields are often half of an object, and nobody here reads them.
function slim(object) {
    delete object.metadata.managedFields;
    return object;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/timeout.js
var timeout = __webpack_require__(5077);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/follow.js







const tickMs = 1_000;
/** Changes come in bursts; judging them together keeps a release of hundreds of objects cheap. */
const burstMs = 50;
/**
 * Watches a release until all of it is ready, it is doomed, or the time is over. Nothing is polled: each kind has one watch,
 * and a local tick only lets grace periods pass. Throws the signal's reason when aborted, and UserErrors of the API.
 */
async function followRollout(client, release, options) {
    const started = Date.now();
    const store = createStore();
    const stop = new AbortController();
    const signal = AbortSignal.any([options.signal, stop.signal]);
    const waiting = new Set(selectionsFor(release));
    let failure;
    let wake = () => undefined;
    async function feed(selected) {
        const { resource, namespace, fieldSelector } = selected;
        const selection = { namespace: namespace === '' ? undefined : namespace, fieldSelector };
        try {
            for await (const event of watch(client, resource, selection, signal)) {
                store.apply(resource, namespace, event);
                waiting.delete(selected);
                wake();
            }
        }
        catch (error) {
            if (signal.aborted)
                return wake();
            if ((0,kubernetes_client/* isForbidden */.US)(error) && !selected.needed) {
                // Causes will be less precise; the rollout itself can still be followed.
                options.onWarning(error.message);
                waiting.delete(selected);
            }
            else
                failure = { error };
            wake();
        }
    }
    const progress = createProgress(started);
    const feeds = [...waiting].map(feed);
    try {
        while (true) {
            options.signal.throwIfAborted();
            if (failure !== undefined)
                throw failure.error;
            const now = Date.now();
            const late = now - started >= options.timeoutMs;
            if (waiting.size === 0 || late) {
                const assessment = assess(release, store, { now: client.now(), since: options.since });
                for (const line of progress.update(assessment, now))
                    options.onLine(line);
                const ended = verdictOf(assessment, late, options.timeoutMs);
                if (ended !== undefined)
                    return { ...ended, assessment, spans: progress.spans(now) };
            }
            await pause(Math.min(tickMs, Math.max(0, started + options.timeoutMs - now)), (resume) => {
                wake = resume;
            });
        }
    }
    finally {
        stop.abort();
        await Promise.all(feeds);
    }
}
function verdictOf(assessment, late, timeoutMs) {
    if (assessment.verdict === 'ready')
        return { verdict: 'ready' };
    if (assessment.diagnosis !== undefined)
        return { verdict: 'failed', diagnosis: assessment.diagnosis };
    return late ? { verdict: 'timeout', diagnosis: (0,timeout/* explainTimeout */.j)(assessment, timeoutMs) } : undefined;
}
/** Waits for a change, and then for the rest of its burst; at most `limitMs`. */
function pause(limitMs, listen) {
    return new Promise((resolve) => {
        const limit = setTimeout(resolve, limitMs);
        listen(() => {
            clearTimeout(limit);
            setTimeout(resolve, burstMs);
        });
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/evidence.js


/** What the kubelet answers, as if it were a log, when the runtime has already removed it. */
const goneLog = 'unable to retrieve container logs';
const tailLines = 40;
const limitBytes = 16_384;
const excerptLimit = 8_000;
/**
 * Takes the evidence of a diagnosis: its lines, and the logs (current and previous run) of the container it names, or of the
 * containers of that workload that are not ready. `secrets` are values that must not appear in it.
 */
async function takeEvidence(client, diagnosis, assessment, secrets) {
    const containers = diagnosis.container === undefined ? unready(diagnosis, assessment) : [diagnosis.container];
    const requests = containers.flatMap((container) => [true, false].map((previous) => ({ ...container, previous })));
    const logs = await Promise.all(requests.map(async ({ pod, namespace, name, previous }) => {
        try {
            const text = await client.log({ namespace, pod, container: name, previous, tailLines, limitBytes });
            if (text === undefined || text.trim() === '' || text.startsWith(goneLog))
                return [];
            return [{ pod, container: name, previous, text: redact(text.trimEnd().slice(-excerptLimit), secrets) }];
        }
        catch (error) {
            // A log that cannot be read must not hide the cause that is already known.
            return [{ pod, container: name, previous, text: `(not readable: ${error.message})` }];
        }
    }));
    return { lines: diagnosis.evidence.map((line) => redact(line, secrets)), logs: withoutRepeats(logs.flat()) };
}
// Between two runs of a container, "current" and "previous" are the same log.
function withoutRepeats(logs) {
    return logs.filter((log, index) => !logs
        .slice(index + 1)
        .some(({ pod, container, text }) => pod === log.pod && container === log.container && text === log.text));
}
const containerLimit = 2;
function unready(diagnosis, assessment) {
    const { object } = diagnosis;
    const progress = assessment.objects.find(({ ref }) => ref.kind === object.kind && ref.name === object.name && ref.namespace === object.namespace);
    return (progress?.pods ?? [])
        .flatMap((pod) => (0,diagnosis_pods/* containersOf */.Mz)(pod)
        .filter(({ status, init }) => (init ? status.state?.terminated?.exitCode !== 0 : status.ready !== true))
        .filter(({ status }) => status.state?.running !== undefined || (status.restartCount ?? 0) > 0)
        .map(({ status }) => ({
        pod: pod.metadata.name,
        namespace: pod.metadata.namespace ?? 'default',
        name: status.name,
    })))
        .slice(0, containerLimit);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/words.js
var words = __webpack_require__(8325);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/record.js
var helm_record = __webpack_require__(9609);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/health.js




/** Follows the rollout of one revision: the objects come from its record. */
async function followRelease(progress, revision, section) {
    const { client, log, releases, deployment } = progress;
    const manifest = await health_manifestOf(progress, revision);
    warnUnusedImage(progress, manifest);
    const release = releaseOf(parseManifest(manifest), releases.namespace);
    log.info(`Waiting for ${(0,words/* counted */.h)(release.targets.length, 'object')} of ${deployment.release} revision ${revision}.`);
    const rollout = await followRollout(client, release, {
        timeoutMs: Math.max(0, progress.deadline - Date.now()),
        since: progress.since,
        signal: progress.signal,
        onLine: log.info,
        onWarning: log.warning,
    });
    progress.outcome.spans.push({ section, spans: rollout.spans });
    return rollout;
}
/** The text of a revision's manifest; empty when there is no such record. */
async function health_manifestOf({ releases }, revision) {
    const secret = await releases.read(revision);
    return secret === undefined ? '' : ((0,helm_record/* decodeRecord */.eT)(secret).manifest ?? '');
}
// A chart that ignores the key we write would deploy another image without a word.
function warnUnusedImage({ deployment, log }, manifest) {
    const { image } = deployment;
    const essential = image?.slice(Math.max(image.lastIndexOf('@'), image.lastIndexOf(':', image.includes('@') ? image.indexOf('@') : undefined)) + 1);
    if (image === undefined || essential === undefined || manifest.includes(essential))
        return;
    log.warning(`The chart does not use the image ${image}: "${essential}" is nowhere in what it renders. It must read image.repository, image.tag and image.digest.`);
}
/**
 * Takes the evidence of a broken rollout, then records the failure: Helm itself calls the revision deployed, and the next
 * rollback must not go there. Gives the error that ends the step.
 */
async function rolloutError(progress, rollout, revision) {
    const { client, log, releases, deployment, outcome } = progress;
    const diagnosis = rollout.diagnosis;
    const secrets = secretValues(await health_manifestOf(progress, revision));
    const sentence = redact(diagnosis?.sentence ?? `Release ${deployment.release} revision ${revision} is not ready.`, secrets);
    log.info(sentence);
    const evidence = diagnosis === undefined
        ? { lines: [], logs: [] }
        : await takeEvidence(client, diagnosis, rollout.assessment, secrets);
    outcome.logs = evidence.logs;
    await note(progress, releases.markStatus(revision, 'failed', `Upgrade "${deployment.release}" failed: ${sentence}`));
    return new errors/* UserError */.y({
        code: diagnosis?.code ?? 'rollout/failed',
        message: sentence,
        fix: diagnosis?.fix ?? 'Look at the objects of the release with kubectl describe.',
        evidence: evidenceText(evidence),
    });
}
/** Waits for a mark to be written. The next run would judge the history better with it, but this one does not fail without. */
async function note({ log }, mark) {
    try {
        await mark;
    }
    catch (error) {
        log.warning(`The release's record could not be marked: ${error.message}`);
    }
}
/** Evidence as the text block of the summary. */
function evidenceText({ lines, logs }) {
    const excerpts = logs.map(({ pod, container, previous, text }) => {
        const which = previous ? 'the run before the last restart' : 'the current run';
        return `--- log of ${pod}/${container}, ${which}\n${text}`;
    });
    return [...lines, ...excerpts].join('\n');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/hooks.js





/** A hook that failed is already there to be looked at; one that hangs shows its events in this time. */
const lookMs = 3_000;
/** Why a hook failed, with its log; Helm only names the Job. `helmSays` is returned when the hook is gone. */
async function explainHook(progress, revision, helmSays) {
    const secret = await progress.releases.read(revision);
    if (secret === undefined)
        return helmSays;
    const record = (0,helm_record/* decodeRecord */.eT)(secret);
    const release = releaseOf(parseManifest(unfinished(record)), progress.releases.namespace);
    if (release.targets.length === 0)
        return helmSays;
    const rollout = await followRollout(progress.client, release, {
        timeoutMs: lookMs,
        since: progress.since,
        signal: progress.signal,
        onLine: progress.log.info,
        onWarning: progress.log.warning,
    });
    const { diagnosis } = rollout;
    if (diagnosis === undefined || diagnosis.code === 'rollout/timeout')
        return helmSays;
    const secrets = secretValues(record.manifest ?? '');
    const evidence = await takeEvidence(progress.client, diagnosis, rollout.assessment, secrets);
    progress.outcome.logs = evidence.logs;
    return new errors/* UserError */.y({
        code: helmSays.code,
        message: `A hook of the release ${record.name} failed: ${redact(diagnosis.sentence, secrets)}`,
        fix: diagnosis.fix,
        evidence: `${evidenceText(evidence)}\n${helmSays.evidence ?? ''}`,
    });
}
/** The manifests of the hooks that ran and did not succeed. */
function unfinished({ hooks }) {
    return (hooks ?? [])
        .filter(({ last_run: run }) => run?.phase === 'Failed' || run?.phase === 'Running' || run?.phase === 'Unknown')
        .map(({ manifest }) => manifest)
        .join('\n---\n');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/apply.js







/** Runs `helm upgrade --install`. Gives the revision that it recorded, and why it failed. */
async function applyRelease(progress) {
    const { deployment, releases, helm, log, outcome } = progress;
    const { release, namespace, policy } = deployment;
    log.info(`Deploying release ${release} to namespace ${namespace} with Helm ${helm.text}.`);
    progress.remember('applying');
    const started = Date.now();
    const { finished, valuesFile } = await withValuesFile(deployment.values, progress.temp, async ([valuesFile]) => {
        const args = upgradeArgs({
            release,
            namespace,
            createNamespace: deployment.createNamespace,
            chart: deployment.chart.argument,
            valuesFiles: [...deployment.valueFiles, ...(valuesFile === undefined ? [] : [valuesFile])],
            labels: {
                [helm_record/* labels */.WD.runId]: policy.runId,
                [helm_record/* labels */.WD.runAttempt]: deployment.runAttempt,
                [helm_record/* labels */.WD.timeout]: String(Math.ceil(deployment.timeoutMs / 1000)),
                [helm_record/* labels */.WD.health]: policy.wait ? 'unproved' : 'unwatched',
            },
            dryRun: 'none',
            timeoutMs: progress.deadline - Date.now(),
        }, helm);
        return { finished: await runHelm(args, progress), valuesFile };
    });
    const ok = finished.code === 0;
    outcome.spans.push({
        section: 'Helm',
        spans: [{ label: 'helm upgrade', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
    });
    progress.signal.throwIfAborted();
    const recorded = (0,helm_history/* newest */.BP)(await releases.history())?.revision;
    const revision = recorded !== undefined && recorded > (outcome.previousRevision ?? 0) ? { revision: recorded } : {};
    if (ok)
        return revision;
    const { folder } = deployment.chart;
    const problem = explainHelm(finished.stderr, {
        release,
        verb: 'deploy',
        workspace: progress.workspace,
        ...(folder === undefined ? {} : { chartFolder: folder }),
        ...(valuesFile === undefined ? {} : { valuesFile }),
    });
    const byHook = problem.code === 'helm/hook-failed' && revision.revision !== undefined;
    return { ...revision, problem: byHook ? await explainHook(progress, revision.revision, problem) : problem };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/plan.js

/** From the state to the next step. Pure; after helm-controller's `internal/reconcile/state.go`. */
function nextStep(state, policy) {
    const { applied, rollout, restored } = state;
    if (applied === undefined)
        return beforeApply(state, policy);
    if (applied.ok && rollout === undefined && policy.wait && applied.revision !== undefined) {
        return { do: 'follow', revision: applied.revision };
    }
    if (applied.ok && rollout !== 'broken')
        return { do: 'finish', verdict: 'deployed' };
    if (applied.revision === undefined || !policy.rollbackOnFailure)
        return { do: 'finish', verdict: 'failed' };
    return afterFailure(state.history, applied.revision, restored);
}
function beforeApply({ history }, { runId }) {
    const last = (0,helm_history/* newest */.BP)(history);
    if (last === undefined || !(0,helm_history/* isPending */.mm)(last.status))
        return { do: 'apply' };
    // Attempts of one run follow each other, so the writer of this record is over.
    const ours = last.runId !== undefined && last.runId === runId;
    return ours ? { do: 'unlock', pending: last } : { do: 'refuse', pending: last };
}
function afterFailure(history, failed, restored) {
    const good = (0,helm_history/* lastGood */.mC)(history, failed);
    const first = history.every(({ revision }) => revision >= failed);
    if (restored?.ok === true)
        return { do: 'finish', verdict: good === undefined ? 'uninstalled' : 'rolled-back' };
    if (restored !== undefined)
        return { do: 'finish', verdict: 'failed' };
    if (good !== undefined)
        return { do: 'rollback', from: failed, to: good.revision };
    // Uninstalling loses the history; with older revisions, even bad ones, that is not ours to decide.
    return first ? { do: 'uninstall', revision: failed } : { do: 'finish', verdict: 'failed' };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/releases.js
var helm_releases = __webpack_require__(4780);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/rollback.js





/** Rolls back to a revision and waits until that is healthy. False when it is not; the log says why. */
async function rollBack(progress, from, to) {
    const { deployment, log, outcome, releases } = progress;
    const { release, namespace, timeoutMs } = deployment;
    log.info(`Rolling ${release} back from revision ${from} to ${to}, the last good one.`);
    renewTime(progress);
    progress.remember('rolling-back');
    const started = Date.now();
    const finished = await runHelm(rollbackArgs(release, namespace, to, timeoutMs, progress.helm), progress);
    progress.signal.throwIfAborted();
    const ok = finished.code === 0;
    outcome.spans.push({
        section: 'Rollback',
        spans: [{ label: 'helm rollback', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
    });
    if (!ok) {
        const problem = explainHelm(finished.stderr, { release, verb: 'roll back', workspace: progress.workspace });
        log.warning(`${problem.message} ${problem.fix}`);
        return false;
    }
    const made = (0,helm_history/* newest */.BP)(await releases.history())?.revision ?? to;
    outcome.rolledBackTo = to;
    // The new record copies the labels of its target, so it already says "healthy": from here on it must be proved again.
    await note(progress, releases.markHealth(made, 'unproved'));
    const rejected = outcome.assessment;
    const rollout = await followRelease({ ...progress, deployment: { ...deployment, image: undefined } }, made, 'Rollback');
    outcome.assessment = rejected ?? rollout.assessment;
    if (rollout.verdict === 'ready') {
        await note(progress, releases.markHealth(made, 'healthy'));
        log.info(`Revision ${made} (a copy of ${to}) is healthy.`);
        return true;
    }
    await note(progress, releases.markStatus(made, 'failed', `Rollback "${release}" failed: ${rollout.diagnosis?.sentence ?? 'not ready'}`));
    log.warning(`After the rollback to revision ${to} the release is still not healthy: ${rollout.diagnosis?.sentence ?? ''}`);
    return false;
}
/** Removes a first install that failed: there is nothing to go back to, and its remains would block the next install. */
async function uninstall(progress, revision) {
    const { deployment, log, outcome } = progress;
    const { release, namespace, timeoutMs } = deployment;
    log.info(`Uninstalling ${release}: revision ${revision} is its first, so there is none to go back to.`);
    renewTime(progress);
    const started = Date.now();
    const finished = await runHelm(uninstallArgs(release, namespace, timeoutMs), progress);
    progress.signal.throwIfAborted();
    const ok = finished.code === 0;
    outcome.spans.push({
        section: 'Rollback',
        spans: [{ label: 'helm uninstall', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
    });
    if (!ok) {
        const problem = explainHelm(finished.stderr, { release, verb: 'uninstall', workspace: progress.workspace });
        log.warning(`${problem.message} ${problem.fix}`);
    }
    return ok;
}
// A rollback that inherits what a failed rollout left of the timeout would be cut short.
function renewTime(progress) {
    progress.deadline = Date.now() + progress.deployment.timeoutMs;
    progress.since = Math.floor(progress.client.now() / 1000) * 1000;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/unlock.js
var unlock = __webpack_require__(2590);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/deploy.js







/** Deploys a release, follows its rollout, and takes it back when it fails: plan, one step, plan again. */
async function deploy(deployment, tools) {
    const releases = (0,helm_releases/* releaseStore */.N)(tools.client, deployment.release, deployment.namespace);
    const outcome = { verdict: 'failed', logs: [], spans: [] };
    let state = { history: await releases.history() };
    const previous = (0,helm_history/* newest */.BP)(state.history)?.revision;
    if (previous !== undefined)
        outcome.previousRevision = previous;
    const progress = {
        ...tools,
        deployment,
        releases,
        outcome,
        deadline: Date.now() + deployment.timeoutMs,
        // Event times are whole seconds.
        since: Math.floor(tools.client.now() / 1000) * 1000,
    };
    while (true) {
        tools.signal.throwIfAborted();
        const step = nextStep(state, deployment.policy);
        if (step.do === 'finish')
            return { ...outcome, verdict: step.verdict };
        state = await perform(step, state, progress);
    }
}
async function perform(step, state, progress) {
    switch (step.do) {
        case 'refuse':
            throw (0,unlock/* refuse */.TR)(step.pending, progress.deployment.release);
        case 'unlock':
            await (0,unlock/* unlock */.Tl)(progress.releases, step.pending.revision, progress.log);
            return { ...state, history: await progress.releases.history() };
        case 'apply': {
            const applied = await applyRelease(progress);
            if (applied.revision !== undefined)
                progress.outcome.revision = applied.revision;
            if (applied.problem !== undefined)
                progress.outcome.problem = applied.problem;
            // Only a failure needs the descriptions, which hold the whole records.
            const history = applied.problem === undefined ? state.history : await progress.releases.describedHistory();
            return {
                ...state,
                history,
                applied: {
                    ok: applied.problem === undefined,
                    ...(applied.revision === undefined ? {} : { revision: applied.revision }),
                },
            };
        }
        case 'follow': {
            const rollout = await followRelease(progress, step.revision, 'Rollout');
            progress.outcome.assessment = rollout.assessment;
            if (rollout.verdict === 'ready') {
                await note(progress, progress.releases.markHealth(step.revision, 'healthy'));
                return { ...state, rollout: 'ready' };
            }
            progress.outcome.problem = await rolloutError(progress, rollout, step.revision);
            return { ...state, history: await progress.releases.describedHistory(), rollout: 'broken' };
        }
        case 'rollback':
            return { ...state, restored: { ok: await rollBack(progress, step.from, step.to) } };
        case 'uninstall':
            return { ...state, restored: { ok: await uninstall(progress, step.revision) } };
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/outputs.js
/** The action's outputs. All of them always, so that a workflow never reads a value of another attempt; empty = none. */
function outputsOf(outcome) {
    const text = (value) => (value === undefined ? '' : String(value));
    return {
        revision: text(outcome.revision),
        'previous-revision': text(outcome.previousRevision),
        status: outcome.verdict,
        'rolled-back-to': text(outcome.rolledBackTo),
        cause: outcome.problem?.code ?? '',
        ready: text(outcome.assessment?.ready),
        desired: text(outcome.assessment?.desired),
    };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/kubeconfig.js
var kubeconfig = __webpack_require__(1113);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/helm-deploy/main.js


const main = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
    const { env, github, temp, workspace } = runner;
    for (const name of ['revision', 'previous-revision', 'rolled-back-to', 'ready', 'desired'])
        outputs.set(name, '');
    outputs.set('status', 'failed');
    const connection = (0,kubeconfig/* loadConnection */.vh)(env.KUBECONFIG ?? '');
    const client = (0,kubernetes_client/* createClient */.UU)(connection, { env, signal });
    const deployment = {
        ...releaseNames({ release: inputs.release, namespace: inputs.namespace ?? connection.namespace }),
        createNamespace: inputs['create-namespace'],
        chart: await resolveChart(inputs.chart, workspace),
        valueFiles: await resolveValueFiles(inputs['value-files'] ?? [], workspace),
        values: inlineValues(inputs.values, inputs.image),
        image: inputs.image,
        timeoutMs: inputs.timeout,
        policy: { wait: inputs.wait, rollbackOnFailure: inputs['rollback-on-failure'], runId: github.runId },
        runAttempt: github.runAttempt,
    };
    const remember = (what) => state.set('doing', what);
    const tools = { client, helm: await probeHelm(env), env, workspace, temp, signal, log, remember };
    state.set('release', deployment.release);
    state.set('namespace', deployment.namespace);
    const mode = inputs['dry-run'];
    if (mode !== 'none') {
        reportDryRun(summary, deployment, mode, await dryRun(deployment, mode, tools));
        outputs.set('status', 'dry-run');
        outputs.set('cause', '');
        return;
    }
    const outcome = await deploy(deployment, tools);
    for (const [name, value] of Object.entries(outputsOf(outcome)))
        outputs.set(name, value);
    reportOutcome(summary, deployment, outcome, github);
    if (outcome.problem === undefined)
        return log.info(`${verdictText(deployment.release, outcome)}.`);
    // The error says why; what became of the release is the other thing that must be seen at a glance.
    log.notice(`${verdictText(deployment.release, outcome)}.`);
    throw outcome.problem;
};
/* harmony default export */ const helm_deploy_main = (main);


/***/ }),

/***/ 1186:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4127);
/* harmony import */ var _actions_helm_deploy_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5589);
/* harmony import */ var _actions_helm_deploy_main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5056);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_actions_helm_deploy_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_helm_deploy_main_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
