import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { attemptOf, runInstaller } from "./install.ts";
import { onPath } from "./machine.ts";
import type { Attempt, Order, Source } from "./tool.ts";

/** The program built by `go install` where Go is on the machine; Go compares every module with its checksum database. */
export async function fromGo(
  source: Extract<Source, { kind: "go" }>,
  { name, version, folder, context }: Order,
): Promise<Attempt> {
  const remedy = `install ${name} ${version}, or Go, which builds it`;
  const [go] = await onPath("go", context);
  if (go === undefined) return { done: false, because: "Go is not on the PATH", remedy };
  const work = join(folder, "go");
  await mkdir(work);
  // Modules and build results live and die with the temporary folder; -modcacherw lets us remove them. Nobody debugs the program:
  // without what a debugger reads it is built in four fifths of the time.
  const env = {
    TMPDIR: work,
    GOPATH: work,
    GOBIN: join(work, "bin"),
    GOCACHE: join(work, "build"),
    GOMODCACHE: join(work, "modules"),
    GOFLAGS: `-ldflags=-s -gcflags=all=-dwarf=false ${context.environment.GOFLAGS ?? ""} -modcacherw`,
    CGO_ENABLED: "0",
  };
  const args = ["install", `${source.package}@v${version}`];
  const attempt = attemptOf("go install", await runInstaller({ file: go, args, cwd: work, env }, context), remedy);
  if (!attempt.done) return attempt;
  await mkdir(join(folder, "bin"));
  await rename(join(work, "bin", name), join(folder, "bin", name));
  await rm(work, { recursive: true, force: true });
  return { done: true };
}
