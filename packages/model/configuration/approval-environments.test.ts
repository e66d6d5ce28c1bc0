import { expect, test } from "@jest/globals";
import { parseConfiguration } from "./configuration-file.ts";

const roles = `roles: { product: { people: [ada] }, product-2: { people: [tom] }, lead: { people: [lin] }, ${"r".repeat(50)}: { people: [ada] } }`;
const mistakes = (text: string): string => {
  try {
    parseConfiguration(`version: 1\n${roles}\n${text}\n`, "slipway.yml");
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

test.each([
  [
    "environments: { uat: { accept: { product: 2, product-2: 1 } } }",
    "environments.uat.accept.product-2  waits in the environment uat-accept-product-2, which is asked for by environments.uat.accept.product; choose another name for the role",
  ],
  [
    "flows: { release: { start: { product: 2, product-2: 1 } } }",
    "waits in the environment release-start-product-2, which is asked for by flows.release.start.product",
  ],
  [
    "flows: { release: { chain: [uat, uat-accept-lead] } }\nenvironments: { uat: { accept: { lead: 1 } } }",
    "waits in the environment uat-accept-lead, which is of uat-accept-lead itself",
  ],
  [`environments: { production: { accept: { ${"r".repeat(50)}: 1 } } }`, "whose name is longer than 63"],
  [
    "environments: { uat: { freeze: [{ cron: 0 25 * * *, for: 1h }] } }",
    'environments.uat.freeze[0].cron  "0 25 * * *" is not a cron line: Invalid value for hour: 25',
  ],
  [
    "environments: { uat: { freeze: [{ cron: 0 0 31 2 *, for: 1h }] } }",
    'environments.uat.freeze[0].cron  "0 0 31 2 *" never happens',
  ],
  [
    "environments: { uat: { freeze: [{ cron: 0 2 * * *, for: 1h, timezone: Mars/Base }] } }",
    'environments.uat.freeze[0].timezone  "Mars/Base" is not a time zone; write a name such as Europe/Berlin',
  ],
])("%s is a mistake", (text, message) => {
  expect(mistakes(text)).toContain(message);
});

test.each([
  "environments: { uat: { accept: { product: 1, product-2: 1 } } }",
  "environments: { uat: { approve: { product: 2 }, accept: { product-2: 1, lead: 6 } }, test: { accept: { product: 2 } } }",
  "environments: { uat: { freeze: [{ cron: 0 2 * * *, for: 1h, override: lead }, { cron: 0 8 * * *, for: 1h, override: lead }] } }",
  "environments: { uat: { freeze: [{ cron: 0 2 29 2 *, for: 1h, timezone: America/New_York }] } }",
])("%s is none", (text) => {
  expect(mistakes(text)).toBe("");
});
