import { join } from "node:path";
import { type CheckValues, type HttpCheck, httpCheck } from "../../packages/decide/check/values.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Check } from "../../packages/model/configuration/configuration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { readTeamText } from "../../packages/ports/machine/team-text.ts";

/** A check in SQL with the text of its file. */
export interface SqlCheck {
  readonly sql: string;
  readonly text: string;
  readonly expect: "no rows" | "rows";
}

/** Checks with everything that they need. Throws `UserError(bad_input)` that tells everything that is missing, before anybody is asked. */
export async function fillChecks(
  checks: readonly Check[],
  values: CheckValues,
  folder: string,
  { files, hide, workspace }: World,
): Promise<(HttpCheck | SqlCheck)[]> {
  const missing: string[] = [];
  const filled: (HttpCheck | SqlCheck)[] = [];
  for (const check of checks) {
    if ("sql" in check) {
      const text = await readTeamText(join(workspace, folder), check.sql, "bad_input", files);
      if (text === null) missing.push(`the file ${check.sql} in the folder ${folder}`);
      else filled.push({ ...check, text });
      continue;
    }
    const answer = httpCheck(check, values, hide);
    if ("ok" in answer) filled.push(answer.ok);
    else missing.push(answer.missing);
  }
  if (missing.length === 0) return filled;
  throw new UserError(["the checks cannot be made; there is no", ...missing.map((each) => `  ${each}`)].join("\n"), {
    reason: "bad_input",
    remedy:
      "Fix the checks in the configuration, or let Terraform output what they need; secrets come from SLIPWAY_CHECK_SECRETS of the environment.",
  });
}
