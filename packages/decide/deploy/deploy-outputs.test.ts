import { expect, test } from "@jest/globals";
import type { Check } from "../../model/configuration/configuration.ts";
import { deployOutputs } from "./deploy-outputs.ts";

const check: Check = {
  http: "{outputs.page}/health",
  method: "GET",
  headers: {},
  safe: false,
  follow: false,
  expect: { status: 200, json: { id: "{outputs.id}" } },
  within: "60s",
};
const isHidden = (text: string): boolean => text.includes("geheim");
const long = Array.from({ length: 200 }, (_, index) => `subnet-${index}-in-eu-central-1`);

test("small outputs all go on", () => {
  const outputs = { url: "https://a", page: "https://b", list: [1, 2] };
  expect(deployOutputs(outputs, [check], isHidden)).toEqual({ outputs, withheld: [] });
});

test("of more than a job can pass on, those go on that a check names, and the address", () => {
  const { outputs, withheld } = deployOutputs(
    { url: "https://a", page: "https://b", id: 7, subnets: long, other: "x" },
    [check],
    isHidden,
  );
  expect(outputs).toEqual({ url: "https://a", page: "https://b", id: 7 });
  expect(withheld.map(({ name }) => name)).toEqual(["subnets", "other"]);
});

test.each([["geheim"], ["a line\nof geheim"], [["x", { y: "geheim" }]], [{ "geheim-1": 1 }]])(
  "an output that holds a secret, such as %j, is left out alone",
  (word) => {
    const { outputs, withheld } = deployOutputs({ url: "https://a", word }, [], isHidden);
    expect([outputs, withheld.map(({ name }) => name)]).toEqual([{ url: "https://a" }, ["word"]]);
  },
);
