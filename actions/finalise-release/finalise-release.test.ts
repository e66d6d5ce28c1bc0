import { expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow.ts";
import { configurationOf, releaseOf } from "../../packages/kit/memory-release.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/memory-world.ts";
import { finaliseRelease } from "./finalise-release.ts";

test("a flow that releases nothing is refused", async () => {
  const flow = flowFor(triggerOf(), configurationOf());
  const values = { flow, release: releaseOf(), configuration: configurationOf(), token: "t" };
  const nothing = { needs: undefined, "app-id": undefined, "app-key": undefined, "mirror-key": undefined };
  const more = { "mirror-hosts": undefined, "mirror-tokens": undefined };
  await expect(finaliseRelease({ ...values, ...nothing, ...more }, memoryWorld())).rejects.toMatchObject({
    reason: "bad_document",
  });
});
