"use strict";
exports.id = 186;
exports.ids = [186];
exports.modules = {

/***/ 90576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ helm_deploy_main)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/release/owner.js
var owner = __webpack_require__(13385);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(96831);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/process.js
var process = __webpack_require__(84839);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/program/download.js
var download = __webpack_require__(6283);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/program/version.js



/**
 * Finds the helm to use: the one on PATH, or for a `spec` (`v4.2.4`, `v4.2.4@sha256:…`) that very version from the runner's tool
 * cache or by download.
 * @throws UserError helm/missing, helm/unsupported-version, helm/version-invalid, helm/version-unavailable, helm/version-mismatch,
 *   helm/download-url-invalid, helm/download-failed, helm/download-mismatch
 */
async function resolveHelm(spec, source) {
    if (spec === undefined || spec === '')
        return probeHelm(source.env);
    const release = (0,download/* parseRelease */.B)(spec);
    const { install } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(784)]).then(__webpack_require__.bind(__webpack_require__, 62784));
    const program = await install(release, source);
    const found = await probeHelm(source.env, program);
    // Somebody else may have filled the tool cache. What follows a "+" says how it was built.
    if (found.text.split('+')[0] === release.version)
        return found;
    throw new errors/* UserError */.y({
        code: 'helm/version-mismatch',
        message: `The helm ${release.version} in the tool cache calls itself ${found.text}.`,
        fix: 'Remove it from the tool cache of this runner.',
    });
}
/** Asks a helm for its version. Throws helm/missing and helm/unsupported-version. */
async function probeHelm(env, program = 'helm') {
    const result = await (0,process/* run */.e)(program, ['version', '--template', '{{.Version}}'], { env }).catch((error) => {
        throw new errors/* UserError */.y({
            code: 'helm/missing',
            message: program === 'helm' ? 'There is no helm on PATH.' : `The helm at ${program} cannot be started.`,
            fix: 'Set helm-version, or install Helm in an earlier step, e.g. with azure/setup-helm; GitHub’s own Ubuntu runners have it.',
            cause: error,
        });
    });
    return parseVersion(result.stdout, program);
}
function parseVersion(output, program = 'helm') {
    const text = output.trim();
    const major = Number(/^v?(\d+)\./.exec(text)?.[1]);
    if (major === 3 || major === 4)
        return { major, text, program };
    throw new errors/* UserError */.y({
        code: 'helm/unsupported-version',
        message: `The ${program === 'helm' ? 'helm on PATH' : program} calls itself "${text.slice(0, 60)}", and only Helm 3 and Helm 4 are supported.`,
        fix: 'Install Helm 3 or Helm 4 in an earlier step.',
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/workspace.js
var action_workspace = __webpack_require__(84271);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/chart/reference.js

// Masterminds/semver: a version, or ranges of them joined by spaces, commas and "||".
const versionPattern = /^[v\d^~<>=!*xX][\w.+\-*^~<>=!|, ]*$/;
const namePattern = /^[a-zA-Z0-9][\w.-]*$/;
const ociPattern = /^oci:\/\/[\w.-]+(:\d+)?(\/[\w.-]+)+(?::(?<tag>\w[\w.+-]*))?(?<digest>@sha256:[0-9a-f]{64})?$/;
/**
 * Checks version and repository, which are given for charts of repositories and registries only.
 * @throws UserError `helm/chart-version-invalid`, `helm/chart-repository-invalid`
 */
function checkOptions({ version, repository }) {
    if (version !== undefined && !(versionPattern.test(version) && version.length <= 100)) {
        throw new errors/* UserError */.y({
            code: 'helm/chart-version-invalid',
            message: `The version "${version}" of the chart is neither a version nor a range of versions.`,
            fix: 'Write it as in Chart.yaml: 1.2.3, or a range such as ~1.2 or ">=1.2 <2".',
        });
    }
    if (repository !== undefined && !isUrl(repository)) {
        throw new errors/* UserError */.y({
            code: 'helm/chart-repository-invalid',
            message: repository.startsWith('oci://')
                ? 'The repository of the chart is a registry, which Helm takes as a part of the chart only.'
                : 'The repository of the chart is not a URL without credentials.',
            fix: repository.startsWith('oci://')
                ? 'Leave repository away and write the whole reference in chart: oci://registry/path/name.'
                : 'Write it as https://…; for a private repository run `helm repo add` in an earlier step and give chart as repository/name.',
        });
    }
}
/**
 * Reads a reference: `oci://…`, a URL, `repository/name`, or a name in `repository`. Undefined for anything else.
 * @throws UserError `helm/chart-invalid`, and `helm/chart-conflict` for options that Helm would ignore or cannot use
 */
function chartReference(chart, { version, repository }) {
    const versioned = version === undefined ? {} : { version };
    if (chart.startsWith('oci:')) {
        const parts = ociPattern.exec(chart);
        if (parts === null)
            throw invalid(chart, 'Write it as oci://registry/path/name, then :version or @sha256:… if you like.');
        if (repository !== undefined)
            throw conflict(chart, 'repository', 'it names its registry itself');
        const { tag, digest } = parts.groups ?? {};
        if (digest !== undefined && version !== undefined)
            throw conflict(chart, 'version', 'its digest decides which version it is');
        if (tag !== undefined && version !== undefined && tag !== version)
            throw conflict(chart, 'version', `it ends in the version ${tag} itself`);
        // The digest alone decides, and some versions of Helm 4 stumble over a tag before it (helm/helm#31600).
        if (digest !== undefined)
            return { argument: chart.replace(`:${tag}@`, '@') };
        return { argument: chart, ...(tag === undefined ? versioned : {}) };
    }
    if (/^https?:/.test(chart)) {
        if (!isUrl(chart))
            throw invalid('', 'Write it as https://…, without credentials.');
        if (repository !== undefined)
            throw conflict(chart, 'repository', 'it is a URL itself');
        if (version !== undefined)
            throw conflict(chart, 'version', 'the URL decides which version it is');
        return { argument: chart };
    }
    if (repository !== undefined) {
        if (!namePattern.test(chart))
            throw invalid(chart, 'With repository, chart is the plain name of the chart in it.');
        return { argument: chart, repository, ...versioned };
    }
    const [repo = '', name = '', ...rest] = chart.split('/');
    return namePattern.test(repo) && namePattern.test(name) && rest.length === 0
        ? { argument: chart, ...versioned }
        : undefined;
}
/**
 * Helm takes digests since 3.18 (helm/helm#12690); older ones call them invalid tags.
 * @throws UserError `helm/unsupported-version`
 */
function requireDigestSupport(argument, helm) {
    const [, minor] = /^v3\.(\d+)\./.exec(helm.text) ?? [];
    if (!argument.includes('@sha256:') || minor === undefined || Number(minor) >= 18)
        return;
    throw new errors/* UserError */.y({
        code: 'helm/unsupported-version',
        message: `Helm ${helm.text} cannot take the chart "${argument}" by its digest.`,
        fix: 'Set helm-version to 3.18 or newer.',
    });
}
function conflict(chart, option, why) {
    return new errors/* UserError */.y({
        code: 'helm/chart-conflict',
        message: `The input ${option} cannot be used with the chart "${chart}": ${why}.`,
        fix: `Remove ${option}, or give the chart in another way.`,
    });
}
function invalid(chart, fix) {
    const which = chart === '' ? 'The URL of the chart' : `The chart "${chart}"`;
    return new errors/* UserError */.y({ code: 'helm/chart-invalid', message: `${which} is not a reference that Helm takes.`, fix });
}
/** Credentials in a URL would be visible in the arguments of helm. */
function isUrl(text) {
    if (!/^https?:\/\/[^\s]+$/.test(text) || !URL.canParse(text))
        return false;
    const { username, password } = new URL(text);
    return username === '' && password === '';
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/chart/index.js





/**
 * Finds the chart: a folder or archive in the workspace, `oci://…`, a URL, `repository/name`, or a name with a repository's URL.
 * @throws UserError helm/chart-missing, helm/chart-outside, helm/chart-invalid, helm/chart-conflict,
 *   helm/chart-version-invalid, helm/chart-repository-invalid
 */
async function resolveChart(input, workspace, options) {
    checkOptions(options);
    const reference = chartReference(input, options);
    if (/^(oci|https?):/.test(input) && reference !== undefined)
        return reference;
    const path = (0,action_workspace/* resolveInWorkspace */.z)(input, workspace);
    if (path === undefined) {
        throw new errors/* UserError */.y({
            code: 'helm/chart-outside',
            message: `The chart "${input}" lies outside the workspace.`,
            fix: 'Check the chart out into the workspace, or pull it from a registry with oci://….',
        });
    }
    const kind = await kindOf(path);
    if (kind !== undefined && options.repository !== undefined)
        throw conflict(input, 'repository', 'there is a file of that name in the workspace, which Helm 3 would take instead');
    if (kind !== undefined && options.version !== undefined)
        throw conflict(input, 'version', 'it is a path, and has the version of its Chart.yaml');
    if (kind === 'file')
        return { argument: path };
    if (kind === 'folder') {
        if ((await kindOf((0,external_node_path_.join)(path, 'Chart.yaml'))) !== 'file')
            throw missing(`The folder "${input}" is no chart: it has no Chart.yaml`);
        return { argument: path, folder: (0,external_node_path_.relative)((0,action_workspace/* resolveInWorkspace */.z)('.', workspace) ?? workspace, path) };
    }
    // "charts/shop" is a path when there is a folder "charts", else it may be a chart of a repository that Helm knows.
    const [repository = ''] = input.split('/');
    const local = options.repository === undefined && (await kindOf((0,external_node_path_.join)(workspace, repository))) === 'folder';
    if (reference === undefined || local)
        throw missing(`There is no chart at "${input}" in the workspace`);
    return reference;
}
/** Absolute paths of value files. Throws helm/values-file-outside and helm/values-file-missing. */
async function resolveValueFiles(files, workspace) {
    return Promise.all(files.map(async (file) => {
        const path = (0,action_workspace/* resolveInWorkspace */.z)(file, workspace);
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

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/release/names.js

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

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/release/options.js

/** Labels that Helm itself keeps on the Secrets of a release (pkg/storage/driver/labels.go), and the prefix of ours. */
const helmLabels = ['name', 'owner', 'status', 'version', 'createdAt', 'modifiedAt'];
const ownPrefix = 'aks-delivery/';
const word = /^[a-zA-Z0-9]([-\w.]*[a-zA-Z0-9])?$/;
const prefix = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
/**
 * Checks labels for the records of a release by Kubernetes' rules for labels. They are an argument of helm, joined by commas.
 * @throws UserError `helm/label-invalid`
 */
function recordLabels(labels) {
    for (const [key, value] of Object.entries(labels)) {
        const why = problemOfKey(key) ?? problemOfValue(value);
        if (why === undefined)
            continue;
        throw new errors/* UserError */.y({
            code: 'helm/label-invalid',
            message: `The label "${key}" cannot be given to the release: ${why}.`,
            fix: 'Write lines such as team=shop: letters, digits, "-", "_" and "."; 63 characters at most; a prefix such as example.com/ may stand before the key.',
        });
    }
    return labels;
}
function problemOfKey(key) {
    if (helmLabels.includes(key))
        return 'Helm uses it itself';
    if (key.startsWith(ownPrefix))
        return 'this action uses that prefix itself';
    const [name = '', domain, ...rest] = key.split('/').toReversed();
    if (domain !== undefined && (rest.length > 0 || domain.length > 253 || !prefix.test(domain)))
        return 'what stands before "/" is not a domain';
    return name.length <= 63 && word.test(name) ? undefined : 'Kubernetes does not take it as a key';
}
function problemOfValue(value) {
    return value === '' || (value.length <= 63 && word.test(value)) ? undefined : 'Kubernetes does not take its value';
}
// From texts that begin like this, rollbacks tell the revisions that failed.
const failureText = /^(Upgrade|Rollback|Release) ".*" failed:/;
/**
 * Checks the description of a revision: one line, and none that reads like Helm's for a failure.
 * @throws UserError `helm/description-invalid`
 */
function revisionDescription(text) {
    if (text === undefined)
        return undefined;
    const why = /\p{Cc}/u.test(text)
        ? 'has line breaks or control characters'
        : failureText.test(text)
            ? 'reads like one that Helm gives to a failed revision'
            : text.length > 512
                ? 'is longer than 512 characters'
                : undefined;
    if (why === undefined)
        return text;
    throw new errors/* UserError */.y({
        code: 'helm/description-invalid',
        message: `The description of the revision ${why}.`,
        fix: 'Write one short line, such as the title of the pull request.',
    });
}
/**
 * Checks how many revisions Helm keeps; 0 keeps all.
 * @throws UserError `helm/history-max-invalid` for 1, which leaves no revision to go back to
 */
function historyLimit(count) {
    if (count === 0 || (Number.isInteger(count) && count >= 2))
        return count;
    throw new errors/* UserError */.y({
        code: 'helm/history-max-invalid',
        message: `With history-max ${count} there would be no older revision to roll back to.`,
        fix: 'Keep 2 revisions or more, or 0 for all of them.',
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values/path.js
/** Helm's limits (pkg/strvals/parser.go, MaxIndex and MaxNestedNameLevel). */
const highestIndex = 65_536;
const deepest = 30;
/**
 * Reads a path in Helm's notation, `a.b[0].c`, from the start of `text`; `\` takes the next character literally, so that
 * `\.` is a dot inside a key. Gives the steps and what follows the first `=`, or what is wrong: a clause for "… ".
 */
function readPath(text) {
    const path = [];
    let at = 0;
    const key = () => {
        let name = '';
        for (; at < text.length; at++) {
            const character = text.charAt(at);
            if ('=[.,'.includes(character))
                return name;
            name += character === '\\' ? text.charAt(++at) : character;
        }
        return undefined;
    };
    while (true) {
        const name = key();
        if (name === undefined)
            return { problem: 'has no "="' };
        if (text.charAt(at) === ',')
            return { problem: 'has a comma in a key (a line is one assignment; "\\," is a comma)' };
        if (name === '')
            return { problem: path.length === 0 ? 'has no key before the "="' : 'has an empty key in its path' };
        if (name !== name.trim())
            return { problem: 'has white space around a key' };
        path.push(name);
        while (text.charAt(at) === '[') {
            const index = /^\[(\d{1,6})\]/.exec(text.slice(at));
            if (index === null)
                return { problem: 'has an index that is not a number in brackets, such as [0]' };
            if (Number(index[1]) > highestIndex)
                return { problem: `has an index above ${highestIndex}` };
            path.push(Number(index[1]));
            at += index[0].length;
        }
        const end = text.charAt(at);
        if (end === '')
            return { problem: 'has no "="' };
        at += 1;
        if (end === '=')
            return path.length > deepest ? { problem: `nests deeper than ${deepest} keys` } : { path, rest: text.slice(at) };
        if (end !== '.')
            return { problem: 'has text behind an index, where only ".", "[" or "=" can follow' };
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values/assignments.js


/**
 * Reads lines of Helm's --set, one assignment a line. Commas in a value belong to the value, because joining lines by commas
 * is how other tools break values; `\` takes the next character literally, and `{a,b}` is a list.
 * @throws UserError `helm/set-invalid`, which never quotes a value
 */
function parseAssignments(input, text) {
    return (text ?? '').split(/\r\n|\r|\n/).flatMap((raw, index) => {
        const trimmed = raw.trim();
        if (trimmed === '')
            return [];
        const line = index + 1;
        const read = readPath(trimmed);
        if ('problem' in read)
            throw setInvalid(input, line, read.problem);
        if (!read.rest.startsWith('{'))
            return [{ input, line, path: read.path, list: false, values: [unescaped(read.rest)] }];
        const values = listItems(read.rest);
        if (typeof values === 'string')
            throw setInvalid(input, line, values);
        return [{ input, line, path: read.path, list: true, values }];
    });
}
function setInvalid(input, line, why) {
    return new errors/* UserError */.y({
        code: 'helm/set-invalid',
        message: `Line ${line} of the input ${input} ${why}.`,
        fix: "Write one assignment a line in Helm's notation: image.pullPolicy=Always, hosts[0].name=shop, args={a,b}, node\\.kind=x.",
    });
}
/** The items of `{a,b}`, or what is wrong. */
function listItems(text) {
    const items = [];
    let item = '';
    for (let at = 1; at < text.length; at++) {
        const character = text.charAt(at);
        if (character === '\\')
            item += text.charAt(++at);
        else if (character === ',') {
            items.push(item);
            item = '';
        }
        else if (character === '}') {
            return at === text.length - 1 ? [...items, item] : 'has text behind the "}" that ends its list';
        }
        else
            item += character;
    }
    return 'begins a list with "{" that no "}" ends';
}
const unescaped = (text) => text.replace(/\\(.?)/gsu, '$1');
/**
 * The value of a text, as `helm --set` types it: true, false and null in any case, 0, and decimal integers that do not begin
 * with 0. Everything else is a text; so are integers that do not fit into a number, which a values file would round.
 */
function typed(text) {
    const word = /^(?:true|false|null)$/i.test(text) ? text.toLowerCase() : undefined;
    if (word !== undefined)
        return word === 'null' ? null : word === 'true';
    if (text !== '0' && !/^(?:[+-]\d+|[1-9]\d*)$/.test(text))
        return text;
    const integer = Number(text);
    return Number.isSafeInteger(integer) ? integer : text;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values/helm-yaml.js

/** The words of Helm's parser (go.yaml.in/yaml/v2, resolve.go). `y` and `n` are among them, also as keys. */
const words = new Map([
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true]),
    ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false]),
    ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null]),
]);
/**
 * An unquoted scalar as Helm reads it. That is YAML 1.1 with Go's changes: no times and no base 60 (both stay texts), `0o17`
 * and a lone `0123` are octal, `08` is eight. Numbers lose what does not fit into a float, as they do in Helm.
 */
function plainScalar(source) {
    const word = words.get(source);
    if (word !== undefined)
        return word;
    if (!/^[-+.\d]/.test(source))
        return source;
    const text = source.startsWith('.') ? source : source.replaceAll('_', '');
    const [, sign = '', digits] = /^([-+]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]+|0|[1-9]\d*)$/.exec(text) ?? [];
    if (digits !== undefined) {
        const size = Number(/^0[0-7]/.test(digits) ? `0o${digits}` : digits);
        return sign === '-' ? -size : size;
    }
    if (!/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text))
        return source;
    const float = Number(text);
    return Number.isFinite(float) ? float : source;
}
/** What a template prints for a value that came from a file: Helm reads every number as a float64, and Go prints those so. */
function printed(value) {
    if (typeof value === 'boolean' || value === 0)
        return String(value);
    const [mantissa = '', power = ''] = value.toExponential().split('e');
    if (Number(power) >= -4 && Number(power) < 6)
        return String(value);
    return `${mantissa}e${power[0]}${power.slice(1).padStart(2, '0')}`;
}
/** Documents of a YAML text, with every scalar as Helm reads it. Errors of syntax are in `documents[n].errors`. */
function parseHelmYaml(text, options) {
    const documents = [...(0,dist/* parseAllDocuments */.hR)(text, { version: '1.1', merge: true, ...options })];
    for (const document of documents) {
        (0,dist/* visit */.YR)(document, {
            Scalar(_, scalar) {
                if (isPlain(scalar) && scalar.source !== '<<')
                    scalar.value = plainScalar(scalar.source);
            },
        });
    }
    return documents;
}
/** Keeps `tag:` as the text that was typed where Helm would read a number or a boolean, for which `wrong` says so. */
function keepTags(document, wrong) {
    (0,dist/* visit */.YR)(document, {
        Pair(_, pair) {
            if (!(0,dist/* isScalar */.jn)(pair.key) || pair.key.value !== 'tag')
                return;
            const scalar = (0,dist/* isAlias */.Vj)(pair.value) ? pair.value.resolve(document) : pair.value;
            if (!(0,dist/* isScalar */.jn)(scalar) || !isPlain(scalar))
                return;
            const { value, source } = scalar;
            // A new scalar, because an anchor may be used under other keys, too.
            if ((typeof value === 'number' || typeof value === 'boolean') && wrong(value, source))
                pair.value = new dist/* Scalar */.X5(source);
        },
    });
}
/** The mapping of a document; undefined for an empty document, null for what can be no values. */
function mappingOf(document) {
    const { contents } = document;
    if (contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === null))
        return undefined;
    if (!(0,dist/* isMap */.jh)(contents))
        return null;
    try {
        return document.toJS({ maxAliasCount: 10_000 });
    }
    catch (error) {
        // Aliases that multiply without end; Helm refuses them, too.
        if (error instanceof ReferenceError)
            return null;
        throw error;
    }
}
function isPlain(scalar) {
    return scalar.type === dist/* Scalar */.X5.PLAIN && scalar.tag === undefined && scalar.source !== undefined;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values/file.js





/**
 * Values written as YAML in an input, read as Helm reads value files; an unquoted `tag` stays the text that was typed.
 * @throws UserError `helm/values-invalid`, which quotes nothing: there may be secrets in it
 */
function parseInlineValues(yaml) {
    const [document, ...more] = parseHelmYaml(yaml ?? '', { uniqueKeys: true });
    if (document === undefined)
        return {};
    const [error] = document.errors;
    // The parser's text quotes the line: only the place is passed on.
    if (error !== undefined)
        throw file_invalid(`is not YAML: ${error.code} in line ${error.linePos?.[0].line ?? 1}`);
    if (more.length > 0)
        throw file_invalid('holds several YAML documents, and one is wanted');
    keepTags(document, () => true);
    const values = mappingOf(document);
    if (values === null)
        throw file_invalid('is not a mapping of keys to values');
    return values ?? {};
}
function file_invalid(why) {
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
    await (0,promises_.writeFile)(file, jsonForHelm(values), { mode: 0o600, flag: 'wx' });
    try {
        return await use([file]);
    }
    finally {
        await (0,promises_.rm)(file, { force: true });
    }
}
/**
 * JSON that Helm's YAML parser reads as the same values: it takes some characters for line breaks and refuses others, so those
 * are escaped. (Not all that are not ASCII, since it does not know surrogate pairs.)
 */
function jsonForHelm(values) {
    return JSON.stringify(values).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values/image.js

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

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values/image-keys.js


const parts = ['repository', 'tag', 'digest', 'registry', 'reference'];
/**
 * Reads lines `part=path` such as `tag=app.image.tag`.
 * @throws UserError `helm/image-keys-invalid`
 */
function parseImageKeys(lines) {
    return Object.fromEntries(Object.entries(lines).map(([part, path]) => {
        if (!parts.some((known) => known === part))
            throw imageKeysInvalid(`names "${part}", which is no part of an image`);
        const read = readPath(`${path}=`);
        if ('problem' in read || read.rest !== '')
            throw imageKeysInvalid(`gives ${part} the path "${path}", which is none`);
        return [part, read.path];
    }));
}
/**
 * The values that make a chart use an image. A tag alone clears the digest, because charts let a digest win and a value file may
 * still hold an old one. A digest alone leaves the tag as it is: it only decorates then.
 * @throws UserError `helm/image-keys-invalid` when the digest (or else the tag) has no key, so that another image would run
 */
function imageAssignments(image, keys) {
    const { tag, digest } = image;
    const deciding = digest === undefined ? 'tag' : 'digest';
    if (keys[deciding] === undefined && keys.reference === undefined) {
        throw imageKeysInvalid(`have no key for the ${deciding}, so that the image of the input image would not be deployed`);
    }
    const { registry, name } = splitRegistry(image.repository);
    const values = {
        repository: keys.registry === undefined ? image.repository : name,
        registry,
        tag,
        digest: digest ?? '',
        reference: [image.repository, tag && `:${tag}`, digest && `@${digest}`].join(''),
    };
    return parts.flatMap((part) => {
        const [path, value] = [keys[part], values[part]];
        return path === undefined || value === undefined ? [] : [{ path, value }];
    });
}
/** The first part of a repository is a registry when it could be a host; otherwise the image is one of Docker Hub. */
function splitRegistry(repository) {
    const [host = '', ...rest] = repository.split('/');
    const isHost = rest.length > 0 && (/[.:]/.test(host) || host === 'localhost');
    return isHost ? { registry: host, name: rest.join('/') } : { registry: 'docker.io', name: repository };
}
function imageKeysInvalid(why) {
    return new errors/* UserError */.y({
        code: 'helm/image-keys-invalid',
        message: `The image-keys ${why}.`,
        fix: `Write lines such as tag=app.image.tag; the parts of an image are ${parts.join(', ')}.`,
    });
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/system-error.js
var system_error = __webpack_require__(30498);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values/set-file.js




/**
 * The texts of the files that a `set-file` line names, whole: a line break at the end stays, as with Helm.
 * @throws UserError `helm/set-invalid`; a path is no secret, so it names the file
 */
function fileTexts({ line, values }, workspace) {
    return Promise.all(values.map(async (file) => {
        const path = (0,action_workspace/* resolveInWorkspace */.z)(file, workspace);
        if (path === undefined)
            throw setInvalid('set-file', line, `names the file "${file}" outside the workspace`);
        try {
            // A byte order mark stays; what is no UTF-8 cannot be a value, because values are JSON.
            return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await (0,promises_.readFile)(path));
        }
        catch (error) {
            const code = (0,system_error/* systemCode */.x)(error);
            if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
                throw setInvalid('set-file', line, `names the file "${file}", which is no UTF-8 text`);
            throw setInvalid('set-file', line, `names the file "${file}", which cannot be read (${code ?? 'unknown reason'})`);
        }
    }));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values/tree.js
// Keys come from users: `__proto__` and `constructor` must be keys like any other, so inherited properties are never read,
// and new ones are defined, not assigned.
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What is at a path, or undefined. */
function valueAt(tree, path) {
    let node = tree;
    for (const step of path) {
        if (Array.isArray(node))
            node = node[Number(step)];
        else
            node = isMapping(node) && Object.hasOwn(node, step) ? node[step] : undefined;
    }
    return node;
}
function tree_define(mapping, key, value) {
    Object.defineProperty(mapping, key, { value, enumerable: true, writable: true, configurable: true });
}
/** Lays `over` over `under` as Helm lays value files: mappings are merged, everything else is replaced, lists too. */
function mergeValues(under, over) {
    const merged = { ...under };
    for (const [key, value] of Object.entries(over)) {
        const before = valueAt(under, [key]);
        tree_define(merged, key, isMapping(before) && isMapping(value) ? mergeValues(before, value) : value);
    }
    return merged;
}
/** Thrown where a path leads through a value that is neither mapping nor list: the steps up to it. */
class PathBlocked extends Error {
    path;
    constructor(path) {
        super('a value is in the way');
        this.path = path;
    }
}
/**
 * Gives the tree with a value at a path; what is missing on the way is made. Like Helm's --set it goes through no scalar
 * @throws PathBlocked
 */
function withValue(tree, path, value, passed = []) {
    const [step, ...rest] = path;
    if (step === undefined)
        return value;
    const inside = (node) => withValue(node, rest, value, [...passed, step]);
    if (typeof step === 'number') {
        if (tree !== undefined && tree !== null && !Array.isArray(tree))
            throw new PathBlocked(passed);
        const list = [...(tree ?? [])];
        while (list.length <= step)
            list.push(null);
        // Helm replaces an item of another kind by a mapping, though it does so nowhere else.
        const item = typeof rest[0] === 'string' && !isMapping(list[step]) ? undefined : list[step];
        list[step] = inside(item);
        return list;
    }
    if (tree !== undefined && tree !== null && !isMapping(tree))
        throw new PathBlocked(passed);
    const mapping = { ...tree };
    tree_define(mapping, step, inside(valueAt(mapping, [step])));
    return mapping;
}
/** A path as Helm writes it. */
function pathText(path) {
    return path
        .map((step, index) => typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step.replace(/[.[\]=,\\]/g, '\\$&')}`)
        .join('');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/yaml-position.js

/**
 * Where a document sets a path: the place of its last key or list item. Undefined when it does not, also when an alias or a
 * merge key brings the value in. `text` is the text of the whole file.
 */
function locateInYaml(document, text, path) {
    let node = document.contents;
    let found;
    for (const step of path) {
        const next = stepInto(node, step);
        if (next === undefined)
            return undefined;
        found = next.at;
        node = next.value;
    }
    const offset = found?.range?.[0];
    return offset === undefined ? undefined : positionAt(text, offset);
}
function stepInto(node, step) {
    if ((0,dist/* isAlias */.Vj)(node))
        return undefined;
    if ((0,dist/* isSeq */.oP)(node)) {
        const item = node.items[Number(step)];
        if (!(0,dist/* isNode */.Ll)(item))
            return undefined;
        return { at: item, value: item };
    }
    if (!(0,dist/* isMap */.jh)(node))
        return undefined;
    // Of duplicate keys the last one counts.
    const pair = node.items.findLast((item) => (0,dist/* isPair */.tO)(item) && (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(step));
    return pair !== undefined && (0,dist/* isNode */.Ll)(pair.key) ? { at: pair.key, value: pair.value } : undefined;
}
function positionAt(text, offset) {
    const before = text.slice(0, offset);
    const start = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: offset - start + 1 };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values/user-files.js





/** Reads value files, given by absolute real paths inside the workspace, which may itself be a link. */
async function readValueFiles(paths, workspace) {
    const root = await (0,promises_.realpath)(workspace);
    return Promise.all(paths.map(async (path) => ({ file: (0,external_node_path_.relative)(root, path), text: await (0,promises_.readFile)(path, 'utf8') })));
}
/** What Helm makes of value files together: later ones win. Files that are no YAML count as empty, since Helm will say so. */
function mergedValues(files, helmMajor) {
    return merged(files, helmMajor, false);
}
/**
 * The tags that Helm would print in another way than they were typed: 1.10 as 1.1, 1234567 as 1.234567e+06, 0123 as 83, on as
 * true. Only those that no later file replaces, and none inside lists, which a values file can only replace whole.
 */
function tagCorrections(files, helmMajor) {
    if (!files.some(({ text }) => /\btag\b/.test(text)))
        return [];
    return differences(merged(files, helmMajor, false), merged(files, helmMajor, true), []).map(({ path, value, source }) => ({
        location: locateInFiles(files, path, helmMajor),
        path,
        typed: source,
        becomes: printed(value),
    }));
}
/** Where a path is set: the last file that has it wins. Without a line when a merge key (`<<`) brings it in. */
function locateInFiles(files, path, helmMajor) {
    for (const { file, text } of files.toReversed()) {
        for (const document of documents(text, helmMajor).toReversed()) {
            const position = locateInYaml(document, text, path);
            if (position !== undefined)
                return { file, ...position };
        }
    }
    return { file: files.at(-1)?.file ?? '' };
}
/** Helm 4 merges the documents of a value file, Helm 3 reads the first one only. */
function documents(text, helmMajor) {
    const all = parseHelmYaml(text, { uniqueKeys: false });
    return helmMajor === 3 ? all.slice(0, 1) : all;
}
function merged(files, helmMajor, asTyped) {
    return files
        .flatMap(({ text }) => documents(text, helmMajor))
        .filter(({ errors }) => errors.length === 0)
        .reduce((under, document) => {
        if (asTyped)
            keepTags(document, (value, source) => printed(value) !== source);
        return mergeValues(under, mappingOf(document) ?? {});
    }, {});
}
function differences(read, asTyped, path) {
    return Object.entries(read).flatMap(([key, value]) => {
        const other = Object.hasOwn(asTyped, key) ? asTyped[key] : undefined;
        const here = [...path, key];
        if (isMapping(value) && isMapping(other))
            return differences(value, other, here);
        const corrected = (typeof value === 'number' || typeof value === 'boolean') && typeof other === 'string';
        return corrected ? [{ path: here, value, source: other }] : [];
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/values/index.js








/**
 * The values that the inputs give beside the value files, as one object. Later ones win, in Helm's order: corrected tags of the
 * value files, `values`, `set`, `set-string`, `set-file`, and last `image`. Value files are absolute paths.
 * @throws UserError helm/values-invalid, helm/set-invalid, helm/image-invalid, helm/image-keys-invalid
 */
async function releaseValues(inputs, place) {
    const assignments = [
        ...parseAssignments('set', inputs.set),
        ...parseAssignments('set-string', inputs.setString),
        ...parseAssignments('set-file', inputs.setFile),
    ];
    const keys = parseImageKeys(inputs.imageKeys);
    const image = inputs.image === undefined ? [] : imageAssignments(parseImage(inputs.image), keys);
    const files = await readValueFiles(place.valueFiles, place.workspace);
    const corrections = tagCorrections(files, place.helmMajor);
    const given = [...assignments, ...image].some(({ path }) => path.some((step) => typeof step === 'number'))
        ? mergedValues(files, place.helmMajor)
        : {};
    let tree = {};
    const put = (path, value) => {
        tree = withValue(withListOf(given, tree, path), path, value);
    };
    for (const { path, typed: text } of corrections)
        put(path, text);
    tree = mergeValues(tree, parseInlineValues(inputs.values));
    for (const assignment of assignments) {
        const value = await assignedValue(assignment, place.workspace);
        unblocked(() => put(assignment.path, value), (blocked) => setInvalid(assignment.input, assignment.line, `leads through ${blocked}`));
    }
    for (const { path, value } of image)
        unblocked(() => put(path, value), (blocked) => imageKeysInvalid(`lead through ${blocked}`));
    return {
        values: Object.keys(tree).length === 0 ? undefined : tree,
        notices: [
            ...corrections.filter(({ path, typed: text }) => valueAt(tree, path) === text).map(correctionNotice),
            ...assignments.filter(({ input }) => input === 'set').flatMap(printedNotice),
        ],
    };
}
/**
 * The tree with the list that a path has an index of, taken from the value files: Helm replaces lists whole when it lays one
 * file over another, so that an item alone would be the whole list.
 */
function withListOf(given, tree, path) {
    const index = path.findIndex((step) => typeof step === 'number');
    const list = path.slice(0, index);
    if (index < 0 || valueAt(tree, list) !== undefined)
        return tree;
    const before = valueAt(given, list);
    return before === undefined ? tree : withValue(tree, list, before);
}
async function assignedValue(assignment, workspace) {
    const { input, path, list, values } = assignment;
    if (input === 'set-file') {
        const texts = await fileTexts(assignment, workspace);
        return list ? texts : texts[0];
    }
    const read = (text) => {
        const value = input === 'set' ? typed(text) : text;
        // A tag is a text, whatever it looks like.
        return path.at(-1) === 'tag' && value !== null ? text : value;
    };
    return list ? values.map(read) : read(values[0] ?? '');
}
function unblocked(put, error) {
    try {
        put();
    }
    catch (thrown) {
        if (!(thrown instanceof PathBlocked))
            throw thrown;
        throw error(`${pathText(thrown.path)}, which holds something else already`);
    }
}
function correctionNotice({ location, path, typed: text, becomes }) {
    const message = `${pathText(path)}: ${text} would be printed as ${becomes} by Helm, so it is deployed as the text "${text}"; put it in quotes.`;
    return { message, location };
}
function printedNotice({ line, path, values }) {
    const changed = values.map(typed).find((value) => typeof value === 'number' && printed(value) !== String(value));
    if (changed === undefined || path.at(-1) === 'tag')
        return [];
    const message = `Line ${line} of the input set gives ${pathText(path)} a large number, which templates without int64 print in scientific notation; set-string gives it as it is typed.`;
    return [{ message }];
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/request.js





/** Checks a request and finds its files. Throws a UserError for everything that is wrong with it. */
async function prepare(request, { workspace, helm, log }) {
    const { createNamespace, diff, image, takeOwnership, timeoutMs, policy } = request;
    const valueFiles = await resolveValueFiles(request.valueFiles, workspace);
    const { values, notices } = await releaseValues(request, { workspace, valueFiles, helmMajor: helm.major });
    for (const { message, location } of notices)
        log.notice(message, location);
    const chart = await resolveChart(request.chart, workspace, request);
    requireDigestSupport(chart.argument, helm);
    return {
        ...releaseNames(request),
        chart,
        valueFiles,
        values,
        createNamespace,
        description: revisionDescription(request.description),
        diff,
        historyMax: historyLimit(request.historyMax),
        image,
        takeOwnership,
        timeoutMs,
        labels: recordLabels(request.labels),
        policy,
    };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/steps.js
var steps = __webpack_require__(83361);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/release/history.js
var release_history = __webpack_require__(6006);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/next-step.js


/** From the state to the next step. Pure; after helm-controller's `internal/reconcile/state.go`. */
function nextStep(state, policy) {
    const { applied, rollout, tests } = state;
    if (applied === undefined)
        return beforeApply(state, policy);
    const { ok, revision } = applied;
    if (ok && revision !== undefined) {
        if (rollout === undefined && policy.wait !== 'none')
            return { do: 'follow', revision };
        if (rollout !== 'broken' && tests === undefined && policy.tests)
            return { do: 'test', revision };
    }
    if (ok && rollout !== 'broken' && tests !== 'failed')
        return { do: 'finish', verdict: 'deployed' };
    if (revision === undefined || applied.proved === true)
        return { do: 'finish', verdict: 'failed' };
    return afterFailure(state, revision, policy);
}
function beforeApply(state, policy) {
    const last = (0,release_history/* newest */.BP)(state.history);
    if (last !== undefined && (0,owner/* isHeld */.i7)(last)) {
        if (state.holder === undefined)
            return { do: 'ask', held: last };
        const blocked = whileHeld(last, state.holder, state.waitedOut === true, policy.lock);
        if (blocked !== undefined)
            return blocked;
    }
    if (state.plan === undefined)
        return { do: 'plan' };
    if (state.plan === 'refused')
        return { do: 'finish', verdict: 'failed' };
    if (state.plan === 'unchanged' && policy.skipUnchanged && last !== undefined)
        return { do: 'adopt', revision: last };
    return { do: 'apply' };
}
// Helm itself refuses only what is pending. A deployed revision that somebody still watches is left to him while he lives:
// he would take the release back from under us.
function whileHeld(held, holder, waitedOut, lock) {
    const pending = (0,release_history/* isPending */.mm)(held.status);
    if (holder.state === 'alive' && lock !== 'take') {
        return lock === 'fail' || waitedOut ? { do: 'refuse', held, holder } : { do: 'wait', held, holder };
    }
    if (!pending)
        return undefined;
    return holder.state === 'gone' || lock === 'take' ? { do: 'unlock', held, holder } : { do: 'refuse', held, holder };
}
function afterFailure({ history, restored }, failed, policy) {
    if (!policy.rollbackOnFailure)
        return { do: 'finish', verdict: 'failed' };
    const good = (0,release_history/* lastGood */.mC)(history, failed);
    if (restored?.ok === true)
        return { do: 'finish', verdict: good === undefined ? 'uninstalled' : 'rolled-back' };
    // Somebody has deployed after us: taking the release back would undo his work.
    if (restored !== undefined || isSuperseded(history, failed))
        return { do: 'finish', verdict: 'failed' };
    if (good !== undefined)
        return { do: 'rollback', from: failed, to: good.revision };
    // Uninstalling loses the history; with older revisions, even bad ones, that is not ours to decide.
    const first = history.every(({ revision }) => revision >= failed);
    return first && policy.failedInstall === 'uninstall'
        ? { do: 'uninstall', revision: failed }
        : { do: 'finish', verdict: 'failed' };
}
/** True when a newer revision than ours is there. */
function isSuperseded(history, ours) {
    return history.some(({ revision }) => revision > ours);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/release/releases.js
var release_releases = __webpack_require__(4098);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/objects.js
var kubernetes_objects = __webpack_require__(74232);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/rule.js
/** Declares a rule for objects of type T. The registry only calls it with objects of its group and kind. */
function readinessRule(rule) {
    return { ...rule, judge: (object, pods) => rule.judge(object, pods) };
}
function ready(count, message = 'ready') {
    return { status: 'ready', ready: count, desired: count, message };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/readiness/custom-resource.js


/**
 * The rule for a kind that only its own controller knows, by the conditions that most controllers share (kstatus' general
 * rules). A kind that reports no Ready condition is taken as ready: many never do.
 */
function customResourceRule({ group, kind }) {
    return readinessRule({ group, kind, countsPods: false, judge });
}
function judge({ metadata, status = {} }) {
    const { conditions, observedGeneration } = status;
    const waiting = (message) => ({ status: 'progressing', ready: 0, desired: 1, message });
    if (observedGeneration !== undefined && observedGeneration < (metadata.generation ?? 0))
        return waiting('the controller has not seen the new spec yet');
    const stalled = (0,kubernetes_objects/* condition */.uH)(conditions, 'Stalled');
    if (stalled?.status === 'True')
        return { status: 'failed', ready: 0, desired: 1, message: stalled.message ?? 'stalled' };
    if ((0,kubernetes_objects/* condition */.uH)(conditions, 'Reconciling')?.status === 'True')
        return waiting('is being reconciled');
    const own = (0,kubernetes_objects/* condition */.uH)(conditions, 'Ready');
    if (own === undefined || own.status === 'True')
        return ready(1);
    return waiting(`Ready=${own.status}: ${own.message ?? own.reason ?? 'no reason given'}`);
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

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/resources.js
var resources = __webpack_require__(84981);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/targets.js



const kindKey = (apiVersion, kind) => `${apiVersion}/${kind}`;
/** Where the custom resources among these objects live. Kinds that the cluster does not serve are left out. */
async function customKindsOf(objects, discovery) {
    const found = new Map();
    for (const { apiVersion, kind } of objects) {
        const key = kindKey(apiVersion, kind);
        if (!isCustom(apiVersion) || found.has(key))
            continue;
        const resource = await discovery.resource(apiVersion, kind);
        if (resource !== undefined)
            found.set(key, resource);
    }
    return found;
}
/**
 * What to wait for. Kinds without a readiness rule exist as soon as they are applied; Services only matter as load balancers.
 * Helm makes hooks anew: `notBefore` is when it began, and objects of an earlier revision are passed over.
 */
function releaseOf(objects, namespace, { notBefore, customKinds } = {}) {
    const targets = [];
    let hasCustomResources = false;
    for (const { apiVersion, kind, name, namespace: own, spec } of objects) {
        const fields = (typeof spec === 'object' && spec !== null ? spec : {});
        hasCustomResources ||= isCustom(apiVersion);
        const custom = customKinds?.get(kindKey(apiVersion, kind));
        const resource = (0,resources/* resourceFor */.ec)(apiVersion, kind) ?? custom;
        const known = resource === undefined ? undefined : readinessRuleFor(resource.group, resource.kind);
        const rule = known ?? (custom === undefined ? undefined : customResourceRule(custom));
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
            ...(notBefore === undefined ? {} : { notBefore }),
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
var kubernetes_client = __webpack_require__(99425);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/discovery.js

/** Asks the API server which kinds it serves: one request per group and version, remembered. */
function createDiscovery(client, signal) {
    const known = new Map();
    async function served(apiVersion) {
        const slash = apiVersion.indexOf('/');
        const group = apiVersion.slice(0, Math.max(slash, 0));
        const version = apiVersion.slice(slash + 1);
        const [first, ...rest] = apiVersion.split('/').map(encodeURIComponent);
        const path = slash < 0 ? `/api/${first}` : `/apis/${[first, ...rest].join('/')}`;
        try {
            const list = await client.send({ method: 'GET', path, signal }, `list the kinds of ${apiVersion}`);
            return list.resources
                .filter(({ name }) => !name.includes('/')) // subresources, such as deployments/scale
                .map(({ name, kind, namespaced }) => ({ group, version, plural: name, kind, namespaced }));
        }
        catch (error) {
            if ((0,kubernetes_client/* isNotFound */.c4)(error))
                return [];
            throw error;
        }
    }
    return {
        async resource(apiVersion, kind) {
            const list = known.get(apiVersion) ?? served(apiVersion);
            known.set(apiVersion, list);
            try {
                return (await list).find((entry) => entry.kind === kind);
            }
            catch (error) {
                known.delete(apiVersion);
                throw error;
            }
        },
    };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/words.js
var kubernetes_words = __webpack_require__(18325);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/scheduling.js
var scheduling = __webpack_require__(66494);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/errors.js
var kubernetes_errors = __webpack_require__(84553);
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

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/index.js + 8 modules
var kubernetes_diagnosis = __webpack_require__(24755);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/pods.js
var diagnosis_pods = __webpack_require__(4440);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/diagnosis/patience.js
var patience = __webpack_require__(36531);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/companions.js


/** A database that nobody probes is "ready" at once, and answers when it does. */
const unprobedMs = 20_000;
/** For each workload of a release, how the others fare. */
function companyOf(workloads) {
    const underWay = workloads.filter(({ countsPods, object, readiness }) => readiness.status === 'progressing' && (countsPods || object?.kind === 'Job'));
    const moving = new Set(underWay);
    const settledAt = Math.max(0, ...workloads.filter((entry) => !moving.has(entry)).flatMap(settledTimes));
    const calm = underWay.filter(({ pods }) => pods.length === 0 || !pods.every((pod) => crashedAfter(pod, settledAt)));
    return (workload) => ({
        othersSettledAt: underWay.every((other) => other === workload) ? settledAt : undefined,
        othersCrash: calm.every((other) => other === workload),
    });
}
function settledTimes({ object, pods }) {
    const times = [Date.parse(object?.status?.completionTime ?? ''), ...pods.map(readyAt)];
    return times.filter((time) => !Number.isNaN(time));
}
function readyAt({ spec, status }) {
    const since = Date.parse((0,kubernetes_objects/* condition */.uH)(status?.conditions, 'Ready')?.lastTransitionTime ?? '');
    const probed = spec?.containers?.every(({ readinessProbe }) => readinessProbe !== undefined) ?? false;
    return since + (probed ? 0 : unprobedMs);
}
function crashedAfter({ status }, time) {
    return [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])].some((container) => Date.parse((0,patience/* loopEnd */.s)(container)?.startedAt ?? '') >= time);
}

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
    // A Job that fails deletes the pod that still runs: it is the one that tells why.
    const pods = [...store.pods(object.metadata.namespace ?? '')].filter((pod) => pod.metadata.deletionTimestamp === undefined || object.kind === 'Job');
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
/**
 * True when a workload that calls itself ready has fewer ready pods of its new revision than that takes: each kind is watched
 * on its own, so the news of its pods are still under way.
 */
function podsLag(object, pods, desired) {
    const strategy = object.spec?.updateStrategy;
    if (strategy?.type === 'OnDelete')
        return false;
    const ready = pods.filter(({ status }) => status?.phase === 'Succeeded' || (0,kubernetes_objects/* condition */.uH)(status?.conditions, 'Ready')?.status === 'True');
    return ready.length < desired - (strategy?.rollingUpdate?.partition ?? 0);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/room.js
/** A pod whose deletion takes this much longer than it should makes no room soon: its node is gone, for instance. */
const overdueMs = 10_000;
/** `clock` is the API server's, milliseconds since the epoch. */
function createRoom(clock) {
    const madeAt = new Map();
    return {
        changed(namespace, before, after) {
            for (const [name, pod] of before) {
                const now = after.get(name);
                if (takesRoom(pod) && (now === undefined || !takesRoom(now)))
                    madeAt.set(namespace, clock());
            }
        },
        since(namespace, pods, now) {
            for (const pod of pods)
                if (takesRoom(pod) && Date.parse(pod.metadata.deletionTimestamp ?? '') + overdueMs > now)
                    return now;
            return madeAt.get(namespace) ?? 0;
        },
    };
}
function takesRoom(object) {
    const { phase } = object.status ?? {};
    return phase !== 'Succeeded' && phase !== 'Failed';
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/store.js

/** `clock` is the API server's, milliseconds since the epoch. */
function createStore(clock = Date.now) {
    const room = createRoom(clock);
    const buckets = new Map();
    const key = (kind, namespace) => `${kind}/${namespace}`;
    function all(kind, namespace) {
        return buckets.get(key(kind, namespace))?.values() ?? [];
    }
    return {
        apply(resource, namespace, event) {
            const id = key(resource.kind, namespace);
            const bucket = buckets.get(id) ?? new Map();
            const isPod = resource.kind === 'Pod';
            if (event.type === 'SYNC') {
                const objects = new Map(event.objects.map((object) => [object.metadata.name, slim(object)]));
                if (isPod)
                    room.changed(namespace, bucket, objects);
                buckets.set(id, objects);
                return;
            }
            const { name } = event.object.metadata;
            const before = bucket.get(name);
            if (event.type === 'DELETED')
                bucket.delete(name);
            else
                bucket.set(name, slim(event.object));
            if (isPod && before !== undefined)
                room.changed(namespace, new Map([[name, before]]), bucket);
        },
        get: (kind, namespace, name) => buckets.get(key(kind, namespace))?.get(name),
        all,
        pods: (namespace) => all('Pod', namespace),
        knows: (kind, namespace) => buckets.has(key(kind, namespace)),
        eventsByObject() {
            const index = new Map();
            for (const [id, bucket] of buckets) {
                if (!id.startsWith('Event/'))
                    continue;
                for (const event of bucket.values()) {
                    const { uid = '', kind, namespace = '', name = '' } = event.involvedObject;
                    for (const about of kind === 'PersistentVolumeClaim' ? [uid, claimKey(namespace, name)] : [uid]) {
                        const known = index.get(about);
                        if (known === undefined)
                            index.set(about, [event]);
                        else
                            known.push(event);
                    }
                }
            }
            return index;
        },
        roomSince: (namespace, now) => room.since(namespace, all('Pod', namespace), now),
    };
}
/** Pods name their claims; nobody tells their uids. */
function claimKey(namespace, name) {
    return `PersistentVolumeClaim/${namespace}/${name}`;
}
// managedFields are often half of an object, and nobody here reads them.
function slim(object) {
    delete object.metadata.managedFields;
    return object;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/known.js





/** `now` is the API server's clock. */
function knownOf(target, store, now) {
    return settle(look(target, store), store, now);
}
function look(target, store) {
    const found = store.get(target.resource.kind, target.namespace, target.name);
    const object = found !== undefined && isTooOld(found, target) ? undefined : found;
    const { countsPods } = target.rule;
    if (object === undefined) {
        // With notBefore, what is not there has not been made yet.
        const gone = target.mayVanish && target.notBefore === undefined
            ? { status: 'ready', ready: 0, desired: 0, message: 'finished and removed (ttlSecondsAfterFinished)' }
            : { status: 'progressing', ready: 0, desired: 1, message: 'does not exist yet' };
        return { target, object, replicaSet: undefined, pods: [], readiness: gone, countsPods };
    }
    const replicaSet = object.kind === 'Deployment' ? newestReplicaSet(object, store) : undefined;
    const pods = podsOf(object, replicaSet, store);
    return { target, object, replicaSet, pods, readiness: readiness(target.rule, object, pods), countsPods };
}
/** Creation times are whole seconds. */
function isTooOld({ metadata }, { notBefore = 0 }) {
    return Date.parse(metadata.creationTimestamp ?? '') < Math.floor(notBefore / 1000) * 1000;
}
// "Ready" says little about a container without a readiness probe: it is ready as soon as it runs, also when it ends at once.
function settle(entry, store, now) {
    const { object, pods, readiness, countsPods } = entry;
    if (readiness.status !== 'ready' || !countsPods || object === undefined)
        return entry;
    const namespace = object.metadata.namespace ?? '';
    const seesPods = store.knows('Pod', namespace) && (object.kind !== 'Deployment' || store.knows('ReplicaSet', namespace));
    if (!(seesPods && podsLag(object, pods, readiness.desired)) && !justStarted(pods, now))
        return entry;
    return { ...entry, readiness: { ...entry.readiness, status: 'progressing', message: 'has just started' } };
}
/** The events since a rollout began about an object, its new pods and their claims; newest first. `events` are by object. */
function eventsAbout({ object, replicaSet, pods }, events, since) {
    const uids = [object, replicaSet, ...pods].map((entry) => entry?.metadata.uid ?? '-');
    return [...uids, ...(object?.kind === 'PersistentVolumeClaim' ? [] : claimsOf(pods))]
        .flatMap((key) => events.get(key) ?? [])
        .filter((event) => (0,kubernetes_objects/* occurrence */.Gu)(event).at >= since)
        .sort((a, b) => (0,kubernetes_objects/* occurrence */.Gu)(b).at - (0,kubernetes_objects/* occurrence */.Gu)(a).at);
}
function claimsOf(pods) {
    const keys = pods.flatMap(({ metadata, spec }) => (spec?.volumes ?? []).flatMap(({ persistentVolumeClaim: claim }) => claim === undefined ? [] : claimKey(metadata.namespace ?? '', claim.claimName)));
    return new Set(keys);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/assess.js




/** Judges a rollout as a whole. Pure: from what is known now. */
function assess(release, store, clock) {
    const known = release.targets.map((target) => knownOf(target, store, clock.now));
    const events = store.eventsByObject();
    const company = companyOf(known);
    const namespaces = new Set(release.targets.map(({ namespace }) => namespace));
    const roomSince = new Map([...namespaces].map((namespace) => [namespace, store.roomSince(namespace, clock.now)]));
    const objects = known.map((entry) => describe(entry, eventsAbout(entry, events, clock.since), () => ({
        now: clock.now,
        autoscaled: clock.autoscaled,
        ...company(entry),
        roomSince: roomSince.get(entry.target.namespace) ?? 0,
        hasCustomResources: release.hasCustomResources,
    })));
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
function describe(entry, events, surroundings) {
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
            ...surroundings(),
        })
        : undefined;
    return {
        ref,
        readiness: entry.readiness,
        countsPods: entry.countsPods,
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

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/autoscaler.js

/** The cluster autoscaler writes its state here; AKS keeps it readable. */
const statusPath = '/api/v1/namespaces/kube-system/configmaps/cluster-autoscaler-status';
/** Karpenter, which AKS calls node auto-provisioning. */
const provisionerPath = '/apis/karpenter.sh';
/** Whether something adds nodes to the cluster when pods do not fit; undefined when we may not know. */
async function hasAutoscaler(client, signal) {
    const answers = await Promise.all([statusPath, provisionerPath].map((path) => exists(client, path, signal)));
    if (answers.includes(true))
        return true;
    return answers.includes(undefined) ? undefined : false;
}
async function exists(client, path, signal) {
    try {
        await client.send({ method: 'GET', path, signal }, 'ask whether nodes are added');
        return true;
    }
    catch (error) {
        return (0,kubernetes_client/* isNotFound */.c4)(error) ? false : undefined;
    }
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

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/timeout.js
var timeout = __webpack_require__(45077);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/rollout/follow.js









const tickMs = 1_000;
/** Changes come in bursts; judging no more often than this keeps a release of hundreds of objects cheap. */
const burstMs = 50;
/**
 * Watches a release until all of it is ready, it is doomed, or the time is over. Nothing is polled: each kind has one watch,
 * and a local tick only lets grace periods pass. Throws the signal's reason when aborted, and UserErrors of the API.
 */
async function followRollout(client, release, options) {
    const started = Date.now();
    const store = createStore(client.now);
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
    let autoscaled;
    let asked;
    const askForAutoscaler = async () => {
        autoscaled = await hasAutoscaler(client, signal);
        wake();
    };
    let judgedAt = 0;
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
                const assessment = assess(release, store, { now: client.now(), since: options.since, autoscaled });
                if (isUnschedulable(assessment))
                    asked ??= askForAutoscaler();
                for (const line of progress.update(assessment, now))
                    options.onLine(line);
                const ended = verdictOf(assessment, late, options.timeoutMs);
                if (ended !== undefined)
                    return { ...ended, assessment, spans: progress.spans(now) };
                judgedAt = Date.now();
            }
            await pause(Math.min(tickMs, Math.max(0, started + options.timeoutMs - now)), judgedAt + burstMs, (resume) => {
                wake = resume;
            });
        }
    }
    finally {
        stop.abort();
        await Promise.all([...feeds, asked]);
    }
}
function isUnschedulable({ objects }) {
    return objects.some(({ diagnosis }) => diagnosis?.code === scheduling/* unschedulable */.w);
}
function verdictOf(assessment, late, timeoutMs) {
    if (assessment.verdict === 'ready')
        return { verdict: 'ready' };
    if (assessment.diagnosis !== undefined)
        return { verdict: 'failed', diagnosis: assessment.diagnosis };
    return late ? { verdict: 'timeout', diagnosis: (0,timeout/* explainTimeout */.j)(assessment, timeoutMs) } : undefined;
}
/** Waits for a change, at most `limitMs`; a change counts from `earliest` on. */
function pause(limitMs, earliest, listen) {
    return new Promise((resolve) => {
        const limit = setTimeout(resolve, limitMs);
        listen(() => {
            clearTimeout(limit);
            setTimeout(resolve, Math.max(0, earliest - Date.now()));
        });
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/redact.js
/** What stands where something was hidden. */
const mask = '***';
const telling = 'password|passwd|pwd|secret|token|api[-_]?key|access[-_]?key|account[-_]?key|client[-_]?secret|sharedaccesskey|sharedaccesssignature|connectionstring';
/** Shapes of secrets that programs print by accident. The first group stays, the rest is hidden. */
const shapes = [
    // key=value and "key": "value" with a telling key; containerd's "failed to fetch anonymous token: unexpected status" is none
    new RegExp(`((?:${telling})["']?\\s*[=:]\\s*["']?)(?!unexpected status)[^\\s"',;&]+`, 'gi'),
    /(authorization:\s*(?:bearer|basic)\s+)[^\s"']+/gi,
    // credentials in a URL; without a bound on the scheme, a megabyte of letters takes hours
    /([a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/@]*:)[^\s@/]+(?=@)/gi,
    // JSON web tokens
    /()eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
    /()-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
];
/** Shorter values would blacken harmless words. */
const shortest = 6;
/** Hides known secret values (also as base64) and what looks like a secret. */
function redact(text, secrets) {
    return redactor(secrets)(text);
}
/** redact() for many texts: the secrets are prepared once. */
function redactor(secrets) {
    const known = [...new Set(secrets)]
        .filter((secret) => secret.length >= shortest)
        .sort((a, b) => b.length - a.length)
        .flatMap((secret) => [secret, Buffer.from(secret).toString('base64')]);
    return (text) => {
        let safe = text;
        for (const secret of known)
            safe = safe.replaceAll(secret, mask);
        for (const shape of shapes)
            safe = safe.replace(shape, `$1${mask}`);
        return safe;
    };
}
const tellingName = new RegExp(`(?:${telling})$`, 'i');
/** True for the names of settings that hold secrets: `DB_PASSWORD`, `apiKey`. */
function isSecretName(name) {
    return tellingName.test(name);
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

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/release/manifest.js


/** Documents above this are scanned, not parsed: dashboards and CRDs make manifests of megabytes, and no rollout reads them. */
const parseLimit = 20_000;
/** The objects that a release's manifest declares, in its order. */
function parseManifest(manifest) {
    return manifest_documents(manifest).flatMap((text) => {
        if (text.length > parseLimit && !isFollowed(text))
            return scan(text);
        return expand(fields((0,dist/* parse */.qg)(text))).flatMap((object) => declared(object));
    });
}
/** The whole objects of a manifest, in its order. Large ones are parsed each time that their body is asked for. */
function objectsOf(manifest) {
    return manifest_documents(manifest).flatMap((text) => {
        const large = text.length > parseLimit && head(text).kind !== 'List' ? scan(text) : [];
        if (large.length > 0)
            return large.map((object) => lazy(object, text));
        return expand(fields((0,dist/* parse */.qg)(text))).flatMap((body) => declared(body).map(({ spec: _, ...object }) => ({ ...object, body })));
    });
}
function lazy(object, text) {
    return {
        ...object,
        get body() {
            return fields((0,dist/* parse */.qg)(text));
        },
    };
}
/** The values of all Secrets of a manifest, so that they can be hidden in evidence. */
function secretValues(manifest) {
    return manifest_documents(manifest)
        .filter(isSecret)
        .flatMap((text) => {
        const secret = fields((0,dist/* parse */.qg)(text));
        const encoded = Object.values(fields(secret.data)).map((value) => Buffer.from(String(value), 'base64').toString('utf8'));
        return [...encoded, ...Object.values(fields(secret.stringData)).map(String)];
    });
}
/** A manifest that may be shown: the values of its Secrets are hidden, there and wherever else they appear. */
function maskedManifest(manifest) {
    const secrets = secretValues(manifest);
    return manifest_documents(manifest)
        .map((text) => `---\n${redact(isSecret(text) ? withoutValues(text) : text.replace(/^\n/, ''), secrets)}`)
        .join('');
}
function withoutValues(text) {
    const secret = fields((0,dist/* parse */.qg)(text));
    const hidden = (values) => Object.fromEntries(Object.keys(fields(values)).map((key) => [key, '***']));
    const { data, stringData } = secret;
    return (0,dist/* stringify */.As)({
        ...secret,
        ...(data === undefined ? {} : { data: hidden(data) }),
        ...(stringData === undefined ? {} : { stringData: hidden(stringData) }),
    });
}
function isSecret(text) {
    return /^kind:\s*["']?Secret["']?\s*$/m.test(text);
}
function manifest_documents(manifest) {
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
    // Labels may have a key of that name, too: only the outermost level counts.
    const indent = /^ +/m.exec(metadata)?.[0] ?? ' ';
    const value = (key) => new RegExp(`^${indent}${key}:\\s*["']?([^\\s"']+)`, 'm').exec(metadata)?.[1];
    const [name, namespace] = [value('name'), value('namespace')];
    return name === undefined ? [] : [{ ...head(text), name, ...(namespace === undefined ? {} : { namespace }) }];
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

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/steps/follow.js



/** Follows the rollout of one revision: the objects come from its record. */
async function followRelease(progress, revision, section) {
    const { client, log, releases, deployment } = progress;
    const objects = parseManifest(await manifestOf(progress, revision));
    const all = deployment.policy.wait === 'all';
    const release = releaseOf(objects, releases.namespace, {
        ...(all ? { customKinds: await customKindsOf(objects, createDiscovery(client)) } : {}),
    });
    log.info(`Waiting for ${(0,kubernetes_words/* counted */.h)(release.targets.length, 'object')} of ${deployment.release} revision ${revision}.`);
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
async function manifestOf({ releases }, revision) {
    return (await releases.read(revision))?.manifest ?? '';
}
/** When a deployment that begins now must be over, and the moment before which events are not its own. */
function freshTime({ timeoutMs }, client) {
    // Event times are whole seconds.
    return { deadline: Date.now() + timeoutMs, since: Math.floor(client.now() / 1000) * 1000 };
}
/** Takes the evidence of a broken rollout. Gives the error that ends the step. */
async function rolloutError(progress, rollout, revision) {
    const { client, log, deployment, outcome } = progress;
    const diagnosis = rollout.diagnosis;
    const secrets = secretValues(await manifestOf(progress, revision));
    const sentence = redact(diagnosis?.sentence ?? `Release ${deployment.release} revision ${revision} is not ready.`, secrets);
    log.info(sentence);
    const evidence = diagnosis === undefined
        ? { lines: [], logs: [] }
        : await takeEvidence(client, diagnosis, rollout.assessment, secrets);
    outcome.logs = evidence.logs;
    return new errors/* UserError */.y({
        code: diagnosis?.code ?? 'rollout/failed',
        message: sentence,
        fix: diagnosis?.fix ?? 'Look at the objects of the release with kubectl describe.',
        evidence: evidenceText(evidence),
    });
}
/** Records that a revision is broken: Helm itself calls it deployed, and the next rollback must not go there. */
function markBroken(progress, revision, { message }) {
    const description = `Upgrade "${progress.deployment.release}" failed: ${message}`;
    return note(progress, progress.releases.markStatus(revision, 'failed', description));
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

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/release/lock.js
var lock = __webpack_require__(79331);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/rules.js + 1 modules
var rules = __webpack_require__(78407);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/index.js



/** Turns Helm's error text into a sentence, a cause code, and what to do. */
function explainHelm(stderr, run) {
    const hidden = run.valuesFile === undefined ? stderr : stderr.replaceAll(run.valuesFile, '(the inputs values and image)');
    const text = redact(hidden, []).trim();
    const rule = rules/* textRules */.f.find(({ pattern }) => pattern.test(text)) ?? {
        code: 'helm/failed',
        clause: 'it ended with an error',
        fix: 'Read its message.',
    };
    return new errors/* UserError */.y({
        code: rule.code,
        message: `Helm could not ${run.verb} the release ${run.release}: ${rule.clause}: ${essence(text)}.`,
        fix: rule.fix,
        evidence: text.slice(-8_000),
        location: run.location,
    });
}
/** The line that says what is wrong, bounded. Helm begins it with "Error: " and may print warnings before. */
function essence(text) {
    const at = text.lastIndexOf('Error: ');
    const [first = '', ...rest] = (at < 0 ? text : text.slice(at + 'Error: '.length)).split('\n');
    // Lists of problems (schema errors) follow a line that ends in a colon; Helm 4 writes the place of a template's error first.
    const more = first.trimEnd().endsWith(':') ? rest.slice(0, 4) : /:\d+:\d+$/.test(first) ? untilEmpty(rest) : [];
    const line = [first, ...more].join(' ');
    const flat = line
        .replace(/^(UPGRADE|INSTALLATION|ROLLBACK) FAILED: /, '')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/\.$/, '');
    return flat.length > 500 ? `${flat.slice(0, 500)}…` : flat;
}
function untilEmpty(lines) {
    const end = lines.findIndex((line) => line.trim() === '');
    return end < 0 ? lines : lines.slice(0, end);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/rendered-place.js

/**
 * The line of a template that made a line of its rendered text, when that can be told: Helm reports errors of YAML by lines of what
 * was rendered.
 *
 * Lines of the rendered text that stand literally and once in the template are landmarks; a line between two of them came from the
 * only line between them that can have made it.
 * @param rendered what `helm template --debug` prints, which is everything, also when it is not YAML
 * @param path the template as Helm calls it, e.g. `shop/templates/x.yaml`
 * @param line counted from 1 in the document that is not YAML
 */
function templateLine(rendered, path, source, line) {
    const section = sectionOf(rendered, path);
    const document = section === undefined ? undefined : brokenDocument(section, line);
    if (section === undefined || document === undefined)
        return undefined;
    const target = line - 1;
    const text = document[target] ?? '';
    if (text.trim() === '')
        return undefined;
    const [lines, renderedLines] = [source, section].map((each) => each.split('\n').map((one) => one.trimEnd()));
    const landmark = (index) => {
        const each = document[index]?.trimEnd() ?? '';
        return once(renderedLines, each) === undefined ? undefined : once(lines, each);
    };
    const found = landmark(target);
    if (found !== undefined)
        return found + 1;
    const above = nearest(target, -1, document.length, landmark) ?? -1;
    const below = nearest(target, 1, document.length, landmark) ?? lines.length;
    const makers = lines.flatMap((each, index) => (index > above && index < below && canMake(each, text) ? [index] : []));
    return makers.length === 1 && makers[0] !== undefined ? makers[0] + 1 : undefined;
}
/** What a template rendered. Helm prints `---`, `# Source: PATH`, and the text. */
function sectionOf(rendered, path) {
    const text = `\n${rendered}`;
    const head = `\n---\n# Source: ${path}\n`;
    const start = text.indexOf(head);
    if (start < 0)
        return undefined;
    const body = text.slice(start + head.length);
    const end = body.indexOf('\n---\n# Source: ');
    return end < 0 ? body : body.slice(0, end);
}
/** The lines of the document that the error is about: the first that is long enough and is not YAML, else the only one. */
function brokenDocument(section, line) {
    const all = section
        .split(/^---[ \t]*/m)
        .map((text) => text.trimStart())
        .filter((text) => text !== '');
    const broken = all.find((text) => text.split('\n').length >= line && (0,dist.parseDocument)(text).errors.length > 0);
    const chosen = broken ?? (all.length === 1 ? all[0] : undefined);
    return chosen?.split(/\r?\n/);
}
function once(lines, text) {
    const index = lines.indexOf(text);
    const again = lines.lastIndexOf(text);
    return text.trim() !== '' && index >= 0 && index === again ? index : undefined;
}
function nearest(from, step, length, landmark) {
    for (let index = from + step; index >= 0 && index < length; index += step) {
        const found = landmark(index);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Whether a line of a template can render to a text: what is outside its actions stands in the text. */
function canMake(line, text) {
    const literals = line.split(/\{\{.*?\}\}/);
    if (literals.join('').trim() === '')
        return false;
    const pattern = literals.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('.*');
    const maker = new RegExp(`^${pattern}$`);
    // Helm cuts white space at the end of what a template renders.
    return maker.test(text) || maker.test(`${text} `);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/schema-place.js




/**
 * The values that a text of Helm names (santhosh-tekuri/jsonschema, in Helm since 3.18): `- at '/image/tag': got number, want string`
 * below the name of the chart. A property that is not allowed is named itself.
 */
function schemaViolations(text) {
    const [, list = ''] = text.split(/meet the specifications of the schema\(s\) in the following chart\(s\):\r?\n/);
    let chart = '';
    return list.split('\n').flatMap((line) => {
        chart = /^([^\s:-][^\s:]*):\s*$/.exec(line)?.[1] ?? chart;
        const [, pointer, message = ''] = /^\s*- at '((?:[^'\\]|\\.)*)': (.*)$/.exec(line) ?? [];
        // Its parts follow, each on a line of its own.
        if (pointer === undefined || message === 'validation failed')
            return [];
        const path = unquoted(pointer)
            .split('/')
            .slice(1)
            .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
        const [, extra] = /^additional propert(?:y|ies) '((?:[^'\\]|\\.)*)'/.exec(message) ?? [];
        return [{ chart, path: extra === undefined ? path : [...path, unquoted(extra)] }];
    });
}
const unquoted = (text) => text.replace(/\\(.)/g, '$1');
/** The line that sets the first value that can be found. Undefined for values that come from inputs, or are missing. */
function schemaPlace(text, sources) {
    for (const { chart, path } of schemaViolations(text)) {
        const own = path.length > 0;
        const whole = chart === sources.chart ? path : [chart, ...path];
        if (!own || valueAt(sources.inputs, whole) !== undefined)
            continue;
        const inSubchart = (0,external_node_path_.join)(sources.chartFolder ?? '', 'charts', chart, 'values.yaml');
        const isSubchart = chart !== sources.chart;
        const candidates = [
            ...sources.files.toReversed().map((file) => [file, whole]),
            ...sources.defaults.map((file) => [
                file,
                isSubchart && file.file === inSubchart ? path : whole,
            ]),
        ];
        for (const [file, at] of candidates) {
            const position = locate(file, at, sources.helmMajor);
            if (position !== undefined)
                return { file: file.file, ...position };
        }
    }
    return undefined;
}
function locate({ text }, path, helmMajor) {
    for (const document of documents(text, helmMajor).toReversed()) {
        const position = locateInYaml(document, text, path);
        if (position !== undefined)
            return position;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/template-place.js
// Helm 3 writes "template: PATH:1:2: executing …", Helm 4 has a line of its own for the place; both name what includes what,
// the outermost first.
const executing = /(?:template: |execution error at \(|^(?:Error: )?(?:[A-Z]+ FAILED: )?)(?<path>[^():\s]+\/templates\/[^():\s]+):(?<line>\d+):(?<column>\d+)/gm;
const parsing = /(?:parse error at \(|template: )(?<path>[^():\s]+):(?<line>\d+)/;
// The line here is one of the rendered text.
const rendering = /YAML parse error on (?<path>[^:\s]+):/;
/** The place of a template's error: the innermost one in the chart itself, else in a subchart. */
function templatePlace(text) {
    const all = [...text.matchAll(executing)].map(({ groups }) => groups ?? {});
    const found = all.findLast(({ path }) => !path?.includes('/charts/')) ??
        all.at(-1) ??
        parsing.exec(text)?.groups ??
        rendering.exec(text)?.groups;
    if (found?.path === undefined)
        return undefined;
    const { path, line, column } = found;
    return {
        path,
        ...(line === undefined ? {} : { line: Number(line) }),
        // Go templates count columns from 0.
        ...(column === undefined ? {} : { column: Number(column) + 1 }),
    };
}
/** The file of a template in the workspace. */
function templateFile(path, chartFolder) {
    return `${chartFolder === '' ? '.' : chartFolder}${path.slice(path.indexOf('/'))}`.replace(/^\.\//, '');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/yaml-line.js
/**
 * The line, counted from 1, that an error of Helm's YAML parser is about. Its parser (unlike its scanner) counts from 0, and a first
 * line is not named at all (go.yaml.in/yaml/v2, decode.go, fail). Undefined when the text holds no such error or it has no place.
 */
function yamlErrorLine(text) {
    const [, line, message = ''] = /to JSON: yaml: (?:line (\d+): )?([^\n]*)/.exec(text) ?? [];
    if (message === '' || message.startsWith('unknown anchor'))
        return undefined;
    if (line === undefined)
        return 1;
    const byParser = /^did not find expected (key|node content|'-' indicator|',' or|<)/.test(message);
    return Number(line) + (byParser ? 1 : 0);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/value-file-place.js


/**
 * The line of a value file that Helm's parser objects to. Helm 3 counts from the start of the file; Helm 4 reads every document by
 * itself and counts from its start.
 */
function valueFileLine(error, text) {
    const line = yamlErrorLine(error);
    if (line === undefined || !error.includes('cannot unmarshal yaml document'))
        return line;
    const broken = documentsOf(text).find((document) => (0,dist.parseDocument)(document.text).errors.length > 0);
    return line + (broken?.before ?? 0);
}
/** Documents as Kubernetes' YAMLReader splits them: a separator belongs to the document before which there is none. */
function documentsOf(text) {
    const documents = [{ before: 0, text: '' }];
    for (const [index, line] of text.split('\n').entries()) {
        const last = documents.at(-1);
        if (last === undefined)
            break;
        if (/^---\s*(#.*)?$/.test(line) && last.text !== '')
            documents.push({ before: index + 1, text: '' });
        else
            last.text += `${line}\n`;
    }
    return documents;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/place.js








/** The place in the user's files that an error of Helm is about, when it can be told. Files of archives and registries have none. */
async function failurePlace(stderr, run) {
    const { folder } = run.chart;
    if (stderr.includes('meet the specifications of the schema')) {
        return schemaPlace(stderr, {
            helmMajor: run.helmMajor,
            chart: await nameOf(run),
            chartFolder: folder,
            files: await readValueFiles(run.valueFiles, run.workspace),
            defaults: folder === undefined ? [] : await defaultsOf(folder, run.workspace),
            inputs: run.values,
        });
    }
    const broken = /failed to parse (\/[^\n]+?): (?:cannot unmarshal|error )/.exec(stderr)?.[1];
    if (broken !== undefined) {
        const [file] = run.valueFiles.includes(broken) ? await readValueFiles([broken], run.workspace) : [];
        return file === undefined ? undefined : withLine(file.file, valueFileLine(stderr, file.text));
    }
    if (folder === undefined)
        return undefined;
    if (stderr.includes('cannot load values.yaml'))
        return defaultsPlace(stderr, (0,external_node_path_.join)(folder, 'values.yaml'), run.workspace);
    const place = templatePlace(stderr);
    if (place === undefined)
        return undefined;
    const { path, line, column } = place;
    const file = templateFile(path, folder);
    if (line !== undefined)
        return { file, line, ...(column === undefined ? {} : { column }) };
    const renderedLine = yamlErrorLine(stderr);
    const source = await textOf((0,external_node_path_.join)(run.workspace, file));
    if (renderedLine === undefined || source === undefined)
        return { file };
    return withLine(file, templateLine(await run.renderText(), path, source, renderedLine));
}
async function defaultsPlace(stderr, file, workspace) {
    return withLine(file, valueFileLine(stderr, (await textOf((0,external_node_path_.join)(workspace, file))) ?? ''));
}
function withLine(file, line) {
    return { file, ...(line === undefined ? {} : { line }) };
}
/** The chart's name: of Chart.yaml, else as the reference or the archive is called. */
async function nameOf({ chart, workspace }) {
    const metadata = chart.folder === undefined ? undefined : await textOf((0,external_node_path_.join)(workspace, chart.folder, 'Chart.yaml'));
    const [, name] = /^name:\s*["']?([^\s"'#]+)/m.exec(metadata ?? '') ?? [];
    return name ?? (0,external_node_path_.basename)(chart.argument).replace(/(-\d[^/]*\.tgz|@.*|:.*)$/, '');
}
/** values.yaml of a chart and of the subcharts that are folders. */
async function defaultsOf(folder, workspace) {
    const subcharts = await (0,promises_.readdir)((0,external_node_path_.join)(workspace, folder, 'charts')).catch(() => []);
    const files = [folder, ...subcharts.map((name) => (0,external_node_path_.join)(folder, 'charts', name))].map((each) => (0,external_node_path_.join)(each, 'values.yaml'));
    const texts = await Promise.all(files.map((file) => textOf((0,external_node_path_.join)(workspace, file))));
    return files.flatMap((file, index) => {
        const text = texts[index];
        return text === undefined ? [] : [{ file, text }];
    });
}
async function textOf(path) {
    return (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/program/run.js




/**
 * Runs helm. What it prints to stderr is shown as it comes; stdout is kept back, because it may hold a release's manifest
 * with its Secrets. On abort helm gets the signal and marks its release as failed before it ends.
 */
async function runHelm(args, { helm, env, workspace, signal, log }) {
    const [command = helm.program, ...rest] = [...(await dyingWithUs(env)), helm.program, ...args];
    return (0,process/* run */.e)(command, rest, {
        env,
        cwd: workspace,
        signal,
        onLine: (line, stream) => {
            if (stream === 'stderr' && line.trim() !== '')
                log.foreign(`helm: ${line}`);
        },
    });
}
/**
 * A prefix that has the kernel send SIGTERM to helm when we are killed without a word (out of memory, SIGKILL). Otherwise helm
 * would work on, and the next step would meet a release that changes under its hands. util-linux has it on every GitHub runner;
 * elsewhere helm runs without.
 */
async function dyingWithUs(env) {
    for (const folder of (env.PATH ?? '').split(external_node_path_.delimiter).filter((entry) => entry.startsWith('/'))) {
        const setpriv = (0,external_node_path_.join)(folder, 'setpriv');
        try {
            await (0,promises_.access)(setpriv, external_node_fs_.constants.X_OK);
            return [setpriv, '--pdeathsig', 'TERM'];
        }
        catch { }
    }
    return [];
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/rerender.js

/**
 * The text of all templates of a deployment, also where it is not YAML. Nothing is asked of the cluster, and nothing is logged: the
 * text holds Secrets. `valuesFiles` are those of the run that failed.
 */
async function renderText({ release, namespace, chart }, valuesFiles, tools) {
    const args = [
        ...['template', release, chart.argument, '--namespace', namespace, '--debug'],
        ...(chart.version === undefined ? [] : ['--version', chart.version]),
        ...(chart.repository === undefined ? [] : ['--repo', chart.repository]),
        ...valuesFiles.flatMap((file) => ['--values', file]),
    ];
    return (await runHelm(args, { ...tools, log: { foreign: () => undefined } })).stdout;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/failure/explain.js



/** The error for a helm that failed at a deployment. `valuesFile` is our temporary one. */
function explainRun(stderr, { release }, verb, valuesFile, location) {
    return explainHelm(stderr, { release, verb, location, ...(valuesFile === undefined ? {} : { valuesFile }) });
}
/** The error for a helm that failed at rendering, with the place in the user's files. `own` is our temporary values file. */
async function explainRender(stderr, deployment, own, tools) {
    const { chart, valueFiles, values } = deployment;
    const location = await failurePlace(stderr, {
        ...{ workspace: tools.workspace, chart, valueFiles, values, helmMajor: tools.helm.major },
        renderText: () => renderText(deployment, [...valueFiles, ...own], tools),
    });
    return explainRun(stderr, deployment, 'render', own[0], location);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/program/flags.js
/**
 * Arguments of `helm upgrade --install`. Never --atomic or --rollback-on-failure: a runner that is cancelled gives Helm ten
 * seconds, its rollback needs more, and the release stays pending-rollback. No --wait either: we watch the rollout ourselves
 * (hooks are waited for by Helm in any case). --reset-values, because without any values Helm silently reuses the old ones.
 */
function upgradeArgs(deployment, run, version) {
    const { release, namespace, chart, description } = deployment;
    const labels = { ...deployment.labels, ...run.labels };
    return [
        'upgrade',
        release,
        chart.argument,
        ...(chart.version === undefined ? [] : ['--version', chart.version]),
        ...(chart.repository === undefined ? [] : ['--repo', chart.repository]),
        '--install',
        '--reset-values',
        ...common(namespace, run.timeoutMs),
        ...['--history-max', String(deployment.historyMax)],
        ...hooksOnly(version),
        ...(deployment.createNamespace ? ['--create-namespace'] : []),
        ...(deployment.takeOwnership ? takeOver(version) : []),
        ...(description === undefined ? [] : ['--description', description]),
        ...run.valuesFiles.flatMap((file) => ['--values', file]),
        ...(Object.keys(labels).length === 0 ? [] : ['--labels', pairs(labels)]),
        // The JSON form has everything in clear, Secrets too; it is read here and shown nowhere.
        ...(run.dryRun === 'none' ? [] : [`--dry-run=${run.dryRun}`, '--output', 'json']),
    ];
}
function rollbackArgs({ release, namespace, historyMax }, revision, timeoutMs, version) {
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
function uninstallArgs({ release, namespace }, timeoutMs) {
    return ['uninstall', release, ...common(namespace, timeoutMs), '--wait'];
}
/** Runs the chart's test hooks. Their logs are read by us: Helm prints them only at the end, and unmasked. */
function testArgs({ release, namespace }, timeoutMs) {
    return ['test', release, ...common(namespace, timeoutMs)];
}
function common(namespace, timeoutMs) {
    return ['--namespace', namespace, '--timeout', `${Math.max(1, Math.ceil(timeoutMs / 1000))}s`];
}
// Helm 4 has a wait strategy where Helm 3 has a switch; its absence means the same today, and is said aloud for tomorrow.
function hooksOnly({ major }) {
    return major === 4 ? ['--wait=hookOnly'] : [];
}
// Helm 3 writes over the fields of others in any case.
function takeOver({ major }) {
    return ['--take-ownership', ...(major === 4 ? ['--force-conflicts'] : [])];
}
function pairs(values) {
    return Object.entries(values)
        .map(([key, value]) => `${key}=${value}`)
        .join(',');
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/release/record.js
var release_record = __webpack_require__(98461);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/steps/hooks.js




/** A hook that failed is already there to be looked at; one that hangs shows its events in this time. */
const lookMs = 3_000;
/** Why a hook failed, with its log; Helm only names the Job. `helmSays` is returned when the hook is gone. */
async function explainHook(progress, revision, noun, helmSays) {
    const content = await progress.releases.read(revision);
    if (content === undefined)
        return helmSays;
    const manifest = content.hooks.filter(isUnfinished).map((hook) => hook.manifest);
    const rollout = await follow(progress, manifest, lookMs, progress.signal);
    if (rollout?.diagnosis === undefined || rollout.diagnosis.code === 'rollout/timeout')
        return helmSays;
    return hookError(progress, rollout, rollout.diagnosis, { noun, manifest: content.manifest, helmSays });
}
// Pods that never start do not become better by the Job's own retries. What runs and fails is left to the Job.
const neverStarts = /^(image|config|scheduling|admission|volume)\//;
const duringUpgrade = new Set(['pre-install', 'post-install', 'pre-upgrade', 'post-upgrade']);
/**
 * Watches the hooks while Helm waits for them, without end: Helm itself would not notice until its timeout that a hook's image
 * does not exist. Gives the error for a hook that can never start; undefined when `signal` ends the watch.
 */
async function watchHooks(progress, signal) {
    const rendered = progress.outcome.plan?.rendered;
    const hooks = (rendered?.hooks ?? []).filter(({ events }) => events?.some((event) => duringUpgrade.has(event)));
    const left = progress.deadline - Date.now();
    try {
        const rollout = await follow(progress, hooks.map(({ manifest }) => manifest), left, signal);
        if (rollout?.diagnosis === undefined || !neverStarts.test(rollout.diagnosis.code))
            return undefined;
        return await hookError(progress, rollout, rollout.diagnosis, { noun: 'hook', manifest: rendered?.manifest ?? '' });
    }
    catch {
        // Ended, or not allowed to watch: then Helm alone waits for the hooks.
        return undefined;
    }
}
async function follow({ client, releases, since, log }, manifests, timeoutMs, signal) {
    // A hook of the same name may be left from the revision before.
    const release = releaseOf(parseManifest(manifests.join('\n---\n')), releases.namespace, { notBefore: since });
    if (release.targets.length === 0)
        return undefined;
    return followRollout(client, release, {
        timeoutMs,
        since,
        signal,
        // Hooks are made one after the other.
        onLine: (line) => line.endsWith('does not exist yet') || log.info(`hook ${line}`),
        onWarning: () => undefined,
    });
}
async function hookError(progress, rollout, diagnosis, { noun, manifest, helmSays }) {
    const secrets = secretValues(manifest);
    const evidence = await takeEvidence(progress.client, diagnosis, rollout.assessment, secrets);
    progress.outcome.logs = evidence.logs;
    return new errors/* UserError */.y({
        code: `helm/${noun}-failed`,
        message: `A ${noun} of the release ${progress.deployment.release} failed: ${redact(diagnosis.sentence, secrets)}`,
        fix: diagnosis.fix,
        evidence: [evidenceText(evidence), helmSays?.evidence ?? ''].filter((text) => text !== '').join('\n'),
    });
}
/** Hooks that ran and did not succeed. */
function isUnfinished({ last_run: run }) {
    return run?.phase === 'Failed' || run?.phase === 'Running' || run?.phase === 'Unknown';
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/steps/apply.js







/** Runs `helm upgrade --install`. Gives the revision that it recorded, and why it failed. */
async function applyRelease(progress) {
    const { deployment, helm, log, outcome } = progress;
    const { release, namespace } = deployment;
    log.info(`Deploying release ${release} to namespace ${namespace} with Helm ${helm.text}.`);
    const started = Date.now();
    const { finished, valuesFile, hookProblem } = await upgrade(progress);
    const ok = finished.code === 0;
    outcome.spans.push({
        section: 'Helm',
        spans: [{ label: 'helm upgrade', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
    });
    progress.signal.throwIfAborted();
    const revision = await ownRevision(progress);
    if (ok)
        return revision;
    if (hookProblem !== undefined)
        return { ...revision, problem: hookProblem };
    const problem = explainRun(finished.stderr, deployment, 'deploy', valuesFile);
    if (problem.code !== 'helm/hook-failed' || revision.revision === undefined)
        return { ...revision, problem };
    return { ...revision, problem: await explainHook(progress, revision.revision, 'hook', problem) };
}
async function upgrade(progress) {
    const { deployment, helm, signal } = progress;
    const { policy, timeoutMs } = deployment;
    const ended = new AbortController();
    const doomed = new AbortController();
    progress.remember();
    const hooks = watchHooks(progress, AbortSignal.any([signal, ended.signal])).then((problem) => {
        // On SIGINT Helm marks its revision as failed and ends.
        if (problem !== undefined)
            doomed.abort();
        return problem;
    });
    return withValuesFile(deployment.values, progress.temp, async ([valuesFile]) => {
        const run = {
            valuesFiles: [...deployment.valueFiles, ...(valuesFile === undefined ? [] : [valuesFile])],
            labels: {
                ...(0,release_record/* ownerLabels */.H0)(policy.owner, timeoutMs),
                [release_record/* labels */.WD.health]: policy.wait === 'none' ? 'unwatched' : 'unproved',
            },
            dryRun: 'none',
            timeoutMs: progress.deadline - Date.now(),
        };
        const stoppable = { ...progress, signal: AbortSignal.any([signal, doomed.signal]) };
        const finished = await runHelm(upgradeArgs(deployment, run, helm), stoppable);
        ended.abort();
        return { finished, valuesFile, hookProblem: await hooks };
    });
}
/** The revision that this step has made; somebody else may have made one meanwhile. */
async function ownRevision({ releases, deployment, outcome }) {
    const history = await releases.history();
    const own = (0,release_history/* newest */.BP)(history.filter(({ owner }) => owner !== undefined && (0,release_record/* sameJob */.YU)(owner, deployment.policy.owner)));
    return own !== undefined && own.revision > (outcome.previousRevision ?? 0) ? { revision: own.revision } : {};
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/concurrently.js
var concurrently = __webpack_require__(84278);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/fields.js
var kubernetes_fields = __webpack_require__(86123);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/clean.js

const serverMetadata = ['managedFields', 'resourceVersion', 'uid', 'generation', 'creationTimestamp', 'selfLink'];
/** Annotations that tools and controllers keep for themselves. */
const bookkeeping = [
    'kubectl.kubernetes.io/last-applied-configuration',
    'deployment.kubernetes.io/revision',
    'meta.helm.sh/release-name',
    'meta.helm.sh/release-namespace',
];
/** The part of an object that somebody wants: without status, and without what the server and tools write down for themselves. */
function cleaned(object) {
    const { status: _, ...rest } = withData(object);
    if (!(0,kubernetes_fields/* isFields */.Ce)(rest.metadata))
        return rest;
    const metadata = omit(rest.metadata, serverMetadata);
    if ((0,kubernetes_fields/* isFields */.Ce)(metadata.annotations)) {
        const annotations = omit(metadata.annotations, bookkeeping);
        if (Object.keys(annotations).length > 0)
            metadata.annotations = annotations;
        else
            delete metadata.annotations;
    }
    return { ...rest, metadata };
}
/** A Secret whose stringData stands in data, as the server stores it; other objects as they are. */
function withData(object) {
    const { stringData, ...rest } = object;
    if (object.kind !== 'Secret' || !(0,kubernetes_fields/* isFields */.Ce)(stringData))
        return object;
    const encoded = Object.entries(stringData).map(([key, value]) => [key, Buffer.from(`${value}`).toString('base64')]);
    return { ...rest, data: { ...((0,kubernetes_fields/* isFields */.Ce)(rest.data) ? rest.data : {}), ...Object.fromEntries(encoded) } };
}
/** What Helm writes into each object beside what the chart renders; applying the manifest alone would take it away. */
const ownership = {
    annotations: ['meta.helm.sh/release-name', 'meta.helm.sh/release-namespace'],
    labels: ['app.kubernetes.io/managed-by'],
};
/** The manifest with Helm's own annotations and label as the live object has them. */
function withOwnership(manifest, live) {
    const metadata = (0,kubernetes_fields/* isFields */.Ce)(manifest.metadata) ? { ...manifest.metadata } : {};
    const current = (0,kubernetes_fields/* isFields */.Ce)(live.metadata) ? live.metadata : {};
    for (const [field, names] of Object.entries(ownership)) {
        const has = (0,kubernetes_fields/* isFields */.Ce)(current[field]) ? current[field] : {};
        const owned = Object.fromEntries(names.filter((name) => name in has).map((name) => [name, has[name]]));
        if (Object.keys(owned).length === 0)
            continue;
        metadata[field] = { ...owned, ...((0,kubernetes_fields/* isFields */.Ce)(metadata[field]) ? metadata[field] : {}) };
    }
    return { ...manifest, metadata };
}
function omit(fields, names) {
    return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/merge-keys.js

/**
 * Lists that Kubernetes merges item by item, and the fields that tell their items apart (x-kubernetes-list-map-keys of the
 * OpenAPI schema). All other lists are set as a whole.
 */
const keys = {
    containers: ['name'],
    initContainers: ['name'],
    ephemeralContainers: ['name'],
    env: ['name'],
    volumes: ['name'],
    volumeMounts: ['mountPath'],
    volumeDevices: ['devicePath'],
    imagePullSecrets: ['name'],
    secrets: ['name'],
    hostAliases: ['ip'],
    resourceClaims: ['name'],
    schedulingGates: ['name'],
    topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
    webhooks: ['name'],
    taints: ['key', 'effect'],
};
function keysOf(list, item) {
    if (list === 'ports')
        return [item.containerPort === undefined ? 'port' : 'containerPort', 'protocol'];
    return keys[list] ?? [];
}
function identityOf(list, item) {
    if (!(0,kubernetes_fields/* isFields */.Ce)(item))
        return undefined;
    const names = keysOf(list, item);
    const [first = ''] = names;
    if (typeof item[first] !== 'string' && typeof item[first] !== 'number')
        return undefined;
    // The server fills in TCP where a chart leaves the protocol out.
    return names.map((name) => `${name}=${item[name] ?? (name === 'protocol' ? 'TCP' : '')}`).join(',');
}
/** The items of the list that stands under `name`, by identity (`name=web`); undefined for lists that are set as a whole. */
function itemsOf(name, list) {
    if (!Array.isArray(list))
        return undefined;
    const items = new Map();
    for (const item of list) {
        const identity = identityOf(name, item);
        if (identity === undefined || items.has(identity))
            return undefined;
        items.set(identity, item);
    }
    return items;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/dropped.js


/**
 * The fields that `previous` set and `next` does not set any more. A server-side apply cannot know them when the object was
 * applied client-side, as Helm 3 does: nobody owns them, so they would stay.
 */
function dropped(previous, next) {
    return Object.entries(previous).flatMap(([name, was]) => {
        const is = next[name];
        if (was === null)
            return [];
        if (is === undefined || is === null)
            return [[name]];
        return inside(name, was, is).map((path) => [name, ...path]);
    });
}
function inside(name, was, is) {
    if ((0,kubernetes_fields/* isFields */.Ce)(was) && (0,kubernetes_fields/* isFields */.Ce)(is))
        return dropped(was, is);
    const before = itemsOf(name, was);
    const after = itemsOf(name, is);
    if (before === undefined || after === undefined)
        return [];
    return [...before].flatMap(([item, fields]) => {
        const kept = after.get(item);
        return kept === undefined ? [[{ item }]] : dropped(fields, kept).map((path) => [{ item }, ...path]);
    });
}
/** The object without these fields; the same object when it has none of them. */
function without(object, paths) {
    return paths.reduce((rest, path) => remove(rest, path), object);
}
function remove(object, [step, ...path]) {
    if (typeof step !== 'string' || !(step in object))
        return object;
    const value = object[step];
    const [next] = path;
    if (next === undefined) {
        const { [step]: _, ...rest } = object;
        return rest;
    }
    const reduced = typeof next === 'string' ? removeField(value, path) : removeItem(step, value, next.item, path.slice(1));
    return reduced === value ? object : { ...object, [step]: reduced };
}
function removeField(value, path) {
    return (0,kubernetes_fields/* isFields */.Ce)(value) ? remove(value, path) : value;
}
function removeItem(name, list, item, path) {
    const items = itemsOf(name, list);
    const found = items?.get(item);
    if (items === undefined || found === undefined)
        return list;
    if (path.length === 0)
        return [...items.values()].filter((entry) => entry !== found);
    const reduced = remove(found, path);
    return reduced === found ? list : [...items.values()].map((entry) => (entry === found ? reduced : entry));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/overlay.js


/** Fields whose other parts go when a manifest changes their `type` (patch strategy "retainKeys"): a Deployment's strategy. */
const unions = new Set(['strategy']);
/** What a client-side apply makes of an object: the manifest's fields set in it, lists merged as Kubernetes merges them. */
function overlay(object, manifest) {
    const result = { ...object };
    for (const [name, value] of Object.entries(manifest)) {
        if (value === null)
            delete result[name];
        else
            result[name] = overlay_merged(name, result[name], value);
    }
    return result;
}
function overlay_merged(name, was, is) {
    if ((0,kubernetes_fields/* isFields */.Ce)(was) && (0,kubernetes_fields/* isFields */.Ce)(is)) {
        return unions.has(name) && is.type !== undefined && is.type !== was.type ? is : overlay(was, is);
    }
    const before = itemsOf(name, was);
    const after = itemsOf(name, is);
    if (before === undefined || after === undefined)
        return is;
    const wanted = [...after].map(([item, fields]) => overlay(before.get(item) ?? {}, fields));
    const others = [...before].filter(([item]) => !after.has(item)).map(([, fields]) => fields);
    return [...wanted, ...others];
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/refusal.js
var refusal = __webpack_require__(72962);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/after.js






/**
 * What the API server would store. Where the field manager applied the object server-side before, a server-side apply tells
 * all. Elsewhere nobody owns the fields that the manifest no longer sets, and old list items would stand beside the new ones
 * (the same port under two numbers is refused): there, the merge that a client-side apply makes is put to the server.
 */
async function afterUpdate(server, update, retries = 3) {
    const { place, live } = update;
    const manifest = withOwnership(update.next, live);
    const owned = isApplied(live, update.fieldManager);
    const gone = owned ? [] : droppedBy(update, manifest);
    let refused;
    if (without(live, gone) === live) {
        try {
            return await server.apply(place, manifest);
        }
        catch (error) {
            if (owned || !(error instanceof kubernetes_errors/* ApiError */.hD) || (0,refusal/* isOutage */.uD)(error) || (0,refusal/* isRbac */.FK)(error))
                throw error;
            refused = error;
        }
    }
    try {
        return await server.replace(place, mergedLocally(update));
    }
    catch (error) {
        if (!(error instanceof kubernetes_errors/* ApiError */.hD))
            throw error;
        if (error.status === 409 && retries > 0) {
            // Its controller has written a status meanwhile.
            const fresh = await server.read(place);
            return afterUpdate(server, fresh === undefined ? update : { ...update, live: fresh }, retries - 1);
        }
        // Helm patches, so its identity may lack the permission to update.
        if (!(0,refusal/* isRbac */.FK)(error) && error.status !== 409)
            throw error;
        if (refused !== undefined)
            throw new refusal/* DoubtfulRefusal */.me(refused);
        return without(await server.apply(place, manifest), gone);
    }
}
/** What a client-side apply would send, worked out without the server. */
function mergedLocally(update) {
    const { live } = update;
    const manifest = withOwnership(update.next, live);
    const metadata = (0,kubernetes_fields/* isFields */.Ce)(live.metadata) ? live.metadata : {};
    const { managedFields: _, ...rest } = metadata;
    return overlay(without({ ...live, metadata: rest }, droppedBy(update, manifest)), manifest);
}
function droppedBy({ previous }, manifest) {
    return previous === undefined ? [] : dropped(previous, manifest);
}
function isApplied({ metadata }, fieldManager) {
    const managers = (0,kubernetes_fields/* isFields */.Ce)(metadata) ? metadata.managedFields : undefined;
    return (Array.isArray(managers) &&
        managers.some(({ manager, operation }) => manager === fieldManager && operation === 'Apply'));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/order.js
const first = ['apiVersion', 'kind', 'metadata', 'name'];
/** The order of fields in what is shown: what names an object or a list item comes first, the rest by the alphabet. */
function byName(a, b) {
    return rank(a) - rank(b) || (a < b ? -1 : Number(a > b));
}
function rank(name) {
    const at = first.indexOf(name);
    return at < 0 ? first.length : at;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/bounds.js



/** Characters of JSON above which an object is reduced before it is shown: YAML of a CRD of 1 MB takes a second and 100 MB. */
const large = 40_000;
/** Characters of JSON that may differ; more is no diff that anybody reads. */
const limit = 200_000;
const elided = '(unchanged)';
const context = 3;
function isLarge(object) {
    return JSON.stringify(object).length > large;
}
function isTooLarge(object) {
    return JSON.stringify(object).length > limit;
}
/** The object's first fields, in the order in which they are shown. Values stay whole: half a secret would not be recognised. */
function firstFields(object) {
    let left = large;
    const take = (value) => {
        if (Array.isArray(value))
            return takeWhile(value, take);
        if ((0,kubernetes_fields/* isFields */.Ce)(value)) {
            const entries = Object.entries(value).sort(([a], [b]) => byName(a, b));
            return Object.fromEntries(takeWhile(entries, ([name, field]) => [name, take(field)]));
        }
        left -= `${value}`.length + 10;
        return value;
    };
    const takeWhile = (items, each) => {
        const taken = [];
        for (const item of items) {
            if (left <= 0)
                break;
            taken.push(each(item));
        }
        return taken;
    };
    return take(object);
}
/** How many lines the object takes as YAML, without making it. */
function lineCount(value) {
    if (Array.isArray(value))
        return value.reduce((sum, item) => sum + Math.max(1, lineCount(item)), 0);
    if ((0,kubernetes_fields/* isFields */.Ce)(value))
        return Object.values(value).reduce((sum, field) => sum + 1 + lineCount(field), 0);
    return typeof value === 'string' && value.includes('\n') ? value.trimEnd().split('\n').length : 0;
}
/** Both states without the large parts that are the same in both. */
function withoutEqual(before, after) {
    const was = { ...before };
    const is = { ...after };
    for (const name of Object.keys(before)) {
        const [a, b] = [before[name], after[name]];
        if ((0,external_node_util_.isDeepStrictEqual)(a, b)) {
            if (typeof a === 'object' ? lineCount(a) > context : `${a}`.length > large / 100)
                was[name] = is[name] = elided;
        }
        else if ((0,kubernetes_fields/* isFields */.Ce)(a) && (0,kubernetes_fields/* isFields */.Ce)(b)) {
            [was[name], is[name]] = withoutEqual(a, b);
        }
        else if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
            // Under the indexes as names, a list is treated as a map.
            const [left, right] = withoutEqual({ ...a }, { ...b });
            [was[name], is[name]] = [Object.values(left), Object.values(right)];
        }
    }
    return [was, is];
}
/** Both states with the equal lines at both ends of long texts left out. Not before secrets are hidden. */
function withoutEqualLines(before, after) {
    const pairs = Object.keys({ ...before, ...after }).map((name) => [name, ...shortened(before[name], after[name])]);
    const side = (index) => Object.fromEntries(pairs.filter((pair) => pair[index] !== undefined).map((pair) => [pair[0], pair[index]]));
    return [side(1), side(2)];
}
function shortened(a, b) {
    if ((0,kubernetes_fields/* isFields */.Ce)(a) && (0,kubernetes_fields/* isFields */.Ce)(b))
        return withoutEqualLines(a, b);
    if (typeof a !== 'string' || typeof b !== 'string')
        return [a, b];
    const was = a.split('\n');
    const is = b.split('\n');
    const shorter = Math.min(was.length, is.length);
    let head = 0;
    while (head < shorter && was[head] === is[head])
        head += 1;
    let tail = 0;
    while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail))
        tail += 1;
    const cut = (lines) => middle(lines, head - context, tail - context);
    return [cut(was), cut(is)];
}
function middle(lines, head, tail) {
    const start = Math.max(head, 0);
    const end = lines.length - Math.max(tail, 0);
    const note = (count) => (count > 0 ? [`… (${count} unchanged lines)`] : []);
    return [...note(head), ...lines.slice(start, end), ...note(tail)].join('\n');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/secrets.js



/** The values of a Secret, decoded and as they stand in the manifest; empty for other kinds. */
function valuesOf(object) {
    const { data } = object.kind === 'Secret' ? withData(object) : {};
    if (!(0,kubernetes_fields/* isFields */.Ce)(data))
        return [];
    return Object.values(data).flatMap((value) => [`${value}`, bytesOf(value).toString('utf8')]);
}
/** The data of a Secret to show: of each value only its length, or that it is another one than before. Empty for other kinds. */
function shownData(object, before) {
    if (object.kind !== 'Secret' || !(0,kubernetes_fields/* isFields */.Ce)(object.data))
        return {};
    const old = (0,kubernetes_fields/* isFields */.Ce)(before.data) ? before.data : {};
    const shown = Object.entries(object.data).map(([key, value]) => {
        const changed = key in old && !(0,external_node_util_.isDeepStrictEqual)(bytesOf(old[key]), bytesOf(value));
        return [key, changed ? '(hidden, changed)' : `(hidden, ${bytesOf(value).length} bytes)`];
    });
    return { data: Object.fromEntries(shown) };
}
function bytesOf(value) {
    return Buffer.from(`${value}`, 'base64');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/masking.js



/**
 * Both states of an object (see cleaned()), without secrets: the values of Secrets, those that `hide` hides, and those of
 * settings with a telling name. A value that is hidden on both sides and differs is marked, so that the change can be seen.
 */
function masked(before, after, hide) {
    const seen = new Map();
    const remember = (raw, safe) => {
        seen.set(safe, (seen.get(safe) ?? new Set()).add(raw));
        return safe;
    };
    const mark = (raw, safe) => (seen.get(safe)?.has(raw) === false ? `${safe} (changed)` : safe);
    return [
        { ...maskFields(withoutData(before), hide, remember), ...shownData(before, {}) },
        { ...maskFields(withoutData(after), hide, mark), ...shownData(after, before) },
    ];
}
function withoutData(object) {
    const { data: _, ...rest } = object;
    return object.kind === 'Secret' ? rest : object;
}
function maskFields(fields, hide, show) {
    const entries = Object.entries(fields).map(([name, value]) => {
        const telling = isSecretName(name) || (name === 'value' && isSecretName(`${fields.name}`));
        return [name, maskValue(value, telling, hide, show)];
    });
    return Object.fromEntries(entries);
}
function maskValue(value, telling, hide, show) {
    if (Array.isArray(value))
        return value.map((item) => maskValue(item, false, hide, show));
    if ((0,kubernetes_fields/* isFields */.Ce)(value))
        return maskFields(value, hide, show);
    if (typeof value === 'number' && telling)
        return show(`${value}`, mask);
    if (typeof value !== 'string' || value === '')
        return value;
    if (telling)
        return show(value, mask);
    const safe = hide(value);
    return safe === value ? value : lineByLine(value, safe, show);
}
/** A change is marked on its own line; where hiding took lines away (private keys), at the end. */
function lineByLine(value, safe, show) {
    const raw = value.split('\n');
    const lines = safe.split('\n');
    if (lines.length !== raw.length)
        return show(value, safe);
    return lines.map((line, index) => (line === raw[index] ? line : show(raw[index] ?? '', line))).join('\n');
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/line.js


class LineDiff extends Diff {
    constructor() {
        super(...arguments);
        this.tokenize = tokenize;
    }
    equals(left, right, options) {
        // If we're ignoring whitespace, we need to normalise lines by stripping
        // whitespace before checking equality. (This has an annoying interaction
        // with newlineIsToken that requires special handling: if newlines get their
        // own token, then we DON'T want to trim the *newline* tokens down to empty
        // strings, since this would cause us to treat whitespace-only line content
        // as equal to a separator between lines, which would be weird and
        // inconsistent with the documented behavior of the options.)
        if (options.ignoreWhitespace) {
            if (!options.newlineIsToken || !left.includes('\n')) {
                left = left.trim();
            }
            if (!options.newlineIsToken || !right.includes('\n')) {
                right = right.trim();
            }
        }
        else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
            if (left.endsWith('\n')) {
                left = left.slice(0, -1);
            }
            if (right.endsWith('\n')) {
                right = right.slice(0, -1);
            }
        }
        return super.equals(left, right, options);
    }
}
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
    return lineDiff.diff(oldStr, newStr, options);
}
function diffTrimmedLines(oldStr, newStr, options) {
    options = generateOptions(options, { ignoreWhitespace: true });
    return lineDiff.diff(oldStr, newStr, options);
}
// Exported standalone so it can be used from jsonDiff too.
function tokenize(value, options) {
    if (options.stripTrailingCr) {
        // remove one \r before \n to match GNU diff's --strip-trailing-cr behavior
        value = value.replace(/\r\n/g, '\n');
    }
    const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
    // Ignore the final empty token that occurs if the string ends with a new line
    if (!linesAndNewlines[linesAndNewlines.length - 1]) {
        linesAndNewlines.pop();
    }
    // Merge the content and line separators into single tokens
    for (let i = 0; i < linesAndNewlines.length; i++) {
        const line = linesAndNewlines[i];
        if (i % 2 && !options.newlineIsToken) {
            retLines[retLines.length - 1] += line;
        }
        else {
            retLines.push(line);
        }
    }
    return retLines;
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/patch/create.js

/**
 * Returns true if the filename contains characters that require C-style
 * quoting (as used by Git and GNU diffutils in diff output).
 */
function needsQuoting(s) {
    for (let i = 0; i < s.length; i++) {
        if (s[i] < '\x20' || s[i] > '\x7e' || s[i] === '"' || s[i] === '\\') {
            return true;
        }
    }
    return false;
}
/**
 * C-style quotes a filename, encoding special characters as escape sequences
 * and non-ASCII bytes as octal escapes. This is the inverse of
 * `parseQuotedFileName` in parse.ts.
 *
 * Non-ASCII bytes are encoded as UTF-8 before being emitted as octal escapes.
 * This matches the behaviour of both Git and GNU diffutils, which always emit
 * UTF-8 octal escapes regardless of the underlying filesystem encoding (e.g.
 * Git for Windows converts from NTFS's UTF-16 to UTF-8 internally).
 *
 * If the filename doesn't need quoting, returns it as-is.
 */
function quoteFileNameIfNeeded(s) {
    if (!needsQuoting(s)) {
        return s;
    }
    let result = '"';
    const bytes = new TextEncoder().encode(s);
    let i = 0;
    while (i < bytes.length) {
        const b = bytes[i];
        // See https://en.wikipedia.org/wiki/Escape_sequences_in_C#Escape_sequences
        if (b === 0x07) {
            result += '\\a';
        }
        else if (b === 0x08) {
            result += '\\b';
        }
        else if (b === 0x09) {
            result += '\\t';
        }
        else if (b === 0x0a) {
            result += '\\n';
        }
        else if (b === 0x0b) {
            result += '\\v';
        }
        else if (b === 0x0c) {
            result += '\\f';
        }
        else if (b === 0x0d) {
            result += '\\r';
        }
        else if (b === 0x22) {
            result += '\\"';
        }
        else if (b === 0x5c) {
            result += '\\\\';
        }
        else if (b >= 0x20 && b <= 0x7e) {
            // Just a printable ASCII character that is neither a double quote nor a
            // backslash; no need to escape it.
            result += String.fromCharCode(b);
        }
        else {
            // Either part of a non-ASCII character or a control character without a
            // special escape sequence; needs escaping as a 3-digit octal escape
            result += '\\' + b.toString(8).padStart(3, '0');
        }
        i++;
    }
    result += '"';
    return result;
}
const INCLUDE_HEADERS = {
    includeIndex: true,
    includeUnderline: true,
    includeFileHeaders: true
};
const FILE_HEADERS_ONLY = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: true
};
const OMIT_HEADERS = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: false
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    let optionsObj;
    if (!options) {
        optionsObj = {};
    }
    else if (typeof options === 'function') {
        optionsObj = { callback: options };
    }
    else {
        optionsObj = options;
    }
    if (typeof optionsObj.context === 'undefined') {
        optionsObj.context = 4;
    }
    // We copy this into its own variable to placate TypeScript, which thinks
    // optionsObj.context might be undefined in the callbacks below.
    const context = optionsObj.context;
    // @ts-expect-error (runtime check for something that is correctly a static type error)
    if (optionsObj.newlineIsToken) {
        throw new Error('newlineIsToken may not be used with patch-generation functions, only with diffing functions');
    }
    if (!optionsObj.callback) {
        return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
    }
    else {
        const { callback } = optionsObj;
        diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
                const patch = diffLinesResultToPatch(diff);
                // TypeScript is unhappy without the cast because it does not understand that `patch` may
                // be undefined here only if `callback` is StructuredPatchCallbackAbortable:
                callback(patch);
            } }));
    }
    function diffLinesResultToPatch(diff) {
        // STEP 1: Build up the patch with no "\ No newline at end of file" lines and with the arrays
        //         of lines containing trailing newline characters. We'll tidy up later...
        if (!diff) {
            return;
        }
        diff.push({ value: '', lines: [] }); // Append an empty value to make cleanup easier
        function contextLines(lines) {
            return lines.map(function (entry) { return ' ' + entry; });
        }
        const hunks = [];
        let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
        for (let i = 0; i < diff.length; i++) {
            const current = diff[i], lines = current.lines || splitLines(current.value);
            current.lines = lines;
            if (current.added || current.removed) {
                // If we have previous context, start with that
                if (!oldRangeStart) {
                    const prev = diff[i - 1];
                    oldRangeStart = oldLine;
                    newRangeStart = newLine;
                    if (prev) {
                        curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
                        oldRangeStart -= curRange.length;
                        newRangeStart -= curRange.length;
                    }
                }
                // Output our changes
                for (const line of lines) {
                    curRange.push((current.added ? '+' : '-') + line);
                }
                // Track the updated file position
                if (current.added) {
                    newLine += lines.length;
                }
                else {
                    oldLine += lines.length;
                }
            }
            else {
                // Identical context lines. Track line changes
                if (oldRangeStart) {
                    // Close out any changes that have been output (or join overlapping)
                    if (lines.length <= context * 2 && i < diff.length - 2) {
                        // Overlapping
                        for (const line of contextLines(lines)) {
                            curRange.push(line);
                        }
                    }
                    else {
                        // end the range and output
                        const contextSize = Math.min(lines.length, context);
                        for (const line of contextLines(lines.slice(0, contextSize))) {
                            curRange.push(line);
                        }
                        const hunk = {
                            oldStart: oldRangeStart,
                            oldLines: (oldLine - oldRangeStart + contextSize),
                            newStart: newRangeStart,
                            newLines: (newLine - newRangeStart + contextSize),
                            lines: curRange
                        };
                        hunks.push(hunk);
                        oldRangeStart = 0;
                        newRangeStart = 0;
                        curRange = [];
                    }
                }
                oldLine += lines.length;
                newLine += lines.length;
            }
        }
        // Step 2: eliminate the trailing `\n` from each line of each hunk, and, where needed, add
        //         "\ No newline at end of file".
        for (const hunk of hunks) {
            for (let i = 0; i < hunk.lines.length; i++) {
                if (hunk.lines[i].endsWith('\n')) {
                    hunk.lines[i] = hunk.lines[i].slice(0, -1);
                }
                else {
                    hunk.lines.splice(i + 1, 0, '\\ No newline at end of file');
                    i++; // Skip the line we just added, then continue iterating
                }
            }
        }
        return {
            oldFileName: oldFileName, newFileName: newFileName,
            oldHeader: oldHeader, newHeader: newHeader,
            hunks: hunks
        };
    }
}
/**
 * creates a unified diff patch.
 *
 * @param patch either a single structured patch object (as returned by `structuredPatch`) or an
 *   array of them (as returned by `parsePatch`).
 * @param headerOptions behaves the same as the `headerOptions` option of `createTwoFilesPatch`.
 *   Ignored for patches where `isGit` is `true`.
 *
 * When a patch has `isGit: true`, `formatPatch` output is changed to more closely match Git's
 * output: it emits a `diff --git` header, emits Git extended headers as appropriate based on
 * properties like `isRename`, `isCreate`, `newMode`, etc, and will omit `---`/`+++` file
 * headers for patches with no hunks (e.g. renames without content changes).
 */
function formatPatch(patch, headerOptions) {
    var _a, _b, _c, _d, _e, _f;
    if (!headerOptions) {
        headerOptions = INCLUDE_HEADERS;
    }
    if (Array.isArray(patch)) {
        if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every(p => p.isGit)) {
            throw new Error('Cannot omit file headers on a multi-file patch. '
                + '(The result would be unparseable; how would a tool trying to apply '
                + 'the patch know which changes are to which file?)');
        }
        return patch.map(p => formatPatch(p, headerOptions)).join('\n');
    }
    const ret = [];
    // Git patches have a fixed header format (diff --git, extended headers,
    // and ---/+++ when hunks are present), so headerOptions is ignored.
    if (patch.isGit) {
        headerOptions = INCLUDE_HEADERS;
        // Emit Git-style diff --git header and extended headers.
        // Git never puts /dev/null in the "diff --git" line; for file
        // creations/deletions it uses the real filename on both sides.
        if (!patch.oldFileName) {
            throw new Error('oldFileName must be specified for Git patches');
        }
        if (!patch.newFileName) {
            throw new Error('newFileName must be specified for Git patches');
        }
        let gitOldName = patch.oldFileName;
        let gitNewName = patch.newFileName;
        if (patch.isCreate && gitOldName === '/dev/null') {
            gitOldName = gitNewName.replace(/^b\//, 'a/');
        }
        else if (patch.isDelete && gitNewName === '/dev/null') {
            gitNewName = gitOldName.replace(/^a\//, 'b/');
        }
        ret.push('diff --git ' + quoteFileNameIfNeeded(gitOldName) + ' ' + quoteFileNameIfNeeded(gitNewName));
        if (patch.isDelete) {
            ret.push('deleted file mode ' + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : '100644'));
        }
        if (patch.isCreate) {
            ret.push('new file mode ' + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : '100644'));
        }
        if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
            ret.push('old mode ' + patch.oldMode);
            ret.push('new mode ' + patch.newMode);
        }
        if (patch.isRename) {
            ret.push('rename from ' + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : '').replace(/^a\//, '')));
            ret.push('rename to ' + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : '').replace(/^b\//, '')));
        }
        if (patch.isCopy) {
            ret.push('copy from ' + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : '').replace(/^a\//, '')));
            ret.push('copy to ' + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : '').replace(/^b\//, '')));
        }
    }
    else {
        if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== undefined) {
            ret.push('Index: ' + patch.oldFileName);
        }
        if (headerOptions.includeUnderline) {
            ret.push('===================================================================');
        }
    }
    // Emit --- / +++ file headers. For Git patches with no hunks (e.g.
    // pure renames, mode-only changes), Git omits these, so we do too.
    const hasHunks = patch.hunks.length > 0;
    if (headerOptions.includeFileHeaders && patch.oldFileName !== undefined && patch.newFileName !== undefined
        && (!patch.isGit || hasHunks)) {
        ret.push('--- ' + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? '\t' + patch.oldHeader : ''));
        ret.push('+++ ' + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? '\t' + patch.newHeader : ''));
    }
    for (let i = 0; i < patch.hunks.length; i++) {
        const hunk = patch.hunks[i];
        // Unified Diff Format quirk: If the chunk size is 0,
        // the first number is one lower than one would expect.
        // https://www.artima.com/weblogs/viewpost.jsp?thread=164293
        const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
        const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
        ret.push('@@ -' + oldStart + ',' + hunk.oldLines
            + ' +' + newStart + ',' + hunk.newLines
            + ' @@');
        for (const line of hunk.lines) {
            ret.push(line);
        }
    }
    return ret.join('\n') + '\n';
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    if (typeof options === 'function') {
        options = { callback: options };
    }
    if (!(options === null || options === void 0 ? void 0 : options.callback)) {
        const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
        if (!patchObj) {
            return;
        }
        return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
    }
    else {
        const { callback } = options;
        structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: patchObj => {
                if (!patchObj) {
                    callback(undefined);
                }
                else {
                    callback(formatPatch(patchObj, options.headerOptions));
                }
            } }));
    }
}
function createPatch(fileName, oldStr, newStr, oldHeader, newHeader, options) {
    return createTwoFilesPatch(fileName, fileName, oldStr, newStr, oldHeader, newHeader, options);
}
/**
 * Split `text` into an array of lines, including the trailing newline character (where present)
 */
function splitLines(text) {
    const hasTrailingNl = text.endsWith('\n');
    const result = text.split('\n').map(line => line + '\n');
    if (hasTrailingNl) {
        result.pop();
    }
    else {
        result.push(result.pop().slice(0, -1));
    }
    return result;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/text.js




const text_limit = 20_000;
const lineLimit = 400;
/** The library's work grows with the square of the edits; so many changed lines would not fit into the limit anyway. */
const effort = { maxEditLength: 1_000, timeout: 1_000 };
/** The difference between two states of an object as unified hunks of YAML, bounded. */
function changeText(before, after) {
    const patch = structuredPatch('', '', yamlOf(before), yamlOf(after), undefined, undefined, { context: 3, ...effort });
    if (patch === undefined)
        return '(changed, too large to show)';
    if (patch.hunks.length === 0)
        return '(only hidden values change)';
    return bounded(formatPatch(patch, OMIT_HEADERS).trimEnd().split('\n'));
}
/** All lines of an object, added or removed, bounded. `total` when the object is only the beginning of one of so many lines. */
function wholeText(sign, object, total) {
    const lines = yamlOf(object).trimEnd().split('\n');
    const count = Math.max(total ?? 0, lines.length);
    const range = sign === '+' ? `-0,0 +1,${count}` : `-1,${count} +0,0`;
    return bounded([`@@ ${range} @@`, ...lines.map((line) => sign + line)], count - lines.length);
}
function bounded(lines, more = 0) {
    const shown = [];
    let length = 0;
    for (const line of lines) {
        const over = line.length - lineLimit;
        const cut = over > 0 ? `${line.slice(0, lineLimit)}… (${(0,kubernetes_words/* counted */.h)(over, 'more character')})` : line;
        length += cut.length + 1;
        if (length > text_limit)
            break;
        shown.push(cut);
    }
    const rest = lines.length - shown.length + more;
    return rest === 0 ? shown.join('\n') : `${shown.join('\n')}\n… ${(0,kubernetes_words/* counted */.h)(rest, 'more line')}`;
}
/** Block YAML in a stable order; literal blocks, so that a changed line of a file in a ConfigMap is a changed line here. */
function yamlOf(object) {
    return (0,dist/* stringify */.As)(object, {
        lineWidth: 0,
        blockQuote: 'literal',
        aliasDuplicateObjects: false,
        sortMapEntries: (a, b) => byName(`${a.key}`, `${b.key}`),
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/show.js





/** A whole object as a diff that is safe to show: every line added, or every line removed. */
function showWhole(sign, object, hide) {
    const whole = cleaned(object);
    const part = isLarge(whole) ? firstFields(whole) : whole;
    const [, safe] = masked({}, part, hide);
    return wholeText(sign, safe, part === whole ? undefined : lineCount(whole));
}
/** The difference between two states of an object, safe to show; empty when they are the same. */
function showChange(before, after, hide) {
    const was = cleaned(before);
    const is = cleaned(after);
    if ((0,external_node_util_.isDeepStrictEqual)(was, is))
        return '';
    if (!isLarge(was) && !isLarge(is))
        return changeText(...masked(was, is, hide));
    // What a Secret shows of its values is short, and tells equal ones from others itself.
    const differing = was.kind === 'Secret' ? [was, is] : withoutEqual(was, is);
    const parts = withoutEqualLines(...masked(...differing, hide));
    return parts.some(isTooLarge) ? '(changed, too large to show)' : changeText(...parts);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/object.js








/** What applying one manifest does. */
async function differenceOfApplied(object, previous, scene) {
    const { server, hide, fieldManager } = scene;
    const resource = await scene.discovery.resource(object.apiVersion, object.kind);
    const start = outline(object, resource, scene);
    if (resource === undefined) {
        return {
            change: { ...start, change: 'unknown', diff: showWhole('+', object.body, hide), note: unserved(object) },
        };
    }
    const place = placeOf(object, resource, scene);
    let live;
    try {
        live = await server.read(place);
    }
    catch (error) {
        return object_judge(error, { ...start, change: 'unknown', diff: '' }, scene);
    }
    if (live === undefined) {
        const change = { ...start, change: 'created', diff: showWhole('+', object.body, hide) };
        try {
            await server.create(place, object.body);
            return { change };
        }
        catch (error) {
            return object_judge(error, change, scene);
        }
    }
    const update = { place, live, next: object.body, previous: previous?.body, fieldManager };
    try {
        const after = await afterUpdate(server, update);
        const diff = showChange(live, after, hide);
        const change = { ...start, change: diff === '' ? 'unchanged' : 'changed', diff };
        // What stays as it is takes nothing from anybody.
        return diff === '' || scene.takesFields ? { change } : await withConflict(change, update, scene);
    }
    catch (error) {
        const diff = showChange(live, mergedLocally(update), hide);
        return object_judge(error, { ...start, change: 'changed', diff }, scene);
    }
}
/** Finds out whether the real apply would stop at a field of another manager. Other refusals have shown before. */
async function withConflict(change, { place, live, next }, scene) {
    try {
        await scene.server.applyPolitely(place, withOwnership(next, live));
        return { change };
    }
    catch (error) {
        return error instanceof kubernetes_errors/* ApiError */.hD && (0,refusal/* isFieldConflict */.DZ)(error) ? object_judge(error, change, scene) : { change };
    }
}
/** What becomes of an object that the last release held and this one does not. */
async function differenceOfRemoved(object, scene) {
    const resource = await scene.discovery.resource(object.apiVersion, object.kind);
    const start = outline(object, resource, scene);
    if (resource === undefined)
        return { change: { ...start, change: 'unknown', diff: '', note: unserved(object) } };
    let live;
    try {
        live = await scene.server.read(placeOf(object, resource, scene));
    }
    catch (error) {
        const { change } = object_judge(error, { ...start, change: 'unknown', diff: '' }, scene);
        return change === undefined ? {} : { change };
    }
    if (live === undefined)
        return {};
    if (isKept(live))
        return { change: { ...start, change: 'kept', diff: '', note: 'helm.sh/resource-policy is keep' } };
    return { change: { ...start, change: 'removed', diff: showWhole('-', object.body, scene.hide) } };
}
/** The change and the refusal that an error answer means. Throws what is not about the object. */
function object_judge(error, change, { hide, brings, namespace, createsNamespace }) {
    if (!(error instanceof kubernetes_errors/* ApiError */.hD) || (0,refusal/* isOutage */.uD)(error))
        throw error;
    // Errors of a typed apply quote the value that has the wrong type.
    const said = (0,diagnosis_pods/* oneLine */.TN)(hide(error.said.replace(/&value\.\w+\{Value:.*?\}/g, '(hidden)')));
    const verdict = (0,refusal/* verdictOn */.Hc)(error, brings);
    if ('unknown' in verdict) {
        const known = createsNamespace && verdict.unknown === refusal/* noNamespace */.DP && change.ref.namespace === namespace;
        return { change: { ...change, change: known ? 'created' : 'unknown', note: (0,diagnosis_pods/* oneLine */.TN)(hide(verdict.unknown)) } };
    }
    const message = `The API server would refuse ${(0,kubernetes_objects/* display */.Vy)(change.ref)}: ${said}.`;
    return {
        change: { ...change, note: 'the API server would refuse it; the diff is worked out without it' },
        refusal: { ref: change.ref, code: verdict.code, message, fix: verdict.fix, certain: verdict.certain },
    };
}
function outline({ apiVersion, kind, name, namespace }, resource, scene) {
    const where = resource?.namespaced === true ? (namespace ?? scene.namespace) : undefined;
    return { apiVersion, ref: { kind, name, ...(where === undefined ? {} : { namespace: where }) } };
}
function placeOf({ name, namespace }, resource, scene) {
    return { resource, name, namespace: resource.namespaced ? (namespace ?? scene.namespace) : undefined };
}
function unserved({ apiVersion, kind }) {
    return `the cluster does not serve the kind ${kind} of ${apiVersion}`;
}
/** Helm asks the live object, too. */
function isKept({ metadata }) {
    const annotations = (0,kubernetes_fields/* isFields */.Ce)(metadata) ? metadata.annotations : undefined;
    return (0,kubernetes_fields/* isFields */.Ce)(annotations) && annotations['helm.sh/resource-policy'] === 'keep';
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/requests.js


/** `dryRun=All`: admission, validation and defaults as for the real request (API concepts, "Dry-run"). */
function dryRuns(client, fieldManager, signal) {
    const query = (0,kubernetes_client/* queryOf */.E2)({ dryRun: 'All', fieldManager });
    const pathTo = ({ resource, namespace, name }) => (0,resources/* pathOf */.XM)(resource, namespace, name);
    const apply = (place, body, force) => client.send({
        method: 'PATCH',
        path: `${pathTo(place)}${query}&force=${force}`,
        // JSON is YAML, too.
        headers: { 'content-type': 'application/apply-patch+yaml' },
        body: JSON.stringify(body),
        signal,
    }, `apply ${requests_nameOf(place)}`);
    return {
        async read(place) {
            try {
                return await client.send({ method: 'GET', path: pathTo(place), signal }, `get ${requests_nameOf(place)}`);
            }
            catch (error) {
                if ((0,kubernetes_client/* isNotFound */.c4)(error))
                    return undefined;
                throw error;
            }
        },
        create: (place, body) => client.send({
            method: 'POST',
            path: (0,resources/* pathOf */.XM)(place.resource, place.namespace) + query,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
            signal,
        }, `create ${requests_nameOf(place)}`),
        apply: (place, body) => apply(place, body, true),
        applyPolitely: (place, body) => apply(place, body, false),
        replace: (place, body) => client.send({
            method: 'PUT',
            path: pathTo(place) + query,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
            signal,
        }, `update ${requests_nameOf(place)}`),
    };
}
function requests_nameOf({ resource, name }) {
    return `${resource.kind} ${name}`;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/difference/index.js







const requestsInFlight = 8;
/**
 * What applying the manifests will change in the live cluster, object by object, and what the API server would refuse. Asks
 * with dry runs only: nothing is touched. Throws when the credential is not accepted or the server cannot be reached.
 */
async function liveDifference(client, wanted) {
    const { objects, previous, namespace, createsNamespace, fieldManager, takesFields, signal } = wanted;
    const own = [...objects, ...previous].flatMap((object) => (object.kind === 'Secret' ? valuesOf(object.body) : []));
    const brought = new Set(objects.map(({ kind, name }) => `${kind}/${name}`));
    const scene = {
        server: dryRuns(client, fieldManager, signal),
        discovery: createDiscovery(client, signal),
        namespace,
        createsNamespace,
        fieldManager,
        takesFields,
        hide: redactor([...wanted.secrets, ...own]),
        brings: (kind, name) => brought.has(`${kind}/${name}`),
    };
    const identity = (object) => [groupOf(object), object.kind, object.namespace ?? namespace, object.name].join(' ');
    const before = new Map(previous.map((object) => [identity(object), object]));
    const after = new Set(objects.map(identity));
    const tasks = [
        ...objects.map((object) => () => differenceOfApplied(object, before.get(identity(object)), scene)),
        ...previous
            .filter((object) => !after.has(identity(object)))
            .map((object) => () => differenceOfRemoved(object, scene)),
    ];
    const results = await (0,concurrently/* concurrently */.r)(tasks, requestsInFlight, (task) => task());
    return {
        changes: results.flatMap(({ change }) => change ?? []),
        refusals: results.flatMap(({ refusal }) => refusal ?? []),
    };
}
/** An object stays the same when a chart moves it to another version of its API. */
function groupOf({ apiVersion }) {
    return apiVersion.slice(0, Math.max(apiVersion.indexOf('/'), 0));
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/steps/render.js






/** Characters of Helm's answer: manifest, and the chart's files in base64. */
const render_large = 2_000_000;
/**
 * Has Helm render the release without changing anything; with `server` its templates may look things up in the cluster.
 * @throws UserError, with the place in the chart where Helm's text gives one
 */
async function render(deployment, mode, tools) {
    return withValuesFile(deployment.values, tools.temp, async (own) => {
        const run = { valuesFiles: [...deployment.valueFiles, ...own], labels: {}, timeoutMs: deployment.timeoutMs };
        const args = upgradeArgs(deployment, { ...run, dryRun: mode }, tools.helm);
        const finished = await runHelm(args, tools);
        tools.signal.throwIfAborted();
        if (finished.code !== 0)
            throw await explainRender(finished.stderr, deployment, own, tools);
        // So much text makes much garbage, and V8 would rather take three times the memory than collect it.
        if (finished.stdout.length > render_large)
            (0,external_node_v8_.setFlagsFromString)('--optimize-for-size');
        // Helm says before it what it pulled from a registry.
        const record = finished.stdout.slice(finished.stdout.search(/^\{/m));
        return (0,release_record/* contentOf */.$E)(JSON.parse(record));
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/steps/plan.js







/** Renders the release and finds out what applying it would change, and whether the API server would take it. Touches nothing. */
async function planRelease(progress, history) {
    const { deployment, releases, log } = progress;
    const last = (0,release_history/* newest */.BP)(history);
    const [rendered, before] = await Promise.all([
        render(deployment, 'server', progress),
        last === undefined ? undefined : releases.read(last.revision),
    ]);
    requireImage(deployment, rendered);
    const difference = deployment.diff ? await compare(progress, rendered, before?.manifest ?? '') : undefined;
    if (difference !== undefined)
        for (const line of planLines(difference))
            log.info(line);
    const settled = last?.status === 'deployed' && last.health !== 'unhealthy';
    const unchanged = settled && before !== undefined && isSameContent(before, rendered) && (difference?.changes.every(isIdle) ?? true);
    return { rendered, unchanged, ...(difference === undefined ? {} : { difference }) };
}
/** The manager under which Helm's server-side apply is known (Helm 4: the program's name). */
const fieldManager = 'helm';
function compare(progress, { manifest, applyMethod }, before) {
    const { client, deployment, signal } = progress;
    return liveDifference(client, {
        objects: objectsOf(manifest),
        previous: objectsOf(before),
        namespace: deployment.namespace,
        createsNamespace: deployment.createNamespace,
        secrets: [],
        fieldManager,
        takesFields: applyMethod !== 'ssa' || deployment.takeOwnership,
        signal,
    });
}
const isIdle = ({ change }) => change === 'unchanged' || change === 'kept';
/** True when two releases are made of the same: objects, hooks, given values, and Chart.yaml. */
function isSameContent(one, other) {
    const hooks = ({ hooks }) => hooks.map(({ manifest }) => manifest).sort();
    return (one.manifest === other.manifest &&
        (0,external_node_util_.isDeepStrictEqual)(hooks(one), hooks(other)) &&
        (0,external_node_util_.isDeepStrictEqual)(one.config, other.config) &&
        (0,external_node_util_.isDeepStrictEqual)(one.chart, other.chart));
}
// A chart that ignores the keys we write would deploy another image without a word.
function requireImage({ image }, { manifest, hooks }) {
    if (image === undefined)
        return;
    const { repository, tag, digest } = parseImage(image);
    const essential = digest ?? tag ?? repository;
    if (manifest.includes(essential) || hooks.some((hook) => hook.manifest.includes(essential)))
        return;
    throw new errors/* UserError */.y({
        code: 'helm/image-unused',
        message: `The chart does not use the image ${image}: "${essential}" is nowhere in what it renders.`,
        fix: 'Set image-keys to the values that the chart reads, e.g. tag=app.image.tag; `helm show values` lists them.',
    });
}
const signs = { created: '+', changed: '~', removed: '-', unknown: '?' };
const plan_lineLimit = 50;
/** The plan as lines of the log: what changes, and how much stays. */
function planLines({ changes }) {
    if (changes.length === 0)
        return [];
    const active = changes.filter((change) => !isIdle(change));
    const lines = active.map(({ change, ref, note }) => {
        const sign = signs[change];
        return `  ${sign} ${(0,kubernetes_objects/* display */.Vy)(ref)} ${change}${note === undefined ? '' : ` (${note})`}`;
    });
    const rest = changes.length - active.length;
    const title = `Plan: ${(0,kubernetes_words/* counted */.h)(active.length, 'object')} of ${changes.length} ${active.length === 1 ? 'changes' : 'change'}, ${rest} stay as they are.`;
    const hidden = lines.length - plan_lineLimit;
    return [title, ...lines.slice(0, plan_lineLimit), ...(hidden > 0 ? [`  … and ${hidden} more`] : [])];
}
/** The error for a plan that the API server refuses; undefined when nothing is certain. */
function refusalError({ release }, { rendered, difference }) {
    // A hook may delete the object first, which is how charts change what cannot be changed.
    const before = rendered.hooks.some(({ events }) => events?.includes('pre-upgrade'));
    const certain = (difference?.refusals ?? []).filter((refusal) => refusal.certain && !(before && refusal.code === 'kubernetes/immutable'));
    const [first] = certain;
    if (first === undefined)
        return undefined;
    const others = certain.length > 1 ? ` (and ${(0,kubernetes_words/* counted */.h)(certain.length - 1, 'other object')})` : '';
    return new errors/* UserError */.y({
        code: first.code,
        message: `Release ${release} was not touched. ${first.message.replace(/\.$/, '')}${others}.`,
        fix: first.fix,
        evidence: certain.map(({ message }) => message).join('\n'),
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/steps/rollback.js







/** Rolls back to a revision and waits until that is healthy. False when it is not; the log says why. */
async function rollBack(progress, from, to) {
    const { deployment, log, outcome, releases } = progress;
    const { release, timeoutMs, policy } = deployment;
    log.info(`Rolling ${release} back from revision ${from} to ${to}, the last good one.`);
    // A rollback that inherits what a failed rollout left of the timeout would be cut short.
    Object.assign(progress, freshTime(deployment, progress.client));
    // Helm copies the labels of the target to the new record, which is locked under the name that they hold.
    await note(progress, releases.label(to, (0,release_record/* ownerLabels */.H0)(policy.owner, timeoutMs)));
    const started = Date.now();
    const finished = await runHelm(rollbackArgs(deployment, to, timeoutMs, progress.helm), progress);
    progress.signal.throwIfAborted();
    const ok = finished.code === 0;
    outcome.spans.push({
        section: 'Rollback',
        spans: [{ label: 'helm rollback', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
    });
    if (!ok) {
        const problem = explainRun(finished.stderr, deployment, 'roll back', undefined);
        log.warning(`${problem.message} ${problem.fix}`);
        // Helm leaves the record pending when a hook of the rollback fails (pkg/action/rollback.go).
        await note(progress, (0,lock/* unlockOwn */.rA)(releases, policy.owner, log));
        return false;
    }
    const made = (0,release_history/* newest */.BP)(await releases.history())?.revision ?? to;
    outcome.rolledBackTo = to;
    // The new record copies the labels of its target, so it already says "healthy": from here on it must be proved again.
    await note(progress, releases.markHealth(made, 'unproved'));
    const rejected = outcome.assessment;
    const rollout = await followRelease(progress, made, 'Rollback');
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
    const { release, timeoutMs } = deployment;
    log.info(`Uninstalling ${release}: revision ${revision} is its first, so there is none to go back to.`);
    Object.assign(progress, freshTime(deployment, progress.client));
    const started = Date.now();
    const finished = await runHelm(uninstallArgs(deployment, timeoutMs), progress);
    progress.signal.throwIfAborted();
    const ok = finished.code === 0;
    outcome.spans.push({
        section: 'Rollback',
        spans: [{ label: 'helm uninstall', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
    });
    if (!ok) {
        const problem = explainRun(finished.stderr, deployment, 'uninstall', undefined);
        log.warning(`${problem.message} ${problem.fix}`);
    }
    return ok;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/steps/test.js





/** Runs the chart's tests (`helm test`). Gives the error of a test that failed. */
async function testRelease(progress, revision) {
    const { deployment, log, outcome } = progress;
    log.info(`Running the chart's tests for ${deployment.release} revision ${revision}.`);
    const started = Date.now();
    const finished = await runHelm(testArgs(deployment, Math.max(0, progress.deadline - started)), progress);
    progress.signal.throwIfAborted();
    const ok = finished.code === 0;
    outcome.spans.push({
        section: 'Tests',
        spans: [{ label: 'helm test', status: ok ? 'ready' : 'failed', start: started, end: Date.now() }],
    });
    return ok ? undefined : explainHook(progress, revision, 'test', helmSays(finished.stderr, deployment.release));
}
function helmSays(stderr, release) {
    const text = redact(stderr, []).trim();
    const [line = ''] = text.slice(Math.max(0, text.lastIndexOf('Error: '))).split('\n');
    return new errors/* UserError */.y({
        code: 'helm/test-failed',
        message: `A test of the release ${release} failed: ${line.replace('Error: ', '')}.`,
        fix: 'Read the log of the test’s pod; `helm test --logs` shows it, unless a delete policy has removed the pod.',
        evidence: text.slice(-8_000),
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/steps/index.js








const performers = {
    ask: async ({ held }, state, progress) => ({ ...state, holder: await (0,lock/* askForHolder */.J1)(progress, held) }),
    wait: async ({ held }, _, progress) => ({
        history: await (0,lock/* waitForRelease */.Uv)(progress, held),
        waitedOut: Date.now() >= progress.lockDeadline,
    }),
    refuse: async ({ held, holder }, _, { deployment }) => {
        throw (0,lock/* refuse */.TR)(held, holder, deployment.release);
    },
    unlock: async ({ held, holder }, _, { releases, log }) => {
        await (0,lock/* unlock */.Tl)(releases, held, holder.why, log);
        return { history: await releases.history() };
    },
    plan: async (_, state, progress) => {
        const { deployment, client, outcome } = progress;
        // The wait for a lock has its own time.
        Object.assign(progress, freshTime(deployment, client));
        const previous = (0,release_history/* newest */.BP)(state.history)?.revision;
        if (previous !== undefined)
            outcome.previousRevision = previous;
        outcome.plan = await planRelease(progress, state.history);
        const refused = refusalError(deployment, outcome.plan);
        if (refused === undefined)
            return { ...state, plan: outcome.plan.unchanged ? 'unchanged' : 'changed' };
        outcome.problem = refused;
        return { ...state, plan: 'refused' };
    },
    adopt: async ({ revision: { revision, health, writtenAt } }, state, progress) => {
        const { deployment, outcome, log } = progress;
        log.info(`Nothing changes: revision ${revision} of ${deployment.release} has this content already.`);
        outcome.revision = revision;
        progress.since = writtenAt ?? progress.since;
        return { ...state, applied: { ok: true, revision, proved: health !== 'unproved' } };
    },
    apply: async (_, state, progress) => {
        const { releases, outcome, lockDeadline } = progress;
        const applied = await applyRelease(progress);
        // Somebody was faster: wait for him like for any other.
        const lost = applied.revision === undefined && applied.problem?.code === 'helm/locked';
        if (lost && Date.now() < lockDeadline)
            return { history: await releases.history() };
        if (applied.revision !== undefined)
            outcome.revision = applied.revision;
        if (applied.problem === undefined)
            return { ...state, applied: { ...applied, ok: true } };
        outcome.problem = applied.problem;
        // Only a failure needs the descriptions, which hold the whole records.
        return { ...state, history: await releases.describedHistory(), applied: { ...applied, ok: false } };
    },
    follow: async ({ revision }, state, progress) => {
        const { deployment, releases, outcome } = progress;
        const rollout = await followRelease(progress, revision, 'Rollout');
        outcome.assessment = rollout.assessment;
        if (rollout.verdict === 'ready') {
            if (!deployment.policy.tests)
                await note(progress, releases.markHealth(revision, 'healthy'));
            return { ...state, rollout: 'ready' };
        }
        const history = await releases.describedHistory();
        if (isSuperseded(history, revision))
            outcome.problem = (0,lock/* superseded */.zT)(deployment, revision, history);
        else {
            outcome.problem = await rolloutError(progress, rollout, revision);
            // What was good before this run stays a revision to go back to.
            if (state.applied?.proved !== true)
                await markBroken(progress, revision, outcome.problem);
        }
        return { ...state, history: await releases.describedHistory(), rollout: 'broken' };
    },
    test: async ({ revision }, state, progress) => {
        const { releases, outcome } = progress;
        const problem = await testRelease(progress, revision);
        if (problem === undefined) {
            await note(progress, releases.markHealth(revision, 'healthy'));
            return { ...state, tests: 'passed' };
        }
        outcome.problem = problem;
        if (state.applied?.proved !== true)
            await markBroken(progress, revision, problem);
        return { ...state, history: await releases.describedHistory(), tests: 'failed' };
    },
    rollback: async ({ from, to }, state, progress) => ({
        ...state,
        restored: { ok: await rollBack(progress, from, to) },
    }),
    uninstall: async ({ revision }, state, progress) => ({
        ...state,
        restored: { ok: await uninstall(progress, revision) },
    }),
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/deploy.js





/** Deploys a release, follows its rollout, and takes it back when it fails: decide, one step, decide again. */
async function deploy(deployment, tools) {
    const releases = (0,release_releases/* releaseStore */.N)(tools.client, deployment.release, deployment.namespace);
    const progress = {
        ...tools,
        deployment,
        releases,
        outcome: { verdict: 'failed', logs: [], spans: [] },
        lockDeadline: Date.now() + deployment.timeoutMs,
        ...freshTime(deployment, tools.client),
    };
    let state = { history: await releases.history() };
    while (true) {
        tools.signal.throwIfAborted();
        const step = nextStep(state, deployment.policy);
        if (step.do === 'finish')
            return { ...progress.outcome, verdict: step.verdict };
        state = await (0,steps/* performStep */.K)(performers, step, state, progress);
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/dry-run.js




/**
 * Plans a deployment and touches nothing: `client` only renders, `server` also compares every object with the live one and has
 * the API server check it. `problem` is what the API server would certainly refuse.
 */
async function dryRun(deployment, mode, tools) {
    const outcome = { verdict: 'dry-run', logs: [], spans: [] };
    if (mode === 'client')
        return { ...outcome, plan: { rendered: await render(deployment, mode, tools), unchanged: false } };
    const releases = (0,release_releases/* releaseStore */.N)(tools.client, deployment.release, deployment.namespace);
    const compared = { ...deployment, diff: true };
    const time = { ...freshTime(deployment, tools.client), lockDeadline: 0 };
    const progress = { ...tools, ...time, deployment: compared, releases, outcome };
    const plan = await planRelease(progress, await releases.history());
    const problem = refusalError(deployment, plan);
    return { ...outcome, plan, ...(problem === undefined ? {} : { problem }) };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/report/verdict.js

/** One line: what became of the release. */
function verdictText(release, outcome) {
    const { verdict, revision, rolledBackTo } = outcome;
    switch (verdict) {
        case 'deployed':
            return isChanged(outcome)
                ? `${release}: revision ${revision ?? ''} is deployed`
                : `${release}: nothing changed, revision ${revision ?? ''} stays deployed`;
        case 'rolled-back':
            return `${release}: revision ${revision ?? ''} failed; rolled back to ${rolledBackTo ?? ''}, which is healthy`;
        case 'uninstalled':
            return `${release}: the first install failed and was uninstalled`;
        case 'dry-run':
            return `${release}: dry run, ${planText(outcome.plan)}; nothing was touched`;
        case 'failed':
            return `${release}: ${revision === undefined ? 'nothing was deployed' : `revision ${revision} failed and is still there`}`;
    }
}
function planText(plan) {
    const refused = plan?.difference?.refusals.length ?? 0;
    if (refused > 0)
        return `the API server refuses ${(0,kubernetes_words/* counted */.h)(refused, 'object')}`;
    return plan?.unchanged === true ? 'nothing would change' : 'it would be deployed';
}
/** True when this run made a revision, or a dry run says that it would. */
function isChanged({ verdict, plan, revision, previousRevision }) {
    if (verdict === 'dry-run')
        return plan?.unchanged === false;
    return revision !== undefined && revision !== previousRevision;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/report/outputs.js






const outputs_text = (value) => (value === undefined ? '' : String(value));
/** The outputs of a deployment. All of them always, so that a workflow never reads a value of another attempt; empty = none. */
function outputsOf(outcome) {
    return {
        revision: outputs_text(outcome.revision),
        'previous-revision': outputs_text(outcome.previousRevision),
        status: outcome.verdict,
        'rolled-back-to': outputs_text(outcome.rolledBackTo),
        cause: outcome.problem?.code ?? '',
        changed: String(isChanged(outcome)),
        ready: outputs_text(outcome.assessment?.ready),
        desired: outputs_text(outcome.assessment?.desired),
    };
}
/** A job's outputs together may have 50 MB, one of them 1 MB (GitHub, "Usage limits"); this leaves room for others. */
const changesLimit = 100_000;
const notesLimit = 20_000;
/**
 * The outputs of a plan: its changes as JSON, and the paths of two files in `folder`: the rendered manifest and the whole diff.
 * Values of Secrets are in neither.
 */
async function planOutputs({ release }, plan, folder) {
    if (plan === undefined)
        return { changes: '', manifest: '', diff: '', notes: '' };
    const { rendered, difference } = plan;
    const secrets = secretValues(rendered.manifest);
    const changes = (difference?.changes ?? []).map(({ ref, change }) => ({ ...ref, change }));
    const diff = (difference?.changes ?? [])
        .filter((change) => change.diff !== '')
        .map((change) => `--- ${change.ref.kind}/${change.ref.name} (${change.change})\n${change.diff}`);
    const save = async (name, content) => {
        const file = (0,external_node_path_.join)(folder, `${release}-${(0,external_node_crypto_.randomUUID)()}.${name}`);
        await (0,promises_.writeFile)(file, content, { mode: 0o600, flag: 'wx' });
        return file;
    };
    return {
        changes: difference === undefined ? '' : outputs_bounded(changes),
        manifest: await save('yaml', maskedManifest(rendered.manifest)),
        diff: difference === undefined ? '' : await save('diff', diff.join('\n')),
        notes: redact(rendered.notes, secrets).slice(0, notesLimit),
    };
}
/** As much of the list as fits, whole entries only. What changes comes first. */
function outputs_bounded(changes) {
    const sorted = [...changes].sort((a, b) => Number(a.change === 'unchanged') - Number(b.change === 'unchanged'));
    while (JSON.stringify(sorted).length > changesLimit)
        sorted.length = Math.floor(sorted.length * 0.9);
    return JSON.stringify(sorted);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(85241);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/report/changes.js


const rowLimit = 100;
/** Bytes of diff in the summary; the file has all of it. A page of more than that is not read, and GitHub cuts at 1 MiB. */
const diffLimit = 200_000;
const changeSigns = { created: '➕', changed: '✏️', removed: '➖', unknown: '❔', kept: '', unchanged: '' };
/** What the plan changes: a table of the objects, and their diffs to be opened. */
function reportChanges(summary, plan) {
    if (plan?.difference === undefined || plan.difference.changes.length === 0)
        return;
    const active = plan.difference.changes.filter(({ change }) => change !== 'unchanged' && change !== 'kept');
    const rest = plan.difference.changes.length - active.length;
    summary.heading(4, `What changes: ${active.length} of ${plan.difference.changes.length} objects`);
    if (active.length === 0)
        return;
    summary.table(['', 'Object', 'Change', 'Lines'], active
        .slice(0, rowLimit)
        .map((entry) => [
        changeSigns[entry.change],
        (0,markdown/* code */.aY)((0,kubernetes_objects/* display */.Vy)(entry.ref)),
        entry.note === undefined ? entry.change : `${entry.change}: ${entry.note}`,
        changes_lineCount(entry),
    ]));
    if (active.length > rowLimit)
        summary.paragraph(`… and ${active.length - rowLimit} more objects.`);
    reportDiffs(summary, active);
    if (rest > 0)
        summary.paragraph(`${rest} more stay as they are.`);
}
function reportDiffs(summary, changes) {
    let room = diffLimit;
    let left = 0;
    for (const { ref, diff } of changes) {
        if (diff === '')
            continue;
        if (diff.length > room)
            left += 1;
        else
            summary.details((0,kubernetes_objects/* display */.Vy)(ref), (inner) => inner.diff(diff));
        room -= Math.min(room, diff.length);
    }
    if (left > 0)
        summary.paragraph(`The diffs of ${left} more objects are in the file that the output \`diff\` names.`);
}
function changes_lineCount({ diff }) {
    const count = (sign) => diff.split('\n').filter((line) => line.startsWith(sign)).length;
    return diff === '' ? '' : `+${count('+')} −${count('-')}`;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/gantt.js
var gantt = __webpack_require__(10896);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/report/timeline.js

const barLimit = 40;
/**
 * A rollout as a Mermaid gantt chart, one bar an object, seconds from the start. Long rollouts are cut to the bars that took
 * longest, since GitHub draws large diagrams badly. Undefined when there is nothing to draw.
 */
function timeline_gantt(sections) {
    const all = sections.flatMap(({ spans }) => spans);
    if (all.length === 0)
        return undefined;
    const start = Math.min(...all.map((span) => span.start));
    const shown = new Set([...all].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, barLimit));
    const lines = (0,gantt/* ganttHead */.x)(Math.max(...all.map((span) => span.end)) - start);
    const titled = new Map();
    for (const { section, spans } of sections)
        titled.set(section, [...(titled.get(section) ?? []), ...spans.filter((span) => shown.has(span))]);
    for (const [section, spans] of titled) {
        if (spans.length === 0)
            continue;
        lines.push(`  section ${(0,gantt/* ganttLabel */.z)(section)}`);
        for (const { label, status, start: from, end } of spans) {
            const style = { ready: 'done, ', failed: 'crit, ', progressing: 'active, ' }[status];
            // A bar without width is not drawn.
            lines.push(`    ${(0,gantt/* ganttLabel */.z)(label)} :${style}${from - start}, ${Math.max(end, from + 100) - start}`);
        }
    }
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/helm/report/summary.js






const summary_rowLimit = 100;
const summary_signs = { deployed: '✅', 'rolled-back': '🔁', uninstalled: '🗑️', failed: '❌', 'dry-run': '📝' };
/** Writes the job summary of a deployment. The sentence, evidence and fix of a failure are put before it by the kit. */
function reportOutcome(summary, deployment, outcome, { runUrl }) {
    const { release, namespace } = deployment;
    const { assessment, plan } = outcome;
    summary.heading(3, `${summary_signs[outcome.verdict]} ${verdictText(release, outcome)}`);
    summary.table(['Release', 'Namespace', 'Chart', 'Revision', 'Its pods ready', 'Revision before', 'Rolled back to'], [
        [
            (0,markdown/* code */.aY)(release),
            (0,markdown/* code */.aY)(namespace),
            chartText(plan),
            String(outcome.revision ?? '–'),
            assessment === undefined ? '–' : `${assessment.ready} of ${assessment.desired}`,
            String(outcome.previousRevision ?? '–'),
            String(outcome.rolledBackTo ?? '–'),
        ],
    ]);
    reportChanges(summary, plan);
    const chart = timeline_gantt(outcome.spans);
    if (chart !== undefined)
        summary.mermaid(chart);
    if (assessment !== undefined && assessment.objects.length > 0)
        reportObjects(summary, assessment.objects);
    if (runUrl !== '')
        summary.paragraph(`[This run](${runUrl})`);
}
/** Writes the job summary of a dry run. */
function reportDryRun(summary, deployment, mode, outcome) {
    const { release, namespace } = deployment;
    const { plan } = outcome;
    const difference = plan?.difference;
    const refused = difference?.refusals.length ?? 0;
    summary.heading(3, `${refused > 0 ? '⛔' : '📝'} ${verdictText(release, outcome)} (${mode})`);
    summary.table(['Release', 'Namespace', 'Chart'], [[(0,markdown/* code */.aY)(release), (0,markdown/* code */.aY)(namespace), chartText(plan)]]);
    if (difference !== undefined && refused > 0)
        summary.table(['Refused object', 'Cause', 'What the API server says'], difference.refusals
            .slice(0, summary_rowLimit)
            .map((refusal) => [(0,markdown/* code */.aY)((0,kubernetes_objects/* display */.Vy)(refusal.ref)), (0,markdown/* code */.aY)(refusal.code), refusal.message]));
    if (plan !== undefined && difference === undefined)
        reportRendered(summary, plan);
    reportChanges(summary, plan);
}
function reportRendered(summary, { rendered }) {
    const objects = parseManifest(rendered.manifest);
    summary.table(['Rendered object', 'API version', 'Namespace'], objects
        .slice(0, summary_rowLimit)
        .map((object) => [(0,markdown/* code */.aY)((0,kubernetes_objects/* display */.Vy)(object)), (0,markdown/* code */.aY)(object.apiVersion), object.namespace ?? '']));
    if (objects.length > summary_rowLimit)
        summary.paragraph(`… and ${objects.length - summary_rowLimit} more objects.`);
}
function chartText(plan) {
    const { name, version } = (plan?.rendered.chart ?? {});
    return name === undefined ? '–' : `${name} ${version ?? ''}`;
}
function reportObjects(summary, objects) {
    // Objects that are not ready are what a reader looks for.
    const sorted = [...objects].sort((a, b) => Number(a.readiness.status === 'ready') - Number(b.readiness.status === 'ready'));
    summary.table(['', 'Object', 'Ready', 'State', 'Newest warning'], sorted
        .slice(0, summary_rowLimit)
        .map(({ ref, readiness, diagnosis, warning }) => [
        readiness.status === 'ready' ? '✅' : readiness.status === 'failed' || diagnosis?.doomed === true ? '❌' : '⏳',
        (0,markdown/* code */.aY)((0,kubernetes_objects/* display */.Vy)(ref)),
        `${readiness.ready}/${readiness.desired}`,
        readiness.message,
        warning ?? '',
    ]));
    if (sorted.length > summary_rowLimit)
        summary.paragraph(`… and ${sorted.length - summary_rowLimit} more objects.`);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/kubernetes/kubeconfig/connection.js + 1 modules
var kubeconfig_connection = __webpack_require__(18969);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/actions/helm-deploy/action.js + 2 modules
var action = __webpack_require__(17234);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/helm-deploy/request.js
/** The inputs in the words of the helm package. */
function requestOf(inputs, namespace, owner) {
    return {
        release: inputs.release,
        namespace: inputs.namespace ?? namespace,
        createNamespace: inputs['create-namespace'],
        takeOwnership: inputs['take-ownership'],
        chart: inputs.chart,
        version: inputs.version,
        repository: inputs.repository,
        valueFiles: inputs['value-files'] ?? [],
        values: inputs.values,
        set: inputs.set,
        setString: inputs['set-string'],
        setFile: inputs['set-file'],
        image: inputs.image,
        imageKeys: inputs['image-keys'],
        labels: inputs.labels ?? {},
        description: inputs.description,
        historyMax: inputs['history-max'],
        diff: inputs.diff,
        timeoutMs: inputs.timeout,
        policy: {
            wait: inputs.wait,
            tests: inputs.tests,
            skipUnchanged: inputs['skip-unchanged'],
            rollbackOnFailure: inputs['rollback-on-failure'],
            failedInstall: inputs['failed-install'],
            lock: inputs.lock,
            owner,
        },
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/helm-deploy/main.js




const main = async ({ inputs, outputs, state, log, summary, signal, runner }) => {
    const { env, github, temp, workspace } = runner;
    const report = (values) => {
        for (const [name, value] of Object.entries(values))
            outputs.set(name, value);
    };
    report({ ...Object.fromEntries(Object.keys(action/* default */.A.outputs).map((name) => [name, ''])), status: 'failed' });
    const connection = (0,kubeconfig_connection/* loadConnection */.v)(env.KUBECONFIG ?? '');
    const request = requestOf(inputs, connection.namespace, (0,owner/* ownerOf */.bf)(github, env.RUNNER_NAME));
    const helm = await resolveHelm(inputs['helm-version'], { env, temp, downloadUrl: inputs['helm-download-url'], log });
    const deployment = await prepare(request, { workspace, helm, log });
    const tools = {
        client: (0,kubernetes_client/* createClient */.UU)(connection, { env, signal }),
        ...{ helm, env, workspace, temp, signal, log },
        runOf: (runId) => runner.workflowRun(runId, inputs.token, signal),
        remember: () => state.set('release', JSON.stringify([deployment.release, deployment.namespace, connection.name])),
    };
    const mode = inputs['dry-run'];
    const outcome = mode === 'none' ? await deploy(deployment, tools) : await dryRun(deployment, mode, tools);
    report({ ...outputsOf(outcome), ...(await planOutputs(deployment, outcome.plan, temp)) });
    if (mode === 'none')
        reportOutcome(summary, deployment, outcome, github);
    else
        reportDryRun(summary, deployment, mode, outcome);
    // The error says why; what became of the release is the other thing that must be seen at a glance.
    const verdict = `${verdictText(deployment.release, outcome)}.`;
    if (outcome.problem === undefined)
        return log.info(verdict);
    log.notice(verdict);
    throw outcome.problem;
};
/* harmony default export */ const helm_deploy_main = (main);


/***/ }),

/***/ 81186:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14669);
/* harmony import */ var _actions_helm_deploy_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17234);
/* harmony import */ var _actions_helm_deploy_main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90576);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__/* .start */ .n)(_actions_helm_deploy_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_helm_deploy_main_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 84278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ concurrently)
/* harmony export */ });
/** Does the work for all items, at most `limit` at a time; gives the results in order. The first failure ends it. */
async function concurrently(items, limit, work) {
    const results = [];
    // A generator, because leaving a loop over it by an error ends it for all workers.
    const queue = (function* () {
        yield* items.entries();
    })();
    const worker = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: limit }, worker));
    return results;
}


/***/ }),

/***/ 10896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ ganttHead),
/* harmony export */   z: () => (/* binding */ ganttLabel)
/* harmony export */ });
const steps = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];
const mostTicks = 8;
/** Pure: the begin of a Mermaid gantt chart of `length` milliseconds: a scale with few ticks, whose labels differ. */
function ganttHead(length) {
    const step = steps.find((seconds) => length / 1000 / seconds <= mostTicks) ?? 3600;
    return [
        'gantt',
        '  dateFormat x',
        `  axisFormat ${step < 1 ? '%M:%S.%L' : '%M:%S'}`,
        `  tickInterval ${step * 1000}millisecond`,
    ];
}
/** Pure: a label without colons, semicolons and hashes, which end one in Mermaid. */
function ganttLabel(text) {
    return text.replace(/[:;#,\r\n]/g, ' ');
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

/***/ 6283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseRelease),
/* harmony export */   Q: () => (/* binding */ archiveUrl)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);

const operatingSystems = { linux: 'linux', darwin: 'darwin' };
const architectures = { x64: 'amd64', arm64: 'arm64', arm: 'arm', ia32: '386' };
/**
 * Reads `v4.2.4`, `4.2.4` or `v3.21.4@sha256:…`.
 * @throws UserError `helm/version-invalid`
 */
function parseRelease(text) {
    const [, version, sha256] = /^v?([34]\.\d+\.\d+(?:-[\w.-]+)?)(?:@sha256:([0-9a-f]{64}))?$/.exec(text) ?? [];
    if (version !== undefined)
        return { version: `v${version}`, ...(sha256 === undefined ? {} : { sha256 }) };
    throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'helm/version-invalid',
        message: /^(latest|stable)$|[\^~<>*xX]|^v?\d+(\.\d+)?$/.test(text)
            ? `The helm-version "${text}" is not one version: the Helm that it stands for changes without a change of yours.`
            : `The helm-version "${text}" is not a version of Helm 3 or Helm 4.`,
        fix: 'Give a full version such as v4.2.4, best with the SHA-256 of its archive: v4.2.4@sha256:….',
    });
}
/**
 * Where the archive of a release is, as https://get.helm.sh lays them out. Without a hash of the user's, the hash comes from the
 * same server, so that one must be reached by https.
 * @throws UserError `helm/download-url-invalid`, `helm/version-unavailable`
 */
function archiveUrl({ version, sha256 }, downloadUrl, { platform, arch }) {
    const allowed = sha256 === undefined ? /^https:\/\/\S+$/ : /^https?:\/\/\S+$/;
    if (!allowed.test(downloadUrl) || !URL.canParse(downloadUrl)) {
        throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
            code: 'helm/download-url-invalid',
            message: 'The helm-download-url is not an https URL.',
            fix: 'Give the URL of the folder that holds the archives; http is taken only when helm-version ends in @sha256:….',
        });
    }
    const [system, machine] = [operatingSystems[platform], architectures[arch]];
    if (system === undefined || machine === undefined) {
        throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
            code: 'helm/version-unavailable',
            message: `Helm cannot be downloaded for ${platform} ${arch} here.`,
            fix: 'Install it in an earlier step, e.g. with azure/setup-helm, and leave helm-version away.',
        });
    }
    return `${downloadUrl.replace(/\/+$/, '')}/helm-${version}-${system}-${machine}.tar.gz`;
}


/***/ })

};
;