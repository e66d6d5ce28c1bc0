/** The sample by itself; that its tests pass is seen in every flow of it as well. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { sample, verify, workspaceWith } from "./verification.ts";

test("the sample's tests pass, Python and SQL, and the tree is as it was", async () => {
  const workspace = await workspaceWith(sample);
  const tree = () => readdir(join(workspace, "artefact"), { recursive: true });
  const before = await tree();
  const { code, outputs, summary, leftovers, log } = await verify("unit-test", workspace);
  expect([code, log]).toEqual([0, expect.stringMatching(/unit-test passed: \d+ pytest, \d+ SQL/)]);
  expect(Number(outputs.tests)).toBeGreaterThan(40);
  expect(outputs).toMatchObject({ outcome: "passed", failures: "0" });
  expect(summary).toMatch(/^\*\*Tests: \d+ pytest, \d+ SQL passed\.\*\*/);
  expect([leftovers, await tree()]).toEqual([[], before]);
}, 120_000);
