import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { runs, type SmallTeam, smallTeam } from "../../packages/rehearsal/builders/team.ts";
import { uploadArtifact } from "./example.ts";

const repo = { owner: "acme", repo: "shop" };
let team: SmallTeam | undefined;
const markers: string[] = [];
afterEach(async () => {
  await team?.close();
  for (const marker of markers.splice(0)) rmSync(dirname(marker), { recursive: true, force: true });
});

test("an artifact of the first attempt is there for the jobs that run again", async () => {
  const marker = join(mkdtempSync(join(tmpdir(), "slipway-marker-")), "there");
  markers.push(marker);
  team = await smallTeam({
    "ship.yml": `on: push\njobs:\n  build:\n${runs("true")}\n  deploy:\n${runs(`set -e; test -e ${marker}`, "needs: build")}\n`,
  });
  const first = await team.run({ event: "push", branch: "main" });
  const { github } = team.rehearsal;
  const id = await uploadArtifact(github, first.run.id, "a job under way", "package", Buffer.from("bytes"));
  writeFileSync(marker, "");
  await team.rehearsal.rerun(first.run.id, "failed", () => {});
  const auth = github.issueToken({ repository: "acme/shop", permissions: { actions: "read" } });
  const octokit = new Octokit({ auth, baseUrl: github.urls.api });
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", {
    ...repo,
    run_id: first.run.id,
  });
  expect(data.artifacts.map((artifact) => artifact.id)).toEqual([id]);
});
