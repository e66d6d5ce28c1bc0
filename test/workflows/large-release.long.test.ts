/** A release of a large team, whole: what grows with its data goes through every job, is shown, deployed and recorded. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Acceptance, Promotion } from "../../packages/model/ledger/promotion.ts";
import type { RunResult } from "../../packages/rehearsal/protocol/run.ts";
import { calling, configuration, ended, everybody, type Ferry, openFerry, rehearsal, verdictOf } from "./ferry.ts";

const minutes = 60_000;
const size = { resources: 5000, migrations: 300, findings: 2000, commits: 500 };

const infra = `terraform {
  backend "pg" {}
}
resource "terraform_data" "berth_of_the_eastern_harbour" {
  count = ${size.resources}
  input = "berth-\${count.index}"
}
output "url" { value = "https://ferry.example" }
output "berths" { value = terraform_data.berth_of_the_eastern_harbour[*].output }
`;

/** Each line is a finding of pylint, of the lowest level. */
const python = `"""Berths."""\n${Array.from({ length: size.findings }, (_, index) => `badName${index} = ${index}`).join("\n")}\n`;

const migrations = Object.fromEntries(
  Array.from({ length: size.migrations }, (_, index) => [
    `sql/migrations/${String(index + 2).padStart(4, "0")}_create_timetable_of_the_harbour_${index}.sql`,
    `CREATE TABLE timetable_${index} (id integer);\n`,
  ]),
);

const passedOn = ["DATABASE_URL", "SLIPWAY_SECRETS", "SLIPWAY_APP_KEY"]
  .map((name) => `${name}: '\${{ secrets.${name} }}'`)
  .join(", ");
const state = `SLIPWAY_SECRETS: '{"PG_CONN_STR":"{postgres.url}","SLIPWAY_PLAN_KEY":"a long and random word"}'`;
const files = {
  ".github/slipway.yml": `${configuration
    .replace("chain: [uat, production]", "chain: [production]")
    .replace(
      /^ {2}uat:.*\n/m,
      "",
    )}analysis: { block: critical }\napprovals: { authors: { ada@example.org: pat } }\ntools: { machine: [terraform] }\n`,
  ".github/rehearsal.yml": rehearsal
    .replace("  production: { secrets: {", `  production: { secrets: { ${state},`)
    .replace("  dev: {", `  production-plan: { secrets: { ${state} } }\n  dev: {`),
  "release.yml": calling(
    "release",
    JSON.stringify(["release/*", "hotfix/*"]),
    "contents: write, id-token: write, actions: read, deployments: write, pull-requests: write",
    `    secrets: { ${passedOn} }\n`,
  ),
};

let ferry: Ferry;
let run: RunResult;
let ledger: Record<string, Record<string, unknown>>;
beforeAll(async () => {
  ferry = await openFerry(files, { ...everybody });
  ferry.git("checkout", "--quiet", "-b", "release/1.5.0", "develop");
  ferry.commit("Add the eastern harbour", { "infra/main.tf": infra, "src/berths.py": python, ...migrations });
  for (let number = 1; number <= size.commits; number += 1) {
    const author = `captain-of-the-ferry-${number} <captain-of-the-ferry-${number}@users.noreply.github.com>`;
    ferry.git("commit", "--quiet", "--allow-empty", `--author=${author}`, `--message=Move the berth ${number}`);
  }
  run = await ferry.push("release/1.5.0");
  ledger = await ferry.ledger();
}, 60 * minutes);
afterAll(() => ferry?.close());

const job = (key: string) => run.jobs.find((one) => one.key === `pipeline/${key}`);
const output = (key: string, name: string): string => job(key)?.result?.outputs[name] ?? "";

test("it goes through to production, its tag and its release", () => {
  expect(ended(run)).toMatchObject({
    "promote-1/deploy": "success",
    "promote-1/record": "success",
    finalise: "success",
  });
  expect([run.conclusion, verdictOf(run)]).toEqual(["success", "go"]);
});

test("what is large goes by digest: the plan, the request and the entries of gate and database", () => {
  for (const [key, name] of [
    ["promote-1/plan/plan", "plan"],
    ["promote-1/approve/request", "request"],
    ["promote-1/deploy", "database-entry"],
  ] as const)
    expect([key, name, output(key, name)]).toEqual([
      key,
      name,
      expect.stringMatching(/^\{"kind":"artifact-reference"/),
    ]);
});

test("people see all of it in numbers, and what GitHub shows of a list", () => {
  const page = job("promote-1/approve/request")?.result?.summary ?? "";
  expect(page).toContain(`${size.resources} to add`);
  expect(page).toContain(`${size.migrations + 1} migrations`);
  expect(page).toContain(`${size.commits + 1} commits`);
  expect(job("verify/analyse")?.result?.summary).toContain(`${size.findings + 2} findings`); // the file is too long, and tflint misses a version
});

test("the ledger has every migration and who accepted it", () => {
  const [path = ""] = Object.keys(ledger).filter((name) => /\/production\/\d+-1\.json$/.test(name));
  const { verdict, entries } = ledger[path] as unknown as Promotion;
  expect(verdict).toBe("go");
  const migrated = entries.find(({ phase }) => phase === "migrate");
  expect(migrated?.facts.applied).toHaveLength(size.migrations + 1);
  expect(entries.find(({ phase }) => phase === "deploy")?.facts).toMatchObject({ add: size.resources });
  const accepted = ledger[path.replace(/[^/]*$/, "acceptance.json")] as unknown as Acceptance;
  expect(accepted).toMatchObject({ verdict: "go" });
});
