import { expect, test } from "@jest/globals";
import { gitHubTime } from "./github-time.ts";

const at = (time: string) => new Date(`2026-11-23T${time}Z`);
const header = (time: string) => at(time).toUTCString();

/** The time after answers that were asked for and came at these moments of the machine, with these dates. */
const after = (...answers: [asked: string, came: string, date: unknown][]) => {
  let machine = at("10:00:00.000");
  const warned: string[] = [];
  const time = gitHubTime({ now: () => machine }, (line) => void warned.push(line));
  for (const [asked, came, date] of answers) {
    machine = at(came);
    time.heard(date, at(asked));
  }
  return { now: time.now().toISOString().slice(11, 23), warned };
};

test.each<[name: string, answers: Parameters<typeof after>, now: string, message: RegExp | undefined]>([
  ["before an answer it is the machine's", [], "10:00:00.000", undefined],
  ["where both agree it is the machine's", [["10:00:00", "10:00:01", header("10:00:00")]], "10:00:01.000", undefined],
  ["a minute is no difference", [["10:00:00", "10:00:00", header("10:01:00")]], "10:00:00.000", undefined],
  [
    "more is: a machine that is behind",
    [["10:00:00", "10:00:00", header("10:01:01")]],
    "10:01:01.000",
    /61 seconds behind/,
  ],
  ["and one that is ahead", [["10:00:00", "10:00:00", header("09:00:00")]], "09:00:01.000", /3599 seconds ahead of/],
  [
    "an answer that took its time is no difference",
    [["10:00:00", "10:05:00", header("10:00:00")]],
    "10:05:00.000",
    undefined,
  ],
  ["nor one that was sent late", [["10:00:00", "10:05:00", header("10:05:00")]], "10:05:00.000", undefined],
  ["an answer without a date says nothing", [["10:00:00", "10:00:00", undefined]], "10:00:00.000", undefined],
  ["nor does one with a date that is none", [["10:00:00", "10:00:00", "soon"]], "10:00:00.000", undefined],
  [
    "a clock that somebody sets right is right",
    [
      ["10:00:00", "10:00:00", header("11:00:00")],
      ["11:00:00", "11:00:00", header("11:00:00")],
    ],
    "11:00:00.000",
    /behind/,
  ],
])("%s", (_, answers, now, expected) => {
  const { now: match, warned } = after(...answers);
  expect(match).toBe(now);
  expect(warned).toEqual(expected === undefined ? [] : [expect.stringMatching(expected)]);
});

test("what two machines did one after the other stays in that order, though one of them is an hour ahead", () => {
  const [ahead, right] = [3_600_000, 0].map((wrong) => {
    let now = at("10:00:00").getTime() + wrong;
    const time = gitHubTime({ now: () => new Date(now) }, () => {});
    const asks = (when: string) => {
      now = at(when).getTime() + wrong;
      time.heard(header(when), new Date(now));
      return time.now().getTime();
    };
    return asks;
  });
  const done = [ahead?.("10:00:10"), right?.("10:00:40"), ahead?.("10:01:10"), right?.("10:01:40")];
  expect(done).toEqual(done.toSorted());
});

test("it is reported once", () => {
  const wrong = ["10:00:00", "10:00:00", header("12:00:00")] as [string, string, string];
  expect(after(wrong, wrong, wrong).warned).toHaveLength(1);
});
