"use strict";
exports.id = 466;
exports.ids = [466];
exports.modules = {

/***/ 24466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ignoreEntries: () => (/* binding */ ignoreEntries)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73187);


const known = ['id', 'package', 'until', 'reason'];
/**
 * Pure: the entries of an ignore file, a YAML list of `{id, until, reason, package?}`. Throws a UserError `gate/ignore-invalid`
 * with the place. A key that nobody knows is refused: it may be the one that would have limited the entry.
 */
function ignoreEntries(text, path) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: lines });
    const [broken] = document.errors;
    const lineOf = (offset) => (offset === undefined ? 1 : lines.linePos(offset).line);
    if (broken !== undefined)
        throw invalid(path, lineOf(broken.pos[0]), 'it is not YAML');
    const list = document.contents;
    if (list === null)
        return [];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list))
        throw invalid(path, lineOf(list.range?.[0]), 'it is not a list of entries');
    return list.items.map((item) => {
        const line = lineOf(item.range?.[0]);
        const refuse = (why) => invalid(path, line, why);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item))
            throw refuse('an entry is not written as id, until and reason');
        const fields = new Map();
        for (const { key, value } of item.items) {
            const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : '';
            if (!known.includes(name))
                throw refuse(`an entry has the unknown key "${name}"`);
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || typeof value.value !== 'string')
                throw refuse(`${name} is not a text`);
            fields.set(name, value.value.trim());
        }
        return entryOf(fields, line, refuse);
    });
}
function entryOf(fields, line, refuse) {
    const [id = '', until = '', reason = ''] = ['id', 'until', 'reason'].map((name) => fields.get(name));
    if (id === '')
        throw refuse('an entry has no id');
    if (until === '')
        throw refuse(`the entry for ${id} has no end (until)`);
    if (!isDay(until))
        throw refuse(`the end of the entry for ${id} is "${until}", which is no day written as YYYY-MM-DD`);
    if (reason === '')
        throw refuse(`the entry for ${id} has no reason`);
    return { id, package: fields.get('package'), until, reason, line };
}
function isDay(text) {
    const time = Date.parse(`${text}T00:00:00Z`);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function invalid(path, line, why) {
    return (0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .gateProblem */ .T)('gate/ignore-invalid', `The ignore file ${path} cannot be used: ${why} (line ${line}).`, 'Write each entry as "- id: CVE-…", "until: YYYY-MM-DD" and "reason: …", with "package: …" when it is for one package only.', { location: { file: path, line } });
}


/***/ })

};
;