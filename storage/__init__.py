"""Tables, queries, migrations and the unit of work: the only place that speaks SQL."""
