import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command, Exec, Finished } from "./exec.ts";

/** How a Terraform of memory behaves. */
export interface MemoryTerraformOptions {
  /** What `show -json` prints of its plan. */
  readonly shown?: object;
  /** Messages of its `-json` output by command, without those that it always prints; with an `error` the command fails. */
  readonly says?: Readonly<Partial<Record<"init" | "plan" | "apply", readonly object[]>>>;
  /** Type of the backend that it notes; `null` for none. */
  readonly backend?: string | null;
  /** Text that an apply leaves in errored.tfstate. */
  readonly errored?: string;
}

/** A Terraform of memory: it writes plan files, knows its own again, and applies each once. */
export interface MemoryTerraform extends Exec {
  readonly commands: Command[];
  /** Plan files that were applied. */
  readonly applied: string[];
}

/** Makes a Terraform of memory; its folders are real. */
export const memoryTerraform = (options: MemoryTerraformOptions = {}): MemoryTerraform => {
  const commands: Command[] = [];
  const applied: string[] = [];
  const { backend = "pg", says = {}, shown = { format_version: "1.2" } } = options;
  const run = async (command: Command): Promise<Finished> => {
    commands.push(command);
    const [verb = "", ...args] = command.args ?? [];
    const messages: object[] = [...(says[verb as keyof typeof says] ?? [])];
    if (verb === "init" && backend !== null) await noteBackend(command.env?.TF_DATA_DIR ?? "", backend);
    if (verb === "plan") await writeFile(args.find((arg) => arg.startsWith("-out="))?.slice(5) ?? "", "the plan");
    if (verb === "show") return end(command, 0, [shown]);
    if (verb === "apply") {
      const file = args.at(-1) ?? "";
      if (options.errored !== undefined) await writeFile(join(command.cwd ?? "", "errored.tfstate"), options.errored);
      if (applied.length > 0) messages.push(diagnostic("Saved plan is stale"));
      else applied.push(file);
    }
    const failed = messages.some((message) => JSON.stringify(message).includes('"severity":"error"'));
    return end(command, failed ? 1 : verb === "plan" ? 2 : 0, messages);
  };
  return { commands, applied, run };
};

/** An error as Terraform's `-json` output has it. */
export const diagnostic = (summary: string, detail = "", more: object = {}): object => ({
  "@message": `Error: ${summary}`,
  type: "diagnostic",
  diagnostic: { severity: "error", summary, detail, ...more },
});

const noteBackend = async (data: string, type: string): Promise<void> => {
  await mkdir(data, { recursive: true });
  await writeFile(join(data, "terraform.tfstate"), JSON.stringify({ version: 3, backend: { type, config: {} } }));
};

const end = ({ onLine }: Command, code: number, messages: readonly object[]): Finished => {
  const lines = messages.map((message) => JSON.stringify(message));
  for (const line of lines) onLine?.(line, "stdout");
  return { code, signal: null, stdout: lines.join("\n"), stderr: "", timedOut: false };
};
