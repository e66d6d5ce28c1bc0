import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { encodings, secretsIn } from "./encodings.ts";
import { answers, lookEverywhere } from "./every-action.ts";

test("no secret is found in any sink or command line and no other host is asked, with every switch of debugging on and a service that gives secrets back", async () => {
  const { found: matches, heard, hosts, commands } = await lookEverywhere(answers.slice(0, 1));
  expect(matches).toEqual([]);
  // Nobody is asked but who was named: the API, the database, the system that was deployed, all of them here.
  expect(hosts.filter((line) => !/ (127\.0\.0\.1|localhost)$/.test(line))).toEqual([]);
  expect(hosts).toEqual(expect.arrayContaining(["database-deploy 127.0.0.1", "record 127.0.0.1"]));
  expect(commands).toBeGreaterThan(10);
  expect(heard).toBeGreaterThanOrEqual(4);
}, 120_000);

test("a secret would be found in each of the encodings", () => {
  const one = randomBytes(20).toString("hex");
  for (const [name, forms] of Object.entries(encodings))
    for (const form of forms(one)) expect(secretsIn(`a${form}b`, { one })).toContain(`one, ${name}`);
  expect(Object.keys(encodings)).toHaveLength(24);
  expect(secretsIn("nothing of the kind", { one })).toEqual([]);
});
