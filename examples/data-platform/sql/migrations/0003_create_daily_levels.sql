-- One row per gauge and day in UTC, made anew by the transform step.
CREATE TABLE daily_levels (
    gauge text NOT NULL REFERENCES gauges (gauge),
    on_day date NOT NULL,
    low_cm numeric(6, 1) NOT NULL,
    high_cm numeric(6, 1) NOT NULL,
    mean_cm numeric(6, 1) NOT NULL,
    readings integer NOT NULL CHECK (readings > 0),
    PRIMARY KEY (gauge, on_day),
    CHECK (mean_cm BETWEEN low_cm AND high_cm)
);
