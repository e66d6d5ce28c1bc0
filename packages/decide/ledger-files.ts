import { parseDocument } from "../model/document.ts";
import { EnvironmentState, Promotion } from "../model/promotion.ts";
import { Release } from "../model/release.ts";
import { UserError } from "../model/user-error.ts";
import { environmentAfter, type Known, promotionOf, releaseToKeep, type Story } from "./promotion.ts";

/** Paths of the documents that a story touches; `null` where it has none. */
export interface LedgerPaths {
  readonly release: string | null;
  readonly promotion: string;
  readonly environment: string | null;
}

/** Where a story stands in the ledger. */
export const ledgerPaths = ({ release, environment, execution }: Story): LedgerPaths => {
  const file = `${execution.run}-${execution.attempt}.json`;
  return {
    release: release && `releases/${release.id}/release.json`,
    promotion: release ? `releases/${release.id}/${environment ?? "verification"}/${file}` : `runs/${file}`,
    environment: environment && `environments/${environment}.json`,
  };
};

/** The same places, each with the text that is there now. */
export type LedgerTexts = { readonly [K in keyof LedgerPaths]: string | null };

/** What to write, path ► text; `null` if the ledger says all of it already. */
export interface LedgerChange {
  readonly promotion: Promotion;
  readonly files: Readonly<Record<string, string>> | null;
}

/** Story and ledger ► what to write. Throws `UserError(ledger_unreadable)` for a document that this version does not read. */
export const ledgerChange = (story: Story, texts: LedgerTexts): LedgerChange => {
  const paths = ledgerPaths(story);
  const known: Known = {
    release: readable(paths.release, texts.release, (text, what) => parseDocument(Release, text, what)),
    promotion: readable(paths.promotion, texts.promotion, (text, what) => parseDocument(Promotion, text, what)),
    environment: readable(paths.environment, texts.environment, (text, what) =>
      parseDocument(EnvironmentState, text, what),
    ),
  };
  const promotion = promotionOf(story, known);
  const wanted: [path: string | null, before: string | null, document: object | null][] = [
    [paths.release, texts.release, story.release && releaseToKeep(story.release, known.release)],
    [paths.promotion, texts.promotion, promotion],
    [paths.environment, texts.environment, environmentAfter(story, promotion, known.environment)],
  ];
  const files = wanted.flatMap(([path, before, document]) => {
    const text = document && documentText(document);
    return path === null || text === null || text === before ? [] : [[path, text] as const];
  });
  return { promotion, files: files.length === 0 ? null : Object.fromEntries(files) };
};

const documentText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

const readable = <T>(path: string | null, text: string | null, parse: (text: string, what: string) => T): T | null => {
  if (path === null || text === null) return null;
  try {
    return parse(text, `the ledger's ${path}`);
  } catch (cause) {
    throw new UserError((cause as Error).message, {
      reason: "ledger_unreadable",
      remedy:
        "A newer Slipway may have written it: use that version, or look at the branch slipway-ledger. Nothing was written.",
    });
  }
};
