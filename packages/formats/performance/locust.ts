import { oneLine, type Reading, type ResultSource, refuseResult } from "./result-source.ts";
import { figureOf, readTable } from "./result-table.ts";

const columns = [
  "Type",
  "Name",
  "Request Count",
  "Failure Count",
  "Average Response Time",
  "Requests/s",
  "50%",
  "95%",
  "99%",
] as const;

/**
 * `locust --csv` (`…_stats.csv`) ► for each request, and for all of them as `all`: `GET /orders mean`, `… p50`, `… p95`, `… p99` in ms,
 * `… rate` in /s and `… failures` in %.
 */
export function locust(source: ResultSource): Reading[] {
  return readTable(source, columns).flatMap(({ line, cell }) => {
    const name = oneLine(cell.Name === "Aggregated" && cell.Type === "" ? "all" : `${cell.Type} ${cell.Name}`);
    const figure = (column: (typeof columns)[number]) => figureOf(source, line, column, cell[column]);
    const samples = figure("Request Count");
    if (samples === 0) throw refuseResult(source, `line ${line}`, `${name} was never requested`);
    if (figure("Failure Count") > samples)
      throw refuseResult(source, `line ${line}`, "there are more failures than requests");
    const time = { unit: "ms", better: "lower", samples } as const;
    return [
      { metric: `${name} mean`, value: figure("Average Response Time"), ...time },
      { metric: `${name} p50`, value: figure("50%"), ...time },
      { metric: `${name} p95`, value: figure("95%"), ...time },
      { metric: `${name} p99`, value: figure("99%"), ...time },
      { metric: `${name} rate`, value: figure("Requests/s"), unit: "/s", better: "higher" },
      { metric: `${name} failures`, value: (100 * figure("Failure Count")) / samples, unit: "%", better: "lower" },
    ];
  });
}
