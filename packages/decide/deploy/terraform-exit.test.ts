import { expect, test } from "@jest/globals";
import type { Diagnostic, TerraformEnd } from "../../model/terraform/terraform-run.ts";
import { terraformFailure } from "./terraform-exit.ts";

const error = (summary: string, detail = "", more: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: "error",
  summary,
  detail,
  ...more,
});
const end = (diagnostics: readonly Diagnostic[], more: Partial<TerraformEnd> = {}): TerraformEnd => ({
  verb: "apply",
  code: 1,
  diagnostics,
  last: "",
  stateLeft: false,
  started: "2026-11-23T10:00:00.000Z",
  ...more,
});
const failureOf = (ended: TerraformEnd, secret = "not there") =>
  terraformFailure(ended, (text) => text.replaceAll(secret, "***"));
const place = { file: "main.tf", line: 4 };

// The words were printed by Terraform 1.11.4.
test.each<[string, TerraformEnd, string]>([
  ["a plan that is stale", end([error("Saved plan is stale")]), "plan_stale"],
  [
    "a disk that is full while it plans",
    end(
      [
        error(
          "Error acquiring the state lock",
          'Error message: could not write lock info for "terraform.tfstate": write .terraform.tfstate.lock.info: no space left on device',
        ),
      ],
      { verb: "plan" },
    ),
    "disk_failed",
  ],
  [
    "a disk elsewhere that is full while it applies",
    end([error("disk full", "pq: could not extend file: No space left on device")]),
    "state_unreachable",
  ],
  ["a plan of another lineage", end([error("Saved plan does not match the given state")]), "plan_stale"],
  ["a file that is no plan", end([error('Failed to load "/p" as a plan file')]), "plan_changed"],
  [
    "a held lock",
    end([error("Error acquiring the state lock", "Error message: x already locked: ID=a")]),
    "state_locked",
  ],
  ["a lock that is kept", end([error("Error releasing the state lock")]), "state_locked"],
  [
    "a backend that is not there",
    end([error("dial tcp 127.0.0.1:1: connect: connection refused")], { verb: "init" }),
    "state_unreachable",
  ],
  [
    "a backend that does not like us",
    end([error("pq: password authentication failed")], { verb: "init" }),
    "state_unreachable",
  ],
  [
    "a lock that cannot be asked for",
    end([error("Error acquiring the state lock", "could not write lock info")]),
    "state_unreachable",
  ],
  [
    "a registry that is not there",
    end([error("Failed to query available provider packages", "dial tcp: no such host")], { verb: "init" }),
    "tool_missing",
  ],
  [
    "a provider of other bytes",
    end([error("Failed to install provider", "doesn't match any of the checksums")], { verb: "init" }),
    "digest_mismatch",
  ],
  [
    "a lock file that is missing",
    end([error("Provider dependency changes detected")], { verb: "init" }),
    "terraform_invalid",
  ],
  ["a state that is left", end([], { code: 0, stateLeft: true }), "state_unsaved"],
  [
    "a state that could not be saved",
    end([error("Failed to save state"), error("Failed to persist state to backend")]),
    "state_unsaved",
  ],
  ["a signal", end([], { code: null }), "cancelled"],
  [
    "a mistake on a line",
    end([error("Reference to undeclared input variable", "", place)], { verb: "plan" }),
    "terraform_invalid",
  ],
  [
    "a resource that fails to be planned",
    end([error("Quota", "", { ...place, address: "x.y" })], { verb: "plan" }),
    "terraform_failed",
  ],
  [
    "a resource that fails",
    end([error("local-exec provisioner error", "exit status 3", { ...place, address: "x.y" })]),
    "terraform_failed",
  ],
  ["nothing said", end([]), "terraform_failed"],
])("%s means its reason", (_, ended, reason) => {
  const failure = failureOf(ended);
  expect(failure.reason).toBe(reason);
  expect(failure.because).not.toBe("");
  expect(failure.remedy).toMatch(/\.$/);
});

test("an unsaved state speaks before the cancel that caused it", () => {
  expect(failureOf(end([], { code: null, stateLeft: true })).reason).toBe("state_unsaved");
});

const info = (created: string, id = "1a2b") =>
  `Error message: resource temporarily unavailable\nLock Info:\n  ID:        ${id}\n  Path:      x\n  Operation: OperationTypeApply\n  Who:       rita@laptop\n  Version:   1.11.4\n  Created:   ${created}\n  Info:      \n`;

test("the holder of a lock is named with the time and the id", () => {
  const { because } = failureOf(
    end([error("Error acquiring the state lock", info("2026-11-23 09:41:10.123456789 +0000 UTC"))]),
  );
  expect(because).toBe("the state is locked by rita@laptop since 2026-11-23 09:41:10.123456789 +0000 UTC, lock 1a2b");
});

test("a backend that answers with our own lock names nobody", () => {
  const { because } = failureOf(
    end([
      error(
        "Error acquiring the state lock",
        `HTTP remote state already locked: ID=their\n${info("2026-11-23 10:00:01.5 +0000 UTC")}`,
      ),
    ]),
  );
  expect(because).toBe("the state is locked by somebody else, lock their; its backend does not say by whom");
});

test("work that was done before the failure is not called refused", () => {
  expect(failureOf(end([error("Error releasing the state lock")])).begun).toBe(true);
  expect(failureOf(end([error("Saved plan is stale")])).begun).toBe(false);
});

test("a long text of Terraform is cut, and stays one line", () => {
  const { because } = failureOf(end([error("Error", "word\n".repeat(1000))]));
  expect(because.length).toBeLessThan(400);
  expect(because).not.toContain("\n");
});

test("no half of a secret is reported where the words are cut, and none whose blanks are folded; what they mean stays", () => {
  const cut = failureOf(end([error("Error", `${"x".repeat(240)} a secret`)]), "a secret");
  expect(cut.because).toMatch(/ x+ \*\*\*$/);
  expect(failureOf(end([error("Error", "two  blanks")]), "two  blanks").because).toMatch(/ \*\*\*$/);
  const known = failureOf(end([error("Refused", "password authentication failed")]), "password");
  expect([known.reason, known.because]).toEqual(["state_unreachable", expect.stringContaining("*** auth")]);
});
