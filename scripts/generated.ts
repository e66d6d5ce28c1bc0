/** Everything in the repository that is made from something else: path ► the text it should have. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { nextAfter } from "../packages/decide/flow/next.ts";
import { reasons } from "../packages/model/document/reason.ts";
import { readThreats, threatsMarkdown } from "../test/threats/threats.ts";
import { configurationSchema, settingRows } from "./configuration-schema.ts";
import { mayImport } from "./layers.ts";
import { root } from "./tree.ts";

interface Described {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly type?: string;
}
type Contract = Readonly<Record<string, Described | null>>;

/** All generated texts as they should be now. */
export async function generated(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  texts.set("schema/slipway.schema.json", configurationSchema());
  for (const name of (await readdir(join(root, "actions"))).sort()) {
    const readme = `actions/${name}/README.md`;
    const contract = parse(await readFile(join(root, `actions/${name}/action.yml`), "utf8")) as {
      inputs?: Contract;
      outputs?: Contract;
    };
    texts.set(
      readme,
      between(await readFile(join(root, readme), "utf8"), readme, "inputs and outputs", actionTables(contract)),
    );
  }
  const workflows = ".github/workflows/README.md";
  texts.set(
    workflows,
    between(await readFile(join(root, workflows), "utf8"), workflows, "workflows", await workflowTables()),
  );
  const house = "ARCHITECTURE.md";
  const rooms = between(await readFile(join(root, house), "utf8"), house, "rooms", roomTable());
  texts.set(house, rooms);
  const codes = "docs/reasons.md";
  texts.set(codes, between(await readFile(join(root, codes), "utf8"), codes, "reasons", reasonTable()));
  const settings = "docs/settings.md";
  texts.set(settings, between(await readFile(join(root, settings), "utf8"), settings, "settings", settingTable()));
  texts.set("test/threats.md", threatsMarkdown(await readThreats()));
  return texts;
}

const between = (text: string, path: string, what: string, body: string): string => {
  const [begin, ending] = [`<!-- generated: ${what} -->`, "<!-- /generated -->"];
  const [from, to] = [text.indexOf(begin), text.indexOf(ending, text.indexOf(begin))];
  if (from < 0 || to < 0) throw new Error(`${path} lacks the marks ${begin} and ${ending}`);
  return `${text.slice(0, from + begin.length)}\n${body}\n${text.slice(to)}`;
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const cell = (text: string): string => text.trim().replaceAll("\n", " ").replaceAll("|", "\\|");

const fallback = ({ required, default: value }: Described): string =>
  value === undefined || value === "" ? (required ? "required" : "") : `\`${cell(String(value))}\``;

const actionTables = ({ inputs, outputs }: { inputs?: Contract; outputs?: Contract }): string => {
  const rows = (contract: Contract = {}) => Object.entries(contract);
  return [
    table(
      ["input", "default", "what it is"],
      rows(inputs).map(([name, input]) => [`\`${name}\``, fallback(input ?? {}), cell(input?.description ?? "")]),
    ),
    table(
      ["output", "what it is"],
      rows(outputs).map(([name, output]) => [`\`${name}\``, cell(output?.description ?? "")]),
    ),
  ].join("\n\n");
};

const workflowTables = async (): Promise<string> => {
  const files = (await readdir(join(root, ".github/workflows"))).filter((name) => name.endsWith(".yml")).sort();
  const parts = await Promise.all(
    files.map(async (name) => {
      const { on } = parse(await readFile(join(root, ".github/workflows", name), "utf8")) as {
        on?: { workflow_call?: { inputs?: Contract; secrets?: Contract; outputs?: Contract } };
      };
      if (!on?.workflow_call) return [];
      const { inputs = {}, secrets = {}, outputs = {} } = on.workflow_call;
      const rows = [
        ...Object.entries(inputs).map(([key, value]) => [
          "input",
          `\`${key}\``,
          `${value?.type ?? ""} ${fallback(value ?? {})}`.trim(),
          cell(value?.description ?? ""),
        ]),
        ...Object.entries(secrets).map(([key, value]) => [
          "secret",
          `\`${key}\``,
          value?.required ? "required" : "",
          cell(value?.description ?? ""),
        ]),
        ...Object.entries(outputs).map(([key, value]) => ["output", `\`${key}\``, "", cell(value?.description ?? "")]),
      ];
      return [`### ${name}`, table(["", "name", "", "what it is"], rows)];
    }),
  );
  return parts.flat().join("\n\n");
};

const roomTable = (): string =>
  table(
    ["room", "may import from"],
    Object.entries(mayImport).map(([room, others]) => [
      room === "action" ? "`actions/<name>/`" : `\`packages/${room}/\``,
      others.length === 0 ? "nothing" : others.map((other) => `\`${other}\``).join(", "),
    ]),
  );

const settingTable = (): string =>
  table(
    ["setting", "default", "what it means"],
    settingRows().map((row) => row.map(cell)),
  );

const reasonTable = (): string =>
  table(
    ["reason", "what it means", "what follows"],
    Object.entries(reasons).map(([code, meaning]) => [
      `\`${code}\``,
      meaning,
      nextAfter[code as keyof typeof nextAfter],
    ]),
  );
