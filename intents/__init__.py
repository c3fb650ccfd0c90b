"""Text in, an intent with its slots out; knows nothing of Telegram or the database."""
