import type { JobRequest, Json } from "../../protocol/run.ts";
import { isObject } from "./github-context.ts";

/** Everything that the log of a job must not show from its start. */
export function secretsOf(request: JobRequest, runtimeToken: string): string[] {
  const { secrets, github } = request.contexts;
  const token = isObject(github) ? github.token : undefined;
  const values: (Json | undefined)[] = [
    ...(isObject(secrets) ? Object.values(secrets) : []),
    ...request.masks,
    runtimeToken,
    token,
    // git sends the token in this form.
    typeof token === "string" && token !== "" ? Buffer.from(`x-access-token:${token}`).toString("base64") : undefined,
  ];
  return values.filter((value): value is string => typeof value === "string" && value !== "");
}
