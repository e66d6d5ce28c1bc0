import { ownProgram } from "../../packages/ports/machine/own-program.ts";

const marker = "# slipway: what runs before the tool\n";

/** The Python that runs a tool behind our guard (`programs/guard.py` says how); `before` is Python that runs in front of the tool. */
export function guard(before: string): string {
  const [head, tail, ...more] = ownProgram(import.meta.url, "guard.py").split(marker);
  if (head === undefined || tail === undefined || more.length > 0) throw new Error("guard.py has no single marker.");
  return head + before + tail;
}

/** Exit code of a tool that the guard stopped; no tool of ours uses it. */
export const guarded = 97;
