import { type OpenRoute, ok } from "./routing/route.ts";

/** The routes of https://docs.github.com/rest/rate-limit. */
export const rateLimit: readonly OpenRoute[] = [
  {
    method: "GET",
    path: "/rate_limit",
    docs: "rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user",
    needs: {},
    run: ({ limit }) => {
      const rate = { limit: limit.limit, remaining: limit.remaining, reset: limit.reset, used: limit.used };
      const other = { limit: 30, remaining: 30, reset: limit.reset, used: 0 };
      return ok({ resources: { core: rate, search: other }, rate });
    },
  },
];
