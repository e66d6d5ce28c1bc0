import * as v from "valibot";
import type { Finding } from "../../model/check/finding.ts";
import type { Severity } from "../../model/configuration/configuration.ts";
import { inTree, lineOf, readToolOutput } from "./tool-output.ts";

const types = ["fatal", "error", "warning", "refactor", "convention", "info"] as const;
const Output = v.object({
  messages: v.array(
    v.object({
      type: v.picklist(types),
      symbol: v.string(),
      message: v.string(),
      messageId: v.string(),
      path: v.string(),
      line: v.number(),
      column: v.number(),
      endLine: v.nullish(v.number()),
    }),
  ),
  statistics: v.object({ modulesLinted: v.number() }),
});

/** By the kind of the message. Fatal says that pylint could not look at the file at all. */
const severityOf: Readonly<Record<(typeof types)[number], Severity>> = {
  fatal: "critical",
  error: "high",
  warning: "medium",
  refactor: "low",
  convention: "low",
  info: "low",
};

/** Messages that speak of another module: `Unable to import 'app.nope'`, `No name 'x' in module 'app'`. */
const ofModule: Readonly<Record<string, RegExp>> = {
  "import-error": /'([^']+)'/,
  "no-name-in-module": /in module '([^']+)'/,
};

/** Where a repository has its settings of pylint. */
export interface SettingsPlace {
  /** Path inside the tree. */
  readonly path: string;
  /** The line, from 1, on which a word stands. */
  readonly lineOf: (word: string) => number;
}

/** What is wrong with a setting: pylint speaks of it in a file that is none, or on its first line. */
const ofSettings =
  /^(bad-plugin-value|unrecognized-option|config-parse-error|unknown-option-value|useless-option-value)$/;

/**
 * `pylint --output-format=json2` ► findings. pylint runs in an environment of its own, without the team's dependencies, so what it
 * says of importing them says nothing; of a module that is in the tree (`own`, by its first name) it is right. A setting that this version
 * of pylint does not know is low, and on its own line.
 */
export function pylintFindings(
  text: string,
  own: (module: string) => boolean,
  settings: SettingsPlace | undefined,
): Finding[] {
  const { messages } = readToolOutput(Output, text, "pylint");
  const plugins = pylintPlugins(text).length > 0;
  return messages
    .filter(({ messageId }) => !plugins || !["E0013", "E0015"].includes(messageId)) // and the settings of a plugin that is not there
    .filter(({ symbol, message }) => {
      const module = ofModule[symbol]?.exec(message)?.[1];
      return module === undefined || own(module.split(".")[0] ?? module);
    })
    .map(({ type, symbol, message, messageId, path, line, column, endLine }) => ({
      tool: "pylint",
      rule: messageId,
      name: symbol,
      message: `${message.replaceAll(/\s+/g, " ")} (${symbol})`,
      help: `https://pylint.readthedocs.io/en/stable/user_guide/messages/${type}/${symbol}.html`,
      ...(settings !== undefined && ofSettings.test(symbol) && !/\.pyi?$/.test(path)
        ? {
            path: settings.path,
            line: settings.lineOf(settingIn(message)),
            severity: symbol === "config-parse-error" ? "high" : "low",
          }
        : {
            path: inTree(path),
            line: lineOf(line),
            ...(endLine == null ? {} : { endLine: lineOf(endLine) }),
            column: lineOf(column + 1),
            severity: severityOf[type],
          }),
    }));
}

/** The setting that a message speaks of: `Unrecognized option found: x`, `… and got 'x'`, `Plugin 'x' …`, `… '--disable', 'x' was moved`. */
function settingIn(message: string): string {
  const [, named = ""] =
    /(?:option found: |got '|^Plugin '|, ')([\w-]+)/.exec(message) ?? /'-{0,2}([\w-]+)'/.exec(message) ?? [];
  return named;
}

/** Plugins that the settings name and that pylint could not load. It speaks of them in a file that is none. */
export function pylintPlugins(text: string): string[] {
  const report = readToolOutput(Output, text, "pylint").messages.filter(({ messageId }) => messageId === "E0013");
  return report.map(({ message }) => /^Plugin '([^']+)'/.exec(message)?.[1] ?? message);
}
