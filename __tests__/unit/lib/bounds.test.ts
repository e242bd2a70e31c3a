import { describe, expect, test } from "@jest/globals";
import { boundResponse, checkJsonSize, ResponseTooLarge } from "../../../src/lib/bounds.ts";

describe("a response", () => {
  test("up to the limit is read as it is, with its status and headers", async () => {
    const given = new Response("x".repeat(1_000), { status: 201, headers: { "x-a": "b" } });
    const bounded = boundResponse(given, 1_000);
    expect([bounded.status, bounded.headers.get("x-a")]).toEqual([201, "b"]);
    expect(await bounded.text()).toHaveLength(1_000);
  });

  test("above the limit fails, and its source stops", async () => {
    let isStopped = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
      cancel: () => {
        isStopped = true;
      },
    });
    await expect(boundResponse(new Response(endless), 1_048_576).text()).rejects.toThrow(ResponseTooLarge);
    expect(isStopped).toBe(true);
  });

  test("of an error ends at 64 KiB", async () => {
    const bounded = boundResponse(new Response("x".repeat(1_000_000), { status: 500 }), 10_000_000);
    expect(await bounded.text()).toHaveLength(65_536);
  });

  test("without a body stays without one", () => {
    expect(boundResponse(new Response(null, { status: 204 }), 1).body).toBeNull();
  });
});

describe("JSON", () => {
  test.each([
    ["an empty text", ""],
    ["levels that are closed again", `[${"[],".repeat(1_000)}[]]`],
    ["brackets in a string", JSON.stringify("[{".repeat(1_000))],
    ["escaped quotes before brackets", JSON.stringify(`"\\"${"[".repeat(1_000)}`)],
    ["commas in a string", JSON.stringify(",".repeat(3_000_000))],
    ["a million values", `[${"1,".repeat(1_000_000)}1]`],
  ])("with %s is small enough", (_, text) => {
    expect(() => checkJsonSize(text)).not.toThrow();
  });

  test.each([
    ["nests too deep", `${"[".repeat(300)}`],
    ["nests too deep after strings", `{"a":"]]]]","b":${'{"c":'.repeat(300)}`],
    ["holds too many values", `[${"1,".repeat(2_000_001)}1]`],
  ])("that %s is rejected", (_, text) => {
    expect(() => checkJsonSize(text)).toThrow(ResponseTooLarge);
  });
});
