export const id = 543;

export const ids = [ 543 ];

export const modules = {
  9543: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      openPromptfoo: () => openPromptfoo
    });
    var digest = __webpack_require__(7129);
    var errors = __webpack_require__(358);
    var json = __webpack_require__(4251);
    var json_text = __webpack_require__(4283);
    var members = __webpack_require__(5318);
    // CONCATENATED MODULE: ./src/results/formats/promptfoo-metrics.ts
    function metricsOf(result) {
      const components = (0, members.c3)((0, members.lS)(result.gradingResult).componentResults).filter(members.gV);
      if (components.length === 0) return namedScores((0, members.lS)(result.namedScores));
      const parts = new Map;
      for (const component of components) addParts(parts, component);
      return [ ...parts ].map(([name, of]) => metricOf(name, of));
    }
    function namedScores(scores) {
      return Object.entries(scores).map(([name, value]) => ({
        name: name,
        value: (0, members.rl)(value) ?? null
      }));
    }
    function addParts(parts, component) {
      const {score: score, pass: pass, reason: reason, namedScores: own, assertion: assertion, metadata: metadata} = component;
      const assertionSet = (0, members.lS)(metadata).assertionSet;
      const {metric: metric, weight: weight} = (0, members.lS)(assertion ?? assertionSet);
      const part = {
        weight: (0, members.rl)(weight) ?? 1,
        pass: typeof pass === "boolean" ? pass : void 0,
        reason: (0, members.Z9)(reason)
      };
      const name = (0, members.Z9)(metric);
      if (name !== void 0) add(parts, name, {
        ...part,
        score: (0, members.rl)(score)
      });
      if ((0, members.gV)(assertionSet)) return;
      for (const [other, value] of Object.entries((0, members.lS)(own))) if (other !== name) add(parts, other, {
        ...part,
        score: (0, members.rl)(value),
        pass: void 0,
        reason: void 0
      });
    }
    function add(parts, name, {score: score, ...part}) {
      const known = parts.get(name) ?? [];
      parts.set(name, known);
      if (score !== void 0) known.push({
        ...part,
        score: score
      });
    }
    function metricOf(name, parts) {
      if (parts.length === 0) return {
        name: name,
        value: null
      };
      const worst = parts.reduce((a, b) => b.score < a.score ? b : a);
      const judged = parts.filter(({pass: pass}) => pass !== void 0);
      const assessment = judged.length === 0 ? void 0 : judged.every(({pass: pass}) => pass) ? "pass" : "fail";
      return {
        name: name,
        value: weightedMean(parts),
        reasoning: worst.reason,
        assessment: assessment
      };
    }
    function weightedMean(parts) {
      const weights = parts.reduce((sum, {weight: weight}) => sum + weight, 0);
      const weightOf = ({weight: weight}) => weights === 0 ? 1 : weight;
      const total = weights === 0 ? parts.length : weights;
      return parts.reduce((sum, part) => sum + part.score * weightOf(part), 0) / total;
    }
    var tool_row = __webpack_require__(1390);
    // CONCATENATED MODULE: ./src/results/formats/variants.ts
    function createVariants() {
      const pairs = new Set;
      const prompts = new Map;
      const promptName = result => {
        const label = labelOf(result);
        if (label !== void 0 && !isRawText(label, result)) return label;
        return `prompt ${numberIn(prompts, keyOf(result))}`;
      };
      const variantOf = result => ({
        provider: providerOf(result),
        prompt: promptName(result)
      });
      return {
        add: result => {
          const key = keyOf(result);
          const index = (0, members.rl)(result.promptIdx) ?? 0;
          const known = prompts.get(key);
          if (known === void 0 || index < known.index) prompts.set(key, {
            index: index
          });
          pairs.add(`${providerOf(result)}\n${key}`);
        },
        get isOne() {
          return pairs.size <= 1;
        },
        get count() {
          return pairs.size;
        },
        of: variantOf,
        tagsOf: result => {
          const {provider: provider, prompt: prompt} = variantOf(result);
          const variant = pairs.size <= 1 ? [] : [ `variant:${provider} ${prompt}` ];
          return [ `provider:${provider}`, `prompt:${prompt}`, ...variant ];
        }
      };
    }
    function providerOf({provider: provider}) {
      const {label: label, id: id} = (0, members.lS)(provider);
      return (0, members.Z9)(label) ?? (0, members.Z9)(id) ?? (0, members.Z9)(provider) ?? "provider";
    }
    function labelOf({prompt: prompt}) {
      return (0, members.Z9)((0, members.lS)(prompt).label);
    }
    function keyOf(result) {
      return labelOf(result) ?? `prompt ${(0, members.rl)(result.promptIdx) ?? 0}`;
    }
    const longestLabel = 100;
    function isRawText(label, {prompt: prompt}) {
      return label === (0, members.lS)(prompt).raw || label.length > longestLabel || /\{\{|\n/.test(label);
    }
    function numberIn(prompts, key) {
      const index = prompts.get(key)?.index ?? 0;
      return [ ...prompts.values() ].filter(prompt => prompt.index < index).length + 1;
    }
    // CONCATENATED MODULE: ./src/results/formats/promptfoo.ts
    async function openPromptfoo(file, source) {
      switch (source.kind) {
       case "document":
        return openDocument(source.value);

       case "lines":
        return await openLines(file);

       case "xml":
       case "text":
        throw new errors.lZ("results_format says that this is a file of promptfoo, but it is no JSON: write it with --output results.json");
      }
    }
    function openDocument(document) {
      const {results: results, metadata: metadata} = (0, members.lS)(document);
      const {results: found, prompts: prompts} = (0, members.lS)(results);
      if (!Array.isArray(found)) throw new errors.lZ("this is no result of promptfoo: it has no results.results");
      const placed = found.map((result, index) => {
        const test = (0, members.Z9)((0, members.lS)((0, members.lS)(result).testCase).description);
        return {
          result: (0, members.lS)(result),
          place: {
            kind: "row",
            row: index + 1,
            test: test
          }
        };
      });
      const survey = surveyOf(placed.map(({result: result}) => result));
      const version = (0, members.Z9)((0, members.lS)(metadata).promptfooVersion);
      return {
        ...common(version, survey),
        provesEnd: !placed.some(({result: result}) => wasCutOff(result)),
        rows: placed.toSorted((a, b) => orderOf(a.result) - orderOf(b.result)).map(row => rowOf(row, survey)),
        summary: () => survey.variants.isOne ? derivedMetrics((0, members.c3)(prompts)[0]) : []
      };
    }
    function wasCutOff({error: error, failureReason: failureReason}) {
      return failureReason === 2 && (0, members.Z9)(error)?.startsWith("Evaluation exceeded max duration") === true;
    }
    async function openLines(file) {
      const survey = createSurvey();
      for await (const line of (0, json_text.i7)(file)) if (line.kind === "value") addTo(survey, (0, 
      members.lS)(line.value));
      finish(survey);
      return {
        ...common(void 0, survey),
        provesEnd: false,
        rows: lineRows(file, survey)
      };
    }
    async function* lineRows(file, survey) {
      const seen = new Map;
      for await (const line of (0, json_text.i7)(file)) {
        const place = {
          kind: "line",
          line: line.line
        };
        if (line.kind === "fault") yield {
          kind: "fault",
          place: place,
          message: line.message
        }; else if (!(0, members.gV)(line.value)) yield {
          kind: "fault",
          place: place,
          message: "a line must be an object"
        }; else yield withRun(rowOf({
          result: line.value,
          place: place
        }, survey), line.value, survey, seen);
      }
    }
    function withRun(row, result, survey, seen) {
      if (row.kind === "fault") return row;
      const key = promptfoo_keyOf(result);
      const tests = survey.tests.get(key) ?? [];
      const order = orderOf(result);
      const place = `${key} ${order}`;
      const before = seen.get(place) ?? 0;
      seen.set(place, before + 1);
      return {
        ...row,
        run: placeIn(tests, order) + 1 + before
      };
    }
    function placeIn(numbers, number) {
      let low = 0;
      let high = numbers.length;
      while (low < high) {
        const middle = low + high >> 1;
        if ((numbers[middle] ?? 0) < number) low = middle + 1; else high = middle;
      }
      return low;
    }
    function common(version, survey) {
      return {
        format: "promptfoo",
        tool: version === void 0 ? "promptfoo" : `promptfoo ${version}`,
        leftOut: new Map,
        lowerIsBetter: new Set,
        notes: survey.variants.isOne ? [] : [ `means run over ${survey.variants.count} variants (prompt and provider); to compare them, give each a matrix leg` ]
      };
    }
    function createSurvey() {
      return {
        variants: createVariants(),
        tests: new Map,
        nameless: new Set
      };
    }
    function surveyOf(results) {
      const survey = createSurvey();
      for (const result of results) addTo(survey, result);
      finish(survey);
      return survey;
    }
    function addTo(survey, result) {
      survey.variants.add(result);
      const key = promptfoo_keyOf(result);
      const tests = survey.tests.get(key);
      if (tests) tests.push(orderOf(result)); else survey.tests.set(key, [ orderOf(result) ]);
      if (inputOf(result) === void 0) survey.nameless.add((0, members.rl)(result.testIdx) ?? survey.nameless.size);
    }
    function finish(survey) {
      for (const tests of survey.tests.values()) tests.sort((a, b) => a - b);
    }
    const mostPrompts = 1e4;
    function orderOf({testIdx: testIdx, promptIdx: promptIdx}) {
      return ((0, members.rl)(testIdx) ?? 0) * mostPrompts + ((0, members.rl)(promptIdx) ?? 0);
    }
    function promptfoo_keyOf(result) {
      const id = recordIdOf(result);
      if (id !== void 0) return `record:${id.toLowerCase()}`;
      const variant = `${(0, members.b6)((0, members.lS)(result.provider).id)} ${result.promptIdx}`;
      return (0, digest.br)(`${(0, json.dj)(inputOf(result) ?? null)} ${variant}`, 16);
    }
    function recordIdOf({testCase: testCase, vars: vars}) {
      return (0, tool_row.Yw)((0, members.lS)((0, members.lS)(testCase).metadata), (0, 
      members.lS)(vars));
    }
    function inputOf({vars: vars, testCase: testCase}) {
      const own = Object.entries((0, members.lS)(vars)).filter(([name]) => !name.startsWith("_"));
      if (own.length > 0) return Object.fromEntries(own);
      const description = (0, members.Z9)((0, members.lS)(testCase).description);
      return description === void 0 ? void 0 : {
        test: description
      };
    }
    function rowOf({result: result, place: place}, survey) {
      const input = inputOf(result) ?? (survey.nameless.size === 1 ? {
        test: "test 1"
      } : void 0);
      const recordId = recordIdOf(result);
      if (input === void 0 && recordId === void 0) return {
        kind: "fault",
        place: place,
        message: noIdentity
      };
      const error = failureOf(result);
      const scores = error === void 0 ? scoresOf(result) : [];
      if (scores === void 0) return {
        kind: "fault",
        place: place,
        message: "it has neither success nor a score"
      };
      const variant = survey.variants.isOne ? void 0 : survey.variants.of(result);
      const {testCase: testCase, vars: vars, response: response} = result;
      return {
        kind: "row",
        place: place,
        recordId: recordId,
        input: variant === void 0 ? input : {
          vars: input,
          variant: variant
        },
        output: (0, members.lS)(response).output,
        expectedOutput: expectedIn((0, members.lS)(vars)),
        scores: scores,
        error: error,
        durationMs: (0, members.cf)(result.latencyMs, 1),
        usage: usageOf(result),
        metadata: metadataOf((0, members.lS)(testCase)),
        tags: survey.variants.tagsOf(result)
      };
    }
    const noIdentity = "nothing says which test it is: it has neither variables (PROMPTFOO_STRIP_TEST_VARS leaves them out) nor a description; give the test a description";
    function failureOf(result) {
      const {failureReason: failureReason, gradingResult: gradingResult, response: response, error: error} = result;
      const failed = failureReason === void 0 ? !(0, members.gV)(gradingResult) && ((0, 
      members.Z9)(error) ?? (0, members.Z9)((0, members.lS)(response).error)) !== void 0 : failureReason === 2;
      if (!failed) return;
      return (0, members.Z9)(error) ?? (0, members.Z9)((0, members.lS)(response).error) ?? "promptfoo names no reason";
    }
    function scoresOf(result) {
      const {success: success, score: score} = result;
      const {reason: reason} = (0, members.lS)(result.gradingResult);
      const scores = [];
      const assessment = typeof success === "boolean" ? success ? "pass" : "fail" : void 0;
      if (typeof success === "boolean") scores.push({
        name: "pass",
        value: success,
        reasoning: (0, members.Z9)(reason),
        assessment: assessment
      });
      if (score === null) scores.push({
        name: "score",
        value: null
      });
      if ((0, members.rl)(score) !== void 0) scores.push({
        name: "score",
        value: Number(score),
        assessment: assessment
      });
      return scores.length === 0 ? void 0 : [ ...scores, ...metricsOf(result) ];
    }
    function expectedIn({expected: expected, expected_output: output, reference: reference, ground_truth: truth}) {
      return expected ?? output ?? reference ?? truth;
    }
    function usageOf({cost: cost, tokenUsage: tokenUsage}) {
      const {prompt: prompt, completion: completion, total: total} = (0, members.lS)(tokenUsage);
      return (0, members.gI)({
        input_tokens: (0, members.MT)(prompt),
        output_tokens: (0, members.MT)(completion),
        total_tokens: (0, members.MT)(total),
        cost_usd: (0, members.MT)(cost)
      });
    }
    function metadataOf({description: description, metadata: metadata}) {
      const own = Object.entries((0, members.lS)(metadata)).filter(([name]) => !name.startsWith("_"));
      return (0, members.gI)({
        ...(0, members.Z9)(description) ? {
          description: description
        } : {},
        ...Object.fromEntries(own)
      });
    }
    function derivedMetrics(prompt) {
      const {namedScores: namedScores, namedScoresCount: namedScoresCount} = (0, members.lS)((0, 
      members.lS)(prompt).metrics);
      const counted = (0, members.lS)(namedScoresCount);
      return Object.entries((0, members.lS)(namedScores)).flatMap(([name, value]) => name in counted || (0, 
      members.rl)(value) === void 0 ? [] : [ {
        name: name,
        value: Number(value)
      } ]);
    }
  })
};