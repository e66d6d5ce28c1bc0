/** What secrets of the shipped workflows lie behind: the rules of an environment, in whichever job they are. */
import { expect, test } from "@jest/globals";
import { files, type Job, type Step, shipped } from "./shipped-files.ts";

const placed = files.flatMap((file) =>
  Object.entries(shipped(file).jobs).flatMap(([key, job]) =>
    (job.steps ?? []).map((step): [place: string, job: Job, step: Step] => [`${file} ${key}`, job, step]),
  ),
);
const action = ({ uses = "" }: Step): string => uses.replace("$/actions/", "");

test("no step of a job without an environment gets a secret", () => {
  const given = placed.filter(([, , { with: inputs, env }]) => /\bsecrets[.[]/.test(JSON.stringify([inputs, env])));
  expect(given.length).toBeGreaterThan(8);
  expect(given.filter(([, { environment }]) => !environment).map(([place]) => place)).toEqual([]);
});

test("what deploys is in the environment that it deploys to, and what finishes in finalise", () => {
  const at = (...actions: readonly string[]) =>
    placed
      .filter(([, , step]) => actions.includes(action(step)))
      .map(([place, { environment }, step]) => [place, action(step), environment?.name, step.with?.environment]);
  const here = `\${{ inputs.environment }}`;
  expect(at("terraform-deploy", "database-deploy")).toEqual([
    ["promote.yml deploy", "database-deploy", here, here],
    ["promote.yml deploy", "terraform-deploy", here, here],
    ["promote.yml deploy", "database-deploy", here, here],
  ]);
  expect(at("finalise-release")).toEqual([
    ["release.yml flow", "finalise-release", "finalise", undefined],
    ["release.yml finalise", "finalise-release", "finalise", undefined],
  ]);
});
