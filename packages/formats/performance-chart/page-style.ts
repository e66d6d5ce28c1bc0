/** How the page around the charts looks: by day and by night, on a telephone and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ground: #fbfaf7; --card: #ffffff; --ink: #1f2630; --soft: #5f6978; --line: #e6e2da; --go: #2c7a58; --no: #b0413a; --note: #a8761c; --dot: #4f7aa5; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171b; --card: #1a1e24; --ink: #e4e7eb; --soft: #9aa4b2; --line: #2b3139; --go: #5cb78d; --no: #e27a71; --note: #d0a54e; --dot: #7fa8d3; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 2.4rem 1rem 3rem; background: var(--ground); color: var(--ink); font: 15px/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 76rem; margin: 0 auto; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; font-weight: 640; letter-spacing: -.012em; overflow-wrap: anywhere; }
h1::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-right: .45em; border-radius: 50%; background: var(--go); }
h1.no::before { background: var(--no); }
.lead { margin: .5rem 0 0; color: var(--soft); }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 1.4rem 0 .9rem; padding: 0; color: var(--soft); font-size: .85rem; list-style: none; }
.key svg { width: .8em; height: .8em; margin-right: .4em; vertical-align: -.06em; }
.key .steady { fill: var(--dot); } .key .slower { fill: var(--no); } .key .faster { fill: var(--go); } .key .accepted { fill: var(--note); }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20.5rem, 100%), 1fr)); gap: 1rem; align-items: start; }
article { min-width: 0; padding: .9rem .8rem .6rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
article.no { border-left: 3px solid var(--no); }
h2 { margin: 0 .2rem; font-size: .98rem; font-weight: 620; line-height: 1.35; overflow-wrap: anywhere; }
h2 span { font-weight: 400; color: var(--soft); }
article p { margin: .1rem .2rem .5rem; color: var(--soft); font-size: .87rem; }
article p b { color: var(--ink); font-weight: 600; }
article.no p b { color: var(--no); }
summary { margin: .2rem; cursor: pointer; color: var(--soft); font-size: .82rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .82rem; }
th { padding: .2rem .5rem; text-align: left; font-weight: 500; color: var(--soft); border-bottom: 1px solid var(--line); }
td { padding: .2rem .5rem; white-space: nowrap; border-bottom: 1px solid var(--line); }
tr:last-child td { border-bottom: 0; }
footer { margin-top: 2.4rem; color: var(--soft); font-size: .82rem; }
@media print { body { padding: 0; background: none; } article { break-inside: avoid; } }
`;
