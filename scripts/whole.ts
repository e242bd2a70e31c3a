// What src/index.ts loads when it needs it, loaded at once: a build of this is one piece.
import "@actions/github";
import "../src/finish/post.ts";
import "../src/finish/step.ts";
import "../src/index.ts";
