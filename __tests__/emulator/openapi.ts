import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formatsPlugin from "ajv-formats";
import { parse } from "yaml";

type Json = { [member: string]: Json } & Record<string, unknown>;

const document = parse(readFileSync(new URL("../fixtures/datadog/openapi.yaml", import.meta.url), "utf8")) as Json;

const ajv = new Ajv({ strict: false, allErrors: true });
// The package is CommonJS, and TypeScript mistakes its default export for the module.
const addFormats = formatsPlugin as unknown as (instance: Ajv) => void;
addFormats(ajv);
// Live projects and datasets have members that the file doesn't name; experiments don't.
const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [
  name,
  jsonSchema(schema, name.startsWith("LLMObsExperiment")),
]);
ajv.addSchema({ $id: "openapi", components: { schemas: Object.fromEntries(schemas) } });

/** Returns how a response deviates from the OpenAPI file; empty if it doesn't. */
export function findResponseFaults(method: string, path: string, status: number, body: unknown): string[] {
  const response = operation(method, path)?.responses?.[status];
  if (!response) return [`${method} ${path} has no response ${status}`];
  const schema = response.content?.["application/json"]?.schema;
  if (!schema) return body === undefined ? [] : ["a body where there is none"];
  return faults(validator(schema), body);
}

/** Returns how the body of a request deviates from the OpenAPI file. */
export function findRequestFaults(method: string, path: string, body: unknown): string[] {
  const schema = operation(method, path)?.requestBody?.content?.["application/json"]?.schema;
  return schema ? faults(validator(schema), body) : ["no body is allowed"];
}

function operation(method: string, path: string): Json | undefined {
  const template = Object.keys(document.paths ?? {}).find((candidate) => {
    const pattern = candidate.replace(/\{[^}]+\}/g, "[^/]+");
    return new RegExp(`^${pattern}$`).test(path);
  });
  return template === undefined ? undefined : document.paths?.[template]?.[method.toLowerCase()];
}

function validator(schema: Json): ValidateFunction {
  return ajv.compile({ $ref: String(schema.$ref).replace("#/", "openapi#/") });
}

function faults(validate: ValidateFunction, body: unknown): string[] {
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    return `${instancePath} ${message} ${JSON.stringify(params)}`;
  });
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes an alternative, and objects may be closed. */
function jsonSchema(schema: unknown, isClosed: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((element) => jsonSchema(element, isClosed));
  if (typeof schema !== "object" || schema === null) return schema;
  const { nullable, ...rest } = schema as Json;
  const entries = Object.entries(rest).map(([key, value]) => [key, jsonSchema(value, isClosed)]);
  const closing = isClosed && rest.properties ? { additionalProperties: false } : {};
  const whole = { ...closing, ...Object.fromEntries(entries) };
  return (nullable as unknown) === true ? { anyOf: [{ type: "null" }, whole] } : whole;
}
