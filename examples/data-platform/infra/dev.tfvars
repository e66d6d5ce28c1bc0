retention_days = 7
etl_schedule   = "0 * * * *"
