import { readdir, readFile, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import type { FunctionCall, ModuleFacts } from "../../formats/hcl/facts.ts";
import { fileRead } from "../../formats/hcl/file-reads.ts";
import { templateCalls } from "../../formats/hcl/function-calls.ts";
import { moduleFacts } from "../../formats/hcl/module-facts.ts";
import { providerLocks, wholeSource } from "../../formats/hcl/provider-lock.ts";
import { HclMistake } from "../../formats/hcl/tokens.ts";
import { decodeText } from "../../formats/text/utf8-text.ts";
import type { TerraformAllowance, TerraformFinding } from "../../model/terraform/terraform-scan.ts";
import { foreignPrograms } from "./foreign-programs.ts";

const most = 8 * 1024 * 1024;

/** What was found in the Terraform code of a tree, and the folders of the modules that were looked at. */
export interface TerraformScan {
  readonly findings: readonly TerraformFinding[];
  readonly modules: ReadonlySet<string>;
}

/**
 * Looks through the Terraform code of a tree before anything of Terraform is started: the root module in `directory` and every module that
 * it takes by a relative path, in both syntaxes. What cannot be read is a finding, and so is what is not in the lock file.
 */
export async function scanTerraform(tree: string, directory: string): Promise<TerraformScan> {
  const scan = new Scan(tree, posix.join(directory, ".").replace(/\/$/, ""));
  const { findings, modules } = await scan.run();
  return { findings: [...(await foreignPrograms(tree)), ...findings], modules };
}

const dataNeeds: Readonly<Record<string, TerraformAllowance>> = {
  external: "external",
  http: "http",
  local_command: "local_command",
  local_file: "local_file",
  local_sensitive_file: "local_sensitive_file",
  terraform_remote_state: "terraform_remote_state",
};
const provisionerNeeds: Readonly<Record<string, TerraformAllowance>> = {
  "local-exec": "local-exec",
  "remote-exec": "remote-exec",
  file: "file-provisioner",
};

class Scan {
  private readonly findings: TerraformFinding[] = [];
  /** Source of a provider ► where it is needed first. */
  private readonly providers = new Map<string, { readonly file: string; readonly line: number }>();
  private readonly templates = new Set<string>();
  private readonly tree: string;
  private readonly root: string;

  constructor(tree: string, root: string) {
    this.tree = tree;
    this.root = root;
  }

  async run(): Promise<TerraformScan> {
    const seen = new Set([this.root]);
    const waiting = [this.root];
    for (let module = waiting.shift(); module !== undefined; module = waiting.shift())
      for (const child of await this.module(module))
        if (!seen.has(child)) {
          seen.add(child);
          waiting.push(child);
        }
    await this.lock();
    return { findings: this.findings, modules: seen };
  }

  /** Judges one module; answers the folders of its children. */
  private async module(folder: string): Promise<string[]> {
    const names = (await readdir(join(this.tree, folder), { withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile() || entry.isSymbolicLink()) // Terraform reads through links, which stay in the tree
      .map(({ name }) => name)
      .sort();
    const all: (ModuleFacts & { readonly file: string })[] = [];
    for (const name of names) {
      const file = posix.join(folder, name);
      if (folder === this.root && /\.auto\.tfvars(\.json)?$/.test(name))
        this.add("auto-variables", "sets variables of every environment", file, 1);
      if (!/\.tf(\.json)?$/.test(name)) continue;
      if (/(^|_)override\.tf(\.json)?$/.test(name)) this.add("override-files", "overwrites other files", file, 1);
      const facts = await this.read(file, (text) => moduleFacts(name, text));
      if (facts !== undefined) all.push({ ...facts, file });
    }
    for (const facts of all) await this.judge(facts, folder);
    this.note(all);
    return all.flatMap(({ modules, file }) =>
      modules.flatMap(({ source, line }) => {
        const child = source !== null && /^\.\.?(\/|$)/.test(source) ? posix.join(folder, source) : undefined;
        if (child === undefined)
          this.add("remote-modules", `module from ${JSON.stringify(source ?? "an expression")}`, file, line);
        else if (child === ".." || child.startsWith("../"))
          this.add(null, "module from outside of the artefact", file, line);
        else return [posix.normalize(child).replace(/\/$/, "")];
        return [];
      }),
    );
  }

  private async judge({ blocks, calls, file }: ModuleFacts & { readonly file: string }, folder: string): Promise<void> {
    for (const { kind, type, line } of blocks) {
      const message = `${kind} ${JSON.stringify(type)}`;
      if (kind === "provisioner")
        this.add(Object.hasOwn(provisionerNeeds, type) ? (provisionerNeeds[type] ?? null) : null, message, file, line);
      else if (kind === "provider") this.add("provider-exec", `a provider or backend with ${type}`, file, line);
      else if (kind !== "resource" && Object.hasOwn(dataNeeds, type))
        this.add(dataNeeds[type] ?? null, message, file, line);
    }
    await this.calls(calls, file, folder);
  }

  private async calls(calls: readonly FunctionCall[], file: string, folder: string): Promise<void> {
    for (const call of calls) {
      const { name, line } = call;
      if (name === "templatestring") this.add("templatestring", `${name}()`, file, line);
      const read = fileRead(call, folder === this.root);
      if (read === undefined) continue;
      if ("outside" in read)
        this.add("outside-files", `${name}() of something that is not plainly a file of its module`, file, line);
      else if (name === "templatefile") await this.template(posix.join(folder, read.inside));
    }
  }

  /** What a template calls is called too; its paths are those of the root module, where Terraform runs. */
  private async template(file: string): Promise<void> {
    if (this.templates.has(file)) return;
    this.templates.add(file);
    const calls = await this.read(file, templateCalls);
    if (calls !== undefined) await this.calls(calls, file, this.root);
  }

  /** Which provider each name means in this module, by all of its files. */
  private note(files: readonly (ModuleFacts & { readonly file: string })[]): void {
    const sources = new Map<string, string>();
    for (const { required, file } of files)
      for (const { name, source, line } of required) {
        const whole = source === null ? undefined : wholeSource(source);
        if (whole === undefined) this.add(null, `the source of the provider ${name} is not plain`, file, line);
        else {
          sources.set(name, whole);
          this.need(whole, file, line);
        }
      }
    for (const { used, file } of files)
      for (const { name, line } of used) {
        const source = sources.get(name) ?? (name === "terraform" ? builtIn : wholeSource(name));
        if (source === undefined)
          this.add(null, `the provider ${JSON.stringify(name)} cannot be determined`, file, line);
        else this.need(source, file, line);
      }
  }

  private need(source: string, file: string, line: number): void {
    if (!source.startsWith("terraform.io/builtin/") && !this.providers.has(source))
      this.providers.set(source, { file, line });
  }

  private async lock(): Promise<void> {
    const file = posix.join(this.root, ".terraform.lock.hcl");
    const isThere = await stat(join(this.tree, file)).then(
      (stats) => stats.isFile(),
      () => false,
    );
    const locks = isThere ? ((await this.read(file, providerLocks)) ?? []) : [];
    for (const { source, hashes } of locks)
      if (hashes.length === 0) this.add(null, `the provider ${source} has no checksum`, file, 1);
    for (const [source, place] of this.providers)
      if (!locks.some((lock) => lock.source === source))
        this.add(null, `the provider ${source} is not in ${file}`, place.file, place.line);
  }

  private async read<T>(file: string, parse: (text: string) => T): Promise<T | undefined> {
    try {
      const { size } = await stat(join(this.tree, file));
      if (size > most) throw new HclMistake(`is bigger than ${most} bytes`, 1);
      const decoded = decodeText(await readFile(join(this.tree, file)));
      if ("mistake" in decoded)
        throw new HclMistake(`${decoded.mistake.message} (byte ${decoded.mistake.byte})`, decoded.mistake.line);
      return parse(decoded.text);
    } catch (cause) {
      const [because, line] = cause instanceof HclMistake ? [cause.message, cause.line] : ["cannot be read as text", 1];
      this.add(null, because, file, line);
      return undefined;
    }
  }

  private add(needs: TerraformFinding["needs"], what: string, file: string, line: number): void {
    this.findings.push({ needs, what, file, line });
  }
}

const builtIn = "terraform.io/builtin/terraform";
