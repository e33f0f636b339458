"""Know this machine: paths, resources, logs, crash reports and the single owner."""
