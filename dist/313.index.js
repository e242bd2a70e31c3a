export const id = 313;

export const ids = [ 313, 24 ];

export const modules = {
  1734: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Av: () => isOfBranch,
      C$: () => isFirstChoice,
      F_: () => baselineFacts,
      Om: () => chooseParent,
      SB: () => asBaseline,
      xS: () => factsOf
    });
    var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4251);
    var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9106);
    var _eligibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5090);
    var _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4914);
    function factsOf(choice) {
      return choice.kind === "found" ? {
        kind: "found",
        reason: choice.baseline.reason
      } : choice;
    }
    function chooseParent(search) {
      const baseline = nearest(search) ?? newestOfBranch(search);
      if (baseline) return {
        kind: "found",
        baseline: baseline
      };
      return {
        kind: "none",
        reason: {
          kind: "none yet",
          ref: search.baselineRef,
          within: search.within
        }
      };
    }
    function nearest({candidates: candidates, firstParents: firstParents, place: place, preference: preference}) {
      const byCommit = Map.groupBy(candidates, _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__.D);
      const distance = firstParents.findIndex(commit => byCommit.has(commit));
      const commit = firstParents[distance];
      const chosen = commit === void 0 ? void 0 : preferred(byCommit.get(commit) ?? [], preference);
      return chosen && asBaseline(chosen, {
        kind: "on the line",
        distance: distance,
        place: place
      });
    }
    function newestOfBranch(search) {
      if (search.baselineRef.type !== "branch") return;
      const {name: branch} = search.baselineRef;
      const ofBranch = search.candidates.filter(one => isOfBranch(one, branch, search.repositoryId));
      const newest = ofBranch.toSorted((a, b) => (0, _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__.C)(b) - (0, 
      _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__.C)(a))[0];
      if (newest === void 0) return;
      const besideIt = ofBranch.filter(one => (0, _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__.D)(one) === (0, 
      _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__.D)(newest));
      const chosen = preferred(besideIt, search.preference) ?? newest;
      return asBaseline(chosen, {
        kind: "newest of the branch",
        branch: branch,
        within: search.within
      });
    }
    function isOfBranch(experiment, branch, repositoryId) {
      return (0, _eligibility_js__WEBPACK_IMPORTED_MODULE_2__.N)(experiment) && (0, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.branch) === branch && (0, 
      _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.repositoryId) === repositoryId && (0, 
      _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.headRepositoryId) === repositoryId;
    }
    function preferred(experiments, preference) {
      const config = configText(preference.config);
      const rank = experiment => (isOfSection(experiment, preference) ? 2 : 0) + (configText(experiment.attributes.config) === config ? 1 : 0);
      return experiments.toSorted((a, b) => rank(b) - rank(a) || (0, _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__.C)(b) - (0, 
      _experiment_facts_js__WEBPACK_IMPORTED_MODULE_3__.C)(a))[0];
    }
    function isFirstChoice(experiment, preference) {
      return isOfSection(experiment, preference) && configText(experiment.attributes.config) === configText(preference.config);
    }
    function isOfSection(experiment, {sectionKey: sectionKey}) {
      return (0, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.section) === sectionKey;
    }
    function configText(config) {
      return (0, _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__.dj)(config ?? {});
    }
    function asBaseline(experiment, reason) {
      return {
        ...baselineFacts(experiment),
        reason: reason
      };
    }
    function baselineFacts(experiment) {
      return {
        experimentId: experiment.id,
        experimentName: experiment.attributes.name,
        commit: (0, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.commit),
        datasetVersion: experiment.attributes.dataset_version ?? void 0
      };
    }
  }),
  5090: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      N: () => isOwn,
      q: () => isCandidate
    });
    var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);
    var _results_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6269);
    var _run_own_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5455);
    var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9106);
    var _experiment_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4914);
    function isOwn(experiment) {
      return (0, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.bi.create) !== void 0;
    }
    function isCandidate(experiment, eligibility) {
      return !experiment.attributes.deleted_at && hasStatusOfBaseline(experiment) && isOfSameKind(experiment, eligibility) && isMadeHere(experiment, eligibility) && (0, 
      _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.bi.runId) !== eligibility.runId && !isOfPullRequest(experiment, eligibility) && (eligibility.ownCommitCounts || (0, 
      _experiment_facts_js__WEBPACK_IMPORTED_MODULE_4__.D)(experiment) !== eligibility.headCommit) && (0, 
      _experiment_facts_js__WEBPACK_IMPORTED_MODULE_4__.C)(experiment) >= eligibility.now - _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__.HP;
    }
    function isOfSameKind(experiment, eligibility) {
      const {projectId: projectId, name: name, datasetId: datasetId, matrixKey: matrixKey} = eligibility;
      const {project_id: project, experiment: logicalName, dataset_id: dataset} = experiment.attributes;
      return project.toLowerCase() === projectId.toLowerCase() && (logicalName ?? name) === name && (dataset ?? datasetId).toLowerCase() === datasetId.toLowerCase() && ((0, 
      _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.bi.matrix) ?? "none") === matrixKey;
    }
    function isMadeHere(experiment, {repositoryId: repositoryId}) {
      return ((0, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.bi.headRepositoryId) ?? repositoryId) === repositoryId;
    }
    function isOfPullRequest(experiment, {pullRequest: pullRequest, repositoryId: repositoryId}) {
      const repository = (0, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.bi.repositoryId) ?? repositoryId;
      return pullRequest !== void 0 && repository === repositoryId && (0, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_3__.bi.pullRequest) === String(pullRequest);
    }
    function hasStatusOfBaseline(experiment) {
      switch (experiment.attributes.status) {
       case "completed":
        return true;

       case "failed":
       case "interrupted":
        return (0, _run_own_metadata_js__WEBPACK_IMPORTED_MODULE_2__.dY)(experiment) && hasMostlyGoodRows(experiment);

       case "running":
        return false;

       default:
        return !experiment.attributes.status && !isOwn(experiment);
      }
    }
    function hasMostlyGoodRows({attributes: attributes}) {
      const record = (0, _results_record_js__WEBPACK_IMPORTED_MODULE_1__.rE)(attributes.metadata);
      return record !== void 0 && record.rows > 0 && record.rows - record.errors >= _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__.Ey * record.rows;
    }
  }),
  4914: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      C: () => createdAt,
      D: () => commitOf
    });
    var _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9106);
    function commitOf(experiment) {
      return (0, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_0__.EZ)(experiment, _run_tag_keys_js__WEBPACK_IMPORTED_MODULE_0__.bi.commit)?.toLowerCase();
    }
    function createdAt(experiment) {
      const time = Date.parse(experiment.attributes.created_at ?? "");
      return Number.isNaN(time) ? 0 : time;
    }
  }),
  44: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      j: () => openHistory
    });
    var schemas = __webpack_require__(4343);
    var attempt = __webpack_require__(6736);
    var limits = __webpack_require__(1537);
    var client = __webpack_require__(6584);
    var github_repository = __webpack_require__(651);
    var api = __webpack_require__(3305);
    // CONCATENATED MODULE: ./src/baseline/first-parents.ts
    class UnknownCommit extends client.y_ {
      name="UnknownCommit";
    }
    function firstParentReaders(request, repository) {
      const list = (0, github_repository.U)(request, repository);
      const nearest = commit => byList(list, commit);
      let queries = [ limits.xM, 0 ];
      const further = async commit => {
        for (let [strides] = queries; strides !== void 0; [strides] = queries) {
          const line = await (0, attempt.C)(byLinks(request, repository, commit, strides));
          if ("value" in line && line.value) return line.value;
          queries = "value" in line ? queries.slice(1) : [];
        }
        return await nearest(commit);
      };
      return {
        nearest: nearest,
        further: further
      };
    }
    async function byLinks(request, {owner: owner, name: name}, commit, strides) {
      const variables = {
        owner: owner,
        name: name,
        commit: commit
      };
      const {data: data} = await request("POST /graphql", {
        query: linksQuery(commit, strides),
        variables: variables
      });
      const parsed = linksAnswer.safeParse(data);
      if (parsed.data?.errors?.length) return;
      const {object: object, ...others} = parsed.data?.data?.repository ?? {};
      const first = chainOf(object);
      if (first.commits.length === 0) throw new UnknownCommit("GraphQL does not show the commit");
      const line = {
        commits: first.commits.slice(1),
        isRoot: first.isRoot
      };
      for (let stride = 1; stride <= strides && !line.isRoot; stride += 1) {
        const chain = chainOf(others[strideName(stride)]);
        if (chain.commits.length === 0) break;
        line.commits.push(...chain.commits);
        line.isRoot = chain.isRoot;
      }
      return line;
    }
    const linksAnswer = schemas.RZV(() => schemas.Ikc({
      data: schemas.cl6(schemas.Ikc({
        repository: schemas.cl6(schemas.g1P(schemas.YjP(), schemas.L5J()))
      })),
      errors: schemas.cl6(schemas.YOg(schemas.L5J()))
    }));
    function linksQuery(commit, strides) {
      const chain = nested(limits.zr);
      const behind = Array.from({
        length: strides
      }, (_, index) => {
        const distance = (index + 1) * (limits.zr + 1);
        return `${strideName(index + 1)}: object(expression: "${commit}~${distance}") { ...line }`;
      });
      return `query($owner: String!, $name: String!, $commit: GitObjectID!) {\n  repository(owner: $owner, name: $name) {\n    object(oid: $commit) { ...line }\n    ${behind.join("\n    ")}\n  }\n}\nfragment line on Commit { ${chain} }`;
    }
    function strideName(stride) {
      return `stride${stride}`;
    }
    function nested(depth) {
      return depth === 0 ? "oid" : `oid parents(first: 1) { nodes { ${nested(depth - 1)} } }`;
    }
    const first_parents_link = schemas.RZV(() => schemas.Ikc({
      oid: schemas.YjP().check(api.Il()),
      parents: schemas.lqM(schemas.Ikc({
        nodes: schemas.YOg(schemas.L5J())
      }))
    }));
    function chainOf(object) {
      const commits = [];
      for (let parsed = first_parents_link.safeParse(object); parsed.success; ) {
        const {oid: oid, parents: parents} = parsed.data;
        commits.push(oid);
        if (parents?.nodes.length === 0) return {
          commits: commits,
          isRoot: true
        };
        parsed = first_parents_link.safeParse(parents?.nodes[0]);
      }
      return {
        commits: commits,
        isRoot: false
      };
    }
    const listAnswer = schemas.RZV(() => schemas.YOg(schemas.Ikc({
      sha: schemas.YjP(),
      parents: schemas.YOg(schemas.Ikc({
        sha: schemas.YjP()
      }))
    })));
    async function byList(read, commit) {
      const page = await read("/commits", {
        sha: commit,
        per_page: limits.d7
      }, listAnswer);
      const parentsOf = new Map(page.map(({sha: sha, parents: parents}) => [ sha, parents ]));
      if (!parentsOf.has(commit)) throw new UnknownCommit(`GitHub does not list the commit ${commit}`);
      const commits = [];
      for (let parents = parentsOf.get(commit); ;parents = parentsOf.get(commits.at(-1) ?? "")) {
        if (parents === void 0) return {
          commits: commits,
          isRoot: false
        };
        const [first] = parents;
        if (first === void 0) return {
          commits: commits,
          isRoot: true
        };
        commits.push(first.sha);
      }
    }
    // CONCATENATED MODULE: ./src/baseline/history.ts
    async function openHistory({start: start, baselineRef: baselineRef}, repository, {gitHub: gitHub, signal: signal}) {
      const request = endingWith(signal, gitHub);
      const {nearest: nearest, further: further} = firstParentReaders(request, repository);
      const mergeBase = mergeBaseReader(request, repository, baselineRef.name);
      const begin = async ({place: place, ...from}) => {
        switch (from.kind) {
         case "commit":
          return historyOf({
            commits: [ from.commit ],
            isRoot: false
          }, place, further);

         case "first parent":
          return historyOf(await nearest(from.of), place, further, limits.DD - 1);

         case "merge base":
          return historyOf({
            commits: [ await mergeBase(from.of) ],
            isRoot: false
          }, place, further);
        }
      };
      const begun = await (0, attempt.C)(begin(start));
      if ("value" in begun) return begun.value;
      const otherwise = start.kind === "first parent" && isGone(begun.failure) ? start.otherwise : void 0;
      if (otherwise === void 0) return failed(start.place, begun.failure);
      const again = await (0, attempt.C)(begin(otherwise));
      return "value" in again ? again.value : failed(otherwise.place, again.failure);
    }
    function historyOf(begun, place, read, requests = limits.DD) {
      const commits = [ ...begun.commits ];
      let end = begun.isRoot ? {
        kind: "root"
      } : void 0;
      let requestsLeft = requests;
      return {
        commits: commits,
        place: place,
        get end() {
          return end;
        },
        readOn: async () => {
          const last = commits.at(-1);
          if (end !== void 0 || last === void 0) return;
          const more = await (0, attempt.C)(read(last));
          requestsLeft -= 1;
          if ("failure" in more) {
            end = {
              kind: "failed",
              failure: more.failure
            };
            return;
          }
          commits.push(...more.value.commits);
          if (more.value.isRoot) end = {
            kind: "root"
          }; else if (requestsLeft === 0 || more.value.commits.length === 0) end = {
            kind: "bound"
          };
        }
      };
    }
    function failed(place, failure) {
      return {
        commits: [],
        place: place,
        end: {
          kind: "failed",
          failure: failure
        },
        readOn: async () => {}
      };
    }
    const comparisonAnswer = schemas.RZV(() => schemas.Ikc({
      merge_base_commit: schemas.Ikc({
        sha: schemas.YjP()
      })
    }));
    function mergeBaseReader(request, repository, base) {
      const read = (0, github_repository.U)(request, repository);
      return async head => {
        const parameters = {
          basehead: `${base}...${head}`,
          per_page: 1
        };
        const comparison = await read("/compare/{basehead}", parameters, comparisonAnswer);
        return comparison.merge_base_commit.sha;
      };
    }
    function isGone(error) {
      if (error instanceof UnknownCommit) return true;
      return error instanceof client.y_ && (error.status === 404 || error.status === 422);
    }
    function endingWith(signal, request) {
      const timeIsOver = () => new client.y_("the time for the search is over");
      return async (route, parameters) => {
        if (signal.aborted) throw timeIsOver();
        const ended = Promise.withResolvers();
        const end = () => ended.reject(timeIsOver());
        signal.addEventListener("abort", end, {
          once: true
        });
        try {
          return await Promise.race([ ended.promise, request(route, parameters) ]);
        } finally {
          signal.removeEventListener("abort", end);
        }
      };
    }
  }),
  1999: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      z: () => parentQuestion
    });
    function parentQuestion(seeker, now) {
      const {context: context, target: target, identity: identity, parent: parent, projectId: projectId, datasetId: datasetId, name: name, config: config} = seeker;
      const {run: run, repository: repository} = context;
      return {
        parent: parent,
        projectId: projectId,
        target: target,
        repository: repository,
        eligibility: {
          projectId: projectId,
          name: name,
          datasetId: datasetId,
          matrixKey: identity.matrixKey,
          runId: run.id,
          repositoryId: repository.id,
          pullRequest: target.pullRequest?.number,
          headCommit: target.headCommit,
          ownCommitCounts: target.ownCommitCounts,
          now: now
        },
        preference: {
          sectionKey: identity.sectionKey,
          config: config
        },
        self: {
          createKey: identity.createKey,
          attempt: run.attempt
        }
      };
    }
  }),
  3804: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      g: () => findParent,
      F: () => sharedName
    });
    var access = __webpack_require__(6794);
    var errors = __webpack_require__(358);
    var limits = __webpack_require__(1537);
    var client = __webpack_require__(6584);
    var own_metadata = __webpack_require__(5455);
    var tag_keys = __webpack_require__(9106);
    var attempt = __webpack_require__(6736);
    var experiment_facts = __webpack_require__(4914);
    // CONCATENATED MODULE: ./src/baseline/candidates.ts
    class Candidates {
      #question;
      #tools;
      #known=new Map;
      #next={
        limit: limits.Ql
      };
      #pagesLeft;
      #fitting=limits.Ql;
      asked=new Set;
      isComplete=false;
      lastCommit;
      failure;
      constructor(question, tools) {
        this.#question = question;
        this.#tools = tools;
        this.#pagesLeft = question.pages;
      }
      get known() {
        return [ ...this.#known.values() ];
      }
      async readPage() {
        const page = await this.#list(this.#question.filter, this.#next);
        if (page === void 0) {
          this.isComplete = true;
          return;
        }
        const {experiments: experiments, after: after} = page;
        const last = experiments.at(-1);
        this.lastCommit = last && (0, experiment_facts.D)(last);
        this.#pagesLeft -= 1;
        this.isComplete = after === void 0 || this.#pagesLeft === 0 || endsTooOld(experiments, this.#question.now);
        this.#fitting = fittingLimit(page);
        this.#next = {
          after: after,
          limit: Math.min(this.#next.limit * limits.LR, this.#fitting)
        };
      }
      async readCommits(commits) {
        const {filter: filter} = this.#question;
        const limit = this.#fitting;
        const readCommit = commit => {
          this.asked.add(commit);
          const tags = [ ...filter.tags ?? [], `${tag_keys.bi.commit}:${commit}` ];
          return this.#list({
            ...filter,
            tags: tags
          }, {
            limit: limit
          });
        };
        await Promise.all(commits.map(readCommit));
      }
      async #list(filter, page) {
        const {datadog: datadog, signal: signal} = this.#tools;
        const listed = await (0, attempt.C)(datadog.listExperiments(filter, signal, page));
        if ("failure" in listed) {
          this.failure ??= listed.failure;
          return;
        }
        const {experiments: experiments} = listed.value;
        this.#question.onListed?.(experiments);
        for (const one of experiments.filter(this.#question.isWanted)) this.#known.set(one.id, one);
        return listed.value;
      }
    }
    function endsTooOld(experiments, now) {
      const last = experiments.map(experiment_facts.C).findLast(time => time > 0);
      return last !== void 0 && last < now - limits.HP;
    }
    function fittingLimit({experiments: experiments, size: size}) {
      const each = size === void 0 || experiments.length === 0 ? 1 : size / experiments.length;
      return Math.max(1, Math.min(Math.floor(limits.hJ / Math.max(1, each)), limits.n9));
    }
    var choose = __webpack_require__(1734);
    var baseline_eligibility = __webpack_require__(5090);
    var baseline_history = __webpack_require__(44);
    // CONCATENATED MODULE: ./src/baseline/settle.ts
    async function readUntilSettled(question, history, candidates) {
      for (let reads = openReads(question, history, candidates); reads.length > 0; ) {
        await Promise.all(reads);
        reads = openReads(question, history, candidates);
      }
    }
    function openReads(question, history, candidates) {
      const nearest = nearestOf(history, candidates);
      const {isComplete: isComplete, known: known, asked: asked} = candidates;
      const contested = isComplete ? [] : contestedCommits(question, history, candidates, nearest);
      const unasked = contested.filter(commit => !asked.has(commit));
      if (unasked.length > 0 && unasked.length <= limits.Ay) return [ candidates.readCommits(unasked) ];
      const isSettled = nearest >= 0 ? unasked.length === 0 : history.commits.length === 0 && hasNewestOfBranch(question, known);
      const reads = [];
      if (!isComplete && !isSettled) reads.push(candidates.readPage());
      const isOnTheWay = nearest < 0 && history.end === void 0 && known.some(one => (0, 
      experiment_facts.D)(one) !== void 0);
      if (isOnTheWay) reads.push(history.readOn());
      return reads;
    }
    function nearestOf({commits: commits}, {known: known}) {
      const taken = new Set(known.map(experiment_facts.D));
      return commits.findIndex(commit => taken.has(commit));
    }
    function contestedCommits({preference: preference}, {commits: commits}, {known: known, lastCommit: lastCommit}, nearest) {
      if (nearest < 0) return commits.slice(0, 1);
      const commit = commits[nearest];
      const isSettledThere = lastCommit !== commit || known.some(one => (0, experiment_facts.D)(one) === commit && (0, 
      choose.C$)(one, preference));
      return commits.slice(0, isSettledThere ? nearest : nearest + 1);
    }
    function hasNewestOfBranch({target: {baselineRef: baselineRef}, repository: repository}, known) {
      return baselineRef.type === "branch" && known.some(one => (0, choose.Av)(one, baselineRef.name, repository.id));
    }
    var results_record = __webpack_require__(6269);
    // CONCATENATED MODULE: ./src/baseline/trend.ts
    function trendOf(parent, line) {
      const before = line.filter(one => (0, experiment_facts.C)(one) <= (0, experiment_facts.C)(parent) && one.id !== parent.id);
      const recorded = [ ...before.toSorted((a, b) => (0, experiment_facts.C)(a) - (0, 
      experiment_facts.C)(b)), parent ].flatMap(one => {
        const record = (0, results_record.rE)(one.attributes.metadata);
        return record === void 0 ? [] : [ {
          commit: (0, experiment_facts.D)(one),
          record: record
        } ];
      });
      const last = recorded.slice(-limits.p9);
      const newest = last.at(-1)?.record.metrics ?? {};
      return Object.keys(newest).slice(0, limits.Vq).flatMap(label => metricTrend(label, last));
    }
    function metricTrend(label, recorded) {
      const type = metricOf(recorded.at(-1)?.record, label)?.kind;
      if (type === void 0 || type === "categorical") return [];
      const points = recorded.flatMap(({commit: commit, record: record}) => {
        const metric = metricOf(record, label);
        return metric?.kind === type ? [ {
          commit: commit,
          value: metric.mean
        } ] : [];
      });
      return [ {
        label: label,
        type: type,
        points: points
      } ];
    }
    function metricOf(record, label) {
      return record !== void 0 && Object.hasOwn(record.metrics, label) ? record.metrics[label] : void 0;
    }
    // CONCATENATED MODULE: ./src/baseline/search.ts
    async function findParent(question, tools, history) {
      const {parent: parent, target: target, repository: repository} = question;
      switch (parent.kind) {
       case "none":
        return {
          choice: {
            kind: "none",
            reason: {
              kind: "not wanted"
            }
          },
          trend: [],
          warnings: []
        };

       case "given":
        return {
          choice: await givenParent(parent.experimentId, question, tools),
          trend: [],
          warnings: []
        };

       case "auto":
        return await searchParent(question, tools, history ?? (0, baseline_history.j)(target, repository, tools));
      }
    }
    async function givenParent(id, {projectId: projectId}, {datadog: datadog, clock: clock, signal: signal}) {
      for (const pause of [ 0, ...limits.VI ]) {
        await clock.sleep(pause, signal).catch(() => {});
        const {experiments: experiments} = await datadog.listExperiments({
          projectId: projectId,
          ids: [ id ]
        }, signal, {
          limit: 1
        });
        const found = experiments.find(experiment => experiment.id.toLowerCase() === id);
        if (found && isInProject(found, projectId)) return {
          kind: "found",
          baseline: (0, choose.SB)(found, {
            kind: "given"
          })
        };
      }
      throw new errors.lZ(`The parent ${id} does not exist in the project ${projectId}. Check the input parent, or use auto or none. ${access.l}`);
    }
    function isInProject({attributes: attributes}, projectId) {
      return attributes.project_id.toLowerCase() === projectId && !attributes.deleted_at;
    }
    async function searchParent(question, {datadog: datadog, signal: signal}, opened) {
      const {eligibility: eligibility, projectId: projectId} = question;
      const {name: experiment, datasetId: datasetId, matrixKey: matrixKey, now: now} = eligibility;
      const filter = {
        projectId: projectId,
        datasetId: datasetId,
        experiment: experiment
      };
      const tools = {
        datadog: datadog,
        signal: signal
      };
      const tags = [ `${tag_keys.bi.matrix}:${matrixKey}` ];
      const sharing = sharingWarner(question);
      const own = new Candidates({
        filter: {
          ...filter,
          tags: tags
        },
        isWanted: one => (0, baseline_eligibility.N)(one) && (0, baseline_eligibility.q)(one, eligibility),
        onListed: sharing.look,
        pages: limits.qt,
        now: now
      }, tools);
      const [history] = await Promise.all([ opened, own.readPage() ]);
      let search = await settle(question, history, own);
      if (search.choice.kind === "none") {
        const isWanted = one => !(0, baseline_eligibility.N)(one) && (0, baseline_eligibility.q)(one, eligibility);
        const ofSdks = new Candidates({
          filter: filter,
          isWanted: isWanted,
          pages: limits.W_,
          now: now
        }, tools);
        await ofSdks.readPage();
        search = await settle(question, history, ofSdks);
      }
      return {
        ...search,
        warnings: [ ...historyWarnings(history, search, question), ...search.warnings, ...sharing.warnings() ]
      };
    }
    async function settle(question, history, candidates) {
      await readUntilSettled(question, history, candidates);
      const {known: known, failure: failure} = candidates;
      const {target: target, repository: repository, preference: preference} = question;
      const choice = (0, choose.Om)({
        firstParents: history.commits,
        place: history.place,
        within: history.end?.kind === "bound" ? history.commits.length : null,
        baselineRef: target.baselineRef,
        repositoryId: repository.id,
        candidates: known,
        preference: preference
      });
      if (choice.kind === "found") {
        const trend = trendTo(choice.baseline.experimentId, question, history, known);
        return {
          choice: choice,
          trend: trend,
          warnings: failure === void 0 ? [] : [ missed(failure) ]
        };
      }
      if (failure !== void 0) return couldNotLook(failure);
      const isOpen = history.end?.kind === "failed" && known.some(one => (0, experiment_facts.D)(one) !== void 0);
      return isOpen ? {
        choice: {
          kind: "unknown",
          reason: {
            kind: "history not read"
          }
        },
        trend: [],
        warnings: []
      } : {
        choice: choice,
        trend: [],
        warnings: []
      };
    }
    function trendTo(parentId, {target: {baselineRef: baselineRef}, repository: repository}, {commits: commits}, known) {
      const parent = known.find(({id: id}) => id === parentId);
      const onLine = new Set(commits);
      const line = known.filter(one => onLine.has((0, experiment_facts.D)(one) ?? "") || baselineRef.type === "branch" && (0, 
      choose.Av)(one, baselineRef.name, repository.id));
      return parent === void 0 ? [] : trendOf(parent, line);
    }
    function couldNotLook(failure) {
      return {
        choice: {
          kind: "unknown",
          reason: {
            kind: "experiments not read"
          }
        },
        trend: [],
        warnings: [ `The experiment gets no parent, since the baseline could not be looked up: ${(0, 
        errors.bD)(failure)}` ]
      };
    }
    function missed(failure) {
      return `A nearer baseline may have been missed, since not all experiments could be read: ${(0, 
      errors.bD)(failure)}`;
    }
    function sharingWarner({eligibility: eligibility, self: self}) {
      const names = new Set;
      const isBeside = one => (0, tag_keys.EZ)(one, tag_keys.bi.runId) === eligibility.runId && (0, 
      own_metadata.tx)(one) === self.attempt && (0, baseline_eligibility.N)(one) && (0, 
      tag_keys.EZ)(one, tag_keys.bi.create) !== self.createKey;
      return {
        look: experiments => {
          for (const one of experiments.filter(isBeside)) names.add(one.attributes.name);
        },
        warnings: () => names.size === 0 ? [] : [ sharedName(eligibility.name, [ ...names ]) ]
      };
    }
    function sharedName(name, others) {
      return `This run has other experiments with the name ${JSON.stringify(name)} on the same dataset and matrix leg (${others.join(", ")}): give each a name of its own, so that none is compared with another's baseline.`;
    }
    function historyWarnings({end: end}, {choice: choice}, {target: target}) {
      const isOfUse = choice.kind !== "unknown" || choice.reason.kind === "history not read";
      if (end?.kind !== "failed" || !isOfUse) return [];
      const {type: type, name: name} = target.baselineRef;
      const instead = type === "branch" ? ` Without it the baseline is the newest experiment on ${name}.` : "";
      return [ `The history of the baseline cannot be read: ${(0, errors.bD)(end.failure)}.${historyRemedy(end.failure, name)}${instead}` ];
    }
    function historyRemedy(failure, ref) {
      if (!(failure instanceof client.y_)) return "";
      if (failure.status === 404) return ` Give the job the permission contents: read, and check that ${ref} exists.`;
      const isDenied = failure.status === 403 && !failure.limited;
      return isDenied ? " Give the job the permission contents: read." : "";
    }
  }),
  3870: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      KI: () => resolveProject,
      M0: () => resolvePlace
    });
    var leven__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7785);
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1537);
    var _access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6794);
    async function resolvePlace(project, dataset, datadog, signal) {
      const projectId = await resolveProject(project, datadog, signal) ?? "";
      const datasetId = await resolveDataset(dataset, projectId, datadog, signal) ?? "";
      return {
        projectId: projectId,
        datasetId: datasetId
      };
    }
    function resolveProject(project, datadog, signal) {
      return resolve(project, {
        input: "project",
        list: {
          kind: "projects"
        },
        datadog: datadog,
        signal: signal
      });
    }
    function resolveDataset(dataset, projectId, datadog, signal) {
      return resolve(dataset, {
        input: "dataset",
        list: {
          kind: "datasets",
          projectId: projectId
        },
        datadog: datadog,
        signal: signal
      });
    }
    async function resolve({id: id, name: name}, lookUp) {
      if (id !== void 0 || name === void 0) return id;
      const {list: list, datadog: datadog, signal: signal} = lookUp;
      const {resources: resources} = await datadog.listResources(list, {
        name: name
      }, signal);
      const [found, ...others] = resources.filter(resource => resource.name === name);
      if (found === void 0) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(await unknownName(name, lookUp));
      if (others.length > 0) throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ(ambiguousName(name, [ found, ...others ], lookUp));
      return found.id;
    }
    async function unknownName(name, lookUp) {
      const {input: input} = lookUp;
      const where = input === "dataset" ? " in the project" : "";
      const unknown = `The ${input} ${JSON.stringify(name)} does not exist${where}; names are compared exactly.`;
      return `${unknown}${await nearSentence(name, lookUp)} Check the input ${input}, and site.${input === "project" ? ` ${_access_js__WEBPACK_IMPORTED_MODULE_2__.l}` : ""}`;
    }
    async function nearSentence(name, lookUp) {
      try {
        const names = (await allOf(lookUp)).map(resource => resource.name);
        const near = nearestNames(name, names);
        return near.length === 0 ? noneAtAll(lookUp) : ` Nearest: ${near.join(", ")}.`;
      } catch {
        return "";
      }
    }
    function noneAtAll({input: input}) {
      return ` There are no ${input}s at all.${input === "dataset" ? ` ${_access_js__WEBPACK_IMPORTED_MODULE_2__.l}` : ""}`;
    }
    function ambiguousName(name, found, {input: input}) {
      const ids = found.map(({id: id}) => id).join(", ");
      return `${found.length} ${input}s have the name ${JSON.stringify(name)}: ${ids}. Give one of them as ${input}_id instead.`;
    }
    async function allOf({list: list, datadog: datadog, signal: signal}) {
      const all = [];
      let after;
      for (let page = 0; page < _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__.oi; page += 1) {
        const answer = await datadog.listResources(list, {
          after: after
        }, signal);
        all.push(...answer.resources);
        after = answer.after;
        if (after === void 0) break;
      }
      return all;
    }
    const mostNames = 5;
    function nearestNames(name, all) {
      const wanted = name.toLowerCase();
      const distance = other => {
        const given = other.toLowerCase();
        const isPart = given.includes(wanted) || wanted.includes(given);
        return isPart ? 0 : (0, leven__WEBPACK_IMPORTED_MODULE_3__.A)(wanted, given);
      };
      const named = [ ...new Set(all) ].filter(other => other !== "");
      const byDistance = named.map(other => ({
        other: other,
        distance: distance(other)
      }));
      return byDistance.sort((a, b) => a.distance - b.distance).slice(0, mostNames).map(({other: other}) => JSON.stringify(other));
    }
  }),
  6736: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      C: () => attempt
    });
    async function attempt(promise) {
      try {
        return {
          value: await promise
        };
      } catch (failure) {
        return {
          failure: failure
        };
      }
    }
  }),
  651: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      T: () => pullRequestsOf,
      U: () => repositoryReader
    });
    var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
    var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6584);
    var _pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2524);
    function repositoryReader(request, {owner: owner, name: name}) {
      return async (path, parameters, schema) => {
        const route = `GET /repos/{owner}/{repo}${path}`;
        const {data: data} = await request(route, {
          owner: owner,
          repo: name,
          ...parameters
        });
        const parsed = schema.safeParse(data);
        if (!parsed.success) throw new _client_js__WEBPACK_IMPORTED_MODULE_0__.y_(`the answer to ${route} is not GitHub's`);
        return parsed.data;
      };
    }
    function pullRequestsOf(request, repository) {
      const read = repositoryReader(request, repository);
      const list = async (path, parameters) => (0, _pull_request_js__WEBPACK_IMPORTED_MODULE_1__.Y1)(await read(path, {
        ...parameters,
        per_page: 100
      }, zod_mini__WEBPACK_IMPORTED_MODULE_2__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__.L5J())));
      return {
        byNumber: number => read("/pulls/{pull_number}", {
          pull_number: number
        }, _pull_request_js__WEBPACK_IMPORTED_MODULE_1__.j),
        byHeadBranch: (owner, branch) => list("/pulls", {
          head: `${owner}:${branch}`,
          state: "open"
        }),
        byCommit: commit => list("/commits/{commit_sha}/pulls", {
          commit_sha: commit
        })
      };
    }
  }),
  4258: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Fy: () => createdReport,
      Sx: () => missingBaselineReport,
      W$: () => commitReport,
      WD: () => foundBaselineReport,
      gf: () => whyOf
    });
    var _baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1734);
    var _baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75);
    function createdReport(facts) {
      const {context: context, target: target, inputs: inputs, experiment: experiment, links: links, identity: identity} = facts;
      const {run: run} = context;
      return {
        sectionKey: identity.sectionKey,
        state: "running",
        experiment: {
          id: experiment.id,
          name: experiment.attributes.name,
          logicalName: inputs.name,
          url: links.experiment(experiment.id)
        },
        baseline: baselineReport(facts),
        dataset: {
          id: inputs.dataset_id,
          url: links.dataset(inputs.dataset_id),
          version: experiment.attributes.dataset_version ?? void 0
        },
        commit: {
          ...commitReport(target.headCommit, context),
          merge: target.mergeCommit ? commitReport(target.mergeCommit, context) : void 0
        },
        workflowRun: {
          id: run.id,
          number: run.number,
          attempt: run.attempt,
          url: run.url,
          job: run.job
        },
        matrix: inputs.internal_matrix,
        notes: facts.notes,
        trend: facts.trend
      };
    }
    function baselineReport({parent: parent, experiment: experiment, links: links, context: context}) {
      return parent.kind === "found" ? foundBaselineReport(parent.baseline, whyOf((0, 
      _baseline_choose_js__WEBPACK_IMPORTED_MODULE_0__.xS)(parent)), experiment, context, links) : missingBaselineReport(parent);
    }
    function whyOf(facts) {
      return {
        reason: (0, _baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__.IK)(facts),
        nearerCommits: (0, _baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__.yF)(facts)
      };
    }
    function foundBaselineReport({experimentId: id, experimentName: name, commit: commit, datasetVersion: datasetVersion}, why, experiment, context, links) {
      return {
        kind: "found",
        experiment: {
          id: id,
          name: name,
          url: links.experiment(id)
        },
        ...why,
        compareUrl: links.comparison(experiment.id, id),
        commit: commit ? commitReport(commit, context) : void 0,
        datasetVersion: datasetVersion,
        otherDatasetVersion: differs(datasetVersion, experiment.attributes.dataset_version ?? void 0)
      };
    }
    function missingBaselineReport(facts) {
      const reason = (0, _baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__.IK)(facts);
      if (facts.kind === "unknown") return {
        kind: "unknown",
        reason: reason
      };
      return {
        kind: "none",
        reason: reason,
        madeOn: madeOn(facts)
      };
    }
    function madeOn({reason: reason}) {
      return reason.kind === "none yet" && reason.ref.type === "branch" ? reason.ref.name : void 0;
    }
    function differs(one, other) {
      return one !== void 0 && other !== void 0 && one !== other;
    }
    function commitReport(sha, {repository: repository}) {
      return {
        sha: sha,
        url: `${repository.url}/commit/${encodeURIComponent(sha)}`
      };
    }
  }),
  9847: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      H: () => experimentTags,
      l: () => identify
    });
    var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7129);
    var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4251);
    var _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9106);
    function identify(context, inputs) {
      const {run: run} = context;
      const matrix = inputs.internal_matrix ?? null;
      return {
        createKey: keyOf([ context.repository.id, run.id, run.attempt, run.job, inputs.internal_check_run_id ?? null, matrix, run.step, inputs.name ]),
        sectionKey: keyOf([ run.workflowPath, run.job, matrix, run.step, inputs.name, inputs.dataset_id ]),
        matrixKey: matrix === null ? "none" : keyOf(matrix)
      };
    }
    function keyOf(value) {
      return (0, _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__.br)((0, _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__.dj)(value), 16);
    }
    function experimentTags(context, target, identity) {
      const {run: run, repository: repository} = context;
      const pullRequest = target.pullRequest?.merged ? void 0 : target.pullRequest;
      const values = {
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.repositoryUrl]: repository.url,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.branch]: target.headBranch,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.commit]: target.headCommit,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.mergeCommit]: target.mergeCommit,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.baseBranch]: pullRequest?.baseBranch,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.pullRequest]: pullRequest?.number,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.provider]: "github",
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.runId]: run.id,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.runNumber]: run.number,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.workflow]: run.workflow,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.runUrl]: run.url,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.job]: run.job,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.repositoryId]: repository.id,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.headRepositoryId]: target.headRepositoryId ?? "unknown",
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.matrix]: identity.matrixKey,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.create]: identity.createKey,
        [_tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.section]: identity.sectionKey
      };
      return Object.entries(values).filter(([, value]) => value !== void 0 && value !== "").map(([key, value]) => `${key}:${value}`);
    }
  }),
  5455: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      K7: () => ownMetadata,
      dY: () => wasAdopted,
      jq: () => isForeign,
      tx: () => attemptOf,
      uF: () => ownDataOf,
      zI: () => adoptedKey
    });
    var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
    var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
    var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7129);
    var _reserved_members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1899);
    var _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9106);
    const ownData = zod_mini__WEBPACK_IMPORTED_MODULE_2__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_2__.Ikc({
      run_attempt: zod_mini__WEBPACK_IMPORTED_MODULE_2__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_2__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__.Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__.NC())), void 0),
      parent: zod_mini__WEBPACK_IMPORTED_MODULE_2__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__.L5J())
    }), {
      parent: void 0
    });
    function ownMetadata(attempt, parent) {
      const runAttempt = attempt > 1 ? {
        run_attempt: attempt
      } : {};
      const own = {
        ...runAttempt,
        ...parent === void 0 ? {} : {
          parent: parent
        }
      };
      return Object.keys(own).length === 0 ? {} : {
        [_reserved_members_js__WEBPACK_IMPORTED_MODULE_0__.n]: own
      };
    }
    function ownDataOf({attributes: attributes}) {
      return ownData.parse(attributes.metadata?.[_reserved_members_js__WEBPACK_IMPORTED_MODULE_0__.n]);
    }
    function attemptOf(experiment) {
      const {run_attempt: attempt} = ownDataOf(experiment);
      if (attempt !== void 0) return attempt;
      const url = (0, _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.EZ)(experiment, _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.runUrl);
      return Number(/\/attempts\/(\d+)$/.exec(url ?? "")?.[1] ?? 1);
    }
    function adoptedKey({id: id}) {
      return (0, _foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__.br)(`adopted ${id}`, 16);
    }
    function wasAdopted(experiment) {
      return (0, _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.EZ)(experiment, _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.create) === adoptedKey(experiment);
    }
    function isForeign(experiment) {
      return (0, _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.EZ)(experiment, _tag_keys_js__WEBPACK_IMPORTED_MODULE_1__.bi.create) === void 0 || wasAdopted(experiment);
    }
  }),
  9586: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      u: () => resolveTarget
    });
    var errors = __webpack_require__(358);
    var run_context = __webpack_require__(5371);
    // CONCATENATED MODULE: ./src/run/pull-request-choice.ts
    function choosePullRequest(found, {headCommit: headCommit}, {defaultBranch: defaultBranch}) {
      const rank = ({head: head, base: base}) => (head.sha === headCommit ? 2 : 0) + (base.ref === defaultBranch ? 1 : 0);
      const [pullRequest, ...others] = found.toSorted((a, b) => rank(b) - rank(a) || b.number - a.number);
      if (pullRequest === void 0) return;
      const into = ({number: number, base: base}) => `#${number} into ${base.ref}`;
      const remark = others.length === 0 ? void 0 : `The branch has several open pull requests, and this run is taken for ${into(pullRequest)}, not for ${others.map(into).join(", ")}. The input pull_request takes another one.`;
      return {
        pullRequest: pullRequest,
        remark: remark
      };
    }
    async function findHeadPullRequests({commit: commit, branch: branch}, {repository: repository}, pullRequests) {
      const answers = await Promise.allSettled([ pullRequests.byCommit(commit), branch === void 0 ? [] : pullRequests.byHeadBranch(repository.owner, branch) ]);
      const listed = answers.flatMap(answer => answer.status === "fulfilled" ? answer.value : []);
      const isHead = ({head: head, state: state}) => state === "open" && head.sha === commit && (branch === void 0 || head.ref === branch);
      const open = [ ...new Map(listed.filter(isHead).map(one => [ one.number, one ])).values() ];
      const fromHere = open.filter(({head: head}) => String(head.repo?.id) === repository.id);
      const found = fromHere.length > 0 || branch !== void 0 ? fromHere : open;
      const failed = answers.find(answer => answer.status === "rejected");
      if (found.length === 0 && failed) throw failed.reason;
      return found;
    }
    const remedy = "Reading pull requests takes the permission pull-requests: read or write.";
    async function withPullRequest(target, find) {
      try {
        const choice = await find();
        if (choice === void 0) return target;
        const {number: number, head: head, base: base} = choice.pullRequest;
        return {
          ...target,
          ...target.headBranch === void 0 ? branchOf(head) : {},
          baselineRef: {
            type: "branch",
            name: base.ref
          },
          start: {
            kind: "merge base",
            of: target.headCommit,
            place: "merge base"
          },
          pullRequest: {
            number: number,
            baseBranch: base.ref,
            merged: false
          },
          remarks: [ ...target.remarks, ...choice.remark === void 0 ? [] : [ choice.remark ] ]
        };
      } catch (error) {
        const reason = `It is not known whether the commit belongs to a pull request: ${(0, 
        errors.bD)(error)}`;
        return {
          ...target,
          remarks: [ ...target.remarks, `${(0, errors.Qt)(reason)} ${remedy}` ]
        };
      }
    }
    function branchOf({ref: ref, repo: repo}) {
      return {
        headBranch: ref,
        headRepositoryId: repo ? String(repo.id) : void 0
      };
    }
    // CONCATENATED MODULE: ./src/run/event-rows.ts
    function ofPullRequest(pullRequest, context) {
      const target = ofPullRequestHead(pullRequest, context);
      if (context.sha === target.headCommit) return target;
      return {
        ...target,
        evaluatedCommit: context.sha,
        mergeCommit: context.sha,
        start: {
          kind: "first parent",
          of: context.sha,
          place: "base of the merge commit",
          otherwise: target.start
        }
      };
    }
    function ofPullRequestHead(pullRequest, context) {
      const {head: head, base: base, number: number} = pullRequest;
      return {
        ...ofCommit(head.sha, context),
        headBranch: head.ref,
        headRepositoryId: head.repo ? String(head.repo.id) : void 0,
        baselineRef: {
          type: "branch",
          name: base.ref
        },
        start: {
          kind: "merge base",
          of: head.sha,
          place: "merge base"
        },
        pullRequest: {
          number: number,
          baseBranch: base.ref,
          merged: false
        }
      };
    }
    function ofClosed({base: base, number: number}, context) {
      return {
        ...ofCommit(context.sha, context),
        headBranch: base.ref,
        baselineRef: {
          type: "branch",
          name: base.ref
        },
        start: {
          kind: "first parent",
          of: context.sha,
          place: "parent commit"
        },
        pullRequest: {
          number: number,
          baseBranch: base.ref,
          merged: true
        }
      };
    }
    async function ofWorkflowRun(context, pullRequests) {
      const run = context.payload.workflow_run;
      if (!run) return ofOther(context);
      const branch = run.head_branch ?? void 0;
      const headRepositoryId = run.head_repository ? String(run.head_repository.id) : void 0;
      const queue = run.event === "merge_group" && branch ? queueOf(branch) : void 0;
      if (queue && branch) return ofQueue(run.head_sha, branch, queue, context);
      const target = {
        ...ofCommit(run.head_sha, context),
        headBranch: branch,
        headRepositoryId: headRepositoryId,
        start: {
          kind: "merge base",
          of: run.head_sha,
          place: "merge base"
        }
      };
      const isFromHere = pullRequest => !pullRequest.base.repo || String(pullRequest.base.repo.id) === context.repository.id;
      const isOfHead = ({head: head}) => head.ref === branch && (!head.repo || !headRepositoryId || String(head.repo.id) === headRepositoryId);
      const named = run.pull_requests.filter(isFromHere);
      const owner = run.head_repository?.owner?.login;
      return await withPullRequest(target, async () => {
        if (named.length > 0) return choosePullRequest(named, target, context);
        if (!owner || !branch || run.event === "push" && branch === context.defaultBranch) return;
        const found = await pullRequests.byHeadBranch(owner, branch);
        return choosePullRequest(found.filter(isOfHead), target, context);
      });
    }
    function ofMergeGroup(context) {
      const group = context.payload.merge_group;
      if (!group) return ofOther(context);
      const base = (0, run_context.GY)(group.base_ref).name;
      const branch = (0, run_context.GY)(group.head_ref).name;
      const number = queueOf(branch)?.number;
      return {
        ...ofCommit(group.head_sha, context),
        headBranch: branch,
        baselineRef: {
          type: "branch",
          name: base
        },
        start: {
          kind: "commit",
          commit: group.base_sha,
          place: "base of the merge group"
        },
        pullRequest: number === void 0 ? void 0 : {
          number: number,
          baseBranch: base,
          merged: false
        }
      };
    }
    function queueOf(branch) {
      const [, base, number, commit] = /^gh-readonly-queue\/(.+)\/pr-(\d+)-([0-9a-f]{40}|[0-9a-f]{64})$/.exec(branch) ?? [];
      return base && commit ? {
        base: base,
        number: Number(number),
        commit: commit
      } : void 0;
    }
    function ofQueue(head, branch, queue, context) {
      const {base: base, number: number, commit: commit} = queue;
      const place = "base of the merge group";
      return {
        ...ofCommit(head, context),
        headBranch: branch,
        baselineRef: {
          type: "branch",
          name: base
        },
        start: {
          kind: "first parent",
          of: head,
          place: place,
          otherwise: {
            kind: "commit",
            commit: commit,
            place: place
          }
        },
        pullRequest: {
          number: number,
          baseBranch: base,
          merged: false
        }
      };
    }
    async function ofPush(context, pullRequests) {
      return await ofPushed(context.sha, context.ref, context, pullRequests);
    }
    async function ofDeployment(context, pullRequests) {
      const {deployment: deployment} = context.payload;
      if (!deployment) return ofOther(context);
      const commit = deployment.sha.toLowerCase();
      return await ofPushed(commit, deployedRef(commit, deployment.ref ?? "", context), context, pullRequests);
    }
    function deployedRef(commit, text, {ref: ref}) {
      const given = (0, run_context.GY)(text);
      if (given.type !== "other") return given;
      if (ref.type === "tag" && ref.name === text) return ref;
      const isCommit = text === "" || /^[0-9a-f]{7,}$/i.test(text) && commit.startsWith(text.toLowerCase());
      return {
        type: isCommit || text.startsWith("refs/") ? "other" : "branch",
        name: text
      };
    }
    async function ofPushed(commit, ref, context, pullRequests) {
      const branch = branchName(ref);
      const pushed = {
        ...ofCommit(commit, context),
        headBranch: branch,
        baselineRef: {
          type: "branch",
          name: branch ?? defaultBranch(context)
        },
        start: {
          kind: "first parent",
          of: commit,
          place: "parent commit"
        }
      };
      if (ref.type === "tag") return pushed;
      return await withPullRequest(pushed, async () => {
        const found = await findHeadPullRequests({
          commit: commit,
          branch: branch
        }, context, pullRequests);
        return choosePullRequest(found, pushed, context);
      });
    }
    function ofOther(context) {
      return {
        ...ofCommit(context.sha, context),
        headBranch: branchName(context.ref),
        baselineRef: {
          type: "branch",
          name: branchName(context.ref) ?? defaultBranch(context)
        },
        ownCommitCounts: true
      };
    }
    function ofCommit(commit, context) {
      return {
        headCommit: commit,
        headBranch: void 0,
        headRepositoryId: context.repository.id,
        evaluatedCommit: commit,
        mergeCommit: void 0,
        baselineRef: {
          type: "branch",
          name: defaultBranch(context)
        },
        start: {
          kind: "commit",
          commit: commit,
          place: "same commit"
        },
        pullRequest: void 0,
        ownCommitCounts: false,
        remarks: []
      };
    }
    function branchName(ref) {
      return ref.type === "branch" ? ref.name : void 0;
    }
    function defaultBranch(context) {
      return context.defaultBranch ?? branchName(context.ref) ?? "main";
    }
    // CONCATENATED MODULE: ./src/run/resolve-target.ts
    async function resolveTarget(context, inputs, pullRequests) {
      const given = inputs.pull_request;
      const isOther = given !== void 0 && given !== context.payload.pull_request?.number;
      const target = isOther ? ofPullRequestHead(await readPullRequest(given, pullRequests), context) : await targetOfEvent(context, pullRequests);
      if (inputs.commit === void 0 && inputs.baseline_ref === void 0) return target;
      return overridden(target, inputs);
    }
    async function targetOfEvent(context, pullRequests) {
      const {payload: payload, eventName: eventName} = context;
      const pullRequest = payload.pull_request;
      switch (eventName) {
       case "pull_request":
       case "pull_request_target":
       case "pull_request_review":
       case "pull_request_review_comment":
        if (!pullRequest) return ofOther(context);
        if (payload.action === "closed" && pullRequest.merged) return ofClosed(pullRequest, context);
        return eventName === "pull_request_target" ? ofPullRequestHead(pullRequest, context) : ofPullRequest(pullRequest, context);

       case "issue_comment":
        if (!payload.issue?.pull_request) return ofOther(context);
        return ofPullRequestHead(await readPullRequest(payload.issue.number, pullRequests), context);

       case "workflow_run":
        return await ofWorkflowRun(context, pullRequests);

       case "merge_group":
        return ofMergeGroup(context);

       case "push":
        return await ofPush(context, pullRequests);

       case "deployment":
       case "deployment_status":
        return await ofDeployment(context, pullRequests);

       default:
        return ofOther(context);
      }
    }
    async function readPullRequest(number, pullRequests) {
      try {
        return await pullRequests.byNumber(number);
      } catch (error) {
        throw new errors.lZ(`Pull request #${number} cannot be read, so it is not known which commit is evaluated: ${(0, 
        errors.bD)(error)}`);
      }
    }
    function overridden(target, inputs) {
      const evaluatedCommit = inputs.commit ?? target.evaluatedCommit;
      const baselineRef = inputs.baseline_ref === void 0 ? target.baselineRef : parseRef(inputs.baseline_ref);
      const isOther = target.pullRequest === void 0 && evaluatedCommit !== target.evaluatedCommit;
      return {
        ...target,
        headBranch: isOther ? void 0 : target.headBranch,
        headCommit: target.pullRequest === void 0 ? evaluatedCommit : target.headCommit,
        evaluatedCommit: evaluatedCommit,
        mergeCommit: evaluatedCommit === target.mergeCommit ? evaluatedCommit : void 0,
        baselineRef: baselineRef,
        start: {
          kind: "merge base",
          of: evaluatedCommit,
          place: "merge base"
        }
      };
    }
    function parseRef(text) {
      if (/^[0-9a-f]{40}$/i.test(text)) return {
        type: "commit",
        name: text.toLowerCase()
      };
      const ref = (0, run_context.GY)(text);
      return ref.type === "tag" ? {
        type: "tag",
        name: ref.name
      } : {
        type: "branch",
        name: ref.name
      };
    }
  }),
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
