"use strict";
exports.id = 959;
exports.ids = [959];
exports.modules = {

/***/ 50959:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14669);
/* harmony import */ var _actions_acr_promote_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89759);
/* harmony import */ var _actions_acr_promote_main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61777);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_2__/* .start */ .n)(_actions_acr_promote_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_acr_promote_main_js__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 89759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/declaration.js
var declaration = __webpack_require__(5766);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/builders.js + 11 modules
var builders = __webpack_require__(53589);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/causes.js
var causes = __webpack_require__(53323);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/sign-in-causes.js
var sign_in_causes = __webpack_require__(15253);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/import-causes.js
/** What can stop Azure from importing an image into a registry. Codes are stable: workflows branch on them. */
const importCauses = [
    {
        code: 'import/no-role',
        means: 'The identity may not import images into the target registry.',
        fix: 'Grant Container Registry Data Importer and Data Reader on the target registry.',
    },
    {
        code: 'import/source-denied',
        means: 'Azure may not read the source registry for this identity.',
        fix: 'Grant the identity Reader and AcrPull on the source registry, or use mode: copy.',
    },
    {
        code: 'import/restricted-network',
        means: "A registry's network rules keep Azure's import out.",
        fix: 'Allow trusted Azure services on that registry, or use mode: copy on a runner that it lets in.',
    },
    {
        code: 'import/too-many-manifests',
        means: 'The image has more manifests than one import takes (50).',
        fix: 'Use mode: copy, which has no limit.',
    },
    {
        code: 'import/tag-exists',
        means: 'The tag came to exist while the import was prepared.',
        fix: 'Look at who else promotes to this tag, and run the job again.',
    },
    {
        code: 'import/locked',
        means: 'The repository or a tag of the target is locked.',
        fix: 'Use a new tag, or have an owner unlock it with az acr repository update.',
    },
    {
        code: 'import/source-missing',
        means: 'The source registry does not have the image any more.',
        fix: 'Check the reference; an image that was purged has to be built again.',
    },
    {
        code: 'import/registry-not-found',
        means: 'A registry is not among those of the subscription that the identity may read.',
        fix: 'Sign in with the subscription of the registry, grant Reader on it, or use mode: copy.',
    },
];

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/causes.js
var gate_causes = __webpack_require__(73187);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/finding.js
var finding = __webpack_require__(16300);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/causes.js
var explain_causes = __webpack_require__(21373);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/causes.js
var promote_causes = __webpack_require__(58516);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-promote/action.js







/* harmony default export */ const action = ((0,declaration/* defineAction */.Q)({
    name: 'acr-promote',
    title: 'ACR promote',
    description: 'Copies an image by its digest to another registry or repository, with its signatures, and proves that both hold the same.',
    branding: { icon: 'chevrons-right', color: 'blue' },
    inputs: {
        source: (0,builders/* text */.Qq)({
            description: 'Image to promote: `registry/repository@sha256:…`, or `registry/repository:tag`, whose digest is looked up once.',
            required: true,
        }),
        target: (0,builders/* text */.Qq)({
            description: 'Where to copy it: `registry/repository`, or a registry alone for a repository of the same name.',
            required: true,
        }),
        tags: (0,builders/* list */.p_)({
            description: 'Tags at the target; by default the tag of `source`, and none when that has only a digest.',
        }),
        mode: (0,builders/* choice */.Yq)({
            description: '`import` has Azure copy, so that nothing goes through the runner; `copy` reads and writes from the runner; `auto` imports, and copies where Azure cannot import.',
            values: ['auto', 'import', 'copy'],
            default: 'auto',
        }),
        overwrite: (0,builders/* boolean */.zM)({ description: 'Move tags of the target that hold another image.', default: 'false' }),
        lock: (0,builders/* boolean */.zM)({
            description: 'Lock manifest and tags at the target against changes and deletion.',
            default: 'false',
        }),
        referrers: (0,builders/* boolean */.zM)({
            description: 'Copy signatures, attestations and SBOMs of the image and of its platforms, too.',
            default: 'true',
        }),
        'verify-key': (0,builders/* text */.Qq)({
            description: 'Promote only what is signed with this key: path of the public key in the workspace, or a URI of azurekms, awskms, gcpkms or hashivault. Needs cosign on PATH.',
        }),
        'verify-identity': (0,builders/* text */.Qq)({
            description: 'Promote only what this identity has signed without a key: the identity in the certificate, or `/…/` for a regular expression that the whole of it must match. Needs cosign on PATH.',
        }),
        'verify-issuer': (0,builders/* text */.Qq)({
            description: "OIDC issuer that vouches for the identity; by default GitHub's, `https://token.actions.githubusercontent.com`.",
        }),
        'verify-trusted-root': (0,builders/* text */.Qq)({
            description: 'Path of the `trusted_root.json` of a Sigstore of your own; by default the public one is asked.',
        }),
        'scan-report': (0,builders/* list */.p_)({
            description: 'Promote only what these reports let pass: paths in the workspace of JSON or SARIF by grype, trivy or Microsoft Defender.',
        }),
        'scan-fail-on': (0,builders/* choice */.Yq)({
            description: 'The lowest severity that keeps an image out, by default `high`. Unknown ones count as medium, negligible ones never.',
            values: finding/* thresholds */.pw,
        }),
        'scan-ignore': (0,builders/* text */.Qq)({
            description: 'Path of a YAML list of accepted findings, each `{id, until: YYYY-MM-DD, reason, package}`.',
        }),
        timeout: (0,builders/* duration */.p0)({ description: 'How long the whole promotion may take.', default: '30m' }),
    },
    outputs: {
        digest: 'Digest of the image, the same on both sides. A step that fails only at the lock has it too.',
        reference: 'The promoted image as `registry/repository@sha256:…`.',
        tags: 'Its tags at the target, one a line; empty when it has none.',
        copied: '`import`, `copy`, or `none` when the target had this image already.',
        referrers: 'What belongs to the image, as a JSON list of `{digest, subject, type, tag, copied}`.',
        source: 'The source as `registry/repository@sha256:…`.',
        signature: 'The key or the identity whose signature was verified; empty when none was asked for.',
        findings: 'How many findings of each severity are not ignored, as a JSON object; empty without a scan report.',
        cause: 'Stable code of the failure, such as registry/tag-exists; empty after success.',
    },
    permissions: { 'id-token': 'write' },
    azureRoles: [
        {
            role: 'Container Registry Data Importer and Data Reader',
            scope: 'the target registry',
            why: 'to import, and to read the result',
        },
        {
            role: 'AcrPull, or Container Registry Repository Reader with ABAC, and Reader',
            scope: 'the source registry',
            why: 'to resolve and read the image; Reader only for importing',
        },
        {
            role: 'AcrPush, or Container Registry Repository Writer with ABAC',
            scope: 'the target registry',
            why: 'only to copy (`mode: copy`, or within one registry) and to lock',
        },
    ],
    causes: [
        ...promote_causes/* promoteCauses */.N,
        ...gate_causes/* gateCauses */.S,
        ...explain_causes/* registryCauses */.M,
        ...importCauses,
        ...causes/* armCauses */.hg,
        ...causes/* sessionCauses */.$q,
        ...sign_in_causes/* signInCauses */.R,
    ],
    example: `- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
- uses: aks-delivery/actions/actions/acr-promote@v1
  id: promote
  with:
    source: contosodev.azurecr.io/shop@\${{ needs.build.outputs.digest }}
    target: contosoprod.azurecr.io/shop
    tags: v1.4.0
    lock: true
`,
    post: true,
}));


/***/ }),

/***/ 61777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ acr_promote_main)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/retries.js
var azure_retries = __webpack_require__(18497);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/session.js
var azure_session = __webpack_require__(83519);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/cache.js
var cache = __webpack_require__(24649);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/causes.js
var causes = __webpack_require__(73187);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/system-error.js
var system_error = __webpack_require__(30498);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/workspace.js
var action_workspace = __webpack_require__(84271);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/file.js




/** Finds a file, and keeps it inside the workspace. Throws a UserError `gate/input-conflict`. */
async function fileIn(workspace, path, input) {
    const absolute = path.includes('\0') ? undefined : (0,action_workspace/* resolveInWorkspace */.z)(path, workspace);
    if (absolute !== undefined)
        return { path, absolute };
    throw (0,causes/* gateProblem */.T)('gate/input-conflict', `The input ${input} names "${path}", which is not inside the workspace.`, 'Give a path relative to the root of the checkout.');
}
/** The text of a file; what is wrong with it becomes an error by `problem`. */
async function textOfFile({ absolute }, problem) {
    try {
        return await (0,promises_.readFile)(absolute, 'utf8');
    }
    catch (error) {
        const code = (0,system_error/* systemCode */.x)(error);
        throw problem(code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code ?? 'unknown reason'})`);
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/json.js
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
/** The texts of a list. */
function textsOf(value) {
    return listOf(value).map(textOf).filter(Boolean);
}
const digest = /sha256:[0-9a-f]{64}/;
/** The digest at the end of a reference, or a digest alone. */
function digestIn(text) {
    return new RegExp(`(?:^|@|/)(${digest.source})$`).exec(text)?.[1];
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/finding.js
var finding = __webpack_require__(16300);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/defender.js


/**
 * Findings of Microsoft Defender for Containers, exported as sub-assessments: by Azure Resource Graph or the REST API (fields below
 * `properties`; learn.microsoft.com/azure/defender-for-cloud/subassessment-rest-api), or by `az security sub-assessment list`, which
 * lifts these fields up. A list may speak about all images of a subscription; each becomes a scan of its own. Findings that are
 * exempt in Defender count: what is accepted here stands in the ignore file, with its end.
 */
const defender = {
    name: 'JSON of Microsoft Defender',
    recognises(document) {
        const { entries } = pageOf(document);
        if (entries === undefined)
            return false;
        return entries.length === 0 || entries.some(isAssessment);
    },
    read(document) {
        const { entries = [], more } = pageOf(document);
        if (more)
            return 'it is only one page of a longer list';
        if (entries.length === 0)
            return 'it is an empty list, which an image that was never scanned has, too';
        const scans = new Map();
        for (const entry of entries.filter(isAssessment).map(assessmentOf)) {
            if (entry.digest === undefined)
                continue;
            const findings = scans.get(entry.digest) ?? [];
            scans.set(entry.digest, findings);
            if (entry.healthy)
                continue;
            if (entry.finding.id === '')
                return 'it has a finding without the id of a vulnerability';
            findings.push(entry.finding);
        }
        if (scans.size === 0)
            return 'it has no finding about a container image';
        return [...scans].map(([digest, findings]) => ({ scanner: 'Microsoft Defender', digests: [digest], findings }));
    },
};
/** The list alone, a page of the REST API (`value`, `nextLink`), or a page of `az graph query` (`data`, `skip_token`). */
function pageOf(document) {
    if (Array.isArray(document))
        return { entries: document, more: false };
    const { value, data, nextLink, skip_token: skipToken, $skipToken, total_records: total } = fieldsOf(document);
    const entries = [value, data].find(Array.isArray);
    if (entries === undefined)
        return { more: false };
    const more = [nextLink, skipToken, $skipToken].some((text) => textOf(text) !== '');
    return { entries, more: more || (typeof total === 'number' && total > entries.length) };
}
function isAssessment(entry) {
    return /microsoft\.security\/assessments\/[^/]*\/?subassessments/i.test([textOf(fieldsOf(entry).type), textOf(fieldsOf(entry).id)].join(' '));
}
function assessmentOf(entry) {
    const outer = fieldsOf(entry);
    const own = 'properties' in outer ? fieldsOf(outer.properties) : outer;
    const { additionalData, status, displayName, resourceDetails } = own;
    const more = fieldsOf(additionalData);
    const { cveId, severity, references } = fieldsOf(more.vulnerabilityDetails);
    const { packageName, version, fixedVersion } = fieldsOf(more.softwareDetails);
    const cves = listOf(more.cve).map((each) => textOf(fieldsOf(each).title));
    // An update that mends several vulnerabilities has no id of its own but its name.
    const id = textOf(cveId) || (cves.length === 1 ? cves[0] : '') || textOf(displayName);
    const digest = [fieldsOf(more.artifactDetails).digest, more.imageDigest, fieldsOf(resourceDetails).id]
        .map((text) => digestIn(textOf(text)))
        .find((found) => found !== undefined);
    return {
        digest,
        healthy: textOf(fieldsOf(status).code) === 'Healthy',
        finding: {
            id,
            aliases: cves.filter((cve) => cve !== id),
            package: textOf(packageName),
            installed: textOf(version),
            fixed: textOf(fixedVersion),
            severity: (0,finding/* severityNamed */.xT)(textOf(fieldsOf(status).severity) || textOf(severity)) ?? 'unknown',
            link: textOf(fieldsOf(listOf(references)[0]).link),
        },
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/grype.js


// An SBOM is as good as the image, but does not name it.
const grype_images = ['image', 'oci-model', 'sbom-file'];
/**
 * `grype -o json`, as anchore/grype writes it (grype/presenter/models). Grype writes the file at the end and only when it had a
 * database, so its descriptor and a list of matches, be it empty, are the mark of a scan that ended well. What grype itself was
 * told to ignore stands elsewhere (`ignoredMatches`) and does not count.
 */
const grype = {
    name: 'JSON of grype',
    recognises: (document) => textOf(fieldsOf(fieldsOf(document).descriptor).name) === 'grype',
    read(document) {
        const { matches, descriptor, source } = fieldsOf(document);
        if (!Array.isArray(matches))
            return 'it has no list of matches';
        const { name, version, db } = fieldsOf(descriptor);
        const trouble = databaseTrouble(fieldsOf(db));
        if (trouble !== undefined)
            return trouble;
        const { type, target } = fieldsOf(source);
        const { repoDigests, manifestDigest, imageID, userInput } = fieldsOf(target);
        const named = [...textsOf(repoDigests), ...textsOf([manifestDigest, imageID, userInput])];
        const findings = matches.map(findingOf);
        if (findings.some(({ id }) => id === ''))
            return 'it has a match without the id of a vulnerability';
        return [
            {
                scanner: `${textOf(name)} ${textOf(version)}`.trim(),
                digests: [...new Set(named.flatMap((text) => digestIn(text) ?? []))],
                ...(grype_images.includes(textOf(type)) ? {} : { noImage: `of the kind "${textOf(type)}"` }),
                findings,
            },
        ];
    },
};
/** Version 6 of the database has a status; older ones had the error beside the rest. */
function databaseTrouble({ status, error }) {
    const { valid, error: statusError } = fieldsOf(status);
    const told = textOf(statusError) || textOf(error);
    return valid === false || told !== ''
        ? `grype's vulnerability database was not valid${told && `: ${told}`}`
        : undefined;
}
function findingOf(match) {
    const { vulnerability, relatedVulnerabilities, artifact } = fieldsOf(match);
    const { id, severity, fix, dataSource, urls } = fieldsOf(vulnerability);
    const { name, version } = fieldsOf(artifact);
    const related = listOf(relatedVulnerabilities).map((each) => textOf(fieldsOf(each).id));
    return {
        id: textOf(id),
        aliases: related.filter((alias) => alias !== '' && alias !== id),
        package: textOf(name),
        installed: textOf(version),
        fixed: textsOf(fieldsOf(fix).versions).join(', '),
        severity: (0,finding/* severityNamed */.xT)(textOf(severity)) ?? 'unknown',
        link: textOf(dataSource) || (textsOf(urls)[0] ?? ''),
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/sarif-finding.js


/** Where grype sends readers of vulnerabilities that it knows no page of. */
const placeholder = 'https://github.com/anchore/grype';
/**
 * A result of SARIF and its rule as a finding. SARIF knows no packages: grype puts them into sentences, trivy into lines
 * `Package: …`, and others into properties.
 */
function sarif_finding_findingOf(result, rule) {
    const message = textOf(fieldsOf(result.message).text);
    const help = textOf(fieldsOf(rule.help).text);
    const own = fieldsOf(result.properties);
    // Read from its end: in the type and the name of a package there may be colons, in a version there are no blanks.
    const sentence = /\bvulnerability in .*? ?package: (.+), version (\S*) was found /.exec(message);
    const name = sentence?.[1] ?? (line('Package', message) || textOf(own.packageName) || line('Package', help));
    const ruleId = textOf(result.ruleId) || textOf(rule.id);
    return {
        // Grype makes one rule for each package of a vulnerability.
        id: sentence !== null && ruleId.endsWith(`-${name}`) ? ruleId.slice(0, -name.length - 1) : ruleId,
        aliases: [],
        package: name,
        installed: sentence?.[2] ?? (line('Installed Version', message) || textOf(own.installedVersion) || line('Version', help)),
        fixed: line('Fixed Version', message) || textOf(own.fixedVersion) || line('Fix Version', help),
        severity: severityOf(result, rule, `${message}\n${help}`),
        link: textOf(rule.helpUri) === placeholder ? '' : textOf(rule.helpUri),
    };
}
/**
 * The scanner's own word first, because a distribution may judge a vulnerability otherwise than its CVSS score does, and the
 * scanner's JSON says that word, too; then the score, by GitHub's limits (docs.github.com, "SARIF support for code scanning");
 * then SARIF's level.
 */
function severityOf(result, rule, text) {
    const [own, general] = [fieldsOf(result.properties), fieldsOf(rule.properties)];
    const said = [
        ...[own.severity, general.severity].map(textOf),
        line('Severity', text),
        /\bA (\w+) vulnerability in /.exec(text)?.[1] ?? '',
        ...textsOf(general.tags),
    ];
    const word = said.map(finding/* severityNamed */.xT).find((severity) => severity !== undefined);
    if (word !== undefined)
        return word;
    const score = Number.parseFloat(String(own['security-severity'] ?? general['security-severity']));
    if (score > 0)
        return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
    const level = textOf(result.level) || textOf(fieldsOf(rule.defaultConfiguration).level);
    return level === 'error' ? 'high' : level === 'warning' ? 'medium' : level === 'note' ? 'low' : 'unknown';
}
function line(name, text) {
    return new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/sarif.js


/** Tools that are known to scan images: a run of another one that names no image may have looked at anything. */
const scanners = /grype|trivy|defender|mdvm|anchore/i;
/** Trivy's names for rules that are about other things than vulnerabilities (pkg/report/sarif.go). */
const otherRules = ['Misconfiguration', 'License', 'Secret'];
/**
 * SARIF 2.1.0 (docs.oasis-open.org/sarif), as grype, trivy and the Defender for Cloud CLI write it. A run whose results are missing
 * or null did not scan (3.14.23 there), nor did one whose tool says that it failed. Suppressions in it do not count: some versions
 * of grype suppress all they find.
 */
const sarif = {
    name: 'SARIF',
    recognises: (document) => Array.isArray(fieldsOf(document).runs),
    read(document) {
        const { version, runs } = fieldsOf(document);
        if (version !== '2.1.0')
            return `its version is ${JSON.stringify(version)}, and only 2.1.0 is known`;
        const scans = listOf(runs).map((run) => scanOf(fieldsOf(run)));
        if (scans.length === 0)
            return 'it has no run of a tool';
        const whys = scans.filter((scan) => typeof scan === 'string');
        return whys[0] ?? scans.filter((scan) => typeof scan !== 'string');
    },
};
function scanOf(run) {
    const { tool, results, invocations, properties } = run;
    const driver = fieldsOf(fieldsOf(tool).driver);
    const name = textOf(driver.name);
    if (name === '')
        return 'it does not name the tool that wrote it';
    if (!Array.isArray(results))
        return `${name} wrote no list of results, so it did not scan`;
    const failed = listOf(invocations).some((each) => fieldsOf(each).executionSuccessful === false);
    if (failed)
        return `${name} says that it failed`;
    const rules = new Map(listOf(driver.rules).map((rule) => [textOf(fieldsOf(rule).id), fieldsOf(rule)]));
    const findings = [];
    for (const result of results.map(fieldsOf)) {
        const { index, id } = fieldsOf(result.rule);
        const place = result.ruleIndex ?? index;
        const byPlace = typeof place === 'number' ? fieldsOf(listOf(driver.rules)[place]) : {};
        const rule = rules.get(textOf(result.ruleId) || textOf(id)) ?? byPlace;
        if (/trivy/i.test(name) && otherRules.includes(textOf(rule.name)))
            continue;
        const finding = sarif_finding_findingOf(result, rule);
        if (finding.id === '')
            return 'it has a result without a rule';
        findings.push(finding);
    }
    const { repoDigests, imageID } = fieldsOf(properties);
    const named = [...textsOf(repoDigests), textOf(imageID), ...results.flatMap(imageOf)];
    const digests = [...new Set(named.flatMap((text) => digestIn(text) ?? []))];
    if (digests.length === 0 && !scanners.test(name))
        return `${name} names no image, and is not known to scan images`;
    return { scanner: `${name} ${textOf(driver.semanticVersion) || textOf(driver.version)}`.trim(), digests, findings };
}
/** Grype names the image in the message of each result (grype/presenter/sarif), as it was given to it. */
function imageOf(result) {
    const image = /was found in image (\S+) at: /.exec(textOf(fieldsOf(fieldsOf(result).message).text))?.[1];
    return image === undefined ? [] : [image];
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/trivy.js


// An SBOM is as good as the image, but does not name it.
const trivy_images = ['container_image', 'cyclonedx', 'spdx'];
/** Results that only a look for vulnerabilities has; the others are of secrets, licences and configuration. */
const trivy_packages = ['os-pkgs', 'lang-pkgs'];
/**
 * `trivy image --format json`, schema version 2 (aquasecurity/trivy, pkg/types/report.go and trivy.dev, "Reporting"). Only what is
 * found in packages counts. A scan that recognised no package has no such result at all, and proves nothing.
 */
const trivy = {
    name: 'JSON of trivy',
    recognises: (document) => 'SchemaVersion' in fieldsOf(document) && 'ArtifactName' in fieldsOf(document),
    read(document) {
        const { SchemaVersion: schema, ArtifactType: type, Metadata, Results, Trivy } = fieldsOf(document);
        if (schema !== 2)
            return `its schema version is ${JSON.stringify(schema)}, and only 2 is known`;
        const results = listOf(Results)
            .map(fieldsOf)
            .filter(({ Class }) => trivy_packages.includes(textOf(Class)));
        if (results.length === 0)
            return 'trivy has looked for vulnerabilities in no package';
        const { RepoDigests, ImageID } = fieldsOf(Metadata);
        const findings = results.flatMap(({ Vulnerabilities }) => listOf(Vulnerabilities)).map(trivy_findingOf);
        if (findings.some(({ id }) => id === ''))
            return 'it has a finding without the id of a vulnerability';
        return [
            {
                scanner: `trivy ${textOf(fieldsOf(Trivy).Version)}`.trim(),
                digests: [...textsOf(RepoDigests), textOf(ImageID)].flatMap((text) => digestIn(text) ?? []),
                ...(trivy_images.includes(textOf(type)) ? {} : { noImage: `of the kind "${textOf(type)}"` }),
                findings,
            },
        ];
    },
};
function trivy_findingOf(found) {
    const { VulnerabilityID, VendorIDs, PkgName, InstalledVersion, FixedVersion, Severity, PrimaryURL } = fieldsOf(found);
    return {
        id: textOf(VulnerabilityID),
        aliases: textsOf(VendorIDs),
        package: textOf(PkgName),
        installed: textOf(InstalledVersion),
        fixed: textOf(FixedVersion),
        severity: (0,finding/* severityNamed */.xT)(textOf(Severity)) ?? 'unknown',
        link: textOf(PrimaryURL),
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/read.js







const formats = [grype, trivy, sarif, defender];
/** Bytes. Reports of large images have some ten megabytes; one of gigabytes is no report, and would not fit into memory. */
const sizeLimit = 50_000_000;
/** Reads a report. Throws a UserError `gate/scan-unreadable`. */
async function readReport(file) {
    const size = await (0,promises_.stat)(file.absolute).then((found) => found.size, () => undefined);
    if (size !== undefined && size > sizeLimit) {
        throw unreadable(file.path, `it has ${Math.round(size / 1_000_000)} MB, and ${sizeLimit / 1_000_000} MB are the limit`);
    }
    const text = await textOfFile(file, (why) => unreadable(file.path, why));
    return { path: file.path, scans: scansIn(text, file.path) };
}
/** Pure: the scans in the text of a report. Throws a UserError `gate/scan-unreadable`. */
function scansIn(text, path) {
    if (text.trim() === '')
        throw unreadable(path, 'it is empty');
    let document;
    try {
        document = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        throw unreadable(path, 'it is no JSON, or was cut off');
    }
    const format = formats.find((candidate) => candidate.recognises(document));
    if (format === undefined) {
        throw unreadable(path, `it is none of ${formats.map(({ name }) => name).join(', ')}`);
    }
    const scans = format.read(document);
    if (typeof scans === 'string')
        throw unreadable(path, `as ${format.name}, ${scans}`);
    return scans;
}
function unreadable(path, why) {
    return (0,causes/* gateProblem */.T)('gate/scan-unreadable', `The scan report ${path} proves nothing: ${why}.`, 'Have the scanner write it again, as JSON or SARIF, and look whether it ended well.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/signature/rule.js
/** The key management services that cosign knows (docs.sigstore.dev/cosign/key_management). */
const services = /^(?:azurekms|awskms|gcpkms|hashivault):\/\/./;
/** Pure: whether a key is held by a service, and not a file. */
function isServiceKey(text) {
    return services.test(text);
}
/** Pure: whether a text has a scheme, so that it cannot be meant as a path. */
function hasScheme(text) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}
/** Pure: an identity as it is written in the input. */
function identityOf(text, issuer) {
    const pattern = /^\/(.+)\/$/s.exec(text)?.[1];
    return { name: text, pattern, issuer };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/signature/public-key.js



/**
 * A public key by the path of its PEM file in the workspace, or by the URI of a KMS, which cosign asks itself. Throws UserErrors
 * `gate/key-unreadable` and `gate/input-conflict`.
 */
async function readPublicKey(name, workspace) {
    if (isServiceKey(name))
        return { name, reference: name };
    if (hasScheme(name))
        throw public_key_unreadable(name, 'only azurekms, awskms, gcpkms and hashivault are known beside files');
    const file = await fileIn(workspace, name, 'verify-key');
    const text = await textOfFile(file, (why) => public_key_unreadable(name, why));
    if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text))
        throw public_key_unreadable(name, 'it holds a private key, which belongs nowhere near here');
    if (!/-----BEGIN [A-Z ]*PUBLIC KEY-----/.test(text))
        throw public_key_unreadable(name, 'it holds no public key in PEM format');
    return { name, reference: file.absolute };
}
function public_key_unreadable(name, why) {
    return (0,causes/* gateProblem */.T)('gate/key-unreadable', `The key ${name} cannot be used: ${why}.`, 'Give the path of the public key that "cosign generate-key-pair" wrote (cosign.pub), or a URI such as azurekms://vault.vault.azure.net/key.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/signature/trusted-root.js



/** Reads a trusted root. Throws a UserError `gate/key-unreadable`. */
async function readTrustedRoot(file) {
    return trustedRootIn(await textOfFile(file, (why) => trusted_root_unreadable(file.path, why)), file);
}
/**
 * Pure: what parts of Sigstore a trusted root has. Names of the fields: sigstore/protobuf-specs, sigstore_trustroot.proto, as
 * protobuf's JSON. Throws a UserError `gate/key-unreadable`.
 */
function trustedRootIn(text, file) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        throw trusted_root_unreadable(file.path, 'it is no JSON');
    }
    const { mediaType, tlogs, ctlogs, timestampAuthorities } = fieldsOf(document);
    if (!textOf(mediaType).startsWith('application/vnd.dev.sigstore.trustedroot')) {
        throw trusted_root_unreadable(file.path, 'it has not the media type of one');
    }
    return {
        ...file,
        logs: listOf(tlogs).length > 0,
        certificateLogs: listOf(ctlogs).length > 0,
        timestamps: listOf(timestampAuthorities).length > 0,
    };
}
function trusted_root_unreadable(path, why) {
    return (0,causes/* gateProblem */.T)('gate/key-unreadable', `The trusted root ${path} cannot be used: ${why}.`, 'Write it with "cosign trusted-root create", or take trusted_root.json of your Sigstore.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/request.js






const githubIssuer = 'https://token.actions.githubusercontent.com';
/**
 * Reads what a gate needs from the workspace, so that a mistake there ends the job before anything is asked of a registry. Undefined
 * when nothing is asked for. Throws UserErrors `gate/input-conflict`, `gate/key-unreadable`, `gate/scan-unreadable`,
 * `gate/ignore-invalid`.
 */
async function openGate(request, workspace) {
    const signature = await signatureRule(request, workspace);
    const scan = await request_scanOf(request, workspace);
    if (signature === undefined && scan === undefined)
        return undefined;
    return { ...(signature && { signature }), ...(scan && { scan }) };
}
async function signatureRule(request, workspace) {
    const { verifyKey: key, verifyIdentity: identity, verifyIssuer: issuer, verifyTrustedRoot: path } = request;
    if (key !== undefined && identity !== undefined) {
        throw (0,causes/* gateProblem */.T)('gate/input-conflict', 'Both verify-key and verify-identity are set, and a signature is either by a key or by an identity.', 'Leave one of them away.');
    }
    requireBeside(identity, { 'verify-issuer': issuer }, 'verify-identity');
    if (key === undefined && identity === undefined) {
        requireBeside(undefined, { 'verify-trusted-root': path }, 'verify-key or verify-identity');
        return undefined;
    }
    const root = path === undefined ? undefined : await readTrustedRoot(await fileIn(workspace, path, 'verify-trusted-root'));
    const more = root === undefined ? {} : { root };
    if (key !== undefined)
        return { by: 'key', key: await readPublicKey(key, workspace), ...more };
    return { by: 'identity', identity: identityOf(identity ?? '', issuer ?? githubIssuer), ...more };
}
async function request_scanOf(request, workspace) {
    const { scanReports: paths, scanFailOn: failOn, scanIgnore: ignoreFile } = request;
    if (paths.length === 0) {
        requireBeside(undefined, { 'scan-fail-on': failOn, 'scan-ignore': ignoreFile }, 'scan-report');
        return undefined;
    }
    const ignores = ignoreFile === undefined ? [] : await readIgnores(ignoreFile, workspace);
    const reports = [];
    // One after the other: each may take some hundred megabytes while it is read.
    for (const path of paths)
        reports.push(await readReport(await fileIn(workspace, path, 'scan-report')));
    return { rule: { failOn: failOn ?? 'high', ignores }, reports, ignoreFile };
}
/** An input that only limits another one shows that a gate is wanted: without the other, often an expression that is empty, it would be open. */
function requireBeside(subject, limits, needed) {
    const [name] = Object.entries(limits).find(([, value]) => value !== undefined) ?? [];
    if (subject !== undefined || name === undefined)
        return;
    throw (0,causes/* gateProblem */.T)('gate/input-conflict', `${name} is set, but ${needed} is not, so nothing would be checked.`, `Set ${needed}; look whether an expression there is empty.`);
}
async function readIgnores(path, workspace) {
    const text = await textOfFile(await fileIn(workspace, path, 'scan-ignore'), (why) => (0,causes/* gateProblem */.T)('gate/ignore-invalid', `The ignore file ${path} cannot be used: ${why}.`, 'Check the path in scan-ignore.'));
    // The YAML parser is large, and most gates have no such file.
    const { ignoreEntries } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(466)]).then(__webpack_require__.bind(__webpack_require__, 24466));
    return ignoreEntries(text, path);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/about.js

/**
 * Pure: what of a report is about an image. What is about other images is left out; a report that has nothing else is refused.
 * Throws a UserError `gate/scan-other-image`.
 */
function aboutImage({ path, scans }, reference, parts) {
    const digests = parts.flatMap((part) => part.digests);
    const named = scans.filter((scan) => scan.digests.some((digest) => digests.includes(digest)));
    const unnamed = scans.filter((scan) => scan.digests.length === 0 && scan.noImage === undefined);
    const relevant = [...named, ...unnamed];
    if (relevant.length > 0)
        return { path, scans: relevant, unnamed: unnamed.length > 0 };
    const noImage = scans.find((scan) => scan.noImage !== undefined)?.noImage;
    const others = scans.flatMap((scan) => scan.digests);
    throw (0,causes/* gateProblem */.T)('gate/scan-other-image', noImage === undefined
        ? `The scan report ${path} is about ${others[0]}${others.length > 1 ? ' and others' : ''}, not about ${reference}.`
        : `The scan report ${path} is about something ${noImage}, not about ${reference}.`, 'Scan the image by the digest that is promoted, for example "grype registry:repository@sha256:… -o json".', {
        evidence: [
            `report names: ${[...new Set(others)].slice(0, 20).join('\n              ') || '(no digest)'}`,
            `image is:     ${digests.join('\n              ')}`,
        ].join('\n'),
    });
}
/**
 * Pure: the platforms of an image that no scan names. A scanner looks at one platform, so an index of two needs two reports. Nothing
 * can be told when a report names no image at all.
 */
function unscannedIn(relevant, parts) {
    if (relevant.some(({ unnamed }) => unnamed))
        return [];
    const named = new Set(relevant.flatMap(({ scans }) => scans.flatMap(({ digests }) => digests)));
    return parts.flatMap(({ platform, digests }) => platform === undefined || digests.some((digest) => named.has(digest)) ? [] : [platform]);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/ignore.js
/**
 * Pure: whether an entry speaks about a finding, by its id or its only other name. A finding with several other names is an advisory
 * about several vulnerabilities: who has accepted one of them has not accepted the rest.
 */
function speaksOf(entry, finding) {
    const others = new Set(finding.aliases.map((alias) => alias.toUpperCase()));
    const ids = [finding.id.toUpperCase(), ...(others.size === 1 ? others : [])];
    return ids.includes(entry.id.toUpperCase()) && (entry.package === undefined || entry.package === finding.package);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/judge.js


/** Pure: judges findings on a day, YYYY-MM-DD in UTC. Findings of one vulnerability in one package count once. */
function judge(findings, { failOn, ignores }, today) {
    const expired = ignores.filter(({ until }) => until < today);
    const valid = ignores.filter((entry) => !expired.includes(entry));
    const all = (0,finding/* merged */.Zu)(findings);
    const ignored = all.flatMap((finding) => {
        const by = valid.find((entry) => speaksOf(entry, finding));
        return by === undefined ? [] : [{ finding, by }];
    });
    const accepted = new Set(ignored.map(({ finding }) => finding));
    const left = all.filter((finding) => !accepted.has(finding));
    const count = (severity) => left.filter((finding) => finding.severity === severity).length;
    return {
        counts: Object.fromEntries(finding/* severities */.gO.map((severity) => [severity, count(severity)])),
        blocking: left.filter(({ severity }) => (0,finding/* reaches */.O6)(severity, failOn)),
        ignored,
        expired,
        unused: valid.filter((entry) => !all.some((finding) => speaksOf(entry, finding))),
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/scan/problem.js


const evidenceLimit = 20;
/** Pure: why a verdict keeps an image out, in one sentence; undefined when it lets it pass. */
function problemOf({ blocking, expired }, reference) {
    const [worst] = blocking;
    if (worst === undefined)
        return undefined;
    const late = expired.length === 0 ? '' : ` ${ended(expired.length)} in the ignore file, which the warnings name.`;
    return (0,causes/* gateProblem */.T)('gate/vulnerable', `${reference} has ${countsText(blocking)} that nobody has accepted; the worst is ${nameOf(worst)}.${late}`, 'Build again with the packages that fix them, or accept a finding until a day in the file that scan-ignore names.', { evidence: blocking.slice(0, evidenceLimit).map(lineOf).join('\n') + rest(blocking.length - evidenceLimit) });
}
/** `2 critical and 1 high findings`. */
function countsText(findings) {
    const parts = finding/* severities */.gO.flatMap((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return count === 0 ? [] : [`${count} ${severity}`];
    });
    const last = parts.pop();
    const text = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
    return `${text} ${findings.length === 1 ? 'finding' : 'findings'}`;
}
function nameOf({ id, package: name, installed, fixed }) {
    const where = name === '' ? '' : ` in ${name} ${installed}`.trimEnd();
    return `${id}${where}${fixed === '' ? ', which has no fix yet' : `, fixed in ${fixed}`}`;
}
const lineOf = (finding) => `${finding.severity.padEnd(10)} ${nameOf(finding)}`;
const rest = (count) => (count > 0 ? `\n… and ${count} more` : '');
const ended = (count) => (count === 1 ? '1 entry has ended' : `${count} entries have ended`);

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(96831);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/process.js
var action_process = __webpack_require__(84839);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/signature/arguments.js
/**
 * Pure: what a rule does not ask for. With the public Sigstore everything is asked for. A Sigstore of one's own may have no logs:
 * then its trusted root lists none, and cosign would find nothing to check against.
 */
function leniencyOf({ by, root }) {
    if (root === undefined)
        return { log: false, certificateLog: false };
    return { log: !root.logs, certificateLog: by === 'identity' && !root.certificateLogs };
}
/**
 * Pure: the arguments of cosign. Values stand in one argument with their flag, so that none can be taken for a flag. A pattern has to
 * match the whole identity: cosign itself takes a part, with which `github.com/contoso/` lets `evil.example/github.com/contoso/` in.
 * `timestamps` asks for signed timestamps, as certificates of a Sigstore without a log's own time need.
 */
function verifyArguments(rule, reference, timestamps) {
    const { root } = rule;
    const { log, certificateLog } = leniencyOf(rule);
    return [
        'verify',
        '--output=json',
        ...(rule.by === 'key' ? [`--key=${rule.key.reference}`] : identityArguments(rule.identity)),
        ...(root === undefined ? [] : [`--trusted-root=${root.absolute}`]),
        ...(timestamps ? ['--use-signed-timestamps'] : []),
        ...(log ? ['--insecure-ignore-tlog=true'] : []),
        ...(certificateLog ? ['--insecure-ignore-sct=true'] : []),
        reference,
    ];
}
function identityArguments({ name, pattern, issuer, }) {
    return [
        pattern === undefined ? `--certificate-identity=${name}` : `--certificate-identity-regexp=^(?:${pattern})$`,
        `--certificate-oidc-issuer=${issuer}`,
    ];
}
/**
 * Pure: the environment without what changes cosign's mind. Each of its flags can be set by a variable (`COSIGN_…`), and its roots of
 * trust by others; what is verified shall depend on the inputs alone.
 */
function verifyEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:COSIGN|SIGSTORE|TUF)_/.test(name)));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/signature/outcome.js


/** cosign's exit codes (cmd/cosign/errors/exit_codes.go). For what has none of its own it is 1. */
const exits = { unsigned: 10, noMatch: 12, noCertificate: 13 };
const wrong = /no matching (?:signatures|attestations)/i;
/** The signature is of another key, or the certificate of another identity; without these words it is something else that fails. */
const otherSigner = /accepted signatures do not match|invalid signature|failed to verify (?:signature|certificate identity)/i;
const missing = /no signatures (?:found|associated)|no valid bundles exist/i;
const denied = /\b(?:UNAUTHORIZED|DENIED|401|403)\b|authentication required|error getting credentials/;
const outcome_evidenceLimit = 20;
/** Pure: why a signature was not verified, as an error; undefined when it was: cosign says so, and lists what it verified. */
function outcome_problemOf({ code, stdout, stderr }, rule, reference) {
    if (code === 0 && verifiedIn(stdout).length > 0)
        return undefined;
    const told = evidenceOf(stderr);
    const evidence = { evidence: told };
    // An image that the registry does not show has no signature either.
    if (denied.test(stderr)) {
        return (0,causes/* gateProblem */.T)('gate/registry-denied', `The registry does not let cosign read ${reference} or its signatures.`, 'Grant the identity of azure-login AcrPull, or Container Registry Repository Reader with ABAC, on the source registry.', evidence);
    }
    if (code === exits.unsigned || missing.test(stderr)) {
        return (0,causes/* gateProblem */.T)('gate/unsigned', `${reference} has no signature that cosign finds, and ${whoOf(rule)} should have signed it.`, 'Sign this digest with cosign in the job that builds it; signatures in the bundle format need cosign 3 here, too.', evidence);
    }
    if (code === exits.noMatch || code === exits.noCertificate || wrong.test(stderr)) {
        const other = presented(stderr);
        return (0,causes/* gateProblem */.T)('gate/signature-invalid', other !== '' || otherSigner.test(stderr)
            ? `${reference} is signed, but not by ${whoOf(rule)}${other}.`
            : `${reference} has a signature, but it does not prove that it is by ${whoOf(rule)}: ${lastLine(told)}.`, 'Find out who has signed it and how, and correct the inputs only when that is as it should be.', evidence);
    }
    return (0,causes/* gateProblem */.T)('gate/cosign-failed', `cosign could not tell whether ${reference} is signed: ${lastLine(told) || `it ended with ${code ?? 'a signal'}`}.`, 'Follow what cosign says; it needs the internet for the public Sigstore, and has to be new enough to know a trusted root.', evidence);
}
/** Pure: who had to sign. */
function whoOf(rule) {
    return rule.by === 'key' ? `the key ${rule.key.name}` : `${rule.identity.name} (issuer ${rule.identity.issuer})`;
}
/**
 * Pure: who the certificate names instead, when cosign tells. Words of sigstore-go (pkg/verify/certificate_identity.go) for bundles,
 * and of cosign (pkg/cosign/verify.go) for signatures under a tag.
 */
function presented(stderr) {
    const bundle = /expected (SAN|issuer) value (?:to match regex )?".*?", got "(.*?)"/.exec(stderr);
    if (bundle !== null)
        return `: the certificate ${bundle[1] === 'SAN' ? 'is for' : 'comes from the issuer'} ${bundle[2]}`;
    const tagged = /got subjects \[(.*?)\] with issuer (\S+)/.exec(stderr);
    return tagged === null ? '' : `: the certificate is for ${tagged[1]} (issuer ${tagged[2]})`;
}
/** Pure: the identity that cosign prints for signatures under a tag; for bundles it prints none. */
function subjectIn(stdout) {
    const optional = verifiedIn(stdout).map((each) => fieldsOf(fieldsOf(each).optional));
    return optional.map(({ Subject }) => textOf(Subject)).find(Boolean);
}
/** The signatures that hold, as `--output=json` lists them. */
function verifiedIn(stdout) {
    try {
        return listOf(JSON.parse(stdout));
    }
    catch {
        return [];
    }
}
const lastLine = (text) => (text.split('\n').at(-1) ?? '').replace(/\.$/, '');
function evidenceOf(stderr) {
    const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('WARNING:'));
    return lines
        .slice(-outcome_evidenceLimit)
        .join('\n')
        .replaceAll(/^(?:\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d )?(?:main\.go:\d+: )?error during command execution: /gm, '');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/signature/verify.js





/**
 * Verifies the signature of an image with the cosign on PATH. The reference has to be by digest: a tag could mean another image by the
 * time that it is used. Throws UserErrors `gate/cosign-missing`, `gate/cosign-failed`, `gate/registry-denied`, `gate/unsigned`,
 * `gate/signature-invalid`, and the signal's reason.
 */
async function verifySignature(rule, reference, place) {
    const without = leniencyOf(rule);
    if (without.log) {
        place.log.info(`${rule.root?.path} lists no transparency log, so none is asked for the signature.`);
    }
    const certified = rule.by === 'identity';
    let ended = await cosign(verifyArguments(rule, reference, certified && without.log && rule.root?.timestamps === true), place);
    // A log of the newer kind (Rekor 2) gives no time of its own; then a timestamp authority's is asked for, which is no less.
    if (certified && ended.code !== 0 && /integrated timestamps/.test(ended.stderr)) {
        ended = await cosign(verifyArguments(rule, reference, true), place);
    }
    place.signal.throwIfAborted();
    const problem = outcome_problemOf(ended, rule, reference);
    if (problem !== undefined)
        throw problem;
    if (rule.by === 'key')
        return { signer: rule.key.name, issuer: undefined, without };
    return { signer: subjectIn(ended.stdout) ?? rule.identity.name, issuer: rule.identity.issuer, without };
}
async function cosign(args, { env, signal }) {
    try {
        return await (0,action_process/* run */.e)('cosign', args, { env: verifyEnvironment(env), signal });
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y) || error.code !== 'process/not-started')
            throw error;
        throw (0,causes/* gateProblem */.T)('gate/cosign-missing', 'There is no cosign on PATH, which a check of signatures needs.', 'Add a step "uses: sigstore/cosign-installer@v4" before this one, or install cosign on the runner.', { cause: error });
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/pass.js




/**
 * Holds an image against the rules of a gate: first who signed it, then what a scan found. Findings that keep it out come as `problem`,
 * together with what there is to report; everything else is thrown: `gate/…`, and the signal's reason.
 */
async function passGate(gate, image, place) {
    const passage = {};
    if (gate.signature !== undefined) {
        passage.signature = await verifySignature(gate.signature, image.reference, place);
        place.log.info(`cosign verified the signature of ${image.reference} by ${passage.signature.signer}.`);
    }
    if (gate.scan === undefined)
        return passage;
    const { rule, reports, ignoreFile = '' } = gate.scan;
    const parts = await image.parts();
    const relevant = reports.map((report) => aboutImage(report, image.reference, parts));
    const scans = relevant.flatMap((report) => report.scans);
    const verdict = judge(scans.flatMap(({ findings }) => findings), rule, place.today);
    const unnamed = relevant.filter((report) => report.unnamed).map(({ path }) => path);
    const unscanned = unscannedIn(relevant, parts);
    tell({ ...verdict, unnamed, unscanned }, ignoreFile, place.log);
    passage.scan = { ...verdict, unnamed, unscanned, scanners: [...new Set(scans.map(({ scanner }) => scanner))] };
    const problem = problemOf(verdict, image.reference);
    return problem === undefined ? passage : { ...passage, problem };
}
function tell({ expired, unused, ignored, unnamed, unscanned }, file, log) {
    const at = ({ line }) => ({ file, line });
    for (const path of unnamed) {
        log.warning(`The scan report ${path} does not say which image it is about; it is taken at its word.`);
    }
    if (unscanned.length > 0) {
        log.warning(`No scan report names ${unscanned.join(', ')} of the image: what was found may be of other platforms only.`);
    }
    for (const entry of expired) {
        log.warning(`The entry for ${entry.id} has ended on ${entry.until} and ignores nothing any more: ${entry.reason}`, at(entry));
    }
    for (const { id, line } of unused)
        log.info(`${file}:${line}: nothing was found that the entry for ${id} is about.`);
    for (const { finding, by } of ignored) {
        log.info(`${finding.id} in ${finding.package} is ignored until ${by.until}: ${by.reason}`);
    }
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(85241);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/report.js


const rowLimit = 50;
/** The outputs of a gate; empty for what was not checked. */
function gateOutputs({ signature, scan }) {
    return { signature: signature?.signer ?? '', findings: scan === undefined ? '' : JSON.stringify(scan.counts) };
}
/** Writes the gate's part of the job summary. */
function reportGate(summary, passage) {
    const { signature, scan, problem } = passage;
    summary.heading(3, problem === undefined ? '✅ Gate: passed' : '❌ Gate: not passed');
    summary.table(['Check', 'Result'], [...signatureRows(signature), ...scanRows(scan)]);
    if (scan === undefined)
        return;
    const { blocking, ignored, expired, unused } = scan;
    if (blocking.length > 0) {
        summary.table(['Severity', 'Vulnerability', 'Package', 'Installed', 'Fixed in'], blocking.slice(0, rowLimit).map(row));
        if (blocking.length > rowLimit)
            summary.paragraph(`… and ${blocking.length - rowLimit} more.`);
    }
    if (ignored.length > 0) {
        summary.details(`Ignored for now: ${ignored.length}`, (inner) => inner.table(['Vulnerability', 'Severity', 'Package', 'Until', 'Why'], ignored
            .slice(0, rowLimit)
            .map(({ finding, by }) => [linked(finding), finding.severity, (0,markdown/* code */.aY)(finding.package), by.until, by.reason])));
    }
    const stale = [
        ...expired.map((entry) => ({ entry, what: `ended on ${entry.until}` })),
        ...unused.map((entry) => ({ entry, what: 'speaks about nothing that was found' })),
    ];
    if (stale.length === 0)
        return;
    summary.details(`Entries of the ignore file to remove: ${stale.length}`, (inner) => inner.table(['Line', 'Vulnerability', 'What', 'Why it was ignored'], stale.slice(0, rowLimit).map(({ entry, what }) => [String(entry.line), entry.id, what, entry.reason])));
}
function signatureRows(signature) {
    if (signature === undefined)
        return [];
    const { signer, issuer, without } = signature;
    const ignored = [
        ...(without.log ? ['no transparency log'] : []),
        ...(without.certificateLog ? ['no log of certificates'] : []),
    ];
    return [
        ['Signed by', (0,markdown/* code */.aY)(signer)],
        ...(issuer === undefined ? [] : [['Issuer', (0,markdown/* code */.aY)(issuer)]]),
        ...(ignored.length === 0 ? [] : [['Not checked', `${ignored.join(', ')}: the trusted root lists none`]]),
    ];
}
function scanRows(scan) {
    if (scan === undefined)
        return [];
    const found = finding/* severities */.gO.filter((severity) => scan.counts[severity] > 0);
    return [
        ['Scanned by', scan.scanners.join(', ')],
        [
            'Findings',
            found.length === 0 ? 'none' : found.map((severity) => `${scan.counts[severity]} ${severity}`).join(', '),
        ],
        ...(scan.ignored.length === 0 ? [] : [['Ignored', String(scan.ignored.length)]]),
        ...(scan.unscanned.length === 0 ? [] : [['Platforms that no report names', scan.unscanned.join(', ')]]),
        ...(scan.unnamed.length === 0 ? [] : [['Reports that name no image', (0,markdown/* code */.aY)(scan.unnamed.join(', '))]]),
    ];
}
function row(finding) {
    const { severity, package: name, installed, fixed } = finding;
    return [severity, linked(finding), (0,markdown/* code */.aY)(name), (0,markdown/* code */.aY)(installed), fixed === '' ? 'no fix yet' : (0,markdown/* code */.aY)(fixed)];
}
// The address comes from the report: only what cannot leave the link is made one.
function linked({ id, link }) {
    return /^https:\/\/[\w./?=&%:@~+#-]+$/.test(link) ? (0,markdown/* markdown */.wD)(`[${(0,markdown/* escapeMarkdown */.FV)(id)}](${link})`) : id;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/gate/guard.js


/** A function that lets an image pass or throws why it may not; what was found out is reported in both cases. */
function guardOf(gate, place, { summary, output }) {
    return async (image) => {
        const passage = await passGate(gate, image, place);
        output(gateOutputs(passage));
        reportGate(summary, passage);
        if (passage.problem !== undefined)
            throw passage.problem;
    };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/hosts.js
var hosts = __webpack_require__(86171);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/reference.js
var reference = __webpack_require__(91752);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/causes.js
var promote_causes = __webpack_require__(58516);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/request.js



/** Pure: checks a request. Throws UserErrors `reference/malformed` and `promote/…`. */
function promotionOf(request) {
    const source = (0,reference/* parseReference */.F2)(request.source);
    if (source.tag === undefined && source.digest === undefined) {
        throw (0,promote_causes/* promoteProblem */.Q)('promote/source-unnamed', `The source "${request.source}" has neither a tag nor a digest.`, 'Name the image: registry/repository@sha256:digest, as acr-build-push outputs it, or registry/repository:tag.');
    }
    const target = targetOf(request.target, source);
    const tags = [...new Set(request.tags ?? (source.tag === undefined ? [] : [source.tag]))];
    const wrong = tags.find((tag) => !(0,reference/* isTag */.dz)(tag));
    if (wrong !== undefined) {
        throw (0,promote_causes/* promoteProblem */.Q)('promote/tag-invalid', `"${wrong}" is not a tag.`, 'A tag has letters, digits, dots, dashes and underscores only, at most 128 of them; the repository belongs into target.');
    }
    const { mode, overwrite, lock, referrers } = request;
    return {
        source,
        target,
        policy: { mode, overwrite, lock, referrers, tags, oneRegistry: source.registry === target.registry },
    };
}
function targetOf(text, source) {
    const alone = !text.includes('/');
    const { registry, repository, tag, digest } = (0,reference/* parseReference */.F2)(alone ? `${text}/${source.repository}` : text);
    if (tag !== undefined || digest !== undefined) {
        throw (0,promote_causes/* promoteProblem */.Q)('promote/target-invalid', `The target "${text}" has a ${digest === undefined ? 'tag' : 'digest'}.`, 'Write target as registry/repository, and put tags into the tags input; the digest is that of the source.');
    }
    if (!(0,hosts/* isAcr */.V)(registry)) {
        throw (0,promote_causes/* promoteProblem */.Q)('promote/target-invalid', `The target "${text}" is not in an Azure Container Registry: its host is ${registry}.`, 'Write target as registry/repository, with the login server of the registry, such as contoso.azurecr.io.');
    }
    return { registry, repository };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/time-limit.js

/** A signal that ends with the job's own, or with a UserError `promote/timed-out` when `ms` milliseconds are over. */
function within(ms, signal, target) {
    const limit = new AbortController();
    const stop = () => {
        const minutes = Math.round(ms / 60_000);
        limit.abort((0,promote_causes/* promoteProblem */.Q)('promote/timed-out', `The promotion to ${target} was not over after ${minutes < 2 ? `${Math.round(ms / 1000)} s` : `${minutes} minutes`}.`, 'Run the job again, which goes on where this run ended, or raise the timeout.'));
    };
    // A timer alone must not keep a job alive.
    setTimeout(stop, ms).unref();
    return AbortSignal.any([signal, limit.signal]);
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/exchange.js + 1 modules
var exchange = __webpack_require__(21541);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/roles-by-repository.js
var roles_by_repository = __webpack_require__(18960);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/registry.js + 7 modules
var registry = __webpack_require__(14486);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/concurrently.js
var concurrently = __webpack_require__(84278);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/bytes.js
var bytes = __webpack_require__(29006);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/explain/problem.js
var problem = __webpack_require__(2646);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/scopes.js
var oci_scopes = __webpack_require__(28352);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/transport.js
var transport = __webpack_require__(71912);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/copy-blob.js





/**
 * Brings a blob into another repository: not at all when it is there, by a mount within one registry, else as a stream from
 * one registry to the other, of which only what is on the way is in memory. The bytes are compared with the digest before
 * the target may keep them. Throws UserErrors `registry/…`.
 */
async function copyBlob(from, to, { digest, size }) {
    if (await to.registry.blobExists(to.repository, digest))
        return 'present';
    const oneRegistry = from.registry.host === to.registry.host;
    if (oneRegistry && (await to.registry.mountBlob(to.repository, digest, from.repository)))
        return 'mounted';
    await sendBlob(from, to, { digest, size });
    return 'sent';
}
async function sendBlob(from, to, { digest, size }) {
    const { connection } = to.registry;
    const scopes = [(0,oci_scopes/* push */.V)(to.repository)];
    const what = `store blob ${digest} in ${to.registry.host}/${to.repository}`;
    // Each attempt opens an upload of its own: one that was cut short is of no use (its length is all the registry knows).
    const open = async () => {
        const path = `/v2/${to.repository}/blobs/uploads/`;
        const { headers, body } = await connection.ask({ method: 'POST', path, scopes, expected: [202], what });
        body.resume();
        const location = new URL(headers.location ?? '', `https://${to.registry.host}`);
        location.searchParams.set('digest', digest);
        return location.href;
    };
    const { body } = await connection.ask({
        method: 'PUT',
        path: open,
        scopes,
        headers: { 'content-type': 'application/octet-stream' },
        body: async () => ({ size, stream: await checked(from, digest, size) }),
        expected: [201],
        what,
    });
    body.resume();
}
/** The source as a stream that ends with an error unless it holds exactly what the descriptor promises. */
async function checked(from, digest, size) {
    const source = await from.registry.openBlob(from.repository, digest);
    const [algorithm = 'sha256', expected] = digest.split(':');
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let seen = 0;
    const check = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            seen += chunk.length;
            done(null, chunk);
        },
        flush(done) {
            if (seen === size && hash.digest('hex') === expected)
                done();
            else
                done((0,problem/* damaged */.qM)(`${from.registry.host}/${from.repository}@${digest}`, digest));
        },
    });
    source.on('error', (error) => check.destroy((0,transport/* networkFailure */.rd)(from.registry.host, error)));
    check.once('close', () => source.destroy());
    source.pipe(check);
    return check;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/media-types.js
var media_types = __webpack_require__(30425);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/copy-order.js

const knownTypes = Object.values(media_types/* manifestTypes */.Fm);
/** Pure: the manifests that a manifest names. BuildKit's cache is an index too, but of blobs. */
function childrenOf(manifest) {
    return (0,media_types/* isIndex */.nw)(manifest) ? (manifest.content.manifests ?? []).filter(isManifest) : [];
}
function isManifest({ mediaType }) {
    return knownTypes.includes(mediaType);
}
/** Pure: `missing` are the manifests that the target lacks, by digest; those that it has are whole there. */
function copyOrder(root, missing) {
    const blobs = new Map();
    const manifests = new Map();
    const visit = (digest) => {
        const manifest = missing.get(digest);
        if (manifest === undefined || manifests.has(digest))
            return;
        for (const child of childrenOf(manifest))
            visit(child.digest);
        for (const blob of blobsOf(manifest))
            blobs.set(blob.digest, blob);
        manifests.set(digest, manifest);
    };
    visit(root);
    return { blobs: [...blobs.values()], manifests: [...manifests.values()] };
}
function blobsOf(manifest) {
    const { config, layers = [], manifests = [] } = manifest.content;
    const entries = (0,media_types/* isIndex */.nw)(manifest) ? manifests.filter((entry) => !isManifest(entry)) : layers;
    return [...(config === undefined ? [] : [config]), ...entries].filter(isStored);
}
/** Base layers of Windows are fetched from Microsoft by whoever runs the image; registries do not have them. */
function isStored({ mediaType }) {
    return !/\.foreign\.|\.nondistributable\./.test(mediaType);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/promotion.js
const nothingMoved = { sent: 0, mounted: 0, bytes: 0 };

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/copy.js






/** Blobs on the way at once: enough to fill a line, and few enough that none starves. */
const atOnce = 4;
const progressMs = 5_000;
/**
 * Copies through this runner: blobs as streams, or by a mount within one registry, then the manifests, byte for byte. What the
 * target has is left alone, so a copy that was cut short goes on where it ended.
 */
function copier(from, to, log) {
    return async (digest, tags) => {
        const { blobs, manifests } = copyOrder(digest, await missingManifests(from, to, digest));
        const moved = { ...nothingMoved };
        let done = 0;
        const tell = () => log.info(`${done} of ${blobs.length} blobs are there, ${(0,bytes/* bytes */.e)(moved.bytes)} were sent.`);
        const timer = setInterval(tell, progressMs);
        try {
            await (0,concurrently/* concurrently */.r)(blobs, atOnce, async (blob) => {
                const way = await copyBlob(from, to, blob);
                done += 1;
                if (way === 'mounted')
                    moved.mounted += 1;
                if (way !== 'sent')
                    return;
                moved.sent += 1;
                moved.bytes += blob.size;
            });
        }
        finally {
            clearInterval(timer);
        }
        if (blobs.length > 0)
            tell();
        for (const manifest of manifests)
            await to.registry.putManifest(to.repository, manifest.digest, manifest);
        if (tags.length > 0) {
            const named = manifests.at(-1) ?? (await manifestOf(to, digest));
            for (const tag of tags)
                await to.registry.putManifest(to.repository, tag, named);
        }
        return moved;
    };
}
/** A manifest that has to be there. Throws a UserError `registry/image-unknown`. */
async function manifestOf({ registry, repository }, digest) {
    const manifest = await registry.manifest(repository, digest);
    if (manifest === undefined)
        throw (0,problem/* unknownImage */.SD)(`${registry.host}/${repository}@${digest}`);
    return manifest;
}
/** The manifests below a digest that the target lacks, read from the source. */
async function missingManifests(from, to, root) {
    const missing = new Map();
    for (const queue = [root]; queue.length > 0;) {
        const digest = queue.shift() ?? '';
        if (missing.has(digest) || (await to.registry.resolve(to.repository, digest)) !== undefined)
            continue;
        const manifest = await manifestOf(from, digest);
        missing.set(digest, manifest);
        queue.push(...childrenOf(manifest).map((child) => child.digest));
    }
    return missing;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/container-registry.js
var container_registry = __webpack_require__(9994);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var explain_problem = __webpack_require__(15320);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/import.js


const importRole = 'Container Registry Data Importer and Data Reader';
// The first that fits `code: message` wins, so the more telling stand first.
const meanings = [
    {
        matches: /^AuthorizationFailed\b.*importImage\/action/s,
        code: 'import/no-role',
        says: ({ target, clientId }) => `Application ${clientId} has no Azure role that lets it import into ${target}`,
        fix: ({ target }) => `Have an owner grant it ${importRole} on ${target}, or set mode: copy for one that may push.`,
    },
    {
        matches: /^(AuthorizationFailed\b.*registries\/read|SubscriptionNotFound|InvalidSubscriptionId)\b/s,
        code: 'import/registry-not-found',
        says: ({ source, target, clientId }) => `Application ${clientId} cannot see ${source} and ${target} among the registries of its subscription`,
        fix: ({ target }) => `Check subscription-id of azure-login, and have an owner grant it ${importRole} on ${target}.`,
    },
    {
        matches: /^(Invalid|Expired)AuthenticationToken/,
        code: 'arm/token-refused',
        says: () => 'Azure Resource Manager does not accept the token of azure-login for its subscription',
        fix: () => 'Check that the subscription belongs to the tenant of azure-login, and the environment to both.',
    },
    {
        // The first is ARM's name for a refusal that concerns a resource which a request refers to.
        matches: /^(LinkedAuthorizationFailed|AuthorizationFailed)\b/,
        code: 'import/source-denied',
        says: ({ source, clientId }) => `Application ${clientId} has no Azure role that lets it import from ${source}`,
        fix: ({ source }) => `Have an owner grant it Reader and AcrPull on ${source}, or set mode: copy.`,
    },
    {
        matches: /firewall|not allowed access|network (rule|access)|denied.*\bIP\b|private endpoint/i,
        code: 'import/restricted-network',
        says: ({ source, target }) => `Azure cannot import from ${source} to ${target}, because network rules keep it out`,
        fix: () => 'Allow trusted Azure services on the restricted registry ("az acr update --allow-trusted-services true"), or set mode: copy on a runner that both let in.',
    },
    {
        matches: /too many manifests|manifests?.*\b(exceed|maximum|limit|more than)|\b(exceed|maximum|limit).*manifests/i,
        code: 'import/too-many-manifests',
        says: ({ source }) => `The image of ${source} has more manifests than the 50 that one import takes`,
        fix: () => 'Set mode: copy, which has no limit.',
    },
    {
        matches: /\b(tag|image)\b.*already exists|^(Conflict|TagAlreadyExists)\b.*exists/i,
        code: 'import/tag-exists',
        says: ({ target }) => `A tag of ${target} came to exist while the import was prepared`,
        fix: () => 'Look at who else promotes to this tag, and run the job again.',
    },
    {
        matches: /\bdisallowed\b|\blocked\b/i,
        code: 'import/locked',
        says: ({ target }) => `A tag or repository of ${target} is locked`,
        fix: () => 'Promote to a new tag, or have an owner unlock it with "az acr repository update".',
    },
    {
        matches: /(manifest|image|tag|repository)\b.*(unknown|not found|does not exist)/i,
        code: 'import/source-missing',
        says: ({ source }) => `Azure does not find the image in ${source} any more`,
        fix: () => 'Check the reference; an image that was purged has to be built again.',
    },
    {
        matches: /\b(unauthorized|authentication required|access denied|forbidden)\b/i,
        code: 'import/source-denied',
        says: ({ source }) => `The registry ${source} does not let Azure read the image`,
        fix: ({ source }) => `Grant the identity of azure-login AcrPull on ${source}, or set mode: copy.`,
    },
];
/** Pure: why Azure did not import an image. */
function explainImport(error, parties) {
    const { failure } = error;
    const refusal = failure.kind === 'answer' ? (0,failures/* armError */.Tr)(failure.body) : undefined;
    const said = refusal === undefined ? undefined : `${refusal.code}: ${refusal.message}`;
    const refused = failure.kind === 'answer' && failure.status < 500 && failure.status !== 429;
    const meaning = refused ? meanings.find(({ matches }) => matches.test(said ?? '')) : undefined;
    if (meaning !== undefined) {
        return (0,explain_problem/* problem */.CC)(meaning.code, `${meaning.says(parties)}.`, meaning.fix(parties), said, error);
    }
    const transport = (0,explain_problem/* explainTransport */.B4)(error);
    if (transport !== undefined)
        return transport;
    const who = `Azure Resource Manager at ${failure.host}`;
    if (!refused) {
        const throttled = failure.kind === 'answer' && failure.status === 429;
        return (0,explain_problem/* problem */.CC)(throttled ? 'arm/throttled' : 'arm/unavailable', `${who} ${(0,explain_problem/* keptFailing */.Bt)(error)} when asked to import from ${parties.source} to ${parties.target}.`, throttled
            ? 'Re-run the job later, and spread jobs that start together.'
            : 'Re-run the job later; azure.status.microsoft shows outages.', said, error);
    }
    return (0,explain_problem/* problem */.CC)('arm/refused', `${who} refused to import from ${parties.source} to ${parties.target} (${said ?? (0,explain_problem/* keptFailing */.Bt)(error)}).`, 'Correct what the message names, or set mode: copy.', said ?? (failure.kind === 'answer' && (0,failures/* jsonObject */.o$)(failure.body) === undefined ? failure.body : undefined), error);
}
/** A registry that ARM does not show, so that it cannot import from it or into it. */
function registryNotFound(loginServer, subscriptionId) {
    return (0,explain_problem/* problem */.CC)('import/registry-not-found', subscriptionId === undefined
        ? `Azure cannot be asked for the registry ${loginServer}, because azure-login was given no subscription.`
        : `Subscription ${subscriptionId} has no registry ${loginServer} that the identity of azure-login may read.`, 'Give azure-login the subscription of both registries, grant the identity Reader on them, or set mode: copy.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/import-image.js



const pollMs = 5_000;
/** Milliseconds between two lines about one import. */
const tellMs = 5_000;
/**
 * Has Azure copy an image from registry to registry, and waits until it is done (POST importImage; 202 with a Location to
 * ask). Importing what is there already changes nothing, so a run that was cut short is simply repeated.
 * Throws UserErrors `import/…`, `arm/…`, `network/…`, and the signal's reason: the import itself then goes on.
 */
async function importImage(arm, { target, source, sourceImage, repository, tags, force }, parties) {
    const body = {
        source: { ...source, sourceImage },
        ...(tags.length > 0
            ? { targetTags: tags.map((tag) => `${repository}:${tag}`) }
            : { untaggedTargetRepositories: [repository] }),
        mode: force ? 'Force' : 'NoForce',
    };
    const address = `${target.id}/importImage?api-version=${container_registry/* registryApi */.E}`;
    try {
        let answer = await arm.ask({ method: 'POST', address, body, expected: [200, 202] });
        const started = arm.retries.now();
        let told = started;
        let operation = answer.location;
        while (isRunning(answer) && operation !== undefined) {
            await arm.retries.sleep(answer.retryAfterMs || pollMs, arm.retries.signal);
            answer = await arm.ask({ method: 'GET', address: operation, expected: [200, 201, 202, 204] });
            operation = answer.location ?? operation;
            const now = arm.retries.now();
            if (!isRunning(answer) || now - told < tellMs)
                continue;
            arm.retries.onWait?.(`Azure is importing ${sourceImage}: ${Math.round((now - started) / 1000)} s so far.`);
            told = now;
        }
        requireSuccess(answer, operation ?? '');
    }
    catch (error) {
        throw error instanceof failures/* ServiceFailure */.A ? explainImport(error, parties) : error;
    }
}
function statusOf({ body }) {
    const status = (0,failures/* jsonObject */.o$)(body)?.status;
    return typeof status === 'string' ? status : '';
}
// ARM has two ways to tell how an operation goes: by 202 until it is over, or by the status in a body that comes with 200.
function isRunning(answer) {
    return answer.status === 202 || (answer.status === 200 && /^(InProgress|Running|Accepted)$/i.test(statusOf(answer)));
}
function requireSuccess(answer, operation) {
    if (!/^(Failed|Canceled)$/i.test(statusOf(answer)))
        return;
    const host = URL.canParse(operation) ? new URL(operation).host : '';
    // As if ARM had refused at once: a failure is explained by what it says, not by when it says it.
    throw new failures/* ServiceFailure */.A({ kind: 'answer', service: 'arm', host, status: 400, body: answer.body });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/import.js





function registriesOf({ source, target }, session, tools) {
    const parties = { source: source.registry, target: target.registry, clientId: session.clientId };
    return { ...(0,container_registry/* azureRegistries */.Hk)(session, tools, (error) => explainImport(error, parties)), parties };
}
/** Has Azure do it: nothing goes through this runner, and no right to push is needed. */
function importer({ source, target }, registries) {
    const { arm, parties, find, subscriptionId } = registries;
    const resource = async (host) => {
        const found = await find(host);
        if (found === undefined)
            throw registryNotFound(host, subscriptionId);
        return found;
    };
    return async (digest, tags, replace) => {
        const request = {
            target: await resource(target.registry),
            // Always by digest: by a tag that moves meanwhile, imports have left tags without a manifest (azure-cli#29974).
            source: (0,hosts/* isAcr */.V)(source.registry)
                ? { resourceId: (await resource(source.registry)).id }
                : { registryUri: source.registry },
            sourceImage: `${source.repository}@${digest}`,
            repository: target.repository,
            tags,
            force: replace,
        };
        await importImage(arm, request, parties);
        return nothingMoved;
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/open.js








/** Opens both registries as the identity of azure-login; one that is not Azure's is asked without a credential. */
function openPromotion(promotion, session, tools) {
    const registries = registriesOf(promotion, session, tools);
    const opened = new Map();
    const open = (host) => {
        const registry = opened.get(host) ?? openRegistry(host, session, tools);
        opened.set(host, registry);
        return registry;
    };
    const place = ({ registry, repository }) => ({
        registry: open(registry),
        repository,
    });
    const [source, target] = [place(promotion.source), place(promotion.target)];
    const { log, signal } = tools;
    const carry = { copy: copier(source, target, log), import: importer(promotion, registries) };
    return { source, target, carry, log, signal };
}
function openRegistry(host, session, tools) {
    return (0,registry/* createRegistry */.I)((0,reference/* apiHost */.nz)(host), {
        credential: (0,hosts/* isAcr */.V)(host) ? (0,exchange.acrCredential)((0,azure_session/* identityOf */.cu)(session), host, tools) : { kind: 'anonymous' },
        env: tools.env,
        retries: tools.retries,
        rolesByRepository: (0,roles_by_repository/* rolesByRepository */.Z)(host, session, tools),
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/docker-sign-in.js + 1 modules
var docker_sign_in = __webpack_require__(59415);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/reader.js



/**
 * The environment for another program that reads the source as the identity of azure-login does, and the folder that it needs (to be
 * removed in post). A source that is not Azure's is read as the job is. Throws a UserError `docker/config-unreadable`.
 */
function signInForReading({ source }, identity, place) {
    if (!(0,hosts/* isAcr */.V)(source.registry))
        return { env: place.env, home: undefined };
    const { folder, binFolder, home } = (0,docker_sign_in/* signDockerIn */.r)([source.registry], identity, place);
    const path = [binFolder, place.env.PATH].filter(Boolean).join(external_node_path_.delimiter);
    return { env: { ...place.env, DOCKER_CONFIG: folder, PATH: path }, home };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/steps.js
var steps = __webpack_require__(83361);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/next-step.js
/**
 * From the state to the next step. Pure. A tag is set last, so that whoever waits for it finds a whole image with all its
 * signatures; a run that was cut short leaves content without a name, which the next run finds and keeps.
 */
function nextStep(state, policy) {
    const { digest, target } = state;
    if (digest === undefined)
        return { do: 'resolve' };
    if (state.gated !== true)
        return { do: 'gate', digest };
    if (target === undefined)
        return { do: 'look', digest };
    const others = target.tags.filter((existing) => existing.digest !== digest);
    if (others.length > 0 && !policy.overwrite)
        return { do: 'refuse', why: 'exists', tags: others };
    const locked = others.filter((existing) => existing.locked);
    if (locked.length > 0)
        return { do: 'refuse', why: 'locked', tags: locked };
    const way = wayOf(state, policy);
    if (!target.present && state.moved === undefined)
        return { do: 'move', digest, way };
    if (state.proved !== true)
        return { do: 'prove', digest };
    if (policy.referrers && state.referrersDone !== true)
        return { do: 'referrers', digest, way };
    const right = target.tags.filter((existing) => existing.digest === digest).map(({ tag }) => tag);
    const missing = policy.tags.filter((tag) => !right.includes(tag));
    if (missing.length > 0 && state.tagged !== true)
        return { do: 'tag', digest, way, tags: missing };
    if (policy.lock && state.locked !== true)
        return { do: 'lock', digest, tags: policy.tags };
    return { do: 'finish', copied: state.moved ?? 'none' };
}
function wayOf({ importRefused }, { mode, oneRegistry }) {
    if (mode !== 'auto')
        return mode;
    return oneRegistry || importRefused === true ? 'copy' : 'import';
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/acr/attributes.js
var acr_attributes = __webpack_require__(42619);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/referrers.js


const referrers_atOnce = 4;
/** cosign's own scheme, older than the referrers API: one tag a kind, named after the image's digest. */
const cosignKinds = ['sig', 'att', 'sbom'];
/**
 * Everything that speaks about an image or one of its platforms: by the referrers API, also what speaks about that in turn
 * (the signature of an SBOM), and by cosign's tags. Each stands after what it speaks about.
 */
async function referrersOfImage(place, root) {
    const found = new Map();
    const subjects = [root.digest, ...childrenOf(root).map(({ digest }) => digest)];
    for (let level = subjects; level.length > 0;) {
        const lists = await (0,concurrently/* concurrently */.r)(level, referrers_atOnce, async (subject) => {
            const listed = await place.registry.referrers(place.repository, subject);
            return listed.map(({ digest, artifactType = '' }) => ({ digest, subject, type: artifactType }));
        });
        const fresh = lists.flat().filter(({ digest }) => !found.has(digest) && !subjects.includes(digest));
        for (const referrer of fresh)
            found.set(referrer.digest, referrer);
        level = fresh.map(({ digest }) => digest);
    }
    const tags = await (0,concurrently/* concurrently */.r)(cosignTags(subjects), referrers_atOnce, async ({ subject, kind, tag }) => {
        const at = await place.registry.resolve(place.repository, tag);
        return at === undefined ? [] : [{ digest: at.digest, subject, type: kind, tag }];
    });
    return [...found.values(), ...tags.flat()];
}
/** Pure: `sha256:<hex>` is found under `sha256-<hex>.sig`. */
function cosignTags(subjects) {
    return subjects.flatMap((subject) => cosignKinds.map((kind) => ({ subject, kind, tag: `${subject.replace(':', '-')}.${kind}` })));
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/carry-referrers.js


/** Brings what belongs to an image, and proves that the target lists it. Nothing that the target has is replaced. */
async function carryReferrers(progress, root, way) {
    const { source, target, carry, log } = progress;
    const carried = [];
    for (const referrer of await referrersOfImage(source, root)) {
        if (referrer.tag !== undefined)
            carried.push(await carryTagged(progress, { ...referrer, tag: referrer.tag }, way));
        else if (await isListed(progress, referrer))
            carried.push({ ...referrer, copied: 'none' });
        else {
            await carry[way](referrer.digest, [], false);
            await list(progress, referrer);
            carried.push({ ...referrer, copied: way });
        }
    }
    const count = carried.length;
    if (count > 0)
        log.info(`${count} signatures, attestations or SBOMs of it are known to ${target.registry.host}.`);
    return carried;
}
// Signatures that were added at the target are in the same tag: replacing it would lose them.
async function carryTagged({ target, carry, promotion, log }, referrer, way) {
    const { overwrite } = promotion.policy;
    const at = await target.registry.resolve(target.repository, referrer.tag);
    if (at?.digest === referrer.digest)
        return { ...referrer, copied: 'none' };
    if (at !== undefined && !overwrite) {
        log.warning(`${target.repository}:${referrer.tag} of ${target.registry.host} holds other signatures than the source; they are left as they are.`);
        return { ...referrer, copied: 'kept' };
    }
    await carry[way](referrer.digest, [referrer.tag], overwrite);
    return { ...referrer, copied: way };
}
async function isListed({ target }, { digest, subject }) {
    const listed = await target.registry.referrers(target.repository, subject);
    return listed.some((each) => each.digest === digest);
}
/**
 * A registry learns by the push of a manifest what that refers to. No document promises the same of an import, so what is there
 * and not listed is pushed once more, which moves only the few hundred bytes of the manifest.
 */
async function list(progress, referrer) {
    const { source, target, log } = progress;
    if (await isListed(progress, referrer))
        return;
    await target.registry.putManifest(target.repository, referrer.digest, await manifestOf(source, referrer.digest));
    if (await isListed(progress, referrer))
        return;
    log.warning(`${target.registry.host} holds ${referrer.digest}, but does not list it among the referrers of ${referrer.subject}.`);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/platforms.js

/** The platforms of an image, such as `linux/amd64`; none for a chart or another artifact. */
async function platformsOf({ registry, repository }, manifest) {
    const { config, manifests = [] } = manifest.content;
    if ((0,media_types/* isIndex */.nw)(manifest)) {
        const all = manifests.flatMap(({ platform }) => (platform === undefined ? [] : [platforms_nameOf(platform)]));
        // The entries of BuildKit's attestations have a platform of their own, which is none.
        return [...new Set(all)].filter((name) => name !== 'unknown/unknown');
    }
    if (config === undefined || !/image/.test(config.mediaType))
        return [];
    const name = platforms_nameOf(await registry.json(repository, config.digest));
    return name === '' ? [] : [name];
}
/** `linux/arm/v7`. */
function platforms_nameOf({ os, architecture, variant }) {
    return [os, architecture, variant].filter(Boolean).join('/');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/digests.js




const digests_atOnce = 4;
/** An image, the whole first. */
function partsOf(place, root) {
    const entries = [{ digest: root.digest }, ...childrenOf(root)];
    return (0,concurrently/* concurrently */.r)(entries, digests_atOnce, async ({ digest, ...entry }) => {
        const { content } = digest === root.digest ? root : await manifestOf(place, digest);
        const name = 'platform' in entry && entry.platform !== undefined ? platforms_nameOf(entry.platform) : '';
        return {
            platform: name === '' || name === 'unknown/unknown' ? undefined : name,
            digests: [digest, ...(content.config === undefined ? [] : [content.config.digest])],
        };
    });
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/refusal.js

/** Pure: tags that must not move, as the error that ends a promotion before anything was copied. */
function refusal(why, tags, digest, { registry, repository }) {
    const name = `${registry}/${repository}`;
    const [first] = tags;
    const others = tags.length > 1 ? ` (and ${tags.length - 1} more)` : '';
    const evidence = [
        ...tags.map((existing) => `${name}:${existing.tag}  ${existing.digest}`),
        `to be promoted: ${digest}`,
    ].join('\n');
    if (why === 'exists') {
        return (0,promote_causes/* promoteProblem */.Q)('registry/tag-exists', `The tag ${name}:${first?.tag}${others} exists and holds another image; nothing was copied.`, 'Promote to a new tag, or set overwrite: true for tags that are meant to move.', evidence);
    }
    return (0,promote_causes/* promoteProblem */.Q)('registry/tag-locked', `The tag ${name}:${first?.tag}${others} holds another image and is locked; nothing was copied.`, `Promote to a new tag, or have an owner unlock it with "az acr repository update --name ${registry.split('.')[0]} --image ${repository}:${first?.tag} --write-enabled true --delete-enabled true".`, evidence);
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/steps.js










const performers = {
    resolve: async (_, state, progress) => {
        const { source, promotion, outcome, log } = progress;
        const { tag = '', digest = tag } = promotion.source;
        const root = await source.registry.manifest(source.repository, digest);
        if (root === undefined)
            throw (0,problem/* unknownImage */.SD)((0,reference/* printReference */.nt)(promotion.source));
        progress.root = root;
        outcome.digest = root.digest;
        outcome.platforms = await platformsOf(source, root);
        log.info(`${(0,reference/* printReference */.nt)(promotion.source)} is ${root.digest}.`);
        return { ...state, digest: root.digest };
    },
    gate: async ({ digest }, state, { source, promotion, root, gate }) => {
        const { registry, repository } = promotion.source;
        await gate?.({
            reference: (0,reference/* printReference */.nt)({ registry, repository, digest }),
            parts: async () => partsOf(source, root ?? (await manifestOf(source, digest))),
        });
        return { ...state, gated: true };
    },
    look: async ({ digest }, state, { target, promotion }) => {
        const { registry, repository } = target;
        const present = (await registry.resolve(repository, digest)) !== undefined;
        const found = [];
        for (const tag of promotion.policy.tags) {
            const at = await registry.resolve(repository, tag);
            if (at === undefined)
                continue;
            const moves = at.digest !== digest && promotion.policy.overwrite;
            const attributes = moves ? await (0,acr_attributes/* readAttributes */.wb)(registry.connection, repository, tag) : undefined;
            found.push({ tag, digest: at.digest, locked: attributes?.writeEnabled === false });
        }
        return { ...state, target: { present, tags: found } };
    },
    refuse: async ({ why, tags }, { digest = '' }, { promotion }) => {
        throw refusal(why, tags, digest, promotion.target);
    },
    move: async ({ digest, way }, state, { carry, target, outcome, log }) => {
        const started = performance.now();
        log.info(way === 'import' ? `Azure imports ${digest} into ${steps_nameOf(target)}.` : `Copying ${digest} to ${steps_nameOf(target)}.`);
        outcome.moved = await carry[way](digest, [], false);
        outcome.movedMs = Math.round(performance.now() - started);
        return { ...state, moved: way };
    },
    prove: async ({ digest }, state, { target, log }) => {
        // Read and not only looked up: the bytes are compared with the digest on the way.
        if ((await target.registry.manifest(target.repository, digest)) === undefined)
            throw notArrived(target, digest);
        log.info(`${steps_nameOf(target)} holds ${digest}.`);
        return { ...state, proved: true };
    },
    referrers: async ({ digest, way }, state, progress) => {
        const root = progress.root ?? (await manifestOf(progress.source, digest));
        progress.outcome.referrers = await carryReferrers(progress, root, way);
        return { ...state, referrersDone: true };
    },
    tag: async ({ digest, way, tags }, state, { target, carry, promotion, log }) => {
        try {
            await carry[way](digest, tags, promotion.policy.overwrite);
        }
        catch (error) {
            // Another run with the same image may have been faster: what counts is what the tags mean now.
            if (!(error instanceof errors/* UserError */.y) || error.code !== 'import/tag-exists')
                throw error;
            if (!(await mean(target, tags, digest)))
                throw error;
        }
        if (!(await mean(target, tags, digest)))
            throw notArrived(target, digest);
        log.info(`${tags.join(', ')} of ${steps_nameOf(target)} now mean ${digest}.`);
        return { ...state, tagged: true };
    },
    lock: async ({ digest, tags }, state, { target, outcome, log }) => {
        await (0,acr_attributes/* lock */.s2)(target.registry.connection, target.repository, digest, tags);
        outcome.locked = true;
        log.info(`Locked ${[digest, ...tags].join(', ')} of ${steps_nameOf(target)}.`);
        return { ...state, locked: true };
    },
};
async function mean({ registry, repository }, tags, digest) {
    for (const tag of tags)
        if ((await registry.resolve(repository, tag))?.digest !== digest)
            return false;
    return true;
}
const steps_nameOf = ({ registry, repository }) => `${registry.host}/${repository}`;
function notArrived(target, digest) {
    return (0,promote_causes/* promoteProblem */.Q)('promote/not-arrived', `${steps_nameOf(target)} does not hold ${digest} as it was told to, although nothing was refused.`, 'Run the job again; two jobs that promote to the same tag need a common concurrency group.');
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/promote.js





/** Why Azure could not import what a runner may still be able to copy. */
const copyInstead = [
    'import/no-role',
    'import/source-denied',
    'import/restricted-network',
    'import/too-many-manifests',
    'import/registry-not-found',
];
/**
 * Copies an image by its digest, with what belongs to it, and proves that the target holds the same: decide, one step, decide
 * again. What fails after the last tag comes as `problem`, since the image is there. Throws UserErrors `promote/…`, `registry/…`, `import/…`, `arm/…`, what the gate throws, and the signal's reason.
 */
async function promote(promotion, tools) {
    const { policy } = promotion;
    const outcome = {
        digest: '',
        copied: 'none',
        platforms: [],
        tags: policy.tags,
        referrers: [],
        moved: nothingMoved,
        movedMs: 0,
        locked: false,
    };
    const progress = { ...tools, promotion, outcome };
    let state = { gated: tools.gate === undefined };
    while (true) {
        tools.signal.throwIfAborted();
        const step = nextStep(state, policy);
        if (step.do === 'finish')
            return { ...outcome, copied: step.copied };
        try {
            state = await (0,steps/* performStep */.K)(performers, step, state, progress);
        }
        catch (error) {
            const imported = 'way' in step && step.way === 'import';
            const named = error instanceof errors/* UserError */.y && copyInstead.includes(error.code);
            if (step.do === 'lock' && error instanceof errors/* UserError */.y && !tools.signal.aborted) {
                return { ...outcome, copied: state.moved ?? 'none', problem: error };
            }
            if (!imported || !named || policy.mode !== 'auto')
                throw error;
            tools.log.notice(`${error.message} This runner copies instead. [${error.code}]`);
            state = { ...state, importRefused: true };
        }
    }
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/oci/promote/report.js



const report_rowLimit = 50;
/** GitHub allows an output 1 MB; nobody has this many signatures by intention. */
const referrersLimit = 1000;
/** The outputs of a promotion. */
function promotionOutputs({ source, target }, outcome) {
    const { digest, tags, copied, referrers, problem } = outcome;
    return {
        digest,
        reference: (0,reference/* printReference */.nt)({ ...target, digest }),
        tags: tags.join('\n'),
        copied,
        referrers: JSON.stringify(referrers.slice(0, referrersLimit)),
        source: (0,reference/* printReference */.nt)({ registry: source.registry, repository: source.repository, digest }),
        cause: problem?.code ?? '',
    };
}
/** Writes the job summary of a promotion. */
function reportPromotion(summary, promotion, outcome) {
    const { source, target } = promotion;
    const { digest, tags, platforms, referrers, locked } = outcome;
    summary.heading(3, `${outcome.problem === undefined ? '✅' : '⚠️'} ${verdictOf(promotion, outcome)}`);
    summary.table(['', ''], [
        ['Source', (0,markdown/* code */.aY)((0,reference/* printReference */.nt)(source).replace(/@.*/, ''))],
        ['Target', (0,markdown/* code */.aY)(`${target.registry}/${target.repository}`)],
        ['Digest, the same on both sides', (0,markdown/* code */.aY)(digest)],
        ['Tags', tags.length === 0 ? 'none, only the digest' : (0,markdown/* code */.aY)(tags.join(', '))],
        ['Platforms', platforms.length === 0 ? '–' : platforms.join(', ')],
        ['Signatures, attestations, SBOMs', referrersText(promotion, referrers)],
        ['Locked', locked ? 'yes, manifest and tags' : 'no'],
        ['What moved', movedText(outcome)],
    ]);
    if (referrers.length === 0)
        return;
    summary.details('What belongs to the image', (inner) => inner.table(['Kind', 'Digest', 'Speaks about', 'At the target'], referrers
        .slice(0, report_rowLimit)
        .map(({ type, digest: own, subject, copied }) => [
        (0,markdown/* code */.aY)(type),
        (0,markdown/* code */.aY)(shortDigest(own)),
        subject === digest ? 'the image' : (0,markdown/* code */.aY)(shortDigest(subject)),
        becameText[copied],
    ])));
}
const becameText = {
    import: 'imported',
    copy: 'copied',
    none: 'was there',
    kept: 'has others, which stay',
};
/** As docker shows it; the outputs have it whole. */
const shortDigest = (digest) => digest.slice(0, 'sha256:'.length + 12);
/** One line: what became of the image. */
function verdictOf({ target }, { digest, copied, tags }) {
    const name = `${target.registry}/${target.repository}${tags.length === 0 ? `@${digest}` : `:${tags[0]}`}`;
    const how = copied === 'none' ? 'was there already' : copied === 'import' ? 'was imported by Azure' : 'was copied';
    return `${name} ${how}`;
}
function referrersText({ policy }, referrers) {
    if (!policy.referrers)
        return 'not looked for';
    const moved = referrers.filter(({ copied }) => copied === 'import' || copied === 'copy').length;
    return referrers.length === 0 ? 'none' : `${referrers.length}, of which ${moved} were copied now`;
}
function movedText({ copied, moved, movedMs }) {
    const took = `${(movedMs / 1000).toFixed(1)} s`;
    if (copied === 'none')
        return 'nothing';
    if (copied === 'import')
        return `from registry to registry, in ${took}`;
    const mounted = moved.mounted === 0 ? '' : `, ${moved.mounted} mounted`;
    return `blobs: ${moved.sent} sent through this runner, ${(0,bytes/* bytes */.e)(moved.bytes)}${mounted}; in ${took}`;
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-promote/action.js + 1 modules
var action = __webpack_require__(89759);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-promote/request.js
/** The inputs in the words of the gate package. */
function gateRequestOf(inputs) {
    return {
        verifyKey: inputs['verify-key'],
        verifyIdentity: inputs['verify-identity'],
        verifyIssuer: inputs['verify-issuer'],
        verifyTrustedRoot: inputs['verify-trusted-root'],
        scanReports: inputs['scan-report'] ?? [],
        scanFailOn: inputs['scan-fail-on'],
        scanIgnore: inputs['scan-ignore'],
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/actions/acr-promote/main.js





/** How long one request may be repeated; the whole has its own limit. */
const retryMs = 120_000;
const main = async ({ inputs, outputs, state, log, summary, signal: cancelled, runner }) => {
    const report = (values) => {
        for (const [name, value] of Object.entries(values))
            outputs.set(name, value);
    };
    report(Object.fromEntries(Object.keys(action/* default */.A.outputs).map((name) => [name, ''])));
    const promotion = promotionOf(inputs);
    const { env, temp, workspace, mask, fork } = runner;
    const rules = await openGate(gateRequestOf(inputs), workspace);
    const signal = within(inputs.timeout, cancelled, inputs.target);
    const retries = (0,azure_retries.realTime)(retryMs, signal, log.info);
    const session = await (0,azure_session/* sessionFrom */.Zv)(env, retries);
    const tools = openPromotion(promotion, session, {
        ...{ env, retries, mask, fork, signal, log },
        cacheFolder: (0,cache/* cacheFolder */.nF)(temp),
    });
    const place = { env, temp, entry: process.argv[1] ?? '' };
    const reader = rules?.signature && signInForReading(promotion, (0,azure_session/* identityOf */.cu)(session), place);
    if (reader?.home !== undefined)
        state.set('folders', JSON.stringify([reader.home]));
    const today = new Date().toISOString().slice(0, 10);
    const gate = rules && guardOf(rules, { env: reader?.env ?? env, signal, log, today }, { summary, output: report });
    const outcome = await promote(promotion, { ...tools, gate });
    report(promotionOutputs(promotion, outcome));
    reportPromotion(summary, promotion, outcome);
    if (outcome.problem !== undefined)
        throw outcome.problem;
    log.info(`${verdictOf(promotion, outcome)}.`);
};
/* harmony default export */ const acr_promote_main = (main);


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

/***/ 73187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ gateCauses),
/* harmony export */   T: () => (/* binding */ gateProblem)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);

/** Why a gate stays shut. Codes are stable: workflows branch on them. */
const gateCauses = [
    {
        code: 'gate/input-conflict',
        means: 'Inputs of the gate contradict each other, or one lacks the other.',
        fix: 'Give what the error names.',
    },
    {
        code: 'gate/key-unreadable',
        means: 'The public key or the trusted root cannot be read, or is none.',
        fix: 'Check the path and the content of the file.',
    },
    {
        code: 'gate/cosign-missing',
        means: 'There is no cosign on PATH.',
        fix: 'Add a step with sigstore/cosign-installer before.',
    },
    {
        code: 'gate/cosign-failed',
        means: 'cosign ended without a verdict on the signature.',
        fix: 'Read what it says in the job summary.',
    },
    {
        code: 'gate/registry-denied',
        means: 'The registry does not let cosign read the image or its signatures.',
        fix: 'Grant AcrPull, or Container Registry Repository Reader with ABAC, on the source registry.',
    },
    {
        code: 'gate/unsigned',
        means: 'The image has no signature.',
        fix: 'Sign the digest with cosign in the job that builds it.',
    },
    {
        code: 'gate/signature-invalid',
        means: 'The image is signed, but not by the key or the identity that is asked for.',
        fix: 'Find out who has signed it; correct the inputs only when that is who should have.',
    },
    {
        code: 'gate/scan-unreadable',
        means: 'A scan report is missing, empty, cut off, too large, of an unknown format, or of a scan that did not end well.',
        fix: 'Have the scanner write its report again, as JSON or SARIF.',
    },
    {
        code: 'gate/scan-other-image',
        means: 'A scan report is about something else than the image.',
        fix: 'Scan the image by its digest.',
    },
    {
        code: 'gate/ignore-invalid',
        means: 'The ignore file has an entry that is not written as it must be.',
        fix: 'Give each entry an id, an end date and a reason.',
    },
    {
        code: 'gate/vulnerable',
        means: 'The scan found vulnerabilities at or above the threshold that nobody has accepted.',
        fix: 'Update the packages, or accept the finding for a limited time in the ignore file.',
    },
];
/** A UserError whose code has a row in the table above (the compiler checks it). */
function gateProblem(code, message, fix, more = {}) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({ code, message, fix, ...more });
}


/***/ }),

/***/ 16300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   pw: () => (/* binding */ thresholds),
/* harmony export */   xT: () => (/* binding */ severityNamed)
/* harmony export */ });
/* unused harmony export byWeight */
/** The worst first, for tables. */
const severities = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'];
/** Severities that can be a threshold. */
const thresholds = ['critical', 'high', 'medium', 'low'];
// An unknown severity means that nobody has judged it yet, so that it may be anything: it stands in the middle, where a strict
// threshold catches it and the default does not. Negligible is what a distribution has judged not worth a fix: never a reason.
const ranks = {
    critical: 4,
    high: 3,
    medium: 2,
    unknown: 2,
    low: 1,
    negligible: 0,
};
/** Whether a severity reaches a threshold. Unknown counts as medium; negligible never does. */
function reaches(severity, threshold) {
    return ranks[severity] >= ranks[threshold];
}
/** The worst first, then by id and package. */
function byWeight(a, b) {
    const order = (finding) => `${finding.id} ${finding.package} ${finding.installed}`;
    return (severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        (order(a) < order(b) ? -1 : Number(order(a) !== order(b))));
}
const words = {
    critical: 'critical',
    high: 'high',
    important: 'high',
    medium: 'medium',
    moderate: 'medium',
    low: 'low',
    minor: 'low',
    negligible: 'negligible',
    none: 'negligible',
    informational: 'negligible',
    unknown: 'unknown',
};
/** A scanner's word for a severity; undefined for any other word. */
function severityNamed(word) {
    return Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined;
}
/**
 * Makes one of findings that several scanners, or one scanner in several places, have of the same vulnerability in the same
 * package. The worse severity counts.
 */
function merged(findings) {
    const found = new Map();
    for (const finding of findings) {
        const key = JSON.stringify([finding.id.toUpperCase(), finding.package, finding.installed]);
        const known = found.get(key);
        found.set(key, known === undefined ? finding : together(known, finding));
    }
    return [...found.values()].sort(byWeight);
}
function together(one, other) {
    return {
        ...one,
        aliases: [...new Set([...one.aliases, ...other.aliases])],
        fixed: one.fixed || other.fixed,
        link: one.link || other.link,
        severity: ranks[other.severity] > ranks[one.severity] ? other.severity : one.severity,
    };
}


/***/ }),

/***/ 58516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ promoteCauses),
/* harmony export */   Q: () => (/* binding */ promoteProblem)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);

/** What only a promotion can end with. Codes are stable: workflows branch on them. */
const promoteCauses = [
    {
        code: 'promote/source-unnamed',
        means: 'source has neither a tag nor a digest.',
        fix: 'Name the image: registry/repository@sha256:digest, or registry/repository:tag.',
    },
    {
        code: 'promote/target-invalid',
        means: 'target is not an Azure Container Registry, or names more than a repository.',
        fix: 'Write target as registry/repository; tags have an input of their own.',
    },
    {
        code: 'promote/tag-invalid',
        means: 'A target tag has characters that no registry takes.',
        fix: 'Correct the tag.',
    },
    {
        code: 'promote/not-arrived',
        means: 'After the copy the target registry does not hold the image, or a tag names another one.',
        fix: 'Run the job again; two jobs that promote to one tag need a common concurrency group.',
    },
    {
        code: 'promote/timed-out',
        means: 'The time that the timeout input gives is over.',
        fix: 'Run the job again, which goes on where this run ended, or raise the timeout.',
    },
    {
        code: 'registry/tag-exists',
        means: 'A target tag holds another image.',
        fix: 'Use a new tag, or set overwrite: true for tags that are meant to move.',
    },
    {
        code: 'registry/tag-locked',
        means: 'A target tag that would have to move is locked.',
        fix: 'Use a new tag, or have an owner unlock it with az acr repository update.',
    },
];
/** A UserError whose code has a row in the table above (the compiler checks it). */
function promoteProblem(code, message, fix, evidence) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({ code, message, fix, ...(evidence === undefined ? {} : { evidence }) });
}


/***/ })

};
;