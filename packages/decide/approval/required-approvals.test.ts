import { expect, test } from "@jest/globals";
import type { ApprovalRequest } from "../../model/approval/approval.ts";
import { parseConfiguration } from "../../model/configuration/configuration-file.ts";
import { freezeAt } from "./freeze.ts";
import { approvalsMissing, freezeWords, requiredApprovalsFor } from "./required-approvals.ts";

const configuration = parseConfiguration(
  `version: 1
flows: { release: { start: { lead: 1 } }, hotfix: { start: { quality: 1 } } }
roles: { lead: { people: [rita] }, product: { team: product }, quality: { people: [lin] } }
environments:
  uat: { accept: { product: 2, quality: 1 } }
  production:
    approve: { lead: 1 }
    freeze: [{ cron: 0 0 * * *, for: 1h, override: quality }, { cron: 0 12 * * *, for: 1h }]
`,
  "slipway.yml",
);
const at = (time: string) =>
  freezeAt(configuration.environments.production?.freeze ?? [], new Date(`2026-11-23T${time}:00Z`));
const names = (place: Partial<Parameters<typeof requiredApprovalsFor>[0]>): string[] | string => {
  const asked = requiredApprovalsFor({
    gate: "approve",
    flow: "release",
    environment: null,
    configuration,
    freeze: null,
    ...place,
  });
  return asked.go ? asked.requiredApprovals.map(({ environment }) => environment) : `${asked.reason}: ${asked.because}`;
};

test.each([
  ["a release asks its lead to start", { gate: "start" }, ["release-start-lead"]],
  ["a hotfix asks who is named for hotfixes", { gate: "start", flow: "hotfix" }, ["hotfix-start-quality"]],
  ["no other flow asks anybody", { gate: "start", flow: "develop" }, []],
  ["an environment without settings asks nobody", { environment: "test" }, []],
  [
    "each person that is asked for has an environment of their own",
    { gate: "accept", environment: "uat" },
    ["uat-accept-product", "uat-accept-product-2", "uat-accept-quality"],
  ],
  ["before a deploy others are asked than after it", { gate: "accept", environment: "production" }, []],
  [
    "outside of windows nobody lifts anything",
    { environment: "production", freeze: at("10:00") },
    ["production-approve-lead"],
  ],
  [
    "in a window somebody lifts it",
    { environment: "production", freeze: at("00:30") },
    ["production-approve-lead", "production-override-quality"],
  ],
  [
    "what is deployed already is accepted in a window too",
    { gate: "accept", environment: "uat", freeze: at("12:30") },
    ["uat-accept-product", "uat-accept-product-2", "uat-accept-quality"],
  ],
] as const)("%s", (_, place, expected) => {
  expect(names(place)).toEqual(expected);
});

test("a window that nobody may lift closes the gate, and says until when", () => {
  expect(names({ environment: "production", freeze: at("12:30") })).toBe(
    "frozen: production is frozen until 2026-11-23 13:00 UTC (0 12 * * * for 1h), and the configuration names nobody who may lift it",
  );
});

test("a request with fewer approvals than the configuration asks for is found", () => {
  const place = { gate: "accept", flow: "release", environment: "uat", configuration } as const;
  const asked = requiredApprovalsFor({ ...place, freeze: null });
  const requiredApprovals = asked.go ? asked.requiredApprovals : [];
  const missing = (supplied: typeof requiredApprovals) =>
    approvalsMissing({ requiredApprovals: supplied } as ApprovalRequest, place).map(({ environment }) => environment);
  expect(missing(requiredApprovals)).toEqual([]);
  expect(missing(requiredApprovals.slice(1))).toEqual(["uat-accept-product"]);
  expect(missing([])).toEqual(["uat-accept-product", "uat-accept-product-2", "uat-accept-quality"]);
  expect(missing(requiredApprovals.map((requiredApproval) => ({ ...requiredApproval, role: "quality" })))).toHaveLength(
    2,
  );
  expect(missing(requiredApprovals.map((requiredApproval) => ({ ...requiredApproval, for: "override" })))).toHaveLength(
    3,
  );
});

test("a window whose end is too far to tell is reported as such", () => {
  const windows = [{ cron: "* * * * *", for: "1h", timezone: "Europe/Berlin" }];
  expect(freezeWords({ until: null, windows, overrides: null } as Parameters<typeof freezeWords>[0])).toBe(
    "with no end in sight (* * * * * Europe/Berlin for 1h)",
  );
});
