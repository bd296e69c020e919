"""How rewrites are asked for: findings go in, changed files that nobody has tried yet come out."""
