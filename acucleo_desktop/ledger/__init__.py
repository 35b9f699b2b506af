"""The local database: models, migrations, queries, search, audit chain, backup."""
