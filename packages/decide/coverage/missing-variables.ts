import type { Configuration } from "../../model/configuration/configuration.ts";
import { nearest } from "../../model/document/nearest.ts";
import type { Flow } from "../../model/run/flow.ts";
import type { Keys } from "../../model/settings/settings-mistakes.ts";
import { type CommitPaths, plainPath } from "./commit-paths.ts";
import type { CoverageFinding } from "./missing-paths.ts";

const keys: Keys = ["terraform", "variables"];

/**
 * Environments without a file of variables although others have one. A file whose name nearly is the environment's (`prod.tfvars` for
 * production) stops a run that goes there; for environments of other flows it is reported.
 */
export function missingVariables(
  configuration: Configuration,
  isSaid: (keys: Keys) => boolean,
  paths: CommitPaths,
  flow: Pick<Flow, "chain" | "preview">,
): CoverageFinding[] {
  const { terraform, flows } = configuration;
  if (!paths.below(terraform.directory).some((file) => /\.tf(?:\.json)?$/.test(file))) return [];
  const template = plainPath(terraform.variables);
  const nameIn = new RegExp(`^${template.split("{environment}").map(escaped).join("(.*)")}(?:\\.json)?$`, "i");
  if (!template.includes("{environment}"))
    return paths.has(template) || !isSaid(keys)
      ? []
      : [{ level: "mistake", keys, message: `${template} is not there` }];
  const here = [...flow.chain, ...(flow.preview === null ? [] : [flow.preview])];
  const all = [...new Set([...here, ...flows.develop.chain, ...flows.release.chain, ...flows.hotfix.chain])];
  const missing = all.filter((environment) => !paths.has(fileOf(template, environment)));
  const others = paths.files.flatMap((file) => {
    const name = nameIn.exec(file)?.[1];
    return name === undefined || all.some((environment) => fileOf(template, environment) === file)
      ? []
      : [{ file, name }];
  });
  if (missing.length === all.length && others.length === 0 && !isSaid(keys)) return [];
  return missing.map((environment): CoverageFinding => {
    const expected = fileOf(template, environment);
    const near = others.find(({ name }) => isNear(name, environment));
    const level = near !== undefined && here.includes(environment) ? "mistake" : "warning";
    const instead = near === undefined ? "" : `, but ${near.file} is; rename one of them`;
    return { level, keys, message: `${environment} has no variables: ${expected} is not there${instead}` };
  });
}

const fileOf = (template: string, environment: string): string => template.replaceAll("{environment}", environment);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Another case, a slip of the hand, or a short form: the same first letter, and every other one in its order. */
function isNear(name: string, environment: string): boolean {
  const [a, b] = [name.toLowerCase(), environment.toLowerCase()];
  return a[0] === b[0] && (nearest(a, [b]) !== undefined || isShortFor(a, b) || isShortFor(b, a));
}

function isShortFor(short: string, long: string): boolean {
  if (short.length < 2) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
