"""Rules, judged on both engines without a bot."""
