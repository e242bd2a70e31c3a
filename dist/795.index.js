export const id = 795;

export const ids = [ 795, 620 ];

export const modules = {
  9010: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      H: () => HTTPError
    });
    var _KyError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3494);
    class HTTPError extends _KyError_js__WEBPACK_IMPORTED_MODULE_0__.V {
      name="HTTPError";
      response;
      request;
      options;
      data;
      constructor(response, request, options) {
        const code = response.status || response.status === 0 ? response.status : "";
        const title = response.statusText ?? "";
        const status = `${code} ${title}`.trim();
        const reason = status ? `status code ${status}` : "an unknown error";
        super(`Request failed with ${reason}: ${request.method} ${request.url}`);
        this.response = response;
        this.request = request;
        this.options = options;
      }
    }
  }),
  3494: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      V: () => KyError
    });
    class KyError extends Error {
      name="KyError";
      get isKyError() {
        return true;
      }
    }
  }),
  3602: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      D: () => NetworkError
    });
    var _KyError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3494);
    class NetworkError extends _KyError_js__WEBPACK_IMPORTED_MODULE_0__.V {
      name="NetworkError";
      request;
      constructor(request, options) {
        super(`Request failed due to a network error: ${request.method} ${request.url}`, options);
        this.request = request;
      }
    }
  }),
  7493: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      f: () => SchemaValidationError
    });
    class SchemaValidationError extends Error {
      name="SchemaValidationError";
      issues;
      constructor(issues) {
        super("Response schema validation failed");
        this.issues = issues;
      }
    }
  }),
  1625: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      M: () => TimeoutError
    });
    var _KyError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3494);
    class TimeoutError extends _KyError_js__WEBPACK_IMPORTED_MODULE_0__.V {
      name="TimeoutError";
      request;
      constructor(request) {
        super(`Request timed out: ${request.method} ${request.url}`);
        this.request = request;
      }
    }
  }),
  1851: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Ay: () => distribution
    });
    var HTTPError = __webpack_require__(9010);
    var NetworkError = __webpack_require__(3602);
    // CONCATENATED MODULE: ./node_modules/ky/distribution/errors/NonError.js
    class NonError extends Error {
      name="NonError";
      value;
      constructor(value) {
        let message = "Non-error value was thrown";
        try {
          if (typeof value === "string") message = value; else if (value && typeof value === "object" && "message" in value && typeof value.message === "string") message = value.message;
        } catch {}
        super(message);
        this.value = value;
      }
    }
    var KyError = __webpack_require__(3494);
    // CONCATENATED MODULE: ./node_modules/ky/distribution/errors/ForceRetryError.js
    class ForceRetryError extends KyError.V {
      name="ForceRetryError";
      customDelay;
      code;
      customRequest;
      constructor(options) {
        const cause = options?.cause ? options.cause instanceof Error ? options.cause : new NonError(options.cause) : void 0;
        super(options?.code ? `Forced retry: ${options.code}` : "Forced retry", cause ? {
          cause: cause
        } : void 0);
        this.customDelay = options?.delay;
        this.code = options?.code;
        this.customRequest = options?.request;
      }
    }
    var SchemaValidationError = __webpack_require__(7493);
    var TimeoutError = __webpack_require__(1625);
    // CONCATENATED MODULE: ./node_modules/ky/distribution/core/constants.js
    const supportsRequestStreams = (() => {
      let duplexAccessed = false;
      let hasContentType = false;
      const supportsReadableStream = typeof globalThis.ReadableStream === "function";
      const supportsRequest = typeof globalThis.Request === "function";
      if (supportsReadableStream && supportsRequest) try {
        hasContentType = new globalThis.Request("https://empty.invalid", {
          body: new globalThis.ReadableStream,
          method: "POST",
          get duplex() {
            duplexAccessed = true;
            return "half";
          }
        }).headers.has("Content-Type");
      } catch (error) {
        if (error instanceof Error && error.message === "unsupported BodyInit type") return false;
        throw error;
      }
      return duplexAccessed && !hasContentType;
    })();
    const supportsAbortController = typeof globalThis.AbortController === "function";
    const supportsAbortSignal = typeof globalThis.AbortSignal === "function" && typeof globalThis.AbortSignal.any === "function";
    const supportsResponseStreams = typeof globalThis.ReadableStream === "function";
    const supportsFormData = typeof globalThis.FormData === "function";
    const requestMethods = [ "get", "post", "put", "patch", "head", "delete", "query" ];
    const validate = () => {};
    validate();
    const responseTypes = {
      json: "application/json",
      text: "text/*",
      formData: "multipart/form-data",
      arrayBuffer: "*/*",
      blob: "*/*",
      bytes: "*/*"
    };
    const maxSafeTimeout = 2147483647;
    const usualFormBoundarySize = 40;
    const stop = Symbol("stop");
    class RetryMarker {
      options;
      constructor(options) {
        this.options = options;
      }
    }
    const retry = options => new RetryMarker(options);
    const kyOptionKeys = {
      json: true,
      parseJson: true,
      stringifyJson: true,
      searchParams: true,
      baseUrl: true,
      prefix: true,
      retry: true,
      timeout: true,
      totalTimeout: true,
      hooks: true,
      throwHttpErrors: true,
      onDownloadProgress: true,
      onUploadProgress: true,
      fetch: true,
      context: true
    };
    const requestOptionsRegistry = {
      method: true,
      headers: true,
      body: true,
      mode: true,
      credentials: true,
      cache: true,
      redirect: true,
      referrer: true,
      referrerPolicy: true,
      integrity: true,
      keepalive: true,
      signal: true,
      window: true,
      duplex: true
    };
    // CONCATENATED MODULE: ./node_modules/ky/distribution/utils/body.js
    const encoder = new TextEncoder;
    const getBodySize = body => {
      if (!body) return 0;
      if (body instanceof FormData) {
        let size = 0;
        for (const [key, value] of body) {
          size += usualFormBoundarySize;
          size += encoder.encode(`Content-Disposition: form-data; name="${key}"`).byteLength;
          size += typeof value === "string" ? encoder.encode(value).byteLength : value.size;
        }
        return size;
      }
      if (body instanceof Blob) return body.size;
      if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength;
      if (typeof body === "string") return encoder.encode(body).byteLength;
      if (body instanceof URLSearchParams) return encoder.encode(body.toString()).byteLength;
      return 0;
    };
    const withProgress = (stream, totalBytes, onProgress) => {
      let previousChunk;
      let transferredBytes = 0;
      return stream.pipeThrough(new TransformStream({
        transform(currentChunk, controller) {
          controller.enqueue(currentChunk);
          if (previousChunk) {
            transferredBytes += previousChunk.byteLength;
            let percent = totalBytes === 0 ? 0 : transferredBytes / totalBytes;
            if (percent >= 1) percent = 1 - Number.EPSILON;
            onProgress?.({
              percent: percent,
              totalBytes: Math.max(totalBytes, transferredBytes),
              transferredBytes: transferredBytes
            }, previousChunk);
          }
          previousChunk = currentChunk;
        },
        flush() {
          const finalChunk = previousChunk ?? new Uint8Array;
          transferredBytes += finalChunk.byteLength;
          onProgress?.({
            percent: 1,
            totalBytes: Math.max(totalBytes, transferredBytes),
            transferredBytes: transferredBytes
          }, finalChunk);
        }
      }));
    };
    const streamResponse = (response, onDownloadProgress) => {
      if (!response.body) return response;
      const responseInit = {
        status: response.status,
        statusText: response.statusText,
        headers: response.headers
      };
      if (response.status === 204) return new Response(null, responseInit);
      const totalBytes = Math.max(0, Number(response.headers.get("content-length")) || 0);
      return new Response(withProgress(response.body, totalBytes, onDownloadProgress), responseInit);
    };
    const streamRequest = (request, onUploadProgress, originalBody) => {
      if (!request.body) return request;
      const totalBytes = getBodySize(originalBody ?? request.body);
      return new Request(request, {
        duplex: "half",
        body: withProgress(request.body, totalBytes, onUploadProgress)
      });
    };
    // CONCATENATED MODULE: ./node_modules/ky/distribution/utils/is.js
    const isObject = value => value !== null && typeof value === "object";
    // CONCATENATED MODULE: ./node_modules/ky/distribution/utils/merge.js
    const replaceSymbol = Symbol("replaceOption");
    const getReplaceState = value => isObject(value) && value[replaceSymbol] === true ? {
      isReplace: true,
      value: value.value
    } : {
      isReplace: false,
      value: value
    };
    const validateAndMerge = (...sources) => {
      for (const source of sources) if ((!isObject(source) || Array.isArray(source)) && source !== void 0) throw new TypeError("The `options` argument must be an object");
      return deepMerge({}, ...sources);
    };
    const mergeHeaders = (source1 = {}, source2 = {}) => {
      const result = new globalThis.Headers(source1);
      const isHeadersInstance = source2 instanceof globalThis.Headers;
      const source = new globalThis.Headers(source2);
      for (const [key, value] of source.entries()) if (isHeadersInstance && value === "undefined" || value === void 0) result.delete(key); else result.set(key, value);
      return result;
    };
    const isPlainObject = value => {
      if (!isObject(value) || Array.isArray(value)) return false;
      const prototype = Object.getPrototypeOf(value);
      return prototype === Object.prototype || prototype === null;
    };
    const cloneShallow = value => {
      if (value instanceof URLSearchParams) {
        const copy = new URLSearchParams(value);
        const deleted = value[deletedParametersSymbol];
        if (deleted) copy[deletedParametersSymbol] = new Set(deleted);
        return copy;
      }
      if (value instanceof globalThis.Headers) return new globalThis.Headers(value);
      if (Array.isArray(value)) return [ ...value ];
      if (isPlainObject(value)) {
        const copy = {
          ...value
        };
        return copy;
      }
      return value;
    };
    const normalizeHeaderObject = headers => Object.fromEntries(Object.entries(headers).filter(entry => entry[1] !== void 0));
    const mergeHeaderContainers = (source1, source2) => {
      if (isPlainObject(source1) && isPlainObject(source2)) return normalizeHeaderObject({
        ...source1,
        ...source2
      });
      return mergeHeaders(source1, source2);
    };
    function newHookValue(original, incoming, property) {
      return Object.hasOwn(incoming, property) && incoming[property] === void 0 ? [] : deepMerge(original[property] ?? [], incoming[property] ?? []);
    }
    const mergeHooks = (original = {}, incoming = {}) => ({
      init: newHookValue(original, incoming, "init"),
      beforeRequest: newHookValue(original, incoming, "beforeRequest"),
      beforeRetry: newHookValue(original, incoming, "beforeRetry"),
      beforeError: newHookValue(original, incoming, "beforeError"),
      afterResponse: newHookValue(original, incoming, "afterResponse")
    });
    const deletedParametersSymbol = Symbol("deletedParameters");
    const appendSearchParameters = (target, source) => {
      const result = new URLSearchParams;
      const deleted = new Set;
      for (const input of [ target, source ]) {
        if (input === void 0) continue;
        if (input instanceof URLSearchParams) {
          for (const [key, value] of input.entries()) {
            result.append(key, value);
            deleted.delete(key);
          }
          const inputDeleted = input[deletedParametersSymbol];
          if (inputDeleted) for (const key of inputDeleted) {
            result.delete(key);
            deleted.add(key);
          }
        } else if (Array.isArray(input)) for (const pair of input) {
          if (!Array.isArray(pair) || pair.length !== 2) throw new TypeError("Array search parameters must be provided in [[key, value], ...] format");
          result.append(String(pair[0]), String(pair[1]));
          deleted.delete(String(pair[0]));
        } else if (isObject(input)) for (const [key, value] of Object.entries(input)) if (value === void 0) {
          result.delete(key);
          deleted.add(key);
        } else {
          result.append(key, String(value));
          deleted.delete(key);
        } else {
          const parameters = new URLSearchParams(input);
          for (const [key, value] of parameters.entries()) {
            result.append(key, value);
            deleted.delete(key);
          }
        }
      }
      if (deleted.size > 0) result[deletedParametersSymbol] = deleted;
      return result;
    };
    const deepMergeInternal = (isRoot, ...sources) => {
      let returnValue = {};
      let headers = {};
      let hooks = {};
      let searchParameters;
      const signals = [];
      for (const source of sources) if (Array.isArray(source)) {
        if (!Array.isArray(returnValue)) returnValue = [];
        returnValue = [ ...returnValue, ...source ];
      } else if (isObject(source)) {
        for (let [key, value] of Object.entries(source)) {
          const replaceState = getReplaceState(value);
          const {isReplace: isReplace} = replaceState;
          value = replaceState.value;
          const isRootSignal = isRoot && key === "signal";
          if (isRootSignal && (isReplace || value === void 0)) signals.length = 0;
          if (isRootSignal && value instanceof globalThis.AbortSignal) {
            signals.push(value);
            continue;
          }
          if (key === "context") {
            if (value !== void 0 && value !== null && (!isObject(value) || Array.isArray(value))) throw new TypeError("The `context` option must be an object");
            returnValue = {
              ...returnValue,
              context: value === void 0 || value === null ? {} : isReplace ? {
                ...value
              } : {
                ...returnValue.context,
                ...value
              }
            };
            continue;
          }
          if (key === "searchParams") {
            if (value === void 0 || value === null) searchParameters = void 0; else if (isReplace) searchParameters = value; else searchParameters = searchParameters === void 0 ? value : appendSearchParameters(searchParameters, value);
            continue;
          }
          if (isRoot && key === "retry" && isObject(value) && !isReplace && typeof returnValue[key] === "number") returnValue = {
            ...returnValue,
            [key]: {
              limit: returnValue[key]
            }
          };
          if (isObject(value) && !isReplace && key in returnValue) value = deepMergeInternal(false, returnValue[key], value);
          returnValue = {
            ...returnValue,
            [key]: value
          };
        }
        if (isObject(source.hooks)) {
          const {value: hookValue, isReplace: isReplace} = getReplaceState(source.hooks);
          hooks = isReplace ? mergeHooks({}, hookValue) : mergeHooks(hooks, hookValue);
          returnValue.hooks = hooks;
        }
        if (isObject(source.headers)) {
          const {value: headerValue, isReplace: isReplace} = getReplaceState(source.headers);
          headers = isReplace ? cloneShallow(headerValue) : mergeHeaderContainers(headers, headerValue);
          returnValue.headers = headers;
        }
      }
      if (searchParameters !== void 0) returnValue.searchParams = searchParameters;
      if (signals.length > 0) if (signals.length === 1) returnValue.signal = signals[0]; else if (supportsAbortSignal) returnValue.signal = AbortSignal.any(signals); else returnValue.signal = signals.at(-1);
      return returnValue;
    };
    const deepMerge = (...sources) => deepMergeInternal(true, ...sources);
    // CONCATENATED MODULE: ./node_modules/ky/distribution/utils/normalize.js
    const normalizeRequestMethod = input => requestMethods.includes(input) ? input.toUpperCase() : input;
    const retryMethods = [ "get", "put", "head", "delete", "options", "trace", "query" ];
    const retryStatusCodes = [ 408, 413, 429, 500, 502, 503, 504 ];
    const retryAfterStatusCodes = [ 413, 429, 503 ];
    const invalidRetryLimitErrorMessage = "`retry.limit` must be a finite, non-negative integer";
    const defaultRetryOptions = {
      limit: 2,
      methods: retryMethods,
      statusCodes: retryStatusCodes,
      afterStatusCodes: retryAfterStatusCodes,
      maxRetryAfter: Number.POSITIVE_INFINITY,
      backoffLimit: Number.POSITIVE_INFINITY,
      delay: attemptCount => .3 * 2 ** (attemptCount - 1) * 1e3,
      jitter: void 0,
      retryOnTimeout: false
    };
    const getDefaultRetryOptions = () => ({
      ...defaultRetryOptions,
      methods: [ ...defaultRetryOptions.methods ],
      statusCodes: [ ...defaultRetryOptions.statusCodes ],
      afterStatusCodes: [ ...defaultRetryOptions.afterStatusCodes ]
    });
    const normalizeRetryLimit = retryLimit => {
      if (retryLimit === void 0) return defaultRetryOptions.limit;
      if (typeof retryLimit !== "number" || !Number.isInteger(retryLimit) || retryLimit < 0) throw new TypeError(invalidRetryLimitErrorMessage);
      return retryLimit;
    };
    const normalizeRetryOptions = (retry = {}) => {
      if (typeof retry === "number") return {
        ...getDefaultRetryOptions(),
        limit: normalizeRetryLimit(retry)
      };
      if (retry === null || typeof retry !== "object" || Array.isArray(retry)) throw new TypeError("`retry` must be a number or an object");
      const normalizedRetry = Object.fromEntries(Object.entries(retry).filter(([, value]) => value !== void 0));
      const retryLimit = normalizeRetryLimit(normalizedRetry.limit);
      if (normalizedRetry.methods !== void 0 && !Array.isArray(normalizedRetry.methods)) throw new Error("retry.methods must be an array");
      if (normalizedRetry.statusCodes !== void 0 && !Array.isArray(normalizedRetry.statusCodes)) throw new Error("retry.statusCodes must be an array");
      if (normalizedRetry.afterStatusCodes !== void 0 && !Array.isArray(normalizedRetry.afterStatusCodes)) throw new Error("retry.afterStatusCodes must be an array");
      if (normalizedRetry.methods !== void 0) normalizedRetry.methods = normalizedRetry.methods.map(method => method.toLowerCase());
      if (normalizedRetry.statusCodes !== void 0) normalizedRetry.statusCodes = [ ...normalizedRetry.statusCodes ];
      if (normalizedRetry.afterStatusCodes !== void 0) normalizedRetry.afterStatusCodes = [ ...normalizedRetry.afterStatusCodes ];
      return {
        ...getDefaultRetryOptions(),
        ...normalizedRetry,
        limit: retryLimit
      };
    };
    // CONCATENATED MODULE: ./node_modules/ky/distribution/utils/timeout.js
    async function timeout(request, init, abortController, options) {
      return new Promise((resolve, reject) => {
        const timeoutId = setTimeout(() => {
          if (abortController) abortController.abort();
          reject(new TimeoutError.M(request));
        }, options.timeout);
        options.fetch(request, init).then(resolve).catch(reject).then(() => {
          clearTimeout(timeoutId);
        });
      });
    }
    // CONCATENATED MODULE: ./node_modules/ky/distribution/utils/delay.js
    async function delay(ms, {signal: signal}) {
      return new Promise((resolve, reject) => {
        if (signal) {
          signal.throwIfAborted();
          signal.addEventListener("abort", abortHandler, {
            once: true
          });
        }
        function abortHandler() {
          clearTimeout(timeoutId);
          reject(signal.reason);
        }
        const timeoutId = setTimeout(() => {
          signal?.removeEventListener("abort", abortHandler);
          resolve();
        }, ms);
      });
    }
    // CONCATENATED MODULE: ./node_modules/ky/distribution/utils/options.js
    const findUnknownOptions = options => {
      const unknownOptions = {};
      for (const key in options) {
        if (!Object.hasOwn(options, key)) continue;
        if (!(key in requestOptionsRegistry) && !(key in kyOptionKeys)) unknownOptions[key] = options[key];
      }
      return unknownOptions;
    };
    const hasSearchParameters = search => {
      if (search === void 0) return false;
      if (Array.isArray(search)) return search.length > 0;
      if (search instanceof URLSearchParams) return search.size > 0 || Boolean(search[deletedParametersSymbol]?.size);
      if (typeof search === "object") return Object.keys(search).length > 0;
      if (typeof search === "string") return search.trim().length > 0;
      return Boolean(search);
    };
    // CONCATENATED MODULE: ./node_modules/ky/distribution/utils/is-network-error.js
    const objectToString = Object.prototype.toString;
    const isError = value => objectToString.call(value) === "[object Error]";
    const errorMessages = new Set([ "network error", "NetworkError when attempting to fetch resource.", "The Internet connection appears to be offline.", "Network request failed", "fetch failed", "terminated", " A network error occurred.", "Network connection lost" ]);
    function isRawNetworkError(error) {
      const isValid = error && isError(error) && error.name === "TypeError" && typeof error.message === "string";
      if (!isValid) return false;
      const {message: message, stack: stack} = error;
      if (message === "Load failed" || message.startsWith("Load failed (") && message.endsWith(")")) return stack === void 0 || "__sentry_captured__" in error;
      if (message.startsWith("error sending request for url")) return true;
      if (message === "Failed to fetch" || message.startsWith("Failed to fetch (") && message.endsWith(")")) return true;
      return errorMessages.has(message);
    }
    var type_guards = __webpack_require__(3201);
    // CONCATENATED MODULE: ./node_modules/ky/distribution/core/retry-timing.js
    const timestampThreshold = Date.parse("2024-01-01");
    const delayPattern = /^\d+$/;
    const months = [ "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" ];
    const imfDatePattern = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
    const rfc850DatePattern = /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
    const asctimeDatePattern = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{2}| \d) (\d{2}:\d{2}:\d{2}) (\d{4})$/;
    const getRetryTimingHeader = headers => {
      const retryAfter = headers.get("Retry-After");
      if (retryAfter !== null) return {
        value: retryAfter,
        allowTimestamp: false
      };
      const rateLimitReset = headers.get("RateLimit-Reset");
      if (rateLimitReset !== null) return {
        value: rateLimitReset,
        allowTimestamp: true
      };
      const rateLimitRetryAfter = headers.get("X-RateLimit-Retry-After");
      if (rateLimitRetryAfter !== null) return {
        value: rateLimitRetryAfter,
        allowTimestamp: false
      };
      const rateLimitResetAlias = headers.get("X-RateLimit-Reset") ?? headers.get("X-Rate-Limit-Reset");
      if (rateLimitResetAlias !== null) return {
        value: rateLimitResetAlias,
        allowTimestamp: true
      };
      return;
    };
    const createTimestamp = ({year: year, month: month, day: day, hours: hours, minutes: minutes, seconds: seconds}) => {
      const monthIndex = months.indexOf(month);
      const dayNumber = Number(day);
      const hoursNumber = Number(hours);
      const minutesNumber = Number(minutes);
      const secondsNumber = Number(seconds);
      if (monthIndex === -1 || hoursNumber > 23 || minutesNumber > 59 || secondsNumber > 60) return;
      const normalizedSeconds = Math.min(secondsNumber, 59);
      const date = new Date(Date.UTC(year, monthIndex, dayNumber, hoursNumber, minutesNumber, normalizedSeconds));
      date.setUTCFullYear(year);
      const timestamp = date.getTime();
      if (date.getUTCFullYear() !== year || date.getUTCMonth() !== monthIndex || date.getUTCDate() !== dayNumber || date.getUTCHours() !== hoursNumber || date.getUTCMinutes() !== minutesNumber || date.getUTCSeconds() !== normalizedSeconds) return;
      return secondsNumber === 60 ? timestamp + 1e3 : timestamp;
    };
    const getCapture = (match, index) => match[index];
    const parseDate = value => {
      const imfDate = imfDatePattern.exec(value);
      if (imfDate) return createTimestamp({
        year: Number(getCapture(imfDate, 3)),
        month: getCapture(imfDate, 2),
        day: getCapture(imfDate, 1),
        hours: getCapture(imfDate, 4),
        minutes: getCapture(imfDate, 5),
        seconds: getCapture(imfDate, 6)
      });
      const rfc850Date = rfc850DatePattern.exec(value);
      if (rfc850Date) {
        const now = new Date;
        const twoDigitYear = Number(getCapture(rfc850Date, 3));
        const currentCenturyYear = Math.floor(now.getUTCFullYear() / 100) * 100 + twoDigitYear;
        const fiftyYearsFromNow = Date.UTC(now.getUTCFullYear() + 50, now.getUTCMonth(), now.getUTCDate(), now.getUTCHours(), now.getUTCMinutes(), now.getUTCSeconds(), now.getUTCMilliseconds());
        let timestamp;
        for (const year of [ currentCenturyYear - 100, currentCenturyYear, currentCenturyYear + 100 ]) {
          const candidateTimestamp = createTimestamp({
            year: year,
            month: getCapture(rfc850Date, 2),
            day: getCapture(rfc850Date, 1),
            hours: getCapture(rfc850Date, 4),
            minutes: getCapture(rfc850Date, 5),
            seconds: getCapture(rfc850Date, 6)
          });
          if (candidateTimestamp !== void 0 && candidateTimestamp <= fiftyYearsFromNow) timestamp = candidateTimestamp;
        }
        return timestamp;
      }
      const asctimeDate = asctimeDatePattern.exec(value);
      if (asctimeDate) {
        const time = getCapture(asctimeDate, 4);
        const [hours, minutes, seconds] = time.split(":");
        return createTimestamp({
          year: Number(getCapture(asctimeDate, 5)),
          month: getCapture(asctimeDate, 2),
          day: getCapture(asctimeDate, 3).trim(),
          hours: hours,
          minutes: minutes,
          seconds: seconds
        });
      }
      return;
    };
    const calculateRetryTimingDelay = ({value: value, allowTimestamp: allowTimestamp}) => {
      if (delayPattern.test(value)) {
        let delay = Number(value) * 1e3;
        if (allowTimestamp && delay >= timestampThreshold) delay -= Date.now();
        return Math.max(0, delay);
      }
      const timestamp = parseDate(value);
      if (timestamp === void 0) return;
      const delay = timestamp - Date.now();
      return Number.isFinite(delay) ? Math.max(0, delay) : void 0;
    };
    // CONCATENATED MODULE: ./node_modules/ky/distribution/core/Ky.js
    const maxErrorResponseBodySize = 10485760;
    const prefixUrlRenamedErrorMessage = "The `prefixUrl` option has been renamed `prefix` in v2 and enhanced to allow slashes in input. See also the new `baseUrl` option for improved flexibility with standard URL resolution: https://github.com/sindresorhus/ky#baseurl";
    const timedOutResponseData = Symbol("timedOutResponseData");
    const timedOutOperation = Symbol("timedOutOperation");
    const createTextDecoder = contentType => {
      const match = /;\s*charset\s*=\s*(?:"([^"]+)"|([^;,\s]+))/i.exec(contentType);
      const charset = match?.[1] ?? match?.[2];
      if (charset) try {
        return new TextDecoder(charset);
      } catch {}
      return new TextDecoder;
    };
    const invalidSchemaMessage = "The `schema` argument must follow the Standard Schema specification";
    const cloneRetryOptions = retry => {
      if (retry === null || typeof retry !== "object" || Array.isArray(retry)) return retry;
      const clonedRetry = {
        ...retry
      };
      if (Array.isArray(clonedRetry.methods)) clonedRetry.methods = [ ...clonedRetry.methods ];
      if (Array.isArray(clonedRetry.statusCodes)) clonedRetry.statusCodes = [ ...clonedRetry.statusCodes ];
      if (Array.isArray(clonedRetry.afterStatusCodes)) clonedRetry.afterStatusCodes = [ ...clonedRetry.afterStatusCodes ];
      return clonedRetry;
    };
    const Ky_objectToString = Object.prototype.toString;
    const leadingC0ControlOrSpacePattern = /^[\0-\u0020]+/g;
    const asciiTabOrNewLinePattern = /[\t\n\r]/g;
    const schemePattern = /^[a-z][\d+.a-z-]*:/i;
    const malformedHttpProtocolPattern = /^https?:(?!\/\/)/i;
    const isRequestInstance = value => value instanceof globalThis.Request || Ky_objectToString.call(value) === "[object Request]";
    const isResponseInstance = value => value instanceof globalThis.Response || Ky_objectToString.call(value) === "[object Response]";
    const isAbsoluteInput = input => schemePattern.test(input);
    const normalizeInputForProtocolCheck = input => input.replaceAll(leadingC0ControlOrSpacePattern, "").replaceAll(asciiTabOrNewLinePattern, "");
    const cloneSearchParametersForInitHook = searchParameters => {
      if (Array.isArray(searchParameters)) return searchParameters.map(parameter => [ ...parameter ]);
      return cloneShallow(searchParameters);
    };
    function cloneInitHookOptions(options) {
      const clonedOptions = {
        ...options,
        json: cloneShallow(options.json),
        context: cloneShallow(options.context),
        headers: cloneShallow(options.headers),
        searchParams: cloneSearchParametersForInitHook(options.searchParams)
      };
      if (options.retry !== void 0) clonedOptions.retry = cloneRetryOptions(options.retry);
      return clonedOptions;
    }
    const validateJsonWithSchema = async (jsonValue, schema) => {
      if (typeof schema !== "object" && typeof schema !== "function" || schema === null) throw new TypeError(invalidSchemaMessage);
      const standardSchema = schema["~standard"];
      if (typeof standardSchema !== "object" || standardSchema === null || typeof standardSchema.validate !== "function") throw new TypeError(invalidSchemaMessage);
      const validationResult = await standardSchema.validate(jsonValue);
      if (validationResult.issues) throw new SchemaValidationError.f(validationResult.issues);
      return validationResult.value;
    };
    class Ky {
      static create(input, options) {
        const initHooks = options.hooks?.init ?? [];
        const initHookOptions = initHooks.length > 0 ? cloneInitHookOptions(options) : options;
        for (const hook of initHooks) hook(initHookOptions);
        const ky = new Ky(input, initHookOptions);
        const function_ = async () => {
          if (typeof ky.#options.timeout === "number" && ky.#options.timeout > maxSafeTimeout) throw new RangeError(`The \`timeout\` option cannot be greater than ${maxSafeTimeout}`);
          if (typeof ky.#options.totalTimeout === "number" && ky.#options.totalTimeout > maxSafeTimeout) throw new RangeError(`The \`totalTimeout\` option cannot be greater than ${maxSafeTimeout}`);
          await Promise.resolve();
          const beforeRequestResponse = await ky.#runBeforeRequestHooks();
          if (beforeRequestResponse !== void 0) ky.#retryLimit = normalizeRetryOptions(ky.#options.retry).limit;
          let response = beforeRequestResponse ?? await ky.#retry(async () => ky.#fetch());
          let responseFromHook = beforeRequestResponse !== void 0 || ky.#consumeReturnedResponseFromBeforeRetryHook();
          for (;;) {
            if (response === void 0) return response;
            if (isResponseInstance(response)) try {
              response = await ky.#runAfterResponseHooks(response);
            } catch (error) {
              if (!(error instanceof ForceRetryError)) throw error;
              const retriedResponse = await ky.#retryFromError(error, async () => ky.#fetch());
              if (retriedResponse === void 0) return retriedResponse;
              response = retriedResponse;
              responseFromHook = ky.#consumeReturnedResponseFromBeforeRetryHook();
              continue;
            }
            const currentResponse = response;
            if (!currentResponse.ok && currentResponse.type !== "opaque" && (typeof ky.#options.throwHttpErrors === "function" ? ky.#options.throwHttpErrors(currentResponse.status) : ky.#options.throwHttpErrors)) {
              const httpError = new HTTPError.H(currentResponse, ky.#getResponseRequest(currentResponse), ky.#getNormalizedOptions());
              const errorToThrow = httpError;
              httpError.data = await ky.#getResponseData(currentResponse);
              if (responseFromHook) throw errorToThrow;
              const retriedResponse = await ky.#retryFromError(httpError, async () => ky.#fetch());
              if (retriedResponse === void 0) return retriedResponse;
              response = retriedResponse;
              responseFromHook = ky.#consumeReturnedResponseFromBeforeRetryHook();
              continue;
            }
            break;
          }
          if (!isResponseInstance(response)) return response;
          ky.#decorateResponse(response);
          if (ky.#options.onDownloadProgress) {
            if (typeof ky.#options.onDownloadProgress !== "function") throw new TypeError("The `onDownloadProgress` option must be a function");
            if (!supportsResponseStreams) throw new Error("Streams are not supported in your environment. `ReadableStream` is missing.");
            const progressResponse = response.clone();
            ky.#cancelResponseBody(response);
            return streamResponse(progressResponse, ky.#options.onDownloadProgress);
          }
          return response;
        };
        const result = (async () => {
          try {
            return await function_();
          } catch (error) {
            await ky.#throwProcessedError(error);
          } finally {
            const originalRequest = ky.#originalRequest;
            ky.#cancelBody(originalRequest?.body ?? void 0);
            if (ky.request !== originalRequest) ky.#cancelBody(ky.request.body ?? void 0);
          }
        })();
        for (const [type, mimeType] of Object.entries(responseTypes)) {
          if (type === "bytes" && typeof globalThis.Response?.prototype?.bytes !== "function") continue;
          result[type] = async schema => {
            ky.request.headers.set("accept", ky.request.headers.get("accept") || mimeType);
            const response = await result;
            if (type !== "json") return ky.#raceBodyRead(async () => response[type](), response);
            const text = await ky.#raceBodyRead(async () => response.text(), response);
            const request = ky.#getResponseRequest(response);
            const parsedResult = await ky.#raceWithTotalTimeout(async () => {
              const jsonValue = initHookOptions.parseJson ? await initHookOptions.parseJson(text, {
                request: request,
                response: response
              }) : text === "" && schema !== void 0 ? void 0 : JSON.parse(text);
              return schema === void 0 ? jsonValue : validateJsonWithSchema(jsonValue, schema);
            });
            if (parsedResult === timedOutOperation) await ky.#throwProcessedError(new TimeoutError.M(request));
            return parsedResult;
          };
        }
        return result;
      }
      static #normalizeSearchParams(searchParams) {
        if (searchParams && typeof searchParams === "object" && !Array.isArray(searchParams) && !(searchParams instanceof URLSearchParams)) return Object.fromEntries(Object.entries(searchParams).filter(([, value]) => value !== void 0));
        return searchParams;
      }
      request;
      #abortController;
      #retryCount=0;
      #retryLimit;
      #input;
      #options;
      #originalRequest;
      #userProvidedAbortSignal;
      #beforeRetryHookErrors=new WeakSet;
      #cachedNormalizedOptions;
      #startTime;
      #returnedResponseFromBeforeRetryHook=false;
      #responseRequests=new WeakMap;
      constructor(input, options = {}) {
        this.#input = input;
        if (Object.hasOwn(options, "prefixUrl")) throw new Error(prefixUrlRenamedErrorMessage);
        this.#options = {
          ...options,
          headers: mergeHeaders(this.#input.headers, options.headers),
          hooks: mergeHooks({}, options.hooks),
          method: normalizeRequestMethod(options.method ?? this.#input.method ?? "GET"),
          prefix: String(options.prefix || ""),
          retry: normalizeRetryOptions(options.retry),
          throwHttpErrors: options.throwHttpErrors ?? true,
          timeout: options.timeout ?? 1e4,
          totalTimeout: options.totalTimeout ?? false,
          fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
          context: options.context ?? {}
        };
        this.#retryLimit = this.#options.retry.limit;
        if (typeof this.#input !== "string" && !(this.#input instanceof URL || this.#input instanceof globalThis.Request)) throw new TypeError("`input` must be a string, URL, or Request");
        if (typeof this.#input === "string") {
          if (this.#options.prefix) {
            const normalizedPrefix = this.#options.prefix.replace(/\/+$/, "");
            const normalizedInput = this.#input.replace(/^\/+/, "");
            this.#input = `${normalizedPrefix}/${normalizedInput}`;
          }
          if (this.#options.baseUrl) {
            const normalizedInput = normalizeInputForProtocolCheck(this.#input);
            if (malformedHttpProtocolPattern.test(normalizedInput)) throw new TypeError("`input` url protocol must be followed by `//` when using `baseUrl`");
            if (!isAbsoluteInput(normalizedInput)) this.#input = new URL(this.#input, new Request(this.#options.baseUrl).url);
          }
        }
        if (supportsAbortController && supportsAbortSignal) {
          this.#userProvidedAbortSignal = this.#options.signal ?? this.#input.signal;
          this.#abortController = new globalThis.AbortController;
          this.#options.signal = this.#createManagedSignal();
        }
        if (supportsRequestStreams) this.#options.duplex = "half";
        if (this.#options.json !== void 0) {
          this.#options.body = this.#options.stringifyJson?.(this.#options.json) ?? JSON.stringify(this.#options.json);
          this.#options.headers.set("content-type", this.#options.headers.get("content-type") ?? "application/json");
        }
        const userProvidedContentType = options.headers && new globalThis.Headers(options.headers).has("content-type");
        if (this.#input instanceof globalThis.Request && (supportsFormData && this.#options.body instanceof globalThis.FormData || this.#options.body instanceof URLSearchParams) && !userProvidedContentType) this.#options.headers.delete("content-type");
        this.request = new globalThis.Request(this.#input, this.#options);
        if (hasSearchParameters(this.#options.searchParams)) {
          const url = new URL(this.request.url);
          const deleted = this.#options.searchParams?.[deletedParametersSymbol];
          if (deleted) for (const key of deleted) url.searchParams.delete(key);
          if (typeof this.#options.searchParams === "string") {
            const stringSearchParameters = this.#options.searchParams.replace(/^\?/, "");
            if (stringSearchParameters !== "") url.search = url.search ? `${url.search}&${stringSearchParameters}` : `?${stringSearchParameters}`;
          } else {
            const optionsSearchParameters = new URLSearchParams(Ky.#normalizeSearchParams(this.#options.searchParams));
            for (const [key, value] of optionsSearchParameters.entries()) url.searchParams.append(key, value);
          }
          if (this.#options.searchParams && typeof this.#options.searchParams === "object" && !Array.isArray(this.#options.searchParams) && !(this.#options.searchParams instanceof URLSearchParams)) for (const [key, value] of Object.entries(this.#options.searchParams)) if (value === void 0) url.searchParams.delete(key);
          this.request = new globalThis.Request(url, this.#options);
        }
        if (this.#options.onUploadProgress && typeof this.#options.onUploadProgress !== "function") throw new TypeError("The `onUploadProgress` option must be a function");
        this.#startTime = typeof this.#options.totalTimeout === "number" ? this.#getCurrentTime() : void 0;
      }
      #calculateDelay(retry) {
        const retryDelay = retry.delay(this.#retryCount + 1);
        let jitteredDelay = retryDelay;
        if (retry.jitter === true) jitteredDelay = Math.random() * retryDelay; else if (typeof retry.jitter === "function") {
          jitteredDelay = retry.jitter(retryDelay);
          if (!Number.isFinite(jitteredDelay) || jitteredDelay < 0) jitteredDelay = retryDelay;
        }
        return Math.min(retry.backoffLimit, jitteredDelay);
      }
      async #calculateRetryDelay(error) {
        const retry = normalizeRetryOptions(this.#options.retry);
        if (this.#retryCount >= Math.min(retry.limit, this.#retryLimit)) throw error;
        const errorObject = error instanceof Error ? error : new NonError(error);
        if (errorObject instanceof ForceRetryError) return errorObject.customDelay ?? this.#calculateDelay(retry);
        if (!retry.methods.includes(this.request.method.toLowerCase())) throw error;
        const {shouldRetry: shouldRetry} = retry;
        if (shouldRetry !== void 0) {
          const result = await this.#raceWithTotalTimeout(async () => shouldRetry({
            error: errorObject,
            retryCount: this.#retryCount + 1
          }));
          if (result === timedOutOperation) throw new TimeoutError.M(this.request);
          if (result === false) throw error;
          if (result === true) return this.#calculateDelay(retry);
        }
        if ((0, type_guards.c8)(error)) {
          if (!retry.retryOnTimeout) throw error;
          return this.#calculateDelay(retry);
        }
        if ((0, type_guards.nr)(error)) {
          if (!retry.statusCodes.includes(error.response.status)) throw error;
          const retryTimingHeader = getRetryTimingHeader(error.response.headers);
          if (retryTimingHeader && retry.afterStatusCodes.includes(error.response.status)) {
            const after = calculateRetryTimingDelay(retryTimingHeader);
            if (after === void 0) return this.#calculateDelay(retry);
            return Math.min(retry.maxRetryAfter, after);
          }
          if (error.response.status === 413) throw error;
          return this.#calculateDelay(retry);
        }
        if (!(0, type_guards.TX)(error)) throw error;
        return this.#calculateDelay(retry);
      }
      #decorateResponse(response) {
        const request = this.#getResponseRequest(response);
        if (this.#options.parseJson) response.json = async () => {
          const text = await response.text();
          return this.#options.parseJson(text, {
            request: request,
            response: response
          });
        };
        return response;
      }
      async #throwProcessedError(error) {
        if (!(error instanceof Error)) throw error;
        if (this.#beforeRetryHookErrors.has(error)) throw error;
        let processedError = error;
        for (const hook of this.#options.hooks.beforeError) {
          const hookResult = await hook({
            request: this.request,
            options: this.#getNormalizedOptions(),
            error: processedError,
            retryCount: this.#retryCount
          });
          if (hookResult instanceof Error) processedError = hookResult;
        }
        throw processedError;
      }
      async #getResponseData(response) {
        const readTimeout = this.#getErrorDataTimeout();
        const text = await this.#readResponseText(response, readTimeout.milliseconds);
        if (text === timedOutResponseData) {
          if (readTimeout.fromTotalTimeout) throw new TimeoutError.M(this.request);
          this.#throwIfTotalTimeoutExhausted();
          return;
        }
        if (!text) return;
        if (!this.#isJsonContentType(response.headers.get("content-type") ?? "")) return text;
        const parseTimeout = this.#getErrorDataTimeout();
        const data = await this.#parseJson(text, response, parseTimeout.milliseconds, this.#getResponseRequest(response));
        if (data === timedOutResponseData) {
          if (parseTimeout.fromTotalTimeout) throw new TimeoutError.M(this.request);
          this.#throwIfTotalTimeoutExhausted();
          return;
        }
        return data;
      }
      #getErrorDataTimeout() {
        const errorDataTimeout = this.#options.timeout === false ? 1e4 : this.#options.timeout;
        const remainingTotal = this.#getRemainingTotalTimeout();
        if (remainingTotal === void 0) return {
          milliseconds: errorDataTimeout,
          fromTotalTimeout: false
        };
        if (remainingTotal <= 0) throw new TimeoutError.M(this.request);
        return {
          milliseconds: Math.min(errorDataTimeout, remainingTotal),
          fromTotalTimeout: remainingTotal <= errorDataTimeout
        };
      }
      #getBodyReadTimeout() {
        const remainingTotal = this.#getRemainingTotalTimeout();
        if (remainingTotal !== void 0) {
          if (remainingTotal <= 0) throw new TimeoutError.M(this.request);
          return this.#options.timeout === false ? remainingTotal : Math.min(this.#options.timeout, remainingTotal);
        }
        return this.#options.timeout === false ? void 0 : this.#options.timeout;
      }
      async #raceBodyRead(createBodyPromise, response) {
        let timeoutMs;
        try {
          timeoutMs = this.#getBodyReadTimeout();
        } catch (error) {
          await this.#throwProcessedError(error);
        }
        const bodyPromise = createBodyPromise();
        if (timeoutMs === void 0) return bodyPromise;
        const result = await Promise.race([ bodyPromise, new Promise(resolve => {
          const timeoutId = setTimeout(() => {
            resolve(timedOutResponseData);
          }, timeoutMs);
          bodyPromise.finally(() => {
            clearTimeout(timeoutId);
          }).catch(() => {});
        }) ]);
        if (result === timedOutResponseData) {
          this.#abortController?.abort();
          await this.#throwProcessedError(new TimeoutError.M(this.#getResponseRequest(response)));
        }
        return result;
      }
      async #raceWithTotalTimeout(operation) {
        const remainingTotal = this.#getRemainingTotalTimeout();
        if (remainingTotal === void 0) return operation();
        if (remainingTotal <= 0) {
          this.#abortController?.abort();
          return timedOutOperation;
        }
        let timeoutId;
        try {
          const timeoutPromise = new Promise(resolve => {
            timeoutId = setTimeout(() => {
              resolve(timedOutOperation);
            }, remainingTotal);
          });
          const operationResult = Promise.resolve().then(operation).then(value => ({
            status: "fulfilled",
            value: value
          })).catch(error => ({
            status: "rejected",
            error: error
          }));
          const result = await Promise.race([ operationResult, timeoutPromise ]);
          const remainingAfterOperation = this.#getRemainingTotalTimeout();
          const didTimeOut = result === timedOutOperation || remainingAfterOperation !== void 0 && remainingAfterOperation <= 0;
          if (didTimeOut) {
            this.#abortController?.abort();
            if (result === timedOutOperation) operationResult.then(result => {
              if (result.status === "fulfilled") this.#cancelReturnedBody(result.value);
            }); else if (result.status === "fulfilled") this.#cancelReturnedBody(result.value);
            return timedOutOperation;
          }
          if (result.status === "rejected") throw result.error;
          return result.value;
        } finally {
          clearTimeout(timeoutId);
        }
      }
      #isJsonContentType(contentType) {
        const mimeType = (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();
        return /\/(?:.*[.+-])?json$/.test(mimeType);
      }
      async #readResponseText(response, timeoutMs) {
        const {body: body} = response;
        if (!body) try {
          return await response.text();
        } catch {
          return;
        }
        let reader;
        try {
          reader = body.getReader();
        } catch {
          return;
        }
        const decoder = createTextDecoder(response.headers.get("content-type") ?? "");
        const chunks = [];
        let totalBytes = 0;
        const readAll = (async () => {
          try {
            for (;;) {
              const {done: done, value: value} = await reader.read();
              if (done) break;
              totalBytes += value.byteLength;
              if (totalBytes > maxErrorResponseBodySize) {
                reader.cancel().catch(() => {});
                return;
              }
              chunks.push(decoder.decode(value, {
                stream: true
              }));
            }
          } catch {
            return;
          }
          chunks.push(decoder.decode());
          return chunks.join("");
        })();
        const timeoutPromise = new Promise(resolve => {
          const timeoutId = setTimeout(() => {
            resolve(timedOutResponseData);
          }, timeoutMs);
          readAll.finally(() => {
            clearTimeout(timeoutId);
          });
        });
        const result = await Promise.race([ readAll, timeoutPromise ]);
        if (result === timedOutResponseData) reader.cancel().catch(() => {});
        return result;
      }
      async #parseJson(text, response, timeoutMs, request) {
        let timeoutId;
        try {
          return await Promise.race([ Promise.resolve().then(() => this.#options.parseJson ? this.#options.parseJson(text, {
            request: request,
            response: response
          }) : JSON.parse(text)), new Promise(resolve => {
            timeoutId = setTimeout(() => {
              resolve(timedOutResponseData);
            }, timeoutMs);
          }) ]);
        } catch {
          return;
        } finally {
          clearTimeout(timeoutId);
        }
      }
      #cancelBody(body) {
        if (!body) return;
        body.cancel().catch(() => {});
      }
      #cancelResponseBody(response) {
        this.#cancelBody(response.body ?? void 0);
      }
      #cancelReturnedBody(value) {
        if (isResponseInstance(value)) this.#cancelResponseBody(value); else if (isRequestInstance(value)) this.#cancelBody(value.body ?? void 0);
      }
      #createManagedSignal() {
        return this.#userProvidedAbortSignal ? AbortSignal.any([ this.#userProvidedAbortSignal, this.#abortController.signal ]) : this.#abortController.signal;
      }
      #throwIfTotalTimeoutExhausted() {
        const remaining = this.#getRemainingTotalTimeout();
        if (remaining !== void 0 && remaining <= 0) throw new TimeoutError.M(this.request);
      }
      async #runBeforeRequestHooks() {
        for (const hook of this.#options.hooks.beforeRequest) {
          const result = await this.#raceWithTotalTimeout(async () => hook({
            request: this.request,
            options: this.#getNormalizedOptions(),
            retryCount: 0
          }));
          if (result === timedOutOperation) throw new TimeoutError.M(this.request);
          if (isRequestInstance(result)) this.#assignRequest(result); else if (isResponseInstance(result)) return result;
        }
        return;
      }
      async #runAfterResponseHooks(response) {
        const responseRequest = this.#getResponseRequest(response);
        for (const hook of this.#options.hooks.afterResponse) {
          const hookResponse = this.#setResponseRequest(response.clone(), responseRequest);
          this.#decorateResponse(hookResponse);
          let modifiedResponse;
          try {
            modifiedResponse = await this.#raceWithTotalTimeout(async () => hook({
              request: this.request,
              options: this.#getNormalizedOptions(),
              response: hookResponse,
              retryCount: this.#retryCount
            }));
            if (modifiedResponse === timedOutOperation) throw new TimeoutError.M(this.request);
          } catch (error) {
            if (hookResponse !== response) this.#cancelResponseBody(hookResponse);
            this.#cancelResponseBody(response);
            throw error;
          }
          if (modifiedResponse instanceof RetryMarker) {
            if (hookResponse !== response) this.#cancelResponseBody(hookResponse);
            this.#cancelResponseBody(response);
            throw new ForceRetryError(modifiedResponse.options);
          }
          const nextResponse = isResponseInstance(modifiedResponse) ? this.#setResponseRequest(modifiedResponse, responseRequest) : response;
          if (hookResponse !== response && hookResponse !== nextResponse && hookResponse.body !== nextResponse.body) this.#cancelResponseBody(hookResponse);
          if (response !== nextResponse && response.body !== nextResponse.body) this.#cancelResponseBody(response);
          response = nextResponse;
        }
        return response;
      }
      async #retry(function_) {
        try {
          return await function_();
        } catch (error) {
          return this.#retryFromError(error, function_);
        }
      }
      async #retryFromError(error, function_) {
        this.#returnedResponseFromBeforeRetryHook = false;
        const retryDelay = Math.min(await this.#calculateRetryDelay(error), maxSafeTimeout);
        const delayOptions = {
          signal: this.#userProvidedAbortSignal
        };
        const remainingTimeout = this.#getRemainingTotalTimeout();
        if (remainingTimeout !== void 0) {
          if (remainingTimeout <= 0) throw new TimeoutError.M(this.request);
          if (retryDelay >= remainingTimeout) {
            await delay(remainingTimeout, delayOptions);
            throw new TimeoutError.M(this.request);
          }
        }
        await delay(retryDelay, delayOptions);
        this.#throwIfTotalTimeoutExhausted();
        if (error instanceof ForceRetryError && error.customRequest) {
          const customRequest = new globalThis.Request(error.customRequest, this.#options.signal ? {
            signal: this.#options.signal
          } : void 0);
          this.#assignRequest(customRequest);
        }
        for (const hook of this.#options.hooks.beforeRetry) {
          let hookResult;
          try {
            hookResult = await this.#raceWithTotalTimeout(async () => hook({
              request: this.request,
              options: this.#getNormalizedOptions(),
              error: error,
              retryCount: this.#retryCount + 1
            }));
          } catch (hookError) {
            if (hookError instanceof Error && hookError !== error) this.#beforeRetryHookErrors.add(hookError);
            throw hookError;
          }
          if (hookResult === timedOutOperation) throw new TimeoutError.M(this.request);
          if (isRequestInstance(hookResult)) {
            this.#assignRequest(hookResult);
            break;
          }
          if (isResponseInstance(hookResult)) {
            this.#returnedResponseFromBeforeRetryHook = true;
            this.#retryCount++;
            return hookResult;
          }
          if (hookResult === stop) return;
        }
        this.#throwIfTotalTimeoutExhausted();
        this.#retryCount++;
        return this.#retry(function_);
      }
      #consumeReturnedResponseFromBeforeRetryHook() {
        const value = this.#returnedResponseFromBeforeRetryHook;
        this.#returnedResponseFromBeforeRetryHook = false;
        return value;
      }
      async #fetch() {
        if (this.#abortController?.signal.aborted) {
          this.#abortController = new globalThis.AbortController;
          this.#options.signal = this.#createManagedSignal();
          this.request = new globalThis.Request(this.request, {
            signal: this.#options.signal
          });
        }
        const nonRequestOptions = findUnknownOptions(this.#options);
        this.#retryLimit = normalizeRetryOptions(this.#options.retry).limit;
        const retryRequest = this.#retryLimit > 0 ? this.request.clone() : void 0;
        const request = this.#wrapRequestWithUploadProgress(this.request, this.#options.body ?? void 0);
        this.#originalRequest = request;
        if (retryRequest) this.request = retryRequest;
        try {
          const remainingTotal = this.#getRemainingTotalTimeout();
          if (remainingTotal !== void 0 && remainingTotal <= 0) throw new TimeoutError.M(this.request);
          const effectiveTimeout = this.#options.timeout === false ? remainingTotal : remainingTotal === void 0 ? this.#options.timeout : Math.min(this.#options.timeout, remainingTotal);
          const response = effectiveTimeout === void 0 ? await this.#options.fetch(request, nonRequestOptions) : await timeout(request, nonRequestOptions, this.#abortController, {
            timeout: effectiveTimeout,
            fetch: this.#options.fetch
          });
          return this.#setResponseRequest(response, request);
        } catch (error) {
          if (isRawNetworkError(error)) throw new NetworkError.D(this.request, {
            cause: error
          });
          throw error;
        }
      }
      #getRemainingTotalTimeout() {
        if (this.#startTime === void 0) return;
        const elapsed = this.#getCurrentTime() - this.#startTime;
        return Math.max(0, this.#options.totalTimeout - elapsed);
      }
      #getCurrentTime() {
        return globalThis.performance?.now() ?? Date.now();
      }
      #getNormalizedOptions() {
        if (!this.#cachedNormalizedOptions) {
          const {hooks: hooks, json: json, parseJson: parseJson, stringifyJson: stringifyJson, searchParams: searchParams, timeout: timeout, totalTimeout: totalTimeout, throwHttpErrors: throwHttpErrors, fetch: fetch, ...normalizedOptions} = this.#options;
          this.#cachedNormalizedOptions = Object.freeze(normalizedOptions);
        }
        return this.#cachedNormalizedOptions;
      }
      #assignRequest(request) {
        this.#cachedNormalizedOptions = void 0;
        this.request = request;
      }
      #getResponseRequest(response) {
        return this.#responseRequests.get(response) ?? this.request;
      }
      #setResponseRequest(response, request) {
        this.#responseRequests.set(response, request);
        return response;
      }
      #wrapRequestWithUploadProgress(request, originalBody) {
        if (!this.#options.onUploadProgress || !request.body || !supportsRequestStreams) return request;
        return streamRequest(request, this.#options.onUploadProgress, originalBody ?? this.#options.body ?? void 0);
      }
    }
    // CONCATENATED MODULE: ./node_modules/ky/distribution/index.js
    /*! MIT License © Sindre Sorhus */
    const createInstance = defaults => {
      const ky = (input, options) => Ky.create(input, validateAndMerge(defaults, options));
      for (const method of requestMethods) ky[method] = (input, options) => Ky.create(input, validateAndMerge(defaults, options, {
        method: method
      }));
      ky.create = newDefaults => createInstance(validateAndMerge(newDefaults));
      ky.extend = newDefaults => {
        if (typeof newDefaults === "function") newDefaults = newDefaults(defaults ?? {});
        return createInstance(validateAndMerge(defaults, newDefaults));
      };
      ky.stop = stop;
      ky.retry = retry;
      return ky;
    };
    const ky = createInstance();
    const distribution = ky;
  }),
  3201: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      TX: () => isNetworkError,
      c8: () => isTimeoutError,
      nr: () => isHTTPError
    });
    var _errors_HTTPError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9010);
    var _errors_NetworkError_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3602);
    var _errors_TimeoutError_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1625);
    const isErrorType = (error, cls) => error instanceof cls || error?.name === cls.name;
    function isHTTPError(error) {
      return isErrorType(error, _errors_HTTPError_js__WEBPACK_IMPORTED_MODULE_0__.H);
    }
    function isNetworkError(error) {
      return isErrorType(error, _errors_NetworkError_js__WEBPACK_IMPORTED_MODULE_1__.D);
    }
    function isTimeoutError(error) {
      return isErrorType(error, _errors_TimeoutError_js__WEBPACK_IMPORTED_MODULE_2__.M);
    }
  }),
  7785: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      A: () => leven
    });
    const array = [];
    const characterCodeCache = [];
    function leven(first, second, options) {
      if (first === second) return 0;
      const maxDistance = options?.maxDistance;
      const swap = first;
      if (first.length > second.length) {
        first = second;
        second = swap;
      }
      let firstLength = first.length;
      let secondLength = second.length;
      while (firstLength > 0 && first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength)) {
        firstLength--;
        secondLength--;
      }
      let start = 0;
      while (start < firstLength && first.charCodeAt(start) === second.charCodeAt(start)) start++;
      firstLength -= start;
      secondLength -= start;
      if (maxDistance !== void 0 && secondLength - firstLength > maxDistance) return maxDistance;
      if (firstLength === 0) return maxDistance !== void 0 && secondLength > maxDistance ? maxDistance : secondLength;
      let bCharacterCode;
      let result;
      let temporary;
      let temporary2;
      let index = 0;
      let index2 = 0;
      while (index < firstLength) {
        characterCodeCache[index] = first.charCodeAt(start + index);
        array[index] = ++index;
      }
      while (index2 < secondLength) {
        bCharacterCode = second.charCodeAt(start + index2);
        temporary = index2++;
        result = index2;
        for (index = 0; index < firstLength; index++) {
          temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
          temporary = array[index];
          result = array[index] = temporary > result ? temporary2 > result ? result + 1 : temporary2 : temporary2 > temporary ? temporary + 1 : temporary2;
        }
        if (maxDistance !== void 0) {
          let rowMinimum = result;
          for (index = 0; index < firstLength; index++) if (array[index] < rowMinimum) rowMinimum = array[index];
          if (rowMinimum > maxDistance) return maxDistance;
        }
      }
      array.length = firstLength;
      characterCodeCache.length = firstLength;
      return maxDistance !== void 0 && result > maxDistance ? maxDistance : result;
    }
  }),
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
    // CONCATENATED MODULE: ./src/datadog/page-buffer.ts
    const stepBytes = 1048576;
    function createPageBuffers() {
      const free = [];
      return {
        read: async (body, announced = 0) => {
          const known = free.pop();
          const expected = Math.min(inSteps(announced), limits.Bo);
          let buffer = known && known.length >= expected ? known : Buffer.allocUnsafeSlow(expected);
          let length = 0;
          for await (const chunk of body) {
            if (length + chunk.byteLength > buffer.length) {
              const larger = Buffer.allocUnsafeSlow(inSteps(Math.max(2 * buffer.length, length + chunk.byteLength)));
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
    function inSteps(bytes) {
      return Math.max(1, Math.ceil(bytes / stepBytes)) * stepBytes;
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
            ...uploaded(json, signal, clock),
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
    function uploaded(body, signal, clock) {
      return {
        signal: AbortSignal.any([ signal, clock.timeout(4 * limits.V8, "waiting") ]),
        fetch: fetchWithin(limits.V8, clock, body),
        retry: {
          ...readRetry,
          limit: 6,
          methods: [ "post" ],
          maxRetryAfter: limits.V8
        }
      };
    }
    function fetchWithin(milliseconds, clock, body) {
      return async (input, init) => {
        const given = input instanceof Request ? [ input.signal ] : [];
        const signal = AbortSignal.any([ ...given, clock.timeout(milliseconds, "waiting") ]);
        const sent = body === void 0 ? {
          ...init,
          signal: signal
        } : {
          ...init,
          signal: signal,
          body: body
        };
        return bounded(await fetch(input, sent));
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
    const numericRecord = () => zod_mini__WEBPACK_IMPORTED_MODULE_1__.Ikc({
      kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__.k5n([ "score", "boolean" ]),
      n: count,
      mean: zod_mini__WEBPACK_IMPORTED_MODULE_1__.aig(),
      sd: zod_mini__WEBPACK_IMPORTED_MODULE_1__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__.aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__.qm(0)))
    });
    const categoricalRecord = () => zod_mini__WEBPACK_IMPORTED_MODULE_1__.Ikc({
      kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__.euz("categorical"),
      n: count,
      counts: zod_mini__WEBPACK_IMPORTED_MODULE_1__.IeY(value => isMembers(value) && Object.values(value).every(rows => count.safeParse(rows).success))
    });
    const metricRecord = zod_mini__WEBPACK_IMPORTED_MODULE_1__.RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_1__.gMt("kind", [ numericRecord(), categoricalRecord() ]));
    function isMembers(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    const resultsRecord = zod_mini__WEBPACK_IMPORTED_MODULE_1__.RZV(() => {
      const members = zod_mini__WEBPACK_IMPORTED_MODULE_1__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__.IeY(isMembers), {});
      return zod_mini__WEBPACK_IMPORTED_MODULE_1__.Ikc({
        version: zod_mini__WEBPACK_IMPORTED_MODULE_1__.euz(1),
        rows: count,
        errors: count,
        metrics: members,
        usage: members,
        summary: members
      });
    });
    const summaryScore = zod_mini__WEBPACK_IMPORTED_MODULE_1__.RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_1__.KCZ([ zod_mini__WEBPACK_IMPORTED_MODULE_1__.aig(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__.chJ() ]));
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
