import { expect, test } from "@jest/globals";
import { smallTeam } from "../builders/team.ts";

test("twenty jobs of a run work at once, and no more", async () => {
  const legs = JSON.stringify(Array.from({ length: 23 }, (_, at) => at));
  const job = `strategy: { matrix: { n: ${legs} } }, runs-on: ubuntu-latest, steps: [{ run: sleep 0.5 }]`;
  const team = await smallTeam({ "many.yml": `on: push\njobs: { many: { ${job} } }\n` });
  try {
    const { conclusion } = await team.run({ event: "push", branch: "main" });
    expect(conclusion).toBe("success");
    let [now, most] = [0, 0];
    for (const { type } of team.events) {
      if (type === "job-started") most = Math.max(most, ++now);
      if (type === "job-finished") now--;
    }
    expect(most).toBe(20);
  } finally {
    await team.close();
  }
}, 60_000);
