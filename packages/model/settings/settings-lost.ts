import type { Keys } from "./settings-mistakes.ts";

/** Keys that the schemas pass over without a word, whatever is under them, to keep prototypes clean. */
const lost = new Set(["__proto__", "constructor", "prototype"]);

/** Settings that would be lost: an environment of such a name would ask nobody, whomever the file names. */
export function lostSettings(
  value: unknown,
  keys: Keys = [],
  seen = new Set<unknown>(),
): { keys: Keys; message: string }[] {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...keys, Array.isArray(value) ? Number(key) : key];
    return lost.has(key)
      ? [{ keys: here, message: "is a name that JavaScript keeps for itself; choose another" }]
      : lostSettings(inner, here, seen);
  });
}
