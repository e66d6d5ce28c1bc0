-- The gauges that we look after.
INSERT INTO gauges (gauge, river, warning_cm, flood_cm) VALUES
('elbe-dresden', 'Elbe', 400, 600),
('rhine-cologne', 'Rhine', 620, 830),
('vltava-prague', 'Vltava', 200, 400);
