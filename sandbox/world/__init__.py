"""The people, bots, chats and messages of the sandbox, without any network."""
