"""The composition root: settings, wiring and everything asynchronous between Telegram and the handlers."""
