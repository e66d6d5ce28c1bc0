import { join } from "node:path";
import type { MigrationFile } from "../../packages/decide/migrations.ts";
import type { World } from "../../packages/kit/world.ts";
import { UserError } from "../../packages/model/user-error.ts";

/** A migration's file with its text. */
export interface MigrationText extends MigrationFile {
  readonly text: string;
}

/** All SQL files below the folder of the migrations, in subfolders too, so that none is overlooked. Throws `UserError(bad_input)` if there is no artefact. */
export const readMigrations = async (
  tree: string,
  folder: string,
  { files, workspace }: World,
): Promise<readonly MigrationText[]> => {
  const root = join(workspace, tree);
  if ((await files.kind(root)) !== "folder")
    throw new UserError(`the folder ${tree} of the workspace is not there`, {
      reason: "bad_input",
      remedy: "Run retrieve-artefact in an earlier step of this job, or name its folder with the input folder.",
    });
  const place = join(root, folder);
  if ((await files.kind(place)) !== "folder") return [];
  const found = await files.find(place, ["**/*.[sS][qQ][lL]"]);
  return Promise.all(
    found.map(async (file) => ({
      file,
      path: `${folder.replace(/\/+$/, "")}/${file}`,
      sha256: await files.digest(join(place, file)),
      text: ((await files.read(join(place, file))) ?? "").replace(/^\uFEFF/, ""),
    })),
  );
};
