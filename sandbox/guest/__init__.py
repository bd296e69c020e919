"""Runs beside the solution, so nothing that it says is believed; standard library only."""
