import type { ReleaseWork } from "../../model/release-work.ts";
import type { Authorship } from "./authorship.ts";

/** Moves and pull requests in memory; there are none unless a test says so. */
export const memoryAuthorship = ({ moves = [], pulls = [] }: Partial<ReleaseWork> = {}): Authorship => ({
  moves: async () => moves,
  pulls: async () => pulls,
});
