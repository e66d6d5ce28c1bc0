/** The ferry company: a team whose release is one SQL migration, so that a whole release with all its people is a matter of seconds. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { parseJson } from "../../packages/model/document/document.ts";
import { type SmallTeam, smallTeam } from "../../packages/rehearsal/builders/team.ts";
import { type Clock, systemClock } from "../../packages/rehearsal/protocol/clock.ts";
import type { RunResult } from "../../packages/rehearsal/protocol/run.ts";
import type { Decision, Waiting } from "../../packages/rehearsal/session/people.ts";

const slipway = "slipway-dev/slipway/.github/workflows";
const commit = "0123456789abcdef0123456789abcdef01234567";

export const configuration = `version: 1
# The workflow files stay out: checkov takes seconds, and other tests show what it finds.
artefact: { exclude: [.github/**] }
roles:
  release-manager: { people: [rita] }
  product: { people: [ada, tom] }
  quality: { people: [grace, lin] }
flows:
  release: { chain: [uat, production], start: { release-manager: 1 } }
  # Not uat: it may hold migrations of a release that a hotfix does not know.
  hotfix: { chain: [staging, production] }
environments:
  uat: { accept: { product: 1, quality: 2 } }
  production: { approve: { release-manager: 1 }, accept: { product: 2 } }
`;

/** A chain of one: what is to be seen in production need not pass uat again and again. */
export const productionOnly = configuration
  .replace("chain: [uat, production]", "chain: [production]")
  .replace(/^ {2}uat: .*\n/m, "");

/** Every environment that waits for people: GitHub lets any of these people answer, so that what closes a gate is ours. */
const requiredApprovals = [
  ...["release-start-release-manager", "uat-accept-product", "uat-accept-quality", "uat-accept-quality-2"],
  ...["production-approve-release-manager", "production-accept-product", "production-accept-product-2"],
  ...["production-approve-product", "production-override-release-manager", "hotfix-start-release-manager"],
];

export const rehearsal = `version: 1
people: { pat: { role: write }, rita: {}, ada: {}, tom: {}, grace: {}, lin: {}, eve: {} }
teams: { everybody: { members: [pat, rita, ada, tom, grace, lin, eve] } }
apps: { slipway: { permissions: { contents: write, pull_requests: write, workflows: write, members: read } } }
secrets: { SLIPWAY_APP_KEY: "{app.slipway.key}" }
variables: { SLIPWAY_APP_ID: "{app.slipway.id}" }
environments:
  dev: { secrets: { DATABASE_URL: "{postgres.url}" } }
  dev-check: { secrets: { DATABASE_URL: "{postgres.readonly_url}" } }
  uat: { secrets: { DATABASE_URL: "{postgres.url}" } }
  uat-check: { secrets: { DATABASE_URL: "{postgres.readonly_url}" } }
  staging: { secrets: { DATABASE_URL: "{postgres.url}" } }
  staging-check: { secrets: { DATABASE_URL: "{postgres.readonly_url}" } }
  production: { secrets: { DATABASE_URL: "{postgres.url}" } }
  production-check: { secrets: { DATABASE_URL: "{postgres.readonly_url}" } }
${requiredApprovals.map((name) => `  ${name}: { reviewers: [{ team: everybody }] }`).join("\n")}
`;

/** A workflow file of the company that calls one of ours. */
export function calling(file: string, on: string, permissions: string, more = "") {
  return `name: ${file}
on: { push: { branches: ${on} } }
permissions: {}
jobs:
  pipeline:
    uses: ${slipway}/${file}.yml@${commit}
    permissions: { ${permissions} }
${more}`;
}

/** The workflow files are called for the branches of their flows, and for `also`. */
const files = (whenBusy: string, also: readonly string[]) => ({
  ".github/slipway.yml": configuration,
  ".github/rehearsal.yml": rehearsal,
  "release.yml": calling(
    "release",
    JSON.stringify(["release/*", "hotfix/*", ...also]),
    "contents: write, id-token: write, actions: read, deployments: write, pull-requests: write",
    `    with: { when-busy: ${whenBusy} }
    secrets: { DATABASE_URL: '\${{ secrets.DATABASE_URL }}', SLIPWAY_APP_KEY: '\${{ secrets.SLIPWAY_APP_KEY }}' }
`,
  ),
  "main.yml": calling("main", JSON.stringify(["main", ...also]), "contents: write, id-token: write"),
  ".sqlfluff": "[sqlfluff]\ndialect = postgres\n",
  "sql/migrations/0001_create_piers.sql": "CREATE TABLE piers (pier text PRIMARY KEY);\n",
});

/** Who answers for which environment when everything is as it should be. */
export const everybody: Readonly<Record<string, string>> = {
  "release-start-release-manager": "rita",
  "uat-accept-product": "ada",
  "uat-accept-quality": "grace",
  "uat-accept-quality-2": "lin",
  "production-approve-release-manager": "rita",
  "production-accept-product": "ada",
  "production-accept-product-2": "tom",
};

/** Answers by a table that a test may change: a login approves, `-login` rejects, `!login` bypasses as an admin, `null` leaves the job waiting. */
export type Answers = Record<string, string | null>;

export interface Work {
  readonly from?: string;
  /** Path of a file that is added instead of a migration. */
  readonly file?: string;
  /** Login of who wrote it. */
  readonly by?: string;
  /** `Add <migration>` if it is not said. */
  readonly message?: string;
}

export interface Ferry extends SmallTeam {
  readonly answers: Answers;
  /** Every run that ended after a push. */
  readonly ends: readonly RunResult[];
  /** A commit on a branch (made from develop, or from `from`, if it is new) with one more migration, or another file. */
  work(branch: string, migration: string, options?: Work): string;
  /** Pushes a branch and plays all that comes of it; the run of its own first. */
  push(branch: string): Promise<RunResult>;
  /** Documents of the ledger: path ► parsed JSON. */
  ledger(): Promise<Record<string, Record<string, unknown>>>;
  /** A rev of the loopback GitHub's repository, as git answers. */
  show(...words: string[]): Promise<string>;
}

/** Opens the company, with `main` and `develop` at its first commit. */
export async function openFerry(
  more: Readonly<Record<string, string>> = {},
  asked: Answers = { ...everybody },
  whenBusy: "wait" | "refuse" = "wait",
  also: readonly string[] = [],
  clock: Clock = systemClock,
): Promise<Ferry> {
  const decide = ({ environment }: Waiting): Decision | null => {
    const answer = asked[environment];
    if (answer === undefined || answer === null) return null;
    const [, sign = "", as = ""] = /^([-!]?)(.*)$/.exec(answer) ?? [];
    return { as, state: sign === "" ? "approved" : sign === "-" ? "rejected" : "bypassed" };
  };
  const options = { decide, person: { login: "pat", id: 7 }, clock };
  const team = await smallTeam({ ...files(whenBusy, also), ...more }, options);
  team.git("branch", "develop");
  const ends: RunResult[] = [];
  const show = async (...words: string[]) => {
    const folder = team.rehearsal.github.gitFolder("acme/shop");
    return (await promisify(execFile)("git", ["--git-dir", folder, ...words])).stdout.trim();
  };
  for (const branch of ["main", "develop"])
    await team.rehearsal.github.push("acme/shop", team.repository, branch, `refs/heads/${branch}`, "pat");
  return Object.assign(team, {
    answers: asked,
    ends,
    work: (branch: string, name: string, { from = "develop", file: other, by = "pat", message }: Work = {}) => {
      const isNew = team.git("branch", "--list", branch) === "";
      team.git("checkout", "--quiet", ...(isNew ? ["-b", branch, from] : [branch]));
      const last = team.git("ls-files", "sql/migrations").split("\n").length;
      const number = String(last + 1).padStart(4, "0");
      const file = other ?? `sql/migrations/${number}_create_${name}.sql`;
      writeFileSync(join(team.repository, file), `CREATE TABLE ${name} (id integer);\n`);
      team.git("add", "--all");
      team.git(
        "commit",
        "--quiet",
        `--author=${by} <${by}@users.noreply.github.com>`,
        `--message=${message ?? `Add ${name}`}`,
      );
      return team.git("rev-parse", "HEAD");
    },
    push: async (branch: string) => {
      const sha = team.git("rev-parse", branch);
      const isOwn = ({ run }: RunResult) => run.event.ref === `refs/heads/${branch}` && run.event.sha === sha;
      // Whoever drains first gets the runs of two pushes that overlap.
      ends.push(...(await team.cause({ event: "push", branch })).runs);
      for (;;) {
        const own = ends.findLast(isOwn);
        if (own) return own;
        await pause(50);
      }
    },
    show,
    ledger: async () => {
      const paths = await show("ls-tree", "-r", "--name-only", "slipway-ledger").catch(() => "");
      const result: Record<string, Record<string, unknown>> = {};
      for (const path of paths.split("\n").filter((name) => name.endsWith(".json")))
        result[path] = parseJson(await show("show", `slipway-ledger:${path}`), path) as Record<string, unknown>;
      return result;
    },
  }) as Ferry;
}

/** What `release.yml` says at its end: `go`, `no` or `none`. */
export function verdictOf(run: RunResult): string | undefined {
  return run.jobs.find(({ key }) => key === "pipeline")?.outputs?.verdict;
}

/** Ended jobs by key without the calling job; skipped ones left out. */
export function ended(run: RunResult): Record<string, string> {
  return Object.fromEntries(
    run.jobs
      .filter(({ conclusion }) => conclusion !== "skipped")
      .map(({ key, conclusion }) => [key.replace(/^pipeline\/?/, "") || "pipeline", conclusion]),
  );
}
