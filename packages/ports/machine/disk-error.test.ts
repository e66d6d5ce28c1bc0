import { expect, test } from "@jest/globals";
import { diskErrorIn, diskErrorOf } from "./disk-error.ts";

const systemError = (code: string, syscall: string, path?: string) =>
  Object.assign(new Error(`${code}: it did not work`), { code, syscall, ...(path === undefined ? {} : { path }) });

test.each([
  ["ENOSPC", "write", undefined, "the disk is full: ENOSPC"],
  ["EDQUOT", "write", "/w/a", "the quota of the disk is used up: EDQUOT (write /w/a)"],
  ["EROFS", "mkdir", "/w/a", "the disk is read-only: EROFS (mkdir /w/a)"],
  ["EIO", "read", undefined, "the disk could not be read or written: EIO"],
  ["EMFILE", "open", "/w/a", "too many files are open: EMFILE (open /w/a)"],
  ["EACCES", "open", "/w/a", "the runner may not do this to the file: EACCES (open /w/a)"],
  ["EPERM", "unlink", "/w/a", "the runner may not do this to the file: EPERM (unlink /w/a)"],
  ["EBUSY", "rmdir", "/w/a", "the file is in use: EBUSY (rmdir /w/a)"],
])("%s of %s is reported as what it is", (code, syscall, path, message) => {
  const error = systemError(code, syscall, path);
  for (const thrown of [error, new Error("while packing", { cause: new Error("inside", { cause: error }) })])
    expect(diskErrorOf(thrown)).toMatchObject({ message, reason: "disk_failed", remedy: expect.stringMatching(/\.$/) });
});

test.each([
  ["a program that may not be started", systemError("EACCES", "spawn /w/tool", "/w/tool")],
  ["a port that may not be opened", systemError("EACCES", "connect")],
  ["a file that is not there", systemError("ENOENT", "open", "/w/a")],
  ["a connection that broke", systemError("ECONNRESET", "read")],
  ["a bug", new TypeError("x is not a function")],
  ["what is no error", "ENOSPC"],
])("%s is nothing of the disk", (_, error) => {
  expect(diskErrorOf(error)).toBeUndefined();
});

test.each([
  ["fatal: write error: No space left on device", "the disk is full: ENOSPC, says git"],
  ["error: could not lock config file: Read-only file system", "the disk is read-only: EROFS, says git"],
  ["fatal: Too many open files", "too many files are open: EMFILE, says git"],
  ["fatal: not our ref", undefined],
])("a program that prints %j", (text, message) => {
  expect(diskErrorIn(text, "git")?.message).toBe(message);
});
