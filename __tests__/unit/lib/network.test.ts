import http from "node:http";
import net from "node:net";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { prepareNetwork } from "../../../src/lib/network.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

const useProxies = () => jest.spyOn(http, "setGlobalProxyFromEnv").mockImplementation(() => () => {});

describe("prepareNetwork", () => {
  test("each address of a host gets enough time for a far site", () => {
    net.setDefaultAutoSelectFamilyAttemptTimeout(250);
    prepareNetwork({}, []);
    expect(net.getDefaultAutoSelectFamilyAttemptTimeout()).toBe(2_000);
  });

  test.each(["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"])("%s makes fetch use proxies", (name) => {
    const used = useProxies();
    prepareNetwork({ [name]: "http://proxy.example.com:3128" }, []);
    expect(used).toHaveBeenCalledTimes(1);
  });

  test("without a proxy, or if Node.js uses it already, nothing changes", () => {
    const used = useProxies();
    prepareNetwork({ HTTPS_PROXY: "" }, []);
    prepareNetwork({ HTTPS_PROXY: "http://proxy.example.com:3128", NODE_USE_ENV_PROXY: "1" }, []);
    expect(used).not.toHaveBeenCalled();
  });

  test("an older Node.js is an error that says what to do", () => {
    const present = http.setGlobalProxyFromEnv;
    Reflect.deleteProperty(http, "setGlobalProxyFromEnv");
    try {
      expect(() => prepareNetwork({ HTTPS_PROXY: "http://proxy.example.com:3128" }, [])).toThrow(
        /^A proxy is set, and Node.js .* uses it only with NODE_USE_ENV_PROXY=1/,
      );
    } finally {
      http.setGlobalProxyFromEnv = present;
    }
  });

  test("an invalid address is reported without showing it, because it can have a password", () => {
    jest.spyOn(http, "setGlobalProxyFromEnv").mockImplementation(() => {
      throw new Error("invalid: user:secret@proxy:3128");
    });
    expect(() => prepareNetwork({ HTTPS_PROXY: "user:secret@proxy:3128" }, [])).toThrow(
      "The proxy that HTTPS_PROXY or HTTP_PROXY names can't be used. Set an address such as http://proxy.example.com:3128. (LLMX431)",
    );
  });
});
