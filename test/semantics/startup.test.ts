/** Broken workflow files, and a few sound ones: the rehearsal and GitHub's language service say the same of the same lines. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FeatureFlags } from "@actions/expressions";
import { validate } from "@actions/languageservice";
import { expect, test } from "@jest/globals";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fileOf, folder, job, main, play } from "../../packages/rehearsal/builders/stage.ts";

/** A file of the corpus: its first comment says what it is, `# broken here` is at the lines that are wrong. */
interface Specimen {
  readonly name: string;
  readonly what: string;
  readonly text: string;
  readonly broken: readonly number[];
  /** Lines of which the language service speaks, where these are others; the file says why. */
  readonly service: readonly number[];
}

const corpus = join(import.meta.dirname, "corpus");
const specimens = readdirSync(corpus)
  .sort()
  .map((name): Specimen => {
    const text = readFileSync(join(corpus, name), "utf8");
    const [what = "", second = ""] = text.split("\n");
    const broken = text.split("\n").flatMap((line, at) => (line.endsWith("# broken here") ? [at + 1] : []));
    const differs = /^# The language service says (?:nothing|it of lines? ([\d, ]+)): .+\.$/.exec(second);
    const service = differs ? (differs[1] ?? "").split(", ").filter(Boolean).map(Number) : broken;
    return { name, what: what.slice(2), text, broken, service };
  });

/** What calls of the corpus can call. */
const others: Readonly<Record<string, string>> = {
  [`${folder}/callee.yml`]: fileOf(
    "{ workflow_call: { inputs: { text: { type: string }, count: { type: number, required: true } }, secrets: { key: { required: true } } } }",
    { a: job },
  ),
  [`${folder}/plain.yml`]: fileOf("push", { a: job }),
  [`${folder}/asking.yml`]: fileOf("workflow_call", { a: `permissions: { contents: write }, ${job}` }),
};

const lines = (numbers: readonly (number | undefined)[]) => [...new Set(numbers)].sort();

async function serviceOn({ name, text }: Specimen): Promise<(number | undefined)[]> {
  const files: Readonly<Record<string, string>> = { ...others, [main]: text };
  const fileProvider = {
    getFileContent: async ({ path }: { readonly path: string }) => {
      const content = files[path];
      if (content === undefined) throw new Error(`there is no file ${path}`);
      return { name: path, content };
    },
  };
  const document = TextDocument.create(`file:///${folder}/${name}`, "yaml", 1, text);
  const diagnostics = await validate(document, { fileProvider, featureFlags: new FeatureFlags({ all: true }) });
  return lines(diagnostics.map(({ range }) => range.start.line + 1));
}

test("the corpus holds many files, each with a name of its own", () => {
  expect(specimens.filter(({ broken }) => broken.length > 0).length).toBeGreaterThanOrEqual(100);
  expect(new Set(specimens.map(({ what }) => what)).size).toBe(specimens.length);
  // Where the two differ, the file says why; that must stay the exception.
  expect(specimens.filter(({ broken, service }) => broken !== service).length).toBeLessThan(20);
});

test.each(specimens)("$what ($name)", async (specimen) => {
  const { result } = await play({ files: { ...others, [main]: specimen.text } });
  expect({
    ours: lines(result.errors.map(({ line }) => line)),
    service: await serviceOn(specimen),
    started: result.jobs.length > 0,
  }).toEqual({ ours: specimen.broken, service: specimen.service, started: specimen.broken.length === 0 });
});
