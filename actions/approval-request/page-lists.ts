import { actionWords } from "../../packages/decide/deploy/plan.ts";
import { code, folded, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { PlanAction } from "../../packages/model/terraform/terraform-plan.ts";
import { linkTo } from "./links.ts";
import type { Page } from "./page.ts";

/** Rows of one list; a summary may have 1 MiB. */
const most = 300;

/** What is asked about to the letter, and the lists that open on a click: the plan, the migrations, the commits, what was done. */
export function foldedLists({ request, plan, migrations, news, entries, links }: Page): string {
  const { subject } = request;
  return lines(
    `Asked is exactly this: commit ${linkTo(links.commit(subject.commit), code(subject.commit))}${subject.digest === null ? "" : `, artefact ${code(subject.digest)}`}${subject.plan === null ? "" : `, plan ${code(subject.plan)}`}.`,
    plan === null ? "" : planList(plan.summary),
    (migrations ?? []).length === 0 ? "" : migrationList(migrations ?? []),
    news.commits.length === 0 ? "" : commitList(news, links),
    entries.length === 0 ? "" : entryList(entries),
  );
}

const order: Readonly<Record<PlanAction, number>> = {
  delete: 0,
  replace: 1,
  forget: 2,
  update: 3,
  create: 4,
  read: 5,
  "no-op": 6,
};

const planList = ({ resources, outputs }: NonNullable<Page["plan"]>["summary"]): string => {
  const rows = [
    ...resources
      .toSorted((a, b) => order[a.action] - order[b.action])
      .map((change) => [code(change.address), plain(actionWords(change))]),
    ...outputs.map(({ name, action }) => [`output ${code(name)}`, action]),
  ];
  return rows.length === 0 ? "" : folded(`the plan, ${rows.length} by address`, limited(["resource", "action"], rows));
};

const migrationList = (migrations: NonNullable<Page["migrations"]>): string =>
  folded(
    counted(migrations.length, "migration"),
    limited(
      ["migration", "cannot be undone"],
      migrations.map(({ name, losses }) => [code(name), plain(losses.map(({ what }) => what).join(", "))]),
    ),
  );

const commitList = ({ commits, message }: Page["news"], links: Page["links"]): string =>
  folded(
    `${counted(commits.length, "commit")} ${plain(message)}`,
    limited(
      ["commit", "by", "what"],
      commits
        .toReversed()
        .map(({ sha, title, authors }) => [
          linkTo(links.commit(sha), code(sha.slice(0, 7))),
          plain(authors.map(({ login, name }) => login ?? name).join(", ")),
          plain(title.slice(0, 200)),
        ]),
    ),
  );

const entryList = (entries: Page["entries"]): string =>
  folded(
    "what was done before",
    limited(
      ["phase", "outcome", "what"],
      entries.map(({ phase, environment, outcome, because }) => [
        plain(environment === null ? phase : `${phase} of ${environment}`),
        outcome,
        plain(because),
      ]),
    ),
  );

const limited = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  lines(table(head, rows.slice(0, most)), rows.length > most ? `and ${rows.length - most} more` : "");

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
