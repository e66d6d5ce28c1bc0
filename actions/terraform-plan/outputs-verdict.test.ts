import { expect, test } from "@jest/globals";
import { outputsVerdict } from "../../packages/decide/check/outputs-verdict.ts";
import { declaredOutputs } from "../../packages/formats/hcl/declared-outputs.ts";
import { configurationOf } from "../../packages/model/builders/release.ts";

const config = (url: string) =>
  configurationOf(`checks: [{ http: "${url}", expect: { json: { version: "{version}" } } }]`);
const hcl = 'output "url" {\n  value = "x"\n}\noutput "key" {\n  value     = "y"\n  sensitive = true\n}\n';
const json = JSON.stringify({ output: { url: { value: "x" }, key: { value: "y", sensitive: true } } });

test.each([
  ["main.tf", hcl],
  ["main.tf.json", json],
])("a check gets only outputs that %s declares and that are not sensitive", (path, text) => {
  const declared = new Map(declaredOutputs(path, text).map(({ name, isSensitive }) => [name, isSensitive]));
  const said = (url: string, known: ReadonlyMap<string, boolean> | null = declared) => {
    const verdict = outputsVerdict(config(url), known);
    return verdict.go ? "go" : verdict.because;
  };
  expect(said("{outputs.url}/version")).toBe("go");
  expect(said("{outputs.urls}/version")).toBe(
    'the checks after the deploy need {outputs.urls}, which infra does not declare; did you mean "url"?',
  );
  expect(said("{outputs.url}/{outputs.key}")).toBe(
    "the checks after the deploy need {outputs.key}, which is sensitive and is not passed on",
  );
  expect(said("{outputs.urls}/version", new Map())).toContain("which infra does not declare");
  expect(said("{outputs.urls}/version", null)).toBe("go");
});

test.each([
  ["{outputs.url}/{verison}", '{verison} is not a value that a check can use; did you mean "version"?'],
  ["https://example.com/{vars.PATH}", "{vars.PATH} is not a value that a check can use"],
  ["https://example.com/{outputs}", "{outputs} is not a value that a check can use"],
])("a value that nobody fills in is a mistake of the configuration: %s", (url, message) => {
  expect(() => config(url)).toThrow(message);
});
