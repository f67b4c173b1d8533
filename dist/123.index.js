export const id = 123;
export const ids = [123];
export const modules = {

/***/ 36067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5766);
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53589);
/* harmony import */ var _aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53323);


/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'azure-login',
    title: 'Azure login',
    description: 'Signs in to Azure with workload identity federation and leaves ids, never a secret, for later steps.',
    branding: { icon: 'log-in', color: 'blue' },
    inputs: {
        'client-id': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'Application (client) id of the app registration or managed identity.',
            required: true,
        }),
        'tenant-id': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: 'Directory (tenant) id.', required: true }),
        'subscription-id': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'Subscription that later steps work in. Required unless allow-no-subscriptions is true.',
        }),
        environment: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'AzureCloud, AzureUSGovernment, AzureChinaCloud, or the https URL of the ARM endpoint of another cloud.',
            default: 'AzureCloud',
        }),
        audience: (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ description: "Audience of GitHub's OIDC token; by default the one that the cloud expects." }),
        'allow-no-subscriptions': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)({ description: 'Sign in without a subscription.', default: 'false' }),
        'auth-type': (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)({
            description: 'SERVICE_PRINCIPAL: an OIDC token of GitHub signs in, without a stored secret.',
            values: ['SERVICE_PRINCIPAL'],
            default: 'SERVICE_PRINCIPAL',
        }),
    },
    outputs: {
        'client-id': 'Application (client) id that signed in.',
        'tenant-id': 'Directory (tenant) id.',
        'subscription-id': 'Subscription of the session, empty without one.',
        'object-id': 'Object id of the service principal: what role assignments and Kubernetes RBAC name.',
        subject: 'Subject that GitHub presented for this job.',
        'expires-on': 'When the first access token expires (ISO 8601). Later steps renew by themselves.',
        cause: 'Stable code of the failure, such as sign-in/subject-mismatch; empty after success.',
    },
    permissions: { 'id-token': 'write' },
    azureRoles: [],
    causes: [..._aks_delivery_azure_explain_causes__WEBPACK_IMPORTED_MODULE_2__/* .signInCauses */ .Rj],
    example: `- uses: aks-delivery/actions/actions/azure-login@v1
  with:
    client-id: \${{ vars.AZURE_CLIENT_ID }}
    tenant-id: \${{ vars.AZURE_TENANT_ID }}
    subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
`,
    post: true,
}));


/***/ }),

/***/ 13092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_action__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85241);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50169);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18497);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83519);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68917);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24649);
/* harmony import */ var _aks_delivery_azure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23097);


const main = async ({ inputs, outputs, log, summary, signal, runner }) => {
    const { 'client-id': clientId, 'tenant-id': tenantId, 'subscription-id': subscriptionId } = inputs;
    (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_0__/* .requireGuids */ .q)({ 'client-id': clientId, 'tenant-id': tenantId, 'subscription-id': subscriptionId });
    (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_0__/* .requireSubscription */ .x)(subscriptionId, inputs['allow-no-subscriptions']);
    const retries = (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_1__.realTime)(120_000, signal, log.info);
    const cloud = await (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_2__/* .findCloud */ .nO)(inputs.environment, runner.env, retries);
    const session = {
        cloud,
        clientId,
        tenantId,
        audience: inputs.audience ?? cloud.federationAudience,
        ...(subscriptionId === undefined ? {} : { subscriptionId }),
    };
    const { token, presented } = await (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_3__.signIn)((0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_2__/* .identityOf */ .cu)(session), cloud.armScope, {
        env: runner.env,
        retries,
        cacheFolder: (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_4__/* .cacheFolder */ .nF)(runner.temp),
        mask: runner.mask,
        fork: runner.fork,
        signal,
    });
    const until = new Date(token.expiresOn).toISOString();
    for (const [name, value] of Object.entries((0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_2__/* .sessionVariables */ .qu)(session, runner.env)))
        runner.exportVariable(name, value);
    outputs.set('client-id', clientId);
    outputs.set('tenant-id', tenantId);
    outputs.set('subscription-id', subscriptionId ?? '');
    outputs.set('object-id', (0,_aks_delivery_azure__WEBPACK_IMPORTED_MODULE_5__/* .objectIdOf */ .m)(token));
    outputs.set('subject', presented.subject);
    outputs.set('expires-on', until);
    outputs.set('cause', '');
    log.info(`Signed in to ${cloud.name} as application ${clientId}, presenting ${presented.subject}.`);
    summary
        .heading(3, 'Azure login')
        .table(['application', 'presented subject', 'cloud', 'first token until'], [[(0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(clientId), (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(presented.subject), (0,_aks_delivery_action__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(cloud.name), until]]);
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (main);


/***/ }),

/***/ 54123:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47142);
/* harmony import */ var _actions_azure_login_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36067);
/* harmony import */ var _actions_azure_login_main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13092);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_actions_azure_login_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_azure_login_main_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, 'main');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
