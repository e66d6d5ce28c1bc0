import * as v from "valibot";
import { roleVerdict } from "../../packages/decide/check/role.ts";
import type { World } from "../../packages/kit/world.ts";
import type { PerformanceSuite } from "../../packages/model/configuration/configuration-performance.ts";
import { durationOf } from "../../packages/model/document/duration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Measurement } from "../../packages/model/performance/measurement.ts";
import { StatementError } from "../../packages/ports/database/database.ts";
import { readOnly } from "../../packages/ports/database/read-only.ts";
import { readTeamText } from "../../packages/ports/machine/team-text.ts";

/** A suite of queries whose plans are asked. */
export type ExplainSuite = Extract<PerformanceSuite, { explain: readonly string[] }>;

const Step = v.object({ "Node Type": v.string(), Plans: v.optional(v.array(v.unknown()), []) });
const Plan = v.object({
  ...Step.entries,
  "Total Cost": v.number(),
  "Shared Hit Blocks": v.optional(v.number()),
  "Shared Read Blocks": v.optional(v.number()),
});
const Explained = v.tuple([
  v.object({ Plan, "Planning Time": v.optional(v.number()), "Execution Time": v.optional(v.number()) }),
]);

/** What PostgreSQL plans for each query, and where it may be run what that took; by a role that can only read, in a transaction that is rolled back. */
export async function explainQueries(
  suite: ExplainSuite,
  { tree, url }: { readonly tree: string; readonly url: string },
  { database, files }: World,
): Promise<Measurement[]> {
  const queries = await Promise.all(
    suite.explain.map(async (path) => {
      const text = await readTeamText(tree, path, "suite_failed", files);
      if (text !== null) return { path, text: withoutEnd(text) };
      throw failed(`${path} of the suite ${suite.name} is not in the artefact`, "Correct performance.suites.explain.");
    }),
  );
  return database.connect(url, (connection) =>
    readOnly(connection, durationOf(suite.timeout), async (role, ask) => {
      const allowed = roleVerdict(role);
      if (!allowed.go) throw new UserError(allowed.because, { reason: allowed.reason, remedy: allowed.remedy });
      const measurements: Measurement[] = [];
      for (const { path, text } of queries) {
        const options = suite.analyze ? "ANALYZE, BUFFERS, FORMAT JSON" : "FORMAT JSON";
        try {
          const { rows } = await ask(`EXPLAIN (${options}) ${text}`);
          measurements.push(...measured(path, rows[0]));
        } catch (cause) {
          if (!(cause instanceof StatementError)) throw cause;
          throw failed(
            `the query of ${path} cannot be explained: ${cause.message} (${cause.code})`,
            "Write it as one SELECT that the read-only role of the checks may ask.",
          );
        }
      }
      return measurements;
    }),
  );
}

function measured(path: string, row: Readonly<Record<string, unknown>> | undefined): Measurement[] {
  const value = row?.["QUERY PLAN"];
  const plan = v.safeParse(Explained, typeof value === "string" ? JSON.parse(value) : value);
  if (!plan.success)
    throw failed(`PostgreSQL explained ${path} in a way that cannot be read`, "Look at what EXPLAIN says of it.");
  const [{ Plan: root, "Execution Time": time }] = plan.output;
  if (changesData(root)) throw failed(`${path} changes data: it is no query`, "Write it as one SELECT.");
  const buffers = (root["Shared Hit Blocks"] ?? 0) + (root["Shared Read Blocks"] ?? 0);
  return [
    { metric: `${path} cost`, value: root["Total Cost"], unit: "", better: "lower" },
    ...(time === undefined
      ? []
      : [
          { metric: `${path} time`, value: time, unit: "ms", better: "lower" as const },
          { metric: `${path} buffers`, value: buffers, unit: "blocks", better: "lower" as const },
        ]),
  ];
}

/** Whether a step of the plan writes; PostgreSQL plans also what it would not let the role do. */
function changesData(step: v.InferOutput<typeof Step>): boolean {
  if (step["Node Type"] === "ModifyTable") return true;
  return step.Plans.some((below) => v.is(Step, below) && changesData(v.parse(Step, below)));
}

/** A query without the semicolon at its end, which EXPLAIN does not mind but which would hide a second statement. */
const withoutEnd = (text: string): string => text.trim().replace(/;$/, "");

const failed = (message: string, remedy: string): UserError =>
  new UserError(message, { reason: "suite_failed", remedy });
