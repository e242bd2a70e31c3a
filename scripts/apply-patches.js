// Applies patches/ after an installation. They only change what the build includes, so an installation without
// development dependencies, such as `npm ci --omit=dev`, does without them.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

function findPatchPackage() {
  try {
    return require.resolve("patch-package");
  } catch {
    return undefined;
  }
}

const patchPackage = findPatchPackage();
if (patchPackage !== undefined) execFileSync(process.execPath, [patchPackage], { stdio: "inherit" });
