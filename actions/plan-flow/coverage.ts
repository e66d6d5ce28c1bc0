import { type CommitPaths, commitPaths, plainPath } from "../../packages/decide/coverage/commit-paths.ts";
import { deployableVerdict } from "../../packages/decide/coverage/deployable.ts";
import { type CoverageFinding, missingPaths } from "../../packages/decide/coverage/missing-paths.ts";
import { missingVariables } from "../../packages/decide/coverage/missing-variables.ts";
import { uncoveredPaths } from "../../packages/decide/coverage/uncovered.ts";
import { planMigrations } from "../../packages/decide/deploy/migrations.ts";
import type { Annotation } from "../../packages/kit/log/commands.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import { type SettingPlaces, settingPlaces } from "../../packages/model/settings/settings-file.ts";
import type { CommitFiles } from "../../packages/ports/repository/contents.ts";
import type { Rules } from "./read-policy.ts";

/** What the files of the commit make of the configuration. */
export interface Coverage {
  readonly verdict: Verdict;
  /** Each on the line of its setting. */
  readonly annotations: readonly Annotation[];
}

const nothing: SettingPlaces = { has: () => false, at: () => ({ line: 1, column: 1 }) };

/** Do configuration and files fit each other? A path that the configuration names and that is not there is no path that nobody named. */
export function coverageOf(flow: Flow, files: CommitFiles, { configuration, text, policy }: Rules): Coverage {
  const places = text === null ? nothing : settingPlaces(text);
  const paths = commitPaths([...files.keys()], configuration.artefact.exclude);
  const isSaid: SettingPlaces["has"] = (keys) => places.has(keys);
  const findings = [
    ...missingPaths(configuration, isSaid, paths),
    ...missingVariables(configuration, isSaid, paths, flow),
    ...uncoveredPaths(configuration, paths),
  ];
  const named = migrationNames(paths, configuration.database.migrations);
  if (!named.go)
    return {
      verdict: named,
      annotations: named.mistakes.map(({ path, message }) => ({ level: "error", message, path })),
    };
  const mistakes = findings.filter(({ level }) => level === "mistake");
  const describe = ({ keys, message }: CoverageFinding) =>
    `${keys.join(".").replaceAll(/\.(\d+)/g, "[$1]")}: ${message}`;
  const file = policy.file;
  return {
    verdict:
      mistakes.length === 0
        ? deployableVerdict(flow, configuration, paths)
        : {
            go: false,
            reason: "bad_config",
            because: mistakes.map((one) => `${file}:${places.at(one.keys).line}  ${describe(one)}`).join("\n"),
            remedy: `Correct ${file}, or put back what it names.`,
          },
    annotations: findings.map((one) => ({
      level: one.level === "mistake" ? "error" : "warning",
      message: describe(one),
      ...(text === null ? {} : { path: file, ...places.at(one.keys) }),
    })),
  };
}

/** Whether the migrations can be put in order, by their names alone; what is applied already is not known yet. */
function migrationNames(paths: CommitPaths, folder: string) {
  const plain = plainPath(folder);
  const files = paths.below(plain).filter((path) => /\.sql$/i.test(path));
  const file = (path: string) => path.slice(plain === "" ? 0 : plain.length + 1);
  return planMigrations(
    files.map((path) => ({ path, file: file(path), sha256: "" })),
    [],
    folder,
  );
}
