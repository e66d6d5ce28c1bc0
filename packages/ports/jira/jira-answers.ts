/** What is read of Jira's answers, the same in `/rest/api/3` of Cloud and `/rest/api/2` of Data Center. */
import * as v from "valibot";

const Text = v.string();
/** Cloud has ids of accounts; Data Center has keys of users. */
export const User = v.object({ accountId: v.optional(Text), key: v.optional(Text), name: v.optional(Text) });
export const Project = v.object({ id: Text, key: Text });
export const Issue = v.object({
  key: Text,
  fields: v.object({
    status: v.object({ name: Text }),
    labels: v.optional(v.array(Text), []),
    fixVersions: v.optional(v.array(v.object({ name: Text })), []),
  }),
  properties: v.optional(v.record(Text, v.unknown()), {}),
});
export const Comments = v.object({
  comments: v.array(v.object({ author: v.optional(User), body: v.optional(v.unknown()) })),
  total: v.optional(v.number()),
});
export const Transitions = v.object({
  transitions: v.array(
    v.object({
      id: Text,
      name: Text,
      to: v.object({ name: Text }),
      fields: v.optional(
        v.record(
          Text,
          v.object({ required: v.optional(v.boolean(), false), hasDefaultValue: v.optional(v.boolean(), false) }),
        ),
        {},
      ),
    }),
  ),
});
export const Versions = v.array(v.object({ id: Text, name: Text, released: v.optional(v.boolean(), false) }));
/** What Jira says of a mistake. */
export const Mistakes = v.object({
  errorMessages: v.optional(v.array(Text), []),
  errors: v.optional(v.record(Text, v.unknown()), {}),
});
