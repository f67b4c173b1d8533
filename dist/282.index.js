"use strict";
exports.id = 282;
exports.ids = [282];
exports.modules = {

/***/ 5766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** Declares an action. It only fixes the types; the contract test over all actions checks the rest. */
function defineAction(action) {
    return action;
}


/***/ }),

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

/***/ 53589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zM: () => (/* binding */ builders_boolean),
  Yq: () => (/* binding */ choice),
  p0: () => (/* binding */ duration),
  nd: () => (/* binding */ integer),
  K7: () => (/* binding */ keyValues),
  p_: () => (/* binding */ list),
  rJ: () => (/* binding */ secret),
  Qq: () => (/* binding */ builders_text)
});

// UNUSED EXPORTS: workspacePath, yaml

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/boolean.js
// The YAML 1.2 core schema, as @actions/core reads booleans: `yes` and `on` are text there, so they are refused.
const WORDS = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
]);
const booleanKind = {
    name: 'boolean',
    docs: '`true` or `false`.',
    example: 'true',
    allowed: () => "'true' or 'false'",
    parse: (raw) => {
        const value = WORDS.get(raw);
        return value === undefined ? { problem: 'is neither' } : { value };
    },
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/choice.js
const choiceKind = {
    name: 'choice',
    docs: 'One of the words that the description lists, spelled exactly.',
    example: 'one of the words',
    allowed: ({ values }) => `one of ${values.map((value) => `'${value}'`).join(', ')}`,
    parse: (raw, { values }) => (values.includes(raw) ? { value: raw } : { problem: 'is none of them' }),
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/duration.js
const MILLISECONDS = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
const PART = /(\d+(?:\.\d+)?)(ms|h|m|s)/g;
const WHOLE = /^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/;
/** Go's notation (`time.ParseDuration`), because Helm and kubectl users already type it. The value is milliseconds. */
const durationKind = {
    name: 'duration',
    docs: 'A duration of hours, minutes, seconds and milliseconds, such as `90s`, `5m30s`, `1.5h` or `500ms`.',
    example: '5m30s',
    allowed: () => "a duration such as '90s', '5m30s' or '1h'",
    parse: (raw) => {
        if (/^0+$/.test(raw))
            return { value: 0 };
        if (/^\d+(?:\.\d+)?$/.test(raw))
            return { problem: `has no unit (for seconds write '${raw}s')` };
        if (!WHOLE.test(raw))
            return { problem: 'is not written like that' };
        let value = 0;
        for (const [, amount = '', unit = ''] of raw.matchAll(PART)) {
            value += Number(amount) * MILLISECONDS[unit];
        }
        return { value: Math.round(value) };
    },
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/integer.js
const integerKind = {
    name: 'integer',
    docs: 'A whole number, in decimal digits.',
    example: '3',
    allowed: ({ min, max }) => {
        if (min !== undefined && max !== undefined)
            return `a whole number from ${min} to ${max}`;
        if (min !== undefined)
            return `a whole number of at least ${min}`;
        return max === undefined ? 'a whole number' : `a whole number of at most ${max}`;
    },
    parse: (raw, { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }) => {
        if (!/^[+-]?\d+$/.test(raw))
            return { problem: 'is not a whole number' };
        const value = Number(raw);
        if (value < min)
            return { problem: 'is too small' };
        return value > max ? { problem: 'is too large' } : { value };
    },
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/key-values.js
const keyValuesKind = {
    name: 'key=value lines',
    docs: 'One `key=value` a line. The first `=` separates; the value may hold more of them, and may be empty.',
    example: 'replicas=3',
    allowed: () => "lines of the form 'key=value'",
    parse: (raw) => {
        const entries = new Map();
        for (const [index, line] of raw.split(/\r\n|\r|\n/).entries()) {
            if (line.trim() === '')
                continue;
            const separator = line.indexOf('=');
            const key = line.slice(0, separator).trim();
            if (separator < 0)
                return { problem: `has no '=' in line ${index + 1}` };
            if (key === '')
                return { problem: `has no key before the '=' in line ${index + 1}` };
            if (entries.has(key))
                return { problem: `gives '${key}' a second time in line ${index + 1}` };
            entries.set(key, line.slice(separator + 1).trim());
        }
        return { value: Object.fromEntries(entries) };
    },
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/kind.js
/** Binds a kind to what one action says about it. */
function inputOf(kind, options) {
    return {
        kind: kind.name,
        secret: kind.secret === true,
        allowed: kind.allowed(options),
        example: kind.example,
        description: options.description,
        required: options.required === true,
        default: options.default,
        deprecationMessage: options.deprecationMessage,
        // Reading leaves an optional input undefined without parsing it; a `T` fits either way.
        parse: (raw, place) => kind.parse(raw, options, place),
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/list.js
const listKind = {
    name: 'list',
    docs: 'Items separated by commas or line breaks; spaces around an item and empty items are dropped.',
    example: 'a, b',
    allowed: () => 'a list, one item a line or separated by commas',
    parse: (raw) => ({
        value: raw
            .split(/[,\r\n]/)
            .map((item) => item.trim())
            .filter((item) => item !== ''),
    }),
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/secret.js
const secretKind = {
    name: 'secret',
    docs: 'A secret, such as `${{ secrets.NAME }}`; it is masked in the log and never quoted in a message.',
    example: '${{ secrets.NAME }}',
    secret: true,
    allowed: () => 'a secret',
    parse: (raw) => ({ value: raw }),
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/text.js
const textKind = {
    name: 'text',
    docs: 'Any text.',
    example: 'shop',
    allowed: () => 'text',
    parse: (raw) => ({ value: raw }),
};

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/workspace.js
var workspace = __webpack_require__(84271);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/workspace-path.js

/** The value is the absolute real path; whether something must exist there is for the action to say. */
const workspacePathKind = {
    name: 'path',
    docs: 'A path inside the workspace, relative to its root. Links that lead out of the workspace are refused.',
    example: 'charts/shop',
    allowed: () => 'a path inside the workspace',
    parse: async (raw, _options, place) => {
        if (raw.includes('\0'))
            return { problem: 'contains a NUL byte' };
        const value = (0,workspace/* resolveInWorkspace */.z)(raw, place.workspace);
        return value === undefined ? { problem: 'leads out of it' } : { value };
    },
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/yaml.js
const yamlKind = {
    name: 'YAML',
    docs: 'One YAML document (JSON is YAML, too).',
    example: 'replicas: 3',
    allowed: () => 'one YAML document',
    parse: async (raw) => {
        // Loaded here, because the parser costs more start time than the rest of the kit and few actions take YAML.
        const { parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
        const document = parseDocument(raw, { prettyErrors: true });
        const [error] = document.errors;
        if (error !== undefined)
            return { problem: `does not parse: ${error.message.split('\n')[0]?.replace(/:$/, '')}` };
        return { value: document.toJS({ maxAliasCount: 100 }) };
    },
};

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/builders.js











/** Any text. */
const builders_text = builder(textKind);
/** `true` or `false`. */
const builders_boolean = builder(booleanKind);
/** A whole number from `min` to `max`. */
const integer = builder(integerKind);
/** A duration such as `5m30s`; the value is milliseconds. */
const duration = builder(durationKind);
/** One of `values`. */
function choice(options) {
    return inputOf(choiceKind, options);
}
/** Items separated by commas or line breaks. */
const list = builder(listKind);
/** `key=value` lines. */
const keyValues = builder(keyValuesKind);
/** One YAML document. */
const yaml = builder(yamlKind);
/** A path inside the workspace; the value is the absolute real path. */
const workspacePath = builder(workspacePathKind);
/** A secret: masked at once, never quoted. */
const secret = builder(secretKind);
function builder(kind) {
    return (options) => inputOf(kind, options);
}


/***/ }),

/***/ 85241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Lt: () => (/* binding */ fenceFor),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/** Marks a text as Markdown. Whatever comes from outside must have gone through `escapeMarkdown` or `code` before. */
const markdown = (text) => ({ markdown: text });
/** Makes text show as it is, in Markdown and in a table cell: no markup, no HTML, no mention, no line break. */
function escapeMarkdown(text) {
    return text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/@(?=\w)/g, '@\u2060')
        .replace(/\s*[\r\n]+\s*/g, '<br>');
}
/** An inline code span that holds the text, whatever backticks it contains. */
function code(text) {
    const flat = text.replace(/[\r\n]+/g, ' ');
    const fence = '`'.repeat(longestRun(flat) + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') || flat === '' ? ' ' : '';
    return markdown(`${fence}${pad}${flat}${pad}${fence}`);
}
/** A fence for a code block that no line of the text can close. */
const fenceFor = (text) => '`'.repeat(Math.max(3, longestRun(text) + 1));
const longestRun = (text) => Math.max(0, ...(text.match(/`+/g) ?? []).map((backticks) => backticks.length));


/***/ }),

/***/ 14669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// UNUSED EXPORTS: execute

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/errors.js
var errors = __webpack_require__(96831);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/inputs/read.js

/**
 * Reads and parses all inputs from the variables of the runner: INPUT_, then the name in capitals, hyphens kept.
 * An input that is empty counts as not given, because the runner cannot tell the two apart.
 * @throws UserError `input/invalid` that lists every bad input.
 */
async function readInputs(inputs, env, place, effects) {
    const names = Object.keys(inputs);
    const raws = new Map(names.map((name) => [name, rawValue(env, name)]));
    // All secrets first: the message about one input must not meet the unmasked secret of another.
    for (const [name, raw] of raws)
        if (inputs[name]?.secret && raw !== '')
            effects.mask(raw);
    const values = {};
    const bad = [];
    for (const [name, input] of Object.entries(inputs)) {
        const raw = raws.get(name) ?? '';
        if (raw !== '' && input.deprecationMessage !== undefined) {
            effects.warn(`Input '${name}' is deprecated: ${input.deprecationMessage}`);
        }
        const result = await readOne(name, input, raw, place);
        if ('sentence' in result)
            bad.push(result);
        else
            values[name] = result.value;
    }
    if (bad.length > 0)
        throw invalid(bad);
    return values;
}
// Only ASCII white space: @actions/core trims the byte order mark and other characters too, which let a prepared
// branch name pass for a commit in actions/checkout v7.0.0.
const rawValue = (env, name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
async function readOne(name, input, raw, place) {
    if (raw === '' && input.required) {
        return {
            sentence: `Input '${name}' is required but was not given: add '${name}: ${input.example}' (${input.allowed}).`,
        };
    }
    if (raw === '' && input.default === undefined)
        return { value: undefined };
    const parsed = await input.parse(raw === '' ? (input.default ?? '') : raw, place);
    if ('value' in parsed)
        return parsed;
    const given = input.secret ? 'a secret that is not shown here' : `'${raw}'`;
    return {
        sentence: `Input '${name}' must be ${input.allowed}, but ${given} ${parsed.problem}: correct '${name}:' under 'with:'.`,
    };
}
function invalid(bad) {
    const sentences = bad.map(({ sentence }) => sentence);
    return new errors/* UserError */.y({
        code: 'input/invalid',
        message: sentences.length === 1 ? sentences.join('') : `${sentences.length} inputs are wrong. ${sentences.join(' ')}`,
        fix: "Correct the 'with:' block of this step.",
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/foreign.js

/**
 * Prepares text of unknown origin for standard output, where the runner reads workflow commands.
 *
 * The runner obeys `::name::` at the start of a line and, as an older form, `##[name]` anywhere in it, and it ends lines
 * at a lone carriage return, too (actions/runner, ActionCommand.cs). Text that holds either mark is wrapped in
 * `::stop-commands::` with a token that its author cannot know.
 */
function harmless(text) {
    const line = text.endsWith('\n') ? text : `${text}\n`;
    if (!line.includes('::') && !line.includes('##['))
        return line;
    const token = (0,external_node_crypto_.randomUUID)();
    return `::stop-commands::${token}\n${line}::${token}::\n`;
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/log.js

// GitHub shows ten annotations of a level per step and drops the rest. Eight are shown as they come, one sums up what
// came after them, and one is kept free for the error that ends the step.
const SHOWN = 8;
// Longer messages are cut by GitHub without a word.
const MESSAGE_LIMIT = 4096;
/** Writes to the platform's log. */
function createLog({ core, write }) {
    const held = { notice: [], warning: [], error: [] };
    const shown = { notice: 0, warning: 0, error: 0 };
    const annotate = (level, message, at) => {
        if (shown[level] < SHOWN) {
            shown[level] += 1;
            core[level](shorten(message), properties(at));
        }
        else {
            held[level].push(message);
            write(harmless(`${level}: ${message}`));
        }
    };
    return {
        info: (line) => write(harmless(line)),
        foreign: (text) => write(harmless(text)),
        debug: (line) => core.debug(line),
        notice: (message, at) => annotate('notice', message, at),
        warning: (message, at) => annotate('warning', message, at),
        error: (message, at) => annotate('error', message, at),
        async group(title, body) {
            core.startGroup(title);
            try {
                return await body();
            }
            finally {
                core.endGroup();
            }
        },
        close() {
            for (const level of ['notice', 'warning', 'error']) {
                const rest = held[level].splice(0);
                if (rest.length > 0)
                    core[level](shorten(rest.length === 1 ? (rest[0] ?? '') : summarise(level, rest)));
            }
        },
    };
}
const summarise = (level, messages) => `${messages.length} more ${level}s, all in the log of this step:\n${messages.join('\n')}`;
const shorten = (message) => message.length <= MESSAGE_LIMIT ? message : `${message.slice(0, MESSAGE_LIMIT - 1)}…`;
/** The place of an annotation in the names that @actions/core uses. */
const properties = (at) => ({
    ...(at === undefined ? {} : { file: at.file }),
    ...(at?.line === undefined ? {} : { startLine: at.line }),
    ...(at?.column === undefined ? {} : { startColumn: at.column }),
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/masking.js
// A line of one or two characters would hide half of the log and protects nothing.
const SHORTEST = 3;
/**
 * Every form in which a secret is likely to show up. The runner hides exact strings only, so each form is registered:
 * the value, its lines, base64 and base64url with and without padding, URL-encoded, and as the inside of a JSON string.
 */
function maskedForms(secret) {
    const trimmed = secret.trim();
    const forms = new Set([secret, trimmed, ...secret.split(/[\r\n]+/).map((line) => line.trim())]);
    for (const value of [secret, trimmed]) {
        const base64 = Buffer.from(value).toString('base64');
        forms.add(base64);
        forms.add(base64.replace(/=+$/, ''));
        forms.add(Buffer.from(value).toString('base64url'));
        forms.add(encodeURIComponent(value.toWellFormed()));
        forms.add(new URLSearchParams([['', value]]).toString().slice(1));
        forms.add(JSON.stringify(value).slice(1, -1));
    }
    return [...forms].filter((form) => form.trim().length >= SHORTEST);
}
/** An empty set of masks. */
function createMasks() {
    const known = new Set();
    return {
        add(secret) {
            const fresh = maskedForms(secret).filter((form) => !known.has(form));
            for (const form of fresh)
                known.add(form);
            return fresh;
        },
        // Longest first: a form that is part of another would leave the other's rest readable.
        redact: (text) => [...known].sort((a, b) => b.length - a.length).reduce((rest, form) => rest.replaceAll(form, '***'), text),
    };
}

// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(70857);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __webpack_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(79896);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(16928);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + os.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/platform.js

/**
 * What the kit uses of @actions/core. The file commands and annotations of the runner stay the library's business. By its names, and
 * not as a whole, so that the bundle can leave out its HTTP client, which takes longer to load than the rest of an action.
 */
const core = {
    addPath: addPath,
    debug: debug,
    endGroup: endGroup,
    error: error,
    exportVariable: exportVariable,
    notice: notice,
    saveState: saveState,
    setOutput: setOutput,
    setSecret: setSecret,
    startGroup: startGroup,
    warning: warning,
};
/** The real process. */
const platform = {
    core,
    env: process.env,
    write: (text) => void process.stdout.write(text),
};

// EXTERNAL MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/markdown.js
var markdown = __webpack_require__(85241);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/report.js


/** The one line that ends a failed step: what happened, then what to do; for bugs, where to report. */
function failureLine(error) {
    if (error instanceof errors/* UserError */.y)
        return `${error.message} ${error.fix} [${error.code}]`;
    return `Unexpected error, which is a bug in this action: ${messageOf(error)}. Please report it with the stack that the log shows.`;
}
/** The stack of a bug, with the errors behind it; undefined for errors that the user can act on. */
function stackOf(error) {
    if (error instanceof errors/* UserError */.y)
        return undefined;
    if (!(error instanceof Error))
        return String(error);
    const own = error.stack ?? `${error.name}: ${error.message}`;
    return error.cause === undefined ? own : `${own}\ncaused by ${stackOf(error.cause) ?? messageOf(error.cause)}`;
}
/** The failure as the first section of the job summary: one sentence, what to do, the proof. */
function describeFailure(summary, title, error) {
    summary.heading(3, `❌ ${title}`);
    if (!(error instanceof errors/* UserError */.y)) {
        summary.list([`Unexpected error, which is a bug in this action: ${messageOf(error)}`]);
        return;
    }
    summary.paragraph(`**${(0,markdown/* escapeMarkdown */.FV)(error.message)}**`);
    summary.paragraph(`What to do: ${advice(error)}`);
    summary.paragraph(`Cause: ${(0,markdown/* code */.aY)(error.code).markdown}`);
    if (error.evidence !== undefined)
        summary.code('text', error.evidence);
    for (const { title, language, text } of error.snippets) {
        summary.details(title, (inside) => inside.code(language, text));
    }
}
/** A command that stands below to be copied is not told twice: as text it would be escaped, and its addresses become links. */
function advice({ fix, snippets }) {
    const first = snippets.map(({ text }) => text.split('\n')[0] ?? '');
    const command = first.find((line) => line !== '' && fix.includes(line));
    return (command === undefined ? [fix] : fix.split(command)).map(markdown/* escapeMarkdown */.FV).join('the command below');
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/fork.js
/**
 * The fork that this run's pull request comes from, as `owner/name`; undefined for every other run. GitHub gives such
 * runs no identity token and no secrets, whatever their permissions say.
 */
async function forkOfPullRequest() {
    // Loaded here: the library brings Octokit, and only explaining a failure needs it.
    const { context } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const head = context.payload.pull_request?.head?.repo?.full_name;
    const base = context.payload.repository?.full_name;
    return typeof head === 'string' && head !== base ? head : undefined;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/workflow-run.js


const workflowRunCauses = [
    {
        code: 'github/forbidden',
        means: "The job's token may not read workflow runs.",
        fix: 'Give the job `permissions: actions: read`, and leave the token input at its default.',
    },
    {
        code: 'github/rate-limited',
        means: "GitHub's API answers no further requests of this token for now.",
        fix: 'Run the job again when the limit is over; the message says when.',
    },
    {
        code: 'github/unreachable',
        means: "GitHub's API cannot be reached, or gives no usable answer.",
        fix: "Check the runner's way to the API (proxy, certificates) and GitHub's status page, then run the job again.",
    },
];
/** Octokit itself would wait five minutes for a connection that nobody answers. */
const answerMs = 10_000;
/**
 * Asks GitHub for a run; undefined when this repository has none of that id (any more). Needs `actions: read`. Source: GitHub's
 * REST API, "Get a workflow run". HTTPS_PROXY and NODE_EXTRA_CA_CERTS are followed, as @actions/github does.
 * @param pauses milliseconds before each further try
 * @throws UserError with a code of `workflowRunCauses`; the signal's reason when aborted.
 */
async function workflowRun(question, pauses = [500, 2_000]) {
    const { runId, token, signal } = question;
    if (token === '')
        throw forbidden(question, 'there is no token to ask with');
    if (!/^\d{1,15}$/.test(runId))
        return undefined;
    for (let tries = 0;; tries += 1) {
        signal?.throwIfAborted();
        try {
            return await ask(question);
        }
        catch (error) {
            signal?.throwIfAborted();
            const { status, headers } = answerOf(error);
            if (status === 404)
                return undefined;
            const pauseMs = pauses[tries];
            if ((status !== undefined && status < 500) || pauseMs === undefined)
                throw refusal(question, status, headers, error);
            await (0,promises_.setTimeout)(pauseMs, undefined, { signal });
        }
    }
}
async function ask({ apiUrl, repository, runId, token, signal }) {
    // Loaded here: the library brings Octokit and undici, and most runs never ask.
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'aks-delivery-actions' });
    const [owner = '', repo = ''] = repository.split('/');
    const patience = AbortSignal.timeout(answerMs);
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
        owner,
        repo,
        run_id: Number(runId),
        headers: { 'x-github-api-version': '2022-11-28' },
        request: { signal: signal === undefined ? patience : AbortSignal.any([signal, patience]) },
    });
    // A proxy may answer 200 with a page of its own: that says nothing about the run.
    if (typeof data !== 'object' || String(data.id) !== runId || typeof data.status !== 'string')
        throw new Error('the answer is no workflow run');
    return {
        id: runId,
        attempt: data.run_attempt ?? 1,
        status: data.status,
        name: data.name ?? '',
        actor: data.triggering_actor?.login ?? '',
        url: data.html_url,
    };
}
/** What was answered; no status when there was no answer. Octokit gives lost connections the status 500, but no response. */
function answerOf(error) {
    const response = error.response;
    return response === undefined ? { headers: {} } : { status: response.status, headers: response.headers };
}
function refusal(question, status, headers, cause) {
    const limited = headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0';
    if (status === 429 || (status === 403 && limited))
        return rateLimited(question, headers, cause);
    if (status === 401)
        return forbidden(question, 'the token is not valid, or has expired', cause);
    if (status === 403)
        return forbidden(question, 'the token may not read workflow runs', cause);
    const why = status === undefined ? reasonOf(cause) : `HTTP ${status}`;
    return new errors/* UserError */.y({
        code: 'github/unreachable',
        message: `GitHub's API at ${question.apiUrl} did not say what became of workflow run ${question.runId}: ${why}.`,
        fix: "Check the runner's way there (HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS) and https://www.githubstatus.com, then run the job again.",
        cause,
    });
}
function forbidden({ repository, runId }, why, cause) {
    return new errors/* UserError */.y({
        code: 'github/forbidden',
        message: `GitHub does not tell this job what became of workflow run ${runId} of ${repository}: ${why}.`,
        fix: 'Give the job `permissions: actions: read`, and leave the token input at its default.',
        cause,
    });
}
function rateLimited({ repository, runId }, headers, cause) {
    const after = headers['retry-after'];
    const reset = Number(headers['x-ratelimit-reset']);
    const time = Number.isFinite(reset) ? ` after ${new Date(reset * 1000).toISOString()}` : ' in some minutes';
    return new errors/* UserError */.y({
        code: 'github/rate-limited',
        message: `GitHub's API answers no further requests of ${repository} for now, so what became of workflow run ${runId} is unknown.`,
        fix: `Run the job again${after === undefined ? time : ` in ${after} seconds`}.`,
        cause,
    });
}
const reasonOf = (error) => (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.$/, '') ?? '';

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/runner.js




/** The runner as the GITHUB_* and RUNNER_* variables describe it. */
function createRunner({ core, env }, masks) {
    // Inputs and saved state may hold secrets, and no child has business with them.
    const visible = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_') && !name.startsWith('STATE_')));
    const github = githubOf(env);
    return {
        temp: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        workspace: workspaceOf(env),
        env: visible,
        github,
        exportVariable(name, value) {
            core.exportVariable(name, value);
            visible[name] = value;
        },
        addPath(directory) {
            core.addPath(directory);
            visible.PATH = visible.PATH === undefined ? directory : `${directory}${external_node_path_.delimiter}${visible.PATH}`;
        },
        mask(secret) {
            for (const form of masks.add(secret))
                core.setSecret(form);
        },
        fork: forkOfPullRequest,
        workflowRun: (runId, token, signal) => workflowRun({ apiUrl: github.apiUrl, repository: github.repository, runId, token, signal }),
    };
}
// The checkout, or the current folder outside GitHub.
const workspaceOf = (env) => env.GITHUB_WORKSPACE || process.cwd();
// @actions/github offers the same facts, but only together with Octokit, which costs more start time than everything
// else here. The names are documented: "Default environment variables" in GitHub's docs.
function githubOf(env) {
    const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
    const repository = env.GITHUB_REPOSITORY ?? '';
    const runId = env.GITHUB_RUN_ID ?? '';
    const runAttempt = env.GITHUB_RUN_ATTEMPT || '1';
    return {
        repository,
        repositoryId: env.GITHUB_REPOSITORY_ID || undefined,
        sha: env.GITHUB_SHA ?? '',
        ref: env.GITHUB_REF ?? '',
        runId,
        runAttempt,
        job: env.GITHUB_JOB ?? '',
        actor: env.GITHUB_ACTOR ?? '',
        workflow: env.GITHUB_WORKFLOW ?? '',
        eventName: env.GITHUB_EVENT_NAME ?? '',
        serverUrl,
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        runUrl: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/signals.js


/** The signals with which the runner ends a step; source: actions/runner, ProcessInvoker.cs. */
const SIGNALS = ['SIGINT', 'SIGTERM'];
/**
 * Turns the runner's signals into an abort. Listening also keeps Node from exiting at once, which would orphan children
 * and lose what the action still has to say.
 */
function cancelOnSignals(target) {
    const controller = new AbortController();
    let first;
    for (const name of SIGNALS) {
        target.on(name, () => {
            first ??= name;
            controller.abort(cancelled());
        });
    }
    return {
        signal: controller.signal,
        exitStatus: () => (first === undefined ? undefined : 128 + external_node_os_.constants.signals[first]),
    };
}
const cancelled = () => new errors/* UserError */.y({
    code: 'run/cancelled',
    message: 'The job was cancelled while this action was at work.',
    fix: 'Run the job again when you still want the result.',
});

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/summary.js

/** An empty summary. */
function createSummary() {
    const blocks = [];
    const add = (block) => {
        blocks.push(block);
        return summary;
    };
    const fenced = (language, text) => {
        const fence = (0,markdown/* fenceFor */.Lt)(text);
        const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
        return { open: `${fence}${language}\n`, parts: lines.map((line) => `${line}\n`), close: `${fence}\n\n` };
    };
    const summary = {
        blocks,
        heading: (level, text) => add({ open: `${'#'.repeat(level)} ${inline(text)}\n\n`, parts: [], close: '' }),
        paragraph: (text) => add({ open: `${inline(typeof text === 'string' ? (0,markdown/* markdown */.wD)(text) : text)}\n\n`, parts: [], close: '' }),
        table: (headers, rows) => add({
            open: `${row(headers)}${row(headers.map(() => (0,markdown/* markdown */.wD)('---')))}`,
            parts: rows.map(row),
            close: '\n',
        }),
        code: (language, text) => add(fenced(language, text)),
        diff: (text) => add(fenced('diff', text)),
        // Half a diagram does not draw, so it is one part: shown whole or not at all.
        mermaid: (text) => {
            const { open, parts, close } = fenced('mermaid', text);
            return add({ open: `${open}${parts.join('')}${close}`, parts: [], close: '' });
        },
        details: (title, body) => {
            const inner = createSummary();
            body(inner);
            return add({
                open: `<details><summary>${(0,markdown/* escapeMarkdown */.FV)(title)}</summary>\n\n`,
                parts: inner.blocks,
                close: '</details>\n\n',
            });
        },
        list: (items) => add({ open: '', parts: items.map((item) => `- ${inline(item)}\n`), close: '\n' }),
    };
    return summary;
}
const inline = (cell) => (typeof cell === 'string' ? (0,markdown/* escapeMarkdown */.FV)(cell) : cell.markdown);
const row = (cells) => `| ${cells.map(tableCell).join(' | ')} |\n`;
// A pipe ends a cell even inside a code span, and a line break ends the table.
const tableCell = (cell) => typeof cell === 'string' ? (0,markdown/* escapeMarkdown */.FV)(cell) : cell.markdown.replace(/(?<!\\)\|/g, '\\|').replace(/[\r\n]+/g, ' ');

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/summary-fit.js
/** GitHub refuses the summary of a step that is larger; source: "Workflow commands", step isolation and limits. */
const SUMMARY_LIMIT = 1024 * 1024;
const NOTE = '\n> This summary was cut here to stay under the 1 MiB that GitHub shows. The log has everything.\n';
/**
 * Renders the blocks in at most `limit` bytes. What does not fit is left out between two parts (rows of a table, lines
 * of code), so tables, fences and folded parts always end properly, and a note says that something is missing.
 */
function fit(blocks, limit) {
    const whole = blocks.map(render).join('');
    if (bytes(whole) <= limit)
        return whole;
    const cut = take(blocks, limit - bytes(NOTE));
    return cut.text + NOTE;
}
function take(parts, room) {
    const taken = [];
    let size = 0;
    for (const part of parts) {
        const next = typeof part === 'string' ? takeText(part, room - size) : takeBlock(part, room - size);
        taken.push(next.text);
        size += next.size;
        if (!next.complete)
            return { text: taken.join(''), size, complete: false };
    }
    return { text: taken.join(''), size, complete: true };
}
function takeText(text, room) {
    const size = bytes(text);
    return size <= room ? { text, size, complete: true } : { text: '', size: 0, complete: false };
}
function takeBlock(block, room) {
    const frame = bytes(block.open) + bytes(block.close);
    if (frame > room)
        return { text: '', size: 0, complete: false };
    const inner = take(block.parts, room - frame);
    return { text: block.open + inner.text + block.close, size: frame + inner.size, complete: inner.complete };
}
const render = (part) => typeof part === 'string' ? part : part.open + part.parts.map(render).join('') + part.close;
const bytes = (text) => Buffer.byteLength(text);

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/unfinished.js
/**
 * The same handler, which fails when nothing is left that could go on with it: Node ends a process without pending work whatever its
 * promises wait for, and as a success.
 */
function failingWhenAbandoned(handler, target) {
    return (context) => {
        const abandoned = new Promise((_, reject) => {
            target.once('beforeExit', () => reject(new Error('it waits for something that can no longer come')));
        });
        return Promise.race([handler(context), abandoned]);
    };
}

;// CONCATENATED MODULE: ./node_modules/.cache/aks-delivery/dist/node_modules/@aks-delivery/action/run.js












/** Runs an action in this process and ends it. */
async function start(action, handler, phase) {
    const whole = failingWhenAbandoned(handler, process);
    const status = await execute(action, whole, phase, platform, cancelOnSignals(process));
    // Keep-alive connections would hold the process open for their idle time.
    process.exit(status);
}
/**
 * Runs an action and reports how it went.
 * @returns the exit status: 0, 1 for a failure, 128 plus the signal's number for a cancelled run.
 */
async function execute(action, handler, phase, platform, cancellation) {
    const masks = createMasks();
    const log = createLog(platform);
    const runner = createRunner(platform, masks);
    const failure = createSummary();
    const summary = createSummary();
    let status = 0;
    try {
        const inputs = (await readInputs(action.inputs, platform.env, runner, {
            mask: runner.mask,
            warn: log.warning,
        }));
        const outputs = { set: platform.core.setOutput };
        const state = createState(platform);
        await handler({ inputs, outputs, state, log, summary, signal: cancellation.signal, runner });
    }
    catch (thrown) {
        // main has refused these inputs and said so; it made nothing that post could clean up.
        if (phase === 'post' && thrown instanceof errors/* UserError */.y && thrown.code === 'input/invalid')
            return 0;
        const error = cancellation.signal.aborted ? cancellation.signal.reason : thrown;
        status = phase === 'post' ? 0 : (cancellation.exitStatus() ?? 1);
        log.close();
        reportFailure(action, error, phase, platform);
        describeFailure(failure, action.title, error);
    }
    log.close();
    writeSummary([failure, summary], platform, masks);
    return status;
}
function reportFailure(action, error, phase, { core, write }) {
    const stack = stackOf(error);
    if (stack !== undefined)
        write(`${stack.replace(/^/gm, '  ')}\n`);
    const place = properties(error instanceof errors/* UserError */.y ? error.location : undefined);
    if (phase === 'post')
        core.warning(failureLine(error), { title: `${action.title}, clean-up`, ...place });
    else
        core.error(failureLine(error), { title: action.title, ...place });
    if (phase === 'main' && 'cause' in action.outputs) {
        core.setOutput('cause', error instanceof errors/* UserError */.y ? error.code : 'bug');
    }
}
// In main, `get` also sees what main itself has saved.
function createState({ core, env }) {
    const saved = new Map();
    return {
        get: (name) => saved.get(name) ?? env[`STATE_${name}`],
        set(name, value) {
            saved.set(name, value);
            core.saveState(name, value);
        },
    };
}
// The failure comes first, so that it survives when the rest must be cut. A summary that cannot be written fails no job.
function writeSummary(parts, { core, env }, masks) {
    const blocks = parts.flatMap(({ blocks }) => blocks);
    const file = env.GITHUB_STEP_SUMMARY;
    if (blocks.length === 0 || !file)
        return;
    try {
        (0,external_node_fs_.appendFileSync)(file, masks.redact(fit(blocks, SUMMARY_LIMIT)));
    }
    catch (error) {
        core.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 30498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ systemCode)
/* harmony export */ });
/** The code of an error of the operating system, such as ENOENT; undefined for any other error. */
const systemCode = (error) => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;


/***/ }),

/***/ 84271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ resolveInWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30498);



/**
 * Resolves a path that a user gave, relative to the workspace, and keeps it inside.
 *
 * Symbolic links are followed first, so that a link in a checked-out pull request cannot lead out. The path need not
 * exist: its nearest existing folder is what must lie inside.
 * @returns the absolute real path, or undefined when it leaves the workspace.
 */
function resolveInWorkspace(path, workspace) {
    const root = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(workspace);
    const real = realpathOfNearest((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
    return real === root || real.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? real : undefined;
}
function realpathOfNearest(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch (error) {
        const code = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .x)(error);
        if ((code !== 'ENOENT' && code !== 'ENOTDIR') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realpathOfNearest((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}


/***/ })

};
;