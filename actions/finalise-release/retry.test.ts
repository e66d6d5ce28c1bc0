import { expect, test } from "@jest/globals";
import { UserError } from "../../packages/model/document/user-error.ts";
import { retryWork } from "./retry.ts";

/** Tries something that answers so, time after time, and notes the pauses. */
const tried = async (work: () => Promise<string | undefined>) => {
  const pauses: number[] = [];
  const clock = { now: () => new Date(0), sleep: async (pause: number) => void pauses.push(pause) };
  const ending = await retryWork(clock, "main", work).catch((error: UserError) => error.reason);
  return { end: ending, pauses };
};
const lost = new UserError("no answer", { reason: "github_unavailable", remedy: "" });

test("what others were quicker at is tried again after longer and longer pauses, and given up by name", async () => {
  expect(await tried(async () => undefined)).toEqual({ end: "release_under_way", pauses: [500, 1000, 2000, 4000] });
});

test("an answer that was lost is asked for again; one that stays lost is reported, and any other error at once", async () => {
  let count = 0;
  const second = async () => {
    count += 1;
    if (count === 1) throw lost;
    return "there";
  };
  expect(await tried(second)).toEqual({ end: "there", pauses: [500] });
  expect((await tried(() => Promise.reject(lost))).end).toBe("github_unavailable");
  const refused = new UserError("no", { reason: "forbidden", remedy: "" });
  expect(await tried(() => Promise.reject(refused))).toEqual({ end: "forbidden", pauses: [] });
});
