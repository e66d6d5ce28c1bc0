import { UserError } from "../../packages/model/document/user-error.ts";

/**
 * What the witness noted ► a remark for people about single errors and warnings that the settings of the repository switch off.
 * Throws `UserError(bad_config)` where they switch off most of them, or the witness was not there at all.
 */
export function switchedOff(text: string | null): string[] {
  const [, off = "", all = ""] = /^(\d+) of (\d+)$/m.exec(text ?? "") ?? [];
  if (off === "" || Number(off) * 2 > Number(all))
    throw new UserError(
      `pylint looked at nothing: the settings of the repository switch off ${off === "" ? "everything" : `${off} of its ${all} errors and warnings`}`,
      {
        reason: "bad_config",
        remedy:
          "Name in disable the single messages that do not fit, or accept them by analysis.pylint.skip in .github/slipway.yml.",
      },
    );
  const names = (text ?? "").split("\n").slice(1);
  return names.length === 0 ? [] : [`settings of the repository switch off ${names.join(", ")}`];
}
