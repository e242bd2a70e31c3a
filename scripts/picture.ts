// Draws docs/comment.png, the README's picture, from the demo's comment. It needs Chromium (the environment variable
// CHROMIUM, or /usr/bin/chromium) and a font with emoji, such as Debian's fonts-noto-color-emoji.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderPage } from "../emulator/page.ts";

const root = join(import.meta.dirname, "..");
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const width = 860;
// The picture shows only the beginning, so that it fits on a screen.
const maxHeight = 600;

// The picture shows the comment without the page's explanations.
const style = `<style>
body { background: #fff; }
main { max-width: none; padding: 8px; }
main > :not(section), section > :not(article) { display: none; }
section { margin: 0; }
body.cut::after {
  content: ""; position: absolute; top: ${maxHeight - 120}px; left: 0; right: 0; height: 120px;
  background: linear-gradient(transparent, #fff);
}
</style>`;
const measure = `<script>
const height = document.documentElement.scrollHeight;
document.title = Math.min(height, ${maxHeight});
if (height > ${maxHeight}) document.body.className = "cut";
</script>`;

const folder = mkdtempSync(join(tmpdir(), "picture-"));
try {
  const comment = readFileSync(join(root, "demo", "comment.md"), "utf8");
  const page = await renderPage("Comment", [{ title: "", note: "", markdown: comment }]);
  const file = join(folder, "page.html");
  writeFileSync(file, page.replace("</head>", `${style}</head>`).replace("</body>", `${measure}</body>`));
  const height = /<title>(\d+)<\/title>/.exec(runChromium([`--window-size=${width},200`, "--dump-dom"], file))?.[1];
  if (height === undefined) throw new Error("Couldn't measure the page: Chromium printed no title with its height.");
  const picture = join(root, "docs", "comment.png");
  runChromium([`--window-size=${width},${height}`, "--force-device-scale-factor=2", `--screenshot=${picture}`], file);
  console.log(`${picture}: ${width} × ${height}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Opens the page and returns the browser's standard output. */
function runChromium(options: readonly string[], file: string): string {
  const common = ["--headless", "--no-sandbox", "--hide-scrollbars", "--blink-settings=preferredColorScheme=1"];
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  return execFileSync(chromium, [...common, profile, ...options, pathToFileURL(file).href], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}
