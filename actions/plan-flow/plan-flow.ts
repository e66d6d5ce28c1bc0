import { flowFor } from "../../packages/decide/flow/flow.ts";
import { firstVerdict } from "../../packages/decide/policy/policy-verdict.ts";
import { branchNameVerdict } from "../../packages/decide/versions/branch-version.ts";
import { optional, path, secret, text } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import type { Annotation } from "../../packages/kit/log/commands.ts";
import { decided, passed, type Run, skipped } from "../../packages/kit/result.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import { type Commit, openCommit } from "./commit-files.ts";
import type { Coverage } from "./coverage.ts";
import { flowSummary, story } from "./flow-markdown.ts";
import { type Rules, readRules } from "./read-policy.ts";

export const inputs = inputsOf("plan-flow", "flow", { config: path(), queue: optional(text()), token: secret() });

const go: Verdict = { go: true, because: "the branch names no release" };

/** Event, configuration and the rules of the trusted branch ► the flow document. A branch of no flow is skipped, with the reason and the nearest flow. */
export const planFlow: Run<typeof inputs> = async ({ config, queue }, world) => {
  const { log, trigger } = world;
  const commit = openCommit(trigger.commit, world);
  const rules = await readRules(config, commit, world);
  const { configuration, trusted, policy, changes } = rules;
  const flow = flowFor(trigger, configuration);
  const named =
    flow.name === "release" || flow.name === "hotfix"
      ? branchNameVerdict(flow.name, trigger.branch, configuration)
      : go;
  const verdict = named.go ? await rulesVerdict(flow, rules, world) : named;
  if (!verdict.go) return { ...decided(verdict), outcome: "refused" };
  const coverage = await coverageIn(flow, commit, rules, world);
  if (!coverage.verdict.go)
    return { ...decided(coverage.verdict, { annotations: coverage.annotations }), outcome: "refused" };
  log.info(verdict.because);
  log.info(`${trigger.branch} follows ${flow.name}: ${flow.because}`);
  const more = {
    outputs: {
      flow,
      name: flow.name,
      chain: flow.chain,
      asks: asksOf(flow),
      goal: goalOf(flow),
      configuration,
      policy,
    },
    summary: flowSummary(flow, policy, changes),
    commit: trigger.commit,
    facts: { flow: flow.name, chain: flow.chain, release: flow.release.id, policy: trusted.commit },
  };
  if (flow.name === "none")
    return skipped("no_flow", flow.because, { ...more, annotations: [{ level: "notice", message: flow.because }] });
  const annotations = [
    ...(flow.name === "hotfix" && queue === "release" ? [behindReleases(flow)] : []),
    ...coverage.annotations,
  ];
  return passed(`${flow.name}: ${story(flow)}`, { ...more, annotations });
};

/** Only flows that store an artefact have files that somebody could miss. */
const coverageIn = async (flow: Flow, commit: Commit, rules: Rules, { log }: World): Promise<Coverage> => {
  const files = flow.phases.includes("store") ? await commit.files() : null;
  if (files !== null) {
    const { coverageOf } = await import("./coverage.ts"); // YAML and globs are loaded where there is something to look at
    return coverageOf(flow, files, rules);
  }
  if (flow.phases.includes("store")) log.info("the commit holds more files than GitHub tells: no path was looked for");
  return { verdict: go, annotations: [] };
};

/** For each environment of the chain, whether somebody may be asked before the deploy and after it, and whether anything is measured between. */
function asksOf({ asks, chain, measures }: Flow): Record<"approve" | "accept" | "measure", "yes" | "no">[] {
  const yesIf = (isSo: boolean) => (isSo ? "yes" : "no");
  return chain.map((name) => ({
    approve: yesIf(asks.includes(`${name}-approve`)),
    accept: yesIf(asks.includes(`${name}-accept`)),
    measure: yesIf(measures.includes(name)),
  }));
}

/** What the flow's own job, verification and every promotion say, in a row, once the whole chain is done; empty where nothing is deployed. */
function goalOf({ chain }: Flow): string {
  return chain.length === 0 ? "" : ["flow", "verify", ...chain].map(() => "go").join(" ");
}

/** Where the trusted branch has no rules, only a first release goes by its own; develop makes a ledger before there is a release. */
const rulesVerdict = async ({ name }: Flow, { trusted }: Rules, { ledger, releaseTags }: World): Promise<Verdict> => {
  const { branch, file, commit, digest } = trusted;
  if (digest !== null)
    return { go: true, because: `the rules are those of ${file} on ${branch}, ${commit?.slice(0, 7)}` };
  if (name !== "develop" && name !== "release" && name !== "hotfix")
    return { go: true, because: `${branch} has no ${file} yet` };
  const isTagged = (await releaseTags.newest()) !== null;
  return firstVerdict(trusted, isTagged || (name !== "develop" && (await ledger.now()).commit !== null));
};

/** The workflow file's queue goes by the name of the branch, which is all that it knows. */
const behindReleases = ({ trigger: { branch } }: Flow): Annotation => ({
  level: "warning",
  message: `This hotfix took its turn among the releases, because ${branch} is not under hotfix/. Write queue: hotfix into the workflow file that is for such branches.`,
});
