import { UserError } from "../../model/document/user-error.ts";

/** Something that GitHub would do and a rehearsal on this machine does not: no mistake of a file. */
export class LimitError extends UserError {
  constructor(message: string, remedy: string) {
    super(message, { reason: "bad_input", remedy });
    this.name = "LimitError";
  }
}
