import { Approval } from "../../model/approval/approval.ts";
import { parseDocument } from "../../model/document/document.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import { Release } from "../../model/release/release.ts";
import type { Flow } from "../../model/run/flow.ts";
import type { Needs } from "../../model/run/needs.ts";
import { type EarlierJob, type SignedJob, signedJobs } from "../../model/run/signed-job.ts";
import { rowOf } from "../ledger/job-entries.ts";

/** What the jobs of a calling workflow file said, and about what they must have said it. */
export interface EarlierEvidence {
  readonly flow: Pick<Flow, "name"> | undefined;
  readonly release: Release | undefined;
  /** The `needs` of the calling job. */
  readonly needs: Needs;
  /** Of them, what GitHub can have signed. */
  readonly jobs: readonly EarlierJob[];
}

/**
 * Job ► why what the caller says of it is not believed. Whoever may push can call `promote.yml` and make results up, so that "verified" and
 * "its start was approved" are believed by GitHub's signature alone. What flow and plan say decides nothing: the deploy looks at both itself. In the develop flow nobody is asked whether it may start.
 */
export function earlierDoubts(evidence: EarlierEvidence): ReadonlyMap<string, string> {
  const { flow, needs, jobs } = evidence;
  const wanted = flow?.name === "develop" ? (["verify"] as const) : signedJobs;
  const doubts = wanted.map((job): [string, string | undefined] => [job, doubtOf(job, evidence)]);
  const signed = new Set<string>(jobs.flatMap(({ job, doubt }) => (doubt === null ? [job] : [])).concat(wanted));
  const others = Object.entries(needs)
    .filter(([job, { outputs }]) => !["flow", "plan"].includes(job) && !signed.has(job) && tellsSomething(job, outputs))
    .map(([job]): [string, string] => [
      job,
      "of a calling workflow file only verify and start are believed, by their signature",
    ]);
  return new Map([...doubts, ...others].filter((row): row is [string, string] => row[1] !== undefined));
}

/** Was the release verified, and its start approved, by the jobs that do that? */
export function earlierVerdict(evidence: EarlierEvidence): Verdict {
  const [first] = earlierDoubts(evidence);
  if (first === undefined) return { go: true, because: "" };
  const [job, doubt] = first;
  return {
    go: false,
    reason: "unverified",
    because: `the results of the job ${job} are not proved: ${doubt}`,
    remedy:
      "Let the branch be verified and started by Slipway's own release.yml or develop.yml, called by the workflow files of this repository, and re-run all jobs. Find out who pushed a workflow file that calls promote.yml with results of its own.",
  };
}

const doubtOf = (job: SignedJob, { jobs, release }: EarlierEvidence): string | undefined => {
  const said = jobs.find((one) => one.job === job);
  if (said === undefined) return "the caller passed none of it";
  if (said.doubt !== null) return said.doubt;
  if (said.outputs.verdict !== "go") return `its verdict is ${JSON.stringify(said.outputs.verdict ?? "")}, not go`;
  return job === "verify" ? otherRelease(said.outputs, release) : otherStart(said.outputs, release);
};

const otherRelease = ({ release: text = "" }: EarlierJob["outputs"], release: Release | undefined) => {
  const verified = attempted(() => parseDocument(Release, text, "its release"));
  if (typeof verified === "string") return verified;
  return JSON.stringify(verified) === JSON.stringify(release)
    ? undefined
    : `it verified ${verified.id} as ${verified.artefact.digest}, which is not the release that was passed on`;
};

const otherStart = (
  { approval: text = "" }: EarlierJob["outputs"],
  release: Release | undefined,
): string | undefined => {
  const approval = attempted(() => parseDocument(Approval, text, "its approval"));
  if (typeof approval === "string") return approval;
  const { gate, verdict, subject } = approval;
  if (gate !== "start" || verdict !== "go") return `it is the verdict ${verdict} on the gate ${gate}`;
  // By the release itself: the flow that was passed on could name another one.
  return subject.commit === release?.commit && subject.release === release.id
    ? undefined
    : `it let ${subject.release} start, at ${subject.commit.slice(0, 7)}`;
};

const attempted = <T>(parse: () => T): T | string => {
  try {
    return parse();
  } catch (error) {
    return (error as Error).message;
  }
};

const tellsSomething = (job: string, outputs: Needs[string]["outputs"]): boolean =>
  (rowOf(job, "flow")?.tells.length ?? 0) > 0 &&
  Object.entries(outputs).some(([name, text]) => /^(.+-)?(entry|entries)$/.test(name) && text.trim() !== "");
