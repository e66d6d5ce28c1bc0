import type { CatalogObject } from "../../model/database/catalog.ts";
import type { Verdict } from "../../model/document/verdict.ts";

/** A schema, and the major version of the server that told it. */
export interface Schema {
  readonly major: number;
  readonly objects: readonly CatalogObject[];
}

/** Is a database what the migrations make, and what of it nobody compared. */
export type AdoptionVerdict =
  | { readonly go: true; readonly because: string; readonly notCompared: readonly string[] }
  | (Extract<Verdict, { go: false }> & { readonly differences: readonly string[] });

/** Tables in which other tools keep what they applied. */
const otherHistories =
  /^(flyway_schema_history|schema_version|schema_migrations|ar_internal_metadata|goose_db_version|gorp_migrations|alembic_version|databasechangelog(lock)?|knex_migrations(_lock)?|sequelizemeta|sequelizedata|pgmigrations|_prisma_migrations|__drizzle_migrations|django_migrations|atlas_schema_revisions|rambler_migrations|_sqlx_migrations|__efmigrationshistory)(_id_seq|_index_seq)?$/i;

/** What no catalog of ours tells. */
const never = ["rows of tables", "owners and privileges", "comments", "publications and event triggers"];

/** Differences that are reported. */
const most = 50;

/** Is there anything in a database but schemas, extensions and the histories of other tools? One without is new, and nothing needs to be adopted. */
export function isEmptySchema({ objects }: Schema): boolean {
  return (
    objects.filter((object) => object.kind !== "schema" && object.kind !== "extension" && !isOther(object)).length === 0
  );
}

/**
 * May a database be taken as one that has the migrations up to a baseline? `made` is what these migrations make of an empty database. Every
 * difference is reported by its name and closes the gate. Schemas that no migration makes are other people's: they are reported as not compared. The text
 * of a view can only be compared where both servers write it alike.
 */
export function adoptionVerdict(made: Schema, there: Schema, baseline: string): AdoptionVerdict {
  const schemas = new Set(["public", ...made.objects.map(({ schema }) => schema)]);
  const others = there.objects.filter(({ schema, kind }) => kind === "schema" && !schemas.has(schema));
  const histories = there.objects.filter((object) => object.kind === "table" && isOther(object));
  const expected = byName(made.objects.filter((object) => !isOther(object)));
  const entries = byName(there.objects.filter((o) => (o.schema === null || schemas.has(o.schema)) && !isOther(o)));
  const differences: string[] = [];
  const uncertain: string[] = [];
  for (const [name, object] of expected) {
    const other = entries.get(name);
    if (other === undefined) differences.push(`${name} is missing`);
    else if (other.definition === object.definition) continue;
    else if (made.major !== there.major && isPrinted(object)) {
      if (loosely(object.definition) !== loosely(other.definition))
        uncertain.push(`the text of ${name}, which PostgreSQL ${there.major} writes differently from ${made.major}`);
    } else differences.push(`${name} is ${short(other.definition)}, not ${short(object.definition)}`);
  }
  for (const [name, { kind }] of entries)
    if (!expected.has(name) && kind !== "extension" && kind !== "schema")
      differences.push(`${name} is made by no migration`);
  if (differences.length > 0) return differ(differences, baseline);
  return {
    go: true,
    because: `${expected.size} objects of the schema are what the migrations up to ${baseline} make`,
    notCompared: [
      ...uncertain,
      ...others.map(({ name }) => `the schema ${name}, which no migration makes`),
      ...histories.map(({ name }) => `the table ${name} of another tool`),
      ...never,
    ],
  };
}

const byName = (objects: readonly CatalogObject[]): ReadonlyMap<string, CatalogObject> =>
  new Map(objects.map((object) => [nameOf(object), object]));

/** `column public.orders.total` */
const nameOf = ({ kind, schema, table, name }: CatalogObject): string => {
  const below = table === null || kind === "table" || kind === "view" || kind === "sequence" ? [] : [table];
  const above = schema === null || kind === "schema" ? [] : [schema];
  return `${kind} ${[...above, ...below, name].join(".")}`;
};

const isOther = ({ table, name, kind }: CatalogObject): boolean =>
  otherHistories.test(kind === "sequence" ? name : (table ?? ""));

const isPrinted = ({ kind }: CatalogObject): boolean => kind === "view" || kind === "rule";

/** Without qualifiers, parentheses and space: what versions of PostgreSQL write differently of one query. */
const loosely = (text: string): string =>
  text
    .replaceAll(/"?\b[\w$]+"?\./g, "")
    .replaceAll(/[\s()]+/g, "")
    .toLowerCase();

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line || "there";
};

const differ = (differences: readonly string[], baseline: string): Extract<AdoptionVerdict, { go: false }> => ({
  go: false,
  reason: "schema_differs",
  because: `the database is not what the migrations up to ${baseline} make: ${differences.slice(0, most).join("; ")}${
    differences.length > most ? `; and ${differences.length - most} more` : ""
  }`,
  remedy: `Bring the database to what the migrations make, or the migrations up to ${baseline} to what the database is, or name another number in database.baseline.`,
  differences,
});
