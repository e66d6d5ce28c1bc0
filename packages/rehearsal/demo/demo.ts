/** `npm run demo [-- --break <what>] [-- --ask]`: the sample's way from a pull request to production, through the real workflow files. */
import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { isParsingMistake } from "../cli/options.ts";
import { slipwayFolder } from "../sources/slipway.ts";
import { playDemo } from "./play.ts";
import { readWords } from "./words.ts";

/** Who sits at this terminal. Throws `UserError(bad_input)` if nobody does. */
const keyboard = (): NodeJS.ReadStream => {
  if (process.stdin.isTTY && process.stdout.isTTY) return process.stdin;
  throw new UserError("--ask needs a terminal, and there is none here", {
    reason: "bad_input",
    remedy: "Run npm run demo -- --ask in a terminal of your own, or leave --ask out: then a script approves.",
  });
};

const interrupted = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => interrupted.abort(name));
try {
  const { spoil, ask } = readWords(process.argv.slice(2));
  const watching = { terminal: process.stdout, json: false, ...(ask && { keyboard: keyboard() }) };
  const folder = join(slipwayFolder, ".rehearsal/demo");
  process.exitCode = await playDemo({ spoil, watching, folder, signal: interrupted.signal });
  if (interrupted.signal.aborted) process.exitCode = 130;
} catch (error) {
  if (!(error instanceof UserError) && !isParsingMistake(error)) throw error;
  const remedy = error instanceof UserError ? error.remedy : "Run it as: npm run demo -- --break lint";
  process.stderr.write(`${(error as Error).message}\n${remedy}\n`);
  process.exitCode = 2;
}
