/** Where GitHub's description is known to be incomplete: each place is written here with its reason, and nothing else is excused. */
import type { Description, Schema } from "./description.ts";

type Schemas = Description["components"]["schemas"];

/** The description with what it leaves out. */
export function amended(description: Description): Description {
  const { components, paths } = description;
  return {
    paths: withBypassInPut(paths),
    components: { ...components, schemas: amend(components.schemas) },
  };
}

const amend = (schemas: Schemas): Schemas => ({
  ...schemas,
  // repos/upload-release-asset: "This may leave an empty asset with a state of `starter`."
  "release-asset": withState(schemas, "release-asset", "starter"),
  // What "Start all waiting jobs" leaves: seen in run 36943692146 of vn-tako4/Tako-san.
  "environment-approvals": withState(schemas, "environment-approvals", "skipped"),
  // Part of every answer of GitHub about an environment; google/go-github reads it (Environment.CanAdminsBypass).
  environment: withProperty(found(schemas, "environment"), "can_admins_bypass"),
});

/** google/go-github sends it (CreateUpdateEnvironment), and says that it is true where nothing is said. */
const withBypassInPut = (paths: Description["paths"]): Description["paths"] => {
  const path = "/repos/{owner}/{repo}/environments/{environment_name}";
  const operations = paths[path];
  const json = operations?.put?.requestBody?.content["application/json"];
  if (!operations?.put || !json?.schema) throw new Error("the description has no body of environments any more");
  const content = { "application/json": { schema: withProperty(json.schema, "can_admins_bypass") } };
  return { ...paths, [path]: { ...operations, put: { ...operations.put, requestBody: { content } } } };
};

/** Throws once the description knows the property: then the place here can go. */
const withProperty = (schema: Schema, name: string): Schema => {
  if (schema.properties?.[name]) throw new Error(`the description has ${name} now: amended.ts need not say it`);
  return { ...schema, properties: { ...schema.properties, [name]: { type: "boolean" } } };
};

const withState = (schemas: Schemas, name: string, state: string): Schema => {
  const schema = found(schemas, name);
  const known = schema.properties?.state;
  if (!known?.enum) throw new Error(`the description has no states of ${name} any more`);
  if (known.enum.includes(state)) throw new Error(`the description has ${state} now: amended.ts need not say it`);
  return { ...schema, properties: { ...schema.properties, state: { ...known, enum: [...known.enum, state] } } };
};

const found = (schemas: Schemas, name: string): Schema => {
  const schema = schemas[name];
  if (!schema) throw new Error(`the description has no ${name} any more`);
  return schema;
};
