/** The reader of Terraform code, held to HashiCorp's own parser: what that reads is read alike, or refused; never read as something else. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Body, hclBody } from "../../packages/formats/hcl/body.ts";
import { moduleFacts } from "../../packages/formats/hcl/module-facts.ts";
import { HclMistake, hclTokens } from "../../packages/formats/hcl/tokens.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-hcl-"));
  const source = join(dirname(fileURLToPath(import.meta.url)), "hcl-oracle");
  execFileSync("go", ["build", "-o", join(folder, "oracle"), "."], { cwd: source });
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

const pieces = [
  ...[
    'file("a")',
    '"',
    '"${',
    "}",
    "%{ if true }",
    "%{ endif }",
    "$${",
    "%%{",
    "$",
    "%",
    "$$",
    "${",
    "%{",
    "~}",
    "${~",
  ],
  ...[
    "\n",
    "\n\n",
    "#",
    "//",
    "/*",
    "*/",
    "<<EOT\n",
    "<<-EOT\n",
    "\nEOT\n",
    "  EOT\n",
    "EOT",
    "EOT\n",
    "E OT\n",
    "$\n",
  ],
  ...["\t", "\r\n", "\r", "\\", '\\"', "\\n", "a = ", "b = 1\n", "x {\n", "}\n", 'provisioner "local-exec" {\n'],
  ...["(", ")", "[", "]", "{", "}", ",", " ", "f(1)", 'core::file("x")', 'file /* c */ ("x")', "::", "...", "=>", "a"],
  ...[
    '"lit"',
    "1",
    "1.5",
    "1e5",
    "true ? 1 : 2",
    "\u00a0",
    "\u0085",
    "é",
    "file",
    "(x)",
    "a.b[0]",
    "!x",
    ".",
    '"a" "b" {\n',
  ],
  ...['"${"x"}"', '"\\${file("p")}"', "\ufeff", ";", "`", "EOT # x\n", "null\n", "{ a = 1 }"],
];
const whole = [
  'a = file("x")\n',
  'b = "${file("x")}"\n',
  'c = <<EOT\nhello ${file("y")} $${file("z")} $ % 100%\n# no comment\nEOT\n',
  "d = <<-EOT\n  a\n    EOT\n",
  'e = [1, # c\n 2,\n file("q")]\n',
  'f = { a = 1, b = file("w") }\n',
  'resource "a" "b" {\n  x = 1\n  provisioner "local-exec" {\n    command = "x"\n  }\n}\n',
  'g { h = file("single") }\n',
  '/* file("no") */ i = 1\n',
  'j = "# not ${upper("x")} // comment"\n',
  'k = "\\"${lower("}")}"\n',
  'm = true ? file("a") : "%{ if x }${f("y")}%{ else }z%{ endif ~}"\n',
  'n = "$$${file("p")}"\n',
  "o = <<A\n${f(<<B\nx\nB\n)}\nA\n",
  "p = <<EOT\n$\n%\n $\nEOT\n",
];

const mutated = fc
  .tuple(
    fc.subarray(whole, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...pieces), fc.boolean()), { maxLength: 3 }),
  )
  .map(([parts, changes]) =>
    changes.reduce((text, [at, piece, over]) => {
      const place = at % text.length;
      return text.slice(0, place) + piece + text.slice(place + (over ? 1 : 0));
    }, parts.join("")),
  );
const soup = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 10 })
  .map((parts) => `a = ${parts.join("")}\n`);

const blocksIn = ({ blocks }: Body): string[] =>
  blocks.flatMap(({ type, labels, body }) => [JSON.stringify([type, ...labels]), ...blocksIn(body)]);

test("what HashiCorp's parser reads is read alike or refused", () => {
  const texts = fc.sample(fc.oneof(mutated, soup), { numRuns: 40_000, seed: 1 });
  const input = texts.map((text) => Buffer.from(text).toString("base64")).join("\n");
  const said = execFileSync(join(folder, "oracle"), { input: `${input}\n`, maxBuffer: 1e9, encoding: "utf8" })
    .trim()
    .split("\n");
  const seen = { alike: 0, refused: 0, wrong: 0 };
  const different: unknown[] = [];
  for (const [index, text] of texts.entries()) {
    const theirs = JSON.parse(said[index] ?? "") as { error?: string; calls: string[]; blocks: string[][] };
    if (theirs.error !== undefined) seen.wrong += 1;
    else
      try {
        const calls = moduleFacts("x.tf", text).calls.map(({ name, line }) => `${name}@${line}`);
        const blocks = blocksIn(hclBody(hclTokens(text)));
        const ours = JSON.stringify([calls.sort(), blocks.sort()]);
        const bare = theirs.calls.map((call) => call.replace(/^.*::/, "")).sort();
        if (ours === JSON.stringify([bare, theirs.blocks.map((block) => JSON.stringify(block)).sort()]))
          seen.alike += 1;
        else different.push({ text, theirs, ours });
      } catch (error) {
        expect(error).toBeInstanceOf(HclMistake);
        seen.refused += 1;
      }
  }
  expect(different).toEqual([]);
  process.stdout.write(
    `K6: of ${texts.length} texts ${seen.alike} were read alike, ${seen.refused} refused here alone, ${seen.wrong} by both or by theirs\n`,
  );
  expect(seen.alike).toBeGreaterThan(5_000);
  expect(seen.refused).toBeLessThan(seen.alike / 100);
}, 300_000);
