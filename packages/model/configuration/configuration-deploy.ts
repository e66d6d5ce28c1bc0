/** What the team's file says of what is deployed: Terraform, its programs, and the database. */
import * as v from "valibot";
import { TerraformAllowance } from "../terraform/terraform-scan.ts";
import { Glob, Path, PathTemplate } from "./configuration-field.ts";

/** The release of Terraform that is fetched and verified. */
export const terraformVersion = "1.11.4";

/** Where Terraform is, and what it may do. */
export const Terraform = v.strictObject({
  directory: v.optional(Path, "infra"),
  variables: v.optional(PathTemplate, "infra/{environment}.tfvars"),
  version: v.optional(
    v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, "an exact version such as 1.11.4")),
    terraformVersion,
  ),
  protect: v.optional(v.array(Glob), []),
  /** What its code may run and read, by name; anything else of the table in docs is refused before Terraform starts. */
  allow: v.optional(v.array(TerraformAllowance), []),
  /** Where providers come from instead of their registries: an address of the provider mirror protocol, or a folder of the runner's image. */
  mirror: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(https:\/\/[^\s"\\$%]+\/|\/[^\s"\\$%]+)$/, "an address that ends with /, or an absolute path"),
    ),
  ),
});

/** Programs, and where they may come from. */
export const Tools = v.strictObject({
  /** Programs that count when they are found on the runner: whoever sets the runner up is trusted to have put the right bytes there. */
  machine: v.optional(v.array(v.picklist(["terraform"])), []),
});

/** A migration's number as its file spells it; YAML reads one without quotes as a number. */
const MigrationNumber = v.union(
  [v.pipe(v.string(), v.regex(/^\d{1,15}$/)), v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.transform(String))],
  'the number of a migration such as "007"',
);

/** Where migrations are. */
export const Database = v.strictObject({
  migrations: v.optional(Path, "sql/migrations"),
  /** Number of the newest migration that a database without a history has already. It is proved: the schema must be what the migrations up to there make. */
  baseline: v.optional(MigrationNumber),
});
