import type { Answer } from "./server.ts";

export const maxPageSize = 5_000;
export const jsonApi = { "content-type": "application/vnd.api+json" };

export const author = { id: "cc589400-1367-11ed-aee5-da7ad0900002" };

export function listPage<Item>(items: Item[], query: URLSearchParams, largest: number) {
  const wanted = Number(query.get("page[limit]") ?? largest);
  const size = Math.min(wanted > 0 ? wanted : largest, largest);
  const start = Number(Buffer.from(query.get("page[cursor]") ?? "", "base64url").toString() || 0);
  const end = start + size;
  const after = end < items.length ? Buffer.from(String(end)).toString("base64url") : "";
  return { items: items.slice(start, end), after };
}

export function createTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "445093Z");
}

export function listTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "445Z");
}

export function invalid(detail: string): Answer {
  return { status: 400, headers: jsonApi, body: { errors: [{ title: "Generic Error", detail }] } };
}

export function notFound(detail: string): Answer {
  return { status: 404, headers: jsonApi, body: { errors: [{ title: "Generic Error", detail }] } };
}
