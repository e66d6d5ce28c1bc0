import { parseJson } from "../../model/document/json.ts";
import { UserError } from "../../model/document/user-error.ts";
import { type Inputs, inputText } from "../inputs/inputs.ts";
import { spoilsOutputs } from "./output-words.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Input ► the secret that the workflow files pass in it. */
const secretNames: Readonly<Record<string, string>> = {
  secrets: "SLIPWAY_SECRETS",
  url: "DATABASE_URL",
  "app-key": "SLIPWAY_APP_KEY",
  "mirror-key": "SLIPWAY_MIRROR_KEY",
  "mirror-tokens": "SLIPWAY_MIRROR_TOKENS",
};

/** Those of the checks have a name of their own. */
function secretName(input: string, action: string): string {
  if (input === "secrets" && environmentEnds[action] === "-check") return "SLIPWAY_CHECK_SECRETS";
  return secretNames[input] ?? input;
}

/** Action ► what follows the name of its environment in that of GitHub's. */
const environmentEnds: Readonly<Record<string, string>> = {
  "terraform-plan": "-plan",
  "integration-check": "-check",
  "perf-gate": "-check",
  "approval-request": "-request",
};

/**
 * Refuses secrets that would make GitHub drop every output of the step, silently: it hides each line of a secret, and drops what holds it. So
 * `{` of JSON on several lines, or the value `true`. Throws `UserError(bad_input)` that names all of them, and no value.
 */
export function refuseHarmfulSecrets(inputs: Inputs, env: Environment): void {
  const own = [env.GITHUB_SHA ?? "", inputText(env, "environment"), inputText(env, "release"), today()];
  const mistakes = Object.entries(inputs.fields).flatMap(([input, { secret }]) =>
    spoiledBy(secretName(input, inputs.action), secret && input !== "token" ? inputText(env, input) : "", own),
  );
  if (mistakes.length === 0) return;
  const place = inputText(env, "environment");
  const where = place === "" ? "" : ` of the environment ${place}${environmentEnds[inputs.action] ?? ""}`;
  throw new UserError(
    [
      `${inputs.action} cannot use the secrets${where}: GitHub hides every line of them wherever it appears, and drops each output that holds one`,
      ...mistakes.map((mistake) => `  ${mistake}`),
    ].join("\n"),
    {
      reason: "bad_input",
      remedy:
        "Write JSON on one line (jq -c . prints it so), and make what is not secret, such as true or the name of an environment, a variable of the environment instead.",
    },
  );
}

/** Why a secret of this name would make GitHub drop outputs, in words that hold nothing of it; `own` are texts that the outputs hold. */
export function spoiledBy(name: string, text: string, own: readonly string[]): string[] {
  const isHarmful = (value: string): boolean => value !== "" && spoilsOutputs(value, own);
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > 1 && lines.some(isHarmful)) return [`${name} has several lines, and one of them is ${common}`];
  if (isHarmful(text)) return [`${name} is ${common}`];
  return Object.entries(valuesIn(text)).flatMap(([key, value]) =>
    isHarmful(value) ? [`${key} in ${name} is ${common}`] : [],
  );
}

const common = "so short or so common that the outputs of the step hold it too";
const today = (): string => new Date().toISOString().slice(0, 10);

/** The texts of a JSON object by their keys; nothing for what is none, which is reported when the input is read. */
const valuesIn = (text: string): Record<string, string> => {
  if (!text.startsWith("{")) return {};
  try {
    const value = parseJson(text, "the secret");
    return Object.fromEntries(
      Object.entries(value as object).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    );
  } catch {
    return {};
  }
};
