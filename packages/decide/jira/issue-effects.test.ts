import { expect, test } from "@jest/globals";
import { issueEdit, transitionStep, wantedEffects } from "./issue-effects.ts";

const setting = {
  ...{ site: "https://a.atlassian.net", projects: [], comment: true, transition: "Done", fields: { resolution: "x" } },
  ...{ "fix-version": "app {version}", label: "released", link: true },
};

test.each([
  ["deployed", null, { name: "app 1.5.0", released: false }, null, true],
  ["accepted", null, { name: "app 1.5.0", released: false }, null, true],
  ["production", "Done", { name: "app 1.5.0", released: true }, { name: "released", add: true }, true],
  ["rolled-back", null, null, { name: "released", add: false }, false],
] as const)("once a release is %s, this is wanted", (stage, transition, fixVersion, label, link) => {
  expect(wantedEffects(setting, { stage, name: "1.5.0" })).toMatchObject({
    comment: true,
    transition,
    fixVersion,
    label,
    link,
  });
});

const ship = { id: "3", name: "Ship", to: "Done", required: ["resolution"] };
const named = { id: "4", name: "Done", to: "Closed", required: [] };
const mark = (more: object) =>
  ({ kind: "slipway", version: 1, release: "r", stage: "production", environment: "p", done: false, ...more }) as const;

test.each([
  ["nothing is wanted", { transition: null }, {}, [ship], { step: "none" }],
  ["the status is wanted", {}, {}, [ship], { step: "make", id: "3", to: "Done" }],
  ["the name comes before the status", {}, {}, [ship, named], { step: "make", id: "4" }],
  ["in another case", { transition: " done" }, {}, [ship], { step: "make", id: "3" }],
  ["it is there", {}, { status: "DONE" }, [], { step: "there" }],
  [
    "it was made before a kill",
    { transition: "Ship" },
    { status: "Done", mark: mark({ to: "Done" }) },
    [],
    { step: "there" },
  ],
  ["people moved it on after it was done", {}, { mark: mark({ done: true }) }, [ship], { step: "there" }],
  [
    "it was noted and never made",
    { transition: "Ship" },
    { mark: mark({ to: "Done" }) },
    [ship],
    { step: "make", id: "3" },
  ],
  [
    "it is not offered",
    { transition: "Fly" },
    {},
    [ship],
    { step: "refused", because: expect.stringContaining("Ship (to Done)") },
  ],
  ["nothing is offered", {}, {}, [], { step: "refused", because: expect.stringContaining("nothing") }],
  [
    "a field is missing",
    { fields: {} },
    {},
    [ship],
    { step: "refused", remedy: expect.stringContaining("fields.resolution") },
  ],
] as const)("the transition where %s", (_, wanted, issue, offered, step) => {
  const effects = { transition: "Done", fields: { resolution: "x" }, ...wanted };
  expect(transitionStep(effects, { status: "Open", mark: null, ...issue }, offered)).toMatchObject(step);
});

test("only what is missing is edited", () => {
  const wanted = wantedEffects(setting, { stage: "production", name: "1.5.0" });
  const issue = { key: "A-1", status: "Open", mark: null, labels: [] as string[], fixVersions: [] as string[] };
  expect(issueEdit(wanted, issue)).toEqual({ addLabel: "released", addVersion: "app 1.5.0" });
  expect(issueEdit(wanted, { ...issue, labels: ["released"], fixVersions: ["app 1.5.0"] })).toBeNull();
});
