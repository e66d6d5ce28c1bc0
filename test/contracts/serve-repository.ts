/** A GitHub in a process of its own, with one public repository that holds a big file: prints its address, and ends with its standard input. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGitHub } from "../../packages/rehearsal/github/github.ts";

const [, , name = "", size = "0"] = process.argv;
const folder = mkdtempSync(join(tmpdir(), "slipway-served-"));
const github = await openGitHub({ folder });
await github.createRepository(name);
await github.commit(name, {
  branch: "main",
  message: "First",
  files: { big: randomBytes(Number(size)).toString("base64") },
});
github.setVisibility(name, "public");
process.stdout.write(`${github.urls.results}\n`);
process.stdin.resume().on("end", async () => {
  await github.close();
  rmSync(folder, { recursive: true });
});
