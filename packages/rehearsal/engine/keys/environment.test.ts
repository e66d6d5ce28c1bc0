import { describe, expect, test } from "@jest/globals";
import { fileOf, job, main, play } from "../../builders/stage.ts";
import type { Admission, AdmissionRequest, Stage } from "../../protocol/stage.ts";

const deploy = `environment: production, ${job}`;

/** A gate that opens, or not, when told to; it notes who asked. */
function aGate(): { admit: Stage["admit"]; asked: AdmissionRequest[]; answer: (admission: Admission) => void } {
  const asked: AdmissionRequest[] = [];
  const answers: ((admission: Admission) => void)[] = [];
  return {
    asked,
    answer: (admission) => {
      for (const tell of answers.splice(0)) tell(admission);
    },
    admit: (request, _, signal) => {
      asked.push(request);
      return new Promise((resolve) => {
        answers.push(resolve);
        signal.addEventListener("abort", () => resolve({ go: true }));
      });
    },
  };
}

const soon = (act: () => void) => setTimeout(act, 10);

describe("a job that names an environment", () => {
  test("does not begin, and sees no secret, before the environment lets it in", async () => {
    const gate = aGate();
    const order: string[] = [];
    soon(() => {
      order.push("asked");
      gate.answer({ go: true });
    });
    const { conclusions } = await play({
      files: { [main]: fileOf("push", { deploy }) },
      gates: { production: gate.admit },
      jobs: {
        deploy: () => {
          order.push("ran");
          return "success";
        },
      },
    });
    expect(order).toEqual(["asked", "ran"]);
    expect(conclusions).toEqual({ deploy: "success" });
    expect(gate.asked).toEqual([
      expect.objectContaining({ job: "deploy", name: "deploy", environment: "production", deployment: true }),
    ]);
  });

  test("is asked for although it wants no deployment record", async () => {
    const gate = aGate();
    soon(() => gate.answer({ go: true }));
    const quiet = `environment: { name: production, deployment: false }, ${job}`;
    await play({ files: { [main]: fileOf("push", { quiet }) }, gates: { production: gate.admit } });
    expect(gate.asked).toEqual([expect.objectContaining({ deployment: false })]);
  });

  test("fails without having run when it is turned away, and what needs it does not run", async () => {
    const refused = { go: false, conclusion: "failure", because: "rejected by ada" } as const;
    const { conclusions, requests, events } = await play({
      files: { [main]: fileOf("push", { deploy, check: `needs: deploy, ${job}` }) },
      gates: { production: async () => refused },
    });
    expect(conclusions).toEqual({ deploy: "failure", check: "skipped" });
    expect(requests.size).toBe(0);
    expect(events).toContainEqual(expect.objectContaining({ job: "deploy", because: "rejected by ada" }));
  });

  test("takes no runner while it waits", async () => {
    const gate = aGate();
    const files = { [main]: fileOf("push", { deploy, build: job }) };
    const build = () => {
      soon(() => gate.answer({ go: true }));
      return "success" as const;
    };
    const { result } = await play({ files, gates: { production: gate.admit }, jobs: { build } }, { parallel: 1 });
    expect(result.jobs.map(({ key }) => key)).toEqual(["build", "deploy"]);
  });

  test("holds its concurrency group while it waits", async () => {
    const gate = aGate();
    const order: string[] = [];
    const note = (name: string) => () => {
      order.push(name);
      return "success" as const;
    };
    const group = "concurrency: { group: g, queue: max }";
    soon(() => {
      order.push("approved");
      gate.answer({ go: true });
    });
    const files = { [main]: fileOf("push", { deploy: `${group}, ${deploy}`, other: `${group}, ${job}` }) };
    await play({
      files,
      gates: { production: gate.admit },
      jobs: { deploy: note("deploy"), other: note("other") },
    });
    expect(order).toEqual(["approved", "deploy", "other"]);
  });

  test("is cancelled with its run while it waits", async () => {
    const gate = aGate();
    const cancel = new AbortController();
    soon(() => cancel.abort());
    const files = { [main]: fileOf("push", { deploy }) };
    const { conclusions, requests } = await play(
      { files, gates: { production: gate.admit } },
      { signal: cancel.signal },
    );
    expect(conclusions).toEqual({ deploy: "cancelled" });
    expect(requests.size).toBe(0);
  });

  test("that the rehearsal cannot run fails before anybody is asked", async () => {
    const gate = aGate();
    const files = {
      [main]: fileOf("push", { deploy: "environment: production, runs-on: '${{ vars.NONE }}', steps: [{ run: x }]" }),
    };
    expect((await play({ files, gates: { production: gate.admit } })).conclusions).toEqual({ deploy: "failure" });
    expect(gate.asked).toEqual([]);
  });
});
