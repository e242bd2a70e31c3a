export const id = 186;
export const ids = [186,821];
export const modules = {

/***/ 1692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport),
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4435);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6640);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(834);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8379);




/**
 * GitHub shows nothing of a summary above 1 MiB (1,048,576 bytes) per step. What is left of that is for the step's
 * other lines, such as its failure.
 */
const maxSummaryBytes = 950_000;
const limits = { metrics: 1_000, records: 100, isOpen: true };
/** Renders experiments in full: one by itself, several below a table of all, which links to them in Datadog. */
function renderReport(reports) {
    return joinSections((0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .sortOverview */ .w6)(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSection */ .YN)(report, limits))));
}
/**
 * Renders all experiments of a step for its job summary, which they share. If they are too long together, the parts
 * that matter least are left out of all of them alike, and what failed keeps its own the longest.
 */
function renderSummary(reports) {
    const sections = (0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .sortOverview */ .w6)(reports.map((report) => (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSection */ .YN)(report, limits)));
    const whole = joinSections(sections);
    if (Buffer.byteLength(whole) <= maxSummaryBytes)
        return whole;
    const frame = joinSections(sections.map((section) => ({ ...section, parts: [] })));
    const space = maxSummaryBytes - Buffer.byteLength(frame);
    // Sorted by verdict: the last ones matter least.
    const trimOrder = [...sections.keys()].reverse();
    const measure = ({ parts }) => Buffer.byteLength((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)(parts.map(({ markdown }) => markdown)));
    const fitting = (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .fitSections */ .WK)(sections, space, measure, trimOrder);
    const hidden = sections.length - fitting.length;
    const left = hidden > 0 ? ` ${hidden} more experiments aren't shown.` : "";
    return `${joinSections(fitting)}\n<sub>Shortened, because GitHub shows no summary above 1 MiB.${left}</sub>\n`;
}
function joinSections(sections) {
    const blocks = sections.map(({ verdict, head, parts }) => {
        const title = sections.length === 1 ? head.heading : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(head.name, 80)}: ${head.reason || verdict}`;
        return `## ${_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictSigns */ .In[verdict]} ${title}\n\n${head.next}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joinParts */ .nn)(parts.map(({ markdown }) => markdown))}`;
    });
    if (blocks.length < 2)
        return blocks.map((block) => `${block}\n`).join("");
    const { heading, next } = (0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .headSeveral */ .v$)(sections);
    const top = [`## ${heading}`, next, ...(0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .warnOfShards */ .vt)(sections), (0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .renderOverview */ .mp)(sections), (0,_overview_js__WEBPACK_IMPORTED_MODULE_2__/* .linkComparison */ .A1)(sections)];
    return `${[...top, ...blocks].join("\n\n")}\n`;
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



/***/ })

};
