import type { Cloud } from "./cloud.ts";
import type { RehearsalFile } from "./rehearsal-file.ts";

/** Whether environments hold only what the file says in plain words: then no database, port or service is needed. */
export const isPlain = ({ environments }: RehearsalFile): boolean =>
  Object.values(environments).every(
    ({ cloud, secrets, variables }) =>
      cloud === undefined &&
      [...Object.values(secrets), ...Object.values(variables)].every((text) => !text.includes("{")),
  );

/** Environments that hold only plain words. */
export const plainCloud = ({ environments }: RehearsalFile): Cloud => ({
  events: [],
  services: () => [],
  environment: (name) => {
    const key = name.toLowerCase();
    const found = Object.hasOwn(environments, key) ? environments[key] : undefined;
    return found ? { secrets: found.secrets, variables: found.variables } : null;
  },
  close: async () => {},
});
