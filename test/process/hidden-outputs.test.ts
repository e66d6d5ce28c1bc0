/** GitHub hides each line of a secret, and drops every output that holds one, without a word: the step that makes it says so. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Context, openContext } from "./promotion.ts";
import { deploy, plan, smallWork } from "./terraform-work.ts";

let context: Context;
beforeAll(async () => {
  context = await openContext();
}, 60_000);
afterAll(() => context.close());

test.each([
  [
    "JSON on several lines",
    JSON.stringify({ TF_VAR_word: "a long word" }, null, 2),
    "SLIPWAY_SECRETS has several lines",
  ],
  [
    "the value true",
    JSON.stringify({ TF_VAR_word: "true" }),
    "TF_VAR_word in SLIPWAY_SECRETS is so short or so common",
  ],
])(
  "%s is refused before anything is planned",
  async (_, secrets, message) => {
    const { workspace } = await smallWork(context);
    const { code, outputs, annotations, log } = await plan(workspace, context.job(), { secrets });
    expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "bad_input"]);
    expect(annotations[0]?.message).toContain(message);
    expect(annotations[0]?.message).toContain("of the environment dev-plan");
    expect(log).not.toContain("terraform plan of");
  },
  20_000,
);

test("an address that holds a secret fails the plan by the secret's name", async () => {
  const named = `resource "terraform_data" "two" {
  for_each = { (nonsensitive(var.word)) = 1 }
}
`;
  const { workspace } = await smallWork(context, { "infra/two.tf": named });
  const secrets = JSON.stringify({ TF_VAR_word: "Xk29-pq-44", SLIPWAY_PLAN_KEY: "a long and random word" });
  const { code, outputs, annotations } = await plan(workspace, context.job(), { secrets });
  expect([code, outputs.outcome, outputs.reason, outputs.plan]).toEqual([1, "failed", "output_hidden", undefined]);
  expect(annotations.at(-1)?.message).toContain("the output plan holds the value of TF_VAR_word in SLIPWAY_SECRETS");
}, 30_000);

test("a key of several lines hides its long lines alone, and an output with a secret is left out by name", async () => {
  const key = JSON.stringify({ type: "service_account", id: "Zz-7731-long" }, null, 2);
  const secrets = JSON.stringify({ TF_VAR_word: key, SLIPWAY_PLAN_KEY: "a long and random word" });
  const env = context.job();
  const { workspace } = await smallWork(context, { "infra/more.tf": 'output "id" { value = "Zz-7731-long" }\n' });
  const planned = await plan(workspace, env, { secrets });
  expect([planned.code, planned.outputs.outcome]).toEqual([0, "passed"]);
  expect(planned.log.match(/^::add-mask::[{}]$/gm)).toBeNull();
  const done = await deploy(workspace, env, planned.outputs.plan, { secrets });
  expect([done.code, done.outputs.outcome]).toEqual([0, "passed"]);
  expect(JSON.parse(done.outputs.outputs ?? "")).toEqual({ id: "Zz-7731-long", url: "http://127.0.0.1:8080" });
  expect(done.annotations.map(({ level, properties }) => [level, properties.title])).toEqual([
    ["warning", "The output word is not passed on"],
  ]);
}, 60_000);
