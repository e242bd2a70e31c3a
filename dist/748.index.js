export const id = 748;

export const ids = [ 748, 692 ];

export const modules = {
  5402: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      UQ: () => createCountRecords,
      Kt: () => missingRows,
      mo: () => partRemark,
      Al: () => wholeRunOf
    });
    var limits = __webpack_require__(1537);
    // CONCATENATED MODULE: ./src/datadog/dataset-records.ts
    async function countRecords({projectId: projectId, datasetId: datasetId, version: version}, datadog, signal) {
      let count = 0;
      let after;
      try {
        for (let page = 0; page < limits.qU; page += 1) {
          const list = {
            kind: "dataset records",
            projectId: projectId,
            datasetId: datasetId
          };
          const answer = await datadog.listResources(list, {
            version: version,
            after: after
          }, signal);
          count += answer.resources.length;
          after = answer.after;
          if (after === void 0) return count;
        }
      } catch {}
      return;
    }
    var format = __webpack_require__(1509);
    // CONCATENATED MODULE: ./src/finish/completeness.ts
    function createCountRecords({datadog: datadog, clock: clock, signal: signal}) {
      const counts = new Map;
      return (projectId, datasetId, version) => {
        const key = JSON.stringify([ projectId, datasetId, version ]);
        const known = counts.get(key);
        if (known !== void 0) return known;
        const within = AbortSignal.any([ signal, clock.timeout(limits.f3, "waiting") ]);
        const count = countRecords({
          projectId: projectId,
          datasetId: datasetId,
          version: version
        }, datadog, within);
        counts.set(key, count);
        return count;
      };
    }
    async function wholeRunOf(plan, count) {
      const {project_id: projectId, dataset_id: datasetId, config: config, run_count: runs} = plan;
      const part = config?.filtered_record_tags;
      if (!datasetId || Array.isArray(part) && part.length > 0) return;
      const records = await count(projectId, datasetId, plan.dataset_version ?? void 0);
      return records === void 0 || records === 0 ? void 0 : {
        records: records,
        runs: Math.max(1, runs ?? 1)
      };
    }
    function missingRows({rows: rows, records: records}, whole) {
      const present = whole.runs === 1 ? records.length + rows.withoutRecord : rows.total;
      return Math.max(0, whole.records * whole.runs - present);
    }
    function partRemark(scores, whole) {
      const missing = whole && scores ? missingRows(scores, whole) : 0;
      if (whole === void 0 || missing === 0) return;
      const {records: records, runs: runs} = whole;
      const all = records * runs;
      const present = `${(0, format.B4)(all - missing)} of ${(0, format.B4)(all)}`;
      return runs === 1 ? `${present} dataset records have a row.` : `${present} rows are there, ${runs} of each dataset record.`;
    }
  }),
  4129: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Z: () => finishExperiment
    });
    var compare = __webpack_require__(2734);
    var errors = __webpack_require__(358);
    var foundation_limits = __webpack_require__(1537);
    var judge = __webpack_require__(1158);
    var metrics = __webpack_require__(1370);
    var format = __webpack_require__(1509);
    var results_record = __webpack_require__(6269);
    var text_table = __webpack_require__(1051);
    var events = __webpack_require__(5333);
    var result_entry = __webpack_require__(156);
    // CONCATENATED MODULE: ./src/results/batches.ts
    const batchLimits = {
      metrics: 1e3,
      bytes: 4e6
    };
    async function* eventBatches(entries, context, limits = batchLimits) {
      let parts = [];
      let [metrics, bytes] = [ 0, 0 ];
      for await (const group of entries) for (const part of partsOfAll(group, context, limits)) {
        const isFull = metrics + part.metrics > limits.metrics || bytes + part.bytes > roomOf(limits);
        if (isFull && parts.length > 0) {
          yield batchOf(parts, context);
          parts = [];
          [metrics, bytes] = [ 0, 0 ];
        }
        parts.push(part);
        metrics += part.metrics;
        bytes += part.bytes;
      }
      if (parts.length > 0) yield batchOf(parts, context);
    }
    function* partsOfAll(entries, context, limits) {
      for (const entry of entries) yield* partsOf(entry, context, limits);
    }
    function halvesOf({body: body, parts: parts}, context) {
      if (parts.length < 2) return;
      const middle = Math.ceil(parts.length / 2);
      const texts = parts.map(({spansAt: spansAt, metricsAt: metricsAt, ...facts}) => ({
        ...facts,
        spansText: body.slice(...spansAt),
        metricsText: body.slice(...metricsAt)
      }));
      return [ batchOf(texts.slice(0, middle), context), batchOf(texts.slice(middle), context) ];
    }
    function batchOf(parts, context) {
      const tags = [ `experiment_id:${context.experimentId}`, `project_id:${context.projectId}` ];
      const spans = listOf('{"data":{"type":"experiments","attributes":{"scope":"experiments","spans":[', parts.map(({spansText: spansText}) => spansText));
      const metrics = listOf(`${spans.text}],"metrics":[`, parts.map(({metricsText: metricsText}) => metricsText));
      return {
        body: `${metrics.text}],"tags":${JSON.stringify(tags)}}}}`,
        spans: parts.filter(({spanId: spanId}) => spanId !== void 0).length,
        metrics: parts.reduce((sum, part) => sum + part.metrics, 0),
        parts: parts.map(({spansText: _spans, metricsText: _metrics, ...facts}, index) => ({
          ...facts,
          spansAt: spans.ranges[index] ?? [ 0, 0 ],
          metricsAt: metrics.ranges[index] ?? [ 0, 0 ]
        }))
      };
    }
    function listOf(before, items) {
      let at = before.length;
      const ranges = items.map(item => {
        const start = at;
        at += item === "" ? 0 : item.length + 1;
        return [ start, start + item.length ];
      });
      return {
        text: before + items.filter(item => item !== "").join(","),
        ranges: ranges
      };
    }
    function partsOf(entry, context, limits) {
      const {spans: spans, metrics: metrics} = (0, events.X)(entry, context);
      const name = nameOf(entry);
      const spanId = spans[0]?.span_id;
      const whole = partOf({
        name: name,
        spanId: spanId,
        spans: textOf(spans)
      }, textOf(metrics), metrics);
      if (isWithin(whole, limits)) return whole.bytes > 0 ? [ whole ] : [];
      const first = partOf({
        name: name,
        spanId: spanId,
        spans: textOf(spans)
      }, nothing, []);
      const parts = first.bytes > 0 ? [ first ] : [];
      for (const metric of metrics) {
        const text = textOf([ metric ]);
        const last = parts.pop();
        const longer = last && withMetric(last, text, metric);
        if (longer && isWithin(longer, limits)) parts.push(longer); else {
          const alone = partOf({
            name: name,
            spanId: void 0,
            spans: nothing
          }, text, [ metric ]);
          parts.push(...last ? [ last ] : [], alone);
        }
      }
      return parts;
    }
    function partOf({name: name, spanId: spanId, spans: spans}, given, metrics) {
      return {
        name: name,
        spanId: spanId,
        spansText: spans.text,
        metricsText: given.text,
        metrics: metrics.length,
        scores: metrics.filter(hasScore).length,
        bytes: spans.bytes + given.bytes
      };
    }
    function withMetric(part, {text: text, bytes: bytes}, metric) {
      return {
        ...part,
        metricsText: part.metricsText === "" ? text : `${part.metricsText},${text}`,
        metrics: part.metrics + 1,
        scores: part.scores + (hasScore(metric) ? 1 : 0),
        bytes: part.bytes + bytes
      };
    }
    function isWithin({metrics: metrics, bytes: bytes}, limits) {
      return metrics <= limits.metrics && bytes <= roomOf(limits);
    }
    const nothing = {
      text: "",
      bytes: 0
    };
    function textOf(events) {
      if (events.length === 0) return nothing;
      const list = JSON.stringify(events);
      return {
        text: list.slice(1, -1),
        bytes: Buffer.byteLength(list) - 1
      };
    }
    function hasScore({error: error}) {
      return error === void 0;
    }
    function nameOf(entry) {
      const place = (0, result_entry.fW)(entry);
      return entry.kind === "row" && entry.row.record_id ? `${place} (record ${entry.row.record_id})` : place;
    }
    const envelopeBytes = 2e3;
    function roomOf(limits) {
      return limits.bytes - envelopeBytes;
    }
    var results_file = __webpack_require__(6310);
    var datadog_errors = __webpack_require__(631);
    var scores = __webpack_require__(9652);
    var completeness = __webpack_require__(5402);
    // CONCATENATED MODULE: ./src/finish/read-scores.ts
    async function readScores(datadog, experimentId, signal) {
      const folder = (0, scores.fF)();
      for await (const page of eventPages(datadog, experimentId, signal)) folder.addPage(page);
      return folder.scores();
    }
    async function* eventPages(datadog, experimentId, signal, start) {
      let size = 0;
      let cursor = start;
      do {
        const page = await datadog.readEvents(experimentId, cursor, signal, foundation_limits.VL[size]).catch(error => {
          const isLast = size === foundation_limits.VL.length - 1;
          if (isLast || !(error instanceof datadog_errors.j9 && error.isTooLarge)) throw error;
        });
        if (page === void 0) size += 1; else {
          yield page;
          if (page.cursor === void 0) return;
          cursor = page.cursor;
        }
      } while (!signal.aborted);
      throw signal.reason;
    }
    async function readScoresAtRest(datadog, experimentId, clock, signal, asked) {
      const start = clock.now();
      const [first, whole] = await Promise.all([ readScores(datadog, experimentId, signal), asked ]);
      let scores = first;
      let restingSince = clock.now();
      for (;;) {
        const waited = clock.now() - start;
        const patience = countOf(scores) === 0 ? foundation_limits.Je : foundation_limits.Aq;
        if (waited >= patience) return scores;
        const next = await readAgain(datadog, experimentId, clock, signal).catch(error => {
          if (signal.aborted && countOf(scores) > 0) return;
          throw error;
        });
        if (next === void 0) return scores;
        if (countOf(next) !== countOf(scores)) restingSince = clock.now(); else if (countOf(next) > 0 && clock.now() - restingSince >= restTime(next, whole)) return next;
        scores = next;
      }
    }
    async function readAgain(datadog, experimentId, clock, signal) {
      await clock.sleep(foundation_limits.vm, signal);
      return await readScores(datadog, experimentId, signal);
    }
    function restTime(scores, whole) {
      return whole !== void 0 && (0, completeness.Kt)(scores, whole) === 0 ? 0 : foundation_limits.Qu;
    }
    function countOf({rows: rows, metrics: metrics, summary: summary}) {
      const scored = [ ...metrics.values() ].reduce((sum, {count: count, errors: errors}) => sum + count + errors, 0);
      return rows.total + scored + summary.size;
    }
    var events_page = __webpack_require__(6001);
    // CONCATENATED MODULE: ./src/finish/shown-rows.ts
    function createShownRows(spanIds, most) {
      const isShown = new Uint8Array(most);
      const scored = new Uint16Array(most);
      let [rows, scores] = [ 0, 0 ];
      return {
        get rows() {
          return rows;
        },
        get scores() {
          return scores;
        },
        addPage: ({spans: spans}) => {
          for (const span of spans) {
            const row = spanIds.indexOf(span.span_id);
            if (row < 0) continue;
            if (isShown[row] !== 1) rows += 1;
            isShown[row] = 1;
            const more = (0, events_page.wf)(span.eval_metrics).filter(shown_rows_hasScore).length - (scored[row] ?? 0);
            if (more <= 0) continue;
            scored[row] = (scored[row] ?? 0) + more;
            scores += more;
          }
        },
        isShown: spanId => isShown[spanIds.indexOf(spanId)] === 1
      };
    }
    function shown_rows_hasScore(event) {
      return ((0, events_page.uw)(event) ?? null) !== null;
    }
    // CONCATENATED MODULE: ./src/finish/arrival.ts
    const mostNames = 10;
    function watchArrival(upload, tools) {
      const {datadog: datadog, clock: clock, cancel: cancel} = tools;
      const spanIds = (0, text_table.s)();
      const shown = createShownRows(spanIds, upload.rows);
      let lastPage;
      const look = async (start, signal, isEnough = () => false) => {
        for await (const page of eventPages(datadog, upload.experimentId, signal, start)) {
          shown.addPage(page);
          lastPage = page.cursor ?? lastPage;
          if (isEnough()) return;
        }
      };
      const within = (...ends) => AbortSignal.any([ cancel, clock.timeout(foundation_limits.HX), ...ends ]);
      const stopped = new AbortController;
      const signal = within(stopped.signal);
      const beside = besideUpload(spanIds, () => look(lastPage, signal));
      return {
        spanIds: spanIds,
        taken: beside.taken,
        check: async refused => {
          await beside.ended();
          const end = clock.now() + foundation_limits.hl;
          const signal = within();
          const isWhole = () => shown.rows === spanIds.length && shown.scores >= upload.scores - refused.scores;
          const looks = {
            first: lastPage,
            look: start => look(start, signal, isWhole),
            isWhole: isWhole
          };
          const reason = await lookUntil(end, looks, tools);
          if (reason !== void 0) return {
            kind: "unknown",
            reason: reason
          };
          return await arrivalOf(shown, spanIds, refused, upload);
        },
        stop: () => stopped.abort()
      };
    }
    function besideUpload(spanIds, look) {
      const [page] = foundation_limits.VL;
      let due = page;
      let underWay;
      const lookOnce = async () => {
        try {
          await look();
          due = spanIds.length + page;
        } catch {
          due = Number.POSITIVE_INFINITY;
        }
        underWay = void 0;
      };
      return {
        taken: () => {
          if (underWay === void 0 && spanIds.length >= due) underWay = lookOnce();
        },
        ended: async () => await underWay
      };
    }
    async function lookUntil(end, {first: first, look: look, isWhole: isWhole}, {clock: clock, cancel: cancel}) {
      let reason = "";
      for (let number = 0; ;number += 1) {
        const start = number === 0 ? first : void 0;
        try {
          await look(start);
          if (start === void 0 || isWhole()) reason = void 0;
          if (isWhole()) return reason;
        } catch (error) {
          cancel.throwIfAborted();
          if (reason !== void 0) reason = (0, errors.bD)(error);
        }
        const pause = foundation_limits.dY[Math.min(number, foundation_limits.dY.length - 1)] ?? 0;
        if (start === void 0 && clock.now() + pause >= end) return reason;
        await clock.sleep(pause, cancel);
      }
    }
    async function arrivalOf(shown, spanIds, refused, upload) {
      const missing = spanIds.length - shown.rows;
      const rows = missing + refused.rows;
      const scores = Math.max(0, upload.scores - shown.scores);
      if (rows === 0 && scores === 0) return {
        kind: "whole"
      };
      const lost = missing === 0 ? [] : await namesOf(upload, id => spanIds.indexOf(id) >= 0 && !shown.isShown(id));
      const names = [ ...refused.names, ...lost ].slice(0, mostNames);
      const counts = {
        rows: rows,
        scores: scores,
        ofRows: upload.rows,
        ofScores: upload.scores
      };
      return {
        kind: "missing",
        ...counts,
        names: names,
        refused: refused.names.length
      };
    }
    async function namesOf({files: files, experimentId: experimentId}, isLost) {
      const names = [];
      const isLostRow = entry => entry.kind === "row" && isLost((0, events.R)(experimentId, entry).spanId);
      for await (const group of (0, results_file.p)(files)) {
        names.push(...group.filter(isLostRow).map(nameOf));
        if (names.length >= mostNames) break;
      }
      return names.slice(0, mostNames);
    }
    function arrivalFault(arrival) {
      switch (arrival?.kind) {
       case void 0:
       case "whole":
        return;

       case "unknown":
        return `whether the results arrived in Datadog could not be read: ${arrival.reason}`;

       case "missing":
        return missingFault(arrival);
      }
    }
    function missingFault({rows: rows, scores: scores, ofRows: ofRows, ofScores: ofScores, names: names, refused: refused}) {
      if (rows === 0) return `${(0, format.B4)(scores)} of ${(0, format.B4)(ofScores)} scores did not arrive in Datadog: run the job again`;
      const others = rows - names.length;
      const listed = `${names.join(", ")}${others > 0 ? ` and ${(0, format.B4)(others)} more` : ""}`;
      const remedies = [ ...refused > 0 ? [ `${(0, format.B4)(refused)} too large to be taken: shorten their input, output or metadata` ] : [], ...refused < rows ? [ "run the job again for those that got lost" ] : [] ];
      return `${(0, format.B4)(rows)} of ${(0, format.B4)(ofRows)} rows did not arrive in Datadog: ${listed} (${remedies.join("; ")})`;
    }
    // CONCATENATED MODULE: ./src/finish/baseline.ts
    async function readBaseline(question, tools) {
      const {baseline: baseline} = question.report;
      const nothing = {
        scores: void 0,
        record: void 0
      };
      switch (baseline.kind) {
       case "none":
        return {
          state: {
            kind: "none",
            reason: baseline.reason
          },
          ...nothing
        };

       case "unknown":
        return {
          state: {
            kind: "unreadable",
            reason: baseline.reason
          },
          ...nothing
        };

       case "found":
        try {
          const {id: id} = baseline.experiment;
          const [scores, record] = await Promise.all([ readScores(tools.datadog, id, tools.signal), recordOf(id, question, tools) ]);
          return baselineOf(scores, record);
        } catch (error) {
          return {
            state: {
              kind: "unreadable",
              reason: (0, errors.bD)(error)
            },
            ...nothing
          };
        }
      }
    }
    async function recordOf(id, {experiment: experiment, baseline: baseline}, {datadog: datadog, signal: signal}) {
      if (baseline?.id === id) return (0, results_record.rE)(baseline.attributes.metadata);
      const filter = {
        projectId: experiment.projectId,
        ids: [ id ]
      };
      const {experiments: experiments} = await datadog.listExperiments(filter, signal, {
        limit: 1
      });
      return (0, results_record.rE)(experiments.find(listed => listed.id === id)?.attributes.metadata);
    }
    function baselineOf(scores, record) {
      const {total: total} = scores.rows;
      const recorded = record?.rows ?? 0;
      if (total === 0 && recorded > 0) return {
        state: {
          kind: "read"
        },
        scores: void 0,
        record: record
      };
      const fault = total === 0 ? "Datadog shows no row of it, and it has no record of its results: run the baseline branch again" : total < recorded ? `Datadog shows ${(0, 
      format.B4)(total)} of the ${(0, format.B4)(recorded)} rows that its record of results counts: run the baseline branch again` : void 0;
      const state = fault === void 0 ? {
        kind: "read"
      } : {
        kind: "unreadable",
        reason: fault
      };
      return {
        state: state,
        scores: scores,
        record: record
      };
    }
    // CONCATENATED MODULE: ./src/finish/ending.ts
    const cancelled = {
      status: "interrupted",
      reason: "the run was cancelled"
    };
    function endingOf(facts) {
      const {results: results, ended: ended} = facts;
      if (facts.isCancelled) return ended ?? cancelled;
      const outcome = ended ?? evaluationOf(facts);
      switch (results.kind) {
       case "invalid":
       case "not uploaded":
        return {
          status: "failed",
          reason: oneLine(results.reason)
        };

       case "absent":
        return endingWithoutResults(facts, outcome);

       case "unreadable":
        return completedUnless(outcome, ended ? void 0 : `the results could not be read: ${results.reason}`);

       case "read":
        {
          const {rows: rows} = results.scores;
          const noRows = rows.total === 0 ? "there are scores of the whole experiment, but no rows" : void 0;
          return completedUnless(outcome, noRows ?? arrivalFault(results.arrival));
        }
      }
    }
    function evaluationOf({evaluation: evaluation, results: results}) {
      const {said: said} = evaluation;
      const isProven = results.kind === "read" && results.provesEnd && said !== "cancelled" && said !== "skipped";
      return isProven ? {
        status: "completed",
        reason: void 0
      } : evaluation;
    }
    function endingWithoutResults({ended: ended, isGreen: isGreen}, outcome) {
      if (ended === void 0 && isGreen && outcome.status === "completed") return {
        status: "running",
        reason: void 0
      };
      return completedUnless(outcome, "the evaluation left no results");
    }
    function completedUnless({status: status, reason: reason}, fault) {
      return status === "completed" && fault !== void 0 ? {
        status: "failed",
        reason: oneLine(fault)
      } : {
        status: status,
        reason: reason
      };
    }
    function gateFactsOf(facts) {
      const incomplete = whyIncomplete(facts);
      const missing = facts.results.kind === "read" ? arrivalFault(facts.results.arrival) : void 0;
      return [ ...incomplete === void 0 ? [] : [ incompleteFact(incomplete, facts.results) ], ...missing === void 0 ? [] : [ {
        rule: "arrival",
        message: missing
      } ] ];
    }
    function whyIncomplete(facts) {
      const {ended: ended, isCancelled: isCancelled} = facts;
      if (isCancelled) return cancelled.reason;
      if (ended?.status === "completed") return;
      if (ended?.status === "interrupted") return "the program that ran it ended it as interrupted";
      const outcome = evaluationOf(facts);
      return outcome.status === "completed" ? void 0 : outcome.reason;
    }
    function incompleteFact(reason, results) {
      const rows = "scores" in results ? results.scores.rows.total : 0;
      const left = rows === 0 ? "" : ` The ${(0, format.LS)(rows, "row")} that it left are shown, but prove nothing.`;
      const message = `the evaluation did not complete: ${reason}, and a gate passes whole evaluations only.${left}`;
      return {
        rule: "evaluation",
        message: message
      };
    }
    function rowsNotArrived(arrival) {
      return arrival?.kind === "missing" ? arrival.rows : 0;
    }
    function oneLine(text) {
      const [first = "", second = ""] = text.split("\n");
      return second === "" ? first : `${first} ${second.trim()}`;
    }
    var results = __webpack_require__(347);
    // CONCATENATED MODULE: ./src/finish/finished-report.ts
    function finishedReport(facts) {
      const {report: report, ending: ending, remark: remark} = facts;
      return {
        ...report,
        state: ending.status,
        stateDetail: ending.reason,
        remarks: remark === void 0 ? [] : [ remark ],
        results: withLostRows(resultsOf(facts), facts.found)
      };
    }
    function resultsOf(facts) {
      const {comparison: comparison, judgement: judgement, gateMode: mode, report: report} = facts;
      if (comparison !== void 0) {
        const trend = trendWith(comparison, report);
        return (0, results.L)(comparison, judgement, {
          mode: mode,
          answers: answersOf(facts),
          trend: trend
        });
      }
      const gate = (0, results.W)(judgement, mode);
      const changes = {
        withAnswers: false,
        fell: [],
        rose: []
      };
      return gate && {
        metrics: [],
        rows: {
          total: 0,
          failed: 0,
          missing: 0
        },
        gate: gate,
        changes: changes,
        trend: []
      };
    }
    function withLostRows(results, found) {
      const lost = found.kind === "read" ? rowsNotArrived(found.arrival) : 0;
      return results && {
        ...results,
        rows: {
          ...results.rows,
          notArrived: lost
        }
      };
    }
    function answersOf({report: report, withAnswers: withAnswers, links: links, scores: scores}) {
      const {baseline: baseline, experiment: experiment} = report;
      const baselineId = baseline.kind === "found" ? baseline.experiment.id : void 0;
      const {current: current, baseline: before} = scores;
      return {
        excerpts: withAnswers ? {
          baseline: span => before?.excerptOf?.(span),
          current: span => current?.excerptOf?.(span)
        } : void 0,
        urls: {
          baseline: ({spanId: spanId}) => baselineId ? links.row(baselineId, spanId) : void 0,
          current: ({spanId: spanId}) => links.row(experiment.id, spanId)
        }
      };
    }
    function trendWith({metrics: metrics}, {trend: trend = [], commit: commit}) {
      const values = new Map(metrics.flatMap(metric => metric.kind === "numeric" ? [ [ metric.label, metric ] ] : []));
      return trend.flatMap(past => {
        const metric = values.get(past.label);
        const value = metric?.current?.mean;
        if (metric?.type !== past.type || value === void 0) return [];
        return [ {
          ...past,
          points: [ ...past.points, {
            commit: commit.sha,
            value: value
          } ]
        } ];
      });
    }
    var tag_keys = __webpack_require__(9106);
    // CONCATENATED MODULE: ./src/finish/keep-record.ts
    async function keepRecord(record, place, {datadog: datadog, clock: clock, log: log, closing: closing}) {
      const signal = AbortSignal.any([ closing, clock.timeout(foundation_limits.$l) ]);
      try {
        const [known, listed] = await Promise.all([ place.known, listedMetadata(place, {
          datadog: datadog,
          clock: clock,
          signal: signal
        }) ]);
        const found = mergedMetadata(known, listed);
        if (found[results_record.b0] !== void 0 && (0, results_record.rE)(found) === void 0) {
          log.notice(`The experiment's metadata have a member ${results_record.b0} of their own: the record of results is not kept.`);
          return;
        }
        await datadog.updateExperiment(place.experimentId, {
          metadata: {
            ...found,
            [results_record.b0]: record
          }
        }, signal);
      } catch (error) {
        log.warning(`The record of results could not be kept with the experiment, so it serves as a baseline only as long as Datadog keeps its rows: ${(0, 
        errors.bD)(error)}`);
      }
    }
    async function listedMetadata({experimentId: experimentId, projectId: projectId, known: known}, {datadog: datadog, clock: clock, signal: signal}) {
      const isKnown = await known !== void 0;
      for (const pause of [ 0, ...foundation_limits.tx ]) {
        await clock.sleep(pause, signal);
        const {experiments: experiments} = await datadog.listExperiments({
          projectId: projectId,
          ids: [ experimentId ]
        }, signal, {
          limit: 1
        });
        const [listed] = experiments.filter(({id: id}) => id === experimentId);
        if (listed !== void 0) return listed.attributes.metadata ?? {};
        if (isKnown) return;
      }
      throw new Error("Datadog does not list the experiment yet");
    }
    function mergedMetadata(known, listed) {
      if (known === void 0 || listed === void 0) return {
        ...known,
        ...listed
      };
      const [ours, theirs] = [ tagsIn(known), tagsIn(listed) ];
      const reserved = new Set(ours.map(tag_keys.E4).filter(key => tag_keys.bS.has(key)));
      const kept = ours.filter(tag => reserved.has((0, tag_keys.E4)(tag)) || theirs.includes(tag));
      const added = theirs.filter(tag => !ours.includes(tag) && !reserved.has((0, tag_keys.E4)(tag)));
      const tags = [ ...kept, ...added ];
      return {
        ...known,
        ...listed,
        ...tags.length === 0 ? {} : {
          tags: tags
        }
      };
    }
    function tagsIn({tags: tags}) {
      return Array.isArray(tags) ? tags.filter(tag => typeof tag === "string") : [];
    }
    var check = __webpack_require__(1454);
    var file_patterns = __webpack_require__(1992);
    var file_sentences = __webpack_require__(2126);
    // CONCATENATED MODULE: ./src/finish/upload.ts
    const progressPause = 1e4;
    async function upload(files, rows, context, {datadog: datadog, clock: clock, log: log, signal: signal, arrival: arrival}) {
      const stopped = new AbortController;
      const within = AbortSignal.any([ signal, stopped.signal ]);
      const limits = {
        ...batchLimits
      };
      const refused = [];
      const {spanIds: spanIds} = arrival;
      let told = clock.now();
      const push = async batch => {
        if (await isTaken(batch, context, datadog, within)) {
          for (const {spanId: spanId} of batch.parts) if (spanId !== void 0) spanIds.add(spanId);
          arrival.taken();
          return;
        }
        const halves = halvesOf(batch, context);
        if (halves === void 0) return void refused.push(...batch.parts);
        limits.bytes = Math.max(foundation_limits.or, Math.min(limits.bytes, Math.floor(bytesOf(batch) / 2)));
        for (const half of halves) await push(half);
      };
      const calls = eventBatches((0, results_file.p)(files), context, limits);
      const work = async () => {
        for await (const batch of calls) {
          await push(batch);
          if (clock.now() - told < progressPause) continue;
          told = clock.now();
          log.info(`Uploaded ${spanIds.length} of ${rows} rows.`);
        }
      };
      try {
        await Promise.all(Array.from({
          length: foundation_limits.ti
        }, work));
      } catch (error) {
        stopped.abort(error);
        throw error;
      }
      return refusedOf(refused);
    }
    const tooLarge = 413;
    async function isTaken({body: body}, {experimentId: experimentId}, datadog, signal) {
      try {
        await datadog.pushEvents(experimentId, body, signal);
        return true;
      } catch (error) {
        if (error instanceof datadog_errors.j9 && error.status === tooLarge) return false;
        throw error;
      }
    }
    function bytesOf({parts: parts}) {
      return parts.reduce((sum, {bytes: bytes}) => sum + bytes, 0);
    }
    function refusedOf(parts) {
      return {
        names: [ ...new Set(parts.map(({name: name}) => name)) ],
        rows: parts.filter(({spanId: spanId}) => spanId !== void 0).length,
        scores: parts.reduce((sum, {scores: scores}) => sum + scores, 0)
      };
    }
    // CONCATENATED MODULE: ./src/finish/results.ts
    async function findResults(question, tools) {
      if (question.patterns.length === 0) {
        tools.filesRead?.();
        return await pushedResults(question, tools);
      }
      const resolved = await (0, file_patterns.x)(question.patterns, question.workspace, question.reading);
      const faults = [ ...resolved.unmatched, ...resolved.refused ];
      if (faults.length > 0 && !isExcused(question, resolved)) return {
        kind: "invalid",
        reason: `The input results: ${faults.join("; ")}.`
      };
      for (const fault of faults) tools.log.notice(`The input results: ${fault}; the job did not get that far.`);
      if (resolved.files.length === 0) return {
        kind: "absent"
      };
      warnOfStale(resolved.files, question, tools.log);
      return await fileResults(resolved.files, question, tools);
    }
    function isExcused({evaluation: evaluation, isGreen: isGreen}, {refused: refused}) {
      return (evaluation.status !== "completed" || !isGreen) && refused.length === 0;
    }
    function warnOfStale(files, {since: since}, log) {
      const stale = since === void 0 ? [] : (0, file_patterns.n)(files, since);
      if (stale.length === 0) return;
      const names = stale.map(({name: name}) => name).join(", ");
      log.warning(`These results files are older than this run, perhaps left behind by another one: ${names}.`);
    }
    async function fileResults(files, question, tools) {
      const checked = await checkFiles(files, question, tools);
      tools.filesRead?.();
      if (checked.kind === "unreadable") return checked;
      if (checked.kind === "faults") return {
        kind: "invalid",
        reason: faultsReason(checked)
      };
      const {scores: scores} = checked;
      for (const sentence of (0, file_sentences.z)(checked.files)) tools.log.info(sentence);
      const watch = watchUpload(checked, question, tools);
      try {
        const refused = await uploadFiles(checked, question, watch, tools);
        if (watch.spanIds.length === 0 && refused.names.length > 0) return {
          kind: "not uploaded",
          reason: refusedReason(refused),
          scores: scores
        };
        const arrival = await watch.check(refused);
        const {files: read} = checked;
        return {
          kind: "read",
          scores: scores,
          files: read,
          provesEnd: proveEnd(read, question),
          arrival: arrival
        };
      } catch (error) {
        return {
          kind: "not uploaded",
          reason: (0, errors.bD)(error),
          scores: scores
        };
      } finally {
        watch.stop();
      }
    }
    async function checkFiles(files, {experiment: experiment}, {cancel: cancel}) {
      try {
        return await (0, check.Z)(files, experiment.experimentId, cancel);
      } catch (error) {
        if (!cancel.aborted) throw error;
        return {
          kind: "unreadable",
          reason: (0, errors.bD)(error)
        };
      }
    }
    async function uploadFiles({files: files, counts: counts}, {experiment: experiment}, arrival, tools) {
      const {cancel: cancel, clock: clock, log: log} = tools;
      const from = `from ${(0, format.LS)(files.length, "file")}`;
      log.info(`Uploading ${(0, format.LS)(counts.rows, "row")} with ${(0, format.LS)(counts.metrics, "score")} ${from}.`);
      const context = {
        ...experiment,
        uploadedAt: clock.now()
      };
      const signal = AbortSignal.any([ cancel, clock.timeout(foundation_limits.HX) ]);
      const paths = files.map(({file: file}) => file);
      return await upload(paths, counts.rows, context, {
        ...tools,
        signal: signal,
        arrival: arrival
      });
    }
    function watchUpload({files: files, counts: counts, scores: scores}, {experiment: experiment}, tools) {
      const scored = [ ...scores.metrics.values() ].reduce((sum, {count: count}) => sum + count, 0);
      const paths = files.map(({file: file}) => file);
      const {experimentId: experimentId} = experiment;
      return watchArrival({
        files: paths,
        experimentId: experimentId,
        rows: counts.rows,
        scores: scored
      }, tools);
    }
    function proveEnd(files, {since: since}) {
      return files.every(({file: file, provesEnd: provesEnd}) => provesEnd && (since === void 0 || file.modifiedAt >= since));
    }
    function refusedReason({names: names}) {
      const [first = ""] = names;
      return `Datadog takes none of the rows, since each is too large for a call (413), such as ${first}: shorten their input, output or metadata`;
    }
    function faultsReason({faults: faults, total: total}) {
      const more = total > faults.length ? `\n  and ${total - faults.length} more` : "";
      const lines = faults.map(fault => `  ${fault}`).join("\n");
      return `The results files are not valid, and nothing was uploaded:\n${lines}${more}`;
    }
    async function pushedResults(question, tools) {
      const {datadog: datadog, clock: clock, signal: signal} = tools;
      const {experimentId: experimentId} = question.experiment;
      const isAwaited = question.isOver === true || question.evaluation.status === "completed";
      try {
        const scores = isAwaited ? await readScoresAtRest(datadog, experimentId, clock, signal, question.whole) : await readScores(datadog, experimentId, signal);
        const isEmpty = scores.rows.total === 0 && scores.summary.size === 0;
        return isEmpty ? {
          kind: "absent"
        } : {
          kind: "read",
          scores: scores,
          provesEnd: false,
          arrival: void 0
        };
      } catch (error) {
        return {
          kind: "unreadable",
          reason: (0, errors.bD)(error)
        };
      }
    }
    // CONCATENATED MODULE: ./src/finish/finish-experiment.ts
    async function finishExperiment(plan, tools) {
      const [results, baseline] = await readBoth(plan, tools);
      const facts = await endingFacts(plan, results, tools);
      const ending = endingOf(facts);
      const scores = scoresIn(results);
      const metricFacts = metricFactsOf(plan, results);
      const comparison = facts.isCancelled ? void 0 : scores && finish_experiment_compare(plan, baseline, scores, metricFacts);
      const judgement = (0, judge.$)(plan.gate, {
        results: evidence(results, comparison),
        baseline: baselineState(plan, baseline),
        facts: gateFactsOf(facts),
        names: metricFacts.names
      });
      warn(results, baseline.state, ending, tools);
      for (const sentence of comparison ? leftOutSentences(comparison) : []) tools.log.warning(sentence);
      await Promise.all([ setStatus(plan, ending, facts, tools), keepScores(plan, facts, scores, tools) ]);
      tools.log.info(endSentence(plan, ending, judgement));
      const gateFailure = gateFailureOf(plan, judgement);
      if (plan.gateMode === "warn" && gateFailure) tools.log.warning(gateFailure);
      const remark = (0, completeness.mo)(scores, await plan.whole);
      const shown = {
        current: scores,
        baseline: baseline.scores
      };
      return {
        report: finishedReport({
          ...plan,
          ending: ending,
          found: results,
          comparison: comparison,
          judgement: judgement,
          scores: shown,
          remark: remark
        }),
        verdict: judgement.verdict,
        scores: comparison ? scoreValues(comparison) : {},
        failure: failureOf(results, plan.gateMode === "fail" ? gateFailure : void 0)
      };
    }
    async function readBoth(plan, tools) {
      const read = new AbortController;
      const filesRead = () => read.abort();
      const results = findResults(plan, {
        ...tools,
        filesRead: filesRead
      }).finally(filesRead);
      const isDue = tools.clock.sleep(foundation_limits.Nn, AbortSignal.any([ read.signal, tools.cancel ])).catch(() => {});
      return await Promise.all([ results, isDue.then(() => readBaseline(plan, tools)) ]);
    }
    async function endingFacts(plan, results, {cancel: cancel}) {
      const ended = await (plan.ended?.());
      const {evaluation: evaluation, isGreen: isGreen} = plan;
      return {
        evaluation: evaluation,
        ended: ended,
        isGreen: isGreen,
        isCancelled: cancel.aborted,
        results: results
      };
    }
    function scoresIn(results) {
      return "scores" in results ? results.scores : void 0;
    }
    function metricFactsOf({usageMetrics: usageMetrics}, results) {
      const files = results.kind === "read" ? results.files ?? [] : [];
      return {
        usageMetrics: usageMetrics,
        names: new Map(files.flatMap(({names: names}) => [ ...names ])),
        lowerIsBetter: new Set(files.flatMap(({lowerIsBetter: lowerIsBetter}) => [ ...lowerIsBetter ]))
      };
    }
    function finish_experiment_compare({gate: gate}, {scores: scores, record: record, state: state}, current, facts) {
      const kept = state.kind === "read" ? record : void 0;
      return (0, compare.u)(scores ?? kept, current, label => (0, metrics.Kd)(gate, label, facts), label => (0, 
      metrics.xs)(gate, label, facts));
    }
    function baselineState({report: report}, {state: state, record: record}) {
      if (state.kind !== "read") return state;
      const otherDatasetVersion = report.baseline.kind === "found" && report.baseline.otherDatasetVersion;
      return {
        kind: "read",
        recordedRows: record?.rows,
        otherDatasetVersion: otherDatasetVersion
      };
    }
    function leftOutSentences({leftOut: leftOut}) {
      return [ "current", "baseline" ].flatMap(side => {
        const {spans: spans, metrics: metrics, tags: tags} = leftOut[side];
        if (spans + metrics + tags === 0) return [];
        const counts = [ (0, format.LS)(spans, "span"), (0, format.LS)(metrics, "metric"), (0, 
        format.LS)(tags, "tag") ];
        const told = counts.filter(count => !count.startsWith("0 ")).join(", ");
        const whose = side === "current" ? "this run's" : "the baseline's";
        return [ `Of ${whose} events ${told} could not be read and were left out; the rest was taken.` ];
      });
    }
    function evidence(results, comparison) {
      if (results.kind === "read" && comparison) return {
        kind: "read",
        comparison: comparison
      };
      return {
        kind: "unreadable",
        reason: whyUnreadable(results)
      };
    }
    function whyUnreadable(results) {
      switch (results.kind) {
       case "read":
        return "the run was cancelled";

       case "absent":
        return "there are none";

       case "invalid":
        return "they are not valid";

       case "not uploaded":
        return `they were not uploaded: ${results.reason}`;

       case "unreadable":
        return results.reason;
      }
    }
    async function setStatus(plan, {status: status, reason: reason}, {ended: ended}, tools) {
      if (status === "running" || status === ended?.status) return;
      const error = status === "failed" && reason ? {
        error: reason
      } : {};
      try {
        const {id: id} = plan.report.experiment;
        const signal = AbortSignal.any([ tools.closing, tools.clock.timeout(foundation_limits.KP, "waiting") ]);
        await tools.datadog.updateExperiment(id, {
          status: status,
          ...error
        }, signal);
      } catch (failure) {
        tools.log.warning(`The experiment's status could not be set to ${status}: ${(0, 
        errors.bD)(failure)}`);
      }
    }
    async function keepScores(plan, {isCancelled: isCancelled, results: results}, scores, tools) {
      if (isCancelled || scores === void 0 || results.kind !== "read") return;
      const {experimentId: experimentId, projectId: projectId} = plan.experiment;
      const known = plan.metadata ?? Promise.resolve(void 0);
      await keepRecord((0, results_record.fl)(withJudgedUsage(scores, plan)), {
        experimentId: experimentId,
        projectId: projectId,
        known: known
      }, tools);
    }
    function withJudgedUsage(scores, {gate: gate, usageMetrics: usageMetrics}) {
      const isJudged = label => (0, metrics.xs)(gate, label, {
        usageMetrics: usageMetrics
      });
      return {
        ...scores,
        usage: new Map([ ...scores.usage ].filter(([label]) => isJudged(label)))
      };
    }
    function endSentence({report: report}, {status: status}, {verdict: verdict, isGated: isGated}) {
      const gate = isGated ? `; gate: ${verdict === "none" ? "not judged" : verdict}` : "";
      return `Experiment ${report.experiment.name}: ${status}${gate}`;
    }
    function warn(results, baseline, ending, {log: log}) {
      if (results.kind === "not uploaded") log.warning(`The results were not uploaded: ${results.reason}`);
      if (results.kind === "unreadable") log.warning(`The results could not be read: ${results.reason}`);
      const lost = results.kind === "read" ? arrivalFault(results.arrival) : void 0;
      if (lost !== void 0) log.warning((0, errors.Qt)(`The results are not all in Datadog: ${lost}`));
      if (baseline.kind === "unreadable") log.warning(`The baseline could not be read: ${baseline.reason}`);
      if (ending.status === "running") log.warning("The experiment has no results, so it is left running. Where another job evaluates, set finish: false here and use finish/ behind it.");
    }
    function scoreValues({metrics: metrics, summary: summary}) {
      const values = new Map;
      for (const {label: label, current: current} of summary) values.set(label, current);
      for (const metric of metrics) {
        const {label: label} = metric;
        values.set(label, metric.kind === "numeric" ? metric.current?.mean : metric.current?.categories[0]?.category);
      }
      const plain = [ ...values ].map(([label, value]) => [ label, typeof value === "boolean" ? Number(value) : value ]);
      return Object.fromEntries(plain.filter(([, value]) => typeof value === "number" || typeof value === "string"));
    }
    function failureOf(results, gateFailure) {
      if (results.kind !== "invalid") return gateFailure === void 0 ? void 0 : new errors.Rn(gateFailure);
      return new errors.lZ([ results.reason, ...gateFailure === void 0 ? [] : [ gateFailure ] ].join("\n"));
    }
    function gateFailureOf({report: report}, {rules: rules}) {
      const broken = rules.filter(({outcome: outcome}) => outcome === "broken").map(({message: message}) => `  ${message}`);
      if (broken.length === 0) return;
      return [ `The gate of ${legName(report)} is broken:`, ...broken ].join("\n");
    }
    function legName({experiment: experiment, matrix: matrix = {}}) {
      const values = Object.values(matrix).map(value => typeof value === "string" ? value : JSON.stringify(value));
      return values.length === 0 ? experiment.logicalName : `${experiment.logicalName} (${values.join(", ")})`;
    }
  }),
  9964: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      o: () => stageSignals
    });
    var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);
    function stageSignals(cancel, clock) {
      return {
        signal: AbortSignal.any([ cancel, clock.timeout(_limits_js__WEBPACK_IMPORTED_MODULE_0__.k6) ]),
        cancel: cancel,
        closing: withGrace(cancel, clock)
      };
    }
    function withGrace(cancel, clock) {
      const end = new AbortController;
      const startGrace = () => {
        const grace = clock.timeout(_limits_js__WEBPACK_IMPORTED_MODULE_0__.L_, "waiting");
        grace.addEventListener("abort", () => end.abort(grace.reason), {
          once: true
        });
      };
      if (cancel.aborted) startGrace(); else cancel.addEventListener("abort", startGrace, {
        once: true
      });
      return end.signal;
    }
  }),
  1692: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      L: () => renderInFull,
      renderSummary: () => renderSummary
    });
    var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1363);
    var _section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2744);
    const summaryBytes = 95e4;
    const limits = {
      metrics: 1e3,
      rows: 100,
      charts: true
    };
    function renderInFull(report) {
      return markdownOf((0, _section_js__WEBPACK_IMPORTED_MODULE_1__.Y)(report, limits));
    }
    function renderSummary(reports) {
      const sections = reports.map(report => (0, _section_js__WEBPACK_IMPORTED_MODULE_1__.Y)(report, limits));
      const room = {
        characters: Number.POSITIVE_INFINITY,
        bytes: summaryBytes - (0, _fit_js__WEBPACK_IMPORTED_MODULE_0__.$)(foot(reports.length)).bytes
      };
      const sacrificeOrder = [ ...indexesOf(reports, false), ...indexesOf(reports, true) ];
      const fitting = (0, _fit_js__WEBPACK_IMPORTED_MODULE_0__.W)(sections, {
        room: room,
        sizeOf: section => (0, _fit_js__WEBPACK_IMPORTED_MODULE_0__.$)(`${markdownOf(section)}\n`),
        sacrificeOrder: sacrificeOrder
      });
      const shown = fitting.filter(({parts: parts}) => parts.length > 0);
      const isWhole = shown.length === sections.length && shown.every(({shortened: shortened}) => !shortened);
      const blocks = [ ...shown.map(markdownOf), ...isWhole ? [] : [ foot(sections.length - shown.length) ] ];
      return blocks.join("\n");
    }
    function indexesOf(reports, hasFailed) {
      return [ ...reports.keys() ].reverse().filter(index => isFailure(reports[index]) === hasFailed);
    }
    function isFailure(report) {
      return report?.state === "failed" || (report?.results?.gate?.broken.length ?? 0) > 0;
    }
    function foot(hidden) {
      const left = hidden > 0 ? ` ${hidden} more experiments have no room here.` : "";
      return `<sub>Shortened, as GitHub shows no summary above 1 MiB.${left}</sub>\n`;
    }
    function markdownOf({parts: parts}) {
      return `${parts.map(({markdown: markdown}) => markdown).join("\n\n")}\n`;
    }
  }),
  9722: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      g: () => measureFinishing
    });
    var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);
    function measureFinishing(datadog, clock) {
      const startedAt = clock.now();
      let underWay = 0;
      let since = startedAt;
      let uploadTime = 0;
      const pushEvents = async (...call) => {
        if (underWay === 0) since = clock.now();
        underWay += 1;
        try {
          return await datadog.pushEvents(...call);
        } finally {
          underWay -= 1;
          if (underWay === 0) uploadTime += clock.now() - since;
        }
      };
      return {
        datadog: {
          ...datadog,
          pushEvents: pushEvents
        },
        commentDeadline: () => Math.max(clock.now() + _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__.BF, startedAt + _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__.Nl + uploadTime)
      };
    }
  })
};