import { Cron } from "croner";

/** Moments of a cron line of five fields in a time zone. */
export interface CronLine {
  /** The first moment after this one, or `null` if there is none. */
  after(moment: Date): Date | null;
}

/**
 * Reads a cron line: `*`, numbers, names, ranges, lists and steps; with both days restricted either is enough, as in cron. Where a clock
 * change leaves a local time out or repeats it, a line of one time a day counts once, right after the gap or the first time; a line of
 * several times counts as often as the clock shows them, never or twice. Throws for what is none.
 */
export function cronLine(cron: string, timezone = "UTC"): CronLine {
  const line = new Cron(cron, { timezone, paused: true, mode: "5-part" });
  return { after: (moment) => line.nextRun(moment) };
}

/** What is wrong with a cron line or its time zone, or `undefined`. */
export function cronMistake(cron: string, timezone = "UTC"): { at: "cron" | "timezone"; message: string } | undefined {
  if (!isTimezone(timezone))
    return { at: "timezone", message: `"${timezone}" is not a time zone; write a name such as Europe/Berlin` };
  try {
    const never = cronLine(cron, timezone).after(new Date("2024-01-01T00:00:00Z")) === null;
    return never ? { at: "cron", message: `"${cron}" never happens` } : undefined;
  } catch (error) {
    const message = (error as Error).message.replace(/^Cron\w*: /, "");
    return { at: "cron", message: `"${cron}" is not a cron line: ${message}` };
  }
}

const isTimezone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};
