import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";

const __WEBPACK_EXTERNAL_MODULE_undici__ = { fetch: (...request) => globalThis.fetch(...request), ProxyAgent: class {} };

var __webpack_modules__ = {
  75: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      C_: () => factsToKeep,
      FU: () => parentReason,
      IK: () => reasonWords,
      IT: () => reasonOutput,
      yF: () => nearerCommits
    });
    function reasonWords({reason: reason}) {
      switch (reason.kind) {
       case "on the line":
        return distanceWords(reason.distance, reason.place);

       case "newest of the branch":
        return `newest on ${reason.branch}${reason.within === null ? "" : ` (${withinWords(reason.within)})`}`;

       case "given":
        return "given";

       case "not wanted":
        return "not wanted";

       case "none yet":
        return noneYetWords(reason.ref) + (reason.within === null ? "" : `, ${withinWords(reason.within)}`);

       case "itself":
        return reason.wasGiven ? "the parent that was given is this experiment itself" : "the only baseline is this experiment itself";

       case "experiments not read":
        return "the baseline could not be looked up";

       case "history not read":
        return "the history of the baseline could not be read";
      }
    }
    function parentReason(facts) {
      return reasonOutput(facts.kind, reasonWords(facts));
    }
    function reasonOutput(kind, words) {
      return kind === "found" ? words : `${kind}: ${words}`;
    }
    function factsToKeep(facts) {
      return facts.kind === "found" && nearerCommits(facts) === void 0 ? void 0 : facts;
    }
    function nearerCommits({reason: reason}) {
      return reason.kind === "on the line" && reason.distance > 0 ? reason.distance : void 0;
    }
    function distanceWords(distance, place) {
      if (distance === 0) return place;
      const commits = distance === 1 ? "1 commit" : `${distance} commits`;
      return `${commits} before ${place === "same commit" ? "this commit" : `the ${place}`}`;
    }
    function noneYetWords({type: type, name: name}) {
      switch (type) {
       case "branch":
        return `no completed experiment on ${name} yet`;

       case "tag":
        return `no completed experiment at or before the tag ${name}`;

       case "commit":
        return `no completed experiment at or before ${name.slice(0, 7)}`;
      }
    }
    function withinWords(commits) {
      return `not within ${commits} ${commits === 1 ? "commit" : "commits"}`;
    }
  }),
  7359: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      IC: () => isSite,
      jO: () => datadogSites,
      lG: () => apiOrigin,
      n6: () => webOrigin,
      nl: () => isGovernmentSite
    });
    const datadogSites = [ "datadoghq.com", "us3.datadoghq.com", "us5.datadoghq.com", "datadoghq.eu", "ap1.datadoghq.com", "ap2.datadoghq.com", "uk1.datadoghq.com", "ddog-gov.com", "us2.ddog-gov.com" ];
    function isSite(text) {
      return datadogSites.includes(text);
    }
    function apiOrigin(site) {
      return `https://api.${site}`;
    }
    function webOrigin(site) {
      return site.split(".").length === 2 ? `https://app.${site}` : `https://${site}`;
    }
    function isGovernmentSite(site) {
      return site.endsWith("ddog-gov.com");
    }
  }),
  7051: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      L2: () => isOutcome,
      b6: () => unknownOutcome,
      sG: () => outcomeOf,
      vr: () => outcomeOfJob
    });
    const outcomes = [ "success", "failure", "cancelled", "skipped" ];
    function outcomeOf(evaluationOutcome, jobStatus) {
      if (isOutcome(evaluationOutcome)) return evaluation(evaluationOutcome, "the evaluation step");
      if (evaluationOutcome !== "") return;
      return isOutcome(jobStatus) ? outcomeOfJob(jobStatus) : void 0;
    }
    function outcomeOfJob(status) {
      return evaluation(status, "the job");
    }
    const unknownOutcome = {
      said: void 0,
      status: "interrupted",
      reason: "it is not known how the run ended"
    };
    function isOutcome(text) {
      return outcomes.includes(text);
    }
    function evaluation(said, subject) {
      switch (said) {
       case "success":
        return {
          said: said,
          status: "completed",
          reason: void 0
        };

       case "failure":
        return {
          said: said,
          status: "failed",
          reason: `${subject} failed`
        };

       case "skipped":
        return {
          said: said,
          status: "failed",
          reason: `${subject} was skipped`
        };

       case "cancelled":
        return {
          said: said,
          status: "interrupted",
          reason: `${subject} was cancelled`
        };
      }
    }
  }),
  5911: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      V: () => defuse
    });
    function defuse(message) {
      return message.replace(/\r\n?/g, "\n").replace(controlCharacters, "\ufffd").replace(/^([^\S\n]*):(?=:)/gmu, "$1:\u200b").replaceAll("##[", "##\u200b[");
    }
    const controlCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;
  }),
  7129: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      SI: () => nodeCrypto,
      br: () => digest,
      zf: () => digestParts
    });
    const nodeCrypto = () => process.getBuiltinModule("node:crypto");
    const sha256 = text => nodeCrypto().hash("sha256", text, "buffer");
    function digest(text, bytes) {
      return sha256(text).toString("hex", 0, bytes);
    }
    function digestParts(text, first, second) {
      const bytes = sha256(text);
      return [ bytes.toString("hex", 0, first), bytes.toString("hex", first, first + second) ];
    }
  }),
  358: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $q: () => TimeLimitError,
      LF: () => limitOf,
      Qt: () => closedSentence,
      Rn: () => GateBroken,
      XH: () => firstLineOfMessage,
      bD: () => messageOf,
      lZ: () => ActionError
    });
    class ActionError extends Error {
      name="ActionError";
    }
    class GateBroken extends ActionError {
      name="GateBroken";
    }
    class TimeLimitError extends Error {
      name="TimeoutError";
      constructor(milliseconds) {
        super(`the action's own time limit of ${Math.ceil(milliseconds / 1e3)} s`);
      }
    }
    function limitOf(reason) {
      return reason instanceof TimeLimitError ? reason.message : "the action's own time limit";
    }
    function messageOf(error) {
      if (!(error instanceof Error)) return String(error);
      const own = error instanceof AggregateError && error.message === "" ? joined(error) : error.message;
      const cause = error.cause === void 0 ? "" : messageOf(error.cause);
      return cause === "" || own.includes(cause) ? own : `${own}: ${cause}`;
    }
    function firstLineOfMessage(error) {
      return messageOf(error).split("\n", 1)[0]?.replace(/:$/, "") ?? "";
    }
    function closedSentence(text) {
      return `${text.replace(/\.$/, "")}.`;
    }
    function joined(error) {
      return error.errors.map(messageOf).join("; ");
    }
  }),
  4251: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      F1: () => readItems,
      ce: () => isLongWhole,
      dj: () => canonicalJson,
      i7: () => exactInteger,
      ix: () => nestsDeeperThan,
      ku: () => plainNumber,
      mR: () => optionalText,
      o$: () => jsonObject,
      qF: () => parseJson,
      uO: () => mayHoldLongNumber,
      zr: () => isExactNumber
    });
    var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4343);
    var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3945);
    const raw = JSON;
    const isExactNumber = raw.isRawJSON;
    const json = zod_mini__WEBPACK_IMPORTED_MODULE_0__.RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_0__.KCZ([ zod_mini__WEBPACK_IMPORTED_MODULE_0__.IeY(isExactNumber), zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__.aig(), zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_0__.chJ(), zod_mini__WEBPACK_IMPORTED_MODULE_0__.YOg(json), zod_mini__WEBPACK_IMPORTED_MODULE_0__.g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(), json) ]));
    const jsonObject = zod_mini__WEBPACK_IMPORTED_MODULE_0__.g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(), json);
    function exactInteger(value) {
      const near = Number(value);
      return Number.isSafeInteger(near) ? near : raw.rawJSON(String(value));
    }
    function isLongWhole(text) {
      return /^[-+]?\d{16,}$/.test(text) && BigInt(Number(text)) !== BigInt(text.replace(/^\+/, ""));
    }
    function plainNumber(value) {
      return isExactNumber(value) ? Number(value.rawJSON) : value;
    }
    function parseJson(text, isExact = mayHoldLongNumber(text)) {
      return isExact ? JSON.parse(text, exactly) : JSON.parse(text);
    }
    const longDigits = 16;
    function mayHoldLongNumber(text) {
      for (let at = longDigits - 1; at < text.length; at += longDigits) {
        if (!isDigitAt(text, at)) continue;
        let [start, end] = [ at, at + 1 ];
        while (isDigitAt(text, start - 1)) start -= 1;
        while (isDigitAt(text, end)) end += 1;
        if (end - start >= longDigits && beginsValue(text, start)) return true;
        at = end - 1;
      }
      return false;
    }
    function beginsValue(text, start) {
      let at = text[start - 1] === "-" ? start - 2 : start - 1;
      while (at >= 0 && spaces.includes(text[at] ?? "")) at -= 1;
      const before = text[at];
      if (before === ":") return !text.endsWith('"start_ns"', at);
      return before === void 0 || before === "[" || before === ",";
    }
    const spaces = " \n\r\t";
    function isDigitAt(text, at) {
      const code = text.charCodeAt(at);
      return code >= 48 && code <= 57;
    }
    const plainMembers = new Set([ "start_ns", "duration", "timestamp_ms", "score_value" ]);
    const exactly = (name, value, {source: source = ""}) => {
      const isLong = typeof value === "number" && !Number.isSafeInteger(value) && !plainMembers.has(name);
      return isLong && /^-?\d+$/.test(source) ? raw.rawJSON(source) : value;
    };
    const optionalText = zod_mini__WEBPACK_IMPORTED_MODULE_0__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP()), void 0);
    function readItems(items, schema) {
      const read = items.flatMap(item => {
        const parsed = zod_mini__WEBPACK_IMPORTED_MODULE_1__.xL(schema, item);
        return parsed.success ? [ parsed.data ] : [];
      });
      return {
        read: read,
        leftOut: items.length - read.length
      };
    }
    function canonicalJson(value) {
      return JSON.stringify(ordered(value));
    }
    function ordered(value) {
      if (Array.isArray(value)) return value.map(ordered);
      return isObject(value) ? sorted(value) : value;
    }
    function isObject(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value) && !isExactNumber(value);
    }
    function sorted(value) {
      const members = Object.entries(value).map(([name, member]) => [ name, ordered(member) ]);
      return Object.fromEntries(members.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0));
    }
    function nestsDeeperThan(limit, value) {
      if (typeof value !== "object" || value === null) return false;
      return limit === 0 || Object.values(value).some(member => nestsDeeperThan(limit - 1, member));
    }
  }),
  1537: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $l: () => recordTime,
      Aj: () => lookUpPauses,
      Aq: () => standStillTime,
      Ay: () => commitsAskedFor,
      BF: () => commentTime,
      BP: () => changedRecords,
      Bn: () => fewestRecords,
      Bo: () => largestAnswer,
      DD: () => historyRequests,
      DW: () => listLag,
      Et: () => afterCreateTime,
      Ey: () => leastGoodRows,
      HP: () => baselineAge,
      HX: () => uploadTime,
      HY: () => mainStageTime,
      Hj: () => commentSteps,
      Je: () => firstResultTime,
      KP: () => statusTime,
      Kv: () => largestEnumeration,
      LR: () => pageGrowth,
      L_: () => cancelClosingTime,
      Nl: () => finishTime,
      Nn: () => filesFirstTime,
      OR: () => drawWork,
      Ql: () => experimentsAtFirst,
      Qu: () => incompleteRestTime,
      Ri: () => mostColumns,
      Ue: () => gitHubRetryPause,
      V8: () => uploadCallTime,
      VI: () => givenParentPauses,
      VL: () => eventsPageSizes,
      Vc: () => lopsidedRecords,
      Vq: () => trendMetrics,
      WZ: () => largestDocument,
      W_: () => sdkCandidatePages,
      Zk: () => largestTable,
      _u: () => firstDraws,
      aQ: () => readTime,
      bt: () => deepestNesting,
      d7: () => commitsPerPage,
      dY: () => arrivalPauses,
      ds: () => excerptRoom,
      eA: () => sampledLines,
      e_: () => cancelGraceTime,
      f3: () => countTime,
      g4: () => shiftDraws,
      gV: () => latticeWork,
      go: () => blockedUnits,
      hJ: () => listedBytes,
      hl: () => arrivalTime,
      i1: () => longestLineBytes,
      k6: () => readingTime,
      kA: () => largestRecord,
      ky: () => longestTestText,
      lI: () => gatherPauses,
      lL: () => adoptedPage,
      mT: () => sampledEnd,
      n9: () => experimentsPerPage,
      nU: () => graphqlTime,
      nc: () => gitHubTime,
      oH: () => createTime,
      oi: () => namePages,
      ol: () => sampledBytes,
      or: () => smallestBatch,
      p9: () => trendPoints,
      qU: () => recordPages,
      qk: () => largestState,
      qt: () => candidatePages,
      tH: () => requestsAtOnce,
      ti: () => uploadsAtOnce,
      tx: () => recordPauses,
      uc: () => longestReadWait,
      uq: () => longestJob,
      vm: () => standStillPause,
      wF: () => gatheredPage,
      xM: () => parentStrides,
      yO: () => parentSearchTime,
      zr: () => parentsNested
    });
    const second = 1e3;
    const mainStageTime = 57 * second;
    const parentSearchTime = 10 * second;
    const readTime = 8 * second;
    const createTime = 10 * second;
    const listLag = 20 * second;
    const lookUpPauses = [ .5 * second, second, 2 * second, 3 * second ];
    const afterCreateTime = 6 * second;
    const cancelGraceTime = 2 * second;
    const cancelClosingTime = 4 * second;
    const gitHubTime = 8 * second;
    const graphqlTime = 3 * second;
    const gitHubRetryPause = .5 * second;
    const largestAnswer = 67108864;
    const longestReadWait = 4 * second;
    const baselineAge = 7776e3 * second;
    const experimentsPerPage = 5e3;
    const eventsPageSizes = [ 5e3, 500, 50, 5, 1 ];
    const experimentsAtFirst = 100;
    const pageGrowth = 5;
    const listedBytes = 8388608;
    const candidatePages = 8;
    const sdkCandidatePages = 4;
    const commitsAskedFor = 8;
    const leastGoodRows = .8;
    const parentsNested = 11;
    const parentStrides = 9;
    const commitsPerPage = 100;
    const historyRequests = 10;
    const givenParentPauses = [ 1.5 * second, 3 * second ];
    const readingTime = 42 * second;
    const filesFirstTime = 5 * second;
    const uploadCallTime = 30 * second;
    const uploadTime = 900 * second;
    const uploadsAtOnce = 12;
    const smallestBatch = 65536;
    const arrivalTime = 30 * second;
    const arrivalPauses = [ second, 2 * second, 4 * second ];
    const standStillPause = 4 * second;
    const firstResultTime = 30 * second;
    const standStillTime = 36 * second;
    const largestState = 65536;
    const statusTime = 5 * second;
    const commentTime = 11 * second;
    const commentSteps = 200;
    const gatherPauses = [ 3 * second, 6 * second, 10 * second ];
    const gatheredPage = 1e3;
    const requestsAtOnce = 8;
    const longestJob = 21600 * second;
    const adoptedPage = 1e3;
    const trendPoints = 10;
    const trendMetrics = 12;
    const excerptRoom = 4e6;
    const namePages = 5;
    const recordPages = 20;
    const countTime = 10 * second;
    const incompleteRestTime = 12 * second;
    const finishTime = 57 * second;
    const largestRecord = 8192;
    const largestEnumeration = 65536;
    const latticeWork = 2e7;
    const blockedUnits = 2500;
    const largestTable = 1024;
    const firstDraws = 4999;
    const drawWork = 2e7;
    const shiftDraws = 1999;
    const lopsidedRecords = 200;
    const changedRecords = 20;
    const fewestRecords = 8;
    const recordTime = 8 * second;
    const recordPauses = [ 2 * second, 4 * second ];
    const longestLineBytes = 35e5;
    const deepestNesting = 200;
    const largestDocument = 268435456;
    const sampledLines = 50;
    const sampledBytes = 4194304;
    const sampledEnd = 65536;
    const mostColumns = 2e3;
    const longestTestText = 35e5;
  }),
  8284: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      K: () => redactDeep,
      a: () => createRedact
    });
    const shortestSecret = 6;
    function createRedact(secrets) {
      const forms = new Set(secrets.filter(secret => secret.length >= shortestSecret).flatMap(secret => formsOf(secret)));
      const longestFirst = [ ...forms ].sort((a, b) => b.length - a.length);
      const whole = text => longestFirst.reduce((current, form) => current.replaceAll(form, "***"), text);
      return text => {
        const redacted = whole(text);
        return redacted.includes("\u2026") ? withoutCutOnes(redacted, longestFirst) : redacted;
      };
    }
    function withoutCutOnes(text, forms) {
      const pieces = text.split("\u2026");
      return pieces.map((piece, index) => index < pieces.length - 1 ? withoutBeginning(piece, forms) : piece).join("\u2026");
    }
    function withoutBeginning(piece, forms) {
      const end = piece.trimEnd();
      const lengths = forms.map(form => {
        for (let length = Math.min(form.length, end.length); length >= shortestSecret; length -= 1) if (end.endsWith(form.slice(0, length))) return length;
        return 0;
      });
      const longest = Math.max(0, ...lengths);
      return longest === 0 ? piece : `${end.slice(0, end.length - longest)}***${piece.slice(end.length)}`;
    }
    function redactDeep(value, redact) {
      const clean = part => {
        if (typeof part === "string") return redact(part);
        if (Array.isArray(part)) return part.map(clean);
        if (typeof part !== "object" || part === null) return part;
        return Object.fromEntries(Object.entries(part).map(([name, member]) => [ redact(name), clean(member) ]));
      };
      return clean(value);
    }
    function formsOf(secret) {
      const base64 = Buffer.from(secret, "utf8").toString("base64");
      const uri = encodeURIComponent(secret);
      const form = new URLSearchParams({
        _: secret
      }).toString().slice(2);
      return [ secret, inJson(secret), inJson(inJson(secret)), uri, inLowerCase(uri), form, inLowerCase(form), encodeURI(secret), Buffer.from(secret, "utf8").toString("hex"), base64, base64.replace(/=+$/, ""), Buffer.from(secret, "utf8").toString("base64url"), ...inMarkdown(secret) ];
    }
    function inJson(text) {
      return JSON.stringify(text).slice(1, -1);
    }
    function inLowerCase(encoded) {
      return encoded.replace(/%../g, escaped => escaped.toLowerCase());
    }
    const entities = {
      "<": "&lt;",
      ">": "&gt;",
      "&": "&amp;",
      "|": "&#124;"
    };
    function inMarkdown(text) {
      const withEntities = shaped => shaped.replace(/[<>&|]/g, mark => entities[mark] ?? mark);
      const inProse = text.replace(/[\\`*_[\]~]/g, "\\$&");
      const everyMark = text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
      return [ inProse, withEntities(inProse), withEntities(text), everyMark ];
    }
  }),
  4398: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      c: () => clipped
    });
    function clipped(text, longest) {
      if (text.length <= longest) return text;
      return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
    }
  }),
  2524: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Pp: () => issueNumber,
      Y1: () => readablePullRequests,
      hW: () => sha,
      j: () => pullRequestPayload
    });
    var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4343);
    var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3305);
    const sha = zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__.Fk(/^[0-9a-f]{40}([0-9a-f]{24})?$/i, "wants a commit SHA"));
    const issueNumber = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__.NC("wants a number from 1"));
    const branchEnd = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
      ref: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
      sha: sha,
      repo: zod_mini__WEBPACK_IMPORTED_MODULE_0__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        id: zod_mini__WEBPACK_IMPORTED_MODULE_0__.aig()
      })), void 0)
    });
    const pullRequestPayload = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
      number: issueNumber,
      state: zod_mini__WEBPACK_IMPORTED_MODULE_0__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP()), void 0),
      merged: zod_mini__WEBPACK_IMPORTED_MODULE_0__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__.zMY()), void 0),
      head: branchEnd,
      base: zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        ref: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(),
        repo: zod_mini__WEBPACK_IMPORTED_MODULE_0__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
          id: zod_mini__WEBPACK_IMPORTED_MODULE_0__.aig()
        })), void 0)
      }),
      user: zod_mini__WEBPACK_IMPORTED_MODULE_0__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__.cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__.Ikc({
        login: zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP()
      })), void 0)
    });
    function readablePullRequests(items) {
      return items.flatMap(item => pullRequestPayload.safeParse(item).data ?? []);
    }
  }),
  9407: ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
      try {
        var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(358);
        var _render_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2495);
        var _stages_start_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9559);
        var _stages_tools_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2150);
        async function main() {
          const tools = (0, _stages_tools_js__WEBPACK_IMPORTED_MODULE_3__.j)(process.env, cancelSignal());
          try {
            await stages[stageOf(process.argv[2])](tools);
          } catch (error) {
            process.exitCode = 1;
            await reportFailure(error, tools);
          }
        }
        function stageOf(argument) {
          return argument === "post" || argument === "finish" ? argument : "main";
        }
        const stages = {
          main: _stages_start_js__WEBPACK_IMPORTED_MODULE_2__.Ym,
          post: _stages_start_js__WEBPACK_IMPORTED_MODULE_2__.V2,
          finish: _stages_start_js__WEBPACK_IMPORTED_MODULE_2__.Ib
        };
        const longestFailure = {
          lines: 30,
          characters: 600
        };
        async function reportFailure(error, {log: log, redact: redact, writeSummary: writeSummary}) {
          const message = redact(error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ ? (0, 
          _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(error) : unexpected(error));
          log.error(message);
          if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.Rn) return;
          const lines = message.split("\n");
          const hidden = lines.length - longestFailure.lines;
          const shown = lines.slice(0, longestFailure.lines).map(line => (0, _render_markdown_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(line, longestFailure.characters));
          const rest = hidden > 0 ? [ `and ${hidden} more lines in the log` ] : [];
          await writeSummary(`### This step failed\n\n${[ ...shown, ...rest ].join("\\\n")}\n`);
        }
        function cancelSignal() {
          const cancel = new AbortController;
          const onSignal = () => cancel.abort(new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ("The run was cancelled."));
          process.once("SIGINT", onSignal);
          process.once("SIGTERM", onSignal);
          return cancel.signal;
        }
        function unexpected(error) {
          return `Unexpected error, please report it: ${(0, _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(error)}`;
        }
        async function commandLine(args) {
          await __nccwpck_require__.e(549).then(__nccwpck_require__.bind(__nccwpck_require__, 1549));
          const {runCommand: runCommand} = await Promise.all([ __nccwpck_require__.e(815), __nccwpck_require__.e(489), __nccwpck_require__.e(652), __nccwpck_require__.e(742), __nccwpck_require__.e(693) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 7653));
          process.exitCode = await runCommand({
            args: args,
            folder: process.cwd(),
            print: text => process.stdout.write(text),
            printError: text => process.stderr.write(text),
            colours: process.stdout.isTTY === true && !process.env.NO_COLOR
          });
        }
        if (process.argv[2] === "cli") await commandLine(process.argv.slice(3)); else await main();
        __webpack_async_result__();
      } catch (e) {
        __webpack_async_result__(e);
      }
    }, 1);
  }),
  3071: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Ge: () => absent,
      JR: () => rawInput,
      au: () => fallbacks
    });
    const absent = "";
    const defaults = {
      site: "datadoghq.com",
      parent: "auto",
      adopt: "all",
      ensure_unique: "true",
      comment: "true",
      comment_details: "auto",
      finish: "true",
      results_format: "auto",
      usage_metrics: "false",
      gate_mode: "fail"
    };
    const fallbacks = {
      api_key: [ "DD_API_KEY" ],
      app_key: [ "DD_APP_KEY", "DD_APPLICATION_KEY" ],
      site: [ "DD_SITE" ],
      github_token: [ "GITHUB_TOKEN" ]
    };
    function rawInput(environment, name) {
      if (name === "DD_LLMOBS_OVERRIDE_ORIGIN") return environment[name]?.trim() ?? absent;
      const sources = [ `INPUT_${name.toUpperCase()}`, ...fallbacks[name] ?? [] ];
      const given = sources.map(source => environment[source]?.trim()).find(value => value);
      return given ?? defaults[name] ?? absent;
    }
  }),
  9104: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      P_: () => readFinishInputs,
      Ko: () => readInputs,
      _J: () => readPostInputs
    });
    var schemas = __nccwpck_require__(4343);
    var site = __nccwpck_require__(7359);
    var errors = __nccwpck_require__(358);
    var foundation_redact = __nccwpck_require__(8284);
    var core = __nccwpck_require__(8532);
    var outcome = __nccwpck_require__(7051);
    var json = __nccwpck_require__(4251);
    var reading = __nccwpck_require__(4402);
    var reserved_members = __nccwpck_require__(1899);
    var tag_keys = __nccwpck_require__(9106);
    var inputs_raw = __nccwpck_require__(3071);
    // CONCATENATED MODULE: ./src/inputs/fields.ts
    class Refusal {
      wants;
      constructor(wants) {
        this.wants = wants;
      }
    }
    const refused = wants => new Refusal(wants);
    const input = parse => schemas.pdi(async (text, {issues: issues}) => {
      const parsed = await parse(text);
      if (!(parsed instanceof Refusal)) return parsed;
      issues.push({
        code: "custom",
        message: parsed.wants,
        input: text
      });
      return core.tm;
    });
    const optional = parse => input(text => text === inputs_raw.Ge ? void 0 : parse(text));
    const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
    const uuid = text => uuidPattern.test(text) ? text.toLowerCase() : refused("wants a UUID such as 9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d");
    function booleanOf(text) {
      if (/^(true|True|TRUE)$/.test(text)) return true;
      return /^(false|False|FALSE)$/.test(text) ? false : void 0;
    }
    const fields_boolean = input(text => booleanOf(text) ?? refused("wants true or false"));
    const integer = (minimum, maximum) => optional(text => {
      const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      return value >= minimum && value <= maximum ? value : refused(`wants a whole number from ${minimum} to ${maximum}`);
    });
    const key = environmentNames => input(text => {
      if (text === inputs_raw.Ge) return refused(`is missing: set the input, or ${environmentNames} in the environment`);
      return /^[\x21-\x7e]+$/.test(text) ? text : refused("has characters that no Datadog key has, such as a space or a line break within it");
    });
    const singleLine = text => /\p{Cc}/u.test(text) ? refused("wants one line without control characters") : text;
    function bareOrigin(text) {
      const url = URL.canParse(text) ? new URL(text) : void 0;
      return url?.href === `${url?.origin}/` ? url : void 0;
    }
    const httpsOrigin = text => {
      const url = bareOrigin(text);
      return url?.protocol === "https:" ? url.origin : refused("wants a web address without a path, such as https://acme.datadoghq.com");
    };
    const fields_site = input(text => (0, site.IC)(text.toLowerCase()) ? text.toLowerCase() : refused(`wants one of ${site.jO.join(", ")}`));
    const fields_parent = input(text => {
      if (text === "auto" || text === "none") return {
        kind: text
      };
      return uuidPattern.test(text) ? {
        kind: "given",
        experimentId: text.toLowerCase()
      } : refused("wants auto, none or the UUID of an experiment");
    });
    const yamlObject = optional(async text => {
      const {parse: parse} = await __nccwpck_require__.e(815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
      try {
        const value = parse(text, {
          logLevel: "error",
          intAsBigInt: true
        });
        const parsed = json.o$.safeParse(withExactIntegers(value));
        return parsed.success ? parsed.data : refused("wants a YAML or JSON object with plain JSON values");
      } catch (error) {
        return refused(`wants YAML or JSON: ${(0, errors.XH)(error)}`);
      }
    });
    function withExactIntegers(value) {
      if (typeof value === "bigint") return (0, json.i7)(value);
      if (Array.isArray(value)) return value.map(withExactIntegers);
      if (!isPlainObject(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [ name, withExactIntegers(member) ]));
    }
    function isPlainObject(value) {
      return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    }
    const metadata = yamlObject.check(({value: value, issues: issues}) => {
      if (value === void 0) return;
      const fault = message => issues.push({
        code: "custom",
        message: message,
        input: value
      });
      const tags = schemas.lqM(schemas.YOg(schemas.YjP())).safeParse(value.tags);
      if (!tags.success) fault("wants its tags as a list of texts such as key:value");
      const reserved = (tags.data ?? []).filter(tag => tag_keys.bS.has((0, tag_keys.E4)(tag)));
      if (reserved.length > 0) fault(`must leave the tags ${reserved.map(tag_keys.E4).join(", ")} to the action`);
      for (const name of reserved_members.U) if (value[name] !== void 0) fault(`must leave its member ${name} to the action`);
    });
    const matrix = input(text => {
      if (text === inputs_raw.Ge) return;
      try {
        const parsed = schemas.mee(json.o$).safeParse(JSON.parse(text));
        if (!parsed.success) return refused("wants the matrix as the runner prints it");
        return Object.keys(parsed.data ?? {}).length === 0 ? void 0 : parsed.data ?? void 0;
      } catch {
        return refused("wants the matrix as the runner prints it");
      }
    });
    const originOverride = optional(text => {
      const url = bareOrigin(text);
      const loopback = url !== void 0 && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
      return url?.protocol === "https:" || url?.protocol === "http:" && loopback ? url.origin : refused("wants an https origin, or http on a loopback address");
    });
    function linesOf(text) {
      return text.split("\n").map(line => line.trim()).filter(line => line !== "");
    }
    const results = input(text => {
      const patterns = linesOf(text).filter(line => !line.startsWith("#"));
      const excludesAll = patterns.length > 0 && patterns.every(pattern => pattern.startsWith("!"));
      return excludesAll ? refused("wants a file to upload beside those that it excludes") : patterns;
    });
    const resultsFormat = input(text => {
      if (text === "auto") return;
      const named = reading.Y.find(format => format === text);
      return named ?? refused(`wants auto or one of ${reading.Y.join(", ")}`);
    });
    const resultsColumns = optional(async text => {
      const {parseColumns: parseColumns} = await __nccwpck_require__.e(821).then(__nccwpck_require__.bind(__nccwpck_require__, 7821));
      const columns = await parseColumns(text);
      return typeof columns === "string" ? refused(columns) : columns;
    });
    const names = input(text => {
      const lines = linesOf(text);
      const odd = lines.some(line => singleLine(line) instanceof Refusal);
      return odd ? refused("wants names, one a line, without control characters") : lines;
    });
    const gate = optional(async text => {
      const {parseGate: parseGate} = await Promise.all([ __nccwpck_require__.e(815), __nccwpck_require__.e(652), __nccwpck_require__.e(499) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 7344));
      const parsed = parseGate(text);
      return parsed.kind === "gate" ? parsed.gate : refused(`wants other rules: ${parsed.faults.join("; ")}`);
    });
    const gateMode = input(text => text === "fail" || text === "warn" ? text : refused("wants fail or warn"));
    const commentDetails = input(text => {
      if (text === "auto") return text;
      return booleanOf(text) ?? refused("wants auto, true or false");
    });
    const jobOutcome = input(text => {
      if (text === inputs_raw.Ge) return refused("is empty: does this job name the other one in its needs?");
      return (0, outcome.L2)(text) ? text : refused("wants success, failure, cancelled or skipped");
    });
    var secrets = __nccwpck_require__(3332);
    // CONCATENATED MODULE: ./src/inputs/schemas.ts
    const connection = {
      api_key: key("DD_API_KEY"),
      app_key: key("DD_APP_KEY"),
      site: fields_site,
      app_url: optional(httpsOrigin),
      DD_LLMOBS_OVERRIDE_ORIGIN: originOverride
    };
    const commenting = {
      comment: fields_boolean,
      comment_key: optional(singleLine),
      comment_details: commentDetails,
      pull_request: integer(1, Number.MAX_SAFE_INTEGER),
      github_token: optional(text => text)
    };
    const judging = {
      results: results,
      results_format: resultsFormat,
      results_columns: resultsColumns,
      usage_metrics: fields_boolean,
      gate: gate,
      gate_mode: gateMode
    };
    function withOrigins(inputs) {
      return {
        ...inputs,
        apiOrigin: inputs.DD_LLMOBS_OVERRIDE_ORIGIN ?? (0, site.lG)(inputs.site),
        webOrigin: inputs.app_url ?? (0, site.n6)(inputs.site)
      };
    }
    const place = {
      project_id: optional(uuid),
      project: optional(singleLine),
      dataset_id: optional(uuid),
      dataset: optional(singleLine)
    };
    const comparing = {
      parent: fields_parent,
      baseline_ref: optional(singleLine),
      commit: optional(text => /^[0-9a-f]{40}$/i.test(text) ? text.toLowerCase() : refused("wants a full commit SHA of 40 characters"))
    };
    const schema = schemas.Ikc({
      ...connection,
      ...commenting,
      ...judging,
      ...place,
      ...comparing,
      name: input(text => text === inputs_raw.Ge ? refused("is missing") : singleLine(text)),
      dataset_version: integer(0, Number.MAX_SAFE_INTEGER),
      description: optional(text => text),
      ensure_unique: fields_boolean,
      run_count: integer(1, 2147483647),
      config: yamlObject,
      metadata: metadata,
      finish: fields_boolean,
      internal_matrix: matrix,
      internal_check_run_id: optional(text => /^\d+$/.test(text) ? text : refused("wants a number"))
    });
    const finishSchema = schemas.Ikc({
      ...connection,
      ...commenting,
      ...judging,
      ...place,
      ...comparing,
      experiment_id: optional(uuid),
      name: names,
      adopt: input(text => text === "all" || text === "newest" ? text : refused("wants all or newest")),
      expected: integer(1, 1e4),
      status: jobOutcome
    });
    const postSchema = schemas.Ikc({
      api_key: connection.api_key,
      app_key: connection.app_key,
      github_token: commenting.github_token,
      evaluation_outcome: input(text => text),
      internal_job_status: input(text => text)
    });
    namesOf({
      ...schema.shape,
      ...postSchema.shape
    });
    namesOf(finishSchema.shape);
    function namesOf(shape) {
      return Object.keys(shape).filter(name => name !== "DD_LLMOBS_OVERRIDE_ORIGIN");
    }
    async function readInputs(environment) {
      const inputs = await read(schema, environment, given => [ ...exactlyOne(given, "project_id", "project"), ...exactlyOne(given, "dataset_id", "dataset") ]);
      return withOrigins(inputs);
    }
    async function readFinishInputs(environment) {
      const inputs = await read(finishSchema, environment, given => [ ...atMostOne(given, "project_id", "project"), ...atMostOne(given, "dataset_id", "dataset"), ...atMostOne(given, "experiment_id", "name"), ...atMostOne(given, "experiment_id", "expected"), ...given("name") && !given("project_id") && !given("project") ? [ "name wants a project to look in: set project_id or project" ] : [], ...[ "dataset_id", "dataset" ].filter(dataset => given(dataset) && !given("name")).map(dataset => `${dataset} wants a name beside it: it says which experiments of the name are meant`) ]);
      return withOrigins(inputs);
    }
    async function readPostInputs(environment) {
      return await read(postSchema, environment);
    }
    function exactlyOne(given, id, name) {
      return given(id) || given(name) ? atMostOne(given, id, name) : [ `${id} is missing: set it, or ${name}` ];
    }
    function atMostOne(given, one, other) {
      return given(one) && given(other) ? [ `${one} and ${other} are both set: set one of them` ] : [];
    }
    async function read(schema, environment, faultsBetween = () => []) {
      const raw = Object.fromEntries(Object.keys(schema.shape).map(name => [ name, (0, 
      inputs_raw.JR)(environment, name) ]));
      const parsed = await schema.safeParseAsync(raw);
      const between = faultsBetween(name => raw[name] !== inputs_raw.Ge);
      if (parsed.success && between.length === 0) return parsed.data;
      const redact = (0, foundation_redact.a)((0, secrets.ql)(environment));
      const faults = (parsed.error?.issues ?? []).map(issue => {
        const name = String(issue.path[0]);
        return `${name} ${redact(issue.message)}${got(name, raw[name] ?? inputs_raw.Ge, redact)}`;
      });
      const lines = [ ...faults, ...between ].map(fault => `  ${fault}`);
      throw new errors.lZ([ "These inputs need a change:", ...lines ].join("\n"));
    }
    function got(name, value, redact) {
      if (value === inputs_raw.Ge) return secrets.XG.has(name) ? "" : " (got nothing)";
      if (secrets.XG.has(name)) return ` (got ${value.length} characters)`;
      const shown = redact(value).replace(/\/\/[^/@]*@/, "//***@");
      return ` (got ${JSON.stringify(shown.length > 80 ? `${shown.slice(0, 80)}\u2026` : shown)})`;
    }
  }),
  3332: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      AI: () => readToken,
      XG: () => secretNames,
      ql: () => readSecrets,
      x4: () => readKeys
    });
    var _raw_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3071);
    const secretNames = new Set([ "api_key", "app_key", "github_token" ]);
    function readKeys(environment) {
      return {
        apiKey: (0, _raw_js__WEBPACK_IMPORTED_MODULE_0__.JR)(environment, "api_key") || void 0,
        appKey: (0, _raw_js__WEBPACK_IMPORTED_MODULE_0__.JR)(environment, "app_key") || void 0
      };
    }
    function readToken(environment) {
      return (0, _raw_js__WEBPACK_IMPORTED_MODULE_0__.JR)(environment, "github_token") || void 0;
    }
    function readSecrets(environment) {
      const given = [ ...secretNames ].flatMap(name => [ environment[`INPUT_${name.toUpperCase()}`], ...(_raw_js__WEBPACK_IMPORTED_MODULE_0__.au[name] ?? []).map(fallback => environment[fallback]) ]);
      const lines = given.flatMap(value => (value ?? "").split(/\r?\n/)).map(line => line.trim());
      return [ ...new Set(lines) ].filter(line => line !== "");
    }
  }),
  2495: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      EX: () => small,
      Qq: () => text,
      TM: () => folded,
      Ui: () => diff,
      Uz: () => readMarkerValue,
      aY: () => code,
      nf: () => link,
      om: () => block,
      tp: () => table,
      u: () => markerValue
    });
    var _foundation_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4398);
    function text(foreign, longest = 300) {
      const words = (0, _foundation_text_js__WEBPACK_IMPORTED_MODULE_0__.c)(clean(foreign), longest).split(" ");
      return words.map(word).join(" ").replace(blockStart, "$1\\$2");
    }
    function code(foreign, longest = 120) {
      return fence((0, _foundation_text_js__WEBPACK_IMPORTED_MODULE_0__.c)(clean(foreign), longest) || "(empty)");
    }
    function link(label, address) {
      const target = address === void 0 ? void 0 : linkTarget(address);
      return target === void 0 ? label : `[${label}](${target})`;
    }
    function cell(markdown) {
      const whole = markdown.replace(/(\\?)\|/g, (_, before) => before ? "\\\u200b\\|" : "\\|");
      return whole === "" ? " " : whole;
    }
    function table(head, alignments, rows) {
      const rule = alignments.map(side => side === "right" ? "--:" : ":--");
      const line = cells => `| ${cells.map(cell).join(" | ")} |`;
      return [ line(head), `| ${rule.join(" | ")} |`, ...rows.map(line) ].join("\n");
    }
    function folded(title, content) {
      return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
    }
    function small(markdown) {
      return markdown === "" ? "" : `<sub>${markdown}</sub>`;
    }
    function block(foreign, limits) {
      return fenced(clipLines(foreign, limits), "text");
    }
    function diff(before, after, limits) {
      const lines = (sign, foreign) => clipLines(foreign, limits).map(line => `${sign} ${line}`);
      return fenced([ ...lines("-", before), ...lines("+", after) ], "diff");
    }
    function fenced(lines, language) {
      const runs = lines.flatMap(line => line.match(/`+/g) ?? []);
      const ticks = "`".repeat(Math.max(3, ...runs.map(run => run.length + 1)));
      return [ `${ticks}${language}`, ...lines, ticks ].join("\n");
    }
    function clipLines(foreign, {characters: characters, lines: lines}) {
      const all = (0, _foundation_text_js__WEBPACK_IMPORTED_MODULE_0__.c)(foreign.toWellFormed().trim(), characters).split(lineBreak).map(cleanLine);
      return all.length <= lines ? all : [ ...all.slice(0, lines - 1), `\u2026 ${all.length - lines + 1} more lines` ];
    }
    const lineBreak = /\r\n?|[\n\u2028\u2029\u0085]/;
    function cleanLine(line) {
      return withoutInvisible(line.replaceAll("\t", "  ")).replace(/^<!--/, "<\u200b!--");
    }
    function markerValue(value) {
      return encodeURIComponent(value.toWellFormed());
    }
    function readMarkerValue(value) {
      try {
        return decodeURIComponent(value);
      } catch {
        return;
      }
    }
    function clean(foreign) {
      return withoutInvisible(foreign.toWellFormed().replace(/\s+/gu, " ")).trim();
    }
    function withoutInvisible(line) {
      return line.replace(invisible(), (character, offset, whole) => belongsToEmoji(character, offset, whole) ? character : "\ufffd");
    }
    const invisible = unicodePattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]", "gu");
    const emojiBefore = unicodePattern("\\p{Extended_Pictographic}(?:\\p{Emoji_Modifier}|\\u{FE0F})*$", "u");
    const emojiAfter = unicodePattern("^\\p{Extended_Pictographic}", "u");
    const emojiOrModifier = unicodePattern("[\\p{Emoji}\\p{Emoji_Modifier}]$", "u");
    function unicodePattern(source, flags) {
      let pattern;
      return () => {
        pattern ??= new RegExp(source, flags);
        return pattern;
      };
    }
    function belongsToEmoji(character, offset, whole) {
      const before = whole.slice(Math.max(0, offset - 8), offset);
      if (character === "\ufe0f") return emojiOrModifier().test(before);
      return character === "\u200d" && emojiBefore().test(before) && emojiAfter().test(whole.slice(offset + 1, offset + 3));
    }
    const becomesLink = /@|:\/\/|www\.|[a-z]-\d|#\d|[0-9a-f]{7}|ghsa-|cve-|\$|:[\w+-]+:/i;
    function word(plain) {
      return becomesLink.test(plain) ? fence(plain) : escaped(plain);
    }
    const blockStart = /^([0-9]*)([-+#=.):](?:$|[ #=:-]))/;
    const entities = {
      "<": "&lt;",
      ">": "&gt;",
      "&": "&amp;",
      "|": "&#124;"
    };
    function escaped(plain) {
      return plain.replace(/[\\`*_[\]~]/g, "\\$&").replace(/[<>&|]/g, character => entities[character] ?? "");
    }
    function fence(plain) {
      const content = plain.replaceAll("@", "@\u200b");
      const runs = content.match(/`+/g) ?? [];
      const longest = Math.max(0, ...runs.map(run => run.length));
      const ticks = "`".repeat(longest + 1);
      const padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
      return `${ticks}${padding}${content}${padding}${ticks}`;
    }
    function linkTarget(address) {
      if (!URL.canParse(address)) return;
      const url = new URL(address);
      if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return;
      return url.href.replace(/[^\w\-.~:/?#@!$&+,=%]/gu, character => percent(character));
    }
    function percent(character) {
      return [ ...Buffer.from(character, "utf8") ].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
    }
  }),
  1390: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      HV: () => toolFormats,
      U9: () => count,
      Yw: () => recordIdIn,
      jN: () => numbered
    });
    var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4251);
    const toolFormats = [ "promptfoo", "deepeval", "junit", "ragas", "table", "vitest", "jest", "vitest-evals", "evalite", "pydantic-evals", "inspect" ];
    function count(counts, what) {
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    function numbered(scores) {
      const seen = new Map;
      return scores.map(score => {
        const times = (seen.get(score.name) ?? 0) + 1;
        seen.set(score.name, times);
        return times === 1 ? score : {
          ...score,
          name: `${score.name}_${times}`
        };
      });
    }
    function recordIdIn(...places) {
      for (const {record_id: id} of places) {
        if (typeof id === "string" && id !== "") return id;
        if (typeof id === "number") return String(id);
        if ((0, _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__.zr)(id)) return id.rawJSON;
      }
      return;
    }
  }),
  4402: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Y: () => namedFormats
    });
    var _formats_tool_row_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1390);
    const namedFormats = [ "own", ..._formats_tool_row_js__WEBPACK_IMPORTED_MODULE_0__.HV ];
  }),
  5371: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      GY: () => gitRef,
      $p: () => readRunContext,
      Wo: () => showsAnswers
    });
    var external_node_fs_ = __nccwpck_require__(3024);
    var schemas = __nccwpck_require__(4343);
    var api = __nccwpck_require__(3305);
    var errors = __nccwpck_require__(358);
    var pull_request = __nccwpck_require__(2524);
    var json = __nccwpck_require__(4251);
    // CONCATENATED MODULE: ./src/run/payload.ts
    const repository = () => schemas.MfU(schemas.cl6(schemas.Ikc({
      id: schemas.MfU(schemas.cl6(schemas.aig()), void 0),
      default_branch: json.mR,
      private: schemas.MfU(schemas.cl6(schemas.zMY()), void 0),
      visibility: json.mR
    })), void 0);
    const workflowRun = () => schemas.Ikc({
      event: json.mR,
      head_sha: pull_request.hW,
      head_branch: json.mR,
      head_repository: schemas.MfU(schemas.cl6(schemas.Ikc({
        id: schemas.aig(),
        owner: schemas.MfU(schemas.cl6(schemas.Ikc({
          login: schemas.YjP()
        })), void 0)
      })), void 0),
      pull_requests: schemas.FsL(schemas.MfU(schemas.cl6(schemas.YOg(schemas.L5J())), void 0), schemas.pdi(readableOnes))
    });
    function readableOnes(items) {
      return (0, pull_request.Y1)(items ?? []);
    }
    const members = {
      repository: repository,
      action: () => json.mR,
      pull_request: () => schemas.cl6(pull_request.j),
      issue: () => schemas.cl6(schemas.Ikc({
        number: pull_request.Pp,
        pull_request: schemas.lqM(schemas.L5J())
      })),
      workflow_run: () => schemas.cl6(workflowRun()),
      merge_group: () => schemas.cl6(schemas.Ikc({
        head_sha: pull_request.hW,
        head_ref: schemas.YjP(),
        base_sha: pull_request.hW,
        base_ref: schemas.YjP()
      })),
      deployment: () => schemas.cl6(schemas.Ikc({
        sha: pull_request.hW,
        ref: json.mR
      }))
    };
    const ofPullRequest = [ "action", "pull_request" ];
    const membersByEvent = {
      pull_request: ofPullRequest,
      pull_request_target: ofPullRequest,
      pull_request_review: ofPullRequest,
      pull_request_review_comment: ofPullRequest,
      issue_comment: [ "issue" ],
      workflow_run: [ "workflow_run" ],
      merge_group: [ "merge_group" ],
      deployment: [ "deployment" ],
      deployment_status: [ "deployment" ]
    };
    function parsePayload(eventName, content) {
      const wanted = [ "repository", ...membersByEvent[eventName] ?? [] ];
      const shape = Object.fromEntries(wanted.map(name => [ name, members[name]() ]));
      return schemas.Ikc(shape).safeParse(content);
    }
    // CONCATENATED MODULE: ./src/run/context.ts
    const digits = schemas.YjP().check(api.Fk(/^\d{1,20}$/, "wants a number"));
    const isHttpUrl = text => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
    const httpUrl = schemas.FsL(schemas.YjP().check(schemas.YPB(isHttpUrl, "wants a web address")), schemas.pdi(text => text.replace(/\/+$/, "")));
    const textOrEmpty = schemas.Rvf(schemas.YjP(), "");
    const present = schemas.YjP().check(api.m9(1, "is missing"));
    const variables = schemas.Ikc({
      GITHUB_EVENT_NAME: schemas.YjP().check(api.Fk(/^[a-z0-9_]+$/, "wants the name of an event")),
      GITHUB_SHA: pull_request.hW,
      GITHUB_REF: textOrEmpty,
      GITHUB_REPOSITORY: schemas.YjP().check(api.Fk(/^[\w.-]+\/[\w.-]+$/, "wants owner/name")),
      GITHUB_REPOSITORY_ID: schemas.lqM(digits),
      GITHUB_RUN_ID: digits,
      GITHUB_RUN_NUMBER: digits,
      GITHUB_RUN_ATTEMPT: schemas.Rvf(digits, "1"),
      GITHUB_WORKFLOW: textOrEmpty,
      GITHUB_WORKFLOW_REF: textOrEmpty,
      GITHUB_JOB: present,
      GITHUB_ACTION: present,
      GITHUB_ACTOR: textOrEmpty,
      GITHUB_SERVER_URL: schemas.Rvf(httpUrl, "https://github.com"),
      GITHUB_API_URL: schemas.Rvf(httpUrl, "https://api.github.com"),
      GITHUB_GRAPHQL_URL: schemas.lqM(httpUrl),
      GITHUB_WORKSPACE: textOrEmpty,
      GITHUB_EVENT_PATH: textOrEmpty
    });
    function readRunContext(environment) {
      const parsed = variables.safeParse(withoutEmpty(environment));
      if (!parsed.success) throw new errors.lZ(oddVariables(parsed.error));
      const given = parsed.data;
      const event = readPayload(given.GITHUB_EVENT_NAME, given.GITHUB_EVENT_PATH);
      const [owner = "", name = ""] = given.GITHUB_REPOSITORY.split("/");
      const repositoryUrl = `${given.GITHUB_SERVER_URL}/${given.GITHUB_REPOSITORY}`;
      return {
        eventName: given.GITHUB_EVENT_NAME,
        payload: event,
        actor: given.GITHUB_ACTOR,
        repository: {
          id: repositoryId(given, event),
          owner: owner,
          name: name,
          url: repositoryUrl
        },
        isPrivate: isPrivate(event),
        defaultBranch: event.repository?.default_branch ?? void 0,
        sha: given.GITHUB_SHA.toLowerCase(),
        ref: gitRef(given.GITHUB_REF),
        run: context_workflowRun(given, repositoryUrl),
        server: {
          url: given.GITHUB_SERVER_URL,
          apiUrl: given.GITHUB_API_URL,
          graphqlUrl: given.GITHUB_GRAPHQL_URL ?? `${given.GITHUB_API_URL}/graphql`
        },
        workspace: given.GITHUB_WORKSPACE,
        jobStartedAt: writtenAt(given.GITHUB_EVENT_PATH)
      };
    }
    function isPrivate({repository: repository}) {
      return repository?.private === true || [ "private", "internal" ].includes(repository?.visibility ?? "");
    }
    function repositoryId(given, event) {
      const id = given.GITHUB_REPOSITORY_ID ?? event.repository?.id;
      if (id === void 0 || id === null) throw new errors.lZ("The environment is not that of a GitHub workflow: GITHUB_REPOSITORY_ID is missing");
      return String(id);
    }
    function gitRef(ref) {
      if (ref.startsWith("refs/heads/")) return {
        type: "branch",
        name: ref.slice(11)
      };
      if (ref.startsWith("refs/tags/")) return {
        type: "tag",
        name: ref.slice(10)
      };
      return {
        type: "other",
        name: ref
      };
    }
    function context_workflowRun(given, repositoryUrl) {
      const attempt = Number(given.GITHUB_RUN_ATTEMPT);
      const runUrl = `${repositoryUrl}/actions/runs/${given.GITHUB_RUN_ID}`;
      return {
        id: given.GITHUB_RUN_ID,
        number: Number(given.GITHUB_RUN_NUMBER),
        attempt: attempt,
        url: attempt > 1 ? `${runUrl}/attempts/${attempt}` : runUrl,
        workflow: given.GITHUB_WORKFLOW,
        workflowPath: workflowPath(given.GITHUB_WORKFLOW_REF) ?? given.GITHUB_WORKFLOW,
        job: given.GITHUB_JOB,
        step: given.GITHUB_ACTION
      };
    }
    function workflowPath(reference) {
      return /^[^/]+\/[^/]+\/([^@]+)@/.exec(reference)?.[1];
    }
    function readPayload(eventName, path) {
      if (path === "") return {};
      const where = "The event file that GITHUB_EVENT_PATH names";
      let content;
      try {
        content = JSON.parse((0, external_node_fs_.readFileSync)(path, "utf8"));
      } catch (error) {
        throw new errors.lZ(`${where} cannot be read: ${(0, errors.bD)(error)}`);
      }
      const parsed = parsePayload(eventName, content);
      if (!parsed.success) throw new errors.lZ(`${where} is not what GitHub sends: ${issues(parsed.error)}`);
      return parsed.data;
    }
    function writtenAt(path) {
      return path === "" ? void 0 : (0, external_node_fs_.statSync)(path).mtimeMs;
    }
    function withoutEmpty(environment) {
      return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
    }
    function oddVariables(error) {
      return `The environment is not that of a GitHub workflow: ${issues(error)}`;
    }
    function issues(error) {
      return error.issues.map(issue => `${issue.path.join(".")} ${issue.code === "invalid_type" ? "is missing" : issue.message}`).join("; ");
    }
    function showsAnswers({comment_details: details}, {isPrivate: isPrivate}) {
      return details === "auto" ? isPrivate : details;
    }
  }),
  1899: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      U: () => reservedMembers,
      n: () => ownMember
    });
    const ownMember = "llm_experiment_action";
    const reservedMembers = [ "matrix", "parent_reason", "results", ownMember ];
  }),
  9106: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      E4: () => tagKey,
      EZ: () => tagValue,
      Fg: () => tagsOf,
      bS: () => reservedTagKeys,
      bi: () => tagKeys
    });
    const tagKeys = {
      repositoryUrl: "git.repository_url",
      branch: "git.branch",
      commit: "git.commit.sha",
      mergeCommit: "git.commit.merge.sha",
      baseBranch: "git.pull_request.base_branch",
      pullRequest: "pr.number",
      provider: "ci.provider.name",
      runId: "ci.pipeline.id",
      runNumber: "ci.pipeline.number",
      workflow: "ci.pipeline.name",
      runUrl: "ci.pipeline.url",
      job: "ci.job.name",
      repositoryId: "ci.repository_id",
      headRepositoryId: "ci.head_repository_id",
      matrix: "ci.matrix_key",
      create: "ci.create_key",
      section: "ci.section_key"
    };
    const reservedTagKeys = new Set(Object.values(tagKeys));
    function tagKey(tag) {
      return tag.split(":", 1)[0] ?? tag;
    }
    function tagValue(experiment, key) {
      const prefix = `${key}:`;
      return tagsOf(experiment).find(tag => tag.startsWith(prefix))?.slice(prefix.length);
    }
    function tagsOf(experiment) {
      const tags = experiment.attributes.metadata?.tags;
      return Array.isArray(tags) ? tags.filter(tag => typeof tag === "string") : [];
    }
  }),
  2421: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Vv: () => createSetOutputs,
      Vz: () => allFinishOutputs,
      ot: () => experimentOutputs,
      ww: () => allOutputs
    });
    var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5049);
    var _baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(75);
    const outputNames = [ "experiment_id", "experiment_name", "experiment_url", "parent_experiment_id", "parent_experiment_url", "parent_commit", "parent_reason", "compare_url", "pull_request_number", "comment_url", "skipped" ];
    const finishOutputNames = [ "verdict", "scores", "report_path", "comment_url", "experiment_id", "experiment_name", "experiment_url", "parent_experiment_id", "parent_experiment_url", "parent_commit", "parent_reason", "compare_url" ];
    function createSetOutputs(redact) {
      return outputs => {
        for (const [name, value] of Object.entries(outputs)) _actions_core__WEBPACK_IMPORTED_MODULE_0__.uH(name, redact(value));
      };
    }
    function experimentOutputs({experiment: experiment, baseline: baseline}) {
      const found = baseline.kind === "found" ? baseline : void 0;
      return {
        experiment_id: experiment.id,
        experiment_name: experiment.name,
        experiment_url: experiment.url,
        parent_experiment_id: found?.experiment.id ?? "",
        parent_experiment_url: found?.experiment.url ?? "",
        parent_commit: found?.commit?.sha ?? "",
        parent_reason: (0, _baseline_reason_js__WEBPACK_IMPORTED_MODULE_1__.IT)(baseline.kind, baseline.reason),
        compare_url: found?.compareUrl ?? ""
      };
    }
    function allOutputs(outputs) {
      return {
        ...Object.fromEntries(outputNames.map(name => [ name, "" ])),
        ...outputs
      };
    }
    function allFinishOutputs(outputs) {
      return {
        ...Object.fromEntries(finishOutputNames.map(name => [ name, "" ])),
        ...outputs
      };
    }
  }),
  4708: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      BQ: () => saveRun,
      Il: () => reserveState,
      Iy: () => openRun,
      zQ: () => hasSavedRun
    });
    var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7129);
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(358);
    var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1537);
    const names = {
      run: "run",
      seal: "run_seal"
    };
    function reserveState(saveState) {
      saveState(names.run, "");
      saveState(names.seal, "");
    }
    function saveRun(run, {appKey: appKey, token: token}, context, {saveState: saveState, redact: redact}) {
      const text = redact(textOf(run));
      saveState(names.run, text);
      saveState(names.seal, [ appKey, token ].map(key => key ? seal(text, key, context) : "-").join(" "));
    }
    function hasSavedRun(environment) {
      return (environment[`STATE_${names.run}`] ?? "") !== "";
    }
    function openRun(environment, {appKey: appKey, token: token}, context) {
      const text = environment[`STATE_${names.run}`] ?? "";
      const [byAppKey, byToken] = (environment[`STATE_${names.seal}`] ?? "").split(" ");
      const holds = (given, key) => key !== void 0 && key !== "" && isSame(given ?? "", seal(text, key, context));
      const run = () => JSON.parse(text);
      const isSameToken = holds(byToken, token);
      if (holds(byAppKey, appKey)) return {
        run: run(),
        sealedBy: "app_key",
        isSameToken: isSameToken
      };
      if (isSameToken) return {
        run: run(),
        sealedBy: "github_token",
        isSameToken: isSameToken
      };
      throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ("The state of this step was not written by its main stage, or its keys changed since: nothing is finished.");
    }
    function isSame(one, other) {
      const [left, right] = [ Buffer.from(one), Buffer.from(other) ];
      return left.length === right.length && (0, _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__.SI)().timingSafeEqual(left, right);
    }
    function seal(text, key, {run: run}) {
      const place = [ run.id, run.attempt, run.job, run.step ].join("\n");
      return (0, _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__.SI)().createHmac("sha256", key).update(`${place}\n${text}`).digest("hex");
    }
    function textOf(run) {
      const smaller = [ run, {
        ...run,
        metadata: void 0
      }, {
        ...run,
        metadata: void 0,
        report: {
          ...run.report,
          matrix: void 0,
          notes: [],
          trend: []
        }
      } ].map(saved => JSON.stringify(saved));
      return smaller.find(text => Buffer.byteLength(text) <= _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__.qk) ?? smaller.at(-1) ?? "";
    }
  }),
  6132: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      YG: () => skipReason,
      lx: () => missingKeys,
      v8: () => skipSentence
    });
    const dependabot = "dependabot[bot]";
    function missingKeys({apiKey: apiKey, appKey: appKey}) {
      return [ ...apiKey === void 0 ? [ "api_key" ] : [], ...appKey === void 0 ? [ "app_key" ] : [] ];
    }
    const ofPullRequests = new Set([ "pull_request", "pull_request_review", "pull_request_review_comment" ]);
    const ofDependabot = new Map([ [ "push", "the push is Dependabot's" ], [ "create", "the branch or tag was created by Dependabot" ], [ "deployment", "the deployment is Dependabot's" ], [ "deployment_status", "the deployment is Dependabot's" ] ]);
    function skipReason({payload: payload, repository: repository, eventName: eventName, actor: actor}) {
      if (!ofPullRequests.has(eventName)) return actor === dependabot ? ofDependabot.get(eventName) : void 0;
      const pullRequest = payload.pull_request;
      if (!pullRequest) return;
      if (pullRequest.user?.login === dependabot) return "the pull request is Dependabot's";
      const isFromHere = String(pullRequest.head.repo?.id) === repository.id;
      return isFromHere ? void 0 : "the pull request comes from a fork";
    }
    function skipSentence(done, missing, reason) {
      const empty = `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} empty`;
      return `No experiment was ${done}: ${empty} because ${reason}, and GitHub gives such runs no secrets.`;
    }
  }),
  9559: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Ib: () => startFinish,
      Ym: () => startMain,
      V2: () => startPost
    });
    var errors = __nccwpck_require__(358);
    // CONCATENATED MODULE: ./src/foundation/network.ts
    const addressAttemptTime = 2e3;
    const proxyVariables = [ "HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy" ];
    function prepareNetwork(environment) {
      const net = process.getBuiltinModule("node:net");
      net.setDefaultAutoSelectFamilyAttemptTimeout(addressAttemptTime);
      if (environment.NODE_USE_ENV_PROXY === "1") return;
      if (!proxyVariables.some(name => environment[name])) return;
      const http = process.getBuiltinModule("node:http");
      if (typeof http.setGlobalProxyFromEnv !== "function") throw new errors.lZ(`A proxy is set, and Node ${process.versions.node} uses it only with NODE_USE_ENV_PROXY=1 in the environment of the job. Set it, or update the runner.`);
      try {
        http.setGlobalProxyFromEnv();
      } catch {
        throw new errors.lZ("The proxy that HTTPS_PROXY or HTTP_PROXY names cannot be used. They want an address such as http://proxy.example.com:3128.");
      }
    }
    var schemas = __nccwpck_require__(9104);
    var secrets = __nccwpck_require__(3332);
    var run_context = __nccwpck_require__(5371);
    // CONCATENATED MODULE: ./src/stages/memory.ts
    function keepMemorySmall() {
      const v8 = process.getBuiltinModule("node:v8");
      v8.setFlagsFromString("--semi-space-growth-factor=1");
      v8.setFlagsFromString("--heap-growing-percent=40");
    }
    var stages_outputs = __nccwpck_require__(2421);
    var saved_run = __nccwpck_require__(4708);
    var skip = __nccwpck_require__(6132);
    // CONCATENATED MODULE: ./src/stages/start.ts
    async function startMain(tools) {
      (0, saved_run.Il)(tools.saveState);
      const context = (0, run_context.$p)(tools.environment);
      if (await skips("created", (0, stages_outputs.ww)({
        skipped: "true"
      }), context, tools)) return;
      const inputs = await (0, schemas.Ko)(tools.environment);
      prepareNetwork(tools.environment);
      const {createStage: createStage} = await Promise.all([ __nccwpck_require__.e(795), __nccwpck_require__.e(620), __nccwpck_require__.e(313), __nccwpck_require__.e(24) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 2024));
      await createStage(context, inputs, tools);
    }
    async function startPost(tools) {
      if (!(0, saved_run.zQ)(tools.environment)) return tools.log.info("There is nothing to finish.");
      prepareNetwork(tools.environment);
      const {postStage: postStage} = await Promise.all([ __nccwpck_require__.e(795), __nccwpck_require__.e(489), __nccwpck_require__.e(363), __nccwpck_require__.e(652), __nccwpck_require__.e(742), __nccwpck_require__.e(506), __nccwpck_require__.e(620), __nccwpck_require__.e(748), __nccwpck_require__.e(870) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 6489));
      keepMemorySmall();
      await postStage(tools);
    }
    async function startFinish(tools) {
      const context = (0, run_context.$p)(tools.environment);
      const outputs = (0, stages_outputs.Vz)({
        verdict: "none",
        scores: "{}"
      });
      if (await skips("finished", outputs, context, tools)) return;
      const inputs = await (0, schemas.P_)(tools.environment);
      prepareNetwork(tools.environment);
      const {finishStep: finishStep} = await Promise.all([ __nccwpck_require__.e(795), __nccwpck_require__.e(489), __nccwpck_require__.e(363), __nccwpck_require__.e(652), __nccwpck_require__.e(742), __nccwpck_require__.e(506), __nccwpck_require__.e(620), __nccwpck_require__.e(313), __nccwpck_require__.e(748), __nccwpck_require__.e(264) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 2264));
      keepMemorySmall();
      await finishStep(context, inputs, tools);
    }
    async function skips(done, outputs, context, {environment: environment, log: log, setOutputs: setOutputs, writeSummary: writeSummary}) {
      const missing = (0, skip.lx)((0, secrets.x4)(environment));
      const reason = missing.length > 0 ? (0, skip.YG)(context) : void 0;
      if (reason === void 0) return false;
      const sentence = (0, skip.v8)(done, missing, reason);
      log.notice(sentence);
      setOutputs(outputs);
      await writeSummary(`${sentence}\n`);
      return true;
    }
  }),
  2150: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      j: () => openStage
    });
    // CONCATENATED MODULE: external "node:os"
    const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
    var core = __nccwpck_require__(5049);
    var external_os_ = __nccwpck_require__(857);
    var external_fs_ = __nccwpck_require__(9896);
    // CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
    var __awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    const {access: access, appendFile: appendFile, writeFile: writeFile} = external_fs_.promises;
    const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
    class Summary {
      constructor() {
        this._buffer = "";
      }
      filePath() {
        return __awaiter(this, void 0, void 0, function*() {
          if (this._filePath) return this._filePath;
          const pathFromEnv = process.env[SUMMARY_ENV_VAR];
          if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
          try {
            yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
          } catch (_a) {
            throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
          }
          this._filePath = pathFromEnv;
          return this._filePath;
        });
      }
      wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
        if (!content) return `<${tag}${htmlAttrs}>`;
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
      }
      write(options) {
        return __awaiter(this, void 0, void 0, function*() {
          const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
          const filePath = yield this.filePath();
          const writeFunc = overwrite ? writeFile : appendFile;
          yield writeFunc(filePath, this._buffer, {
            encoding: "utf8"
          });
          return this.emptyBuffer();
        });
      }
      clear() {
        return __awaiter(this, void 0, void 0, function*() {
          return this.emptyBuffer().write({
            overwrite: true
          });
        });
      }
      stringify() {
        return this._buffer;
      }
      isEmptyBuffer() {
        return this._buffer.length === 0;
      }
      emptyBuffer() {
        this._buffer = "";
        return this;
      }
      addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
      }
      addEOL() {
        return this.addRaw(external_os_.EOL);
      }
      addCodeBlock(code, lang) {
        const attrs = Object.assign({}, lang && {
          lang: lang
        });
        const element = this.wrap("pre", this.wrap("code", code), attrs);
        return this.addRaw(element).addEOL();
      }
      addList(items, ordered = false) {
        const tag = ordered ? "ol" : "ul";
        const listItems = items.map(item => this.wrap("li", item)).join("");
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
      }
      addTable(rows) {
        const tableBody = rows.map(row => {
          const cells = row.map(cell => {
            if (typeof cell === "string") return this.wrap("td", cell);
            const {header: header, data: data, colspan: colspan, rowspan: rowspan} = cell;
            const tag = header ? "th" : "td";
            const attrs = Object.assign(Object.assign({}, colspan && {
              colspan: colspan
            }), rowspan && {
              rowspan: rowspan
            });
            return this.wrap(tag, data, attrs);
          }).join("");
          return this.wrap("tr", cells);
        }).join("");
        const element = this.wrap("table", tableBody);
        return this.addRaw(element).addEOL();
      }
      addDetails(label, content) {
        const element = this.wrap("details", this.wrap("summary", label) + content);
        return this.addRaw(element).addEOL();
      }
      addImage(src, alt, options) {
        const {width: width, height: height} = options || {};
        const attrs = Object.assign(Object.assign({}, width && {
          width: width
        }), height && {
          height: height
        });
        const element = this.wrap("img", null, Object.assign({
          src: src,
          alt: alt
        }, attrs));
        return this.addRaw(element).addEOL();
      }
      addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = [ "h1", "h2", "h3", "h4", "h5", "h6" ].includes(tag) ? tag : "h1";
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
      }
      addSeparator() {
        const element = this.wrap("hr", null);
        return this.addRaw(element).addEOL();
      }
      addBreak() {
        const element = this.wrap("br", null);
        return this.addRaw(element).addEOL();
      }
      addQuote(text, cite) {
        const attrs = Object.assign({}, cite && {
          cite: cite
        });
        const element = this.wrap("blockquote", text, attrs);
        return this.addRaw(element).addEOL();
      }
      addLink(text, href) {
        const element = this.wrap("a", text, {
          href: href
        });
        return this.addRaw(element).addEOL();
      }
    }
    const _summary = new Summary;
    const summary = _summary;
    var promises_ = __nccwpck_require__(8500);
    var errors = __nccwpck_require__(358);
    // CONCATENATED MODULE: ./src/foundation/clock.ts
    const systemClock = {
      now: () => Date.now(),
      sleep: async (milliseconds, signal) => {
        try {
          await (0, promises_.setTimeout)(milliseconds, void 0, signal ? {
            signal: signal
          } : {});
        } catch (error) {
          throw signal?.aborted ? signal.reason : error;
        }
      },
      timeout: (milliseconds, counted = "all") => {
        const waitedBefore = waitedSoFar();
        const controller = new AbortController;
        const check = left => {
          const fire = () => {
            const missing = counted === "all" ? 0 : milliseconds - (waitedSoFar() - waitedBefore);
            if (missing < 1) controller.abort(new errors.$q(milliseconds)); else check(missing);
          };
          setTimeout(fire, left).unref();
        };
        check(milliseconds);
        return controller.signal;
      }
    };
    function waitedSoFar() {
      return performance.eventLoopUtilization().idle;
    }
    var defuse = __nccwpck_require__(5911);
    var foundation_text = __nccwpck_require__(4398);
    // CONCATENATED MODULE: ./src/foundation/log.ts
    const longestAnnotation = 4e3;
    function createLog(redact) {
      const safe = message => (0, defuse.V)(redact(message));
      const annotation = message => (0, foundation_text.c)(safe(message), longestAnnotation);
      return {
        debug: message => core.Yz(safe(message)),
        info: message => core.pq(safe(message)),
        notice: message => core.lm(annotation(message)),
        warning: message => core.$e(annotation(message)),
        error: message => core.z3(annotation(message))
      };
    }
    var foundation_redact = __nccwpck_require__(8284);
    var inputs_secrets = __nccwpck_require__(3332);
    var outputs = __nccwpck_require__(2421);
    // CONCATENATED MODULE: ./src/stages/tools.ts
    function openStage(environment, cancel) {
      const secrets = (0, inputs_secrets.ql)(environment);
      for (const secret of secrets) core.Pq(secret);
      const redact = (0, foundation_redact.a)(secrets);
      const log = createLog(redact);
      return {
        environment: environment,
        clock: systemClock,
        log: log,
        redact: redact,
        setOutputs: (0, outputs.Vv)(redact),
        writeSummary: async markdown => {
          try {
            await summary.addRaw(redact(markdown), true).write();
          } catch (error) {
            log.warning(`The job summary could not be written: ${(0, errors.bD)(error)}`);
          }
        },
        saveState: (name, value) => core.LZ(name, redact(value)),
        temporaryFolder: environment.RUNNER_TEMP || (0, external_node_os_namespaceObject.tmpdir)(),
        cancel: cancel,
        random: Math.random
      };
    }
  }),
  4706: ((module, __unused_webpack_exports, __nccwpck_require__) => {
    var x = y => {
      var x = {};
      __nccwpck_require__.d(x, y);
      return x;
    };
    module.exports = x({
      ["fetch"]: () => __WEBPACK_EXTERNAL_MODULE_undici__.fetch
    });
  }),
  2613: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
  }),
  181: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
  }),
  4434: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
  }),
  9896: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
  }),
  8611: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
  }),
  5692: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
  }),
  9278: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
  }),
  4573: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
  }),
  8474: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
  }),
  3024: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
  }),
  1455: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
  }),
  6760: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
  }),
  7075: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
  }),
  6193: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
  }),
  8500: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
  }),
  3136: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
  }),
  7975: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
  }),
  857: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
  }),
  932: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");
  }),
  2203: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
  }),
  4756: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
  }),
  7867: (module => {
    module.exports = { fetch: (...request) => globalThis.fetch(...request), ProxyAgent: class {} };
  }),
  9023: (module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
  }),
  5049: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Yz: () => debug,
      z3: () => error,
      pq: () => info,
      lm: () => notice,
      LZ: () => saveState,
      uH: () => setOutput,
      Pq: () => setSecret,
      $e: () => warning
    });
    var external_os_ = __nccwpck_require__(857);
    // CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
    function utils_toCommandValue(input) {
      if (input === null || input === void 0) return ""; else if (typeof input === "string" || input instanceof String) return input;
      return JSON.stringify(input);
    }
    function toCommandProperties(annotationProperties) {
      if (!Object.keys(annotationProperties).length) return {};
      return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
      };
    }
    // CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js
    function command_issueCommand(command, properties, message) {
      const cmd = new Command(command, properties, message);
      process.stdout.write(cmd.toString() + external_os_.EOL);
    }
    const CMD_STRING = "::";
    class Command {
      constructor(command, properties, message) {
        if (!command) command = "missing.command";
        this.command = command;
        this.properties = properties;
        this.message = message;
      }
      toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
          cmdStr += " ";
          let first = true;
          for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
            const val = this.properties[key];
            if (val) {
              if (first) first = false; else cmdStr += ",";
              cmdStr += `${key}=${escapeProperty(val)}`;
            }
          }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
      }
    }
    function escapeData(s) {
      return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
    }
    function escapeProperty(s) {
      return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
    }
    // CONCATENATED MODULE: external "crypto"
    var external_fs_ = __nccwpck_require__(9896);
    // CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
    function file_command_issueFileCommand(command, message) {
      const filePath = process.env[`GITHUB_${command}`];
      if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
      if (!external_fs_.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
      external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: "utf8"
      });
    }
    function file_command_prepareKeyValueMessage(key, value) {
      const delimiter = `ghadelimiter_${(__WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto")).randomUUID()}`;
      const convertedValue = utils_toCommandValue(value);
      if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
      if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
      return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
    }
    // CONCATENATED MODULE: external "path"
    __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
    var ExitCode;
    (function(ExitCode) {
      ExitCode[ExitCode["Success"] = 0] = "Success";
      ExitCode[ExitCode["Failure"] = 1] = "Failure";
    })(ExitCode || (ExitCode = {}));
    function setSecret(secret) {
      command_issueCommand("add-mask", {}, secret);
    }
    function setOutput(name, value) {
      const filePath = process.env["GITHUB_OUTPUT"] || "";
      if (filePath) return file_command_issueFileCommand("OUTPUT", file_command_prepareKeyValueMessage(name, value));
      process.stdout.write(external_os_.EOL);
      command_issueCommand("set-output", {
        name: name
      }, utils_toCommandValue(value));
    }
    function debug(message) {
      command_issueCommand("debug", {}, message);
    }
    function error(message, properties = {}) {
      command_issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function warning(message, properties = {}) {
      command_issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function notice(message, properties = {}) {
      command_issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function info(message) {
      process.stdout.write(message + external_os_.EOL);
    }
    function saveState(name, value) {
      const filePath = process.env["GITHUB_STATE"] || "";
      if (filePath) return file_command_issueFileCommand("STATE", file_command_prepareKeyValueMessage(name, value));
      command_issueCommand("save-state", {
        name: name
      }, utils_toCommandValue(value));
    }
  }),
  3305: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      _L: () => _boolean,
      qG: () => _coercedNumber,
      FO: () => _custom,
      qm: () => _gte,
      LK: () => _int,
      G1: () => _isoDateTime,
      Zm: () => _lte,
      m9: () => _minLength,
      G8: () => _never,
      jw: () => _null,
      F7: () => _number,
      NC: () => _positive,
      fU: () => _refine,
      Fk: () => _regex,
      Rl: () => _string,
      Il: () => _toLowerCase,
      em: () => _unknown,
      q0: () => describe,
      mI: () => meta
    });
    var core_checks = __nccwpck_require__(4890);
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
    var _a;
    class $ZodRegistry {
      constructor() {
        this._map = new WeakMap;
        this._idmap = new Map;
      }
      add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
        return this;
      }
      clear() {
        this._map = new WeakMap;
        this._idmap = new Map;
        return this;
      }
      remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
        this._map.delete(schema);
        return this;
      }
      get(schema) {
        const p = schema._zod.parent;
        if (p) {
          const pm = {
            ...this.get(p) ?? {}
          };
          delete pm.id;
          const f = {
            ...pm,
            ...this._map.get(schema)
          };
          return Object.keys(f).length ? f : void 0;
        }
        return this._map.get(schema);
      }
      has(schema) {
        return this._map.has(schema);
      }
    }
    function registry() {
      return new $ZodRegistry;
    }
    (_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
    const globalRegistry = globalThis.__zod_globalRegistry;
    var core_util = __nccwpck_require__(4723);
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js
    function snapshotChecks(def) {
      if (def.checks) def.checks = [ ...def.checks ];
      return def;
    }
    function _string(Class, params) {
      return new Class(snapshotChecks({
        type: "string",
        ...core_util.A2(params)
      }));
    }
    function _isoDateTime(Class, params) {
      return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...core_util.A2(params)
      });
    }
    function _number(Class, params) {
      return new Class(snapshotChecks({
        type: "number",
        checks: [],
        ...core_util.A2(params)
      }));
    }
    function _coercedNumber(Class, params) {
      return new Class(snapshotChecks({
        type: "number",
        coerce: true,
        checks: [],
        ...core_util.A2(params)
      }));
    }
    function _int(Class, params) {
      return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...core_util.A2(params)
      });
    }
    function _boolean(Class, params) {
      return new Class({
        type: "boolean",
        ...core_util.A2(params)
      });
    }
    function _null(Class, params) {
      return new Class({
        type: "null",
        ...core_util.A2(params)
      });
    }
    function _unknown(Class) {
      return new Class({
        type: "unknown"
      });
    }
    function _never(Class, params) {
      return new Class({
        type: "never",
        ...core_util.A2(params)
      });
    }
    function _lte(value, params) {
      return new core_checks.sm({
        check: "less_than",
        ...core_util.A2(params),
        value: value,
        inclusive: true
      });
    }
    function _gt(value, params) {
      return new core_checks.J_({
        check: "greater_than",
        ...core_util.A2(params),
        value: value,
        inclusive: false
      });
    }
    function _gte(value, params) {
      return new core_checks.J_({
        check: "greater_than",
        ...core_util.A2(params),
        value: value,
        inclusive: true
      });
    }
    function _positive(params) {
      return _gt(0, params);
    }
    function _minLength(minimum, params) {
      return new core_checks.Kk({
        check: "min_length",
        ...core_util.A2(params),
        minimum: minimum
      });
    }
    function _regex(pattern, params) {
      return new core_checks.DG({
        check: "string_format",
        format: "regex",
        ...core_util.A2(params),
        pattern: pattern
      });
    }
    function _overwrite(tx) {
      return new core_checks.v$({
        check: "overwrite",
        tx: tx
      });
    }
    function _toLowerCase() {
      return _overwrite(input => input.toLowerCase());
    }
    function _custom(Class, fn, _params) {
      const norm = core_util.A2(_params);
      norm.abort ?? (norm.abort = true);
      const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm
      });
      return schema;
    }
    function _refine(Class, fn, _params) {
      const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...core_util.A2(_params)
      });
      return schema;
    }
    function describe(description) {
      const ch = new core_checks.QP({
        check: "describe"
      });
      ch._zod.onattach = [ inst => {
        const existing = globalRegistry.get(inst) ?? {};
        globalRegistry.add(inst, {
          ...existing,
          description: description
        });
      } ];
      ch._zod.check = () => {};
      return ch;
    }
    function meta(metadata) {
      const ch = new core_checks.QP({
        check: "meta"
      });
      ch._zod.onattach = [ inst => {
        const existing = globalRegistry.get(inst) ?? {};
        globalRegistry.add(inst, {
          ...existing,
          ...metadata
        });
      } ];
      ch._zod.check = () => {};
      return ch;
    }
  }),
  4890: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      DG: () => $ZodCheckRegex,
      J_: () => $ZodCheckGreaterThan,
      KH: () => $ZodCheckNumberFormat,
      Kk: () => $ZodCheckMinLength,
      QP: () => $ZodCheck,
      ql: () => $ZodCheckStringFormat,
      sm: () => $ZodCheckLessThan,
      v$: () => $ZodCheckOverwrite
    });
    var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
    var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4723);
    const $ZodCheck = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheck", (inst, def) => {
      var _a;
      inst._zod ?? (inst._zod = {});
      inst._zod.def = def;
      (_a = inst._zod).onattach ?? (_a.onattach = []);
    });
    const _whenHasLength = payload => {
      const val = payload.value;
      return !_util_js__WEBPACK_IMPORTED_MODULE_1__.cl(val) && val.length !== void 0;
    };
    const numericOriginMap = {
      number: "number",
      bigint: "bigint",
      object: "date"
    };
    const $ZodCheckLessThan = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckLessThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = payload => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_big",
          maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckGreaterThan = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckGreaterThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = payload => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_small",
          minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckNumberFormat = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckNumberFormat", (inst, def) => {
      $ZodCheck.init(inst, def);
      def.format = def.format || "float64";
      const isInt = def.format?.includes("int");
      const origin = isInt ? "int" : "number";
      const [minimum, maximum] = _util_js__WEBPACK_IMPORTED_MODULE_1__.zH[def.format];
      inst._zod.check = payload => {
        const input = payload.value;
        if (isInt) {
          if (!Number.isInteger(input)) {
            payload.issues.push({
              expected: origin,
              format: def.format,
              code: "invalid_type",
              continue: false,
              input: input,
              inst: inst
            });
            return;
          }
          if (!Number.isSafeInteger(input)) {
            if (input > 0) payload.issues.push({
              input: input,
              code: "too_big",
              maximum: Number.MAX_SAFE_INTEGER,
              note: "Integers must be within the safe integer range.",
              inst: inst,
              origin: origin,
              inclusive: true,
              continue: !def.abort
            }); else payload.issues.push({
              input: input,
              code: "too_small",
              minimum: Number.MIN_SAFE_INTEGER,
              note: "Integers must be within the safe integer range.",
              inst: inst,
              origin: origin,
              inclusive: true,
              continue: !def.abort
            });
            return;
          }
        }
        if (input < minimum) payload.issues.push({
          origin: "number",
          input: input,
          code: "too_small",
          minimum: minimum,
          inclusive: true,
          inst: inst,
          continue: !def.abort
        });
        if (input > maximum) payload.issues.push({
          origin: "number",
          input: input,
          code: "too_big",
          maximum: maximum,
          inclusive: true,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckMinLength = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckMinLength", (inst, def) => {
      var _a;
      $ZodCheck.init(inst, def);
      (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
      inst._zod.check = payload => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? _util_js__WEBPACK_IMPORTED_MODULE_1__.O7(input) : units;
        if (length >= def.minimum) return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__.Rc(input);
        payload.issues.push({
          origin: origin,
          code: "too_small",
          minimum: def.minimum,
          inclusive: true,
          input: input,
          inst: inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckStringFormat = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckStringFormat", (inst, def) => {
      var _a, _b;
      $ZodCheck.init(inst, def);
      if (def.pattern) (_a = inst._zod).check ?? (_a.check = payload => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value)) return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: def.format,
          input: payload.value,
          ...def.pattern ? {
            pattern: def.pattern.toString()
          } : {},
          inst: inst,
          continue: !def.abort
        });
      }); else (_b = inst._zod).check ?? (_b.check = () => {});
    });
    const $ZodCheckRegex = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckRegex", (inst, def) => {
      $ZodCheckStringFormat.init(inst, def);
      inst._zod.check = payload => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value)) return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "regex",
          input: payload.value,
          pattern: def.pattern.toString(),
          inst: inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckOverwrite = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckOverwrite", (inst, def) => {
      $ZodCheck.init(inst, def);
      inst._zod.check = payload => {
        payload.value = def.tx(payload.value);
      };
    });
  }),
  8532: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $W: () => config,
      GT: () => $ZodAsyncError,
      cV: () => $ZodEncodeError,
      cr: () => globalConfig,
      tm: () => NEVER,
      xI: () => $constructor
    });
    var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
    var _a;
    const NEVER = Object.freeze({
      status: "aborted"
    });
    const _zodDesc = {
      value: void 0,
      enumerable: false
    };
    let _E = "captureStackTrace" in Error ? Error : null;
    function newError(Definition) {
      const E = _E;
      if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
          try {
            E.stackTraceLimit = 0;
          } catch {
            _E = null;
            return new Definition;
          }
          try {
            return new Definition;
          } finally {
            E.stackTraceLimit = saved;
          }
        }
      }
      return new Definition;
    }
    function $constructor(name, initializer, proto, params) {
      const zodProto = {};
      function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set;
      }
      Internals.prototype = zodProto;
      const protoMembers = proto;
      const initialized = protoMembers && new WeakSet;
      function init(inst, def) {
        if (!inst._zod) {
          _zodDesc.value = new Internals(def);
          try {
            Object.defineProperty(inst, "_zod", _zodDesc);
          } finally {
            _zodDesc.value = void 0;
          }
        } else if (inst._zod.traits.has(name)) return;
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
          const own = Object.getPrototypeOf(inst);
          const ctorProto = inst._zod.constr.prototype;
          let up = own;
          while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
          const target = up ?? own;
          if (!initialized.has(target)) {
            initialized.add(target);
            (0, _util_js__WEBPACK_IMPORTED_MODULE_0__.ol)(target, protoMembers);
          }
        }
        const proto = _.prototype;
        for (const k in proto) {
          if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
          if (!(k in inst)) inst[k] = proto[k].bind(inst);
        }
      }
      const Parent = params?.Parent ?? Object;
      class Definition extends Parent {}
      Object.defineProperty(Definition, "name", {
        value: name
      });
      function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
          for (const fn of deferred) fn();
          inst._zod.deferred = void 0;
        }
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp) pp(inst);
        return inst;
      }
      Object.defineProperty(_, "init", {
        value: init
      });
      Object.defineProperty(_, Symbol.hasInstance, {
        value: inst => {
          if (params?.Parent && inst instanceof params.Parent) return true;
          return inst?._zod?.traits?.has(name);
        }
      });
      Object.defineProperty(_, "name", {
        value: name
      });
      return _;
    }
    class $ZodAsyncError extends Error {
      constructor() {
        super("Encountered Promise during synchronous parse. Use .parseAsync() instead.");
      }
    }
    class $ZodEncodeError extends Error {
      constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
      }
    }
    (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
    const globalConfig = globalThis.__zod_globalConfig;
    function config(newConfig) {
      if (newConfig) Object.assign(globalConfig, newConfig);
      return globalConfig;
    }
  }),
  3945: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      qg: () => parse,
      EJ: () => parseAsync,
      xL: () => safeParse,
      bp: () => safeParseAsync
    });
    var core_core = __nccwpck_require__(8532);
    var util = __nccwpck_require__(4723);
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js
    function _getMessage() {
      const internals = this._zod;
      internals.message ?? (internals.message = JSON.stringify(internals.def, util.k8, 2));
      return internals.message;
    }
    function _setMessage(value) {
      this._zod.message = value;
    }
    const _messageDesc = {
      get: _getMessage,
      set: _setMessage,
      enumerable: true,
      configurable: true
    };
    const _issuesDesc = {
      value: void 0,
      enumerable: false
    };
    const _installedToString = new WeakSet([ Object.prototype, Error.prototype ]);
    const initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value = () => this.message;
            Object.defineProperty(this, "toString", {
              value: value,
              configurable: true,
              writable: true
            });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "toString", {
              value: value,
              configurable: true,
              writable: true
            });
          }
        });
      }
    };
    (0, core_core.xI)("$ZodError", initializer);
    const $ZodRealError = (0, core_core.xI)("$ZodError", initializer, void 0, {
      Parent: Error
    });
    const _parse = _Err => {
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? {
          ..._ctx,
          async: false
        } : {
          async: false
        };
        const result = schema._zod.run({
          value: value,
          issues: []
        }, ctx);
        if (result instanceof Promise) throw new core_core.GT;
        if (result.issues.length) {
          const e = new (_params?.Err ?? _Err)(result.issues.map(iss => util.iR(iss, ctx, core_core.$W())));
          util.gx(e, _params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    const parse = _parse($ZodRealError);
    const _parseAsync = _Err => {
      const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? {
          ..._ctx,
          async: true
        } : {
          async: true
        };
        let result = schema._zod.run({
          value: value,
          issues: []
        }, ctx);
        if (result instanceof Promise) result = await result;
        if (result.issues.length) {
          const e = new (params?.Err ?? _Err)(result.issues.map(iss => util.iR(iss, ctx, core_core.$W())));
          util.gx(e, params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    const parseAsync = _parseAsync($ZodRealError);
    const _safeParse = _Err => (schema, value, _ctx) => {
      const ctx = _ctx ? {
        ..._ctx,
        async: false
      } : {
        async: false
      };
      const result = schema._zod.run({
        value: value,
        issues: []
      }, ctx);
      if (result instanceof Promise) throw new core_core.GT;
      return result.issues.length ? failure(_Err, result.issues, ctx) : {
        success: true,
        data: result.value
      };
    };
    const safeParse = _safeParse($ZodRealError);
    function failure(Err, issues, ctx) {
      let error;
      return {
        success: false,
        get error() {
          if (!error) {
            error = new Err(issues.map(iss => util.iR(iss, ctx, core_core.$W())));
            issues = void 0;
            ctx = void 0;
          }
          return error;
        },
        set error(e) {
          error = e;
          issues = void 0;
          ctx = void 0;
        }
      };
    }
    const _safeParseAsync = _Err => async (schema, value, _ctx) => {
      const ctx = _ctx ? {
        ..._ctx,
        async: true
      } : {
        async: true
      };
      let result = schema._zod.run({
        value: value,
        issues: []
      }, ctx);
      if (result instanceof Promise) result = await result;
      return result.issues.length ? failure(_Err, result.issues, ctx) : {
        success: true,
        data: result.value
      };
    };
    const safeParseAsync = _safeParseAsync($ZodRealError);
  }),
  1041: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $p: () => $ZodArray,
      sF: () => $ZodBoolean,
      t$: () => $ZodCatch,
      b0: () => $ZodCustom,
      rv: () => $ZodDefault,
      P0: () => $ZodDiscriminatedUnion,
      VO: () => $ZodEnum,
      Ko: () => $ZodISODateTime,
      kU: () => $ZodLazy,
      nu: () => $ZodLiteral,
      Um: () => $ZodNever,
      x8: () => $ZodNull,
      qc: () => $ZodNullable,
      vz: () => $ZodNumber,
      I: () => $ZodNumberFormat,
      L8: () => $ZodObject,
      ig: () => $ZodOptional,
      _m: () => $ZodPipe,
      h: () => $ZodRecord,
      $v: () => $ZodString,
      EY: () => $ZodStringFormat,
      Wc: () => $ZodTransform,
      W4: () => $ZodType,
      cu: () => $ZodUnion,
      GP: () => $ZodUnknown
    });
    var core_checks = __nccwpck_require__(4890);
    var core_core = __nccwpck_require__(8532);
    const dateSource = "(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";
    function timeSource(args) {
      const hhmm = "(?:[01]\\d|2[0-3]):[0-5]\\d";
      const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
      return regex;
    }
    function datetime(args) {
      const opts = [ "Z" ];
      if (args.offset) opts.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");
      const qualified = `${timeSource({
        precision: args.precision,
        seconds: true
      })}(?:${opts.join("|")})`;
      const timeRegex = args.local ? `${qualified}|${timeSource({
        precision: args.precision
      })}` : qualified;
      return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
    }
    const anyString = /^[\s\S]{0,}$/;
    const number = /^-?\d+(?:\.\d+)?$/;
    const regexes_boolean = /^(?:true|false)$/i;
    const _null = /^null$/i;
    var core_util = __nccwpck_require__(4723);
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
    const version = {
      major: 4,
      minor: 6,
      patch: 7
    };
    // CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js
    const $ZodType = core_core.xI("$ZodType", (inst, def) => {
      var _a;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks = inst._zod.traits.has("$ZodCheck") ? [ inst, ...defChecks ?? [] ] : defChecks?.length ? [ ...defChecks ] : [];
      for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
      if (checks.length === 0) {
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks, ctx) => {
          if (payload.memo) return payload;
          let isAborted = core_util.QH(payload);
          let asyncResult;
          for (const ch of checks) {
            if (ch._zod.def.when) {
              if (core_util.rL(payload)) continue;
              const shouldRun = ch._zod.def.when(payload);
              if (!shouldRun) continue;
            } else if (isAborted) continue;
            const currLen = payload.issues.length;
            const _ = ch._zod.check(payload);
            if (_ instanceof Promise && ctx?.async === false) throw new core_core.GT;
            if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
              await _;
              const nextLen = payload.issues.length;
              if (nextLen === currLen) return;
              core_util.d3(payload.issues, currLen, inst);
              if (!isAborted) isAborted = core_util.QH(payload, currLen);
            }); else {
              const nextLen = payload.issues.length;
              if (nextLen === currLen) continue;
              core_util.d3(payload.issues, currLen, inst);
              if (!isAborted) isAborted = core_util.QH(payload, currLen);
            }
          }
          if (asyncResult) return asyncResult.then(() => payload);
          return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
          if (core_util.QH(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload, checks, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false) throw new core_core.GT;
            return checkResult.then(checkResult => inst._zod.parse(checkResult, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
          if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({
              value: payload.value,
              issues: []
            }, {
              ...ctx,
              skipChecks: true
            });
            if (canary instanceof Promise) return canary.then(canary => handleCanaryResult(canary, payload, ctx));
            return handleCanaryResult(canary, payload, ctx);
          }
          const result = inst._zod.parse(payload, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false) throw new core_core.GT;
            return result.then(result => runChecks(result, checks, ctx));
          }
          return runChecks(result, checks, ctx);
        };
      }
    }, {
      get "~standard"() {
        return core_util.jD(this, "~standard", standardProps(this));
      },
      set "~standard"(value) {
        core_util.qh(this, "~standard", value);
      }
    });
    const toStandardResult = (r, ctx) => r.issues.length ? {
      issues: r.issues.map(iss => core_util.iR(iss, ctx, core_core.$W()))
    } : {
      value: r.value
    };
    async function validateAsync(inst, value) {
      const ctx = {
        async: true
      };
      return toStandardResult(await inst._zod.run({
        value: value,
        issues: []
      }, ctx), ctx);
    }
    function standardProps(inst) {
      return {
        validate: value => {
          const ctx = {
            async: false
          };
          try {
            const r = inst._zod.run({
              value: value,
              issues: []
            }, ctx);
            if (!(r instanceof Promise)) return toStandardResult(r, ctx);
          } catch (_) {}
          return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1
      };
    }
    const $ZodString = core_core.xI("$ZodString", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = def.pattern ?? anyString;
      inst._zod.parse = (payload, _) => {
        if (def.coerce) try {
          payload.value = String(payload.value);
        } catch (_) {}
        if (typeof payload.value === "string") return payload;
        payload.issues.push({
          expected: "string",
          code: "invalid_type",
          input: payload.value,
          inst: inst
        });
        return payload;
      };
    });
    const $ZodStringFormat = core_core.xI("$ZodStringFormat", (inst, def) => {
      core_checks.ql.init(inst, def);
      $ZodString.init(inst, def);
    });
    const $ZodISODateTime = core_core.xI("$ZodISODateTime", (inst, def) => {
      def.pattern ?? (def.pattern = datetime(def));
      $ZodStringFormat.init(inst, def);
    });
    const $ZodNumber = core_core.xI("$ZodNumber", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = number;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) try {
          payload.value = Number(payload.value);
        } catch (_) {}
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
        const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
        payload.issues.push({
          expected: "number",
          code: "invalid_type",
          input: input,
          inst: inst,
          ...received ? {
            received: received
          } : {}
        });
        return payload;
      };
    });
    const $ZodNumberFormat = core_core.xI("$ZodNumberFormat", (inst, def) => {
      core_checks.KH.init(inst, def);
      $ZodNumber.init(inst, def);
    });
    const $ZodBoolean = core_core.xI("$ZodBoolean", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = regexes_boolean;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) try {
          payload.value = Boolean(payload.value);
        } catch (_) {}
        const input = payload.value;
        if (typeof input === "boolean") return payload;
        payload.issues.push({
          expected: "boolean",
          code: "invalid_type",
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    const $ZodNull = core_core.xI("$ZodNull", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = _null;
      inst._zod.values = new Set([ null ]);
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null) return payload;
        payload.issues.push({
          expected: "null",
          code: "invalid_type",
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    const $ZodUnknown = core_core.xI("$ZodUnknown", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = payload => payload;
    });
    const $ZodNever = core_core.xI("$ZodNever", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
          expected: "never",
          code: "invalid_type",
          input: payload.value,
          inst: inst
        });
        return payload;
      };
    });
    function capSize(inst, size) {
      const caps = core_util.hi(inst._zod.def.checks);
      if (!caps.length) return;
      const cap = Math.min(...caps.map(c => c[0]));
      const parse = inst._zod.parse;
      inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") for (const [max, ch] of core_util.hi(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          core_util.d3(payload.issues, start, inst);
          return payload;
        }
        return parse(payload, ctx);
      };
    }
    const arraySize = input => Array.isArray(input) ? input.length : -1;
    function handleArrayResult(result, final, index) {
      if (result.issues.length) final.issues.push(...core_util.lQ(index, result.issues));
      final.value[index] = result.value;
    }
    const $ZodArray = core_core.xI("$ZodArray", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = core_core.cr.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            expected: "array",
            code: "invalid_type",
            input: input,
            inst: inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
          const item = input[i];
          const result = def.element._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result instanceof Promise) proms.push(result.then(result => handleArrayResult(result, payload, i))); else {
            handleArrayResult(result, payload, i);
            if (abortEarly && result.issues.length !== 0 && core_util.QH(result)) break;
          }
        }
        if (proms.length) return Promise.all(proms).then(() => payload);
        return payload;
      };
      capSize(inst, arraySize);
    });
    function handlePropertyResult(result, final, key, input, optin, optout) {
      const isPresent = key in input;
      const isOptionalOut = optout === "optional";
      if (!isPresent && isOptionalOut && optin === "optional") return;
      if (result.issues.length) {
        if (optin !== void 0 && isOptionalOut && !isPresent) return;
        final.issues.push(...core_util.lQ(key, result.issues));
      }
      if (!isPresent && optin === void 0) {
        if (!result.issues.length) final.issues.push({
          code: "invalid_type",
          expected: "nonoptional",
          input: void 0,
          path: [ key ]
        });
        return;
      }
      if (result.value === void 0) {
        if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
      } else final.value[key] = result.value;
    }
    const NO_SYMBOL_KEYS = [];
    function normalizeDef(def) {
      const keys = Object.keys(def.shape);
      const ownSymbols = Object.getOwnPropertySymbols(def.shape);
      const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
      const allKeys = symbolKeys.length ? [ ...keys, ...symbolKeys ] : keys;
      for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
      const okeys = core_util.NM(def.shape);
      return {
        ...def,
        allKeys: allKeys,
        symbolKeys: symbolKeys,
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys)
      };
    }
    function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
      const unrecognized = [];
      const keySet = def.keySet;
      const _catchall = def.catchall._zod;
      const t = _catchall.def.type;
      const optin = _catchall.optin;
      const optout = _catchall.optout;
      let seen = 0;
      for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
          if (core_util.QH(payload, seen)) break;
          seen = payload.issues.length;
        }
        if (keySet.has(key)) continue;
        if (key === "__proto__") {
          if (t === "never") unrecognized.push(key);
          continue;
        }
        if (t === "never") {
          unrecognized.push(key);
          continue;
        }
        const r = _catchall.run({
          value: input[key],
          issues: []
        }, ctx);
        if (r instanceof Promise) proms.push(r.then(r => handlePropertyResult(r, payload, key, input, optin, optout))); else handlePropertyResult(r, payload, key, input, optin, optout);
      }
      if (unrecognized.length) payload.issues.push({
        code: "unrecognized_keys",
        keys: unrecognized,
        input: input,
        inst: inst,
        continue: true
      });
      if (!proms.length) return payload;
      return Promise.all(proms).then(() => payload);
    }
    const $ZodObject = core_core.xI("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = {
            ...sh
          };
          Object.defineProperty(def, "shape", {
            value: newSh
          });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", {
          get: get
        });
      }
      const _normalized = core_util.PO(() => normalizeDef(def));
      core_util.v5(inst, "propValues", zod => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
          const field = shape[key]._zod;
          if (field.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key)) core_util.Vy(propValues, key, new Set);
            for (const v of field.values) propValues[key].add(v);
            if (field.optin !== void 0) propValues[key].add(void 0);
          }
        }
        return propValues;
      });
      const isObject = core_util.Gv;
      const catchall = def.catchall;
      let value;
      const memo = core_core.cr.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input: input,
            inst: inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
          if (abortEarly && payload.issues.length !== seen) {
            if (core_util.QH(payload, seen)) break;
            seen = payload.issues.length;
          }
          if (key === "__proto__") continue;
          const el = shape[key];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({
            value: input[key],
            issues: []
          }, ctx);
          if (r instanceof Promise) proms.push(r.then(r => handlePropertyResult(r, payload, key, input, optin, optout))); else handlePropertyResult(r, payload, key, input, optin, optout);
        }
        if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    function handleUnionResults(results, final, inst, ctx) {
      for (const result of results) if (result.issues.length === 0) {
        final.value = result.value;
        return final;
      }
      const nonaborted = results.filter(r => !core_util.QH(r));
      if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
      }
      final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst: inst,
        errors: results.map(result => result.issues.map(iss => core_util.iR(iss, ctx, core_core.$W())))
      });
      return final;
    }
    const $ZodUnion = core_core.xI("$ZodUnion", (inst, def) => {
      $ZodType.init(inst, def);
      core_util.v5(inst, "optin", zod => zod.def.options.some(o => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some(o => o._zod.optin !== void 0) ? "optional" : void 0);
      core_util.v5(inst, "optout", zod => zod.def.options.some(o => o._zod.optout === "optional") ? "optional" : void 0);
      core_util.v5(inst, "values", zod => {
        if (zod.def.options.every(o => o._zod.values)) return new Set(zod.def.options.flatMap(option => Array.from(option._zod.values)));
        return;
      });
      core_util.v5(inst, "pattern", zod => {
        if (zod.def.options.every(o => o._zod.pattern)) {
          const patterns = zod.def.options.map(o => o._zod.pattern);
          return new RegExp(`^(${patterns.map(p => core_util.p6(p.source)).join("|")})$`);
        }
        return;
      });
      const first = def.options.length === 1 ? def.options[0]._zod.run : null;
      inst._zod.parse = (payload, ctx) => {
        if (first) return first(payload, ctx);
        let async = false;
        const results = [];
        for (const option of def.options) {
          const result = option._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            results.push(result);
            async = true;
          } else {
            if (result.issues.length === 0) return result;
            results.push(result);
          }
        }
        if (!async) return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then(results => handleUnionResults(results, payload, inst, ctx));
      };
    });
    function discriminatorMap(def) {
      const map = new Map;
      for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) if (map.has(value)) {
          if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
          map.set(value, null);
        } else map.set(value, option);
      }
      return map;
    }
    const $ZodDiscriminatedUnion = core_core.xI("$ZodDiscriminatedUnion", (inst, def) => {
      def.inclusive = false;
      $ZodUnion.init(inst, def);
      const _super = inst._zod.parse;
      core_util.v5(inst, "propValues", zod => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
          const pv = option._zod.propValues;
          if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
          if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
          for (const [k, v] of Object.entries(pv)) {
            if (!Object.prototype.hasOwnProperty.call(propValues, k)) core_util.Vy(propValues, k, new Set);
            for (const val of v) propValues[k].add(val);
          }
        }
        if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
        return propValues;
      });
      def.options.forEach((option, i) => {
        const propShape = core_util.MO(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
      });
      const disc = core_util.PO(() => discriminatorMap(def));
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util.Gv(input)) {
          payload.issues.push({
            code: "invalid_type",
            expected: "object",
            input: input,
            inst: inst
          });
          return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
        if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
        payload.issues.push({
          code: "invalid_union",
          errors: [],
          note: "No matching discriminator",
          discriminator: def.discriminator,
          options: Array.from(disc.value.keys()).filter(value => disc.value.get(value) !== null),
          input: input,
          path: [ def.discriminator ],
          inst: inst
        });
        return payload;
      };
    });
    const $ZodRecord = core_core.xI("$ZodRecord", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = core_core.cr.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util.Qd(input)) {
          payload.issues.push({
            expected: "record",
            code: "invalid_type",
            input: input,
            inst: inst
          });
          return payload;
        }
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          const recordKeys = new Set;
          for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
            recordKeys.add(typeof key === "number" ? key.toString() : key);
            if (key === "__proto__") continue;
            const keyResult = def.keyType._zod.run({
              value: key,
              issues: []
            }, ctx);
            if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
            if (keyResult.issues.length) {
              payload.issues.push({
                code: "invalid_key",
                origin: "record",
                issues: keyResult.issues.map(iss => core_util.iR(iss, ctx, core_core.$W())),
                input: key,
                path: [ key ],
                inst: inst
              });
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__") continue;
            const result = def.valueType._zod.run({
              value: input[key],
              issues: []
            }, ctx);
            if (result instanceof Promise) proms.push(result.then(result => {
              if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
              payload.value[outKey] = result.value;
            })); else {
              if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
              payload.value[outKey] = result.value;
            }
          }
          let unrecognized;
          for (const key in input) if (!recordKeys.has(key)) if (def.mode === "loose") {
            if (key === "__proto__") continue;
            payload.value[key] = input[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
          if (unrecognized && unrecognized.length > 0) payload.issues.push({
            code: "unrecognized_keys",
            input: input,
            inst: inst,
            keys: unrecognized,
            continue: true
          });
        } else {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          let unrecognized;
          for (const key of Reflect.ownKeys(input)) {
            if (key === "__proto__") continue;
            if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
            let keyResult = def.keyType._zod.run({
              value: key,
              issues: []
            }, ctx);
            if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
            const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
            if (checkNumericKey) {
              const retryResult = def.keyType._zod.run({
                value: Number(key),
                issues: []
              }, ctx);
              if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
              if (retryResult.issues.length === 0) keyResult = retryResult;
            }
            if (keyResult.issues.length) {
              if (def.mode === "loose") payload.value[key] = input[key]; else if (values) {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              } else payload.issues.push({
                code: "invalid_key",
                origin: "record",
                issues: keyResult.issues.map(iss => core_util.iR(iss, ctx, core_core.$W())),
                input: key,
                path: [ key ],
                inst: inst
              });
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__") continue;
            const result = def.valueType._zod.run({
              value: input[key],
              issues: []
            }, ctx);
            if (result instanceof Promise) proms.push(result.then(result => {
              if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
              payload.value[outKey] = result.value;
            })); else {
              if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
              payload.value[outKey] = result.value;
            }
          }
          if (unrecognized && unrecognized.length > 0) payload.issues.push({
            code: "unrecognized_keys",
            input: input,
            inst: inst,
            keys: unrecognized,
            continue: true
          });
        }
        if (proms.length) return Promise.all(proms).then(() => payload);
        return payload;
      };
    });
    const $ZodEnum = core_core.xI("$ZodEnum", (inst, def) => {
      $ZodType.init(inst, def);
      const values = core_util.w5(def.entries);
      const valuesSet = new Set(values);
      inst._zod.values = valuesSet;
      core_util.v5(inst, "pattern", zod => {
        const patternValues = core_util.w5(zod.def.entries).filter(k => core_util.qQ.has(typeof k));
        return new RegExp(patternValues.length ? `^(${patternValues.map(o => core_util.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) return payload;
        payload.issues.push({
          code: "invalid_value",
          values: values,
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    const $ZodLiteral = core_core.xI("$ZodLiteral", (inst, def) => {
      $ZodType.init(inst, def);
      const values = new Set(def.values);
      inst._zod.values = values;
      core_util.v5(inst, "pattern", zod => {
        const vals = zod.def.values;
        return new RegExp(vals.length ? `^(${vals.map(o => typeof o === "string" ? core_util.sD(o) : o ? core_util.sD(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) return payload;
        payload.issues.push({
          code: "invalid_value",
          values: def.values,
          input: input,
          inst: inst
        });
        return payload;
      };
    });
    const $ZodTransform = core_core.xI("$ZodTransform", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "optional";
      core_core.cr.memoizer?.guard(inst);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") throw new core_core.cV(inst.constructor.name);
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
          const output = _out instanceof Promise ? _out : Promise.resolve(_out);
          return output.then(output => {
            payload.value = output;
            return payload;
          });
        }
        if (_out instanceof Promise) throw new core_core.GT;
        payload.value = _out;
        return payload;
      };
    });
    function handleOptionalResult(payload, result) {
      payload.value = result.issues.length ? void 0 : result.value;
      return payload;
    }
    const $ZodOptional = core_core.xI("$ZodOptional", (inst, def) => {
      $ZodType.init(inst, def);
      core_util.v5(inst, "optin", zod => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      inst._zod.optout = "optional";
      core_util.v5(inst, "values", zod => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([ ...values, void 0 ]) : void 0;
      });
      core_util.v5(inst, "pattern", zod => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util.p6(pattern.source)})?$`) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === void 0) {
          if (def.innerType._zod.optin !== "defaulted") return payload;
          const result = def.innerType._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) return result.then(result => handleOptionalResult(payload, result));
          return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    const $ZodNullable = core_core.xI("$ZodNullable", (inst, def) => {
      $ZodType.init(inst, def);
      core_util.v5(inst, "optin", zod => zod.def.innerType._zod.optin);
      core_util.v5(inst, "optout", zod => zod.def.innerType._zod.optout);
      core_util.v5(inst, "pattern", zod => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util.p6(pattern.source)}|null)$`) : void 0;
      });
      core_util.v5(inst, "values", zod => zod.def.innerType._zod.values ? new Set([ ...zod.def.innerType._zod.values, null ]) : void 0);
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === null) return payload;
        return def.innerType._zod.run(payload, ctx);
      };
    });
    const $ZodDefault = core_core.xI("$ZodDefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      core_util.v5(inst, "values", zod => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
        if (payload.value === void 0) {
          payload.value = def.defaultValue;
          return payload;
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) return result.then(result => handleDefaultResult(result, def));
        return handleDefaultResult(result, def);
      };
    });
    function handleDefaultResult(payload, def) {
      if (payload.value === void 0) payload.value = def.defaultValue;
      return payload;
    }
    function handleCatchResult(payload, result, def, ctx) {
      if (!result.issues.length) {
        payload.value = result.value;
        if (result.memo) payload.memo = true;
        return payload;
      }
      payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
          issues: result.issues.map(iss => core_util.iR(iss, ctx, core_core.$W()))
        },
        input: payload.value
      });
      return payload;
    }
    const $ZodCatch = core_core.xI("$ZodCatch", (inst, def) => {
      $ZodType.init(inst, def);
      core_util.v5(inst, "optin", zod => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      core_util.v5(inst, "optout", zod => zod.def.innerType._zod.optout);
      core_util.v5(inst, "values", zod => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
        const result = def.innerType._zod.run({
          value: payload.value,
          issues: []
        }, ctx);
        if (result instanceof Promise) return result.then(result => handleCatchResult(payload, result, def, ctx));
        return handleCatchResult(payload, result, def, ctx);
      };
    });
    const $ZodPipe = core_core.xI("$ZodPipe", (inst, def) => {
      $ZodType.init(inst, def);
      core_util.v5(inst, "values", zod => zod.def.in._zod.values);
      core_util.v5(inst, "optin", zod => zod.def.in._zod.optin);
      core_util.v5(inst, "optout", zod => zod.def.out._zod.optout);
      core_util.v5(inst, "propValues", zod => zod.def.in._zod.propValues);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          const right = def.out._zod.run(payload, ctx);
          if (right instanceof Promise) return right.then(right => handlePipeResult(right, def.in, ctx));
          return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) return left.then(left => handlePipeResult(left, def.out, ctx));
        return handlePipeResult(left, def.out, ctx);
      };
    });
    function handlePipeResult(left, next, ctx) {
      if (left.issues.some(iss => iss.code !== "unrecognized_keys")) {
        left.aborted = true;
        return left;
      }
      return next._zod.run({
        value: left.value,
        issues: left.issues
      }, ctx);
    }
    const $ZodLazy = core_core.xI("$ZodLazy", (inst, def) => {
      $ZodType.init(inst, def);
      core_util.gJ(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner) d._cachedInner = def.getter();
        return d._cachedInner;
      });
      core_util.v5(inst, "pattern", zod => zod.innerType?._zod?.pattern);
      core_util.v5(inst, "propValues", zod => zod.innerType?._zod?.propValues);
      core_util.v5(inst, "optin", zod => zod.innerType?._zod?.optin ?? void 0);
      core_util.v5(inst, "optout", zod => zod.innerType?._zod?.optout ?? void 0);
      inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
      };
    });
    const $ZodCustom = core_core.xI("$ZodCustom", (inst, def) => {
      core_checks.QP.init(inst, def);
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _) => payload;
      inst._zod.check = payload => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) return r.then(r => handleRefineResult(r, payload, input, inst));
        handleRefineResult(r, payload, input, inst);
        return;
      };
    });
    function handleRefineResult(result, payload, input, inst) {
      if (!result) {
        const _iss = {
          code: "custom",
          input: input,
          inst: inst,
          path: [ ...inst._zod.def.path ?? [] ],
          continue: !inst._zod.def.abort
        };
        if (inst._zod.def.params) _iss.params = inst._zod.def.params;
        payload.issues.push(core_util.sn(_iss));
      }
    }
  }),
  4723: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      A2: () => normalizeParams,
      Gv: () => isObject,
      MO: () => rawShape,
      NM: () => optionalKeys,
      O7: () => codePointLength,
      PO: () => cached,
      QH: () => aborted,
      Qd: () => isPlainObject,
      Rc: () => getLengthableOrigin,
      SS: () => constantCatch,
      Vy: () => assignProp,
      X: () => installLazyProp,
      cl: () => nullish,
      d3: () => attachSchema,
      gJ: () => defineLazy,
      gx: () => captureStackTrace,
      hi: () => sizeCaps,
      iR: () => finalizeIssue,
      jD: () => hide,
      k8: () => jsonStringifyReplacer,
      lQ: () => prefixIssues,
      o8: () => clone,
      ol: () => members,
      p6: () => cleanRegex,
      qQ: () => propertyKeyTypes,
      qh: () => own,
      rL: () => explicitlyAborted,
      sD: () => escapeRegex,
      sn: () => issue,
      v5: () => defineLazyInternal,
      w5: () => getEnumValues,
      yG: () => shallowClone,
      zH: () => NUMBER_FORMAT_RANGES
    });
    function getEnumValues(entries) {
      const numericValues = Object.values(entries).filter(v => typeof v === "number");
      const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
      return values;
    }
    function jsonStringifyReplacer(_, value) {
      if (typeof value === "bigint") return value.toString();
      return value;
    }
    class Cached {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    }
    function cached(getter) {
      return new Cached(getter);
    }
    function nullish(input) {
      return input === null || input === void 0;
    }
    function cleanRegex(source) {
      const start = source.startsWith("^") ? 1 : 0;
      const end = source.endsWith("$") ? source.length - 1 : source.length;
      return source.slice(start, end);
    }
    const EVALUATING = Symbol("evaluating");
    function defineLazy(object, key, getter) {
      let value;
      Object.defineProperty(object, key, {
        get() {
          if (value === EVALUATING) return;
          if (value === void 0) {
            value = EVALUATING;
            value = getter();
          }
          return value;
        },
        set(v) {
          Object.defineProperty(object, key, {
            value: v
          });
        },
        configurable: true
      });
    }
    function assignProp(target, prop, value) {
      Object.defineProperty(target, prop, {
        value: value,
        writable: true,
        enumerable: true,
        configurable: true
      });
    }
    function rawShape(def) {
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      return desc?.get ? desc.get.raw : desc?.value;
    }
    const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
    function isObject(data) {
      return typeof data === "object" && data !== null && !Array.isArray(data);
    }
    function isPlainObject(o) {
      if (isObject(o) === false) return false;
      const ctor = o.constructor;
      if (ctor === void 0) return true;
      if (typeof ctor !== "function") return true;
      const prot = ctor.prototype;
      if (isObject(prot) === false) return false;
      if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
      return true;
    }
    function shallowClone(o) {
      if (isPlainObject(o)) return {
        ...o
      };
      if (Array.isArray(o)) return [ ...o ];
      if (o instanceof Map) return new Map(o);
      if (o instanceof Set) return new Set(o);
      return o;
    }
    const propertyKeyTypes = new Set([ "string", "number", "symbol" ]);
    function escapeRegex(str) {
      return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }
    function clone(inst, def, params) {
      const cl = new inst._zod.constr(def ?? inst._zod.def);
      if (!def || params?.parent) cl._zod.parent = inst;
      return cl;
    }
    function normalizeParams(_params) {
      const params = _params;
      if (!params) return {};
      if (typeof params === "string") return {
        error: () => params
      };
      if (params?.message !== void 0) {
        if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
      }
      delete params.message;
      if (typeof params.error === "string") return {
        ...params,
        error: () => params.error
      };
      return params;
    }
    function optionalKeys(shape) {
      return Object.keys(shape).filter(k => shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional");
    }
    const NUMBER_FORMAT_RANGES = (() => ({
      safeint: [ Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER ],
      int32: [ -2147483648, 2147483647 ],
      uint32: [ 0, 4294967295 ],
      float32: [ -34028234663852886e22, 34028234663852886e22 ],
      float64: [ -Number.MAX_VALUE, Number.MAX_VALUE ]
    }))();
    function aborted(x, startIndex = 0) {
      if (x.aborted === true) return true;
      for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
      return false;
    }
    function explicitlyAborted(x, startIndex = 0) {
      if (x.aborted === true) return true;
      for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
      return false;
    }
    function prefixIssues(path, issues) {
      return issues.map(iss => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
      });
    }
    function unwrapMessage(message) {
      return typeof message === "string" ? message : message?.message;
    }
    function sizeCaps(defChecks) {
      const caps = [];
      for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        if (!/_(length|size)$|_equals$/.test(d.check)) break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0) caps.push([ max, ch ]);
      }
      return caps;
    }
    function attachSchema(issues, start, inst) {
      var _a;
      for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
    }
    function finalizeIssue(iss, ctx, config) {
      var _a;
      const traits = iss.inst?._zod?.traits;
      if (traits?.has("$ZodType")) if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst); else iss.schema = iss.inst;
      const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
      const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
      const full = {};
      for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
        full[k] = iss[k];
      }
      full.path ?? (full.path = []);
      full.message = message;
      if (ctx?.reportInput) full.input = iss.input;
      return full;
    }
    const highSurrogate = /[\uD800-\uDBFF]/;
    function codePointLength(str) {
      const units = str.length;
      if (!highSurrogate.test(str)) return units;
      let count = units;
      for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
        count--;
        i++;
      }
      return count;
    }
    function getLengthableOrigin(input) {
      if (Array.isArray(input)) return "array";
      if (typeof input === "string") return "string";
      return "unknown";
    }
    function issue(...args) {
      const [iss, input, inst] = args;
      if (typeof iss === "string") return {
        message: iss,
        code: "custom",
        input: input,
        inst: inst
      };
      return {
        ...iss
      };
    }
    function members(proto, table) {
      for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        if (desc.get) Object.defineProperty(proto, key, {
          ...desc,
          enumerable: false
        }); else defineBound(proto, key, desc.value);
      }
    }
    function own(inst, key, value, enumerable = true) {
      Object.defineProperty(inst, key, {
        configurable: true,
        writable: true,
        enumerable: enumerable,
        value: value
      });
      return value;
    }
    function hide(inst, key, value) {
      return own(inst, key, value, false);
    }
    function defineBound(proto, key, fn) {
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
          own(this, key, value);
        }
      });
    }
    function claim(inst, sentinel) {
      const proto = Object.getPrototypeOf(inst);
      return sentinel in proto ? void 0 : proto;
    }
    let installing;
    let broke = false;
    const breaker = {
      configurable: true,
      get() {
        broke = true;
        return;
      }
    };
    function defineLazyInternal(inst, key, compute) {
      const proto = Object.getPrototypeOf(inst._zod);
      if (key in proto && installing !== inst._zod) {
        installing = void 0;
        return;
      }
      installing = inst._zod;
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          Object.defineProperty(this, key, breaker);
          const outer = broke;
          broke = false;
          try {
            const value = compute(this);
            if (broke) delete this[key]; else Object.defineProperty(this, key, {
              configurable: true,
              writable: true,
              value: value
            });
            broke = broke || outer;
            return value;
          } catch (err) {
            delete this[key];
            broke = broke || outer;
            throw err;
          }
        },
        set(value) {
          Object.defineProperty(this, key, {
            configurable: true,
            writable: true,
            value: value
          });
        }
      });
    }
    function installLazyProp(inst, key, make, enumerable) {
      const proto = claim(inst, key);
      if (!proto) return;
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          const desc = {
            configurable: true,
            writable: true,
            enumerable: enumerable,
            value: void 0
          };
          Object.defineProperty(this, key, desc);
          desc.value = make(this);
          Object.defineProperty(this, key, desc);
          return desc.value;
        },
        set(value) {
          Object.defineProperty(this, key, {
            configurable: true,
            writable: true,
            enumerable: enumerable,
            value: value
          });
        }
      });
    }
    const CONSTANT_CATCH = "~constantCatch";
    function constantCatch(value) {
      const fn = () => value;
      fn[CONSTANT_CATCH] = true;
      return fn;
    }
  }),
  4343: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Axp: () => ZodMiniNumber,
      FsL: () => pipe,
      IeY: () => custom,
      Ikc: () => object,
      KCZ: () => union,
      L5J: () => unknown,
      MfU: () => _catch,
      RZV: () => _lazy,
      Rvf: () => _default,
      Whr: () => int,
      YOg: () => array,
      YPB: () => refine,
      YjP: () => string,
      aig: () => number,
      chJ: () => _null,
      cl6: () => nullish,
      euz: () => literal,
      g1P: () => record,
      gMt: () => discriminatedUnion,
      k5n: () => _enum,
      lqM: () => optional,
      mee: () => nullable,
      pdi: () => transform,
      rej: () => strictObject,
      zMY: () => boolean,
      zUr: () => ZodMiniStringFormat
    });
    var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
    var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1041);
    var _core_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4723);
    var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3305);
    var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3945);
    const ZodMiniType = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniType", (inst, def) => {
      if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.W4.init(inst, def);
      inst.def = def;
      inst.type = def.type;
    }, {
      get with() {
        return this.check;
      },
      set with(value) {
        _core_util_js__WEBPACK_IMPORTED_MODULE_2__.qh(this, "with", value);
      },
      parse(data, params) {
        return _parse_js__WEBPACK_IMPORTED_MODULE_3__.qg(this, data, params, {
          callee: this.parse
        });
      },
      parseAsync(data, params) {
        return _parse_js__WEBPACK_IMPORTED_MODULE_3__.EJ(this, data, params, {
          callee: this.parseAsync
        });
      },
      safeParse(data, params) {
        return _parse_js__WEBPACK_IMPORTED_MODULE_3__.xL(this, data, params);
      },
      safeParseAsync(data, params) {
        return _parse_js__WEBPACK_IMPORTED_MODULE_3__.bp(this, data, params);
      },
      check(...checks) {
        const def = this.def;
        return this.clone({
          ...def,
          checks: [ ...def.checks ?? [], ...checks.map(ch => typeof ch === "function" ? {
            _zod: {
              check: ch,
              def: {
                check: "custom"
              },
              onattach: []
            }
          } : ch) ]
        }, {
          parent: true
        });
      },
      clone(_def, params) {
        return _core_util_js__WEBPACK_IMPORTED_MODULE_2__.o8(this, _def, params);
      },
      brand() {
        return this;
      },
      register(reg, meta) {
        reg.add(this, meta);
        return this;
      },
      apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
      }
    });
    const ZodMiniString = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniString", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.$v.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function string(params) {
      return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.Rl(ZodMiniString, params);
    }
    const ZodMiniStringFormat = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniStringFormat", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.EY.init(inst, def);
      ZodMiniString.init(inst, def);
    });
    const ZodMiniNumber = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniNumber", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.vz.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function number(params) {
      return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.F7(ZodMiniNumber, params);
    }
    const ZodMiniNumberFormat = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniNumberFormat", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.I.init(inst, def);
      ZodMiniNumber.init(inst, def);
    });
    function int(params) {
      return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.LK(ZodMiniNumberFormat, params);
    }
    const ZodMiniBoolean = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniBoolean", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.sF.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function boolean(params) {
      return _core_index_js__WEBPACK_IMPORTED_MODULE_4__._L(ZodMiniBoolean, params);
    }
    const ZodMiniNull = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniNull", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.x8.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function _null(params) {
      return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.jw(ZodMiniNull, params);
    }
    const ZodMiniUnknown = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniUnknown", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.GP.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function unknown() {
      return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.em(ZodMiniUnknown);
    }
    const ZodMiniNever = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniNever", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.Um.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function never(params) {
      return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.G8(ZodMiniNever, params);
    }
    const ZodMiniArray = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniArray", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.$p.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function array(element, params) {
      return new ZodMiniArray({
        type: "array",
        element: element,
        ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
      });
    }
    const ZodMiniObject = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniObject", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.L8.init(inst, def);
      ZodMiniType.init(inst, def);
      _core_util_js__WEBPACK_IMPORTED_MODULE_2__.X(inst, "shape", self => self._zod.def.shape, false);
    });
    function object(shape, params) {
      const def = {
        type: "object",
        shape: shape ?? {},
        ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
      };
      return new ZodMiniObject(def);
    }
    function strictObject(shape, params) {
      return new ZodMiniObject({
        type: "object",
        shape: shape,
        catchall: never(),
        ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
      });
    }
    const ZodMiniUnion = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniUnion", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.cu.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function union(options, params) {
      return new ZodMiniUnion({
        type: "union",
        options: options,
        ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
      });
    }
    const ZodMiniDiscriminatedUnion = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniDiscriminatedUnion", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.P0.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function discriminatedUnion(discriminator, options, params) {
      return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator: discriminator,
        ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
      });
    }
    const ZodMiniRecord = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniRecord", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.h.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function record(keyType, valueType, params) {
      if (!valueType || !valueType._zod) return new ZodMiniRecord({
        type: "record",
        keyType: string(),
        valueType: keyType,
        ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(valueType)
      });
      return new ZodMiniRecord({
        type: "record",
        keyType: keyType,
        valueType: valueType,
        ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
      });
    }
    const ZodMiniEnum = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniEnum", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.VO.init(inst, def);
      ZodMiniType.init(inst, def);
      inst.options = [ ...inst._zod.values ];
    });
    function _enum(values, params) {
      const entries = Array.isArray(values) ? Object.fromEntries(values.map(v => [ v, v ])) : values;
      return new ZodMiniEnum({
        type: "enum",
        entries: entries,
        ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
      });
    }
    const ZodMiniLiteral = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniLiteral", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.nu.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function literal(value, params) {
      return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [ value ],
        ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
      });
    }
    const ZodMiniTransform = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniTransform", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.Wc.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function transform(fn) {
      return new ZodMiniTransform({
        type: "transform",
        transform: fn
      });
    }
    const ZodMiniOptional = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniOptional", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.ig.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function optional(innerType) {
      return new ZodMiniOptional({
        type: "optional",
        innerType: innerType
      });
    }
    const ZodMiniNullable = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniNullable", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.qc.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function nullable(innerType) {
      return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType
      });
    }
    function nullish(innerType) {
      return optional(nullable(innerType));
    }
    const ZodMiniDefault = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniDefault", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.rv.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function _default(innerType, defaultValue) {
      return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
          return typeof defaultValue === "function" ? defaultValue() : _core_util_js__WEBPACK_IMPORTED_MODULE_2__.yG(defaultValue);
        }
      });
    }
    const ZodMiniCatch = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniCatch", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.t$.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function _catch(innerType, catchValue) {
      return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: typeof catchValue === "function" ? catchValue : _core_util_js__WEBPACK_IMPORTED_MODULE_2__.SS(catchValue)
      });
    }
    const ZodMiniPipe = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniPipe", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__._m.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function pipe(in_, out) {
      return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out
      });
    }
    const ZodMiniLazy = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniLazy", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.kU.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function _lazy(getter) {
      return new ZodMiniLazy({
        type: "lazy",
        getter: getter
      });
    }
    const ZodMiniCustom = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniCustom", (inst, def) => {
      _core_index_js__WEBPACK_IMPORTED_MODULE_1__.b0.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    function custom(fn, _params) {
      return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.FO(ZodMiniCustom, fn ?? (() => true), _params);
    }
    function refine(fn, _params = {}) {
      return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.fU(ZodMiniCustom, fn, _params);
    }
    _core_index_js__WEBPACK_IMPORTED_MODULE_4__.q0;
    _core_index_js__WEBPACK_IMPORTED_MODULE_4__.mI;
  })
};

var __webpack_module_cache__ = {};

function __nccwpck_require__(moduleId) {
  var cachedModule = __webpack_module_cache__[moduleId];
  if (cachedModule !== void 0) return cachedModule.exports;
  var module = __webpack_module_cache__[moduleId] = {
    exports: {}
  };
  var threw = true;
  try {
    __webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
    threw = false;
  } finally {
    if (threw) delete __webpack_module_cache__[moduleId];
  }
  return module.exports;
}

__nccwpck_require__.m = __webpack_modules__;

if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";

(() => {
  var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
  var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
  var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
  var resolveQueue = queue => {
    if (queue && queue.d < 1) {
      queue.d = 1;
      queue.forEach(fn => fn.r--);
      queue.forEach(fn => fn.r-- ? fn.r++ : fn());
    }
  };
  var wrapDeps = deps => deps.map(dep => {
    if (dep !== null && typeof dep === "object") {
      if (dep[webpackQueues]) return dep;
      if (dep.then) {
        var queue = [];
        queue.d = 0;
        dep.then(r => {
          obj[webpackExports] = r;
          resolveQueue(queue);
        }, e => {
          obj[webpackError] = e;
          resolveQueue(queue);
        });
        var obj = {};
        obj[webpackQueues] = fn => fn(queue);
        return obj;
      }
    }
    var ret = {};
    ret[webpackQueues] = x => {};
    ret[webpackExports] = dep;
    return ret;
  });
  __nccwpck_require__.a = (module, body, hasAwait) => {
    var queue;
    hasAwait && ((queue = []).d = -1);
    var depQueues = new Set;
    var exports = module.exports;
    var currentDeps;
    var outerResolve;
    var reject;
    var promise = new Promise((resolve, rej) => {
      reject = rej;
      outerResolve = resolve;
    });
    promise[webpackExports] = exports;
    promise[webpackQueues] = fn => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
    module.exports = promise;
    body(deps => {
      currentDeps = wrapDeps(deps);
      var fn;
      var getResult = () => currentDeps.map(d => {
        if (d[webpackError]) throw d[webpackError];
        return d[webpackExports];
      });
      var promise = new Promise(resolve => {
        fn = () => resolve(getResult);
        fn.r = 0;
        var fnQueue = q => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, 
        q.push(fn)));
        currentDeps.map(dep => dep[webpackQueues](fnQueue));
      });
      return fn.r ? promise : getResult();
    }, err => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue)));
    queue && queue.d < 0 && (queue.d = 0);
  };
})();

(() => {
  __nccwpck_require__.n = module => {
    var getter = module && module.__esModule ? () => module["default"] : () => module;
    __nccwpck_require__.d(getter, {
      a: getter
    });
    return getter;
  };
})();

(() => {
  var getProto = Object.getPrototypeOf ? obj => Object.getPrototypeOf(obj) : obj => obj.__proto__;
  var leafPrototypes;
  __nccwpck_require__.t = function(value, mode) {
    if (mode & 1) value = this(value);
    if (mode & 8) return value;
    if (typeof value === "object" && value) {
      if (mode & 4 && value.__esModule) return value;
      if (mode & 16 && typeof value.then === "function") return value;
    }
    var ns = Object.create(null);
    __nccwpck_require__.r(ns);
    var def = {};
    leafPrototypes = leafPrototypes || [ null, getProto({}), getProto([]), getProto(getProto) ];
    for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) Object.getOwnPropertyNames(current).forEach(key => def[key] = () => value[key]);
    def["default"] = () => value;
    __nccwpck_require__.d(ns, def);
    return ns;
  };
})();

(() => {
  __nccwpck_require__.d = (exports, definition) => {
    for (var key in definition) if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) Object.defineProperty(exports, key, {
      enumerable: true,
      get: definition[key]
    });
  };
})();

(() => {
  __nccwpck_require__.f = {};
  __nccwpck_require__.e = chunkId => Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
    __nccwpck_require__.f[key](chunkId, promises);
    return promises;
  }, []));
})();

(() => {
  __nccwpck_require__.u = chunkId => ({"24":"313","620":"795"}[chunkId] ?? chunkId) + ".index.js";
})();

(() => {
  __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();

(() => {
  __nccwpck_require__.r = exports => {
    if (typeof Symbol !== "undefined" && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, {
      value: "Module"
    });
    Object.defineProperty(exports, "__esModule", {
      value: true
    });
  };
})();

(() => {
  var installedChunks = {
    792: 0
  };
  var installChunk = data => {
    var {ids: ids, modules: modules, runtime: runtime} = data;
    var moduleId, chunkId, i = 0;
    for (moduleId in modules) if (__nccwpck_require__.o(modules, moduleId)) __nccwpck_require__.m[moduleId] = modules[moduleId];
    if (runtime) runtime(__nccwpck_require__);
    for (;i < ids.length; i++) {
      chunkId = ids[i];
      if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) installedChunks[chunkId][0]();
      installedChunks[ids[i]] = 0;
    }
  };
  __nccwpck_require__.f.j = (chunkId, promises) => {
    var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : void 0;
    if (installedChunkData !== 0) if (installedChunkData) promises.push(installedChunkData[1]); else if (true) {
      var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, e => {
        if (installedChunks[chunkId] !== 0) installedChunks[chunkId] = void 0;
        throw e;
      });
      promise = Promise.race([ promise, new Promise(resolve => installedChunkData = installedChunks[chunkId] = [ resolve ]) ]);
      promises.push(installedChunkData[1] = promise);
    }
  };
})();

var __webpack_exports__ = __nccwpck_require__(9407);

__webpack_exports__ = await __webpack_exports__;