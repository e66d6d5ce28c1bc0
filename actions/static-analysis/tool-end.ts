import { toolFailed } from "../../packages/formats/findings/tool-output.ts";
import type { Finding } from "../../packages/model/check/finding.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Finished } from "../../packages/ports/machine/exec.ts";
import { guarded } from "./guard.ts";
import type { AnalysisTool, Context, Evidence, ToolRow } from "./tool-row.ts";

/** Milliseconds that a tool may take. */
export const longestRun = 10 * 60_000;
/** Bytes of the longest report that is read. */
export const longestReport = 128 * 2 ** 20;

/** How a tool ended, and what it left. */
export interface ToolEnd {
  readonly context: Context;
  readonly version: string;
  readonly finished: Finished;
  readonly evidence: Evidence;
}

/** The end of a tool ► what it found. Throws `UserError` where it did not do its work (`tool_failed`) or settings keep it from it (`bad_config`). */
export async function findingsOf(tool: AnalysisTool, row: ToolRow, end: ToolEnd): Promise<Finding[]> {
  const { code, signal, stdout, stderr, timedOut, isCut } = end.finished;
  const said = lastLines(stderr.trim() === "" ? stdout : stderr);
  if (isCut) throw toolFailed(tool, `printed more than ${longestReport} bytes`);
  if (timedOut) throw toolFailed(tool, `did not end within ${longestRun / 60_000} minutes`);
  if (code === guarded) throw stoppedByGuard(tool, stderr);
  if (code === null || !row.codes.includes(code))
    throw (
      badSettings(tool, row, end) ??
      toolFailed(tool, `ended with ${code === null ? `the signal ${signal}` : `exit code ${code}`}${said}`)
    );
  try {
    const findings = await row.findings(end.evidence, end.context);
    if (code === 0 || findings.length > 0 || !row.telling) return findings;
    throw toolFailed(tool, `ended with exit code ${code} and named no finding`);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    throw (
      badSettings(tool, row, end) ??
      new UserError(`${cause.message}${said}`, { reason: cause.reason, remedy: cause.remedy, cause })
    );
  }
}

/** The guard ended the tool: it would have run code of the repository, or cannot read its settings. */
function stoppedByGuard(tool: AnalysisTool, stderr: string): UserError {
  const message = /^slipway: (.*)$/m.exec(stderr)?.[1] ?? "would have run code of the repository";
  return new UserError(`${tool} was stopped: it ${message}`, {
    reason: "bad_config",
    remedy: message.startsWith("cannot read")
      ? "Correct that file; what cannot be read might say anything."
      : `Take it out of the settings of ${tool} in the repository: an analysis runs no code of what it looks at.`,
  });
}

/** What a tool without a report says of the settings of the repository, if it says anything. */
function badSettings(tool: AnalysisTool, { complaint }: ToolRow, { context, version, finished }: ToolEnd) {
  const message = complaint?.exec(`${finished.stderr}\n${finished.stdout}`)?.[0];
  if (message === undefined) return undefined;
  return new UserError(
    `${tool} does not take the settings of the repository: ${message.replaceAll(`${context.folder}/`, "").slice(0, 600)}`,
    { reason: "bad_config", remedy: `Correct them for ${tool} ${version}, which this version of Slipway runs.` },
  );
}

function lastLines(text: string): string {
  const last = text.trim().split("\n").slice(-6).join("\n  ").slice(-1200);
  return last === "" ? "" : `; its last output:\n  ${last}`;
}
