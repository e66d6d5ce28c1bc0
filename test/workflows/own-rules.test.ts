/** Colleagues who may push write rules of their own into a release: they choose neither who is asked nor who may answer. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import type { RunResult } from "../../packages/rehearsal/protocol/run.ts";
import { configuration, ended, type Ferry, openFerry, rehearsal } from "./ferry.ts";
import { inProduction, stopOf, tables } from "./ferry-look.ts";

const limit = 2 * 60_000;
const start = "release-start-release-manager";
const file = ".github/slipway.yml";
let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

/** Commits files to a new branch as this person, and pushes it. */
const release = (
  on: Ferry,
  branch: string,
  by: string,
  files: Readonly<Record<string, string>>,
): Promise<RunResult> => {
  on.git("checkout", "--quiet", "-b", branch, "develop");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(on.repository, path)), { recursive: true });
    writeFileSync(join(on.repository, path), text);
  }
  on.git("add", "--all");
  on.git("commit", "--quiet", `--author=${by} <${by}@users.noreply.github.com>`, "--message=Tidy up");
  return on.push(branch);
};

/** What people were shown before they could answer. */
const pageOf = (run: RunResult): string => run.jobs.find(({ key }) => key === "pipeline/flow")?.result?.summary ?? "";

test(
  "a release without roles over a chain of production alone asks the people of main, and its page says what it tried",
  async () => {
    ferry = await openFerry({}, { [start]: "-rita" });
    const main = await ferry.show("rev-parse", "main");
    const run = await release(ferry, "release/9.9.9", "eve", {
      [file]: `version: 1
artefact: { exclude: [.github/**] }
flows: { release: { chain: [production] } }
approvals: { exclude: [] }
`,
      ".github/workflows/nightly.yml": `on: { push: { branches: [nightly] } }
jobs:
  a:
    runs-on: ubuntu-24.04
    environment: production
    steps: [{ run: "echo $KEY", env: { KEY: "\${{ secrets.DATABASE_URL }}" } }]
`,
    });
    expect((await stopOf(ferry, run)).because).toContain("approval_rejected");
    const page = pageOf(run);
    expect(page).toContain("**This release changes the pipeline itself**, and 11 of the changes weaken it.");
    for (const rule of [
      "flows.release.chain",
      "flows.release.start",
      "environments.production.approve",
      "approvals.exclude",
    ])
      expect(page).toMatch(
        new RegExp(`${rule.replaceAll(".", "\\.")}</code> .*\\*\\*no effect\\*\\*: what main says holds`),
      );
    expect(page).toMatch(
      /nightly\.yml<\/code> \| added \| \*\*names the environment production itself\*\*, \*\*reads the secret DATABASE\\_URL\*\*/,
    );
    expect([await inProduction(ferry), await tables(ferry, "production")]).toEqual(["nothing", []]);
    expect(await ferry.show("rev-parse", "main")).toBe(main);
  },
  limit,
);

test(
  "an approver who lets authors approve in her own release does not count for it",
  async () => {
    ferry = await openFerry({}, { [start]: "rita" });
    const run = await release(ferry, "release/1.5.0", "rita", {
      [file]: `${configuration}approvals: { exclude: [] }\n`,
    });
    expect((await stopOf(ferry, run)).because).toContain("nobody may answer as release-manager; rita wrote");
    expect(await inProduction(ferry)).toBe("nothing");
  },
  limit,
);

test(
  "a release whose workflow files the app may not bring to main stops before anybody is asked, and nothing is deployed",
  async () => {
    const app = rehearsal.replace("workflows: write, ", "");
    ferry = await openFerry({ ".github/rehearsal.yml": app });
    const run = await release(ferry, "release/1.5.0", "eve", {
      ".github/workflows/nightly.yml": "on: push\njobs: {}\n",
    });
    expect(ended(run)).toMatchObject({ flow: "failure", record: "failure" });
    expect(Object.keys(ended(run)).filter((key) => /^(start|gate|verify|promote|finalise)/.test(key))).toEqual([]);
    expect(Object.values(await ferry.ledger())).toContainEqual(
      expect.objectContaining({
        verdict: "no",
        reason: "forbidden",
        because: expect.stringContaining("which the app may not bring to main: it lacks workflows: write"),
      }),
    );
    expect(await inProduction(ferry)).toBe("nothing");
  },
  limit,
);
