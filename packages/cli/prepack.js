// Copies the built action into the package: the command line is part of it.
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const root = join(folder, "..", "..");

rmSync(join(folder, "dist"), { recursive: true, force: true });
cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
cpSync(join(root, "LICENSE"), join(folder, "LICENSE"));
