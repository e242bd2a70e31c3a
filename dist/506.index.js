export const id = 506;

export const ids = [ 506 ];

export const modules = {
  6506: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      openComment: () => openComment
    });
    var errors = __webpack_require__(358);
    var redact = __webpack_require__(8284);
    var github_errors = __webpack_require__(3116);
    var section = __webpack_require__(2744);
    var fit = __webpack_require__(1363);
    var markdown = __webpack_require__(2495);
    var verdict = __webpack_require__(687);
    // CONCATENATED MODULE: ./src/comment/body.ts
    const commentLimits = {
      characters: 6e4,
      bytes: 2e5
    };
    function commentMarker(commentKey) {
      const key = commentKey === "" ? "" : ` key=${(0, markdown.u)(commentKey)}`;
      return `\x3c!-- llm-experiment-action${key} --\x3e`;
    }
    function hasMarker(body, commentKey) {
      const marker = commentMarker(commentKey);
      return body.startsWith(marker) && /^\r?(\n|$)/.test(body.slice(marker.length));
    }
    function parseComment(body) {
      const lines = body.replace(/\r\n?/g, "\n").split("\n");
      const starts = lines.flatMap((line, index) => line.startsWith("\x3c!-- section ") ? [ index ] : []);
      return starts.flatMap((start, index) => parseSection(lines.slice(start, starts[index + 1])));
    }
    function renderComment(commentKey, sections) {
      const newest = newestCommit(sections);
      const frame = (0, fit.$)(`${commentHead(commentKey, sections)}${longestFoot}`);
      const room = {
        characters: commentLimits.characters - frame.characters,
        bytes: commentLimits.bytes - frame.bytes
      };
      const fitting = (0, fit.W)(sections, {
        room: room,
        sizeOf: section => (0, fit.$)(renderBlock(section, newest)),
        sacrificeOrder: sacrificeOrder(sections, newest)
      });
      const blocks = fitting.map(section => renderBlock(section, newest));
      const foot = commentFoot(fitting, sections.length);
      return `${commentHead(commentKey, fitting)}${blocks.join("")}${foot}`.trimEnd();
    }
    const sectionEnd = "\x3c!-- /section --\x3e";
    const partMarker = /^<!-- part (\d) -->$/;
    const noteMarker = "\x3c!-- note --\x3e";
    const namesSeparator = "/";
    const sectionMarker = /^<!-- section key=(\S*) run=(\d{1,20})\/(\d{1,15})\/(\d{1,9}) commit=(\w{0,64}) experiment=(\S*)(?: names=(\S*))? state=(running|unfinished|completed|failed|interrupted)(?: verdict=([a-z-]+))?( shortened)? -->$/;
    function parseSection([first = "", ...lines]) {
      const found = sectionMarker.exec(first);
      const key = (0, markdown.Uz)(found?.[1] ?? "");
      const experimentId = (0, markdown.Uz)(found?.[6] ?? "");
      const names = (found?.[7]?.split(namesSeparator) ?? []).map(markdown.Uz);
      if (found === null || key === void 0 || experimentId === void 0) return [];
      const [, , runId = "", number, attempt, commit = "", , , state = "", verdict, shortened] = found;
      return [ {
        key: key,
        runId: runId,
        runNumber: Number(number),
        runAttempt: Number(attempt),
        commit: commit,
        experimentId: experimentId,
        names: names.filter(name => name !== void 0),
        state: state,
        verdict: readVerdict(verdict) ?? state,
        parts: parseParts(lines),
        shortened: shortened !== void 0
      } ];
    }
    function verdictField(verdict) {
      return verdict.replaceAll(" ", "-");
    }
    function readVerdict(field) {
      return verdict.Q.find(verdict => verdictField(verdict) === field);
    }
    function parseParts(lines) {
      const end = lines.indexOf(sectionEnd);
      const parts = [];
      for (const line of lines.slice(0, end === -1 ? lines.length : end)) {
        const rank = line === noteMarker ? Number.NaN : Number(partMarker.exec(line)?.[1] ?? -1);
        if (rank === -1) parts.at(-1)?.lines.push(line); else parts.push({
          rank: rank,
          lines: []
        });
      }
      return parts.filter(({rank: rank}) => !Number.isNaN(rank)).map(part => ({
        rank: part.rank,
        markdown: part.lines.join("\n").trim()
      })).filter(({markdown: markdown}) => markdown !== "");
    }
    function renderBlock(section, newest) {
      const {key: key, runId: runId, runNumber: runNumber, runAttempt: runAttempt, commit: commit, experimentId: experimentId, names: names, state: state, verdict: verdict} = section;
      const fields = [ `key=${(0, markdown.u)(key)}`, `run=${runId}/${runNumber}/${runAttempt}`, `commit=${commit}`, `experiment=${(0, 
      markdown.u)(experimentId)}`, ...names.length === 0 || section.parts.length === 0 ? [] : [ `names=${names.map(markdown.u).join(namesSeparator)}` ], `state=${state}`, ...verdict === state ? [] : [ `verdict=${verdictField(verdict)}` ], ...section.shortened ? [ "shortened" ] : [] ];
      const [title, ...others] = section.parts.map(part => `\x3c!-- part ${part.rank} --\x3e\n${part.markdown}\n\n`);
      const parts = [ title ?? "", olderNote(section, newest), ...others ].join("");
      return `\x3c!-- section ${fields.join(" ")} --\x3e\n${parts}${sectionEnd}\n\n`;
    }
    function olderNote(section, newest) {
      if (section.commit === newest || section.parts.length === 0) return "";
      const commit = (0, markdown.aY)(section.commit.slice(0, 7));
      return `${noteMarker}\n\ud83d\udd70\ufe0f From an older commit, ${commit}: no newer one has renewed it yet.\n\n`;
    }
    function newestCommit(sections) {
      const newest = sections.reduce((best, section) => best !== void 0 && BigInt(best.runId) >= BigInt(section.runId) ? best : section, void 0);
      return newest?.commit ?? "";
    }
    function commentHead(commentKey, sections) {
      const key = commentKey === "" ? "" : `: ${(0, markdown.aY)(commentKey, 80)}`;
      const heading = `## LLM experiments${key}${headVerdict(sections)}`;
      return [ commentMarker(commentKey), heading, ...verdictCounts(sections), "", "" ].join("\n");
    }
    function headVerdict(sections) {
      if (sections.length < 2) return "";
      const worst = verdict.Q.find(verdict => sections.some(section => section.verdict === verdict));
      const [count = ""] = worst === void 0 ? [] : [ countOf(sections, worst) ];
      return ` \xb7 ${count}`;
    }
    function verdictCounts(sections) {
      if (sections.length < 2) return [];
      const present = verdict.Q.filter(verdict => sections.some(section => section.verdict === verdict));
      const counts = present.slice(1).map(verdict => countOf(sections, verdict));
      return counts.length === 0 ? [] : [ "", counts.join(" \xb7 ") ];
    }
    function countOf(sections, verdict) {
      const count = sections.filter(section => section.verdict === verdict).length;
      const [sign, one, several] = countWords[verdict];
      const of = count === sections.length ? `all ${count}` : `${count} of ${sections.length}`;
      return `${sign}\xa0${of} ${count === 1 ? one : several}`;
    }
    const countWords = {
      blocks: [ "\u274c", "blocks the merge", "block the merge" ],
      failed: [ "\u274c", "failed", "failed" ],
      warns: [ "\u26a0\ufe0f", "breaks its gate, as a warning", "break their gates, as a warning" ],
      interrupted: [ "\u23f9\ufe0f", "was interrupted", "were interrupted" ],
      unfinished: [ "\u26a0\ufe0f", "was not finished", "were not finished" ],
      running: [ "\u23f3", "is running", "are running" ],
      "not judged": [ "\u2796", "is not judged yet", "are not judged yet" ],
      passes: [ "\u2705", "passes", "pass" ],
      completed: [ "\ud83c\udfc1", "completed", "completed" ]
    };
    const shortenedFoot = "<sub>Shortened, as GitHub limits the size of a comment. The job summaries hold everything.</sub>\n";
    const hiddenFoot = count => `<sub>${count} more experiments have no room here.</sub>\n`;
    const longestFoot = `${shortenedFoot}\n${hiddenFoot(1e9)}\n`;
    function commentFoot(sections, total) {
      const shown = sections.filter(section => section.parts.length > 0).length;
      const lines = [ sections.some(section => section.shortened) ? shortenedFoot : "", shown < total ? hiddenFoot(total - shown) : "" ];
      return lines.filter(line => line !== "").join("\n");
    }
    function sacrificeOrder(sections, newest) {
      const isOlder = index => sections[index]?.commit !== newest;
      const fromBottom = [ ...sections.keys() ].reverse();
      return [ ...fromBottom.filter(isOlder), ...fromBottom.filter(index => !isOlder(index)) ];
    }
    var limits = __webpack_require__(1537);
    // CONCATENATED MODULE: ./src/comment/merge.ts
    function mergeSection(sections, section) {
      if (isSuperseded(sections, section)) return sections;
      const gives = other => other.key === section.key && !staysBeside(other, section);
      const place = sections.findIndex(gives);
      if (place === -1) return insert(sections, section);
      return sections.flatMap((other, index) => index === place ? [ section ] : gives(other) ? [] : [ other ]);
    }
    function restoreSection(sections, seen) {
      const present = sections.find(other => sameSlot(other, seen));
      const isThere = present !== void 0 && progressOf(present) >= progressOf(seen);
      return isThere ? sections : mergeSection(sections, seen);
    }
    function holds(sections, section) {
      if (isSuperseded(sections, section)) return true;
      const present = sections.find(other => sameSlot(other, section));
      return present !== void 0 && sameContent(present, section);
    }
    function isAlone(present, own) {
      return present.every(({key: key}) => own.some(section => section.key === key));
    }
    function isSuperseded(sections, section) {
      return sections.some(other => other.key === section.key && (compareRuns(other, section) > 0 || sameSlot(other, section) && progressOf(other) > progressOf(section)));
    }
    function progressOf({state: state}) {
      return state === "running" ? 0 : state === "unfinished" ? 1 : 2;
    }
    function staysBeside(other, section) {
      return compareRuns(other, section) === 0 && !sameSlot(other, section);
    }
    function sameSlot(a, b) {
      return a.key === b.key && compareRuns(a, b) === 0 && a.experimentId === b.experimentId;
    }
    function sameContent(present, section) {
      if (present.state !== section.state) return false;
      return present.shortened || JSON.stringify(present.parts) === JSON.stringify(section.parts);
    }
    function compareRuns(a, b) {
      return a.runNumber - b.runNumber || a.runAttempt - b.runAttempt;
    }
    function insert(sections, section) {
      const after = sections.findIndex(other => compareNames(other, section) > 0);
      return after === -1 ? [ ...sections, section ] : sections.toSpliced(after, 0, section);
    }
    let byNumbers;
    function compareNames({names: left}, {names: right}) {
      const differing = left.findIndex((name, index) => name !== right[index]);
      if (differing === -1) return left.length - right.length;
      byNumbers ??= new Intl.Collator("en", {
        numeric: true
      });
      return byNumbers.compare(left[differing] ?? "", right[differing] ?? "");
    }
    var mini_schemas = __webpack_require__(4343);
    // CONCATENATED MODULE: ./src/comment/record.ts
    const restComment = mini_schemas.Ikc({
      id: mini_schemas.aig(),
      body: mini_schemas.cl6(mini_schemas.YjP()),
      html_url: mini_schemas.cl6(mini_schemas.YjP()),
      user: mini_schemas.cl6(mini_schemas.Ikc({
        login: mini_schemas.YjP(),
        type: mini_schemas.cl6(mini_schemas.YjP())
      }))
    });
    function readAnswer(schema, data) {
      const parsed = schema.safeParse(data);
      if (!parsed.success) throw new github_errors.y("an answer was not GitHub's", void 0, {
        passing: true
      });
      return parsed.data;
    }
    function toRecord(comment, mine) {
      const {id: id, body: body, html_url: html_url, user: user} = comment;
      return {
        id: id,
        body: body ?? "",
        author: user?.login ?? "",
        url: html_url ?? "",
        mine: mine
      };
    }
    function oldestFirst(comments) {
      const unique = new Map(comments.map(comment => [ comment.id, comment ]));
      return [ ...unique.values() ].sort((a, b) => a.id - b.id);
    }
    var api = __webpack_require__(3305);
    function number(params) {
      return api.qG(mini_schemas.Axp, params);
    }
    // CONCATENATED MODULE: ./src/comment/ends.ts
    async function readEnds(request, conversation, range, identity) {
      const {owner: owner, repo: repo, issue_number: number} = conversation;
      const query = {
        query: endsQuery,
        variables: {
          owner: owner,
          repo: repo,
          number: number,
          all: range === "all"
        }
      };
      const answer = await request("POST /graphql", query, limits.nU).catch(() => {});
      identity.learnViewer(answer?.data);
      const parsed = endsAnswer.safeParse(answer?.data);
      if (!parsed.success) return;
      const {oldest: oldest, newest: newest} = parsed.data.data.repository.pullRequest;
      return {
        total: newest.totalCount,
        oldest: toRecords(oldest),
        newest: toRecords(newest)
      };
    }
    const connection = mini_schemas.Ikc({
      totalCount: mini_schemas.aig(),
      nodes: mini_schemas.YOg(mini_schemas.Ikc({
        fullDatabaseId: number().check(mini_schemas.Whr(), api.NC()),
        body: mini_schemas.YjP(),
        url: mini_schemas.cl6(mini_schemas.YjP()),
        author: mini_schemas.cl6(mini_schemas.Ikc({
          login: mini_schemas.YjP()
        })),
        viewerDidAuthor: mini_schemas.zMY()
      }))
    });
    const endsAnswer = mini_schemas.Ikc({
      data: mini_schemas.Ikc({
        repository: mini_schemas.Ikc({
          pullRequest: mini_schemas.Ikc({
            oldest: mini_schemas.lqM(connection),
            newest: connection
          })
        })
      })
    });
    const endsQuery = "query ($owner: String!, $repo: String!, $number: Int!, $all: Boolean!) {\n  viewer { login }\n  repository(owner: $owner, name: $repo) {\n    pullRequest(number: $number) {\n      oldest: comments(first: 100) @include(if: $all) { ...comments }\n      newest: comments(last: 100) { ...comments }\n    }\n  }\n}\nfragment comments on IssueCommentConnection {\n  totalCount\n  nodes { fullDatabaseId body url author { login } viewerDidAuthor }\n}";
    function toRecords(comments) {
      return (comments?.nodes ?? []).map(node => ({
        id: node.fullDatabaseId,
        body: node.body,
        author: node.author?.login ?? "",
        url: node.url ?? "",
        mine: node.viewerDidAuthor
      }));
    }
    // CONCATENATED MODULE: ./src/comment/identity.ts
    const mostQuestions = 2;
    function createIdentity({request: request, tokenKind: tokenKind, login: login}) {
      let owner = login ? {
        login: login,
        kind: tokenKind
      } : void 0;
      let questions = 0;
      const ask = async () => {
        if (questions >= mostQuestions) return;
        questions += 1;
        const asked = await askGraphql(request) ?? (tokenKind === "app" ? void 0 : await askRest(request));
        return asked === void 0 ? void 0 : {
          login: asked,
          kind: tokenKind
        };
      };
      return {
        judge: async () => {
          owner ??= await ask();
          const known = owner;
          return known && (comment => isBy(comment, known));
        },
        learnViewer: answer => {
          const viewer = viewerAnswer.safeParse(answer);
          if (viewer.success) owner = {
            login: viewer.data.data.viewer.login,
            kind: tokenKind
          };
        },
        learnAuthor: ({user: user}) => {
          if (user) owner = {
            login: user.login,
            kind: isBot(user) ? "app" : "person"
          };
        }
      };
    }
    const viewerAnswer = mini_schemas.Ikc({
      data: mini_schemas.Ikc({
        viewer: mini_schemas.Ikc({
          login: mini_schemas.YjP().check(api.m9(1))
        })
      })
    });
    const userAnswer = mini_schemas.Ikc({
      login: mini_schemas.YjP().check(api.m9(1))
    });
    async function askGraphql(request) {
      const query = {
        query: "query { viewer { login } }"
      };
      const answer = await request("POST /graphql", query, limits.nU).catch(() => {});
      return viewerAnswer.safeParse(answer?.data).data?.data.viewer.login;
    }
    async function askRest(request) {
      const answer = await request("GET /user", {}).catch(() => {});
      return userAnswer.safeParse(answer?.data).data?.login;
    }
    function isBy({user: user}, {login: login, kind: ownKind}) {
      const plain = login.replace(/\[bot\]$/, "");
      const kind = plain !== login || plain === "github-actions" ? "app" : ownKind;
      if (kind === "app" && user?.type && !isBot(user)) return false;
      if (kind === "person" && isBot(user)) return false;
      return user?.login === (isBot(user) ? `${plain}[bot]` : plain);
    }
    function isBot(user) {
      return user?.type === "Bot" || !user?.type && user?.login.endsWith("[bot]") === true;
    }
    // CONCATENATED MODULE: ./src/comment/pages.ts
    const pageLength = 100;
    const pageRoute = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const pagesAtOnce = 10;
    function createCommentPages(request, conversation, hasMarker, identity) {
      const reading = {
        readPage: page => request(pageRoute, {
          ...conversation,
          per_page: pageLength,
          page: page
        }),
        judge: async comments => {
          const marked = comments.filter(({body: body}) => hasMarker(body ?? ""));
          if (marked.length === 0) return [];
          const isOurs = await identity.judge();
          if (isOurs === void 0) reading.hasUnjudged = true;
          return marked.map(comment => toRecord(comment, isOurs?.(comment) ?? false));
        },
        lastPage: 1,
        hasUnjudged: false
      };
      return {
        read: range => readPages(reading, range),
        readRange: (from, to) => readRange(reading, from, to)
      };
    }
    async function readPages(reading, range) {
      const start = range === "newest" && !reading.hasUnjudged ? reading.lastPage : 1;
      reading.hasUnjudged = false;
      const first = await reading.readPage(start);
      const comments = await reading.judge(parsePage(first));
      const last = lastPage(first);
      if (last > start && !hasOurs(comments)) comments.push(...await readRange(reading, start + 1, last));
      reading.lastPage = Math.max(start, last);
      if (!hasOurs(comments)) comments.push(...await readOn(reading, first, last));
      return oldestFirst(comments);
    }
    async function readOn(reading, first, last) {
      if (last > 1) return [];
      const comments = [];
      let page = first;
      while (parseEntries(page).length === pageLength && !hasOurs(comments)) {
        reading.lastPage += 1;
        page = await reading.readPage(reading.lastPage);
        comments.push(...await reading.judge(parsePage(page)));
      }
      return comments;
    }
    async function readRange(reading, from, to) {
      const comments = [];
      for (let start = from; start <= to && !hasOurs(comments); start += pagesAtOnce) {
        const count = Math.min(pagesAtOnce, to - start + 1);
        const pages = await Promise.all(Array.from({
          length: count
        }, (_, index) => reading.readPage(start + index)));
        comments.push(...await reading.judge(pages.flatMap(parsePage)));
      }
      return comments;
    }
    function hasOurs(comments) {
      return comments.some(({mine: mine}) => mine);
    }
    function parseEntries({data: data}) {
      return readAnswer(mini_schemas.YOg(mini_schemas.L5J()), data);
    }
    function parsePage(answer) {
      return parseEntries(answer).flatMap(entry => restComment.safeParse(entry).data ?? []);
    }
    function lastPage({headers: headers}) {
      const last = /<[^>]*[?&]page=(\d+)[^>]*>; rel="last"/.exec(String(headers.link ?? ""));
      return Number(last?.[1] ?? 1);
    }
    // CONCATENATED MODULE: ./src/comment/store.ts
    function createCommentStore(options) {
      const {request: request, hasMarker: hasMarker, tokenKind: tokenKind, author: author} = options;
      const target = {
        owner: options.repository.owner,
        repo: options.repository.name
      };
      const conversation = {
        ...target,
        issue_number: options.pullRequest
      };
      const identity = createIdentity({
        request: request,
        tokenKind: tokenKind,
        login: author
      });
      const pages = createCommentPages(request, conversation, hasMarker, identity);
      let isRefused = false;
      const ours = new Set;
      const remember = comment => {
        if (comment.mine) ours.add(comment.id);
        return comment;
      };
      const one = async (route, id, more = {}) => {
        const {data: data} = await request(route, {
          ...target,
          comment_id: id,
          ...more
        });
        return toRecord(readAnswer(restComment, data), ours.has(id));
      };
      const listed = async range => {
        const ends = isRefused ? void 0 : await readEnds(request, conversation, range, identity);
        isRefused = ends === void 0;
        if (ends === void 0) return await pages.read(range);
        const both = [ ...ends.oldest, ...ends.newest ];
        const isWhole = range === "newest" || ends.total <= both.length;
        if (isWhole || ends.oldest.some(({mine: mine, body: body}) => mine && hasMarker(body))) return both;
        return [ ...both, ...await pages.readRange(2, Math.ceil(ends.total / pageLength) - 1) ];
      };
      return {
        list: async range => {
          const comments = oldestFirst(await listed(range));
          return comments.filter(({body: body}) => hasMarker(body)).map(remember);
        },
        get: id => unlessGone(one("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", id)),
        create: async body => {
          const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
          const {data: data} = await request(route, {
            ...conversation,
            body: body
          });
          const created = readAnswer(restComment, data);
          identity.learnAuthor(created);
          return remember(toRecord(created, true));
        },
        update: (id, body) => one("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", id, {
          body: body
        }),
        remove: async id => {
          const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
          await unlessGone(request(route, {
            ...target,
            comment_id: id
          }));
        }
      };
    }
    function saysGone(error) {
      const status = error?.status;
      return status === 404 || status === 410;
    }
    async function unlessGone(request) {
      try {
        return await request;
      } catch (error) {
        if (saysGone(error)) return;
        throw error;
      }
    }
    // CONCATENATED MODULE: ./src/comment/protocol.ts
    const settleTime = 2e3;
    const freshTime = 1e3;
    const lookTime = 1e3;
    async function findComment({store: store, clock: clock}) {
      const at = clock.now();
      return {
        comments: ours(await store.list("all")),
        at: at
      };
    }
    async function writeSections(tools, found, sections) {
      const writing = {
        tools: tools,
        sections: sections.flatMap(section => parseComment(renderComment(tools.commentKey, [ section ]))),
        seen: new Map,
        gone: new Set,
        writes: 0,
        failures: 0
      };
      let state = found === void 0 ? {
        name: "looking"
      } : {
        name: "deciding",
        found: found
      };
      for (let step = 0; step < limits.Hj && !isEnd(state); step += 1) state = await next(state, writing).catch(error => afterFailure(error));
      if (state.name === "kept") return state.kept;
      if (writing.written !== void 0) return kept(writing.written, false);
      const {failure: failure} = writing;
      if (state.name === "given up") throw tools.signal.aborted ? failure ?? state.error : state.error;
      throw new errors.lZ("the comment vanished each time it was written");
    }
    function isEnd(state) {
      return state.name === "kept" || state.name === "given up";
    }
    function afterFailure(error) {
      const mayPass = error instanceof github_errors.y && error.passing;
      return mayPass ? {
        name: "recovering",
        error: error
      } : {
        name: "given up",
        error: error
      };
    }
    async function next(state, writing) {
      switch (state.name) {
       case "looking":
        return look(writing);

       case "deciding":
        return decide(state.found, writing);

       case "creating":
        return create(writing);

       case "updating":
        return update(state, writing);

       case "settling":
        return settle(state, writing);

       case "tidying":
        return tidy(state, writing);

       case "recovering":
        return recover(state.error, writing);
      }
    }
    async function look({tools: tools}) {
      return {
        name: "deciding",
        found: await findComment(tools)
      };
    }
    async function decide(found, writing) {
      const {tools: tools, written: written} = writing;
      const isFresh = tools.clock.now() - found.at <= freshTime;
      const {comments: comments} = isFresh || found.comments.length === 0 ? found : await readAgain(tools, found.comments);
      writing.failures = 0;
      const [winner, ...younger] = comments;
      if (winner === void 0) return {
        name: "creating"
      };
      const body = nextBody(writing, comments);
      const isAsWritten = winner.id === written?.id && plainLines(winner.body) === plainLines(written.body);
      if (body === void 0 || isAsWritten && younger.length === 0) return {
        name: "tidying",
        winner: winner,
        younger: younger
      };
      return {
        name: "updating",
        comments: comments,
        winner: winner,
        body: body
      };
    }
    async function create(writing) {
      const {store: store, commentKey: commentKey} = writing.tools;
      const sections = placeOwn(writing, [ ...writing.seen.values() ]);
      const created = await store.create(renderComment(commentKey, sections));
      noteWritten(writing, created);
      return {
        name: "settling",
        comments: [ created ],
        isNew: true
      };
    }
    async function update({comments: comments, winner: winner, body: body}, writing) {
      const {tools: tools, sections: sections} = writing;
      const {store: store, clock: clock, signal: signal, isFollowed: isFollowed} = tools;
      try {
        const written = await store.update(winner.id, body);
        noteWritten(writing, written);
        const isLeft = isFollowed && comments.length === 1 && isAlone(parseComment(body), sections);
        return isLeft ? {
          name: "kept",
          kept: kept(written, true)
        } : {
          name: "settling",
          comments: comments,
          isNew: false
        };
      } catch (error) {
        if (!saysGone(error) || writing.gone.has(winner.id)) throw error;
        writing.gone.add(winner.id);
        await clock.sleep(settleTime, signal);
        return {
          name: "looking"
        };
      }
    }
    function noteWritten(writing, written) {
      writing.written = written;
      writing.writes += 1;
      writing.failures = 0;
    }
    async function settle({comments: comments, isNew: isNew}, {tools: tools, writes: writes, written: written, seen: seen}) {
      const {clock: clock, store: store, signal: signal, random: random, deadline: deadline} = tools;
      const most = deadline - clock.now() - lookTime;
      if (most < settleTime && written) return {
        name: "kept",
        kept: kept(written, false)
      };
      const spread = 1e3 * Math.max(writes, Math.ceil(seen.size / 8));
      await clock.sleep(Math.min(settleTime + Math.floor(random() * spread), most), signal);
      if (!isNew) return {
        name: "deciding",
        found: await readAgain(tools, comments)
      };
      const at = clock.now();
      const listed = ours(await store.list("newest"));
      const unlisted = comments.filter(({id: id}) => !listed.some(comment => comment.id === id));
      return {
        name: "deciding",
        found: {
          comments: oldestFirst([ ...listed, ...unlisted ]),
          at: at
        }
      };
    }
    async function tidy({winner: winner, younger: younger}, {tools: tools}) {
      await Promise.all(younger.map(({id: id}) => tools.store.remove(id)));
      return {
        name: "kept",
        kept: kept(winner, true)
      };
    }
    async function recover(error, writing) {
      const {clock: clock, signal: signal, random: random, deadline: deadline} = writing.tools;
      const pause = waitBehind(error, writing.failures) + Math.floor(random() * settleTime);
      writing.failures += 1;
      writing.failure = error;
      if (clock.now() + pause + lookTime > deadline) return {
        name: "given up",
        error: error
      };
      await clock.sleep(pause, signal);
      return {
        name: "looking"
      };
    }
    const unnamedWait = 6e4;
    function waitBehind({retryAfter: retryAfter, limited: limited}, failures) {
      return retryAfter ?? (limited ? unnamedWait : Math.min(settleTime * 2 ** failures, 4 * settleTime));
    }
    function nextBody(writing, comments) {
      const [before = [], ...others] = comments.map(({body: body}) => parseComment(body));
      const seen = [ ...others.flat(), ...writing.seen.values() ];
      const restored = seen.reduce(restoreSection, before);
      const after = placeOwn(writing, restored);
      for (const section of after) writing.seen.set(`${section.key} ${section.experimentId}`, section);
      if (after === before) return;
      const body = renderComment(writing.tools.commentKey, after);
      return body === plainLines(comments[0]?.body ?? "") ? void 0 : body;
    }
    function placeOwn({sections: sections}, present) {
      return sections.reduce((placed, section) => holds(placed, section) ? placed : mergeSection(placed, section), present);
    }
    async function readAgain(tools, comments) {
      const at = tools.clock.now();
      const [winner, ...younger] = await Promise.all(comments.map(({id: id}) => tools.store.get(id)));
      if (winner === void 0) return findComment(tools);
      return {
        comments: ours([ winner, ...younger.filter(comment => comment !== void 0) ]),
        at: at
      };
    }
    function kept({id: id, url: url, author: author}, confirmed) {
      return {
        id: id,
        url: url,
        author: author,
        confirmed: confirmed
      };
    }
    function ours(comments) {
      return oldestFirst(comments.filter(({mine: mine}) => mine));
    }
    function plainLines(body) {
      return body.replace(/\r\n?/g, "\n").trimEnd();
    }
    // CONCATENATED MODULE: ./src/comment/comment.ts
    const sectionLimits = {
      metrics: 60,
      rows: 10,
      charts: false
    };
    function openComment(place, tools) {
      const commentTools = toolsOf(place, tools);
      const found = findComment(commentTools).catch(() => {});
      return {
        write: async (...reports) => {
          try {
            const clean = (0, redact.K)(reports, tools.redact);
            const sections = clean.map(report => (0, section.Y)(report, sectionLimits));
            const kept = await writeSections(commentTools, await found, sections);
            if (!kept.confirmed) tools.log.info("The comment is written, but not read back with its section.");
            return {
              url: kept.url,
              author: kept.author
            };
          } catch (error) {
            tools.log.warning(commentWarning(error));
            return;
          }
        }
      };
    }
    function toolsOf({commentKey: commentKey, ...place}, tools) {
      const cleanKey = tools.redact(commentKey);
      const store = createCommentStore({
        request: tools.gitHub,
        ...place,
        hasMarker: body => hasMarker(body, cleanKey)
      });
      return {
        store: store,
        commentKey: cleanKey,
        ...tools
      };
    }
    function commentWarning(error) {
      const failed = (0, errors.Qt)(`The pull request comment could not be written: ${(0, 
      errors.bD)(error)}`);
      const permission = error instanceof github_errors.y ? error.permission : void 0;
      if (permission === void 0) return failed;
      const asked = permission === "" ? "" : ` (GitHub asks for ${permission})`;
      return `${failed} Give the job the permission pull-requests: write${asked}.`;
    }
  })
};