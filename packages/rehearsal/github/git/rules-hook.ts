/**
 * The part of the `update` hook that keeps rulesets: `$1` ref, `$2` old, `$3` new, rules in the file `$LOOPBACK_RULES`. It runs where git sees
 * the objects of the push, which nobody else does until the push is taken.
 */
export const rulesHook = `told=
refuse() { told="$told
- $1"; }
zero() { case "$1" in 0000000000*) return 0 ;; esac; return 1; }
if [ -n "$LOOPBACK_RULES" ] && [ -s "$LOOPBACK_RULES" ]; then
  while read -r rule fits except; do
    printf '%s\\n' "$1" | grep -Eq -e "$fits" || continue
    [ "$except" != - ] && printf '%s\\n' "$1" | grep -Eq -e "$except" && continue
    case "$rule" in
      creation) zero "$2" && refuse "Cannot create ref due to creations being restricted." ;;
      deletion) zero "$3" && refuse "Cannot delete this branch" ;;
      update) zero "$2" || zero "$3" || refuse "Cannot update this protected ref." ;;
      pull_request) zero "$2" || zero "$3" || refuse "Changes must be made through a pull request." ;;
      non_fast_forward) zero "$2" || zero "$3" || git merge-base --is-ancestor "$2" "$3" || refuse "Cannot force-push to this branch" ;;
      required_linear_history)
        if ! zero "$3"; then
          if zero "$2"; then set -- "$1" "$2" "$3" --not --all; else set -- "$1" "$2" "$3" "^$2"; fi
          shift 2
          [ -n "$(git rev-list --merges --max-count=1 "$@")" ] && refuse "This branch must not contain merge commits."
          set -- "$name" "$old" "$new"
        fi ;;
    esac
  done < "$LOOPBACK_RULES"
  if [ -n "$told" ]; then
    printf 'error: GH013: Repository rule violations found for %s.\\n%s\\n\\n' "$1" "$told" >&2
    exit 1
  fi
fi
`;
