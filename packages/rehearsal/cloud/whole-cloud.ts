/** The cloud of a rehearsal whose environments are databases, ports and services. */
import { join } from "node:path";
import { settingsFrom } from "../../ports/machine/client-settings.ts";
import { childProcesses } from "../../ports/machine/exec.ts";
import { toolTable } from "../../ports/tools/need.ts";
import { findPython } from "../../ports/tools/python.ts";
import { openPostgres } from "../postgres/postgres.ts";
import type { RehearsalFile } from "../settings/rehearsal-file.ts";
import { type Cloud, openCloud } from "./cloud.ts";
import type { CloudEvent } from "./cloud-event.ts";

/** What the cloud is opened with. */
export interface WholeCloudParts {
  /** Absolute folder of the team's checkout. */
  readonly workspace: string;
  /** Absolute folder that is kept between rehearsals. */
  readonly folder: string;
  readonly toolCache: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  artefact(digest: string): Promise<string>;
  readonly watch?: (event: CloudEvent) => void;
  /** Is told which program is being fetched or built. */
  readonly tell?: (line: string) => void;
}

/** Gets the programs that it needs, and gives the way to open it; what cannot be fetched is reported before anything runs. */
export async function prepareCloud(parts: WholeCloudParts): Promise<(file: RehearsalFile) => Promise<Cloud>> {
  const { environment, toolCache, workspace, signal, folder, artefact, watch, tell } = parts;
  const exec = childProcesses({ env: { PATH: environment.PATH ?? "", HOME: environment.HOME ?? "" }, signal });
  const tools = toolTable({ env: environment, toolCache, workspace, signal }, exec, tell && { tell });
  const [uv, python] = await Promise.all([tools.need("uv"), findPython({ exec, environment, workspace })]);
  return async (file) => {
    const postgres = await openPostgres({ folder: join(folder, "postgres") });
    try {
      const cloud = await openCloud({
        folder: join(folder, "cloud"),
        rehearsal: file,
        postgres,
        artefact,
        uv: uv.path,
        python: python.path,
        installer: settingsFrom(environment),
        ...(watch ? { watch } : {}),
      });
      return {
        ...cloud,
        close: async () => {
          await cloud.close();
          await postgres.close();
        },
      };
    } catch (error) {
      await postgres.close();
      throw error;
    }
  };
}
