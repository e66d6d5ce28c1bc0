import { describe, expect, test } from "@jest/globals";
import { type Concurrency, concurrencyGroups, type Entry } from "./concurrency.ts";

const never = new AbortController().signal;
const wanted = (more: Partial<Concurrency> = {}): Concurrency => ({
  group: "prod",
  cancelInProgress: false,
  queue: "single",
  ...more,
});
const leave = (entry: Entry) => {
  if (!entry.entered) throw new Error(entry.because);
  entry.leave();
};
const settled = async (entry: Promise<Entry>) => Promise.race([entry, new Promise((done) => setTimeout(done, 5))]);

describe("a concurrency group", () => {
  test("lets one in at a time, and its name has no case", async () => {
    const groups = concurrencyGroups();
    const first = await groups.enter(wanted(), () => {}, never);
    const second = groups.enter(wanted({ group: "PROD" }), () => {}, never);
    const other = await groups.enter(wanted({ group: "dev" }), () => {}, never);
    expect(other.entered).toBe(true);
    expect(await settled(second)).toBeUndefined();
    leave(first);
    expect((await second).entered).toBe(true);
  });

  test("keeps one waiting, the newest", async () => {
    const groups = concurrencyGroups();
    const first = await groups.enter(wanted(), () => {}, never);
    const second = groups.enter(wanted(), () => {}, never);
    const third = groups.enter(wanted(), () => {}, never);
    expect(await second).toMatchObject({ entered: false, because: expect.stringContaining("newer") });
    leave(first);
    expect((await third).entered).toBe(true);
  });

  test("keeps up to a hundred waiting in order with queue: max", async () => {
    const groups = concurrencyGroups();
    const first = await groups.enter(wanted({ queue: "max" }), () => {}, never);
    const order: number[] = [];
    const waiting = Array.from({ length: 100 }, (_, at) =>
      groups
        .enter(wanted({ queue: "max" }), () => {}, never)
        .then((entry) => {
          order.push(at);
          leave(entry);
        }),
    );
    expect(await groups.enter(wanted({ queue: "max" }), () => {}, never)).toMatchObject({ entered: false });
    leave(first);
    await Promise.all(waiting);
    expect(order).toEqual(Array.from({ length: 100 }, (_, at) => at));
  });

  test("cancels what goes on and what waits with cancel-in-progress, and waits for its end", async () => {
    const groups = concurrencyGroups();
    const reasons: string[] = [];
    const first = await groups.enter(wanted(), (because) => reasons.push(because), never);
    const second = groups.enter(wanted({ queue: "max" }), () => {}, never);
    const third = groups.enter(wanted({ cancelInProgress: true }), () => {}, never);
    expect(reasons).toEqual([expect.stringContaining("newer")]);
    expect((await second).entered).toBe(false);
    expect(await settled(third)).toBeUndefined();
    leave(first);
    expect((await third).entered).toBe(true);
  });

  test("forgets who is cancelled while waiting, and a place can be left twice", async () => {
    const groups = concurrencyGroups();
    const first = await groups.enter(wanted(), () => {}, never);
    const impatient = new AbortController();
    const second = groups.enter(wanted({ queue: "max" }), () => {}, impatient.signal);
    const third = groups.enter(wanted({ queue: "max" }), () => {}, never);
    impatient.abort();
    expect(await second).toEqual({ entered: false, because: "the run was cancelled" });
    leave(first);
    const running = await third;
    const fourth = groups.enter(wanted(), () => {}, never);
    leave(first);
    expect(await settled(fourth)).toBeUndefined();
    leave(running);
    leave(await fourth);
    expect((await groups.enter(wanted(), () => {}, never)).entered).toBe(true);
  });
});
