"""The sandbox's page, driven in a real Chromium."""
