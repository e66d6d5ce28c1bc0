/** How a chart looks, by day and by night; colours only say again what shapes and words say. */
export const chartStyle = `
.chart { --paper: #ffffff; --ink: #1f2630; --soft: #5f6978; --line: #e6e2da; --dot: #4f7aa5; --band: #dfe8f1; --level: #8fabc8; --go: #2c7a58; --no: #b0413a; --note: #a8761c; }
@media (prefers-color-scheme: dark) {
  .chart { --paper: #1a1e24; --ink: #e4e7eb; --soft: #9aa4b2; --line: #2b3139; --dot: #7fa8d3; --band: #26323f; --level: #4c6a88; --go: #5cb78d; --no: #e27a71; --note: #d0a54e; }
}
.chart { display: block; width: 100%; height: auto; font: 10.5px ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
.chart .paper { fill: var(--paper); }
.chart text { fill: var(--soft); }
.chart .name { fill: var(--ink); font-size: 12px; font-weight: 600; }
.chart .grid { stroke: var(--line); }
.chart .tick { stroke: var(--soft); }
.chart .band { fill: var(--band); }
.chart .level { fill: none; stroke: var(--level); stroke-width: 1.5; }
.chart .limit { stroke: var(--no); stroke-dasharray: 5 3; }
.chart text.limit-word { fill: var(--no); }
.chart .change { stroke: var(--note); stroke-dasharray: 2 2; }
.chart text.change-word { fill: var(--note); }
.chart .point { fill: var(--dot); }
.chart .faster { fill: var(--go); }
.chart .slower, .chart .beyond { fill: var(--no); }
.chart .accepted { fill: var(--note); }
`;
