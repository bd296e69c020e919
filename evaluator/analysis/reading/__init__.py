"""What a text shows: names, values, loops, changes; shared by checks, strengths and rewrites."""
