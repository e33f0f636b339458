"""What the windows do beyond themselves: the tray, the system's keys, notifications."""
