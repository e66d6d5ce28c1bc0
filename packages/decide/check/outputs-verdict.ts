import { outputsNeeded } from "../../model/configuration/check-placeholders.ts";
import type { Configuration } from "../../model/configuration/configuration.ts";
import { didYouMean } from "../../model/document/nearest.ts";
import type { Verdict } from "../../model/document/verdict.ts";

/** Will the checks after the deploy get the outputs that they name? `declared`: name ► sensitive; `null` where nobody can tell. No Terraform declares none. */
export function outputsVerdict(
  { checks, terraform: { directory } }: Pick<Configuration, "checks" | "terraform">,
  declared: ReadonlyMap<string, boolean> | null,
): Verdict {
  if (declared === null) return { go: true, because: "" };
  const names = [...declared.keys()];
  const messages = outputsNeeded(checks).flatMap((name) => {
    const isSensitive = declared.get(name);
    if (isSensitive === undefined)
      return [`{outputs.${name}}, which ${directory} does not declare${didYouMean(name, names)}`];
    return isSensitive ? [`{outputs.${name}}, which is sensitive and is not passed on`] : [];
  });
  return messages.length === 0
    ? { go: true, because: "" }
    : {
        go: false,
        reason: "bad_config",
        because: `the checks after the deploy need ${messages.join(", and ")}`,
        remedy: `Declare the output in ${directory}${names.length === 0 ? "" : ` (it declares ${names.join(", ")})`}, or correct the checks of the configuration.`,
      };
}
