/** The command line: `slipway rehearse <event> <branch>`. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "../../model/user-error.ts";
import { rehearseCommand } from "./rehearse.ts";

const usage = `slipway rehearse <event> <branch> [options]

  Runs the workflow files of the repository you stand in, as they are committed on the branch, on this machine.

  event           push, pull_request or workflow_dispatch
  branch          a local branch; what is not committed is not rehearsed

  --base BRANCH   target of the pull request                     (develop)
  --title TEXT    its title                                      (subject of the last commit)
  --repository F  folder of the repository                       (this one)
  --state F       where GitHub, databases and logs are kept      (<repository>/.rehearsal)
  --json          one JSON line for each event, and one for the result

  The exit code is 0 if every run succeeded, 1 if one did not, 2 for a mistake in the command.
`;

/** Runs the command line; answers the exit code: 0 all runs succeeded, 1 one did not, 2 a mistake in the command, 130 interrupted. */
export const main = async (words: readonly string[]): Promise<number> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        base: { type: "string", default: "develop" },
        title: { type: "string" },
        repository: { type: "string", default: "." },
        state: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const [verb, event, branch, ...more] = positionals;
    if (values.help || verb === undefined) {
      process.stdout.write(usage);
      return values.help ? 0 : 2;
    }
    if (verb !== "rehearse" || !isEvent(event) || branch === undefined || more.length > 0) {
      process.stderr.write(`slipway does not understand "${positionals.join(" ")}".\n\n${usage}`);
      return 2;
    }
    const repository = resolve(values.repository);
    return await rehearseCommand({
      cause: { event, branch, base: values.base, ...(values.title === undefined ? {} : { title: values.title }) },
      repository,
      folder: resolve(values.state ?? join(repository, ".rehearsal")),
      json: values.json,
    });
  } catch (error) {
    if (error instanceof UserError) process.stderr.write(`${error.message}\n${error.remedy}\n`);
    else if ((error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS"))
      process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    else throw error;
    return 2;
  }
};

const isEvent = (word: string | undefined): word is "push" | "pull_request" | "workflow_dispatch" =>
  word === "push" || word === "pull_request" || word === "workflow_dispatch";
