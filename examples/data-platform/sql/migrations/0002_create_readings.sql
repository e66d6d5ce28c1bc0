-- What a gauge measured. A reading that comes twice is the same reading.
CREATE TABLE readings (
    gauge text NOT NULL REFERENCES gauges (gauge),
    measured_at timestamptz NOT NULL,
    level_cm numeric(6, 1) NOT NULL CHECK (level_cm BETWEEN -500 AND 2500),
    PRIMARY KEY (gauge, measured_at)
);

CREATE INDEX readings_by_time ON readings (measured_at);
