import type { Command } from "../machine/exec.ts";

/** By what a program is kept apart: bubblewrap, the kernel's namespaces by way of `unshare`, or nothing. */
export type FenceKind = "bubblewrap" | "namespaces" | "none";

/** What a program behind a fence still has. */
export interface FenceRules {
  readonly network: boolean;
  /** Absolute paths of all it may read and write, besides the program itself and the system's own; without it, every file there is. */
  readonly only?: { readonly read: readonly string[]; readonly write: readonly string[] };
}

/**
 * Keeps programs apart by the system's own means. Behind every fence a program sees no process but its own, none of the files by which the
 * step speaks to the runner, and cannot become another user; `rules` say the rest. Namespaces alone cannot keep `only`.
 */
export interface Sandbox {
  /** What this machine lets us do, found out by trying it once. */
  kind(): Promise<FenceKind>;
  /** The command, behind the fence; as it is where there is none. */
  fence(command: Command, rules: FenceRules): Promise<Command>;
}
