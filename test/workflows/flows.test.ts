/** The two flows of the sample, through the real workflow files and the shipped `dist`, each twice. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { declaredIn, playedIn } from "./scopes.ts";
import { conclusions, makeTeam, type Team } from "./team.ts";

const minutes = 60_000;
const version = async (team: Team): Promise<Record<string, unknown>> => {
  const [service] = team.rehearsal.cloud.services();
  return (await (await fetch(`${service?.url}/version`)).json()) as Record<string, unknown>;
};

describe("a push to develop", () => {
  let team: Team;
  beforeAll(async () => {
    team = await makeTeam();
  }, 2 * minutes);
  afterAll(() => team?.close());

  test(
    "travels through every phase, and dev runs exactly what was pushed",
    async () => {
      const { run, played } = await team.cause({ event: "push", branch: "develop" });
      expect(conclusions(run)).toEqual({
        flow: "success",
        plan: "success",
        "plan/plan": "success",
        "verify/analyse": "success",
        "verify/test": "success",
        "verify/result": "success",
        verify: "success",
        // Nobody is asked in dev: it was planned in parallel with verification.
        "promote/plan": "skipped",
        "promote/approve": "skipped",
        "promote/accept": "skipped",
        "promote/deploy": "success",
        "promote/check": "success",
        "promote/measure": "success",
        "promote/record": "success",
        promote: "success",
        record: "skipped",
        pipeline: "success",
      });
      const short = played.commit.sha.slice(0, 7);
      const ledger = await team.ledger();
      const release = ledger[`releases/0.0.0-develop.g${short}/release.json`] as { artefact: { digest: string } };
      expect(await version(team)).toEqual({
        version: `0.0.0-develop.g${short}`,
        commit: played.commit.sha,
        digest: release.artefact.digest,
        environment: "dev",
        migration: "0006_add_gauges",
      });
      expect(ledger["environments/dev.json"]).toMatchObject({
        current: { commit: played.commit.sha, digest: release.artefact.digest },
        lastKnownGood: { commit: played.commit.sha },
      });
      // Of the jobs that ran each uses all that it asks for, but for what record needs only where it judges who accepted.
      const used = playedIn(team.rehearsal.github, "develop.yml", run);
      const asked = declaredIn("develop.yml", "verify.yml", "plan.yml", "promote.yml");
      const { actions, "pull-requests": proposals, ...record } = asked["promote.yml record"] ?? {};
      expect([actions, proposals]).toEqual(["read", "read"]);
      asked["promote.yml record"] = record;
      expect(used).toEqual(Object.fromEntries(Object.keys(used).map((job) => [job, asked[job]])));
      expect(Object.keys(used)).toEqual(
        expect.arrayContaining(["develop.yml flow", "promote.yml measure", "promote.yml record"]),
      );
    },
    3 * minutes,
  );

  test(
    "once more changes nothing outside of its own run",
    async () => {
      const { github, cloud } = team.rehearsal;
      const [before, answer, group] = [await team.ledger(), await version(team), cloud.services()[0]?.group];
      const effects = github.effects.length;
      const { run } = await team.cause({ event: "push", branch: "develop" });
      expect(run.conclusion).toBe("success");
      const after = await team.ledger();
      const fresh = Object.keys(after).filter((path) => !(path in before));
      expect(fresh).toEqual([`releases/0.0.0-develop.g${run.run.event.sha.slice(0, 7)}/dev/${run.run.id}-1.json`]);
      const changed = Object.keys(before).filter(
        (path) => JSON.stringify(before[path]) !== JSON.stringify(after[path]),
      );
      expect(changed.filter((path) => path !== "ledger.json" && !path.endsWith("/release.json"))).toEqual([]);
      expect(await version(team)).toEqual(answer);
      expect(cloud.services()[0]?.group).toBe(group);
      const promotion = after[fresh[0] ?? ""] as { entries: { phase: string; because: string }[] };
      const said = Object.fromEntries(promotion.entries.map(({ phase, because }) => [phase, because]));
      expect(said.deploy).toMatch(/nothing/);
      expect(said.migrate).toMatch(/nothing new/);
      const kinds = new Set(github.effects.slice(effects).map(({ change }) => change.split(".")[0]));
      expect([...kinds].sort()).toEqual(
        ["artifact", "deployment", "deployment_status", "ref", "run"].filter((kind) => kinds.has(kind)),
      );
    },
    3 * minutes,
  );
});

describe("a pull request", () => {
  let team: Team;
  const cause = { event: "pull_request", branch: "feature/half-hours", base: "develop", title: "Half hours" } as const;
  beforeAll(async () => {
    team = await makeTeam((repository) =>
      repository.commit(cause.branch, {
        file: "infra/dev.tfvars",
        from: '"0 * * * *"',
        to: '"*/30 * * * *"',
        commit: "Take files in every half hour",
      }),
    );
  }, 2 * minutes);
  afterAll(() => team?.close());

  test(
    "is stored, analysed and tested, and deploys and records nothing",
    async () => {
      const { run } = await team.cause(cause);
      expect(conclusions(run)).toMatchObject({
        flow: "success",
        analyse: "success",
        test: "success",
        preview: "skipped",
        result: "success",
        pipeline: "success",
      });
      expect(playedIn(team.rehearsal.github, "feature.yml", run)).toEqual(declaredIn("feature.yml"));
      expect(await team.ledger()).toEqual({});
      expect(team.rehearsal.cloud.services()).toEqual([]);
      expect(team.rehearsal.github.effects.filter(({ change }) => /deployment|ref\.updated/.test(change))).toEqual([]);
    },
    3 * minutes,
  );
});
