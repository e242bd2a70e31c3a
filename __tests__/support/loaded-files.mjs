// Loaded before a script: leaves what it loaded when it ends, and Node's own modules behind that.
import { writeFileSync } from "node:fs";
import { registerHooks } from "node:module";

const files = [];
registerHooks({
  load(url, context, nextLoad) {
    files.push(url);
    return nextLoad(url, context);
  },
});
process.on("exit", () => {
  const builtins = process.moduleLoadList.flatMap((name) => /^NativeModule (.*)/.exec(name)?.[1] ?? []);
  writeFileSync(process.env.LOADED_FILES, JSON.stringify({ files, builtins }));
});
