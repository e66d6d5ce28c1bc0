/** The words of `npm run demo`: `--break <what>` and `--ask`. */
import { parseArgs } from "node:util";
import { didYouMean } from "../../model/document/nearest.ts";
import { UserError } from "../../model/document/user-error.ts";
import { type SpoilName, spoils } from "./spoil.ts";
import { type ReleaseSpoilName, releaseSpoils } from "./spoil-release.ts";

/** What the demo was asked for. */
export interface Words {
  readonly spoil: SpoilName | ReleaseSpoilName | undefined;
  /** Whoever sits at the keyboard approves. */
  readonly ask: boolean;
}

/** Reads the words. Throws `UserError(bad_input)` for what cannot be broken. */
export function readWords(words: readonly string[]): Words {
  const options = { break: { type: "string" }, ask: { type: "boolean", default: false } } as const;
  const { values } = parseArgs({ args: [...words], options });
  const name = values.break;
  if (name === undefined || isSpoil(name) || isReleaseSpoil(name)) return { spoil: name, ask: values.ask };
  const known = [...Object.keys(spoils), ...Object.keys(releaseSpoils)];
  throw new UserError(`--break does not know ${JSON.stringify(name)}${didYouMean(name, known)}`, {
    reason: "bad_input",
    remedy: `It knows ${known.join(", ")}.`,
  });
}

/** Whether this breaks the way to dev. */
export function isSpoil(name: string | undefined): name is SpoilName {
  return name !== undefined && Object.hasOwn(spoils, name);
}

/** Whether this breaks the way from a release branch to main. */
export function isReleaseSpoil(name: string | undefined): name is ReleaseSpoilName {
  return name !== undefined && Object.hasOwn(releaseSpoils, name);
}
