import type { ApprovalRequest, GateName, RequiredApproval } from "../../model/approval/approval.ts";
import { requiredApprovalName } from "../../model/configuration/approval-environments.ts";
import type { Configuration } from "../../model/configuration/configuration.ts";
import type { ReasonCode } from "../../model/document/reason.ts";
import type { Flow } from "../../model/run/flow.ts";
import type { Freeze } from "./freeze.ts";

/** Where people are asked. */
export interface Place {
  readonly gate: GateName;
  readonly flow: Flow["name"];
  /** `null` at the start. */
  readonly environment: string | null;
  readonly configuration: Configuration;
  /** Whether the environment is frozen now; matters before a deploy only. */
  readonly freeze: Freeze | null;
}

/** Who is asked, or why nobody can be. */
export type RequiredApprovalsVerdict =
  | { readonly go: true; readonly requiredApprovals: readonly RequiredApproval[] }
  | { readonly go: false; readonly reason: ReasonCode; readonly because: string; readonly remedy: string };

/** The approvals of a gate: one environment of GitHub for each person that is asked for. A freeze window that nobody can lift closes it. */
export function requiredApprovalsFor(place: Place): RequiredApprovalsVerdict {
  const { gate, environment, freeze } = place;
  const lifted = gate === "approve" ? freeze : null;
  if (lifted && lifted.overrides === null)
    return {
      go: false,
      reason: "frozen",
      because: `${environment} is frozen ${freezeWords(lifted)}, and the configuration names nobody who may lift it`,
      remedy: "Wait until the window has ended, then re-run all jobs; or name a role under freeze[].override.",
    };
  const overrides = (lifted?.overrides ?? []).map(
    (role): RequiredApproval => ({
      for: "override",
      role,
      environment: requiredApprovalName(environment ?? "", "override", role, 1),
    }),
  );
  return { go: true, requiredApprovals: [...quorumApprovals(place), ...overrides] };
}

/** `until 2026-11-23 08:00 UTC (0 18 * * 5 for 62h)` */
export function freezeWords({ until, windows }: Freeze): string {
  const ending =
    until === null ? "with no end in sight" : `until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const messages = windows.map(({ cron, for: lasts, timezone }) =>
    [cron, timezone, "for", lasts].filter(Boolean).join(" "),
  );
  return `${ending} (${messages.join("; ")})`;
}

/** Approvals that the configuration asks for and a request does not have: a request of another configuration, or a forged one. */
export function approvalsMissing(request: ApprovalRequest, place: Omit<Place, "freeze">): readonly RequiredApproval[] {
  return quorumApprovals(place).filter(
    (requiredApproval) =>
      !request.requiredApprovals.some(
        (other) =>
          other.environment === requiredApproval.environment &&
          other.role === requiredApproval.role &&
          other.for === requiredApproval.for,
      ),
  );
}

const quorumApprovals = ({ gate, flow, environment, configuration }: Omit<Place, "freeze">): RequiredApproval[] => {
  const of = gate === "start" ? flow : (environment ?? "");
  return Object.entries(quorumOf({ gate, flow, environment, configuration })).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, index) => ({
      for: gate,
      role,
      environment: requiredApprovalName(of, gate, role, index + 1),
    })),
  );
};

const quorumOf = ({
  gate,
  flow,
  environment,
  configuration: { flows, environments },
}: Omit<Place, "freeze">): Readonly<Record<string, number>> => {
  if (gate === "start") return flow === "release" || flow === "hotfix" ? flows[flow].start : {};
  return environments[environment ?? ""]?.[gate] ?? {};
};
