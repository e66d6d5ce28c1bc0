/** Who may fetch a repository with a token that may read nothing: a public one is open to everybody. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, expect, test } from "@jest/globals";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const name = "acme/shop";
let github: CheckedGitHub;
afterEach(() => github.end());

/** What git says to a job with `permissions: {}`; empty if it got the repository. */
async function fetched(): Promise<string> {
  const token = github.issueToken({ repository: name, permissions: {} });
  const header = `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x:${token}`).toString("base64")}`;
  const words = ["-c", header, "ls-remote", "--quiet", `${github.urls.results}/${name}.git`];
  return promisify(execFile)("git", words).then(
    () => "",
    ({ stderr }: { readonly stderr: string }) => stderr,
  );
}
const opened = async () => {
  github = await openChecked();
  await github.createRepository(name);
  await github.commit(name, { branch: "main", message: "First", files: { a: "a" } });
};

test("a job without contents: read gets a public repository, and no private one", async () => {
  await opened();
  expect(await fetched()).toContain("403");
  github.setVisibility(name, "public");
  expect(await fetched()).toBe("");
  github.setVisibility(name, "private");
  expect(await fetched()).toContain("403");
});

test.each([
  [true, ""],
  [false, expect.stringContaining("403")],
])("where nobody has said so, what it stands for is asked, once somebody is turned away: %s", async (answer, said) => {
  await opened();
  let asked = 0;
  github.setVisibility(name, async () => ++asked > 0 && answer);
  expect(asked).toBe(0);
  expect(await fetched()).toEqual(said);
  expect(asked).toBeGreaterThan(0);
});
