import { join } from "node:path";
import * as v from "valibot";
import { gateAnswer, type SuiteOutcome } from "../../packages/decide/performance/gate-answer.ts";
import { performanceRun } from "../../packages/decide/performance/judge.ts";
import { slowdownAcceptedBy, suitesOf } from "../../packages/decide/performance/suites.ts";
import { childSecrets } from "../../packages/kit/inputs/child-secrets.ts";
import {
  commitId,
  document,
  identifier,
  optional,
  path,
  plainObject,
  secret,
  text,
} from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { stillThere } from "../../packages/kit/lock/ledger-kept.ts";
import { decided, type Run, skipped } from "../../packages/kit/result.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { Policy } from "../../packages/model/configuration/policy.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { AnyJson } from "../../packages/model/document/value.ts";
import { Release } from "../../packages/model/release/release.ts";
import { hideCredentials } from "./hide-credentials.ts";
import { historyOf } from "./history.ts";
import { keepCharts } from "./keep-charts.ts";
import { measureSuite } from "./measure-suite.ts";
import { performanceMarkdown } from "./performance-markdown.ts";

export const inputs = inputsOf("perf-gate", "measure", {
  release: document("the release", Release),
  configuration: document("the configuration", Configuration),
  policy: optional(document("the policy", Policy)),
  environment: identifier(),
  folder: path(),
  outputs: optional(document("the outputs", v.pipe(plainObject, v.record(v.string(), AnyJson)))),
  url: optional(secret()),
  secrets: optional(childSecrets()),
  ledger: optional(commitId()),
  workflow: optional(text()),
  token: secret(),
});

/** Measures every suite of an environment, and compares what it says with limits and history before it answers. No suites is skipped. */
export const perfGate: Run<typeof inputs> = async (given, world) => {
  const { configuration, environment, url } = given;
  const suites = suitesOf(environment, configuration);
  if (suites.length === 0)
    return skipped("nothing_to_do", `no suite measures ${environment}`, {
      outputs: { measured: [] },
      summary: `**${environment}**: no performance suite is configured for it; nothing was measured.`,
    });
  const { clock, execution, files, ledger, mask, workspace } = world;
  hideCredentials(given.secrets, url, mask);
  const tree = join(workspace, given.folder);
  if ((await files.kind(tree)) !== "folder")
    throw new UserError(`the folder ${given.folder} is not in the workspace`, {
      reason: "bad_input",
      remedy: "Run retrieve-artefact before this step, and give both the same folder.",
    });
  const explains = suites.filter((suite) => "explain" in suite);
  if (url === undefined && explains.length > 0)
    throw new UserError(`the input url is empty, but the suite ${explains[0]?.name} asks the database`, {
      reason: "bad_input",
      remedy: `Set the secret DATABASE_URL in the environment ${environment}-check to the address of a read-only role, and pass it on by name.`,
    });
  // Before any command of the team runs, so that none can be in the way.
  const now = await ledger.now();
  await stillThere(given.ledger, now, world);
  const histories = new Map(
    await Promise.all(
      suites.map(async ({ name }) => [name, await historyOf(name, environment, given.policy, now, world)] as const),
    ),
  );
  const ends: SuiteOutcome[] = [];
  for (const suite of suites) {
    const history = histories.get(suite.name) ?? [];
    ends.push(await measureSuite(suite, { ...given, tree, url, history }, world));
  }
  const { verdict, acceptedBy } = gateAnswer(ends, slowdownAcceptedBy(environment, configuration));
  const ran = { execution: { run: execution.run, attempt: execution.attempt }, at: clock.now().toISOString() };
  const runs = ends.flatMap(({ judgement }) => (judgement === undefined ? [] : [performanceRun(judgement, ran)]));
  const charts: string[] = [];
  for (const [at, { judgement }] of ends.entries()) {
    const [suite, run] = [suites[at], runs.find((one) => one.suite === judgement?.suite)];
    if (suite === undefined || judgement === undefined || run === undefined) continue;
    const kept = await keepCharts(suite, judgement, [...(histories.get(suite.name) ?? []), run], world);
    if (kept !== undefined) charts.push(kept);
  }
  const result = decided(verdict, {
    outputs: { measured: runs.flatMap(({ suite, measurements }) => measurements.map((one) => ({ suite, ...one }))) },
    summary: performanceMarkdown(environment, ends, verdict.because, charts),
    facts: { performance: v.parse(AnyJson, runs), acceptedBy },
  });
  return acceptedBy === null ? result : { ...result, reason: "slower" };
};
