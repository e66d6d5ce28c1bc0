/** What our actions hide by `mask`, as the runner then does it: it is all the hiding that there is. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { cleanUp, runSteps, type SmallResult } from "../builders/job.ts";

afterAll(cleanUp);

const secret = '~~~?>"secret"??>';
const lines = "first line of two\nsecond line of two";
const command = "::secret of the log";
const hidden: Readonly<Record<string, string>> = {
  "the value": secret,
  base64: Buffer.from(secret).toString("base64"),
  json: JSON.stringify(secret).slice(1, -1),
  uri: encodeURIComponent(secret),
  xml: secret.replaceAll('"', "&quot;").replaceAll(">", "&gt;"),
  "the first of its lines": "first line of two",
  "the second of its lines": "second line of two",
};
const shown: Readonly<Record<string, string>> = {
  base64url: Buffer.from(secret).toString("base64url"),
  hex: Buffer.from(secret).toString("hex"),
  "UTF-16": Buffer.from(secret, "utf16le").toString("latin1"),
  "uri of uri": encodeURIComponent(encodeURIComponent(secret)),
  "json of json": JSON.stringify(JSON.stringify(secret)),
  "a text cut before its end": secret.slice(0, -1),
};
const long = (before: number) => `${"x".repeat(before)}${secret}${"y".repeat(5000)}`;

let result: SmallResult;
beforeAll(async () => {
  const commands = join(import.meta.dirname, "../../kit/log/commands.ts");
  const log = join(import.meta.dirname, "../../kit/log/log.ts");
  const value = JSON.stringify({ secret, lines, command, forms: { ...hidden, ...shown }, long: long(4090) });
  const main = `import { readFileSync } from "node:fs";
const { mask, annotate } = await import(${JSON.stringify(commands)});
const { stepLog } = await import(${JSON.stringify(log)});
const { secret, lines, command, forms, long } = JSON.parse(readFileSync("given.json", "utf8"));
for (const value of [secret, lines, command]) mask(value);
for (const [name, form] of Object.entries(forms)) console.log(name + " is [" + form + "]");
stepLog().foreign(command);
annotate({ level: "error", message: long });
`;
  const actions = {
    "$/actions/say": {
      "action.yml": "name: s\ndescription: y\nruns: {using: node24, main: main.mjs}",
      "main.mjs": main,
    },
  };
  result = await runSteps("- uses: $/actions/say", { actions, workspace: { "given.json": value } });
});

test.each(Object.keys(hidden))("a masked value is hidden as %s", (name) => {
  expect(result.text).toContain(`\n${name} is [***]\n`);
});

test.each(Object.entries(shown))("nobody hides it as %s", (name, form) => {
  expect(result.text).toContain(`\n${name} is [${form}]\n`);
});

test("a value that looks like a command is hidden in a log that takes commands apart", () => {
  expect(result.text).not.toContain("secret of the log");
});

test("where an annotation ends, no half of a masked value is left", () => {
  const [annotation] = result.annotations;
  expect(annotation?.message).toBe(`${"x".repeat(4090)}***yyy`);
});
