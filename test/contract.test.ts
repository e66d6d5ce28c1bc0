import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import type { Inputs } from "../packages/kit/inputs/inputs.ts";
import { actionNames, root } from "../scripts/tree.ts";

interface ActionFile {
  readonly inputs?: Record<
    string,
    { readonly description?: string; readonly required?: boolean; readonly default?: string }
  >;
  readonly outputs?: Record<string, { readonly description?: string }>;
  readonly runs: { readonly using: string; readonly main: string };
}

const names = await actionNames();

test("every action is a step of one of our workflows, and every step of theirs is an action", async () => {
  const folder = join(root, ".github/workflows");
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")));
  const used = texts.flatMap((text) => [...text.matchAll(/uses: \$\/actions\/([\w-]+)$/gm)].map(([, name]) => name));
  // No flow changes issues yet: teams call it in a job of their own.
  const unused = ["jira-update"];
  expect([...new Set([...used, ...unused])].sort()).toEqual(names);
});

describe.each(names)("%s", (name) => {
  const folder = join(root, "actions", name);
  const file = async () => parse(await readFile(join(folder, "action.yml"), "utf8")) as ActionFile;
  const schema = async () => ((await import(join(folder, `${name}.ts`))) as { inputs: Inputs }).inputs;

  test("is one folder with its contract, its prose, its entry, its function and its test", async () => {
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(["README.md", "action.yml", "main.ts", `${name}.test.ts`, `${name}.ts`]),
    );
    expect((await readFile(join(folder, "main.ts"), "utf8")).split("\n").filter((line) => line !== "")).toHaveLength(3);
  });

  test("reads exactly the inputs that action.yml names", async () => {
    expect(Object.keys((await schema()).fields).sort()).toEqual(Object.keys((await file()).inputs ?? {}).sort());
    expect((await schema()).action).toBe(name);
  });

  test("wants what action.yml calls required, and nothing else", async () => {
    const { fields } = await schema();
    for (const [input, { required = false, default: value }] of Object.entries((await file()).inputs ?? {})) {
      expect([input, required]).toEqual([
        input,
        (fields[input]?.required ?? false) && (value === undefined || value === ""),
      ]);
    }
  });

  test("describes everything, and always says outcome, reason and entry", async () => {
    const { inputs = {}, outputs = {} } = await file();
    for (const [what, { description }] of Object.entries({ ...inputs, ...outputs }))
      expect([what, description]).toEqual([what, expect.any(String)]);
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining(["outcome", "reason", "entry"]));
  });

  test("ships as node24 from dist", async () => {
    expect((await file()).runs).toEqual({ using: "node24", main: `../../dist/${name}/index.js` });
    expect(await readFile(join(root, "dist", name, "index.js"), "utf8")).toContain(`actions["${name}"]`);
  });

  test("shows one example with its permissions in its README", async () => {
    const readme = await readFile(join(folder, "README.md"), "utf8");
    const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    expect(parse(example)).toEqual(expect.anything());
    expect(example).toMatch(/permissions:/);
    expect(example).toMatch(new RegExp(`uses: slipway-dev/slipway/actions/${name}@[0-9a-f]{40} # v`));
  });
});
