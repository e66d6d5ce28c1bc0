import type { Answer, Call } from "./route.ts";

/** The page of a list that was asked for, with GitHub's `Link` header; `wrap` puts it into the list's own form. */
export function page<T>(
  call: Call,
  items: readonly T[],
  wrap: (items: readonly T[], total: number) => unknown,
): Answer {
  const { size, number, last } = place(call, items.length);
  const shown = items.slice((number - 1) * size, number * size);
  const link = linkHeader(call, number, last);
  return { status: 200, body: wrap(shown, items.length), ...(link ? { headers: { link } } : {}) };
}

function place(call: Call, total: number): { size: number; number: number; last: number } {
  const size = Math.min(Math.max(whole(call.query.get("per_page"), 30), 1), 100);
  const last = Math.max(Math.ceil(total / size), 1);
  return { size, number: Math.max(whole(call.query.get("page"), 1), 1), last };
}

function whole(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}

function linkHeader(call: Call, number: number, last: number): string {
  const to = (target: number, rel: string) => {
    const url = new URL(call.url);
    url.searchParams.set("page", String(target));
    return `<${url.href}>; rel="${rel}"`;
  };
  const before = number > 1 ? [to(Math.min(number - 1, last), "prev")] : [];
  const after = number < last ? [to(number + 1, "next"), to(last, "last")] : [];
  return [...before, ...after, ...(number > 1 ? [to(1, "first")] : [])].join(", ");
}
