import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { often } from "../../../scripts/often.ts";
import { cronLine, cronMistake } from "./cron-line.ts";

const day = 86_400_000;
const at = (time: string) => new Date(`${time}:00Z`);
const next = (cron: string, after: string, timezone?: string) =>
  cronLine(cron, timezone).after(at(after))?.toISOString().slice(0, 16);

test.each([
  ["0 0 1 * 1-5", "2026-02-28T23:00", "2026-03-01T00:00"], // a Sunday, and the first
  ["0 0 1,31 * *", "2026-02-01T01:00", "2026-03-01T00:00"], // February has no 31st
  ["0 0 31 * 1", "2026-04-28T00:00", "2026-05-04T00:00"],
  ["0 0 29 2 *", "2026-03-01T00:00", "2028-02-29T00:00"],
  ["0 12 * DEC FRI", "2026-11-23T00:00", "2026-12-04T12:00"],
  ["*/20 8-9 * * *", "2026-11-23T08:41", "2026-11-23T09:00"],
])("%s after %s is %s", (cron, after, expected) => {
  expect(next(cron, after)).toBe(expected);
});

test.each([
  ["a line of one time a day counts right after the gap", "30 2 * * *", "2026-03-28T12:00", "2026-03-29T01:00"],
  ["once", "30 2 * * *", "2026-03-29T01:00", "2026-03-30T00:30"],
  ["and the first time that the clock shows it", "30 2 * * *", "2026-10-24T12:00", "2026-10-25T00:30"],
  ["once", "30 2 * * *", "2026-10-25T00:30", "2026-10-26T01:30"],
  ["a line of several times is not there in the gap", "30 2,3 * * *", "2026-03-29T00:40", "2026-03-29T01:30"],
  ["and there twice", "30 2,3 * * *", "2026-10-25T00:30", "2026-10-25T01:30"],
])("where the clocks change, %s: %s in Berlin after %s", (_, cron, after, expected) => {
  expect(next(cron, after, "Europe/Berlin")).toBe(expected);
});

test("the next day of any line is the first that fits, as a search of day by day finds it", () => {
  const some = (lowest: number, highest: number) =>
    fc.oneof(
      fc.constant(null),
      fc.uniqueArray(fc.integer({ min: lowest, max: highest }), { minLength: 1, maxLength: 4 }),
    );
  const from = fc.integer({ min: Date.parse("2024-01-01") / day, max: Date.parse("2029-12-31") / day });
  const field = (values: readonly number[] | null) => values?.join(",") ?? "*";
  fc.assert(
    fc.property(some(1, 31), some(1, 12), some(0, 6), from, (dates, months, weekdays, start) => {
      const fits = (moment: number): boolean => {
        const date = new Date(moment);
        const onDate = dates?.includes(date.getUTCDate()) ?? true;
        const onWeekday = weekdays?.includes(date.getUTCDay()) ?? true;
        if (!(months?.includes(date.getUTCMonth() + 1) ?? true)) return false;
        return dates && weekdays ? onDate || onWeekday : onDate && onWeekday;
      };
      const first = Array.from({ length: 366 * 9 }, (_, ahead) => (start + 1 + ahead) * day).find(fits);
      const line = cronLine(`0 0 ${field(dates)} ${field(months)} ${field(weekdays)}`);
      expect(line.after(new Date(start * day))?.getTime()).toBe(first);
    }),
    often(500),
  );
});

test.each([
  ["0 0 30 2 *", "UTC", '"0 0 30 2 *" never happens'],
  ["0 0 * *", "UTC", expect.stringMatching(/^"0 0 \* \*" is not a cron line: .+/)],
  ["0 0 0 * * *", "UTC", expect.stringMatching(/^"0 0 0 \* \* \*" is not a cron line: .+/)],
  ["61 0 * * *", "UTC", expect.stringMatching(/^"61 0 \* \* \*" is not a cron line: .+/)],
  ["0 0 * * *", "Berlin", '"Berlin" is not a time zone; write a name such as Europe/Berlin'],
])("%s in %s is refused", (cron, timezone, report) => {
  expect(cronMistake(cron, timezone)?.message).toEqual(report);
});
