/** `npm run bench`: measures side by side in one run, writes `bench/results.json` and prints the table. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../scripts/tree.ts";
import { artefactRows } from "./artefact.ts";
import { distRows } from "./dist.ts";
import { ledgerRows } from "./ledger.ts";
import { overheadRows } from "./overhead.ts";
import { performanceRows } from "./performance.ts";
import { fanRows } from "./rehearsal-fan.ts";
import { gitHubRows } from "./rehearsal-github.ts";
import { jobRows } from "./rehearsal-job.ts";
import { releaseRows } from "./release.ts";
import type { Row } from "./row.ts";
import { startRows } from "./start.ts";

const rows: Row[] = [];
for (const measure of [
  startRows,
  distRows,
  artefactRows,
  overheadRows,
  releaseRows,
  ledgerRows,
  gitHubRows,
  jobRows,
  fanRows,
  performanceRows,
])
  rows.push(...(await measure()));
await writeFile(join(root, "bench/results.json"), `${JSON.stringify(rows, null, 2)}\n`);

const table = rows.map(({ measure, ours, anchor, unit, against, ratio, goal, holds }) => [
  measure,
  `${ours} ${unit}`,
  `${anchor} ${unit} (${against})`,
  String(ratio),
  `≤ ${goal}`,
  holds ? "holds" : "does not hold",
]);
const head = ["measure", "ours", "anchor", "ratio", "goal", ""];
const widths = head.map((_, column) => Math.max(...[head, ...table].map((line) => (line[column] ?? "").length)));
for (const line of [head, ...table])
  process.stdout.write(
    `${line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd()}\n`,
  );
