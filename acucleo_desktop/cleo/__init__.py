"""The EDI cloud: sign-in, folders and files, presets."""
