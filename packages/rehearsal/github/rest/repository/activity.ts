import { nodeId, simpleUser } from "../../people/user.ts";
import { type Activity, type ActivityStore, activityTypes } from "../../records/activity.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import type { Now } from "../../store/change-log.ts";
import { isoSeconds } from "../../store/object.ts";
import { Refusal } from "../routing/refusal.ts";
import type { Answer, RepositoryCall, RepositoryRoute } from "../routing/route.ts";

/** What these routes use of the store. */
export interface ActivityRouteContext extends Now, ActivityStore, Addresses, UserStore {}

/** The route of https://docs.github.com/rest/repos/repos that says who moved which branch. */
export const activity: readonly RepositoryRoute<ActivityRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/activity",
    docs: "repos/repos#list-repository-activities",
    needs: { contents: "read" },
    run: (call) => paged(call, asked(call)),
  },
];

const day = 24 * 3_600_000;
const periods: Readonly<Record<string, number>> = {
  day,
  week: 7 * day,
  month: 30 * day,
  quarter: 90 * day,
  year: 365 * day,
};

/** What the query asks for, newest first unless told otherwise. */
function asked({ store, repository, query }: RepositoryCall<Now & ActivityStore>): Activity[] {
  const [type, period] = [
    choice(query, "activity_type", activityTypes),
    choice(query, "time_period", Object.keys(periods)),
  ];
  const [ref, login] = [query.get("ref"), query.get("actor")?.toLowerCase()];
  const since = period === undefined ? 0 : store.now() - (periods[period] ?? 0);
  const activities = store.activities
    .all()
    .filter((item) => item.repository === repository.id && item.at >= since)
    .filter((item) => type === undefined || item.type === type)
    .filter((item) => ref === null || [ref, `refs/heads/${ref}`].includes(item.ref))
    .filter((item) => login === undefined || item.login.toLowerCase() === login);
  return choice(query, "direction", ["asc", "desc"]) === "asc" ? activities : activities.reverse();
}

function choice(query: URLSearchParams, name: string, known: readonly string[]): string | undefined {
  const value = query.get(name) ?? undefined;
  if (value === undefined || known.includes(value)) return value;
  throw new Refusal(422, `Invalid request.\n\nInvalid value for ${name}: ${value}`);
}

/** This list is paged by cursors, which stand for the item that was shown last or first. */
function paged(call: RepositoryCall<Addresses & UserStore>, items: readonly Activity[]): Answer {
  const { query, store, url } = call;
  const size = Math.min(Math.max(Number(/^\d{1,9}$/.exec(query.get("per_page") ?? "")?.[0] ?? 30), 1), 100);
  const [after, before] = [place(query, "after", items), place(query, "before", items)];
  const start = after !== undefined ? after + 1 : before !== undefined ? Math.max(before - size, 0) : 0;
  const end = Math.min(start + size, before ?? items.length);
  const to = (name: "after" | "before", item: Activity | undefined, rel: string) => {
    const next = new URL(url);
    for (const cursor of ["after", "before"]) next.searchParams.delete(cursor);
    next.searchParams.set(name, cursorOf(item?.id ?? 0));
    return `<${next.href}>; rel="${rel}"`;
  };
  const link = [
    ...(start > 0 ? [to("before", items[start], "prev")] : []),
    ...(end < items.length ? [to("after", items[end - 1], "next")] : []),
  ].join(", ");
  const body = items.slice(start, end).map((item) => activityBody(store, item));
  return { status: 200, body, ...(link !== "" && { headers: { link } }) };
}

function place(query: URLSearchParams, name: string, items: readonly Activity[]): number | undefined {
  const cursor = query.get(name);
  if (cursor === null) return undefined;
  const index = items.findIndex(({ id }) => cursorOf(id) === cursor);
  if (index < 0) throw new Refusal(422, `Invalid request.\n\nInvalid value for ${name}: ${cursor}`);
  return index;
}

function cursorOf(id: number): string {
  return Buffer.from(`activity:${id}`).toString("base64url");
}

function activityBody(store: Addresses & UserStore, { id, before, after, ref, at, type, login }: Activity): unknown {
  return {
    id,
    node_id: nodeId("Activity", id),
    before,
    after,
    ref,
    timestamp: isoSeconds(at),
    activity_type: type,
    actor: login === "" ? null : simpleUser(store, login),
  };
}
