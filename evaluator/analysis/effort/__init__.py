"""How much a reader has to take in: the symbols of each line, how dense and how deep they stand.

Studies agree on size, density, nesting and names (Buse and Weimer 2010, Posnett 2011, Scalabrino 2018, Munoz
Baron 2020), so the effort is made of these, from the syntax tree: layout and comments move nothing, types
and docstrings are free, and no line can make up for another.
"""
