import { join } from "node:path";
import type { World } from "../../packages/kit/world.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { type MigrationText, readMigrationFiles } from "../../packages/ports/database/migration-files.ts";

/** The files of the migrations of an artefact. Throws `UserError(bad_input)` if there is no artefact. */
export async function readMigrations(
  tree: string,
  folder: string,
  { files, workspace }: World,
): Promise<readonly MigrationText[]> {
  const root = join(workspace, tree);
  if ((await files.kind(root)) !== "folder")
    throw new UserError(`the folder ${tree} of the workspace is not there`, {
      reason: "bad_input",
      remedy: "Run retrieve-artefact in an earlier step of this job, or name its folder with the input folder.",
    });
  return readMigrationFiles(root, folder, files);
}
