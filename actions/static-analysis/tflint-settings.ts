import { join, posix } from "node:path";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Context } from "./tool-row.ts";

const empty = "/dev/null";
const ours = "settings.hcl";

/** The settings that tflint gets: the file that it is named, and the files of its private folder that this needs. */
export interface TflintSettings {
  readonly file: string;
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Settings of the Terraform folder, or of the root, or none. They are always named to tflint, because it would otherwise read one file a
 * folder. A plugin is a program, and tflint looks for it in the tree too: settings that ask for one are refused (`bad_config`). With a
 * `format` of theirs tflint would lose what its workers say of files that they cannot read: then it gets a copy without it.
 */
export async function tflintSettings(context: Context): Promise<TflintSettings> {
  const result = await settingsFile(context);
  if (result === undefined) return { file: empty, notes: {} };
  const { path, text } = result;
  const asked = pluginIn(text);
  const off = rulesOff(text);
  if (off !== undefined)
    throw new UserError(`${path} says ${off}, which disables all rules`, {
      reason: "bad_config",
      remedy: `Take it out of ${path}, and switch off the single rules that do not fit: rule "…" { enabled = false }.`,
    });
  if (asked !== undefined)
    throw new UserError(`${path} asks for ${asked}, and a plugin is a program`, {
      reason: "bad_config",
      remedy: `Take it out of ${path}: this version of Slipway runs tflint with the rules that are built in.`,
    });
  const without = text.replaceAll(/\bformat\s*=\s*"[^"\n]*"/g, "");
  return without === text
    ? { file: join(context.folder, path), notes: {} }
    : { file: join(context.temp, ours), notes: { [ours]: without } };
}

/** What tflint says, with the team's own file of settings instead of our copy. */
export async function namedAsTheirs(text: string, context: Context): Promise<string> {
  const { path } = (await settingsFile(context)) ?? { path: "" };
  return text.replaceAll(join(context.temp, ours), path);
}

async function settingsFile({ configuration, read }: Context) {
  for (const path of [posix.join(configuration.terraform.directory, ".tflint.hcl"), ".tflint.hcl"]) {
    const text = await read(path);
    if (text !== null) return { path, text };
  }
  return undefined;
}

/** What of these settings would take all rules away; what is in comments counts: on doubt it is refused. */
const rulesOff = (text: string): string | undefined => {
  if (/\bdisabled_by_default\b(?!\s*=\s*false\b)/.test(text)) return "disabled_by_default";
  const plugins = text.matchAll(/\bplugin\b[^{}]*\{([^{}]*)\}/g);
  return [...plugins].some(([, inside = ""]) => /\benabled\b(?!\s*=\s*true\b)/.test(inside))
    ? "that a plugin is not enabled"
    : undefined;
};

/** What of these settings would make tflint start another program; `undefined` for nothing. What is in comments counts: on doubt it is refused. */
const pluginIn = (text: string): string | undefined => {
  if (/\bplugin_dir\b/.test(text)) return "a plugin_dir";
  for (const [whole, label = ""] of text.matchAll(/\bplugin\b\s*([^\s{]*)/g))
    if (label !== '"terraform"' && label !== "terraform")
      return `the ${whole.replaceAll(/\s+/g, " ").trim().slice(0, 80)}`;
  return /\bplugin\b/.test(text) && /\bsource\b/.test(text) ? "a plugin with a source" : undefined;
};
