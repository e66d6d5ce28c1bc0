import { expect, test } from "@jest/globals";
import { baseOf, parseRehearsalFile } from "./rehearsal-file.ts";

const mistakes = (text: string): string[] => {
  try {
    parseRehearsalFile(text, "rehearsal.yml");
  } catch (error) {
    return (error as Error).message.split("\n");
  }
  throw new Error("the file was accepted");
};

test("people, teams and what environments demand are read; a person may write unless told otherwise", () => {
  const file = parseRehearsalFile(
    `version: 1
people: { ada: { role: maintain, emails: [ada@example.com] }, Tom: {} }
teams: { product: { members: [ada, tom] } }
environments:
  production: { reviewers: [{ team: product }, { person: ADA }], prevent_self_review: true, wait_timer: 43200, branches: ["release/*"] }
`,
    "f",
  );
  expect(file.people).toEqual({
    ada: { role: "maintain", emails: ["ada@example.com"] },
    Tom: { role: "write", emails: [] },
  });
  expect(file.environments.production).toMatchObject({
    reviewers: [{ team: "product" }, { person: "ADA" }],
    prevent_self_review: true,
    wait_timer: 43_200,
    branches: ["release/*"],
  });
});

test("all mistakes about people are told together, with the nearest name that there is", () => {
  expect(
    mistakes(`version: 1
people: { ada: {} }
teams: { product: { members: [adda] } }
environments:
  dev: { reviewers: [{ team: prodct }, {}, { person: ada, team: product }, { person: zoe }] }
`),
  ).toEqual([
    "rehearsal.yml has 5 mistakes",
    '  3:31  teams.product.members[0]       "adda" is not one of the people; did you mean "ada"?',
    '  5:22  environments.dev.reviewers[0]  "prodct" is not one of the teams; did you mean "product"?',
    "  5:40  environments.dev.reviewers[1]  names either a person or a team: write { person: ada } or { team: product }",
    "  5:44  environments.dev.reviewers[2]  names either a person or a team: write { person: ada } or { team: product }",
    '  5:76  environments.dev.reviewers[3]  "zoe" is not one of the people (ada)',
  ]);
});

test("accounts that a company manages are people as others are", () => {
  const text = `version: 1
people: { rita_acme: { signing_keys: [ssh-ed25519 AAAAC3Nz] } }
teams: { product: { members: [Rita_Acme] } }
environments: { dev: { reviewers: [{ person: rita_acme }] } }
`;
  expect(parseRehearsalFile(text, "f").people).toEqual({
    rita_acme: { role: "write", emails: [], signing_keys: ["ssh-ed25519 AAAAC3Nz"] },
  });
});

test.each([
  ["people: { rita_: {} }", '"rita_" is not a login of GitHub'],
  ["people: { ada: { signing_keys: [ssh-rsa AAAA] } }", '"ssh-rsa AAAA" is not a public key of SSH'],
  ["people: { -ada: {} }", '"-ada" is not a login of GitHub'],
  ["people: { ada: { role: owner } }", '"owner" is not one of read, triage, write, maintain, admin'],
  ["teams: { Product: { members: [] } }", '"Product" is not the slug of a team'],
  ["environments: { dev: { wait_timer: 43201 } }", "43201 is not a whole number of minutes from 0 to 43200 (30 days)"],
  ["environments: { dev: { wait_timer: 1.5 } }", "1.5 is not a whole number of minutes"],
  ["environments: { dev: { branches: main } }", "is not "],
  ["environments: { dev: { reviewer: [] } }", 'is not a setting; did you mean "reviewers"?'],
  [
    `people: { ada: {} }\nenvironments: { dev: { reviewers: [${Array(7).fill("{ person: ada }").join(", ")}] } }`,
    "holds 7, expected a list of at most six people and teams",
  ],
])("%s is a mistake", (text, message) => {
  expect(mistakes(`version: 1\n${text}\n`).join("\n")).toContain(message);
});

test("environments that only ask people share the database of the one they speak of", () => {
  expect(
    ["uat", "uat-plan", "uat-check", "uat-approve-product", "uat-accept-release-manager", "uat-override-lead-2"].map(
      baseOf,
    ),
  ).toEqual(Array(6).fill("uat"));
});
