"use strict";
exports.id = 766;
exports.ids = [766];
exports.modules = {

/***/ 96831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/** A failure that the user can act on. It is reported without a stack; any other error counts as a bug of ours. */
class UserError extends Error {
    name = 'UserError';
    code;
    fix;
    evidence;
    snippets;
    location;
    constructor(problem) {
        super(problem.message, problem.cause === undefined ? undefined : { cause: problem.cause });
        this.code = problem.code;
        this.fix = problem.fix;
        this.evidence = problem.evidence;
        this.snippets = problem.snippets ?? [];
        this.location = problem.location;
    }
}


/***/ }),

/***/ 24385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainEntra: () => (/* binding */ explainEntra)
});

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/claims.js
var claims = __webpack_require__(18506);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/failures.js
var failures = __webpack_require__(10324);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/entra-codes.js
const assertion = ({ kind }) => kind === 'workload-identity' ? "the cluster's assertion of the service account" : "GitHub's assertion";
const app = ({ clientId }) => `application ${clientId}`;
const otherCloud = ({ cloud }) => `Set environment to the cloud of the tenant (now ${cloud}): AzureCloud, AzureUSGovernment or AzureChinaCloud.`;
const exempt = (signIn) => `Have the tenant's administrator exempt the workload identity ${signIn.clientId} from the policy that the sign-in log names.`;
const oidcAdvice = 'give client-id and tenant-id instead of creds, permissions id-token: write, and the application a federated credential.';
const idsBelong = ({ clientId, tenantId }) => `Check client-id (${clientId}) and tenant-id (${tenantId}), also for being swapped: they are the application (client) and directory (tenant) ids on the app's overview page.`;
/**
 * What the AADSTS numbers mean for the user of a workflow. Microsoft may renumber, so they only choose the words:
 * learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
const entraMeanings = {
    70021: mismatch('issuer, subject and audience'),
    700211: mismatch('issuer', 'sign-in/issuer-mismatch'),
    700212: {
        code: 'sign-in/audience-mismatch',
        says: (signIn) => `no federated credential of ${app(signIn)} has the audience that was presented`,
        fix: () => 'Leave the audience input at its default, which fits the cloud, or give the federated credential the presented audience.',
    },
    700213: mismatch('subject'),
    7002138: {
        code: 'sign-in/subject-case',
        says: (signIn) => `a federated credential of ${app(signIn)} has this subject in another spelling, and case counts`,
    },
    70025: {
        code: 'sign-in/no-federated-credential',
        says: (signIn) => `${app(signIn)} has no federated credential`,
    },
    700024: {
        code: 'sign-in/assertion-expired',
        says: (signIn, { description }) => `${assertion(signIn)} was outside its validity, also when a fresh one was sent${validity(description)}`,
        fix: ({ kind }) => kind === 'workload-identity'
            ? 'Check that the kubelet still renews the token file of the pod, and the clock of its node.'
            : 'Correct the clock of the GitHub server, which dates the assertions (on GitHub Enterprise Server, your own); they live for 5 minutes.',
    },
    700027: {
        code: 'sign-in/assertion-invalid',
        says: (signIn) => `the signature of ${assertion(signIn)} could not be verified`,
        fix: () => 'Check that the issuer publishes its current keys; on GitHub Enterprise Server see /_services/token/.well-known/jwks.',
    },
    50027: {
        code: 'sign-in/assertion-invalid',
        says: (signIn) => `${assertion(signIn)} is not a token that Entra ID can read`,
        fix: () => 'Check what issues the token: it must be a JWT, signed with RS256.',
    },
    7000218: {
        code: 'sign-in/assertion-invalid',
        says: () => 'neither an assertion nor a secret arrived',
        fix: () => 'Check that no proxy on the way takes the body out of requests.',
    },
    7000215: {
        code: 'sign-in/secret-invalid',
        says: (signIn) => `the client secret in creds is not one of ${app(signIn)}`,
        fix: () => `Store the secret's value, not its id, in creds. Better, use OIDC, which has no secret: ${oidcAdvice}`,
    },
    7000222: {
        code: 'sign-in/secret-expired',
        says: (signIn) => `the client secret of ${app(signIn)} has expired`,
        fix: () => `Do not make another one that expires: ${oidcAdvice}`,
    },
    70023: {
        code: 'sign-in/assertion-invalid',
        says: () => 'the assertion lives longer than the day that is allowed',
        fix: () => "Shorten the token life time of the OIDC issuer: GitHub's own is 5 minutes.",
    },
    501661: {
        code: 'sign-in/issuer-unreachable',
        says: () => 'Microsoft could not reach the OIDC issuer',
        fix: () => "Open the issuer's /.well-known/openid-configuration and keys to the internet (GitHub Enterprise Server behind a firewall).",
    },
    700016: {
        code: 'sign-in/wrong-client',
        says: ({ clientId, tenantId }) => `tenant ${tenantId} has no application ${clientId}`,
        fix: idsBelong,
    },
    700011: {
        code: 'sign-in/wrong-client',
        says: ({ clientId }) => `no directory has an application ${clientId}`,
        fix: idsBelong,
    },
    90002: {
        code: 'sign-in/wrong-tenant',
        says: ({ tenantId, cloud }) => `there is no tenant ${tenantId} in ${cloud}`,
        fix: idsBelong,
    },
    90038: {
        code: 'sign-in/wrong-cloud',
        says: ({ tenantId, cloud }) => `tenant ${tenantId} does not belong to ${cloud} but to another national cloud`,
        fix: otherCloud,
    },
    900382: { code: 'sign-in/wrong-cloud', says: (signIn) => `${app(signIn)} belongs to another cloud`, fix: otherCloud },
    900432: { code: 'sign-in/wrong-cloud', says: (signIn) => `${app(signIn)} belongs to another cloud`, fix: otherCloud },
    53003: {
        code: 'sign-in/blocked-by-policy',
        says: (signIn) => `Conditional Access blocks ${app(signIn)}`,
        fix: exempt,
    },
    530032: {
        code: 'sign-in/blocked-by-policy',
        says: (signIn) => `a security policy blocks ${app(signIn)}`,
        fix: exempt,
    },
    530035: {
        code: 'sign-in/blocked-by-policy',
        says: (signIn) => `security defaults block ${app(signIn)}`,
        fix: exempt,
    },
    7000112: {
        code: 'sign-in/app-disabled',
        says: (signIn) => `${app(signIn)} is disabled`,
        fix: () => 'Enable it: Entra ID, Enterprise applications, Properties, "Enabled for users to sign in".',
    },
    70011: resource('the requested scope is not valid'),
    500011: resource('the tenant does not know the requested resource'),
    650057: resource('the app may not ask for this resource'),
    700229: resource('the presented token is not of the kind that may be exchanged'),
};
function mismatch(what, code = 'sign-in/subject-mismatch') {
    return {
        code,
        says: (signIn) => `no federated credential of ${app(signIn)} has the ${what} that this job presented`,
    };
}
/** When Entra ID says both times, by how much they differ is what the reader needs. */
function validity(description) {
    const times = /Current time: (\S+[ T]\S+?), assertion valid from (\S+[ T]\S+?), expiry time of assertion (\S+[ T]\S+?)\.?$/.exec(description.trim());
    return times === null
        ? ''
        : ` (by Entra ID's clock it is ${times[1]}, and it is valid from ${times[2]} to ${times[3]})`;
}
function resource(says) {
    return {
        code: 'sign-in/resource-refused',
        says: () => says,
        fix: ({ cloud }) => `Check that environment (${cloud}) and audience belong to the tenant.`,
    };
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/shell.js
var shell = __webpack_require__(21817);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/federated-credential.js

/**
 * The command that creates the federated credential which this job's assertion would match.
 * One line, so that it can be copied out of a log; the JSON is what `az ad app federated-credential create` takes.
 */
function createCredentialCommand(clientId, presented) {
    const credential = {
        name: credentialName(presented.subject),
        issuer: presented.issuer,
        subject: presented.subject,
        audiences: [presented.audience],
    };
    return `az ad app federated-credential create --id ${clientId} --parameters ${(0,shell/* shellQuoted */.x)(JSON.stringify(credential))}`;
}
/** The same credential in the three forms that teams keep their set-up in, each ready to be copied. */
function credentialSnippets(clientId, presented) {
    return [
        { title: 'With az', language: 'sh', text: federated_credential_shell(clientId, presented) },
        { title: 'With Bicep', language: 'bicep', text: bicep(clientId, presented) },
        { title: 'With Terraform', language: 'hcl', text: terraform(clientId, presented) },
    ];
}
function federated_credential_shell(clientId, presented) {
    const { issuer, subject, audience } = presented;
    const words = [
        `--name ${credentialName(subject)}`,
        '--identity-name NAME --resource-group GROUP',
        `--issuer ${(0,shell/* shellQuoted */.x)(issuer)} --subject ${(0,shell/* shellQuoted */.x)(subject)} --audiences ${(0,shell/* shellQuoted */.x)(audience)}`,
    ];
    return [
        createCredentialCommand(clientId, presented),
        '',
        '# The same for a user-assigned managed identity:',
        `az identity federated-credential create ${words.join(' ')}`,
    ].join('\n');
}
// learn.microsoft.com/graph/templates/reference/federatedidentitycredentials. Bicep finds an application by its unique name only.
function bicep(clientId, { issuer, subject, audience }) {
    return `extension microsoftGraphV1

@description('The uniqueName of the application with client id ${clientId}')
param applicationName string

resource application 'Microsoft.Graph/applications@v1.0' existing = {
  uniqueName: applicationName

  resource credential 'federatedIdentityCredentials@v1.0' = {
    name: '\${applicationName}/${credentialName(subject)}'
    issuer: ${bicepQuoted(issuer)}
    subject: ${bicepQuoted(subject)}
    audiences: [${bicepQuoted(audience)}]
  }
}`;
}
// registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/application_federated_identity_credential
function terraform(clientId, { issuer, subject, audience }) {
    const name = credentialName(subject);
    return `data "azuread_application" "deploy" {
  client_id = ${terraformQuoted(clientId)}
}

resource "azuread_application_federated_identity_credential" ${terraformQuoted(`github-${name}`.toLowerCase())} {
  application_id = data.azuread_application.deploy.id
  display_name   = ${terraformQuoted(name)}
  issuer         = ${terraformQuoted(issuer)}
  subject        = ${terraformQuoted(subject)}
  audiences      = [${terraformQuoted(audience)}]
}`;
}
// Subjects come from names of branches and environments, which may hold what each of these languages takes for its own.
const bicepQuoted = (text) => `'${text.replaceAll(/['\\]|\$(?=\{)/g, '\\$&')}'`;
const terraformQuoted = (text) => JSON.stringify(text).replaceAll(/[$%](?=\{)/g, (sign) => `${sign}${sign}`);
// Entra allows 3–120 letters, digits, dashes and underscores, starting with a letter or digit.
function credentialName(subject) {
    const words = subject.replace(/^repo:/, '').replaceAll(/[^A-Za-z0-9]+/g, '-');
    const name = words.replaceAll(/^-+|-+$/g, '').slice(0, 120);
    return name.length < 3 ? `github-${name}` : name;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/issuer.js
/**
 * Whose issuer this is, in brackets, where it is not that of GitHub.com: people copy that one from guides.
 * docs.github.com/enterprise-cloud@latest/admin/data-residency, …/enterprise-server/actions/reference/security/oidc.
 */
function issuerWords(issuer) {
    if (/^https:\/\/token\.actions\.[^./]+\.ghe\.com$/.test(issuer))
        return ' (GitHub Enterprise Cloud on ghe.com)';
    if (/^https:\/\/[^/]+\/_services\/token$/.test(issuer))
        return ' (GitHub Enterprise Server)';
    if (/\.oic\.[^/]+\.azure\.(com|us|cn)\//.test(issuer))
        return ' (an AKS cluster)';
    return '';
}

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/problem.js
var problem = __webpack_require__(15320);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/azure/explain/entra.js






/**
 * Pure: why Entra ID gave no token to this job, in one sentence, with the identity that was presented; a client secret presents
 * none.
 */
function explainEntra(error, signIn, presented) {
    const { failure } = error;
    const refusal = failure.kind === 'answer' ? (0,failures/* entraError */.nA)(failure.body) : undefined;
    const meaning = refusal?.codes.map((code) => entraMeanings[code]).find((found) => found !== undefined);
    if (refusal !== undefined && meaning !== undefined) {
        // The credential that would match is the cure where the code has no other one.
        const missing = meaning.fix === undefined ? presented : undefined;
        const shown = meaning.code === 'sign-in/audience-mismatch' ? presented : missing;
        return (0,problem/* problem */.CC)(meaning.code, `Sign-in was refused: ${meaning.says(signIn, refusal)}${shown === undefined ? '' : presentedWords(shown)} (AADSTS${refusal.codes[0]}).`, missing === undefined
            ? (meaning.fix?.(signIn) ?? 'Use a sign-in that Entra ID can match: see the evidence in the job summary.')
            : createFix(signIn, missing), evidenceOf(refusal, presented), error, missing === undefined ? [] : credentialSnippets(signIn.clientId, missing));
    }
    const transport = refusal === undefined ? (0,problem/* explainTransport */.B4)(error) : undefined;
    if (transport !== undefined)
        return transport;
    if (failure.kind === 'answer' && failure.status === 429) {
        return (0,problem/* problem */.CC)('sign-in/throttled', `Entra ID at ${failure.host} ${(0,problem/* keptFailing */.Bt)(error)}.`, 'Re-run the job later, and spread jobs that sign in at the same time.', refusal === undefined ? undefined : evidenceOf(refusal, presented));
    }
    if (refusal === undefined || (failure.kind === 'answer' && failure.status >= 500)) {
        return (0,problem/* problem */.CC)('sign-in/unavailable', `Entra ID at ${failure.host} ${(0,problem/* keptFailing */.Bt)(error)}${refusal === undefined ? ' without a token or a reason' : ''}.`, 'Re-run the job later; status.cloud.microsoft shows outages.');
    }
    const number = refusal.codes[0];
    return (0,problem/* problem */.CC)('sign-in/refused', `Sign-in of application ${signIn.clientId} was refused by Entra ID: ${refusal.description.replace(/[.\s]+$/, '')}.`, number === undefined
        ? 'See the evidence in the job summary.'
        : `See https://login.microsoftonline.com/error?code=${number}.`, evidenceOf(refusal, presented), error);
}
function presentedWords({ issuer, subject, audience }) {
    return `: issuer ${issuer}${issuerWords(issuer)}, subject ${subject}, audience ${audience}`;
}
function createFix(signIn, presented) {
    const form = (0,claims/* subjectForm */.nB)(presented.subject) === 'immutable'
        ? 'The subject has the immutable form with ids, which a credential for the classic repo:OWNER/NAME form does not match. '
        : '';
    const command = createCredentialCommand(signIn.clientId, presented);
    return `${form}If this job may sign in, run: ${command} (a new credential takes some minutes to be seen).`;
}
function evidenceOf(refusal, presented) {
    const asserted = presented === undefined
        ? []
        : [
            `presented issuer:   ${presented.issuer}`,
            `presented subject:  ${presented.subject}`,
            `presented audience: ${presented.audience}`,
            `subject form:       ${(0,claims/* subjectForm */.nB)(presented.subject)}`,
        ];
    return [
        ...asserted,
        `Entra ID:           ${refusal.description}`,
        ...(refusal.traceId === undefined ? [] : [`trace id:           ${refusal.traceId}`]),
        ...(refusal.correlationId === undefined ? [] : [`correlation id:     ${refusal.correlationId}`]),
    ].join('\n');
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


/***/ })

};
;