import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openCheckout } from "./repository.ts";

let top: string;
let place: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "slipway-hostile-"));
  place = join(top, "shop");
  mkdirSync(place);
  git("init", "--quiet", "--initial-branch=main");
  mkdirSync(join(top, "marks"));
});
afterEach(() => rmSync(top, { recursive: true }));

const env = () => ({ PATH: process.env.PATH ?? "", HOME: top });
function git(...words: string[]): string {
  const me = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "core.hooksPath=/dev/null"];
  return execFileSync("git", [...me, ...words], { cwd: place, env: env(), stdio: "pipe" })
    .toString()
    .trim();
}
const write = (path: string, text: string) => writeFileSync(join(place, path), text);
const commit = (message: string) => {
  git("add", "--all");
  git("commit", "--quiet", "--message", message);
  return git("rev-parse", "HEAD");
};
/** A program that leaves a mark when somebody starts it. */
const trap = (name: string): string => {
  const file = join(top, `trap-${name}`);
  writeFileSync(file, `#!/bin/sh\ntouch ${join(top, "marks", name)}\nexec cat\n`);
  chmodSync(file, 0o755);
  return file;
};
const marks = () => readdirSync(join(top, "marks"));

/** The same commit on `main` with a signature that somebody would have to look at. */
const signed = (sha: string): string => {
  const text = `${git("cat-file", "commit", sha)}\n`;
  const signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n";
  const input = text.replace(/\n\n/, `\n${signature}\n`);
  const hash = ["hash-object", "-t", "commit", "-w", "--stdin"];
  const made = execFileSync("git", hash, { cwd: place, env: env(), input }).toString().trim();
  git("update-ref", "refs/heads/main", made);
  return made;
};

/** Everything that a rehearsal asks of a checkout. */
const lookAround = async () => {
  const checkout = await openCheckout(place, env());
  const { sha, message } = await checkout.tip("refs/heads/main");
  await checkout.files(sha, ".");
  return { sha, message, text: await checkout.read(sha, "a"), dirty: await checkout.dirty() };
};

test("nothing that a checkout's own configuration names is started", async () => {
  write("a", "a\n");
  write(".gitattributes", "* filter=evil diff=evil\n");
  const sha = signed(commit("First"));
  write("a", "b\n"); // so that a filter would be asked
  const hooks = join(top, "hooks");
  mkdirSync(hooks);
  for (const name of ["post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"]) {
    writeFileSync(join(hooks, name), `#!/bin/sh\ntouch ${join(top, "marks", name)}\n`);
    chmodSync(join(hooks, name), 0o755);
  }
  const config = {
    "core.fsmonitor": trap("fsmonitor"),
    "core.hooksPath": hooks,
    "core.pager": trap("pager"),
    "core.sshCommand": trap("ssh"),
    "log.showSignature": "true",
    "gpg.program": trap("gpg"),
    "diff.external": trap("diff"),
    "diff.evil.textconv": trap("textconv"),
    "diff.evil.command": trap("command"),
    "filter.evil.clean": trap("clean"),
    "filter.evil.process": trap("process"),
    "alias.status": `!${trap("alias")}`,
    "credential.helper": trap("credential"),
  };
  for (const [key, value] of Object.entries(config)) git("config", key, value);
  expect(await lookAround()).toEqual({ sha, message: "First", text: "a\n", dirty: true });
  expect(marks()).toEqual([]);
  git("-c", "core.hooksPath=.git/none", "status");
  expect(marks()).not.toEqual([]); // the traps would have sprung
});

test("a submodule's own configuration is not asked either, whatever its address says", async () => {
  write("a", "a\n");
  write(".gitmodules", `[submodule "m"]\n\tpath = m\n\turl = ext::sh -c touch% ${join(top, "marks/ext")}\n`);
  commit("First");
  const inner = (...words: string[]) => execFileSync("git", words, { cwd: join(place, "m"), env: env() });
  mkdirSync(join(place, "m"));
  inner("init", "--quiet");
  write("m/file", "one\n");
  write("m/.gitattributes", "* filter=inner\n");
  inner("add", "--all");
  inner("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "--message", "Inner");
  inner("config", "core.fsmonitor", trap("inner-fsmonitor"));
  inner("config", "filter.inner.clean", trap("inner-clean"));
  write("m/file", "two\n");
  const head = inner("rev-parse", "HEAD").toString().trim();
  git("update-index", "--add", "--cacheinfo", `160000,${head},m`);
  git("commit", "--quiet", "--message", "Second");
  expect((await lookAround()).message).toBe("Second");
  expect(marks()).toEqual([]);
});

test("an object that stands for another one is seen through, as by whoever fetches it", async () => {
  write("a", "true\n");
  const sha = commit("True");
  write("a", "false\n");
  const other = commit("False");
  git("reset", "--quiet", "--hard", sha);
  git("replace", sha, other);
  expect(git("show", `${sha}:a`)).toBe("false");
  expect(await lookAround()).toMatchObject({ sha, message: "True", text: "true\n" });
});

test("a checkout whose .git is a file is the one that it points to", async () => {
  write("a", "a\n");
  const sha = commit("First");
  const tree = join(top, "tree");
  git("worktree", "add", "--quiet", tree, "-b", "side");
  expect(existsSync(join(tree, ".git/HEAD"))).toBe(false);
  const checkout = await openCheckout(tree, env());
  expect([checkout.folder, checkout.branch, (await checkout.tip("HEAD")).sha]).toEqual([tree, "side", sha]);
});
