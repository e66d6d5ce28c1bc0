-- The newest reading of each gauge. A gauge that never measured is in it too, without a level.
CREATE VIEW current_levels AS
SELECT
    gauges.gauge,
    gauges.river,
    newest.measured_at,
    newest.level_cm,
    river_stage(newest.level_cm, gauges.warning_cm, gauges.flood_cm) AS river_stage
FROM gauges
LEFT JOIN LATERAL (
    SELECT
        readings.measured_at,
        readings.level_cm
    FROM readings
    WHERE readings.gauge = gauges.gauge
    ORDER BY readings.measured_at DESC
    LIMIT 1
) AS newest ON true;
