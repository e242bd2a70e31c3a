import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 358:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ TimeLimitError),
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   Rn: () => (/* binding */ GateBroken),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/** An error whose message is written for the user: what happened, where, and what to do. Shown without a stack. */
class ActionError extends Error {
    name = "ActionError";
}
/** A gate that is broken, which the report in the job summary has told already. */
class GateBroken extends ActionError {
    name = "GateBroken";
}
/** The reason of a signal that a time limit of the action itself aborted. Its name is the one that fetch and ky know. */
class TimeLimitError extends Error {
    name = "TimeoutError";
    constructor(milliseconds) {
        super(`the action's own time limit of ${Math.ceil(milliseconds / 1_000)} s`);
    }
}
/** Which limit a {@link TimeLimitError} tells of; the limit of others in general words. */
function limitOf(reason) {
    return reason instanceof TimeLimitError ? reason.message : "the action's own time limit";
}
/** The message of anything that was thrown, with the messages of its causes; never a stack. */
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const own = error instanceof AggregateError && error.message === "" ? joined(error) : error.message;
    const cause = error.cause === undefined ? "" : messageOf(error.cause);
    return cause === "" || own.includes(cause) ? own : `${own}: ${cause}`;
}
function joined(error) {
    return error.errors.map(messageOf).join("; ");
}


/***/ }),

/***/ 7951:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prepareNetwork)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(358);


// Node gives each address of a host 250 ms, too little for a far site; a dead IPv6 address costs this once.
const addressAttemptTime = 2_000;
const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];
/**
 * Makes fetch obey HTTPS_PROXY and NO_PROXY, which it ignores by itself.
 *
 * @throws ActionError where a proxy is set and this Node can use it only if it is told so at its start.
 */
function prepareNetwork(environment) {
    node_net__WEBPACK_IMPORTED_MODULE_0___default().setDefaultAutoSelectFamilyAttemptTimeout(addressAttemptTime);
    if (environment.NODE_USE_ENV_PROXY === "1")
        return;
    if (!proxyVariables.some((name) => environment[name]))
        return;
    // An import would touch every member of it, and with one of them load fetch long before a request.
    const http = process.getBuiltinModule("node:http");
    if (typeof http.setGlobalProxyFromEnv !== "function") {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`A proxy is set, and Node ${process.versions.node} uses it only with NODE_USE_ENV_PROXY=1 in the environment of the job. Set it, or update the runner.`);
    }
    try {
        http.setGlobalProxyFromEnv();
    }
    catch {
        // Node's own message holds the address, and that can hold a password.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ("The proxy that HTTPS_PROXY or HTTP_PROXY names cannot be used. They want an address such as http://proxy.example.com:3128.");
    }
}


/***/ }),

/***/ 8284:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ redactDeep),
/* harmony export */   a: () => (/* binding */ createRedact)
/* harmony export */ });
// Shorter strings are no keys, and replacing them would tear up ordinary text.
const shortestSecret = 6;
/**
 * A function that replaces each secret, raw and in the forms in which services echo it (JSON, URI, form, base64,
 * Markdown), with `***`, and what is left of one before the sign of a cut, `…`: half a key still is one. The runner
 * masks logs and summaries on its own, but neither comments nor what is sent anywhere.
 */
function createRedact(secrets) {
    const forms = new Set(secrets.filter((secret) => secret.length >= shortestSecret).flatMap((secret) => formsOf(secret)));
    const longestFirst = [...forms].sort((a, b) => b.length - a.length);
    const whole = (text) => longestFirst.reduce((current, form) => current.replaceAll(form, "***"), text);
    return (text) => {
        const redacted = whole(text);
        return redacted.includes("…") ? withoutCutOnes(redacted, longestFirst) : redacted;
    };
}
/** Replaces the beginnings of forms that stand before a `…`. */
function withoutCutOnes(text, forms) {
    const pieces = text.split("…");
    return pieces
        .map((piece, index) => (index < pieces.length - 1 ? withoutBeginning(piece, forms) : piece))
        .join("…");
}
function withoutBeginning(piece, forms) {
    const end = piece.trimEnd();
    const lengths = forms.map((form) => {
        for (let length = Math.min(form.length, end.length); length >= shortestSecret; length -= 1) {
            if (end.endsWith(form.slice(0, length)))
                return length;
        }
        return 0;
    });
    const longest = Math.max(0, ...lengths);
    return longest === 0 ? piece : `${end.slice(0, end.length - longest)}***${piece.slice(end.length)}`;
}
/**
 * Plain data with every text in it redacted. Whatever is shown of foreign text passes here before it is shaped or
 * shortened: behind that a key has lost its form, and the half of one still is a key.
 */
function redactDeep(value, redact) {
    const clean = (part) => {
        if (typeof part === "string")
            return redact(part);
        if (Array.isArray(part))
            return part.map(clean);
        if (typeof part !== "object" || part === null)
            return part;
        return Object.fromEntries(Object.entries(part).map(([name, member]) => [redact(name), clean(member)]));
    };
    return clean(value);
}
function formsOf(secret) {
    const base64 = Buffer.from(secret, "utf8").toString("base64");
    const uri = encodeURIComponent(secret);
    const form = new URLSearchParams({ _: secret }).toString().slice("_=".length);
    return [
        secret,
        inJson(secret),
        inJson(inJson(secret)),
        uri,
        inLowerCase(uri),
        form,
        inLowerCase(form),
        encodeURI(secret),
        Buffer.from(secret, "utf8").toString("hex"),
        base64,
        base64.replace(/=+$/, ""),
        Buffer.from(secret, "utf8").toString("base64url"),
        ...inMarkdown(secret),
    ];
}
function inJson(text) {
    return JSON.stringify(text).slice(1, -1);
}
function inLowerCase(encoded) {
    return encoded.replace(/%../g, (escaped) => escaped.toLowerCase());
}
const entities = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;" };
/** As prose, with and without entities, and with every mark escaped, as other programs do. */
function inMarkdown(text) {
    const withEntities = (shaped) => shaped.replace(/[<>&|]/g, (mark) => entities[mark] ?? mark);
    const inProse = text.replace(/[\\`*_[\]~]/g, "\\$&");
    const everyMark = text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
    return [inProse, withEntities(inProse), withEntities(text), everyMark];
}


/***/ }),

/***/ 9407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(358);
/* harmony import */ var _foundation_network_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7951);
/* harmony import */ var _render_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2495);
/* harmony import */ var _stages_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7277);
/* harmony import */ var _stages_tools_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8699);





/** Runs the stage that the runner asks for. The exit code is set, never forced: output under way is not cut off. */
async function main() {
    const tools = (0,_stages_tools_js__WEBPACK_IMPORTED_MODULE_4__/* .openStage */ .j)(process.env, cancelSignal());
    try {
        (0,_foundation_network_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareNetwork */ .A)(process.env);
        await runStage(stageOf(process.argv[2]), tools);
    }
    catch (error) {
        process.exitCode = 1;
        await reportFailure(error, tools);
    }
}
/** The runner starts each stage with a file of its own in dist/, which names it. */
function stageOf(argument) {
    return argument === "post" || argument === "finish" ? argument : "main";
}
/** Each stage comes in a file of its own: none waits for the code of another. */
async function runStage(stage, tools) {
    switch (stage) {
        case "main":
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(857), __nccwpck_require__.e(478), __nccwpck_require__.e(543)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6543))).startMain(tools);
        case "post":
            (0,_stages_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .keepMemorySmall */ .E)();
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(589), __nccwpck_require__.e(857), __nccwpck_require__.e(568), __nccwpck_require__.e(854), __nccwpck_require__.e(88), __nccwpck_require__.e(478), __nccwpck_require__.e(489)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6489))).postStage(tools);
        case "finish":
            (0,_stages_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .keepMemorySmall */ .E)();
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(857), __nccwpck_require__.e(478), __nccwpck_require__.e(543)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6543))).startFinish(tools);
    }
}
// The summary may hold a report already, and GitHub shows none of it where the whole is too long.
const longestFailure = { lines: 30, characters: 600 };
async function reportFailure(error, { log, redact, writeSummary }) {
    const message = redact(error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? (0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) : unexpected(error));
    log.error(message);
    if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateBroken */ .Rn)
        return;
    const lines = message.split("\n");
    const hidden = lines.length - longestFailure.lines;
    const shown = lines.slice(0, longestFailure.lines).map((line) => (0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(line, longestFailure.characters));
    const rest = hidden > 0 ? [`and ${hidden} more lines in the log`] : [];
    await writeSummary(`### This step failed\n\n${[...shown, ...rest].join("\\\n")}\n`);
}
/** The runner cancels with SIGINT and kills 10 s later. */
function cancelSignal() {
    const cancel = new AbortController();
    const onSignal = () => cancel.abort(new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ("The run was cancelled."));
    process.once("SIGINT", onSignal);
    process.once("SIGTERM", onSignal);
    return cancel.signal;
}
function unexpected(error) {
    return `Unexpected error, please report it: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`;
}
await main();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3071:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   JR: () => (/* binding */ rawInput),
/* harmony export */   au: () => (/* binding */ fallbacks)
/* harmony export */ });
/** How an input arrives that is not given. */
const absent = "";
const defaults = {
    site: "datadoghq.com",
    parent: "auto",
    adopt: "all",
    ensure_unique: "true",
    comment: "true",
    finish: "true",
    gate_mode: "fail",
};
/** Where a value is looked for behind the input itself. */
const fallbacks = {
    api_key: ["DD_API_KEY"],
    app_key: ["DD_APP_KEY", "DD_APPLICATION_KEY"],
    site: ["DD_SITE"],
    github_token: ["GITHUB_TOKEN"],
};
/** An input as it is given, trimmed: from `INPUT_*`, else its fallbacks in the environment, else its default. */
function rawInput(environment, name) {
    if (name === "DD_LLMOBS_OVERRIDE_ORIGIN")
        return environment[name]?.trim() ?? absent;
    const sources = [`INPUT_${name.toUpperCase()}`, ...(fallbacks[name] ?? [])];
    const given = sources.map((source) => environment[source]?.trim()).find((value) => value);
    return given ?? defaults[name] ?? absent;
}


/***/ }),

/***/ 3332:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   ql: () => (/* binding */ readSecrets),
/* harmony export */   x4: () => (/* binding */ readKeys)
/* harmony export */ });
/* harmony import */ var _raw_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3071);

/** The inputs whose values are masked. */
const secretNames = new Set(["api_key", "app_key", "github_token"]);
/** The keys alone, unchecked: what decides whether the action can run at all. */
function readKeys(environment) {
    return {
        apiKey: (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .rawInput */ .JR)(environment, "api_key") || undefined,
        appKey: (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .rawInput */ .JR)(environment, "app_key") || undefined,
    };
}
/** GitHub's token; what the post stage has left where it loses its other inputs. */
function readToken(environment) {
    return (0,_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .rawInput */ .JR)(environment, "github_token") || undefined;
}
/** Everything in the environment that has to be masked: keys and token, as given and trimmed, line by line. */
function readSecrets(environment) {
    const given = [...secretNames].flatMap((name) => [
        environment[`INPUT_${name.toUpperCase()}`],
        ...(_raw_js__WEBPACK_IMPORTED_MODULE_0__/* .fallbacks */ .au[name] ?? []).map((fallback) => environment[fallback]),
    ]);
    const lines = given.flatMap((value) => (value ?? "").split(/\r?\n/)).map((line) => line.trim());
    return [...new Set(lines)].filter((line) => line !== "");
}


/***/ }),

/***/ 2495:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   Uz: () => (/* binding */ readMarkerValue),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   u: () => (/* binding */ markerValue)
/* harmony export */ });
/**
 * The one place that turns foreign text (names, branches, matrix values, metric labels, API errors) into
 * Markdown, for comments and job summaries. What these functions return is safe Markdown on one line; nothing
 * else may put foreign text into Markdown.
 *
 * GitHub makes links out of more than Markdown knows: mentions, `#12`, `GH-12`, commit SHAs, emoji, formulas.
 * Neither escapes nor entities stop those, code spans do. So prose is escaped, and a word of it that could
 * become one of them is set as a code span.
 */
/** Foreign text as prose, at most `longest` characters of it. */
function text(foreign, longest = 300) {
    const words = clip(clean(foreign), longest).split(" ");
    return words.map(word).join(" ").replace(blockStart, "$1\\$2");
}
/** Foreign text as a code span, at most `longest` characters of it. */
function code(foreign, longest = 120) {
    return fence(clip(clean(foreign), longest) || "(empty)");
}
/** A link with a label that is safe already; only the label where the address is no plain web address. */
function link(label, address) {
    const target = address === undefined ? undefined : linkTarget(address);
    return target === undefined ? label : `[${label}](${target})`;
}
/** Safe Markdown as a cell of a table. */
function cell(markdown) {
    // What is left of `|` is inside code spans. A backslash before it would escape our own backslash.
    const whole = markdown.replace(/(\\?)\|/g, (_, before) => (before ? "\\\u{200B}\\|" : "\\|"));
    return whole === "" ? " " : whole;
}
/** A table from cells that are safe Markdown; `alignments` has a column each. */
function table(head, alignments, rows) {
    const rule = alignments.map((side) => (side === "right" ? "--:" : ":--"));
    const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
    return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}
/** A folded part; the title and the content are safe Markdown, the title without links. */
function folded(title, content) {
    return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
/** A value for a hidden marker: no white space, no `>`, nothing that could end an HTML comment. */
function markerValue(value) {
    return encodeURIComponent(value.toWellFormed());
}
/** The value that {@link markerValue} made; undefined where it is damaged. */
function readMarkerValue(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return undefined;
    }
}
// White space of every kind becomes one space. What cannot be seen (controls, bidi, zero width, tags) shows as
// U+FFFD, so that nothing hides in a name; only what emoji are built of stays.
function clean(foreign) {
    return foreign
        .toWellFormed()
        .replace(/\s+/gu, " ")
        .replace(invisible, (character, offset, whole) => belongsToEmoji(character, offset, whole) ? character : "\u{FFFD}")
        .trim();
}
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const emojiBefore = /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u{FE0F})*$/u;
const emojiAfter = /^\p{Extended_Pictographic}/u;
function belongsToEmoji(character, offset, whole) {
    const before = whole.slice(Math.max(0, offset - 8), offset);
    if (character === "\u{FE0F}")
        return /[\p{Emoji}\p{Emoji_Modifier}]$/u.test(before);
    return (character === "\u{200D}" &&
        emojiBefore.test(before) &&
        emojiAfter.test(whole.slice(offset + 1, offset + 3)));
}
function clip(whole, longest) {
    if (whole.length <= longest)
        return whole;
    return `${whole.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
// Mentions and mails; addresses; references and custom autolinks; commit SHAs and security advisories;
// formulas; emoji.
const becomesLink = /@|:\/\/|www\.|[a-z]-\d|#\d|[0-9a-f]{7}|ghsa-|cve-|\$|:[\w+-]+:/i;
function word(plain) {
    return becomesLink.test(plain) ? fence(plain) : escaped(plain);
}
// A list, a heading, a rule or the second line of a table.
const blockStart = /^([0-9]*)([-+#=.):](?:$|[ #=:-]))/;
const entities = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;" };
function escaped(plain) {
    return plain.replace(/[\\`*_[\]~]/g, "\\$&").replace(/[<>&|]/g, (character) => entities[character] ?? "");
}
function fence(plain) {
    // Mail programs and GitHub find addresses in code spans as well.
    const content = plain.replaceAll("@", "@\u{200B}");
    const runs = content.match(/`+/g) ?? [];
    const longest = Math.max(0, ...runs.map((run) => run.length));
    const ticks = "`".repeat(longest + 1);
    const padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
    return `${ticks}${padding}${content}${padding}${ticks}`;
}
function linkTarget(address) {
    if (!URL.canParse(address))
        return undefined;
    const url = new URL(address);
    if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
        return undefined;
    // Nothing is left that could end the target, stand for something else (`&lt;`), or split a table.
    return url.href.replace(/[^\w\-.~:/?#@!$&+,=%]/gu, (character) => percent(character));
}
function percent(character) {
    return [...Buffer.from(character, "utf8")]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
        .join("");
}


/***/ }),

/***/ 7277:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ keepMemorySmall)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
var external_node_v8_default = /*#__PURE__*/__nccwpck_require__.n(external_node_v8_namespaceObject);
;// CONCATENATED MODULE: ./src/stages/memory.ts

/**
 * Keeps the heap near what it really holds. Results are read in a stream and leave garbage at once; V8 would let
 * that pile up, to twice the memory with 100,000 rows, and is no faster for it here. Both settings are read anew
 * at every collection; a V8 that does not know one ignores it.
 */
function keepMemorySmall() {
    external_node_v8_default().setFlagsFromString("--semi-space-growth-factor=1");
    external_node_v8_default().setFlagsFromString("--heap-growing-percent=20");
}


/***/ }),

/***/ 2421:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vv: () => (/* binding */ createSetOutputs),
/* harmony export */   Vz: () => (/* binding */ allFinishOutputs),
/* harmony export */   ot: () => (/* binding */ experimentOutputs),
/* harmony export */   ww: () => (/* binding */ allOutputs)
/* harmony export */ });
/* unused harmony exports outputNames, finishOutputNames */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5049);

/** The outputs of the main stage; what there is none of is the empty text. */
const outputNames = [
    "experiment_id",
    "experiment_name",
    "experiment_url",
    "parent_experiment_id",
    "parent_experiment_url",
    "parent_commit",
    "parent_reason",
    "compare_url",
    "pull_request_number",
    "comment_url",
    "skipped",
];
/** The outputs of finish/. */
const finishOutputNames = [
    "verdict",
    "scores",
    "report_path",
    "comment_url",
    "experiment_id",
    "experiment_name",
    "experiment_url",
    "parent_experiment_id",
    "parent_experiment_url",
    "parent_commit",
    "parent_reason",
    "compare_url",
];
function createSetOutputs(redact) {
    return (outputs) => {
        for (const [name, value] of Object.entries(outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, redact(value));
    };
}
/** What there is to say of an experiment and its baseline. */
function experimentOutputs({ experiment, baseline }) {
    const found = baseline.kind === "found" ? baseline : undefined;
    return {
        experiment_id: experiment.id,
        experiment_name: experiment.name,
        experiment_url: experiment.url,
        parent_experiment_id: found?.experiment.id ?? "",
        parent_experiment_url: found?.experiment.url ?? "",
        parent_commit: found?.commit?.sha ?? "",
        parent_reason: baseline.kind === "found" ? baseline.reason : `${baseline.kind}: ${baseline.reason}`,
        compare_url: found?.compareUrl ?? "",
    };
}
/** Every output of the main stage, with the empty text for what is not given. */
function allOutputs(outputs) {
    return { ...Object.fromEntries(outputNames.map((name) => [name, ""])), ...outputs };
}
/** The same of finish/. */
function allFinishOutputs(outputs) {
    return { ...Object.fromEntries(finishOutputNames.map((name) => [name, ""])), ...outputs };
}


/***/ }),

/***/ 8699:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openStage)
});

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 5 modules
var core = __nccwpck_require__(5049);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __nccwpck_require__(643);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: ./src/foundation/errors.ts
var errors = __nccwpck_require__(358);
;// CONCATENATED MODULE: ./src/foundation/clock.ts



const systemClock = {
    now: () => Date.now(),
    sleep: async (milliseconds, signal) => {
        try {
            await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
        }
        catch (error) {
            throw signal?.aborted ? signal.reason : error;
        }
    },
    timeout: (milliseconds, counted = "all") => {
        const waitedBefore = waitedSoFar();
        const controller = new AbortController();
        const check = (left) => {
            const fire = () => {
                const missing = counted === "all" ? 0 : milliseconds - (waitedSoFar() - waitedBefore);
                if (missing < 1)
                    controller.abort(new errors/* TimeLimitError */.$q(milliseconds));
                else
                    check(missing);
            };
            // As with AbortSignal.timeout, a limit alone keeps no process alive.
            setTimeout(fire, left).unref();
        };
        check(milliseconds);
        return controller.signal;
    },
};
/** How long this process has had nothing to do but wait, in milliseconds. */
function waitedSoFar() {
    return external_node_perf_hooks_.performance.eventLoopUtilization().idle;
}

;// CONCATENATED MODULE: ./src/foundation/log.ts

// An annotation holds 4,096 characters; the runner cuts the rest without a sign.
const longestAnnotation = 4_000;
function createLog(redact) {
    const safe = (message) => defuse(redact(message));
    const annotation = (message) => shorten(safe(message));
    return {
        debug: (message) => core/* debug */.Yz(safe(message)),
        info: (message) => core/* info */.pq(safe(message)),
        notice: (message) => core/* notice */.lm(annotation(message)),
        warning: (message) => core/* warning */.$e(annotation(message)),
        error: (message) => core/* error */.z3(annotation(message)),
    };
}
/**
 * Makes a text harmless as log lines. The runner executes `::command::` at the start of a line, after white
 * space too, and `##[command]` anywhere; a zero-width space takes both apart. (Where the runner overlooks it,
 * comparing by culture, it reads the name from the wrong place and knows none.) Other control characters go, among
 * them the carriage return, which ends a line as well.
 */
function defuse(message) {
    return message
        .replace(/\r\n?/g, "\n")
        .replace(controlCharacters, "\u{FFFD}")
        .replace(/^([^\S\n]*):(?=:)/gmu, "$1:\u{200B}")
        .replaceAll("##[", "##\u{200B}[");
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const controlCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;
function shorten(message) {
    return message.length <= longestAnnotation ? message : `${message.slice(0, longestAnnotation)} …`;
}

// EXTERNAL MODULE: ./src/foundation/redact.ts
var foundation_redact = __nccwpck_require__(8284);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var inputs_secrets = __nccwpck_require__(3332);
// EXTERNAL MODULE: ./src/stages/outputs.ts
var outputs = __nccwpck_require__(2421);
;// CONCATENATED MODULE: ./src/stages/tools.ts








/** What a stage has, with its secrets masked first of all. */
function openStage(environment, cancel) {
    const secrets = (0,inputs_secrets/* readSecrets */.ql)(environment);
    for (const secret of secrets)
        core/* setSecret */.Pq(secret);
    const redact = (0,foundation_redact/* createRedact */.a)(secrets);
    const log = createLog(redact);
    return {
        environment,
        clock: systemClock,
        log,
        redact,
        setOutputs: (0,outputs/* createSetOutputs */.Vv)(redact),
        writeSummary: async (markdown) => {
            try {
                await summary.addRaw(redact(markdown), true).write();
            }
            catch (error) {
                log.warning(`The job summary could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        },
        saveState: (name, value) => core/* saveState */.LZ(name, redact(value)),
        temporaryFolder: environment.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)(),
        cancel,
        random: Math.random,
    };
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 9311:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 5049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  z3: () => (/* binding */ error),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, getState, group, isDebug, markdownSummary, platform, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
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
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


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
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
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
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
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
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
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
    command_issueCommand('add-mask', {}, secret);
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
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
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
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
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
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
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
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
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

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
