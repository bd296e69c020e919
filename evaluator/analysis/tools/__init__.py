"""One module is one outside analyser; the module ends with TOOL."""
