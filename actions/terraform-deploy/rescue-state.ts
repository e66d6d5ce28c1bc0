import { join } from "node:path";
import type { World } from "../../packages/kit/world.ts";
import { copyPrivate, sealAgain } from "../../packages/ports/terraform/sealed-file.ts";

/** A state that Terraform could not save: its file, or what it printed because it could not write that either. */
export interface LeftState {
  readonly left: string;
  readonly printed: string | undefined;
  readonly passphrase: string | undefined;
  readonly environment: string;
}

/** Keeps the state where the next person finds it: as an artifact of this run, or else in the workspace; encrypted like a plan. */
export async function rescueState(
  { left: remaining, printed, passphrase, environment }: LeftState,
  { artifacts, execution, files, log, temp, workspace }: World,
): Promise<{ where: string; remedy: string }> {
  const name = `slipway-state-${environment}-${execution.attempt}.tfstate`;
  const [plain, kept] = [join(temp, "errored.tfstate"), join(temp, name)];
  if (printed !== undefined) await files.write(plain, printed);
  else await copyPrivate(remaining, plain);
  await (passphrase === undefined ? copyPrivate(plain, kept) : sealAgain(passphrase)(plain, kept));
  const open = passphrase === undefined ? "" : ", decrypt it as the README of terraform-deploy shows";
  const push = `${open}, then push it before anything else is planned: terraform state push errored.tfstate`;
  try {
    const { id } = await artifacts.upload(name, kept);
    log.info(`kept the state as artifact ${id}, ${passphrase === undefined ? "NOT encrypted" : "encrypted"}`);
    return { where: `artifact ${id} (${name})`, remedy: `Download artifact ${id} of this run${push}` };
  } catch (error) {
    log.info(`the state could not be uploaded: ${(error as Error).message}`);
    await copyPrivate(kept, join(workspace, name));
    return {
      where: `${name} in the workspace of this job`,
      remedy: `Save ${name} from the runner before it is gone${push}`,
    };
  }
}
