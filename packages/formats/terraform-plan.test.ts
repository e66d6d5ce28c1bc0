import { expect, test } from "@jest/globals";
import { planSummary } from "./terraform-plan.ts";

const shown = (more: object) => JSON.stringify({ format_version: "1.2", terraform_version: "1.11.4", ...more });
const change = (address: string, ...actions: string[]) => ({
  address,
  change: { actions, before: { secret: "s" }, after: "s" },
});

test("addresses and actions are kept, values are not, and what stays is left out", () => {
  const summary = planSummary(
    shown({
      variables: { s: { value: "s3cr3t" } },
      resource_changes: [
        change("a.create", "create"),
        change("a.same", "no-op"),
        change("a.replace", "delete", "create"),
        change("a.replace_safely", "create", "delete"),
        change("a.forget", "forget"),
        change("data.a.read", "read"),
      ],
      output_changes: { url: { actions: ["update"], after: "s3cr3t" }, same: { actions: ["no-op"] } },
    }),
  );
  expect(summary).toEqual({
    resources: [
      { address: "a.create", action: "create" },
      { address: "a.replace", action: "replace" },
      { address: "a.replace_safely", action: "replace" },
      { address: "a.forget", action: "forget" },
      { address: "data.a.read", action: "read" },
    ],
    outputs: [{ name: "url", action: "update" }],
  });
});

test.each([
  ["a format that is not known", JSON.stringify({ format_version: "2.0" })],
  ["no format", "{}"],
  ["an action that is not known", shown({ resource_changes: [change("a.b", "explode")] })],
  ["two actions that are not known together", shown({ resource_changes: [change("a.b", "delete", "update")] })],
  ["a change without actions", shown({ resource_changes: [{ address: "a.b", change: {} }] })],
  ["no JSON", "Error"],
])("%s is refused, because what it would do cannot be told", (_, text) => {
  expect(() => planSummary(text)).toThrow();
});
