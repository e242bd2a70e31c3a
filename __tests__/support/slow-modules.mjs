// Loaded before a stage. Makes each import take longer than any time limit for a response, as on a slow disk.
import { register } from "node:module";

const hooks = `
let isFirst = true;
export async function load(url, context, next) {
  // The chunks of dist/ have numbers.
  if (isFirst && /[0-9]+[.]index[.]js$/.test(url)) {
    isFirst = false;
    // What must not come: the end of a time limit.
    await new Promise((resolve) => setTimeout(resolve, 11_000));
  }
  return next(url, context);
}`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
