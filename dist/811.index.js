"use strict";
exports.id = 811;
exports.ids = [811,497];
exports.modules = {

/***/ 24649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   G2: () => (/* binding */ refreshOn),
/* harmony export */   cD: () => (/* binding */ writeEntry),
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
/** Stores a token. Returns false, and stores nothing, when the folder is not ours alone. */
function writeToken(folder, key, token) {
    return writeEntry(folder, fileOf(folder, key), JSON.stringify({ key: keyText(key), token }));
}
/**
 * Writes a file of the token folder: 0600, in a 0700 folder, written beside and moved into place, so that processes side by side read
 * either the old entry or the new one. Returns false, and writes nothing, when the folder is not ours alone.
 */
function writeEntry(folder, target, text) {
    const draft = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    try {
        makeFolder(folder);
        if (!isPrivate(folder))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, text, { mode: 0o600, flag: 'wx' });
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

/***/ 18506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nB: () => (/* binding */ subjectForm),
/* harmony export */   s7: () => (/* binding */ presentedBy),
/* harmony export */   vE: () => (/* binding */ jwtClaims)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10324);

/** The claims of a JWT, not verified (that is the receiver's work); undefined when the token is opaque. */
function jwtClaims(token) {
    const payload = token.split('.')[1];
    return payload === undefined ? undefined : (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonObject */ .o$)(Buffer.from(payload, 'base64url').toString('utf8'));
}
/** Issuer, subject and audience of an assertion; empty text for a claim that is missing. */
function presentedBy(assertion) {
    const claims = jwtClaims(assertion) ?? {};
    const audience = Array.isArray(claims.aud) ? claims.aud[0] : claims.aud;
    return { issuer: asText(claims.iss), subject: asText(claims.sub), audience: asText(audience) };
}
/**
 * `immutable` = GitHub's subjects with owner and repository ids (`repo:OWNER@1/REPO@2:…`), given to repositories that are
 * new, renamed or transferred since July 2026; `classic` = names only.
 */
function subjectForm(subject) {
    return /^repo:[^@/:]+@\d+\/[^@/:]+@\d+:/.test(subject) ? 'immutable' : 'classic';
}
function asText(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ cloudText),
/* harmony export */   VL: () => (/* binding */ cloudFromMetadata),
/* harmony export */   bR: () => (/* binding */ metadataUrl),
/* harmony export */   gV: () => (/* binding */ recognizeCloud),
/* harmony export */   "if": () => (/* binding */ knownClouds),
/* harmony export */   pc: () => (/* binding */ isKnownAuthority),
/* harmony export */   t: () => (/* binding */ cloudFromText)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10324);


function publicCloud(name, authority, arm, audienceSuffix) {
    return {
        name,
        authorityHost: `https://${authority}`,
        resourceManager: `https://${arm}`,
        armScope: `https://${arm}/.default`,
        federationAudience: `api://AzureADTokenExchange${audienceSuffix}`,
    };
}
/** The national clouds; audiences: learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations. */
const knownClouds = [
    publicCloud('AzureCloud', 'login.microsoftonline.com', 'management.azure.com', ''),
    publicCloud('AzureUSGovernment', 'login.microsoftonline.us', 'management.usgovcloudapi.net', 'USGov'),
    publicCloud('AzureChinaCloud', 'login.chinacloudapi.cn', 'management.chinacloudapi.cn', 'China'),
];
// Clouds that are named by their ARM endpoint, by the authority that it names: the sovereign clouds of France, Germany and Singapore,
// and other ways into the national ones. Same source; everybody else has Entra ID's own audience.
const audienceSuffixes = {
    'login.sovcloud-identity.fr': 'France',
    'login.sovcloud-identity.de': 'Germany',
    'login.sovcloud-identity.sg': 'GovSG',
    'login.microsoftonline.us': 'USGov',
    'login.chinacloudapi.cn': 'China',
    'login.partner.microsoftonline.cn': 'China',
};
// Spellings of the Azure SDKs, Terraform and Kubernetes' azure.json, beside those of azure/login (the names in lower case).
const otherSpellings = {
    azurepubliccloud: 'azurecloud',
    public: 'azurecloud',
    azureusgovernmentcloud: 'azureusgovernment',
    usgovernment: 'azureusgovernment',
    azurechina: 'azurechinacloud',
    china: 'azurechinacloud',
};
/**
 * Pure: the cloud that `environment` names, or the https URL of an ARM endpoint to ask.
 * Throws a UserError `cloud/unknown` for anything else.
 */
function recognizeCloud(environment) {
    const spelled = environment.trim().toLowerCase();
    const name = otherSpellings[spelled] ?? spelled;
    const known = knownClouds.find((cloud) => cloud.name.toLowerCase() === name);
    if (known !== undefined)
        return known;
    if (!isHttps(environment)) {
        throw new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
            code: 'cloud/unknown',
            message: `"${environment}" is not an Azure cloud${reasonFor(name)}.`,
            fix: `Set environment to ${knownClouds.map((cloud) => cloud.name).join(', ')}, or to the https URL of the cloud's ARM endpoint.`,
        });
    }
    const endpoint = withoutSlash(new URL(environment).href);
    return knownClouds.find((cloud) => cloud.resourceManager === endpoint) ?? { describedBy: endpoint };
}
function reasonFor(name) {
    if (name === 'azuregermancloud')
        return ': Microsoft closed the German cloud in 2021';
    if (name === 'azurestack')
        return ': Azure Stack is named by the URL of its ARM endpoint';
    if (name.startsWith('http://'))
        return ': an ARM endpoint is reached by https only';
    return '';
}
/** The address that describes a cloud (the api-version that `az cloud register` sends). */
function metadataUrl(endpoint) {
    return `${endpoint}/metadata/endpoints?api-version=2022-09-01`;
}
/**
 * Pure: reads the answer of /metadata/endpoints: one object, or in older api-versions a list that holds it.
 * Throws a UserError `cloud/not-described` when it lacks what a sign-in needs.
 */
function cloudFromMetadata(endpoint, body) {
    const answer = (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(body);
    const described = Array.isArray(answer) ? answer[0] : answer;
    const fields = asFields(described);
    const authentication = asFields(fields.authentication);
    const login = authentication.loginEndpoint;
    const audiences = authentication.audiences;
    const audience = Array.isArray(audiences) ? audiences[0] : undefined;
    if (authentication.identityProvider === 'ADFS') {
        throw notDescribed(endpoint, 'it signs in with AD FS, which has no workload identity federation');
    }
    if (typeof login !== 'string' || !isHttps(login)) {
        throw notDescribed(endpoint, 'its answer has no https authentication.loginEndpoint');
    }
    if (typeof audience !== 'string')
        throw notDescribed(endpoint, 'its answer has no authentication.audiences');
    return {
        name: endpoint,
        authorityHost: withoutSlash(login),
        resourceManager: endpoint,
        // Entra takes everything before "/.default" as the resource's exact name, so a trailing slash must be doubled.
        armScope: `${audience}/.default`,
        federationAudience: `api://AzureADTokenExchange${audienceSuffixes[new URL(login).hostname] ?? ''}`,
    };
}
/** Pure: a cloud that had to be asked, as text for the job's later processes; empty for one that everybody knows. */
function cloudText(cloud) {
    return knownClouds.includes(cloud) ? '' : JSON.stringify(cloud);
}
/** Pure: what `cloudText` has kept of the cloud at `endpoint`; undefined when it is of another one, or no longer whole. */
function cloudFromText(endpoint, text) {
    const { name, authorityHost, armScope, federationAudience } = (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(text ?? '') ?? {};
    if (name !== endpoint || typeof authorityHost !== 'string' || !isHttps(authorityHost))
        return undefined;
    if (typeof armScope !== 'string' || typeof federationAudience !== 'string')
        return undefined;
    return { name: endpoint, authorityHost, resourceManager: endpoint, armScope, federationAudience };
}
/** Whether MSAL knows this authority by heart; any other one must be used without asking the public cloud about it. */
function isKnownAuthority(authorityHost) {
    return knownClouds.some((cloud) => cloud.authorityHost === withoutSlash(authorityHost));
}
function notDescribed(endpoint, why) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'cloud/not-described',
        message: `${endpoint} does not describe an Azure cloud that this action can sign in to: ${why}.`,
        fix: `Check the environment input; ${metadataUrl(endpoint)} must answer with the cloud's endpoints.`,
    });
}
const isHttps = (url) => URL.canParse(url) && new URL(url).protocol === 'https:';
function asFields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
}


/***/ }),

/***/ 15320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ explainTransport),
/* harmony export */   Bt: () => (/* binding */ keptFailing),
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   GL: () => (/* binding */ networkWords),
/* harmony export */   N_: () => (/* binding */ withoutTokens)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96831);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10324);


/** A UserError whose code has a row in the cause tables (the compiler checks it). */
function problem(code, message, fix, evidence, cause, snippets = []) {
    return new _aks_delivery_action_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code,
        message,
        fix,
        cause,
        snippets,
        ...(evidence === undefined ? {} : { evidence: withoutTokens(evidence) }),
    });
}
/** Evidence quotes what services said; should one ever quote a token back, it must not reach the summary. */
function withoutTokens(text) {
    return text.replaceAll(/eyJ[\w-]{10,}\.[\w-]+(\.[\w-]*)?/g, '(token)');
}
const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS_CERT/;
/**
 * Pure: failures that mean the same whichever service was asked: no answer, an untrusted certificate, or an answer that
 * is not the service's own. Undefined when the service itself has spoken.
 */
function explainTransport({ failure, attempts }) {
    const who = `${_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceNames */ ._m[failure.service]} at ${failure.host}`;
    if (failure.kind === 'answer') {
        const spoken = failure.body === '' || (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(failure.body) !== undefined || failure.status >= 500;
        if (spoken || failure.status === 429)
            return undefined;
        return problem('network/not-the-service', `Something other than ${who} answered HTTP ${failure.status} with a page that is not the service's.`, `Let the proxy or firewall of this runner pass ${failure.host} unchanged (see HTTPS_PROXY and NO_PROXY).`, failure.body.slice(0, 500));
    }
    if (/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/.test(failure.code)) {
        return problem('network/certificate', `The TLS certificate of ${who} is not valid at ${new Date().toISOString()}, the time that this runner's clock shows (${failure.code}).`, `Correct the clock of the runner if it is wrong; else ${failure.host} shows a certificate that its owner must renew.`);
    }
    if (certificateCodes.test(failure.code)) {
        return problem('network/certificate', `The TLS certificate of ${who} is not trusted on this runner (${failure.code}).`, 'If a proxy or a private cloud has its own authority, set NODE_EXTRA_CA_CERTS to its PEM file in the environment of the runner.');
    }
    const tried = attempts === 1 ? '' : ` in ${attempts} attempts`;
    return problem('network/unreachable', `${who} ${networkWords(failure.code)}${failure.address === undefined ? '' : ` (address ${failure.address})`}${tried}.`, `Check that this runner can resolve and reach ${failure.host}; behind a proxy, set HTTPS_PROXY and NO_PROXY.`);
}
/** What a Node error code means, to follow the name of a host. */
function networkWords(code) {
    const words = {
        ENOTFOUND: 'has no DNS entry that this runner can see',
        EAI_AGAIN: 'could not be looked up because DNS gave no answer',
        ECONNREFUSED: 'refused the connection',
        ECONNRESET: 'closed the connection in the middle',
        EPIPE: 'closed the connection in the middle',
        TIMEOUT: 'gave no answer in time',
        ETIMEDOUT: 'gave no answer in time',
        ERR_PROXY_INVALID_CONFIG: 'could not be asked, because the proxy in HTTPS_PROXY or HTTP_PROXY is not a URL',
        ANSWER_TOO_LARGE: 'sent an answer too large to be right',
    };
    return words[code] ?? `could not be reached (${code})`;
}
/** Status, attempts and time of a service that kept failing, to follow its name. */
function keptFailing({ failure, attempts, elapsedMs }) {
    const status = failure.kind === 'answer' ? `HTTP ${failure.status}` : failure.code;
    const tried = attempts === 1 ? '' : ` in ${attempts} attempts over ${Math.round(elapsedMs / 1000)} s`;
    return `answered ${status}${tried}${laterWords(failure)}`;
}
function laterWords(failure) {
    const wait = failure.kind === 'answer' ? failure.retryAfterMs : undefined;
    return wait === undefined ? '' : `, and asks to wait another ${Math.ceil(wait / 1000)} s`;
}


/***/ }),

/***/ 15253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ loginCauses),
/* harmony export */   R: () => (/* binding */ signInCauses)
/* harmony export */ });
/** What can stop a sign-in. Codes are stable: workflows branch on them. */
const signInCauses = [
    {
        code: 'input/malformed-id',
        means: 'A client, tenant or subscription id is not a GUID.',
        fix: 'Copy the id again.',
    },
    {
        code: 'input/no-subscription',
        means: 'No subscription is given.',
        fix: 'Set subscription-id or allow-no-subscriptions.',
    },
    {
        code: 'input/missing-id',
        means: 'client-id or tenant-id is missing.',
        fix: 'Set both, or auth-type to the kind of runner that brings its own.',
    },
    {
        code: 'input/two-sign-ins',
        means: 'The inputs describe more than one way to sign in.',
        fix: 'Leave creds out, or everything that it holds.',
    },
    {
        code: 'input/creds-invalid',
        means: 'creds is not the JSON of a service principal.',
        fix: 'Store JSON with clientId, clientSecret and tenantId; better, use OIDC.',
    },
    {
        code: 'input/not-offered',
        means: 'An input of azure/login asks for something that this action does not do.',
        fix: 'Leave the input out, or keep azure/login for it.',
    },
    {
        code: 'guard/tenant',
        means: 'allowed-tenants does not hold the tenant of the sign-in.',
        fix: 'Correct tenant-id, or have the guard changed.',
    },
    {
        code: 'guard/subscription',
        means: 'allowed-subscriptions does not hold the subscription of the sign-in.',
        fix: 'Correct subscription-id, or have the guard changed.',
    },
    {
        code: 'cloud/unknown',
        means: 'environment names no Azure cloud.',
        fix: 'Use one of the names, or the https URL of an ARM endpoint.',
    },
    {
        code: 'cloud/not-described',
        means: 'The ARM endpoint does not describe a cloud to sign in to.',
        fix: 'Check the URL in environment.',
    },
    {
        code: 'sign-in/no-id-token',
        means: 'GitHub offers this job no OIDC token.',
        fix: 'Add permissions: id-token: write to the job.',
    },
    {
        code: 'sign-in/fork',
        means: 'The pull request comes from a fork, and GitHub gives forks no OIDC token.',
        fix: 'Sign in on push, after the merge.',
    },
    {
        code: 'sign-in/github-refused',
        means: "GitHub's OIDC issuer refused to issue a token for this job.",
        fix: 'Re-run the job; see githubstatus.com.',
    },
    {
        code: 'sign-in/subject-mismatch',
        means: "No federated credential of the app has this job's subject.",
        fix: 'Create the credential that the error prints.',
    },
    {
        code: 'sign-in/subject-case',
        means: 'A federated credential has the subject in another spelling (case counts).',
        fix: 'Recreate it with the printed subject.',
    },
    {
        code: 'sign-in/issuer-mismatch',
        means: 'No federated credential of the app has this issuer.',
        fix: 'Create the credential that the error prints.',
    },
    {
        code: 'sign-in/audience-mismatch',
        means: 'No federated credential of the app has this audience.',
        fix: 'Leave the audience input at its default, or correct the credential.',
    },
    {
        code: 'sign-in/no-federated-credential',
        means: 'The app has no federated credential at all.',
        fix: 'Create the credential that the error prints.',
    },
    {
        code: 'sign-in/assertion-expired',
        means: "Entra ID found GitHub's assertion outside its validity, also a fresh one.",
        fix: 'Correct the clock of the runner or of the GitHub server.',
    },
    {
        code: 'sign-in/assertion-invalid',
        means: "Entra ID could not verify the assertion's signature or life time.",
        fix: "Check the issuer's keys and configuration.",
    },
    {
        code: 'sign-in/issuer-unreachable',
        means: 'Entra ID cannot reach the OIDC issuer.',
        fix: 'Make the issuer reachable from the internet.',
    },
    {
        code: 'sign-in/wrong-client',
        means: 'The tenant has no application with this client id.',
        fix: 'Check client-id and tenant-id.',
    },
    { code: 'sign-in/wrong-tenant', means: 'The cloud has no such tenant.', fix: 'Check tenant-id and environment.' },
    {
        code: 'sign-in/wrong-cloud',
        means: 'The tenant or app belongs to another national cloud.',
        fix: 'Set environment to its cloud.',
    },
    {
        code: 'sign-in/blocked-by-policy',
        means: 'Conditional Access or security defaults block the app.',
        fix: 'Have the policy exempt this workload identity.',
    },
    {
        code: 'sign-in/app-disabled',
        means: 'The application is disabled.',
        fix: 'Enable it under Enterprise applications.',
    },
    {
        code: 'sign-in/resource-refused',
        means: 'Entra ID issues no token for this resource to the app.',
        fix: 'Check the cloud and the audience.',
    },
    {
        code: 'sign-in/secret-invalid',
        means: 'The client secret in creds is wrong.',
        fix: "Store the secret's value; better, use OIDC.",
    },
    { code: 'sign-in/secret-expired', means: 'The client secret in creds has expired.', fix: 'Move to OIDC.' },
    {
        code: 'sign-in/no-secret-file',
        means: 'The client secret of this job was removed before its end.',
        fix: 'Leave the folders aks-delivery-* in RUNNER_TEMP alone.',
    },
    {
        code: 'sign-in/no-token-file',
        means: "The runner's pod has no token of its service account.",
        fix: 'Set the pod up for Azure Workload Identity.',
    },
    {
        code: 'sign-in/no-metadata-service',
        means: 'The runner is no Azure machine, or its metadata service is closed to the job.',
        fix: 'Use OIDC, or a runner on an Azure machine.',
    },
    {
        code: 'sign-in/no-managed-identity',
        means: 'The machine does not have the managed identity.',
        fix: 'Assign it to the machine.',
    },
    {
        code: 'sign-in/several-managed-identities',
        means: 'The machine has several managed identities.',
        fix: 'Choose one with client-id.',
    },
    {
        code: 'sign-in/unexpected-token',
        means: 'The token that was issued is for another tenant or application than was asked for.',
        fix: 'Check client-id and tenant-id, and what answers in the place of Azure.',
    },
    {
        code: 'sign-in/throttled',
        means: 'GitHub, Entra ID or the cloud kept answering 429.',
        fix: 'Re-run later; spread jobs that start together.',
    },
    {
        code: 'sign-in/unavailable',
        means: 'GitHub, Entra ID or the cloud kept failing.',
        fix: 'Re-run later; see the status page of the service.',
    },
    {
        code: 'sign-in/refused',
        means: 'Entra ID refused with a code that has no row here.',
        fix: "Follow the link to Microsoft's page for the code.",
    },
    {
        code: 'network/unreachable',
        means: 'A service could not be reached.',
        fix: 'Check DNS, firewall and proxy of the runner.',
    },
    {
        code: 'network/certificate',
        means: "A service's TLS certificate is not trusted.",
        fix: 'Give the authority of the proxy or cloud in NODE_EXTRA_CA_CERTS.',
    },
    {
        code: 'network/not-the-service',
        means: 'Something else answered in place of the service, such as a proxy.',
        fix: 'Let the proxy pass the named host.',
    },
];
/** What can stop azure-login after its sign-in, when it is asked for more. */
const loginCauses = [
    {
        code: 'az/sign-in-failed',
        means: 'az could not sign in, though this action could.',
        fix: 'Read what az said; update az, or leave az-cli out.',
    },
    {
        code: 'preflight/roles-missing',
        means: 'The identity may use no cluster or no registry that it sees.',
        fix: 'Have an owner run the commands in the summary.',
    },
    {
        code: 'preflight/no-subscription',
        means: 'There is no such subscription to look for roles in.',
        fix: 'Correct subscription-id.',
    },
    {
        code: 'preflight/not-answered',
        means: 'Azure did not say what the identity may do.',
        fix: 'Re-run, or leave preflight out.',
    },
];


/***/ }),

/***/ 10324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ServiceFailure),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   Tr: () => (/* binding */ armError),
/* harmony export */   _m: () => (/* binding */ serviceNames),
/* harmony export */   nA: () => (/* binding */ entraError),
/* harmony export */   o$: () => (/* binding */ jsonObject)
/* harmony export */ });
/** The services that a sign-in talks to, as plain names for messages. */
const serviceNames = {
    github: "GitHub's OIDC issuer",
    entra: 'Entra ID',
    machine: "this machine's metadata service",
    arm: 'Azure Resource Manager',
    cloud: "the cloud's metadata endpoint",
    cluster: 'the API server',
    registry: 'the registry',
};
/** Carries a Failure through the code that retries. `attempts` and `elapsedMs` are filled in when retrying gave up. */
class ServiceFailure extends Error {
    failure;
    attempts = 1;
    elapsedMs = 0;
    constructor(failure, cause) {
        const outcome = failure.kind === 'answer' ? `answered HTTP ${failure.status}` : `gave no answer (${failure.code})`;
        super(`${serviceNames[failure.service]} at ${failure.host} ${outcome}`, { cause });
        this.failure = failure;
    }
}
/** Reads `error_codes` and `error_description`; undefined when the body is not an Entra error. */
function entraError(body) {
    const fields = jsonObject(body);
    const description = fields?.error_description;
    if (fields === undefined || typeof description !== 'string')
        return undefined;
    const listed = Array.isArray(fields.error_codes) ? fields.error_codes : [];
    const codes = listed.filter((code) => typeof code === 'number');
    const named = /AADSTS(\d+)/.exec(description)?.[1];
    return {
        codes: codes.length > 0 || named === undefined ? codes : [Number(named)],
        // The ids at its end are fields of their own.
        description: description.split(/\s+Trace ID:/)[0] ?? description,
        ...(typeof fields.correlation_id === 'string' ? { correlationId: fields.correlation_id } : {}),
        ...(typeof fields.trace_id === 'string' ? { traceId: fields.trace_id } : {}),
    };
}
/** Code and message of an ARM error, wrapped in `error` or (as AKS answers for local accounts) not. */
function armError(body) {
    const outer = jsonObject(body);
    const inner = outer?.error ?? outer;
    if (typeof inner !== 'object' || inner === null)
        return undefined;
    const { code, message } = inner;
    return typeof code === 'string' ? { code, message: typeof message === 'string' ? message : '' } : undefined;
}
/** JSON text as an object, undefined for anything else: error pages of proxies are HTML as often as not. */
function jsonObject(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Retry-After in milliseconds (RFC 9110: seconds or a date), undefined when absent or not readable. */
function retryAfter(value, now) {
    if (value === undefined || value.trim() === '')
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 20539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Bo: () => (/* binding */ largestAnswer),
/* harmony export */   qE: () => (/* binding */ noAnswer),
/* harmony export */   tN: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10324);

/** Bytes. */
const largestAnswer = 4 * 1024 * 1024;
/**
 * One request, one answer as text, whatever its status. Throws a ServiceFailure when no whole answer came within
 * `timeoutMs` (it bounds the whole exchange) or when it was larger than 4 MiB.
 *
 * Not `fetch`, and no import of node:http: both start undici, which costs 50–150 ms of CPU, more than a sign-in itself.
 * `process.getBuiltinModule` loads the plain client only. Proxies are Node's own support (`proxyEnv`, since 24.5).
 */
function send(request) {
    const url = new URL(request.url);
    const { promise, resolve, reject } = Promise.withResolvers();
    let address;
    const fail = (code, cause) => reject(new _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFailure */ .A(noAnswer(request.service, url.host, code, address), cause));
    let outgoing;
    try {
        outgoing = open(request, url);
    }
    catch (error) {
        fail(codeOf(error), error);
        return promise;
    }
    const timer = setTimeout(() => outgoing.destroy(Object.assign(new Error('timed out'), { code: 'TIMEOUT' })), request.timeoutMs);
    outgoing.on('socket', (socket) => socket.once('lookup', (_error, found) => (address = found)));
    outgoing.on('error', (error) => {
        address = error.address ?? address;
        if (request.signal?.aborted === true)
            reject(request.signal.reason);
        else
            fail(codeOf(error), error);
    });
    let answered = false;
    outgoing.on('close', () => {
        clearTimeout(timer);
        // A change of protocols (101) ends a request without an answer or an error.
        if (!answered)
            fail('ECONNRESET');
    });
    outgoing.on('response', (incoming) => {
        answered = true;
        const chunks = [];
        let size = 0;
        incoming.on('data', (chunk) => {
            size += chunk.length;
            if (size > largestAnswer)
                outgoing.destroy(Object.assign(new Error('too large'), { code: 'ANSWER_TOO_LARGE' }));
            else
                chunks.push(chunk);
        });
        incoming.on('error', (error) => fail(codeOf(error), error));
        incoming.on('end', () => {
            const wait = (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfter */ .P9)(incoming.headers['retry-after'], Date.now());
            resolve({
                status: incoming.statusCode ?? 0,
                body: Buffer.concat(chunks).toString('utf8'),
                ...(wait === undefined ? {} : { retryAfterMs: wait }),
                ...(incoming.headers.location === undefined ? {} : { location: incoming.headers.location }),
            });
        });
    });
    outgoing.end(request.body);
    return promise;
}
/** Throws when the proxy of the environment is no URL. */
function open(request, url) {
    const proxyEnv = withProxySchemes(request.env);
    const options = {
        method: request.method ?? 'GET',
        headers: { 'user-agent': 'aks-delivery-actions', ...request.headers },
        ...(request.signal === undefined ? {} : { signal: request.signal }),
        ...(request.lookup === undefined ? {} : { lookup: request.lookup }),
    };
    if (url.protocol === 'http:') {
        const http = process.getBuiltinModule('node:http');
        return http.request(url, { ...options, agent: new http.Agent({ proxyEnv }) });
    }
    const https = process.getBuiltinModule('node:https');
    return https.request(url, { ...options, agent: new https.Agent({ proxyEnv, ...request.tls }) });
}
/** `HTTPS_PROXY=proxy:3128` means an http proxy to curl, Go and Python; Node would take no notice of it. */
function withProxySchemes(env) {
    const entries = Object.entries(env).map(([name, value]) => /^https?_proxy$/i.test(name) && value && !value.includes('://') ? [name, `http://${value}`] : [name, value]);
    return Object.fromEntries(entries);
}
/** The code of the innermost error: certificate and DNS errors are often wrapped. */
function codeOf(error) {
    let current = error;
    while (typeof current === 'object' && current !== null) {
        const { code, cause } = current;
        if (typeof code === 'string' && code !== 'REQUEST_SEND_ERROR')
            return code;
        current = cause;
    }
    return 'UNKNOWN';
}
function noAnswer(service, host, code, address) {
    return { kind: 'network', service, host, code, ...(address === undefined ? {} : { address }) };
}


/***/ }),

/***/ 2248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ kindOf),
  IB: () => (/* binding */ wayFrom),
  VS: () => (/* binding */ wayVariables)
});

// UNUSED EXPORTS: identityKinds

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/names.js
var names = __webpack_require__(45122);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/client-secret.js

const secretFileVariable = 'AKS_DELIVERY_SECRET_FILE';
/** An application with a password. The password lies in a private file of the job and goes nowhere but to Entra ID. */
const clientSecret = {
    kind: 'client-secret',
    variables: ({ secretFile }, clientId) => ({ [names/* clientIdVariable */.b]: clientId, [secretFileVariable]: secretFile }),
    read(env) {
        const [clientId, secretFile] = [env[names/* clientIdVariable */.b], env[secretFileVariable]];
        return clientId && secretFile ? { way: { kind: 'client-secret', secretFile }, clientId } : undefined;
    },
    async request(identity, scope, tools) {
        const [{ readSecret }, { tokenBySdk }] = await Promise.all([
            __webpack_require__.e(/* import() */ 178).then(__webpack_require__.bind(__webpack_require__, 41178)),
            __webpack_require__.e(/* import() */ 385).then(__webpack_require__.bind(__webpack_require__, 46385)),
        ]);
        const secret = readSecret(identity.secretFile);
        tools.mask?.(secret);
        return tokenBySdk(identity, scope, { secret }, tools.signal);
    },
    explain: async (error, identity) => (await __webpack_require__.e(/* import() */ 766).then(__webpack_require__.bind(__webpack_require__, 24385))).explainEntra(error, identity, undefined),
};

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/managed-identity.js
var managed_identity = __webpack_require__(35842);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/claims.js
var claims = __webpack_require__(18506);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/oidc.js


const audienceVariable = 'AKS_DELIVERY_AUDIENCE';
/** A workflow job: GitHub asserts which one it is, and Entra ID trusts the assertion by a federated credential. */
const oidc = {
    kind: 'oidc',
    variables: ({ audience }, clientId) => ({ [names/* clientIdVariable */.b]: clientId, [audienceVariable]: audience }),
    read(env, audience) {
        const clientId = env[names/* clientIdVariable */.b];
        return clientId ? { way: { kind: 'oidc', audience: env[audienceVariable] || audience }, clientId } : undefined;
    },
    async request(identity, scope, tools) {
        const [{ requestAssertion }, { requestToken }] = await Promise.all([
            __webpack_require__.e(/* import() */ 105).then(__webpack_require__.bind(__webpack_require__, 60105)),
            __webpack_require__.e(/* import() */ 235).then(__webpack_require__.bind(__webpack_require__, 28235)),
        ]);
        const assertion = await requestAssertion(identity.audience, tools);
        tools.mask?.(assertion);
        tools.onPresented((0,claims/* presentedBy */.s7)(assertion));
        return requestToken(identity, scope, assertion, tools);
    },
    async explain(error, identity, presented) {
        if (error.failure.service === 'github')
            return (await __webpack_require__.e(/* import() */ 288).then(__webpack_require__.bind(__webpack_require__, 56288))).explainGitHub(error);
        return (await __webpack_require__.e(/* import() */ 766).then(__webpack_require__.bind(__webpack_require__, 24385))).explainEntra(error, identity, presented);
    },
};

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/workload-identity.js
var workload_identity = __webpack_require__(55612);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/identities/index.js




const signInVariable = 'AKS_DELIVERY_SIGN_IN';
/** Every kind of identity. A new one is a file, a line here and a member of `WayIn`. */
const identityKinds = {
    oidc: oidc,
    'workload-identity': workload_identity/* workloadIdentity */.c,
    'managed-identity': managed_identity/* managedIdentity */.o9,
    'client-secret': clientSecret,
};
/** The module of a kind, for a caller that holds some way in and passes it back. */
function kindOf({ kind }) {
    // Each module takes its own kind only; that `kind` picks the right one is what the table's type says.
    return identityKinds[kind];
}
/** Pure: the variables that hold a way in for later processes. Empty text clears one. */
function wayVariables(way, clientId) {
    return { [signInVariable]: way.kind, ...kindOf(way).variables(way, clientId) };
}
/**
 * Pure: the way in that `wayVariables` left in `env`; without a word about it GitHub's OIDC. Undefined when there is none.
 * @param audience what the cloud expects, for an `env` that names no audience
 */
function wayFrom(env, audience) {
    const named = env[signInVariable] || 'oidc';
    const kind = Object.values(identityKinds).find((candidate) => candidate.kind === named);
    return kind?.read(env, audience);
}


/***/ }),

/***/ 35842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ usualEndpoint),
/* harmony export */   gz: () => (/* binding */ endpointVariable),
/* harmony export */   o9: () => (/* binding */ managedIdentity)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45122);

/** The Azure SDKs' own name for another address of the metadata service. */
const endpointVariable = 'AZURE_POD_IDENTITY_AUTHORITY_HOST';
/** Link-local: the same on every machine of Azure. */
const usualEndpoint = 'http://169.254.169.254';
// The client id of a machine's own identity. Under AZURE_CLIENT_ID the SDKs would take it for the name of an assigned one.
const systemAssignedVariable = 'AKS_DELIVERY_SYSTEM_ASSIGNED';
/** An identity of the runner's machine, by Azure's Instance Metadata Service. Any process of the machine can ask for its tokens. */
const managedIdentity = {
    kind: 'managed-identity',
    variables: ({ systemAssigned, endpoint }, clientId) => ({
        [_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clientIdVariable */ .b]: systemAssigned ? '' : clientId,
        [systemAssignedVariable]: systemAssigned ? clientId : '',
        [endpointVariable]: endpoint === usualEndpoint ? '' : endpoint,
    }),
    read(env) {
        const own = env[systemAssignedVariable];
        const clientId = own || env[_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clientIdVariable */ .b];
        const endpoint = env[endpointVariable] || usualEndpoint;
        return clientId
            ? { way: { kind: 'managed-identity', systemAssigned: Boolean(own), endpoint }, clientId }
            : undefined;
    },
    request: async (identity, scope, tools) => (await __webpack_require__.e(/* import() */ 732).then(__webpack_require__.bind(__webpack_require__, 58732))).requestMachineToken(identity, scope, tools),
    explain: async (error, identity) => (await __webpack_require__.e(/* import() */ 922).then(__webpack_require__.bind(__webpack_require__, 37541))).explainManagedIdentity(error, identity),
};


/***/ }),

/***/ 45122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ clientIdVariable),
/* harmony export */   w: () => (/* binding */ tenantIdVariable)
/* harmony export */ });
/** What the Azure SDKs of every language read. */
const clientIdVariable = 'AZURE_CLIENT_ID';
const tenantIdVariable = 'AZURE_TENANT_ID';


/***/ }),

/***/ 55612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ tokenFileVariable),
/* harmony export */   c: () => (/* binding */ workloadIdentity)
/* harmony export */ });
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18506);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45122);


/** What the webhook of Azure Workload Identity sets in a pod, and what the Azure SDKs read. */
const tokenFileVariable = 'AZURE_FEDERATED_TOKEN_FILE';
/** A runner's pod: its cluster asserts which service account it has. The kubelet renews the file, so it is read for each token. */
const workloadIdentity = {
    kind: 'workload-identity',
    variables: ({ tokenFile }, clientId) => ({ [_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clientIdVariable */ .b]: clientId, [tokenFileVariable]: tokenFile }),
    read(env) {
        const [clientId, tokenFile] = [env[_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clientIdVariable */ .b], env[tokenFileVariable]];
        return clientId && tokenFile ? { way: { kind: 'workload-identity', tokenFile }, clientId } : undefined;
    },
    async request(identity, scope, tools) {
        const [{ readAssertion }, { tokenBySdk }] = await Promise.all([
            __webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 32010)),
            __webpack_require__.e(/* import() */ 385).then(__webpack_require__.bind(__webpack_require__, 46385)),
        ]);
        const assertion = readAssertion(identity.tokenFile);
        tools.mask?.(assertion);
        tools.onPresented((0,_claims_js__WEBPACK_IMPORTED_MODULE_1__/* .presentedBy */ .s7)(assertion));
        return tokenBySdk(identity, scope, { assertion }, tools.signal);
    },
    explain: async (error, identity, presented) => (await __webpack_require__.e(/* import() */ 766).then(__webpack_require__.bind(__webpack_require__, 24385))).explainEntra(error, identity, presented),
};


/***/ }),

/***/ 18497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nextWait: () => (/* binding */ nextWait),
/* harmony export */   persistence: () => (/* binding */ persistence),
/* harmony export */   realTime: () => (/* binding */ realTime),
/* harmony export */   withRetries: () => (/* binding */ withRetries)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10324);

const attemptsOf = {
    transient: Number.POSITIVE_INFINITY,
    brief: 3,
    once: 2,
    permanent: 1,
};
// learn.microsoft.com/entra/identity-platform/reference-error-codes: the service says "try again" for these.
const transientEntraCodes = new Set([90006, 90012, 90024, 90033, 90055, 90090]);
const assertionExpired = 700024;
const briefNetworkCodes = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'TIMEOUT', 'ETIMEDOUT']);
const transientNetworkCodes = new Set([
    'ECONNRESET',
    'EPIPE',
    'EAI_AGAIN',
    'ECONNABORTED',
    'ERR_STREAM_PREMATURE_CLOSE',
]);
/** Pure: whether asking again can help. Permanent refusals (wrong subject, no role) must never be repeated. */
function persistence(failure) {
    if (failure.kind === 'network') {
        if (transientNetworkCodes.has(failure.code))
            return 'transient';
        // A registry is away for longer than a moment when it moves, and work of many minutes waits for it.
        if (briefNetworkCodes.has(failure.code))
            return failure.service === 'registry' ? 'transient' : 'brief';
        return failure.code === 'ENOTFOUND' ? 'once' : 'permanent';
    }
    if ([408, 429, 500, 502, 503, 504].includes(failure.status))
        return 'transient';
    if (failure.service === 'entra') {
        const codes = (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .entraError */ .nA)(failure.body)?.codes ?? [];
        if (codes.some((code) => transientEntraCodes.has(code)))
            return 'transient';
        if (codes.includes(assertionExpired))
            return 'once';
    }
    // The metadata service answers 404 while it starts, and 410 for up to 70 s while it is updated.
    if (failure.service === 'machine' && failure.status === 410)
        return 'transient';
    if (failure.service === 'machine' && failure.status === 404)
        return 'brief';
    // A success without the promised content (empty or cut body): seen from Entra ID under load.
    return failure.status < 300 ? 'brief' : 'permanent';
}
const noticeableMs = 2000;
const firstWaitMs = 500;
const longestWaitMs = 20_000;
/**
 * Pure: how long to wait after `failure`, the `attempt`-th one (from 1), with `leftMs` to spend; undefined = give up.
 * Retry-After wins over our own doubling, except one of 0, which would have us ask as fast as we can. One that is longer than the
 * time left ends the attempts at once.
 */
function nextWait(failure, attempt, leftMs, random) {
    if (attempt >= attemptsOf[persistence(failure)])
        return undefined;
    const doubling = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
    const asked = failure.kind === 'answer' ? failure.retryAfterMs : undefined;
    const wait = asked || doubling * (0.8 + 0.4 * random);
    return wait > leftMs ? undefined : wait;
}
/**
 * Runs `attempt` until it succeeds, fails for good, or the time is up. Only a ServiceFailure is considered for another
 * attempt; the last one is thrown with the number of attempts and the time they took.
 */
async function withRetries(attempt, options) {
    const start = options.now();
    for (let count = 1;; count += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFailure */ .A))
                throw error;
            error.attempts = count;
            error.elapsedMs = options.now() - start;
            const wait = nextWait(error.failure, count, options.totalMs - error.elapsedMs, options.random());
            if (wait === undefined || options.signal?.aborted === true)
                throw error;
            if (wait > noticeableMs)
                options.onWait?.(waitLine(error.failure, wait, count + 1));
            await options.sleep(wait, options.signal);
        }
    }
}
function waitLine(failure, wait, attempt) {
    const outcome = failure.kind === 'answer' ? `answered HTTP ${failure.status}` : `gave no answer (${failure.code})`;
    const who = `${_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceNames */ ._m[failure.service]} (${failure.host})`;
    return `${who} ${outcome}; attempt ${attempt} in ${Math.round(wait / 1000)} s.`;
}
/** The real clock, for `totalMs` milliseconds; a wait ends at once with the signal's reason when the job is cancelled. */
function realTime(totalMs, signal, onWait) {
    return {
        // Not performance.now(), whose first call loads what takes as long as a request.
        now: () => process.uptime() * 1000,
        random: Math.random,
        totalMs,
        ...(signal === undefined ? {} : { signal }),
        ...(onWait === undefined ? {} : { onWait }),
        sleep: (ms, cancelled) => new Promise((resolve, reject) => {
            const stop = () => {
                clearTimeout(timer);
                reject(cancelled?.reason);
            };
            const timer = setTimeout(() => {
                cancelled?.removeEventListener('abort', stop);
                resolve();
            }, ms);
            cancelled?.addEventListener('abort', stop, { once: true });
        }),
    };
}


/***/ }),

/***/ 83519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ sessionFrom),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   nO: () => (/* binding */ findCloud),
/* harmony export */   qu: () => (/* binding */ sessionVariables)
/* harmony export */ });
/* harmony import */ var _clouds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(381);
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15320);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10324);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20539);
/* harmony import */ var _identities_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2248);
/* harmony import */ var _identities_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45122);
/* harmony import */ var _retries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18497);







/** The identity of a session, as the token requests take it. */
function identityOf({ cloud, tenantId, clientId, way }) {
    return { authorityHost: cloud.authorityHost, tenantId, clientId, cloud: cloud.name, ...way };
}
// Names of the Azure SDKs. AZURE_CLOUD_ENVIRONMENT holds a cloud's name or the URL of its metadata, which is how Ansible defines it.
const names = {
    authorityHost: 'AZURE_AUTHORITY_HOST',
    subscriptionId: 'AZURE_SUBSCRIPTION_ID',
    cloud: 'AZURE_CLOUD_ENVIRONMENT',
    cloudText: 'AKS_DELIVERY_CLOUD',
};
/**
 * Pure: the variables that later steps read. What an earlier login left in `env` and this one has not is cleared; no empty
 * variable is defined where there was none.
 */
function sessionVariables(session, env) {
    const variables = {
        [_identities_names_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantIdVariable */ .w]: session.tenantId,
        [names.authorityHost]: `${session.cloud.authorityHost}/`,
        [names.subscriptionId]: session.subscriptionId ?? '',
        [names.cloud]: session.cloud.name,
        [names.cloudText]: (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudText */ .Fe)(session.cloud),
        ...(0,_identities_index_js__WEBPACK_IMPORTED_MODULE_2__/* .wayVariables */ .VS)(session.way, session.clientId),
    };
    return Object.fromEntries(Object.entries(variables).filter(([name, value]) => value !== '' || env[name]));
}
/**
 * The session that azure-login left in the environment.
 * Throws a UserError `session/not-signed-in`, or one about a custom cloud, which is asked again when nothing usable is left of it.
 */
async function sessionFrom(env, retries) {
    const tenantId = env[_identities_names_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantIdVariable */ .w];
    const missing = (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)('session/not-signed-in', `No sign-in was found: ${_identities_names_js__WEBPACK_IMPORTED_MODULE_0__/* .clientIdVariable */ .b} and ${_identities_names_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantIdVariable */ .w} are not both set in this job.`, 'Run the azure-login action earlier in the same job.');
    // Before a cloud is asked who it is.
    if (!tenantId || (0,_identities_index_js__WEBPACK_IMPORTED_MODULE_2__/* .wayFrom */ .IB)(env, '') === undefined)
        throw missing;
    const environment = env[names.cloud] || 'AzureCloud';
    const recognized = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .recognizeCloud */ .gV)(environment);
    const kept = 'describedBy' in recognized ? (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudFromText */ .t)(recognized.describedBy, env[names.cloudText]) : undefined;
    const cloud = kept ?? (await findCloud(environment, env, retries));
    const found = (0,_identities_index_js__WEBPACK_IMPORTED_MODULE_2__/* .wayFrom */ .IB)(env, cloud.federationAudience);
    if (found === undefined)
        throw missing;
    const subscriptionId = env[names.subscriptionId];
    return { cloud, tenantId, ...found, ...(subscriptionId ? { subscriptionId } : {}) };
}
/** The cloud that `environment` names; a cloud given by its ARM endpoint is asked to describe itself. */
async function findCloud(environment, env, retries) {
    const recognized = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .recognizeCloud */ .gV)(environment);
    if (!('describedBy' in recognized))
        return recognized;
    const endpoint = recognized.describedBy;
    try {
        return await (0,_retries_js__WEBPACK_IMPORTED_MODULE_4__.withRetries)(async () => {
            const url = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataUrl */ .bR)(endpoint);
            const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_5__/* .send */ .tN)({ service: 'cloud', url, timeoutMs: 15_000, signal: retries.signal, env });
            if (answer.status === 200)
                return (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudFromMetadata */ .VL)(endpoint, answer.body);
            throw new _failures_js__WEBPACK_IMPORTED_MODULE_6__/* .ServiceFailure */ .A({ kind: 'answer', service: 'cloud', host: new URL(url).host, ...answer });
        }, retries);
    }
    catch (error) {
        if (!(error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_6__/* .ServiceFailure */ .A))
            throw error;
        throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .explainTransport */ .B4)(error) ?? undescribed(endpoint, error);
    }
}
function undescribed(endpoint, error) {
    const { failure } = error;
    const failing = failure.kind === 'answer' && (failure.status >= 500 || failure.status === 429);
    return (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(failing ? 'sign-in/unavailable' : 'cloud/not-described', `The metadata endpoint of ${endpoint} ${(0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .keptFailing */ .Bt)(error)}.`, failing
        ? 'Re-run the job later.'
        : `Check the environment input: ${(0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataUrl */ .bR)(endpoint)} must describe the cloud.`);
}


/***/ }),

/***/ 40065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aksScope: () => (/* binding */ aksScope),
/* harmony export */   signIn: () => (/* binding */ signIn),
/* harmony export */   tokenFor: () => (/* binding */ tokenFor)
/* harmony export */ });
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24649);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18506);
/* harmony import */ var _explain_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15320);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10324);
/* harmony import */ var _identities_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2248);
/* harmony import */ var _retries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18497);






/** The AKS server application: every Entra-integrated cluster of every cloud accepts tokens for it. */
const aksScope = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';
/**
 * Gets an access token by a fresh proof of the identity, and keeps the token in the cache. Transient failures are repeated,
 * each time with another assertion, because one lives for 5 minutes and a wait may be longer.
 * Throws a UserError `sign-in/…` or `network/…`.
 */
async function signIn(identity, scope, tools) {
    const kind = (0,_identities_index_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(identity);
    let presented;
    const onPresented = (seen) => {
        presented = seen;
    };
    let token;
    try {
        token = await (0,_retries_js__WEBPACK_IMPORTED_MODULE_1__.withRetries)(() => kind.request(identity, scope, { ...tools, onPresented }), tools.retries);
    }
    catch (error) {
        throw error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceFailure */ .A ? await kind.explain(error, identity, presented) : error;
    }
    tools.mask?.(token.value);
    const known = completed(identity, token.value);
    if (tools.cacheFolder !== undefined)
        (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .writeToken */ .tK)(tools.cacheFolder, keyOf(known, scope), token);
    return { token, identity: known, presented };
}
/** A token for `scope`: the job's cached one while it is fresh, else by a new sign-in. */
async function tokenFor(identity, scope, tools) {
    const cached = tools.cacheFolder === undefined ? undefined : (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .readToken */ .AI)(tools.cacheFolder, keyOf(identity, scope), Date.now());
    if (cached === undefined)
        return (await signIn(identity, scope, tools)).token;
    tools.mask?.(cached.value);
    return cached;
}
/**
 * The identity with the ids that its token names. A token that names others than were asked for is not used: it would do the job's
 * work as somebody else. Throws a UserError `sign-in/unexpected-token`. Tokens may be opaque; then what was asked for must do.
 */
function completed(identity, token) {
    const { tid, appid, azp } = (0,_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .jwtClaims */ .vE)(token) ?? {};
    const tenantId = agreed('tenant', identity.tenantId, tid);
    const clientId = agreed('application', identity.clientId, appid ?? azp);
    return { ...identity, tenantId, clientId };
}
function agreed(what, wanted, claimed) {
    const told = typeof claimed === 'string' ? claimed : undefined;
    if (told === undefined && wanted === '') {
        throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)('sign-in/unexpected-token', `The token that was issued does not say which ${what} it is for.`, 'Give client-id and tenant-id, and check that the answer comes from Azure and not from another service in its place.');
    }
    if (told === undefined || wanted === '' || told.toLowerCase() === wanted.toLowerCase())
        return wanted || (told ?? '');
    throw (0,_explain_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)('sign-in/unexpected-token', `The token that was issued is for ${what} ${told}, and not for ${wanted}.`, `Check client-id and tenant-id, and that no other service answers in the place of Azure's.`);
}
function keyOf({ authorityHost, tenantId, clientId }, scope) {
    return { authorityHost, tenantId, clientId, scope };
}


/***/ })

};
;