"""The frame of the window: places, sheets, keys, menus, and where everything was left."""
