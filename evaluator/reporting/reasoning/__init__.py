"""What reports say about growth and claims: words, tables and plots, before any format writes them down."""
