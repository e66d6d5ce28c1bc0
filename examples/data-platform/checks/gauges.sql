-- Gauges that we look after and that the deployed schema does not know.
SELECT expected.gauge
FROM (
    VALUES ('elbe-dresden'), ('rhine-cologne'), ('vltava-prague')
) AS expected (gauge)
LEFT JOIN gauges ON expected.gauge = gauges.gauge
WHERE gauges.gauge IS null;
