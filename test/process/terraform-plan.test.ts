import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Context, openContext, run } from "./promotion.ts";
import { given, openBackend, plan, seen, smallWork } from "./terraform-work.ts";

let context: Context;
beforeAll(async () => {
  context = await openContext();
}, 60_000);
afterAll(() => context.close(), 60_000);

test("a plan that cannot be encrypted is uploaded in clear and says so three times", async () => {
  const { workspace } = await smallWork(context);
  const planned = await plan(workspace, context.job(), { variables: JSON.stringify({ TF_VAR_WORD: "plain" }) });
  expect(planned.code).toBe(0);
  expect(planned.summary).toContain("**not encrypted**");
  expect(planned.log).toContain("NOT encrypted");
  expect(planned.annotations).toContainEqual(expect.objectContaining({ level: "warning" }));
});

test("mistakes in the configuration of Terraform are on their lines", async () => {
  const workspace = await context.workspace({
    "infra/main.tf":
      'terraform {\n  backend "local" { path = "/tmp/none/state" }\n}\nresource "terraform_data" "x" { input = var.nope }\n',
  });
  const failed = await plan(workspace, context.job());
  expect(failed).toMatchObject({ code: 1, outputs: { outcome: "failed", reason: "terraform_invalid" } });
  expect(failed.annotations).toContainEqual(
    expect.objectContaining({
      level: "error",
      properties: expect.objectContaining({ file: "infra/main.tf", line: "4" }),
    }),
  );
});

test("no half of a secret is reported where Terraform's words are cut", async () => {
  const rule = `condition = var.word == ""\n error_message = "${"X".repeat(235)} \${var.word}."`;
  const more = `resource "terraform_data" "two" {\n lifecycle {\n precondition {\n ${rule}\n}\n}\n}\n`;
  const { workspace } = await smallWork(context, { "infra/more.tf": more });
  const failed = await plan(workspace, context.job(), given);
  expect(failed.outputs.reason).toBe("terraform_invalid");
  expect(JSON.parse(failed.outputs.entry ?? "").because).toMatch(/X \*\*\*\.$/);
});

test("a configuration without a backend is refused, because its state would be lost", async () => {
  const { workspace } = await smallWork(context, {}, "");
  const failed = await plan(workspace, context.job());
  expect(failed).toMatchObject({ code: 1, outputs: { reason: "terraform_invalid" } });
  expect(failed.log).toContain("The state would be lost");
});

test("a state that cannot be reached says so", async () => {
  const { workspace } = await smallWork(context, {}, 'backend "pg" {}');
  const secrets = JSON.stringify({ PG_CONN_STR: "postgres://dev:geheim@127.0.0.1:9/dev", TF_VAR_word: "word" });
  const failed = await plan(workspace, context.job(), { secrets });
  expect(failed).toMatchObject({ code: 1, outputs: { outcome: "failed", reason: "state_unreachable" } });
  expect(seen(failed)).not.toContain("geheim");
});

test("a state that somebody else has locked is named by its lock", async () => {
  const { block, refuse, server } = await openBackend();
  const { workspace } = await smallWork(context, {}, block);
  refuse.lock = true;
  const refused = await plan(workspace, context.job(), { ...given, "lock-timeout": "1" });
  server.close();
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "state_locked" } });
  expect(refused.log).toContain("lock their-lock; its backend does not say by whom");
});

test("a workspace without the artefact says what to do", async () => {
  const refused = await plan(join(await context.workspace({}), "artefact"), context.job());
  expect(refused).toMatchObject({ code: 1, outputs: { reason: "bad_input" } });
  expect(refused.log).toContain("Run retrieve-artefact");
});
test("every bad input is reported, and no secret with it", async () => {
  const refused = await run("terraform-plan", {
    env: context.job(),
    inputs: {
      release: "{}",
      configuration: "",
      environment: "Dev",
      folder: "../x",
      secrets: '{"PATH":"geheim-1","LD_PRELOAD":"geheim-2","TF_LOG":"TRACE-of-terraform"}',
      variables: "[]",
      "lock-timeout": "10abc",
    },
  });
  expect(refused).toMatchObject({ code: 1, outputs: { outcome: "refused", reason: "bad_input" } });
  for (const message of [
    "release ",
    "configuration ",
    "environment ",
    "folder ",
    "secrets ",
    "variables ",
    "lock-timeout ",
  ])
    expect(refused.log).toContain(`  ${message}`);
  for (const name of ['"PATH" would change', '"LD_PRELOAD" would change', '"TF_LOG" would change'])
    expect(refused.log).toContain(name);
  expect(seen(refused)).not.toContain("geheim");
});
