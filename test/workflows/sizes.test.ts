/** What the shipped workflow files pass from job to job fits into what Linux gives a program in one variable. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import type { Inputs } from "../../packages/kit/inputs/inputs.ts";
import { largestOutput } from "../../packages/model/document/artifact-reference.ts";
import { files, folder, textOf } from "./shipped-files.ts";

/** Linux: MAX_ARG_STRLEN, of which the name of the variable and the rest of `needs` take a little. */
const most = 128 * 1024 - 8 * 1024;

interface Job {
  readonly needs?: readonly string[];
  readonly outputs?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly with?: Readonly<Record<string, string>> }[];
  readonly uses?: string;
}
interface File {
  readonly on: { readonly workflow_call: { readonly outputs?: Readonly<Record<string, unknown>> } };
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (file: string): File => parse(textOf(file)) as File;

/** Outputs that hold a word, a commit or an address. */
const words = new Set([
  "verdict",
  "outcome",
  "terraform-outcome",
  "database-outcome",
  "store-outcome",
  "ready-outcome",
  "request-outcome",
  "ready",
  "goal",
  "planned",
  "name",
  "ledger",
  "commit",
  "tag",
  "url",
]);

/** The largest that the outputs of a job can be, each escaped in `toJSON(needs)`. */
const largestOf = ({ outputs = {}, uses }: Job): number => {
  const names = uses === undefined ? outputs : (read(uses.split("/").at(-1) ?? "").on.workflow_call.outputs ?? {});
  return Object.keys(names).reduce((sum, name) => sum + (words.has(name) ? 300 : largestOutput(name)) + 30, 200);
};

const places = files.flatMap((file) =>
  Object.entries(read(file).jobs).flatMap(([id, job]) => {
    const passed = [job.with ?? {}, ...(job.steps ?? []).map((step) => step.with ?? {})];
    const isPassed = passed.some((supplied) =>
      Object.values(supplied).some((value) => /toJSON\(needs\)/.test(String(value))),
    );
    return isPassed ? [{ place: `${file} ${id}`, job, jobs: read(file).jobs }] : [];
  }),
);

test("there are places that get the outputs of all jobs before them", () => {
  expect(places.map(({ place }) => place)).toEqual(
    expect.arrayContaining([
      "promote.yml record",
      "promote.yml approve",
      "promote.yml accept",
      "release.yml record",
      "release.yml promote-5",
    ]),
  );
});

test.each(places)("$place gets no more than one variable can hold, whatever its jobs put out", ({ job, jobs }) => {
  const sum = (job.needs ?? []).reduce((all, need) => all + largestOf(jobs[need] ?? {}), 0);
  expect(sum).toBeLessThan(most);
});

test("what expressions of the files look into is no document that can be moved into an artifact", () => {
  const looked = files.flatMap((file) =>
    [
      ...readFileSync(join(folder, file), "utf8").matchAll(/fromJSON\((?:needs\.[\w-]+\.outputs|inputs)\.([\w-]+)/g),
    ].map(([, name]) => name),
  );
  expect(new Set(looked)).toEqual(new Set(["flow", "chain", "asks", "approvals"]));
});

test("whoever is given an entry or a plan by itself takes a reference to it too; what is signed is what was said", async () => {
  const steps = files.flatMap((file) => Object.values(read(file).jobs).flatMap(({ steps = [] }) => steps));
  let seen = 0;
  for (const step of steps) {
    const { uses = "", with: supplied = {} } = step as { uses?: string; with?: Readonly<Record<string, string>> };
    const action = uses.replace("$/actions/", "");
    if (action === "sign-results") continue;
    for (const [name, value] of Object.entries(supplied)) {
      if (!/\.(entry|plan-entry|plan|request|approval)(?![\w.-])/.test(value) || /toJSON/.test(value)) continue;
      const { inputs } = (await import(`../../actions/${action}/${action}.ts`)) as { inputs: Inputs };
      expect([action, name, inputs.fields[name]?.holds]).toEqual([action, name, "document"]);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(8);
});
