/**
 * The part of the `update` hook that keeps rules: `$1` ref, `$2` old, `$3` new, rules in the file `$LOOPBACK_RULES`, a line each (`rule-line.ts`).
 * It runs where git sees the objects of the push, which nobody else does until the push is taken.
 */
export const rulesHook = `GH013= GH006=
zero() { case "$1" in 0000000000*) return 0 ;; esac; return 1; }
merges() {
  if zero "$old"; then set -- "$new" --not --all; else set -- "$new" "^$old"; fi
  [ -n "$(git rev-list --merges --max-count=1 "$@")" ]
}
broken() {
  case "$1" in
    any) ;;
    creation) zero "$old" ;;
    deletion) zero "$new" ;;
    update|pull_request) ! zero "$old" && ! zero "$new" ;;
    non_fast_forward) ! zero "$old" && ! zero "$new" && ! git merge-base --is-ancestor "$old" "$new" ;;
    required_linear_history) ! zero "$new" && merges ;;
    required_status_checks) ! zero "$new" && case ",$2," in *",$new=0,"*) false ;; esac ;;
    checks_on_update) ! zero "$old" && broken required_status_checks "$2" ;;
    *) false ;;
  esac
}
if [ -n "$LOOPBACK_RULES" ] && [ -s "$LOOPBACK_RULES" ]; then
  while read -r code rule fits except lacks words; do
    printf '%s\\n' "$1" | grep -Eq -e "$fits" || continue
    [ "$except" != - ] && printf '%s\\n' "$1" | grep -Eq -e "$except" && continue
    broken "$rule" "$lacks" || continue
    case "$words" in
      "% of "*)
        count=\${words#"% of "} count=\${count%% *}
        case ",$lacks" in *",$new="*) count=\${lacks##*"$new="} count=\${count%%,*} ;; esac
        words="$count of \${words#"% of "}" ;;
    esac
    case "$code" in
      GH006) GH006="$GH006
- $words" ;;
      *) GH013="$GH013
- $words" ;;
    esac
  done < "$LOOPBACK_RULES"
  [ -n "$GH006" ] && printf 'error: GH006: Protected branch update failed for %s.\\n%s\\n\\n' "$1" "$GH006" >&2
  [ -n "$GH013" ] && printf 'error: GH013: Repository rule violations found for %s.\\n%s\\n\\n' "$1" "$GH013" >&2
  [ -n "$GH006$GH013" ] && exit 1
fi
`;
