import { relative, resolve } from "node:path";
import { terraformMessage } from "../../formats/terraform/terraform-messages.ts";
import type { Json } from "../../model/document/value.ts";
import type { StateBackend } from "../../model/terraform/terraform-plan.ts";
import type { Diagnostic, TerraformEnd, TerraformVerb } from "../../model/terraform/terraform-run.ts";
import type { Clock } from "../machine/clock.ts";
import type { Exec } from "../machine/exec.ts";
import type { Files } from "../machine/files.ts";
import { notedBackend, stateOutlives } from "./terraform-backend.ts";

/** Where and with what Terraform runs. */
export interface TerraformContext {
  readonly exec: Exec;
  readonly files: Files;
  readonly clock: Clock;
  /** Absolute path of the program. */
  readonly program: string;
  /** Absolute path of the configuration's folder; Terraform writes into it. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path of the artefact's tree: places of diagnostics are distinguished from there, as in the repository. */
  readonly tree: string;
  /** Absolute path of the folder that Terraform keeps its own data in. */
  readonly data: string;
  /** Lines that may be shown: addresses and actions, no values. */
  readonly say: (line: string) => void;
}

/** How a command ended; `code` 0, or 2 from `plan`, is success. */
export interface TerraformAnswer extends TerraformEnd {
  readonly ok: boolean;
  /** Whether it said that it begins to change something. */
  readonly begun: boolean;
  /** What an apply did. */
  readonly changes: { readonly add: number; readonly change: number; readonly remove: number };
  readonly outputs: Readonly<Record<string, Json>>;
  /** The state that Terraform printed because it could save it nowhere. */
  readonly state: string | undefined;
}

/** The commands of Terraform that a release needs. */
export interface Terraform {
  /** Fails also where the state would be kept in a file of this private folder, and so be lost. */
  init(): Promise<TerraformAnswer>;
  /** Where the code keeps the state; known after `init`. */
  backend(): Promise<Pick<StateBackend, "type" | "config"> | null>;
  plan(
    to: string,
    options: { readonly variables: string | undefined; readonly lockTimeout: number },
  ): Promise<TerraformAnswer>;
  apply(file: string, options: { readonly lockTimeout: number }): Promise<TerraformAnswer>;
}

/** Terraform as a program. Its own output is machine-readable, so that nothing but what is known to hold no value is shown. */
export function terraform(context: TerraformContext): Terraform {
  return {
    init: async () => {
      const answer = await run(context, "init", ["-json", "-input=false", "-lockfile=readonly"]);
      return answer.ok && !(await stateOutlives(context.data, context.files))
        ? { ...answer, ok: false, diagnostics: [lostState] }
        : answer;
    },
    backend: () => notedBackend(context.data, context.files),
    plan: (to, { variables, lockTimeout }) =>
      run(context, "plan", [
        "-json",
        "-input=false",
        "-detailed-exitcode",
        `-lock-timeout=${lockTimeout}s`,
        `-out=${to}`,
        ...(variables === undefined ? [] : [`-var-file=${variables}`]),
      ]),
    apply: (file, { lockTimeout }) =>
      run(context, "apply", ["-json", "-input=false", "-auto-approve", `-lock-timeout=${lockTimeout}s`, file]),
  };
}

const longestLine = 128 * 2 ** 20;

const lostState: Diagnostic = {
  severity: "error",
  summary: "The state would be lost",
  detail:
    "The configuration names no backend, so that the state would be a file on this runner, which is gone after the job.",
};

const run = async (
  { exec, clock, program, folder, tree, env, data, say }: TerraformContext,
  verb: TerraformVerb,
  args: readonly string[],
): Promise<TerraformAnswer> => {
  const diagnostics: Diagnostic[] = [];
  let seen: Pick<TerraformAnswer, "changes" | "outputs" | "state" | "begun"> = {
    begun: false,
    changes: { add: 0, change: 0, remove: 0 },
    outputs: {},
    state: undefined,
  };
  let last = "";
  const read = (line: string, stream: "stdout" | "stderr") => {
    const message = terraformMessage(line);
    switch (message?.kind) {
      case "line":
        if (message.begins) seen = { ...seen, begun: true };
        return say(message.text);
      case "diagnostic": {
        const { file, ...said } = message.diagnostic;
        const placed = file === undefined ? said : { ...said, file: relative(tree, resolve(folder, file)) };
        diagnostics.push(placed);
        return diagnosticLines(placed).forEach(say);
      }
      case "changes":
        seen = { ...seen, changes: { add: message.add, change: message.change, remove: message.remove } };
        return;
      case "outputs":
        seen = { ...seen, outputs: message.values };
        return;
      case "state":
        seen = { ...seen, state: message.state };
        return say("Terraform printed its whole state; it is kept back from this log");
      case "silent":
        return;
      case undefined:
        if (stream === "stderr" && /[A-Za-z]/.test(line)) last = line; // text that is no message may hold values
    }
  };
  const started = clock.now().toISOString();
  const { code } = await exec.run({
    file: program,
    args: [verb, ...args],
    cwd: folder,
    env: { ...env, TF_DATA_DIR: data },
    onLine: read,
    isForeign: true, // providers, and what they start
    longestLine, // a plan or a whole state is one line
  });
  const ok = code === 0 || (verb === "plan" && code === 2);
  return { verb, ok, code, diagnostics, last, stateLeft: seen.state !== undefined, started, ...seen };
};

const diagnosticLines = ({ severity, summary, detail, address, file, line }: Diagnostic): string[] => [
  `${severity === "error" ? "Error" : "Warning"}: ${summary}`,
  ...(address === undefined ? [] : [`  with ${address}`]),
  ...(file === undefined ? [] : [`  on ${file}:${line}`]),
  ...detail
    .trimEnd()
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => `  ${text}`),
];
