export const id = 620;

export const ids = [ 620 ];

export const modules = {
  6794: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      l: () => accessRemedy
    });
    const accessRemedy = "A restricted project (Data Access Control) does not exist for an application key whose owner is in none of its teams or roles: use a service account's key there.";
  }),
  3601: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      d: () => createDatadog
    });
    var SchemaValidationError = __webpack_require__(7493);
    var distribution = __webpack_require__(1851);
    var json = __webpack_require__(4251);
    var limits = __webpack_require__(1537);
    var errors = __webpack_require__(631);
    var schemas = __webpack_require__(4343);
    var api = __webpack_require__(3305);
    // CONCATENATED MODULE: ./src/datadog/experiments.ts
    const datadogExperiment = schemas.Ikc({
      id: schemas.YjP().check(api.m9(1)),
      attributes: schemas.Ikc({
        name: schemas.YjP(),
        project_id: schemas.YjP(),
        experiment: json.mR,
        dataset_id: json.mR,
        dataset_version: schemas.MfU(schemas.cl6(schemas.aig()), void 0),
        run_count: schemas.MfU(schemas.cl6(schemas.aig()), void 0),
        config: schemas.MfU(schemas.cl6(schemas.g1P(schemas.YjP(), schemas.L5J())), void 0),
        created_at: json.mR,
        deleted_at: json.mR,
        status: json.mR,
        parent_experiment_id: json.mR,
        metadata: schemas.MfU(schemas.cl6(schemas.g1P(schemas.YjP(), schemas.L5J())), void 0)
      })
    });
    const experimentAnswer = schemas.Ikc({
      data: datadogExperiment
    });
    const experimentsAnswer = schemas.FsL(schemas.Ikc({
      data: schemas.YOg(schemas.L5J()),
      meta: schemas.MfU(schemas.cl6(schemas.Ikc({
        after: json.mR
      })), void 0)
    }), schemas.pdi(({data: data, meta: meta}) => {
      const {read: experiments, leftOut: leftOut} = (0, json.F1)(data, datadogExperiment);
      return {
        experiments: experiments,
        leftOut: leftOut,
        size: JSON.stringify(data).length,
        after: meta?.after || void 0
      };
    }));
    schemas.Ikc({
      name: schemas.YjP(),
      project_id: schemas.YjP(),
      dataset_id: schemas.YjP(),
      dataset_version: schemas.lqM(schemas.Whr()),
      description: schemas.lqM(schemas.YjP()),
      ensure_unique: schemas.zMY(),
      metadata: json.o$,
      config: schemas.lqM(json.o$),
      parent_experiment_id: schemas.lqM(schemas.YjP()),
      run_count: schemas.lqM(schemas.Whr())
    });
    // CONCATENATED MODULE: ./src/datadog/page-buffer.ts
    const firstBytes = 1048576;
    function createPageBuffers() {
      const free = [];
      return {
        read: async (body, announced = 0) => {
          const known = free.pop();
          const expected = Math.min(Math.max(announced, firstBytes), limits.Bo);
          let buffer = known && known.length >= expected ? known : Buffer.allocUnsafeSlow(expected);
          let length = 0;
          for await (const chunk of body) {
            if (length + chunk.byteLength > buffer.length) {
              const larger = Buffer.allocUnsafeSlow(Math.max(2 * buffer.length, length + chunk.byteLength));
              buffer.copy(larger, 0, 0, length);
              buffer = larger;
            }
            buffer.set(chunk, length);
            length += chunk.byteLength;
          }
          return {
            bytes: buffer.subarray(0, length),
            giveBack: () => void free.push(buffer)
          };
        }
      };
    }
    // CONCATENATED MODULE: ./src/datadog/resources.ts
    const resource = schemas.Ikc({
      id: schemas.YjP().check(api.m9(1)),
      attributes: schemas.MfU(schemas.cl6(schemas.Ikc({
        name: json.mR
      })), void 0)
    });
    const resourcesAnswer = schemas.FsL(schemas.Ikc({
      data: schemas.YOg(schemas.L5J()),
      meta: schemas.MfU(schemas.cl6(schemas.Ikc({
        after: json.mR
      })), void 0)
    }), schemas.pdi(({data: data, meta: meta}) => {
      const {read: read, leftOut: leftOut} = (0, json.F1)(data, resource);
      const resources = read.map(({id: id, attributes: attributes}) => ({
        id: id,
        name: attributes?.name ?? ""
      }));
      return {
        resources: resources,
        leftOut: leftOut,
        after: meta?.after || void 0
      };
    }));
    function pathOf(list) {
      const part = encodeURIComponent;
      switch (list.kind) {
       case "projects":
        return "projects";

       case "datasets":
        return `${part(list.projectId)}/datasets`;

       case "dataset records":
        return `${part(list.projectId)}/datasets/${part(list.datasetId)}/records`;
      }
    }
    function parametersOf({name: name, version: version, after: after}) {
      const parameters = [ [ "filter[name]", name ], [ "filter[version]", version === void 0 ? void 0 : String(version) ], [ "page[cursor]", after ] ];
      return parameters.filter(parameter => parameter[1] !== void 0);
    }
    // CONCATENATED MODULE: ./src/datadog/client.ts
    const apiPath = "api/v2/llm-obs/v1";
    const experimentsPath = `${apiPath}/experiments`;
    const eventsPath = "api/v2/llm-obs/v3/experiments";
    const ownConnection = {
      connection: "close"
    };
    function createDatadog(options) {
      const {clock: clock} = options;
      const http = httpClient(options);
      const guard = guarded(options);
      const pages = createPageBuffers();
      const tell = leftOutTeller(options);
      return {
        createExperiment: (attributes, signal) => guard("create the experiment", async () => {
          const request = {
            ...once(signal, clock),
            json: body(attributes),
            headers: ownConnection
          };
          return (await http.post(experimentsPath, request).json(experimentAnswer)).data;
        }),
        listExperiments: (filter, signal, page = {}) => guard("list experiments", async () => {
          const searchParams = [ ...filterParameters(filter), ...pageParameters(page) ];
          const answer = await http.get(experimentsPath, {
            ...repeated(signal, clock),
            searchParams: searchParams,
            headers: ownConnection
          }).json(experimentsAnswer);
          tell("experiments", answer.leftOut);
          return answer;
        }),
        listResources: (list, filter, signal) => guard(`list ${list.kind}`, async () => {
          const request = {
            ...repeated(signal, clock),
            searchParams: parametersOf(filter)
          };
          const answer = await http.get(`${apiPath}/${pathOf(list)}`, request).json(resourcesAnswer);
          tell(list.kind, answer.leftOut);
          return answer;
        }),
        updateExperiment: (experimentId, update, signal) => guard("update the experiment", async () => {
          const path = `${experimentsPath}/${encodeURIComponent(experimentId)}`;
          await http.patch(path, {
            ...repeated(signal, clock),
            json: body(update)
          }).text();
        }),
        pushEvents: (experimentId, json, signal) => guard("upload the results", async () => {
          const path = `${experimentsPath}/${encodeURIComponent(experimentId)}/events`;
          const headers = {
            "content-type": "application/json"
          };
          await http.post(path, {
            ...uploaded(signal, clock),
            body: json,
            headers: headers
          }).text();
        }),
        readEvents: (experimentId, cursor, signal, size = limits.VL[0]) => guard("read the results", async () => {
          const path = `${eventsPath}/${encodeURIComponent(experimentId)}/events`;
          const limit = {
            "page[limit]": String(size)
          };
          const searchParams = cursor === void 0 ? limit : {
            ...limit,
            "page[cursor]": cursor
          };
          const {readEventsAnswer: readEventsAnswer} = await __webpack_require__.e(901).then(__webpack_require__.bind(__webpack_require__, 8901));
          const {body: body, headers: headers} = await http.get(path, {
            ...repeated(signal, clock),
            searchParams: searchParams
          });
          const page = await pages.read(body ?? emptyBody(), Number(headers.get("content-length")) || 0);
          const read = readEventsAnswer(page.bytes);
          if (!read.success) throw new SchemaValidationError.f(read.error.issues);
          return {
            ...read.data,
            spans: guard.items("read the results", read.data.spans, page.giveBack)
          };
        })
      };
    }
    async function* emptyBody() {}
    function httpClient({origin: origin, apiKey: apiKey, appKey: appKey}) {
      return distribution.Ay.create({
        baseUrl: `${origin}/`,
        redirect: "manual",
        parseJson: text => text === "" ? void 0 : (0, json.qF)(text),
        timeout: false,
        headers: {
          accept: "application/vnd.api+json, application/json",
          "dd-api-key": apiKey,
          "dd-application-key": appKey
        }
      });
    }
    function once(signal, clock) {
      return {
        signal: signal,
        retry: 0,
        fetch: fetchWithin(limits.oH, clock)
      };
    }
    function repeated(signal, clock) {
      return {
        signal: AbortSignal.any([ signal, clock.timeout(3 * limits.aQ, "waiting") ]),
        fetch: fetchWithin(limits.aQ, clock),
        retry: readRetry
      };
    }
    const readRetry = {
      limit: 2,
      methods: [ "get", "patch" ],
      statusCodes: [ 408, 429, 500, 502, 503, 504 ],
      maxRetryAfter: limits.uc,
      jitter: true,
      retryOnTimeout: true
    };
    function uploaded(signal, clock) {
      return {
        signal: AbortSignal.any([ signal, clock.timeout(4 * limits.V8, "waiting") ]),
        fetch: fetchWithin(limits.V8, clock),
        retry: {
          ...readRetry,
          limit: 6,
          methods: [ "post" ],
          maxRetryAfter: limits.V8
        }
      };
    }
    function fetchWithin(milliseconds, clock) {
      return async (input, init) => {
        const given = input instanceof Request ? [ input.signal ] : [];
        const signal = AbortSignal.any([ ...given, clock.timeout(milliseconds, "waiting") ]);
        return bounded(await fetch(input, {
          ...init,
          signal: signal
        }));
      };
    }
    class AnswerTooLarge extends Error {}
    function bounded(response) {
      if (response.body === null) return response;
      let received = 0;
      const counted = response.body.pipeThrough(new TransformStream({
        transform(chunk, controller) {
          received += chunk.byteLength;
          if (received > limits.Bo) controller.error(new AnswerTooLarge); else controller.enqueue(chunk);
        }
      }));
      const {status: status, statusText: statusText, headers: headers} = response;
      return new Response(counted, {
        status: status,
        statusText: statusText,
        headers: headers
      });
    }
    function leftOutTeller({log: log}) {
      const told = new Set;
      return (items, leftOut) => {
        if (leftOut === 0) return;
        const sentence = `${leftOut} of the ${items} that Datadog lists cannot be read (no id or name, say) and are left out.`;
        if (!told.has(sentence)) log?.warning(sentence);
        told.add(sentence);
      };
    }
    function guarded({origin: origin, redact: redact, clock: clock}) {
      const host = new URL(origin).host;
      const guard = async (purpose, call) => {
        try {
          return await call();
        } catch (error) {
          throw failure(error, {
            purpose: purpose,
            host: host,
            redact: redact
          }, clock);
        }
      };
      function* items(purpose, read, done) {
        try {
          yield* read;
        } catch (error) {
          throw failure(error, {
            purpose: purpose,
            host: host,
            redact: redact
          }, clock);
        } finally {
          done();
        }
      }
      return Object.assign(guard, {
        items: items
      });
    }
    function failure(error, request, clock) {
      if (error instanceof AnswerTooLarge) return (0, errors.AU)(request);
      if (error instanceof SyntaxError) return (0, errors.Cw)(request, "no JSON");
      if (error instanceof Error && error.name === "SchemaValidationError") return (0, 
      errors.Cw)(request, schemaFault(error));
      return (0, errors.Tx)(error, request, clock.now());
    }
    function schemaFault(error) {
      const where = (error.issues?.[0]?.path ?? []).map(String).join(".");
      return where === "" ? "no data" : `no usable ${where}`;
    }
    function body(attributes) {
      return {
        data: {
          type: "experiments",
          attributes: attributes
        }
      };
    }
    function filterParameters(filter) {
      const parameters = [ [ "filter[project_id]", filter.projectId ], [ "filter[dataset_id]", filter.datasetId ], [ "filter[experiment]", filter.experiment ], ...(filter.ids ?? []).map(id => [ "filter[id]", id ]), [ "filter[metadata]", filter.tags ? JSON.stringify({
        tags: filter.tags
      }) : void 0 ] ];
      return parameters.filter(parameter => parameter[1] !== void 0);
    }
    function pageParameters(page) {
      const limit = [ "page[limit]", String(page.limit ?? limits.n9) ];
      return page.after === void 0 ? [ limit ] : [ limit, [ "page[cursor]", page.after ] ];
    }
  }),
  631: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      AU: () => answerTooLarge,
      Cw: () => unreadableAnswer,
      Tx: () => datadogError,
      j9: () => DatadogError
    });
    var ky__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3201);
    var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4343);
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    var _foundation_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4398);
    var _access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6794);
    class DatadogError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ {
      name="DatadogError";
      kind;
      status;
      wait;
      isTooLarge;
      constructor(message, kind, details = {}) {
        super(message);
        this.kind = kind;
        this.status = details.status;
        this.wait = details.wait;
        this.isTooLarge = details.isTooLarge ?? false;
      }
    }
    function datadogError(error, request, now) {
      if (error instanceof DatadogError) return error;
      if ((0, ky__WEBPACK_IMPORTED_MODULE_1__.nr)(error)) return fromAnswer(error.response, error.data, request, now);
      const failed = `Could not ${request.purpose}`;
      if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ) return new DatadogError(`${failed}: ${error.message}`, "open");
      if ((0, ky__WEBPACK_IMPORTED_MODULE_1__.c8)(error) || isAbort(error)) return new DatadogError(`${failed}: ${(0, 
      _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.LF)(error)} ended the wait for ${request.host}.`, "open");
      const reason = request.redact(networkReason(error));
      if (neverSent(error)) return new DatadogError(`${failed}: no connection to ${request.host} (${reason}). Check the runner's network, proxy (HTTPS_PROXY, NO_PROXY) and certificates (NODE_EXTRA_CA_CERTS).`, isUntrusted(error) ? "refused" : "not sent");
      return new DatadogError(`${failed}: the connection to ${request.host} failed (${reason}).`, "open");
    }
    function unreadableAnswer(request, reason) {
      const cleaned = request.redact(reason);
      return new DatadogError(`Could not ${request.purpose}: ${request.host} answered with something that is not Datadog's answer (${cleaned}).`, "open");
    }
    function answerTooLarge({purpose: purpose, host: host}) {
      const message = `Could not ${purpose}: the answer of ${host} is too large.`;
      return new DatadogError(message, "open", {
        isTooLarge: true
      });
    }
    function fromAnswer(response, data, request, now) {
      const {status: status} = response;
      const detail = (0, _foundation_text_js__WEBPACK_IMPORTED_MODULE_2__.c)(request.redact(detailOf(data)), longestDetail);
      const message = `Datadog did not ${request.purpose}: ${remedy(status, detail, request.host)}`;
      if (status === 429) return new DatadogError(message, "limited", {
        status: status,
        wait: retryWait(response.headers, now)
      });
      return new DatadogError(message, status >= 500 || status === 408 ? "open" : "refused", {
        status: status
      });
    }
    function remedy(status, detail, host) {
      const said = detail === "" ? "" : ` Datadog says: ${detail}`;
      switch (true) {
       case status >= 300 && status < 400:
        return `${host} answered ${status} and points to another address, which is never followed with keys. Check the input site.`;

       case status === 400 || status === 422:
        return `it does not accept the request (${status}).${said}`;

       case status === 401:
        return `it does not know the keys (401). Check api_key and app_key, and that both belong to the site ${host.replace(/^api\./, "")}.`;

       case status === 403:
        return `the keys lack a permission (403). The application key needs the scopes llm_observability_read and llm_observability_write, and its owner the permissions behind them.${said}`;

       case status === 404:
        return `it does not find what the request names (404). Check project_id, dataset_id and site.${said} ${_access_js__WEBPACK_IMPORTED_MODULE_3__.l}`;

       case status === 409:
        return `it is in conflict with what exists (409).${said}`;

       case status === 413:
        return "the request is too large (413). Shorten config, metadata or description.";

       case status === 429:
        return "too many requests (429). Run fewer jobs at a time or try again later.";

       default:
        return `${host} answered ${status}.${said}`;
      }
    }
    const errorBody = zod_mini__WEBPACK_IMPORTED_MODULE_4__.Ikc({
      errors: zod_mini__WEBPACK_IMPORTED_MODULE_4__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__.KCZ([ zod_mini__WEBPACK_IMPORTED_MODULE_4__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_4__.Ikc({
        title: zod_mini__WEBPACK_IMPORTED_MODULE_4__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__.YjP()),
        detail: zod_mini__WEBPACK_IMPORTED_MODULE_4__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__.YjP())
      }) ]))
    });
    function detailOf(data) {
      const parsed = errorBody.safeParse(typeof data === "string" ? parsedOrNothing(data) : data);
      if (!parsed.success) return "";
      const words = parsed.data.errors.map(item => typeof item === "string" ? item : item.detail ?? item.title ?? "");
      return words.map(text => text.replace(/\s+/g, " ").trim()).filter(text => text !== "").join("; ");
    }
    function parsedOrNothing(text) {
      try {
        return JSON.parse(text);
      } catch {
        return;
      }
    }
    const longestDetail = 500;
    function retryWait(headers, now) {
      const value = headers.get("retry-after") ?? headers.get("x-ratelimit-reset");
      if (value === null || value.trim() === "") return;
      const seconds = Number(value);
      if (Number.isFinite(seconds)) return Math.max(0, seconds * 1e3);
      const date = Date.parse(value);
      return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
    }
    const beforeSending = new Set([ "ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT" ]);
    const untrusted = new Set([ "SELF_SIGNED_CERT_IN_CHAIN", "DEPTH_ZERO_SELF_SIGNED_CERT", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "CERT_HAS_EXPIRED", "ERR_TLS_CERT_ALTNAME_INVALID" ]);
    function isUntrusted(error) {
      return rootsOf(error).some(({code: code}) => untrusted.has(code ?? ""));
    }
    function neverSent(error) {
      const faults = rootsOf(error);
      const isCertain = fault => fault.syscall === "connect" || beforeSending.has(fault.code ?? "") || untrusted.has(fault.code ?? "") || refusedTunnel(fault) !== void 0;
      return faults.length > 0 && faults.every(isCertain);
    }
    function isFault(error) {
      return typeof error === "object" && error !== null && "message" in error && "name" in error;
    }
    function rootsOf(error) {
      if (!isFault(error)) return [ new Error(String(error)) ];
      if (Array.isArray(error.errors)) return error.errors.flatMap(rootsOf);
      return error.cause === void 0 ? [ error ] : rootsOf(error.cause);
    }
    function networkReason(error) {
      return [ ...new Set(rootsOf(error).map(faultReason)) ].join(", ");
    }
    function faultReason(fault) {
      const answered = refusedTunnel(fault);
      if (answered !== void 0) return `the proxy answered ${answered}`;
      if (!fault.code) return fault.message;
      return fault.address === void 0 ? fault.code : `${fault.code} at ${fault.address}${fault.port === void 0 ? "" : `:${fault.port}`}`;
    }
    function refusedTunnel({message: message}) {
      return /^Proxy response \((\d+)\)/.exec(message)?.[1];
    }
    function isAbort(error) {
      return isFault(error) && (error.name === "AbortError" || error.name === "TimeoutError");
    }
  }),
  1279: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      o: () => datadogLinks
    });
    function datadogLinks(webOrigin) {
      return {
        experiment: experimentId => `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}`,
        dataset: datasetId => `${webOrigin}/llm/datasets/${encodeURIComponent(datasetId)}`,
        comparison: (experimentId, baselineId) => {
          const query = new URLSearchParams({
            baselineExperimentId: baselineId,
            experimentIds: `${experimentId},${baselineId}`,
            tableView: "all"
          });
          return `${webOrigin}/llm/experiment-comparison?${query}`;
        },
        row: (experimentId, spanId) => {
          const panel = [ {
            p: {
              experimentId: experimentId,
              spanId: spanId
            },
            i: "experiment-details"
          } ];
          const query = new URLSearchParams({
            selectedTab: "overview",
            sp: JSON.stringify(panel),
            spanId: spanId
          });
          return `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}?${query}`;
        }
      };
    }
  }),
  6584: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Ps: () => createGitHubRequest,
      jX: () => tokenKindOf,
      y_: () => _errors_js__WEBPACK_IMPORTED_MODULE_3__.y
    });
    var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
    var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1537);
    var _foundation_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8284);
    var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3116);
    function tokenKindOf(token) {
      if (token?.startsWith("ghs_")) return "app";
      return /^(ghp_|gho_|ghu_|github_pat_)/.test(token ?? "") ? "person" : "unknown";
    }
    function createGitHubRequest(options) {
      const {token: token, redact: redact, clock: clock, signal: signal} = options;
      if (token === void 0) {
        const refuse = async () => {
          throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.y("there is no github_token");
        };
        return Object.assign(refuse, {
          loaded: async () => {}
        });
      }
      const octokit = loadOctokit(token, options.server);
      const send = async (route, parameters, limit = _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__.nc) => {
        let within = signal;
        try {
          const request = await octokit();
          within = AbortSignal.any([ signal, clock.timeout(limit, "waiting") ]);
          return await request(route, {
            ...(0, _foundation_redact_js__WEBPACK_IMPORTED_MODULE_2__.K)(parameters, redact),
            request: {
              signal: within
            }
          });
        } catch (error) {
          throw (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.M)(route, within.aborted ? within.reason : error, redact, clock);
        }
      };
      const sendOrRepeat = async (...call) => {
        try {
          return await send(...call);
        } catch (error) {
          const pause = call[0].startsWith("GET ") ? pauseBehind(error) : void 0;
          if (pause === void 0 || signal.aborted) throw error;
          await clock.sleep(pause, signal);
          return await send(...call);
        }
      };
      const nothing = () => {};
      return Object.assign(sendOrRepeat, {
        loaded: () => octokit().then(nothing, nothing)
      });
    }
    function pauseBehind(error) {
      if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__.y && error.passing)) return;
      const {retryAfter: retryAfter, limited: limited} = error;
      if (retryAfter === void 0) return limited ? void 0 : _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__.Ue;
      return retryAfter <= _foundation_limits_js__WEBPACK_IMPORTED_MODULE_1__.uc ? retryAfter : void 0;
    }
    function loadOctokit(token, server) {
      let loaded;
      const load = async () => {
        await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        const {getOctokit: getOctokit} = await __webpack_require__.e(413).then(__webpack_require__.bind(__webpack_require__, 2413));
        const request = {
          fetch: globalThis.fetch
        };
        const octokit = getOctokit(token, {
          baseUrl: server.apiUrl,
          log: silent,
          request: request
        });
        return async (route, parameters) => {
          const url = route === "POST /graphql" ? {
            baseUrl: graphqlBase(server)
          } : {};
          return await octokit.request(route, {
            ...parameters,
            ...url
          });
        };
      };
      return () => {
        loaded ??= load();
        return loaded;
      };
    }
    const nothing = () => {};
    const silent = {
      debug: nothing,
      info: nothing,
      warn: nothing,
      error: nothing
    };
    function graphqlBase(server) {
      return server.graphqlUrl.replace(/\/graphql$/, "");
    }
  }),
  3116: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      M: () => gitHubError,
      y: () => GitHubError
    });
    var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(358);
    class GitHubError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ {
      name="GitHubError";
      status;
      permission;
      limited;
      passing;
      retryAfter;
      constructor(message, status, details = {}) {
        super(message);
        this.status = status;
        this.permission = details.permission;
        this.limited = details.limited ?? false;
        this.passing = details.passing ?? false;
        this.retryAfter = details.retryAfter;
      }
    }
    function gitHubError(route, error, redact, clock) {
      const {status: status, response: response} = error;
      if (status === void 0 || response === void 0) {
        const passing = !(error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ);
        return new GitHubError(withoutAnswer(route, error, redact), void 0, {
          passing: passing
        });
      }
      const {headers: headers = {}} = response;
      const reason = redact((0, _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(error)).replace(/ - https?:\S+$/, "");
      const limited = isLimited(status, headers, reason);
      return new GitHubError(`GitHub answered ${status} to ${route}: ${reason}`, status, {
        permission: limited ? void 0 : lackingPermission(status, headers, reason),
        limited: limited,
        passing: limited || status >= 500 || status === 408,
        retryAfter: limited || status >= 500 ? askedWait(headers, clock) : void 0
      });
    }
    function withoutAnswer(route, error, redact) {
      if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.lZ) return `No answer of GitHub to ${route}: ${redact(error.message)}`;
      const isLimit = error instanceof Error && /abort|timeout/i.test(error.name);
      return isLimit ? `${(0, _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.LF)(error)} ended the wait for GitHub's answer to ${route}` : `GitHub did not answer ${route}: ${redact((0, 
      _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(error))}`;
    }
    function isLimited(status, headers, reason) {
      if (status === 429) return true;
      if (status !== 403) return false;
      const isUsedUp = headers["x-ratelimit-remaining"] === "0";
      return headers["retry-after"] !== void 0 || isUsedUp || /rate limit|abuse detection/i.test(reason);
    }
    function lackingPermission(status, headers, reason) {
      if (status !== 403 && status !== 404) return;
      const accepted = headers["x-accepted-github-permissions"];
      if (/resource not accessible by/i.test(reason)) return accepted ?? "";
      return /^(not found|forbidden)?\.?$/i.test(reason.trim()) ? accepted : void 0;
    }
    function askedWait(headers, clock) {
      const after = headers["retry-after"];
      if (after !== void 0) {
        const wait = /^\d+$/.test(after) ? Number(after) * 1e3 : Date.parse(after) - clock.now();
        return Number.isNaN(wait) ? void 0 : Math.max(0, wait);
      }
      const reset = headers["x-ratelimit-remaining"] === "0" ? Number(headers["x-ratelimit-reset"]) : Number.NaN;
      return Number.isNaN(reset) ? void 0 : Math.max(0, reset * 1e3 - clock.now());
    }
  }),
  6269: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      b0: () => resultsMember,
      fl: () => resultsRecordOf,
      rE: () => parseResultsRecord
    });
    var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
    var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
    var _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1537);
    const count = zod_mini__WEBPACK_IMPORTED_MODULE_1__.Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.qm(0));
    const spread = zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__.aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.qm(0)));
    const numericRecord = zod_mini__WEBPACK_IMPORTED_MODULE_1__.Ikc({
      kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__.k5n([ "score", "boolean" ]),
      n: count,
      mean: zod_mini__WEBPACK_IMPORTED_MODULE_1__.aig(),
      sd: spread
    });
    const categoricalRecord = zod_mini__WEBPACK_IMPORTED_MODULE_1__.Ikc({
      kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__.euz("categorical"),
      n: count,
      counts: zod_mini__WEBPACK_IMPORTED_MODULE_1__.IeY(value => isMembers(value) && Object.values(value).every(rows => count.safeParse(rows).success))
    });
    const metricRecord = zod_mini__WEBPACK_IMPORTED_MODULE_1__.gMt("kind", [ numericRecord, categoricalRecord ]);
    const members = zod_mini__WEBPACK_IMPORTED_MODULE_1__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__.IeY(isMembers), {});
    function isMembers(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    const resultsRecord = zod_mini__WEBPACK_IMPORTED_MODULE_1__.Ikc({
      version: zod_mini__WEBPACK_IMPORTED_MODULE_1__.euz(1),
      rows: count,
      errors: count,
      metrics: members,
      usage: members,
      summary: members
    });
    const summaryScore = zod_mini__WEBPACK_IMPORTED_MODULE_1__.KCZ([ zod_mini__WEBPACK_IMPORTED_MODULE_1__.aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.chJ() ]);
    const resultsMember = "results";
    function resultsRecordOf(scores) {
      const {total: rows, failed: errors} = scores.rows;
      const scored = [ ...scores.metrics.values() ].filter(isRecordable);
      const usage = recordsOf([ ...scores.usage.values() ].filter(isRecordable), 0);
      const recordWith = (metrics, categories) => ({
        version: 1,
        rows: rows,
        errors: errors,
        metrics: recordsOf(metrics, categories),
        ...Object.keys(usage).length === 0 ? {} : {
          usage: usage
        }
      });
      const summary = scores.summary.size === 0 ? {} : {
        summary: Object.fromEntries(scores.summary)
      };
      const whole = [ 50, 20, 5, 1 ].map(categories => ({
        ...recordWith(scored, categories),
        ...summary
      }));
      const fitting = whole.find(fits);
      if (fitting) return fitting;
      const numeric = scored.filter(({type: type}) => type !== "categorical");
      const kept = numeric.toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
      while (!fits(recordWith(kept, 0))) kept.pop();
      return recordWith(kept, 0);
    }
    function parseResultsRecord(metadata) {
      const holder = zod_mini__WEBPACK_IMPORTED_MODULE_1__.Ikc({
        [resultsMember]: resultsRecord
      }).safeParse(metadata);
      const record = holder.data?.[resultsMember];
      if (record === void 0) return;
      const {version: version, rows: rows, errors: errors} = record;
      const usage = readable(record.usage, metricRecord);
      const summary = readable(record.summary, summaryScore);
      return {
        version: version,
        rows: rows,
        errors: errors,
        metrics: readable(record.metrics, metricRecord),
        ...Object.keys(usage).length === 0 ? {} : {
          usage: usage
        },
        ...Object.keys(summary).length === 0 ? {} : {
          summary: summary
        }
      };
    }
    function readable(found, schema) {
      const read = Object.entries(found).flatMap(([label, value]) => {
        const parsed = schema.safeParse(value);
        return parsed.success ? [ [ label, parsed.data ] ] : [];
      });
      return Object.fromEntries(read);
    }
    function isRecordable({count: scored, mean: mean = 0}) {
      return scored > 0 && Number.isFinite(mean);
    }
    function fits(record) {
      return Buffer.byteLength(JSON.stringify(record)) <= _foundation_limits_js__WEBPACK_IMPORTED_MODULE_0__.kA;
    }
    function recordsOf(metrics, categories) {
      return Object.fromEntries(metrics.map(metric => [ metric.label, metricRecordOf(metric, categories) ]));
    }
    function metricRecordOf(metric, categories) {
      const {type: type, count: n} = metric;
      if (type === "categorical") {
        const most = metric.categories.slice(0, categories);
        return {
          kind: type,
          n: n,
          counts: Object.fromEntries(most.map(({category: category, count: rows}) => [ category, rows ]))
        };
      }
      const sd = deviationOf(metric.observations.values);
      return {
        kind: type,
        n: n,
        mean: rounded(metric.mean ?? 0),
        ...sd === void 0 ? {} : {
          sd: rounded(sd)
        }
      };
    }
    function deviationOf(values) {
      if (values.length < 2) return;
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const deviation = Math.sqrt(squares / (values.length - 1));
      return Number.isFinite(deviation) ? deviation : void 0;
    }
    function rounded(value) {
      return Number(value.toPrecision(12));
    }
  })
};