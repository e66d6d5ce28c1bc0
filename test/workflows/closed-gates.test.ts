/** On doubt a gate stays closed: whatever the jobs before it left, no job begins, and no verdict is "go", that one of them did not let pass. */
import { expect, test } from "@jest/globals";
import { begins, type Facts, type Inputs, jobOf, saidBy, verdictsIn, type World, worldsOf } from "./closed-gates.ts";

const verdicts = ["go", "no", "none"];
const outcomes = ["passed", "skipped", "failed"];
const names = ["feature", "develop", "release", "hotfix", "main", "none"];
const requiredApprovals = ['[{"role":"product"}]', "[]"];
const asking = { environment: "uat", planned: "", request: "", approvals: "" };
const asked: Inputs = { ...asking, approve: "yes", accept: "yes", measure: "no", judge: true };
const measured: Inputs = { ...asked, measure: "yes" };
const unasked: Inputs = { ...asking, approve: "no", accept: "no", measure: "no", judge: false };
const supplied: Inputs = { ...asked, request: "the request", approvals: requiredApprovals[0] ?? "" };

/** Facts that must be so; the text is a regular expression for the whole value. */
type Must = Readonly<Record<string, string>>;
const isSo = (must: Must, world: World): boolean =>
  Object.entries(must).every(([fact, wanted]) => new RegExp(`^(${wanted})$`).test(world[fact] ?? ""));

/** The chain of n environments. */
const chainOf = (n: number) => JSON.stringify("abcde".slice(0, n).split(""));
const chains = [0, 1, 2, 3, 4, 5].map(chainOf);
const longer = (than: number) =>
  chains
    .slice(than + 1)
    .map((chain) => chain.replaceAll(/[[\]]/g, "\\$&"))
    .join("|");
const [some, ok, go, notFailed] = ["(?!\\[\\]).+", "success", "go", "success|skipped|cancelled"];
const answers = ["yes", "no"];

test.each<[file: string, job: string, outputs: Facts, must: Must, inputs?: Inputs]>([
  ["feature.yml", "analyse", { "flow.name": names }, { flow: ok, "flow.name": "feature" }],
  ["feature.yml", "test", { "flow.name": names }, { flow: ok, "flow.name": "feature" }],
  [
    ...(["feature.yml", "preview"] as const),
    {
      ...{ "analyse.outcome": outcomes, "test.outcome": outcomes },
      "flow.flow": ['{"preview":"dev"}', '{"preview":null}'],
    },
    {
      ...{ analyse: ok, test: ok, "analyse.outcome": "passed|skipped", "test.outcome": "passed|skipped" },
      "flow.flow": ".*dev.*",
    },
  ],
  ["develop.yml", "verify", { "flow.name": names }, { flow: ok, "flow.name": "develop" }],
  [
    ...(["develop.yml", "plan"] as const),
    { "flow.asks": ["[]", '[{"approve":"no"}]', '[{"approve":"yes"}]'] },
    { flow: ok, "flow.asks": ".*no.*" },
  ],
  [
    ...(["develop.yml", "promote"] as const),
    { "verify.verdict": verdicts, "flow.chain": chains },
    { "verify.verdict": go, "flow.chain": some },
  ],
  [
    ...(["release.yml", "start"] as const),
    { "flow.request": ["the request"], "flow.ready": ["go", "no"] },
    { flow: ok, "flow.request": "the request", "flow.ready": go },
  ],
  ["release.yml", "verify", { "start.verdict": verdicts }, { start: ok, "start.verdict": go }],
  [
    ...(["release.yml", "promote-1"] as const),
    { "verify.verdict": verdicts, "flow.chain": chains },
    { "verify.verdict": go, "flow.chain": some },
  ],
  ...[1, 2, 3, 4].map((n): [string, string, Facts, Must] => [
    ...(["release.yml", `promote-${n + 1}`] as const),
    { [`promote-${n}.verdict`]: verdicts, "flow.chain": chains },
    { [`promote-${n}.verdict`]: go, "flow.chain": longer(n) },
  ]),
  [
    "ask.yml",
    "approval",
    { "request.approvals": requiredApprovals },
    { request: notFailed, "request.approvals": ".*role.*" },
    asked,
  ],
  ["ask.yml", "approval", {}, { request: notFailed }, supplied],
  ["ask.yml", "gate", { "request.request": ["it"] }, { request: notFailed, "request.request": "it" }, asked],
  ["ask.yml", "gate", {}, { request: notFailed }, supplied],
  ["promote.yml", "approve", { "plan.planned": answers }, { "plan.planned": "yes" }, asked],
  [
    ...(["promote.yml", "deploy"] as const),
    { "plan.planned": answers, "approve.verdict": verdicts },
    { "plan.planned": "yes", "approve.verdict": go },
    asked,
  ],
  [
    ...(["promote.yml", "deploy"] as const),
    { "plan.planned": answers, "approve.verdict": verdicts },
    { "plan.planned": "yes" },
    unasked,
  ],
  ...(["no", "yes"] as const).map((planned): [string, string, Facts, Must, Inputs] => [
    ...(["promote.yml", "deploy"] as const),
    { "plan.planned": ["no"] },
    { "plan.planned": planned === "yes" ? "" : "never" },
    { ...unasked, planned },
  ]),
  ["promote.yml", "check", {}, { deploy: ok }],
  ["promote.yml", "measure", {}, { check: ok }, measured],
  ["promote.yml", "accept", {}, { check: ok }, asked],
  ["promote.yml", "accept", {}, { measure: ok }, measured],
  ["promote.yml", "accept", {}, { measure: ok }, { ...measured, measure: "" }],
  ["main.yml", "mirror", { "flow.name": names }, { flow: ok, "flow.name": "main" }],
])("%s: %s begins exactly where all that is before it let it", async (file, id, outputs, must, inputs = {}) => {
  const job = await jobOf(file, id);
  const worlds = worldsOf(job, outputs);
  const begun = worlds.filter((world) => begins(job, world, inputs));
  expect(begun).toEqual(worlds.filter((world) => isSo(must, world)));
  expect(begun.length > 0).toBe(!Object.values(must).includes("never"));
  expect(worlds.filter((world) => begins(job, world, inputs, true))).toEqual([]);
});

test("nothing is measured where the flow measures nothing, or does not say", async () => {
  const job = await jobOf("promote.yml", "measure");
  const worlds = worldsOf(job, {});
  for (const measure of ["no", "", "perhaps"])
    expect(worlds.filter((world) => begins(job, world, { ...measured, measure }))).toEqual([]);
});

test.each(["approve", "accept"])("nobody is asked to %s where the flow asks nobody", async (id) => {
  const job = await jobOf("promote.yml", id);
  const worlds = worldsOf(job, { "plan.planned": ["yes"] });
  expect(worlds.filter((world) => begins(job, world, unasked))).toEqual([]);
});

test("people are asked once: not where the request was made already, and where others judge nobody does", async () => {
  const [request, gate] = [await jobOf("ask.yml", "request"), await jobOf("ask.yml", "gate")];
  expect([begins(request, {}, supplied), begins(request, {}, asked)]).toEqual([false, true]);
  const worlds = worldsOf(gate, { "request.request": ["it"] });
  expect(worlds.filter((world) => begins(gate, world, { ...asked, judge: false }))).toEqual([]);
});

test("a release is finished exactly where every environment of its chain said go", async () => {
  const job = await jobOf("release.yml", "finalise");
  const promotions = [1, 2, 3, 4, 5].map((n) => `promote-${n}`);
  const ends = [
    ["success", "go"],
    ["failure", "no"],
    ["skipped", ""],
  ] as const;
  let worlds: World[] = ["go", "no"].flatMap((flow) =>
    ["go", "no", ""].map((verify) => ({
      flow: "success",
      "flow.verdict": flow,
      verify: "success",
      "verify.verdict": verify,
    })),
  );
  for (const name of promotions)
    worlds = worlds.flatMap((world) =>
      ends.map(([ending, message]) => ({ ...world, [name]: ending, [`${name}.verdict`]: message })),
    );
  for (const length of [0, 1, 2, 3, 4, 5]) {
    const goal = length === 0 ? "" : Array.from({ length: length + 2 }, () => "go").join(" ");
    const must: Must = {
      "flow.verdict": go,
      "verify.verdict": go,
      ...Object.fromEntries(promotions.map((name, index) => [`${name}.verdict`, index < length ? go : ""])),
    };
    const begun = worlds.filter((world) => begins(job, { ...world, "flow.goal": goal }, {}));
    // Which of them said go is reported by their number alone: one begins only where the one before it had.
    const inOrder = begun.filter((world) =>
      ["verify", ...promotions].every(
        (name, n, all) => n === 0 || world[name] === "skipped" || world[`${all[n - 1]}.verdict`] === "go",
      ),
    );
    expect(inOrder).toEqual(length === 0 ? [] : worlds.filter((world) => isSo(must, world)));
  }
});

test.each([
  ...[
    "feature.yml result",
    "main.yml record",
    "release.yml record",
    "promote.yml record",
    "verify.yml result",
    "ask.yml gate",
  ],
  ...["develop.yml promote", "develop.yml record"],
])("what %s said is believed only if it ended well", async (place) => {
  const [file = "", job = ""] = place.split(" ");
  for (const result of ["success", "failure", "cancelled", "skipped"])
    for (const verdict of [...verdicts, ""]) {
      const others = { promote: { result: "skipped", outputs: {} }, record: { result: "skipped", outputs: {} } };
      const said = await saidBy(file, "verdict", { ...others, [job]: { result, outputs: { verdict } } });
      expect([result, verdict, said]).toEqual([result, verdict, (result === "success" && verdict) || "no"]);
    }
});

test("there is a plan only where its job ended well, with an outcome that says so", async () => {
  for (const result of ["success", "failure", "cancelled", "skipped"])
    for (const outcome of [...outcomes, ""]) {
      const isPlanned = result === "success" && ["passed", "skipped"].includes(outcome);
      const said = await saidBy("plan.yml", "planned", { plan: { result, outputs: { outcome } } });
      expect([result, outcome, said]).toEqual([result, outcome, isPlanned ? "yes" : "no"]);
      const request = { request: { result, outputs: { request: "it" } } };
      expect(await saidBy("ask.yml", "request", request, unasked)).toBe(result === "success" ? "it" : "");
      expect(await saidBy("ask.yml", "request", request, asked)).toBe("");
    }
});

const done = { "flow.outcome": "passed" };
const beforeTheEnd = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`promote-${n}`, ["success"]]));
const elsewhere = (own: string): Must[] => [
  { flow: "success", "flow.outcome": "skipped", "flow.name": "none" },
  {
    flow: "success",
    "flow.outcome": "passed",
    "flow.name": ["feature", "develop", "release|hotfix", "main"].filter((name) => name !== own).join("|"),
  },
];
const bad = ["success", "failure"];
const ends = { "flow.outcome": outcomes, "flow.name": names };

test.each<[place: string, results: Facts, outputs: Facts, good: Must[], none: Must[], inputs?: Inputs]>([
  [
    "feature.yml result",
    { flow: ["success", "failure"] },
    {
      ...ends,
      "analyse.outcome": ["passed", "failed"],
      "test.outcome": ["skipped", "failed"],
      "preview.planned": answers,
    },
    ["skipped", "success"].map((preview) => ({
      ...done,
      flow: ok,
      "flow.name": "feature",
      analyse: ok,
      test: ok,
      "analyse.outcome": "passed",
      "test.outcome": "skipped",
      preview,
      ...(preview === "success" ? { "preview.planned": "yes" } : {}),
    })),
    elsewhere("feature"),
  ],
  [
    "develop.yml record",
    { flow: [ok, "failure"], plan: ["skipped"] },
    {
      "flow.outcome": ["passed", "skipped"],
      "flow.name": ["develop", "main", "none"],
      "verify.verdict": ["go"],
      "promote.verdict": ["go"],
      "flow.chain": chains.slice(0, 2),
    },
    [
      {
        ...done,
        flow: ok,
        "flow.name": "develop",
        verify: ok,
        "verify.verdict": go,
        promote: ok,
        "promote.verdict": go,
      },
      { ...done, flow: ok, "flow.name": "develop", verify: ok, "verify.verdict": go, "flow.chain": "\\[\\]" },
    ],
    elsewhere("develop"),
  ],
  [
    "verify.yml result",
    {},
    { "analyse.outcome": outcomes, "test.outcome": outcomes },
    [{ analyse: ok, test: ok, "analyse.outcome": "passed|skipped", "test.outcome": "passed|skipped" }],
    [],
  ],
  [
    "release.yml record",
    { flow: [ok, "failure"], start: [ok], verify: [ok], ...beforeTheEnd, "#record": bad },
    { ...ends, "finalise.verdict": ["go", "no"], "#record.verdict": ["go", "no"] },
    [
      {
        ...done,
        flow: ok,
        "flow.name": "release|hotfix",
        finalise: ok,
        "finalise.verdict": go,
        "#record": ok,
        "#record.verdict": go,
      },
    ],
    elsewhere("release|hotfix"),
  ],
  [
    "main.yml record",
    { flow: [ok, "failure"], "#record": ["success", "failure", "skipped"] },
    { ...ends, "mirror.verdict": verdicts, "#record.verdict": ["go"] },
    [
      {
        ...done,
        flow: ok,
        "flow.name": "main",
        mirror: ok,
        "mirror.verdict": go,
        "#record": ok,
        "#record.verdict": go,
      },
    ],
    [
      ...elsewhere("main"),
      { ...done, flow: ok, "flow.name": "main", mirror: ok, "mirror.verdict": "none", "#record": "skipped|failure" },
      { ...done, flow: ok, "flow.name": "main", mirror: ok, "mirror.verdict": "none", "#record.verdict": "" },
    ],
  ],
  ...[measured, unasked].map((inputs): [string, Facts, Facts, Must[], Must[], Inputs] => [
    "promote.yml record",
    {
      plan: bad,
      approve: bad,
      deploy: bad,
      check: [ok, "skipped"],
      measure: bad,
      accept: bad,
      "#gate": bad,
      "#record": bad,
    },
    {
      "plan.planned": ["yes"],
      "approve.verdict": ["go"],
      "measure.outcome": ["passed", "skipped"],
      "#gate.verdict": ["go", "no"],
      "#record.verdict": ["go", "no"],
    },
    [
      {
        plan: ok,
        "plan.planned": "yes",
        deploy: ok,
        check: ok,
        "#record": ok,
        "#record.verdict": go,
        ...(inputs === measured
          ? {
              approve: ok,
              "approve.verdict": go,
              measure: ok,
              "measure.outcome": "passed",
              accept: ok,
              "#gate": ok,
              "#gate.verdict": go,
            }
          : {}),
      },
    ],
    [],
    inputs,
  ]),
])(
  "%s says go, or none, exactly where everything before its verdict did",
  async (place, results, outputs, good, none, inputs = {}) => {
    const [file = "", id = ""] = place.split(" ");
    const job = await jobOf(file, id);
    const before = { promote: "skipped" };
    expect(begins(job, before, inputs, true)).toBe(true);
    const worlds = worldsOf(job, outputs, results);
    const said = await verdictsIn(job, worlds, inputs);
    const wanted = worlds.map((world) => {
      if (good.some((must) => isSo(must, world))) return "verdict=go well";
      return none.some((must) => isSo(must, world)) ? "verdict=none well" : "verdict=no badly";
    });
    const wrong = worlds.flatMap((world, index) =>
      said[index] === wanted[index] ? [] : [{ world, said: said[index] }],
    );
    expect([said.length, wrong.slice(0, 3)]).toEqual([worlds.length, []]);
    expect(new Set(said).size).toBe(none.length === 0 ? 2 : 3);
  },
);
