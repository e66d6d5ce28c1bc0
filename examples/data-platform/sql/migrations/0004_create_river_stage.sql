-- What a level means to people who live at the river.
CREATE FUNCTION river_stage(
    level_cm numeric, warning_cm numeric, flood_cm numeric
) RETURNS text
LANGUAGE sql IMMUTABLE STRICT
RETURN CASE
    WHEN level_cm >= flood_cm THEN 'flood'
    WHEN level_cm >= warning_cm THEN 'warning'
    ELSE 'normal'
END;
