"""Bots that the benchmarks run, each in a process of its own: TOKEN and BASE_URL come by the environment."""
