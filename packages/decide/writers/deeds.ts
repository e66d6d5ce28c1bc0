import type { Account } from "../../model/approval/review.ts";
import type { exclusions } from "../../model/configuration/configuration.ts";

export type Exclusion = (typeof exclusions)[number];

/** Something that somebody did to the release: `did` goes on after their name. */
export interface Deed {
  readonly who: Account;
  readonly as: Exclusion;
  readonly did: string;
}

/** `a1b2c3d and 2 more` */
export function shaWords([one = "", ...more]: readonly string[]): string {
  return `${one.slice(0, 7)}${more.length === 0 ? "" : ` and ${more.length} more`}`;
}

/** `2 of the commits` */
export function countWords(shas: readonly string[]): string {
  return shas.length === 1 ? shaWords(shas) : `${shas.length} of the commits`;
}
