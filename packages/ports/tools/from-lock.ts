import { join } from "node:path";
import type { Attempt, Order, Source } from "./tool.ts";
import { uvEnvironment } from "./uv.ts";

/** A private Python environment from a committed lock: hashes are verified, and only wheels are taken, so that nothing is built or run while it is installed. */
export async function fromLock(
  { lock }: Extract<Source, { kind: "python" }>,
  { folder, context, uv }: Order,
): Promise<Attempt> {
  return uvEnvironment(
    {
      uv: await uv(),
      folder: join(folder, "venv"),
      cwd: folder,
      options: ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--compile-bytecode"],
      files: [join(context.locks, `${lock}.txt`)],
    },
    context,
  );
}
