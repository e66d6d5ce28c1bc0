"""River levels: readings in, daily levels out, one small service that says how things stand."""
