import { UserError } from "../../model/document/user-error.ts";
import type { LockedProvider, PlanSummary, StateBackend } from "../../model/terraform/terraform-plan.ts";
import { lockedProviders } from "../hcl/provider-lock.ts";
import { HclMistake } from "../hcl/tokens.ts";
import { msgpackValue } from "./msgpack.ts";
import {
  backendFields,
  changeFields,
  outputFields,
  planActionNumbers,
  planFields,
  resourceFields,
  valueFields,
} from "./plan-message.ts";
import { MessageMistake, readMessage } from "./protobuf.ts";
import { isDataAddress, isResourceAddress, providerSource } from "./resource-address.ts";
import { ZipMistake, zipMembers } from "./zip-members.ts";

/** What a plan file holds, read from its own bytes: no provider and no program had a hand in it. */
export interface PlanFile {
  /** Version of Terraform that made it. */
  readonly terraform: string;
  /** What apply would do, by address and action, never a value. */
  readonly summary: PlanSummary;
  /** What was changed behind Terraform's back since the last apply. */
  readonly drift: PlanSummary["resources"];
  /** Whether Terraform says that there is something to apply, and that it planned everything. */
  readonly applyable: boolean;
  readonly complete: boolean;
  /** Sources of the providers that its changes need, such as `registry.terraform.io/hashicorp/aws`. */
  readonly needed: readonly string[];
  /** Providers of the lock file that it was planned with. */
  readonly providers: LockedProvider[];
  /** Text of that lock file, `.terraform.lock.hcl`. */
  readonly lock: string;
  /** Where apply would write the state. */
  readonly backend: StateBackend;
  /** Name inside the file ► text of every module's source that apply would evaluate. */
  readonly sources: ReadonlyMap<string, string>;
}

const limits = { members: 20_000, bytes: 512 * 1024 * 1024 };

/**
 * Reads the file of `terraform plan -out`: a zip whose member `tfplan` is the protobuf message of planproto, version 3. What is unknown (an
 * action, a field, a spelling of an address) is refused, because what apply would do could not be reported. Throws `UserError(plan_changed)`.
 */
export function readPlanFile(bytes: Buffer): PlanFile {
  try {
    const members = zipMembers(bytes, limits);
    const plan = members.get("tfplan");
    if (plan === undefined) throw new ZipMistake("it holds no tfplan");
    const sources = [...members].filter(([name]) => name.startsWith("tfconfig/"));
    const lock = members.get(".terraform.lock.hcl")?.toString("utf8") ?? "";
    return {
      ...readPlan(plan),
      lock,
      providers: lockedProviders(lock),
      sources: new Map(sources.map(([name, source]) => [name, source.toString("utf8")])),
    };
  } catch (cause) {
    if (cause instanceof ZipMistake || cause instanceof MessageMistake || cause instanceof HclMistake)
      throw unreadable(cause);
    throw cause;
  }
}

const readPlan = (bytes: Buffer): Omit<PlanFile, "lock" | "providers" | "sources"> => {
  const plan = readMessage(bytes, planFields, "the plan");
  if (plan.number("version") !== 3)
    throw new MessageMistake(`the plan has the format ${plan.number("version")}, and only 3 is known`);
  if (flagOf(plan.number("errored"))) throw new MessageMistake("the plan ended in an error, and is not whole");
  if (plan.all("action_invocations").length + plan.all("deferred_action_invocations").length > 0)
    throw new MessageMistake("the plan invokes actions, whose effects cannot be shown");
  const changes = plan.all("resource_changes").map(readResource);
  const kept = changes.filter(
    ({ action, address, from }) => (action !== "no-op" || from !== undefined) && !isForgottenRead(action, address),
  );
  return {
    terraform: plan.text("terraform_version"),
    applyable: flagOf(plan.number("applyable")),
    complete: flagOf(plan.number("complete")),
    backend: backendOf(plan.bytes("backend")),
    summary: {
      resources: inOrder(kept.map(({ provider: _, ...change }) => change)),
      outputs: inOrder(plan.all("output_changes").map(readOutput)).filter(({ action }) => action !== "no-op"),
    },
    drift: inOrder(
      plan
        .all("resource_drift")
        .map(readResource)
        .map(({ provider: _, ...change }) => change),
    ),
    needed: [...new Set(changes.map(({ provider }) => provider))].sort(),
  };
};

const backendOf = (bytes: Buffer | undefined): StateBackend => {
  if (bytes === undefined) throw new MessageMistake("the plan does not say where its state is");
  const backend = readMessage(bytes, backendFields, "the backend");
  const config = readMessage(backend.bytes("config") ?? Buffer.of(), valueFields, "the settings of the backend");
  return {
    type: backend.text("type"),
    config: msgpackValue(config.bytes("msgpack") ?? Buffer.of(), "the settings of the backend"),
    workspace: backend.text("workspace"),
  };
};

/** Terraform "deletes" data sources to clean up its state; `show -json` leaves that out too. */
const isForgottenRead = (action: string, address: string): boolean => action === "delete" && isDataAddress(address);

type ResourceChange = PlanSummary["resources"][number] & { readonly provider: string };

const readResource = (bytes: Buffer): ResourceChange => {
  const message = readMessage(bytes, resourceFields, "a change of a resource");
  const [address, from, deposed] = [message.text("addr"), message.text("prev_run_addr"), message.text("deposed_key")];
  for (const each of [address, ...(from === "" ? [] : [from])])
    if (!isResourceAddress(each))
      throw new MessageMistake(`the address ${JSON.stringify(each)} is not one of Terraform's`);
  if (!/^([0-9a-f]{8})?$/.test(deposed)) throw new MessageMistake(`${address} has a key that Terraform does not give`);
  const provider = providerSource(message.text("provider"));
  if (provider === undefined) throw new MessageMistake(`the provider of ${address} cannot be determined`);
  return {
    address,
    action: actionOf(message.bytes("change"), address),
    ...(deposed === "" ? {} : { deposed }),
    ...(from === "" || from === address ? {} : { from }),
    provider,
  };
};

const readOutput = (bytes: Buffer): PlanSummary["outputs"][number] => {
  const message = readMessage(bytes, outputFields, "a change of an output");
  const name = message.text("name");
  return { name, action: actionOf(message.bytes("change"), `the output ${name}`) };
};

const actionOf = (bytes: Buffer | undefined, what: string): PlanSummary["outputs"][number]["action"] => {
  if (bytes === undefined) throw new MessageMistake(`${what} has no change`);
  const number = readMessage(bytes, changeFields, `the change of ${what}`).number("action");
  const action = planActionNumbers[number];
  if (action === undefined)
    throw new MessageMistake(`${what} has an action ${number}, which this version does not know`);
  return action;
};

const flagOf = (number: number): boolean => {
  if (number > 1) throw new MessageMistake("the plan holds a flag that is neither true nor false");
  return number === 1;
};

const inOrder = <
  T extends { readonly address?: string; readonly name?: string; readonly deposed?: string | undefined },
>(
  changes: readonly T[],
): T[] => {
  const keyOf = ({ address, name, deposed }: T) => `${address ?? name}\0${deposed ?? ""}`;
  const keys = changes.map(keyOf);
  if (new Set(keys).size < keys.length) throw new MessageMistake("the plan holds two changes of the same thing");
  return changes.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};

const unreadable = (cause: Error): UserError =>
  new UserError(`the plan file cannot be read: ${cause.message}`, {
    reason: "plan_changed",
    remedy:
      "Nothing was applied. If nobody changed the file, plan with a version of Terraform that this version of Slipway knows, such as 1.11.4.",
    cause,
  });
