"""A Telegram of our own: a strict Bot API server with people, groups and a movable clock."""
