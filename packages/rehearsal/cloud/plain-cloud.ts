import type { RehearsalFile } from "../settings/rehearsal-file.ts";
import type { Cloud } from "./cloud.ts";

/** Environments that hold only plain words. */
export function plainCloud({ environments }: RehearsalFile): Cloud {
  return {
    events: [],
    services: () => [],
    environment: (name) => {
      const match = Object.entries(environments).find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
      return match ? { secrets: match.secrets, variables: match.variables } : null;
    },
    close: async () => {},
  };
}
