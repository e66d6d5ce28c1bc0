import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { encodings, secretsIn } from "./encodings.ts";
import { answers, lookEverywhere } from "./every-action.ts";

test("no secret is found in any sink, with every switch of debugging on and a service that gives secrets back", async () => {
  const { found, heard } = await lookEverywhere(answers.slice(0, 1));
  expect(found).toEqual([]);
  expect(heard).toBeGreaterThanOrEqual(4);
}, 120_000);

test("a secret would be found in each of the encodings", () => {
  const one = randomBytes(20).toString("hex");
  for (const [name, forms] of Object.entries(encodings))
    for (const form of forms(one)) expect(secretsIn(`a${form}b`, { one })).toContain(`one, ${name}`);
  expect(Object.keys(encodings)).toHaveLength(24);
  expect(secretsIn("nothing of the kind", { one })).toEqual([]);
});
