"""The commands, one module each with its record COMMAND: a module that is put here is a command."""
