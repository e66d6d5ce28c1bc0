import { isAbsolute, join } from "node:path";
import * as v from "valibot";
import { parseJson } from "../../model/document/document.ts";
import { AnyJson } from "../../model/document/value.ts";
import type { StateBackend } from "../../model/terraform/terraform-plan.ts";
import type { Files } from "../machine/files.ts";

/** Where the state is kept, as Terraform noted it after `init`. */
const Noted = v.object({
  backend: v.object({ type: v.string(), config: v.optional(v.object({ path: v.nullish(v.string()) })) }),
});

/** Where the state is, as Terraform noted it after `init`: type and settings of the backend. `null` if it noted nothing. */
export async function notedBackend(
  data: string,
  files: Pick<Files, "read">,
): Promise<Pick<StateBackend, "type" | "config"> | null> {
  const text = await files.read(join(data, "terraform.tfstate"));
  if (text === null) return null;
  const schema = v.object({ backend: v.object({ type: v.string(), config: AnyJson }) });
  return v.parse(schema, parseJson(text, "Terraform's note on its backend")).backend;
}

/** Whether the state is kept somewhere else than on this runner, by what Terraform noted in its data folder. */
export async function stateOutlives(data: string, files: Pick<Files, "read">): Promise<boolean> {
  const text = await files.read(join(data, "terraform.tfstate"));
  if (text === null) return false;
  const { backend } = v.parse(Noted, parseJson(text, "Terraform's note on its backend"));
  return backend.type !== "local" || isAbsolute(backend.config?.path ?? "");
}
