import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { hclBody } from "./body.ts";
import { fileRead } from "./file-reads.ts";
import { templateCalls } from "./function-calls.ts";
import { moduleFacts } from "./module-facts.ts";
import { newProviders, providerLocks, wholeSource } from "./provider-lock.ts";
import { HclMistake, hclTokens } from "./tokens.ts";

const calls = (text: string): string[] => moduleFacts("x.tf", text).calls.map(({ name }) => name);

test.each<[string, string, readonly string[]]>([
  ["in an expression", 'a = file("x")\n', ["file"]],
  ["with blanks and comments before its bracket", 'a = file /* c */ ("x")\n', ["file"]],
  ["by its namespace", 'a = core::file("x")\n', ["file"]],
  ["in a string", 'a = "x${file("y")}"\n', ["file"]],
  ["in a string in a string", 'a = "${"${file("y")}"}"\n', ["file"]],
  ["in a control sequence", 'a = "%{ if file("y") == "" ~}x%{ endif }"\n', ["file"]],
  ["in a heredoc", 'a = <<EOT\n # "${file("y")}"\nEOT\n', ["file"]],
  ["in a heredoc in a heredoc", "a = <<A\n${f(<<B\n${g()}\nB\n)}\nA\n", ["f", "g"]],
  ["behind what looks like a heredoc's end", "a = <<EOT\nEOT x\n${f()}\n  EOT\n", ["f"]],
  ["over lines", 'a = [\n  1, # c\n  {\n    b = file(\n"x")\n  }\n]\n', ["file"]],
  ["in a block on one line", 'a { b = file("x") }\n', ["file"]],
  ["after a byte order mark, with other line breaks", '\ufeffa = <<E\r\nx\r\nE\r\nb = file("x")\r\n', ["file"]],
  ["not in a comment", '# file("x")\n// file("x")\n/* file("x")\n*/ a = 1 # file("x")', []],
  ["not where the sign is doubled", 'a = "$${file(x)} %%{if file(x)}"\n', []],
  ["behind what has a blank in it and so is no end", "a = <<EOT\nE OT\n${f()}\nEOT\n", ["f"]],
  ["not in plain text", 'a = "file(x) $ % \\" file("\n', []],
])("a call is found %s", (_, text, names) => {
  expect(calls(text)).toEqual(names);
});

test.each([
  'a = "x\n"\n',
  "a = /* x",
  "a = <<EOT\nx\n",
  "a = <<EOT\n\u00a0EOT\n",
  "a = (1\n",
  "a = [1)\n",
  "a { b = 1\n",
  "a = 1\na = 2\n",
  'provisioner "local\\u002dexec" {\n}\n',
  'provisioner "${x}" {\n}\n',
  "a = 'x'\n",
  "a = 1;\n",
  "a = \0\n",
  "a = 1\rb = 2\n",
  'a = "x\ry"\n',
  "# c\rfile\n",
  'a = "\0"\n',
  "1 = 2\n",
  "}\n",
  'a = "${1\n',
])("%j is not read by halves: it is refused", (text) => {
  expect(() => moduleFacts("x.tf", text)).toThrow(HclMistake);
});

test("a mistake says on which line it is", () => {
  expect(() => moduleFacts("x.tf", "a = 1\nb = 2\n\nc = 'x'\n")).toThrow(expect.objectContaining({ line: 4 }));
});

test("both syntaxes tell the same of a module", () => {
  const native = moduleFacts(
    "main.tf",
    `terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
    old = "~> 1.0"
  }
}
provider "kubernetes" {
  exec {
    command = "aws"
  }
}
resource "aws_instance" "a" {
  user_data = file("x")
  provisioner "local-exec" {
    command = "x"
  }
}
data "external" "e" {
  provider = other.west
}
module "m" {
  source = "./m"
}
`,
  );
  const json = moduleFacts(
    "main.tf.json",
    JSON.stringify({
      terraform: [{ required_providers: [{ aws: { source: "hashicorp/aws" }, old: "~> 1.0" }] }],
      provider: { kubernetes: { exec: { command: "aws" } } },
      resource: {
        aws_instance: { a: [{ user_data: '${file("x")}', provisioner: [{ "local-exec": { command: "x" } }] }] },
      },
      data: { external: { e: { provider: "other.west" } } },
      module: { m: { source: "./m" } },
    }),
  );
  const bare = (facts: typeof native) => ({
    blocks: facts.blocks.map(({ kind, type }) => `${kind} ${type}`).sort(),
    calls: facts.calls.map(({ name }) => name),
    modules: facts.modules.map(({ source }) => source),
    required: facts.required.map(({ name, source }) => [name, source]),
    used: facts.used.map(({ name }) => name).sort(),
  });
  expect(bare(native)).toEqual(bare(json));
  expect(bare(native)).toEqual({
    blocks: ["data external", "provider exec", "provisioner local-exec", "resource aws_instance"],
    calls: ["file"],
    modules: ["./m"],
    required: [
      ["aws", "hashicorp/aws"],
      ["old", "old"],
    ],
    used: ["aws", "other"],
  });
});

test("nothing of the JSON form is lost: names that stand twice, escapes in names, templates in names", () => {
  const twice = '{"resource":{"a_b":{"c":{"provisioner":{"local-exec":{}},"provision\\u0065r":{"remote-exec":{}}}}}}';
  const { blocks } = moduleFacts("x.tf.json", twice);
  expect(blocks.map(({ type }) => type)).toEqual(["local-exec", "remote-exec", "a_b"]);
  const named = '{"locals":{"a":{"${file(\\"x\\")}":1}},"data":{"http":{}},"data":{"external":{}}}';
  expect(moduleFacts("x.tf.json", named)).toMatchObject({
    calls: [{ name: "file" }],
    blocks: [{ type: "http" }, { type: "external" }],
  });
  for (const text of ["{", '{"a":1,}', "{}{}", '{"a":"\n"}', '{"a":01}', '{"a":"${x"}', '{"__proto__":1', "{'a':1}"])
    expect(() => moduleFacts("x.tf.json", text)).toThrow(HclMistake);
});

test.each<[string, boolean, object | undefined]>([
  ['file("a/b.sql")', true, { inside: "a/b.sql" }],
  ['file("a/b.sql")', false, { outside: "file" }], // of the root module, whose folder is not this one
  ['file("${path.module}/a.sql")', false, { inside: "a.sql" }],
  ['file("${path.root}/a.sql")', true, { inside: "a.sql" }],
  ['file("${path.root}/a.sql")', false, { outside: "file" }],
  ['fileset(path.module, "**/*.sql")', false, { inside: "" }],
  ['fileset(path.module, "../*.sql")', false, { outside: "fileset" }],
  ["fileset(path.module, var.x)", false, { outside: "fileset" }],
  ['file("/proc/self/environ")', true, { outside: "file" }],
  ['file("../x")', true, { outside: "file" }],
  ['file("${path.module}/../x")', true, { outside: "file" }],
  ['file("${path.module}${var.x}")', true, { outside: "file" }],
  ['file("${path.module}../x")', true, { outside: "file" }],
  ['file("${path.cwd}/x")', true, { outside: "file" }],
  ['file("~/.ssh/id")', true, { outside: "file" }],
  ['file("a\\u002f..\\u002fx")', true, { outside: "file" }],
  ["filebase64(var.x)", true, { outside: "filebase64" }],
  ['templatefile("t.tftpl", { a = 1 })', true, { inside: "t.tftpl" }],
  ['file(join("/", ["", "proc"]))', true, { outside: "file" }],
  ['upper("/proc")', true, undefined],
  ["toString(1)", true, undefined],
])("%s, in the root module %p, reads %j", (text, isRoot, read) => {
  const [call] = moduleFacts("x.tf", `a = ${text}\n`).calls;
  expect(call && fileRead(call, isRoot)).toEqual(read);
});

test("what a template calls is found too", () => {
  expect(
    templateCalls('a "b" ${file("/proc/1/environ")} %{ for x in y }${x}%{ endfor }').map(({ name }) => name),
  ).toEqual(["file"]);
});

const lockOf = (source: string, version: string, hashes = `["h1:${"a".repeat(43)}=", "zh:${"0".repeat(64)}"]`) =>
  `# made by terraform init\n\nprovider "${source}" {\n  version     = "${version}"\n  constraints = "~> 1.0"\n  hashes = ${hashes}\n}\n`;

test("providers that a trusted lock file does not have are new, by source and by version", () => {
  const [a, b] = ["registry.terraform.io/hashicorp/aws", "registry.terraform.io/acme/b"];
  const trusted = lockOf(a, "1.0.0");
  const here = lockOf(a, "1.0.0") + lockOf(b, "2.0.0");
  expect(providerLocks(here).map(({ source, hashes }) => [source, hashes.length])).toEqual([
    [b, 2],
    [a, 2],
  ]);
  expect(newProviders(trusted, here)).toEqual([{ source: b, version: "2.0.0" }]);
  expect(newProviders(trusted, lockOf(a, "1.0.1"))).toEqual([{ source: a, version: "1.0.1" }]);
  expect(newProviders(null, trusted)).toHaveLength(1);
  expect(newProviders(trusted, null)).toEqual([]);
  for (const bad of [
    'provider "aws" {\n version = "1"\n}\n',
    lockOf(a, "${x}"),
    lockOf(a, "1.0.0") + lockOf(a, "1.0.0"),
    lockOf(a, "1.0.0", '["h9:x"]'),
    lockOf(a, "1.0.0", "[x]"),
    "x = 1\n",
  ])
    expect(() => providerLocks(bad)).toThrow(HclMistake);
  expect(["aws", "acme/b", "Example.com/acme/b", "a b", "/x", "a/b/c/d"].map(wholeSource)).toEqual([
    "registry.terraform.io/hashicorp/aws",
    "registry.terraform.io/acme/b",
    "example.com/acme/b",
    undefined,
    undefined,
    undefined,
  ]);
});

test("whatever the text is, it is read or refused", () => {
  const bit = fc.constantFrom(
    'file("a")',
    '"',
    "${",
    "}",
    "%{",
    "$${",
    "<<E\n",
    "\nE\n",
    "#",
    "/*",
    "*/",
    "a = ",
    "x {\n",
    "\\",
    "~}",
    "(",
    ")",
    "\n",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(bit, { maxLength: 12 }).map((bits) => bits.join("")),
      ),
      (text) => {
        try {
          hclBody(hclTokens(text));
        } catch (error) {
          expect(error).toBeInstanceOf(HclMistake);
        }
      },
    ),
    { numRuns: 500, seed: 1 },
  );
});
