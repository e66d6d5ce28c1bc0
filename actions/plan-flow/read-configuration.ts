import { nearMisses } from "../../packages/decide/policy/near-misses.ts";
import { configurationPath } from "../../packages/kit/trusted-policy.ts";
import type { World } from "../../packages/kit/world.ts";
import { type Configuration, defaultConfiguration } from "../../packages/model/configuration/configuration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Commit } from "./commit-files.ts";

/** A configuration, and the text that says it; `null` where the defaults hold. */
export interface ProposedConfiguration {
  readonly configuration: Configuration;
  readonly text: string | null;
}

/** The configuration as the commit has it; the defaults where nothing there looks like one. Throws `UserError(bad_config)` for mistakes and for a file that is nearly it. */
export async function readConfiguration(
  file: string,
  id: string,
  commit: Commit,
  log: World["log"],
): Promise<ProposedConfiguration> {
  const text = await commit.read(file);
  if (text !== null) {
    const { parseConfiguration } = await import("../../packages/model/configuration/configuration-file.ts");
    return { configuration: parseConfiguration(text, file), text };
  }
  if (file !== configurationPath)
    throw new UserError(`the input config names ${file}, but ${id.slice(0, 7)} has no such file`, {
      reason: "bad_config",
      remedy: `Add ${file}, or leave the input config out: then ${configurationPath} is read.`,
    });
  await refuseNearMisses(id, commit.contents);
  log.info(`${file} is not in ${id.slice(0, 7)}: the defaults hold`);
  return { configuration: defaultConfiguration(), text };
}

/** A file that is nearly the configuration is somebody's rules that nobody would read. */
export async function refuseNearMisses(commit: string, contents: World["contents"]): Promise<void> {
  const near = nearMisses(await nearbyFiles(commit, contents));
  if (near.length === 0) return;
  throw new UserError(
    `${near.join(" and ")} ${near.length === 1 ? "is" : "are"} not read: the configuration is ${configurationPath}`,
    {
      reason: "bad_config",
      remedy: `Rename it to ${configurationPath}, in exactly this case.`,
    },
  );
}

async function nearbyFiles(commit: string, contents: World["contents"]) {
  const all = await contents.tree(commit);
  if (all === null) {
    const names = async (folder: string) => (await contents.list(folder, commit)).map(({ name }) => name);
    return { root: await names(""), github: await names(".github") };
  }
  const [root, github] = [new Set<string>(), new Set<string>()];
  for (const path of all.keys()) {
    const [first = "", second = ""] = path.split("/");
    root.add(first);
    if (first === ".github") github.add(second);
  }
  return { root: [...root], github: [...github] };
}
