-- What the view says of gauges that measured, and of one that did not.
INSERT INTO readings (gauge, measured_at, level_cm) VALUES
('elbe-dresden', '2026-03-01 06:00+00', 610),
('elbe-dresden', '2026-03-02 06:00+00', 410),
('rhine-cologne', '2026-03-01 06:00+00', 835);

-- test: every gauge is there exactly once
SELECT
    gauges.gauge,
    count(current_levels.gauge) AS times
FROM gauges
LEFT JOIN current_levels ON gauges.gauge = current_levels.gauge
GROUP BY gauges.gauge
HAVING count(current_levels.gauge) <> 1;

-- test: the newest reading counts, not the highest
SELECT
    gauge,
    level_cm,
    river_stage
FROM current_levels
WHERE gauge = 'elbe-dresden' AND (level_cm <> 410 OR river_stage <> 'warning');

-- test: a gauge that never measured has neither level nor stage
SELECT
    gauge,
    level_cm,
    river_stage
FROM current_levels
WHERE gauge = 'vltava-prague' AND num_nonnulls(measured_at, level_cm, river_stage) > 0;
