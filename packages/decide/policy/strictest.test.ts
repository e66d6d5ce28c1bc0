import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import { configurationOf } from "../../model/builders/release.ts";
import type { Configuration } from "../../model/configuration/configuration.ts";
import { flowFor } from "../flow/flow.ts";
import { strictest } from "./strictest.ts";

const main = `
roles: { boss: { people: [rita] }, product: { team: product }, quality: { people: [lin] } }
flows: { release: { start: { boss: 1 }, chain: [test, production] }, hotfix: { chain: [production] } }
environments:
  production: { approve: { boss: 1 }, accept: { product: 1 }, freeze: [{ cron: "0 18 * * 5", for: 62h, override: boss }] }
approvals: { validity: 2d }
analysis: { block: medium, checkov: { skip: [CKV_1, CKV_2] }, bandit: { skip: [B101] } }
terraform: { protect: ["aws_db_instance.*"] }
finalise: { branches: [stable] }
network: { allow: [10.0.0.0/8, localhost] }`;

const held = (proposed: string) => strictest(configurationOf(main), configurationOf(proposed));
const as = (change: (configuration: Configuration) => unknown) => change;

test.each<[message: string, proposed: string, part: (configuration: Configuration) => unknown, holds: unknown]>([
  ["no roles at all", "flows: {}", as((c) => c.roles.boss), { people: ["rita"] }],
  ["a role with herself in it", "roles: { boss: { people: [eve] } }", as((c) => c.roles.boss), { people: ["rita"] }],
  [
    "a chain that leaves environments out",
    "flows: { release: { chain: [production] } }",
    as((c) => c.flows.release.chain),
    ["test", "production"],
  ],
  [
    "a chain through a renamed environment",
    "flows: { release: { chain: [prod] } }",
    as((c) => c.flows.release.chain),
    ["test", "production"],
  ],
  [
    "another pattern of branches",
    "flows: { release: { branches: ['ship/*'] } }",
    as((c) => c.flows.release.branches),
    ["release/*"],
  ],
  [
    "a start that nobody is asked for",
    "flows: { release: { start: {} } }",
    as((c) => c.flows.release.start),
    { boss: 1 },
  ],
  [
    "a deploy that nobody is asked for",
    "environments: { production: {} }",
    as((c) => c.environments.production?.approve),
    { boss: 1 },
  ],
  ["no window", "environments: { production: {} }", as((c) => c.environments.production?.freeze.length), 1],
  [
    "a window that anybody lifts",
    "roles: { any: { people: [eve] } }\nenvironments: { production: { freeze: [{ cron: '0 18 * * 5', for: 62h, override: any }] } }",
    as((c) => c.environments.production?.freeze.map(({ override }) => override)),
    ["boss", "any"],
  ],
  [
    "approvals of authors",
    "approvals: { exclude: [] }",
    as((c) => c.approvals.exclude),
    ["author", "pusher", "re-runner"],
  ],
  [
    "an address of hers that is nobody's",
    "approvals: { authors: { eve@example.com: null } }",
    as((c) => c.approvals.authors),
    {},
  ],
  ["approvals that hold for long", "approvals: { validity: 90d }", as((c) => c.approvals.validity), "2d"],
  ["a higher level that blocks", "analysis: { block: critical }", as((c) => c.analysis.block), "medium"],
  [
    "more rules that are skipped",
    "analysis: { checkov: { skip: [CKV_2, CKV_3] } }",
    as((c) => c.analysis.checkov.skip),
    ["CKV_2"],
  ],
  ["nothing that is protected", "terraform: { protect: [] }", as((c) => c.terraform.protect), ["aws_db_instance.*"]],
  ["programs that Terraform runs", "terraform: { allow: [local-exec] }", as((c) => c.terraform.allow), []],
  ["providers of hers", "terraform: { mirror: /tmp/mine }", as((c) => c.terraform.mirror), undefined],
  ["programs of the machine", "tools: { machine: [terraform] }", as((c) => c.tools.machine), []],
  ["a mirror of hers", "finalise: { mirrors: [eve/copy] }", as((c) => c.finalise.mirrors), []],
  [
    "a network that checks may reach",
    "network: { allow: [10.0.0.0/8, 169.254.169.254] }",
    as((c) => c.network.allow),
    ["10.0.0.0/8"],
  ],
  ["another trusted branch", "policy: { branch: mine }", as((c) => c.policy), { files: [] }],
])("a commit that asks for %s gets what main says", (_, proposed, part, holds) => {
  expect(part(held(proposed))).toEqual(holds);
});

test.each<[message: string, proposed: string, part: (configuration: Configuration) => unknown, holds: unknown]>([
  [
    "more people",
    `roles: { boss: { people: [rita] } }\nenvironments: { production: { approve: { boss: 2 } } }`,
    as((c) => c.environments.production?.approve),
    { boss: 2 },
  ],
  [
    "a role more",
    `roles: { legal: { people: [tom] } }\nenvironments: { production: { accept: { legal: 1 } } }`,
    as((c) => c.environments.production?.accept),
    { product: 1, legal: 1 },
  ],
  [
    "a window more",
    "environments: { production: { freeze: [{ cron: '0 0 1 1 *', for: 24h }] } }",
    as((c) => c.environments.production?.freeze.length),
    2,
  ],
  ["shorter approvals", "approvals: { validity: 12h }", as((c) => c.approvals.validity), "12h"],
  ["a lower level that blocks", "analysis: { block: low }", as((c) => c.analysis.block), "low"],
  ["fewer rules that are skipped", "analysis: { checkov: { skip: [] } }", as((c) => c.analysis.checkov.skip), []],
  [
    "more that is protected",
    "terraform: { protect: ['aws_s3_bucket.*'] }",
    as((c) => c.terraform.protect),
    ["aws_db_instance.*", "aws_s3_bucket.*"],
  ],
  ["no preview", "flows: { feature: { preview: null } }", as((c) => c.flows.feature.preview), null],
  ["another folder", "terraform: { directory: cloud }", as((c) => c.terraform.directory), "cloud"],
])("a commit that asks for %s gets it", (_, proposed, part, holds) => {
  expect(part(held(proposed))).toEqual(holds);
});

test("develop may go to an environment that main does not know, and to no other than main says", () => {
  const chain = (proposed: string) => held(proposed).flows.develop.chain;
  expect(chain("flows: { develop: { chain: [sandbox] } }")).toEqual(["sandbox"]);
  expect(chain("flows: { develop: { chain: [production] } }")).toEqual(["dev"]);
  expect(chain("flows: { develop: { chain: [test] } }")).toEqual(["dev"]);
  expect(chain("flows: { develop: { chain: [] } }")).toEqual([]);
});

test.each(["production-plan", "production-request", "test-check", "production-approve-boss"])(
  "%s is beside an environment that main knows: neither develop nor a preview goes there",
  (name) => {
    const { develop, feature } = held(`flows: { develop: { chain: [${name}] }, feature: { preview: ${name} } }`).flows;
    expect([develop.chain, feature.preview]).toEqual([["dev"], null]);
  },
);

test("the issue's evil release is asked for as main says", () => {
  const evil = held("flows: { release: { chain: [production] } }\napprovals: { exclude: [] }");
  const trigger = {
    event: "push",
    repository: "acme/shop",
    ref: "refs/heads/release/9.9.9",
    branch: "release/9.9.9",
    base: null,
    commit: "a".repeat(40),
    pullRequest: null,
    fork: false,
    actor: "eve",
    actorId: 7,
  } as const;
  const { chain, asks } = flowFor(trigger, evil);
  expect({ chain, asks }).toEqual({
    chain: ["test", "production"],
    asks: ["release-start", "production-approve", "production-accept"],
  });
});

const lines = fc
  .record({
    roles: fc.constantFrom(
      "",
      "roles: { boss: { people: [eve] }, product: { people: [ada] } }",
      "roles: { boss: { people: [rita] }, legal: { people: [tom] } }",
    ),
    quorum: fc.constantFrom("", "boss: 1", "boss: 2"),
    validity: fc.constantFrom("1h", "2d", "300h"),
    exclude: fc.subarray(["author", "pusher", "re-runner"]),
    block: fc.constantFrom("low", "medium", "high", "critical"),
    skip: fc.subarray(["CKV_1", "CKV_2", "CKV_3"]),
    protect: fc.subarray(["a.*", "b.*", "c.*"]),
    chain: fc.constantFrom("[test, production]", "[production]", "[test, uat, production]"),
    develop: fc.constantFrom("[]", "[dev]", "[sandbox]", "[production]"),
  })
  .map(({ roles, quorum, validity, exclude, block, skip, protect, chain, develop }) =>
    configurationOf(
      [
        roles === "" ? "roles: { boss: { people: [rita] } }" : roles,
        `flows: { release: { chain: ${chain} }, develop: { chain: ${develop} } }`,
        `environments: { production: { approve: { ${quorum} } } }`,
        `approvals: { validity: ${validity}, exclude: [${exclude.join(", ")}] }`,
        `analysis: { block: ${block}, checkov: { skip: [${skip.join(", ")}] } }`,
        `terraform: { protect: [${protect.map((glob) => `"${glob}"`).join(", ")}] }`,
      ].join("\n"),
    ),
  );

test("what holds is never less than main asks for, whoever proposes it, and holding it again changes nothing", () => {
  fc.assert(
    fc.property(lines, lines, (trusted, proposed) => {
      const once = strictest(trusted, proposed);
      expect(isDeepStrictEqual(strictest(trusted, once), once)).toBe(true);
      expect(strictest(trusted, trusted)).toEqual(trusted);
      const [asked, wanted] = [
        once.environments.production?.approve ?? {},
        trusted.environments.production?.approve ?? {},
      ];
      for (const [role, count] of Object.entries(wanted)) expect(asked[role]).toBeGreaterThanOrEqual(count);
      for (const role of Object.keys(trusted.roles)) expect(once.roles[role]).toEqual(trusted.roles[role]);
      expect(once.flows.release.chain).toEqual(trusted.flows.release.chain);
      expect(once.terraform.protect).toEqual(expect.arrayContaining(trusted.terraform.protect));
      expect(once.approvals.exclude).toEqual(expect.arrayContaining(trusted.approvals.exclude));
      expect(trusted.analysis.checkov.skip).toEqual(expect.arrayContaining(once.analysis.checkov.skip));
    }),
    often(300),
  );
});

test("where the range of a first release begins is said by the trusted branch alone", () => {
  const of = (since: string) => configurationOf(`approvals: { since: ${since} }`);
  expect(strictest(configurationOf(), of("v9.9.9")).approvals.since).toBeUndefined();
  expect(strictest(of("v1.4.2"), of("v9.9.9")).approvals.since).toBe("v1.4.2");
});
