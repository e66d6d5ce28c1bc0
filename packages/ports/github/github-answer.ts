import * as v from "valibot";
import { UserError } from "../../model/document/user-error.ts";
import type { Answer } from "./github.ts";

/** The data of GitHub's answer, as its documentation describes it. Throws `UserError(github_unavailable)` for anything else. */
export function answered<S extends v.GenericSchema>(schema: S, answer: Answer): v.InferOutput<S> {
  const parsed = v.safeParse(schema, answer.data);
  if (parsed.success) return parsed.output;
  throw new UserError(`GitHub's answer from ${answer.url} is not what its documentation says`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
  });
}
