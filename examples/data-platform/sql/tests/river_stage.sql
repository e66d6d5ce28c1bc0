-- test: a level is a warning from the warning mark on and a flood from the flood mark on
SELECT
    expected.level_cm,
    expected.river_stage,
    river_stage(expected.level_cm, 400, 600) AS seen
FROM (
    VALUES
    (399.9, 'normal'),
    (400.0, 'warning'),
    (599.9, 'warning'),
    (600.0, 'flood'),
    (-20.0, 'normal')
) AS expected (level_cm, river_stage)
WHERE expected.river_stage <> river_stage(expected.level_cm, 400, 600);

-- test: without a level there is no stage
SELECT river_stage(null, 400, 600) AS seen
WHERE river_stage(null, 400, 600) IS NOT null;
