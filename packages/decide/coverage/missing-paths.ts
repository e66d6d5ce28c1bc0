import type { Configuration } from "../../model/configuration/configuration.ts";
import { nearest } from "../../model/document/nearest.ts";
import type { Keys } from "../../model/settings/settings-mistakes.ts";
import { type CommitPaths, plainPath } from "./commit-paths.ts";

/** Something that a configuration and the files of a commit say otherwise of each other. */
export interface CoverageFinding {
  /** `mistake` stops the run. */
  readonly level: "mistake" | "warning";
  /** The setting that it is about. */
  readonly keys: Keys;
  readonly message: string;
}

/** A path of the configuration, and the files that make it of use; `undefined` for a path that must be a file. */
interface Named {
  readonly keys: Keys;
  readonly path: string;
  readonly holds: { readonly what: string; readonly fits: RegExp } | undefined;
}

/** Paths that the configuration names and the commit does not have. What is left to its default may be missing: then nobody asked for it. */
export function missingPaths(
  configuration: Configuration,
  isSaid: (keys: Keys) => boolean,
  paths: CommitPaths,
): CoverageFinding[] {
  return namedIn(configuration)
    .filter(({ keys }) => isSaid(keys))
    .flatMap(({ keys, path, holds }): CoverageFinding[] => {
      if (paths.isLeftOut(path))
        return [{ level: "mistake", keys, message: `${path} is left out by artefact.exclude` }];
      if (!paths.has(path)) return [{ level: "mistake", keys, message: `${path} is not there${meant(path, paths)}` }];
      const below = paths.below(path);
      if (holds === undefined)
        return below[0] === plainPath(path)
          ? []
          : [{ level: "mistake", keys, message: `${path} is a folder, not a file` }];
      return below.some((file) => holds.fits.test(file))
        ? []
        : [{ level: "warning", keys, message: `${path} holds no ${holds.what}` }];
    });
}

function namedIn({ tests, terraform, database, checks, performance }: Configuration): Named[] {
  const python = { what: "Python", fits: /\.py$/ };
  const sql = { what: "SQL", fits: /\.sql$/i };
  return [
    ...(tests.python.paths ?? []).map((path, at) => ({ keys: ["tests", "python", "paths", at], path, holds: python })),
    ...(tests.python.paths?.length === 0
      ? []
      : [{ keys: ["tests", "python", "requirements"], path: tests.python.requirements, holds: undefined }]),
    ...tests.sql.paths.map((path, at) => ({ keys: ["tests", "sql", "paths", at], path, holds: sql })),
    {
      keys: ["terraform", "directory"],
      path: terraform.directory,
      holds: { what: "Terraform (*.tf)", fits: /\.tf(?:\.json)?$/ },
    },
    { keys: ["database", "migrations"], path: database.migrations, holds: { ...sql, what: "migrations (*.sql)" } },
    ...checks.flatMap((check, at) =>
      "sql" in check ? [{ keys: ["checks", at, "sql"], path: check.sql, holds: undefined }] : [],
    ),
    ...performance.suites.flatMap((suite, at) =>
      "explain" in suite
        ? suite.explain.map((path, each) => ({
            keys: ["performance", "suites", at, "explain", each],
            path,
            holds: undefined,
          }))
        : suite.requirements === undefined
          ? []
          : [{ keys: ["performance", "suites", at, "requirements"], path: suite.requirements, holds: undefined }],
    ),
  ];
}

/** The path that was most likely meant, in words. */
function meant(path: string, { all }: CommitPaths): string {
  const wanted = plainPath(path);
  const last = wanted.slice(wanted.lastIndexOf("/") + 1).toLowerCase();
  const same = [...all].filter((each) => each.toLowerCase() === last || each.toLowerCase().endsWith(`/${last}`));
  const match = nearest(wanted, all) ?? (same.length === 1 ? same[0] : undefined);
  return match === undefined ? "" : `; did you mean "${match}"?`;
}
