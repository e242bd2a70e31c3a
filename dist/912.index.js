export const id = 912;
export const ids = [912];
export const modules = {

/***/ 912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findYamlErrors),
/* harmony export */   n: () => (/* binding */ findYamlExcess),
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8453);



/** Finds why a document isn't valid YAML: each name that is there twice, and the first of other errors. */
function findYamlErrors(text, { errors, warnings }) {
    const all = [...errors, ...warnings];
    const duplicates = all.filter(({ code }) => code === "DUPLICATE_KEY");
    // The parser goes on after an error, so others follow from it.
    const others = all.filter(({ code }) => code !== "DUPLICATE_KEY").sort((a, b) => a.pos[0] - b.pos[0]);
    return [...others.slice(0, 1), ...duplicates].map((error) => explainYamlError(text, error));
}
const fixes = {
    DUPLICATE_KEY: "Remove one of the two equal names.",
    TAB_AS_INDENT: "Indent with spaces, not tabs.",
    BAD_INDENT: "Indent all names of a map alike.",
    MULTIPLE_DOCS: "Remove the line of dashes.",
    BLOCK_AS_IMPLICIT_KEY: "Put the names below another name in braces, as in accuracy: { min: 0.8 }.",
    MULTILINE_IMPLICIT_KEY: "Write a name, a colon, and a value on each line.",
    BAD_SCALAR_START: "Put the value in quotes.",
};
function explainYamlError(text, { code, message, pos: [offset] }) {
    const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
    if (code !== "DUPLICATE_KEY" && /^\s*\*/.test(line))
        return { offset, fix: 'Put a name that begins with * in quotes, as in "*": { min: 0.8 }.' };
    // An error at the end of the text, or of what a bracket or quote holds, is about its beginning.
    const bracket = /end with a ([}\]])/.exec(message)?.[1];
    if (bracket !== undefined) {
        const opened = bracket === "}" ? "{" : "[";
        return { offset: Math.max(0, text.lastIndexOf(opened, offset - 1)), fix: `Close the ${opened} with ${bracket}.` };
    }
    const quote = /^Missing closing (.)quote/.exec(message)?.[1];
    if (quote !== undefined)
        return { offset: Math.max(0, text.lastIndexOf(quote, offset - 1)), fix: "Close the quote." };
    if (message.startsWith("Implicit map keys"))
        return { offset, fix: fixes.MULTILINE_IMPLICIT_KEY ?? "" };
    if (code === "UNEXPECTED_TOKEN" && /^[}\]]/.test(text.slice(offset)))
        return { offset, fix: `Remove the ${text.charAt(offset)}, which closes nothing.` };
    return { offset, fix: fixes[code] ?? "Check its quotes, brackets, and indentation." };
}
/** Parses YAML into plain values. */
function parseYaml(text, options) {
    const excess = findYamlExcess(text);
    if (excess !== undefined)
        return { kind: "excess", reason: excess };
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { ...options, lineCounter, prettyErrors: false });
    const [error] = findYamlErrors(text, { errors: document.errors, warnings: [] });
    if (error !== undefined)
        return { kind: "invalid", reason: `Line ${lineCounter.linePos(error.offset).line} isn't valid. ${error.fix}` };
    const { contents } = document;
    const findLine = (name) => {
        const keys = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents) ? contents.items.map(({ key }) => key) : [];
        const start = keys.filter((key) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key)).find(({ value }) => String(value) === name)?.range?.[0];
        return start === undefined ? undefined : lineCounter.linePos(start).line;
    };
    const endless = { kind: "invalid", reason: "It repeats its aliases too often." };
    try {
        const value = document.toJS();
        // An anchor that contains its own alias.
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .nestsDeeperThan */ .ix)(maxDepth, value) ? endless : { kind: "value", value, findLine };
    }
    catch (failure) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(failure).startsWith("Unresolved alias"))
            return endless;
        return { kind: "invalid", reason: "It has a * before a name that no & defines. Put the value in quotes." };
    }
}
// The parser recurses, and the time that it takes for anchors grows with their square.
const [maxBytes, maxDepth, maxAliases] = [256 * 1024, 100, 100];
// The lexer's token before the text of a scalar.
const scalarMark = "\u{1F}";
/** Returns what to say if YAML is too large to be parsed; undefined if it isn't. Takes linear time. */
function findYamlExcess(text) {
    if (Buffer.byteLength(text) <= maxBytes) {
        const { depth, aliases } = measureYaml(text);
        if (depth <= maxDepth && aliases <= maxAliases)
            return undefined;
    }
    return `too large: at most ${maxBytes / 1024} KB, ${maxDepth} levels, and ${maxAliases} anchors and aliases are allowed`;
}
/** Measures how deep collections nest: by brackets, by indentation, and by `-`, `?`, and `:` in a row. */
function measureYaml(text) {
    const indents = [];
    let [depth, aliases, brackets, indicators] = [0, 0, 0, 0];
    let [isScalar, isLineStart] = [false, true];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        const isBlank = /^[ \t]/.test(token);
        if (isLineStart && brackets === 0) {
            const indent = isBlank ? token.length : 0;
            while ((indents.at(-1) ?? -1) >= indent)
                indents.pop();
            indents.push(indent);
        }
        if (isScalar)
            indicators = 0;
        else if (token === "[" || token === "{")
            brackets += 1;
        else if (token === "]" || token === "}")
            brackets = Math.max(0, brackets - 1);
        else if (token === "-" || token === "?" || token === ":")
            indicators += 1;
        else if (!isBlank && token !== scalarMark)
            indicators = 0;
        if (!isScalar && /^[&*]/.test(token))
            aliases += 1;
        depth = Math.max(depth, brackets + indicators + indents.length);
        isLineStart = /[\r\n]/.test(token) && !isScalar;
        isScalar = token === scalarMark;
    }
    return { depth, aliases };
}


/***/ })

};
