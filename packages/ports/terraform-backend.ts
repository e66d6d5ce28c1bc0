import { isAbsolute, join } from "node:path";
import * as v from "valibot";
import { parseJson } from "../model/document.ts";
import type { Files } from "./files.ts";

/** Where the state is kept, as Terraform noted it after `init`. */
const Noted = v.object({
  backend: v.object({ type: v.string(), config: v.optional(v.object({ path: v.nullish(v.string()) })) }),
});

/** Whether the state is kept somewhere else than on this runner, by what Terraform noted in its data folder. */
export const stateOutlives = async (data: string, files: Pick<Files, "read">): Promise<boolean> => {
  const text = await files.read(join(data, "terraform.tfstate"));
  if (text === null) return false;
  const { backend } = v.parse(Noted, parseJson(text, "Terraform's note on its backend"));
  return backend.type !== "local" || isAbsolute(backend.config?.path ?? "");
};
