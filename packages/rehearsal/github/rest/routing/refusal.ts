/** An answer that says no, in GitHub's words; thrown by routes and told by `answer.ts`. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: string | readonly (string | Fault)[] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** The page that explains it, where that is not the route's own. */
  readonly page: string | undefined;

  constructor(status: number, message: string, more: More = {}) {
    super(message);
    this.status = status;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
    this.page = more.page;
  }
}

interface More {
  readonly errors?: string | readonly (string | Fault)[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly page?: string;
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
