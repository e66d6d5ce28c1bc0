import { expect, test } from "@jest/globals";
import { parseRehearsalFile } from "./rehearsal-file.ts";

const mistakes = (text: string): string[] => {
  try {
    parseRehearsalFile(`version: 1\n${text}\n`, "rehearsal.yml");
  } catch (error) {
    const [, ...lines] = (error as Error).message.split("\n");
    return lines.map((line) => line.trim().replaceAll(/ {2,}/g, " "));
  }
  throw new Error("the file was accepted");
};

test("apps, rules and further repositories are read; rules are for branches, and for everybody, unless told otherwise", () => {
  const { apps, rulesets, repositories } = parseRehearsalFile(
    `version: 1
apps: { slipway: { permissions: { contents: write, pull_requests: write, members: read } } }
variables: { APP: "{app.slipway.id}" }
secrets: { KEY: "{app.slipway.key}" }
rulesets:
  main: { include: ["~DEFAULT_BRANCH"], rules: [pull_request], bypass: [{ app: slipway }, { role: admin }] }
  versions: { target: tag, include: ["refs/tags/v*"], exclude: ["refs/tags/v0.*"], rules: [update, deletion] }
repositories: [acme/mirror]
environments: { production: { secrets: { KEY: "{app.slipway.key}" } } }
`,
    "f",
  );
  expect(apps).toEqual({ slipway: { permissions: { contents: "write", pull_requests: "write", members: "read" } } });
  expect(rulesets).toEqual({
    main: {
      target: "branch",
      include: ["~DEFAULT_BRANCH"],
      exclude: [],
      rules: ["pull_request"],
      bypass: [{ app: "slipway" }, { role: "admin" }],
    },
    versions: {
      target: "tag",
      include: ["refs/tags/v*"],
      exclude: ["refs/tags/v0.*"],
      rules: ["update", "deletion"],
      bypass: [],
    },
  });
  expect(repositories).toEqual(["acme/mirror"]);
});

test("what apps, rules and values name and is not there is reported with the nearest name that there is", () => {
  expect(
    mistakes(`apps: { slipway: { permissions: {} } }
variables: { APP: "{app.slipwya.id}", URL: "{postgres.url}" }
rulesets:
  main: { include: ["~ALL"], rules: [deletion], bypass: [{ app: slipwy }, {}, { app: slipway, role: admin }] }
environments: { dev: { secrets: { KEY: "{app.slipway.kye}" } } }`),
  ).toEqual([
    '3:14 variables.APP {app.slipwya.id} stands for nothing; did you mean "app.slipway.id"?',
    "3:39 variables.URL {postgres.url} stands for nothing; known are app.slipway.id, app.slipway.key",
    '5:58 rulesets.main.bypass[0] "slipwy" is not one of the apps; did you mean "slipway"?',
    "5:75 rulesets.main.bypass[1] names either an app or a role: write { app: slipway } or { role: admin }",
    "5:79 rulesets.main.bypass[2] names either an app or a role: write { app: slipway } or { role: admin }",
    '6:35 environments.dev.secrets.KEY {app.slipway.kye} stands for nothing; did you mean "app.slipway.key"?',
  ]);
});

test.each([
  ["apps: { Slipway: { permissions: {} } }", '"Slipway" is not the slug of an app'],
  ["apps: { slipway: {} }", "apps.slipway.permissions is missing"],
  ["apps: { slipway: { permissions: { content: write } } }", 'did you mean "contents"?'],
  ["apps: { slipway: { permissions: { contents: admin } } }", "is not one of read, write"],
  ["rulesets: { main: { rules: [deletion] } }", "rulesets.main.include is missing"],
  ["rulesets: { main: { include: [main], rules: [deletion] } }", "~ALL, ~DEFAULT_BRANCH or a pattern such as"],
  ['rulesets: { main: { include: ["~ALL"], rules: [] } }', "at least one rule"],
  ['rulesets: { main: { include: ["~ALL"], rules: [deletions] } }', 'did you mean "deletion"?'],
  ["repositories: [mirror]", "owner/name of a repository"],
])("%s is a mistake", (text, message) => {
  expect(mistakes(text).join("\n")).toContain(message);
});
