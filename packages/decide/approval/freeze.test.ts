import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import { type FreezeWindow, freezeAt } from "./freeze.ts";

const windowOf = (cron: string, lasts: string, more: Partial<FreezeWindow> = {}): FreezeWindow => ({
  cron,
  for: lasts,
  ...more,
});
const weekend = windowOf("0 18 * * 5", "62h");
const berlin = { timezone: "Europe/Berlin" };
const until = (windows: readonly FreezeWindow[], moment: string): string | null | undefined => {
  const freeze = freezeAt(windows, new Date(moment));
  return freeze === null ? undefined : (freeze.until?.toISOString().slice(0, 16) ?? null);
};

test.each<[string, FreezeWindow[], string, string | null | undefined]>([
  ["nothing is frozen without windows", [], "2026-11-21T00:00:00Z", undefined],
  ["a window holds from its first moment", [weekend], "2026-11-20T18:00:00Z", "2026-11-23T08:00"],
  ["a moment before, it does not", [weekend], "2026-11-20T17:59:59.999Z", undefined],
  ["it holds until its last moment", [weekend], "2026-11-23T07:59:59.999Z", "2026-11-23T08:00"],
  ["its end is free again", [weekend], "2026-11-23T08:00:00Z", undefined],
  ["a time zone moves it", [windowOf("0 18 * * 5", "1h", berlin)], "2026-11-20T17:30:00Z", "2026-11-20T18:00"],
  [
    "a window that begins in the hour that the clocks leave out begins right after it",
    [windowOf("30 2 * * *", "60m", berlin)],
    "2026-03-29T01:30:00Z",
    "2026-03-29T02:00",
  ],
  [
    "a window in the hour that the clocks repeat holds the first time",
    [windowOf("30 2 * * *", "60m", berlin)],
    "2026-10-25T00:30:00Z",
    "2026-10-25T01:30",
  ],
  ["and not the second time", [windowOf("30 2 * * *", "60m", berlin)], "2026-10-25T01:30:00Z", undefined],
  [
    "a day's window over a clock change lasts its hours, not the clock's",
    [windowOf("0 12 28 3 *", "24h", berlin)],
    "2026-03-29T10:30:00Z",
    "2026-03-29T11:00",
  ],
  [
    "windows that overlap end with the last",
    [windowOf("0 0 * * *", "12h"), windowOf("0 11 * * *", "2h")],
    "2026-11-20T11:30:00Z",
    "2026-11-20T13:00",
  ],
  [
    "windows that follow without a gap are one",
    [windowOf("0 0 * * 1", "24h"), windowOf("0 0 * * 2", "24h")],
    "2026-11-23T05:00:00Z",
    "2026-11-25T00:00",
  ],
  ["a window that never ends is reported as such", [windowOf("0 0 * * *", "24h")], "2026-11-23T05:00:00Z", null],
  ["so is one that begins every minute", [windowOf("* * * * *", "30d")], "2026-11-23T05:00:00Z", null],
  ["and one of half a million windows in a row", [windowOf("* * * * *", "1m")], "2026-11-23T05:00:00Z", null],
  [
    "ninety days in a row are not for ever",
    [windowOf("0 0 * 1-3 *", "24h")],
    "2026-01-01T05:00:00Z",
    "2026-04-01T00:00",
  ],
  [
    "of a line that begins often the last moment counts",
    [windowOf("*/10 9 * * *", "30m")],
    "2026-11-23T09:05:00Z",
    "2026-11-23T10:20",
  ],
  ["a leap day is found", [windowOf("0 0 29 2 *", "24h")], "2028-02-29T12:00:00Z", "2028-03-01T00:00"],
  ["and in other years it is free", [windowOf("0 0 29 2 *", "24h")], "2027-02-28T12:00:00Z", undefined],
  [
    "with both days restricted either is enough",
    [windowOf("0 0 13 * 5", "24h")],
    "2026-11-20T12:00:00Z",
    "2026-11-21T00:00",
  ],
  [
    "a first of the month on a day that is not named either counts",
    [windowOf("0 0 1 * 1-5", "1h")],
    "2026-03-01T00:00:00Z",
    "2026-03-01T01:00",
  ],
  ["names of days are known", [windowOf("0 0 * * FRI", "24h")], "2026-11-20T12:00:00Z", "2026-11-21T00:00"],
])("%s", (_, windows, moment, expected) => {
  expect(until(windows, moment)).toBe(expected);
});

test("who may lift it: one role of each window that holds now, and nobody if one of them names none", () => {
  const windows = [
    windowOf("0 0 * * *", "12h", { override: "lead" }),
    windowOf("0 6 * * *", "12h", { override: "ops" }),
    windowOf("0 8 * * *", "30m", { override: "lead" }),
    windowOf("0 10 * * *", "30m"),
  ];
  const at = (time: string) => freezeAt(windows, new Date(`2026-11-20T${time}:00Z`))?.overrides;
  expect(at("05:00")).toEqual(["lead"]);
  expect(at("08:15")).toEqual(["lead", "ops"]);
  expect(at("10:15")).toBeNull();
  expect(at("13:00")).toEqual(["ops"]);
  expect(at("18:00")).toBeUndefined();
});

test("a moment is frozen exactly if some window began less than its time ago", () => {
  const minute = fc.integer({ min: 0, max: 59 });
  const hour = fc.integer({ min: 0, max: 23 });
  const day = fc.constantFrom("*", "1", "15", "28");
  const weekday = fc.constantFrom("*", "1", "5", "1-5");
  const lasts = fc.integer({ min: 1, max: 48 });
  const at = fc.integer({ min: 0, max: 60 * 24 * 60 });
  const base = Date.parse("2026-02-01T00:00:00Z");
  const starts = (cron: string[], moment: number): boolean => {
    const date = new Date(moment);
    const fits = (field: string, value: number) =>
      field === "*" || field === String(value) || (field === "1-5" && value >= 1 && value <= 5);
    const [dom, dow] = [fits(cron[2] ?? "", date.getUTCDate()), fits(cron[4] ?? "", date.getUTCDay())];
    const dayFits = cron[2] !== "*" && cron[4] !== "*" ? dom || dow : dom && dow;
    return fits(cron[0] ?? "", date.getUTCMinutes()) && fits(cron[1] ?? "", date.getUTCHours()) && dayFits;
  };
  fc.assert(
    fc.property(minute, hour, day, weekday, lasts, at, (m, h, dom, dow, hours, offset) => {
      const cron = [String(m), String(h), dom, "*", dow];
      const moment = base + offset * 60_000;
      const begun = Array.from({ length: hours * 60 }, (_, back) => moment - back * 60_000).some((t) =>
        starts(cron, t),
      );
      expect(freezeAt([windowOf(cron.join(" "), `${hours}h`)], new Date(moment)) !== null).toBe(begun);
    }),
    often(60),
  );
});
