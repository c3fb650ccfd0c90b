"""Rules and use cases, one file per feature, named with a dispatcher's verbs."""
