import type { SettingsPlace } from "../../packages/formats/findings/pylint.ts";

/** Where a setting of the repository stands; `undefined` without a file of settings. */
export function settingsPlace(path: string | null, text: string | null): SettingsPlace | undefined {
  if (path === null || text === null) return undefined;
  const lines = text.split("\n");
  return { path, lineOf: (word) => Math.max(1, lines.findIndex((line) => line.includes(word)) + 1) };
}
