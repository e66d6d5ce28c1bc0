import { draftMark } from "../../packages/decide/finalise/drafts.ts";
import { type Consent, consentsOf, type LedgerDocuments } from "../../packages/decide/finalise/evidence.ts";
import type { Note, ReleaseNotes } from "../../packages/decide/finalise/release-notes.ts";
import { code, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { ReleaseText } from "../../packages/ports/finishing/releases.ts";
import type { Job } from "./job.ts";
import type { Version } from "./name-version.ts";

/** Longest text of a release on GitHub. */
const longest = 120_000;

/** Title and text of the release on GitHub. */
export async function releaseText(
  { release }: Job,
  { version, tag, last, isLatest, range }: Version,
  documents: LedgerDocuments,
): Promise<ReleaseText> {
  const { releaseNotes } = await import("../../packages/decide/finalise/release-notes.ts");
  const { commits, total } = await range();
  const notes = releaseNotes(commits, total);
  const body = lines(
    ...notes.groups.map(({ title, notes: all }) => lines(`### ${title}`, all.map(noteLine).join("\n"))),
    omissions(notes, last),
    "### Who approved",
    consentTable(consentsOf(documents)),
    "### What was released",
    table(
      ["", ""],
      [
        ["release", code(release.id)],
        ["commit", code(release.commit)],
        ["artefact", code(release.artefact.digest)],
      ],
    ),
  );
  const mark = draftMark(release.id);
  const cut = body.length > longest ? `${wholeLines(body)}\n\n… cut here, because GitHub takes no more.` : body;
  return { tag, name: version, body: lines(cut, mark), prerelease: version.includes("-"), latest: isLatest };
}

/** Half a line could hold half of an escape, or the beginning of a comment that swallows what follows. */
const wholeLines = (body: string): string => body.slice(0, body.lastIndexOf("\n", longest));

const noteLine = ({ id, scope, subject, breaking, author }: Note): string => {
  const about = scope === null ? "" : `**${plain(scope)}**: `;
  const breaks = breaking === null || breaking === subject ? "" : ` (${plain(short(breaking))})`;
  return `- ${about}${plain(short(subject))}${breaks} · ${id.slice(0, 7)}${author === "" ? "" : `, ${plain(author)}`}`;
};

const short = (text: string): string => {
  const letters = [...text];
  return letters.length > 200 ? `${letters.slice(0, 199).join("")}…` : text;
};

/** Since when, and what is not listed. */
const omissions = ({ groups, merges, omitted }: ReleaseNotes, last: string | null): string => {
  const begin = last === null ? "No version was released before." : `Since ${code(last)}.`;
  const remaining = [
    ...(merges > 0 ? [`${merges} merge ${merges === 1 ? "commit" : "commits"}`] : []),
    ...(omitted === null
      ? ["more commits"]
      : omitted > 0
        ? [`${omitted} more ${omitted === 1 ? "commit" : "commits"}`]
        : []),
  ];
  const none = groups.length === 0 ? ["No commit is new."] : [];
  return [...none, begin, ...(remaining.length > 0 ? [`Not listed: ${remaining.join(", ")}.`] : [])].join(" ");
};

const consentTable = (consents: readonly Consent[]): string =>
  consents.length === 0
    ? "Nobody was asked: the configuration names no approvals."
    : table(
        ["where", "what", "role", "who", "when"],
        consents.map(({ environment, gate, role, login, at }) => [
          plain(environment ?? "at the start"),
          gate,
          plain(role),
          plain(login),
          plain(at),
        ]),
      );
