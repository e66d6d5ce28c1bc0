import type { CatalogObject } from "../../model/database/catalog.ts";
import type { Connection } from "./database.ts";

const foreign = (oid: string, catalog: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
const ours = "n.nspname !~ '^(pg_|information_schema$|slipway$)'";

/** Kind of object ► its rows: schema, the table it belongs to or NULL, name, definition. Extensions' own objects are left out. */
const queries: Readonly<Record<string, string>> = {
  schema: `SELECT n.nspname AS schema, NULL::text AS table, n.nspname AS name, '' AS definition FROM pg_namespace n
WHERE ${ours} AND ${foreign("n.oid", "pg_namespace")}`,
  extension:
    "SELECT NULL::text AS schema, NULL::text AS table, x.extname AS name, '' AS definition FROM pg_extension x WHERE x.extname <> 'plpgsql'",
  table: `SELECT n.nspname AS schema, c.relname AS table, c.relname AS name,
  concat_ws(' ', CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table' ELSE c.relkind::text END,
    CASE c.relpersistence WHEN 'u' THEN 'unlogged' END, pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid),
    CASE WHEN c.relrowsecurity THEN 'row security' END, CASE WHEN c.relforcerowsecurity THEN 'forced' END,
    (SELECT 'of ' || string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid)) AS definition
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'f') AND ${ours} AND ${foreign("c.oid", "pg_class")}`,
  column: `SELECT n.nspname AS schema, c.relname AS table, a.attname AS name,
  concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
    CASE WHEN a.attcollation <> t.typcollation THEN 'collate ' || a.attcollation::regcollation::text END,
    CASE WHEN a.attidentity <> '' THEN 'identity ' || a.attidentity::text END, CASE WHEN a.attgenerated <> '' THEN 'generated ' || a.attgenerated::text END,
    'default ' || pg_get_expr(d.adbin, d.adrelid)) AS definition
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND ${ours} AND ${foreign("c.oid", "pg_class")}`,
  constraint: `SELECT n.nspname AS schema, coalesce(c.relname, t.typname) AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace LEFT JOIN pg_class c ON c.oid = k.conrelid LEFT JOIN pg_type t ON t.oid = k.contypid
WHERE k.contype IN ('c', 'f', 'p', 'u', 'x') AND ${ours} AND (c.oid IS NULL OR ${foreign("c.oid", "pg_class")})
  AND (t.oid IS NULL OR ${foreign("t.oid", "pg_type")})`,
  index: `SELECT n.nspname AS schema, c.relname AS table, i.relname AS name,
  pg_get_indexdef(x.indexrelid) || CASE WHEN x.indisvalid THEN '' ELSE ' (invalid)' END AS definition
FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid JOIN pg_namespace n ON n.oid = i.relnamespace
WHERE ${ours} AND ${foreign("c.oid", "pg_class")} AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))`,
  view: `SELECT n.nspname AS schema, c.relname AS table, c.relname AS name,
  CASE c.relkind WHEN 'm' THEN 'materialized ' ELSE '' END || pg_get_viewdef(c.oid) AS definition
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND ${ours} AND ${foreign("c.oid", "pg_class")}`,
  rule: `SELECT n.nspname AS schema, c.relname AS table, r.rulename AS name, pg_get_ruledef(r.oid) AS definition
FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND ${ours} AND ${foreign("c.oid", "pg_class")}`,
  sequence: `SELECT n.nspname AS schema, (SELECT d.refobjid::regclass::text FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
    AND d.deptype IN ('a', 'i') AND d.refclassid = 'pg_class'::regclass LIMIT 1) AS table, c.relname AS name,
  concat_ws(' ', format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, CASE WHEN s.seqcycle THEN 'cycle' END) AS definition
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND ${foreign("c.oid", "pg_class")}`,
  function: `SELECT n.nspname AS schema, NULL::text AS table, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name,
  CASE WHEN p.prokind = 'a' THEN 'aggregate ' || pg_get_function_result(p.oid) ELSE replace(pg_get_functiondef(p.oid), E'\\r\\n', E'\\n') END AS definition
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${ours} AND ${foreign("p.oid", "pg_proc")}`,
  trigger: `SELECT n.nspname AS schema, c.relname AS table, t.tgname AS name, pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'O' THEN '' ELSE ' (' || t.tgenabled::text || ')' END AS definition
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND ${ours} AND ${foreign("c.oid", "pg_class")}`,
  policy: `SELECT n.nspname AS schema, c.relname AS table, p.polname AS name,
  concat_ws(' ', p.polcmd, CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END,
    'using ' || pg_get_expr(p.polqual, p.polrelid), 'check ' || pg_get_expr(p.polwithcheck, p.polrelid)) AS definition
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours}`,
  type: `SELECT n.nspname AS schema, NULL::text AS table, t.typname AS name,
  CASE t.typtype WHEN 'e' THEN 'enum ' || (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)
    WHEN 'd' THEN concat_ws(' ', 'domain', format_type(t.typbasetype, t.typtypmod), CASE WHEN t.typnotnull THEN 'not null' END, 'default ' || t.typdefault)
    WHEN 'r' THEN 'range ' || (SELECT format_type(r.rngsubtype, NULL) FROM pg_range r WHERE r.rngtypid = t.oid) ELSE 'composite' END AS definition
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE (t.typtype IN ('e', 'd', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')) AND ${ours} AND ${foreign("t.oid", "pg_type")}`,
};

/** Names are written whole by the functions of the catalog only if nothing is in the search path. */
const setUp = "SET search_path = pg_catalog";
const version = "SELECT current_setting('server_version_num')::int / 10000 AS major";

/** Queries whose answers `catalogOf` reads. */
export const catalogQueries: readonly string[] = [setUp, version, ...Object.values(queries)];

/** What a schema is: its objects by name, and the major version of the server that told them. */
export interface Catalog {
  readonly major: number;
  readonly objects: readonly CatalogObject[];
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The answers to `catalogQueries`, in their order. */
export function catalogOf(answers: readonly Rows[]): Catalog {
  const kinds = Object.keys(queries);
  const objects = answers.slice(2).flatMap((rows, at) =>
    rows.map(({ schema, table, name, definition }) => ({
      kind: kinds[at] ?? "",
      schema: schema === null ? null : String(schema),
      table: table === null ? null : String(table),
      name: String(name),
      definition: String(definition),
    })),
  );
  return { major: Number(answers[1]?.[0]?.major), objects };
}

/** The catalog of a database; `null` if it holds more objects of one kind than an answer can. The session's search path is changed. */
export async function readCatalog(connection: Connection): Promise<Catalog | null> {
  const answers: Rows[] = [];
  for (const query of catalogQueries) {
    const { rows, count } = await connection.query(query);
    if (rows.length < count) return null;
    answers.push(rows);
  }
  return catalogOf(answers);
}
