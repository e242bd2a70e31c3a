export const id = 264;

export const ids = [ 264 ];

export const modules = {
  2264: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      finishStep: () => finishStep
    });
    var choose = __webpack_require__(1734);
    var baseline_question = __webpack_require__(1999);
    var reason = __webpack_require__(75);
    var baseline_search = __webpack_require__(3804);
    var errors = __webpack_require__(358);
    var limits = __webpack_require__(1537);
    var created = __webpack_require__(4258);
    var run_identity = __webpack_require__(9847);
    var own_metadata = __webpack_require__(5455);
    var tag_keys = __webpack_require__(9106);
    // CONCATENATED MODULE: ./src/adopt/adopt.ts
    async function adopt(experiment, adoption, tools) {
      const {context: context, target: target, links: links} = adoption;
      const inputs = identityInputs(experiment);
      const identity = adoptedIdentity(experiment, (0, run_identity.l)(context, inputs));
      const {choice: choice, trend: trend, warnings: warnings} = await parentOf(experiment, identity, adoption, tools);
      for (const warning of warnings) tools.log.warning(warning);
      const tags = (0, run_identity.H)(context, target, identity);
      const notes = [ ...target.remarks, ...warnings ];
      const parent = choice;
      return {
        report: (0, created.Fy)({
          context: context,
          target: target,
          identity: identity,
          inputs: inputs,
          parent: parent,
          trend: trend,
          experiment: experiment,
          links: links,
          notes: notes
        }),
        tagged: tag(experiment, mergedMetadata(experiment, tags, (0, choose.xS)(choice), context.run.attempt), tools)
      };
    }
    function adoptedIdentity(experiment, identity) {
      const given = (0, own_metadata.dY)(experiment) ? (0, tag_keys.EZ)(experiment, tag_keys.bi.section) : void 0;
      return {
        ...identity,
        createKey: (0, own_metadata.zI)(experiment),
        sectionKey: given ?? identity.sectionKey
      };
    }
    function identityInputs({attributes: attributes}) {
      return {
        name: attributes.experiment ?? attributes.name,
        dataset_id: attributes.dataset_id ?? "",
        internal_matrix: void 0,
        internal_check_run_id: void 0
      };
    }
    async function parentOf(experiment, identity, {context: context, target: target, parent: parent, ids: ids}, {datadog: datadog, gitHub: gitHub, clock: clock, signal: signal}) {
      const {name: name, dataset_id: datasetId} = identityInputs(experiment);
      const {project_id: project_id, config: config} = experiment.attributes;
      const projectId = project_id.toLowerCase();
      const seeker = {
        context: context,
        target: target,
        identity: identity,
        parent: parent,
        projectId: projectId,
        datasetId: datasetId,
        name: name,
        config: config
      };
      const question = (0, baseline_question.z)(seeker, clock.now());
      const within = AbortSignal.any([ signal, clock.timeout(limits.yO, "waiting") ]);
      const searched = parent.kind === "auto" ? without(ids, datadog) : datadog;
      const search = await (0, baseline_search.g)(question, {
        datadog: searched,
        gitHub: gitHub,
        clock: clock,
        signal: within
      });
      return {
        ...search,
        choice: notItself(search.choice, experiment)
      };
    }
    function notItself(choice, {id: id}) {
      if (choice.kind !== "found" || choice.baseline.experimentId !== id) return choice;
      return {
        kind: "none",
        reason: {
          kind: "itself",
          wasGiven: true
        }
      };
    }
    function without(ids, datadog) {
      return {
        ...datadog,
        listExperiments: async (...request) => {
          const page = await datadog.listExperiments(...request);
          return {
            ...page,
            experiments: page.experiments.filter(({id: id}) => !ids.has(id))
          };
        }
      };
    }
    function mergedMetadata(experiment, tags, facts, attempt) {
      const {metadata: metadata} = experiment.attributes;
      const given = Array.isArray(metadata?.tags) ? metadata.tags : [];
      const ours = new Map(tags.map(tag => [ (0, tag_keys.E4)(tag), tag ]));
      const kept = given.filter(tag => {
        const replacement = typeof tag === "string" ? ours.get((0, tag_keys.E4)(tag)) : void 0;
        return replacement === void 0 || comparable(String(tag)) === comparable(replacement);
      });
      const keys = new Set((0, tag_keys.Fg)(experiment).filter(tag => kept.includes(tag)).map(tag_keys.E4));
      const added = tags.filter(tag => !keys.has((0, tag_keys.E4)(tag)));
      return {
        ...metadata,
        parent_reason: (0, reason.FU)(facts),
        ...(0, own_metadata.K7)(attempt, (0, reason.C_)(facts)),
        tags: [ ...kept, ...added ]
      };
    }
    function comparable(tag) {
      return tag.replace(/:(?:ssh:\/\/)?git@([^:/]+)[:/]/, ":https://$1/").replace(/(?:\.git)?\/?$/, "").toLowerCase();
    }
    async function tag({id: id, attributes: attributes}, metadata, {datadog: datadog, clock: clock, log: log, closing: closing}) {
      try {
        const signal = AbortSignal.any([ closing, clock.timeout(limits.KP, "waiting") ]);
        await datadog.updateExperiment(id, {
          metadata: metadata
        }, signal);
      } catch (error) {
        log.warning(`The experiment ${attributes.name} could not be tagged, so it may not be found as a baseline later: ${(0, 
        errors.bD)(error)}`);
      }
      return metadata;
    }
    async function readEnd(experiment, datadog, signal) {
      try {
        const filter = {
          projectId: experiment.attributes.project_id,
          ids: [ experiment.id ]
        };
        const {experiments: experiments} = await datadog.listExperiments(filter, signal, {
          limit: 1
        });
        return endOf(experiments[0] ?? experiment);
      } catch {
        return endOf(experiment);
      }
    }
    function endOf({attributes: attributes}) {
      switch (attributes.status) {
       case "completed":
       case "failed":
       case "interrupted":
        return {
          status: attributes.status,
          reason: void 0
        };

       default:
        return;
      }
    }
    var links = __webpack_require__(1279);
    var names = __webpack_require__(3870);
    var access = __webpack_require__(6794);
    // CONCATENATED MODULE: ./src/experiment/gather.ts
    class NothingFound extends errors.lZ {
      name="NothingFound";
    }
    async function gatherExperiments(question, datadog, clock, signal) {
      const filter = filterOf(question);
      const start = clock.now();
      for (let look = 0; ;look += 1) {
        const {experiments: experiments} = await datadog.listExperiments(filter, signal, {
          limit: limits.wF
        });
        const found = newestAttempts(experiments.filter(experiment => isAskedFor(experiment, question)));
        const wait = shownAfter(found, question, start) - clock.now();
        if (found.length > 0 && (wait <= 0 || isAll(found, question))) return found;
        const isHopeless = question.wasSkipped === true && found.length === 0;
        if (wait <= 0 || isHopeless) throw new NothingFound(notFound(question));
        const pause = limits.lI[Math.min(look, limits.lI.length - 1)] ?? 0;
        await clock.sleep(Math.min(pause, wait), signal);
      }
    }
    function isAll(found, {experimentId: experimentId, expected: expected, run: run}) {
      if (experimentId !== void 0) return true;
      const current = found.filter(experiment => (0, own_metadata.tx)(experiment) >= run.attempt);
      if (expected !== void 0) return current.length >= expected;
      return current.length === found.length && !found.some(one => isLeg(one) || (0, own_metadata.jq)(one));
    }
    function shownAfter(found, {run: run, jobStartedAt: jobStartedAt = Number.POSITIVE_INFINITY}, start) {
      const isOfOtherJob = one => ![ void 0, run.job ].includes((0, tag_keys.EZ)(one, tag_keys.bi.job));
      const ofOtherJobs = found.length > 0 && found.every(isOfOtherJob);
      return (ofOtherJobs ? Math.min(jobStartedAt, start) : start) + limits.DW;
    }
    function isLeg(experiment) {
      const {matrix: matrix} = experiment.attributes.metadata ?? {};
      return matrix !== void 0 && matrix !== null;
    }
    function filterOf({experimentId: experimentId, projectId: projectId, run: run}) {
      const project = projectId === void 0 ? {} : {
        projectId: projectId
      };
      return experimentId === void 0 ? {
        ...project,
        tags: [ `${tag_keys.bi.runId}:${run.id}` ]
      } : {
        ...project,
        ids: [ experimentId ]
      };
    }
    function isAskedFor(experiment, {experimentId: experimentId, run: run}) {
      return experimentId === void 0 ? (0, tag_keys.EZ)(experiment, tag_keys.bi.runId) === run.id : experiment.id.toLowerCase() === experimentId.toLowerCase();
    }
    function notFound({experimentId: experimentId, projectId: projectId, run: run}) {
      const where = projectId === void 0 ? "" : ` in the project ${projectId}`;
      return experimentId === void 0 ? `No experiment of the workflow run ${run.id} was found${where}. Check project_id and site, and that a job of this run created one. ${access.l}` : `The experiment ${experimentId} does not exist${where}. Check experiment_id, project_id and site. ${access.l}`;
    }
    function newestAttempts(experiments) {
      const bySection = Map.groupBy(experiments, experiment => (0, tag_keys.EZ)(experiment, tag_keys.bi.section));
      return [ ...bySection ].flatMap(([section, sharing]) => {
        if (section === void 0) return sharing;
        const newest = Math.max(...sharing.map(own_metadata.tx));
        return sharing.filter(experiment => (0, own_metadata.tx)(experiment) === newest);
      });
    }
    var json = __webpack_require__(4251);
    var repository = __webpack_require__(651);
    var resolve_target = __webpack_require__(9586);
    var experiment_facts = __webpack_require__(4914);
    // CONCATENATED MODULE: ./src/adopt/search.ts
    function adoptedCandidates(experiments, question) {
      const {run: run, jobStartedAt: jobStartedAt = Number.POSITIVE_INFINITY, now: now} = question;
      const named = experiments.filter(experiment => isOnDataset(experiment, question));
      const ofRun = named.filter(experiment => (0, tag_keys.EZ)(experiment, tag_keys.bi.runId) === run.id);
      const earlier = ofRun.filter(experiment => isOfEarlierAttempt(experiment, run.attempt));
      const current = ofRun.filter(experiment => !earlier.includes(experiment));
      if (current.length > 0) return {
        certain: current,
        likely: []
      };
      const ofCommit = named.filter(experiment => isUntaggedOf(experiment, question.commits));
      const since = time => ofCommit.filter(experiment => (0, experiment_facts.C)(experiment) >= time);
      const newestEarlier = Math.max(0, ...earlier.map(experiment_facts.C));
      const recent = since(Math.max(now - limits.uq, newestEarlier + 1));
      return {
        certain: since(jobStartedAt),
        likely: recent.length > 0 ? recent : earlier
      };
    }
    function isOnDataset({attributes: attributes}, {datasetId: datasetId}) {
      const isWanted = datasetId === void 0 || attributes.dataset_id?.toLowerCase() === datasetId;
      return !attributes.deleted_at && isWanted;
    }
    function isOfEarlierAttempt(experiment, attempt) {
      return (0, tag_keys.EZ)(experiment, tag_keys.bi.runUrl) !== void 0 && (0, own_metadata.tx)(experiment) < attempt;
    }
    function isUntaggedOf(experiment, commits) {
      const commit = (0, tag_keys.EZ)(experiment, tag_keys.bi.commit)?.toLowerCase();
      return (0, tag_keys.EZ)(experiment, tag_keys.bi.runId) === void 0 && commit !== void 0 && commits.includes(commit);
    }
    async function searchAdopted(question, {datadog: datadog, clock: clock, log: log}, signal) {
      let found = [];
      for (const pause of [ 0, ...limits.lI ]) {
        await clock.sleep(pause, signal);
        const listed = await listNamed(question, datadog, signal);
        found = question.names.map(name => ofName(name, listed, question));
        if (search_isAll(found, question)) break;
        if (question.wasSkipped && found.every(({certain: certain, likely: likely}) => certain.length + likely.length === 0)) break;
      }
      const believed = found.map(({certain: certain, likely: likely}) => certain.length > 0 ? certain : likely);
      const missing = question.names.filter((_, index) => believed[index]?.length === 0);
      if (missing.length === question.names.length) throw new NothingFound(search_notFound(question, missing));
      for (const [index, {certain: certain, likely: likely}] of found.entries()) if (certain.length === 0 && likely.length > 0) {
        const name = question.names[index];
        log.info(`No experiment ${name} of this run was created since its job began: older ones of its commit are taken.`);
      }
      const experiments = new Map(believed.flat().map(experiment => [ experiment.id, experiment ]));
      return {
        experiments: [ ...experiments.values() ],
        missing: missing
      };
    }
    function search_isAll(found, {names: names, expected: expected}) {
      const certain = found.flatMap(one => one.certain);
      if (expected !== void 0) return new Set(certain.map(({id: id}) => id)).size >= expected;
      return found.every(one => one.certain.length > 0) && !names.some(isPattern);
    }
    function isPattern(name) {
      return name.includes("*");
    }
    function ofName(name, listed, question) {
      const named = listed.filter(({attributes: attributes}) => meets(attributes.experiment ?? "", name));
      const byName = Map.groupBy(named, ({attributes: attributes}) => attributes.experiment);
      const candidates = [ ...byName.values() ].map(sharing => adoptedCandidates(sharing, question));
      const certain = candidates.flatMap(one => one.certain);
      return {
        certain: certain,
        likely: certain.length > 0 ? [] : candidates.flatMap(one => one.likely)
      };
    }
    function meets(name, pattern) {
      const [first = "", ...others] = pattern.split("*");
      const last = others.pop();
      if (last === void 0) return name === first;
      let from = first.length;
      for (const part of others) {
        const at = name.indexOf(part, from);
        if (at < 0) return false;
        from = at + part.length;
      }
      return name.startsWith(first) && name.length - last.length >= from && name.endsWith(last);
    }
    async function listNamed({projectId: projectId, names: names, run: run, commits: commits}, datadog, signal) {
      const tags = [ `${tag_keys.bi.runId}:${run.id}`, ...commits.map(commit => `${tag_keys.bi.commit}:${commit}`) ];
      const filters = [ ...names.filter(name => !isPattern(name)).map(name => ({
        projectId: projectId,
        experiment: name
      })), ...names.some(isPattern) ? tags.map(tag => ({
        projectId: projectId,
        tags: [ tag ]
      })) : [] ];
      const pages = await Promise.all(filters.map(filter => datadog.listExperiments(filter, signal, {
        limit: limits.lL
      })));
      const listed = pages.flatMap(({experiments: experiments}) => experiments);
      return [ ...new Map(listed.map(experiment => [ experiment.id, experiment ])).values() ];
    }
    function newestOf(experiments) {
      const byName = Map.groupBy(experiments, ({attributes: attributes}) => attributes.experiment);
      return [ ...byName.values() ].flatMap(sharing => sharing.toSorted((a, b) => (0, 
      experiment_facts.C)(b) - (0, experiment_facts.C)(a)).slice(0, 1));
    }
    function search_notFound({projectId: projectId, datasetId: datasetId, run: run, commits: commits}, missing) {
      const dataset = datasetId === void 0 ? "" : `, on the dataset ${datasetId}`;
      const names = missing.map(name => JSON.stringify(name)).join(" or ");
      return [ `No experiment with the name ${names} of this run was found in the project ${projectId}${dataset}.`, `It was looked for by the tag ci.pipeline.id:${run.id}, and by git.commit.sha with ${commits.join(" or ")}.`, `Let the script tag its experiment with ci.pipeline.id and the value of GITHUB_RUN_ID; or, with Datadog's Python SDK, set DD_GIT_COMMIT_SHA to ${commits[0]} for it. Check name, project and site too. ${access.l}` ].join("\n");
    }
    // CONCATENATED MODULE: ./src/adopt/find.ts
    async function findExperiments(question, tools) {
      const isNamed = question.inputs.name.length > 0;
      const found = isNamed ? await findAdopted(question, tools) : await findCreated(question, tools);
      for (const warning of twinWarnings(found.experiments)) tools.log.warning(warning);
      return found;
    }
    async function findCreated(question, tools) {
      const {context: context, inputs: inputs} = question;
      const {datadog: datadog, clock: clock, signal: signal} = tools;
      const projectId = await (0, names.KI)(projectOf(inputs), datadog, signal);
      const {experiment_id: experimentId, expected: expected} = inputs;
      const {run: run, jobStartedAt: jobStartedAt} = context;
      const asked = {
        experimentId: experimentId,
        projectId: projectId,
        run: run,
        expected: expected,
        jobStartedAt: jobStartedAt,
        wasSkipped: inputs.status === "skipped"
      };
      const experiments = await gatherExperiments(asked, datadog, clock, signal);
      const foreign = experiments.filter(own_metadata.jq);
      const adoption = foreign.length === 0 ? void 0 : adoptionOf(question, await targetOf(question, tools), experiments);
      return {
        experiments: experiments,
        adoption: adoption
      };
    }
    async function findAdopted(question, tools) {
      const {context: context, inputs: inputs} = question;
      const {datadog: datadog, clock: clock, signal: signal} = tools;
      const [target, place] = await Promise.all([ targetOf(question, tools), placeOf(inputs, datadog, signal) ]);
      const {run: run, jobStartedAt: jobStartedAt} = context;
      const {headCommit: headCommit, evaluatedCommit: evaluatedCommit} = target;
      const commits = [ ...new Set([ headCommit, evaluatedCommit ]) ];
      const {name: names, expected: expected, status: status} = inputs;
      const wasSkipped = status === "skipped";
      const asked = {
        ...place,
        names: names,
        run: run,
        commits: commits,
        jobStartedAt: jobStartedAt,
        now: clock.now(),
        expected: expected,
        wasSkipped: wasSkipped
      };
      const {experiments: experiments, missing: missing} = await searchAdopted(asked, tools, signal);
      return {
        experiments: inputs.adopt === "newest" ? newestOf(experiments) : experiments,
        adoption: adoptionOf(question, target, experiments),
        missing: missing.length === 0 ? void 0 : search_notFound(asked, missing)
      };
    }
    function twinWarnings(experiments) {
      const byLook = Map.groupBy(experiments, experiment => {
        const {attributes: attributes} = experiment;
        const leg = (0, tag_keys.EZ)(experiment, tag_keys.bi.matrix) ?? "none";
        const config = (0, own_metadata.jq)(experiment) ? attributes.config ?? {} : null;
        return (0, json.dj)([ attributes.experiment ?? null, attributes.dataset_id ?? null, leg, config ]);
      });
      return [ ...byLook.values() ].flatMap(([first, ...others]) => {
        const name = first?.attributes.experiment;
        return name && others.length > 0 ? [ (0, baseline_search.F)(name, others.map(({attributes: attributes}) => attributes.name)) ] : [];
      });
    }
    async function targetOf({context: context, inputs: inputs}, {gitHub: gitHub, log: log}) {
      const target = await (0, resolve_target.u)(context, inputs, (0, repository.T)(gitHub, context.repository));
      for (const remark of target.remarks) log.warning(remark);
      return target;
    }
    function adoptionOf({context: context, inputs: inputs}, target, experiments) {
      return {
        context: context,
        target: target,
        parent: inputs.parent,
        links: (0, links.o)(inputs.webOrigin),
        ids: new Set(experiments.map(({id: id}) => id))
      };
    }
    async function placeOf(inputs, datadog, signal) {
      const dataset = {
        id: inputs.dataset_id,
        name: inputs.dataset
      };
      const {projectId: projectId, datasetId: datasetId} = await (0, names.M0)(projectOf(inputs), dataset, datadog, signal);
      return {
        projectId: projectId,
        datasetId: datasetId || void 0
      };
    }
    function projectOf({project_id: id, project: name}) {
      return {
        id: id,
        name: name
      };
    }
    var datadog_errors = __webpack_require__(631);
    var completeness = __webpack_require__(5402);
    var finish_experiment = __webpack_require__(4129);
    var outcome = __webpack_require__(7051);
    var redact = __webpack_require__(8284);
    var format = __webpack_require__(1509);
    var schemas = __webpack_require__(4343);
    var api = __webpack_require__(3305);
    // CONCATENATED MODULE: ./src/baseline/parent-facts.ts
    const startPlace = schemas.k5n([ "merge base", "base of the merge commit", "base of the merge group", "parent commit", "same commit" ]);
    const baselineRef = schemas.Ikc({
      type: schemas.k5n([ "branch", "tag", "commit" ]),
      name: schemas.YjP()
    });
    const within = schemas.mee(schemas.Whr());
    const foundReason = schemas.gMt("kind", [ schemas.Ikc({
      kind: schemas.euz("on the line"),
      distance: schemas.Whr().check(api.qm(0)),
      place: startPlace
    }), schemas.Ikc({
      kind: schemas.euz("newest of the branch"),
      branch: schemas.YjP(),
      within: within
    }), schemas.Ikc({
      kind: schemas.euz("given")
    }) ]);
    const noneReason = schemas.gMt("kind", [ schemas.Ikc({
      kind: schemas.euz("not wanted")
    }), schemas.Ikc({
      kind: schemas.euz("none yet"),
      ref: baselineRef,
      within: within
    }), schemas.Ikc({
      kind: schemas.euz("itself"),
      wasGiven: schemas.zMY()
    }) ]);
    const unknownReason = schemas.gMt("kind", [ schemas.Ikc({
      kind: schemas.euz("experiments not read")
    }), schemas.Ikc({
      kind: schemas.euz("history not read")
    }) ]);
    const parentFacts = schemas.gMt("kind", [ schemas.Ikc({
      kind: schemas.euz("found"),
      reason: foundReason
    }), schemas.Ikc({
      kind: schemas.euz("none"),
      reason: noneReason
    }), schemas.Ikc({
      kind: schemas.euz("unknown"),
      reason: unknownReason
    }) ]);
    function parentFactsOf(experiment) {
      return parentFacts.safeParse((0, own_metadata.uF)(experiment).parent).data;
    }
    // CONCATENATED MODULE: ./src/report/gathered.ts
    function gatheredReport(experiment, parent, context, links) {
      const {attributes: attributes} = experiment;
      const tag = key => (0, tag_keys.EZ)(experiment, key);
      const merge = tag(tag_keys.bi.mergeCommit);
      const datasetId = attributes.dataset_id ?? "";
      return {
        sectionKey: tag(tag_keys.bi.section) ?? experiment.id,
        state: stateOf(attributes.status),
        experiment: {
          id: experiment.id,
          name: attributes.name,
          logicalName: attributes.experiment ?? attributes.name,
          url: links.experiment(experiment.id)
        },
        baseline: baselineOf(experiment, parent, context, links),
        dataset: {
          id: datasetId,
          url: links.dataset(datasetId),
          version: attributes.dataset_version ?? void 0
        },
        commit: {
          ...(0, created.W$)(tag(tag_keys.bi.commit) ?? context.sha, context),
          merge: merge === void 0 ? void 0 : (0, created.W$)(merge, context)
        },
        workflowRun: {
          id: tag(tag_keys.bi.runId) ?? context.run.id,
          number: Number(tag(tag_keys.bi.runNumber) ?? context.run.number),
          attempt: (0, own_metadata.tx)(experiment),
          url: tag(tag_keys.bi.runUrl) ?? context.run.url,
          job: tag(tag_keys.bi.job) ?? context.run.job
        },
        matrix: matrixOf(attributes.metadata?.matrix),
        notes: []
      };
    }
    function stateOf(status) {
      switch (status) {
       case "completed":
       case "failed":
       case "interrupted":
        return status;

       default:
        return "running";
      }
    }
    function baselineOf(experiment, parent, context, links) {
      const facts = parentFactsOf(experiment);
      const id = experiment.attributes.parent_experiment_id;
      const words = textOf(experiment.attributes.metadata?.parent_reason);
      if (!id) return facts === void 0 || facts.kind === "found" ? {
        kind: "none",
        reason: words ?? "no parent was given"
      } : (0, created.Sx)(facts);
      const nameless = {
        experimentName: id,
        commit: void 0,
        datasetVersion: void 0
      };
      const known = parent === void 0 ? nameless : (0, choose.F_)(parent);
      const why = facts?.kind === "found" ? (0, created.gf)(facts) : {
        reason: words ?? "given"
      };
      return (0, created.WD)({
        ...known,
        experimentId: id
      }, why, experiment, context, links);
    }
    function textOf(value) {
      return typeof value === "string" ? value : void 0;
    }
    function matrixOf(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
    }
    var run_context = __webpack_require__(5371);
    var promises_ = __webpack_require__(1455);
    var external_node_path_ = __webpack_require__(6760);
    var comment_comment = __webpack_require__(6506);
    var client = __webpack_require__(6584);
    var summary = __webpack_require__(1692);
    var datadog_client = __webpack_require__(3601);
    // CONCATENATED MODULE: ./src/datadog/limited.ts
    function limitedDatadog(datadog, atOnce) {
      const limited = limiter(atOnce);
      return {
        createExperiment: (...request) => limited(() => datadog.createExperiment(...request)),
        listExperiments: (...request) => limited(() => datadog.listExperiments(...request)),
        listResources: (...request) => limited(() => datadog.listResources(...request)),
        updateExperiment: (...request) => limited(() => datadog.updateExperiment(...request)),
        pushEvents: (...request) => limited(() => datadog.pushEvents(...request)),
        readEvents: (...request) => limited(() => datadog.readEvents(...request))
      };
    }
    function limiter(atOnce) {
      const waiting = [];
      let running = 0;
      return async request => {
        if (running === atOnce) await new Promise(resolve => waiting.push(resolve)); else running += 1;
        try {
          return await request();
        } finally {
          const next = waiting.shift();
          if (next) next(); else running -= 1;
        }
      };
    }
    var foundation_signals = __webpack_require__(9964);
    // CONCATENATED MODULE: ./src/stages/finish-step.ts
    function datadogOf(inputs, {redact: redact, clock: clock, log: log}) {
      const {apiOrigin: origin, api_key: apiKey, app_key: appKey} = inputs;
      return limitedDatadog((0, datadog_client.d)({
        origin: origin,
        apiKey: apiKey,
        appKey: appKey,
        redact: redact,
        clock: clock,
        log: log
      }), limits.tH);
    }
    function gitHubOf({inputs: inputs, context: context, tools: tools}, signal) {
      const {github_token: token} = inputs;
      const {clock: clock, redact: redact} = tools;
      return (0, client.Ps)({
        token: token,
        server: context.server,
        redact: redact,
        clock: clock,
        signal: signal
      });
    }
    function stepSignals({results: results}, {cancel: cancel, clock: clock}) {
      const signals = (0, foundation_signals.o)(cancel, clock);
      if (results.length > 0) return signals;
      return {
        ...signals,
        closing: AbortSignal.any([ signals.closing, clock.timeout(limits.Nl) ])
      };
    }
    var outputs = __webpack_require__(2421);
    // CONCATENATED MODULE: ./src/stages/finish-report.ts
    async function publish(step, finished, isShort) {
      const {tools: tools, inputs: inputs} = step;
      const reports = finished.map(one => one.report);
      await tools.writeSummary((0, summary.renderSummary)(reports));
      const path = await writeReport(step, tools.redact(reports.map(summary.L).join("\n")));
      const commentUrl = await comment(step, finished);
      const [only] = finished.length === 1 ? finished : [];
      tools.setOutputs((0, outputs.Vz)({
        ...only ? (0, outputs.ot)(only.report) : {},
        verdict: isShort ? "fail" : verdictOf(finished),
        scores: JSON.stringify(scoresOf(inputs, finished)),
        report_path: path,
        comment_url: commentUrl ?? ""
      }));
    }
    async function comment(step, finished) {
      const {inputs: inputs, context: context, tools: tools, signals: signals, time: time} = step;
      const number = pullRequestOf(step, finished);
      if (!inputs.comment || number === void 0) return;
      const deadline = time.commentDeadline();
      const signal = AbortSignal.any([ signals.closing, tools.clock.timeout(deadline - tools.clock.now()) ]);
      const gitHub = gitHubOf(step, signal);
      const place = {
        repository: context.repository,
        pullRequest: number,
        commentKey: inputs.comment_key ?? "",
        tokenKind: (0, client.jX)(inputs.github_token)
      };
      const comment = (0, comment_comment.openComment)(place, {
        ...tools,
        gitHub: gitHub,
        signal: signal,
        deadline: deadline
      });
      return (await comment.write(...finished.map(one => one.report)))?.url;
    }
    function pullRequestOf({inputs: inputs, context: context}, finished) {
      const made = finished.map(({pullRequest: pullRequest}) => pullRequest).find(number => number !== void 0);
      return inputs.pull_request ?? made ?? context.payload.pull_request?.number;
    }
    async function writeReport({tools: tools, context: context}, markdown) {
      const path = (0, external_node_path_.join)(tools.temporaryFolder, `llm-experiment-report-${context.run.step.replace(/\W/g, "_")}.md`);
      try {
        await (0, promises_.writeFile)(path, markdown);
        return path;
      } catch (error) {
        tools.log.warning(`The report could not be written to a file: ${(0, errors.bD)(error)}`);
        return "";
      }
    }
    function verdictOf(finished) {
      const verdicts = finished.map(({verdict: verdict}) => verdict);
      if (verdicts.includes("fail")) return "fail";
      return verdicts.includes("pass") ? "pass" : "none";
    }
    function scoresOf({experiment_id: experiment_id, name: name, adopt: adopt}, finished) {
      const isOne = experiment_id !== void 0 || isOneName(name) && adopt === "newest";
      if (isOne) return finished[0]?.scores ?? {};
      return Object.fromEntries(finished.map(({experiment: experiment, scores: scores}) => [ experiment.id, scores ]));
    }
    function isOneName([name = "*", ...others]) {
      return others.length === 0 && !name.includes("*");
    }
    var time_left = __webpack_require__(9722);
    // CONCATENATED MODULE: ./src/stages/finish.ts
    async function finishStep(context, inputs, tools) {
      const signals = stepSignals(inputs, tools);
      const time = (0, time_left.g)(datadogOf(inputs, tools), tools.clock);
      const step = {
        context: context,
        inputs: inputs,
        tools: tools,
        signals: signals,
        datadog: time.datadog,
        time: time
      };
      tools.setOutputs((0, outputs.Vz)({
        verdict: "none",
        scores: "{}"
      }));
      const found = await foundOf(step).catch(error => withoutExperiments(error, step));
      if (found === void 0) return;
      const shortage = shortageOf(found, step);
      const isFailing = inputs.gate !== void 0 && inputs.gate_mode === "fail";
      if (shortage && !isFailing) tools.log.warning(shortage.message);
      const finished = await finishAll(found, step);
      const isShort = (shortage ?? found.missing) !== void 0 && inputs.gate !== void 0;
      await publish(step, finished, isShort);
      throwFailures([ ...found.missing === void 0 ? [] : [ new errors.lZ(found.missing) ], ...shortage && isFailing ? [ shortage ] : [], ...finished.flatMap(({failure: failure}) => failure ?? []) ]);
    }
    function withoutExperiments(error, step) {
      const {status: status} = step.inputs;
      const isExpected = status === "skipped" || status === "cancelled";
      if (!(error instanceof NothingFound) || !isExpected) return warnWithoutGate(error, step);
      step.tools.log.notice(`There is nothing to finish: the evaluation was ${status} before an experiment was created.`);
    }
    function warnWithoutGate(error, {inputs: inputs, tools: tools}) {
      const isPassing = error instanceof datadog_errors.j9 && error.kind !== "refused";
      if (!isPassing || inputs.gate && inputs.gate_mode === "fail") throw error;
      tools.log.warning(`The experiments could not be finished: ${(0, errors.bD)(error)}`);
    }
    function throwFailures(failures) {
      if (failures.length === 0) return;
      const message = failures.map(failure => failure.message).join("\n");
      const isGate = failures.every(failure => failure instanceof errors.Rn);
      throw isGate ? new errors.Rn(message) : new errors.lZ(message);
    }
    async function foundOf(step) {
      const found = await findExperiments(step, finishTools(step));
      const {length: length} = found.experiments;
      if (length > 1 && step.inputs.results.length > 0) throw new errors.lZ(`The input results belongs to one experiment, and this run has ${length}: give the input experiment_id.`);
      return {
        ...found,
        parents: await parentsOf(found.experiments, step)
      };
    }
    function finishTools(step) {
      const {tools: tools, signals: signals, datadog: datadog} = step;
      return {
        ...tools,
        ...signals,
        datadog: datadog,
        gitHub: gitHubOf(step, signals.signal)
      };
    }
    async function finishAll(found, step) {
      const count = (0, completeness.UQ)({
        ...step.tools,
        ...step.signals,
        datadog: step.datadog
      });
      const finished = await Promise.all(found.experiments.map(experiment => finishOne(experiment, {
        ...found,
        count: count
      }, step).catch(error => abandon(experiment, error, step))));
      return finished.map(one => ({
        ...one,
        report: (0, redact.K)(one.report, step.tools.redact)
      }));
    }
    async function abandon(experiment, error, step) {
      const {signals: signals, tools: tools, datadog: datadog, context: context, inputs: inputs} = step;
      const reason = (0, errors.bD)(error);
      const status = signals.cancel.aborted ? "interrupted" : "failed";
      const update = status === "failed" ? {
        status: status,
        error: reason
      } : {
        status: status
      };
      const within = AbortSignal.any([ signals.closing, tools.clock.timeout(limits.KP, "waiting") ]);
      await datadog.updateExperiment(experiment.id, update, within).catch(() => {});
      const created = gatheredReport(experiment, void 0, context, (0, links.o)(inputs.webOrigin));
      const report = {
        ...created,
        state: status,
        stateDetail: reason
      };
      const failure = new errors.lZ(`${report.experiment.name} could not be finished: ${reason}`);
      const verdict = inputs.gate === void 0 ? "none" : "fail";
      if (inputs.gate === void 0 || inputs.gate_mode === "warn") tools.log.warning(failure.message);
      const isRed = inputs.gate !== void 0 && inputs.gate_mode === "fail";
      const pullRequest = taggedPullRequest(experiment);
      return {
        report: report,
        verdict: verdict,
        scores: {},
        failure: isRed ? failure : void 0,
        experiment: experiment,
        pullRequest: pullRequest
      };
    }
    async function parentsOf(experiments, {datadog: datadog, tools: tools, signals: signals}) {
      const ids = [ ...new Set(experiments.flatMap(({attributes: attributes}) => attributes.parent_experiment_id || [])) ];
      if (ids.length === 0) return new Map;
      const project = {
        projectId: experiments[0]?.attributes.project_id ?? ""
      };
      try {
        const {experiments: parents} = await datadog.listExperiments({
          ...project,
          ids: ids
        }, signals.signal);
        return new Map(parents.map(parent => [ parent.id, parent ]));
      } catch (error) {
        tools.log.warning(`The names of the baselines could not be read: ${(0, errors.bD)(error)}`);
        return new Map;
      }
    }
    async function finishOne(experiment, found, step) {
      const {adoption: adoption, parents: parents, count: count} = found;
      const {context: context, inputs: inputs} = step;
      if (adoption && (0, own_metadata.jq)(experiment)) return await finishAdopted(experiment, adoption, count, step);
      const parent = parents.get(experiment.attributes.parent_experiment_id ?? "");
      const report = gatheredReport(experiment, parent, context, (0, links.o)(inputs.webOrigin));
      const plan = {
        ...planOf(experiment, report, count, step),
        baseline: parent,
        metadata: Promise.resolve(experiment.attributes.metadata ?? void 0)
      };
      const finished = await (0, finish_experiment.Z)(plan, finishTools(step));
      return {
        ...finished,
        experiment: experiment,
        pullRequest: taggedPullRequest(experiment)
      };
    }
    async function finishAdopted(experiment, adoption, count, step) {
      const tools = finishTools(step);
      const {report: report, tagged: tagged} = await adopt(experiment, adoption, tools);
      const {signals: signals, datadog: datadog} = step;
      const within = () => AbortSignal.any([ signals.closing, tools.clock.timeout(limits.KP, "waiting") ]);
      const plan = {
        ...planOf(experiment, report, count, step),
        isOver: endOf(experiment) !== void 0,
        ended: () => readEnd(experiment, datadog, within()),
        metadata: tagged
      };
      const [finished] = await Promise.all([ (0, finish_experiment.Z)(plan, tools), tagged ]);
      return {
        ...finished,
        experiment: experiment,
        pullRequest: adoption.target.pullRequest?.number
      };
    }
    function planOf(experiment, report, count, {context: context, inputs: inputs}) {
      const {attributes: attributes, id: id} = experiment;
      const evaluation = (0, outcome.vr)(inputs.status);
      return {
        report: report,
        patterns: inputs.results,
        reading: {
          format: inputs.results_format,
          columns: inputs.results_columns
        },
        usageMetrics: inputs.usage_metrics,
        withAnswers: (0, run_context.Wo)(inputs, context),
        workspace: context.workspace,
        experiment: {
          experimentId: id,
          projectId: attributes.project_id,
          datasetId: report.dataset.id,
          name: report.experiment.logicalName
        },
        evaluation: evaluation,
        isGreen: evaluation.status === "completed",
        since: (0, experiment_facts.C)(experiment) || void 0,
        whole: inputs.results.length === 0 ? (0, completeness.Al)(attributes, count) : void 0,
        gate: inputs.gate,
        gateMode: inputs.gate_mode,
        links: (0, links.o)(inputs.webOrigin)
      };
    }
    function taggedPullRequest(experiment) {
      const number = Number((0, tag_keys.EZ)(experiment, tag_keys.bi.pullRequest));
      return Number.isSafeInteger(number) && number > 0 ? number : void 0;
    }
    function shortageOf({experiments: experiments}, {inputs: inputs}) {
      const {expected: expected, gate: gate} = inputs;
      const {length: length} = experiments;
      if (expected === void 0 || length >= expected) return;
      const message = `expected is ${expected}, but this run has ${(0, format.LS)(length, "experiment")} in Datadog: a job that was to make one may have failed before, or expected is too high.`;
      return gate === void 0 ? new errors.lZ(message) : new errors.Rn(`The gate is broken:\n  ${message}`);
    }
  })
};