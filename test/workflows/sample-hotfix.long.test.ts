/** The sample's own `hotfix.yml`: the short way to production, with the sample's people, Terraform and database. */
import { execFileSync } from "node:child_process";
import { afterEach, expect, test } from "@jest/globals";
import { change } from "../../packages/rehearsal/demo/act.ts";
import { scripted } from "../../packages/rehearsal/demo/approvers.ts";
import { conclusions, makeTeam, type Team } from "./team.ts";

let team: Team | undefined;
afterEach(() => team?.close());

test(
  "a hotfix of the sample goes through uat to production, and main, its tag and develop follow",
  async () => {
    const branch = "hotfix/1.0.1";
    team = await makeTeam(async ({ commit }) => commit(branch, change), { decide: scripted({}, 0) });
    const { rehearsal, repository } = team;
    const { github, repository: name } = rehearsal;
    for (const ref of ["refs/heads/main", "refs/heads/develop"])
      await github.push(name, repository.folder, ref, ref, "ada");
    const { runs } = await rehearsal.cause({ event: "push", branch }, () => {});
    const hotfix = runs.find(({ run }) => run.workflow === "hotfix");
    if (!hotfix) throw new Error("no run started");
    const ends = runs.map(({ run, conclusion }) => `${run.workflow}: ${conclusion}`);
    expect(ends.toSorted()).toEqual(["develop: success", "hotfix: success", "main: success"]);
    const jobs = conclusions(hotfix);
    expect(jobs).toMatchObject({ "promote-1/record": "success", "promote-2/record": "success", finalise: "success" });
    const ledger = await team.ledger();
    const { sha } = hotfix.run.event;
    for (const environment of ["uat", "production"])
      expect(ledger[`environments/${environment}.json`]).toMatchObject({ current: { name: "1.0.1", commit: sha } });
    expect(ledger["environments/test.json"]).toBeUndefined();
    const tip = (rev: string) =>
      execFileSync("git", ["--git-dir", github.gitFolder(name), "rev-parse", rev])
        .toString()
        .trim();
    for (const rev of ["v1.0.1^{commit}", "main^2", "stable^2"]) expect([rev, tip(rev)]).toEqual([rev, sha]);
    expect(tip("develop^2")).toBe(tip("main"));
  },
  8 * 60_000,
);
