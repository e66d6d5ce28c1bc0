import type { RehearsalFile } from "../settings/rehearsal-file.ts";
import type { Cloud } from "./cloud.ts";

/** Environments that hold only plain words. */
export function plainCloud({ environments }: RehearsalFile): Cloud {
  return {
    events: [],
    services: () => [],
    environment: (name) => {
      const found = Object.entries(environments).find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
      return found ? { secrets: found.secrets, variables: found.variables } : null;
    },
    close: async () => {},
  };
}
