/** An answer that says no, in GitHub's words; thrown by routes and told by `answer.ts`. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly (string | Fault)[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: { errors?: readonly (string | Fault)[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }
}

/** One thing that was wrong with a request, as GitHub lists it under `errors`. */
export interface Fault {
  readonly resource: string;
  readonly code: "missing" | "missing_field" | "invalid" | "already_exists" | "custom";
  readonly field?: string;
  readonly message?: string;
}

/** 404, also where GitHub hides that something exists. */
export function notFound(): Refusal {
  return new Refusal(404, "Not Found");
}

/** 422 about one field of one resource. */
export function invalid(fault: Fault): Refusal {
  return new Refusal(422, "Validation Failed", { errors: [fault] });
}
