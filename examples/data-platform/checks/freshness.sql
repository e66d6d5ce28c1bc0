-- Gauges that did measure, but not lately: their line to us is broken.
SELECT
    gauge,
    measured_at
FROM current_levels
WHERE measured_at < now() - interval '6 hours';
