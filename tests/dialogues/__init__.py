"""Conversations: the real bot, over HTTP, against the sandbox."""
