export const id = 24;

export const ids = [ 24 ];

export const modules = {
  6221: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      r: () => withoutUndefined
    });
    function withoutUndefined(value) {
      return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== void 0));
    }
  }),
  2024: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      createStage: () => createStage
    });
    var choose = __webpack_require__(1734);
    var baseline_history = __webpack_require__(44);
    var baseline_question = __webpack_require__(1999);
    var reason = __webpack_require__(75);
    var baseline_search = __webpack_require__(3804);
    var client = __webpack_require__(3601);
    var datadog_links = __webpack_require__(1279);
    var names = __webpack_require__(3870);
    var site = __webpack_require__(7359);
    var objects = __webpack_require__(6221);
    var run_identity = __webpack_require__(9847);
    var own_metadata = __webpack_require__(5455);
    var tag_keys = __webpack_require__(9106);
    var errors = __webpack_require__(631);
    var foundation_errors = __webpack_require__(358);
    var limits = __webpack_require__(1537);
    // CONCATENATED MODULE: ./src/experiment/create-once.ts
    async function createOnce(port, options) {
      options.cancel.throwIfAborted();
      if (!hasTimeToSend(options)) throw new foundation_errors.lZ("No time was left to create the experiment; none was.");
      for (const last of [ false, true ]) {
        const sent = await send(port, options);
        if ("experiment" in sent) return {
          experiment: sent.experiment,
          how: "created"
        };
        options.log(`${sent.open.message} Looking for the experiment by its key ${options.createKey}.`);
        const looked = await lookUp(port, options);
        if (looked.kind === "found") return {
          experiment: looked.experiment,
          how: "adopted"
        };
        if (looked.kind === "unknown" || last || !hasTimeToSend(options)) throw unknownState(sent.open, options);
      }
      throw new Error("unreachable");
    }
    function hasTimeToSend({clock: clock, deadline: deadline, cancel: cancel}) {
      return !cancel.aborted && clock.now() + limits.oH + limits.Et <= deadline;
    }
    function unknownState(cause, {createKey: createKey}) {
      return new foundation_errors.lZ(`${cause.message} It is not known whether the experiment exists: look in Datadog for an experiment with the tag ci.create_key:${createKey} before you run this again.`);
    }
    async function send(port, options) {
      let open = false;
      for (let attempt = 1; ;attempt += 1) try {
        return {
          experiment: await withGrace(signal => port.create(signal), options)
        };
      } catch (error) {
        if (!(error instanceof errors.j9)) throw error;
        open ||= error.kind === "open";
        if (mayRepeat(error, options) && await waitToSendAgain(error, attempt, options)) continue;
        if (open) return {
          open: error
        };
        throw withWait(error);
      }
    }
    function mayRepeat({kind: kind}, {repeatable: repeatable}) {
      switch (kind) {
       case "refused":
        return false;

       case "open":
        return repeatable;

       case "limited":
       case "not sent":
        return true;
      }
    }
    async function waitToSendAgain(error, attempt, options) {
      const {clock: clock, deadline: deadline, cancel: cancel} = options;
      const backoff = Math.min(500 * 2 ** (attempt - 1), 8e3);
      const wait = Math.max(error.wait ?? 0, backoff) * (1 + options.random() / 4);
      const latest = deadline - limits.oH - limits.Et;
      if (cancel.aborted || clock.now() + wait > latest || attempt >= mostAttempts) return false;
      options.log(`${error.message} Trying again in ${Math.ceil(wait / 1e3)} s.`);
      await clock.sleep(wait, cancel).catch(() => {});
      return hasTimeToSend(options);
    }
    const mostAttempts = 6;
    function withWait(error) {
      if (error.wait === void 0) return error;
      const seconds = Math.ceil(error.wait / 1e3);
      return new errors.j9(`${error.message} It asks to wait ${seconds} s.`, error.kind, {
        status: error.status,
        wait: error.wait
      });
    }
    async function withGrace(call, {cancel: cancel, clock: clock}) {
      const grace = new AbortController;
      const onCancel = () => {
        const over = clock.timeout(limits.e_, "waiting");
        over.addEventListener("abort", () => grace.abort(cancel.reason), {
          once: true
        });
      };
      if (cancel.aborted) onCancel();
      cancel.addEventListener("abort", onCancel, {
        once: true
      });
      try {
        return await call(grace.signal);
      } finally {
        cancel.removeEventListener("abort", onCancel);
      }
    }
    async function lookUp(port, options) {
      const {clock: clock, deadline: deadline, cancel: cancel} = options;
      const certain = clock.now() + limits.DW;
      const end = Math.min(deadline - limits.Et / 2, certain + limits.oH);
      for (let look = 0; ;look += 1) {
        const started = clock.now();
        const experiments = await findOrNothing(port, options);
        const oldest = experiments && oldestOf(experiments);
        if (oldest) return {
          kind: "found",
          experiment: oldest
        };
        if (experiments && started >= certain) return {
          kind: "absent"
        };
        if (cancel.aborted || clock.now() >= end) return {
          kind: "unknown"
        };
        await pause(look, started < certain ? Math.min(certain, end) : end, options);
      }
    }
    async function pause(look, until, {clock: clock, cancel: cancel}) {
      const longest = limits.Aj[Math.min(look, limits.Aj.length - 1)] ?? 0;
      const wait = Math.max(50, Math.min(longest, until - clock.now()));
      await clock.sleep(wait, cancel).catch(() => {});
    }
    async function findOrNothing(port, options) {
      const {clock: clock, deadline: deadline} = options;
      const left = Math.max(1, deadline - limits.Et / 2 - clock.now());
      const time = clock.timeout(Math.min(5e3, left));
      try {
        return await withGrace(signal => port.find(AbortSignal.any([ signal, time ])), options);
      } catch {
        return;
      }
    }
    function oldestOf(experiments) {
      const created = experiment => experiment.attributes.created_at ?? "";
      return [ ...experiments ].sort((a, b) => created(a) < created(b) ? -1 : 1)[0];
    }
    // CONCATENATED MODULE: ./src/experiment/create.ts
    async function createExperiment(plan, parent, datadog, {clock: clock, cancel: cancel, log: log, random: random, deadline: deadline}) {
      const {inputs: inputs, identity: identity} = plan;
      const attributes = attributesOf(plan, parent);
      const filter = {
        projectId: inputs.project_id,
        experiment: inputs.name,
        tags: [ createTag(identity) ]
      };
      const port = {
        create: signal => datadog.createExperiment(attributes, signal),
        find: async signal => {
          const {experiments: experiments} = await datadog.listExperiments(filter, signal, {
            limit: 100
          });
          return experiments.filter(experiment => (0, tag_keys.Fg)(experiment).includes(createTag(identity)));
        }
      };
      return await createOnce(port, {
        clock: clock,
        deadline: deadline,
        cancel: cancel,
        createKey: identity.createKey,
        repeatable: !inputs.ensure_unique,
        log: log.info,
        random: random
      });
    }
    function attributesOf({inputs: inputs, context: context, target: target, identity: identity}, parent) {
      return {
        name: inputs.name,
        project_id: inputs.project_id,
        dataset_id: inputs.dataset_id,
        ensure_unique: inputs.ensure_unique,
        metadata: metadataOf(inputs, parent, context, (0, run_identity.H)(context, target, identity)),
        ...(0, objects.r)({
          dataset_version: inputs.dataset_version,
          description: inputs.description,
          config: inputs.config,
          parent_experiment_id: parent.kind === "found" ? parent.baseline.experimentId : void 0,
          run_count: inputs.run_count
        })
      };
    }
    function metadataOf(inputs, choice, {run: run}, tags) {
      const given = inputs.metadata ?? {};
      const ownTags = Array.isArray(given.tags) ? given.tags : [];
      const matrix = inputs.internal_matrix === void 0 ? {} : {
        matrix: inputs.internal_matrix
      };
      const facts = (0, choose.xS)(choice);
      return {
        ...given,
        ...matrix,
        parent_reason: (0, reason.FU)(facts),
        ...(0, own_metadata.K7)(run.attempt, (0, reason.C_)(facts)),
        tags: [ ...ownTags, ...tags ]
      };
    }
    function creationNotes({inputs: inputs, identity: identity}, {experiment: experiment, how: how}) {
      if (how === "adopted") return [ "Datadog's answer to the create was lost; the experiment was found by its key." ];
      const isOurs = (0, tag_keys.Fg)(experiment).includes(createTag(identity));
      if (inputs.ensure_unique || isOurs) return [];
      return [ "An experiment of this name existed already and is used as it is (ensure_unique: false)." ];
    }
    function createTag({createKey: createKey}) {
      return `${tag_keys.bi.create}:${createKey}`;
    }
    var redact = __webpack_require__(8284);
    var github_client = __webpack_require__(6584);
    var github_repository = __webpack_require__(651);
    var report_created = __webpack_require__(4258);
    var context = __webpack_require__(5371);
    var resolve_target = __webpack_require__(9586);
    var outputs = __webpack_require__(2421);
    var saved_run = __webpack_require__(4708);
    // CONCATENATED MODULE: ./src/stages/main.ts
    async function createStage(context, given, tools) {
      const run = await prepare(context, given, tools);
      const comment = commentOf(run, tools);
      const parent = await parentOf(run, tools);
      const created = await createExperiment(run, parent.choice, run.datadog, {
        ...tools,
        deadline: run.deadline
      });
      const report = announce(run, parent, created, tools);
      await publish(run, created.experiment, report, comment, tools);
    }
    async function prepare(context, given, tools) {
      const {clock: clock, log: log, redact: redact, cancel: cancel} = tools;
      describeDestination(given, tools);
      const startedAt = clock.now();
      const signal = AbortSignal.any([ cancel, clock.timeout(limits.HY) ]);
      const {github_token: token, apiOrigin: origin, api_key: apiKey, app_key: appKey} = given;
      const gitHub = (0, github_client.Ps)({
        token: token,
        server: context.server,
        redact: redact,
        clock: clock,
        signal: signal
      });
      const datadog = (0, client.d)({
        origin: origin,
        apiKey: apiKey,
        appKey: appKey,
        redact: redact,
        clock: clock,
        log: log
      });
      const [{target: target, history: history}, inputs] = await Promise.all([ targetOf(context, given, gitHub, {
        clock: clock,
        signal: signal
      }), withIds(given, datadog, signal) ]);
      for (const remark of target.remarks) log.warning(remark);
      return {
        context: context,
        inputs: inputs,
        identity: (0, run_identity.l)(context, inputs),
        target: target,
        history: history,
        datadog: datadog,
        gitHub: gitHub,
        startedAt: startedAt,
        deadline: startedAt + limits.HY,
        signal: signal
      };
    }
    async function targetOf(context, inputs, gitHub, {clock: clock, signal: signal}) {
      const {repository: repository} = context;
      const target = await (0, resolve_target.u)(context, inputs, (0, github_repository.T)(gitHub, repository));
      const isSearched = inputs.parent.kind === "auto";
      const read = () => (0, baseline_history.j)(target, repository, {
        gitHub: gitHub,
        signal: searchSignal(signal, clock)
      });
      return {
        target: target,
        history: isSearched ? gitHub.loaded().then(read) : void 0
      };
    }
    function searchSignal(stage, clock) {
      return AbortSignal.any([ stage, clock.timeout(limits.yO, "waiting") ]);
    }
    async function withIds(inputs, datadog, signal) {
      const project = {
        id: inputs.project_id,
        name: inputs.project
      };
      const dataset = {
        id: inputs.dataset_id,
        name: inputs.dataset
      };
      const {projectId: projectId, datasetId: datasetId} = await (0, names.M0)(project, dataset, datadog, signal);
      return {
        ...inputs,
        project_id: projectId,
        dataset_id: datasetId
      };
    }
    function describeDestination(inputs, {log: log}) {
      if (inputs.DD_LLMOBS_OVERRIDE_ORIGIN !== void 0) log.info(`DD_LLMOBS_OVERRIDE_ORIGIN is set: requests and keys go to ${inputs.apiOrigin}.`); else if ((0, 
      site.nl)(inputs.site)) log.notice(`Datadog's product page says that ${inputs.site} does not support experiments.`);
    }
    async function commentOf(run, tools) {
      const place = commentPlace(run);
      if (place === void 0) return;
      await run.gitHub.loaded();
      const {openComment: openComment} = await Promise.all([ __webpack_require__.e(363), __webpack_require__.e(506) ]).then(__webpack_require__.bind(__webpack_require__, 6506));
      const {gitHub: gitHub, signal: signal, deadline: deadline, inputs: inputs} = run;
      return openComment(place, {
        ...tools,
        gitHub: gitHub,
        signal: signal,
        deadline: deadline,
        isFollowed: inputs.finish
      });
    }
    function commentPlace({inputs: inputs, target: target, context: context}) {
      if (!inputs.comment || target.pullRequest === void 0) return;
      const {owner: owner, name: name} = context.repository;
      return {
        repository: {
          owner: owner,
          name: name
        },
        pullRequest: target.pullRequest.number,
        commentKey: inputs.comment_key ?? "",
        tokenKind: (0, github_client.jX)(inputs.github_token)
      };
    }
    async function parentOf(run, tools) {
      const {inputs: inputs, datadog: datadog, gitHub: gitHub, history: history} = run;
      const {clock: clock, log: log} = tools;
      const signal = searchSignal(run.signal, clock);
      const {parent: parent, name: name, config: config, project_id: projectId, dataset_id: datasetId} = inputs;
      const question = (0, baseline_question.z)({
        ...run,
        parent: parent,
        projectId: projectId,
        datasetId: datasetId,
        name: name,
        config: config
      }, clock.now());
      const search = await (0, baseline_search.g)(question, {
        datadog: datadog,
        gitHub: gitHub,
        clock: clock,
        signal: signal
      }, history);
      for (const warning of search.warnings) log.warning(warning);
      return search;
    }
    function announce(run, search, created, tools) {
      const {log: log, setOutputs: setOutputs} = tools;
      const {experiment: experiment} = created;
      setOutputs({
        experiment_id: experiment.id
      });
      const {inputs: inputs, target: target} = run;
      const notes = [ ...target.remarks, ...search.warnings, ...creationNotes(run, created) ];
      const links = (0, datadog_links.o)(inputs.webOrigin);
      const parent = withoutItself(search.choice, experiment.id);
      const facts = {
        ...run,
        parent: parent,
        trend: search.trend,
        experiment: experiment,
        links: links,
        notes: notes
      };
      const report = (0, redact.K)((0, report_created.Fy)(facts), tools.redact);
      save(run, report, experiment, tools);
      setOutputs((0, outputs.ww)(outputsOf(report, run)));
      log.info(`Experiment ${experiment.attributes.name}: ${report.experiment.url}`);
      log.info(`Parent: ${(0, reason.FU)((0, choose.xS)(parent))}`);
      return report;
    }
    function save(run, report, experiment, tools, author) {
      const {inputs: inputs, context: context} = run;
      if (!inputs.finish) return;
      const place = commentPlace(run);
      const saved = {
        ...savedRun(run, report, experiment),
        comment: place && {
          ...place,
          author: author
        }
      };
      (0, saved_run.BQ)(saved, {
        appKey: inputs.app_key,
        token: inputs.github_token
      }, context, tools);
    }
    function savedRun(run, report, {attributes: attributes}) {
      const {inputs: inputs} = run;
      return {
        report: report,
        projectId: inputs.project_id,
        datasetId: inputs.dataset_id,
        apiOrigin: inputs.apiOrigin,
        webOrigin: inputs.webOrigin,
        results: inputs.results,
        withAnswers: (0, context.Wo)(inputs, run.context),
        reading: {
          format: inputs.results_format,
          columns: inputs.results_columns
        },
        usageMetrics: inputs.usage_metrics,
        gate: inputs.gate,
        gateMode: inputs.gate_mode,
        startedAt: run.startedAt,
        metadata: attributes.metadata ?? void 0,
        runCount: attributes.run_count ?? void 0
      };
    }
    function withoutItself(parent, experimentId) {
      if (parent.kind !== "found" || parent.baseline.experimentId !== experimentId) return parent;
      return {
        kind: "none",
        reason: {
          kind: "itself",
          wasGiven: parent.baseline.reason.kind === "given"
        }
      };
    }
    function outputsOf(report, {target: target}) {
      return {
        ...(0, outputs.ot)(report),
        pull_request_number: target.pullRequest ? String(target.pullRequest.number) : "",
        skipped: "false"
      };
    }
    async function publish(run, experiment, report, comment, tools) {
      const {log: log, setOutputs: setOutputs, writeSummary: writeSummary} = tools;
      const [written] = await Promise.all([ comment.then(opened => opened?.write(report)), setRunning(run, report.experiment.id, log) ]);
      if (written !== void 0) {
        setOutputs({
          comment_url: written.url
        });
        save(run, report, experiment, tools, written.author);
      }
      const {renderSummary: renderSummary} = await Promise.all([ __webpack_require__.e(363), __webpack_require__.e(692) ]).then(__webpack_require__.bind(__webpack_require__, 1692));
      await writeSummary(renderSummary([ report ]));
    }
    async function setRunning({datadog: datadog, signal: signal}, experimentId, log) {
      try {
        await datadog.updateExperiment(experimentId, {
          status: "running"
        }, signal);
      } catch (error) {
        log.warning(`The experiment's status could not be set to running: ${(0, foundation_errors.bD)(error)}`);
      }
    }
  })
};