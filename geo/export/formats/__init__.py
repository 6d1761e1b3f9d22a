"""The formats, one module each with its record FORMAT: a module that is put here is listed and used everywhere."""
