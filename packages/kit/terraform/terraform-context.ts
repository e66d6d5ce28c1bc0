import { join } from "node:path";
import type { Configuration } from "../../model/configuration/configuration.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { Release } from "../../model/release/release.ts";
import { readTeamText } from "../../ports/machine/team-text.ts";
import { copyWritable } from "../../ports/machine/writable-copy.ts";
import type { TerraformScan } from "../../ports/terraform/scan-terraform.ts";
import { type Terraform, terraform } from "../../ports/terraform/terraform.ts";
import { terraformSettings } from "../../ports/terraform/terraform-settings.ts";
import { together } from "../together.ts";
import type { World } from "../world.ts";

/** What terraform-plan and terraform-deploy are both given. */
export interface TerraformInputs {
  readonly release: Release;
  readonly configuration: Configuration;
  readonly environment: string;
  readonly folder: string;
  readonly secrets: Readonly<Record<string, string>> | undefined;
}

/** Terraform, ready to run in a private copy of the artefact's tree. */
export interface OpenTerraform {
  readonly terraform: Terraform;
  readonly version: string;
  /** Absolute path of the folder that Terraform runs in. */
  readonly folder: string;
  /** Absolute path of the file with the environment's variables, if the artefact has it. */
  readonly variables: string | undefined;
  /** Absolute path of the private copy. */
  readonly tree: string;
  /** What the code runs and reads; to be judged before a command is given to Terraform. */
  readonly scan: TerraformScan;
}

/** Does the artefact hold Terraform where the configuration says? Throws `UserError(bad_input)` if there is no artefact. */
export async function hasTerraform(
  { configuration, folder }: Pick<TerraformInputs, "configuration" | "folder">,
  { files, workspace }: World,
): Promise<boolean> {
  const tree = join(workspace, folder);
  if ((await files.kind(tree)) !== "folder")
    throw new UserError(`the folder ${folder} of the workspace is not there`, {
      reason: "bad_input",
      remedy: "Run retrieve-artefact in an earlier step of this job, or name its folder with the input folder.",
    });
  const inside = join(tree, configuration.terraform.directory);
  return (
    (await files.kind(inside)) === "folder" && (await files.names(inside)).some((name) => /\.tf(\.json)?$/.test(name))
  );
}

/** Masks the secrets, copies the tree (relative modules keep working, and Terraform may write), looks through its code and finds Terraform in its pinned version. */
export async function openTerraform(
  inputs: TerraformInputs,
  env: Readonly<Record<string, string>>,
  { clock, exec, files, log, mask, temp, tools, workspace }: World,
): Promise<OpenTerraform> {
  for (const [name, value] of Object.entries(inputs.secrets ?? {})) mask(value, `${name} in SLIPWAY_SECRETS`);
  const { directory, variables, version: wanted, mirror } = inputs.configuration.terraform;
  const { machine } = inputs.configuration.tools;
  const tree = join(temp, "tree");
  const [{ path: program, version }, scan] = await together(
    tools.need("terraform", { version: wanted, fromMachine: machine.includes("terraform") }),
    Promise.resolve().then(async () => {
      copyWritable(join(workspace, inputs.folder), tree);
      const { scanTerraform } = await import("../../ports/terraform/scan-terraform.ts");
      return scanTerraform(tree, directory);
    }),
  );
  const settings = join(temp, "terraform.tfrc");
  await files.write(settings, terraformSettings(mirror));
  const folder = join(tree, directory);
  const file = variables.replaceAll("{environment}", inputs.environment);
  const there = (await readTeamText(tree, file, "terraform_invalid", files)) !== null;
  if (!there) log.info(`${file} is not in the artefact: only the variables of the environment hold`);
  return {
    terraform: terraform({
      exec,
      files,
      clock,
      program,
      folder,
      tree,
      env: { ...env, TF_CLI_CONFIG_FILE: settings },
      data: join(temp, "terraform"),
      say: (line) => log.foreign(line),
    }),
    version,
    folder,
    variables: there ? join(tree, file) : undefined,
    tree,
    scan,
  };
}
