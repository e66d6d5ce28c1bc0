/** Where code of the team, or of its providers, runs in the shipped workflows: nothing that it could speak for, or see, comes after it. */
import { expect, test } from "@jest/globals";
import { files, shipped } from "./shipped-files.ts";

const jobs = files.flatMap((file) =>
  Object.entries(shipped(file).jobs).map(([job, { steps = [] }]) => ({
    job: `${file} ${job}`,
    actions: steps.map(({ uses = "run" }) => uses.replace("$/actions/", "")),
  })),
);

const after = (action: string) =>
  jobs
    .filter(({ actions }) => actions.includes(action))
    .map(({ job, actions }) => [job, actions.slice(actions.indexOf(action) + 1)]);

test.each(["static-analysis", "unit-test", "terraform-plan"])("%s is the last step of its job", (action) => {
  const matches = after(action);
  expect(matches.length).toBeGreaterThan(0);
  for (const [job, later] of matches) expect([job, later]).toEqual([job, []]);
});

test("behind the providers of Terraform comes the database alone, which hides what it was started with", () => {
  const matches = after("terraform-deploy");
  expect(matches.length).toBeGreaterThan(0);
  for (const [job, later] of matches) expect([job, later]).toEqual([job, ["database-deploy"]]);
});
