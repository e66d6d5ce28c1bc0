import { expect, test } from "@jest/globals";
import { readWorkflow } from "./read.ts";

const steps = "runs-on: x, steps: [{ run: echo }]";

test.each<[what: string, text: string, line: number, message: string]>([
  ["a file without a job", "on: push\njobs: {}", 2, "no job in this file"],
  ["a job without steps", "on: push\njobs:\n  a: { runs-on: x }", 3, 'job "a" has no steps'],
  ["a job with an empty list of steps", "on: push\njobs:\n  a: { runs-on: x, steps: [] }", 3, 'job "a" has no steps'],
  [
    "an action without a version",
    "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout",
    6,
    'uses "actions/checkout": write owner/name[/path]@ref',
  ],
  [
    "two filters that exclude each other",
    `on:\n  push:\n    tags: [a]\n    tags-ignore: [b]\njobs:\n  a: { ${steps} }`,
    4,
    "push has both tags and tags-ignore",
  ],
  [
    "a pattern that cannot be read",
    `on:\n  pull_request:\n    branches: main\n    paths-ignore:\n      - docs/**\n      - 'c++/**'\njobs:\n  a: { ${steps} }`,
    6,
    "the filter pattern 'c++/**' cannot be read",
  ],
  [
    "a time zone that nobody keeps",
    `on:\n  schedule:\n    - { cron: '0 5 * * *', timezone: Europe/Berlin }\n    - cron: '0 5 * * *'\n      timezone: Berlin\njobs:\n  a: { ${steps} }`,
    5,
    'schedule: "Berlin" is not a time zone; write a name such as Europe/Berlin',
  ],
])("%s is refused, as by GitHub's service", async (_, text, line, message) => {
  const { errors } = await readWorkflow("a.yml", text);
  expect(errors).toMatchObject([{ path: "a.yml", line }]);
  expect(errors[0]?.message).toContain(message);
});

test.each(["actions/checkout@v4", "octo/tools/deep/er@main", "./here", "$/actions/x", "./.github/actions/a"])(
  "the action %s is well spelled",
  async (uses) => {
    const { errors } = await readWorkflow("a.yml", `on: push\njobs:\n  a: { runs-on: x, steps: [{ uses: ${uses} }] }`);
    expect(errors).toEqual([]);
  },
);

test("a file with other mistakes is not asked for steps as well", async () => {
  const { errors } = await readWorkflow("a.yml", "on: push\njobs:\n  a: { runs-on: x, step: [] }");
  expect(errors.map(({ message }) => message)).toEqual(["Unexpected value 'step'"]);
});
