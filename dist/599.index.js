export const id = 599;
export const ids = [599,912,266,885];
export const modules = {

/***/ 5106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatGateError: () => (/* binding */ formatGateError),
/* harmony export */   parseGate: () => (/* binding */ parseGate)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);
/* harmony import */ var _lib_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9112);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(912);
/* harmony import */ var _results_scores_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4512);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8283);







/** Parses a gate written as YAML (1.2, core schema), such as `accuracy: { min: 0.8 }`. */
function parseGate(text) {
    const excess = (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .findYamlExcess */ .n)(text);
    if (excess !== undefined)
        return { kind: "errors", errors: [{ line: undefined, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.tooLarge(excess) }] };
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, prettyErrors: false });
    const faults = (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .findYamlErrors */ .G)(text, document).map(({ offset, fix }) => ({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.syntax(fix) }));
    const isReadable = [...document.errors, ...document.warnings].every(({ code }) => code === "DUPLICATE_KEY");
    const gate = isReadable ? buildGate(document, faults) : undefined;
    if (faults.length === 0)
        return { kind: "gate", gate };
    const errors = faults.map(({ offset, ...message }) => ({ line: lines.linePos(offset).line, ...message }));
    return { kind: "errors", errors: errors.sort((a, b) => a.line - b.line) };
}
/** Formats an error with its line: `line 3: accuracy has no rules. …`. */
function formatGateError({ line, message }) {
    return line === undefined ? message : `line ${line}: ${message}`;
}
/** Lists the members of a map, each with where its key begins in the text; undefined if the node isn't a map. */
function listMembers(document, node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return undefined;
    return node.items.map(({ key, value: given }) => {
        const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(given) ? given.resolve(document) : given;
        const [name, offset] = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? [key.source ?? String(key.value), key.range?.[0] ?? 0] : [String(key), 0];
        return { name, offset, node, value: toPlainValue(node) };
    });
}
/** Returns the value of a scalar, an empty list for any list, and a map's node for a map: what errors describe. */
function toPlainValue(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return [];
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : node;
}
const maxNameLength = 200;
const specialNames = ["$rows", ..._results_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .usageLabels */ .z2, "$version"];
function buildGate(document, faults) {
    const { contents } = document;
    const members = listMembers(document, contents);
    if (members === undefined) {
        const value = toPlainValue(contents);
        if (value !== null)
            faults.push({ offset: 0, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.notAMap(value) });
        return undefined;
    }
    const gate = { rows: {}, everyMetric: {}, metrics: [] };
    // The bounds of a metric are checked together with those of "*", so that comes first.
    members.sort((a, b) => Number(b.name === "*") - Number(a.name === "*"));
    for (const member of members) {
        const { name: key, offset, value } = member;
        if (key === "$version") {
            if (!_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .versionSchema */ .G0.safeParse(value).success)
                faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.invalidVersion(value) });
        }
        else if (key === "$rows") {
            gate.rows = parseRules(document, member, _gate_js__WEBPACK_IMPORTED_MODULE_4__/* .rowRulesSchema */ .Jw, faults);
        }
        else if (key.startsWith("$") && !(0,_results_scores_js__WEBPACK_IMPORTED_MODULE_3__/* .isUsageLabel */ .yF)((0,_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSliceKey */ .Vu)(key)?.metric ?? key)) {
            faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.unknownName(key, (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .findNearest */ .qg)(key, specialNames), specialNames) });
        }
        else if (key.trim() === "" || key.length > maxNameLength) {
            faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.invalidName(key, maxNameLength) });
        }
        else {
            const rules = parseRules(document, member, _gate_js__WEBPACK_IMPORTED_MODULE_4__/* .metricRulesSchema */ .HE, faults);
            const slice = (0,_gate_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSliceKey */ .Vu)(key);
            // One of the bounds may come from "*".
            const { min, max } = slice === undefined ? { ...gate.everyMetric, ...rules } : rules;
            if (min !== undefined && max !== undefined && min > max)
                faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.minAboveMax(key, min, max) });
            if (slice?.metric === "*")
                faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.everyMetricSlice(key) });
            if (slice && rules.better)
                faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.betterInSlice(key, slice.metric) });
            if (key === "*")
                gate.everyMetric = rules;
            else
                gate.metrics.push({ label: key, ...(slice && { slice }), rules });
        }
    }
    return gate;
}
/** Parses the rules of one name; those that are wrong are reported and left out. */
function parseRules(document, { name: label, offset, node, value }, schema, faults) {
    const members = listMembers(document, node);
    if (members === undefined)
        faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.notRules(label, value) });
    if (members?.length === 0)
        faults.push({ offset, ..._messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.noRules(label) });
    const given = new Map((members ?? []).map((rule) => [rule.name, rule]));
    const values = Object.fromEntries([...given].map(([name, { value }]) => [name, value]));
    const names = Object.keys(schema.shape);
    for (const issue of schema.safeParse(values).error?.issues ?? []) {
        const isUnknown = issue.code === "unrecognized_keys";
        for (const name of isUnknown ? issue.keys : issue.path.slice(0, 1).map(String)) {
            const rule = given.get(name);
            const message = isUnknown
                ? _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.unknownRule(label, name, (0,_lib_text_js__WEBPACK_IMPORTED_MODULE_6__/* .findNearest */ .qg)(name, names), names)
                : _messages_js__WEBPACK_IMPORTED_MODULE_5__/* .gateErrors */ .dc.invalidRule(label, name, issue.message, rule?.value);
            faults.push({ offset: rule?.offset ?? offset, ...message });
            given.delete(name);
        }
    }
    const rules = [...given].map(([name, { value }]) => {
        if (typeof value !== "string" || !value.endsWith("%"))
            return [name, value];
        // In one spelling: `5%` for `5.0 %`.
        return [name, (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValue */ .bD)(Number.parseFloat(value) / 100, "share", "all").replaceAll(",", "")];
    });
    return Object.fromEntries(rules);
}


/***/ }),

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


/***/ }),

/***/ 9821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ xoroshiro128plus)
/* harmony export */ });
/* unused harmony export xoroshiro128plusFromState */
//#region src/generator/xoroshiro128plus.ts
const jumps = [
	3639956645,
	3750757012,
	1261568508,
	386426335
];
var XoroShiro128Plus = class XoroShiro128Plus {
	constructor(s01, s00, s11, s10) {
		this.s01 = s01;
		this.s00 = s00;
		this.s11 = s11;
		this.s10 = s10;
	}
	clone() {
		return new XoroShiro128Plus(this.s01, this.s00, this.s11, this.s10);
	}
	next() {
		const out = this.s00 + this.s10 | 0;
		const a0 = this.s10 ^ this.s00;
		const a1 = this.s11 ^ this.s01;
		const s00 = this.s00;
		const s01 = this.s01;
		this.s00 = s00 << 24 ^ s01 >>> 8 ^ a0 ^ a0 << 16;
		this.s01 = s01 << 24 ^ s00 >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
		this.s10 = a1 << 5 ^ a0 >>> 27;
		this.s11 = a0 << 5 ^ a1 >>> 27;
		return out;
	}
	jump() {
		let ns01 = 0;
		let ns00 = 0;
		let ns11 = 0;
		let ns10 = 0;
		let s01 = this.s01;
		let s00 = this.s00;
		let s11 = this.s11;
		let s10 = this.s10;
		for (let i = 0; i !== 4; ++i) {
			const ji = jumps[i];
			for (let mask = 1; mask; mask <<= 1) {
				if (ji & mask) {
					ns01 ^= s01;
					ns00 ^= s00;
					ns11 ^= s11;
					ns10 ^= s10;
				}
				const a0 = s10 ^ s00;
				const a1 = s11 ^ s01;
				const s00_ = s00;
				const s01_ = s01;
				s00 = s00_ << 24 ^ s01_ >>> 8 ^ a0 ^ a0 << 16;
				s01 = s01_ << 24 ^ s00_ >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
				s10 = a1 << 5 ^ a0 >>> 27;
				s11 = a0 << 5 ^ a1 >>> 27;
			}
		}
		this.s01 = ns01;
		this.s00 = ns00;
		this.s11 = ns11;
		this.s10 = ns10;
	}
	getState() {
		return [
			this.s01,
			this.s00,
			this.s11,
			this.s10
		];
	}
};
function xoroshiro128plusFromState(state) {
	if (!(state.length === 4)) throw new Error("The state must have been produced by a xoroshiro128plus RandomGenerator");
	return new XoroShiro128Plus(state[0], state[1], state[2], state[3]);
}
function xoroshiro128plus(seed) {
	return new XoroShiro128Plus(-1, ~seed, seed | 0, 0);
}
//#endregion



/***/ }),

/***/ 3102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports ZodMiniISODateTime, ZodMiniISODate, date, ZodMiniISOTime, time, ZodMiniISODuration, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8532);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1041);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5395);


const ZodMiniISODateTime = /*@__PURE__*/ _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("ZodMiniISODateTime", (inst, def) => {
    _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodISODateTime */ .Ko.init(inst, def);
    _schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .ZodMiniStringFormat */ .zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_3__/* ._isoDateTime */ .G1(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}


/***/ })

};
