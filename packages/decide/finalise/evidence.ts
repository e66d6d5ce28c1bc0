import * as v from "valibot";
import { Approver } from "../../model/approval/approval.ts";
import { parseJson } from "../../model/document/document.ts";
import type { Json } from "../../model/document/value.ts";
import { Acceptance, Promotion } from "../../model/ledger/promotion.ts";
import type { Release } from "../../model/release/release.ts";

/** Documents of the ledger: path ► text. */
export type LedgerDocuments = Readonly<Record<string, string>>;

/** Folder of a release in the ledger. */
export function releaseFolder(release: Pick<Release, "id">): string {
  return `releases/${release.id}`;
}

/** Documents that say how a release came to production; what is written while it is finished is not one of them. */
export function isEvidence(path: string, release: Pick<Release, "id">): boolean {
  return path.endsWith(".json") && !path.startsWith(`${releaseFolder(release)}/finalise/`);
}

/** Release and documents ► one file that tells all of it, the same for the same documents. Throws `UserError(bad_document)` for what is not JSON. */
export function evidenceText(release: Release, documents: LedgerDocuments): string {
  const report = Object.keys(documents)
    .filter((path) => isEvidence(path, release))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((path) => ({ path, document: parseJson(documents[path] ?? "", `the ledger's ${path}`) as Json }));
  return `${JSON.stringify({ kind: "evidence", version: 1, release, documents: report }, null, 2)}\n`;
}

/** Who said yes to what. */
export interface Consent {
  /** Environment, or `null` for the start of the flow. */
  readonly environment: string | null;
  readonly gate: Approver["for"];
  readonly role: string;
  readonly login: string;
  readonly at: string;
}

const Told = v.object({ people: v.array(Approver) });

/** Everybody who approved or accepted the release anywhere, each once, oldest first: from acceptances and from the entries of approval gates. */
export function consentsOf(documents: LedgerDocuments): Consent[] {
  const all = Object.values(documents).flatMap((text) => peopleIn(parseJson(text, "a document of the ledger")));
  const once = new Map(
    all.map((consent) => [JSON.stringify([consent.environment, consent.gate, consent.role, consent.login]), consent]),
  );
  return [...once.values()].toSorted((a, b) => a.at.localeCompare(b.at) || a.login.localeCompare(b.login));
}

const peopleIn = (document: unknown): Consent[] => {
  const acceptance = v.safeParse(Acceptance, document);
  if (acceptance.success)
    return acceptance.output.verdict === "go"
      ? acceptance.output.people.map((person) => consent(person, acceptance.output.environment))
      : [];
  const promotion = v.safeParse(Promotion, document);
  if (!promotion.success) return [];
  return promotion.output.entries
    .filter(({ action, outcome }) => action === "approval-gate" && outcome === "passed")
    .flatMap(({ environment, facts }) => {
      const parsed = v.safeParse(Told, facts);
      return parsed.success ? parsed.output.people.map((person) => consent(person, environment)) : [];
    });
};

const consent = ({ for: gate, role, login, at }: Approver, environment: string | null): Consent => ({
  environment,
  gate,
  role,
  login,
  at,
});
