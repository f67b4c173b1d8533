"use strict";
exports.id = 923;
exports.ids = [923];
exports.modules = {

/***/ 34019:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14669);
/* harmony import */ var _actions_acr_build_push_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40300);
/* harmony import */ var _actions_acr_build_push_post_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64828);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_actions_acr_build_push_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_acr_build_push_post_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, 'post');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 64828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action_private_folder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16706);

const post = async ({ state, runner }) => {
    const folders = state.get('folders');
    if (folders !== undefined)
        await (0,_aks_delivery_action_private_folder__WEBPACK_IMPORTED_MODULE_0__/* .removePrivateFolders */ .T)(runner.temp, JSON.parse(folders));
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (post);


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

/***/ 21373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ registryCauses)
/* harmony export */ });
/** What can stop work with a registry. Codes are stable: workflows branch on them. */
const registryCauses = [
    {
        code: 'reference/malformed',
        means: 'An image reference cannot be read.',
        fix: 'Write it as registry/repository:tag or registry/repository@sha256:digest.',
    },
    {
        code: 'registry/unknown-host',
        means: "The registry's name does not resolve on this runner.",
        fix: 'Check the name; a registry with a private endpoint needs a runner in its network.',
    },
    {
        code: 'registry/firewall',
        means: "The registry's firewall refuses this runner, or its public access is disabled.",
        fix: "Allow the runner's address, or use a runner in the network of the registry.",
    },
    {
        code: 'registry/sign-in-refused',
        means: 'The registry does not accept the identity of azure-login.',
        fix: 'Check that the registry belongs to the tenant of azure-login, and give the identity a role on it.',
    },
    {
        code: 'registry/arm-audience',
        means: 'The registry takes no tokens for Azure Resource Manager (authentication-as-arm is disabled).',
        fix: 'Use a token for https://containerregistry.azure.net, as the actions of this suite do.',
    },
    {
        code: 'registry/pull-denied',
        means: 'The identity may not read the repository.',
        fix: 'Grant AcrPull on the registry, or Container Registry Repository Reader when it uses ABAC.',
    },
    {
        code: 'registry/push-denied',
        means: 'The identity may not write to the repository.',
        fix: 'Grant AcrPush on the registry, or Container Registry Repository Writer when it uses ABAC.',
    },
    {
        code: 'registry/lock-denied',
        means: 'The identity may not change the attributes of images (lock them).',
        fix: 'Grant AcrPush on the registry, or Container Registry Repository Writer when it uses ABAC.',
    },
    {
        code: 'registry/delete-denied',
        means: 'The identity may not delete from the repository.',
        fix: 'Grant AcrDelete on the registry, or Container Registry Repository Contributor when it uses ABAC.',
    },
    {
        code: 'registry/abac-role',
        means: 'The registry uses ABAC, so AcrPull, AcrPush, Contributor and Owner give no access to its repositories.',
        fix: 'Grant the Container Registry Repository role that the error names.',
    },
    {
        code: 'registry/locked',
        means: 'The tag, the manifest or the repository is locked against changes.',
        fix: 'Use a new tag, or unlock it with az acr repository update.',
    },
    {
        code: 'registry/image-unknown',
        means: 'The repository has no such tag or digest.',
        fix: 'Check the reference; an image that was purged has to be built again.',
    },
    {
        code: 'registry/repository-unknown',
        means: 'The registry has no such repository.',
        fix: 'Check the name of the repository.',
    },
    {
        code: 'registry/digest-mismatch',
        means: 'Content does not have the digest under which it was asked for.',
        fix: 'Run the job again; if it stays, look for a proxy that changes content.',
    },
    {
        code: 'registry/strange-answer',
        means: 'What answers is not a registry: its answer is not JSON.',
        fix: 'Check the name of the registry and the proxy.',
    },
    {
        code: 'registry/strange-issuer',
        means: 'The registry sends its clients to another host for tokens.',
        fix: 'Check the name of the registry and the proxy.',
    },
    {
        code: 'docker/config-unreadable',
        means: "docker's config.json cannot be read, or is not JSON.",
        fix: 'Repair the file, or set DOCKER_CONFIG to a folder without one.',
    },
    { code: 'registry/throttled', means: 'The registry kept answering 429.', fix: 'Re-run later, or spread the jobs.' },
    {
        code: 'registry/unavailable',
        means: 'The registry kept failing.',
        fix: 'Re-run later; see azure.status.microsoft.',
    },
    {
        code: 'registry/refused',
        means: 'The registry refused with a code that has no row here.',
        fix: 'Read its message.',
    },
];


/***/ })

};
;