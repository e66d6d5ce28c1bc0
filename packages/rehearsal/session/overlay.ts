/** What an event says of people and environments besides `.github/rehearsal.yml`. */
import { UserError } from "../../model/document/user-error.ts";
import type { FileEvent } from "../events/file-event.ts";
import { conflicts, type RehearsalFile } from "../settings/rehearsal-file.ts";

/** Parts of the file; of one person, team or environment the whole is said again. */
export type Overlay = Pick<FileEvent, "people" | "teams" | "secrets" | "vars" | "environments" | "actions">;

/** The file with all that laid over it. Throws `UserError(bad_config)` for people that there are not, and the like. */
export function applyOverlay(file: RehearsalFile, overlay: Overlay = {}): RehearsalFile {
  const laid: RehearsalFile = {
    ...file,
    people: { ...file.people, ...overlay.people },
    teams: { ...file.teams, ...overlay.teams },
    secrets: { ...file.secrets, ...inCapitals(overlay.secrets ?? {}) },
    variables: { ...file.variables, ...inCapitals(overlay.vars ?? {}) },
    environments: { ...withoutThose(file.environments, overlay.environments ?? {}), ...overlay.environments },
    actions: { ...file.actions, ...overlay.actions },
  };
  const wrong = conflicts(laid);
  if (wrong.length === 0) return laid;
  throw new UserError(
    ["the event has mistakes", ...wrong.map(({ keys, message }) => `  ${keys.join(".")}  ${message}`)].join("\n"),
    { reason: "bad_config", remedy: "Fix the event, or .github/rehearsal.yml." },
  );
}

/** As GitHub keeps the names of secrets and variables. */
const inCapitals = (values: Readonly<Record<string, string | number | boolean>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toUpperCase(), String(value)]));

const withoutThose = <T>(environments: Readonly<Record<string, T>>, others: object): Record<string, T> => {
  const taken = new Set(Object.keys(others).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(environments).filter(([name]) => !taken.has(name.toLowerCase())));
};
