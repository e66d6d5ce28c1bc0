/** Every way to break the sample: exactly one gate closes, nothing after it runs, and the ledger says so. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { failuresOf } from "../../packages/rehearsal/cli/screen/failures.ts";
import { hear, type Story } from "../../packages/rehearsal/cli/screen/story.ts";
import { type Spoil, type SpoilName, spoils } from "../../packages/rehearsal/demo/spoil.ts";
import { declaredIn, playedIn } from "./scopes.ts";
import { conclusions, makeTeam } from "./team.ts";

const minutes = 60_000;

/** Phase that closes ► its job, and the jobs that must not run after it. */
const jobs: Record<Spoil["phase"], { readonly job: string; readonly after: readonly string[] }> = {
  analyse: { job: "verify/analyse", after: ["promote"] },
  test: { job: "verify/test", after: ["promote"] },
  plan: { job: "plan/plan", after: ["promote/deploy", "promote/check"] },
  deploy: { job: "promote/deploy", after: ["promote/check"] },
  migrate: { job: "promote/deploy", after: ["promote/check"] },
  check: { job: "promote/check", after: ["promote/measure"] },
  measure: { job: "promote/measure", after: [] },
};

const reasons: Record<SpoilName, string> = {
  lint: "findings",
  test: "tests_failed",
  sql: "tests_failed",
  plan: "terraform_invalid",
  deploy: "terraform_failed",
  migration: "migration_failed",
  check: "check_failed",
  performance: "limit_broken",
};

// Not requirements.txt: the suite of the configuration names it.
const python = ["src", "tests", "performance", "requirements-dev.txt", "pyproject.toml"];
/** Parts of the sample that the gate has nothing to do with, nor any before it: without them it is quick. */
const needless: Record<SpoilName, readonly string[]> = {
  lint: ["sql/tests"],
  test: ["sql/tests"],
  sql: [...python],
  plan: ["sql", ...python],
  deploy: ["sql", ...python],
  migration: ["sql/tests"],
  check: ["sql/tests"],
  performance: ["sql/tests", "tests", "requirements-dev.txt", "pyproject.toml"],
};

/** Plays these ways to break the sample. */
export function breakTests(names: readonly SpoilName[]): void {
  describe.each(names.map((name) => [name, spoils[name]] as const))("--break %s", (name, spoil) => {
    test(
      `closes the gate of ${spoil.phase}, and nothing after it runs`,
      async () => {
        const team = await makeTeam(async (repository) => {
          for (const path of needless[name]) await rm(join(repository.folder, path), { recursive: true });
          await repository.commit("develop", spoil);
        });
        try {
          const story: Story = new Map();
          const played = await team.rehearsal.cause({ event: "push", branch: "develop" }, (event) =>
            hear(story, event),
          );
          const [run] = played.runs;
          if (!run) throw new Error("no run started");
          const { job, after } = jobs[spoil.phase];
          const ended = conclusions(run);
          expect([run.conclusion, ended[job]]).toEqual(["failure", "failure"]);
          expect(after.map((key) => [key, ended[key]])).toEqual(after.map((key) => [key, "skipped"]));

          const used = playedIn(team.rehearsal.github, "develop.yml", run)["develop.yml record"];
          expect(used).toEqual(
            ended.record === "skipped" ? undefined : declaredIn("develop.yml")["develop.yml record"],
          );

          const [gate] = failuresOf(story).own;
          expect(gate?.job.key).toBe(`pipeline/${job}`);
          expect(gate?.errors[0]?.title).toMatch(new RegExp(`(failed|refused) \\(${reasons[name]}\\)$`));
          expect(gate?.errors[0]?.message.split("\n").length).toBeGreaterThanOrEqual(2); // what, and what to do

          const promotions = Object.values(await team.ledger()).filter(({ kind }) => kind === "promotion");
          expect(promotions).toEqual([expect.objectContaining({ verdict: "no", reason: reasons[name] })]);
          const entries = (promotions[0]?.entries ?? []) as { phase: string; outcome: string }[];
          expect(entries.filter(({ outcome }) => outcome === "failed").map(({ phase }) => phase)).toEqual([
            spoil.phase,
          ]);
          const phases = ["flow", "store", "analyse", "test", "plan", "deploy", "migrate", "check", "measure"];
          const later = phases
            .slice(phases.indexOf(spoil.phase) + 1)
            // Tests and, where nobody is asked, the plan run beside the analysis.
            .filter((phase) => !(["analyse", "test"].includes(spoil.phase) && ["test", "plan"].includes(phase)));
          expect(entries.filter(({ phase, outcome }) => later.includes(phase) && outcome === "passed")).toEqual([]);

          const isDeployed = ["migrate", "check", "measure"].includes(spoil.phase);
          // The cloud acts on the applied state by itself, a moment later.
          for (let tries = 0; isDeployed && tries < 50 && team.rehearsal.cloud.services().length === 0; tries += 1)
            await pause(200);
          expect(team.rehearsal.cloud.services().length > 0).toBe(isDeployed);
        } finally {
          await team.close();
        }
      },
      4 * minutes,
    );
  });
}
