"""Everything that Linli says, as Fluent catalogues by language and feature."""
