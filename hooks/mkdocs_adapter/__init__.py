"""Between MkDocs with static-i18n on one side, and the engine on the other: all that knows both."""
