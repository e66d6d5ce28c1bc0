/** The command line: `slipway rehearse`, `slipway approve`, `slipway rerun`. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "../../model/user-error.ts";
import { approve } from "./approve.ts";
import { causeOf } from "./cause-words.ts";
import { eventCommand } from "./event.ts";
import { rehearseCommand } from "./rehearse.ts";
import { rerunCommand } from "./rerun.ts";
import { usage } from "./usage.ts";

const options = {
  event: { type: "string" },
  base: { type: "string", default: "develop" },
  title: { type: "string" },
  tag: { type: "string" },
  fork: { type: "string" },
  input: { type: "string", multiple: true },
  payload: { type: "string" },
  cron: { type: "string" },
  as: { type: "string" },
  reject: { type: "boolean", default: false },
  comment: { type: "string", default: "" },
  failed: { type: "boolean", default: false },
  repository: { type: "string", default: "." },
  state: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

type Values = ReturnType<typeof read>["values"];

const read = (words: readonly string[]) => parseArgs({ args: [...words], allowPositionals: true, options });

/** Runs the command line; answers the exit code: 0 all runs succeeded, 1 one did not, 2 a mistake in the command, 130 interrupted. */
export const main = async (words: readonly string[]): Promise<number> => {
  try {
    const { values, positionals } = read(words);
    const [verb, ...rest] = positionals;
    if (values.help || verb === undefined) {
      process.stdout.write(usage);
      return values.help ? 0 : 2;
    }
    const code = await run(verb, rest, values);
    if (code === undefined) process.stderr.write(`slipway does not understand "${positionals.join(" ")}".\n\n${usage}`);
    return code ?? 2;
  } catch (error) {
    if (error instanceof UserError) process.stderr.write(`${error.message}\n${error.remedy}\n`);
    else if ((error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS"))
      process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    else throw error;
    return 2;
  }
};

/** Does what a verb asks for; `undefined` if the words make no sense. */
const run = async (verb: string, rest: readonly string[], values: Values): Promise<number | undefined> => {
  const repository = resolve(values.repository);
  const folder = resolve(values.state ?? join(repository, ".rehearsal"));
  const place = { repository, folder, json: values.json, as: values.as };
  const [first, second, ...more] = rest;
  if (more.length > 0) return undefined;
  if (verb === "rehearse" && values.event !== undefined && first === undefined)
    return eventCommand(place, values.event);
  if (verb === "rehearse" && first !== undefined && values.event === undefined) {
    return rehearseCommand(place, await causeOf({ ...values, event: first, branch: second }));
  }
  if (verb === "rerun" && first !== undefined && second === undefined) {
    return rerunCommand(place, first, values.failed ? "failed" : "all");
  }
  if (verb !== "approve" || first === undefined || second === undefined || values.as === undefined) return undefined;
  const state = values.reject ? "rejected" : "approved";
  const asked = { folder, run: first, environment: second, as: values.as, state, comment: values.comment } as const;
  process.stdout.write(`${await approve(asked)}\n`);
  return 0;
};
