import { parseSettings } from "../settings/settings-file.ts";
import { unsupportedSetting } from "../settings/unsupported-settings.ts";
import { Configuration } from "./configuration.ts";
import { configurationConflicts } from "./configuration-conflicts.ts";

/** Reads the text of `.github/slipway.yml`. Throws one `UserError(bad_config)` that tells all mistakes together, each with line and column. */
export function parseConfiguration(text: string, file: string): Configuration {
  return parseSettings(text, file, {
    schema: Configuration,
    unsupported: unsupportedSetting,
    conflicts: configurationConflicts,
    remedy: `Correct ${file}; its settings are described by schema/slipway.schema.json.`,
  });
}
