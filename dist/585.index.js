export const id = 585;
export const ids = [585];
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

/***/ 930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_azure_cache__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7656);
/* harmony import */ var _aks_delivery_azure_private_file__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7232);


const post = async ({ state, log, runner }) => {
    const kubeconfig = state.get('kubeconfig');
    if (kubeconfig !== undefined)
        (0,_aks_delivery_azure_private_file__WEBPACK_IMPORTED_MODULE_0__/* .removePrivateFile */ .w)(runner.temp, kubeconfig);
    (0,_aks_delivery_azure_cache__WEBPACK_IMPORTED_MODULE_1__/* .removeTokens */ .zu)((0,_aks_delivery_azure_cache__WEBPACK_IMPORTED_MODULE_1__/* .cacheFolder */ .nF)(runner.temp));
    log.info('The kubeconfig and the tokens of this job are removed.');
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (post);


/***/ }),

/***/ 1585:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var _actions_aks_context_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(758);
/* harmony import */ var _actions_aks_context_post_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(930);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_actions_aks_context_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_aks_context_post_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, 'post');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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


/***/ })

};
