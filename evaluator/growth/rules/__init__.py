"""One module is one rule about what was measured, with what finds it; the module ends with MEASURED."""
