/** What the ledger believes of which job, held to the workflow files that are shipped. */
import { expect, test } from "@jest/globals";
import { inputs as approvalGate } from "../../actions/approval-gate/approval-gate.ts";
import { inputs as approvalRequest } from "../../actions/approval-request/approval-request.ts";
import { inputs as databaseDeploy } from "../../actions/database-deploy/database-deploy.ts";
import { inputs as finaliseRelease } from "../../actions/finalise-release/finalise-release.ts";
import { inputs as integrationCheck } from "../../actions/integration-check/integration-check.ts";
import { inputs as mirrorCheck } from "../../actions/mirror-check/mirror-check.ts";
import { inputs as perfGate } from "../../actions/perf-gate/perf-gate.ts";
import { inputs as planFlow } from "../../actions/plan-flow/plan-flow.ts";
import { inputs as retrieveArtefact } from "../../actions/retrieve-artefact/retrieve-artefact.ts";
import { inputs as staticAnalysis } from "../../actions/static-analysis/static-analysis.ts";
import { inputs as storeArtefact } from "../../actions/store-artefact/store-artefact.ts";
import { inputs as terraformDeploy } from "../../actions/terraform-deploy/terraform-deploy.ts";
import { inputs as terraformPlan } from "../../actions/terraform-plan/terraform-plan.ts";
import { inputs as unitTest } from "../../actions/unit-test/unit-test.ts";
import { type JobLevel, rowOf } from "../../packages/decide/ledger/job-entries.ts";
import { recordingFiles } from "../../packages/ports/ledger-proof/claims.ts";
import { calledBy } from "./scopes.ts";
import { files, type Job, shipped } from "./shipped-files.ts";

interface Wired extends Job {
  readonly needs?: readonly string[];
  readonly outputs?: Readonly<Record<string, string>>;
}
const jobsOf = (file: string) => shipped(file).jobs as Readonly<Record<string, Wired>>;
const uses = ({ steps = [] }: Job, action: string) => steps.find((step) => step.uses === `$/actions/${action}`);

const phases = new Map(
  [
    ...[
      approvalGate,
      approvalRequest,
      databaseDeploy,
      finaliseRelease,
      integrationCheck,
      mirrorCheck,
      planFlow,
      perfGate,
    ],
    ...[retrieveArtefact, staticAnalysis, storeArtefact, terraformDeploy, terraformPlan, unitTest],
  ].map(({ action, phase }) => [action, phase]),
);

/** Actions whose entries an output of a job can hold, in the order in which it looks for them. */
const actionsIn = (job: Wired, expression: string): string[] =>
  [...expression.matchAll(/steps\.([\w-]+)\.outputs\.entry/g)].map(([, id]) => {
    const step = job.steps?.find((other) => other.id === id);
    return step?.uses?.replace("$/actions/", "") ?? "";
  });

/** What a job can tell, as its file wires it: through the jobs of the file that it calls where it calls one. */
const faultAnswerOf = (job: Wired): string[] => {
  const called = calledBy(job);
  const jobs: readonly Wired[] = called === "promote.yml" ? [] : called ? Object.values(jobsOf(called)) : [job];
  return jobs.flatMap((each) =>
    Object.entries(each.outputs ?? {})
      .filter(([name]) => /^(.+-)?entry$/.test(name))
      .flatMap(([, expression]) => actionsIn(each, expression)),
  );
};

const recorders = files.flatMap((file) =>
  Object.values(jobsOf(file))
    .filter((job) => uses(job, "record"))
    .map((job) => ({ file, job, level: (file === "promote.yml" ? "promotion" : "flow") as JobLevel })),
);

test("who may write the ledger are the files that record", () => {
  expect(recorders.map(({ file }) => file).sort()).toEqual([...recordingFiles].sort());
});

/** What the jobs of a name tell in the files of a level, as they are wired. */
const wiredBy = (need: string, level: JobLevel, only?: string): string[] => {
  const matches = recorders
    .filter((recorder) => recorder.level === level && (only === undefined || recorder.file === only))
    .flatMap(({ file, job }) => ((job.needs ?? []).includes(need) ? faultAnswerOf(jobsOf(file)[need] ?? {}) : []));
  return [...new Set(matches.map((action) => `${action} ${phases.get(action)}`))].sort();
};

test.each(recorders)("$file records of each job what it tells, and believes no more", ({ file, job, level }) => {
  for (const need of job.needs ?? []) {
    const row = rowOf(need, level);
    // An action that can ask or judge two things begins with the phase of the first.
    const other = (message: string) =>
      need === "accept"
        ? message.replace("accept", "approve")
        : need === "flow"
          ? message.replace("release flow", "release finalise")
          : message;
    const believed = [...new Set((row?.tells ?? []).map((report) => other(report.join(" "))))].sort();
    expect([need, believed]).toEqual([need, wiredBy(need, level)]);
    expect([need, believed]).toEqual([need, expect.arrayContaining(wiredBy(need, level, file))]);
  }
});

test("people are named by the jobs that judge what they answered, and by no other", () => {
  for (const level of ["flow", "promotion"] as const) {
    const jobs = ["release.yml", "promote.yml"].flatMap((file) =>
      files.includes(file) ? Object.entries(jobsOf(file)) : [],
    );
    for (const [name, job] of jobs)
      if (rowOf(name, level)?.gate !== undefined) expect([name, calledBy(job)]).toEqual([name, "ask.yml"]);
      else
        expect([name, rowOf(name, level)?.tells.some(([action]) => action === "approval-gate") ?? false]).toEqual([
          name,
          false,
        ]);
  }
});
