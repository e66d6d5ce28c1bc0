import { acceptancePath, environmentPath, ledgerDocument } from "../../model/ledger/ledger.ts";
import { Acceptance, EnvironmentState, Promotion } from "../../model/ledger/promotion.ts";
import { Release } from "../../model/release/release.ts";
import { type Known, promotionOf, releaseToKeep, type Story } from "./promotion.ts";
import { acceptanceAfter } from "./promotion-acceptance.ts";
import { environmentAfter } from "./promotion-current-release.ts";

/** Paths of the documents that a story touches; `null` where it has none. */
export interface LedgerPaths {
  readonly release: string | null;
  readonly promotion: string;
  readonly environment: string | null;
  readonly acceptance: string | null;
}

/** Where a story is in the ledger. */
export function ledgerPaths({ release, environment, stage, execution }: Story): LedgerPaths {
  const file = `${execution.run}-${execution.attempt}.json`;
  return {
    release: release && `releases/${release.id}/release.json`,
    promotion: release ? `releases/${release.id}/${environment ?? stage}/${file}` : `runs/${file}`,
    environment: environment && environmentPath(environment),
    acceptance: release && environment && acceptancePath(release.id, environment),
  };
}

/** The same places, each with the text that is there now. */
export type LedgerTexts = { readonly [K in keyof LedgerPaths]: string | null };

/** What to write, path ► text; `null` if the ledger says all of it already. */
export interface LedgerChange {
  readonly promotion: Promotion;
  readonly files: Readonly<Record<string, string>> | null;
}

/** Story and ledger ► what to write. Throws `UserError(ledger_unreadable)` for a document that this version does not read. */
export function ledgerChange(story: Story, texts: LedgerTexts): LedgerChange {
  const paths = ledgerPaths(story);
  const known = knownIn(paths, texts);
  const promotion = promotionOf(story, known);
  const wanted: [path: string | null, before: string | null, document: object | null][] = [
    [paths.release, texts.release, story.release && releaseToKeep(story.release, known.release)],
    [paths.promotion, texts.promotion, promotion],
    [paths.environment, texts.environment, environmentAfter(story, promotion, known.environment)],
    [paths.acceptance, texts.acceptance, acceptanceAfter(story, promotion, known.acceptance)],
  ];
  const files = wanted.flatMap(([path, before, document]) => {
    const text = document && documentText(document);
    return path === null || text === null || text === before ? [] : [[path, text] as const];
  });
  return { promotion, files: files.length === 0 ? null : Object.fromEntries(files) };
}

const knownIn = (paths: LedgerPaths, texts: LedgerTexts): Known => ({
  release: texts.release === null ? null : ledgerDocument(Release, texts.release, paths.release ?? ""),
  promotion: texts.promotion === null ? null : ledgerDocument(Promotion, texts.promotion, paths.promotion),
  environment:
    texts.environment === null ? null : ledgerDocument(EnvironmentState, texts.environment, paths.environment ?? ""),
  acceptance: texts.acceptance === null ? null : ledgerDocument(Acceptance, texts.acceptance, paths.acceptance ?? ""),
});

const documentText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
