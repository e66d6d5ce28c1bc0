/** What a caught error says to people. */
export function messageOf(error: unknown): string {
  return isObject(error) && typeof error.message === "string" ? error.message : String(error);
}

/** The code of a caught error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return isObject(error) && typeof error.code === "string" ? error.code : undefined;
}

function isObject(error: unknown): error is { readonly message?: unknown; readonly code?: unknown } {
  return typeof error === "object" && error !== null;
}
