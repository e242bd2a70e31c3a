// Loaded before a script. When the script ends, writes the files that it loaded, and then Node's own modules.
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
