/** On doubt a gate stays closed: whatever the jobs before it left, no job begins, and no verdict is "go", that one of them did not let pass. */
import { expect, test } from "@jest/globals";
import { begins, type Facts, type Inputs, jobOf, verdictsIn, type World, worldsOf } from "./closed-gates.ts";

const verdicts = ["go", "no", "none"];
const outcomes = ["passed", "skipped", "failed"];
const names = ["feature", "develop", "release", "hotfix", "main", "none"];
const seats = ['[{"role":"product"}]', "[]"];
const inputsOf = (...asks: string[]): Inputs => ({ flow: JSON.stringify({ asks }), environment: "uat" });
const [asked, unasked] = [inputsOf("uat-approve", "uat-accept"), inputsOf("test-approve", "test-accept")];

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
const [some, ok, go] = ["(?!\\[\\]).+", "success", "go"];

test.each<[file: string, job: string, outputs: Facts, must: Must, inputs?: Inputs]>([
  ["feature.yml", "verify", { "flow.name": names }, { flow: ok, "flow.name": "feature" }],
  ["develop.yml", "verify", { "flow.name": names }, { flow: ok, "flow.name": "develop" }],
  [
    ...(["develop.yml", "promote"] as const),
    { "verify.verdict": verdicts, "flow.chain": chains },
    { verify: ok, "verify.verdict": go, "flow.chain": some },
  ],
  ["verify.yml", "analyse", { "store.outcome": outcomes }, { store: ok, "store.outcome": "passed" }],
  ["verify.yml", "test", { "store.outcome": outcomes }, { store: ok, "store.outcome": "passed" }],
  ["release.yml", "ready", { "flow.name": names }, { flow: ok, "flow.name": "release|hotfix" }],
  ["release.yml", "request", { "flow.name": names }, { flow: ok, "flow.name": "release|hotfix" }],
  [
    ...(["release.yml", "start"] as const),
    { "ready.verdict": verdicts, "request.seats": seats },
    { ready: ok, "ready.verdict": go, request: ok, "request.seats": "|.*role.*" },
  ],
  ["release.yml", "gate", { "ready.verdict": verdicts }, { ready: ok, "ready.verdict": go, request: ok }],
  ["release.yml", "verify", { "gate.verdict": verdicts }, { gate: ok, "gate.verdict": go }],
  [
    ...(["release.yml", "promote-1"] as const),
    { "verify.verdict": verdicts, "flow.chain": chains },
    { verify: ok, "verify.verdict": go, "flow.chain": some },
  ],
  ...[1, 2, 3, 4].map((n): [string, string, Facts, Must] => [
    ...(["release.yml", `promote-${n + 1}`] as const),
    { [`promote-${n}.verdict`]: verdicts, "flow.chain": chains },
    { [`promote-${n}`]: ok, [`promote-${n}.verdict`]: go, "flow.chain": longer(n) },
  ]),
  ["promote.yml", "request", { "plan.outcome": outcomes }, { plan: ok, "plan.outcome": "passed|skipped" }, asked],
  ["promote.yml", "approve", { "request.seats": seats }, { request: ok, "request.seats": "|.*role.*" }],
  ["promote.yml", "gate", {}, { request: ok }],
  [
    ...(["promote.yml", "deploy"] as const),
    { "plan.outcome": outcomes, "gate.verdict": verdicts },
    { plan: ok, "plan.outcome": "passed|skipped", gate: ok, "gate.verdict": go },
    asked,
  ],
  [
    ...(["promote.yml", "deploy"] as const),
    { "plan.outcome": outcomes, "gate.verdict": verdicts },
    { plan: ok, "plan.outcome": "passed|skipped" },
    unasked,
  ],
  ["promote.yml", "check", {}, { deploy: ok }],
  ["promote.yml", "ask", {}, { check: ok }, asked],
  ["promote.yml", "accept", { "ask.seats": seats }, { ask: ok, "ask.seats": "|.*role.*" }],
  ["promote.yml", "accepted", {}, { ask: ok }],
  ["main.yml", "mirror", { "flow.name": names }, { flow: ok, "flow.name": "main" }],
])("%s: %s begins exactly where all that is before it let it", async (file, id, outputs, must, inputs = {}) => {
  const job = await jobOf(file, id);
  const worlds = worldsOf(job, outputs);
  const begun = worlds.filter((world) => begins(job, world, inputs));
  expect(begun).toEqual(worlds.filter((world) => isSo(must, world)));
  expect(begun).not.toEqual([]);
  expect(worlds.filter((world) => begins(job, world, inputs, true))).toEqual([]);
});

test.each(["request", "ask"])("nobody is asked for %s where the flow asks nobody", async (id) => {
  const job = await jobOf("promote.yml", id);
  const worlds = worldsOf(job, { "plan.outcome": outcomes });
  expect(worlds.filter((world) => begins(job, world, unasked))).toEqual([]);
});

test("a release is finished exactly where every environment of its chain ended well and said go", async () => {
  const job = await jobOf("release.yml", "finalise");
  const promotions = [1, 2, 3, 4, 5].map((n) => `promote-${n}`);
  const ends = [
    ["success", "go"],
    ["success", "no"],
    ["success", ""],
    ["failure", "go"],
  ] as const;
  let worlds: World[] = [{ flow: "success", verify: "success" }];
  for (const name of promotions)
    worlds = worlds.flatMap((world) =>
      ends.map(([end, told]) => ({ ...world, [name]: end, [`${name}.verdict`]: told })),
    );
  for (const [length, chain] of [...chains, ""].entries()) {
    const own = promotions.slice(0, length);
    const must: Must = Object.fromEntries(
      own.flatMap((name) => [
        [name, ok],
        [`${name}.verdict`, go],
      ]),
    );
    const begun = worlds.filter((world) => begins(job, { ...world, "flow.chain": chain }, {}));
    expect(begun).toEqual(chain === "" || length === 0 ? [] : worlds.filter((world) => isSo(must, world)));
  }
});

const done = { "flow.outcome": "passed" };
const elsewhere = (own: string): Must[] => [
  { "flow.outcome": "skipped", "flow.name": "none" },
  {
    "flow.outcome": "passed",
    "flow.name": ["feature", "develop", "release|hotfix", "main"].filter((name) => name !== own).join("|"),
  },
];
const [bad, any] = [
  ["success", "failure"],
  ["success", "failure", "cancelled", "skipped"],
];
const ends = { "flow.outcome": outcomes, "flow.name": names };

test.each<[file: string, results: Facts, outputs: Facts, good: Must[], none: Must[], inputs?: Inputs]>([
  [
    "feature.yml",
    { flow: [ok] },
    { ...ends, "verify.verdict": ["go", "no"] },
    [{ ...done, "flow.name": "feature", verify: ok, "verify.verdict": go, preview: "success|skipped" }],
    elsewhere("feature"),
  ],
  [
    "develop.yml",
    { flow: [ok], record: [ok] },
    {
      ...{ "flow.outcome": ["passed", "skipped"], "flow.name": ["develop", "main", "none"] },
      ...{ "verify.verdict": ["go"], "promote.verdict": ["go"], "flow.chain": chains.slice(0, 2) },
    },
    [
      { ...done, "flow.name": "develop", verify: ok, "verify.verdict": go, promote: ok, "promote.verdict": go },
      { ...done, "flow.name": "develop", verify: ok, "verify.verdict": go, "flow.chain": "\\[\\]" },
    ],
    elsewhere("develop"),
  ],
  [
    "verify.yml",
    { test: bad },
    { "store.outcome": outcomes, "analyse.outcome": outcomes, "test.outcome": outcomes },
    [
      {
        ...{ store: ok, analyse: ok, test: ok, "store.outcome": "passed" },
        ...{ "analyse.outcome": "passed|skipped", "test.outcome": "passed|skipped" },
      },
    ],
    [],
  ],
  [
    "release.yml",
    { flow: [ok], verify: [ok] },
    { ...ends, "finalise.verdict": ["go", "no"] },
    [{ ...done, "flow.name": "release|hotfix", finalise: ok, "finalise.verdict": go, record: ok }],
    elsewhere("release|hotfix"),
  ],
  [
    "main.yml",
    { flow: [ok] },
    { ...ends, "mirror.verdict": verdicts },
    [{ ...done, "flow.name": "main", mirror: ok, "mirror.verdict": go, record: ok }],
    [...elsewhere("main"), { ...done, "flow.name": "main", mirror: ok, "mirror.verdict": "none", record: "skipped" }],
  ],
  ...[asked, unasked].map((inputs): [string, Facts, Facts, Must[], Must[], Inputs] => [
    "promote.yml",
    { plan: bad, gate: any, deploy: bad, check: [ok, "skipped"], accepted: bad, record: bad },
    { "gate.verdict": ["go", "no"], "accepted.verdict": ["go"], "record.verdict": ["go", "no"] },
    [
      {
        ...{ plan: ok, deploy: ok, check: ok, record: ok, "record.verdict": go },
        ...(inputs === asked ? { gate: ok, "gate.verdict": go, accepted: ok, "accepted.verdict": go } : {}),
      },
    ],
    [],
    inputs,
  ]),
])(
  "%s says go, or none, exactly where everything before its verdict did",
  async (file, results, outputs, good, none, inputs = {}) => {
    const job = await jobOf(file, "result");
    expect(begins(job, {}, inputs, true)).toBe(true);
    const worlds = worldsOf(job, outputs, results);
    const said = verdictsIn(job, worlds, inputs);
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
