import * as v from "valibot";
import { issueLine, parseJson } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";

/** A tool ended in a way that says nothing about the release: the gate stays closed, whatever it printed before. */
export function toolFailed(tool: string, because: string, cause?: unknown): UserError {
  return new UserError(`${tool} ${because}`, {
    reason: "tool_failed",
    remedy: `Read what ${tool} said in the log of this step, fix it, and re-run the job.`,
    cause,
  });
}

/** Reads what a tool printed as JSON of exactly this shape. Garbage never counts as "nothing found": it is thrown as `UserError(tool_failed)`. */
export function readToolOutput<S extends v.GenericSchema>(schema: S, text: string, tool: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, jsonOf(text, tool));
  if (parsed.success) return parsed.output;
  throw toolFailed(
    tool,
    `printed something that is not its report: ${parsed.issues.slice(0, 3).map(issueLine).join("; ")}`,
  );
}

const jsonOf = (text: string, tool: string): unknown => {
  try {
    return parseJson(text, `the report of ${tool}`);
  } catch (cause) {
    throw toolFailed(
      tool,
      text.trim() === "" ? "printed no report" : "printed something that is not its report",
      cause,
    );
  }
};

/** A tool's way of naming a file ► its path inside the tree: `./a.py`, `/a.py` (checkov) and `<root>/a.py` are all `a.py`. */
export function inTree(path: string, root = ""): string {
  return (root !== "" && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path).replace(/^(\.?\/)+/, "");
}

/** Line numbers of tools start at 1; a few say 0 for "the whole file". */
export function lineOf(line: number): number {
  return Math.max(1, Math.trunc(line));
}
