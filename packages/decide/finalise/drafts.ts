/** A release on GitHub, as far as it matters which of several is the one. */
interface Candidate {
  readonly id: number;
  readonly draft: boolean;
  readonly body: string;
}

/** Of several releases of one tag: the one to go on with, or `null`, and drafts of ours that came too much. */
export interface Drafts<T> {
  readonly use: T | null;
  readonly remove: readonly T[];
}

/** The words in a release's text by which Slipway knows its own drafts; people do not see them. */
export function draftMark(release: string): string {
  return `<!-- slipway ${release} -->`;
}

/**
 * GitHub lets a tag have any number of drafts, so two that finish at once may make two. What is published wins, then the oldest draft of
 * ours; everybody who looks decides the same. Drafts of people are left alone.
 */
export function draftToUse<T extends Candidate>(matches: readonly T[], mark: string): Drafts<T> {
  const [published] = matches.filter(({ draft }) => !draft);
  const ours = matches.filter(({ draft, body }) => draft && body.includes(mark)).toSorted((a, b) => a.id - b.id);
  const use = published ?? ours[0] ?? null;
  return { use, remove: ours.filter((one) => one !== use) };
}
