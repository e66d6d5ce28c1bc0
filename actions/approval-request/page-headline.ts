import { list } from "../../packages/decide/approval/words.ts";
import { isNamed } from "../../packages/decide/versions/version.ts";
import { code, plain } from "../../packages/kit/log/markdown.ts";
import type { Approver } from "../../packages/model/approval/approval.ts";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import type { Page } from "./page.ts";
import type { Standing } from "./standing.ts";

/** The question in one line, with what speaks for a yes and who is waited for. */
export function headline({
  flow,
  request: { gate, environment, requiredApprovals },
  standing: { before },
  entries,
}: Page): string {
  const kind = flow.name === "hotfix" ? "hotfix" : "release";
  const { version } = flow.release;
  const release = isNamed(version)
    ? `${kind} ${plain(version)}`
    : `${kind} of ${plain(flow.trigger.branch)} (${code(flow.trigger.commit.slice(0, 7))})`;
  const the = isNamed(version) ? "" : "the ";
  const place = plain(environment ?? "");
  const roles = roleWords(requiredApprovals.map(({ role }) => role));
  const question = {
    start: requiredApprovals.length === 0 ? `The ${release} begins.` : `May ${the}${release} begin?`,
    approve:
      requiredApprovals.length === 0 ? `The ${release} goes to ${place}.` : `May ${the}${release} go to ${place}?`,
    accept:
      requiredApprovals.length === 0
        ? `The ${release} stays in ${place}.`
        : `Is ${the}${release} accepted in ${place}?`,
  }[gate];
  const verified = done(entries, "analyse") && done(entries, "test") ? ["verified"] : [];
  const checked = gate === "accept" && done(entries, "check") ? ["deployed and checked"] : [];
  const accepted = before === null ? [] : [acceptedWords(before)];
  const message = [...verified, ...checked, ...accepted].join("; ");
  const waiting = requiredApprovals.length === 0 ? "Nobody is asked." : `Waiting for: ${roles}.`;
  return `**${question}** ${message === "" ? "" : `${capital(message)}. `}${waiting}`;
}

const acceptedWords = ({ environment, acceptance }: NonNullable<Standing["before"]>): string => {
  if (acceptance?.verdict !== "go") return `**not accepted in ${plain(environment)}**`;
  const people = acceptance.people.filter((person) => person.for === "accept").map(personWords);
  return `accepted in ${plain(environment)}${people.length === 0 ? "" : ` by ${list(people)}`}`;
};

const done = (entries: readonly Entry[], phase: Entry["phase"]): boolean => {
  const those = entries.filter((entry) => entry.phase === phase);
  return those.length > 0 && those.every(({ outcome }) => outcome === "passed" || outcome === "skipped");
};

const roleWords = (roles: readonly string[]): string =>
  list(
    [...new Set(roles)].map((role) => {
      const count = roles.filter((other) => other === role).length;
      return plain(count === 1 ? role : `${count} of ${role}`);
    }),
  );

const personWords = ({ login, role }: Approver): string => plain(`${login} (${role})`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
