environment    = "test"
retention_days = 14
