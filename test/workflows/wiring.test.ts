/** How the shipped files hang together when the engine plays them: order, ledger, permissions, queues, and what each action is given. */
import { expect, test } from "@jest/globals";
import { type End, ends, type Paper, playShipped, queueOf } from "./on-paper.ts";
import { files, shipped } from "./shipped-files.ts";

const permissions = "contents: write, id-token: write, actions: read, deployments: write, pull-requests: write";
const release = `    with: { when-busy: refuse }
    secrets: { DATABASE_URL: '\${{ secrets.DATABASE_URL }}', SLIPWAY_APP_KEY: '\${{ secrets.SLIPWAY_APP_KEY }}' }
`;

const released = (others?: Readonly<Record<string, End>>): Promise<Paper> =>
  playShipped("release.yml", ends(others), { permissions, more: release });
const keys = ({ requests }: Paper): string[] => [...requests.keys()].map((key) => key.replace(/ \(.*/, ""));

const promotion = (place: string, ...middle: readonly string[]): string[] =>
  ["plan/plan", ...middle, "deploy", "check", "measure", "accept/request", "accept/approval", "record"].map(
    (job) => `${place}/${job}`,
  );
const order = [
  ...["flow", "start/approval", "start/gate", "verify/analyse", "verify/test", "verify/result"],
  ...promotion("promote-1"),
  ...promotion("promote-2", "approve/request", "approve/approval", "approve/gate"),
  ...["finalise", "record"],
];
const good = await released();

test("a release runs one job after the other, and none that asks people where nobody is asked", () => {
  expect([good.result.conclusion, good.verdict]).toEqual(["success", "go"]);
  expect(keys(good)).toEqual(order);
});

/** Where people refuse, their gate still runs, so that the ledger says who it was. */
const isRequiredApproval = (key: string): boolean => /approval$/.test(key);

// Two promotions are the same file: what follows from the first is what comes of its end.
test.each(order.slice(0, -1).filter((key) => !/^promote-1\/(?!re)/.test(key)))(
  "where %s ends in red nothing comes behind it, but the ledger hears of it",
  async (key) => {
    const red = { isGreen: false, steps: {} };
    const next = order[order.indexOf(key) + 1] ?? "";
    const paper = await released({ [key]: red, ...(isRequiredApproval(key) ? { [next]: red } : {}) });
    const before = order.slice(0, order.indexOf(key) + 1);
    const behind = keys(paper).filter((job) => !before.includes(job) && job !== "verify/result");
    const place = key.includes("promote") && !key.endsWith("record") ? [`${key.split("/")[0]}/record`] : [];
    const judged =
      isRequiredApproval(key) && !next.endsWith("record") ? [next] : key === "verify/analyse" ? ["verify/test"] : [];
    expect(behind).toEqual([...judged, ...place, "record"]);
    expect([paper.result.conclusion, paper.verdict]).toEqual(["failure", "no"]);
  },
);

test("no job makes a deployment by naming an environment: record alone does", () => {
  const named = [...good.requests].flatMap(([key, { environment }]) => (environment ? [{ key, ...environment }] : []));
  const requiredApprovals = ["a-approval", "approval"]; // who is asked, and the job that judges the answers
  expect(named.map(({ name }) => name).filter((name) => !requiredApprovals.includes(name))).toEqual([
    "finalise", // the flow's own job looks ahead with what it will be finished with
    ...["uat-plan", "uat", "uat-check", "uat-check"],
    ...["production-plan", "production-request", "production", "production-check", "production-check"],
    "finalise",
  ]);
  expect(named.filter(({ deployment }) => deployment)).toEqual([]);
});

test("each job has the least that it needs, and only those may write that run no code of the caller", () => {
  const levels = ({ permissions }: { permissions: Readonly<Record<string, string>> }) =>
    Object.entries(permissions).flatMap(([scope, level]) => (level === "none" ? [] : [`${scope} ${level}`]));
  const entries = new Map(
    [...good.requests.values()].map((request) => [`${request.source.path} ${request.id}`, request]),
  );
  expect(
    Object.fromEntries(
      [...entries].map(([job, request]) => [job.split("/").at(-1), levels(request).sort().join(", ")]),
    ),
  ).toEqual({
    "release.yml flow": "actions read, contents read, pull-requests read",
    "ask.yml request": "actions read, contents read, pull-requests read",
    "ask.yml approval": "",
    "ask.yml gate": "actions read, contents read, id-token write, pull-requests read",
    "verify.yml analyse": "actions read",
    "verify.yml test": "actions read",
    "verify.yml result": "id-token write",
    "plan.yml plan": "actions read",
    "promote.yml deploy": "actions read, contents read",
    "promote.yml measure": "actions read, contents read",
    "promote.yml check": "actions read",
    "promote.yml record": "actions read, contents write, deployments write, id-token write, pull-requests read",
    "release.yml finalise": "actions read, contents write, pull-requests write",
    "release.yml record": "contents write, id-token write",
  });
});

test("a queue keeps everybody who waits in it, and ends nobody who is under way", () => {
  const queues = files.flatMap((file) => {
    const { concurrency, jobs } = shipped(file);
    const all = [[file, concurrency], ...Object.entries(jobs).map(([id, job]) => [`${file} ${id}`, job.concurrency])];
    return all.filter(([, queue]) => queue !== undefined);
  });
  const queue = { group: expect.any(String), queue: "max" };
  expect(Object.fromEntries(queues)).toEqual({ "release.yml": queue, "promote.yml deploy": queue });
});

test("releases wait for releases and hotfixes for hotfixes, unless a team says otherwise; where the second is refused nobody waits", () => {
  const release = shipped("release.yml");
  const queues = ["release/1.5.0", "release/1.6.0", "hotfix/1.4.3", "patch/1"].map((name) => queueOf(release, name));
  expect(queues).toEqual(["release", "release", "hotfix", "release"].map((name) => `slipway flow ${name}`));
  expect(queueOf(release, "patch/1", { queue: "hotfix" })).toBe("slipway flow hotfix");
  const refusing = [1, 2].map((run) => queueOf(release, "release/1.5.0", { "when-busy": "refuse" }, run));
  expect(refusing).toEqual(["slipway flow release 1", "slipway flow release 2"]);
  const { deploy } = shipped("promote.yml").jobs;
  const deploys = ["uat", "production"].map((environment) => queueOf(deploy ?? {}, "release/1.5.0", { environment }));
  expect(deploys).toEqual(["slipway-uat", "slipway-production"]);
});

test("a deploy is shown what it looks up: approval, plan, the ledger of this run, and whether a second run may wait", () => {
  const { given: supplied } = good;
  const approval = "approval of promote-2/approve/gate";
  const lock = { approval, ledger: "ledger of promote-1/record", "when-busy": "refuse", environment: "production" };
  expect(supplied.get("promote-2/deploy terraform-deploy")).toMatchObject({
    ...lock,
    plan: "plan of promote-2/plan/plan",
  });
  expect(supplied.get("promote-2/deploy database-deploy")).toMatchObject(lock);
  expect(supplied.get("promote-2/approve/request approval-request")).toMatchObject({
    plan: "plan of promote-2/plan/plan",
  });
  expect(supplied.get("promote-2/record record")).toMatchObject({ ledger: "ledger of promote-1/record" });
  expect(supplied.get("record record")).toMatchObject({ ledger: "ledger of promote-2/record", stage: "finalise" });
  expect(supplied.get("flow approval-request")).toMatchObject({ "when-busy": "refuse" });
  const key = { "app-id": "7", "app-key": "key" };
  for (const gate of ["start/gate", "promote-1/record", "promote-2/approve/gate"])
    expect(supplied.get(`${gate} approval-gate`)).toMatchObject({ request: "the request", ...key });
  expect(supplied.get("finalise finalise-release")).toMatchObject({ ...key, "mirror-hosts": "hosts" });
});

test("main is recorded whatever came of it, but before the first release it makes no ledger", async () => {
  const mirrored = async (end: End | undefined) =>
    keys(await playShipped("main.yml", ends(end ? { mirror: end } : {}, "main"), { permissions })).join(" ");
  expect(await mirrored(undefined)).toBe("flow mirror record");
  expect(await mirrored({ isGreen: false, steps: {} })).toBe("flow mirror record");
  expect(await mirrored({ isGreen: true, steps: { mirror: { verdict: "none" } } })).toBe("flow mirror record");
});

test.each([
  ["main.yml", "release"],
  ["release.yml", "main"],
])("%s leaves a branch of another flow alone, in the ledger too", async (file, name) => {
  expect(keys(await playShipped(file, ends({}, name), { permissions }))).toEqual(["flow", "record"]);
});
