import { expect, test } from "@jest/globals";
import { movableClock, systemClock } from "./clock.ts";

const day = 24 * 3600 * 1000;
const never = new AbortController().signal;

test("a clock that is moved wakes what waits for a time that has now passed, and nothing else", async () => {
  const clock = movableClock(() => 1000);
  const woken: string[] = [];
  const ends = new AbortController();
  const first = clock.until(1000 + 30 * day, never).then(() => woken.push("thirty"));
  const later = clock.until(1000 + 60 * day, ends.signal).then(() => woken.push("sixty"));
  clock.advance(29 * day);
  await Promise.resolve();
  expect(woken).toEqual([]);
  clock.advance(day);
  await first;
  expect(woken).toEqual(["thirty"]);
  expect(clock.now()).toBe(1000 + 30 * day);
  ends.abort();
  await later;
});

test("an abort ends a wait, and a time that has passed is not a wait", async () => {
  const cancel = new AbortController();
  const waiting = systemClock.until(Date.now() + 30 * day, cancel.signal);
  cancel.abort();
  await waiting;
  await systemClock.until(0, never);
  await systemClock.until(Date.now() + 60 * day, AbortSignal.abort());
});
