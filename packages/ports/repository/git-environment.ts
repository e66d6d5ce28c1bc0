import type { Settings } from "../machine/settings.ts";

/**
 * Environment of every git that we start: no configuration but ours, no hook, no credential helper, no prompt, no replaced object, and
 * only the protocol of the server. The token travels in it, never in an argument.
 */
export function gitEnvironment(
  { serverUrl, token }: Pick<Settings, "serverUrl" | "token">,
  repository: string,
): Record<string, string> {
  const scheme = serverUrl.startsWith("http:") ? "http" : "https";
  const basic = Buffer.from(`x-access-token:${token ?? ""}`).toString("base64");
  const configuration: [key: string, value: string][] = [
    ["core.hooksPath", "/dev/null"],
    ["core.fsmonitor", "false"],
    ["credential.helper", ""],
    ["gc.auto", "0"],
    ["maintenance.auto", "false"],
    ["fetch.recurseSubmodules", "false"],
    ["protocol.allow", "never"],
    [`protocol.${scheme}.allow`, "always"],
    ["http.followRedirects", "false"],
    ["http.lowSpeedLimit", "1000"],
    ["http.lowSpeedTime", "60"],
    ...(token === undefined
      ? []
      : [[`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${basic}`] as [string, string]]),
  ];
  return {
    HOME: repository,
    GIT_DIR: repository,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_COUNT: String(configuration.length),
    ...Object.fromEntries(
      configuration.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}
