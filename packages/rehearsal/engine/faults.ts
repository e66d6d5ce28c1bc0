import type { Place } from "../workflow/parser.ts";
import { spellPlace } from "../workflow/tokens.ts";

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
