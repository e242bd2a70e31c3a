// Loaded before a stage to measure coverage. Runs src/index.ts instead of dist/index.js.
import { registerHooks } from "node:module";

const root = new URL("../../", import.meta.url);
const built = new URL("dist/index.js", root).href;
const source = new URL("src/index.ts", root).href;

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    return resolved.url === built ? { ...resolved, url: source, format: "module-typescript" } : resolved;
  },
});
