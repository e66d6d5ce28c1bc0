/** A repository that is not our sample behaves as GitHub says. */
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { conclusionsOf, outputsOf, type SmallTeam, smallTeam } from "../../packages/rehearsal/builders/team.ts";
import type { Waiting } from "../../packages/rehearsal/session/people.ts";
import { answers, cancel, dispatch, welcome } from "./keepers.ts";
import { lighthouse } from "./lighthouse.ts";

let team: SmallTeam | undefined;
afterEach(() => team?.close());

const push = { event: "push", branch: "main" } as const;
const towers = "coast/both/tower";

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20);
}

test("numbers and booleans stay what they are through three levels, and the answer climbs back", async () => {
  team = await smallTeam(lighthouse('echo "v=$TYPED $WORD" >> $GITHUB_OUTPUT'), { decide: welcome });
  const inputs = { lamps: "40", dry: "true" };
  const run = await team.run({ event: "workflow_dispatch", branch: "main", inputs });
  const word = outputsOf(run, "trim").v;
  expect(outputsOf(run, `${towers} (north)/lit`)).toEqual({ v: `40 true "north" ${word}` });
  expect(outputsOf(run, `${towers} (south)/lit`)).toEqual({ v: `40 true "south" ${word}` });
  expect(outputsOf(run, "coast").answer).toMatch(/^40 true "(north|south)" \d+$/);
  expect(outputsOf(run, "log").v).toBe(`success-${outputsOf(run, "coast").answer}`);
});

test("a word where a called file wants a number stops the run before its first job", async () => {
  const files = lighthouse("true");
  team = await smallTeam({ ...files, "light.yml": files["light.yml"].replace("'${{ inputs.lamps || 12 }}'", "many") });
  const { conclusion, errors, jobs } = await team.run(push);
  expect([conclusion, jobs]).toEqual(["failure", []]);
  expect(errors.map(({ path }) => path)).toEqual([".github/workflows/light.yml"]);
});

test("a secret that the last level does not pass on stays empty, though the environment holds it", async () => {
  team = await smallTeam(lighthouse('echo "v=${#KEY} ${SPARE:-nothing} $COLOUR" >> $GITHUB_OUTPUT'), {
    decide: welcome,
  });
  const run = await team.run(push);
  expect(outputsOf(run, `${towers} (north)/lit`)).toEqual({ v: `${"the-key-of-the-north".length} nothing blue` });
  expect(outputsOf(run, `${towers} (south)/lit`)).toEqual({ v: `${"southern-key".length} nothing red` });
});

test("a leg waits for the people of its own environment, and nobody else's word opens it", async () => {
  team = await smallTeam(lighthouse("true"));
  const { rehearsal, run, events } = team;
  const playing = run(push);
  await until(() => rehearsal.waiting().length === 2);
  const asked = rehearsal.waiting().map(({ environment, reviewers }) => [environment, reviewers]);
  expect(asked.sort()).toEqual([
    ["north", ["tom"]],
    ["south", ["lin"]],
  ]);
  for (const [who, where] of [
    ["eve", "north"],
    ["lin", "north"],
    ["ada", "north"],
    ["tom", "south"],
  ] as const)
    await expect(answers(team, who, where, "approved")).rejects.toMatchObject({ status: 422 });
  expect(rehearsal.waiting()).toHaveLength(2);
  await answers(team, "tom", "north", "approved");
  await until(() => events.some((event) => event.type === "job-started" && event.job === `${towers} (north)/lit`));
  expect(rehearsal.waiting().map(({ environment }) => environment)).toEqual(["south"]);
  await answers(team, "lin", "south", "rejected");
  const result = await playing;
  expect(conclusionsOf(result)).toMatchObject({
    [`${towers} (north)/lit`]: "success",
    [`${towers} (south)/lit`]: "failure",
    [`${towers} (south)/tidy`]: "success",
    coast: "failure",
    log: "success",
  });
  expect(outputsOf(result, "log").v).toMatch(/^failure-/);
  expect(result.conclusion).toBe("failure");
});

test("runs of one queue are served one by one, in the order in which they came, and none is dropped", async () => {
  const open = new AbortController();
  const decide = async (waiting: Waiting) => {
    if (!open.signal.aborted) await new Promise((opened) => open.signal.addEventListener("abort", opened));
    return welcome(waiting);
  };
  team = await smallTeam(lighthouse("true"), { decide });
  const { rehearsal, events } = team;
  const playing = team.cause(push);
  await until(() => rehearsal.waiting().length === 2);
  for (const lamps of ["2", "3"]) await dispatch(team, { lamps });
  await until(() => rehearsal.github.runs().length === 3);
  const ids = rehearsal.github
    .runs()
    .map(({ id }) => id)
    .sort((a, b) => a - b);
  await pause(200);
  const started = () => events.flatMap((event) => (event.type === "job-started" ? [event.of] : []));
  expect(new Set(started())).toEqual(new Set([ids[0]]));
  open.abort();
  const { runs: played } = await playing;
  expect(played.map(({ run, conclusion }) => [run.id, conclusion])).toEqual(ids.map((id) => [id, "success"]));
  expect(started().filter((id, at, all) => id !== all[at - 1])).toEqual(ids);
}, 60_000);

test("a cancel ends what runs and what waits, on every level; always() goes on, and the queue moves", async () => {
  team = await smallTeam(lighthouse("test $LAMPS = 2 || exec sleep 60"), {
    decide: (waiting) => (waiting.environment === "south" && waiting.run.number === 1 ? null : welcome(waiting)),
  });
  const { rehearsal, events } = team;
  const playing = team.cause(push);
  const north = `${towers} (north)/lit`;
  await until(() => events.some((event) => event.type === "step-started" && event.job === north));
  await until(() => rehearsal.waiting().some(({ environment }) => environment === "south"));
  await dispatch(team, { lamps: "2" });
  await pause(300);
  const id = rehearsal.github.runs().find(({ number }) => number === 1)?.id ?? 0;
  await cancel(team, id);
  const { runs: played } = await playing;
  expect(played.map(({ run, conclusion }) => [run.number, conclusion])).toEqual([
    [1, "cancelled"],
    [2, "success"],
  ]);
  const [result] = played;
  if (!result) throw new Error("nothing ran");
  expect(conclusionsOf(result)).toEqual({
    trim: "success",
    [north]: "cancelled",
    [`${towers} (north)/tidy`]: "success",
    [`${towers} (south)/lit`]: "cancelled",
    [`${towers} (south)/tidy`]: "success",
    [`${towers} (north)`]: "cancelled",
    [`${towers} (south)`]: "cancelled",
    "coast/both": "cancelled",
    coast: "cancelled",
    log: "success",
  });
  expect(outputsOf(result, "log").v).toBe("cancelled-");
  expect(rehearsal.waiting()).toEqual([]);
});

test("failed jobs run again alone: what succeeded keeps its outputs, and only the failed leg asks its people", async () => {
  const asked: Waiting[] = [];
  const decide = (waiting: Waiting) => {
    asked.push(waiting);
    return welcome(waiting);
  };
  const line = "test $PLACE$GITHUB_RUN_ATTEMPT != south1; echo v=$PLACE-$WORD >> $GITHUB_OUTPUT";
  team = await smallTeam(lighthouse(line), { decide });
  const first = await team.run(push);
  expect(conclusionsOf(first)).toMatchObject({
    [`${towers} (north)/lit`]: "success",
    [`${towers} (south)/lit`]: "failure",
    coast: "failure",
  });
  const since = team.events.length;
  const { runs: again } = await team.rehearsal.rerun(first.run.id, "failed", (event) => team?.events.push(event));
  const [second] = again;
  if (!second) throw new Error("nothing ran again");
  expect([second.run.attempt, second.conclusion]).toEqual([2, "success"]);
  const word = outputsOf(first, "trim").v;
  expect(outputsOf(second, "trim")).toEqual({ v: word });
  expect(outputsOf(second, `${towers} (north)/lit`)).toEqual({ v: `north-${word}` });
  expect(outputsOf(second, `${towers} (south)/lit`)).toEqual({ v: `south-${word}` });
  const ran = team.events.slice(since).flatMap((event) => (event.type === "job-started" ? [event.job] : []));
  const calls = ["coast", "coast/both", `${towers} (south)`];
  expect(ran).toEqual([...calls, `${towers} (south)/lit`, `${towers} (south)/tidy`, "log"]);
  expect(asked.filter(({ run }) => run.attempt === 2).map(({ environment }) => environment)).toEqual(["south"]);
});
