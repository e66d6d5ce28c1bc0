/** How the page looks: by day and by night, and on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --context: #fbfaf7; --card: #ffffff; --ink: #1f2630; --soft: #667080; --line: #e6e2da;
  --bar: #5b84ad; --wait: #c99f4c; --wait-context: #f4e8cf; --go: #2c7a58; --no: #b0413a; --hover: #f1eee7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --context: #14171b; --card: #1a1e24; --ink: #e4e7eb; --soft: #929cab; --line: #2b3139;
    --bar: #6f9bc9; --wait: #c3a05a; --wait-context: #35301f; --go: #5cb78d; --no: #e27a71; --hover: #20252c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 3rem 1.5rem 4rem; background: var(--context); color: var(--ink);
  font: 15px/1.55 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums;
}
main { max-width: 66rem; margin: 0 auto; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; font-weight: 640; letter-spacing: -.015em; }
h1::before { content: ""; display: inline-block; width: .62em; height: .62em; margin-right: .45em; border-radius: 50%; background: var(--go); }
h1.no::before { background: var(--no); }
h2 { margin: 2.6rem 0 .7rem; font-size: 1rem; font-weight: 640; }
p { margin: .5rem 0 0; }
.lead { font-size: 1.06rem; color: var(--soft); }
pre { margin: 1rem 0 0; padding: .9rem 1.1rem; background: var(--card); border: 1px solid var(--line); border-left: 3px solid var(--no); border-radius: 6px; white-space: pre-wrap; font: 13px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th { padding: .3rem .9rem .3rem 0; text-align: left; font-size: .82rem; font-weight: 500; color: var(--soft); border-bottom: 1px solid var(--line); }
td { padding: .42rem .9rem .42rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
tr:last-child td { border-bottom: 0; }
th:first-child { width: 16.5rem; }
td:first-child { white-space: nowrap; font-weight: 560; }
code { font: .88em ui-monospace, "SF Mono", Menlo, Consolas, monospace; color: var(--soft); }
ul { margin: .15rem 0 0; padding: 0; list-style: none; color: var(--soft); font-size: .9em; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
summary { cursor: pointer; padding: .25rem 0; }
svg { display: block; width: 100%; min-width: 52rem; height: auto; font-size: 11px; }
svg a { text-decoration: none; }
svg .context { fill: transparent; }
svg a:hover .context, svg g:hover .context { fill: var(--hover); }
svg .tick { stroke: var(--line); }
svg .time, svg .cause, svg .by { fill: var(--soft); font-size: 10px; }
svg .job { fill: var(--ink); }
svg .run { font-size: 12.5px; font-weight: 640; fill: var(--ink); }
svg .run .cause { font-weight: 400; font-size: 11px; }
svg .run .failure { fill: var(--no); }
svg .bar { fill: var(--bar); }
svg .bar.failure { fill: var(--no); }
svg .bar.cancelled { fill: var(--soft); }
svg .hatch { fill: var(--wait); }
svg .hatch-context { fill: var(--wait-context); }
.key { display: flex; gap: 1.4rem; margin: .2rem 0 .6rem; color: var(--soft); font-size: .85rem; }
.key i { display: inline-block; width: 1.5em; height: .62em; margin-right: .45em; border-radius: 2px; background: var(--bar); }
.key .wait { background: repeating-linear-gradient(135deg, var(--wait) 0 2px, var(--wait-context) 2px 5px); }
.key .failed { background: var(--no); }
footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; }
@media print { body { padding: 0; background: none; } details > * { display: block; } }
`;
