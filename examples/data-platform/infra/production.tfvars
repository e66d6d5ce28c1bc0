retention_days = 365
