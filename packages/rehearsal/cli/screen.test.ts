import { expect, test } from "@jest/globals";
import type { RunEvent } from "../run-event.ts";
import { openScreen } from "./screen.ts";

test("without a terminal every finished step is one line, and nothing is drawn again", () => {
  let shown = "";
  const screen = openScreen(new Map(), { write: (text) => (shown += text) }, false);
  const step = (name: string, conclusion: "success" | "failure" | "skipped", number: number): RunEvent => ({
    type: "step-finished",
    job: "p/flow",
    step: { name, number, outcome: conclusion, conclusion, started: 0, finished: 200 },
    at: 200,
  });
  screen.event({ type: "job-started", job: "p/flow", name: "p / flow", at: 0, log: "/log" });
  screen.event(step("Set up job", "success", 1));
  screen.event(step("Plan the flow", "failure", 2));
  screen.event(step("After it", "skipped", 3));
  screen.close();
  expect(shown).toBe("    ✗ flow: Plan the flow  0.2 s\n");
});
