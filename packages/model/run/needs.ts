import * as v from "valibot";
import { reasonCodes } from "../document/reason.ts";

/** How a job ended, in GitHub's words. */
export const jobResults = ["success", "failure", "cancelled", "skipped"] as const;

/** The `needs` context of a job, as `toJSON(needs)` gives it. */
export const Needs = v.pipe(
  v.custom<object>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    "an object of jobs",
  ),
  v.record(
    v.string(),
    v.object({
      result: v.picklist(jobResults),
      outputs: v.optional(v.record(v.string(), v.string()), {}),
      /** The outputs as the job put them out, where a document now is instead of the reference to it. GitHub's own `needs` has no such field. */
      said: v.optional(v.record(v.string(), v.string())),
      /** Outputs whose document is in an artifact that could not be read, and why. GitHub's own `needs` has no such field. */
      unread: v.optional(v.record(v.string(), v.object({ reason: v.picklist(reasonCodes), because: v.string() }))),
    }),
  ),
);
export type Needs = v.InferOutput<typeof Needs>;
