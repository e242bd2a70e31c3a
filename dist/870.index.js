export const id = 870;

export const ids = [ 870 ];

export const modules = {
  6489: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      postStage: () => postStage
    });
    var comment = __webpack_require__(6506);
    var client = __webpack_require__(3601);
    var links = __webpack_require__(1279);
    var completeness = __webpack_require__(5402);
    var finish_experiment = __webpack_require__(4129);
    var finish_outcome = __webpack_require__(7051);
    var errors = __webpack_require__(358);
    var limits = __webpack_require__(1537);
    var foundation_redact = __webpack_require__(8284);
    var foundation_signals = __webpack_require__(9964);
    var github_client = __webpack_require__(6584);
    var schemas = __webpack_require__(9104);
    var secrets = __webpack_require__(3332);
    var summary = __webpack_require__(1692);
    var run_context = __webpack_require__(5371);
    var saved_run = __webpack_require__(4708);
    var skip = __webpack_require__(6132);
    var time_left = __webpack_require__(9722);
    // CONCATENATED MODULE: ./src/stages/unfinished.ts
    const variables = {
      api_key: "DD_API_KEY",
      app_key: "DD_APP_KEY"
    };
    function lostKeys(lost, token) {
      const names = lost.map(name => variables[name] ?? name);
      const forComment = token === void 0 ? ", GITHUB_TOKEN too, so that the comment can be written" : "";
      return {
        reason: `the post stage got no ${lost.join(" and no ")}, though the main stage did: the runner loses inputs within nested composite actions (actions/runner#2030)`,
        remedy: `Set ${names.join(" and ")} in the environment of the job${forComment}; or set finish: false, and use finish/ as a step of its own.`
      };
    }
    const changedKey = {
      reason: "app_key is another than in the main stage",
      remedy: "Run the job again."
    };
    function unopened({reason: reason, remedy: remedy}) {
      return new errors.lZ(`Nothing is finished: ${reason}. ${remedy}`);
    }
    async function leaveUnfinished(run, obstacle, writeComment, tools) {
      const report = (0, foundation_redact.K)(unfinishedReport(run, obstacle), tools.redact);
      await tools.writeSummary((0, summary.renderSummary)([ report ]));
      await writeComment(report);
      const message = messageFor(run, obstacle);
      if (run.results.length > 0 || run.gate && run.gateMode === "fail") throw new errors.lZ(message);
      tools.log.warning(message);
    }
    function unfinishedReport({report: report}, {reason: reason, remedy: remedy}) {
      return {
        ...report,
        state: "unfinished",
        stateDetail: `Not finished: ${reason}. ${remedy}`
      };
    }
    function messageFor({report: report, results: results, gate: gate}, {reason: reason, remedy: remedy}) {
      const undone = [ ...results.length > 0 ? [ "its results are not uploaded" ] : [], ...gate ? [ "its gate is not judged" ] : [], "in Datadog it goes on running" ];
      const last = undone.pop() ?? "";
      const all = undone.length === 0 ? last : `${undone.join(", ")}, and ${last}`;
      return `The experiment ${report.experiment.name} is not finished: ${reason}. So ${all}. ${remedy}`;
    }
    // CONCATENATED MODULE: ./src/stages/post.ts
    async function postStage(tools) {
      const {environment: environment, clock: clock, cancel: cancel, log: log} = tools;
      if (!(0, saved_run.zQ)(environment)) {
        log.info("There is nothing to finish.");
        return;
      }
      const context = (0, run_context.$p)(environment);
      const {run: saved, sealedBy: sealedBy, isSameToken: isSameToken} = openSaved(context, tools);
      const token = (0, secrets.AI)(environment);
      const run = {
        ...saved,
        comment: saved.comment && placeFor(saved.comment, token, isSameToken)
      };
      const signals = (0, foundation_signals.o)(cancel, clock);
      const post = {
        run: run,
        context: context,
        tools: tools,
        signals: signals,
        token: token
      };
      const obstacle = obstacleOf(sealedBy, tools);
      if (obstacle !== void 0) return await leaveUnfinished(run, obstacle, report => closeComment(report, post), tools);
      const reach = await reached(post).catch(async error => {
        const detail = `Not finished: ${(0, errors.bD)(error)}`;
        await closeComment({
          ...run.report,
          state: "unfinished",
          stateDetail: detail
        }, post);
        throw error;
      });
      await finishOrAbandon({
        ...post,
        ...reach
      });
    }
    function openSaved(context, {environment: environment}) {
      const keys = (0, secrets.x4)(environment);
      const token = (0, secrets.AI)(environment);
      try {
        return (0, saved_run.Iy)(environment, {
          appKey: keys.appKey,
          token: token
        }, context);
      } catch (error) {
        throw keys.appKey === void 0 ? unopened(lostKeys((0, skip.lx)(keys), token)) : error;
      }
    }
    function placeFor(place, token, isSameToken) {
      return isSameToken ? place : {
        ...place,
        tokenKind: (0, github_client.jX)(token),
        author: void 0
      };
    }
    function obstacleOf(sealedBy, {environment: environment}) {
      const lost = (0, skip.lx)((0, secrets.x4)(environment));
      if (lost.length > 0) return lostKeys(lost, (0, secrets.AI)(environment));
      return sealedBy === "app_key" ? void 0 : changedKey;
    }
    async function reached({run: run, tools: tools}) {
      const {clock: clock, redact: redact, environment: environment, log: log} = tools;
      const inputs = await (0, schemas._J)(environment);
      const {api_key: apiKey, app_key: appKey} = inputs;
      const datadog = (0, client.d)({
        origin: run.apiOrigin,
        apiKey: apiKey,
        appKey: appKey,
        redact: redact,
        clock: clock,
        log: log
      });
      const time = (0, time_left.g)(datadog, clock);
      return {
        inputs: inputs,
        datadog: time.datadog,
        time: time
      };
    }
    async function finishOrAbandon(post) {
      const {run: run, tools: tools} = post;
      const failure = await finishRun(post).catch(async error => {
        await abandonRun(post, (0, errors.bD)(error));
        if (run.gate && run.gateMode === "fail") throw error;
        tools.log.warning(`The experiment could not be finished: ${(0, errors.bD)(error)}`);
      });
      if (failure !== void 0) throw failure;
    }
    async function finishRun(post) {
      const {run: run, inputs: inputs, context: context, tools: tools, signals: signals, datadog: datadog} = post;
      const {clock: clock, log: log, redact: redact} = tools;
      const plan = {
        report: run.report,
        patterns: run.results,
        reading: run.reading,
        usageMetrics: run.usageMetrics,
        withAnswers: run.withAnswers,
        workspace: context.workspace,
        experiment: uploadContext(run),
        evaluation: evaluationOf(inputs, tools),
        isGreen: inputs.internal_job_status === "success",
        since: run.startedAt,
        gate: run.gate,
        gateMode: run.gateMode,
        links: (0, links.o)(run.webOrigin),
        metadata: Promise.resolve(run.metadata),
        whole: run.results.length === 0 ? wholeRun(run, {
          datadog: datadog,
          clock: clock,
          ...signals
        }) : void 0
      };
      const finished = await (0, finish_experiment.Z)(plan, {
        datadog: datadog,
        clock: clock,
        log: log,
        ...signals
      });
      const report = (0, foundation_redact.K)(finished.report, redact);
      await tools.writeSummary((0, summary.renderSummary)([ report ]));
      await writeComment(report, post, post.time.commentDeadline());
      return finished.failure;
    }
    async function abandonRun(post, reason) {
      const {run: run, tools: tools, signals: signals, datadog: datadog} = post;
      const signal = AbortSignal.any([ signals.closing, tools.clock.timeout(limits.KP, "waiting") ]);
      const status = tools.cancel.aborted ? "interrupted" : "failed";
      const update = status === "failed" ? {
        status: status,
        error: reason
      } : {
        status: status
      };
      await datadog.updateExperiment(run.report.experiment.id, update, signal).catch(() => {});
      const report = {
        ...run.report,
        state: status,
        stateDetail: reason
      };
      await writeComment(report, post, post.time.commentDeadline());
    }
    async function closeComment(report, post) {
      await writeComment(report, post, post.tools.clock.now() + limits.Nl);
    }
    async function writeComment(report, {run: run, context: context, tools: tools, signals: signals, token: token}, deadline) {
      if (run.comment === void 0) return;
      const {clock: clock, redact: redact} = tools;
      const signal = AbortSignal.any([ signals.closing, clock.timeout(deadline - clock.now()) ]);
      const gitHub = (0, github_client.Ps)({
        token: token,
        server: context.server,
        redact: redact,
        clock: clock,
        signal: signal
      });
      await (0, comment.openComment)(run.comment, {
        ...tools,
        gitHub: gitHub,
        signal: signal,
        deadline: deadline
      }).write(report);
    }
    function uploadContext({report: report, projectId: projectId, datasetId: datasetId}) {
      return {
        experimentId: report.experiment.id,
        projectId: projectId,
        datasetId: datasetId,
        name: report.experiment.logicalName
      };
    }
    async function wholeRun({projectId: projectId, datasetId: datasetId, report: report, runCount: runCount}, tools) {
      const version = report.dataset.version;
      const run = {
        project_id: projectId,
        dataset_id: datasetId,
        dataset_version: version,
        run_count: runCount
      };
      return await (0, completeness.Al)(run, (0, completeness.UQ)(tools));
    }
    function evaluationOf(inputs, {log: log}) {
      const {evaluation_outcome: evaluation, internal_job_status: job} = inputs;
      const outcome = (0, finish_outcome.sG)(evaluation, job);
      if (outcome !== void 0) return outcome;
      log.warning(`Neither evaluation_outcome (${evaluation}) nor the job's status (${job}) says how the run ended.`);
      return finish_outcome.b6;
    }
  })
};