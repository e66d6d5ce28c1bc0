import { lines, plain, table } from "../../packages/kit/log/markdown.ts";
import { type Credentials, lesser } from "./credentials.ts";
import type { Effect, No } from "./effect.ts";

/** What is said of a release in one line, and the table of what it left. */
export function storyMarkdown(
  name: string,
  effects: readonly Effect[],
  no: No | undefined,
  by: Credentials["by"],
): string {
  return lines(
    `**${plain(headline(name, effects, no))}**`,
    no === undefined ? "" : plain(no.remedy),
    table(
      ["what", "state", "", ""],
      effects.map(({ what, state, message, url }) => [
        plain(what),
        state,
        plain(message),
        url === undefined ? "" : `[open](${safe(url)})`,
      ]),
    ),
    by === "job" ? lesser.map(plain).join(" ") : "",
  );
}

/** “Release 1.5.0 is finished: main, v1.5.0, release, develop, 2 mirrors.” */
export function headline(name: string, effects: readonly Effect[], no: No | undefined): string {
  if (no) return `Release ${name} is not finished: ${no.because}.`;
  const mirrors = effects.filter((effect) => effect.as === "mirror").length;
  const words = effects.filter((effect) => effect.as === undefined && effect.state !== "left").map(({ what }) => what);
  const all = [...words, ...(mirrors > 0 ? [`${mirrors} ${mirrors === 1 ? "mirror" : "mirrors"}`] : [])];
  return `Release ${name} is finished: ${all.join(", ")}.`;
}

/** An address in a link of Markdown: only http(s), nothing that ends the link. */
const safe = (url: string): string => {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href.replaceAll(/[()<>\s]/g, encodeURIComponent) : "#";
};
