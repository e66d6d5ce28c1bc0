import { Refusal } from "./refusal.ts";

/** Versions of the REST API that GitHub speaks, newest first; bodies here have the form of the oldest. */
const spoken = ["2026-03-10", "2022-11-28"];

/** The version that a request is answered in: https://docs.github.com/rest/about-the-rest-api/api-versions. */
export function selectedVersion(asked: string | undefined): string {
  return spoken.find((version) => version === asked) ?? "2022-11-28";
}

/** GitHub answers 400 to a version that it does not speak, and tells in `errors`, here a text, which it does. */
export function refuseVersion(asked: string | undefined): void {
  if (asked === undefined || spoken.includes(asked)) return;
  const known = spoken.map((version, index) => `"${version}"${index === 0 ? " (most recent)" : ""}`).join(" and ");
  throw new Refusal(400, "Bad Request", {
    errors: `The version you specified in the "X-GitHub-API-Version" request header, "${asked}", is not a supported version. The following versions are currently supported: ${known}.`,
    page: "https://docs.github.com/rest",
  });
}
