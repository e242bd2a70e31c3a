import type { FakeResponse } from "./server.ts";

export const maxPageSize = 5_000;
export const jsonApi = { "content-type": "application/vnd.api+json" };

export const author = { id: "cc589400-1367-11ed-aee5-da7ad0900002" };

export function takePage<Item>(items: Item[], query: URLSearchParams, maxSize: number) {
  const wanted = Number(query.get("page[limit]") ?? maxSize);
  const size = Math.min(wanted > 0 ? wanted : maxSize, maxSize);
  const start = Number(Buffer.from(query.get("page[cursor]") ?? "", "base64url").toString() || 0);
  const end = start + size;
  const after = end < items.length ? Buffer.from(String(end)).toString("base64url") : "";
  return { items: items.slice(start, end), after };
}

export function formatCreationTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "445093Z");
}

export function formatListTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "445Z");
}

export function respondInvalid(detail: string): FakeResponse {
  return { status: 400, headers: jsonApi, body: { errors: [{ title: "Generic Error", detail }] } };
}

export function respondNotFound(detail: string): FakeResponse {
  return { status: 404, headers: jsonApi, body: { errors: [{ title: "Generic Error", detail }] } };
}
