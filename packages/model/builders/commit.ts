import type { Author, CommitFacts } from "../release/commit-facts.ts";

/** A commit whose id is made of one letter, by somebody without an account; tests state only what matters to them. */
export function commitOf(letter: string, more: Partial<CommitFacts> = {}): CommitFacts {
  return {
    sha: letter.repeat(40).slice(0, 40),
    title: "Change something",
    authors: [stranger],
    committer: more.authors?.[0] ?? stranger,
    parents: [],
    verified: false,
    committed: "2026-11-20T10:00:00Z",
    ...more,
  };
}

const stranger: Author = { login: null, id: null, name: "Somebody", email: "somebody@example.com" };
