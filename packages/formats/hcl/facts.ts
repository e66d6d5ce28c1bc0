import type { Token } from "./tokens.ts";

/** What a file of a Terraform module runs, reads and needs: all that is judged before Terraform sees it. */
export interface ModuleFacts {
  /** Blocks by their kind, `provisioner`, `data`, `resource`, `ephemeral`, and their type, `local-exec`. */
  readonly blocks: readonly { readonly kind: string; readonly type: string; readonly line: number }[];
  /** Calls of functions, with the tokens of each argument. */
  readonly calls: readonly FunctionCall[];
  /** Sources of child modules; `null` for one that is not plain text. */
  readonly modules: readonly { readonly source: string | null; readonly line: number }[];
  /** Local names of providers ► their source as written; `null` for one that is not plain text. */
  readonly required: readonly { readonly name: string; readonly source: string | null; readonly line: number }[];
  /** Local names of the providers that its resources and data sources use. */
  readonly used: readonly { readonly name: string; readonly line: number }[];
}

/** One call of a function. */
export interface FunctionCall {
  readonly name: string;
  readonly line: number;
  readonly args: readonly (readonly Token[])[];
  /** Whether `path` may be something else here than Terraform's own: the variable of a `for`, or of a template. */
  readonly hidesPath: boolean;
}

/** Kinds of blocks that are a resource of some type. */
export const typed = new Set(["data", "resource", "ephemeral"]);

/** Settings of providers and backends that start a program for their credentials, or name a file of which they read or send them. */
export const starting = new Set([
  "exec",
  "config_path", // users[].user.exec of a kubeconfig
  "config_paths",
  "shared_config_files", // credential_process of AWS
  "shared_credentials_file",
  "shared_credentials_files",
  "web_identity_token_file", // sent to whatever endpoint the code names
  "oidc_token_file_path",
  "client_secret_file_path",
]);
