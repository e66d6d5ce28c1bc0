import { nearMisses } from "../../packages/decide/policy/near-misses.ts";
import { configurationPath } from "../../packages/kit/trusted-policy.ts";
import type { World } from "../../packages/kit/world.ts";
import { type Configuration, defaultConfiguration } from "../../packages/model/configuration.ts";
import { UserError } from "../../packages/model/user-error.ts";

/** The configuration as a commit has it; the defaults where nothing there looks like one. Throws `UserError(bad_config)` for mistakes and for a file that is nearly it. */
export async function readConfiguration(
  file: string,
  commit: string,
  { contents, log }: Pick<World, "contents" | "log">,
): Promise<Configuration> {
  const text = await contents.read(file, commit);
  if (text !== null) return (await import("../../packages/model/configuration-file.ts")).parseConfiguration(text, file);
  if (file !== configurationPath)
    throw new UserError(`the input config names ${file}, but ${commit.slice(0, 7)} has no such file`, {
      reason: "bad_config",
      remedy: `Add ${file}, or leave the input config out: then ${configurationPath} is read.`,
    });
  await refuseNearMisses(commit, contents);
  log.info(`${file} is not in ${commit.slice(0, 7)}: the defaults hold`);
  return defaultConfiguration();
}

/** A file that is nearly the configuration is somebody's rules that nobody would read. */
export async function refuseNearMisses(commit: string, contents: World["contents"]): Promise<void> {
  const names = async (folder: string) => (await contents.list(folder, commit)).map(({ name }) => name);
  const near = nearMisses({ root: await names(""), github: await names(".github") });
  if (near.length === 0) return;
  throw new UserError(
    `${near.join(" and ")} ${near.length === 1 ? "is" : "are"} not read: the configuration is ${configurationPath}`,
    {
      reason: "bad_config",
      remedy: `Rename it to ${configurationPath}, in exactly this case.`,
    },
  );
}
