import inc from "semver/functions/inc.js";
import { conventionalCommit } from "./release-notes-commit.ts";

/**
 * The version that follows from what the commits since the last one say: a breaking change raises the first number, a feature the second,
 * everything else the third. Before 1.0.0 nothing is promised, so a breaking change raises the second there. Without a last one it is 1.0.0.
 */
export const nextVersion = (last: string | null, messages: readonly string[]): string => {
  if (last === null) return "1.0.0";
  const commits = messages.map(conventionalCommit);
  const breaks = commits.some(({ breaking }) => breaking !== null);
  const step = breaks && !last.startsWith("0.") ? "major" : breaks || commits.some(isFeature) ? "minor" : "patch";
  const next = inc(last, step);
  if (next === null) throw new Error(`${last} is no version`);
  return next;
};

const isFeature = ({ type }: { readonly type: string | null }): boolean => type === "feat";
