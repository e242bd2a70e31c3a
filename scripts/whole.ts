// What src/index.ts loads when it needs it, loaded at once: a build of this is one piece.
import "@actions/github";
import "../src/index.ts";
