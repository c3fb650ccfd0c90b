"""Telegram in, one service call, a reply out: one short file per feature."""
