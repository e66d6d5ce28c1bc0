import type { Configuration } from "../../model/configuration/configuration.ts";
import { type CronLine, cronLine } from "../../model/document/cron-line.ts";
import { durationOf } from "../../model/document/duration.ts";

/** A window of the configuration. */
export type FreezeWindow = NonNullable<Configuration["environments"][string]>["freeze"][number];

/** An environment that is frozen at a moment. */
export interface Freeze {
  /** When no window holds any more, counting those that follow without a gap; `null` if that is further off than a year or than 100 windows in a row. */
  readonly until: Date | null;
  /** Windows that hold at the moment. */
  readonly windows: readonly FreezeWindow[];
  /** Roles that must lift it, each once; `null` if one of the windows cannot be lifted. */
  readonly overrides: readonly string[] | null;
}

const year = 366 * 86_400_000;
const inRow = 100;

/** Is the environment frozen at this moment? A window holds from each moment of its cron line for its time, the end not included. */
export function freezeAt(windows: readonly FreezeWindow[], moment: Date): Freeze | null {
  const spans = windows.map((window) => {
    const line = cronLine(window.cron, window.timezone);
    return { window, endAt: (at: number) => endAt(line, durationOf(window.for), at) };
  });
  const now = moment.getTime();
  const holding = spans.filter(({ endAt }) => endAt(now) !== null).map(({ window }) => window);
  if (holding.length === 0) return null;
  let end = now;
  let isOver = false;
  for (let count = 0; !isOver && count < inRow && end < now + year; count += 1) {
    const longer = Math.max(...spans.map(({ endAt }) => endAt(end) ?? 0));
    isOver = longer <= end;
    end = Math.max(end, longer);
  }
  const roles = holding.map(({ override }) => override);
  return {
    until: isOver ? new Date(end) : null,
    windows: holding,
    overrides: roles.some((role) => role === undefined)
      ? null
      : [...new Set(roles.filter((role) => role !== undefined))],
  };
}

/** When the window that holds at `at` ends, or `null` if none does. Of several that overlap, the last one's end. */
const endAt = (line: CronLine, lasts: number, at: number): number | null => {
  const startAfter = (moment: number): number => line.after(new Date(moment))?.getTime() ?? Number.POSITIVE_INFINITY;
  let start = startAfter(at - lasts);
  if (start > at) return null;
  for (let [low, high] = [start, at]; high - low > 1000; ) {
    const middle = Math.floor((low + high) / 2);
    const next = startAfter(middle);
    if (next > at) high = middle;
    else [low, start] = [next, next];
  }
  return start + lasts;
};
