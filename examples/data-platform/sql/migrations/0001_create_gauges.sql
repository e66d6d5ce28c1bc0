-- A gauge stands at one place of one river and knows from which level on people are warned.
CREATE TABLE gauges (
    gauge text PRIMARY KEY CHECK (gauge ~ '^[a-z][a-z0-9-]{2,39}$'),
    river text NOT NULL,
    warning_cm numeric(6, 1) NOT NULL,
    flood_cm numeric(6, 1) NOT NULL,
    CHECK (warning_cm < flood_cm)
);
