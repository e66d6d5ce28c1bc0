import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { actionNames } from "../../scripts/tree.ts";
import { step } from "./step.ts";

test.each([
  ["NODE_TLS_REJECT_UNAUTHORIZED", "0"],
  ["NODE_DEBUG", "*"],
  ["NODE_OPTIONS", "--tls-keylog=/tmp/slipway-keys"],
])("every action refuses a step with %s=%s by that name, and prints no secret before", async (name, value) => {
  const secret = randomBytes(24).toString("hex");
  for (const action of await actionNames()) {
    const env = { [name]: value, INPUT_TOKEN: secret, INPUT_URL: secret };
    const { code, outputs, log, summary } = await step(action, { env });
    expect([action, code, outputs.outcome, outputs.reason]).toEqual([action, 1, "refused", "unsafe_environment"]);
    expect(JSON.parse(outputs.entry ?? "")).toMatchObject({ action, because: expect.stringContaining(name) });
    expect(log.replaceAll(/^::add-mask::.*$/gm, "") + summary).not.toContain(secret);
  }
});
