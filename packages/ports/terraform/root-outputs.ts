import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { declaredOutputs } from "../../formats/hcl/declared-outputs.ts";

/** Outputs that the root module in a folder declares ► whether they are sensitive; `null` where a file cannot be read, which Terraform tells better. */
export async function rootOutputs(folder: string): Promise<ReadonlyMap<string, boolean> | null> {
  try {
    const names = (await readdir(folder)).filter((name) => /\.tf(\.json)?$/.test(name));
    const texts = await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
    );
    const outputs = texts.flatMap(([name, text]) => declaredOutputs(name, text));
    return new Map(outputs.map(({ name, isSensitive }) => [name, isSensitive]));
  } catch {
    return null;
  }
}
