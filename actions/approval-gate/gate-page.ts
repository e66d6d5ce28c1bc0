import type { Judgement } from "../../packages/decide/approval/approval.ts";
import { lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { ApprovalRequest, Approver } from "../../packages/model/approval/approval.ts";

/** Who counted for which role and when, who is still needed, and why others did not count. */
export function gatePage(
  { requiredApprovals }: ApprovalRequest,
  { approval, remedy, needed, uncounted }: Judgement,
): string {
  const what = approval.environment === null ? approval.gate : `${approval.gate} of ${approval.environment}`;
  const people = [...approval.people];
  const rows = requiredApprovals.map(({ role, for: kind }) => {
    const index = people.findIndex((person) => person.role === role && person.for === kind);
    const [person] = index < 0 ? [] : people.splice(index, 1);
    return [plain(kind === "override" ? `${role}, to lift the freeze` : role), ...whoWords(person)];
  });
  return lines(
    approval.verdict === "go"
      ? `**${plain(what)}: go.** ${plain(approval.because)}.`
      : `**${plain(what)}: no** (${approval.reason}). ${plain(approval.because)}.`,
    table(["role", "who", "when"], rows),
    uncounted
      .map(
        ({ login, requiredApproval, because }) =>
          `- ${plain(`${login} does not count for ${requiredApproval.role}: ${because}`)}`,
      )
      .join("\n"),
    approval.until === null ? "" : `It holds until ${approval.until.slice(0, 16).replace("T", " ")} UTC.`,
    needed.length > 0 || remedy !== "" ? plain(remedy) : "",
  );
}

const whoWords = (person: Approver | undefined): [string, string] =>
  person === undefined
    ? ["**still needed**", ""]
    : [plain(person.login), `${person.at.slice(0, 16).replace("T", " ")} UTC`];
