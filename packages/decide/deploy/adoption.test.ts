import { expect, test } from "@jest/globals";
import type { CatalogObject } from "../../model/database/catalog.ts";
import { adoptionVerdict, isEmptySchema } from "./adoption.ts";

const object = (kind: string, name: string, definition = "", more: Partial<CatalogObject> = {}): CatalogObject => ({
  kind,
  schema: "public",
  table: null,
  name,
  definition,
  ...more,
});
const made = {
  major: 18,
  objects: [object("table", "a", "table", { table: "a" }), object("view", "v", "SELECT x FROM a")],
};
const there = (major: number, ...objects: CatalogObject[]) => ({ major, objects });
const [a, v] = made.objects as [CatalogObject, CatalogObject];

test("the same objects are the same schema, and what no catalog tells is said", () => {
  expect(adoptionVerdict(made, there(18, a, v), "0002")).toEqual({
    go: true,
    because: "2 objects of the schema are what the migrations up to 0002 make",
    notCompared: ["rows of tables", "owners and privileges", "comments", "publications and event triggers"],
  });
});

test("a view that another version writes otherwise is the same, or is reported as not compared; with the same version it differs", () => {
  const written = { ...v, definition: " SELECT a.x\n   FROM (a)" };
  const other = { ...v, definition: "SELECT y FROM a" };
  expect(adoptionVerdict(made, there(15, a, written), "2")).toMatchObject({ go: true, notCompared: { length: 4 } });
  expect(adoptionVerdict(made, there(15, a, other), "2")).toMatchObject({
    go: true,
    notCompared: expect.arrayContaining(["the text of view public.v, which PostgreSQL 15 writes differently from 18"]),
  });
  for (const definition of [written.definition, other.definition])
    expect(adoptionVerdict(made, there(18, a, { ...v, definition }), "2")).toMatchObject({ go: false });
});

test("histories of other tools are no difference, also of one that the migrations make", () => {
  const history = object("table", "flyway_schema_history", "table", { table: "flyway_schema_history" });
  const key = object("constraint", "pk", "PRIMARY KEY (x)", { table: "flyway_schema_history" });
  const verdict = adoptionVerdict(made, there(18, a, v, history, key), "2");
  expect(verdict).toMatchObject({
    go: true,
    notCompared: expect.arrayContaining(["the table flyway_schema_history of another tool"]),
  });
  expect(isEmptySchema(there(18, history, key, object("schema", "public"), object("extension", "x")))).toBe(true);
  expect(isEmptySchema(there(18, a))).toBe(false);
});

test("only what is in schemas that migrations make is theirs", () => {
  const others = [object("schema", "grafana", "", { schema: "grafana" }), { ...a, schema: "grafana" }];
  expect(adoptionVerdict(made, there(18, a, v, ...others), "2")).toMatchObject({
    go: true,
    notCompared: expect.arrayContaining(["the schema grafana, which no migration makes"]),
  });
  expect(adoptionVerdict(made, there(18, a, v, { ...a, name: "b", table: "b" }), "2")).toMatchObject({
    go: false,
    reason: "schema_differs",
    differences: ["table public.b is made by no migration"],
  });
});

test("a hundred differences are counted, and fifty are named", () => {
  const many = Array.from({ length: 100 }, (_, at) => object("index", `i${at}`));
  expect(adoptionVerdict({ ...made, objects: many }, there(18), "2")).toMatchObject({
    because: expect.stringMatching(/index public\.i49 is missing; and 50 more$/),
  });
});
