import { hclBody } from "./body.ts";
import { entriesIn, jsonTree } from "./json-tree.ts";
import { hclTokens } from "./tokens.ts";

/** An output that a file of a Terraform module declares. */
export interface DeclaredOutput {
  readonly name: string;
  readonly isSensitive: boolean;
}

/** Outputs of a `.tf` or `.tf.json` file. Throws `HclMistake` for what cannot be read to the last byte. */
export function declaredOutputs(path: string, text: string): DeclaredOutput[] {
  if (path.endsWith(".json"))
    return entriesIn(jsonTree(text))
      .filter(([type]) => type === "output")
      .flatMap(([, outputs]) => entriesIn(outputs))
      .map(([name, body]) => ({
        name,
        isSensitive: entriesIn(body).some(([key, value]) => key === "sensitive" && value === true),
      }));
  return hclBody(hclTokens(text)).blocks.flatMap(({ type, labels: [name], body }) => {
    if (type !== "output" || name === undefined) return [];
    const [token] = body.attributes.get("sensitive")?.tokens ?? [];
    return [{ name, isSensitive: token?.kind === "identifier" && token.text === "true" }];
  });
}
