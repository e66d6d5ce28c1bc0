import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { tellingOf } from "./progress.ts";

test("a tool that is being built is named at once, and again while it lasts, and never afterwards", async () => {
  const messages: string[] = [];
  const tell = (line: string) => void messages.push(line);
  const answer = await tellingOf({ what: "tflint 0.64.0", kind: "go", tell }, () => pause(100, "built"), 30);
  expect(answer).toBe("built");
  expect(messages[0]).toBe("tflint 0.64.0 is not here yet, and is being built from its source");
  expect(messages[1]).toMatch(/^tflint 0\.64\.0 is still being built from its source, for \d+ s$/);
  const count = messages.length;
  await pause(60);
  expect(messages.length).toBe(count);
});
