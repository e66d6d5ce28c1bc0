import { UserError } from "../../model/document/user-error.ts";

/** What the system says when a file cannot be fetched, in words, and what to do; of the codes that other things have too, only those of files. */
const causes: Readonly<Record<string, readonly [message: string, remedy: string, filesOnly?: "files only"]>> = {
  ENOSPC: ["the disk is full", "Free space on the runner, or use one with a bigger disk, then re-run the job."],
  EDQUOT: ["the quota of the disk is used up", "Free space on the runner, or raise its quota, then re-run the job."],
  EROFS: ["the disk is read-only", "Let the runner write its workspace and RUNNER_TEMP, then re-run the job."],
  EIO: ["the disk could not be read or written", "Check the disk of the runner, then re-run the job elsewhere."],
  EMFILE: ["too many files are open", "Raise the limit of open files (ulimit -n) of the runner, then re-run the job."],
  ENFILE: ["too many files are open on the machine", "Raise the machine's limit of open files, then re-run the job."],
  EACCES: [
    "the runner may not do this to the file",
    "Check whose the file is: an earlier job may have left it as root.",
    "files only",
  ],
  EPERM: [
    "the runner may not do this to the file",
    "Check whose the file is: an earlier job may have left it as root.",
    "files only",
  ],
  EBUSY: ["the file is in use", "Check what an earlier job left mounted or running on the runner.", "files only"],
};

/** The same in the words of the C library, as programs print them. */
const printed: readonly [RegExp, string][] = [
  [/no space left on device/i, "ENOSPC"],
  [/disk quota exceeded/i, "EDQUOT"],
  [/read-only file system/i, "EROFS"],
  [/too many open files/i, "EMFILE"],
];

/** What a program printed about the disk ► what it is, as `UserError(disk_failed)`; `undefined` if it says nothing of the kind. */
export function diskErrorIn(text: string, program: string): UserError | undefined {
  const [, code = ""] = printed.find(([words]) => words.test(text)) ?? [];
  const [message, remedy] = (Object.hasOwn(causes, code) && causes[code]) || [];
  if (message === undefined || remedy === undefined) return undefined;
  return new UserError(`${message}: ${code}, says ${program}`, { reason: "disk_failed", remedy });
}

/** An error of the system about files ► what it is, as `UserError(disk_failed)` without its stack; `undefined` for any other error. */
export function diskErrorOf(error: unknown): UserError | undefined {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code = "", syscall = "", path } = cause as NodeJS.ErrnoException;
    const [message, remedy, filesOnly] = (Object.hasOwn(causes, code) && causes[code]) || [];
    if (message === undefined || remedy === undefined) continue;
    if (filesOnly && (path === undefined || syscall.startsWith("spawn"))) continue;
    const place = typeof path === "string" ? ` (${syscall} ${path})` : "";
    return new UserError(`${message}: ${code}${place}`, { reason: "disk_failed", remedy });
  }
  return undefined;
}
