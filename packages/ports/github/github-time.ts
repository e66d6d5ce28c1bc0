import type { Clock } from "../machine/clock.ts";

/** The time by which approvals lapse, windows end and entries are ordered: this machine's, or GitHub's where the two differ by more than a minute. */
export interface GitHubTime {
  now(): Date;
  /** Takes the header `date` of an answer, and when it was asked for by this machine's clock. */
  heard(date: unknown, asked: Date): void;
}

/** GitHub tells whole seconds, and an answer may have been on its way for a while. */
const tolerance = 60_000;

/** Before the first answer it is this machine's time. `warn` is reported once how far the machine is off. */
export function gitHubTime(clock: Pick<Clock, "now">, warn: (line: string) => void): GitHubTime {
  let ahead = 0; // of GitHub, in milliseconds
  return {
    now: () => new Date(clock.now().getTime() + ahead),
    heard: (date, asked) => {
      const count = typeof date === "string" ? Date.parse(date) : Number.NaN;
      if (Number.isNaN(count)) return;
      const [most, least] = [count + 1000 - asked.getTime(), count - clock.now().getTime()];
      const index = least > tolerance ? least : most < -tolerance ? most : 0;
      if (index !== 0 && ahead === 0) warn(words(index));
      ahead = index;
    },
  };
}

const words = (ahead: number): string =>
  `this machine's clock is ${Math.round(Math.abs(ahead) / 1000)} seconds ${ahead > 0 ? "behind" : "ahead of"} GitHub's, by which approvals and windows are judged`;
