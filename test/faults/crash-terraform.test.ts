import { expect, test } from "@jest/globals";
import { killTerraform, type TerraformCrash } from "./crash-terraform.ts";

test("terraform-deploy that dies right after its plan was applied, before the state knows, is not started again", async () => {
  const points: TerraformCrash[] = [{ to: "the backend", write: 2, when: "before" }];
  expect(await killTerraform(points)).toEqual(points);
}, 120_000);
