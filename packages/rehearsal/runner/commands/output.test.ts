import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "@jest/globals";
import { cleanUp, runSteps } from "../../builders/job.ts";

afterAll(cleanUp);

/** A step that prints these lines as they are. */
function printing(...lines: readonly string[]): string {
  return `- name: prints\n  shell: cat {0}\n  run: |\n${lines.map((line) => `    ${line}`).join("\n")}\n`;
}

test("annotations carry their place, and are shown in the log", async () => {
  const result = await runSteps(
    printing(
      "::error file=src/a.py,line=3,endLine=5,title=Wrong%3A it::two%0Alines",
      "::warning file=b.py,line=9,col=4,endColumn=8::careful",
      "see ##[notice file=c.py]by the way",
      "::error::no place",
    ),
  );
  expect(result.conclusion).toBe("success");
  expect(result.annotations).toEqual([
    {
      level: "failure",
      message: "two\nlines",
      title: "Wrong: it",
      path: "src/a.py",
      line: 3,
      endLine: 5,
      step: "prints",
    },
    { level: "warning", message: "careful", path: "b.py", line: 9, column: 4, step: "prints" },
    { level: "notice", message: "by the way", path: "c.py", step: "prints" },
    { level: "failure", message: "no place", step: "prints" },
  ]);
  expect(result.text).toContain("##[error]two\nlines\n##[warning]careful\n");
});

test("ten annotations of a level and step are kept, each of 4,096 characters at most", async () => {
  const lines = Array.from({ length: 12 }, (_, at) => `::warning::w${at}`);
  const result = await runSteps(
    `${printing(...lines, `::error::${"x".repeat(5_000)}`)}${printing("::warning::again")}`,
  );
  expect(result.annotations.filter(({ level }) => level === "warning").map(({ message }) => message)).toEqual([
    ...Array.from({ length: 10 }, (_, at) => `w${at}`),
    "again",
  ]);
  expect(result.annotations.find(({ level }) => level === "failure")?.message).toHaveLength(4_096);
  expect(result.text).toContain("##[warning]w11\n");
});

test("stop-commands holds commands back until its token", async () => {
  const result = await runSteps(
    printing(
      "::stop-commands::a-long-token",
      "::error::not this",
      "##[error]nor this",
      "::a-long-token::",
      "::error::this",
    ),
  );
  expect(result.annotations.map(({ message }) => message)).toEqual(["this"]);
  expect(result.text).toContain("::stop-commands::***\n::error::not this\n##[error]nor this\n::***::\n");
});

test("a token that is a command is refused, and commands go on", async () => {
  const result = await runSteps(printing("::stop-commands::error", "::error::still read"));
  expect(result.conclusion).toBe("failure");
  expect(result.annotations.map(({ message }) => message)).toContain("still read");
});

test("set-env and add-path fail the step and do nothing", async () => {
  for (const line of ["::set-env name=EVIL::1", "::add-path::/evil"]) {
    const result = await runSteps(`${printing(line)}- {if: always(), run: 'echo "[$EVIL] $PATH"'}`);
    expect(result.steps[1]?.conclusion).toBe("failure");
    expect(result.text).toMatch(/\n\[\] (?!\/evil)/);
  }
});

test("set-output and save-state still work, and warn", async () => {
  const result = await runSteps(
    `- {id: old, run: 'echo "::set-output name=x::a%25b"'}\n- run: 'echo "got \${{ steps.old.outputs.x }}"'`,
  );
  expect(result.text).toContain("\ngot a%b\n");
  expect(result.annotations[0]?.message).toContain("`set-output` command is deprecated");
});

test("echo on shows the commands that follow, masks never", async () => {
  const result = await runSteps(
    printing("::echo::on", "::group::named", "::add-mask::hidden-value", "::echo::off", "::endgroup::"),
  );
  expect(result.text).toContain("\n::group::named\n##[group]named\n::add-mask::***\n::echo::off\n##[endgroup]\n");
});

test("echo with another word fails the step", async () => {
  expect((await runSteps(printing("::echo::maybe"))).conclusion).toBe("failure");
});

test("secrets are hidden in the log, in annotations and in summaries", async () => {
  const result = await runSteps(
    `
- run: |
    echo "token $TOKEN, \${{ secrets.TOKEN }}" | tee -a $GITHUB_STEP_SUMMARY
    echo "::error::it was $TOKEN"
    printf '%s' "$TOKEN" | base64
    echo "::add-mask::found-later"
    echo "found-later and extra-mask"
  env: {TOKEN: "\${{ secrets.TOKEN }}"}
- run: echo found-later again, and the-git-token
`,
    { contexts: { secrets: { TOKEN: "s3cret&value" }, github: { token: "the-git-token" } }, masks: ["extra-mask"] },
  );
  const file = readFileSync(result.log, "utf8");
  for (const shown of ["s3cret", Buffer.from("s3cret&value").toString("base64"), "extra-mask", "the-git-token"]) {
    expect(file + JSON.stringify(result.annotations) + result.summary + JSON.stringify(result.steps)).not.toContain(
      shown,
    );
  }
  expect(file.match(/found-later/g)).toHaveLength(2);
  expect(result.summary).toContain("token ***, ***");
});

test("every line of the log has a time of GitHub's form, and steps begin with a group", async () => {
  const result = await runSteps(printing("one", "::error::two%0Athree"));
  const lines = readFileSync(result.log, "utf8").trimEnd().split("\n");
  expect(lines.filter((line) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z( |$)/.test(line))).toEqual([]);
  expect(result.text).toContain("##[group]Run one\n");
});

test("summaries are joined in order; one that is too big is reported and left out", async () => {
  const result = await runSteps(`
- run: echo '# first' >> $GITHUB_STEP_SUMMARY
- name: big
  run: head -c 1048577 /dev/zero | tr '\\0' x >> $GITHUB_STEP_SUMMARY
- run: head -c 1048576 /dev/zero | tr '\\0' y >> $GITHUB_STEP_SUMMARY
`);
  expect(result.conclusion).toBe("success");
  expect(result.summary).toBe(`# first\n\n\n${"y".repeat(1_048_576)}`);
  expect(result.annotations).toEqual([
    {
      level: "failure",
      message: "$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1025k.",
      step: "big",
    },
  ]);
});

test("a problem matcher finds issues in the steps after it, until it is removed", async () => {
  const matcher = JSON.stringify({
    problemMatcher: [{ owner: "o", pattern: [{ regexp: "^(\\S+):(\\d+) (.+)$", file: 1, line: 2, message: 3 }] }],
  });
  const result = await runSteps(
    `- run: echo "::add-matcher::m.json"\n${printing("a.py:7 wrong")}- run: echo "::remove-matcher owner=o::"\n${printing("a.py:8 fine")}`,
    { workspace: { "m.json": matcher, "a.py": "" } },
  );
  expect(result.annotations).toEqual([{ level: "failure", message: "wrong", path: "a.py", line: 7, step: "prints" }]);
});

test("a step may replace the files behind its commands by links; nothing else is touched", async () => {
  const result = await runSteps(
    "- run: rm $GITHUB_OUTPUT && ln -s $GITHUB_WORKSPACE/kept $GITHUB_OUTPUT && rm $GITHUB_ENV\n- run: cat kept",
    { workspace: { kept: "a=1\n" } },
  );
  expect(result.conclusion).toBe("success");
  expect(result.text).toContain("\na=1\n");
});
