import { list } from "../../packages/decide/approval/words.ts";
import { planCounts, planWords } from "../../packages/decide/deploy/plan.ts";
import { isNamed } from "../../packages/decide/versions/version.ts";
import { peopleOf } from "../../packages/decide/writers/release-range.ts";
import { code, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { ApprovalRequest } from "../../packages/model/approval/approval.ts";
import type { Members } from "../../packages/model/approval/review.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import type { CurrentRelease } from "../../packages/model/ledger/promotion.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import type { LockedProvider, TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import { type Links, linkTo } from "./links.ts";
import type { NewCommits } from "./new-commits.ts";
import { headline } from "./page-headline.ts";
import { foldedLists } from "./page-lists.ts";
import { pipelinePart } from "./page-pipeline.ts";
import type { PendingMigration } from "./pending-migrations.ts";
import type { PipelineChanges } from "./pipeline-changes.ts";
import type { Standing } from "./standing.ts";

/** Everything that people see before they answer. */
export interface Page {
  readonly flow: Flow;
  readonly request: ApprovalRequest;
  readonly configuration: Configuration;
  readonly pipeline: PipelineChanges;
  readonly standing: Standing;
  /** Since what runs in the environment, and since what is released. */
  readonly news: NewCommits;
  readonly all: NewCommits;
  readonly plan: TerraformPlan | null;
  /** How far what is shown of the plan can be relied on. */
  readonly planNote: string | null;
  /** Providers of the plan that the trusted branch does not have. */
  readonly newProviders: readonly LockedProvider[];
  readonly migrations: readonly PendingMigration[] | null;
  readonly entries: readonly Entry[];
  /** What nobody can know of who wrote it, in sentences. */
  readonly unknown: readonly string[];
  /** Role ► who has it now, as far as this job may know. */
  readonly roles: Readonly<Record<string, Members>>;
  /** Environment that waits ► who may still answer there; `null` where nobody can tell. */
  readonly candidates: ReadonlyMap<string, readonly string[] | null>;
  readonly links: Links;
  /** Until when the environment is frozen, in words; `null` if it is not. */
  readonly frozen: string | null;
}

/** The approver's page: a line for a manager, now against then, who is asked, and lists to open. Never a value of a plan. */
export function approvalPage(page: Page): string {
  const { request, standing } = page;
  const place = request.environment ?? page.flow.chain.at(-1) ?? "the last environment";
  return lines(
    headline(page),
    pipelinePart(page.pipeline),
    page.frozen === null
      ? ""
      : `**${plain(place)} is frozen** ${plain(page.frozen)}: whoever lifts it is recorded by name.`,
    table(["", `in ${plain(place)} now`, "this release"], comparison(page, standing.here?.current ?? null)),
    page.planNote === null ? "" : plain(page.planNote),
    providersPart(page.newProviders),
    asked(page),
    uncounted(page),
    foldedLists(page),
  );
}

const comparison = (page: Page, here: CurrentRelease | null): string[][] => {
  const { flow, request, plan, migrations, news, entries, links } = page;
  const losses = (migrations ?? []).filter((migration) => migration.losses.length > 0);
  const { commit, digest } = request.subject;
  return [
    [
      "version",
      here === null ? "nothing that the ledger knows" : `${plain(here.name)}, since ${here.since.slice(0, 10)}`,
      isNamed(flow.release.version) ? plain(flow.release.version) : "follows from its commits",
    ],
    ["commit", here === null ? "" : commitLink(links, here.commit), commitLink(links, commit)],
    ["artefact", here === null ? "" : short(here.digest), digest ? short(digest) : ""],
    [
      "commits",
      "",
      `${newsCell(news)}${news.base === null ? "" : ` · ${linkTo(links.difference(news.base, commit), "difference")}`}`,
    ],
    ...(plan === null ? [] : [["infrastructure", "", planCell(plan)]]),
    ...(migrations === null
      ? []
      : [["database", here?.migration ? `at ${plain(here.migration)}` : "", migrationCell(migrations)]]),
    ...(["analyse", "test", "check", "measure"] as const).flatMap((phase) =>
      entries.filter((entry) => entry.phase === phase).map((entry) => [phaseWords[phase], "", entryCell(entry)]),
    ),
    ...measuredBefore(page.standing),
    ...(request.gate === "start" ? [] : [["if it goes wrong", "", wayBack(page, losses)]]),
  ];
};

/** How the release did where it came from: nobody lets it go on without having seen that. */
const measuredBefore = ({ before }: Standing): string[][] =>
  before?.measured ? [[`performance in ${plain(before.environment)}`, "", entryCell(before.measured)]] : [];

const phaseWords = { analyse: "analysis", test: "tests", check: "checks", measure: "performance" } as const;

const entryCell = ({ outcome, reason, because }: Entry): string =>
  reason === "slower"
    ? `**slower**: ${plain(because)}`
    : outcome === "passed"
      ? plain(because)
      : `**${outcome}**: ${plain(because)}`;

const planCell = ({ summary }: TerraformPlan): string => {
  const counts = planCounts(summary);
  const destroyed = counts.delete + counts.replace;
  const changed = summary.resources.filter(({ action }) => action === "update").slice(0, 3);
  const words = planWords(summary).replace(/(^|, )nothing destroyed$/, "");
  const addresses = changed.length === 0 ? "" : `, changes ${list(changed.map(({ address }) => code(address)))}`;
  return `${words}${addresses}${words === "" ? "" : ", "}**${destroyed} destroyed**`;
};

const migrationCell = (migrations: readonly PendingMigration[]): string => {
  if (migrations.length === 0) return "nothing new";
  const losses = migrations.flatMap(({ number, losses }) =>
    losses.length === 0
      ? []
      : [`**${plain(number)} cannot be undone**: ${plain(losses.map(({ what }) => what).join(", "))}`],
  );
  return [plain(migrations.map(({ number }) => number).join(", ")), ...losses].join(" · ");
};

/** What is left of a release that turns out wrong. */
const wayBack = ({ standing: { here } }: Page, losses: readonly PendingMigration[]): string => {
  const good = here?.lastKnownGood;
  const back = good ? `last known good is ${plain(good.name)}` : "nothing is known that was good here";
  const stays = losses.map(({ number }) => number);
  return stays.length === 0 ? back : `${back}; what ${plain(stays.join(", "))} took away stays away`;
};

const providersPart = (providers: readonly LockedProvider[]): string => {
  if (providers.length === 0) return "";
  const messages = providers.slice(0, 20).map(({ source, version }) => code(`${source} ${version}`));
  const more = providers.length > 20 ? ` and ${providers.length - 20} more` : "";
  return `**New providers**, programs that the trusted branch does not have: ${messages.join(", ")}${more}.`;
};

const asked = ({ request: { requiredApprovals }, configuration, roles, candidates, links }: Page): string =>
  lines(
    table(
      ["waits in", "for", "who may answer"],
      requiredApprovals.map(({ environment, role, for: what }) => {
        const of = configuration.roles[role];
        const team = of !== undefined && "team" in of ? of.team : null;
        const may = candidates.get(environment) ?? null;
        const shown = may === null ? roleWords(roles[role]) : plain(list(may));
        const from = team === null ? "" : `team ${linkTo(links.team(team), plain(team))}`;
        const who = [from, shown].filter((text) => text !== "").join(": ");
        return [code(environment), plain(what === "override" ? `${role}, to lift the freeze` : role), who];
      }),
    ),
    requiredApprovals.length === 0
      ? ""
      : `Answer on ${linkTo(links.review, "the page of this run")}, by **Review deployments**${requiredApprovals.length === 1 ? "" : "; nobody counts twice, so each person answers for one of them"}.`,
  );

const roleWords = (members: Members | undefined): string =>
  members?.known === true ? plain(list(members.logins)) : "";

const uncounted = ({ request: { excluded, requiredApprovals }, unknown }: Page): string => {
  if (requiredApprovals.length === 0) return "";
  const messages = excluded.map(({ login, because }) => `- ${plain(`${login} ${because}`)}`);
  const more = messages.length > most ? [`- and ${messages.length - most} more`] : [];
  return lines(
    messages.length === 0 ? "" : ["Does not count here:", "", ...messages.slice(0, most), ...more].join("\n"),
    unknown.length === 0
      ? ""
      : ["Unknown:", "", ...unknown.slice(0, most).map((text) => `- ${plain(text)}`)].join("\n"),
  );
};

const most = 50;

const commitLink = (links: Links, sha: string): string => linkTo(links.commit(sha), code(sha.slice(0, 7)));
const newsCell = ({ commits, message }: NewCommits): string =>
  `${commits.length} ${plain(message)}, by ${people(peopleOf(commits).length)}`;
const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);
const short = (digest: string): string => code(digest.replace("sha256:", "").slice(0, 12));
