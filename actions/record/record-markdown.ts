import { code, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { Promotion } from "../../packages/model/ledger/promotion.ts";

/** What was recorded, one phase a row, and how its durations compare with those before. */
export function recordMarkdown(
  { release, environment, verdict, because, entries }: Promotion,
  durations: string | undefined,
): string {
  return lines(
    `**${verdict}** for ${release === null ? "this run" : code(release)}${environment === null ? "" : ` in ${environment}`}: ${plain(because)}`,
    table(
      ["phase", "outcome", "reason", "what", "time"],
      entries.map((entry) => [
        plain(entry.phase),
        entry.outcome,
        entry.reason,
        plain(entry.because),
        duration(Date.parse(entry.finished) - Date.parse(entry.started)),
      ]),
    ),
    durations === undefined ? "" : plain(durations),
  );
}

const duration = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};
