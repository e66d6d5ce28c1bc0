import type { ReasonCode } from "../../model/document/reason.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import type { MainFacts } from "../../model/release/main-facts.ts";
import { list } from "../approval/words.ts";
import { matches } from "../versions/branch-pattern.ts";
import { mainPlan } from "./main-merge.ts";

/** What can be known, before a release begins, of how it will be finished. */
export interface FinishFacts {
  readonly main: MainFacts;
  /** The release's own branch. */
  readonly branch: string;
  /** The tag that the release will get; `null` where its version follows from its commits. */
  readonly tag: string | null;
  /** Workflow files that the release has new or differently from main. */
  readonly workflows: readonly string[];
  readonly credentials: FinishCredentials;
}

/** With what it will be finished: an app with these permissions, or the job's own token, which passes no rule. */
export type FinishCredentials =
  | { readonly by: "app"; readonly permissions: Readonly<Record<string, string>> }
  | { readonly by: "job"; readonly mainRules: readonly string[]; readonly tagsNotMade: readonly string[] };

/** Whether the release can be finished as things are, and what people should know although it can. */
export interface Outlook {
  readonly verdict: Verdict;
  readonly warnings: readonly string[];
}

/** Can main take this release, and may the app or the token bring it there? Asked before anything is deployed: a release that cannot be finished leaves production without a main that shows it. */
export function finishOutlook(facts: FinishFacts): Outlook {
  const closed = [mainTakesIt, appSuffices, workflowsPass, tagCanBeMade].map((rule) => rule(facts)).find((it) => it);
  if (closed) return { verdict: closed, warnings: [] };
  const { main, credentials } = facts;
  const kept = credentials.by === "job" ? credentials.mainRules.filter((rule) => stopping.has(rule)) : [];
  return {
    verdict: { go: true, because: `the release can be finished: ${mainPlan(main).because}` },
    warnings: kept.length === 0 ? [] : [questionWords(main.branch, kept)],
  };
}

/** Rules that a job's own token cannot keep by moving the branch. */
const stopping = new Set(["pull_request", "update", "required_status_checks", "required_signatures", "protected"]);

const questionWords = (branch: string, rules: readonly string[]): string =>
  `${branch} has rules (${rules.join(", ")}) that this job's own token cannot bypass, and no app is given: the release ends with a pull request for ${branch}, which people merge before the last job is run again. Let GitHub Actions create pull requests in the settings of the repository, or give an app that may bypass the rules.`;

function mainTakesIt({ main, branch }: FinishFacts): Verdict | undefined {
  return mainVerdict(main, branch);
}

/** Why the main branch could not take a release of this branch, by the rule that holds when it is finished: main holds nothing that production would lack. */
export function mainVerdict(main: MainFacts, branch: string): Verdict | undefined {
  const { act, because } = mainPlan(main);
  return act === "refuse"
    ? no(
        "main_moved",
        `${because.replace("which production does not run", `which this release does not hold`).replace("what production runs", "this release")}: it could not be finished`,
        `Merge ${main.branch} into ${branch} and push: that makes a new release, which holds both.`,
      )
    : undefined;
}

function appSuffices({ credentials }: FinishFacts): Verdict | undefined {
  if (credentials.by === "job") return undefined;
  const missing = ["contents", "pull_requests"].filter((scope) => credentials.permissions[scope] !== "write");
  return missing.length === 0
    ? undefined
    : no(
        "forbidden",
        `the app that finishes releases lacks ${list(missing.map((scope) => `${scope.replace("_", "-")}: write`))}`,
        "Give the app these permissions, and let an owner of the organization accept them for its installation; then re-run all jobs.",
      );
}

function workflowsPass({ main, credentials, workflows }: FinishFacts): Verdict | undefined {
  const mayWrite = credentials.by === "app" && credentials.permissions.workflows === "write";
  if (mayWrite || workflows.length === 0) return undefined;
  const files = list([...workflows.slice(0, 3), ...(workflows.length > 3 ? [`${workflows.length - 3} more`] : [])]);
  const what = `the release changes ${files}, which`;
  const first = `bring ${workflows.length === 1 ? "this file" : "these files"} to ${main.branch} by a pull request first, and merge ${main.branch} into the release`;
  return credentials.by === "app"
    ? no(
        "forbidden",
        `${what} the app may not bring to ${main.branch}: it lacks workflows: write`,
        `Give the app workflows: write, and let an owner of the organization accept it for its installation; or ${first}. Then re-run all jobs.`,
      )
    : no(
        "forbidden",
        `${what} no job's own token may bring to ${main.branch}, and no app is given`,
        `Put the id and the key of an app with workflows: write into the environment finalise (the variable SLIPWAY_APP_ID, the secret SLIPWAY_APP_KEY); or ${first}. Then re-run all jobs.`,
      );
}

function tagCanBeMade({ credentials, tag }: FinishFacts): Verdict | undefined {
  if (credentials.by === "app" || tag === null) return undefined;
  const ref = `refs/tags/${tag}`;
  const pattern = credentials.tagsNotMade.find((include) => include === "~ALL" || matches(include, ref));
  return pattern === undefined
    ? undefined
    : no(
        "forbidden",
        `a ruleset lets nobody make ${tag} (${pattern}), and this job's own token bypasses no ruleset`,
        "Give an app that may bypass the ruleset, in the environment finalise; or take these tags out of the rule. Then re-run all jobs.",
      );
}

function no(reason: ReasonCode, because: string, remedy: string): Verdict {
  return { go: false, reason, because, remedy };
}
