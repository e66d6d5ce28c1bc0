import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type MemoryPlanFile, planFileOf } from "../../formats/builders/plan-file.ts";
import type { Command, Exec, Finished } from "../machine/exec.ts";

/** How a Terraform of memory behaves. */
export interface MemoryTerraformOptions {
  /** What the plan files that it writes hold. */
  readonly planned?: MemoryPlanFile;
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
export function memoryTerraform(options: MemoryTerraformOptions = {}): MemoryTerraform {
  const commands: Command[] = [];
  const applied: string[] = [];
  const { backend = "pg", says = {}, planned = {} } = options;
  const run = async (command: Command): Promise<Finished> => {
    commands.push(command);
    const [verb = "", ...args] = command.args ?? [];
    const messages: object[] = [...(says[verb as keyof typeof says] ?? [])];
    if (verb === "init" && backend !== null) await noteBackend(command.env?.TF_DATA_DIR ?? "", backend);
    if (verb === "plan")
      await writeFile(
        args.find((arg) => arg.startsWith("-out="))?.slice(5) ?? "",
        planFileOf({ ...planned, members: await codeIn(command.cwd ?? "") }),
      );
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
}

/** An error as Terraform's `-json` output has it. */
export function diagnostic(summary: string, detail = "", more: object = {}): object {
  return {
    "@message": `Error: ${summary}`,
    type: "diagnostic",
    diagnostic: { severity: "error", summary, detail, ...more },
  };
}

/** The code of the root module, as a plan file holds it. */
const codeIn = async (folder: string): Promise<Record<string, string>> => {
  const members: Record<string, string> = { "tfconfig/modules.json": JSON.stringify([{ Key: "", Dir: "." }]) };
  for (const name of await readdir(folder)) {
    if (/\.tf(\.json)?$/.test(name)) members[`tfconfig/m-/${name}`] = await readFile(join(folder, name), "utf8");
    if (name === ".terraform.lock.hcl") members[name] = await readFile(join(folder, name), "utf8");
  }
  return members;
};

const noteBackend = async (data: string, type: string): Promise<void> => {
  await mkdir(data, { recursive: true });
  await writeFile(join(data, "terraform.tfstate"), JSON.stringify({ version: 3, backend: { type, config: {} } }));
};

const end = ({ onLine }: Command, code: number, messages: readonly object[]): Finished => {
  const lines = messages.map((message) => JSON.stringify(message));
  for (const line of lines) onLine?.(line, "stdout");
  return { code, signal: null, stdout: lines.join("\n"), stderr: "", timedOut: false };
};
