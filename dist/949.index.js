export const id = 949;
export const ids = [949,269];
export const modules = {

/***/ 3268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  formatGateError: () => (/* binding */ formatGateError),
  parseGate: () => (/* binding */ parseGate)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/lib/nearest-name.ts
var nearest_name = __webpack_require__(7289);
// EXTERNAL MODULE: ./src/lib/yaml-limits.ts
var yaml_limits = __webpack_require__(3269);
// EXTERNAL MODULE: ./src/results/scores.ts + 2 modules
var scores = __webpack_require__(9094);
// EXTERNAL MODULE: ./src/gate/gate.ts
var gate_gate = __webpack_require__(4512);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./src/gate/gate-schema.ts

/*
 * What a gate looks like as YAML or JSON. The action parses gates with these schemas, and schema/gate.schema.json is
 * generated from them. The error of each field completes "<rule> must be …".
 */
const sharePattern = /^(100(\.0{1,9})?|\d{1,2}(\.\d{1,9})?) ?%$/;
const anySharePattern = /^\d{1,9}(\.\d{1,9})? ?%$/;
const rule = (type, meaning) => schemas/* optional */.lqM(type.check(schemas/* meta */.mIj({ description: meaning })));
const countOrShare = (of) => schemas/* union */.KCZ([schemas/* int */.Whr().check(api/* _gte */.qm(0)), schemas/* string */.YjP().check(api/* _regex */.Fk(sharePattern))], `a whole number, or a share of ${of} such as "5%"`);
const regressionLimit = schemas/* union */.KCZ([schemas/* number */.aig().check(api/* _gte */.qm(0)), schemas/* string */.YjP().check(api/* _regex */.Fk(anySharePattern))], 'a number of 0 or more, or a share of the baseline such as "10%"');
const metricRulesSchema = schemas/* strictObject */.rej({
    min: rule(schemas/* number */.aig("a number"), "The smallest value that passes."),
    max: rule(schemas/* number */.aig("a number"), "The largest value that passes."),
    max_regression: rule(regressionLimit, "How much worse the metric may get over the records in both runs."),
    no_regression: rule(schemas/* boolean */.zMY("true or false"), "Fails if the metric is significantly worse."),
    max_broken: rule(countOrShare("the records in both runs"), "For booleans: how many records may break. A record broke if it's true in every run of the baseline and false in more than half of the runs here."),
    min_coverage: rule(countOrShare("the rows"), "How many of the rows that should have the metric must be scored."),
    better: rule(schemas/* enum */.k5n(["higher", "lower"], "higher or lower"), "Which way the metric gets better."),
    unclear: rule(schemas/* enum */.k5n(["warn", "fail"], "warn or fail"), "What an unclear max_regression does. The default is warn."),
});
const rowRulesSchema = schemas/* strictObject */.rej({
    max_errors: rule(countOrShare("the rows"), "How many rows may end with an error. The default is 0."),
    min: rule(schemas/* int */.Whr("a whole number of rows").check(api/* _gte */.qm(0, "a whole number of rows")), "The fewest rows. The default is 1."),
    max_missing: rule(countOrShare("the baseline's records"), "How many records of the baseline may be missing from this run. The default is 0."),
    min_common: rule(countOrShare("the scored records"), 'How many of the scored records of each run must be in the other one. The default is more than "50%".'),
});
const versionSchema = schemas/* literal */.euz(1, "1")
    .check(schemas/* meta */.mIj({ description: "The version of this file's format." }));
const everyKey = schemas/* object */.Ikc({
    $version: schemas/* optional */.lqM(versionSchema),
    $rows: schemas/* optional */.lqM(rowRulesSchema),
    "*": schemas/* optional */.lqM(metricRulesSchema),
});
const description = 'Rules by metric. A key can name a slice: "accuracy[language=fr]". "*" applies to every metric, $rows to the rows.';
/** A whole gate. */
const gateSchema = schemas/* catchall */.rUs(everyKey, metricRulesSchema).check(schemas/* meta */.mIj({ description }));

// EXTERNAL MODULE: ./src/gate/messages.ts
var messages = __webpack_require__(8283);
;// CONCATENATED MODULE: ./src/gate/parse-gate.ts







/** Parses a gate written as YAML (1.2, core schema), such as `accuracy: { min: 0.8 }`. */
function parseGate(text) {
    const excess = (0,yaml_limits.findYamlExcess)(text);
    if (excess !== undefined)
        return { kind: "errors", errors: [{ line: undefined, ...messages/* gateErrors */.d.tooLarge(excess) }] };
    const lines = new dist.LineCounter();
    const document = (0,dist.parseDocument)(text, { lineCounter: lines, prettyErrors: false });
    const parsing = { document, lines, errors: [] };
    const problems = [...document.errors, ...document.warnings];
    for (const { code, message, pos } of problems) {
        const text = code === "DUPLICATE_KEY" ? "The same name appears twice" : (message.split("\n", 1)[0] ?? "");
        addError(parsing, pos[0], messages/* gateErrors */.d.syntax(text));
    }
    const gate = problems.every(({ code }) => code === "DUPLICATE_KEY") ? buildGate(parsing) : undefined;
    if (parsing.errors.length === 0)
        return { kind: "gate", gate };
    return { kind: "errors", errors: parsing.errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}
/** Formats an error with its line: `line 3: accuracy has no rules. …`. */
function formatGateError({ line, message }) {
    return line === undefined ? message : `line ${line}: ${message}`;
}
function addError({ lines, errors }, offset, message) {
    errors.push({ line: lines.linePos(offset).line, ...message });
}
function buildGate(parsing) {
    const { contents } = parsing.document;
    if (contents === null || ((0,dist.isScalar)(contents) && contents.value === null))
        return undefined;
    if (!(0,dist.isMap)(contents)) {
        addError(parsing, 0, messages/* gateErrors */.d.notAMap(plainValue(contents)));
        return undefined;
    }
    const gate = { rows: (0,gate_gate/* defaultRows */.nc)(), explicitRows: [], everyMetric: {}, metrics: [] };
    // The bounds of a metric are checked together with those of "*", so that comes first.
    const members = listMembers(parsing, contents).sort((a, b) => Number(b.key === "*") - Number(a.key === "*"));
    for (const member of members)
        addMember(parsing, gate, member);
    return gate;
}
const maxNameLength = 200;
const specialNames = ["$rows", ...scores/* usageLabels */.z2, "$version"];
function addMember(parsing, gate, member) {
    const { key, value, offset } = member;
    if (key === "$version") {
        if (!versionSchema.safeParse(value).success)
            addError(parsing, offset, messages/* gateErrors */.d.invalidVersion(value));
    }
    else if (key === "$rows") {
        const rows = parseRules(parsing, member, rowRulesSchema);
        gate.rows = { ...gate.rows, ...rows };
        gate.explicitRows = Object.keys(rows);
    }
    else if (key.startsWith("$") && !(0,scores/* isUsageLabel */.yF)((0,gate_gate/* parseSliceKey */.Vu)(key)?.metric ?? key)) {
        addError(parsing, offset, messages/* gateErrors */.d.unknownName(key, (0,nearest_name/* findNearest */.q)(key, specialNames), specialNames));
    }
    else if (key.trim() === "" || key.length > maxNameLength) {
        addError(parsing, offset, messages/* gateErrors */.d.invalidName(key, maxNameLength));
    }
    else {
        addMetric(parsing, gate, member);
    }
}
function addMetric(parsing, gate, member) {
    const { key, offset } = member;
    const rules = parseRules(parsing, member, metricRulesSchema);
    const slice = (0,gate_gate/* parseSliceKey */.Vu)(key);
    // One of the bounds may come from "*".
    const { min, max } = slice === undefined ? { ...gate.everyMetric, ...rules } : rules;
    if (min !== undefined && max !== undefined && min > max)
        addError(parsing, offset, messages/* gateErrors */.d.minAboveMax(key, min, max));
    if (slice?.metric === "*")
        addError(parsing, offset, messages/* gateErrors */.d.everyMetricSlice(key));
    if (slice && rules.better)
        addError(parsing, offset, messages/* gateErrors */.d.betterInSlice(key, slice.metric));
    if (key === "*")
        gate.everyMetric = rules;
    else
        gate.metrics.push({ label: key, ...(slice && { slice }), rules });
}
/** Parses the rules of one name; those that are wrong are reported and left out. */
function parseRules(parsing, { key: label, value, offset }, schema) {
    if (!(0,dist.isMap)(value)) {
        addError(parsing, offset, messages/* gateErrors */.d.notRules(label, value));
        return {};
    }
    const names = Object.keys(schema.shape);
    const rules = {};
    for (const rule of listMembers(parsing, value)) {
        const field = Object.hasOwn(schema.shape, rule.key)
            ? schema.shape[rule.key]
            : undefined;
        const parsed = field?.safeParse(rule.value);
        if (parsed === undefined) {
            const meant = (0,nearest_name/* findNearest */.q)(rule.key, names);
            addError(parsing, rule.offset, messages/* gateErrors */.d.unknownRule(label, rule.key, meant, names));
        }
        else if (parsed.success) {
            const name = rule.key.replace(/_[a-z]/, ([, letter = ""]) => letter.toUpperCase());
            if (parsed.data !== undefined)
                rules[name] = toRule(rule.key, parsed.data);
        }
        else {
            const expected = parsed.error.issues[0]?.message ?? "";
            addError(parsing, rule.offset, messages/* gateErrors */.d.invalidRule(label, rule.key, expected, rule.value));
        }
    }
    if (value.items.length === 0)
        addError(parsing, offset, messages/* gateErrors */.d.noRules(label));
    return rules;
}
/** Lists the members of a map; a value is a scalar's value, a map's node, or an empty list for any list. */
function listMembers({ document }, map) {
    return map.items.map(({ key, value }) => {
        const node = (0,dist.isAlias)(value) ? value.resolve(document) : value;
        return {
            key: (0,dist.isScalar)(key) ? (key.source ?? String(key.value)) : String(key),
            value: plainValue(node),
            offset: (0,dist.isScalar)(key) ? (key.range?.[0] ?? 0) : 0,
        };
    });
}
function plainValue(node) {
    if ((0,dist.isSeq)(node))
        return [];
    return (0,dist.isScalar)(node) ? node.value : node;
}
/** Returns a count or a share of a rule that allows both; other values as they are. */
function toRule(rule, value) {
    if (typeof value === "string" && value.endsWith("%"))
        return { kind: "share", share: Number.parseFloat(value) / 100 };
    if (typeof value !== "number" || rule === "min" || rule === "max")
        return value;
    return rule === "max_regression" ? { kind: "absolute", value } : { kind: "count", count: value };
}


/***/ }),

/***/ 3269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findYamlExcess: () => (/* binding */ findYamlExcess)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** How much YAML is parsed: the parser recurses, and the time it takes for anchors grows with their square. */
const yamlLimits = { bytes: 256 * 1024, depth: 100, aliases: 100 };
/** Says that YAML is larger than `yamlLimits`; undefined if it isn't. Takes time in proportion to the text only. */
function findYamlExcess(text) {
    const { bytes, depth, aliases } = yamlLimits;
    const isExcessive = Buffer.byteLength(text) > bytes || measureDepth(text) > depth || countAliases(text) > aliases;
    if (!isExcessive)
        return undefined;
    return `too large: at most ${bytes / 1024} KB, ${depth} levels, and ${aliases} anchors and aliases are allowed`;
}
/** What the lexer puts before the text of a scalar, which is the next token. */
const scalarMark = "\u{1F}";
function countAliases(text) {
    let [count, isScalar] = [0, false];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__.Lexer().lex(text)) {
        if (!isScalar && (token.startsWith("&") || token.startsWith("*")))
            count += 1;
        isScalar = token === scalarMark;
    }
    return count;
}
/** How deep collections nest: by brackets, by `-`, `?`, and `:` one after another, and by indentation. */
function measureDepth(text) {
    const indents = [];
    let [deepest, brackets, indicators] = [0, 0, 0];
    let [isScalar, isLineStart] = [false, true];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__.Lexer().lex(text)) {
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
        deepest = Math.max(deepest, brackets + indicators + indents.length);
        isLineStart = /[\r\n]/.test(token) && !isScalar;
        isScalar = token === scalarMark;
    }
    return deepest;
}


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven)
/* harmony export */ });
/* unused harmony export closestMatch */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
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
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);


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
