import type { Answer, GitHub, RequestOptions } from "./github.ts";

/** Pages of which a list may have so many; a longer one is not believed. */
const most = 200;

/** All pages of a list of GitHub's, a hundred items each, as long as the `Link` header reports a next one. `read` may stop by answering `"enough"`. */
export async function everyPage(
  github: GitHub,
  route: string,
  options: RequestOptions,
  read: (answer: Answer) => "enough" | undefined,
): Promise<void> {
  for (let page = 1; page <= most; page += 1) {
    const answer = await github.request(route, { per_page: 100, page, ...options });
    if (read(answer) === "enough" || !hasNext(answer)) return;
  }
  throw new Error(`${route} has more than ${most} pages`);
}

const hasNext = ({ headers }: Answer): boolean => /<[^>]*>;\s*rel="next"/.test(String(headers.link ?? ""));
