import { describe, expect, test } from "@jest/globals";
import { fileOf, job, main, play } from "../builders/stage.ts";
import type { Conclusion } from "../protocol/run.ts";

/** A repository with one file of such jobs. */
const file = (jobs: Readonly<Record<string, string>>, on = "push") => ({ [main]: fileOf(on, jobs) });

describe("a condition", () => {
  const chain = (condition: string) =>
    file({ a: job, b: `needs: a, if: always(), ${job}`, c: `needs: b, ${condition}${job}`, free: job });

  test.each<[string, Conclusion, Conclusion]>([
    ["", "success", "success"],
    ["", "failure", "skipped"],
    ["", "cancelled", "skipped"],
    ["if: success(), ", "failure", "skipped"],
    ["if: \"needs.b.result == 'success'\", ", "failure", "skipped"],
    ["if: \"always() && needs.b.result == 'success'\", ", "failure", "success"],
    ["if: failure(), ", "failure", "success"],
    ["if: failure(), ", "cancelled", "skipped"],
    ["if: failure(), ", "success", "skipped"],
    ["if: '!cancelled()', ", "cancelled", "success"],
    ["if: \"success('b')\", ", "failure", "success"],
    ["if: \"failure('b')\", ", "failure", "skipped"],
    ["if: \"contains('always()', 'a')\", ", "failure", "skipped"],
    ["if: '${{ false }} || x', ", "success", "success"],
  ])("%s after an ancestor with %s ends as %s", async (condition, ancestor, expected) => {
    const { conclusions } = await play({ files: chain(condition), jobs: { a: ancestor } });
    expect(conclusions).toMatchObject({ a: ancestor, b: "success", c: expected, free: "success" });
  });

  test("is not met by a skipped ancestor either, however far up", async () => {
    const files = file({ a: `if: false, ${job}`, b: `needs: a, if: always(), ${job}`, c: `needs: b, ${job}` });
    const { conclusions, events } = await play({ files });
    expect(conclusions).toEqual({ a: "skipped", b: "success", c: "skipped" });
    expect(events).toContainEqual(
      expect.objectContaining({ job: "c", because: "not all it needs succeeded: a (skipped)" }),
    );
  });

  test("that cannot be computed fails its job, with the place", async () => {
    const files = file({ a: `if: "fromJSON('{')", ${job}`, b: `needs: a, if: failure(), ${job}` });
    const { conclusions, events, result } = await play({ files });
    expect(conclusions).toEqual({ a: "failure", b: "success" });
    expect(result.conclusion).toBe("failure");
    expect(events).toContainEqual(
      expect.objectContaining({
        job: "a",
        because: expect.stringMatching(
          /^Error when evaluating 'if' for job 'a'\. \.github\/workflows\/main\.yml:3:12: .*fromJSON/,
        ),
      }),
    );
  });
});

describe("continue-on-error", () => {
  test("turns a failure into success for the jobs after it and for the run", async () => {
    const files = file({
      a: `continue-on-error: true, ${job}`,
      b: `needs: a, outputs: { a: '\${{ needs.a.result }}' }, ${job}`,
    });
    const { conclusions, outputs, result } = await play({ files, jobs: { a: "failure" } });
    expect(conclusions).toEqual({ a: "failure", b: "success" });
    expect(outputs.b).toEqual({ a: "success" });
    expect(result.conclusion).toBe("success");
  });

  test("may be computed, and does not forgive a cancel", async () => {
    const files = file({
      a: `continue-on-error: '\${{ github.ref_name == ''main'' }}', ${job}`,
      b: `needs: a, ${job}`,
    });
    expect((await play({ files, jobs: { a: "failure" } })).conclusions.b).toBe("success");
    expect((await play({ files, jobs: { a: "cancelled" } })).conclusions.b).toBe("skipped");
  });
});
