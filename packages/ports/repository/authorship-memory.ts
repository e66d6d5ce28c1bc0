import type { ReleaseWork } from "../../model/release/release-work.ts";
import type { Authorship } from "./authorship.ts";

/** Moves and pull requests in memory; there are none unless a test says so. */
export function memoryAuthorship({ moves = [], pulls = [], isWhole = true }: Partial<ReleaseWork> = {}): Authorship {
  return {
    of: async (_, wantsPulls = () => true) => ({ moves, pulls: wantsPulls(moves) ? pulls : [], isWhole }),
  };
}
