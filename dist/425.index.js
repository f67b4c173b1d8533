"use strict";
exports.id = 425;
exports.ids = [425];
exports.modules = {

/***/ 27018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _aks_delivery_helm__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79331);
/* harmony import */ var _aks_delivery_helm__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4098);
/* harmony import */ var _aks_delivery_helm__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13385);
/* harmony import */ var _aks_delivery_kubernetes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99425);
/* harmony import */ var _aks_delivery_kubernetes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18969);


const post = async ({ state, log, runner, signal }) => {
    const { env, github } = runner;
    const saved = state.get('release');
    // Nothing was begun, so nothing can be half done.
    if (saved === undefined)
        return;
    const [release, namespace, context] = JSON.parse(saved);
    // A later aks-context may have made another cluster the current one.
    const client = (0,_aks_delivery_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .createClient */ .UU)((0,_aks_delivery_kubernetes__WEBPACK_IMPORTED_MODULE_1__/* .loadConnection */ .v)(env.KUBECONFIG ?? '', context), { env, signal });
    await (0,_aks_delivery_helm__WEBPACK_IMPORTED_MODULE_2__/* .unlockOwn */ .rA)((0,_aks_delivery_helm__WEBPACK_IMPORTED_MODULE_3__/* .releaseStore */ .N)(client, release, namespace), (0,_aks_delivery_helm__WEBPACK_IMPORTED_MODULE_4__/* .ownerOf */ .bf)(github, env.RUNNER_NAME), log);
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (post);


/***/ }),

/***/ 91425:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14669);
/* harmony import */ var _actions_helm_deploy_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17234);
/* harmony import */ var _actions_helm_deploy_post_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27018);



await (0,_aks_delivery_action_run__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_actions_helm_deploy_action_js__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A, _actions_helm_deploy_post_js__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A, 'post');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
;