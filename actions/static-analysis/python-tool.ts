import { dirname, join } from "node:path";
import { guard } from "./guard.ts";
import type { Call, Context, Evidence } from "./tool-row.ts";

/** A call of a Python tool. */
export interface PythonCall {
  /** The module that is the tool. */
  readonly module: string;
  readonly args: readonly string[];
  /** Arguments of which there may be more than a command line takes. */
  readonly more?: readonly string[];
  /** Python that runs before the tool, behind the guard. */
  readonly before?: string;
}

/** A Python tool, as a module of its own environment (`-I`: nothing of ours or of the tree is on its path), behind the guard. */
export function pythonCall(
  { program, folder, temp, niceness }: Context,
  call: PythonCall,
  more: Partial<Call> = {},
): Call {
  const { module, args, before = "" } = call;
  return {
    file: join(dirname(program), "python"),
    args: ["-I", "-c", guard(before), folder, temp, String(niceness), module, ...args],
    ...more,
    env: { HOME: temp, TMPDIR: temp, NO_COLOR: "1", ...more.env },
    notes: { ...more.notes, arguments: (call.more ?? []).map((argument) => `${argument}\0`).join("") },
  };
}

/** The files of the tree that a Python tool opened. */
export async function openedFiles({ note }: Evidence): Promise<string[]> {
  return namesIn(await note("opened"));
}

/** The names of a note, each ended by NUL. */
export function namesIn(note: string | null): string[] {
  return (note ?? "").split("\0").slice(0, -1);
}
