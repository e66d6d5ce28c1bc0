/** The page of what happened: one HTML file that opens from disk, without a script and without anything from elsewhere. */

import { escaped, type Html, html } from "../../../formats/text/html.ts";
import { duration } from "../../cli/screen/tree.ts";
import type { Bar, Counted, Happened, Inhabited, Place, Stretch } from "./happened.ts";
import { style } from "./style.ts";
import { timeline } from "./timeline.ts";
import { clock, day, listed, short } from "./words.ts";

/** The page as text. The same data always give the same page. */
export function pageOf(happened: Happened): string {
  const { verdict, line, because, began, ended, people, environments, places, runs } = happened;
  const body = html`<main>
<header>
<h1 class="${verdict}">${line}</h1>
<p class="lead">${leadOf(happened)}</p>
${because.length > 0 ? html`<pre>${because.join("\n")}</pre>` : ""}
</header>
${people.length > 0 ? table("Who approved", ["person", "role", "for", "at"], people.map(personRow)) : ""}
${environments.length > 0 ? table("What runs where", ["environment", "release", "since", "artefact", "approved by"], environments.map(environmentRow)) : ""}
${places.length > 0 ? table("What the release left", ["where", "what is there"], places.map(placeRow)) : ""}
<section>
<h2>Where the time went</h2>
<p class="key"><span><i></i>a job at work</span><span><i class="wait"></i>a job that waits for a person</span><span><i class="failed"></i>a job that failed</span></p>
<div class="scroll">${timeline({ began, ended, runs })}</div>
</section>
<section>
<h2>Logs and summaries</h2>
${runs.map(files)}
</section>
<footer>Rehearsed on one machine on ${day(began)}, ${clock(began)} to ${clock(ended)}: real workflow files, real Terraform, PostgreSQL and git, with stand-ins for GitHub and the cloud.</footer>
</main>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(line)}</title>
<style>${style}</style>
</head>
<body>
${body.html}
</body>
</html>
`;
}

const leadOf = ({ people, began, ended, runs }: Happened): string => {
  const logins = [...new Set(people.map(({ login }) => login))];
  const approved = logins.length === 0 ? "Nobody approved anything" : `${listed(logins)} approved`;
  const count = runs.length === 1 ? "one run" : `${runs.length} runs`;
  return `${approved} · ${count} · ${duration(ended - began)} in all`;
};

const table = (title: string, heads: readonly string[], rows: readonly Html[]): Html => html`<section>
<h2>${title}</h2>
<div class="scroll"><table>
<thead><tr>${heads.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
</section>`;

const personRow = ({ login, role, for: what, at }: Counted): Html =>
  html`<tr><td>${login}</td><td>${role}</td><td>${what}</td><td>${clock(at)}</td></tr>\n`;

const environmentRow = ({ name, release, commit, digest, since, people }: Inhabited): Html =>
  html`<tr><td>${name}</td><td>${release} <code>${short(commit)}</code></td><td>${clock(since)}</td><td><code>${short(digest)}</code></td><td>${listed(people) || "nobody was asked"}</td></tr>\n`;

const placeRow = ({ name, is, holds = [] }: Place): Html =>
  html`<tr><td>${name}</td><td>${is}${holds.length > 0 ? html`<ul>${holds.map((item) => html`<li>${item}</li>`)}</ul>` : ""}</td></tr>\n`;

const files = ({ name, cause, bars }: Stretch): Html => html`<details>
<summary>${name}, ${cause}: ${bars.length} jobs</summary>
<div class="scroll"><table>
<tbody>
${bars.map(fileRow)}</tbody>
</table></div>
</details>
`;

const fileRow = ({ name, conclusion, log, summary }: Bar): Html =>
  html`<tr><td>${name}</td><td>${conclusion}</td><td>${link(log, "log")}</td><td>${link(summary, "summary")}</td></tr>\n`;

const link = (path: string | undefined, text: string): Html | string =>
  path === undefined ? "" : html`<a href="${path}">${text}</a>`;
