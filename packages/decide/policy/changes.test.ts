import { expect, test } from "@jest/globals";
import { configurationOf } from "../../model/builders/release.ts";
import { nearMisses } from "./near-misses.ts";
import { ruleChanges } from "./rule-changes.ts";
import { workflowChanges } from "./workflow-changes.ts";

test("a release that changes nothing in the rules is told to change nothing", () => {
  const text = "roles: { boss: { people: [rita] } }\nflows: { release: { start: { boss: 1 } } }";
  expect(ruleChanges(configurationOf(text), configurationOf(text))).toEqual([]);
});

test("what would weaken a rule comes first, then what holds", () => {
  const main =
    "roles: { boss: { people: [rita] } }\nenvironments: { production: { approve: { boss: 1 } } }\nterraform: { protect: [a] }";
  const release =
    "roles: { boss: { people: [eve] } }\nterraform: { protect: [a, b], directory: cloud }\nanalysis: { bandit: { skip: [B101] } }";
  expect(ruleChanges(configurationOf(main), configurationOf(release))).toEqual([
    { rule: "roles.boss", trusted: '{"people":["rita"]}', proposed: '{"people":["eve"]}', effect: "weaker" },
    { rule: "environments.production.approve", trusted: '{"boss":1}', proposed: null, effect: "weaker" },
    { rule: "analysis.bandit.skip", trusted: "[]", proposed: '["B101"]', effect: "weaker" },
    { rule: "terraform.directory", trusted: '"infra"', proposed: '"cloud"', effect: "other" },
    { rule: "terraform.protect", trusted: '["a"]', proposed: '["a","b"]', effect: "stricter" },
  ]);
});

test("a long value is cut, and so is a list of changes that never ends", () => {
  const skip = Array.from({ length: 400 }, (_, index) => `CKV_${index}`).join(", ");
  const [change] = ruleChanges(
    configurationOf("flows: {}"),
    configurationOf(`analysis: { checkov: { skip: [${skip}] } }`),
  );
  expect(change?.proposed?.length).toBe(301);
  const roles = Array.from({ length: 100 }, (_, index) => `r${index}: { people: [eve] }`).join(", ");
  expect(ruleChanges(configurationOf("flows: {}"), configurationOf(`roles: { ${roles} }`))).toHaveLength(60);
});

test("workflow files that leave Slipway out, name environments or read secrets are reported before others", () => {
  const uses = "jobs:\n  pipeline:\n    uses: slipway-dev/slipway/.github/workflows/release.yml@0123 # v1\n";
  const own =
    "on: [push, pull_request_target]\njobs:\n  a:\n    environment: production\n    permissions: { contents: read }\n    steps:\n      - run: x\n        env:\n          KEY: ${{ secrets.SLIPWAY_APP_KEY }}\n    permissions:\n      contents: write\n";
  expect(
    workflowChanges([
      { file: "docs.yml", trusted: null, proposed: "on: push\n" },
      { file: "release.yml", trusted: uses, proposed: own },
      { file: "same.yml", trusted: uses, proposed: uses },
      { file: "hotfix.yml", trusted: uses, proposed: uses.replace("0123", "4567") },
      { file: "gone.yml", trusted: uses, proposed: null },
    ]),
  ).toEqual([
    {
      file: "release.yml",
      change: "changed",
      weakenings: [
        "no longer uses slipway-dev/slipway/.github/workflows/release.yml@0123",
        "names the environment production itself",
        "reads the secret SLIPWAY_APP_KEY",
        "asks for contents: write",
        "starts on pull_request_target",
      ],
    },
    {
      file: "hotfix.yml",
      change: "changed",
      weakenings: [
        "no longer uses slipway-dev/slipway/.github/workflows/release.yml@0123",
        "uses slipway-dev/slipway/.github/workflows/release.yml@4567",
      ],
    },
    {
      file: "gone.yml",
      change: "removed",
      weakenings: ["no longer uses slipway-dev/slipway/.github/workflows/release.yml@0123"],
    },
    { file: "docs.yml", change: "added", weakenings: [] },
  ]);
});

test.each([
  [["README.md"], ["slipway.yaml"], [".github/slipway.yaml"]],
  [["README.md"], ["Slipway.yml"], [".github/Slipway.yml"]],
  [["slipway.yml", ".slipway.yaml"], [], ["slipway.yml", ".slipway.yaml"]],
  [[".GitHub"], [], [".GitHub"]],
  [["slipway", "README.md", ".github"], ["slipway.md", "workflows"], []],
])("with %j at the root and %j in .github, %j may have been meant", (root, github, near) => {
  expect(nearMisses({ root, github })).toEqual(near);
});
