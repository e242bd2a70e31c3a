import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix, relative } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";

const root = join(import.meta.dirname, "..", "..");

// From the top layer down. Each layer imports only from layers below it. CONTRIBUTING shows the same order.
const layers = [
  "cli",
  "stages",
  "inputs",
  "comment",
  "adopt",
  "finish",
  "accept",
  "render",
  "experiment",
  "baseline",
  "gate",
  "comparison",
  "results",
  "run",
  "datadog",
  "github",
  "lib",
];

// What a pure layer can import from layers with effects: types, and the functions that read tags.
const pureRooms = ["comparison", "gate", "render"];
const effects = [
  /^src\/(datadog|github)\/client\.ts$/,
  /^src\/lib\/(clock|log|network|signals)\.ts$/,
  /^src\/(stages|inputs|finish|comment|adopt)\//,
];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => posixPath(relative(root, join(entry.parentPath, entry.name))));

function posixPath(path: string): string {
  return path.replaceAll("\\", "/");
}

function readSource(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
}

/** Returns the imports of the project's files, including dynamic ones. */
function listImports(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return;
    found.push({ from: file, to: posix.join(dirname(file), specifier.text), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(readSource(file));
  return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings, name } = importClause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function findLayer(file: string): string {
  const [, room = "", ...inner] = file.split("/");
  return inner.length === 0 ? "" : room;
}

function layerIndex(file: string): number {
  return layers.indexOf(findLayer(file));
}

function shown({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

const imports = files.flatMap(listImports);

describe("the layers of src/", () => {
  test("every file but the entry is in a layer", () => {
    expect(files.filter((file) => findLayer(file) === "")).toEqual(["src/index.ts"]);
    expect(files.filter((file) => findLayer(file) !== "" && layerIndex(file) === -1)).toEqual([]);
    expect([...new Set(files.map(findLayer))].sort()).toEqual(["", ...layers].sort());
  });

  test("no import leads upward", () => {
    const upwards = imports.filter(({ from, to }) => layerIndex(to) < layerIndex(from));
    expect(upwards.map(shown)).toEqual([]);
  });

  test("the entry knows the stages and what reports a failure; nobody but stages/ reads inputs", () => {
    const known = new Set(["cli", "stages", "render", "lib"]);
    const ofEntry = imports.filter(
      ({ from, to }) => findLayer(from) === "" && !known.has(findLayer(to)) && to !== "package.json",
    );
    const ofInputs = imports.filter(
      ({ from, to }) => findLayer(to) === "inputs" && !["inputs", "stages"].includes(findLayer(from)),
    );
    expect([...ofEntry, ...ofInputs].map(shown)).toEqual([]);
  });

  test("pure layers import no client, no clock, and no log, except for types", () => {
    const impure = imports.filter(
      ({ from, to, typeOnly }) =>
        pureRooms.includes(findLayer(from)) && !typeOnly && effects.some((effect) => effect.test(to)),
    );
    expect(impure.map(shown)).toEqual([]);
  });

  test("no file imports itself through others", () => {
    const next = Map.groupBy(imports, ({ from }) => from);
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      if (path.includes(file) || done.has(file)) return;
      for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });

  test("only the outermost files read the environment", () => {
    const readers = files.filter((file) => /process\.env\b/.test(readFileSync(join(root, file), "utf8")));
    expect(readers).toEqual(["src/index.ts"]);
  });

  test("no file is longer than 350 lines", () => {
    const isLong = (file: string) => countLines(readFileSync(join(root, file), "utf8")) > 350;
    const long = files.filter((file) => isLong(file));
    expect(long).toEqual([]);
  });

  test("no function is longer than 60 lines", () => {
    expect(files.flatMap(longFunctions)).toEqual([]);
  });

  test("unit tests are in folders of the same names", () => {
    const folders = readdirSync(join(root, "__tests__", "unit"), { withFileTypes: true });
    const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => basename(name));
    expect(names.filter((name) => !layers.includes(name))).toEqual([]);
  });

  test("CONTRIBUTING shows the layers in this order", () => {
    const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    const shownLayers = [...text.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, room]) => room);
    expect(shownLayers).toEqual(layers);
  });
});

function countLines(text: string): number {
  return text.trimEnd().split("\n").length;
}

function longFunctions(file: string): string[] {
  const source = readSource(file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      if (last - first + 1 > 60) found.push(`${file}:${first + 1} has ${last - first + 1} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
