/** Tests that pass, whose requests GitHub's description does not know: `every-exchange.test.ts` sees their file fail. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { runs } from "../../packages/rehearsal/builders/team.ts";
import { openGitHub } from "../../packages/rehearsal/github/github.ts";
import { stranger } from "../workflows/strangers.ts";

test("a request to a GitHub of this process", async () => {
  const folder = mkdtempSync(join(tmpdir(), "loopback-github-"));
  const github = await openGitHub({ folder });
  expect((await fetch(`${github.urls.api}/rate_limit?own=1`)).status).toBe(200);
  await github.close();
  rmSync(folder, { recursive: true });
});

test("a request to the GitHub of a spawned process", async () => {
  const repository = stranger({
    "a.yml": `on: push\njobs:\n  a:\n${runs("curl -sf -A x $GITHUB_API_URL/rate_limit?spawned=1")}\n`,
  });
  const { code } = await repository.slipway("rehearse", "push", "main");
  repository.remove();
  expect(code).toBe(0);
});
