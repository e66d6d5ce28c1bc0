/** The pages that describe expressions, and the contexts of their examples. */
import type { Json } from "../../packages/rehearsal/protocol/run.ts";

/** Expressions. */
export const page = "https://docs.github.com/actions/reference/workflows-and-actions/expressions";
/** Contexts. */
export const contextsPage = "https://docs.github.com/actions/reference/workflows-and-actions/contexts";
/** What the pages leave open is read in the code that evaluates expressions on GitHub's runners. */
export const runner = "https://github.com/actions/runner/blob/main/src/Sdk/DTExpressions2/Expressions2";

const fruits = [
  { name: "apple", quantity: 1 },
  { name: "orange", quantity: 2 },
  { name: "pear", quantity: 1 },
];
const vegetables = {
  scallions: { colors: ["green", "white", "red"], ediblePortions: ["roots", "stalks"] },
  beets: { colors: ["purple", "red"], ediblePortions: ["roots", "stems", "leaves"] },
};
/** What the examples name. */
export const contexts: Record<string, Json> = {
  github: {
    ref: "refs/heads/main",
    sha: "abc",
    event_name: "push",
    event: { issue: { labels: [{ name: "bug" }, { name: "help wanted" }] } },
  },
  env: { continue: "true", time: "3" },
  job: { status: "success" },
  fruits,
  vegetables,
};
