import type { Reader } from "./input.ts";
import { textMap } from "./input.ts";

/** Variables that would change what the child program is or loads, or make it tell secrets. */
const refused =
  /^(PATH|HOME|SHELL|IFS|ENV|BASH_ENV|BASH_FUNC.*|TMPDIR|LD_.*|DYLD_.*|NODE_.*|GIT_.*|GITHUB_.*|ACTIONS_.*|RUNNER_.*|PYTHON.*|PERL.*|TF_CLI_.*|TF_LOG.*|TF_DATA_DIR|TF_WORKSPACE|TF_PLUGIN_.*|TF_REATTACH_PROVIDERS|TF_IN_AUTOMATION|TF_INPUT)$/i;

/** `SLIPWAY_SECRETS`: a JSON object of environment variables for a child program. Errors name the keys, never a value. */
export function childSecrets(): Reader<Record<string, string>> {
  const inner = textMap();
  return {
    ...inner,
    secret: true,
    read: (text) => {
      const answer = inner.read(text);
      if (!("ok" in answer)) return { expected: 'a JSON object of texts, such as {"NAME":"value"}' }; // the parser's own words quote the text
      const mistakes = Object.entries(answer.ok).flatMap(([name, value]) => {
        const mistake = mistakeIn(name, value);
        return mistake === undefined ? [] : [`${JSON.stringify(name)} ${mistake}`];
      });
      return mistakes.length === 0 ? answer : { expected: `what a program may be given: ${mistakes.join("; ")}` };
    },
  };
}

const mistakeIn = (name: string, value: string): string | undefined => {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name)) return "is not a name of an environment variable";
  if (refused.test(name)) return "would change the program itself";
  if (value.includes("\0")) return "holds a NUL";
  return value.length > 0 && value.length < 4
    ? "is too short to be hidden in a log; if it is not a secret, make it a variable of the environment"
    : undefined;
};
