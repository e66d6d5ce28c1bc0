import type { Place } from "../../workflow/parser.ts";
import { spellPlace } from "../../workflow/tokens.ts";

/** A mistake that shows only while a run goes on: it fails the one job and says where it stands. */
export class JobFault extends Error {}

/** Does work for the sake of something written in a file; a failure names the place. */
export function located<T>(place: Place, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof JobFault) throw error;
    throw new JobFault(`${spellPlace(place)}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** Does work for one key of a job; a failure names it as GitHub does. */
export function evaluating<T>(key: string, job: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof JobFault)) throw error;
    throw new JobFault(`Error when evaluating '${key}' for job '${job}'. ${error.message}`, { cause: error });
  }
}

/** Why a job failed without having run. What is no mistake of a file is one of the rehearsal, and shows where. */
export function reasonOf(error: unknown): string {
  if (error instanceof JobFault) return error.message;
  return `the rehearsal itself failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`;
}
