import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { emptyTree } from "../../store/tree.ts";
import type { RepositoryCall } from "../routing/route.ts";
import { apiOf, encodePath, htmlOf } from "./repos.ts";

/** A file that two commits differ in. */
export interface ChangedFile {
  readonly filename: string;
  readonly additions: number;
  readonly deletions: number;
}

const statuses: Readonly<Record<string, string>> = { A: "added", D: "removed", R: "renamed", C: "copied" };

/** The files that differ between two commits; `null` stands for the empty beginning. */
export async function changedFiles(
  call: RepositoryCall<Addresses & UserStore>,
  from: string | null,
  to: string,
): Promise<ChangedFile[]> {
  const base = from ?? emptyTree;
  const [raw, counts] = await Promise.all([
    call.git.ask(["diff-tree", "-r", "-z", "-M", "--raw", "--no-commit-id", base, to]),
    call.git.ask(["diff-tree", "-r", "-z", "-M", "--numstat", "--no-commit-id", base, to]),
  ]);
  const numbers = readCounts(counts);
  const [api, html] = [apiOf(call.store, call.repository), htmlOf(call.store, call.repository)];
  return readRaw(raw).map(({ status, sha, path, before }) => {
    const safe = encodePath(path);
    const { additions = 0, deletions = 0 } = numbers.get(path) ?? {};
    return {
      sha,
      filename: path,
      status: statuses[status] ?? "modified",
      additions,
      deletions,
      changes: additions + deletions,
      blob_url: `${html}/blob/${to}/${safe}`,
      raw_url: `${html}/raw/${to}/${safe}`,
      contents_url: `${api}/contents/${safe}?ref=${to}`,
      ...(before === undefined ? {} : { previous_filename: before }),
    };
  });
}

/** `:mode mode sha sha R100`, path and, for a move, the second path, each ended by a zero. */
function readRaw(text: string): { status: string; sha: string; path: string; before?: string }[] {
  const parts = text.split("\0");
  const matches = [];
  for (let at = 0; at + 1 < parts.length; ) {
    const [, , before = "", after = "", status = "M"] = (parts[at] ?? "").split(" ");
    const moved = /^[RC]/.test(status);
    const sha = status === "D" ? before : after;
    const [first = "", second = ""] = [parts[at + 1], parts[at + 2]];
    matches.push({
      status: status.slice(0, 1),
      sha,
      path: moved ? second : first,
      ...(moved ? { before: first } : {}),
    });
    at += moved ? 3 : 2;
  }
  return matches;
}

/** `added<tab>deleted<tab>path`; a move has an empty path and two more parts; `-` for binary files. */
function readCounts(text: string): Map<string, { additions: number; deletions: number }> {
  const parts = text.split("\0");
  const entries = new Map<string, { additions: number; deletions: number }>();
  for (let at = 0; at < parts.length; at++) {
    const [added, deleted, path] = (parts[at] ?? "").split("\t");
    if (path === undefined) continue;
    const name = path === "" ? (parts[at + 2] ?? "") : path;
    if (path === "") at += 2;
    entries.set(name, { additions: Number(added) || 0, deletions: Number(deleted) || 0 });
  }
  return entries;
}
