/** Who grants what: a call exactly what the called file's jobs ask for. That each job uses all it asks for, played runs show. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import type { Need } from "../../packages/rehearsal/github/store/permission.ts";
import { root } from "../../scripts/tree.ts";
import { askedIn, calledBy, jobsIn, together } from "./scopes.ts";
import type { Job } from "./shipped-files.ts";

const ours = globSync(["*.yml"], { cwd: join(root, ".github/workflows") }).sort();
const samples = globSync(["examples/*/.github/workflows/*.yml"], { cwd: root, dot: true }).sort();
const read = (path: string) => readFileSync(join(root, path), "utf8");

test.each([...ours.map((name) => `.github/workflows/${name}`), ...samples])(
  "%s starts from nothing, and each of its calls grants what the called jobs ask for and no more",
  (path) => {
    const { permissions, jobs } = parse(read(path)) as { permissions?: Need; jobs: ReturnType<typeof jobsIn> };
    expect(permissions).toEqual({});
    for (const [key, job] of Object.entries(jobs)) {
      const called = calledBy(job);
      expect([key, job.permissions]).toEqual([key, expect.anything()]);
      if (called !== undefined) expect([key, together(job.permissions ?? {})]).toEqual([key, askedIn(called)]);
    }
  },
);

test("the page of the workflows says what a calling job grants", () => {
  const match = [...read(".github/workflows/README.md").matchAll(/^\| `([\w-]+\.yml)` \| (.+) \|$/gm)];
  expect(match.map(([, name]) => name).sort()).toEqual(["develop.yml", "feature.yml", "main.yml", "release.yml"]);
  for (const [, name = "", scopes = ""] of match)
    expect([name, together(parse(`{ ${scopes.replaceAll("`", "")} }`) as Need)]).toEqual([name, askedIn(name)]);
});

test.each(["analyse", "test"])(
  "%s of a feature is that of a release, and nothing in it asks for an identity",
  (key) => {
    const { needs: _, if: __, ...own } = jobsIn("feature.yml")[key] ?? {};
    const said = JSON.parse(JSON.stringify(own).replaceAll("needs.flow.outputs.", "inputs."));
    expect(said).toEqual(jobsIn("verify.yml")[key]);
    expect(askedIn("feature.yml")).not.toHaveProperty("id-token");
  },
);

test("the preview of a feature asks for what the plan of a promotion asks for, and does the same", () => {
  const does = ({ steps = [] }: Job) => steps.map(({ uses }) => uses);
  const [preview, plan] = [jobsIn("feature.yml").preview, jobsIn("promote.yml").plan];
  expect([preview?.permissions, does(preview ?? {})]).toEqual([plan?.permissions, does(plan ?? {})]);
});
