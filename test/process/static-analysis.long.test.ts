/** The sample by itself; that it passes is seen in every flow of it as well. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { sample, verify, workspaceWith } from "./verification.ts";

test("the sample passes, with five tools that looked and one SARIF file", async () => {
  const workspace = await workspaceWith(sample);
  const before = await readdir(join(workspace, "artefact"), { recursive: true });
  const { code, outputs, summary, leftovers, log } = await verify("static-analysis", workspace);
  expect([code, log]).toEqual([0, expect.stringContaining("checkov 0 · tflint 0 · sqlfluff 0 · pylint 0 · bandit 0")]);
  expect(outputs).toMatchObject({ outcome: "passed", findings: "0", sarif: "analysis.sarif" });
  expect(summary).toMatch(/^\*\*Analysis: nothing closes the gate/);
  const sarif = JSON.parse(await readFile(join(workspace, "analysis.sarif"), "utf8"));
  expect(sarif.runs.map(({ tool }: never) => (tool as { driver: { name: string } }).driver.name)).toEqual([
    "checkov",
    "tflint",
    "sqlfluff",
    "pylint",
    "bandit",
  ]);
  expect(leftovers).toEqual([]);
  expect(await readdir(join(workspace, "artefact"), { recursive: true })).toEqual(before);
}, 90_000);
