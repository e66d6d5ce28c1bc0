import { expect, test } from "@jest/globals";
import type { Json } from "../run.ts";
import { githubContext } from "./github.ts";
import { aRun } from "./memory-stage.ts";

const contextOf = (payload: { [key: string]: Json }, server: { [key: string]: Json } = {}) =>
  githubContext(aRun({ payload }), { github: () => server });

test("the owner's number is the one that the event tells, unless the server says another", () => {
  const told = { repository: { owner: { login: "octo", id: 9 } } };
  expect(contextOf(told)).toMatchObject({ repository_owner: "octo", repository_owner_id: "9" });
  expect(contextOf({})).toMatchObject({ repository_owner: "octo", repository_owner_id: "" });
  expect(contextOf(told, { repository_owner_id: "12" })).toMatchObject({ repository_owner_id: "12" });
});

test("a ref is protected if the server says so", () => {
  expect(contextOf({})).toMatchObject({ ref_protected: false });
  expect(contextOf({}, { ref_protected: true })).toMatchObject({ ref_protected: true });
});
