/** The command line: `slipway rehearse`, `slipway approve`, `slipway rerun`, `slipway performance`. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { didYouMean } from "../../model/document/nearest.ts";
import { UserError } from "../../model/document/user-error.ts";
import { approve } from "./approve.ts";
import { causeOf } from "./cause-words.ts";
import { eventCommand } from "./event.ts";
import { isParsingMistake, options, optionsOf } from "./options.ts";
import { proposeCommand } from "./propose.ts";
import { type Place, rehearseCommand } from "./rehearse.ts";
import { rerunCommand } from "./rerun.ts";
import { usage } from "./usage.ts";

type Values = ReturnType<typeof read>["values"];

const read = (words: readonly string[]) =>
  parseArgs({ args: [...words], allowPositionals: true, options, tokens: true });

/** Runs the command line; answers the exit code: 0 all runs succeeded, 1 one did not, 2 a mistake in the command, 130 interrupted. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const { values, positionals, tokens } = read(words);
    const [verb, ...rest] = positionals;
    if (values.help || verb === undefined) {
      (values.help ? process.stdout : process.stderr).write(usage);
      return values.help ? 0 : 2;
    }
    const supplied = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
    return await run(verbOf(verb, supplied), rest, values);
  } catch (error) {
    if (error instanceof UserError) process.stderr.write(`${error.message}\n${error.remedy}\n`);
    else if (isFolderGone(error))
      process.stderr.write("the folder that you are in is not there any more\nGo to the folder of your repository.\n");
    else if (isParsingMistake(error)) process.stderr.write(parsingHelp(error));
    else throw error;
    return 2;
  }
}

/** Whether the folder that the command was called in has been removed. */
const isFolderGone = (error: unknown): boolean => (error as { syscall?: unknown }).syscall === "uv_cwd";

/** The verb, if it is one and takes the options that were given. */
const verbOf = (verb: string, supplied: readonly string[]): keyof typeof optionsOf => {
  const verbs = Object.keys(optionsOf);
  if (!Object.hasOwn(optionsOf, verb)) {
    throw wrong(`slipway has no command ${JSON.stringify(verb)}${didYouMean(verb, verbs)}`, `Use ${verbs.join(", ")}.`);
  }
  const known = verb as keyof typeof optionsOf;
  const foreign = supplied.find((name) => !(optionsOf[known] as readonly string[]).includes(name));
  if (foreign === undefined) return known;
  const others = Object.entries(optionsOf).flatMap(([other, names]) =>
    (names as readonly string[]).includes(foreign) ? [other] : [],
  );
  throw wrong(`--${foreign} means nothing to ${verb}`, `It belongs to ${others.join(" and ")}.`);
};

/** Does what a verb asks for. */
const run = async (verb: keyof typeof optionsOf, rest: readonly string[], values: Values): Promise<number> => {
  const place = placeOf(values);
  const [first, second, third] = rest;
  if (verb === "rehearse") return rehearse(place, rest, values);
  if (verb === "rerun") {
    if (first === undefined || second !== undefined)
      throw wrong("rerun is about one run", "Write slipway rerun <run>.");
    return rerunCommand(place, first, values.failed ? "failed" : "all");
  }
  if (verb === "performance") return performance(place, rest, values);
  const { as, comment } = values;
  if (first === undefined || second === undefined || third !== undefined || as === undefined) {
    throw wrong(
      "approve is about a run and an environment, by somebody",
      "Write slipway approve <run> <environment> --as LOGIN.",
    );
  }
  const state = values.reject ? "rejected" : "approved";
  const said = await approve({ folder: place.folder, run: first, environment: second, as, state, comment });
  process.stdout.write(`${said}\n`);
  return 0;
};

const rehearse = async (place: Place, rest: readonly string[], values: Values): Promise<number> => {
  const [event, ...words] = rest;
  if (values.propose && event === undefined && values.event === undefined) return proposeCommand(place);
  if (values.propose) throw wrong("--propose prints and runs nothing", "Leave the event out, or use --write.");
  if (values.watch !== undefined && values.json)
    throw wrong("--watch shows a log to people, and --json is for scripts", "Leave one of them out.");
  if (values.event !== undefined) {
    if (event === undefined) return eventCommand(place, values.event);
    throw wrong(`--event describes the whole event, and so does ${event}`, "Leave one of them out.");
  }
  return rehearseCommand(place, await causeOf({ ...values, event, rest: words }));
};

const performance = async (place: Place, rest: readonly string[], values: Values): Promise<number> => {
  const { performanceCommand } = await import("./performance/performance.ts");
  const history = { repository: place.repository, state: place.folder, isRehearsed: values.state !== undefined };
  process.stdout.write(await performanceCommand(history, rest, values, process.env));
  return 0;
};

const placeOf = (values: Values): Place => {
  const repository = topOf(resolve(values.repository));
  const behind = { repository: values.repository === "." ? undefined : values.repository, state: values.state };
  return {
    options: Object.entries(behind).flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name}`, quoted(value)],
    ),
    repository,
    folder: resolve(values.state ?? join(repository, ".rehearsal")),
    json: values.json,
    strict: values.strict,
    write: values.write,
    as: values.as,
    watch: values.watch,
    actions: values.actions === undefined ? undefined : resolve(values.actions),
  };
};

/** The top of the repository that a folder is in: a folder below it means the same repository. */
const topOf = (folder: string): string => {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return folder;
  }
};

/** A word as a shell takes it. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** Node's sentence, with the option that was probably meant. */
const parsingHelp = (error: unknown): string => {
  const { message } = error as Error;
  const unknown = /Unknown option '--([^']+)'/.exec(message)?.[1];
  const near =
    unknown === undefined
      ? ""
      : didYouMean(
          `--${unknown}`,
          Object.keys(options).map((name) => `--${name}`),
        );
  return `${message.split(". To specify")[0]}${near}\nslipway --help lists every option.\n`;
};

const wrong = (message: string, remedy: string): UserError => new UserError(message, { reason: "bad_input", remedy });
