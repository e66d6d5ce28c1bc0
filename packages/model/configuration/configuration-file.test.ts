import { expect, test } from "@jest/globals";
import { unsupportedSettings } from "../settings/unsupported-settings.ts";
import { defaultConfiguration } from "./configuration.ts";
import { parseConfiguration } from "./configuration-file.ts";

const mistakes = (text: string): string => {
  try {
    parseConfiguration(text, "slipway.yml");
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the configuration was accepted");
};

test("the smallest configuration is a version, and everything else has a default", () => {
  expect(parseConfiguration("version: 1\n", "slipway.yml")).toEqual(defaultConfiguration());
  expect(defaultConfiguration().flows.release).toEqual({
    branches: ["release/*"],
    chain: ["test", "uat", "production"],
    start: {},
  });
});

test("what the parser returns can be parsed again, so that it can travel between jobs", () => {
  const configuration = parseConfiguration(
    "version: 1\nchecks: [{ sql: checks/a.sql, expect: no rows }, { http: '{outputs.url}/version', expect: { json: { version: '{version}' } } }]",
    "slipway.yml",
  );
  expect(parseConfiguration(JSON.stringify(configuration), "slipway.yml")).toEqual(configuration);
});

test("a name that the parser would pass over is a mistake, so that whoever is asked under it is not forgotten", () => {
  const message = mistakes(`version: 1
roles: { lead: { people: [rita] }, constructor: { people: [ada] } }
flows: { release: { chain: [prototype] } }
environments: { prototype: { approve: { lead: 1 } } }
checks: [{ http: "{outputs.url}", expect: { json: { __proto__: 1 } } }]
`);
  expect(message.split("\n")).toEqual([
    "slipway.yml has 3 mistakes",
    expect.stringMatching(/^ {2}2:36 +roles\.constructor +is a name that JavaScript keeps for itself; choose another$/),
    expect.stringMatching(/^ {2}4:17 +environments\.prototype +is a name/),
    expect.stringMatching(/^ {2}5:53 +checks\[0\]\.expect\.json\.__proto__ +is a name/),
  ]);
});

test.each(["10.1.2.3", "10.0.0.0/8", "fd00::1", "fc00::/7", "::1", "localhost", "svc.inside", "a_b.example", "x1"])(
  "checks may be allowed to connect to %s",
  (place) => {
    const { network } = parseConfiguration(`version: 1\nnetwork: { allow: ["${place}"] }`, "slipway.yml");
    expect(network.allow).toEqual([place]);
  },
);

test.each([
  "0.0.0.0/0",
  "10.0.0.0/7",
  "10.0.0.256",
  "1.2.3",
  "::/0",
  "fe80::1%eth0",
  "1::2::3",
  "*",
  "*.inside",
  "a/8",
  "http://x",
  "",
])("checks cannot be allowed to connect to %j", (place) => {
  expect(mistakes(`version: 1\nnetwork: { allow: ["${place}"] }`)).toContain("a network such as 10.0.0.0/8");
});

test("accounts that a company manages are logins, and an app's is none", () => {
  const text = (login: string) => `version: 1
roles: { lead: { people: [${JSON.stringify(login)}] } }
approvals: { authors: { eve@example.com: ${JSON.stringify(login)} } }
`;
  for (const login of ["rita_acme", "rita-ann_admin", "r", "a".repeat(39)])
    expect(parseConfiguration(text(login), "f").approvals.authors).toEqual({ "eve@example.com": login });
  for (const login of ["renovate[bot]", "rita_acme_x", "_acme", "rita_", "rita acme", "a".repeat(40), ""])
    expect(mistakes(text(login))).toContain("roles.lead.people[0]");
});

test("authors are a map of addresses, verified, or both", () => {
  const of = (authors: string) => `version: 1\napprovals: { authors: ${authors} }\n`;
  expect(parseConfiguration(of("verified"), "f").approvals.authors).toBe("verified");
  const both = parseConfiguration(of("{ verified: true, known: { a@b.c: ada } }"), "f");
  expect(both.approvals.authors).toEqual({ verified: true, known: { "a@b.c": "ada" } });
  expect(parseConfiguration(JSON.stringify(both), "f")).toEqual(both);
  for (const wrong of ["signed", "{ verified: false }", "{ verified: true, ada: a }", "{ ada: ada }"])
    expect(mistakes(of(wrong))).toContain("approvals.authors");
});

test("mistakes are told together, each with line, column and what was expected", () => {
  const message = mistakes(`version: 1
environments:
  prodution: { aprove: {} }
analysis: { block: meduim, chekov: {} }
terraform: { directory: ../x }
checks:
  - { sql: checks/a.sql, expect: none }
roles: { a: { teem: x } }
`);
  expect(message.split("\n")).toEqual([
    "slipway.yml has 7 mistakes",
    expect.stringMatching(/^ {2}3:3 +environments\.prodution +is not in any chain; did you mean "production"\?$/),
    expect.stringMatching(/^ {2}3:16 +environments\.prodution\.aprove +is not a setting; did you mean "approve"\?$/),
    expect.stringMatching(
      /^ {2}4:13 +analysis\.block +"meduim" is not one of low, medium, high, critical; did you mean "medium"\?$/,
    ),
    expect.stringMatching(/^ {2}4:28 +analysis\.chekov +is not a setting; did you mean "checkov"\?$/),
    expect.stringMatching(/^ {2}5:14 +terraform\.directory +"\.\.\/x" is not a path inside the repository/),
    expect.stringMatching(/^ {2}7:26 +checks\[0\]\.expect +"none" is not one of no rows, rows$/),
    expect.stringMatching(/^ {2}8:10 +roles\.a +/),
  ]);
});

test.each([
  [
    "flows: { release: { chain: [uat, production, uat] } }",
    '2:46  flows.release.chain[2]  "uat" is in the chain already',
  ],
  [
    "flows: { hotfix: { chain: [verification, production] } }",
    '2:28  flows.hotfix.chain[0]  "verification" is a name that the ledger keeps for itself',
  ],
  [
    "flows: { develop: { chain: [approval] } }",
    '2:29  flows.develop.chain[0]  "approval" is an environment of Slipway\'s own jobs',
  ],
  ["environments: { prodution: {} }", '2:17  environments.prodution  is not in any chain; did you mean "production"?'],
  ["environments: { uat: { accept: { qa: 1 } } }", "2:34  environments.uat.accept.qa  is not one of the roles"],
  [
    "checks: [{ http: 'http://x', method: POST, expect: {} }]",
    "2:30  checks[0].method  a check only asks: say safe: true",
  ],
  ["checks: [{ http: 'http://x', body: a, expect: {} }]", "2:30  checks[0].body  is sent by POST only"],
  ["checks: [{ http: 'http://x', expect: { location: /a } }]", "2:40  checks[0].expect.location  needs the status"],
  [
    "checks: [{ http: 'http://x', follow: true, expect: { status: 301, location: /a } }]",
    "2:30  checks[0].follow  leaves no redirect",
  ],
  ["checks: [{ http: 'http://x', headers: { a: b, A: c }, expect: {} }]", "checks[0].headers  names one header twice"],
  [
    "checks: [{ http: 'http://x', headers: { Host: b }, expect: {} }]",
    '2:41  checks[0].headers.Host  "Host" is not a header',
  ],
  ["checks: [{ http: 'http://x', headers: { a: \"b\\nc\" }, expect: {} }]", "checks[0].headers.a"],
  [
    "flows: { develop: { branches: [trunk] } }\nenvironments: { trunk: {} }",
    "3:17  environments.trunk  is not in any chain",
  ],
  [
    "flows: { feature: { preview: demo } }\nroles: { qa: { team: qa } }\nenvironments: { demo: { approve: { qa: 1 } } }",
    "4:17  environments.demo  is only previewed: nothing is deployed there, and nobody asked",
  ],
  [
    "flows: { develop: { branches: [main] } }",
    '5:1  flows.main.branches[0]  "main" already belongs to the flow develop',
  ],
])("names that refer to nothing are mistakes: %s", (line, message) => {
  expect(mistakes(`version: 1\n${line}\n`).replaceAll(/ +/g, " ")).toContain(
    message.replaceAll(/ +/g, " ").replace(/^5:1 /, ""),
  );
});

test.each([
  ["version: 2", "1:1  version  2 is not 1, the version of this file's format"],
  ["version: 1\nversion: 1", "2:1    Map keys must be unique"],
  ["version: 1\n\tx: 1", "Tabs are not allowed as indentation"],
  ["", "1:1  version  is missing"],
  [`version: 1\na: &a [1]\nb: [${"*a,".repeat(50)}*a]\n`, "Excessive alias count"],
])("what is no configuration is refused: %j", (text, message) => {
  expect(mistakes(text)).toContain(message);
});

test("every mistake is reported at once: unknown keys, unknown roles, a missing version, and names in a group that has mistakes", () => {
  const message = mistakes(`roles: { lead: { people: [rita], peeple: [x] }, a: { teem: x } }
flows: { relase: { chain: [stage] }, release: { chain: [test, Prod], starts: {}, strat: {} } }
environments:
  stage: { approve: { lead: 1, a: 1, qa: 1, Bad: 1 }, rollback: manual, foo: 1 }
  other: {}
checks: [{ sql: a.sql, expect: rows, x: 1, y: 2 }, { http: "http://a", x: 1 }]
performance: { suites: {}, limit: 1 }
steps: []
`);
  const at = message.split("\n").map((line) => line.trim().split(/ +/).slice(0, 2).join(" "));
  expect(at).toEqual([
    "slipway.yml has",
    "1:1 version",
    "1:34 roles.lead.peeple",
    "1:49 roles.a",
    "2:10 flows.relase",
    "2:63 flows.release.chain[1]",
    "2:70 flows.release.starts",
    "2:82 flows.release.strat",
    "4:38 environments.stage.approve.qa",
    "4:45 environments.stage.approve.Bad",
    "4:55 environments.stage.rollback",
    "4:73 environments.stage.foo",
    "5:3 environments.other",
    "6:38 checks[0].x",
    "6:44 checks[0].y",
    "6:52 checks[1].expect",
    "6:72 checks[1].x",
    "7:16 performance.suites",
    "7:28 performance.limit",
    "8:1 steps",
  ]);
});

test.each(Object.keys(unsupportedSettings))("%s is refused by name, with its line, until it works", (path) => {
  const keys = path.replace("*", "production").split(".");
  const message = mistakes(`version: 1\n${keys.map((key, depth) => `${" ".repeat(depth)}${key}:`).join("\n")} {}\n`);
  expect(message.split("\n")).toEqual([
    "slipway.yml has 1 mistake",
    expect.stringContaining(
      `${keys.length + 1}:${keys.length}  ${keys.join(".")}  is not supported by this version of Slipway (`,
    ),
  ]);
});

test("a Terraform that cannot be fetched is refused, unless the runner's own is trusted", () => {
  const text = (more: string) => `version: 1\nterraform: { version: 1.9.8 }\n${more}`;
  expect(mistakes(text(""))).toContain("2:14  terraform.version  1.9.8 cannot be fetched: 1.11.4 can");
  expect(parseConfiguration(text("tools: { machine: [terraform] }"), "f").terraform.version).toBe("1.9.8");
});

test.each([
  ["Latin-1", "version: 1\n# K\ufffdln\n", "2:4"],
  ["UTF-16", "v\0e\0r\0", "1:2"],
])("a file in %s is refused with its line", (_, text, place) => {
  expect(() => parseConfiguration(text, "slipway.yml")).toThrow(`${place}    is not UTF-8`);
});
