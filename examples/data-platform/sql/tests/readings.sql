-- How readings are kept, whoever writes them.
INSERT INTO readings (gauge, measured_at, level_cm) VALUES
('elbe-dresden', '2026-03-01 06:00+00', 210),
('elbe-dresden', '2026-03-01 12:00+00', 230.5);

INSERT INTO readings (gauge, measured_at, level_cm) VALUES
('elbe-dresden', '2026-03-01 13:00+01', 999)
ON CONFLICT DO NOTHING;

-- test: a reading that comes twice, even told in another time zone, is the same reading
SELECT
    measured_at,
    level_cm
FROM readings
WHERE level_cm = 999;

-- test: a level keeps its tenth of a centimetre
SELECT level_cm
FROM readings
WHERE measured_at = '2026-03-01 12:00+00' AND level_cm <> 230.5;
