export const id = 363;

export const ids = [ 363 ];

export const modules = {
  1363: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      $: () => sizeOf,
      W: () => fitSections
    });
    var _section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2744);
    function fitSections(sections, {room: room, sizeOf: sizeOf, sacrificeOrder: sacrificeOrder}) {
      const kept = [ ...sections ];
      const sizes = sections.map(sizeOf);
      const total = sizes.reduce(plus, nothing);
      const replace = (index, section) => {
        const before = sizes[index] ?? nothing;
        const after = section === void 0 ? nothing : sizeOf(section);
        total.characters += after.characters - before.characters;
        total.bytes += after.bytes - before.bytes;
        sizes[index] = after;
        kept[index] = section;
      };
      const fits = () => total.characters <= room.characters && total.bytes <= room.bytes;
      for (const rank of [ ...Object.values(_section_js__WEBPACK_IMPORTED_MODULE_0__.C).sort((a, b) => b - a), void 0 ]) for (const index of sacrificeOrder) {
        const section = kept[index];
        if (fits()) break;
        if (section !== void 0) replace(index, rank === void 0 ? void 0 : without(section, rank));
      }
      return kept.filter(section => section !== void 0);
    }
    function sizeOf(markdown) {
      return {
        characters: markdown.length,
        bytes: Buffer.byteLength(markdown, "utf8")
      };
    }
    const nothing = {
      characters: 0,
      bytes: 0
    };
    function plus(a, b) {
      return {
        characters: a.characters + b.characters,
        bytes: a.bytes + b.bytes
      };
    }
    function without(section, rank) {
      const parts = section.parts.filter(part => part.rank < rank);
      return parts.length === section.parts.length ? section : {
        ...section,
        parts: parts,
        shortened: true
      };
    }
  }),
  1509: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      B4: () => formatCount,
      LS: () => plural,
      Rw: () => formatRecordStep,
      jR: () => formatDifference,
      uF: () => unitOf,
      vy: () => formatInterval,
      yS: () => formatStep
    });
    const usageUnits = {
      $cost_usd: "dollars",
      $total_tokens: "tokens",
      $duration_ms: "milliseconds"
    };
    function unitOf({label: label, type: type}) {
      if (type === "boolean") return "share";
      return (Object.hasOwn(usageUnits, label) ? usageUnits[label] : void 0) ?? "score";
    }
    const space = "\xa0";
    function formatValue(value, unit) {
      return value === void 0 || !Number.isFinite(value) ? "\u2013" : joined(plainValue(value, unit));
    }
    function formatStep(before, after, unit) {
      if (before === void 0 || !Number.isFinite(before)) return formatValue(after, unit);
      if (after === void 0 || !Number.isFinite(after)) return `${formatValue(before, unit)}${space}\u2192${space}\u2013`;
      const [first, second] = alike(before, after, unit);
      const start = first.suffix === second.suffix ? first.digits : joined(first);
      return `${start}${space}\u2192${space}${joined(second)}`;
    }
    function formatRecordStep(type, before, after, unit) {
      const word = share => share === 1 ? "true" : share === 0 ? "false" : void 0;
      const [first, second] = [ word(before), word(after) ];
      return type === "boolean" && first !== void 0 && second !== void 0 ? `${first}${space}\u2192${space}${second}` : formatStep(before, after, unit);
    }
    function formatDifference(difference, unit) {
      if (difference === void 0 || !Number.isFinite(difference)) return "\u2013";
      const {digits: digits, suffix: suffix} = plainValue(Math.abs(difference), unit);
      const sign = /[1-9]/.test(digits) ? difference < 0 ? "\u2212" : "+" : "\xb1";
      return `${sign}${joined({
        digits: digits,
        suffix: suffix === "%" ? "pp" : suffix
      })}`;
    }
    function formatInterval([low, high], unit) {
      const largest = Math.max(Math.abs(low), Math.abs(high));
      const {divisor: divisor, fraction: fraction} = scaleOf(largest, unit);
      const bound = value => {
        const digits = digitsOf(Math.abs(value) / divisor, fraction);
        const sign = /[1-9]/.test(digits) ? value < 0 ? "\u2212" : "+" : "";
        return `${sign}${digits}`;
      };
      return `${bound(low)}${space}to${space}${bound(high)}`;
    }
    function formatCount(count) {
      return number(count, 0);
    }
    function plural(count, noun) {
      return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
    }
    function plainValue(value, unit) {
      const {divisor: divisor, fraction: fraction, suffix: suffix} = scaleOf(Math.abs(value), unit);
      return {
        digits: digitsOf(value / divisor, fraction),
        suffix: suffix
      };
    }
    function alike(before, after, unit) {
      if (unit !== "milliseconds") return [ plainValue(before, unit), plainValue(after, unit) ];
      const {divisor: divisor, fraction: fraction, suffix: suffix} = scaleOf(Math.max(Math.abs(before), Math.abs(after)), unit);
      const one = value => ({
        digits: digitsOf(value / divisor, fraction),
        suffix: suffix
      });
      return [ one(before), one(after) ];
    }
    function scaleOf(size, unit) {
      switch (unit) {
       case "score":
        return {
          divisor: 1,
          fraction: void 0,
          suffix: ""
        };

       case "share":
        return {
          divisor: .01,
          fraction: 1,
          suffix: "%"
        };

       case "dollars":
        return {
          divisor: 1,
          fraction: size < .01 ? 6 : size < 1 ? 4 : 2,
          suffix: "USD"
        };

       case "tokens":
        return {
          divisor: 1,
          fraction: size < 100 ? 1 : 0,
          suffix: "tokens"
        };

       case "milliseconds":
        return size < 1e3 ? {
          divisor: 1,
          fraction: 0,
          suffix: "ms"
        } : {
          divisor: 1e3,
          fraction: size < 1e5 ? 2 : 0,
          suffix: "s"
        };
      }
    }
    function digitsOf(value, fraction) {
      return fraction === void 0 ? score(value) : number(value, fraction);
    }
    function joined({digits: digits, suffix: suffix}) {
      return suffix === "" ? digits : `${digits}${space}${suffix}`;
    }
    function score(value) {
      const size = Math.abs(value);
      if (size !== 0 && (size < 5e-4 || size >= 1e9)) return value.toExponential(1).replace(/^-/, "\u2212");
      return number(value, size >= 100 ? 1 : 3);
    }
    function number(value, digits) {
      let format = formats.get(digits);
      if (format === void 0) {
        format = new Intl.NumberFormat("en-US", {
          maximumFractionDigits: digits
        });
        formats.set(digits, format);
      }
      return format.format(value).replace(/^-(?=[0.,]*$)/, "").replace("-", "\u2212");
    }
    const formats = new Map;
  }),
  2744: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      C: () => ranks,
      Y: () => renderSection
    });
    var report_verdict = __webpack_require__(687);
    var format = __webpack_require__(1509);
    var markdown = __webpack_require__(2495);
    // CONCATENATED MODULE: ./src/render/changes.ts
    const openRows = 3;
    function renderFallen({fell: fell, withAnswers: withAnswers}) {
      if (fell.length === 0) return "";
      const rows = fell.slice(0, openRows).map(change => renderChange(change, withAnswers));
      return [ "**What got worse**", ...rows ].join("\n\n");
    }
    function renderMoreChanges({fell: fell, rose: rose, withAnswers: withAnswers}, metrics, most) {
      const render = changes => changes.map(change => renderChange(change, withAnswers));
      const fallen = fell.slice(openRows, most);
      const risen = rose.slice(0, most);
      const notShown = (kind, shown) => moreCounts(metrics, kind, shown);
      const parts = [ foldedRows("fell", render(fallen), notShown("worse", fell.slice(0, Math.max(most, openRows)))), foldedRows("rose", render(risen), notShown("better", risen)), fell.length > 0 && !withAnswers ? hiddenAnswers : "" ];
      return parts.filter(part => part !== "").join("\n\n");
    }
    const hiddenAnswers = (0, markdown.EX)("Inputs and answers are not shown; with `comment_details: true` everybody sees them who can read this.");
    function foldedRows(word, rows, more) {
      if (rows.length === 0) return more === "" ? "" : (0, markdown.EX)(`${more}.`);
      const title = word === "fell" ? `${(0, format.LS)(rows.length, "more record")} that fell` : `${(0, 
      format.LS)(rows.length, "record")} that rose`;
      return (0, markdown.TM)(title, [ ...rows, ...more === "" ? [] : [ `${more}.` ] ].join("\n\n"));
    }
    function moreCounts(metrics, kind, shown) {
      const listed = label => shown.filter(({scores: scores}) => scores.some(score => score.label === label)).length;
      const counts = metrics.flatMap(metric => {
        if (metric.type === "categorical" || metric.records === void 0) return [];
        if (metric.verdict === "not tested") return [];
        const more = metric.records[kind] - listed(metric.label);
        return more > 0 ? [ {
          label: metric.label,
          more: more
        } ] : [];
      });
      const named = counts.slice(0, 5).map(({label: label, more: more}, index) => `${(0, 
      format.B4)(more)}${index === 0 ? " more" : ""} in ${(0, markdown.aY)(label, 60)}`);
      return named.join(", ");
    }
    function renderChange(change, withAnswers) {
      const head = [ titleOf(change), ...withAnswers ? textsOf(change) : [] ].filter(line => line !== "");
      const parts = [ head.join("\\\n"), ...withAnswers ? answersOf(change) : [] ];
      return parts.filter(part => part !== "").join("\n\n");
    }
    function titleOf({recordId: recordId, scores: scores, current: current, baseline: baseline}) {
      const name = recordId === void 0 ? "A record without an id" : (0, markdown.aY)(recordId, 60);
      const moved = scores.slice(0, 4).map(score => `${(0, markdown.aY)(score.label, 60)} ${step(score)}`);
      const hidden = scores.length - moved.length;
      const steps = [ ...moved, ...hidden > 0 ? [ `${hidden} more` ] : [] ].join(", ");
      const links = [ rowLink("row", current), rowLink("baseline's row", baseline) ].filter(each => each !== "");
      return [ `**${name}**`, steps, ...links.length === 0 ? [] : [ links.join(", ") ] ].join(" \xb7 ");
    }
    function rowLink(label, answer) {
      return answer?.url === void 0 ? "" : (0, markdown.nf)(label, answer.url);
    }
    function step(score) {
      return (0, format.Rw)(score.type, score.baseline, score.value, (0, format.uF)(score));
    }
    const answerLimits = {
      characters: 600,
      lines: 8
    };
    function textsOf({input: input, expected: expected}) {
      return [ input === void 0 ? "" : `Input: ${(0, markdown.Qq)(input, 400)}`, expected === void 0 ? "" : `Expected: ${(0, 
      markdown.Qq)(expected, 300)}` ];
    }
    function answersOf({baseline: baseline, current: current}) {
      return [ answers(baseline, current), reasonsOf(current) ];
    }
    function answers(baseline, current) {
      const [before, after] = [ answerText(baseline), answerText(current) ];
      if (before === void 0 && after === void 0) return "";
      if (before === after) return `The same answer in both:\n\n${(0, markdown.om)(after ?? "", answerLimits)}`;
      if (before === void 0) return `Answer:\n\n${(0, markdown.om)(after ?? "", answerLimits)}`;
      return (0, markdown.Ui)(before, after ?? "(no answer)", answerLimits);
    }
    function answerText(answer) {
      if (answer?.error !== void 0) return `error: ${answer.error}`;
      return answer?.output;
    }
    function reasonsOf(current) {
      const reasons = current?.reasons ?? [];
      return reasons.slice(0, 3).map(({label: label, text: reason}) => `> ${(0, markdown.aY)(label, 60)}: ${(0, 
      markdown.Qq)(reason, 400)}`).join("\\\n");
    }
    // CONCATENATED MODULE: ./src/render/metrics.ts
    function renderMetrics(metrics, most) {
      return metricsTable(shownMetrics(metrics, most));
    }
    function renderMoreMetrics(metrics, most) {
      const shown = new Set(shownMetrics(metrics, most));
      const others = metrics.filter(metric => !shown.has(metric));
      if (others.length === 0) return "";
      const hidden = others.length - most;
      const more = hidden > 0 ? `\n\nand ${(0, format.B4)(hidden)} more, shown in Datadog` : "";
      return (0, markdown.TM)(`${(0, format.B4)(others.length)} more metrics`, `${metricsTable(others.slice(0, most))}${more}`);
    }
    const fewMetrics = 12;
    function shownMetrics(metrics, most) {
      const shown = metrics.length <= fewMetrics ? metrics : moved(metrics);
      return shown.slice(0, most);
    }
    function moved(metrics) {
      const first = [ "regressed", "missing", "improved" ];
      return first.flatMap(verdict => metrics.filter(metric => metric.type !== "categorical" && metric.verdict === verdict));
    }
    const verdictSigns = {
      regressed: "\ud83d\udd3b",
      improved: "\ud83d\udd3a",
      missing: "\u26a0\ufe0f",
      new: "\ud83c\udd95",
      "no clear change": "\u2796",
      "too few samples": "\u2754",
      "not tested": "\u2022",
      "whole experiment": "\u03a3"
    };
    function metricsTable(metrics) {
      if (metrics.length === 0) return "";
      if (metrics.every(metric => metric.baseline === void 0)) {
        const rows = metrics.map(metric => [ metricCell(metric), valueCell(metric) ]);
        return (0, markdown.tp)([ "Metric", "This run" ], [ "left", "left" ], rows);
      }
      return (0, markdown.tp)([ "Metric", "Baseline \u2192 this run", "Change", "Worse / better" ], [ "left", "left", "left", "left" ], metrics.map(metric => [ metricCell(metric), valueCell(metric), changeCell(metric), recordsCell(metric) ]));
    }
    function metricCell(metric) {
      const sign = metric.type === "categorical" ? "" : `${verdictSigns[metric.verdict]}\xa0`;
      const remarks = metric.type === "categorical" ? [] : remarksOf(metric);
      return below(`${sign}${(0, markdown.aY)(metric.label, 80)}`, remarks.join(", "));
    }
    function remarksOf({better: better, verdict: verdict, byRecord: byRecord}) {
      return [ ...verdict === "new" ? [] : [ verdict ], ...better === "lower" && verdict !== "not tested" ? [ "lower is better" ] : [], ...byRecord ? [ "baseline by its record" ] : [] ];
    }
    function valueCell(metric) {
      return below(metric.type === "categorical" ? categoriesCell(metric) : numericCell(metric), coverageRemark(metric.coverage));
    }
    function numericCell(metric) {
      const {baseline: baseline, value: value} = metric;
      return (0, format.yS)(baseline, value, (0, format.uF)(metric));
    }
    function coverageRemark(coverage) {
      if (coverage === void 0) return "";
      const {scored: scored, rows: rows, failed: failed, baseline: baseline} = coverage;
      const failures = failed > 0 ? `, ${(0, format.B4)(failed)} failed` : "";
      const remarks = [ scored < rows ? `\u26a0\ufe0f ${(0, format.B4)(scored)} of ${(0, 
      format.B4)(rows)} rows scored${failures}` : "", baseline !== void 0 && baseline.scored > 0 && baseline.scored < baseline.rows ? `\u26a0\ufe0f baseline: ${(0, 
      format.B4)(baseline.scored)} of ${(0, format.B4)(baseline.rows)}` : "" ];
      return remarks.filter(remark => remark !== "").join(", ");
    }
    const mostCategories = 3;
    function categoriesCell({baseline: baseline, value: value}) {
      const shares = side => new Map(side?.map(({name: name, share: share}) => [ name, share ]));
      const [before, after] = [ shares(baseline), shares(value) ];
      const largest = name => Math.max(before.get(name) ?? 0, after.get(name) ?? 0);
      const names = [ ...new Set([ ...before.keys(), ...after.keys() ]) ].sort((a, b) => largest(b) - largest(a));
      if (names.length === 0) return "\u2013";
      const shareOf = side => name => side.size === 0 ? void 0 : side.get(name) ?? 0;
      const lines = names.slice(0, mostCategories).map(name => `${(0, markdown.aY)(name, 40)}\xa0${(0, 
      format.yS)(shareOf(before)(name), shareOf(after)(name), "share")}`);
      const hidden = names.length - lines.length;
      return [ ...lines, ...hidden > 0 ? [ `${hidden} more` ] : [] ].join("<br>");
    }
    function changeCell(metric) {
      if (metric.type === "categorical") return "\u2013";
      const unit = (0, format.uF)(metric);
      const {difference: difference, interval: interval} = metric;
      const bounds = interval === void 0 ? "" : (0, format.vy)(interval, unit);
      return below((0, format.jR)(difference, unit), bounds);
    }
    function recordsCell(metric) {
      const {records: records, coverage: coverage} = metric;
      if (records === void 0) return "\u2013";
      const {added: added = 0, missing: missing = 0} = coverage ?? {};
      const others = [ `of ${(0, format.B4)(records.common)}${added + missing > 0 ? " common" : ""}`, ...added > 0 ? [ `${(0, 
      format.B4)(added)} new` ] : [], ...missing > 0 ? [ `${(0, format.B4)(missing)} missing` ] : [] ];
      return "changed" in records ? below(`${(0, format.B4)(records.changed)}\xa0changed`, others.join(", ")) : below(`${(0, 
      format.B4)(records.worse)}\xa0/\xa0${(0, format.B4)(records.better)}`, others.join(", "));
    }
    function below(content, remark) {
      return remark === "" ? content : `${content}<br>${(0, markdown.EX)(remark)}`;
    }
    // CONCATENATED MODULE: ./src/render/outcome.ts
    const verdictWords = {
      blocks: "\u274c Blocks the merge",
      warns: "\u26a0\ufe0f Gate broken, as a warning",
      passes: "\u2705 Passes",
      "not judged": "\u2796 Not judged yet",
      running: "\u23f3 Running",
      completed: "\ud83c\udfc1 Completed",
      unfinished: "\u26a0\ufe0f Unfinished",
      failed: "\u274c Failed",
      interrupted: "\u23f9\ufe0f Interrupted"
    };
    function renderOutcome(results) {
      const lines = [ movement(results), rowRemarks(results.rows) ].filter(line => line !== "");
      return [ lines.join("\\\n"), ...gateFindings(results.gate) ].join("\n").trim();
    }
    function movement({metrics: metrics, rows: rows}) {
      if (rows.total === 0 && metrics.length === 0) return "There are no results.";
      const numeric = metrics.filter(metric => metric.type !== "categorical");
      const regressed = numeric.filter(({verdict: verdict}) => verdict === "regressed");
      const improved = numeric.filter(({verdict: verdict}) => verdict === "improved");
      const sentences = [ ...regressed.length > 0 ? [ `${named(regressed)} got worse: ${moves(regressed)}.` ] : [], ...improved.length > 0 ? [ `${named(improved)} got better: ${moves(improved)}.` ] : [] ];
      return sentences.length > 0 ? sentences.join(" ") : stillness(metrics, numeric, rows);
    }
    const mostNamed = 3;
    function named(metrics) {
      const labels = metrics.slice(0, mostNamed).map(({label: label}) => (0, markdown.aY)(label, 60));
      const more = metrics.length - labels.length;
      return `**${listed([ ...labels, ...more > 0 ? [ `${more} more` ] : [] ])}**`;
    }
    function listed(parts) {
      const last = parts.at(-1) ?? "";
      return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
    }
    function moves(metrics) {
      const shown = metrics.slice(0, mostNamed);
      return shown.map(metric => shown.length === 1 ? move(metric) : `${(0, markdown.aY)(metric.label, 60)} ${move(metric)}`).join("; ");
    }
    function move({records: records, verdict: verdict, byRecord: byRecord}) {
      if (records === void 0 || byRecord) return "by the mean, since the baseline's rows are gone";
      const {common: common, worse: worse, better: better} = records;
      const [fell, rose] = [ `${(0, format.B4)(worse)} fell`, `${(0, format.B4)(better)} rose` ];
      const counts = verdict === "improved" ? `${rose}, ${fell}` : `${fell}, ${rose}`;
      return `of ${(0, format.LS)(common, "record")} ${counts}`;
    }
    function stillness(metrics, numeric, rows) {
      const compared = numeric.filter(({verdict: verdict}) => verdict === "no clear change" || verdict === "too few samples");
      if (metrics.length === 0) return `${(0, format.LS)(rows.total, "row")} without any score.`;
      if (compared.length === 0) return `${(0, format.LS)(metrics.length, "metric")} over ${(0, 
      format.LS)(rows.total, "row")}, nothing to compare with.`;
      const few = compared.filter(({verdict: verdict}) => verdict === "too few samples");
      if (few.length === compared.length) return "There are too few common records to tell what changed.";
      return "No metric changed clearly.";
    }
    function rowRemarks({failed: failed, missing: missing, notArrived: notArrived = 0, total: total, added: added, common: common}) {
      const remarks = [ notArrived > 0 ? `${(0, format.LS)(notArrived, "row")} ${notArrived === 1 ? "is" : "are"} missing in Datadog` : "", failed > 0 ? `${(0, 
      format.B4)(failed)} of ${(0, format.LS)(total, "row")} failed` : "", missing > 0 ? `${(0, 
      format.LS)(missing, "record")} of the baseline ${missing === 1 ? "has" : "have"} no row` : "", added && common !== void 0 ? `${(0, 
      format.LS)(added, "record")} ${added === 1 ? "is" : "are"} new` : "" ].filter(remark => remark !== "");
      return remarks.length === 0 ? "" : `\u26a0\ufe0f ${remarks.join(", ")}.`;
    }
    const longestFindings = 20;
    function gateFindings(gate) {
      if (gate === void 0) return [];
      const findings = [ ...gate.broken.map(finding => `- ${gate.mode === "fail" ? "\u274c" : "\u26a0\ufe0f"} ${(0, 
      markdown.Qq)(finding, 500)}`), ...gate.open.map(finding => `- \u2796 ${(0, markdown.Qq)(finding, 500)}`) ];
      const hidden = findings.length - longestFindings;
      const shown = hidden > 0 ? [ ...findings.slice(0, longestFindings), `- and ${hidden} more` ] : findings;
      return [ "", gateLine(gate), ...shown.length === 0 ? [] : [ "", ...shown ] ];
    }
    function gateLine({broken: broken, open: open, held: held, mode: mode}) {
      if (broken.length > 0) return mode === "fail" ? "**Gate broken:**" : "**Gate broken**, as a warning only:";
      if (held === 0) return open.length > 0 ? "**Gate not judged:**" : "**Gate not judged**";
      const others = open.length === 0 ? "" : `, ${(0, format.B4)(open.length)} not judged`;
      return `**Gate passed** (${(0, format.LS)(held, "rule")}${others})`;
    }
    // CONCATENATED MODULE: ./src/render/trend.ts
    const bars = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    const mostMetrics = 12;
    function renderTrend(trend) {
      const drawn = trend.filter(({points: points}) => points.length > 2).slice(0, mostMetrics);
      if (drawn.length === 0) return "";
      const most = Math.max(...drawn.map(({points: points}) => points.length - 1));
      const rows = drawn.map(metric => [ (0, markdown.aY)(metric.label, 60), sparkline(valuesOf(metric)), firstToLast(metric) ]);
      return (0, markdown.TM)(`Trend over the last ${most} baselines`, (0, markdown.tp)([ "Metric", "Oldest to this run", "First \u2192 last" ], [ "left", "left", "right" ], rows));
    }
    function sparkline(values) {
      const low = Math.min(...values);
      const span = Math.max(...values) / 2 - low / 2;
      const share = value => (value / 2 - low / 2) / span;
      return values.map(value => span === 0 ? "\u2584" : bars[Math.min(7, Math.floor(share(value) * 8))] ?? "").join("");
    }
    function valuesOf({points: points}) {
      return points.map(({value: value}) => value);
    }
    function firstToLast(metric) {
      const values = valuesOf(metric);
      return (0, format.yS)(values[0], values.at(-1), (0, format.uF)(metric));
    }
    const mostCharts = 6;
    function renderTrendCharts(trend) {
      const drawn = trend.filter(({points: points}) => points.length > 2).slice(0, mostCharts);
      if (drawn.length === 0) return "";
      return (0, markdown.TM)("Trend over the last baselines", drawn.map(chart).join("\n\n"));
    }
    function chartText(foreign) {
      return foreign.replace(/[^\w.-]+/g, " ").trim().slice(0, 60) || "metric";
    }
    function chart(metric) {
      const isShare = (0, format.uF)(metric) === "share";
      const values = valuesOf(metric).map(value => isShare ? value * 100 : value);
      const labels = distinct(metric.points.map(({commit: commit}, index) => index === metric.points.length - 1 ? "this run" : chartText(commit?.slice(0, 7) ?? String(index + 1))));
      return [ "```mermaid", "xychart-beta", `  title "${chartText(metric.label)}${isShare ? " (%)" : ""}"`, `  x-axis [${labels.map(label => `"${label}"`).join(", ")}]`, `  y-axis ${range(values)}`, `  line [${values.map(chartNumber).join(", ")}]`, "```" ].join("\n");
    }
    function distinct(labels) {
      return labels.map((label, index) => {
        const before = labels.slice(0, index).filter(other => other === label).length;
        return before === 0 ? label : `${label} (${before + 1})`;
      });
    }
    let plainNumbers;
    function chartNumber(value) {
      const most = Number.MAX_VALUE;
      plainNumbers ??= new Intl.NumberFormat("en-US", {
        useGrouping: false,
        maximumSignificantDigits: 6
      });
      return plainNumbers.format(Math.max(-most, Math.min(most, value))).replace(/^-0$/, "0");
    }
    function range(values) {
      const [low, high] = [ Math.min(...values), Math.max(...values) ];
      const room = (high - low || Math.abs(high) || 1) * .1;
      return `${chartNumber(low - room)} --\x3e ${chartNumber(high + room)}`;
    }
    // CONCATENATED MODULE: ./src/render/section.ts
    const ranks = {
      title: 0,
      links: 1,
      verdict: 2,
      metrics: 3,
      facts: 4,
      changes: 5,
      detail: 6,
      trend: 7
    };
    const commitLength = 12;
    function renderSection(report, limits) {
      const {workflowRun: workflowRun} = report;
      return {
        key: report.sectionKey.toWellFormed(),
        runId: /^\d{1,20}$/.test(workflowRun.id) ? workflowRun.id : "0",
        runNumber: wholeNumber(workflowRun.number),
        runAttempt: wholeNumber(workflowRun.attempt),
        commit: report.commit.sha.replace(/\W/g, "").slice(0, commitLength),
        experimentId: report.experiment.id.toWellFormed(),
        names: orderingNames(report),
        state: report.state,
        verdict: (0, report_verdict.d)(report),
        parts: renderParts(report, limits),
        shortened: false
      };
    }
    const longestName = 24;
    function orderingNames({experiment: experiment, matrix: matrix}) {
      const values = Object.values(matrix ?? {}).slice(0, 8);
      const names = [ experiment.logicalName, ...values.map(plainValue) ];
      return names.map(name => name.slice(0, longestName).toWellFormed());
    }
    function wholeNumber(value) {
      return Number.isSafeInteger(value) && value >= 0 ? value : 0;
    }
    function renderParts(report, limits) {
      const parts = [ {
        rank: ranks.title,
        markdown: renderTitle(report)
      }, {
        rank: ranks.verdict,
        markdown: renderState(report)
      }, ...renderResults(report, limits), {
        rank: ranks.links,
        markdown: renderLinks(report)
      }, {
        rank: ranks.facts,
        markdown: renderFacts(report)
      } ];
      return parts.filter(({markdown: markdown}) => markdown !== "");
    }
    function renderResults({results: results}, limits) {
      if (results === void 0) return [];
      const {metrics: metrics, changes: changes, trend: trend} = results;
      const detail = [ renderMoreChanges(changes, metrics, limits.rows), renderMoreMetrics(metrics, limits.metrics) ];
      return [ {
        rank: ranks.metrics,
        markdown: renderMetrics(metrics, limits.metrics)
      }, {
        rank: ranks.changes,
        markdown: renderFallen(changes)
      }, {
        rank: ranks.detail,
        markdown: detail.filter(part => part !== "").join("\n\n")
      }, {
        rank: ranks.trend,
        markdown: limits.charts ? renderTrendCharts(trend) : renderTrend(trend)
      } ];
    }
    function renderTitle(report) {
      const names = [ (0, markdown.Qq)(report.experiment.logicalName, 100), ...matrixValues(report.matrix) ];
      const verdict = verdictWords[(0, report_verdict.d)(report)].replaceAll(" ", "\xa0");
      return `### ${verdict} \xb7 ${(0, markdown.nf)(names.join(" \xb7 "), report.experiment.url)}`;
    }
    function matrixValues(matrix) {
      const values = Object.values(matrix ?? {});
      return values.slice(0, 8).map(value => (0, markdown.aY)(plainValue(value), 40));
    }
    function plainValue(value) {
      return typeof value === "string" ? value : JSON.stringify(value) ?? "";
    }
    function renderState(report) {
      const {state: state, stateDetail: stateDetail, results: results} = report;
      const isTold = (0, report_verdict.d)(report) === state || state === "completed" || state === "running";
      const why = stateDetail === void 0 ? "" : (0, markdown.Qq)(stateDetail, 500);
      const told = isTold ? why : `${stateNames[state]}${why === "" ? "." : `: ${why}`}`;
      const outcome = results === void 0 ? "" : renderOutcome(results);
      return [ told, outcome ].filter(part => part !== "").join("\n\n");
    }
    const stateNames = {
      running: "The evaluation is running",
      unfinished: "The experiment was not finished",
      completed: "The evaluation completed",
      failed: "The evaluation failed",
      interrupted: "The evaluation was interrupted"
    };
    function renderLinks({baseline: baseline, experiment: experiment}) {
      return baseline.kind === "found" ? (0, markdown.nf)("**Compare with the baseline in Datadog**", baseline.compareUrl) : (0, 
      markdown.nf)("**Open the experiment in Datadog**", experiment.url);
    }
    function renderFacts(report) {
      const notes = report.notes.map(note => `\u26a0\ufe0f ${(0, markdown.Qq)(note)}`);
      const facts = [ renderBaseline(report.baseline), renderDataset(report), renderCommit(report), renderRun(report) ];
      const remarks = (report.remarks ?? []).map(remark => (0, markdown.Qq)(remark));
      return [ ...notes, ...remarks, (0, markdown.EX)(facts.join(" \xb7 ")) ].join("\n\n");
    }
    function renderBaseline(baseline) {
      switch (baseline.kind) {
       case "found":
        return `Baseline ${foundBaseline(baseline)}`;

       case "none":
        return `Baseline none: ${(0, markdown.Qq)(baseline.reason)}${remedy(baseline.madeOn)}`;

       case "unknown":
        return `Baseline \u26a0\ufe0f could not look for one: ${(0, markdown.Qq)(baseline.reason)}`;
      }
    }
    function foundBaseline(baseline) {
      const name = (0, markdown.nf)((0, markdown.aY)(baseline.experiment.name, 80), baseline.experiment.url);
      const at = baseline.commit === void 0 ? "" : ` at ${commitLink(baseline.commit)}`;
      return `${name}${at}, ${(0, markdown.Qq)(baseline.reason)}${whyNotNewer(baseline.nearerCommits)}${otherVersion(baseline)}`;
    }
    function whyNotNewer(commits) {
      if (commits === void 0) return "";
      const newer = commits === 1 ? "the newer one has" : "the newer ones have";
      return ` (${newer} no completed experiment)`;
    }
    function otherVersion(baseline) {
      if (!baseline.otherDatasetVersion) return "";
      const version = baseline.datasetVersion === void 0 ? "" : `: ${baseline.datasetVersion}`;
      return ` (\u26a0\ufe0f on another dataset version${version})`;
    }
    function remedy(branch) {
      return branch === void 0 ? "" : `. A run of this workflow on ${(0, markdown.aY)(branch)} makes one.`;
    }
    function renderDataset({dataset: dataset}) {
      const version = dataset.version === void 0 ? "" : ` version ${dataset.version}`;
      return `Dataset ${(0, markdown.nf)((0, markdown.aY)(dataset.id.split("-", 1)[0] ?? dataset.id, 36), dataset.url)}${version}`;
    }
    function renderCommit({commit: commit}) {
      const merge = commit.merge === void 0 ? "" : `, merged as ${commitLink(commit.merge)}`;
      return `Commit ${commitLink(commit)}${merge}`;
    }
    function renderRun({workflowRun: workflowRun}) {
      const attempt = workflowRun.attempt > 1 ? `, attempt ${workflowRun.attempt}` : "";
      return `Run ${(0, markdown.nf)(`${(0, markdown.Qq)(workflowRun.job, 80)} #${workflowRun.number}${attempt}`, workflowRun.url)}`;
    }
    function commitLink({sha: sha, url: url}) {
      return (0, markdown.nf)((0, markdown.aY)(sha.slice(0, 7)), url);
    }
  }),
  687: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Q: () => sectionVerdicts,
      d: () => sectionVerdict
    });
    const sectionVerdicts = [ "blocks", "failed", "warns", "interrupted", "unfinished", "running", "not judged", "passes", "completed" ];
    function sectionVerdict({state: state, results: results}) {
      const gate = results?.gate;
      if (gate === void 0) return state;
      if (gate.broken.length > 0) return gate.mode === "fail" ? "blocks" : "warns";
      if (state === "failed" || state === "interrupted" || state === "unfinished") return state;
      return gate.held > 0 ? "passes" : "not judged";
    }
  })
};